/**
 * kinds → blocks: joins what a break has cut, over the lines of others that stand between, and gives each article its
 * blocks. A block is a span with cuts: nothing is edited, only white space and a hyphen that merely broke a word are left
 * out of its pieces.
 */
import { isDigit, isLatin } from '../han.js';
import type { Kind, SeenLine } from '../rules/layout/kinds.js';
import type { Span } from '../types.js';
import type { Segmented } from './segment.js';

export interface Break {
  /** Index into pieces of the piece after the break. */
  piece: number;
  rule: string;
  confidence: number;
}

export interface Block {
  kind: 'headline' | 'byline' | 'paragraph' | 'subhead' | 'caption' | 'furniture';
  pieces: Span[];
  breaks: Break[];
  lines: SeenLine[];
}

export interface Draft {
  blocks: Block[];
  /** Index of its first line, and of the first line of the article after it (or the number of lines). */
  from: number;
  to: number;
}

export interface Repaired {
  drafts: Draft[];
  furniture: Block[];
  dropped: Span[];
}

const BLOCK: Record<Kind, Block['kind']> = {
  H: 'headline',
  h: 'headline',
  B: 'byline',
  A: 'paragraph',
  P: 'paragraph',
  W: 'paragraph',
  S: 'subhead',
  C: 'caption',
  c: 'caption',
  F: 'furniture',
};

/** What kind of break the two lines show: the rule that a join names. */
function ruleOf(a: SeenLine, b: SeenLine): string {
  if (b.index - a.index > 1) return 'repair/over-intruder';
  if (a.closes === 'comma' || a.closes === 'semicolon') return 'repair/after-comma';
  if (a.closes === 'stop' || a.closes === 'stop-quote') return 'repair/after-stop';
  if (a.column > 0 && b.blank === 0) return 'repair/wrapped-line';
  return 'repair/mid-sentence';
}

/**
 * Adds a line to a block. Between two Han characters nothing stands; two Latin words get their space back (one white
 * space of the break is kept); informa-⏎tion loses its hyphen, COVID-⏎19 keeps it.
 */
function join(block: Block, a: SeenLine, b: SeenLine, source: string, dropped: Span[]): void {
  const last = block.pieces.at(-1) as Span;
  const left = source.charCodeAt(last[1] - 1);
  const right = source.charCodeAt(b.start);
  const hyphen = left === 45 || left === 0x2010 || left === 0xad;
  if (
    hyphen &&
    isLatin(source.charCodeAt(last[1] - 2)) &&
    isLatin(right) &&
    source[b.start] === source[b.start]?.toLowerCase()
  ) {
    last[1]--;
    dropped.push([last[1], last[1] + 1]);
  } else if (
    !hyphen &&
    (isLatin(left) || (isDigit(left) && isLatin(right))) &&
    (isLatin(right) || isDigit(right)) &&
    a.end < b.start
  ) {
    last[1]++;
  }
  block.pieces.push([b.start, b.end]);
}

/** The stage. Article boundaries and joins carry the reading's confidence. */
export function repair({ lines, kinds, reading }: Segmented, source: string): Repaired {
  const drafts: Draft[] = [];
  const furniture: Block[] = [];
  const dropped: Span[] = [];
  let open: Block | null = null; // the paragraph that a W goes on with
  let previous: Block | null = null; // the block of the line before, for headlines and captions
  for (const [i, line] of lines.entries()) {
    const kind = kinds[i] as Kind;
    const state = reading.path[i];
    if (kind === 'W' && open) {
      const a = open.lines.at(-1) as SeenLine;
      join(open, a, line, source, dropped);
      open.breaks.push({
        piece: open.pieces.length - 1,
        rule: ruleOf(a, line),
        confidence: reading.marginal(i, [state?.kind ?? 0]),
      });
      open.lines.push(line);
      continue;
    }
    if ((kind === 'h' || kind === 'c') && previous) {
      if (kind === 'c') {
        join(previous, previous.lines.at(-1) as SeenLine, line, source, dropped);
      } else previous.pieces.push([line.start, line.end]);
      previous.lines.push(line);
      continue;
    }
    const block: Block = { kind: BLOCK[kind], pieces: [[line.start, line.end]], breaks: [], lines: [line] };
    previous = block;
    if (kind === 'F') {
      furniture.push(block);
      continue;
    }
    if (kind === 'H' || kind === 'A' || drafts.length === 0) {
      const before = drafts.at(-1);
      if (before) before.to = i;
      drafts.push({ blocks: [], from: i, to: lines.length });
    }
    if (block.kind === 'paragraph') open = block;
    else if (block.kind !== 'caption') open = null;
    (drafts.at(-1) as Draft).blocks.push(block);
  }
  return { drafts, furniture, dropped };
}
