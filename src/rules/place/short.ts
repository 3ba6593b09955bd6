/** Names without their suffix (吴江, 盛泽, 王店): one counts only on evidence. */

import { COUNTY, type Gazetteer, NONE, TOWN } from '../../gazetteer.js';
import { isHan } from '../../han.js';
import { tag } from '../../words.js';
import {
  FAMOUS,
  isBuilding,
  isFramed,
  isInstitution,
  isMadeThere,
  isRoad,
  isTitled,
  isVariety,
  NO_NAME,
  SIGHTS,
  SURNAMES,
  WORDS,
} from './guard.js';
import type { Candidate } from './match.js';
import { accept, besideOf, inTitle, isFree, type Page } from './page.js';
import { choose, heirOf, lies, type Scene, stood } from './scene.js';
import type { Testimony } from './witness.js';

const NO_ROWS: number[] = [];

/** The towns in short of a page, with those of their rows that are asked for; names of which none is are left out. */
export function* townCandidates(g: Gazetteer, page: Page, wanted: (row: number) => boolean): Generator<Candidate> {
  const { towns } = page.candidates;
  for (let i = 0; i < towns.length; i += 2) {
    const start = towns[i] as number;
    const stem = towns[i + 1] as number;
    let rows = NO_ROWS;
    for (let row = g.stems.first[stem] as number; row !== NONE; row = g.next[row] as number)
      if (g.level[row] === TOWN && wanted(row)) {
        if (rows === NO_ROWS) rows = [row];
        else rows.push(row);
      }
    if (rows !== NO_ROWS) yield { start, end: start + (g.stems.length[stem] as number), full: false, rows };
  }
}

/** Whether a name without its suffix can be one here at all. */
function isPossible(page: Page, { start, end }: Candidate): boolean {
  const { view } = page;
  return (
    isFree(page, start, end) &&
    !isVillage(view, end) &&
    !isMountain(view, end) &&
    view[start - 1] !== '·' &&
    view[end] !== '·' &&
    !inTitle(page, start, end) &&
    !isRoad(view, end) &&
    !isBuilding(view, end) &&
    !isVariety(view, end) &&
    !isMadeThere(view, end)
  );
}

/** 平顺县|西沟|村 is the village, whatever else is called 西沟; but 镇西|村民. */
const isVillage = (view: string, end: number): boolean =>
  (view[end] === '村' && !/[民里口内中级务干官支两居镇落子庄头规委集史巷组企外医]/u.test(view[end + 1] ?? '')) ||
  view.startsWith('社区', end);

/** 岳麓|山: the mountain, not the district called after it; but 长泰|山区, 霍邱|山洪. */
const isMountain = (view: string, end: number): boolean =>
  view[end] === '山' && !/[区洪村路地林水火西东上里间坡歌货药民城寨乡珍顶脚]/u.test(view[end + 1] ?? '');

/** 李铜山: a surname before two characters that no word boundary parts. */
function isPerson(view: string, start: number, seen: Testimony): boolean {
  return !seen.begins && SURNAMES.includes(view[start - 1] ?? '\n');
}

export function shortCounties(scene: Scene, page: Page): boolean {
  const { g } = scene;
  const { view } = page;
  let more = false;
  for (const candidate of page.candidates.short) {
    const { start, end } = candidate;
    const rows = candidate.rows.filter((row) => g.code[row] !== 0);
    if (rows.length === 0 || !isPossible(page, candidate)) continue;
    const beside = besideOf(page, scene, start);
    const next = followedBy(page, end);
    if (beside.list < 0 && next >= 0) beside.list = heirOf(scene, next);
    const stem = view.slice(start, end);
    const word = WORDS.has(stem);
    // An everyday word with nothing beside it: nobody is asked.
    if (
      word &&
      beside.chain < 0 &&
      beside.list < 0 &&
      rows.every((row) => (g.level[row] as number) >= COUNTY && !scene.named.has(row))
    )
      continue;
    const choice =
      choose(scene, rows, beside, true) ??
      // 上海|南汇 of a paper of today: after its city a name of another time may be short too
      (beside.chain >= 0
        ? choose(
            scene,
            rows.filter((row) => !g.undated[row]),
            beside,
            false,
          )
        : null);
    if (!choice || choice.tied) continue;
    const { row, score } = choice;
    const chained = beside.chain >= 0 && beside.chain !== row && lies(scene, row, beside.chain);
    const yes = (rule: string, confidence: number) => {
      more = accept(scene, page, candidate, row, rule, confidence) || more;
    };
    const seen = page.ask(start, end);
    const aligned = seen.begins && seen.ends;
    const verb = NO_NAME.has(seen.tag);
    const framed = isFramed(view, start) && seen.ends;
    if (chained && seen.ends && !(verb && word) && !SIGHTS.has(stem)) yes('place/chain', 0.97);
    else if (chained && isListed(view, start, end)) yes('place/chain', 0.97);
    else if (beside.list >= 0 && score >= 45 && isListed(view, start, end)) yes('place/short-in-list', 0.93);
    else if (isPerson(view, start, seen) || isTitled(view, start, end)) continue;
    else if (scene.named.has(row) && !verb && (aligned || framed)) yes('place/short-of-named', 0.95);
    else if (scene.named.has(row) && !word && opens(page, start) && (aligned || seen.head === 'x'))
      yes('place/short-of-named', 0.9);
    else if (beside.list >= 0 && score >= 15 && isListed(view, start, end) && aligned && !verb && !word)
      yes('place/short-in-list', 0.9);
    // 清远, 安康: a prefecture of a name that is hardly a word is meant where somebody comes from, and in its own paper 桃園
    else if (
      word &&
      (g.level[row] as number) < COUNTY &&
      stood(scene, row) > 0 &&
      aligned &&
      framed &&
      (after(view, end) || score >= 38)
    )
      yes('place/province-or-prefecture', 0.8);
    else if (word) continue;
    else if (score >= 38 && ((aligned && !verb && seen.tag !== 'n') || framed)) yes('place/short-in-region', 0.92);
    else if (score >= 25 && ((aligned && !verb && seen.tag !== 'n') || framed)) yes('place/short-near-its-own', 0.85);
    // 富拉尔基, 克什克腾: so long a name is no word, wherever the segmenter cuts it
    else if (stem.length > 3 && isOnly(scene, rows)) yes('place/short-as-word', 0.85);
    else if (SURNAMES.includes(view[start - 1] ?? '\n') && beside.list < 0) continue;
    else if (isOtherwise(view, start) || (rows.length < candidate.rows.length && !FAMOUS.has(stem))) continue;
    else if (aligned && isKnown(seen.tag, stem) && !isInstitution(view, end) && (score >= 15 || isOnly(scene, rows)))
      yes('place/short-as-word', 0.75);
  }
  return more;
}

/** 家|长葛 may be 家长|葛…: the character before makes a word with the first one. */
function isOtherwise(view: string, start: number): boolean {
  if (!isHan(view.charCodeAt(start - 1))) return false;
  const words = tag(view.slice(start - 1, start + 1));
  return words?.length === 1 && words[0]?.tag !== 'x' && words[0]?.tag !== 'v';
}

const isKnown = (tag: string, stem: string): boolean =>
  tag === 'ns' || FAMOUS.has(stem) || (stem.length > 2 && tag !== '');

/** Whether all rows that stood then are one place. */
export function isOnly(scene: Scene, rows: readonly number[]): boolean {
  const standing = rows.filter((row) => stood(scene, row) === 2);
  const pool = standing.length > 0 ? standing : rows.filter((row) => stood(scene, row) === 1);
  return new Set(pool.map((row) => heirOf(scene, row))).size === 1;
}

/** The row of the mention that follows in a list (、 between), or -1. */
function followedBy(page: Page, end: number): number {
  if (!/[、和与及]/u.test(page.view[end] ?? '')) return -1;
  for (const mention of page.mentions) if (mention.start === end + 1) return mention.row;
  return -1;
}

/** A list's separator stands on one side, and on the other too or the end of it. */
function isListed(view: string, start: number, end: number): boolean {
  const before = view[start - 1] ?? '\n';
  const after = view[end] ?? '\n';
  const parts = /[、,和与及]/u;
  return (
    (parts.test(before) || parts.test(after)) &&
    (!isHan(after.charCodeAt(0)) || /[和与及等两三四五六七八九十的地市县区一]/u.test(after))
  );
}

/** 桥头|、匡堰两镇: a list of towns, by what closes it. */
const isCounted = (view: string, end: number): boolean =>
  /^(?:[、和及与][\u4e00-\u9fff]{2,4}){1,6}?(?:等?[两二三四五六七八九十]个?|等)(?:乡?镇|乡|街道)(?![长政党村])/u.test(
    view.slice(end, end + 30),
  );

export function shortTowns(scene: Scene, page: Page): boolean {
  const { g } = scene;
  const { view } = page;
  // No county, no town: only those that lie in a county (or prefecture) of the scene are looked at.
  if (scene.around.size === 0) return false;
  let more = false;
  const near = (row: number) => scene.named.has(row) || scene.around.has(g.parent[row] as number);
  for (const candidate of townCandidates(g, page, near)) {
    const { start, end, rows } = candidate;
    if (!isPossible(page, candidate)) continue;
    const beside = besideOf(page, scene, start);
    const next = followedBy(page, end);
    if (beside.list < 0 && next >= 0) beside.list = next;
    const choice = choose(scene, rows, beside, false);
    if (!choice || choice.tied) continue;
    const { row, score } = choice;
    const chained =
      beside.chain >= 0 &&
      beside.chain !== row &&
      lies(scene, row, beside.chain) &&
      (g.level[beside.chain] as number) >= COUNTY;
    const seen = page.ask(start, end);
    const verb = NO_NAME.has(seen.tag) || seen.tag === 'n';
    const stem = view.slice(start, end);
    const plain = (verb || WORDS.has(stem) || /[路街]$/u.test(stem)) && !isCounted(view, end);
    const aligned = seen.begins && seen.ends;
    const framed = isFramed(view, start) && seen.ends;
    const yes = (rule: string, confidence: number) => {
      more = accept(scene, page, candidate, row, rule, confidence) || more;
    };
    if (chained && !plain && seen.ends) yes('place/chain', 0.93);
    else if (beside.list >= 0 && g.level[beside.list] === TOWN && score >= 50 && isListed(view, start, end) && !plain)
      yes('place/short-in-list', 0.9);
    else if (isPerson(view, start, seen)) continue;
    else if (scene.named.has(row) && !plain && (aligned || framed)) yes('place/short-of-named', 0.93);
    else if (scene.named.has(row) && !plain && opens(page, start) && seen.head === 'x')
      yes('place/short-of-named', 0.9);
    else if (framed && !plain && stem.length > 1 && !seen.begins && score >= 30 && score < 200 && after(view, end))
      yes('place/short-in-frame', 0.75);
    else if (framed && !plain && score >= 60 && after(view, end)) yes('place/short-in-frame', 0.75);
  }
  return more;
}

/** A headline, or a part of one, begins with what its article is about: 白蕉海鲈鱼苗入塘. */
const opens = (page: Page, start: number): boolean =>
  page.passage.in === 'headline' && !isHan(page.view.charCodeAt(start - 1));

/** What goes on after a place that somebody came from or went to. */
const after = (view: string, end: number): boolean =>
  /^(?:[,。、;!?)”]|出发|来|去|回|赶|上|下|的|一|镇|村|开|举|召|工作|生活|打工|老家|读|做|买|卖|$)/u.test(
    view.slice(end, end + 2),
  );
