/**
 * Captions (图说): what a picture shows, and who made or gave it (picture.ts).
 *
 *   渔船昨日归港。 某某街道供图        图为市民在选购年货。（资料图片）        余桂枝（左）把照片递给弟弟。
 *   ^caption          ^credit^role       ^opening             ^role                  ^who stands where
 *
 * Without a credit at its end a line may open as a caption does, or say where people stand in the picture.
 */
import { type Compiled, compile, REFUSED } from '../../rule.js';
import { isBlank, type LineContext, type LineRule, readAt, trim } from './frame.js';
import { type Credited, creditAtEnd } from './picture.js';
import type { CaptionReading } from './reading.js';

const TOP = '(?:上|下|左|右|大|小|题|主|本|附|组|前|后|[左右][上下]|[上下][左右]|[一二三四]|封面|近|远|资料)?图';

/** Rows asked at the line's first character: how a caption opens, credit or none. */
export const CAPTION_OPENING_RULES: readonly LineRule<Credited>[] = [
  {
    id: 'caption/no-caption',
    doc: '图书馆…, 图为何…, 图谋…: words that open so and show no picture.',
    starts: '图上下左右',
    pattern: /图(?:为何|书|谋|腾|像|纸|们|强|便|瓦|个|新|穷|案|木|什|斯|尔|卢|形|腊)|[上下左右]图(?:书|谋)/uy,
    read: () => REFUSED,
  },
  {
    id: 'caption/this-shows',
    doc: '图为…, 上图：…, 左图为…, 图①：…, （左图）…: the line says that it stands by a picture.',
    starts: '图上下左右大小题主本附组前后一二三四封近远资(▲△▼▽◀▶◆■',
    pattern: new RegExp(
      `[▲△▼▽◀▶◆■]?(?:\\(${TOP}[:为]?[^()]{0,8}\\)|${TOP}(?:片|中)?[①-⑳一二三四五六七八九十\\d]{0,2}(?:[:为是系说]|[ ]|-)|${TOP}[①-⑳]|图[一二三四五六七八九十\\d]{1,2}[,、.]?)`,
      'uy',
    ),
    read: (match) => ({ credit: null, role: null, confidence: /[为:]/u.test(match[0]) ? 0.92 : 0.75 }),
  },
  {
    id: 'caption/arrow',
    doc: '▲市民在排队…: an arrow to the picture.',
    starts: '▲△▼▽◀▶←→↑↓',
    pattern: /[▲△▼▽◀▶←→↑↓] ?(?=[\u4e00-\u9fff“\d])/uy,
    read: (_, { view }) =>
      /[。]/u.test(view) || view.length > 10 ? { credit: null, role: null, confidence: 0.55 } : null,
  },
];

/** Rows asked within a line. */
export const CAPTION_WITHIN_RULES: readonly LineRule<Credited>[] = [
  {
    id: 'caption/from-left',
    doc: '众嘉宾切蛋糕。左起：甲、乙, 右二为甲: who stands where in the picture.',
    starts: '左右前后',
    pattern:
      /[左右]起(?:[:为]|第[一二三四五])|(?:[左右][一二三四五]?|[前后](?:排[左右中]?)?[一二三四五])[为:](?![了止其此什何难])/uy,
    read: () => ({ credit: null, role: null, confidence: 0.8 }),
  },
  {
    id: 'caption/beside',
    doc: '余桂枝（左）把照片递给弟弟: where a person stands in the picture.',
    starts: '(',
    pattern: /\((?:[左右]|[左右前后][一二三四五]|[前后]排[左右中][一二三四五]?|[左右]图)\)/uy,
    read: () => ({ credit: null, role: null, confidence: 0.7 }),
  },
  {
    id: 'caption/shows-within',
    doc: '…开街。图为市民在选购年货。: the last sentence of the line says what the picture shows.',
    starts: '图上下左右',
    pattern: /(?:[上下左右]?图为(?!何|什么|了)|图中)/uy,
    read: () => ({ credit: null, role: null, confidence: 0.5 }),
  },
];

const WITHIN: Compiled<Credited, LineContext> = /* @__PURE__ */ compile(CAPTION_WITHIN_RULES);
const OPENINGS: Compiled<Credited, LineContext> = /* @__PURE__ */ compile(CAPTION_OPENING_RULES);

/** A credited line is a little less sure of being a caption the longer it is: a text with its photographer may be an article. */
const byLength = (n: number): number => (n <= 60 ? 1 : n <= 110 ? 0.93 : n <= 180 ? 0.75 : 0.45);

export function captionLine(text: string): CaptionReading | null {
  const [start, end] = trim(text);
  const size = end - start;
  if (size < 4 || size > 400) return null;
  const view = end === text.length ? text : text.slice(0, end);
  const context = { view, end };
  if (/(?:责任编辑|责编|版式|校对|美编)[ :/]/u.test(view)) return null;
  const credited = creditAtEnd(context, start);
  if (credited) {
    let { rule, value, at } = credited;
    // 甲摄（新华社发）, 甲摄（资料照片）: the photographer stands before the agency
    if ((value.role === '发' || value.credit === null) && view[at] === '(') {
      const [, stop] = trim(view.slice(0, at));
      const inner = /[摄图]$/u.test(view.slice(start, stop))
        ? creditAtEnd({ view: view.slice(0, stop), end: stop }, start)
        : null;
      if (inner?.value.credit) ({ rule, value, at } = inner);
    }
    let stop = at;
    while (stop > start && (isBlank(view.charCodeAt(stop - 1)) || '■□—'.includes(view[stop - 1] as string))) stop--;
    if (stop - start >= 2) {
      return {
        rule,
        confidence: value.confidence * byLength(size),
        caption: [start, stop],
        credit: value.credit,
        role: value.role,
      };
    }
    return null;
  }
  const opening = readAt(OPENINGS, context, start);
  if (opening)
    return {
      rule: opening.rule,
      confidence: opening.value.confidence * byLength(size),
      caption: [start, end],
      credit: null,
      role: null,
    };
  const within = size < 200 ? readWithin(context, start) : null;
  if (within)
    return { rule: within.rule, confidence: within.value.confidence, caption: [start, end], credit: null, role: null };
  return null;
}

/** What within a line says that it stands by a picture: behind its last full stop but one, or where people are told by their place. */
function readWithin(context: LineContext, start: number): { rule: string; value: Credited } | null {
  const { view, end } = context;
  const stop = view.includes('图') ? view.lastIndexOf('。', end - 2) : -1;
  const shown = stop > start ? readAt(WITHIN, context, stop + 1) : null;
  if (shown) return shown;
  for (let at = start + 2; at < end - 1; at++)
    if ('左右(前后'.includes(view[at] as string)) {
      const found = readAt(WITHIN, context, at);
      if (found) return found;
    }
  return null;
}
