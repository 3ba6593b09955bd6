/**
 * The words of the language with what they cost, as a trie in a hash table: what stands against a string being a name.
 * Built on first use from src/data/words.utf8 and characters.utf8 (60,000 words of jieba's dictionary, MIT; the segmenter's
 * own files, read here directly, so that names are found without the segmenter too and at the speed of one pass).
 */
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { ACTING, AFTER_PLACES, BEFORE_PLACES, COURTESIES, ROLES, SAYING, TITLES, WORDS } from './cue.js';
import { KNOWN, STEPPE } from './foreign.js';
import { FIXED, GENERIC, HEADS, INNER_VERBS } from './organization.js';

/** What a word is, as far as names go: bits of Lexicon.flags. */
export const TITLE = 1;
export const ROLE = 2;
export const SAY = 4;
export const ACT = 8;
export const COURTESY = 16;
export const PLACE_AFTER = 32;
export const PERSON = 64;
export const HEAD = 128;
export const WHOLE = 256;
export const PLAIN = 512;
export const NOMINAL = 1024;
export const STEPPE_NAME = 2048;
export const PLACE_TAIL = 4096;

/** Classes of words, from ICTCLAS tags. */
export const NOUN = 1;
export const VERB = 2;
export const PLACE = 3;
export const OTHER_NAME = 4;
export const PERSONAL = 5;
export const ADJECTIVE = 6;
export const TIME = 7;
export const NUMBER = 8;
export const FUNCTION = 9;
export const IDIOM = 10;
export const DIRECTION = 11;
export const ORGAN = 12;

const CLASSES: Record<string, number> = {
  n: NOUN,
  ng: NOUN,
  vn: NOUN,
  an: NOUN,
  g: NOUN,
  j: NOUN,
  nz: OTHER_NAME,
  nt: ORGAN,
  ns: PLACE,
  nr: PERSONAL,
  nrt: PERSONAL,
  nrfg: PERSONAL,
  v: VERB,
  vg: VERB,
  vd: VERB,
  vi: VERB,
  vq: VERB,
  a: ADJECTIVE,
  ag: ADJECTIVE,
  ad: ADJECTIVE,
  b: NOUN,
  z: ADJECTIVE,
  zg: NOUN,
  t: TIME,
  tg: TIME,
  m: NUMBER,
  q: NUMBER,
  mq: NUMBER,
  mg: NUMBER,
  i: IDIOM,
  l: IDIOM,
  f: DIRECTION,
  s: NOUN,
  x: NOUN,
};
/** By the tag's letters as digits of base 32, a for 1. */
const CLASS = new Map(
  Object.entries(CLASSES).map(([tag, kind]) => [[...tag].reduce((sum, c) => sum * 32 + c.charCodeAt(0) - 96, 0), kind]),
);
const SPACE = 32;
const NEWLINE = 10;

export interface Lexicon {
  /** The node after `node` along a character's code; 0 where there is none. The root is 0. */
  next(node: number, code: number): number;
  /** Nats that the word ending at a node costs: minus the logarithm of its share of all words; 0 where none ends. */
  cost: Float32Array;
  /** The same of a word of one character, by its code. */
  single: Float32Array;
  class: Uint8Array;
  flags: Uint16Array;
  /** The node of a word, 0 for none. */
  node(word: string): number;
}

/** Words of the dictionary that hold an organisation and an office: read as two. */
const SPLIT = [
  '党委书记',
  '市委书记',
  '县委书记',
  '省委书记',
  '区委书记',
  '镇委书记',
  '党总支书记',
  '党支部书记',
  '支部书记',
  '党组书记',
  '团委书记',
  '工会主席',
  '妇联主席',
  '纪委书记',
  '党委委员',
  '人大代表',
  '人大主任',
  '政协主席',
  '政协委员',
  '公安局长',
  '中央政治局常委',
  '中央政治局委员',
  '政治局常委',
  '国务院总理',
  '外交部长',
  '法院院长',
];
const SLOTS = 1 << 18;
const TOTAL = 58_397_125; // sum of the frequencies in both files
let made: Lexicon | undefined;

/**
 * A line is a word, its frequency and its tag: 书记 2493 n. Read by character codes, in a function of its own that the
 * compiler is quickly done with: this is what a cold start waits for.
 */
function readWords(
  text: string,
  step: (node: number, code: number) => number,
  cost: Float32Array,
  kind: Uint8Array,
): void {
  for (let at = 0; at < text.length; at++) {
    let node = 0;
    let code = text.charCodeAt(at);
    for (; code !== SPACE && at < text.length; code = text.charCodeAt(++at)) node = step(node, code);
    let frequency = 0;
    for (code = text.charCodeAt(++at); code !== SPACE && at < text.length; code = text.charCodeAt(++at))
      frequency = frequency * 10 + code - 48;
    let tag = 0;
    for (code = text.charCodeAt(++at); code !== NEWLINE && at < text.length; code = text.charCodeAt(++at))
      tag = tag * 32 + code - 96;
    cost[node] = Math.log(TOTAL / frequency);
    kind[node] = CLASS.get(tag) ?? FUNCTION;
  }
}

export function lexicon(): Lexicon {
  if (made) return made;
  const ids = new Uint16Array(65536);
  let characters = 0;
  let nodes = 0;
  const keys = new Int32Array(SLOTS);
  const values = new Int32Array(SLOTS);
  const first = new Int32Array(65536);
  const size = 1 << 17;
  const cost = new Float32Array(size);
  const kind = new Uint8Array(size);
  const flags = new Uint16Array(size);

  const slotOf = (key: number): number => {
    let slot = Math.imul(key, 0x9e3779b1) >>> 14;
    while (keys[slot] !== 0 && keys[slot] !== key) slot = (slot + 1) & (SLOTS - 1);
    return slot;
  };
  const next = (node: number, code: number): number => {
    if (node === 0) return first[code] as number;
    const id = ids[code] as number;
    return id === 0 ? 0 : (values[slotOf((node << 13) | id)] as number);
  };
  /** The node after one along a character, made where there is none; 0 when the table is full. */
  const step = (node: number, code: number): number => {
    let id = ids[code] as number;
    if (id === 0) {
      if (characters === 8191) return 0;
      id = ++characters;
      ids[code] = id;
    }
    if (node === 0) {
      if (first[code] === 0) first[code] = ++nodes;
      return first[code] as number;
    }
    const key = (node << 13) | id;
    const slot = slotOf(key);
    if (keys[slot] === 0) {
      if (nodes === size - 1) return 0;
      keys[slot] = key;
      values[slot] = ++nodes;
    }
    return values[slot] as number;
  };
  const add = (word: string): number => {
    let node = 0;
    for (let i = 0; i < word.length; i++) node = step(node, word.charCodeAt(i));
    return node;
  };

  for (const name of ['characters.utf8', 'words.utf8']) {
    const path = fileURLToPath(new URL(`../../../src/data/${name}`, import.meta.url));
    if (existsSync(path)) readWords(readFileSync(path, 'utf8'), step, cost, kind);
  }
  const mark = (words: Iterable<string>, flag: number, as: number, frequency: number): void => {
    for (const word of words) {
      const node = add(word);
      flags[node] = (flags[node] as number) | flag;
      if (cost[node] === 0) {
        cost[node] = Math.log(TOTAL / frequency);
        kind[node] = as;
      }
    }
  };
  mark(TITLES, TITLE, NOUN, 400);
  mark(ROLES, ROLE, NOUN, 300);
  mark(SAYING, SAY, VERB, 300);
  mark(ACTING, ACT, VERB, 200);
  mark(COURTESIES, COURTESY, NOUN, 200);
  mark(BEFORE_PLACES, PLACE_AFTER, VERB, 200);
  mark(AFTER_PLACES, PLACE_TAIL, NOUN, 200);
  mark(KNOWN, PERSON, PERSONAL, 400);
  mark(STEPPE, STEPPE_NAME, PERSONAL, 20);
  mark(HEADS.keys(), HEAD, NOUN, 300);
  mark(FIXED, WHOLE, ORGAN, 400);
  mark(GENERIC, PLAIN, NOUN, 300);
  mark(INNER_VERBS, NOMINAL, VERB, 200);
  mark(WORDS, 0, NOUN, 150);
  for (const word of SPLIT) cost[add(word)] = 0;
  const single = new Float32Array(65536);
  for (let code = 0; code < 65536; code++) if (first[code] !== 0) single[code] = cost[first[code] as number] as number;
  made = {
    next,
    cost,
    single,
    class: kind,
    flags,
    node(word) {
      let node = 0;
      for (let i = 0; i < word.length; i++) {
        node = next(node, word.charCodeAt(i));
        if (node === 0) return 0;
      }
      return node;
    },
  };
  return made;
}
