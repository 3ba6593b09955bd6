/** One passage while it is read: the mentions found so far, and what stands beside a place of it. */
import { isWithin } from '../../division.js';
import { COUNTRY, COUNTY, type Gazetteer, PREFECTURE, PROVINCE } from '../../gazetteer.js';
import { isHan } from '../../han.js';
import type { PlaceValue } from '../../rule.js';
import { type Passage, titlesOf } from '../../span.js';
import { type Candidate, type Candidates, match } from './match.js';
import { type Beside, heirOf, remember, type Scene } from './scene.js';
import { type Testimony, witness } from './witness.js';

/** A place of a passage: a row of the gazetteer, or what another table says of it. */
export interface Mention {
  start: number;
  end: number;
  rule: string;
  /** -1: the value stands beside it. */
  row: number;
  confidence: number;
  value?: PlaceValue;
}

export interface Page {
  passage: Passage;
  view: string;
  /** In order, not overlapping. */
  mentions: Mention[];
  candidates: Candidates;
  ask: (start: number, end: number) => Testimony;
  /** Ranges where no name is looked up. */
  refused: [number, number][];
  /** Ranges of 《…》. */
  titles: [number, number][];
}

/** A refused range lets a longer name through that has it inside (约旦河西岸). */
const isRefused = (ranges: readonly [number, number][], start: number, end: number): boolean =>
  ranges.some(([from, to]) => from < end && start < to && !(start < from && to <= end));

/** Puts a mention in its place; false where another one stands. */
export function put(page: Page, mention: Mention): boolean {
  const { mentions } = page;
  let at = mentions.length;
  while (at > 0 && (mentions[at - 1] as Mention).start >= mention.start) at--;
  const before = mentions[at - 1];
  const after = mentions[at];
  if (before && before.end > mention.start) return false;
  if (after && after.start < mention.end) return false;
  mentions.splice(at, 0, mention);
  return true;
}

export const isFree = (page: Page, start: number, end: number): boolean => {
  for (const mention of page.mentions) if (mention.start < end && start < mention.end) return false;
  return !isRefused(page.refused, start, end);
};

/** The mention that ends where this one begins (a bracket or 的 may stand between), the one before it in a list, the last in its sentence. */
export function besideOf(page: Page, scene: Scene, start: number): Beside {
  const { view, mentions } = page;
  const beside: Beside = { chain: -1, list: -1, sentence: -1, country: -1 };
  for (let i = mentions.length - 1; i >= 0; i--) {
    const { end, row, start: from } = mentions[i] as Mention;
    if (end > start) continue;
    if (row < 0) {
      if (end === start) continue;
      continue;
    }
    const between = view.slice(end, start);
    if (/[。!?;\n]/u.test(between) || between.length > 40) break;
    const level = scene.g.level[row] as number;
    if (level === COUNTRY && end === start) beside.country = row;
    if (level >= COUNTRY) continue;
    const unit = heirOf(scene, row);
    if (between === '' || between === '(' || between === '·') beside.chain = beside.chain < 0 ? unit : beside.chain;
    else if (beside.list < 0 && /^(?:[、,和及与]|以及)$/u.test(between)) beside.list = unit;
    if (beside.sentence < 0 && level === PREFECTURE && from < start) beside.sentence = unit;
    else if (beside.sentence < 0 && level === COUNTY) beside.sentence = unit;
    else if (beside.sentence < 0 && level === PROVINCE) beside.sentence = unit;
  }
  return beside;
}

export function accept(
  scene: Scene,
  page: Page,
  candidate: Candidate,
  row: number,
  rule: string,
  confidence: number,
): boolean {
  if (!put(page, { start: candidate.start, end: candidate.end, rule, row, confidence })) return false;
  if (row >= 0 && (scene.g.level[row] as number) < COUNTRY) {
    remember(scene, row);
    const heir = heirOf(scene, row);
    if (heir !== row) remember(scene, heir);
  }
  return true;
}

export const isHanAt = (view: string, at: number): boolean => at >= 0 && at < view.length && isHan(view.charCodeAt(at));

/** Whether it stands in a title of so many characters at most, marks and all. */
export const inTitle = (page: Page, start: number, end: number, longest = 9): boolean =>
  page.titles.some(([from, to]) => from < start && end <= to && to - from <= longest);

/** A passage with all that stands in it, before anything is chosen. */
export function pageOf(g: Gazetteer, passage: Passage): Page {
  const { view } = passage;
  return {
    passage,
    view,
    mentions: [],
    candidates: match(g, view),
    ask: witness(passage),
    refused: [],
    titles: titlesOf(view),
  };
}

/** 湖南|岳阳: a name of a place in it follows at once. */
export function goesOn(scene: Scene, page: Page, end: number, row: number): boolean {
  for (const list of [page.candidates.sure, page.candidates.short])
    for (const { start, rows } of list)
      if (start === end && rows.some((other) => other !== row && isWithin(scene.g, other, row))) return true;
  return false;
}
