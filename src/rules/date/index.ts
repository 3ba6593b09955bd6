/**
 * Dates: which day the reader of that day's paper takes each to mean. Three steps: parts are read by the tables and put
 * together (compose.ts), two dates with 至 between become one, and each is resolved in the article's order (resolve.ts), since
 * 次日 and 同年 count from what was named before.
 */
import type { DateValue, Found, Reading } from '../../rule.js';
import type { Passage } from '../../span.js';
import { dayOfIso, dayText, monthAfter } from './calendar.js';
import { clockAlone } from './clock.js';
import { canBegin, type Composed, composeAt, refusedEnd } from './compose.js';
import { type Outcome, resolve } from './resolve.js';
import { senseOf } from './sense.js';
import { RANK, type Sketch } from './sketch.js';
import { between, newState, ofDay, remember, type Resolved, type State } from './state.js';

export { dateRows } from './compose.js';

const TO = / ?(?:起|开始|始)? ?(?:至|到|—{1,2}|–{1,2}|-{1,2}|~{1,2}|起至) ?/uy;
const AND = /(?:和|与|同|及)/uy;
const NOW = /(?:今(?![天日年晚晨后])|现在|目前|如今)/uy;
const AMID = /(?:之间|期间|间)/uy;
const LIST = /^(?:[、,]|和|及|与|以及|或|或者|、以及)$/u;
const WIRE = /(?:[上下]午|晚|凌晨)?(?:专|急|讯)?电(?!话|视|子|力|影|气|网|动|脑|台|商|梯|厂|源|缆|池|器|竞)|讯/uy;

function test(pattern: RegExp, view: string, at: number): number {
  pattern.lastIndex = at;
  const m = pattern.exec(view);
  return m === null ? -1 : at + m[0].length;
}

/** A date in a passage, maybe with its second end. */
interface Mention {
  left: Composed;
  right: Composed | 'now' | null;
  start: number;
  end: number;
}

/** The mention at a place, ranges joined; null where there is none. */
function mentionAt(view: string, at: number, state: State): Mention | 'refused' | null {
  const left = composeAt(view, at, state);
  if (left === null || left === 'refused') return left;
  if (left.sketch.timeTo === undefined && left.sketch.kind !== 'vague') {
    const joined = rangeAfter(view, left, state);
    if (joined) return joined;
  }
  return left.alone ? { left, right: null, start: at, end: left.end } : null;
}

function rangeAfter(view: string, left: Composed, state: State): Mention | null {
  const to = test(TO, view, left.end);
  if (to > left.end) {
    if (left.alone && test(NOW, view, to) > 0 && /[至到]/u.test(view.slice(left.end, to))) return { left, right: 'now', start: left.start, end: test(NOW, view, to) };
    const right = rightSide(view, to, left, state);
    if (right) return { left, right, start: left.start, end: right.end };
  }
  const and = test(AND, view, left.end);
  if (and > left.end && left.alone) {
    const right = rightSide(view, and, left, state);
    if (right) {
      const end = test(AMID, view, right.end);
      if (end > 0) return { left, right, start: left.start, end };
    }
  }
  return null;
}

/** The second end of a range: a date of the same kind as the first, or a smaller one that goes on from it (正月初一至初六). */
function rightSide(view: string, at: number, left: Composed, state: State): Composed | null {
  const l = left.sketch;
  let right = composeAt(view, at, state);
  if (right === null || right === 'refused' || !right.alone) {
    if (l.month !== undefined || l.year !== undefined) {
      const ghost: Sketch = { rank: l.month !== undefined ? RANK.month : RANK.year };
      for (const key of ['year', 'yearFrom', 'month', 'monthFrom', 'lunar', 'leap'] as const) if (l[key] !== undefined) Object.assign(ghost, { [key]: l[key] });
      right = composeAt(view, at, state, ghost);
    }
    if (right === null || right === 'refused' || !right.alone) return null;
  }
  const r = right.sketch;
  if (r.kind === 'vague' || (r.special !== undefined && r.rank < RANK.day && l.special === undefined && l.rank >= RANK.day)) return null;
  // 从5月1日到一年后 has no end; 3月至周五 is no range.
  if (l.rank >= RANK.day && r.rank < RANK.day && r.rank > RANK.season) return r.edge === undefined && r.weekday === undefined && r.year === undefined ? null : right;
  if (l.rank < RANK.season && r.rank >= RANK.day && l.special === undefined) return r.year === undefined && r.monthFrom === undefined && r.dayFrom !== 'issue' ? null : right;
  return right;
}

/** Copies the larger fields that one end of a range leaves to the other. */
function share(from: Sketch, to: Sketch): void {
  if (to.special !== undefined || to.dayFrom === 'issue' || to.dayFrom === 'named' || to.weekday !== undefined) return;
  const needsMonth = to.month === undefined && to.dayFrom === 'print';
  if (to.year === undefined && (needsMonth || to.monthFrom === 'print' || to.season !== undefined) && from.year !== undefined && from.yearFrom !== undefined) {
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

function printed(sketch: Sketch, year: number): void {
  sketch.year = year;
  sketch.yearFrom = 'print';
}

/** Both ends of a range, the second not before the first. */
function resolveRange(left: Sketch, right: Sketch, state: State, sense: number): { resolved: Resolved | null; left: Outcome; last: Resolved | null } {
  const ownYear = right.year !== undefined;
  const ownLeftYear = left.year !== undefined;
  const ownMonth = right.month !== undefined;
  const ownLeftMonth = left.month !== undefined;
  if (left.weekday !== undefined && right.weekday !== undefined && right.week === undefined && left.week !== undefined) right.week = left.week;
  share(left, right);
  share(right, left);
  if (left.yearFrom === 'short' && right.yearFrom === 'print') printed(left, (right.year as number) - ((((right.year as number) - (left.year as number)) % 100) + 100) % 100);
  if (right.yearFrom === 'short' && left.yearFrom === 'print') printed(right, (left.year as number) + (((((right.year as number) - (left.year as number)) % 100) + 100) % 100));
  let l = resolve(left, state, sense);
  if (l.resolved === null) return { resolved: null, left: l, last: null };
  if (l.year !== null && right.year === undefined && (right.monthFrom === 'print' || right.season !== undefined)) printed(right, l.year);
  // 1日22时至次日6时: counted from the first end.
  let r = resolve(right, right.dayFrom === 'named' ? { ...state, day: l.resolved.to } : state, sense);
  if (r.resolved === null) return { resolved: null, left: l, last: null };
  if (left.kind === 'set') return { resolved: { ...l.resolved, edtf: `${l.resolved.edtf}/${r.resolved.edtf}` }, left: l, last: null };
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
  if (l.resolved === null || r.resolved === null || r.resolved.to < l.resolved.from) return { resolved: null, left: l, last: null };
  let resolved = between(l.resolved, r.resolved);
  if (left.time !== undefined && right.time !== undefined && l.resolved.grain === 'day' && r.resolved.grain === 'day') {
    resolved = { ...resolved, edtf: `${dayText(l.resolved.from)}T${left.time}/${dayText(r.resolved.from)}T${right.time}` };
  }
  return { resolved, left: l, last: r.resolved };
}

/** How many sentences end in a stretch. */
function stops(view: string, from: number, to: number): number {
  let n = 0;
  for (let i = view.indexOf('。', from); i >= 0 && i < to; i = view.indexOf('。', i + 1)) n++;
  return n;
}

const ONLY = /^[\s,。、:;!?.()“”—-]*$/u;

/** The dates of an article's passages, in order: the headline first. */
export function readDates(passages: readonly Passage[], reading: Reading): Found<DateValue>[] {
  const found: Found<DateValue>[] = [];
  const state = newState(reading.issueDate === null ? null : dayOfIso(reading.issueDate), reading.region?.startsWith('71') === true);
  let order = -1;
  for (const passage of passages) {
    order++;
    state.passage = order;
    readPassage(passage, state, found);
  }
  return found;
}

function readPassage(passage: Passage, state: State, found: Found<DateValue>[]): void {
  const { view } = passage;
  if (view.length < 24 && state.today !== null && found.length === 0) {
    const clock = clockAlone(view);
    if (clock !== null) {
      const { start, end, part, time } = clock;
      const value: DateValue = { edtf: dayText(state.today), kind: 'point', implied: ['year', 'month', 'day'], partOfDay: (part ?? null) as DateValue['partOfDay'], time };
      found.push({ passage, start, end, rule: 'date/clock-alone', value });
      return;
    }
  }
  let previous: { end: number; year: number | null; month: number | null } | null = null;
  for (let at = 0; at < view.length; ) {
    if (canBegin[view.charCodeAt(at)] === 0) {
      at++;
      continue;
    }
    const mention = mentionAt(view, at, state);
    if (mention === null) {
      at++;
      continue;
    }
    if (mention === 'refused') {
      at = Math.max(at + 1, refusedEnd);
      continue;
    }
    const { left, right, start, end } = mention;
    at = end;
    const sketch = left.sketch;
    state.bare = view.length < 40 && ONLY.test(view.slice(0, start)) && ONLY.test(view.slice(end));
    state.printedStops = state.printedYear !== null && state.printedPassage === state.passage ? stops(view, state.printedEnd, start) : 0;
    const wire = sketch.rank >= RANK.day && start < 40 && (passage.in === 'dateline' || test(WIRE, view, end) > 0);
    const sense = wire ? -1 : sketch.year !== undefined && sketch.yearFrom === 'print' ? 0 : senseOf(view, start, end);
    // 2月20日、21日和23日, 2021年8月和10月: what is left out is the neighbour's.
    if (previous !== null && LIST.test(view.slice(previous.end, start)) && sketch.special === undefined && sketch.year === undefined && sketch.kind !== 'set') {
      if (sketch.month === undefined && sketch.dayFrom === 'print' && previous.month !== null && previous.year !== null) {
        printed(sketch, previous.year);
        sketch.month = previous.month;
        sketch.monthFrom = 'print';
      } else if (sketch.monthFrom === 'print' && previous.year !== null && !sketch.lunar) {
        printed(sketch, previous.year);
      }
    }
    let resolved: Resolved | null;
    let outcome: Outcome;
    let last: Resolved | null = null;
    if (right === null) {
      outcome = resolve(sketch, state, sense);
      resolved = outcome.resolved;
      last = resolved;
    } else if (right === 'now') {
      outcome = resolve(sketch, state, -2);
      resolved = outcome.resolved === null || state.today === null || outcome.resolved.from > state.today ? null : between(outcome.resolved, ofDay(state.today));
      last = outcome.resolved;
    } else {
      const both = resolveRange(sketch, right.sketch, state, sense);
      resolved = both.resolved;
      outcome = both.left;
      last = both.last;
    }
    previous = { end, year: outcome.year, month: outcome.month };
    if (resolved === null && !outcome.impossible && sketch.special !== undefined && state.issue !== null && right === null) continue;
    if (last !== null && sketch.kind !== 'vague' && sketch.kind !== 'set' && state.issue !== null) {
      // 比去年同期低三成: a year to compare with is not the year that the story goes on in.
      const compared = sketch.yearFrom === 'issue' && (/[比较同与跟超和]$/u.test(view.slice(0, start).slice(-1)) || /^同[期月比]/u.test(view.slice(end, end + 2)));
      if (!compared) {
        remember(state, last, outcome.printedYear);
        if (outcome.printedYear) state.printedEnd = end;
      }
      if (wire && last.grain === 'day' && Math.abs(last.from - state.issue) <= 12) state.today = last.from;
    }
    const edtf = resolved?.edtf ?? null;
    found.push({
      passage,
      start,
      end,
      rule: left.rule,
      value: {
        edtf,
        kind: sketch.kind ?? resolved?.kind ?? (edtf?.includes('/') ? 'interval' : 'point'),
        implied: [...new Set(outcome.implied)],
        partOfDay: sketch.partOfDay ?? null,
        time: sketch.time ?? null,
      },
    });
  }
}

