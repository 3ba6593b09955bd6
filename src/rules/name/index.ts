import type { Found, OrganizationValue, PersonValue, PlaceValue, Reading } from '../../rule.js';
import type { Passage } from '../../span.js';

/** The people and organisations of an article's passages, in order. `authors`: names its bylines gave. */
export function readNames(
  _passages: readonly Passage[],
  _reading: Reading,
  _places: readonly Found<PlaceValue>[],
  _authors: readonly string[],
): { people: Found<PersonValue>[]; organizations: Found<OrganizationValue>[] } {
  return { people: [], organizations: [] };
}
