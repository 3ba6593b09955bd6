/** What is counted: 700余名|职工, 318名|返乡学生. The word segmenter is a witness: where it is silent, null. */

import { tag, type Word } from '../../words.js';
import { numeralClass } from './amount.js';

const REACH = 14;
const LONGEST = 20;
/** Tags of words that can stand in a noun phrase without a particle. */
const NOMINAL = /^(?:n|a|b|vn|j|nz|ng|nt|ns|nr|l|eng)/;
const HEAD = /^(?:n|j|l)/;
/** 0.22元时, 3家后: when, not what. */
const POSTPOSITION = /[时后前内间来中期起外连]/;
const BREAK = /[^\u4e00-\u9fffA-Za-z\d·“”]/;

const seen = new Map<string, string | null>();

/** The noun phrase at view[at…], as printed in `text`, at most 20 characters; null where unsure. */
export function countedAt(view: string, text: string, at: number): string | null {
  let window = view.slice(at, at + REACH);
  const stop = BREAK.exec(window);
  if (stop) window = window.slice(0, stop.index);
  if (window === '' || /^[的在以之被把将和与及或了]/.test(window)) return null;
  let length: number | null;
  const known = seen.get(window);
  if (known !== undefined) length = known === null ? null : known.length;
  else {
    length = phrase(window);
    if (seen.size > 4096) seen.clear();
    seen.set(window, length === null ? null : window.slice(0, length));
  }
  return length === null ? null : text.slice(at, at + Math.min(length, LONGEST));
}

function phrase(window: string): number | null {
  const words = tag(window);
  if (!words) return null;
  let end = 0;
  let head = 0;
  for (const { word, tag: kind } of words as Word[]) {
    if (
      !NOMINAL.test(kind) ||
      numeralClass(word.charCodeAt(0)) ||
      (word.length === 1 && (kind === 'nr' || POSTPOSITION.test(word)))
    )
      break;
    end += word.length;
    if (HEAD.test(kind)) head = end;
  }
  // a phrase that fills the window may go on beyond it
  return head === 0 || (head === window.length && window.length === REACH) ? null : head;
}
