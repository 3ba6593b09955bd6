/** Which rows can begin at a place, by its first two characters and by what follows a numeral: most places fall to one look. */
import type { Rule } from './rule.js';

/** A character that no pattern spells. */
const STRANGE = '龘';
/** What may stand for any Chinese character, or for one that stood before. */
const OPEN = /\\[DSWpPu1-9]|\[\^|[\u4e00-\u9fff]-[\u4e00-\u9fff]|(?<!\\)\.|\(\?<=/u;
const HAN = 0x4e00;
const HAN_SIZE = 0x5200;
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
 * The rows, in order, that can begin at a place of a view. A row whose pattern does not spell the second character, when that is
 * Chinese, is left out: 一些 and 上海 need no look at all. So is a row of a numeral that wants something else behind it: 27日 for
 * 27名. Found once for each pair that is met.
 */
export function byPair<Row extends Pick<Rule<never>, 'starts' | 'pattern' | 'pairs' | 'then'>>(
  rows: readonly Row[],
): (view: string, at: number) => readonly Row[] {
  const anywhere = rows.filter((row) => row.starts === '');
  const codes = new Set(rows.flatMap(({ starts }) => Array.from(starts, (c) => c.charCodeAt(0))));
  // Pairs are numbered by the place of the first in the table, so that the numbers stay small.
  const lists: (readonly Row[])[] = [anywhere];
  const places = new Uint16Array(65536);
  for (const code of codes) {
    const character = String.fromCharCode(code);
    places[code] = lists.push(rows.filter(({ starts }) => starts === '' || starts.includes(character))) - 1;
  }
  const pairs = new Map<number, readonly Row[]>();
  const numerals = new Map<number, Map<number, readonly Row[]>>();
  const open = new Map<Row, boolean>();
  const isOpen = (row: Row): boolean => {
    let known = open.get(row);
    if (known === undefined) {
      known = OPEN.test(row.pattern.source);
      open.set(row, known);
    }
    return known;
  };
  const spelling = (list: readonly Row[], a: string, b: string): readonly Row[] =>
    list.filter((row) => {
      if (row.pairs !== undefined) return row.pairs.has(a + b);
      row.pattern.lastIndex = 0;
      return row.starts === '' || row.pattern.source.includes(b) || isOpen(row) || row.pattern.test(a + STRANGE);
    });
  return (view, at) => {
    const place = places[view.charCodeAt(at)] as number;
    let list = lists[place] as readonly Row[];
    if (place === 0) return list;
    let pair = (place + 1) * HAN_SIZE - 1; // that of no Chinese character
    const second = view.charCodeAt(at + 1) - HAN;
    if (second >= 0 && second < HAN_SIZE - 1) {
      pair = place * HAN_SIZE + second;
      let kept = pairs.get(pair);
      if (kept === undefined) {
        kept = spelling(list, view[at] as string, view[at + 1] as string);
        pairs.set(pair, kept);
      }
      list = kept;
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
