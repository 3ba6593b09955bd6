/** The word segmenter as a witness: do words begin and end where a name does, and what kind of word is it? */
import { isHan } from '../../han.js';
import type { Passage } from '../../span.js';
import { tag } from '../../words.js';

export interface Testimony {
  /** A word begins at the start, a word ends at the end. */
  begins: boolean;
  ends: boolean;
  /** The tag, where the name is one word; '' where it is several or a part of one; '?' without a segmenter. */
  tag: string;
  /** The tag of a longer word that begins with the name (香港特区 ns, 北京大学 nt); '' otherwise. */
  head: string;
}

const REACH = 16;
const UNHEARD: Testimony = { begins: true, ends: true, tag: '?', head: '' };

/** How a clause is cut: where words begin or end, and at a word's first character its tag. */
interface Clause {
  bounds: Uint8Array;
  tags: string[];
}

function clauseOf(text: string): Clause | null {
  const words = tag(text);
  if (!words) return null;
  const clause = { bounds: new Uint8Array(text.length + 1), tags: new Array<string>(text.length + 1).fill('') };
  let at = 0;
  clause.bounds[0] = 1;
  for (const { word, tag: kind } of words) {
    clause.tags[at] = kind;
    at += word.length;
    clause.bounds[at] = 1;
  }
  return clause;
}

/** The clauses of a passage: a page's places are read twice, first without its region, and each asks more than once. */
const clauses = new WeakMap<Passage, Map<string, Clause | null>>();

/** A witness for one passage: it remembers the clause it was asked about last. */
export function witness(passage: Passage): (start: number, end: number) => Testimony {
  const { view } = passage;
  let from = -1;
  let to = -1;
  let clause: Clause = { bounds: new Uint8Array(0), tags: [] };
  return (start, end) => {
    if (start - 1 < from || end + 1 > to || from < 0) {
      from = start;
      while (from > 0 && start - from < REACH && isHan(view.charCodeAt(from - 1))) from--;
      to = end;
      while (to < view.length && to - end < REACH && isHan(view.charCodeAt(to))) to++;
      const text = view.slice(from, to);
      let known = clauses.get(passage);
      if (!known) {
        known = new Map();
        clauses.set(passage, known);
      }
      let cut = known.get(text);
      if (cut === undefined) {
        cut = clauseOf(text);
        known.set(text, cut);
      }
      if (!cut) {
        from = -1;
        return UNHEARD;
      }
      clause = cut;
    }
    const { bounds, tags } = clause;
    const begins = bounds[start - from] === 1;
    const ends = bounds[end - from] === 1;
    let one = begins && ends;
    for (let i = start + 1; one && i < end; i++) if (bounds[i - from] === 1) one = false;
    let head = begins && !ends ? (tags[start - from] ?? '') : '';
    for (let i = start + 1; head !== '' && i <= end; i++) if (bounds[i - from] === 1) head = '';
    return { begins, ends, tag: one ? (tags[start - from] ?? '') : '', head };
  };
}
