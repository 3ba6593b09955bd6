/** What an article tells of where it is: the paper's region, its day, the places already named; and which row a name means in it. */

import { isWithin, rowOf } from '../../division.js';
import { COUNTY, type Gazetteer, PREFECTURE, PROVINCE, TOWN } from '../../gazetteer.js';
import type { Reading } from '../../rule.js';

export interface Scene {
  g: Gazetteer;
  /** The issue's year; null: today. */
  year: number | null;
  /** The row of the paper's region, or -1, and the prefecture (of a municipality: the province) it lies in. */
  region: number;
  home: number;
  /** Rows named in the article, in full or beyond doubt. */
  named: Set<number>;
  /** The same with all that they lie in. */
  around: Set<number>;
}

export function sceneOf(g: Gazetteer, reading: Reading): Scene {
  const region = reading.region === null ? -1 : rowOf(g, Number(reading.region));
  const year = reading.issueDate === null ? null : Number(reading.issueDate.slice(0, 4));
  const home = region < 0 ? -1 : rootOf(g, region);
  return { g, year, region, home, named: new Set(), around: new Set() };
}

/** Whether a row lies in another, itself or as what stands in its place today: 532722 of 思茅地区 in 普洱市. */
export function lies(scene: Scene, row: number, other: number): boolean {
  const { g } = scene;
  if (isWithin(g, row, other)) return true;
  const heir = heirOf(scene, row);
  return heir !== row && isWithin(g, heir, other);
}

/** The prefecture that a row lies in, the province where it lies in none, the row itself above that. */
export function rootOf(g: Gazetteer, row: number): number {
  let root = row;
  for (let id = row; id >= 0; id = g.parent[id] as number) {
    root = id;
    if ((g.level[id] as number) <= PREFECTURE) break;
  }
  return root;
}

export function provinceOf(g: Gazetteer, row: number): number {
  let id = row;
  while ((g.parent[id] as number) >= 0) id = g.parent[id] as number;
  return id;
}

export function remember(scene: Scene, row: number): void {
  scene.named.add(row);
  for (let id = row; id >= 0; id = scene.g.parent[id] as number) scene.around.add(id);
}

/** Whether a unit stood at the issue's day: 2 surely, 1 perhaps (it lapsed at an unknown time before its last year), 0 not. */
export function stood(scene: Scene, row: number): 0 | 1 | 2 {
  const { g, year } = scene;
  if (g.undated[row]) return year !== null && (g.from[row] as number) <= year && year < (g.to[row] as number) ? 1 : 0;
  if (year === null) return g.to[row] === 9999 ? 2 : 0;
  return (g.from[row] as number) <= year && year <= (g.to[row] as number) ? 2 : 0;
}

/** What stands beside a name: the unit it is written after (宁波市|海曙区), its neighbour in a list, the last one in its sentence. */
export interface Beside {
  chain: number;
  list: number;
  sentence: number;
  /** The country it is written after: 美国|德州. */
  country: number;
}

export interface Choice {
  row: number;
  /** How much speaks for it, and whether another row has as much. */
  score: number;
  tied: boolean;
}

/** How much the scene speaks for a row. */
export function weigh(scene: Scene, row: number, beside: Beside): number {
  const { g, region, home } = scene;
  const level = g.level[row] as number;
  const now = heirOf(scene, row);
  let score = 0;
  const { chain, list, sentence } = beside;
  if (chain >= 0 && chain !== row && lies(scene, row, chain)) score += 100;
  if (scene.named.has(row)) score += 60;
  if (list >= 0 && g.code[row] !== 0) {
    if (g.parent[list] === g.parent[now] && g.level[list] === level) score += 50;
    else if (rootOf(g, list) === rootOf(g, now)) score += 45;
    else if (provinceOf(g, list) === provinceOf(g, row) && level <= COUNTY) score += 20;
  }
  if (sentence >= 0 && sentence !== row && lies(scene, row, sentence))
    score += (g.level[sentence] as number) >= PREFECTURE ? 46 : 16;
  if (region >= 0 && g.code[row] !== 0) {
    if (isWithin(g, now, region) || isWithin(g, region, now) || isWithin(g, row, region) || isWithin(g, region, row))
      score += level === TOWN && g.level[region] === COUNTY ? 45 : 40;
    else if (rootOf(g, now) === home || (now !== row && rootOf(g, row) === home)) score += 38;
    else if (level <= COUNTY && provinceOf(g, row) === provinceOf(g, home)) score += 15;
    else if (level === TOWN && provinceOf(g, row) === provinceOf(g, home)) score += 5;
  }
  for (let id = g.parent[row] as number; id >= 0; id = g.parent[id] as number) {
    if (!scene.around.has(id)) continue;
    score += g.level[id] === PROVINCE ? 8 : g.level[id] === PREFECTURE ? 25 : 30;
    break;
  }
  return score;
}

/** For so many years a prefecture that has lapsed is still called by its short name. */
const LONG_AGO = 20;

/** 安宁县 of a paper of 1994: it may have stood, and what took over from it had not yet. */
function isForerunner(scene: Scene, row: number): boolean {
  if (stood(scene, row) !== 1) return false;
  const heir = heirOf(scene, row);
  return heir !== row && (scene.g.from[heir] as number) > (scene.year ?? 9999);
}

/** 长沙 is 长沙市, not 长沙县 in it, unless the article has named the county and not the city. */
const isShadowed = ({ g, named }: Scene, row: number, other: number): boolean =>
  other !== row &&
  (g.level[other] as number) < (g.level[row] as number) &&
  isWithin(g, row, other) &&
  (named.has(other) || !named.has(row));

/** The row that a name means here, or null where none is left. `short`: a name without its suffix, of the highest level that fits. */
export function choose(scene: Scene, rows: readonly number[], beside: Beside, short: boolean): Choice | null {
  const { g, year } = scene;
  let best: Choice | null = null;
  let pool = rows;
  const sure = rows.filter((row) => stood(scene, row) === 2 || g.code[row] === 0);
  const standing = sure.length;
  for (const row of rows) {
    if (!g.undated[row] || !isForerunner(scene, row)) continue;
    if (!sure.some((other, i) => i < standing && g.heir[other] === g.heir[row])) sure.push(row);
  }
  if (sure.length > 0) pool = sure;
  else {
    const perhaps = rows.filter((row) => stood(scene, row) === 1);
    if (perhaps.length > 0) pool = perhaps;
    else if (short && (rows.every((row) => g.undated[row] || g.level[row] !== PREFECTURE) || (year ?? 2020) > 2030))
      return null;
    else {
      // A name of another time: the unit whose years are the nearest
      const now = year ?? 9999;
      const far = (row: number) =>
        (now > (g.to[row] as number) ? now - (g.to[row] as number) : (g.from[row] as number) - now) +
        (g.undated[row] ? 100 : 0);
      const lapsed = short ? rows.filter((row) => g.level[row] === PREFECTURE && !g.undated[row]) : rows;
      const nearest = Math.min(...lapsed.map(far));
      if (short && nearest > LONG_AGO) return null;
      pool = lapsed.filter((row) => far(row) === nearest);
    }
  }
  if (short) pool = pool.filter((row) => !pool.some((other) => isShadowed(scene, row, other)));
  for (const row of pool) {
    let score = weigh(scene, row, beside);
    const level = g.level[row] as number;
    if (short && level <= PREFECTURE && g.code[row] !== 0) score += level === PROVINCE ? 14 : 12;
    // A unit of China before its namesake abroad
    if (g.code[row] !== 0) score += 2;
    // Of two lapsed units the one under a prefecture that still stands
    if (stood(scene, row) === 0 && (g.parent[row] as number) >= 0 && g.to[g.parent[row] as number] === 9999) score += 1;
    if (!best || score > best.score) best = { row, score, tied: false };
    else if (score === best.score && g.code[row] === g.code[best.row]) {
      if ((g.to[row] as number) > (g.to[best.row] as number)) best.row = row;
    } else if (score === best.score) {
      if (isSucceeded(g, row, best.row)) {
        if (isLater(scene, row, best.row)) best.row = row;
      } else if (isRecoded(g, row, best.row)) {
        if (isOldCode(g, row) === (year !== null && year <= 1995)) best.row = row;
      } else best.tied = true;
    }
  }
  return best;
}

/** 339005: until GB/T 2260—1995 cities without a prefecture over them stood in the province's own 90; 330181 came after. */
const isOldCode = (g: Gazetteer, row: number): boolean => Math.floor((g.code[row] as number) / 100) % 100 === 90;

/** Whether two rows are one place: one took over from the other, or the same unit from both. */
const isSucceeded = (g: Gazetteer, a: number, b: number): boolean => {
  const [after, before] = [g.heir[a] as number, g.heir[b] as number];
  return (
    (after !== 0 && (after === g.code[b] || (after === before && !isRecoded(g, a, b)))) ||
    (before !== 0 && before === g.code[a])
  );
};

/** Of two rows that are one place in a year in which both may have stood: whether the first is the later one. Most counties became cities after 1985. */
function isLater({ g, year }: Scene, a: number, b: number): boolean {
  const city = (row: number) => g.suffixes[g.suffix[row] as number] === '市';
  // 石家庄 in 1957 is the city, beside which 石家庄地区 stood
  if (city(a) !== city(b)) return g.level[a] === PREFECTURE ? city(a) : city(a) === (year ?? 9999) > 1988;
  if (g.from[a] !== g.from[b]) return (g.from[a] as number) > (g.from[b] as number);
  return (g.to[a] as number) > (g.to[b] as number);
}

/** Whether two rows are one lapsed unit under the code of before 1995 and that of after. */
const isRecoded = (g: Gazetteer, a: number, b: number): boolean =>
  g.stem[a] === g.stem[b] &&
  g.suffix[a] === g.suffix[b] &&
  g.heir[a] !== 0 &&
  g.heir[a] === g.heir[b] &&
  isOldCode(g, a) !== isOldCode(g, b);

/** Where a unit has lapsed, the one that stands in its place today: the towns of the list are today's. */
export function heirOf(scene: Scene, row: number): number {
  const { g } = scene;
  const heir = g.heir[row] as number;
  const taken = heir === 0 ? -1 : rowOf(g, heir);
  return taken < 0 ? row : taken;
}
