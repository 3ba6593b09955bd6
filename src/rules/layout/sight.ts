/** Words for what is seen of a line: how long, how it opens and ends, how it fills its column. The rows name what they see by them. */
import { parseNumber } from '../../han.js';
import { firstUnit, type Line } from '../../stages/lines.js';
import type { SeenLine } from './kinds.js';

const STEPS = [2, 4, 6, 8, 10, 12, 15, 18, 22, 26, 30, 36, 44, 60, 90] as const;
export const size = (n: number): string => String(STEPS.find((s) => n <= s) ?? 'more');

export const band = (share: number): string =>
  share === 0 ? 'none' : share < 0.12 ? 'few' : share < 0.3 ? 'some' : share < 0.5 ? 'many' : 'most';
export const few = (n: number): string => (n > 2 ? '3+' : String(n));
export const sure = (confidence: number | undefined): string =>
  confidence === undefined ? 'plain' : confidence >= 0.9 ? 'sure' : confidence >= 0.6 ? 'likely' : 'perhaps';

/** What a headline has in brackets at its end: （上）, （之三）, （外一首）, （1至5月）, （摘要）, （附图片2张）. */
const PART =
  /\((?:[上中下续终]|之?[一二三四五六七八九十廿百\d①-⑳]{1,4}|[^()]{0,8}(?:[首则批次回期章节]|摘要|部分|试行|节选|选载|连载)|附[图表][^()]{0,6}|连载[^()]{0,4}|截至[^()]{2,8}|[\d一二三四五六七八九十]{1,3}[月日]?(?:至|-|~)[^()]{1,6}[月日])\)$/u;

/** The class of a character at a line's end. */
export function closing(view: string): string {
  const last = view.at(-1) ?? '';
  if (last === '。') return 'stop';
  if (last === '!' || last === '?') return 'asks';
  if ('”’』」'.includes(last)) return '。!?…,'.includes(view.at(-2) ?? '') ? 'stop-quote' : 'quote';
  if (last === '…') return 'dots';
  if (last === ')' || last === '】')
    return '。!?'.includes(view.at(-2) ?? '') ? 'stop-bracket' : PART.test(view) ? 'part' : 'bracket';
  if (last === ',' || last === '、') return 'comma';
  if (last === ';') return 'semicolon';
  if (last === ':') return 'colon';
  if (last === '—') return 'dash';
  if (last === '》') return 'title';
  if (last === '“' || last === '(' || last === '《' || last === '‘' || last === '【') return 'opener';
  if (/[0-9]/u.test(last)) return 'digit';
  if (/[a-z]/iu.test(last)) return 'latin';
  if (/\p{sc=Han}/u.test(last)) return 'han';
  return 'other';
}

/** The class of a character at a line's start. */
export function opening(view: string): string {
  const first = view[0] ?? '';
  if (first === '“' || first === '‘' || first === '"') return 'quote';
  if (first === '(' || first === '【') return 'bracket';
  if (first === '《') return 'title';
  if (',、。;:!?”’)》】…%℃'.includes(first)) return 'closer';
  if (/[□■●○◆◇▲△★☆◎※▶►✦*]/u.test(first)) return 'mark';
  if (first === '—') return 'dash';
  if (/[0-9]/u.test(first)) return 'digit';
  if (/[a-z]/iu.test(first)) return 'latin';
  if (/\p{sc=Han}/u.test(first)) return 'han';
  return 'other';
}

export function balance(view: string): string {
  let quotes = 0;
  let brackets = 0;
  let early = false;
  for (const c of view) {
    if (c === '“') quotes++;
    else if (c === '”') early = --quotes < 0 || early;
    else if (c === '(' || c === '《' || c === '【') brackets++;
    else if (c === ')' || c === '》' || c === '】') early = --brackets < 0 || early;
  }
  if (early) return 'closes-unopened';
  return quotes > 0 || brackets > 0 ? 'left-open' : 'balanced';
}

/** How many characters a paragraph may have had so far: the runs of lines without a break to be seen. */
export function runs(lines: readonly SeenLine[]): void {
  for (const [i, b] of lines.entries()) {
    const a = lines[i - 1];
    const broken = !a || b.blank > 0 || b.indent >= 3 || a.column === 0 || endsShort(a, b);
    b.run = broken ? 0 : a.run + a.view.length;
  }
}

/** A verse or an item of a list is no longer; a column's full lines are no verses. */
const VERSE = 22;
const isVerse = (line: Line): boolean =>
  line.view.length <= VERSE && (line.column === 0 || line.width < line.column - 4);

/** How many short lines stand together above each, and below it. */
export function verses(lines: readonly SeenLine[]): void {
  for (const [i, line] of lines.entries())
    if (i > 0 && isVerse(line) && isVerse(lines[i - 1] as SeenLine))
      line.shortAbove = (lines[i - 1] as SeenLine).shortAbove + 1;
  for (let i = lines.length - 2; i >= 0; i--) {
    const [line, next] = [lines[i] as SeenLine, lines[i + 1] as SeenLine];
    if (next.shortAbove > 0) line.shortBelow = next.shortBelow + 1;
  }
}

/** How many items of a list, or rows of a table, follow each of them. */
export function lists(lines: readonly SeenLine[]): void {
  for (let i = lines.length - 2; i >= 0; i--) {
    const [line, next] = [lines[i] as SeenLine, lines[i + 1] as SeenLine];
    if (line.onset.make !== null && line.onset.make === next.onset.make) line.alikeBelow = next.alikeBelow + 1;
  }
}

/** （一）, 一、, (1), 1., 第一，, 其一, 一问：, each a style of its own. */
const ORDINAL =
  /^(?:\(([一二三四五六七八九十]{1,3})\)|([一二三四五六七八九十]{1,3})[、.]|\((\d{1,2})\)|(\d{1,2})[.、](?!\d)|第([一二三四五六七八九十]{1,3})[,、:步条招问]|其([一二三四五六七八九])(?=[,、:]|$)|([一二三四五六七八九])问[:,])/u;
/** A line that begins with a number, and how it is set: （二） is 2 of style 0, 3. is 3 of style 3. */
interface Ordinal {
  /** The line's place on the page. */
  i: number;
  style: number;
  n: number;
}

function ordinalOf({ view }: SeenLine, i: number): Ordinal | null {
  const found = ORDINAL.exec(view);
  if (!found) return null;
  const style = found.slice(1).findIndex((part) => part !== undefined);
  const n = parseNumber(found[style + 1] as string);
  return n === null ? null : { i, style, n };
}

/** So many lines lie between two numbered heads at most. */
const SERIES = 40;

/** Where the numbers before and after a numbered line stand: on the next line, farther off, nowhere. */
export function series(lines: readonly SeenLine[]): void {
  const numbered = lines.flatMap((line, i) => ordinalOf(line, i) ?? []);
  for (const [k, { i, style, n }] of numbered.entries()) {
    const off = (step: 1 | -1): string => {
      for (let j = k + step; numbered[j] && Math.abs((numbered[j] as Ordinal).i - i) <= SERIES; j += step) {
        const other = numbered[j] as Ordinal;
        if (other.style === style && other.n === n + step) return Math.abs(other.i - i) === 1 ? 'next' : 'apart';
      }
      return 'none';
    };
    (lines[i] as SeenLine).series = `${off(-1)} ${off(1)}`;
  }
}

const SHORT_OF: ReadonlySet<string> = new Set(['short', 'half', 'very-short']);
/** Whether a line ended before it had to. */
export const endsShort = (a: Line, b: Line): boolean => SHORT_OF.has(fill(a, b));

/** How a line ends against its column: filled, or ended before the next word would have had to go down. */
export function fill(a: Line, b: Line): string {
  if (a.column === 0) return 'no-column';
  const room = a.column - a.width;
  if (room < -3) return 'beyond';
  const need = firstUnit(b) + ('”,。、;:!?)》'.includes(b.view[1] ?? ' ') && firstUnit(b) === 2 ? 2 : 0);
  if (room < need) return 'filled';
  if (room <= need + 2) return 'nearly';
  if (room < a.column / 3) return 'short';
  return room < (2 * a.column) / 3 ? 'half' : 'very-short';
}

/** Whether a story can end with the line before: with a sentence, or where a blank line says so with a name or a credit. */
export function canEnd(a: SeenLine, b: SeenLine): boolean {
  const end = ending(a.closes);
  return (end !== 'word' && end !== 'goes-on') || (b.blank > 0 && a.view.length <= 40);
}

/** A line's length in three. */
export function width(l: SeenLine): string {
  return l.view.length <= 12 ? 'short' : l.view.length <= 26 ? 'middle' : 'long';
}

/** Whether a sentence can have ended, can go on, or must. */
export function ending(closes: string): string {
  if (closes === 'stop' || closes === 'asks' || closes === 'stop-quote' || closes === 'stop-bracket') return 'ended';
  if (closes === 'byline') return 'signed';
  if (closes === 'comma' || closes === 'semicolon' || closes === 'opener') return 'goes-on';
  return closes === 'han' || closes === 'digit' || closes === 'latin' ? 'word' : 'mark';
}
