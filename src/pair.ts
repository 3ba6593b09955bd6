/** Which rows can begin at a place, by its first two characters and by what follows a numeral: most places fall to one look. */
import type { Rule } from './rule.js';

/** A character that no pattern spells. */
const STRANGE = '龘';
/** What may stand for any character beside letters and digits, or for one that stood before. */
const OPEN = /\\[DSWpPu1-9]|\[\^|[\u0080-\uffff]-[\u0080-\uffff]|(?<!\\)\.|\(\?<=/u;
/** Characters that a pattern can mean without spelling them: letters, digits, white space, the end. */
const UNSPELLED = /^(?:\w|\s|)$/u;
/** A longer numeral is not looked behind. */
const LONGEST = 12;
const SPACE = 32;

/** Characters that numerals are made of, by their codes; 元 is the first month's. */
const numeral = new Uint8Array(65536);
for (const c of '0123456789〇零一二三四五六七八九十廿卅百千万两半元') numeral[c.charCodeAt(0)] = 1;

/** What stands behind the numeral at a place, and a space; -1 where it is none, or a long one; 0 at the end. */
function behind(view: string, at: number): number {
  if (numeral[view.charCodeAt(at)] !== 1) return -1;
  let end = at + 1;
  while (numeral[view.charCodeAt(end)] === 1) if (++end - at > LONGEST) return -1;
  if (view.charCodeAt(end) === SPACE) end++;
  return end < view.length ? view.charCodeAt(end) : 0;
}

/**
 * The rows, in order, that can begin at a place of a view. A row whose pattern does not spell the second character is left out:
 * 一些 and 上海 need no look at all. So is a row of a numeral that wants something else behind it: 27日 for 27名. Found once for
 * each pair that is met.
 */
export function byPair<Row extends Pick<Rule<never>, 'starts' | 'pattern' | 'pairs' | 'then'>>(
  rows: readonly Row[],
): (view: string, at: number) => readonly Row[] {
  // First characters are numbered, so that the numbers of pairs stay small. 0: what no row names.
  const lists: (readonly Row[])[] = [rows.filter((row) => row.starts === '')];
  const places = new Uint16Array(65536);
  for (const code of new Set(rows.flatMap(({ starts }) => Array.from(starts, (c) => c.charCodeAt(0))))) {
    const character = String.fromCharCode(code);
    places[code] = lists.push(rows.filter(({ starts }) => starts === '' || starts.includes(character))) - 1;
  }
  /** By first character: the rows that the second does not matter to. */
  const careless: (ReadonlySet<Row> | undefined)[] = [];
  const open = new Map<Row, boolean>();
  const isOpen = (row: Row): boolean => {
    let known = open.get(row);
    if (known === undefined) {
      known = row.starts === '' || OPEN.test(row.pattern.source);
      open.set(row, known);
    }
    return known;
  };
  const carelessOf = (place: number, a: string): ReadonlySet<Row> =>
    new Set(
      (lists[place] as readonly Row[]).filter((row) => {
        row.pattern.lastIndex = 0;
        return isOpen(row) || row.pattern.test(a + STRANGE);
      }),
    );
  const spelling = (place: number, a: string, b: string): readonly Row[] => {
    const list = lists[place] as readonly Row[];
    const unspelled = UNSPELLED.test(b);
    careless[place] ??= carelessOf(place, a);
    const kept = careless[place];
    return list.filter(({ pairs: known, pattern }, i) =>
      known === undefined
        ? unspelled || kept.has(list[i] as Row) || pattern.source.includes(b)
        : known.has(a + b),
    );
  };
  const pairs = new Map<number, readonly Row[]>();
  const numerals = new Map<number, Map<number, readonly Row[]>>();
  return (view, at) => {
    const place = places[view.charCodeAt(at)] as number;
    if (place === 0) return lists[0] as readonly Row[];
    const pair = place * 65536 + (view.charCodeAt(at + 1) || 0);
    let list = pairs.get(pair);
    if (list === undefined) {
      list = spelling(place, view.charAt(at), view.charAt(at + 1));
      pairs.set(pair, list);
    }
    if (list.length === 0) return list;
    const stop = behind(view, at);
    if (stop < 0) return list;
    let byStop = numerals.get(pair);
    if (byStop === undefined) {
      byStop = new Map();
      numerals.set(pair, byStop);
    }
    let kept = byStop.get(stop);
    if (kept === undefined) {
      const c = String.fromCharCode(stop);
      kept = list.filter(({ then }) => then === undefined || then.includes(c));
      byStop.set(stop, kept);
    }
    return kept;
  };
}
