/** Rules of places: what the gazetteer knows better. */

import { nameOf, namesakes, rowOf } from '../division.js';
import { type Gazetteer, gazetteer } from '../gazetteer.js';
import { toSource } from '../span.js';
import type { PlaceMention } from '../types.js';
import { tag } from '../words.js';
import { alike, oneOff } from './alike.js';
import { type PageRule, type Seen, type Sheet, story } from './rule.js';
import { around, blockAt, corrects, first } from './sheet.js';

const SUFFIX = /街道|[镇乡区县市]/gu;
/** Names of a region that differ in one character of their stems have a key in common: 渭?镇. */
type Near = Map<string, { name: string; code: number }[]>;
const nearOf = new Map<string, Near>();

/** The keys of a name: each of its stem's characters left open in turn. */
function keysOf(name: string, suffix: string): string[] {
  return Array.from({ length: name.length - suffix.length }, (_, i) => `${name.slice(0, i)}?${name.slice(i + 1)}`);
}

/** The counties and towns of a region that stand today. */
function near(region: string): Near {
  // A municipality is one region; elsewhere the prefecture is.
  const prefix = /^(?:11|12|31|50)/u.test(region) ? region.slice(0, 2) : region.slice(0, 4);
  const known = nearOf.get(prefix);
  if (known) return known;
  const g = gazetteer();
  const index: Near = new Map();
  for (let row = 0; row < g.rows; row++) {
    const code = g.code[row] as number;
    if (code === 0 || g.to[row] !== 9999 || !String(code).startsWith(prefix)) continue;
    const name = nameOf(g, row);
    const suffix = g.suffixes[g.suffix[row] as number] as string;
    if (name.length - suffix.length < 2 || suffix === '') continue;
    for (const key of keysOf(name, suffix)) {
      const rows = index.get(key);
      if (rows) rows.push({ name, code });
      else index.set(key, [{ name, code }]);
    }
  }
  nearOf.set(prefix, index);
  return index;
}

/** 新城区, 各乡镇, 其中区级, 某路以西区域: words that only look like a name. */
const COMMON =
  /[一二三四五六七八九十几两个各全本该此新老旧小大社园景郊地山市城校厂片矿牧林库区县镇乡村街内外中东西南北前后上下和与及在到从是的了为以其之将被对由向往把让等也都又就再还每某另而或于则即因]/u;

function* oneCharacterOff(sheet: Sheet): Generator<Seen> {
  const { region } = sheet.document.issue;
  if (!region) return;
  const index = near(region);
  const places = sheet.document.articles.flatMap((article) => article.places);
  const printed = new Set(places.map(({ name }) => name));
  for (const block of sheet.blocks) {
    if (block.in === 'byline') continue;
    for (const { index: at, 0: suffix } of block.view.matchAll(SUFFIX)) {
      const end = at + suffix.length;
      for (const length of [3, 2]) {
        const start = at - length;
        const name = block.view.slice(Math.max(0, start), end);
        if (start < 0 || !/^[\u4e00-\u9fff]+$/u.test(name)) continue;
        const candidates = keysOf(name, suffix).flatMap((key) => index.get(key) ?? []);
        if (candidates.some((other) => other.name === name)) continue;
        const likely = candidates.filter((other) => {
          const at = oneOff(name, other.name);
          return at >= 0 && alike(name[at] as string, other.name[at] as string);
        });
        // Of several, the only one that looks or sounds alike.
        const [candidate, another] = likely.length === 1 ? likely : candidates;
        if (!candidate) continue;
        const off = oneOff(name, candidate.name);
        const wrong = name[off] as string;
        if (off < 0 || another?.name === candidate.name || COMMON.test(wrong) || corrects(block, start)) continue;
        const spans = toSource(block, start, end);
        // the printed name is another place's own
        if (places.some((place) => place.spans.some((s) => spans.some((t) => s[0] < t[1] && t[0] < s[1])))) continue;
        const parent = String(candidate.code).slice(0, 6);
        const under = places.some((place) => place.adcode === parent && place.spans.at(-1)?.[1] === spans[0]?.[0]);
        if (!under && !printed.has(candidate.name) && !alike(wrong, candidate.name[off] as string)) continue;
        if (another && !under) continue;
        const [word] = tag(name) ?? [];
        if (word?.word === name && word.tag !== 'x') continue;
        yield {
          spans,
          values: { name: block.text.slice(start, end), candidate: candidate.name },
          fix: { spans: toSource(block, start + off, start + off + 1), text: candidate.name[off] as string },
        };
        break;
      }
    }
  }
}

/** What says that a name is meant as one of its time. */
const THEN = /[原老旧昔故]$|时任|当时|那时|旧时|曾|撤销|撤|更名|改[为名设称]|前身|合并|历史|年代|解放前|[民]国/u;

/** The last year in which a place had this name (or a later one: not all are known), where it lies before the issue; else null. */
function lapsed(g: Gazetteer, { adcode, name, text }: PlaceMention, year: number): number | null {
  if (adcode === null || adcode.length > 6 || !text.endsWith(name)) return null;
  const row = rowOf(g, Number(adcode));
  const to = row < 0 ? 9999 : (g.to[row] as number);
  return row >= 0 && nameOf(g, row) === name && to < year ? to : null;
}

/** Before this year many towns were merged away or moved, and the gazetteer has only those of today. */
const TOWNS_SINCE = 2010;

const BODY = '的旧书市重新开张，当天卖出旧书3000余册。';

/** A division of today: what has lapsed had towns that now lie elsewhere. */
function isStanding({ adcode }: PlaceMention): boolean {
  if (adcode === null || adcode.length > 6) return false;
  const g = gazetteer();
  const row = rowOf(g, Number(adcode));
  return row >= 0 && g.to[row] === 9999;
}

/**
 * The path of a unit that is printed as lying in another and does not, but beside it, in what holds both; null where the
 * print may be right. A unit farther away is a namesake of one that the gazetteer lacks.
 */
function homeOf(inner: PlaceMention, outer: PlaceMention): readonly string[] | null {
  if (inner.level !== 'prefecture' && inner.level !== 'county' && inner.level !== 'town') return null;
  // 襄樊市樊城区: a city by its former name has the codes (GB/T 2260) of its districts
  if (outer.adcode && inner.adcode?.startsWith(outer.adcode.replace(/0{4}$|00$/u, ''))) return null;
  const holder = outer.path.slice(0, -1);
  const homes = inner.adcode ? [inner.path] : namesakes(inner.name);
  return (
    homes.find(
      (path) =>
        path.length > outer.path.length &&
        holder.every((name, i) => path[i] === name) &&
        path[holder.length] !== outer.path.at(-1),
    ) ?? null
  );
}

export const PLACE_RULES: readonly PageRule[] = [
  {
    id: 'place/one-character-off',
    severity: 'warning',
    doc: {
      en: 'A name that no place has, one character away from a place of the paper’s region (渭糖镇, 渭塘镇): the two look or sound alike, or its county stands before it.',
      zh: '查无此地，却与本地一个地名只差一字（渭糖镇、渭塘镇）：两字形近或音同，或前面印着它的县区。',
    },
    why: {
      en: 'People of the place notice it first, and its index never has the article.',
      zh: '当地读者最先看出来，地名索引里却永远没有这篇。',
    },
    message: { en: 'Unknown place {name}, expected {candidate}.', zh: '没有“{name}”，疑为“{candidate}”。' },
    example: {
      fails: { pages: [story(`2月26日上午，渭糖镇${BODY}`)] },
      passes: {
        pages: [story(`2月26日上午，吴中区和渭塘镇${BODY}新城区和各乡镇的读者也来了，捐书300册，其中区级机关100册。`)],
      },
    },
    find: oneCharacterOff,
  },
  {
    id: 'place/lapsed-name',
    severity: 'warning',
    doc: {
      en: 'A division that was abolished or renamed before the issue’s day, told as of today.',
      zh: '出报时已经撤销或更名的政区，却当作现有的来写。',
    },
    why: {
      en: 'Letters and lookups go astray; history says 原 or gives the year.',
      zh: '寻址、检索都会落空；写历史应注“原”字或年份。',
    },
    message: { en: '{name} no longer existed in {year}.', zh: '“{name}”到{year}年已经撤销或更名。' },
    example: {
      fails: { pages: [story(`2月26日上午，苏州市沧浪区${BODY}`)] },
      passes: { pages: [story(`2月26日上午，苏州市姑苏区${BODY}书市2005年始于原沧浪区的一条小巷。`)] },
    },
    *find(sheet) {
      const { date } = sheet.document.issue;
      if (!date) return;
      const g = gazetteer();
      for (const article of sheet.document.articles)
        for (const place of article.places) {
          if (place.in === 'byline' || place.in === 'dateline') continue;
          const year = Number(date.slice(0, 4));
          const last = lapsed(g, place, year);
          if (last === null) continue;
          const { before, after } = around(sheet, place.spans, /[。!?;]/u);
          const paragraph = blockAt(sheet, first(place.spans))?.block;
          const past = article.dates.some(
            ({ edtf, spans }) =>
              edtf !== null &&
              Number(/\d{4}/u.exec(edtf)?.[0] ?? 9999) <= last &&
              blockAt(sheet, first(spans))?.block === paragraph,
          );
          if (!past && !THEN.test(before) && !/撤|更名|改/u.test(after))
            yield { spans: place.spans, values: { name: place.name, year } };
        }
    },
  },
  {
    id: 'place/chain-disagrees',
    severity: 'warning',
    doc: {
      en: 'Two names printed as one address of which the second does not lie in the first (吴江区黄埭镇).',
      zh: '连写的地名自相矛盾，后者不在前者境内（吴江区黄埭镇）。',
    },
    why: {
      en: 'One of the two is wrong, and the reader cannot know which.',
      zh: '两者必有一错，读者不知道是哪个。',
    },
    message: { en: 'Unexpected {inner} in {outer}: it lies in {path}.', zh: '“{inner}”不在{outer}，而在{path}。' },
    example: {
      fails: { pages: [story(`2月26日上午，吴江区黄埭镇${BODY}`)] },
      passes: {
        pages: [story(`2月26日上午，相城区黄埭镇${BODY}吴江区、黄埭镇的读者都来了。襄樊市樊城区的代表上月来过。`)],
      },
    },
    *find({ document }) {
      const year = Number(document.issue.date?.slice(0, 4) ?? 9999);
      for (const { places } of document.articles)
        for (const [i, inner] of places.entries()) {
          const outer = places[i - 1];
          if (!outer || outer.spans.at(-1)?.[1] !== inner.spans[0]?.[0]) continue;
          if (!isStanding(outer) || !outer.text.endsWith(outer.name) || !inner.text.endsWith(inner.name)) continue;
          if (inner.level === 'town' && year < TOWNS_SINCE) continue;
          const home = homeOf(inner, outer);
          if (home)
            yield {
              spans: [...outer.spans, ...inner.spans],
              values: { inner: inner.name, outer: outer.name, path: home.slice(0, -1).join('') },
            };
        }
    },
  },
];
