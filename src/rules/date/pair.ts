/** Which rows can begin at a place, by its first two characters and by what follows a numeral: most places fall to one look. */
import type { Compiled } from '../../rule.js';
import { type DateRow, isNumeral, type Part, type PartContext } from './sketch.js';

/** A character that no pattern spells, and what may stand for any Chinese character. */
const STRANGE = '龘';
const OPEN = /\\[DSWpPu]|\[\^|[\u4e00-\u9fff]-[\u4e00-\u9fff]/u;
const HAN = 0x4e00;
const HAN_SIZE = 0x5200;
/** A longer numeral is not looked behind. */
const LONGEST = 12;
const SPACE = 32;

type Rows = readonly DateRow[];

/** What stands behind the numeral at a place, and a space; -1 where it is none, or a long one; 0 at the end. */
function behind(view: string, at: number): number {
  if (!isNumeral(view.charCodeAt(at))) return -1;
  let end = at + 1;
  while (isNumeral(view.charCodeAt(end))) if (++end - at > LONGEST) return -1;
  if (view.charCodeAt(end) === SPACE) end++;
  return end < view.length ? view.charCodeAt(end) : 0;
}

/**
 * The rows that can begin with two characters. A row whose pattern does not spell the second, when that is Chinese, is left
 * out: 一些 and 上海 need no look at all. So is a row of a numeral that wants something else behind it: 27日 for 27名. Found once
 * for each pair that is met.
 */
export function byPair(table: Compiled<Part, PartContext>): (view: string, at: number) => Rows | undefined {
  const pairs = new Map<number, Rows>();
  const numerals = new Map<number, Map<number, Rows>>();
  const open = new Map<DateRow, boolean>();
  // Pairs are numbered by the place of the first in the table, so that the numbers stay small.
  const lists = [...table.byStart.values()] as Rows[];
  const places = new Int16Array(65536).fill(-1);
  for (const [i, code] of [...table.byStart.keys()].entries()) places[code] = i;
  const isOpen = (row: DateRow): boolean => {
    let known = open.get(row);
    if (known === undefined) {
      known = OPEN.test(row.pattern.source);
      open.set(row, known);
    }
    return known;
  };
  const spelling = (rows: Rows, a: string, b: string): Rows =>
    rows.filter((row) => {
      if (row.pairs !== undefined) return row.pairs.has(a + b);
      row.pattern.lastIndex = 0;
      return row.pattern.source.includes(b) || isOpen(row) || row.pattern.test(a + STRANGE);
    });
  return (view, at) => {
    const place = places[view.charCodeAt(at)] as number;
    if (place < 0) return undefined;
    let rows = lists[place] as Rows;
    let pair = (place + 1) * HAN_SIZE - 1; // that of no Chinese character
    const second = view.charCodeAt(at + 1) - HAN;
    if (second >= 0 && second < HAN_SIZE - 1) {
      pair = place * HAN_SIZE + second;
      let kept = pairs.get(pair);
      if (kept === undefined) {
        kept = spelling(rows, view[at] as string, view[at + 1] as string);
        pairs.set(pair, kept);
      }
      rows = kept;
    }
    if (rows.length === 0) return rows;
    const stop = behind(view, at);
    if (stop < 0) return rows;
    let byStop = numerals.get(pair);
    if (byStop === undefined) {
      byStop = new Map();
      numerals.set(pair, byStop);
    }
    let kept = byStop.get(stop);
    if (kept === undefined) {
      const c = String.fromCharCode(stop);
      kept = rows.filter(({ then }) => then === undefined || then.includes(c));
      byStop.set(stop, kept);
    }
    return kept;
  };
}
