/**
 * Jump lines: where an article goes on, or came from.
 *
 *   （下转第三版）    ▲上接A01版    →下转5版    （紧接第一版）    (上接1版)
 */
import { parseNumber } from '../../han.js';
import { type Compiled, compile, REFUSED } from '../../rule.js';
import { type LineContext, type LineRule, readAt, trim } from './frame.js';
import type { JumpReading, Range } from './reading.js';

interface Jump {
  range: Range;
  direction: 'to' | 'from';
  page: string | null;
  confidence: number;
}

const PAGE = '第? ?([A-Za-z]?\\d{1,3}|[一二三四五六七八九十]{1,3}) ?[版页叠]?(?:[、·][\\u4e00-\\u9fff]{2,6})?';
const ARROWS = '▲△▼▽◀▶←→↑↓■□●◆▷◁☞⇨⇒►';

/** A page number as the document has it: digits, a section's letter in upper case. */
export function pageNumber(printed: string): string | null {
  if (/^[A-Za-z]{0,2}\d{1,4}$/u.test(printed)) return printed.toUpperCase();
  // ② is 2
  const value = /^[①-⑳]$/u.test(printed) ? printed.charCodeAt(0) - 0x245f : parseNumber(printed);
  return value === null ? null : String(value);
}

export const JUMP_RULES: readonly LineRule<Jump>[] = [
  {
    id: 'jump/not-the-whole-of-it',
    doc: '上接天线…, 下接地气: words that open so and name no page.',
    starts: '上下接',
    pattern: /[上下]?接[天地管]/uy,
    read: () => REFUSED,
  },
  {
    id: 'jump/to-or-from',
    doc: '下转第5版, （上接第一版）, ▲上接A01版, （紧接第1版）, （文转第四版）, （下转Ａ５版）.',
    starts: `([【上下紧文接转${ARROWS}`,
    pattern: new RegExp(
      `[${ARROWS}]{0,3} ?[(【[]?[${ARROWS}]{0,2} ?(下转|上接|紧接|下接|文转|接|转|上转)(?:本报|本版)?(?:[\\d年月]{0,9}[\\d]{1,2}日)? ?${PAGE} ?[${ARROWS}]{0,3}[)】\\]]?[${ARROWS}]{0,3}`,
      'uy',
    ),
    read: (match) => {
      const [all, word, page] = match;
      const bracketed = /[()【】[\]]/u.test(all);
      const arrow = new RegExp(`[${ARROWS}]`, 'u').test(all);
      // 转5版, 接1版 want the word 版 and a bracket or arrow
      const whole = /[版页]/u.test(all);
      if ((word === '接' || word === '转') && !(whole && (bracketed || arrow))) return null;
      if (!whole && !/[A-Za-z]\d/u.test(page as string) && !bracketed) return null;
      const open = /^[^下上紧文接转]*[(【[]/u.test(all);
      const close = /[)】\]]/u.test(all);
      if (open !== close) return null;
      const direction = /转|下接/u.test(word as string) ? 'to' : 'from';
      return {
        range: [match.index, match.index + all.length],
        direction,
        page: pageNumber(page as string),
        confidence: bracketed || arrow || word === '下转' || word === '上接' ? 0.98 : 0.8,
      };
    },
  },
  {
    id: 'jump/more-on-page',
    doc: '相關報道刊A11版, （详见5版）, （办法全文见第四版）, 更多报道见第三版: more on another page.',
    starts: `([【相更详全报另${ARROWS}`,
    pattern: new RegExp(
      `[${ARROWS}]{0,2}(?:[(【[][\\u4e00-\\u9fff]{0,6}?)?(?:相关|更多|详细|另有|全文|详情)?(?:报[道导]|内容|新闻|评论|详情|图文|链接)?(?:详见|刊见|见|刊|刊于|载|请看)(?:今日|本报|本期)?${PAGE.replace('版页叠]?', '版页叠]')}[${ARROWS}]{0,2}[)】\\]]?`,
      'uy',
    ),
    read: (match, { end }) =>
      match.index + match[0].length >= end &&
      /详|相关|更多|全文|另有|报/u.test(match[0]) &&
      /[(【[]/u.test(match[0]) === /[)】\]]/u.test(match[0])
        ? {
            range: [match.index, match.index + match[0].length],
            direction: 'to',
            page: pageNumber(match[1] as string),
            confidence: 0.85,
          }
        : null,
  },
];

const TABLE: Compiled<Jump, LineContext> = /* @__PURE__ */ compile(JUMP_RULES);
const MAY = /[转接见刊载看]/u;
const SPOT = new RegExp(
  `[(【[${ARROWS} ]{0,4}(?:下转|上接|紧接|下接|文转|[(【[]接|[(【[]转|(?:[(【[][\\u4e00-\\u9fff]{0,6}?)?(?:详见|相关|更多|全文|另有|详情))`,
  'gu',
);

export function jump(text: string): JumpReading | null {
  const [start, end] = trim(text);
  if (end - start < 4) return null;
  const headPart = text.slice(start, start + 24);
  const tailPart = end - start > 24 ? text.slice(end - 24, end) : '';
  if (!MAY.test(headPart) && !MAY.test(tailPart)) return null;
  const context = { view: text, end };
  const head = readAt(TABLE, context, start);
  if (head && (head.value.range[1] >= end || /^[(【[]|^[▲△▼▽◀▶←→]/u.test(headPart)))
    return { rule: head.rule, ...head.value };
  // at the end, after the last sentence
  const from = Math.max(start, end - 24);
  const tail = text.slice(from, end);
  for (const match of tail.matchAll(SPOT)) {
    let at = from + match.index;
    while (text[at] === ' ') at++;
    const found = readAt(TABLE, context, at);
    if (found && found.value.range[1] >= end) return { rule: found.rule, ...found.value };
  }
  return null;
}
