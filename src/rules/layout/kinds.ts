/**
 * The kinds of line, what is seen of a line, and what a row is of the three tables beside this file: line.ts, gap.ts, link.ts.
 * A row sees one thing and names what it sees; what that is worth for each kind of line is fitted (weights.json,
 * `npm run fit`), never written by hand.
 */
import type { Line } from '../../stages/lines.js';
import type { BylineReading, CaptionReading, FurnitureReading, JumpReading } from '../line/reading.js';
import type { Onset } from './onset.js';
import type { Part, Stretch } from './stretch.js';

/** The kinds of line, in the order of the weights. */
export const KINDS = ['H', 'h', 'B', 'A', 'P', 'W', 'S', 'C', 'c', 'F'] as const;
export type Kind = (typeof KINDS)[number];

/** What the line tables say of a line's own words. */
export interface Told {
  byline: BylineReading | null;
  head: BylineReading | null;
  tail: BylineReading | null;
  caption: CaptionReading | null;
  furniture: FurnitureReading | null;
  onset: Onset;
}

/** A line with what is told of it and seen beside it. */
export interface SeenLine extends Line, Told {
  index: number;
  count: number;
  jump: JumpReading | null;
  /** How often the same words stand on the page. */
  repeats: number;
  /** The habit of the page: of the long lines that are likely to open a paragraph, the share that is indented. */
  indented: number;
  /** The habit of the page: empty lines part its blocks. */
  spaced: boolean;
  /** The habit of the page: how large a share of its long lines of running text ends within a sentence (none, few … most), or that none does: never, where lines are wrapped, whole or nearly whole, where they are not. */
  cut: string;
  /** The habit of the page: how long its paragraphs seem, 0 to 5, by the lines of its columns to each that ends a sentence early; 0 too where it has no columns. */
  paragraph: number;
  /** The page was scanned badly: spaces stand inside its sentences, so a stop may be lost too. */
  spoilt: boolean;
  /** The habit of the page: its stories end with bylines. */
  tailed: boolean;
  /** The habit of the page: how many lines open as stories do, with 本报讯 or （记者 …）. */
  heads: number;
  /** How much of a short line's words the text after it, and the text before it, have too; -1 for long lines. */
  echoAfter: number;
  echoBefore: number;
  /** How much of what is said first from the line on stands above it too, and of what is said last above it comes again, 0 to 1; -1 where nothing is said. */
  recalled: number;
  resumed: number;
  /** How alike the text from the line on is to the text above it, 0 to 1, in windows of three lengths; -1 where one says nothing. */
  cohesion: readonly number[];
  /** Characters set without a break to be seen before it: since the last line that was blank, indented or ended short. */
  run: number;
  /** Short lines that stand together without a break, as verses and the items of a list do: how many above it and below it; 0 of a long line. */
  shortAbove: number;
  shortBelow: number;
  /** How many lines of its make follow directly: items of a list, rows of a table. */
  alikeBelow: number;
  /** Of a line that begins with a number: where the numbers before and after it stand. */
  series: string | null;
  /** The stretch of text it stands in or above, and as what; null where it opens nothing. */
  stretch: Stretch;
  part: Part | null;
  /** The classes of its first and last words (see witness.ts). */
  firstWord: string;
  lastWord: string;
  /** The classes of all its words, of a short line. */
  words: readonly string[];
  /** What the words say of this line and the next read as one. */
  onward: Witness | null;
  opens: string;
  closes: string;
}

/** What the words say of two lines read as one: see rules/layout/witness.ts. */
export interface Witness {
  /** A word stands across the break. */
  straddles: boolean;
  before: string;
  after: string;
}

export interface LineRow {
  id: string;
  doc: string;
  /** Names of what is seen, none for nothing. */
  see(line: SeenLine): string | string[] | null;
}

export interface GapRow {
  id: string;
  doc: string;
  /** `b` the line at hand, `a` the one before it and `c` the one after (null at the page's ends). */
  see(a: SeenLine | null, b: SeenLine, c: SeenLine | null): string | string[] | null;
}

export interface LinkRow {
  id: string;
  doc: string;
  /** `a` the last line of the paragraph that is open, `between` how many lines of others stand between, `b` the line at hand. */
  see(a: SeenLine, between: number, b: SeenLine, witness: Witness | null): string | string[] | null;
}
