// Packs test/data/gazetteer.txt and gazetteer.world.txt into src/data/gazetteer.bin: node test/data/pack.mjs
//
// gazetteer.txt is made by gazetteer.mjs (which tells its sources), one unit a line in the order of codes:
//
//     320583昆山/市 1989-⇥100玉山z巴城z周市z陆家z花桥z106张浦z…   code, stem / suffix, years, towns
//     320502沧浪/区 -2012>320508                                  lapsed in 2012, 320508 took over
//     342526繁昌/县 -2002?>340212                                 lapsed at some time before the end of 2002
//
// A town is its last three digits (left out when one more than the one before it, ^ before all nine), its stem and a letter
// for its kind: j 街道 · z 镇 · x 乡 · d 地区 · s 苏木 · m spelled out to the next semicolon (m回族乡;) · . the name has no kind.
// gazetteer.world.txt is written by hand and explains itself.
//
// The file is deflated (RFC 1951) and holds a line of JSON (how many rows, units, divisions, stems and letters there are, and the
// suffixes), with spaces before it up to a length that four divides, then the columns of `packed` below, one after the other,
// little-endian, of the widths written there. What each of them means is told in src/gazetteer.ts. Rows are numbered anew: divisions
// down to the counties, the world, the towns. Stems are numbered by their slots, a hash of their first two letters, so that
// those of a slot stand together and one table says where each slot begins.
import { readFileSync, writeFileSync } from 'node:fs';
import { deflateRawSync } from 'node:zlib';

const [PROVINCE, PREFECTURE, COUNTY, TOWN, , COUNTRY, FEATURE] = [0, 1, 2, 3, 4, 5, 6];
const KINDS = { j: '街道', z: '镇', x: '乡', d: '地区', s: '苏木', '.': '' };

/** What most rows have of what few have otherwise. */
const UNMARKED = { from: 0, to: 9999, undated: 0, heir: 0, proper: -1, word: 0 };

/** The rows of both texts, and the stems and suffixes that they share. */
function parse() {
  const rows = [];
  const stems = new Map();
  const suffixes = new Map([['', 0]]);
  const numberIn = (map, name) => map.get(name) ?? map.set(name, map.size).size - 1;
  const row = (stem, suffix, level, code, parent, marks = {}) =>
    rows.push({
      ...UNMARKED,
      stem: numberIn(stems, stem),
      suffix: numberIn(suffixes, suffix),
      level,
      code,
      parent,
      ...marks,
    }) - 1;
  for (const suffix of Object.values(KINDS)) numberIn(suffixes, suffix);

  const units = new Map();
  const parentOf = (code) => {
    const province = code - (code % 10000);
    const prefecture = code % 100 === 0 ? undefined : units.get(code - (code % 100));
    return prefecture ?? (code === province ? -1 : (units.get(province) ?? -1));
  };
  const UNIT = /^(\d{6})([^/]+)\/([^ \t]*)(?: (\d*)-(\d*)(\?)?(?:>(\d+))?)?(?:\t(.*))?$/u;
  const TOWNS = /(?:\^(\d{9})|(\d+))?([^a-z.\d^;]+)(?:m([^;]*);|([a-z.]))/gu;
  for (const line of read('gazetteer.txt').trim().split('\n')) {
    const m = UNIT.exec(line);
    if (!m) throw new Error(`gazetteer.txt: ${line.slice(0, 40)}`);
    const code = Number(m[1]);
    const level = code % 10000 === 0 ? PROVINCE : code % 100 === 0 ? PREFECTURE : COUNTY;
    const id = row(m[2], m[3], level, code, parentOf(code), {
      from: Number(m[4] || 0),
      to: Number(m[5] || 9999),
      undated: m[6] ? 1 : 0,
      heir: Number(m[7] ?? 0),
    });
    // The one that stands today comes first under its code.
    if (!units.has(code)) units.set(code, id);
    let number = 0;
    let end = 0;
    for (const [all, whole, own, stem, spelled, kind] of (m[8] ?? '').matchAll(TOWNS)) {
      number = own ? Number(own) : number + 1;
      row(stem, spelled ?? KINDS[kind], TOWN, whole ? Number(whole) : code * 1000 + number, id);
      end += all.length;
    }
    if (end !== (m[8] ?? '').length) throw new Error(`gazetteer.txt: towns of ${m[2]}`);
  }

  // The hand-written part: lines of c, s, w, f and names, see there.
  const countries = new Map();
  for (const line of read('gazetteer.world.txt').split('\n')) {
    const [kind, ...names] = line.split(' ');
    if (kind === '#' || kind === '' || names.length === 0) continue;
    let owner = -1;
    for (const [n, group] of names.entries()) {
      let proper = -1;
      if (kind === 's' && n === 0) {
        owner = countries.get(group) ?? -1;
        continue;
      }
      const first = kind === 'c' && n === 0;
      const level = first ? COUNTRY : kind === 'c' ? PREFECTURE : kind === 's' ? PROVINCE : FEATURE;
      for (const spelled of group.split('=')) {
        const name = spelled.replace(/^\?/u, '');
        const id = row(name, '', level, 0, first ? -1 : owner, { proper, word: name === spelled ? 0 : 1 });
        if (proper < 0) proper = id;
        if (first) countries.set(name, id);
      }
      if (first) owner = proper;
    }
  }
  return { rows, stems: [...stems.keys()], suffixes: [...suffixes.keys()] };
}

const read = (name) => readFileSync(new URL(name, import.meta.url), 'utf8');

/** No row. The same in src/gazetteer.ts, as are the slots. */
const NONE = 0xffff;
const SLOTS = 1 << 16;
const slot = (stem) => ((stem.charCodeAt(0) * 0x9e3d) ^ (stem.charCodeAt(1) * 0x85eb)) & (SLOTS - 1);

/** The rows as the file has them: divisions down to the counties, the world, the towns, each in the order of the texts. */
function renumbered(rows) {
  const kind = ({ level, code }) => (level === TOWN ? 2 : code === 0 ? 1 : 0);
  const order = rows.map((_, id) => id).sort((a, b) => kind(rows[a]) - kind(rows[b]) || a - b);
  const placed = new Int32Array(rows.length);
  for (const [id, old] of order.entries()) placed[old] = id;
  const now = (old) => (old < 0 ? -1 : placed[old]);
  return {
    /** The number of each row of the texts. */
    placed,
    rows: order.map((old) => ({ ...rows[old], parent: now(rows[old].parent), proper: now(rows[old].proper) })),
    divisions: rows.filter((row) => kind(row) === 0).length,
    units: rows.filter((row) => kind(row) < 2).length,
  };
}

/** The bytes of src/data/gazetteer.bin before they are compressed. */
export function packed() {
  const parsed = parse();
  const { rows, placed, divisions, units } = renumbered(parsed.rows);
  const { suffixes } = parsed;
  // Those of a slot one after the other, the last met first.
  const met = parsed.stems.map((_, id) => id).sort((a, b) => slot(parsed.stems[a]) - slot(parsed.stems[b]) || b - a);
  const stems = met.map((id) => parsed.stems[id]);
  const stemOf = new Map(met.map((id, n) => [id, n]));
  // The rows of a stem from the last of the texts to the first.
  const first = new Uint16Array(stems.length).fill(NONE);
  const next = new Uint16Array(rows.length);
  for (const id of placed) {
    const stem = stemOf.get(rows[id].stem);
    next[id] = first[stem];
    first[stem] = id;
  }
  const slots = new Uint16Array(SLOTS + 1);
  for (const stem of stems) slots[slot(stem) + 1]++;
  for (let n = 0; n < SLOTS; n++) slots[n + 1] += slots[n];
  const letters = stems.join('');
  for (const [limit, count] of [
    [NONE, rows.length],
    [NONE, stems.length],
    [1 << 15, units],
    [1 << 8, suffixes.length],
  ])
    if (count > limit) throw new Error(`a column is too narrow for ${count}`);
  for (let id = 1; id < divisions; id++)
    if (rows[id].code < rows[id - 1].code) throw new Error(`gazetteer.txt: ${rows[id].code} out of order`);

  const head = JSON.stringify({
    rows: rows.length,
    units,
    divisions,
    stems: stems.length,
    letters: letters.length,
    suffixes,
  });
  const marked = rows.slice(0, units);
  // In the order in which src/gazetteer.ts takes them. Those made from `marked` end before the towns.
  const columns = [
    Int32Array.from(rows, ({ code }, id) => code - (rows[id - 1]?.code ?? 0)),
    Int32Array.from(marked, ({ heir }) => heir),
    Int16Array.from(rows, ({ parent }) => parent),
    Int16Array.from(marked, ({ proper }) => proper),
    Int16Array.from(marked, ({ from }) => from),
    Int16Array.from(marked, ({ to }) => to),
    Uint16Array.from(rows, ({ stem }) => stemOf.get(stem)),
    next,
    first,
    slots,
    Uint16Array.from(letters, (letter) => letter.charCodeAt(0)),
    Uint8Array.from(rows, ({ suffix }) => suffix),
    Uint8Array.from(stems, (stem) => stem.length),
    Uint8Array.from(marked, ({ level }) => level),
    Uint8Array.from(marked, ({ undated }) => undated),
    Uint8Array.from(marked, ({ word }) => word),
  ];
  // The first column begins where numbers of four bytes may.
  const line = Buffer.from(`${head}\n`);
  const pad = Buffer.alloc(-line.length & 3, ' ');
  return Buffer.concat([pad, line, ...columns.map((of) => Buffer.from(of.buffer))]);
}

if (import.meta.url === `file://${process.argv[1]}`) {
  const bytes = deflateRawSync(packed(), { level: 9 });
  writeFileSync(new URL('../../src/data/gazetteer.bin', import.meta.url), bytes);
  console.log(`${bytes.length} bytes`);
}
