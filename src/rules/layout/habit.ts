/**
 * A page's habits: how its blocks are set and parted, how it was scanned, whether its text is cut, where its stories are
 * signed. test/press/habits.mjs prints, mode by mode, the shares that the thresholds here part.
 */
import type { Line } from '../../stages/lines.js';
import type { BylineReading } from '../line/reading.js';
import type { SeenLine, Told } from './kinds.js';
import { band, closing, ending, endsShort } from './sight.js';

/** The shares that the habits are told by, 0 to 1; 0 where there is none of what they are shares of. */
export interface Shares {
  /** Of its lines, those behind an empty one. */
  blank: number;
  /** Of its lines, those in a column. */
  wrapped: number;
  /** Of the lines that are likely to open a paragraph, the indented. */
  indented: number;
  /** Of the lines too long for a headline, those with a space inside a sentence. */
  spoilt: number;
  /** Of the lines of running text, those that end within a sentence. */
  cut: number;
  /** Lines of columns to each that ends a sentence before it had to; 0 where there is no column. */
  paragraph: number;
  /** How many lines of running text there are that are not signed, captioned or furniture, and no items of a list, which end without a stop on any page. */
  running: number;
}

export function sharesOf(lines: readonly Line[], told: readonly Told[]): Shares {
  const share = (of: readonly unknown[], all: number): number => of.length / Math.max(1, all);
  const openers = lines.filter((line, i) => opensBlock(lines[i - 1], line));
  const full = lines.filter(({ view }) => view.length > LONG);
  const running = lines.filter(({ view }, i) => isRunning(view, told[i] as Told));
  const wrapped = lines.filter(({ column }) => column > 0);
  const ends = lines.filter((line, i) => {
    const next = lines[i + 1];
    return line.column > 0 && next && endsShort(line, next) && ending(closing(line.view)) === 'ended';
  });
  return {
    blank: share(
      lines.filter(({ blank }) => blank > 0),
      lines.length,
    ),
    wrapped: share(wrapped, lines.length),
    indented: share(
      openers.filter(({ indent }) => indent >= 3),
      openers.length,
    ),
    spoilt: share(
      full.filter(({ view }) => SPOILT.test(view.slice(...INSIDE))),
      full.length,
    ),
    cut: share(
      running.filter(({ view }) => GOES_ON.has(ending(closing(view)))),
      running.length,
    ),
    paragraph: share(wrapped, ends.length),
    running: running.length,
  };
}

export function habitsOf(
  lines: readonly Line[],
  told: readonly Told[],
): Pick<SeenLine, 'indented' | 'spaced' | 'spoilt' | 'cut' | 'paragraph' | 'tailed' | 'heads'> {
  const shares = sharesOf(lines, told);
  const usual = (reading: BylineReading | null): boolean => (reading?.confidence ?? 0) >= USUAL;
  return {
    indented: shares.indented,
    spaced: shares.blank > SPACED,
    spoilt: shares.spoilt > BADLY,
    cut: cutOf(shares),
    paragraph: PARAGRAPHS.filter((least) => shares.paragraph >= least).length,
    tailed: told.filter(({ byline, tail }) => usual(tail) || usual(byline)).length > 1,
    heads: told.filter(({ head }) => usual(head)).length,
  };
}

/** Where lines are not wrapped a paragraph that is cut ends within a sentence, and where hardly one does the page is whole. */
function cutOf({ cut, running, wrapped }: Shares): string {
  if (running < ENOUGH || cut >= HARDLY) return band(cut);
  if (wrapped > WRAPPED) return cut === 0 ? 'never' : band(cut);
  return cut === 0 ? 'whole' : 'nearly whole';
}

/** Whether a paragraph is likely to open with a line: any long one, and in a column a full one behind a blank or a line that ended before it had to. */
function opensBlock(before: Line | undefined, line: Line): boolean {
  if (line.column === 0) return line.view.length > 20;
  return line.width > line.column - 4 && (!before || line.blank > 0 || endsShort(before, line));
}

/** Running text is longer than most headlines' lines and has a mark inside. */
function isRunning(view: string, { tail, caption, furniture, onset }: Told): boolean {
  if (view.length <= RUNS || !/[,。;]/u.test(view) || view.endsWith(';')) return false;
  if (Math.max(tail?.confidence ?? 0, caption?.confidence ?? 0, furniture?.confidence ?? 0) >= TOLD) return false;
  return onset.make === null || onset.make === 'spoken';
}
const RUNS = 26;
const GOES_ON: ReadonlySet<string> = new Set(['word', 'goes-on']);

/** A line so long is no headline's and few captions'. */
const LONG = 40;
/** A space between two Han characters, but for a line's ends, where names have them: 记者 王  伟. */
const SPOILT = /\p{sc=Han} \p{sc=Han}/u;
const INSIDE = [25, -12] as const;

/** A reading of a line so sure is what the line is taken for. */
export const TOLD = 0.5;
/** A byline so sure counts as the page's habit. */
const USUAL = 0.6;

/** Composed pages with an empty line between blocks have 0.87 and more, others none, mixed ones 0.17 to 0.89. */
const SPACED = 0.6;
/** Where the composer imitates OCR 98 pages in 100 have so many, half of them 0.23; elsewhere 95 in 100 have 0.08 and less. */
const BADLY = 0.1;
/** Of composed pages of which a part is wrapped 98 in 100 have 0.30 and more; of those without a wrapped line, whose short lines may happen to be of one width, 95 in 100 have 0.11 and less. */
const WRAPPED = 0.1;
/** Of composed pages whose text is cut by columns 98 in 100 have 0.06 and more, of those that cut nothing 95 in 100 have 0.03 and less. */
const HARDLY = 0.04;
/** Half of the composed pages whose text is wrapped have five lines of a column to each that ends a sentence early, one in twenty ten and more, one in fifty twelve (`npm run habits`). */
const PARAGRAPHS = [5, 7, 9, 12, 16];
/** Fewer lines of running text tell nothing of a page. */
const ENOUGH = 6;
