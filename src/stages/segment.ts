/**
 * lines → kinds: every line's kind and so every gap's ruling (wrap, paragraph, article), by one best path over the whole
 * page. Segmenting and repairing are one decision: every true headline looks like a broken sentence before its body.
 */

import { diagnose } from '../diagnostic.js';
import { cohesionOf } from '../rules/layout/cohesion.js';
import { GAP_ROWS } from '../rules/layout/gap.js';
import { habitsOf, TOLD } from '../rules/layout/habit.js';
import { KINDS, type Kind, type SeenLine, type Told } from '../rules/layout/kinds.js';
import { LINE_ROWS } from '../rules/layout/line.js';
import { LINK_ROWS } from '../rules/layout/link.js';
import { NEVER_ROWS } from '../rules/layout/never.js';
import { onsetOf } from '../rules/layout/onset.js';
import {
  HABITS,
  type Habit,
  mannerRow,
  PHASES,
  type Signs,
  START,
  stepRow,
  TRANSITIONS,
} from '../rules/layout/phase.js';
import { closing, lists, opening, runs, series, verses } from '../rules/layout/sight.js';
import { NO_STRETCH, stretches } from '../rules/layout/stretch.js';
import weights from '../rules/layout/weights.json' with { type: 'json' };
import { edges, witness } from '../rules/layout/witness.js';
import {
  bylineOfHead,
  bylineOfLine,
  bylineOfTail,
  captionOfLine,
  furnitureOfLine,
  jumpOf,
} from '../rules/line/index.js';
import type { BylineReading } from '../rules/line/reading.js';
import type { Diagnostic } from '../types.js';
import { type Reading, readingOf, type Scores, walk } from './lattice.js';
import type { Line } from './lines.js';

const N = KINDS.length;

/** Looks at each line on its own: what the line tables say of it. */
export function look(lines: readonly Line[]): SeenLine[] {
  const repeats = new Map<string, number>();
  for (const line of lines) repeats.set(line.view, (repeats.get(line.view) ?? 0) + 1);
  const signed = lines.map(
    (line, i): Told => ({
      byline: bylineOfLine(line.view),
      head: bylineOfHead(line.view),
      tail: bylineOfTail(line.view) ?? brokenTail(lines[i - 1], line),
      caption: captionOfLine(line.view),
      furniture: furnitureOfLine(line.view),
      onset: onsetOf(line.view),
    }),
  );
  const { indented, spaced, cut, paragraph, spoilt, tailed, heads } = habitsOf(lines, signed);
  const told = cohesionOf(lines);
  const seen = lines.map((line, index): SeenLine => {
    const { byline, head, tail, caption, furniture, onset } = signed[index] as Told;
    const { firstWord, lastWord, words } = edges(line.view);
    // Written out: spreading the line first and adding the rest took a quarter of a page's reading.
    return {
      start: line.start,
      end: line.end,
      view: line.view,
      indent: line.indent,
      blank: line.blank,
      newPage: line.newPage,
      width: line.width,
      column: line.column,
      index,
      count: lines.length,
      byline,
      head,
      tail,
      caption,
      furniture,
      jump: jumpOf(line.view),
      repeats: repeats.get(line.view) ?? 1,
      indented,
      spaced,
      cut,
      paragraph,
      spoilt,
      tailed,
      heads,
      echoAfter: told.echoAfter[index] as number,
      echoBefore: told.echoBefore[index] as number,
      recalled: told.recalled[index] as number,
      resumed: told.resumed[index] as number,
      cohesion: told.cohesion.map((of) => of[index] as number),
      firstWord,
      lastWord,
      words,
      opens: opening(line.view),
      closes: (tail?.confidence ?? 0) >= TOLD ? 'byline' : closing(line.view),
      onset,
      series: null,
      onward: null,
      run: 0,
      shortAbove: 0,
      shortBelow: 0,
      alikeBelow: 0,
      stretch: NO_STRETCH,
      part: null,
    };
  });
  runs(seen);
  verses(seen);
  lists(seen);
  series(seen);
  stretches(seen);
  for (const [i, line] of seen.entries()) {
    const next = seen[i + 1];
    if (next && line.closes === 'han') line.onward = witness(line, next);
  }
  return seen;
}

/** The byline after the last sentence that a column's width has broken: 。 记者 陆⏎遥 通讯员 方静. Its place is not told. */
function brokenTail(before: Line | undefined, line: Line): BylineReading | null {
  if (!before || line.column === 0 || line.blank > 0 || line.view.length > BROKEN || /[。,!?]/u.test(line.view))
    return null;
  const tail = bylineOfTail(before.view + line.view);
  return tail && tail.range[0] < before.view.length ? tail : null;
}
/** What is left of a byline on the next line is no longer than this. */
const BROKEN = 20;

/** Takes what a row saw. */
type Say = (row: string, seen: string) => void;

function each(row: string, seen: string | string[] | null, say: Say): void {
  if (seen === null) return;
  if (typeof seen === 'string') say(row, seen);
  else for (const one of seen) say(row, one);
}

/** Says what is seen at line i: by the rows of one line and of the gaps beside it. */
export function observe(lines: readonly SeenLine[], i: number, say: Say): void {
  const line = lines[i] as SeenLine;
  const before = lines[i - 1] ?? null;
  const next = lines[i + 1] ?? null;
  for (const row of LINE_ROWS) each(row.id, row.see(line), say);
  for (const row of GAP_ROWS) each(row.id, row.see(before, line, next), say);
}

/** Says what is seen between the open paragraph's last line j and line i. */
export function observeLink(lines: readonly SeenLine[], j: number, i: number, say: Say): void {
  const a = lines[j] as SeenLine;
  const b = lines[i] as SeenLine;
  const words = i === j + 1 ? a.onward : witness(a, b);
  for (const row of LINK_ROWS) each(row.id, row.see(a, i - j - 1, b, words), say);
}

/** The fitted weights: of what a row saw one number a kind, or null. */
export interface Model {
  weigh(row: string, seen: string): Float64Array | null;
  transitions: Float64Array;
}

type Seen = Partial<Record<Kind, number>>;

/** The shape of weights.json: row → what it saw → kind → weight; transitions: kind before, or manner → phase → kind → weight. */
export interface Weights {
  rows: Record<string, { doc: string; seen: Record<string, Seen> }>;
  transitions: Record<string, Record<string, Seen>>;
}

/** Every step that has weights, by the names it bears in weights.json. */
export function steps(): { name: string; phase: string; row: number }[] {
  return PHASES.flatMap((phase, p) => [
    ...KINDS.map((kind, k) => ({ name: kind as string, phase, row: stepRow(k, p) })),
    { name: 'start', phase, row: stepRow(START, p) },
    ...HABITS.flatMap((habit) =>
      [false, true].flatMap((opens) =>
        [false, true].map((tail) => ({
          name: `signed at ${habit}, ${opens ? 'opening' : 'plain'}${tail ? ' and signing' : ''} line`,
          phase,
          row: mannerRow(habit, { opens, tail }, p),
        })),
      ),
    ),
  ]);
}

export function modelOf({ rows, transitions }: Weights): Model {
  const vector = (of: Seen): Float64Array => {
    const numbers = new Float64Array(N);
    for (let k = 0; k < N; k++) numbers[k] = of[KINDS[k] as Kind] ?? 0;
    return numbers;
  };
  // A page asks for a tenth of them at most: each becomes a vector when it is first asked for.
  const fitted = new Map(
    Object.entries(rows).map(([id, { seen }]) => [id, new Map<string, Seen | Float64Array>(Object.entries(seen))]),
  );
  const flat = new Float64Array(TRANSITIONS);
  for (const { name: before, phase, row } of steps()) {
    const of = transitions[before]?.[phase];
    if (of) flat.set(vector(of), row);
  }
  return {
    weigh(row, what) {
      const of = fitted.get(row);
      const weight = of?.get(what);
      if (!of || weight === undefined) return null;
      if (weight instanceof Float64Array) return weight;
      const numbers = vector(weight);
      of.set(what, numbers);
      return numbers;
    },
    transitions: flat,
  };
}

/** Where a line carries a byline with names, and whether it opens as a story does. */
export function signs({ tail, head }: SeenLine): Signs {
  const opens = (head?.confidence ?? 0) >= TOLD;
  const ends = (tail?.confidence ?? 0) >= TOLD;
  return { tail: ends, head: !ends && opens && (head?.authors.length ?? 0) > 0, opens };
}

/** Where the page's stories are signed. */
export function habitOf(lines: readonly SeenLine[]): Habit {
  return lines[0]?.tailed ? 'tail' : (lines[0]?.heads ?? 0) > 1 ? 'head' : 'none';
}

/** Takes from a line's scores what it can never be. */
function without(scores: Float64Array, line: SeenLine, before: SeenLine | undefined): Float64Array {
  for (const { is, never } of NEVER_ROWS)
    if (is(line, before)) for (const kind of never) scores[KINDS.indexOf(kind)]! -= RULED_OUT;
  return scores;
}
/** More than a state can be behind the best and still be followed. */
const RULED_OUT = 20;

export function scoresOf(lines: readonly SeenLine[], model: Model): Scores {
  const sum = (seen: (say: Say) => void): Float64Array => {
    const total = new Float64Array(N);
    seen((row, what) => {
      const of = model.weigh(row, what);
      if (of) for (let k = 0; k < N; k++) total[k]! += of[k] as number;
    });
    return total;
  };
  return {
    count: lines.length,
    line: (i) =>
      without(
        sum((say) => observe(lines, i, say)),
        lines[i] as SeenLine,
        lines[i - 1],
      ),
    link: (j, i) => sum((say) => observeLink(lines, j, i, say)),
    transitions: model.transitions,
    signs: (i) => signs(lines[i] as SeenLine),
    habit: habitOf(lines),
  };
}

let model: Model | undefined;

/** A state so much less likely than the best of its line (natural logarithm) is not followed: e^-14 is one in a million. */
const BEAM = 14;

export interface Segmented {
  lines: SeenLine[];
  kinds: Kind[];
  reading: Reading;
}

/** The stage: the kinds of all lines, with the reading that knows how sure each is. */
export function segment(lines: readonly Line[]): Segmented {
  model ??= modelOf(weights as unknown as Weights);
  const seen = look(lines);
  const reading = readingOf(walk(scoresOf(seen, model), BEAM));
  return { lines: seen, kinds: reading.path.map((state) => KINDS[state.kind] as Kind), reading };
}

const at = (...of: Kind[]): number[] => of.map((kind) => KINDS.indexOf(kind));
const OPENERS = at('H', 'A');

/** How sure an article's boundaries are: the probability that its lines, and the first of the next article, are just these. */
export function judge({ reading }: Segmented, { from, to }: { from: number; to: number }): number {
  const p = Math.exp(reading.logProbability(from, Math.min(to, reading.path.length - 1)));
  return Math.round(p * 10000) / 10000;
}

/** Below this a decision is pointed at by a diagnostic: more than one in five such is wrong (`npm run quality` prints the table). */
const UNCERTAIN = 0.8;

/** The places where the reading is not sure of a boundary. */
export function doubts({ lines, reading }: Segmented): Diagnostic[] {
  return lines.flatMap((line, i): Diagnostic[] => {
    const kind = reading.path[i]?.kind ?? 0;
    const opens = reading.marginal(i, OPENERS);
    const confidence = OPENERS.includes(kind) ? opens : 1 - opens;
    if (confidence < UNCERTAIN)
      return [diagnose('segment/uncertain-boundary', [[line.start, line.end]], { confidence: confidence.toFixed(2) })];
    const joins = reading.marginal(i, at('W'));
    const sure = kind === KINDS.indexOf('W') ? joins : 1 - joins;
    return sure < UNCERTAIN
      ? [diagnose('repair/uncertain-join', [[line.start, line.end]], { confidence: sure.toFixed(2) })]
      : [];
  });
}
