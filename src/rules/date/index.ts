import type { DateValue, Found, Reading } from '../../rule.js';
import type { Passage } from '../../span.js';

/** The dates of an article's passages, in order. */
export function readDates(_passages: readonly Passage[], _reading: Reading): Found<DateValue>[] {
  return [];
}
