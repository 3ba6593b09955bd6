/**
 * The words of a credit, brackets aside: who wrote, drew or photographed, in what role and of what house.
 *
 *   本报记者 上官雨晴 实习生 阿依达娜·努尔兰 发自巩义 文/图
 *   ^role    ^name    ^role  ^name              ^filler  ^work
 *
 * It is cut into chunks at spaces and 、,;:/|& ; each chunk is a role, a name, a house or office, a kind of work, or
 * filler. A chunk that is none of these makes the whole no credit.
 */
import type { Author } from '../../types.js';
import { split } from './chunk.js';
import type { AuthorPlace, Range } from './reading.js';
import { CALLED, PHOTO, PROVINCES } from './role.js';
import type { Token } from './shows.js';
import { classify } from './token.js';

export interface Credit {
  authors: Author[];
  /** Absolute offsets, unlike a reading's. */
  places: AuthorPlace[];
  /** What it is known by, the surest first. */
  kind: 'roles' | 'work' | 'picture' | 'desk' | 'affiliated' | 'names' | 'office' | 'pen-name' | 'filler';
  /** 文 图 摄 …, as printed, in order. */
  works: string[];
  confidence: number;
}

const BY_SURNAME = new RegExp(`^.{1,2}${CALLED}$`, 'u');

const squeeze = (view: string, start: number, end: number): string => view.slice(start, end).replace(/ /gu, '');

/** The last question and its answer: the rows of a frame ask the same one after another. */
let last: { view: string; start: number; end: number; credit: Credit | null } = {
  view: '',
  start: 0,
  end: 0,
  credit: null,
};

/** Reads view[start, end) as a credit; null if it is none. At most 60 characters long. */
export function creditOf(view: string, start: number, end: number): Credit | null {
  if (end - start < 2 || end - start > 60) return null;
  if (last.view !== view || last.start !== start || last.end !== end)
    last = { view, start, end, credit: parse(view, start, end) };
  return last.credit;
}

/** Behind a credit, and no author: a pupil's teacher, an office's seal, an e-mail address; 报料人 某先生 酬金50元, who told the paper of it. */
const BEHIND: readonly RegExp[] = [
  / {1,8}[(]?(?:(?:指导|辅导|推荐|带队)(?:老师|教师|辅导员)|老师|辅导员|教师(?=:))[: ]{1,2}[\u4e00-\u9fff]{1,4}(?: [\u4e00-\u9fff]{1,2})?[)]?$/u,
  /[(](?:公?章|[盖代]章|印)[)]$/u,
  /[(](?:署名|资料)[^()]{0,6}除外[)]$/u,
  / {1,4}(?:邮编|邮政编码|电话|邮箱)[: ]{0,2}[\d-]{5,14}$/u,
  /(?:编译|翻译|译|摘|选)自[《\u4e00-\u9fff][^。]{1,20}$/u,
  / {1,4}[\w.-]+@[\w.-]+$/u,
  /[(]本[报台社刊][^()]{2,12}(?:电|讯)[)]$/u,
  /对本文(?:亦|也)?有(?:所)?贡献$/u,
  / {0,4}[(]?作者单位:[^()]{2,24}[)]?$/u,
  / {0,4}(?:新闻)?(?:[报爆]料人?|线索(?:提供)?人?)[: ]{1,2}[^ ,]{2,6}(?: ?(?:酬金|奖金|奖励|稿酬|线索[费奖])[: ]?\d{1,5}元)?$/u,
];

const NUMERAL = '[\\d〇一二三四五六七八九十]';
const DAY_AHEAD =
  `(?:中华)?(?:民国)?(?:${NUMERAL}{4}年|${NUMERAL}{2,4}年(?=[^ ]{1,3}月))(?:${NUMERAL}{1,2}月)?(?:${NUMERAL}{1,3}日)?|` +
  `${NUMERAL}{2,4}(?:[.、·/]${NUMERAL}{1,3}){2}`;
/** Before a credit, and none of it: （藏族） 甲; ［智利］甲·乙 作; the day of a poem, 一九五八、三、十二　甲, and where it was written. */
const AHEAD = new RegExp(
  `^(?:\\((?:[\\u4e00-\\u9fff]{1,5}族|${[...PROVINCES].join('|')})\\) {0,4}|\\[[\\u4e00-\\u9fff]{1,5}\\] {0,2}(?=[\\u4e00-\\u9fff·]{2,16} )|(?:${DAY_AHEAD})(?: ?[写于]{1,2}[\\u4e00-\\u9fff]{2,6})? {1,8})`,
  'u',
);

function parse(view: string, from: number, all: number): Credit | null {
  const start = from + (AHEAD.exec(view.slice(from, all))?.[0].length ?? 0);
  const printed = view.slice(start, all);
  const behind = BEHIND.map((of) => of.exec(printed)?.index ?? 0).find((at) => at > 1);
  const end = behind === undefined ? all : start + behind;
  const chunks = split(view, start, end);
  if (chunks === null || chunks.length === 0 || chunks.length > 16) return null;
  const tokens = classify(view, chunks);
  // 作者的答复 is a headline
  if (tokens === null || tokens.some(({ is, end: to }) => is === 'name' && view[to - 1] === '的')) return null;
  return assemble(view, tokens);
}

function assemble(view: string, tokens: Token[]): Credit | null {
  const authors: Author[] = [];
  const places: AuthorPlace[] = [];
  const works: string[] = [];
  let role: Author['role'] = null;
  let house: Range | null = null;
  let roles = 0;
  let desks = 0;
  let affiliations = 0;
  let unsure = 1;
  let sum = 0;
  let names = 0;
  let waiting: Extract<Token, { is: 'office' }>[] = [];
  let offices = 0;
  /** What one named is, or where from, stands behind the name. */
  let told = false;
  // authors that a work word after them may still claim
  let unclaimed = 0;
  let before: string | null = null; // the work named before its worker: 文/甲
  const prefixes =
    tokens.findIndex((t) => t.is === 'work') <
    tokens.findIndex((t) => t.is === 'name' || t.is === 'desk' || t.is === 'office');
  const add = (start: number, end: number, as: Author['role'], affiliation: Range | null) => {
    authors.push({ name: squeeze(view, start, end), role: as, affiliation: affiliation && view.slice(...affiliation) });
    places.push({ name: [start, end], affiliation });
  };
  /** Offices that no name followed sign themselves. */
  const flush = () => {
    // 小记者 甲 实验小学三（2）班, 甲 某某区法院: the office after a name with a role, or after the only name, is where that one is of
    const named = authors.at(-1);
    const place = places.at(-1);
    const follows =
      roles > 0
        ? names > 0
        : names === 1 &&
          unsure >= 0.5 &&
          authors.length === 1 &&
          waiting.every((o) => !o.occupation && /^ +$/u.test(o.gap));
    if (waiting.length > 0 && follows && works.length === 0 && named && place && named.affiliation === null) {
      const range: Range = [
        (waiting[0] as (typeof waiting)[number]).start,
        (waiting.at(-1) as (typeof waiting)[number]).end,
      ];
      named.affiliation = view.slice(...range);
      place.affiliation = range;
      told = true;
      waiting = [];
      return;
    }
    // 甲 主任医师, 甲 律师: what the one named is
    if (waiting.length > 0 && names > 0 && waiting.every((office) => office.occupation && office.gap === ' ')) {
      waiting = [];
      return;
    }
    let at = 0;
    while (at < waiting.length) {
      const first = waiting[at] as (typeof waiting)[number];
      let last = first;
      while (at + 1 < waiting.length && isOfOne(view, last, waiting[at + 1] as typeof first)) {
        at++;
        last = waiting[at] as typeof first;
      }
      add(first.start, last.end, before !== null && PHOTO.test(before) ? 'photographer' : null, null);
      offices++;
      at++;
    }
    waiting = [];
  };
  for (const [i, token] of tokens.entries()) {
    switch (token.is) {
      case 'role': {
        // 集宁工务段 通讯员 甲: the house before its role
        const [first, own] = [waiting[0], waiting.at(-1)];
        house = token.house ?? (first && own && authors.length === 0 ? [first.start, own.end] : null);
        if (token.house === null && authors.length === 0) waiting = [];
        flush();
        role = token.role;
        roles++;
        break;
      }
      case 'work': {
        const follows = tokens
          .slice(i + 1)
          .some((t) => t.is === 'name' || t.is === 'desk' || t.is === 'role' || t.is === 'office');
        works.push(token.word);
        if (prefixes && follows) {
          flush();
          before = tokens[i - 1]?.is === 'work' && before !== null ? before + token.word : token.word;
          role = null;
          house = null;
        } else {
          flush();
          const photo = PHOTO.test(token.word) && !/文|报/u.test(token.word) && !/^文$/u.test(previousWork(tokens, i));
          for (let k = unclaimed; k < authors.length; k++) {
            const author = authors[k] as Author;
            if (photo && author.role === null && !/供|提供/u.test(token.word)) author.role = 'photographer';
          }
          if (tokens[i + 1]?.is !== 'work') unclaimed = authors.length;
        }
        break;
      }
      case 'desk':
        flush();
        add(token.start, token.end, null, null);
        desks++;
        break;
      case 'office':
        waiting.push(token);
        break;
      case 'who': {
        const [author, place] = [authors.at(-1), places.at(-1)];
        told = true;
        if (!author || !place || author.affiliation !== null) break;
        author.affiliation = view.slice(token.start, token.end);
        place.affiliation = [token.start, token.end];
        break;
      }
      case 'name': {
        const own =
          waiting.length > 0
            ? ([
                (waiting[0] as (typeof waiting)[number]).start,
                (waiting.at(-1) as (typeof waiting)[number]).end,
              ] as Range)
            : null;
        if (own) affiliations++;
        waiting = [];
        const photo = before !== null && PHOTO.test(before) && !/文/u.test(before);
        add(token.start, token.end, role ?? (photo ? 'photographer' : null), own ?? house);
        sum += token.score;
        names++;
        unsure = Math.min(unsure, token.score);
        break;
      }
      default:
        break;
    }
  }
  flush();
  if (tokens.at(-1)?.is === 'role' && names > 0 && roles === 1) role = (tokens.at(-1) as { role: Author['role'] }).role;
  if (authors.length === 0)
    return tokens.every((t) => t.is === 'filler' || t.is === 'work') && tokens.some((t) => t.is === 'filler')
      ? { authors, places, kind: 'filler', works, confidence: 0.3 }
      : null;
  if (authors.length > 8) return null;
  const mean = names > 0 ? sum / names : 0.5;
  const marked = tokens.some((t) => t.is === 'work' && (t.mark || t.word.length > 1)) || works.length > 0;
  const drawn = works.length > 0 && works.every((w) => (PHOTO.test(w) && !/文|报|写/u.test(w)) || w === '提供');
  if (drawn && names + offices + desks > 0)
    return {
      authors,
      places,
      kind: 'picture',
      works,
      confidence: roles > 0 ? 0.97 : marked && names > 0 ? 0.6 + 0.35 * mean : 0.9,
    };
  // 特派员返国, 本报记者获奖: what touches the role is hardly a name
  const glued = tokens.some((t) => t.is === 'name' && t.glued);
  if (roles > 0 && names > 0)
    return { authors, places, kind: 'roles', works, confidence: glued ? 0.4 : 0.9 + 0.08 * mean };
  if (desks > 0) return { authors, places, kind: 'desk', works, confidence: 0.9 };
  if (marked && (names > 0 || offices > 0)) {
    return {
      authors,
      places,
      kind: 'work',
      works,
      confidence:
        names === 0
          ? 0.85
          : tokens.some((t) => t.is === 'work' && (t.mark || t.word.length > 1))
            ? 0.75 + 0.2 * mean
            : 0.4 + 0.5 * mean,
    };
  }
  if (names === 0) return { authors, places, kind: 'office', works, confidence: 0.35 };
  if (affiliations > 0) return { authors, places, kind: 'affiliated', works, confidence: 0.2 + 0.6 * mean };
  // 许长林（中国队）, 许长林 中国队: a row of a list as often
  if (told) return { authors, places, kind: 'affiliated', works, confidence: 0.5 * mean };
  if (offices > 0) return null;
  // 江桥 许太太: one who is not known by the whole name is known by where from
  const [where, who] = places;
  if (
    names === 2 &&
    where &&
    who &&
    BY_SURNAME.test(view.slice(...who.name)) &&
    !BY_SURNAME.test(view.slice(...where.name))
  ) {
    const author = { name: squeeze(view, ...who.name), role: null, affiliation: view.slice(...where.name) };
    const place = { name: who.name, affiliation: where.name };
    return { authors: [author], places: [place], kind: 'affiliated', works, confidence: 0.2 + 0.6 * mean };
  }
  if (mean < 0.3 || (names === 1 && unsure < 0.3))
    return { authors, places, kind: 'pen-name', works, confidence: Math.max(0.05, 0.5 * mean) };
  return {
    authors,
    places,
    kind: 'names',
    works,
    confidence: names > 1 ? Math.min(0.95, mean * 0.85 + 0.1 * Math.min(names, 3)) : mean * 0.8,
  };
}

const BODY = /(?:公司|[局厂院校区社站场矿委]|大学|中学|小学|集团|银行)$/u;
const PART = /^[^省市县区镇乡本]{2,}(?:[组科股室处部所队系]|车间)$/u;

/** 县妇联、团委: short, and counted on; 某某公司 客户服务组: a part of the one before. */
function isOfOne(
  view: string,
  before: { start: number; end: number },
  next: { start: number; end: number; gap: string },
) {
  const [of, part] = [view.slice(before.start, before.end), view.slice(next.start, next.end)];
  if (/^[、和与]$/u.test(next.gap)) return part.length <= 3;
  return /^ +$/u.test(next.gap) && BODY.test(of) && PART.test(part) && !PART.test(of);
}

function previousWork(tokens: Token[], at: number): string {
  const token = tokens[at - 1];
  return token?.is === 'work' ? token.word : '';
}
