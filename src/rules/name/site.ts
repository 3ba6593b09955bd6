/** Where a name may stand: the passage's characters, the words that begin and end at each, and what a neighbour tells. */
import { isDigit, isHan, isLatin } from '../../han.js';
import { NO_TRADES, PLACE_TAILS, TRADES } from './cue.js';
import { ACT, COURTESY, type Lexicon, PLACE_TAIL, ROLE, SAY, TITLE, VERB } from './lexicon.js';
import { surnameCost } from './person.js';
import { ADDRESSED, AGAIN, FAMILIAR, NAME } from './token.js';

export interface Site {
  code: Uint16Array;
  n: number;
  gap: Uint8Array;
  opens: Uint16Array;
  closes: Uint16Array;
  long: Uint8Array;
  text: string;
  words: Lexicon;
  /** The kind of the best stretch that ends at each place, as far as read. */
  kind: Uint8Array;
}

/** Offers a stretch from i to j as a candidate, at a cost in nats. */
export type Offer = (i: number, j: number, cost: number, as: number, node: number, evidence?: number) => void;

/** A person where none is awaited, in nats: one token of 180. */
export const BASE = 5;
export const DOT = 0xb7;
const LINK = '、和与及';
const tails = new Uint8Array(65536);
for (let i = 0; i < PLACE_TAILS.length; i++) tails[PLACE_TAILS.charCodeAt(i)] = 1;

/** What ends the name of a trade, and what may not stand before it. */
const trades = new Map([...TRADES].map((c) => [c.charCodeAt(0), NO_TRADES[c] ?? '']));

/** Are these two characters a word of the language, that costs less than `most`? */
export function isPair({ words }: Site, a: number, b: number, most = 99): boolean {
  const node = words.next(0, a);
  const pair = node === 0 ? 0 : words.next(node, b);
  return pair !== 0 && (words.cost[pair] as number) > 0 && (words.cost[pair] as number) < most;
}

/** Does the name of a trade end at i? 铣工, 收茧员: told by its last character, and none of 加工, 人员, 跟工|段长. */
export function endsTrade(site: Site, i: number): boolean {
  if (i < 2) return false;
  const { code, text } = site;
  const last = code[i - 1] as number;
  const no = trades.get(last);
  return (
    no !== undefined &&
    isHan(code[i - 2] as number) &&
    !no.includes(text.charAt(i - 2)) &&
    !isPair(site, last, code[i] as number)
  );
}

/** 三(4)班的, 高二3班的: who is of a class of a school. */
function ofClass({ code, text }: Site, i: number): boolean {
  return code[i - 2] === 0x73ed && i > 3 && ')0123456789一二三四五六七八九十'.includes(text.charAt(i - 3));
}

/** What stands before: nats off the cost of a name that begins here, and how strong the evidence is. */
export function before(site: Site, i: number): number {
  const { code, closes } = site;
  if (i === 0) return 0.6;
  const flags = closes[i] as number;
  if (flags & (TITLE | ROLE)) return 3.4;
  const c = code[i - 1] as number;
  if (c === 0x3001 || c === 47 || c === 0x548c || c === 0x4e0e) {
    const last = site.kind[i - 1] as number; // after 张三、 and 张三和
    if ((last >= NAME && last <= ADDRESSED) || last === AGAIN || last === FAMILIAR) return 2.4;
  }
  if (!isHan(c)) {
    if (c === DOT || c === 0x300a) return -4; // 《
    if (c === 79 && code[i - 3] === 67 && i > 2) return 3.4; // CEO, CFO, CTO
    return isDigit(c) || isLatin(c) ? 0 : c === 0x3001 ? 0.8 : 0.6;
  }
  if (c === 0x7684 && i > 1 && (code[i - 2] === 0x5c81 || code[i - 2] === 0x540d)) return 3; // 岁的, 名的
  if (c === 0x7684 && ofClass(site, i)) return 3; // 的
  if (endsTrade(site, i)) return 3;
  if (c === 0x7684 || LINK.includes(String.fromCharCode(c))) return 0.6;
  return 0;
}

/** 说, 问他, but 问题, 讲座: a verb of saying, and no longer word that is no verb. */
function says({ code, words }: Site, j: number): boolean {
  const one = words.next(0, code[j] as number);
  const two = words.next(one, code[j + 1] as number);
  return (
    two === 0 || (words.cost[two] as number) === 0 || (words.cost[two] as number) > 11 || words.class[two] === VERB
  );
}

/** What stands after: nats off (or, for the tail of a place, on) the cost of a name that ends here. */
export function after(site: Site, j: number): number {
  const { code, opens, n, long } = site;
  if (j >= n) return 0.4;
  const c = code[j] as number;
  const flags = opens[j] as number;
  if (!isHan(c))
    return c === 0x3001
      ? surnameCost(code[j + 1] as number) > 0
        ? 1.4
        : 0.8
      : c === 58
        ? 1.2
        : c === DOT
          ? -6
          : c === 0x201d || c === 0x300b
            ? -1.5
            : isDigit(c)
              ? 0.2
              : 0.6; // ” 》
  if (flags & PLACE_TAIL) return -6;
  if (flags & (SAY | TITLE | COURTESY)) return flags & (TITLE | COURTESY) || says(site, j) ? 3 : 0.4;
  // 夫妇, 夫妻
  if (c === 0x592b && (code[j + 1] === 0x5987 || code[j + 1] === 0x59bb)) return 2.4;
  if (flags & ACT) return 1;
  if (tails[c] && !long[j]) return -6;
  if (flags & ROLE) return 0.3;
  return 0;
}

/** 2 strong, 1 weak, 0 no evidence, by the nats that neighbours gave. */
export const evidenceOf = (gain: number): number => (gain >= 2.5 ? 2 : gain >= 1 ? 1 : 0);
