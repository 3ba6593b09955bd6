/** What stands across a break: a date, a number and what it counts, a clause. */
import { size } from './sight.js';

/** What a number is broken from: a part of a date, or what it counts. */
const UNIT = /^(?:([年月日时])|[%万亿千余多个名人元户条家亩吨米公平岁次号点分])/u;
const NUMBER = /^[\d一二三四五六七八九十]/u;

function unitAt(below: string): string | null {
  const unit = UNIT.exec(below);
  return unit && (unit[1] ? 'calendar unit' : 'unit');
}

/** Marks between clauses. */
const MARKS = ',、;:。!?“”()';
const FIRST = /^([^,、;:。!?“”()]*)([,、;:。!?”)]?)/u;

/** How long the clause behind a line's last mark is; 'all' where it has none. */
export function lastClause(view: string): string {
  let at = view.length;
  while (at > 0 && !MARKS.includes(view[at - 1] as string)) at--;
  return at === 0 ? 'all' : size(view.length - at);
}

/** How long the clause before a line's first mark is, and the mark; 'all' where it has none. */
export function firstClause(view: string): string {
  const [, clause = '', mark = ''] = FIRST.exec(view) ?? [];
  return clause.length === view.length ? 'all' : `${size(clause.length)}${mark}`;
}

/** Breaks in a date that the text on both sides tells, as 总分32⏎年轻人 does not: what stands above, and below. */
const DATES: readonly (readonly [above: RegExp, below: RegExp])[] = [
  [/[年月]$/u, /^[\d一二三四五六七八九十].{0,2}[月日]/u],
  [/\d$/u, /^年\d{1,2}月/u],
  [/(?<!\d)(?:1[89]|20)\d\d$|(?<![〇零一二三四五六七八九])[一二][〇零一二三四五六七八九]{3}$/u, /^年/u],
  [/(?<!\d)(?:1[0-2]|[1-9])$/u, /^月(?:\d{1,2}[日号]|[份初底末中]|[上下]旬)/u],
  [/年(?:1[0-2]|[1-9])$|年十?[一二三四五六七八九]$|年十$/u, /^月/u],
  [/月(?:[12]\d|3[01]|[1-9])$|月(?:[一二三]?十)?[一二三四五六七八九]$|月[二三]?十$/u, /^[日号]/u],
  [/月[二三]?十$/u, /^[一二三四五六七八九]日/u],
];

/** What a number, a date or what announces an amount ends with; most lines are turned away by it. */
const MAY_CUT = /[年月\d〇零一二三四五六七八九十百千万第约近超达过为到至共计款资]$/u;

/** What kind of number a break may have cut: 12月⏎5日, 3⏎月1日, 投资3⏎10万元, 三百⏎年前. */
export function numberAcross(above: string, below: string): string | null {
  if (!MAY_CUT.test(above)) return null;
  if (DATES.some(([before, after]) => before.test(above) && after.test(below))) return 'date';
  if (/\d$/u.test(above)) return /^\d/u.test(below) ? 'digits' : unitAt(below);
  if (/[一二三四五六七八九十百千万]$/u.test(above)) {
    if (/^[一二三四五六七八九十百千万]/u.test(below)) return 'numerals';
    const unit = unitAt(below);
    return unit && `numeral, ${unit}`;
  }
  return /[第约近超达过为到至共计款资]$/u.test(above) && NUMBER.test(below) ? 'amount' : null;
}
