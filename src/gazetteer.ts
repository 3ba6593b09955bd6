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
