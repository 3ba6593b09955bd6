/** What the word segmenter says of a break: read as one, does a word stand across it, and of what class are the words beside it? */
import { isHan } from '../../han.js';
import { tag } from '../../words.js';
import type { SeenLine, Witness } from './kinds.js';

/** Characters on each side that the segmenter is shown: enough for the words beside the break. */
const SIDE = 9;

/** null where the words can say nothing: no Han characters beside the break, or no segmenter. */
export function witness(a: SeenLine, b: SeenLine): Witness | null {
  if (!isHan(a.view.charCodeAt(a.view.length - 1)) || !isHan(b.view.charCodeAt(0))) return null;
  const left = a.view.slice(-SIDE);
  const words = tag(left + b.view.slice(0, SIDE));
  if (!words) return null;
  let at = 0;
  let before = '';
  for (const { word, tag: kind } of words) {
    if (at === left.length) return { straddles: false, before, after: wordClass(word, kind) };
    at += word.length;
    if (at > left.length) return { straddles: true, before: '', after: '' };
    before = wordClass(word, kind);
  }
  return null;
}

const NAMES = new Set(['nr', 'ns', 'nt']);

/** Function words stand for themselves, names for what they name, the others for the first letter of their tag (ICTCLAS). */
function wordClass(word: string, kind: string): string {
  if (word.length === 1 && /^[cdpruxy]/u.test(kind)) return word;
  return NAMES.has(kind) ? kind : kind.slice(0, 1);
}

/** A line longer than this is read by its edges alone: no headline's line is. */
const SHORT = 26;

/**
 * What the words of a line say: the classes of its first and last words ('' where they are not Han or there is no
 * segmenter), and of a short line the classes of all its words in order.
 */
export function edges(view: string): { firstWord: string; lastWord: string; words: readonly string[] } {
  const short = view.length <= SHORT ? tag(view) : null;
  const first = isHan(view.charCodeAt(0)) ? (short ?? tag(view.slice(0, SIDE)))?.[0] : undefined;
  const last = isHan(view.charCodeAt(view.length - 1)) ? (short ?? tag(view.slice(-SIDE)))?.at(-1) : undefined;
  return {
    firstWord: first ? wordClass(first.word, first.tag) : '',
    lastWord: last ? wordClass(last.word, last.tag) : '',
    words: short?.map(({ word, tag: kind }) => wordClass(word, kind)) ?? [],
  };
}
