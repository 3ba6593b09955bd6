/** The word segmenter as a witness: do words begin and end where a name does, and what kind of word is it? */
import { isHan } from '../../han.js';
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

/** A witness for one passage: it remembers the clause it cut last. */
export function witness(view: string): (start: number, end: number) => Testimony {
  let from = -1;
  let to = -1;
  let bounds: Uint8Array = new Uint8Array(0);
  let tags: string[] = [];
  return (start, end) => {
    if (start - 1 < from || end + 1 > to || from < 0) {
      from = start;
      while (from > 0 && start - from < REACH && isHan(view.charCodeAt(from - 1))) from--;
      to = end;
      while (to < view.length && to - end < REACH && isHan(view.charCodeAt(to))) to++;
      const words = tag(view.slice(from, to));
      if (!words) {
        from = -1;
        return UNHEARD;
      }
      bounds = new Uint8Array(to - from + 1);
      tags = new Array(to - from + 1).fill('');
      let at = 0;
      bounds[0] = 1;
      for (const { word, tag: kind } of words) {
        tags[at] = kind;
        at += word.length;
        bounds[at] = 1;
      }
    }
    const begins = bounds[start - from] === 1;
    const ends = bounds[end - from] === 1;
    let one = begins && ends;
    for (let i = start + 1; one && i < end; i++) if (bounds[i - from] === 1) one = false;
    let head = begins && !ends ? (tags[start - from] ?? '') : '';
    for (let i = start + 1; head !== '' && i <= end; i++) if (bounds[i - from] === 1) head = '';
    return { begins, ends, tag: one ? (tags[start - from] ?? '') : '', head };
  };
}
