/** Two dates with 至 between, and what each leaves to the other: 3月1日至5日, 去年1至11月, 12月31日至1999年1月3日. */
import { dayText, monthAfter } from './calendar.js';
import { type Composed, composeAt, endOf, type Refusal } from './compose.js';
import { type Outcome, resolve } from './resolve.js';
import { RANK, type Sketch } from './sketch.js';
import { between, ofDay, type Resolved, type State } from './state.js';

const TO = / ?(?:起|开始|始)? ?(?:至|到|—{1,2}|–{1,2}|-{1,2}|~{1,2}|起至) ?/uy;
const AND = /(?:和|与|同|及)/uy;
const NOW = /(?:今(?![天日年晚晨后])|现在|目前|如今)/uy;
const AMID = /(?:之间|期间|间)/uy;

/** A date in a passage, maybe with its second end. */
export interface Mention {
  left: Composed;
  right: Composed | 'now' | null;
  start: number;
  end: number;
}

/** The mention at a place, ranges joined; null where there is none. */
export function mentionAt(view: string, at: number, state: State): Mention | Refusal | null {
  const left = composeAt(view, at, state);
  if (left === null || 'refused' in left) return left;
  if (left.sketch.timeTo === undefined && left.sketch.kind !== 'vague') {
    const joined = rangeAfter(view, left, state);
    if (joined) return joined;
  }
  return left.alone ? { left, right: null, start: at, end: left.end } : null;
}

function rangeAfter(view: string, left: Composed, state: State): Mention | null {
  const to = endOf(TO, view, left.end);
  if (to > left.end) {
    if (left.alone && endOf(NOW, view, to) > 0 && /[至到]/u.test(view.slice(left.end, to)))
      return { left, right: 'now', start: left.start, end: endOf(NOW, view, to) };
    const right = rightSide(view, to, left, state);
    if (right) return { left, right, start: left.start, end: right.end };
  }
  const and = endOf(AND, view, left.end);
  if (and > left.end && left.alone) {
    const right = rightSide(view, and, left, state);
    if (right) {
      const end = endOf(AMID, view, right.end);
      if (end > 0) return { left, right, start: left.start, end };
    }
  }
  return null;
}

/** The second end of a range: a date of the same kind as the first, or a smaller one that goes on from it (正月初一至初六). */
function rightSide(view: string, at: number, left: Composed, state: State): Composed | null {
  const l = left.sketch;
  let right = composeAt(view, at, state);
  if (right === null || 'refused' in right || !right.alone) {
    if (l.month !== undefined || l.year !== undefined) {
      const ghost: Sketch = { rank: l.month !== undefined ? RANK.month : RANK.year };
      for (const key of ['year', 'yearFrom', 'month', 'monthFrom', 'lunar', 'leap'] as const)
        if (l[key] !== undefined) Object.assign(ghost, { [key]: l[key] });
      right = composeAt(view, at, state, ghost);
    }
    if (right === null || 'refused' in right || !right.alone) return null;
  }
  const r = right.sketch;
  if (
    r.kind === 'vague' ||
    (r.special !== undefined && r.rank < RANK.day && l.special === undefined && l.rank >= RANK.day)
  )
    return null;
  // 从5月1日到一年后 has no end; 3月至周五 is no range.
  if (l.rank >= RANK.day && r.rank < RANK.day && r.rank > RANK.season)
    return r.edge === undefined && r.weekday === undefined && r.year === undefined ? null : right;
  if (l.rank < RANK.season && r.rank >= RANK.day && l.special === undefined)
    return r.year === undefined && r.monthFrom === undefined && r.dayFrom !== 'issue' ? null : right;
  return right;
}

/** Copies the larger fields that one end of a range leaves to the other. */
function share(from: Sketch, to: Sketch): void {
  if (to.special !== undefined || to.dayFrom === 'issue' || to.dayFrom === 'named' || to.weekday !== undefined) return;
  const needsMonth = to.month === undefined && to.dayFrom === 'print';
  if (
    to.year === undefined &&
    (needsMonth || to.monthFrom === 'print' || to.season !== undefined) &&
    from.year !== undefined &&
    from.yearFrom !== undefined
  ) {
    to.year = from.year;
    to.yearFrom = from.yearFrom;
  }
  if (needsMonth && from.month !== undefined && from.monthFrom !== undefined) {
    to.month = from.month;
    to.monthFrom = from.monthFrom;
    if (from.lunar) to.lunar = true;
  }
  if (from.lunar && to.monthFrom === 'print' && to.year === undefined) to.lunar ??= from.lunar;
}

/** Gives a sketch its year in full. */
export function printed(sketch: Sketch, year: number): void {
  sketch.year = year;
  sketch.yearFrom = 'print';
}

/** Both ends of a range, the second not before the first. */
export function resolveRange(
  left: Sketch,
  right: Sketch,
  state: State,
  sense: number,
): { resolved: Resolved | null; left: Outcome; last: Resolved | null } {
  const ownYear = right.year !== undefined;
  const ownLeftYear = left.year !== undefined;
  const ownMonth = right.month !== undefined;
  const ownLeftMonth = left.month !== undefined;
  if (left.weekday !== undefined && right.weekday !== undefined && right.week === undefined && left.week !== undefined)
    right.week = left.week;
  share(left, right);
  share(right, left);
  // 每年11月到次年3月: each year's.
  if (left.kind === 'set' && right.yearFrom === 'named') Object.assign(right, { year: 0, yearFrom: 'every' });
  if (left.yearFrom === 'short' && right.yearFrom === 'print')
    printed(left, (right.year as number) - (((((right.year as number) - (left.year as number)) % 100) + 100) % 100));
  if (right.yearFrom === 'short' && left.yearFrom === 'print')
    printed(right, (left.year as number) + (((((right.year as number) - (left.year as number)) % 100) + 100) % 100));
  if (left.year === undefined && left.monthFrom === 'print' && right.monthFrom === 'print')
    left.monthReach = right.month as number;
  let l = resolve(left, state, sense);
  if (l.resolved === null) return { resolved: null, left: l, last: null };
  if (l.year !== null && right.year === undefined && (right.monthFrom === 'print' || right.season !== undefined))
    printed(right, l.year);
  // 1日22时至次日6时: counted from the first end.
  let r = resolve(right, right.dayFrom === 'named' ? { ...state, day: l.resolved.to } : state, sense);
  if (r.resolved === null) return { resolved: null, left: l, last: null };
  // EDTF wants the ends in order: 11月到次年3月 has no value.
  if (left.kind === 'set' && r.resolved.edtf < l.resolved.edtf) return { resolved: null, left: l, last: null };
  if (left.kind === 'set')
    return { resolved: { ...l.resolved, edtf: `${l.resolved.edtf}/${r.resolved.edtf}` }, left: l, last: null };
  if (r.resolved.from < l.resolved.from) {
    if (!ownMonth && right.dayFrom === 'print' && r.year !== null && r.month !== null && right.special === undefined) {
      const [y, m] = monthAfter(r.year, r.month, 1);
      printed(right, y);
      right.month = m;
      right.monthFrom = 'print';
      r = resolve(right, state, sense);
    } else if (!ownLeftMonth && left.dayFrom === 'print' && l.year !== null && l.month !== null) {
      const [y, m] = monthAfter(l.year, l.month, -1);
      printed(left, y);
      left.month = m;
      left.monthFrom = 'print';
      l = resolve(left, state, sense);
    } else if (!ownYear && r.year !== null && right.special === undefined) {
      printed(right, r.year + 1);
      r = resolve(right, state, sense);
    } else if (!ownLeftYear && l.year !== null && left.special === undefined) {
      printed(left, l.year - 1);
      l = resolve(left, state, sense);
    } else if (right.weekday !== undefined && r.resolved.grain === 'day') r.resolved = ofDay(r.resolved.from + 7);
    else if (right.special !== undefined && right.year === undefined && l.resolved.from - r.resolved.from < 400) {
      // 中秋至国庆, 元旦至春节: the next one.
      const later = resolve(right, { ...state, issue: l.resolved.from, today: l.resolved.from }, 2).resolved;
      if (later !== null) r.resolved = later;
    }
  }
  if (l.resolved === null || r.resolved === null || r.resolved.to < l.resolved.from)
    return { resolved: null, left: l, last: null };
  let resolved = between(l.resolved, r.resolved);
  if (left.time !== undefined && right.time !== undefined && l.resolved.grain === 'day' && r.resolved.grain === 'day') {
    resolved = {
      ...resolved,
      edtf: `${dayText(l.resolved.from)}T${left.time}/${dayText(r.resolved.from)}T${right.time}`,
    };
  }
  return { resolved, left: l, last: r.resolved };
}
