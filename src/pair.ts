/** Which rows can begin at a place, by its first two characters and by what follows a numeral: most places fall to one look. */

/** Where a row's matches can begin. */
export interface Begins {
  /** The characters at which a match can begin, in the view. An empty string stands for any character. */
  starts: string;
  /** Sticky, over the view (full width, traditional and punctuation folded: see normalise.ts). */
  pattern: RegExp;
  /** The first two characters of every match; taken from the pattern where absent. */
  pairs?: ReadonlySet<string>;
  /** A match may look at a single character; test/pair.test.ts finds the rows that lack it. */
  single?: true;
  /** What stands behind the numeral (and a space) in every match that begins with one: characters of which none is a numeral's. */
  follows?: string;
}

/** What may stand for any character beside letters and digits, or for one that stood before. */
export const OPEN = /\\[DSWpPu1-9]|\[\^|[\u0080-\uffff]-[\u0080-\uffff]|(?<!\\)\.|\(\?<=/u;
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
 * The rows, in order, that can begin at a place of a view. A row whose pattern does not spell the second character is left out:
 * 一些 and 上海 need no look at all. So is a row of a numeral that wants something else behind it: 27日 for 27名. Rows are bits of
 * 32 a word: which can begin with a character, which spell one, and which take one behind a numeral.
 */
export function byPair<Row extends Begins>(rows: readonly Row[]): (view: string, at: number) => readonly Row[] {
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
      ({ starts, pattern, pairs, single }) =>
        pairs === undefined && (starts === '' || single === true || OPEN.test(pattern.source)),
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
