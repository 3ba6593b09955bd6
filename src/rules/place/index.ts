/** Places: every name of a division, a country or a feature that an article means, linked to its code. */

import { rowOf } from '../../division.js';
import { gazetteer } from '../../gazetteer.js';
import type { Found, PlaceValue, Reading } from '../../rule.js';
import type { Passage } from '../../span.js';
import { link } from './link.js';
import { rootOf } from './scene.js';

/**
 * The places of an article's passages, in order, linked. Adcodes are GB/T 2260 of the day (today's where it is
 * unknown); null for countries, features, villages, and for names that stay ambiguous (their confidence is below 0.5).
 */
export function readPlaces(passages: readonly Passage[], reading: Reading): Found<PlaceValue>[] {
  return link(passages, reading);
}

/**
 * The prefecture (of a municipality: the province) that a page's places name most, as a code of 6 digits; null where none has
 * more than half of those below a province, or fewer than two are named.
 */
export function inferRegion(found: readonly Found<PlaceValue>[]): string | null {
  const g = gazetteer();
  const votes = new Map<number, number>();
  let all = 0;
  for (const { value } of found) {
    if (value.adcode === null) continue;
    const row = rowOf(g, Number(value.adcode.slice(0, 6)));
    if (row < 0) continue;
    const code = g.code[rootOf(g, row)] as number;
    if (code % 10000 === 0 && !/^(?:11|12|31|50|81|82)/u.test(String(code))) continue;
    all++;
    votes.set(code, (votes.get(code) ?? 0) + 1);
  }
  const [top] = [...votes].sort((a, b) => b[1] - a[1]);
  return top && top[1] >= 2 && top[1] * 2 > all ? String(top[0]) : null;
}
