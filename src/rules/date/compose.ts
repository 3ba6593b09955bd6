/**
 * Parts put together: 今年 · 8月 · 3日 · (农历六月十二) · 凌晨. One pass from left to right; at each place the first row in
 * table order that comes to a date wins.
 */
import { byPair } from '../../pair.js';
import { REFUSED } from '../../rule.js';
import { clockRange, clockRows } from './clock.js';
import { countRows } from './count.js';
import { dayRows } from './day.js';
import { eraRows } from './era.js';
import { feastRows } from './feastday.js';
import { monthRows } from './month.js';
import { numericRows } from './numeric.js';
import { periodRows } from './period.js';
import { seasonRows } from './season.js';
import { setRows } from './set.js';
import { type DateRow, RANK, type Sketch } from './sketch.js';
import type { State } from './state.js';
import { todayRows } from './today.js';
import { vagueRows } from './vague.js';
import { weekRows } from './week.js';
import { yearRows } from './year.js';

/** All rows, in order of precedence. */
export const dateRows: readonly DateRow[] = [
  ...setRows,
  ...countRows,
  ...vagueRows,
  ...numericRows,
  ...feastRows,
  ...eraRows,
  ...periodRows,
  ...yearRows,
  ...seasonRows,
  ...monthRows,
  ...dayRows,
  ...todayRows,
  ...weekRows,
  ...clockRows,
];

const rowsAt = byPair(dateRows);
/** Rows that do not go on with a date. */
const whole = new Set(dateRows.filter(({ id }) => /^date\/(?:stretch|vague)/u.test(id)));

export interface Composed {
  sketch: Sketch;
  start: number;
  end: number;
  /** The row that read the first part. */
  rule: string;
  /** Every row that had a part in it, for the test of the tables. */
  rules: string[];
  /** Whether it is a date as it stands; the left side of 1—2月 is none. */
  alone: boolean;
}

/** Words that only look like a date, and the row that knows them. */
export interface Refusal {
  refused: string;
  end: number;
}

/** Where a sticky pattern ends at a place, or -1. */
export function endOf(pattern: RegExp, view: string, at: number): number {
  pattern.lastIndex = at;
  const m = pattern.exec(view);
  return m === null ? -1 : at + m[0].length;
}

const WEEKDAY =
  /[, ]?\(?(?:(?:周|星期|礼拜)[一二三四五六日天]|[日月火水木金土]曜日)\)?(?![一二三四五六七八九十至到—-])|\([一二三四五六日]\)/uy;

/** (农历除夕、周二), (周二、农历除夕) */
const WEEKDAY_LAST = /[、, ](?:周|星期|礼拜)[一二三四五六日天](?=\))/uy;
const WEEKDAY_FIRST = /(?:周|星期|礼拜)[一二三四五六日天][、, ]/uy;
/** 2月4日(初四): the lunar day by itself. */
const LUNAR_BARE =
  /\((?:初[一二三四五六七八九十]|廿[一二三四五六七八九])(?:[、, ](?:周|星期|礼拜)[一二三四五六日天])?\)/uy;

const PART_LINKED = /的(?:[上下中]午|[凌清早]晨|早上|晚上|傍晚|深夜|夜里|夜晚)(?![茶餐场])/uy;

const LUNAR = /(?:农历|阴历|旧历|古历|夏历)(?!新年)/uy;

/** 光绪二十一年(1895年): the same year of our era. */
const OUR_ERA = /\((?:公元|西元)?((?:1\d|20)\d\d)年?\)/uy;

/** Adds what follows: smaller parts, a bracket, the clock. */
function extend(view: string, composed: Composed, state: State): void {
  const { sketch } = composed;
  for (;;) {
    let at = composed.end;
    if (view[at] === ' ' && sketch.rank < RANK.clock) at++;
    if (at >= view.length) return;
    if (
      sketch.rank >= RANK.day &&
      sketch.rank < RANK.bracket &&
      sketch.kind !== 'vague' &&
      bracket(view, composed, state)
    )
      continue;
    if (sketch.rank === RANK.year && view[at] === '(' && composed.rule.startsWith('date/reign')) {
      OUR_ERA.lastIndex = at;
      const ours = OUR_ERA.exec(view);
      if (ours && Number(ours[1]) === sketch.year) {
        composed.end = at + ours[0].length;
        continue;
      }
    }
    // 2019年的春天, 去年的今天
    const linked =
      view[at] === '的' && sketch.rank === RANK.year && !/^的(?:[前头最]|第(?!..?季度))/u.test(view.slice(at, at + 5));
    // 三天后的上午, 昨天的傍晚: only a part of the day that has two characters.
    const partly = !linked && sketch.rank >= RANK.day && sketch.rank < RANK.hours && endOf(PART_LINKED, view, at) > 0;
    if (linked || partly) at++;
    // 2019年农历七月初七: what calendar the rest is in.
    const calendar = sketch.rank === RANK.year && sketch.special === undefined ? endOf(LUNAR, view, at) : -1;
    const before = calendar > 0 ? { ...sketch, lunar: true } : sketch;
    if (calendar > 0) at = calendar;
    let found = false;
    for (const row of rowsAt(view, at)) {
      if (whole.has(row)) continue;
      if (linked && (row.id.startsWith('date/edge') || row.rank >= RANK.hours)) continue;
      if (partly && row.rank !== RANK.hours) continue;
      if (row.rank <= sketch.rank || (sketch.special !== undefined && row.rank < RANK.hours) || sketch.kind === 'vague')
        continue;
      // A time belongs to a day: 2022年下午 is no date, and neither is 3月8时.
      const isDay = sketch.rank >= RANK.day || (sketch.nth?.count === 1 && /day$/u.test(sketch.nth.unit));
      if (row.rank >= RANK.hours && !isDay) continue;
      if (row.rank === RANK.hours && sketch.dayTo !== undefined && sketch.dayFrom === 'print') continue;
      row.pattern.lastIndex = at;
      const match = row.pattern.exec(view);
      if (!match || match[0] === '') continue;
      const part = row.read(match, { view, before, state });
      if (part === null) continue;
      if (part === REFUSED) return;
      if (calendar > 0) sketch.lunar = true;
      const { alone, end, ...fields } = part;
      Object.assign(sketch, fields);
      sketch.rank = row.rank;
      composed.end = end ?? at + match[0].length;
      composed.rules.push(row.id);
      if (alone !== false) composed.alone = true;
      found = true;
      break;
    }
    if (!found) return;
    if (sketch.rank === RANK.clock) {
      const to = clockRange(view, composed.end, sketch.partOfDay, sketch.time);
      if (to) {
        sketch.timeTo = to.time;
        composed.end = to.end;
      }
      return;
    }
  }
}

/** 本周六(3月5日), 8月3日(农历六月十二), 3月5日星期六, 9/16(六): the same day said twice. The first that names month and day has the value. */
function bracket(view: string, composed: Composed, state: State): boolean {
  const { sketch } = composed;
  WEEKDAY.lastIndex = composed.end;
  const weekday = WEEKDAY.exec(view);
  if (
    weekday &&
    sketch.weekday === undefined &&
    (sketch.dayFrom === 'print' || sketch.dayFrom === 'issue') &&
    /[(]/u.test(weekday[0]) === /[)]/u.test(weekday[0])
  ) {
    composed.end += weekday[0].length;
    sketch.rank = RANK.bracket;
    return true;
  }
  if (view[composed.end] !== '(') return false;
  const lunar = sketch.dayFrom === 'print' ? endOf(LUNAR_BARE, view, composed.end) : -1;
  if (lunar > 0) {
    composed.end = lunar;
    sketch.rank = RANK.bracket;
    return true;
  }
  const from =
    composed.end +
    (/^\((?:即|也就是)/u.test(view.slice(composed.end, composed.end + 4))
      ? view[composed.end + 1] === '即'
        ? 2
        : 4
      : 1);
  const second = endOf(WEEKDAY_FIRST, view, from);
  const inner = composeAt(view, second > 0 ? second : from, state);
  if (inner === null || 'refused' in inner || !inner.alone || inner.sketch.rank < RANK.day) return false;
  const close = second > 0 ? inner.end : Math.max(inner.end, endOf(WEEKDAY_LAST, view, inner.end));
  if (view[close] !== ')') return false;
  composed.end = close + 1;
  const own = sketch.dayFrom === 'print' && sketch.month !== undefined && !sketch.lunar;
  const theirs = inner.sketch.dayFrom === 'print';
  if (!own && theirs) {
    const { rank: _, ...fields } = inner.sketch;
    for (const key of ['special', 'weekday', 'week', 'dayTo', 'lunar'] as const) delete sketch[key];
    const kept =
      sketch.year !== undefined && fields.year === undefined
        ? { year: sketch.year, yearFrom: sketch.yearFrom as 'print' }
        : {};
    Object.assign(sketch, fields, kept);
  } else if (inner.sketch.partOfDay) sketch.partOfDay = inner.sketch.partOfDay;
  sketch.rank = Math.max(RANK.bracket, inner.sketch.rank);
  return true;
}

/** The date that begins at a place; where what only looks like one ends; or null. */
export function composeAt(
  view: string,
  at: number,
  state: State,
  ghost: Sketch | null = null,
): Composed | Refusal | null {
  const rows = rowsAt(view, at);
  if (rows.length === 0) return null;
  let left: Composed | null = null;
  for (const row of rows) {
    if (ghost === null ? row.head === false : whole.has(row)) continue;
    if (ghost !== null && (row.rank <= ghost.rank || row.rank >= RANK.hours)) continue;
    row.pattern.lastIndex = at;
    const match = row.pattern.exec(view);
    if (!match || match[0] === '') continue;
    const part = row.read(match, { view, before: ghost, state });
    if (part === null) continue;
    if (part === REFUSED) {
      return { refused: row.id, end: at + match[0].length };
    }
    const { alone, end, ...fields } = part;
    const composed: Composed = {
      sketch: ghost === null ? { ...fields, rank: row.rank } : { ...ghost, ...fields, rank: row.rank },
      start: at,
      end: end ?? at + match[0].length,
      rule: row.id,
      rules: [row.id],
      alone: alone !== false,
    };
    extend(view, composed, state);
    if (composed.alone) return composed;
    left ??= composed;
  }
  return left;
}
