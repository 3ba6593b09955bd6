/** Which part of a headline is which: 引题 (kicker), 主题 (main), 副题 (deck). */
import type { HeadlinePart } from '../../types.js';

/** Words a deck opens with: it says of whom or where the main tells. */
const DECK = /^(?:访|记|看|——|—|关于|来自.*(?:报告|答卷)|写在|兼|.*(?:纪实|侧记|见闻|调查|解读|专访)$)/u;
/** A deck is longer than its main by so many characters; test/press/papers have 32 of 34 triples in the order kicker, main, deck. */
const LONGER = 5;

/**
 * The role of each part, as printed from top to bottom. One part is the main. Of two, the second is a deck when it is much
 * longer or opens like one, else the first is the kicker. Of three and more the second is the main, unless a dash opens it.
 */
export function partRoles(parts: readonly string[]): HeadlinePart['role'][] {
  const [first = '', second = ''] = parts;
  if (parts.length <= 1) return parts.map(() => 'main');
  const isDeck =
    parts.length > 2 ? second.startsWith('—') : DECK.test(second) || second.length >= first.length + LONGER;
  const main = isDeck ? 0 : 1;
  return parts.map((_, i) => (i === main ? 'main' : i < main ? 'kicker' : 'deck'));
}
