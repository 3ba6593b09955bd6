/** From what is printed to the days that are meant, as the reader of that day's paper would take it. */
import type { DateValue } from '../../rule.js';
import { civilOf, dayOf, exists, lengthOf, mondayOf, monthAfter, nthWeekday } from './calendar.js';
import { impliedMonth, impliedSeason, impliedYear } from './imply.js';
import { lunarDay, lunarMonth } from './lunar.js';
import type { Sketch } from './sketch.js';
import { ofDay, ofDays, ofMonth, ofMonths, ofSeason, ofYear, type Resolved, type State } from './state.js';
import { weekResolved } from './week.js';
import { fullYear } from './year.js';

type Implied = DateValue['implied'];

export interface Outcome {
  resolved: Resolved | null;
  implied: Implied;
  /** The year, printed or found, for those that share it. */
  year: number | null;
  month: number | null;
  printedYear: boolean;
  /** A day that never was: 2月30日. */
  impossible: boolean;
}

/** Which days a sketch means. `sense`: see sense.ts. */
export function resolve(sketch: Sketch, state: State, sense: number): Outcome {
  const implied: Implied = [];
  const out: Outcome = { resolved: null, implied, year: null, month: null, printedYear: false, impossible: false };
  if (sketch.yearFrom === 'every') {
    out.resolved = every(sketch);
    return out;
  }
  if (sketch.special !== undefined) {
    out.resolved = sketch.special(state, sketch, sense);
    out.printedYear = sketch.year !== undefined;
    if (sketch.year === undefined) implied.push('year');
    return out;
  }

  // ---- the year
  let year: number | null = null;
  if (sketch.yearFrom === 'print') year = sketch.year as number;
  else if (sketch.yearFrom === 'roc') {
    year = (sketch.year as number) + 1911;
    implied.push('era');
  } else if (sketch.yearFrom === 'short') {
    year = fullYear(sketch.year as number, state.today);
    implied.push('century');
  } else if (sketch.yearFrom === 'issue') {
    year = state.issue === null ? null : civilOf(state.issue).year + (sketch.year as number);
    implied.push('year');
  } else if (sketch.yearFrom === 'named') {
    year = state.year === null ? (state.issue === null ? null : civilOf(state.issue).year) : state.year;
    if (year !== null) year += sketch.year as number;
    implied.push('year');
  }
  out.printedYear = sketch.year !== undefined && (sketch.yearFrom !== 'issue' || sketch.year !== 0);
  if (sketch.year !== undefined && year === null) return out;

  // ---- the month
  let month: number | undefined;
  if (sketch.monthFrom === 'print') month = sketch.month;
  else if (sketch.monthFrom !== undefined) {
    const base = sketch.monthFrom === 'named' ? (state.month ?? state.issue) : state.issue;
    implied.push('year', 'month');
    if (base === null) return out;
    const c = civilOf(base);
    [year, month] = monthAfter(c.year, c.month, sketch.month as number);
    out.printedYear = false;
  }

  // ---- words for days, weeks, days of the week
  if (sketch.dayFrom === 'issue' || sketch.dayFrom === 'named') {
    implied.push('year', 'month', 'day');
    // 2015年3月…案发当晚: a day of then which is not named
    const untold =
      sketch.dayFrom === 'named' &&
      state.day === null &&
      state.issue !== null &&
      state.printedYear !== null &&
      state.printedPassage === state.passage &&
      state.printedTold &&
      state.printedYear !== civilOf(state.issue).year;
    if (untold) {
      out.resolved = someDay(state.printedYear as number, state.printedMonth);
      return out;
    }
    const base = sketch.dayFrom === 'named' ? (state.day ?? state.today) : state.today;
    if (base === null) return out;
    let day = base + (sketch.day as number);
    if (sketch.dayTo !== undefined) {
      // 昨(12)日: the number is right, the word can be the wire's.
      for (let off = 0; off < 16 && civilOf(day).day !== sketch.dayTo; off++)
        day = base + (sketch.day as number) + (off % 2 ? 1 : -1) * (off >> 1);
    }
    out.resolved = ofDay(day);
    return out;
  }
  if (sketch.weekday !== undefined && sketch.nth === undefined) {
    implied.push('year', 'month', 'day');
    out.resolved = weekResolved(state, sketch.weekday, sketch.week, sense);
    return out;
  }

  const day = sketch.dayFrom === 'print' ? sketch.day : undefined;
  if (month === undefined && day !== undefined) {
    implied.push('year', 'month');
    const at = impliedMonth(day, state, sense);
    if (at === null) {
      out.impossible = day > 31;
      return out;
    }
    [year, month] = at;
  }
  if (year === null && (month !== undefined || sketch.season !== undefined)) {
    implied.push('year');
    if (sketch.season !== undefined || (sketch.monthTo !== undefined && sketch.month === 1 && sketch.rank < 3)) {
      if (state.issue === null) return out;
      year = impliedSeason(sketch.season ?? 32 + Math.ceil((sketch.monthTo ?? 1) / 3), state, sense);
    } else {
      if (!sketch.lunar && (month as number) >= 1 && day !== undefined && !exists(2000, month as number, day)) {
        out.impossible = true;
        return out;
      }
      year = impliedYear(sketch, state, sense, day);
      if (year === null) {
        // No issue to count from: what is printed can still be said.
        const mm = String(month).padStart(2, '0');
        if (!sketch.lunar && sketch.edge === undefined && sketch.nth === undefined && sketch.monthTo === undefined) {
          const edtf = day === undefined ? `XXXX-${mm}` : `XXXX-${mm}-${String(day).padStart(2, '0')}`;
          out.resolved = { from: 0, to: 0, edtf, grain: 'other' };
        }
        return out;
      }
    }
  }
  if (year === null) return out;
  out.year = year;
  out.month = month ?? null;

  // ---- put together
  if (sketch.season !== undefined) {
    out.resolved = ofSeason(year, sketch.season);
  } else if (month === undefined) {
    out.resolved = sketch.nth
      ? nthOf(sketch, dayOf(year, 1, 1), dayOf(year, 12, 31))
      : ofYear(year, sketch.approximate);
    if (sketch.nth?.unit === 'month') out.resolved = monthsOf(year, sketch.nth);
  } else if (sketch.lunar) {
    out.resolved = lunarResolved(sketch, year, month, day);
    out.impossible = out.resolved === null && day !== undefined;
  } else if (day !== undefined) {
    if (!exists(year, month, day)) out.impossible = true;
    else
      out.resolved =
        sketch.dayTo !== undefined
          ? ofDays(dayOf(year, month, day), dayOf(year, month, sketch.dayTo))
          : ofDay(dayOf(year, month, day));
  } else if (sketch.nth !== undefined) {
    out.resolved = nthOf(sketch, dayOf(year, month, 1), dayOf(year, month, lengthOf(year, month)));
  } else if (sketch.monthTo !== undefined) {
    out.resolved = ofMonths([year, month], [year, sketch.monthTo]);
  } else if (sketch.edge !== undefined) {
    out.resolved = edgeOf(sketch.edge, year, month);
  } else out.resolved = ofMonth(year, month, sketch.approximate);
  return out;
}

/** A day of a month or year, which is not said: EDTF 2015-03-XX, 2015-XX-XX (ISO 8601-2, 4.3). */
function someDay(year: number, month: number | null): Resolved {
  const { from, to, edtf } = month === null ? ofYear(year) : ofMonth(year, month);
  return { from, to, edtf: `${edtf}${month === null ? '-XX' : ''}-XX`, grain: 'other', kind: 'point' };
}

function edgeOf(edge: NonNullable<Sketch['edge']>, year: number, month: number): Resolved {
  const length = lengthOf(year, month);
  const first = dayOf(year, month, 1) - 1;
  switch (edge) {
    case 'begin':
      return ofDay(first + 1, true);
    case 'end':
      return ofDay(first + length, true);
    case 'first-ten':
      return ofDays(first + 1, first + 10);
    case 'second-ten':
      return ofDays(first + 11, first + 20);
    case 'last-ten':
      return ofDays(first + 21, first + length);
    case 'first-twenty':
      return ofDays(first + 1, first + 20);
    case 'last-twenty':
      return ofDays(first + 11, first + length);
    case 'first-half':
      return ofDays(first + 1, first + 15);
    case 'second-half':
      return ofDays(first + 16, first + length);
    default:
      return ofDay(first + 15, true);
  }
}

function monthsOf(year: number, nth: NonNullable<Sketch['nth']>): Resolved {
  const first = nth.n < 0 ? 13 - nth.count : nth.n;
  return nth.count === 1 ? ofMonth(year, Math.min(first, 12)) : ofMonths([year, first], [year, first + nth.count - 1]);
}

/**
 * The n-th day, week or weekday of a stretch. A month’s first week is the one of its first Monday, a year’s the one that holds
 * 4 January (GB/T 7408). The last week is the last that is whole.
 */
function nthOf(sketch: Sketch, from: number, to: number): Resolved {
  const { unit, n, count, weekday } = sketch.nth as NonNullable<Sketch['nth']>;
  if (unit === 'weekday' || unit === 'weekend') {
    const c = civilOf(n < 0 ? to : from);
    const day = nthWeekday(c.year, c.month, weekday as number, n);
    return unit === 'weekend' ? ofDays(day, day + 1) : ofDay(day);
  }
  if (unit === 'day') return n < 0 ? ofDays(to - count + 1, to) : ofDays(from + n - 1, from + n + count - 2);
  const firstMonday = mondayOf(from + (to - from > 31 ? 3 : 6));
  const lastMonday = mondayOf(to + 1) - 7;
  const monday = n < 0 ? lastMonday - 7 * (count - 1) : firstMonday + 7 * (n - 1);
  // 5月第三周周六
  if (sketch.weekday !== undefined && sketch.weekday > 0 && sketch.weekday < 8 && count === 1)
    return ofDay(monday + sketch.weekday - 1);
  return ofDays(monday, monday + 7 * count - 1);
}

function lunarResolved(sketch: Sketch, year: number, month: number, day: number | undefined): Resolved | null {
  const at = sketch.leap ? -month : month;
  if (day !== undefined) {
    let found = lunarDay(year, at, day);
    // 大年三十 in a twelfth month of 29 days is its 29th.
    if (found === null && day === 30 && month === 12) found = lunarDay(year, at, 29);
    return found === null ? null : ofDay(found);
  }
  const whole = lunarMonth(year, at);
  if (whole === null) return null;
  if (sketch.edge === 'first-ten') return ofDays(whole[0], whole[0] + 9);
  if (sketch.edge === 'second-ten') return ofDays(whole[0] + 10, whole[0] + 19);
  if (sketch.edge === 'last-ten') return ofDays(whole[0] + 20, whole[1]);
  if (sketch.edge === 'end') return ofDay(whole[1], true);
  if (sketch.edge === 'begin') return ofDay(whole[0], true);
  return ofDays(whole[0], whole[1]);
}

/** 每年3月5日 as EDTF's XXXX-03-05. Festivals, seasons and lunar days cannot be said so. */
function every(sketch: Sketch): Resolved | null {
  const { special, lunar, season, nth, edge, month, monthTo, day } = sketch;
  if (special || lunar || nth || season !== undefined || edge !== undefined || month === undefined) return null;
  const two = (n: number): string => String(n).padStart(2, '0');
  const first = `XXXX-${sketch.monthFrom === 'print' ? two(month) : 'XX'}${day === undefined ? '' : `-${two(day)}`}`;
  const edtf = monthTo === undefined ? first : `${first}/XXXX-${two(monthTo)}`;
  return { from: 0, to: 0, edtf, grain: 'other', kind: 'set' };
}
