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
/** By the tag's letters as digits of base 32, a for 1; 0: FUNCTION. */
const CLASS = new Uint8Array(1 << 20);
for (const tag in CLASSES) {
  let sum = 0;
  for (let i = 0; i < tag.length; i++) sum = sum * 32 + tag.charCodeAt(i) - 96;
  CLASS[sum] = CLASSES[tag] as number;
}
const SPACE = 32;
const NEWLINE = 10;

export interface Lexicon {
  /** The node after `node` along a character's code; 0 where there is none. The root is 0. */
  next(node: number, code: number): number;
  /** Nats that the word ending at a node costs: minus the logarithm of its share of all words; 0 where none ends. */
  cost: Float32Array;
  /** The same of a word of one character, by its code. */
  single: Float32Array;
  class: Int32Array;
  flags: Int32Array;
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
  '工程院院士',
  '科学院院士',
];
const SLOTS = 1 << 17;
/** A slot is what one look into memory brings: the way that leads to the node, the word's cost, its flags, its class. */
const WIDTH = 4;
const TOTAL = 58_397_125; // sum of the frequencies in both files
let made: Lexicon | undefined;

/** Of a longer word the rest is looked up. */
const LONGEST = 32;

/**
 * A line is a word, its frequency and its tag: 书记 2493 n. Read byte by byte, in a function of its own that the compiler is
 * quickly done with: this is what a cold start waits for. Neighbours in the file begin alike, and what a word shares with the
 * one before it is not looked up again.
 */
function readWords(
  bytes: Uint8Array,
  step: (node: number, code: number) => number,
  cost: Float32Array,
  kind: Int32Array,
): void {
  const letters = new Uint16Array(LONGEST);
  const nodes = new Int32Array(LONGEST);
  for (let at = 0; at < bytes.length; at++) {
    let node = 0;
    let alike = true;
    let n = 0;
    let byte = bytes[at] as number;
    while (byte !== SPACE && at < bytes.length) {
      let code = byte;
      if (byte >= 0xe0) {
        code = ((byte & 15) << 12) | (((bytes[at + 1] as number) & 63) << 6) | ((bytes[at + 2] as number) & 63);
        at += 2;
      } else if (byte >= 0xc0) code = ((byte & 31) << 6) | ((bytes[++at] as number) & 63);
      if (alike && letters[n] === code) node = nodes[n] as number;
      else {
        alike = false;
        node = step(node, code);
        letters[n] = code;
        nodes[n] = node;
      }
      n++;
      byte = bytes[++at] as number;
    }
    letters[n] = 0;
    let frequency = 0;
    for (byte = bytes[++at] as number; byte !== SPACE && at < bytes.length; byte = bytes[++at] as number)
      frequency = frequency * 10 + byte - 48;
    let tag = 0;
    for (byte = bytes[++at] as number; byte !== NEWLINE && at < bytes.length; byte = bytes[++at] as number)
      tag = tag * 32 + byte - 96;
    cost[node] = Math.log(TOTAL / frequency);
    kind[node] = CLASS[tag] || FUNCTION;
  }
}

export function lexicon(): Lexicon {
  if (made) return made;
  const ids = new Uint16Array(65536);
  let characters = 0;
  let nodes = 0;
  const first = new Int32Array(65536);
  // A node is the place of its slot, in all four.
  const room = new ArrayBuffer(SLOTS * WIDTH * 4);
  const keys = new Int32Array(room);
  const cost = new Float32Array(room, 4);
  const flags = new Int32Array(room, 8);
  const kind = new Int32Array(room, 12);
  keys[0] = -1; // the root's

  const slotOf = (key: number): number => {
    let slot = (Math.imul(key, 0x9e3779b1) >>> 15) * WIDTH;
    while (keys[slot] !== 0 && keys[slot] !== key) slot = (slot + WIDTH) & (SLOTS * WIDTH - 1);
    return slot;
  };
  const next = (node: number, code: number): number => {
    if (node === 0) return first[code] as number;
    const id = ids[code] as number;
    if (id === 0) return 0;
    const slot = slotOf((node << 11) | id);
    return keys[slot] === 0 ? 0 : slot;
  };
  /** The node after one along a character, made where there is none; 0 when the table is full. */
  const step = (node: number, code: number): number => {
    if (node === 0 && first[code] !== 0) return first[code] as number;
    let id = ids[code] as number;
    if (id === 0) {
      if (characters === 8191) return 0;
      id = ++characters;
      ids[code] = id;
    }
    const key = (node << 11) | id;
    const slot = slotOf(key);
    if (keys[slot] === 0) {
      if (nodes === SLOTS * 0.75) return 0;
      nodes++;
      keys[slot] = key;
      if (node === 0) first[code] = slot;
    }
    return slot;
  };
  const add = (word: string): number => {
    let node = 0;
    for (let i = 0; i < word.length; i++) node = step(node, word.charCodeAt(i));
    return node;
  };

  for (const name of ['characters.utf8', 'words.utf8']) {
    const path = fileURLToPath(new URL(`../../../src/data/${name}`, import.meta.url));
    if (existsSync(path)) readWords(readFileSync(path), step, cost, kind);
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
