/**
 * The gazetteer: the divisions of China from the provinces down to the towns, with the years they existed, the countries,
 * great cities and features of the world. Read on first need, in some 20 ms.
 *
 * src/data/gazetteer.txt is made by test/data/gazetteer.mjs (which tells its sources), one unit a line in the order of codes:
 *
 *     320583昆山/市 1989-⇥100玉山z巴城z周市z陆家z花桥z106张浦z…   code, stem / suffix, years, towns
 *     320502沧浪/区 -2012>320508                                  lapsed in 2012, 320508 took over
 *     342526繁昌/县 -2002?>340212                                 lapsed at some time before the end of 2002
 *
 * A town is its last three digits (left out when one more than the one before it), its stem and a letter for its kind:
 * j 街道 · z 镇 · x 乡 · d 地区 · s 苏木 · m spelled out to the next semicolon (m回族乡;) · . the name has no kind.
 * src/data/gazetteer.world.txt is written by hand and explains itself.
 */
import { readFileSync } from 'node:fs';
import { fold } from './stages/normalise.js';

/** What a row is. Cities of other countries stand with the prefectures, their states with the provinces. */
export const LEVELS = ['province', 'prefecture', 'county', 'town', 'village', 'country', 'feature'] as const;
export const PROVINCE = 0;
export const PREFECTURE = 1;
export const COUNTY = 2;
export const TOWN = 3;
export const COUNTRY = 5;
export const FEATURE = 6;

const SIZE = 1 << 16;
const SLOTS = 1 << 17;

/** Everything in parallel arrays: a row is its index, a stem (the name without its suffix) is another. */
export interface Gazetteer {
  rows: number;
  /** Index into LEVELS. */
  level: Uint8Array;
  /** GB/T 2260, 6 digits, 9 for towns; 0 outside China. */
  code: Int32Array;
  /** The row it lies in, or -1. */
  parent: Int32Array;
  /** First and last year; 0 and 9999 where open. */
  from: Int16Array;
  to: Int16Array;
  /** 1: when it lapsed is not known, only that it did before the end of 2002. */
  undated: Uint8Array;
  /** Code of the unit that took over, or 0. */
  heir: Int32Array;
  /** 1: also an everyday word. */
  word: Uint8Array;
  /** Another row that has the proper name of this one, or -1. */
  proper: Int32Array;
  stem: Int32Array;
  suffix: Uint16Array;
  suffixes: string[];
  /** The next row of the same stem, or -1. */
  next: Int32Array;
  stems: {
    text: string;
    units: Uint16Array;
    at: Int32Array;
    length: Uint8Array;
    first: Int32Array;
    chain: Int32Array;
    count: number;
  };
  slots: Int32Array;
  /** The row of a code of up to six digits that stands today, or the latest that stood. */
  byCode: Map<number, number>;
}

let loaded: Gazetteer | undefined;

/** The gazetteer, read on the first call. */
export function gazetteer(): Gazetteer {
  loaded ??= load();
  return loaded;
}

const slot = (a: number, b: number): number => ((a * 0x9e3d) ^ (b * 0x85eb)) & (SLOTS - 1);

const KINDS: Record<string, string> = { j: '街道', z: '镇', x: '乡', d: '地区', s: '苏木' };

function load(): Gazetteer {
  const file = (name: string) => readFileSync(new URL(`../src/data/${name}`, import.meta.url));
  // One flat string: a joined one is slower to walk.
  const text = Buffer.concat([file('gazetteer.txt'), file('gazetteer.world.txt')]).toString('utf8');
  const border = text.indexOf('\n#') + 1;
  // An array of units is cheaper to walk than a string while the code is still interpreted.
  const bytes = Buffer.from(text, 'utf16le');
  const units = new Uint16Array(bytes.buffer, bytes.byteOffset, text.length);
  const stems = {
    text,
    units,
    at: new Int32Array(SIZE),
    length: new Uint8Array(SIZE),
    first: new Int32Array(SIZE),
    chain: new Int32Array(SIZE),
    count: 0,
  };
  const g: Gazetteer = {
    rows: 0,
    level: new Uint8Array(SIZE),
    code: new Int32Array(SIZE),
    parent: new Int32Array(SIZE).fill(-1),
    from: new Int16Array(SIZE),
    to: new Int16Array(SIZE).fill(9999),
    undated: new Uint8Array(SIZE),
    heir: new Int32Array(SIZE),
    word: new Uint8Array(SIZE),
    proper: new Int32Array(SIZE).fill(-1),
    stem: new Int32Array(SIZE),
    suffix: new Uint16Array(SIZE),
    suffixes: [''],
    next: new Int32Array(SIZE).fill(-1),
    stems,
    slots: new Int32Array(SLOTS).fill(-1),
    byCode: new Map(),
  };
  const suffixOf = new Map([['', 0]]);
  const kindOf = new Uint16Array(128);
  const suffixId = (suffix: string): number => {
    let id = suffixOf.get(suffix);
    if (id === undefined) {
      id = g.suffixes.push(suffix) - 1;
      suffixOf.set(suffix, id);
    }
    return id;
  };
  for (const letter in KINDS) kindOf[letter.charCodeAt(0)] = suffixId(KINDS[letter] as string);

  const stemId = (at: number, length: number): number => {
    const key = slot(units[at] as number, units[at + 1] as number);
    for (let id = g.slots[key] as number; id >= 0; id = stems.chain[id] as number) {
      if (stems.length[id] !== length) continue;
      const other = stems.at[id] as number;
      let i = 0;
      while (i < length && (units[at + i] as number) === (units[other + i] as number)) i++;
      if (i === length) return id;
    }
    const id = stems.count++;
    stems.at[id] = at;
    stems.length[id] = length;
    stems.first[id] = -1;
    stems.chain[id] = g.slots[key] as number;
    g.slots[key] = id;
    return id;
  };
  const row = (at: number, end: number, suffix: number, level: number, code: number, parent: number): number => {
    const id = g.rows++;
    const stem = stemId(at, end - at);
    g.stem[id] = stem;
    g.suffix[id] = suffix;
    g.level[id] = level;
    g.code[id] = code;
    g.parent[id] = parent;
    g.next[id] = stems.first[stem] as number;
    stems.first[stem] = id;
    return id;
  };

  const parentOf = (code: number): number => {
    const prefecture = code - (code % 100);
    const province = code - (code % 10000);
    return (
      (code % 100 !== 0 ? g.byCode.get(prefecture) : undefined) ??
      (code === province ? -1 : (g.byCode.get(province) ?? -1))
    );
  };
  let at = 0;
  while (at < border) {
    let code = 0;
    for (let i = 0; i < 6; i++) code = code * 10 + (units[at++] as number) - 48;
    const start = at;
    while ((units[at] as number) !== 47) at++; // '/'
    const end = at++;
    while ((units[at] as number) > 127) at++;
    const level = code % 10000 === 0 ? PROVINCE : code % 100 === 0 ? PREFECTURE : COUNTY;
    const id = row(start, end, suffixId(text.slice(end + 1, at)), level, code, parentOf(code));
    if ((units[at] as number) === 32) {
      const stop = text.indexOf('\n', at);
      const years = /^ (\d*)-(\d*)(\?)?(?:>(\d+))?/u.exec(text.slice(at, Math.min(at + 24, stop)));
      if (years) {
        g.from[id] = Number(years[1]);
        if (years[2]) g.to[id] = Number(years[2]);
        if (years[3]) g.undated[id] = 1;
        if (years[4]) g.heir[id] = Number(years[4]);
        at += years[0].length;
      }
    }
    // The one that stands today comes first under its code.
    if (!g.byCode.has(code)) g.byCode.set(code, id);
    if ((units[at] as number) === 9) {
      at++;
      let number = 0;
      let c = units[at] as number;
      while (c !== 10) {
        number++;
        let whole = 0;
        if (c === 94) {
          // '^': all nine digits
          whole = Number(text.slice(at + 1, at + 10));
          at += 10;
        } else if (c < 58) {
          number = 0;
          for (; c < 58; c = units[at] as number) {
            number = number * 10 + c - 48;
            at++;
          }
        }
        const from = at;
        c = units[at] as number;
        while (c > 127) c = units[++at] as number;
        const to = at++;
        let kind = kindOf[c] as number;
        if (c === 109) {
          const stop = text.indexOf(';', at);
          kind = suffixId(text.slice(at, stop));
          at = stop + 1;
        }
        row(from, to, kind, TOWN, whole || code * 1000 + number, id);
        c = units[at] as number;
      }
    }
    at++;
  }
  loadWorld(border);
  return g;

  /** The hand-written part: lines of c, s, w, f and names, see there. */
  function loadWorld(from: number): void {
    const countries = new Map<string, number>();
    let line = from;
    while (line < text.length) {
      let stop = text.indexOf('\n', line);
      if (stop < 0) stop = text.length;
      const kind = text[line];
      if (kind !== '#' && stop - line > 2) {
        let owner = -1;
        let proper = -1;
        let first = kind === 'c' || kind === 's';
        for (let i = line + 2; i < stop; ) {
          const doubtful = text[i] === '?';
          if (doubtful) i++;
          let end = i;
          while (end < stop && text.charCodeAt(end) !== 32 && text.charCodeAt(end) !== 61) end++;
          if (first && kind === 's' && owner < 0) owner = countries.get(text.slice(i, end)) ?? -1;
          else {
            const level = first ? COUNTRY : kind === 'c' ? PREFECTURE : kind === 's' ? PROVINCE : FEATURE;
            const id = row(i, end, 0, level, 0, first ? -1 : owner);
            if (doubtful) g.word[id] = 1;
            if (proper >= 0) g.proper[id] = proper;
            else proper = id;
            if (first) {
              countries.set(text.slice(i, end), id);
              if (owner < 0) owner = id;
            }
          }
          if (text.charCodeAt(end) !== 61) {
            proper = -1;
            first = false;
          }
          i = end + 1;
        }
      }
      line = stop + 1;
    }
  }
}

/** The stems that stand at a place of the view, shortest or longest first as it happens; their ids go into `out`. */
export function stemsAt(g: Gazetteer, view: string, at: number, out: number[]): number {
  let n = 0;
  const { units, at: where, length, chain } = g.stems;
  for (
    let id = g.slots[slot(view.charCodeAt(at), view.charCodeAt(at + 1))] as number;
    id >= 0;
    id = chain[id] as number
  ) {
    const size = length[id] as number;
    const from = where[id] as number;
    let i = 0;
    while (i < size && units[from + i] === view.charCodeAt(at + i)) i++;
    if (i === size) out[n++] = id;
  }
  return n;
}

export function stemOf(g: Gazetteer, row: number): string {
  const stem = g.stem[row] as number;
  const at = g.stems.at[stem] as number;
  return g.stems.text.slice(at, at + (g.stems.length[stem] as number));
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

/** The row of a code: 6 digits, or 9 for a town; -1 for none. */
export function rowOf(g: Gazetteer, code: number): number {
  if (code < 1000000) return g.byCode.get(code) ?? -1;
  for (let id = 0; id < g.rows; id++) if (g.code[id] === code) return id;
  return -1;
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
    const row = g.byCode.get(Number(wanted.padEnd(6, '0')));
    return row === undefined ? null : { code: wanted.padEnd(6, '0'), name: nameOf(g, row) };
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
  const standing = rows.filter((row) => g.to[row] === 9999);
  const pool = standing.length > 0 ? standing : rows;
  const top = Math.min(...pool.map((row) => g.level[row] as number));
  const best = pool.filter((row) => g.level[row] === top);
  const codes = [...new Map(best.map((row) => [g.code[row] as number, row])).entries()];
  const [only] = codes;
  if (codes.length === 1 && only) return { code: String(only[0]), name: nameOf(g, only[1]) };
  return {
    candidates: codes
      .map(([code, row]) => ({ code: String(code), path: pathOf(g, row) }))
      .sort((a, b) => (a.code < b.code ? -1 : 1)),
  };
}

/** The paths of all divisions that stand today and have this full name (鼓楼区), in the order of their codes. */
export function namesakes(name: string): string[][] {
  const g = gazetteer();
  const view = fold(name);
  const rows: number[] = [];
  const stems: number[] = [];
  for (let n = stemsAt(g, view, 0, stems) - 1; n >= 0; n--)
    for (let row = g.stems.first[stems[n] as number] as number; row >= 0; row = g.next[row] as number)
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
    for (let row = g.stems.first[stem] as number; row >= 0; row = g.next[row] as number) {
      if (g.code[row] === 0 || g.level[row] === TOWN) continue;
      const suffix = g.suffixes[g.suffix[row] as number] as string;
      const to = view.startsWith(suffix, end) ? end + suffix.length : end;
      if (!best || to > best.end) best = { end: to, rows: [row] };
      else if (to === best.end) best.rows.push(row);
    }
  }
  return best;
}

/** Whether a row lies in another (or is it). */
export function isWithin(g: Gazetteer, row: number, other: number): boolean {
  for (let id = row; id >= 0; id = g.parent[id] as number) if (id === other) return true;
  return false;
}
