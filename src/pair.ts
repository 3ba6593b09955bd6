/** Which rows can begin at a place, by its first two characters and by what follows a numeral: most places fall to one look. */
import type { Rule } from './rule.js';

/** What may stand for any character beside letters and digits, or for one that stood before. */
const OPEN = /\\[DSWpPu1-9]|\[\^|[\u0080-\uffff]-[\u0080-\uffff]|(?<!\\)\.|\(\?<=/u;
/** Characters that a pattern can mean without spelling them: letters, digits, white space. */
const UNSPELLED = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz_ \t\n\v\f\r';
/** A longer numeral is not looked behind. */
const LONGEST = 12;
const SPACE = 32;

/** Characters that numerals are made of, by their codes; 元 is the first month's. */
const numeral = new Uint8Array(65536);
for (const c of '0123456789〇零一二三四五六七八九十廿卅百千万两半元') numeral[c.charCodeAt(0)] = 1;

/** What stands behind the numeral at a place, and a space; -1 where it is none, or a long one; 0 at the end. */
function behind(view: string, at: number): number {
  if (numeral[view.charCodeAt(at)] !== 1) return -1;
  let end = at + 1;
  while (numeral[view.charCodeAt(end)] === 1) if (++end - at > LONGEST) return -1;
  if (view.charCodeAt(end) === SPACE) end++;
  return end < view.length ? view.charCodeAt(end) : 0;
}

/** Characters share slots, so that a table stays small; who shares one is only looked at more closely. 0: the end. */
const SLOTS = 128 + 4096;
const slotOf = (code: number): number => (code < 128 ? code : 128 + (code & 4095));

function mark(bits: Int32Array, at: number, more: number): void {
  bits[at] = (bits[at] as number) | more;
}

/**
 * How many characters every match of a pattern looks at, or fewer: those it takes, and what must stand behind them. Read off its
 * source, since to try it would make the engine compile it.
 */
export function leastOf(source: string): number {
  let at = 0;
  const branches = (): number => {
    let least = Number.POSITIVE_INFINITY;
    for (;;) {
      least = Math.min(least, sequence());
      if (source[at] !== '|') return least;
      at++;
    }
  };
  const sequence = (): number => {
    let sum = 0;
    while (at < source.length && source[at] !== '|' && source[at] !== ')') {
      const one = atom(sum > 0);
      sum += one * times();
    }
    return sum;
  };
  /** How often the atom just read is, at least. */
  const times = (): number => {
    const c = source[at];
    if (c !== '?' && c !== '*' && c !== '+' && c !== '{') return 1;
    at = c === '{' ? source.indexOf('}', at) + 1 : at + 1;
    const least = c === '+' ? 1 : c === '{' ? Number.parseInt(source.slice(source.lastIndexOf('{', at) + 1), 10) : 0;
    if (source[at] === '?') at++;
    return least;
  };
  /** `after` another: what must stand behind it then counts, a look at its own place does not. */
  const atom = (after: boolean): number => {
    const c = source[at++];
    if (c === '^' || c === '$') return 0;
    if (c === '[') {
      while (source[at] !== ']') at += source[at] === '\\' ? 2 : 1;
      at++;
      return 1;
    }
    if (c === '\\') {
      const kind = source[at++] as string;
      if (kind === 'u') at += 4;
      else if (kind === 'p') at = source.indexOf('}', at) + 1;
      return /[bB1-9]/u.test(kind) ? 0 : 1;
    }
    if (c !== '(') return 1;
    const kind = source[at] === '?' ? source[at + 1] : '';
    at += kind === '' ? 0 : kind === '<' ? 3 : 2;
    const inner = branches();
    at++;
    return kind === '' || kind === ':' || (kind === '=' && after) ? inner : 0;
  };
  return branches();
}

/**
 * The rows, in order, that can begin at a place of a view. A row whose pattern does not spell the second character is left out:
 * 一些 and 上海 need no look at all. So is a row of a numeral that wants something else behind it: 27日 for 27名. Rows are bits of
 * 32 a word: which can begin with a character, which spell one, and which take one behind a numeral.
 */
export function byPair<Row extends Pick<Rule<never>, 'starts' | 'pattern' | 'pairs' | 'follows'>>(
  rows: readonly Row[],
): (view: string, at: number) => readonly Row[] {
  const words = Math.ceil(rows.length / 32);
  const bitsOf = (some: readonly Row[]): Int32Array => {
    const bits = new Int32Array(words);
    for (const row of some) {
      const n = rows.indexOf(row);
      bits[n >> 5] = (bits[n >> 5] as number) | (1 << (n & 31));
    }
    return bits;
  };
  const anywhere = rows.filter(({ starts }) => starts === '');
  /** Rows that may have any second character. */
  const any = bitsOf(
    rows.filter(
      ({ starts, pattern: { source }, pairs }) =>
        pairs === undefined && (starts === '' || OPEN.test(source) || leastOf(source) < 2),
    ),
  );
  /** Rows that want nothing behind a numeral. */
  const content = bitsOf(rows.filter(({ follows }) => follows === undefined));
  const spelled = Array.from(any, (bits) => new Int32Array(SLOTS).fill(bits));
  const taken = Array.from(content, (bits) => new Int32Array(SLOTS).fill(bits));
  /** First characters are numbered; 0: what no row names. */
  const places = new Uint16Array(65536);
  const begun = [bitsOf(anywhere)];
  for (const [n, { starts, pattern, pairs, follows = '' }] of rows.entries()) {
    const word = n >> 5;
    const bit = 1 << (n & 31);
    for (let i = 0; i < starts.length; i++) {
      const code = starts.charCodeAt(i);
      if (places[code] === 0) places[code] = begun.push(bitsOf(anywhere)) - 1;
      mark(begun[places[code] as number] as Int32Array, word, bit);
    }
    const spelt = spelled[word] as Int32Array;
    if (pairs !== undefined) for (const pair of pairs) mark(spelt, slotOf(pair.charCodeAt(1)), bit);
    else if (((any[word] as number) & bit) === 0) {
      const text = pattern.source + UNSPELLED;
      for (let i = 0; i < text.length; i++) mark(spelt, slotOf(text.charCodeAt(i)), bit);
      mark(spelt, 0, bit);
    }
    for (let i = 0; i < follows.length; i++) mark(taken[word] as Int32Array, slotOf(follows.charCodeAt(i)), bit);
  }
  const none: readonly Row[] = [];
  return (view, at) => {
    const place = places[view.charCodeAt(at)];
    if (place === undefined) return none; // the end
    if (place === 0) return anywhere;
    const can = begun[place] as Int32Array;
    const second = slotOf(view.charCodeAt(at + 1) || 0);
    let found: Row[] | undefined;
    let stop = -2;
    for (let w = 0; w < words; w++) {
      let bits = (can[w] as number) & ((spelled[w] as Int32Array)[second] as number);
      if (bits === 0) continue;
      if (stop === -2) stop = behind(view, at);
      if (stop >= 0) bits &= (taken[w] as Int32Array)[slotOf(stop)] as number;
      while (bits !== 0) {
        const low = 31 - Math.clz32(bits & -bits);
        bits &= bits - 1;
        const row = rows[w * 32 + low] as Row;
        if (row.pairs !== undefined && !row.pairs.has(view.slice(at, at + 2))) continue;
        if (found === undefined) found = [row];
        else found.push(row);
      }
    }
    return found ?? none;
  };
}
