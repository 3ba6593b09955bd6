/** The people and organisations of an article. */
import {
  byPassage,
  type Found,
  type OrganizationValue,
  type PersonValue,
  type PlaceValue,
  type Reading,
} from '../../rule.js';
import type { Passage } from '../../span.js';
import { fold } from '../../stages/normalise.js';
import { organizations } from './head.js';
import { read } from './lattice.js';
import { COURTESY, PERSON, PLACE_AFTER, TITLE } from './lexicon.js';
import { ORGANIZATION_ROWS, OTHER_ROWS } from './organization.js';
import { closesGiven, endsPlace, isCompound } from './person.js';
import {
  ADDRESSED,
  AGAIN,
  ANONYMOUS,
  FAMILIAR,
  FOREIGN,
  FOREIGN_PLACE,
  isPerson,
  isPlace,
  NAME,
  OFFICED,
  type Token,
} from './token.js';

/** By what a person was found: the `rule` of a mention. Chinese names by lattice.ts's best path, the others likewise. */
const PEOPLE: Record<number, { id: string; doc: string }> = {
  [NAME]: {
    id: 'person/name',
    doc: 'Surname and given name, by their characters and what stands beside them: 书记韩建波.',
  },
  [FOREIGN]: {
    id: 'person/foreign',
    doc: 'Transliterated, dotted, Japanese, Tibetan and Mongolian names: 萨达姆, 扎西顿珠.',
  },
  [ANONYMOUS]: { id: 'person/anonymous', doc: 'A surname and 某: 钱某, 李某某.' },
  [ADDRESSED]: { id: 'person/addressed', doc: 'A surname and a form of address: 王女士, 包师傅.' },
  [FAMILIAR]: { id: 'person/familiar', doc: 'A surname after 老 or 小: 老费, 小魏.' },
  [OFFICED]: { id: 'person/office', doc: 'A surname alone before an office, which is no part of it: 江|主席.' },
  [AGAIN]: { id: 'person/again', doc: 'A name that only the rest of the article gives away.' },
};

/** What the table of places cannot know. */
const SPELLED = {
  id: 'place/spelled',
  doc: 'A transliterated name in no list, after a verb of going or another place, or before 省, 州, 市, 附近, 上空: 鲁韦希德.',
};

/** The rows of both tables, for documents of the rules and the corpus. */
export const NAME_ROWS: readonly { id: string; doc: string }[] = [
  ...Object.values(PEOPLE),
  ...ORGANIZATION_ROWS,
  ...OTHER_ROWS,
  SPELLED,
];

type Names = ReadonlyMap<string, Known>;
interface Known {
  /** What the name costs where it is looked for again, in nats. */
  cost: number;
  /** As printed, without spaces. */
  printed: string;
}

/**
 * The people and organisations of an article's passages, in order. `authors`: names its bylines gave; they are looked for in the
 * text, and not repeated as people where they sign. `places`: what their table found, from which names take their edges; those
 * answered are what it cannot know: transliterated names that are in no list.
 */
export function readNames(
  passages: readonly Passage[],
  _reading: Reading,
  places: readonly Found<PlaceValue>[],
  authors: readonly string[],
): { people: Found<PersonValue>[]; organizations: Found<OrganizationValue>[]; places: Found<PlaceValue>[] } {
  const people: Found<PersonValue>[] = [];
  const found: Found<OrganizationValue>[] = [];
  const spelled: Found<PlaceValue>[] = [];
  const placesOf = byPassage(places);
  const readings = passages.map((passage) =>
    passage.in === 'byline' || passage.in === 'dateline'
      ? []
      : read(passage.view, { places: placesOf(passage), names: NONE }),
  );
  const names = settle(passages, readings, authors);
  const costs = new Map([...names].map(([name, { cost }]) => [name, cost]));
  const openers = new Set([...names.keys()].map((name) => name.charCodeAt(0)));
  const lasts = new Map<string, string | null>();
  const lastOf = (stem: string): string | null => {
    if (!lasts.has(stem)) lasts.set(stem, lastIn(passages, stem));
    return lasts.get(stem) as string | null;
  };
  passages.forEach((passage, p) => {
    let tokens = readings[p] as Token[];
    if (tokens.length === 0) return;
    if (misses(passage, tokens, costs, openers)) {
      const kinds = new Map(tokens.filter(isPerson).map(({ start, end, kind }) => [`${start} ${end}`, kind]));
      tokens = read(passage.view, { places: placesOf(passage), names: costs });
      for (const token of tokens)
        if (token.kind === AGAIN) token.kind = kinds.get(`${token.start} ${token.end}`) ?? AGAIN;
    }
    const taken = new Uint8Array(tokens.length);
    for (const { first, last, rule } of organizations(tokens)) {
      taken.fill(1, first, last + 1);
      const start = (tokens[first] as Token).start;
      const end = (tokens[last] as Token).end;
      found.push({ passage, start, end, rule, value: { name: plain(passage.text.slice(start, end)) } });
    }
    tokens.forEach((token, i) => {
      if (taken[i] === 1) return;
      if (token.kind === FOREIGN_PLACE) {
        const place = spelledPlace(tokens, i, passage);
        if (place) spelled.push(place);
      }
      if (
        token.kind === FOREIGN &&
        NEAR.test(passage.view.slice(token.end, token.end + 2)) &&
        !token.text.includes('·')
      ) {
        spelled.push(spelledAt(passage, token.start, token.end, 'prefecture'));
        return;
      }
      if (!isPerson(token)) return;
      const reach = over(token, names, lastOf);
      if (reach === 0 && token.kind === NAME && token.evidence < 0 && !names.has(token.text)) return;
      const { start } = token;
      const abroad = token.kind === FOREIGN || (token.flags & PERSON) !== 0;
      const end =
        token.end - reach + (abroad ? (REGNAL.exec(passage.view.slice(token.end, token.end + 4))?.[0].length ?? 0) : 0);
      const name = (end === token.end ? fullName(token, names) : null) ?? plain(passage.text.slice(start, end));
      people.push({
        passage,
        start,
        end,
        rule: (PEOPLE[token.kind] as { id: string }).id,
        value: { name, title: titleOf(tokens, i, passage) },
      });
    });
  });
  return { people, organizations: found, places: spelled };
}

/** How many characters a name is too long (阎丽|陪, where the article knows 阎丽) or, negative, too short (汪允|清). */
function over({ kind, text, start, end }: Token, names: Names, lastOf: (stem: string) => string | null): number {
  if (kind !== NAME || names.has(text) !== (text.length === 2) || end - start !== text.length) return 0;
  const stem = text.slice(0, 2);
  if (text.length > 3 || !names.has(stem)) return 0;
  const last = lastOf(stem);
  if (text.length === 3) return last === null ? 1 : 0;
  return last === null ? 0 : -1;
}

/** 汪允清算过, 汪允清不否认: the last character of a name that the article never prints without it; null where there is none. */
function lastIn(passages: readonly Passage[], stem: string): string | null {
  let last = '';
  let times = 0;
  for (const { view } of passages)
    for (let at = view.indexOf(stem); at >= 0; at = view.indexOf(stem, at + 2)) {
      const next = view.charAt(at + 2);
      if (times++ > 0 && next !== last) return null;
      last = next;
    }
  return times > 1 && closesGiven(last.charCodeAt(0)) ? last : null;
}

/** 鲁韦希德, 代盖赫利耶省: after a verb of going or another place, or before what only places have. */
function spelledPlace(tokens: readonly Token[], i: number, passage: Passage): Found<PlaceValue> | null {
  const { start, end, text } = tokens[i] as Token;
  const left = tokens[i - 1];
  const unit = /^[省州市县]/u.exec(passage.view.slice(end))?.[0] ?? '';
  const led = left !== undefined && left.end === start && ((left.flags & PLACE_AFTER) !== 0 || isPlace(left));
  if (text.length < 3 || (!led && unit === '')) return null;
  const to = end + unit.length;
  const level = unit === '省' || unit === '州' ? 'province' : unit === '县' ? 'county' : 'prefecture';
  return spelledAt(passage, start, to, level);
}

/** 伊丽莎白二世. */
const REGNAL = /^[一二三四五六七八九十]{1,2}世(?![纪界代家人间上族袭])/u;

/** What only a place has: 托普卡帕|附近. */
const NEAR = /^(?:附近|上空|近郊|市郊|郊外|一带|两地|以[东南西北])/u;

function spelledAt(passage: Passage, start: number, end: number, level: PlaceValue['level']): Found<PlaceValue> {
  const name = plain(passage.text.slice(start, end));
  return { passage, start, end, rule: SPELLED.id, value: { name, level, adcode: null, path: [name], confidence: 0.6 } };
}

const NONE: ReadonlyMap<string, number> = new Map();

function plain(text: string): string {
  return text.replace(/\s/gu, '');
}

/** The names to look for again in the article: what was found, without what a better-attested name contradicts. */
function settle(passages: readonly Passage[], readings: readonly Token[][], authors: readonly string[]): Names {
  const seen = new Map<string, { times: number; evidence: number; printed: string }>();
  readings.forEach((tokens, p) => {
    for (const { kind, text, evidence, start, end } of tokens) {
      if (kind !== NAME && kind !== FOREIGN) continue;
      const row = seen.get(text) ?? {
        times: 0,
        evidence: 0,
        printed: plain((passages[p] as Passage).text.slice(start, end)),
      };
      row.times++;
      row.evidence = Math.max(row.evidence, evidence);
      seen.set(text, row);
    }
  });
  const names = new Map<string, Known>();
  for (const author of authors) {
    const name = fold(author);
    // an office may sign as well: 县蚕桑局
    if (name.length < 3 || name.length > 4 || endsPlace(name.charCodeAt(name.length - 1))) continue;
    names.set(name, { cost: 6, printed: author });
  }
  for (const [name, { times, evidence, printed }] of seen) {
    if (evidence <= 0 && times < 2) continue;
    // 曾磊一 beside 曾磊: the longer one is a slip where the shorter is better attested
    const shorter = seen.get(name.slice(0, -1));
    if (name.length === 3 && shorter && shorter.times * 2 + shorter.evidence > times * 2 + evidence) continue;
    names.set(name, { cost: name.length === 2 ? 7 : 5, printed });
  }
  return names;
}

const LONGEST = 12;

/** Does the passage hold a name of the article that its reading has not? */
function misses(
  passage: Passage,
  tokens: readonly Token[],
  names: ReadonlyMap<string, number>,
  openers: ReadonlySet<number>,
): boolean {
  if (names.size === 0) return false;
  const { view } = passage;
  let people: Map<number, number> | undefined;
  for (let at = 0; at < view.length; at++) {
    if (!openers.has(view.charCodeAt(at))) continue;
    for (let end = at + 2; end <= view.length && end <= at + LONGEST; end++) {
      if (!names.has(view.slice(at, end))) continue;
      people ??= new Map(tokens.filter(isPerson).map((token) => [token.start, token.end]));
      if ((people.get(at) ?? 0) < end) return true;
    }
  }
  return false;
}

/** 老孟, 包师傅: the one full name of the article with that surname; null where there is none, or more than one. */
function fullName(token: Token, names: Names): string | null {
  if (token.kind !== FAMILIAR && token.kind !== ADDRESSED && token.kind !== OFFICED) return null;
  const surname = surnameOf(token);
  let full: string | null = null;
  for (const [name, { printed }] of names) {
    if (!name.startsWith(surname) || name.length > 4) continue;
    if (full !== null) return null;
    full = printed;
  }
  return full;
}

/** The surname of 老费, 王女士, 欧阳师傅. */
function surnameOf({ kind, text }: Token): string {
  if (kind === FAMILIAR) return text.slice(1);
  if (kind === OFFICED) return text;
  return text.slice(0, isCompound(text.charCodeAt(0), text.charCodeAt(1)) ? 2 : 1);
}

/** The office printed directly before or after a name. */
function titleOf(tokens: readonly Token[], i: number, passage: Passage): string | null {
  const token = tokens[i] as Token;
  const printed = ({ start, end }: Token): string => plain(passage.text.slice(start, end));
  if (token.kind === ANONYMOUS || token.kind === FAMILIAR) return null;
  if (token.kind === ADDRESSED) return printed(token).slice(surnameOf(token).length);
  const left = tokens[i - 1];
  const right = tokens[i + 1];
  if (left && left.flags & TITLE && left.end === token.start) {
    const deputy = tokens[i - 2];
    return (deputy && /^[副原前代]$/u.test(deputy.text) ? printed(deputy) : '') + printed(left);
  }
  if (right && right.flags & (TITLE | COURTESY) && right.start === token.end) return printed(right);
  return null;
}
