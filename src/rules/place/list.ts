/** Short names that share a noun: 昆山、太仓、常熟三市; 玉山、巴城两个街道; 玄武、江宁等区. */
import { COUNTY, type Gazetteer, NONE, PREFECTURE, PROVINCE, TOWN } from '../../gazetteer.js';
import type { Candidate } from './match.js';
import { accept, besideOf, isFree, type Mention, type Page } from './page.js';
import { choose, provinceOf, rootOf, type Scene, stood } from './scene.js';
import { isOnly, townCandidates } from './short.js';

export const HEAD =
  /(?:等地?)?(?:[二两三四五六七八九十]|\d{1,2})?个?(街道|乡镇|镇街|省|市|县|区|镇|乡)(?![\u4e00-\u9fff]*?[委])/uy;

const HEAD_LEVEL: Record<string, number> = {
  省: PROVINCE,
  市: COUNTY,
  县: COUNTY,
  区: COUNTY,
  街道: TOWN,
  乡镇: TOWN,
  镇街: TOWN,
  镇: TOWN,
  乡: TOWN,
};

/** Where a short name ends before such a noun, and the noun. */
function headsOf(g: Gazetteer, page: Page): Map<number, RegExpExecArray> {
  const heads = new Map<number, RegExpExecArray>();
  const look = (end: number) => {
    HEAD.lastIndex = end;
    const head = HEAD.exec(page.view);
    if (head && (head[0].length > 1 || /[县区市]/u.test(head[0]))) heads.set(end, head);
  };
  const { short, towns } = page.candidates;
  for (const { end } of short) look(end);
  for (let i = 0; i < towns.length; i += 2)
    look((towns[i] as number) + (g.stems.length[towns[i + 1] as number] as number));
  return heads;
}

/** Short names before the noun that they share: 昆山、太仓、常熟三市; 玉山、巴城两个街道; 玄武、江宁等区. */
export function lists(scene: Scene, page: Page): void {
  const { view } = page;
  const { g } = scene;
  if (!view.includes('、') && !view.includes('和')) return;
  const heads = headsOf(g, page);
  if (heads.size === 0) return;
  const ends = new Map<number, Candidate[]>();
  const note = (candidate: Candidate) => {
    const list = ends.get(candidate.end);
    if (list) list.push(candidate);
    else ends.set(candidate.end, [candidate]);
  };
  for (const candidate of page.candidates.short) note(candidate);
  for (const candidate of townCandidates(g, page, () => true)) note(candidate);
  const taken = new Map(page.mentions.map((mention) => [mention.end, mention]));
  for (const [last, head] of heads) {
    const level = HEAD_LEVEL[head[1] as string] as number;
    // Backwards over the separators
    const items: (Candidate | Mention)[] = [];
    let at = last;
    for (;;) {
      const mention = taken.get(at);
      const item = mention ?? ends.get(at)?.find(({ rows }) => rows.some((row) => fits(row, level)));
      if (!item) break;
      items.unshift(item);
      if (!/[、和与及]/u.test(view[item.start - 1] ?? '')) break;
      at = item.start - 1;
    }
    if (items.length < 2) continue;
    const common = shared(items, level);
    for (const item of items) {
      if (!('rows' in item)) {
        if (head[1] === '县') asCounty(item);
        continue;
      }
      const rows = item.rows.filter((row) => fits(row, level));
      const beside = besideOf(page, scene, item.start);
      if (common >= 0 && beside.list < 0) beside.list = rows.find((row) => rootOf(g, row) === common) ?? -1;
      const choice = choose(scene, rows, beside, true);
      // 秭归、巴东、奉节等县: of another province, but only one county is called so
      if (!choice || choice.tied || (choice.score < 15 && (level !== COUNTY || !isOnly(scene, rows)))) continue;
      if (isFree(page, item.start, item.end)) accept(scene, page, item, choice.row, 'place/short-in-list', 0.95);
    }
  }
  /** 衡阳、衡东、祁东三县: the county, not the city of its name, where it has stood. */
  function asCounty(mention: Mention): void {
    const { row, end, start } = mention;
    if (row < 0 || g.level[row] !== PREFECTURE || end - start !== g.stems.length[g.stem[row] as number]) return;
    for (let other = g.stems.first[g.stem[row] as number] as number; other !== NONE; other = g.next[other] as number)
      if (g.level[other] === COUNTY && g.suffixes[g.suffix[other] as number] === '县' && stood(scene, other) > 0) {
        if (provinceOf(g, other) === provinceOf(g, row)) mention.row = other;
      }
  }
  /** The one prefecture in which each of the names has a row, or -1. */
  function shared(items: (Candidate | Mention)[], level: number): number {
    let roots: Set<number> | null = null;
    for (const item of items) {
      const rows = 'rows' in item ? item.rows.filter((row) => fits(row, level)) : item.row >= 0 ? [item.row] : [];
      const own: Set<number> = new Set(rows.map((row) => rootOf(g, row)));
      roots = roots === null ? own : new Set<number>([...(roots as Set<number>)].filter((root) => own.has(root)));
    }
    return roots?.size === 1 ? ([...roots][0] as number) : -1;
  }
  function fits(row: number, level: number): boolean {
    const own = g.level[row] as number;
    if (stood(scene, row) === 0) return false;
    return level === TOWN
      ? own === TOWN || (own === COUNTY && (g.code[row] as number) > 709999 && (g.code[row] as number) < 730000)
      : own === level || (level === COUNTY && own === PREFECTURE);
  }
}
