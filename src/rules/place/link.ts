/** Choosing among the names that stand in an article: sure ones first, then short ones on the evidence of those. */

import { nameOf, pathOf } from '../../division.js';
import { type Gazetteer, gazetteer, LEVELS } from '../../gazetteer.js';
import type { Found, PlaceValue, Reading } from '../../rule.js';
import type { Passage } from '../../span.js';
import { asFeature } from './abroad.js';
import { lists } from './list.js';
import { readOwn } from './own.js';
import { type Mention, type Page, pageOf } from './page.js';
import { sceneOf } from './scene.js';
import { shortCounties, shortTowns } from './short.js';
import { abbreviations, inTurn, relink, settle } from './sure.js';
import { readVillages } from './village.js';
import { waters } from './water.js';

export function link(passages: readonly Passage[], reading: Reading): Found<PlaceValue>[] {
  const g = gazetteer();
  const scene = sceneOf(g, reading);
  const own = reading.tables.places ?? [];
  const pages = passages.map((passage): Page => {
    const page = pageOf(g, passage);
    if (own.length > 0) readOwn(g, page, own);
    abbreviations(g, page);
    return page;
  });
  for (const page of pages) for (const candidate of inTurn(page.candidates.sure)) settle(scene, page, candidate);
  // A name that the article did not yet explain may be explained by what came later: once more, then the short ones.
  for (const page of pages)
    for (const mention of page.mentions) if (mention.row < 0 && !mention.value) relink(scene, page, mention);
  for (const page of pages) lists(scene, page);
  for (let round = 0; round < 3; round++) {
    let more = false;
    for (const page of pages) more = shortCounties(scene, page) || more;
    for (const page of pages) more = shortTowns(scene, page) || more;
    if (!more) break;
  }
  for (const page of pages) for (const candidate of page.candidates.short) asFeature(scene, page, candidate);
  for (const page of pages) waters(page);
  readVillages(scene, pages);
  return pages.flatMap(({ passage, mentions }) =>
    mentions.map((mention) => ({
      passage,
      start: mention.start,
      end: mention.end,
      rule: mention.rule,
      value: placeOf(g, mention, passage),
    })),
  );
}

function placeOf(g: Gazetteer, mention: Mention, passage: Passage): PlaceValue {
  if (mention.value) return mention.value;
  const { row } = mention;
  if (row < 0) {
    const name = passage.view.slice(mention.start, mention.end);
    const town = /(?:街道|[镇乡])$/u.test(name);
    return { name, level: town ? 'town' : 'county', adcode: null, path: [], confidence: mention.confidence };
  }
  const code = g.code[row] as number;
  const proper = (g.proper[row] as number) >= 0 ? (g.proper[row] as number) : row;
  const value: PlaceValue = {
    name: nameOf(g, row),
    level: LEVELS[g.level[row] as number] as PlaceValue['level'],
    adcode: code === 0 ? null : String(code),
    path: pathOf(g, proper),
    confidence: mention.confidence,
  };
  const heir = g.heir[row] as number;
  if (heir !== 0 && heir !== code) value.successor = String(heir);
  return value;
}
