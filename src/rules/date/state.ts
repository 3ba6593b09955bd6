/** What is known while an article is read: today, and the dates last named. */
import type { DateValue } from '../../rule.js';
import { civilOf, dayOf, dayText, lengthOf, monthText, yearText } from './calendar.js';

export interface Resolved {
  /** First and last day. */
  from: number;
  to: number;
  edtf: string;
  grain: 'day' | 'month' | 'year' | 'other';
  kind?: DateValue['kind'];
}

export interface State {
  /** The issue's day, or null where unknown. */
  issue: number | null;
  /** The day that 今天 means: the dateline's, else the issue's. */
  today: number | null;
  /** Last named day, month (its first day) and year; of a run of days the last, and where it began. */
  day: number | null;
  dayFrom: number | null;
  month: number | null;
  /** The month was named after the day. */
  monthLast: boolean;
  /** … and is what the talk is of: 10月份，…; not so in 10月开工的. */
  monthTold: boolean;
  year: number | null;
  /** Whether the last named year was printed (or 去年) rather than inferred, in which passage, and its month. */
  printedYear: number | null;
  /** … and it was a word (去年). */
  printedWord: boolean;
  printedMonth: number | null;
  /** … and whether it is what the talk is of: 2020年，…; not so in 2020年毕业的. */
  printedTold: boolean;
  /** The passage in which each was named. */
  passage: number;
  dayPassage: number;
  yearPassage: number;
  printedPassage: number;
  /** Where that mention ended, and how many sentences ended between it and the present one. */
  printedEnd: number;
  printedStops: number;
  /** A comma or more stands between. */
  printedApart: boolean;
  /** The same of the day. */
  dayEnd: number;
  dayStops: number;
  /** Whether years without a name can be those of 民国. */
  roc: boolean;
  /** A paper of Hong Kong, Macao or Taiwan. */
  overseas: boolean;
  /** The passage holds nothing but the date: a label. */
  bare: boolean;
}

export function newState(issue: number | null, region: string | null): State {
  return {
    issue,
    today: issue,
    day: null,
    dayFrom: null,
    month: null,
    monthLast: false,
    monthTold: false,
    year: null,
    printedYear: null,
    printedWord: false,
    printedMonth: null,
    printedTold: false,
    passage: 0,
    dayPassage: -1,
    yearPassage: -1,
    printedPassage: -1,
    printedEnd: 0,
    printedStops: 0,
    printedApart: false,
    dayEnd: 0,
    dayStops: 0,
    roc: region?.startsWith('71') === true,
    overseas: /^[78]/u.test(region ?? ''),
    bare: false,
  };
}

const mark = (approximate: boolean | undefined): string => (approximate ? '~' : '');

export function ofDay(day: number, approximate?: boolean): Resolved {
  return { from: day, to: day, edtf: dayText(day) + mark(approximate), grain: 'day' };
}

export function ofMonth(year: number, month: number, approximate?: boolean): Resolved {
  const from = dayOf(year, month, 1);
  return {
    from,
    to: from + lengthOf(year, month) - 1,
    edtf: monthText(year, month) + mark(approximate),
    grain: 'month',
  };
}

export function ofYear(year: number, approximate?: boolean): Resolved {
  return { from: dayOf(year, 1, 1), to: dayOf(year, 12, 31), edtf: yearText(year) + mark(approximate), grain: 'year' };
}

/** A run of days. */
export function ofDays(from: number, to: number, approximate?: boolean): Resolved {
  if (from === to) return ofDay(from, approximate);
  return {
    from,
    to,
    edtf: `${dayText(from)}${mark(approximate)}/${dayText(to)}${mark(approximate)}`,
    grain: 'other',
    kind: 'interval',
  };
}

/** A run of months, from [year, month] to [year, month]. */
export function ofMonths(a: [number, number], b: [number, number]): Resolved {
  if (a[0] === b[0] && a[1] === b[1]) return ofMonth(...a);
  const first = ofMonth(...a);
  const last = ofMonth(...b);
  return { from: first.from, to: last.to, edtf: `${first.edtf}/${last.edtf}`, grain: 'other', kind: 'interval' };
}

export function ofYears(a: number, b: number, approximate?: boolean): Resolved {
  if (a === b) return ofYear(a, approximate);
  return {
    from: dayOf(a, 1, 1),
    to: dayOf(b, 12, 31),
    edtf: `${yearText(a)}${mark(approximate)}/${yearText(b)}${mark(approximate)}`,
    grain: 'other',
    kind: 'interval',
  };
}

/** 21 spring to 24 winter (which ends in the next year), 33 to 36 quarters, 40 and 41 halves (ISO 8601-2, 4.8). */
export function ofSeason(year: number, season: number): Resolved {
  const first = season < 30 ? 3 * (season - 20) : season < 40 ? 3 * (season - 33) + 1 : 6 * (season - 40) + 1;
  const length = season < 40 ? 3 : 6;
  const [y, m] = first + length - 1 > 12 ? [year + 1, first + length - 13] : [year, first + length - 1];
  return {
    from: dayOf(year, first, 1),
    to: dayOf(y, m, lengthOf(y, m)),
    edtf: `${yearText(year)}-${season}`,
    grain: 'other',
  };
}

/** Two resolved dates as one interval. EDTF has no intervals of seasons: those are given in days. */
export function between(a: Resolved, b: Resolved): Resolved {
  const end = (x: Resolved, day: number): string => {
    if (/^\d\d[\dX]X$/u.test(x.edtf)) return yearText(civilOf(day).year);
    return /[/X]|-(?:2[1-4]|3[3-6]|4[01])$/u.test(x.edtf) ? dayText(day) : x.edtf;
  };
  // An end that holds the other (次日到今年) is given in days: EDTF wants them in order.
  const apart = b.from > a.from && b.to > a.to;
  const [first, last] = apart ? [end(a, a.from), end(b, b.to)] : [dayText(a.from), dayText(b.to)];
  if (first === last) return a;
  return { from: a.from, to: b.to, edtf: `${first}/${last}`, grain: 'other', kind: 'interval' };
}

/** Remembers a date for those that are counted from it: 次日, 同年. `printed`: its year stood in print, or in a word such as 去年. */
export function remember(state: State, resolved: Resolved, printed: boolean, word: boolean): void {
  const c = civilOf(resolved.from);
  if (resolved.grain === 'day' || (resolved.grain === 'other' && resolved.to - resolved.from < 16)) {
    state.day = resolved.to;
    state.dayFrom = resolved.from;
    state.dayPassage = state.passage;
    state.monthLast = false;
  } else if (resolved.grain === 'year' && state.day !== null && civilOf(state.day).year !== c.year) {
    // 去年11月5日至10日举行；今年…，8日: the story is in another year now
    state.day = null;
  }
  if (resolved.grain === 'other' && resolved.to - resolved.from > 370) return;
  if (resolved.grain === 'month') state.monthLast = true;
  if (resolved.grain === 'day' || resolved.grain === 'month') state.month = dayOf(c.year, c.month, 1);
  state.year = c.year;
  state.yearPassage = state.passage;
  if (printed) {
    state.printedYear = c.year;
    state.printedWord = word;
    state.printedMonth = resolved.grain === 'year' ? null : c.month;
    state.printedPassage = state.passage;
  } else if (c.year === state.printedYear && state.printedPassage === state.passage) {
    // 2018年6月毕业，9月入伍，12月…: it goes on
    if (resolved.grain !== 'year') state.printedMonth = c.month;
  } else {
    state.printedYear = null;
  }
}
