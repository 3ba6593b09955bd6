/** How common a Han character is: its place in the order of how often jieba's dictionary has it in words (test/data/words.mjs). */
import common from './data/common.json' with { type: 'json' };

/** How many characters are ranked. */
export const RANKED = common.length;

const RANK = /* @__PURE__ */ (() => {
  const rank = new Uint16Array(65536);
  for (let i = 0; i < common.length; i++) rank[common.charCodeAt(i)] = i + 1;
  return rank;
})();

/** A character's rank, 1 for the most common one; 0 where it has none. */
export function rankOf(code: number): number {
  return RANK[code] as number;
}
