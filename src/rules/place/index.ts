import type { Found, PlaceValue, Reading } from '../../rule.js';
import type { Passage } from '../../span.js';

/** The places of an article's passages, in order, linked. */
export function readPlaces(_passages: readonly Passage[], _reading: Reading): Found<PlaceValue>[] {
  return [];
}
