/**
 * Stretches: running text between short open lines, which is one story's or a column of briefs. The paragraphs of a story take
 * up each other's words, and some go on with it (他, 此外); each brief opens anew. One gap tells little of it, all of them much.
 */
import { TOLD } from './habit.js';
import type { SeenLine } from './kinds.js';
import { canEnd, ending, endsShort } from './sight.js';

export interface Stretch {
  /** How many paragraphs seem to open in it. */
  openings: number;
  /** Of what opens at each but the first, how much stood above, 0 to 1, on average; -1 where nothing is said. */
  recalled: number;
  /** Of the openings but the first, the share that opens with when or who, 0 to 1. */
  story: number;
  /** How many of the openings but the first go on with what was told. */
  goesOn: number;
  /** How many bylines to an opening. */
  signed: number;
  /** The share of openings whose first character another has too, 0 to 1. */
  alike: number;
}

/** A short open line above a stretch, or one that opens a paragraph in it. */
export type Part = 'over' | 'first' | 'later';

export const NO_STRETCH: Stretch = { openings: 0, recalled: -1, story: 0, goesOn: 0, signed: 0, alike: 0 };

/** Of the headlines' lines, subheads and furniture of clean pages some 98 in 100 are no longer (`npm run habits`). */
const SHORT = 30;
const STOPPED: ReadonlySet<string> = new Set(['ended', 'goes-on', 'signed']);

const isSigned = (line: SeenLine): boolean => (line.byline?.confidence ?? 0) >= TOLD;
const isText = (line: SeenLine): boolean => !isSigned(line) && (line.caption?.confidence ?? 0) < TOLD;

/** Whether a short open line stands here, as headlines, subheads and labels are. */
function divides(above: SeenLine | undefined, line: SeenLine): boolean {
  if (line.view.length > SHORT || !isText(line) || line.onset.make === 'spoken') return false;
  if (STOPPED.has(ending(line.closes)) && line.closes !== 'asks') return false;
  if (line.column > 0 && line.blank === 0 && line.width > line.column - 4) return false;
  return !above || canEnd(above, line);
}

/** Whether a paragraph seems to open here, below another line of the stretch. */
function opens(above: SeenLine, line: SeenLine): boolean {
  if (!isText(above)) return true;
  return canEnd(above, line) && (line.column === 0 || line.blank > 0 || line.indent >= 3 || endsShort(above, line));
}

function stretchOf(openings: readonly SeenLine[], signatures: number): Stretch {
  const later = openings.slice(1);
  const told = later.filter((line) => line.recalled >= 0);
  const firsts = new Map<string, number>();
  for (const { view } of openings) firsts.set(view[0] as string, (firsts.get(view[0] as string) ?? 0) + 1);
  const share = (count: number, of: number): number => count / Math.max(1, of);
  return {
    openings: openings.length,
    recalled: told.length > 0 ? told.reduce((sum, line) => sum + line.recalled, 0) / told.length : -1,
    story: share(later.filter((line) => line.onset.story).length, later.length),
    goesOn: later.filter((line) => line.onset.goesOn).length,
    signed: share(signatures, openings.length),
    alike: share(openings.filter(({ view }) => (firsts.get(view[0] as string) as number) > 1).length, openings.length),
  };
}

/** Tells each line of its stretch, and the short open lines of the one below them. */
export function stretches(lines: readonly SeenLine[]): void {
  const divided = lines.map((line, i) => divides(lines[i - 1], line));
  for (let from = 0; from < lines.length; ) {
    let text = from;
    while (divided[text]) text++;
    let to = text;
    while (to < lines.length && !divided[to]) to++;
    const openings: SeenLine[] = [];
    for (let i = text; i < to; i++) {
      const line = lines[i] as SeenLine;
      if (!isText(line) || (i > text && !opens(lines[i - 1] as SeenLine, line))) continue;
      line.part = openings.length === 0 ? 'first' : 'later';
      openings.push(line);
    }
    const signatures = lines.slice(text, to).filter((line) => line.tail || isSigned(line)).length;
    const stretch = stretchOf(openings, signatures);
    for (const line of lines.slice(from, to)) line.stretch = stretch;
    for (const line of lines.slice(from, text)) line.part = 'over';
    from = to;
  }
}
