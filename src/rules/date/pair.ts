/** Which rows can begin at a place, by its first two characters: most places fall to one look. */
import type { Compiled } from '../../rule.js';
import type { DateRow, Part, PartContext } from './sketch.js';

/** A character that no pattern spells, and what may stand for any Chinese character. */
const STRANGE = '龘';
const OPEN = /\\[DSWpPu]|\[\^|[\u4e00-\u9fff]-[\u4e00-\u9fff]/u;
const HAN = 0x4e00;
const HAN_SIZE = 0x5200;

/**
 * The rows that can begin with two characters. A row whose pattern does not spell the second, when that is Chinese, is left
 * out: 一些 and 上海 need no look at all. Found once for each pair that is met.
 */
export function byPair(
  table: Compiled<Part, PartContext>,
): (view: string, at: number) => readonly DateRow[] | undefined {
  const pairs = new Map<number, readonly DateRow[]>();
  // Pairs are numbered by the place of the first in the table, so that the numbers stay small.
  const lists = [...table.byStart.values()] as (readonly DateRow[])[];
  const places = new Int16Array(65536).fill(-1);
  for (const [i, code] of [...table.byStart.keys()].entries()) places[code] = i;
  return (view, at) => {
    const place = places[view.charCodeAt(at)] as number;
    if (place < 0) return undefined;
    const rows = lists[place] as readonly DateRow[];
    const second = view.charCodeAt(at + 1) - HAN;
    if (!(second >= 0 && second < HAN_SIZE)) return rows;
    const pair = place * HAN_SIZE + second;
    let kept = pairs.get(pair);
    if (kept === undefined) {
      const [a, b] = [view[at] as string, view[at + 1] as string];
      kept = rows.filter(({ pattern, pairs: known }) => {
        if (known !== undefined) return known.has(a + b);
        const { source } = pattern;
        pattern.lastIndex = 0;
        return source.includes(b) || OPEN.test(source) || pattern.test(a + STRANGE);
      });
      pairs.set(pair, kept);
    }
    return kept;
  };
}
