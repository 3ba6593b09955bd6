/** From what is printed to the days that are meant, as the reader of that day's paper would take it. */
import type { DateValue } from '../../rule.js';
import { civilOf, dayOf, exists, lengthOf, mondayOf, monthAfter, nthWeekday } from './calendar.js';
import { lunarDay, lunarMonth } from './lunar.js';
import type { Sketch } from './sketch.js';
import { ofDay, ofDays, ofMonth, ofMonths, ofSeason, ofYear, type Resolved, type State } from './state.js';
import { weekResolved } from './week.js';
import { fullYear } from './year.js';

type Implied = DateValue['implied'];

/** How far a year's candidate is from what the sentence lets one expect; days. */
function cost(far: number, sense: number, sameYear: boolean, bare: boolean): number {
  let c = Math.abs(far);
  if (sense > 0 && far < 0) c += 100 * sense;
  if (sense < 0 && far > 0) c += 100 * -sense;
  if (sense === 0 && !sameYear && Math.abs(far) > 45) c += bare ? 400 : 100;
  return c;
}

/** The year of a month (and day) that has none in print. */
function impliedYear(sketch: Sketch, state: State, sense: number, day: number | undefined): number | null {
  const month = sketch.month as number;
  if (state.issue === null) return null;
  const { year } = civilOf(state.issue);
  const at = (y: number): number => {
    if (sketch.lunar) return lunarDay(y, month, day ?? 1) ?? dayOf(y, month + 1, 1);
    if (day !== undefined) return dayOf(y, month, day);
    // The month that runs is neither past nor to come, nor are the months of 1至10月.
    const first = dayOf(y, month, 1);
    const last = sketch.monthTo !== undefined && sketch.monthTo >= month ? sketch.monthTo : month;
    const issue = state.issue as number;
    return issue < first ? first : Math.min(issue, dayOf(y, last, lengthOf(y, last)));
  };
  let best = year;
  let least = Number.POSITIVE_INFINITY;
  // 2月29日 needs a leap year, which can be four years off.
  const reach = !sketch.lunar && month === 2 && day === 29 ? 8 : 1;
  for (let shift = 0; shift <= reach; shift++) {
    for (const y of shift === 0 ? [year] : [year - shift, year + shift]) {
      if (day !== undefined && !sketch.lunar && !exists(y, month, day)) continue;
      const c = cost(at(y) - state.issue, sense, y === year, state.bare);
      if (c < least) {
        least = c;
        best = y;
      }
    }
    if (shift >= 1 && least < Number.POSITIVE_INFINITY) break;
  }
  // 2018年6月毕业, 9月入伍: the year last printed goes on while the months rise, unless the day is news of these weeks.
  const { printedYear, printedMonth } = state;
  if (
    printedYear !== null &&
    printedYear !== best &&
    state.printedPassage === state.passage &&
    state.printedStops <= 3 &&
    (day === undefined || sketch.lunar || exists(printedYear, month, day))
  ) {
    const far = at(best) - state.issue;
    // 明年的比赛定在1月2日; but 2014年起一年两考。9月14日的首次考试…
    if (printedYear > year) return state.printedStops === 0 && far < 0 ? printedYear : best;
    const rises = printedMonth === null || month >= printedMonth;
    // Across a full stop the news of these weeks comes first, and of these days where a year alone was named.
    const fresh =
      state.printedStops > 0
        ? Math.abs(far) <= (day === undefined || Math.abs(printedYear - year) > 3 ? 45 : 15)
        : day !== undefined && printedMonth === null && state.printedApart && Math.abs(far) <= 7;
    const goesOn = sense <= (day === undefined && state.printedStops === 0 && !state.printedWord ? 1 : 0);
    if (rises && goesOn && !fresh) return printedYear;
  }
  return best;
}

/** How long ago the day last named may be for days to come to be counted from the issue all the same. */
const LONG_AGO = 60;
/** So far from the issue the story is elsewhere in time, and a bare day is of its time. */
const ELSEWHERE = 25;

/** How far a day is from the day last named in the passage, with what it costs to count from there; null where nothing is. */
function afterNamed(candidate: number, state: State, sense: number): number | null {
  const { day, dayFrom, issue } = state;
  if (day === null || dayFrom === null || issue === null || state.dayPassage !== state.passage) return null;
  // 1954年8月7日的最高水位，要求在22日前加固: to come, and that one is long past
  if (sense > 0 && day < issue - LONG_AGO && candidate < issue) return null;
  // 将于7月1日施行。13日查获…: over, and that one is to come
  if (sense < 0 && day > issue && candidate > issue && state.dayStops > 0) return null;
  const within = dayFrom <= candidate && candidate <= day;
  const far = within ? 0 : candidate > day ? candidate - day : dayFrom - candidate + 5;
  const price = day < issue - ELSEWHERE ? -10 : state.dayStops === 0 ? 0 : day > issue ? 6 : 3;
  return far + price + (sense > 1 && candidate < issue ? 10 * sense : 0);
}

/** The month of a day that has none in print: the one that puts it nearest to the issue, or to the day last named. */
function impliedMonth(day: number, state: State, sense: number): [number, number] | null {
  if (state.issue === null) return null;
  let best: [number, number] | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const near of [state.issue, state.day ?? state.issue]) {
    const c = civilOf(near);
    for (const shift of [0, -1, 1]) {
      const [y, m] = monthAfter(c.year, c.month, shift);
      if (!exists(y, m, day)) continue;
      const candidate = dayOf(y, m, day);
      const far = candidate - state.issue;
      const contrary = (sense > 0 && far < 0) || (sense < 0 && far > 0) ? 10 * Math.abs(sense) : 0;
      const at = Math.min(Math.abs(far) + contrary, afterNamed(candidate, state, sense) ?? Number.POSITIVE_INFINITY);
      if (at < least) {
        least = at;
        best = [y, m];
      }
    }
  }
  return best;
}

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

/** 一季度 of the issue's year, or of the next or last when that is nearer to what the sentence says. */
function impliedSeason(season: number, state: State, sense: number): number {
  const issue = state.issue as number;
  const { year } = civilOf(issue);
  const { printedYear } = state;
  const goesOn = state.printedStops === 0 || Math.abs((printedYear ?? year) - year) <= 3;
  if (printedYear !== null && state.printedPassage === state.passage && sense < 2 && goesOn) return printedYear;
  const here = ofSeason(year, season);
  // 7月上旬前完成补植，第三季度开展: of a quarter so near 完成 may be said of what is asked for
  if (sense < 0 && here.from > issue + (sense < -1 ? 0 : 60)) return year - 1;
  if (sense > 1 && here.to < issue) return year + 1;
  if (sense <= 0 && here.from > issue + 200) return year - 1;
  return year;
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
