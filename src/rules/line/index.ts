/** What a printed line or a paragraph's head or tail is, by its own words: bylines, datelines, captions, furniture, jump lines. */
import type { Author, Furniture } from '../../types.js';

/** A stretch of the string that was asked about. */
export type Range = [start: number, end: number];

export interface BylineReading {
  rule: string;
  /** The byline as a whole, brackets included. */
  range: Range;
  authors: Author[];
  /** The dateline (电头) that goes before it: 新华社北京3月5日电. Its range and the byline's do not overlap. */
  dateline: { range: Range; agency: string | null; place: string | null; date: Range | null; rule: string } | null;
}

export interface CaptionReading {
  rule: string;
  caption: Range;
  /** The name of who is credited (姑苏区委宣传部), without the verb. */
  credit: Range | null;
  /** 供图 摄 图 …, as printed. */
  role: string | null;
}

export interface FurnitureReading {
  rule: string;
  role: Furniture['role'];
  /** ISO day printed in it, for a folio or masthead. */
  date: string | null;
  /** The paper's name and the page's number, where they are printed. */
  title: string | null;
  page: string | null;
}

export interface JumpReading {
  rule: string;
  range: Range;
  direction: 'to' | 'from';
  page: string | null;
}

/** A whole line that is a byline, white space around it aside; null if it is none. */
export function bylineOfLine(_view: string): BylineReading | null {
  return null;
}
/** A byline or dateline before a paragraph's first sentence. */
export function bylineOfHead(_view: string): BylineReading | null {
  return null;
}
/** A byline after a paragraph's last sentence. */
export function bylineOfTail(_view: string): BylineReading | null {
  return null;
}
export function captionOfLine(_view: string): CaptionReading | null {
  return null;
}
export function furnitureOfLine(_view: string): FurnitureReading | null {
  return null;
}
/** A jump line: alone, or at the end of a paragraph (下转第5版). */
export function jumpOf(_view: string): JumpReading | null {
  return null;
}
