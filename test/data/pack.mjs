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
// gazetteer.world.txt is written by hand and explains itself. What the columns are is told in src/gazetteer.ts.
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

/** The bytes of src/data/gazetteer.bin before they are compressed. */
export function packed() {
  const { rows, stems, suffixes } = parse();
  const letters = stems.join('');
  const head = JSON.stringify({ rows: rows.length, stems: stems.length, letters: letters.length, suffixes });
  let newest = -1;
  // In the order in which src/gazetteer.ts takes them.
  const columns = [
    Int32Array.from(rows, ({ code }, id) => code - (rows[id - 1]?.code ?? 0)),
    Int32Array.from(rows, ({ parent }) => parent),
    Int32Array.from(rows, ({ heir }) => heir),
    Int32Array.from(rows, ({ proper }) => proper),
    Uint16Array.from(rows, ({ stem }) => {
      if (stem <= newest) return stem + 1;
      newest = stem;
      return 0;
    }),
    Uint16Array.from(rows, ({ suffix }) => suffix),
    Int16Array.from(rows, ({ from }) => from),
    Int16Array.from(rows, ({ to }) => to),
    Uint16Array.from(letters, (letter) => letter.charCodeAt(0)),
    Uint8Array.from(rows, ({ level }) => level),
    Uint8Array.from(rows, ({ undated }) => undated),
    Uint8Array.from(rows, ({ word }) => word),
    Uint8Array.from(stems, (stem) => stem.length),
  ];
  return Buffer.concat([Buffer.from(`${head}\n`), ...columns.map((of) => Buffer.from(of.buffer))]);
}

if (import.meta.url === `file://${process.argv[1]}`) {
  const bytes = deflateRawSync(packed(), { level: 9 });
  writeFileSync(new URL('../../src/data/gazetteer.bin', import.meta.url), bytes);
  console.log(`${bytes.length} bytes`);
}
