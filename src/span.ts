/** Positions: the one way to say where. A Span is [start, end) in UTF-16 code units of the decoded source. */
import type { In, Span } from './types.js';

/** A stretch of an article that is read as one string: its breaks are cut out, its places are kept. */
export interface Passage {
  in: In;
  /** The source characters of `pieces`, joined: as printed, breaks removed. */
  text: string;
  /** The folded form of `text` for matching, unit for unit of the same length. */
  view: string;
  /** Where each part of `text` stands in the source, in reading order; lengths add up to text.length. */
  pieces: Span[];
}

/** The source text of some spans, joined. */
export function textOf(source: string, spans: readonly Span[]): string {
  let text = '';
  for (const [start, end] of spans) text += source.slice(start, end);
  return text;
}

/** The source ranges of passage.text[start, end): one for each piece it touches, neighbours merged. */
export function toSource(passage: Pick<Passage, 'pieces'>, start: number, end: number): Span[] {
  const spans: Span[] = [];
  let at = 0;
  for (const [from, to] of passage.pieces) {
    const length = to - from;
    if (at + length > start && at < end) {
      const s = from + Math.max(0, start - at);
      const e = from + Math.min(length, end - at);
      const last = spans.at(-1);
      if (last && last[1] === s) last[1] = e;
      else spans.push([s, e]);
    }
    at += length;
    if (at >= end) break;
  }
  return spans;
}

/** A passage over whole pieces of the source; `view` is the folded source, of the source's length. */
export function passageOf(kind: In, source: string, view: string, pieces: Span[]): Passage {
  // A piece may keep one line end, as the space between two Latin words.
  const flat = (text: string): string => text.replace(/[\n\r\f\v\u2028\u2029]/gu, ' ');
  return { in: kind, text: flat(textOf(source, pieces)), view: flat(textOf(view, pieces)), pieces };
}

/** 1-based line and column of an offset, for reports to people. Lines end at LF, CR, CRLF, FF, U+2028, U+2029. */
export function lineColumn(source: string, offset: number): { line: number; column: number } {
  let line = 1;
  let start = 0;
  for (const match of source.slice(0, offset).matchAll(/\r\n|[\n\r\f\u2028\u2029]/gu)) {
    line++;
    start = match.index + match[0].length;
  }
  return { line, column: offset - start + 1 };
}

/** Where the titles of a view stand, from 《 to 》. */
export function titlesOf(view: string): [number, number][] {
  const titles: [number, number][] = [];
  for (let at = view.indexOf('《'); at >= 0; at = view.indexOf('《', at + 1)) {
    const end = view.indexOf('》', at);
    if (end < 0) break;
    if (end - at < 60) titles.push([at, end]);
  }
  return titles;
}
