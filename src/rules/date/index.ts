/**
 * Dates: which day the reader of that day's paper takes each to mean. Three steps: parts are read by the tables and put
 * together (compose.ts), two dates with 至 between become one (range.ts), and each is resolved in the article's order (resolve.ts), since
 * 次日 and 同年 count from what was named before.
 */
import type { DateValue, Found, Reading } from '../../rule.js';
import { type Passage, titlesOf } from '../../span.js';
import type { Span } from '../../types.js';
import { civilOf, dayOfIso, dayText, mondayOf } from './calendar.js';
import { clockAlone } from './clock.js';
import { endOf } from './compose.js';
import { mentionAt, printed, resolveRange } from './range.js';
import { type Outcome, resolve } from './resolve.js';
import { senseOf } from './sense.js';
import { RANK, type Sketch } from './sketch.js';
import { between, newState, ofDay, type Resolved, remember, type State } from './state.js';

export { dateRows } from './compose.js';

const LIST = /^(?:[、,]|和|及|与|以及|或|或者|、以及)$/u;
const WIRE = /(?:[上下]午|晚|凌晨)?(?:专|急|讯)?电(?!话|视|子|力|影|气|网|动|脑|台|商|梯|厂|源|缆|池|器|竞)|讯/uy;

/** More sentences than a printed year goes on for (imply.ts). */
const MANY = 4;

/** How many sentences end in a stretch; counted no further than anyone asks. */
function stops(view: string, from: number, to: number): number {
  let n = 0;
  for (let i = view.indexOf('。', from); i >= 0 && i < to && n < MANY; i = view.indexOf('。', i + 1)) n++;
  return n;
}

/** 《九三年》, 《十月》, 《五月的鲜花》: a title, or a word of one that says no year. */
const isTitle = (titles: readonly Span[], start: number, end: number, { yearFrom }: Sketch): boolean =>
  titles.some(
    ([from, to]) =>
      from < start && end <= to && (yearFrom === 'print' ? from === start - 1 && end === to : to - from <= LONG_TITLE),
  );
const LONG_TITLE = 12;
/** 是1998年以来的最高增幅, 是2022年的三倍多, 恢复到2019年的水平: a year to compare with is not the year that the story goes on in. */
const COMPARED =
  /^(?:以来的?(?:最|首|新|历史|同期)|的(?:[\d.一二两三四五六七八九十几数]{1,4}(?:多|余)?[倍成]|水平|同期|总[和量额]|[^,。]{0,4}倍))/u;

/** 2020年，…, 2020年全年: the talk is of then; not so in 2020年毕业的. */
const TOLD = /[,全末底度]/u;
const APART = /[,;!?:]/u;
const ONLY = /^[\s,。、:;!?.()“”—-]*$/u;

/** The dates of an article's passages, in order: the headline first. */
export function readDates(passages: readonly Passage[], reading: Reading): Found<DateValue>[] {
  const found: Found<DateValue>[] = [];
  const state = newState(reading.issueDate === null ? null : dayOfIso(reading.issueDate), reading.region);
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
      const value: DateValue = {
        edtf: dayText(state.today),
        kind: 'point',
        implied: ['year', 'month', 'day'],
        partOfDay: (part ?? null) as DateValue['partOfDay'],
        time,
      };
      found.push({ passage, start, end, rule: 'date/clock-alone', value });
      return;
    }
  }
  let previous: {
    end: number;
    year: number | null;
    month: number | null;
    sketch: Sketch;
    resolved: Resolved | null;
  } | null = null;
  const titles = titlesOf(view);
  for (let at = 0; at < view.length; ) {
    const mention = mentionAt(view, at, state);
    if (mention === null) {
      at++;
      continue;
    }
    if ('refused' in mention) {
      at = Math.max(at + 1, mention.end);
      continue;
    }
    const { left, right, start, end } = mention;
    at = end;
    if (isTitle(titles, start, end, left.sketch)) continue;
    const sketch = left.sketch;
    state.bare = view.length < 40 && ONLY.test(view.slice(0, start)) && ONLY.test(view.slice(end));
    const here = state.printedYear !== null && state.printedPassage === state.passage;
    state.printedStops = here ? stops(view, state.printedEnd, start) : 0;
    state.printedApart = here && (state.printedStops > 0 || APART.test(view.slice(state.printedEnd, start)));
    state.dayStops = state.dayPassage === state.passage ? stops(view, state.dayEnd, start) : 0;
    const wire = sketch.rank >= RANK.day && start < 40 && (passage.in === 'dateline' || endOf(WIRE, view, end) > 0);
    const sense = wire ? -1 : sketch.year !== undefined && sketch.yearFrom === 'print' ? 0 : senseOf(view, start, end);
    // 2月20日、21日和23日, 2021年8月和10月: what is left out is the neighbour's.
    if (
      previous !== null &&
      LIST.test(view.slice(previous.end, start)) &&
      (sketch.special === undefined || left.rule === 'date/festival') &&
      sketch.year === undefined &&
      sketch.kind !== 'set'
    ) {
      // 下周三、周四; 周六、周日 are of one week whether or not it is printed which.
      const { weekday } = previous.sketch;
      if (sketch.weekday !== undefined && sketch.week === undefined) {
        if (previous.sketch.week !== undefined) sketch.week = previous.sketch.week;
        else if (weekday !== undefined && weekday < sketch.weekday && previous.resolved && state.issue !== null)
          sketch.week = (mondayOf(previous.resolved.from) - mondayOf(state.issue)) / 7;
      }
      if (previous.sketch.yearFrom === 'every') {
        // 每年3月、10月, 每月1日、15日, 每年春节、国庆
        if (sketch.month === undefined && sketch.dayFrom === 'print') {
          sketch.month = previous.sketch.month as number;
          sketch.monthFrom = previous.sketch.monthFrom as 'every';
        }
        if (sketch.month !== undefined || sketch.special)
          Object.assign(sketch, { year: 0, yearFrom: 'every', kind: 'set' });
      } else if (
        sketch.month === undefined &&
        sketch.dayFrom === 'print' &&
        previous.month !== null &&
        previous.year !== null
      ) {
        printed(sketch, previous.year);
        sketch.month = previous.month;
        sketch.monthFrom = 'print';
      } else if (
        sketch.monthFrom === 'print' &&
        previous.year !== null &&
        !sketch.lunar &&
        (sketch.month ?? 0) >= (previous.month ?? 0)
      ) {
        printed(sketch, previous.year);
      }
    }
    // 去年中秋、国庆: of one year, where the second comes later in it.
    if (
      previous?.sketch.special !== undefined &&
      previous.sketch.year !== undefined &&
      previous.resolved !== null &&
      left.rule === 'date/festival' &&
      sketch.year === undefined &&
      (previous.end === start || LIST.test(view.slice(previous.end, start)))
    ) {
      const dated = { ...sketch, year: civilOf(previous.resolved.from).year, yearFrom: 'print' as const };
      const same = sketch.special?.(state, dated, sense);
      if (same && same.from >= previous.resolved.from) printed(sketch, dated.year);
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
      resolved =
        outcome.resolved === null || state.today === null || outcome.resolved.from > state.today
          ? null
          : between(outcome.resolved, ofDay(state.today));
      last = outcome.resolved;
    } else {
      const both = resolveRange(sketch, right.sketch, state, sense);
      resolved = both.resolved;
      outcome = both.left;
      last = both.last;
    }
    previous = { end, year: outcome.year, month: outcome.month, sketch, resolved };
    if (
      resolved === null &&
      !outcome.impossible &&
      sketch.special !== undefined &&
      state.issue !== null &&
      right === null &&
      sketch.kind !== 'set'
    )
      continue;
    if (last !== null && sketch.kind !== 'vague' && sketch.kind !== 'set' && state.issue !== null) {
      // 比去年同期低三成
      const compared =
        ((sketch.yearFrom === 'issue' || sketch.yearFrom === 'named') &&
          (/[比较同与跟超和]$/u.test(view.slice(0, start).slice(-1)) ||
            /^同[期月比]/u.test(view.slice(end, end + 2)))) ||
        COMPARED.test(view.slice(end, end + 8));
      if (!compared) {
        remember(state, last, outcome.printedYear, sketch.yearFrom !== 'print');
        if (civilOf(last.from).year === state.printedYear) state.printedEnd = end;
        const told = TOLD.test(view.slice(end, end + 1));
        if (outcome.printedYear) state.printedTold = told;
        if (last.grain === 'month') state.monthTold = told;
        state.dayEnd = end;
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
