/**
 * One best path over a passage: each stretch is a word, a name, or a place known before, and the cheapest reading of the
 * whole wins, so that 高达三成 stays two words and 骆昭华说 holds a name. Costs are nats (person.ts, lexicon.ts); what
 * stands beside a candidate raises or lowers its cost (cue.ts).
 */

import { isDigit, isHan, isLatin } from '../../han.js';
import { chinese, courteous, familiar, nicknamed, unlisted } from './chinese.js';
import { again, famous, listed, short } from './known.js';
import {
  COURTESY,
  type Lexicon,
  lexicon,
  OTHER_NAME,
  PERSON,
  PERSONAL,
  ROLE,
  STEPPE_NAME,
  TITLE,
  WHOLE,
} from './lexicon.js';
import { favour, isCompound, isGrammar, opensJapanese, soundCost, surnameCost } from './person.js';
import { grow, roomFor } from './room.js';
import { endsTrade, type Offer, type Site } from './site.js';
import { dotted, foreign, fromJapan, spelled, steppe } from './sound.js';
import { DIGITS, GIVEN_PLACE, LATIN, MARK, type Token, UNKNOWN, WORD } from './token.js';

/** What is known of a passage before it is read. */
export interface Hints {
  /** Places found by their table, as offsets in the view. */
  places: readonly { start: number; end: number; value: { level: string } }[];
  /** Names of the article found elsewhere, with what they cost. */
  names: ReadonlyMap<string, number>;
}

const HAN_UNKNOWN = 13.5;

let ready: Lexicon | undefined;
function prepared(): Lexicon {
  if (ready) return ready;
  const words = lexicon();
  favour(words.single);
  ready = words;
  return words;
}

/** Reads a view into its cheapest tokens. Spaces between Han characters are passed over, at a price. */
export function read(view: string, hints: Hints): Token[] {
  const words = prepared();
  const room = roomFor(view.length);
  const { code, at, gap } = room;
  let n = 0;
  gap.fill(0, 0, view.length + 2);
  for (let i = 0; i < view.length; i++) {
    const c = view.charCodeAt(i);
    if (c === 32 || c === 10) {
      gap[n] = 1;
      continue;
    }
    code[n] = c;
    at[n++] = i;
  }
  if (n === 0) return [];
  code.fill(0, n, n + 8);
  const spaced = n < view.length;
  const text = spaced ? view.replace(/[ \n]+/gu, '') : view;

  // 1. every word of the lexicon at every place, and what kinds of words begin and end there
  const { from, opens, closes, long } = room;
  let { ends, nodes } = room;
  let arcs = 0;
  opens.fill(0, 0, n + 2);
  closes.fill(0, 0, n + 2);
  long.fill(0, 0, n + 2);
  for (let i = 0; i < n; i++) {
    from[i] = arcs;
    let node = words.next(0, code[i] as number);
    for (let j = i + 1; node !== 0; j++) {
      const cost = words.cost[node] as number;
      if (cost > 0) {
        if (arcs + 2 > ends.length) {
          ends = room.ends = grow(ends);
          nodes = room.nodes = grow(nodes);
        }
        ends[arcs] = j;
        nodes[arcs++] = node;
        const flags = words.flags[node] as number;
        opens[i] = (opens[i] as number) | flags;
        closes[j] = (closes[j] as number) | flags;
        if (j - i > 1) long[i] = 1;
      }
      if (j >= n) break;
      node = words.next(node, code[j] as number);
    }
  }
  from[n] = arcs;

  // 2. one best path
  const { best, back, kind, via, proof } = room;
  best.fill(1e9, 0, n + 1);
  best[0] = 0;
  const offer: Offer = (i, j, cost, as, node, evidence = 0) => {
    const total = (best[i] as number) + cost;
    if (total < (best[j] as number)) {
      best[j] = total;
      back[j] = i;
      kind[j] = as;
      via[j] = node;
      proof[j] = evidence;
    }
  };
  const gaps = (i: number, j: number): number => {
    if (!spaced) return 0;
    let count = 0;
    for (let k = i + 1; k < j; k++) count += gap[k] as number;
    return count;
  };
  const site: Site = { code, n, gap, opens, closes, long, text, words, kind };
  const places = startsOf(hints.places, at, n);
  // 芬兰|瓦萨 is no name of a person
  const countries = startsOf(
    hints.places.filter(({ value }) => value.level === 'country'),
    at,
    n,
  );
  const dots = text.includes('·');
  let titled = -99; // where the last 《 stands that is still open
  const known = hints.names.size > 0 ? openersOf(hints.names) : null;

  for (let i = 0; i < n; i++) {
    const c = code[i] as number;
    if (!isHan(c)) {
      let j = i + 1;
      if (isLatin(c)) while (j < n && isLatin(code[j] as number) && !gap[j]) j++;
      else if (isDigit(c)) while (j < n && (isDigit(code[j] as number) || code[j] === 46)) j++;
      offer(i, j, 2, isLatin(c) ? LATIN : isDigit(c) ? DIGITS : MARK, 0);
      if (c === 0x300a) titled = i;
      else if (c === 0x300b) titled = -99;
      if (dots && isLatin(c) && i - titled > 30) dotted(site, i, offer);
      continue;
    }
    offer(i, i + 1, HAN_UNKNOWN, UNKNOWN, 0);
    for (let k = from[i] as number; k < (from[i + 1] as number); k++) {
      const node = nodes[k] as number;
      const j = ends[k] as number;
      offer(i, j, (words.cost[node] as number) + 3 * gaps(i, j), WORD, node);
      const flags = words.flags[node] as number;
      if (flags & PERSON && j - i > 1 && places?.get(i) !== j) famous(site, i, j, node, offer);
      else if (words.class[node] === PERSONAL && j - i > 1 && !(flags & WHOLE)) {
        if (j - i === 2) short(site, i, words.cost[node] as number, offer);
        if (j - i === 3) listed(site, i, words.cost[node] as number, offer);
        spelled(site, i, j, words.cost[node] as number, offer);
      } else if (words.class[node] === OTHER_NAME && j - i > 1 && (closes[i] as number) & TITLE)
        spelled(site, i, j, words.cost[node] as number, offer); // 总理|辛格
      if (flags & STEPPE_NAME) steppe(site, i, j, offer);
    }
    const place = places?.get(i);
    if (place !== undefined) offer(i, place, place - i < 3 ? 10.5 : 4 + 0.5 * (place - i), GIVEN_PLACE, 0);
    if (known?.has(c)) again(site, i, hints.names, offer);
    const behindOffice = ((closes[i] as number) & (TITLE | ROLE)) !== 0 || endsTrade(site, i);
    const surname = surnameCost(c, i === 0 || !isHan(code[i - 1] as number) || behindOffice, behindOffice);
    if (surname === 0 && behindOffice && long[i] === 0 && !isGrammar(c)) unlisted(site, i, offer);
    if (surname > 0) chinese(site, i, surname, offer, gaps);
    else if (code[i + 1] !== undefined && isHan(code[i + 1] as number) && isCompound(c, code[i + 1] as number))
      chinese(site, i, 0, offer, gaps);
    if ((opens[i + 1] as number) & COURTESY) courteous(site, i, offer);
    if (c === 0x8001 || c === 0x5c0f || c === 0x5927) familiar(site, i, offer);
    else if (c === 0x963f) nicknamed(site, i, offer);
    if (soundCost(c) > 0 && !countries?.has(i)) foreign(site, i, offer);
    if (opensJapanese(c)) fromJapan(site, i, offer);
    if (dots && i - titled > 30) dotted(site, i, offer); // 《清平乐·村居》 is no person
  }

  // 3. the path, from its end
  const tokens: Token[] = [];
  for (let j = n; j > 0; j = back[j] as number) {
    const i = back[j] as number;
    const node = via[j] as number;
    tokens.push({
      start: at[i] as number,
      end: (at[j - 1] as number) + 1,
      text: text.slice(i, j),
      kind: kind[j] as number,
      class: node ? (words.class[node] as number) : 0,
      flags: node ? (words.flags[node] as number) : 0,
      cost: node ? (words.cost[node] as number) : 0,
      evidence: proof[j] as number,
    });
  }
  return tokens.reverse();
}

function startsOf(places: Hints['places'], at: Int32Array, n: number): Map<number, number> | null {
  if (places.length === 0) return null;
  const map = new Map<number, number>();
  let i = 0;
  for (const { start, end } of places) {
    while (i < n && (at[i] as number) < start) i++;
    let j = i;
    while (j < n && (at[j] as number) < end) j++;
    if (j > i) map.set(i, j);
  }
  return map;
}

function openersOf(names: ReadonlyMap<string, number>): Set<number> {
  const set = new Set<number>();
  for (const name of names.keys()) set.add(name.charCodeAt(0));
  return set;
}
