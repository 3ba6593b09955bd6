/** Rules of numbers: arithmetic that print can be held to. */
import { parseNumber } from '../han.js';
import { toSource } from '../span.js';
import { type PageRule, story } from './rule.js';
import { around } from './sheet.js';

/** Shares of a whole, right before their percentage; what grows or is compared may pass 100. */
const SHARE =
  /(?:占比?|(?:合格|覆盖|普及|入学|升学|就业|出勤|参保|满意|及格|优良|优秀|成活|识字|绿化|入住|投票|参与|知晓|达标|签约|命中|出席|到会)率|满意度)[^增涨升降减超翻长高比]{0,10}$/u;

const NUMBER = '(\\d{1,9}(?:\\.\\d{1,4})?|[一二三四五六七八九十百千两]{1,6})([万亿]?)';
const UNIT =
  '(元|人|名|个|岁|天|小时|分钟|公斤|千克|斤|吨|米|公里|千米|厘米|毫米|亩|公顷|平方米|次|户|件|张|台|辆|家|只|头|棵|株|倍|层|篇|册|%)';
const TO = /至|到|—{1,2}|~|-/gu;
/** In 一米五到二米 the five is the first end's last digit, no end of its own. */
const LEFT = new RegExp(
  `(?<![\\d.:/~—\\-第一二三四五六七八九十百千两A-Za-z]|[\\d一二三四五六七八九十百千两][米块元角毛丈尺寸斤])${NUMBER}${UNIT}?$`,
  'u',
);
const RIGHT = new RegExp(`^${NUMBER}${UNIT}`, 'u');
/** Characters that an end of a range may take. */
const END = 14;
const SCALE: Record<string, number> = { '': 1, 万: 1e4, 亿: 1e8 };
/** 从500元降到300元: a way, not a range; the sentence before says nothing of it. */
const WAY = /[从由自降减缩跌比落][^。!?]{0,8}$/u;

const BODY = '2月26日上午，平江路旧书市重新开张，';

export const FIGURE_RULES: readonly PageRule[] = [
  {
    id: 'figure/sum-disagrees',
    severity: 'warning',
    doc: {
      en: 'Parts that do not add up to the total printed before them (共28人，其中男16人、女13人).',
      zh: '分项之和与总数不符（共28人，其中男16人、女13人）。',
    },
    why: {
      en: 'One of the figures is wrong, and every later report copies it.',
      zh: '必有一个数字错了，以后的报道还会照抄。',
    },
    message: { en: 'Unexpected sum: {parts} is not {total}.', zh: '{parts}不等于{total}。' },
    example: {
      fails: { pages: [story(`${BODY}共有摊主28人，其中男16人、女13人。`)] },
      passes: { pages: [story(`${BODY}共有摊主28人，其中男16人、女12人。`)] },
    },
    *find({ document, text }) {
      for (const { rule, spans } of document.diagnostics) {
        if (rule !== 'figure/sum-disagrees') continue;
        const [total = '', ...parts] = spans.map(([start, end]) => text.slice(start, end));
        yield { spans, values: { total, parts: parts.join(' + ') } };
      }
    },
  },
  {
    id: 'figure/percent-beyond-whole',
    severity: 'warning',
    doc: {
      en: 'A share of a whole beyond 100 % (占总数的120%, 合格率105%); growth may pass it.',
      zh: '占比、合格率之类超过百分之百；增幅不在此列。',
    },
    why: {
      en: 'No part is more than its whole: the figure or the word is wrong.',
      zh: '部分不会多于全体：不是数字错，就是词用错了。',
    },
    message: { en: 'Unexpected share {text}, expected at most 100%.', zh: '“{text}”超过了全体的100%。' },
    example: {
      fails: { pages: [story(`${BODY}学生占总数的120%。`)] },
      passes: { pages: [story(`${BODY}学生占总数的20%，销量比去年增长120%，完成任务的130%。`)] },
    },
    *find(sheet) {
      for (const { figures } of sheet.document.articles)
        for (const { kind, value, text, spans } of figures) {
          if (kind !== 'percent' || value === null || value <= 100) continue;
          const { before } = around(sheet, spans, /[。!?;,]/u);
          if (SHARE.test(before)) yield { spans, values: { text } };
        }
    },
  },
  {
    id: 'figure/range-swapped',
    severity: 'warning',
    doc: {
      en: 'A range whose first end is the greater (30至20人); a fall (从30元到20元) is none.',
      zh: '范围的起止颠倒（30至20人）；由高到低的变化不算。',
    },
    why: {
      en: 'Programs read it as empty, and readers as a slip of the pen.',
      zh: '程序读成空集，读者看出是笔误。',
    },
    message: { en: 'Unexpected range {text}: its first end is the greater.', zh: '“{text}”起止颠倒。' },
    example: {
      fails: { pages: [story(`${BODY}每个书摊有书300至200册，其中60%至40%是旧书。`)] },
      passes: {
        pages: [
          story(
            `${BODY}每个书摊有书200至300册，票价从30元到20元，3000至1万元的书也有，浪高一米五到二米，两队控球率61%—39%。`,
          ),
        ],
      },
    },
    *find(sheet) {
      for (const block of sheet.blocks) {
        if (block.in === 'byline') continue;
        const { view } = block;
        for (const { index: at, 0: to } of view.matchAll(TO)) {
          const left = LEFT.exec(view.slice(Math.max(0, at - END), at));
          const right = left && RIGHT.exec(view.slice(at + to.length, at + to.length + END));
          if (!left || !right) continue;
          const [[first, a = '', scaleA = '', unitA], [second, b = '', scaleB = '', unitB]] = [left, right];
          if (unitA !== undefined && unitA !== unitB) continue;
          const [low, high] = [parseNumber(a), parseNumber(b)];
          if (low === null || high === null) continue;
          // 控球率61%—39%: the two sides’ shares of a whole
          if (unitA === '%' && unitB === '%' && low + high === 100 && !/[至到]/u.test(to)) continue;
          // 3000至1万元, 3至1万元: the scale of the second end may be the first one's too
          const greater = low * (SCALE[scaleA] as number) > high * (SCALE[scaleB] as number);
          const start = at - first.length;
          if (!greater || (scaleA === '' && low <= high) || WAY.test(view.slice(Math.max(0, start - 12), start)))
            continue;
          const end = at + to.length + second.length;
          yield { spans: toSource(block, start, end), values: { text: block.text.slice(start, end) } };
        }
      }
    },
  },
];
