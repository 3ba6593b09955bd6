/** Countries, cities abroad, and features: names in full that are of no division. */

import { COUNTRY, FEATURE, type Gazetteer } from '../../gazetteer.js';
import { isBrand, isFramed, isMadeThere, isRoad, isUniversity, isVariety, SURNAMES } from './guard.js';
import { type Candidate, isBroken } from './match.js';
import { accept, goesOn, inTitle, isFree, isHanAt, type Page } from './page.js';
import type { Scene } from './scene.js';

/** A name in full that is of no division: a country, a city abroad, a feature. */
export function settleAbroad(scene: Scene, page: Page, candidate: Candidate, row: number): void {
  const { g } = scene;
  const level = g.level[row] as number;
  // 海地|太子港: its own city follows
  if (
    !isAbroad(g, page, candidate) &&
    !(level === COUNTRY && (goesOn(scene, page, candidate.end, row) || isAmongCountries(g, page, candidate)))
  )
    return;
  const end = level === COUNTRY || level === FEATURE ? candidate.end : unitEnd(page.view, candidate.end);
  accept(
    scene,
    page,
    { ...candidate, end },
    row,
    level === COUNTRY ? 'place/country' : level === FEATURE ? 'place/feature' : 'place/abroad',
    0.95,
  );
}

/** 黄山, 武夷山, 东海: where no evidence made a division of it, the feature. */
export function asFeature(scene: Scene, page: Page, candidate: Candidate): void {
  const { g } = scene;
  const row = candidate.rows.find((id) => g.code[id] === 0);
  if (row === undefined || !isFree(page, candidate.start, candidate.end)) return;
  if (isAbroad(g, page, { ...candidate, rows: [row] }))
    accept(scene, page, candidate, row, g.level[row] === FEATURE ? 'place/feature' : 'place/abroad', 0.85);
}

/** 《中华人民共和国证券法》, 《西湖游览志》: a law or a book. */
const LONG_TITLE = 16;

/** A country, a city abroad, a feature: the doubtful ones need a word’s boundary on both sides. */
function isAbroad(g: Gazetteer, page: Page, { start, end, rows }: Candidate): boolean {
  const { view } = page;
  if (isVariety(view, end) || (isRoad(view, end) && g.level[rows[0] as number] !== COUNTRY)) return false;
  if (g.level[rows[0] as number] === FEATURE && (isUniversity(view, end) || view.startsWith('大桥', end))) return false;
  if (g.level[rows[0] as number] === FEATURE && end - start === 2 && isGiven(page, start, end)) return false;
  if (isBrand(view, end) || isMadeThere(view, end) || inTitle(page, start, end, LONG_TITLE)) return false;
  if (end - start > 3 && !g.word[rows[0] as number]) return true;
  if (!isHanAt(view, start - 1) && !isHanAt(view, end)) return true;
  if (g.word[rows[0] as number]) {
    const { begins, ends, tag } = page.ask(start, end);
    if (/^(?:东|西)[北南]$/u.test(view.slice(start, end)) && /[角侧面风方向约部边隅气坡]/u.test(view[end] ?? ''))
      return false;
    return begins && ends && (tag.startsWith('n') || tag === '?' || (tag === 's' && isFramed(view, start)));
  }
  if (end - start === 2) {
    const { begins, ends } = page.ask(start, end);
    return begins || ends;
  }
  return true;
}

const WATERSIDE = /[边岸畔水上里中下南北东西源口沿堤流的河江]/u;
/** 范|长江, 蒋|渭水: a surname stands before it as a word of its own, and nothing behind it is a water's or a mountain's. */
const isGiven = (page: Page, start: number, end: number): boolean =>
  SURNAMES.includes(page.view[start - 1] ?? '\n') &&
  page.ask(start - 1, start).tag === 'nr' &&
  !WATERSIDE.test(page.view[end] ?? '');

/** Where the countries of a page begin, and where they end. */
const countriesOf = new WeakMap<Page, { starts: Set<number>; ends: Set<number> }>();

function countries(g: Gazetteer, page: Page): { starts: Set<number>; ends: Set<number> } {
  let found = countriesOf.get(page);
  if (found) return found;
  found = { starts: new Set(), ends: new Set() };
  for (const { start, end, rows } of page.candidates.sure) {
    if (g.level[rows[0] as number] !== COUNTRY) continue;
    found.starts.add(start);
    found.ends.add(end);
  }
  countriesOf.set(page, found);
  return found;
}

/** 、苏丹、: another country stands beside it in the list. */
function isAmongCountries(g: Gazetteer, page: Page, { start, end }: Candidate): boolean {
  const { view } = page;
  return (
    (view[start - 1] === '、' && countries(g, page).ends.has(start - 1)) ||
    (view[end] === '、' && countries(g, page).starts.has(end + 1))
  );
}

/** 底特律|市, 北莱茵|州: where its unit is printed too. */
function unitEnd(view: string, end: number): number {
  const unit = /[市州省县]/u.test(view[end] ?? '') && !/[市州省县]$/u.test(view.slice(end - 1, end));
  return unit && !isBroken(view, end + 1) ? end + 1 : end;
}
