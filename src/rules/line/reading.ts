/** What is read of a line. */
import type { Author, Furniture } from '../../types.js';

/** A stretch of the string that was asked about. */
export type Range = [start: number, end: number];

export interface BylineReading {
  rule: string;
  /** How sure the words alone make it, 0 to 1. */
  confidence?: number;
  /** The byline as a whole, brackets included; empty (at the dateline's end) where only a dateline is printed. */
  range: Range;
  /** Names in the view's script, inner spaces removed: `authorsOf` gives them as printed. */
  authors: Author[];
  /** Where each author's name and affiliation stand, counted from range[0]; as long as `authors`. */
  places?: AuthorPlace[];
  /** The dateline (电头) that goes before it: 新华社北京3月5日电. Its range and the byline's do not overlap. */
  dateline: { range: Range; agency: string | null; place: string | null; date: Range | null; rule: string } | null;
}

export interface AuthorPlace {
  name: Range;
  affiliation: Range | null;
}

export interface CaptionReading {
  rule: string;
  confidence?: number;
  caption: Range;
  /** The name of who is credited (沙河街道), without the verb. */
  credit: Range | null;
  /** 供图 摄 图 …, as printed. */
  role: string | null;
}

export interface FurnitureReading {
  rule: string;
  confidence?: number;
  role: Furniture['role'];
  /** ISO day printed in it, for a folio or masthead. */
  date: string | null;
  /** The paper's name and the page's number, where they are printed. */
  title: string | null;
  page: string | null;
}

export interface JumpReading {
  rule: string;
  confidence?: number;
  range: Range;
  direction: 'to' | 'from';
  page: string | null;
}
