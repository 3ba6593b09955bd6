/**
 * Bylines: alone on a line, or after a paragraph's last sentence.
 *
 *   …一直没有断过。（本报记者 甲某某 通讯员 乙某）      …下周公布结果。　甲某 乙某某      本报记者 甲某某 文/图
 *                 ^in brackets                              ^bare                          ^a line
 *
 * What the names are is read by credit.ts; the rows here are the frames it may stand in.
 */
import { type Compiled, compile } from '../../rule.js';
import { H, type HeadValue } from './agency.js';
import { IN_BRACKETS, OPENERS } from './bracket.js';
import { creditOf } from './credit.js';
import { headAt } from './dateline.js';
import { value } from './follow.js';
import { isBlank, isStop, type LineContext, type LineRule, readAt, trim } from './frame.js';
import { LEAVE } from './label.js';
import type { BylineReading } from './reading.js';
import { OF_A_PAPER } from './role.js';
import { SIGNATURE_LINE_RULES, SIGNATURE_TAIL_RULES } from './signature.js';

type Value = HeadValue;

const MARKS = '□■●◎◆▲△☆★※○〇◇▪⊙❑▢·•/—-〓*';

const SENT_FROM: LineRule<Value> = {
  id: 'byline/sent-from',
  doc: '（１９９１年１月６日寄自东京）, （寄自开罗）, 2005年3月写于北京, （三月五日于上海）: when and where it was written.',
  starts: '(0123456789一二三四五六七八九十',
  pattern:
    /[(]?(?:[\d〇一二三四五六七八九年月日十初春夏秋冬]{2,14}(?:寄自|[写草改记寄]于|改定于|定稿于|发自|于|完稿于|凌晨于|夜于)|(?<=[(])[寄发]自)[\u4e00-\u9fff]{2,8}[)]?/uy,
  read: (match, { end }) =>
    match.index + match[0].length === end
      ? value([match.index, end], null, match[0].startsWith('(') ? 0.9 : 0.6)
      : null,
};

/** Whole lines, brackets included; a bare line is as sure as its names. */
export const BYLINE_LINE_RULES: readonly LineRule<Value>[] = [
  ...IN_BRACKETS,
  ...SIGNATURE_LINE_RULES,
  {
    id: 'byline/line-source',
    doc: '来源：新华社, 据新华社北京3月5日电, 综合新华社、央视报道, 原载《…》: a source alone on a line.',
    starts: '据综来稿转原摘选文节',
    pattern:
      /(?:据(?:新华社|中新社|中央社|人民网|新华网|央视)$|据[\u4e00-\u9fff]{2,10}(?:消息|报道|电)$|综合[^。,]{2,24}(?:消息|报道|电)$|(?:稿件|文章|资料)?来源:|稿源:|转自[:《]|原载[:《]|摘自[:《]|选自[:《]|节选自[:《])[^。,]{0,30}/uy,
    read: (match, { end }) => (match.index + match[0].length >= end ? value([match.index, end], null, 0.75) : null),
  },
  SENT_FROM,
  {
    id: 'byline/adopted',
    doc: '（一九八六年十月十六日某某代表大会通过）, （1993年9月2日国务院令第12号公布）, （某某理事会1992年2月28日通过）: when and by whom a document was adopted or issued; no author.',
    starts: '(',
    pattern:
      /\((?=[^()。]{0,24}[\d〇一二三四五六七八九]{4}年)[^()。]{6,60}(?:通过|公布|颁布|发布|批准|批复|施行|修订|修正)(?:[, ][^()。]{4,40}(?:施行|实施|起执行|修订|修正))?\)/uy,
    read: (match, { end }) => (match.index + match[0].length === end ? value([match.index, end], null, 0.85) : null),
  },
  {
    id: 'byline/line-planning',
    doc: '策划：甲 统筹：本报记者 乙, 总策划 甲: who planned a feature; they are no authors of its text.',
    starts: '策统总监出本',
    pattern: /(?:本期|本版)?(?:总?策划|总?统筹|总?监制|出品人?)[ :/][^。,]{2,50}/uy,
    read: (match, { view, end }) =>
      match.index + match[0].length === end && !/责编|责任编辑|版式|校对|美编|编辑|审|执行/u.test(view)
        ? value([match.index, end], null, 0.7)
        : null,
  },
  {
    id: 'byline/line-marked',
    doc: '□ 甲某某, ◎ 甲某某, ■本报记者 甲, ——甲某某: a mark before the names.',
    starts: MARKS,
    pattern: new RegExp(`[${MARKS.replace('-', '\\-')}]{1,3} ?(?=[${H}])`, 'uy'),
    read: (match, { view, end }) => {
      const closed = match[0].startsWith(view[end - 1] as string) && end - match.index > 3 ? 1 : 0;
      const credit = creditOf(view, match.index + match[0].length, end - closed);
      if (!credit || credit.kind === 'filler' || credit.kind === 'office') return null;
      const plain = credit.kind === 'pen-name' ? 0.45 : credit.kind === 'names' ? 0.9 : 0.95;
      return value([match.index, end], credit, plain);
    },
  },
  ...(
    [
      [
        'picture',
        '本报记者 甲某某 摄, 图/甲: who made the picture, alone on a line: under a picture story, or a caption’s credit set off.',
      ],
      ['roles', '本报记者 甲某某 通讯员 乙, 文/图 某某日报记者 甲: roles and names alone on a line.'],
      ['desk', '本报评论员, 本报编辑部, 清水记者站: a desk alone on a line.'],
      ['work', '文/甲 图/乙, 甲 文 乙 图, 甲某某　摄影报道, 某处 供稿: names and what they did alone on a line.'],
      ['affiliated', '焦化厂　皇甫某, 某街道居民 张某某: a house, class or occupation and a name alone on a line.'],
      ['names', '阚某某 单某某, 王  伟: one to four names alone on a line.'],
      ['office', '县委督查室 县政府督查室: offices alone on a line.'],
      ['pen-name', '炉边人, 沙 田 仔: two to four characters that may be a pen name.'],
    ] as const
  ).map(
    ([kind, doc]): LineRule<Value> => ({
      id: `byline/line-${kind}`,
      doc,
      starts: '',
      pattern: /(?=[^。]{2,60}$)/uy,
      read: (match, { view, end }) => {
        const credit = creditOf(view, match.index, end);
        return credit?.kind === kind ? value([match.index, end], credit, credit.confidence) : null;
      },
    }),
  ),
  {
    id: 'byline/line-day-of-a-letter',
    doc: '6月15日, 一九五七年四月十日: the day under a letter or a statement; （一九五七年四月十日）: the day of a speech, under its headline.',
    starts: '(0123456789一二三四五六七八九十',
    pattern:
      /(\()?(?:[\d〇一二三四五六七八九]{4}年)?[\d一二三四五六七八九十]{1,2}月[\d一二三四五六七八九十]{1,3}日(\))?/uy,
    read: (match, { end }) => {
      const [all, opened, closed] = match;
      if (match.index + all.length !== end || !opened !== !closed) return null;
      return value([match.index, end], null, opened ? 0.8 : all.includes('年') ? 0.3 : 0.5);
    },
  },
];

/** After the last sentence: brackets, or bare names set apart. The offset asked about is the first character after the stop. */
export const BYLINE_TAIL_RULES: readonly LineRule<Value>[] = [
  ...IN_BRACKETS,
  ...SIGNATURE_TAIL_RULES,
  SENT_FROM,
  {
    id: 'byline/tail-compiled',
    doc: '。 综合, 。 本报综合报道: put together from the wires; no author.',
    starts: ' ',
    pattern: / {1,8}(?:本报)?综合(?:报道|消息|整理)?$/uy,
    read: (match, { end }) => value([match.index + match[0].search(/[^ ]/u), end], null, 0.9),
  },
  ...(
    [
      [
        'picture',
        '。 甲 摄, 。 图/甲, 。 某处供图: who made the picture, after the last sentence: a caption, or a picture story.',
        0.55,
        0.25,
      ],
      ['roles', '。 记者 甲 通讯员 乙, 。□本报记者 甲: a role and names after the last sentence.', 0.95, 0.4],
      ['work', '。 甲 文/图, 。 某某宣传部供稿, 。 甲 摄影报道: names or an office and what they did.', 0.9, 0.3],
      ['desk', '。 本报评论员: a desk after the last sentence.', 0.9, 0.4],
      ['names', '。　阚某某 单某某: one to four names after the last sentence.', 0.85, 0.3],
      ['affiliated', '。 某镇中学 胡某某: a house and a name after the last sentence.', 0.7, 0.1],
      ['office', '。 区融媒体中心: an office after the last sentence.', 0.45, 0.1],
      ['pen-name', '。 井台客: two to four characters after the last sentence.', 0.5, 0.05],
    ] as const
  ).map(
    ([kind, doc, apart, touching]): LineRule<Value> => ({
      id: `byline/tail-${kind}`,
      doc,
      starts: '',
      pattern: new RegExp(`(?=[^。]{2,60}$)[ ${MARKS.replace('-', '\\-')}]{0,8}`, 'uy'),
      read: (match, { view, end }) => {
        const from = match.index + match[0].length;
        if (end - from > 40) return null;
        const credit = creditOf(view, from, end);
        if (credit?.kind !== kind) return null;
        const start = match.index + match[0].search(/[^ ]|$/u);
        const confidence = match[0] === '' ? touching : apart;
        if (confidence < 0.2) return null;
        return value(
          [start, end],
          credit,
          kind === 'names' && confidence > 0.5 ? Math.max(confidence, credit.confidence) : confidence,
        );
      },
    }),
  ),
];

const LINES: Compiled<Value, LineContext> = /* @__PURE__ */ compile(BYLINE_LINE_RULES);
const TAILS: Compiled<Value, LineContext> = /* @__PURE__ */ compile(BYLINE_TAIL_RULES);

/** Lines that a stop, a comma or sheer length makes no byline. */
const NO_BYLINE = /[。!?…“”《》%]/u;

const HOUSE_TITLE = new RegExp(OF_A_PAPER, 'u');

/** Who made the page, not its articles: furniture. */
const PRODUCTION: readonly RegExp[] = [
  /(?:责任编辑|责编|美编|美术编辑|校对|版式|版面|组版|本[版页]编辑|副刊编辑|值班编[辑委]|[一二三初复终]审|签发|美术|图片编辑)(?:设计|统筹|编辑)?[ :/]/u,
  /^ *总?编辑[ :/].*[校版审]/u,
  /^ *本版主编/u,
  /^ *(?:名誉|荣誉)?(?:社长|发行人|总主笔|顾问|编委)[ :/].*(?:社长|总编辑|总主笔|编委|主编|总经理)/u,
];

/** 第一名 甲某某, 冠军 甲某某: the row of a list. */
const RANKED =
  /^ *(?:(?:并列)?第[一二三四五六七八九十\d]{1,3}[名位]?|[冠亚季]军|[特一二三四]等奖|优[秀胜]奖|[金银铜]牌)[ :]/u;

export function bylineLine(view: string): BylineReading | null {
  const [start, end] = trim(view);
  const size = end - start;
  if (size < 2 || size > 90) return null;
  const text = view.slice(start, end);
  // 编辑同志: and 此致 敬礼 are a letter's; 麦子黄,豆花香, is a verse
  if (text.endsWith(':') || text.endsWith(',') || text.includes('。') || LEAVE.test(text)) return null;
  const context = { view: end === view.length ? view : view.slice(0, end), end };
  if (PRODUCTION.some((made) => made.test(context.view)) || RANKED.test(context.view)) return null;
  const boxed = OPENERS.includes(view[start] as string) ? readAt(LINES, context, start) : null;
  if (boxed) return { rule: boxed.rule, ...boxed.value };
  const head = headAt(context.view, start, end);
  if (head && Math.max(head.range[1], head.dateline?.range[1] ?? 0) >= end) return head;
  if (size > 60 && !OPENERS.includes(view[start] as string)) return null;
  if (
    !OPENERS.includes(view[start] as string) &&
    NO_BYLINE.test(context.view.replace(HOUSE_TITLE, '')) &&
    !/^(?:原载|摘自|选自|来源|节选自)/u.test(context.view.slice(start))
  )
    return null;
  const found = readAt(LINES, context, start);
  return found && { rule: found.rule, ...found.value };
}

export function bylineTail(view: string): BylineReading | null {
  const [start, end] = trim(view);
  if (end - start < 4) return null;
  const last = view.charCodeAt(end - 1);
  if (last === 0x3002 || last === 0x2c || last === 0x3001) return null; // 。 , 、: still the sentence
  const context = { view: end === view.length ? view : view.slice(0, end), end };
  if (last === 0x29 || last === 0x3011 || last === 0x5d) return tailInBrackets(context, start);
  const from = afterStop(context.view, start, end);
  if (from > 0) {
    const found = readAt(TAILS, context, from);
    return found && { rule: found.rule, ...found.value };
  }
  return tailWithoutStop(context, start);
}

/** The first character after the last stop of the last 62 characters; 0 if there is none, or nothing after it. */
function afterStop(view: string, start: number, end: number): number {
  for (let at = end - 1; at > start && at > end - 62; at--) {
    const mark = view[at] as string;
    if (isStop(view, at) || mark === '】') return at + 1 < end ? at + 1 : 0;
    // 高二(5)班 stands inside a byline: a bracket is a stop only where nothing but a space or mark follows it
    if (mark === ')' && isBlank(view.charCodeAt(at + 1)) && isStop(view, at - 1)) return at + 1;
  }
  return 0;
}

function tailInBrackets(context: LineContext, start: number): BylineReading | null {
  const { view, end } = context;
  const mate = view[end - 1] === ')' ? '(' : view[end - 1] === '】' ? '【' : '[';
  let open = -1;
  for (let at = end - 1, depth = 0; at >= start && at > end - 90; at--) {
    if (view[at] === view[end - 1]) depth++;
    else if (view[at] === mate && --depth === 0) {
      open = at;
      break;
    }
  }
  if (open <= start) return null;
  let before = open - 1;
  while (before > start && isBlank(view.charCodeAt(before))) before--;
  const stopped = isStop(view, before) || '”’)】》'.includes(view[before] as string);
  const found = readAt(TAILS, context, open);
  const byItself = found !== null && /-(?:roles|work|desk)$|about-the-author|source/u.test(found.rule);
  if (!found || !(stopped || byItself)) {
    if (view[end - 1] !== ')') return null;
    // 。 记者 高二(5)班 …, or 。 甲某某（某地 ）: bare, with brackets of its own
    const from = afterStop(view, start, open);
    const bare =
      from > 0 && (isBlank(view.charCodeAt(from)) || view[from] === '—') ? readAt(TAILS, context, from) : null;
    return bare && { rule: bare.rule, ...bare.value };
  }
  if (stopped) return { rule: found.rule, ...found.value };
  // the stop was lost, or it is the end of a list: 记者甲 is none the less a byline
  return { rule: found.rule, ...found.value, confidence: 0.75 * (found.value.confidence ?? 1) };
}

/** … 拨打12345反映 记者 甲 通讯员 乙: asked where a role stands after a space; only the role says so. */
export const BYLINE_LOST_STOP_RULES: readonly LineRule<Value>[] = [
  {
    id: 'byline/tail-without-stop',
    doc: '…或拨打12345反映 记者 甲 通讯员 乙: the full stop was lost, the role and the names are there.',
    starts: '本新特实见记通',
    pattern: /(?:本报|新华社)?(?:特约|实习|见习)?(?:记者|通讯员) ?[\u4e00-\u9fff][\u4e00-\u9fff 、·/]{1,30}$/uy,
    read: (match, { view, end }) => {
      const credit = creditOf(view, match.index, end);
      return credit?.kind === 'roles' ? value([match.index, end], credit, 0.5) : null;
    },
  },
];

const LOST: Compiled<Value, LineContext> = /* @__PURE__ */ compile(BYLINE_LOST_STOP_RULES);

function tailWithoutStop(context: LineContext, start: number): BylineReading | null {
  const { view, end } = context;
  if (end - start < 20) return null;
  for (let at = Math.max(start + 12, end - 36); at < end - 4; at++) {
    if (view[at - 1] !== ' ' || ' ,、:;'.includes(view[at - 2] as string)) continue;
    const found = readAt(LOST, context, at);
    if (found) return { rule: found.rule, ...found.value };
  }
  return null;
}
