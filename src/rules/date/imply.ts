/** The year or month that is not printed: nearest to the issue, as the sentence tells it, or of the time that the story is in. */
import { civilOf, dayOf, exists, lengthOf, monthAfter } from './calendar.js';
import { lunarDay } from './lunar.js';
import type { Sketch } from './sketch.js';
import { ofSeason, type State } from './state.js';

/** How far a year's candidate is from what the sentence lets one expect; days. */
function cost(far: number, sense: number, sameYear: boolean, bare: boolean): number {
  let c = Math.abs(far);
  if (sense > 0 && far < 0) c += 100 * sense;
  if (sense < 0 && far > 0) c += 100 * -sense;
  if (sense === 0 && !sameYear && Math.abs(far) > 45) c += bare ? 400 : 100;
  return c;
}

/** The year of a month (and day) that has none in print. */
export function impliedYear(sketch: Sketch, state: State, sense: number, day: number | undefined): number | null {
  const month = sketch.month as number;
  if (state.issue === null) return null;
  const { year } = civilOf(state.issue);
  const at = (y: number): number => {
    if (sketch.lunar) return lunarDay(y, month, day ?? 1) ?? dayOf(y, month + 1, 1);
    if (day !== undefined) return dayOf(y, month, day);
    // The month that runs is neither past nor to come, nor are the months of 1至10月.
    const first = dayOf(y, month, 1);
    const last = Math.max(month, sketch.monthTo ?? 0, sketch.monthReach ?? 0);
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

/**
 * How far a day is from the day last named in the passage, with what it costs to count from there; null where nothing is. The
 * prices, in days, were set by hand, so that the corpus holds (paper.corpus.ts) and most of test/sentences/dates3.jsonl.
 */
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
export function impliedMonth(day: number, state: State, sense: number): [number, number] | null {
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

/** 一季度 of the issue's year, or of the next or last when that is nearer to what the sentence says. */
export function impliedSeason(season: number, state: State, sense: number): number {
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
