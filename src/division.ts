/** Asking the gazetteer: the name, path and row of a division, and what a user means by a region. */
import { type Gazetteer, gazetteer, NONE, stemsAt, TOWN } from './gazetteer.js';
import { fold } from './stages/normalise.js';

export function stemOf(g: Gazetteer, row: number): string {
  const stem = g.stem[row] as number;
  const at = g.stems.at[stem] as number;
  return String.fromCharCode(...g.stems.units.subarray(at, at + (g.stems.length[stem] as number)));
}

/** The full name of a row: 吴江区. */
export function nameOf(g: Gazetteer, row: number): string {
  const proper = g.proper[row] as number;
  const id = proper >= 0 ? proper : row;
  return stemOf(g, id) + g.suffixes[g.suffix[id] as number];
}

/** The names from the province down to the row. 市辖区 and its like are no rows, so 北京市, 延庆区. */
export function pathOf(g: Gazetteer, row: number): string[] {
  const path: string[] = [];
  for (let id = row; id >= 0; id = g.parent[id] as number) path.unshift(nameOf(g, id));
  return path;
}

/** The row of a code: 6 digits, or 9 for a town; the one that stands today, or the latest that stood; -1 for none. */
export function rowOf(g: Gazetteer, code: number): number {
  if (code >= 1000000) return g.code.indexOf(code, g.divisions);
  let low = 0;
  for (let high = g.divisions; low < high; ) {
    const middle = (low + high) >> 1;
    if ((g.code[middle] as number) < code) low = middle + 1;
    else high = middle;
  }
  return low < g.divisions && g.code[low] === code ? low : -1;
}

/** The names from the province down to the place of a code (`320583108` → 江苏省, 苏州市, 昆山市, 千灯镇); [] for none. */
export function placePath(code: string): string[] {
  const g = gazetteer();
  const row = /^\d{6}(?:\d{3})?$/u.test(code) ? rowOf(g, Number(code)) : -1;
  return row < 0 ? [] : pathOf(g, row);
}

/**
 * What a user means by a region: 苏州 → 320500, 320500 → itself, 臺南 → 710300; 鼓楼区 → its candidates, as do all names that
 * several standing places of the highest level share; a path (南京鼓楼区, 江苏省南京市鼓楼区) tells them apart. null: unknown.
 */
export function resolveRegion(
  nameOrCode: string,
): { code: string; name: string } | { candidates: { code: string; path: string[] }[] } | null {
  const g = gazetteer();
  const wanted = fold(nameOrCode).replace(/\s/gu, '');
  if (/^\d{2}(?:\d{2}){0,2}$/u.test(wanted)) {
    const row = rowOf(g, Number(wanted.padEnd(6, '0')));
    return row < 0 ? null : { code: wanted.padEnd(6, '0'), name: nameOf(g, row) };
  }
  let rows: number[] = [];
  for (let at = 0; at < wanted.length; ) {
    const found = longestAt(g, wanted, at);
    if (!found) return null;
    const inside =
      rows.length > 0 ? found.rows.filter((row) => rows.some((other) => isWithin(g, row, other))) : found.rows;
    if (inside.length === 0) return null;
    rows = inside;
    at = found.end;
  }
  if (rows.length === 0) return null;
  // Those that stand today, else those that stood last: 郫县 is the one of Chengdu, not of 温江地区 before.
  const latest = Math.max(...rows.map((row) => g.to[row] as number));
  const pool = rows.filter((row) => g.to[row] === latest);
  const top = Math.min(...pool.map((row) => g.level[row] as number));
  const best = pool.filter((row) => g.level[row] === top);
  const codes = [...new Map(oneOf(g, best).map((row) => [g.code[row] as number, row])).entries()];
  const [only] = codes;
  if (codes.length === 1 && only) return { code: String(only[0]), name: nameOf(g, only[1]) };
  return {
    candidates: codes
      .map(([code, row]) => ({ code: String(code), path: pathOf(g, row) }))
      .sort((a, b) => (a.code < b.code ? -1 : 1)),
  };
}

/** Of rows that the same unit took over, which are one place at different times (莱阳县 of 烟台地区 and of 烟台市), those under a unit that stands. */
function oneOf(g: Gazetteer, rows: number[]): number[] {
  const heirs = new Set(rows.map((row) => g.heir[row] as number));
  const under = rows.filter((row) => g.to[g.parent[row] as number] === 9999);
  return heirs.size === 1 && !heirs.has(0) && under.length > 0 ? under : rows;
}

/** The paths of all divisions that stand today and have this full name (鼓楼区), in the order of their codes. */
export function namesakes(name: string): string[][] {
  const g = gazetteer();
  const view = fold(name);
  const rows: number[] = [];
  const stems: number[] = [];
  for (let n = stemsAt(g, view, 0, stems) - 1; n >= 0; n--)
    for (let row = g.stems.first[stems[n] as number] as number; row !== NONE; row = g.next[row] as number)
      if (g.code[row] !== 0 && g.to[row] === 9999 && nameOf(g, row) === view) rows.push(row);
  const order = (row: number): string => String(g.code[row]);
  return rows.sort((a, b) => (order(a) < order(b) ? -1 : 1)).map((row) => pathOf(g, row));
}

/** The longest name of a division at a place, in full or short, with all rows that have it. Towns are no regions. */
function longestAt(g: Gazetteer, view: string, at: number): { end: number; rows: number[] } | null {
  const stems: number[] = [];
  let best: { end: number; rows: number[] } | null = null;
  for (let n = stemsAt(g, view, at, stems) - 1; n >= 0; n--) {
    const stem = stems[n] as number;
    const end = at + (g.stems.length[stem] as number);
    for (let row = g.stems.first[stem] as number; row !== NONE; row = g.next[row] as number) {
      if (g.code[row] === 0 || g.level[row] === TOWN) continue;
      const suffix = g.suffixes[g.suffix[row] as number] as string;
      const to = view.startsWith(suffix, end) ? end + suffix.length : end;
      if (!best || to > best.end) best = { end: to, rows: [row] };
      else if (to === best.end) best.rows.push(row);
    }
  }
  return best;
}

/** Where the longest name of a division, a country, a city or a feature that stands at a place ends; the place itself for none. Towns are not asked. */
export function nameEnd(view: string, at: number): number {
  const g = gazetteer();
  const stems: number[] = [];
  let end = at;
  for (let n = stemsAt(g, view, at, stems) - 1; n >= 0; n--) {
    const stem = stems[n] as number;
    for (let row = g.stems.first[stem] as number; row !== NONE; row = g.next[row] as number)
      if (g.level[row] !== TOWN) end = Math.max(end, at + (g.stems.length[stem] as number));
  }
  return end;
}

/** Whether a row lies in another (or is it). */
export function isWithin(g: Gazetteer, row: number, other: number): boolean {
  for (let id = row; id >= 0; id = g.parent[id] as number) if (id === other) return true;
  return false;
}
