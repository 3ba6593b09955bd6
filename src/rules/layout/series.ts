/** Lines of one make that come again over the page: numbered heads, questions and answers, heads behind a mark, items of a list. */
import { parseNumber } from '../../han.js';
import type { Line } from '../../stages/lines.js';
import { MARKS } from './sight.js';

/** How a member of a series opens, and where its number stands; a mark has none. What it shares with the others is its make. */
const OPENINGS: readonly [make: string, RegExp][] = [
  ['number', /^(?:第)?([一二三四五六七八九十]{1,3})[、,.]/u],
  ['number', /^其([一二三四五六七八九十])(?=$|[,、:.])/u],
  ['bracket', /^\(([一二三四五六七八九十]{1,3}|\d{1,2})\)/u],
  ['digit', /^(\d{1,2})(?:[、)]|\.(?!\d))/u],
  ['asks', /^(?:问|[Qq])[:.]/u],
  ['answers', /^(?:答|[Aa])[:.]/u],
  ['mark', MARKS],
];

/** A series is looked for over so many lines: the paragraphs under one of its heads. */
const REACH = 40;

export interface Member {
  make: string;
  /** Whether one of its series stands above it, and below it. */
  above: boolean;
  below: boolean;
  /** Its nearest neighbour in the series is the next line, not behind lines of others. */
  beside: boolean;
  /** The characters of the longest of the lines it and its neighbours open. */
  longest: number;
}

interface Opening {
  make: string;
  key: string;
  number: number | null;
}

function openingOf(view: string): Opening | null {
  for (const [make, opens] of OPENINGS) {
    const match = opens.exec(view);
    if (match) return { make, key: match[1] ? make : match[0], number: match[1] ? parseNumber(match[1]) : null };
  }
  return null;
}

/** What series each line is of; null for a line that stands alone. */
export function seriesOf(lines: readonly Line[]): (Member | null)[] {
  const openings = lines.map(({ view }) => openingOf(view));
  const found = lines.map((): Member | null => null);
  const last = new Map<string, number>();
  const member = (i: number): Member =>
    (found[i] ??= {
      make: (openings[i] as Opening).make,
      above: false,
      below: false,
      beside: false,
      longest: (lines[i] as Line).view.length,
    });
  for (const [i, opening] of openings.entries()) {
    if (!opening) continue;
    const j = last.get(opening.key);
    last.set(opening.key, i);
    if (j === undefined || i - j > REACH) continue;
    const before = (openings[j] as Opening).number;
    if (opening.number !== null && before !== null && opening.number !== before + 1) continue;
    const [above, below] = [member(j), member(i)];
    above.below = true;
    below.above = true;
    if (i === j + 1) above.beside = below.beside = true;
    above.longest = below.longest = Math.max(above.longest, below.longest);
  }
  return found;
}
