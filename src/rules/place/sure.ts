/** Names that need little evidence: in full, of provinces and prefectures. */

import { isWithin, pathOf, rowOf } from '../../division.js';
import { COUNTY, type Gazetteer, PREFECTURE, PROVINCE, TOWN } from '../../gazetteer.js';
import { type PlaceValue, scan } from '../../rule.js';
import { settleAbroad } from './abroad.js';
import { GENERIC, isBrand, isFramed, isHousing, isMadeThere, isRoad, isVariety, WORDS } from './guard.js';
import type { Candidate } from './match.js';
import { accept, besideOf, goesOn, inTitle, isFree, isHanAt, type Mention, type Page, put } from './page.js';
import { TABLE } from './rows.js';
import { type Beside, choose, lies, remember, type Scene } from './scene.js';

export function abbreviations(g: Gazetteer, page: Page): void {
  for (const { start, end, rule, value } of scan(TABLE, page.passage, { view: page.view })) {
    if (value.places.length === 0) page.refused.push([start, end]);
    for (const place of value.places) {
      if (place.country === undefined)
        put(page, { start: place.start, end: place.end, rule, row: rowOf(g, place.code), confidence: 0.9 });
      else {
        const level = /^(?:欧洲|非洲|波斯湾)$/u.test(place.country) ? 'feature' : 'country';
        const value: PlaceValue = { name: place.country, level, adcode: null, path: [place.country], confidence: 0.9 };
        put(page, { start: place.start, end: place.end, rule, row: -1, confidence: 0.9, value });
      }
    }
  }
}

/**
 * In the order they are read, so that 河北省 is there when 张家口市 asks what it stands after; of names that overlap the longest,
 * then the first. Those that lost come last, in case the winner is none after all.
 */
export function inTurn(candidates: readonly Candidate[]): readonly Candidate[] {
  // settle() adds to no list of sure ones, so that the one of the page will do.
  if (candidates.length < 2) return candidates;
  const won: Candidate[] = [];
  const lost: Candidate[] = [];
  let group: Candidate[] = [];
  let reach = -1;
  const close = () => {
    if (group.length === 1) won.push(group.pop() as Candidate);
    else if (group.length > 1) {
      const taken: Candidate[] = [];
      for (const one of group.sort((x, y) => y.end - y.start - (x.end - x.start) || x.start - y.start))
        (taken.some((other) => other.start < one.end && one.start < other.end) ? lost : taken).push(one);
      won.push(...taken.sort((x, y) => x.start - y.start));
      group = [];
    }
  };
  for (const candidate of candidates) {
    if (candidate.start >= reach) close();
    group.push(candidate);
    reach = Math.max(reach, candidate.end);
  }
  close();
  return [...won, ...lost];
}

/** A name in full, or one that is safe in short. */
export function settle(scene: Scene, page: Page, candidate: Candidate): void {
  const { g } = scene;
  const { start, end, rows, full } = candidate;
  const { view } = page;
  if (!isFree(page, start, end) || view[start - 1] === '·' || view[end] === '·') return;
  const beside = besideOf(page, scene, start);
  const first = rows[0] ?? -1;
  if (full) {
    if (first < 0) {
      readKin(scene, page, candidate, beside);
      return;
    }
    if (g.code[first] === 0) {
      settleAbroad(scene, page, candidate, first);
      return;
    }
    const name = view.slice(start, end);
    const choice = choose(scene, rows, beside, false);
    if (!choice) return;
    if (candidate.kin && choice.score < 30 && readKin(scene, page, candidate, beside)) return;
    const chained = beside.chain >= 0 && lies(scene, choice.row, beside.chain);
    const generic = end - start === 2 || GENERIC.has(name);
    if (generic && !chained) {
      // 扩大城区, 各地和县城: letters that meet
      if (choice.score < (GENERIC.has(name) ? 38 : 20)) return;
      const { begins, ends } = page.ask(start, end);
      if (!begins || (!ends && end - start === 2)) return;
    } else if (!chained && choice.score < 15 && isHanAt(view, start - 1)) {
      // 皖南|山区 has no 南山区; 东起…,西至|彰武县 has the verb
      if (!page.ask(start, end).begins && !isFramed(view, start)) return;
    }
    if (g.level[choice.row] === TOWN && rows.some((row) => g.suffix[row] === 0) && page.view.startsWith('路', end))
      return;
    if (isElsewhere(g, beside, choice.row)) {
      put(page, {
        start,
        end,
        rule: 'place/full-name',
        row: -1,
        confidence: 0.6,
        value: unlisted(g, name, beside.chain),
      });
      return;
    }
    if (choice.tied) accept(scene, page, candidate, -1, 'place/full-name', 0.3);
    else
      accept(
        scene,
        page,
        candidate,
        choice.row,
        chained ? 'place/chain' : 'place/full-name',
        chained ? 0.99 : confidence(choice.score, g.level[choice.row] as number),
      );
    return;
  }
  // 苏州, 江苏, 内蒙古
  if (inTitle(page, start, end) && end - start === 2) return;
  if (isRoad(view, end) || isVariety(view, end) || isHousing(view, end) || isBrand(view, end) || isMadeThere(view, end))
    return;
  const there = rows.find((row) => beside.country >= 0 && isWithin(g, row, beside.country));
  if (there !== undefined) {
    accept(scene, page, candidate, there, 'place/abroad', 0.97);
    return;
  }
  // 吉林队: teams are of provinces
  const province = view[end] === '队' && beside.chain < 0 ? rows.filter((row) => g.level[row] === PROVINCE) : [];
  const choice = choose(scene, province.length > 0 ? province : rows, beside, true);
  if (!choice) return;
  const chained = beside.chain >= 0 && lies(scene, choice.row, beside.chain);
  const guarded = WORDS.has(view.slice(start, end)) && !chained && beside.list < 0;
  if (guarded) {
    page.candidates.short.push(candidate);
    return;
  }
  if (!chained) {
    const open = !isHanAt(view, start - 1) && !isHanAt(view, end);
    if (!open) {
      const { begins, ends, head } = page.ask(start, end);
      const framed = isFramed(view, start) && ends;
      if (
        !(begins && ends) &&
        !framed &&
        !/^n[stz]/u.test(head) &&
        !isPartOfWord(begins, ends, view, end) &&
        !goesOn(scene, page, end, choice.row)
      )
        return;
    }
  }
  accept(
    scene,
    page,
    candidate,
    choice.row,
    chained ? 'place/chain' : 'place/province-or-prefecture',
    choice.tied ? 0.6 : chained ? 0.99 : 0.96,
  );
}

/** 涡阳县|双庙乡: a town right after a county that has none of this name (any more) is no other county's. */
const isElsewhere = (g: Gazetteer, { chain }: Beside, row: number): boolean =>
  chain >= 0 && g.level[chain] === COUNTY && g.level[row] === TOWN && !isWithin(g, row, chain);

const unlisted = (g: Gazetteer, name: string, county: number): PlaceValue => ({
  name,
  level: 'town',
  adcode: null,
  path: [...pathOf(g, county), name],
  confidence: 0.6,
});

/** 治平乡 of a paper of 2004, where the county has a 治平镇 today: the suffix has changed, the place has not. */
function readKin(scene: Scene, page: Page, candidate: Candidate, beside: Beside): boolean {
  const { g } = scene;
  const choice = choose(scene, candidate.kin ?? [], beside, false);
  if (!choice || choice.tied || choice.score < 38 || GENERIC.has(page.view.slice(candidate.start, candidate.end)))
    return false;
  const { start, end } = candidate;
  if (isElsewhere(g, beside, choice.row)) {
    const value = unlisted(g, page.view.slice(start, end), beside.chain);
    return put(page, { start, end, rule: 'place/unit-of-another-kind', row: -1, confidence: 0.6, value });
  }
  const chained = beside.chain >= 0 && lies(scene, choice.row, beside.chain);
  if (!chained && !page.ask(candidate.start, candidate.end).begins) return false;
  return accept(scene, page, candidate, choice.row, 'place/unit-of-another-kind', chained ? 0.9 : 0.8);
}

/** 苏州城, 上海队: a word that begins with the name and goes on with a common noun. */
function isPartOfWord(begins: boolean, ends: boolean, view: string, end: number): boolean {
  return begins && !ends && /[人城队港话方站籍区段市省府军报台湾山海]/u.test(view[end] ?? '');
}

/** The fewer units can have a name, the less needs to speak for one. */
const confidence = (score: number, level: number): number =>
  score >= 60 ? 0.99 : score >= 38 || level <= PREFECTURE ? 0.97 : level === COUNTY ? 0.93 : score >= 15 ? 0.9 : 0.75;

/** A name whose rows were tied when it was read. */
export function relink(scene: Scene, page: Page, mention: Mention): void {
  const candidate = page.candidates.sure.find(
    ({ start, end, full }) => full && start === mention.start && end === mention.end,
  );
  const choice = candidate && choose(scene, candidate.rows, besideOf(page, scene, mention.start), false);
  if (!choice || choice.tied) return;
  mention.row = choice.row;
  mention.confidence = confidence(choice.score, scene.g.level[choice.row] as number);
  remember(scene, choice.row);
}
