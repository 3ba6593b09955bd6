import type { FigureValue, Found, Reading } from '../../rule.js';
import type { Passage } from '../../span.js';

/** The figures of an article's passages, in order; nothing within `taken` (dates) is one. */
export function readFigures(
  _passages: readonly Passage[],
  _reading: Reading,
  _taken: readonly Found<object>[],
): Found<FigureValue>[] {
  return [];
}
