/** What a printed line or a paragraph's head or tail is, by its own words: bylines, datelines, captions, furniture, jump lines. */
import type { Author, Furniture } from '../../types.js';
import { bylineLine, bylineTail } from './byline.js';
import { captionLine } from './caption.js';
import { headAt } from './dateline.js';
import { trim } from './frame.js';
import { furnitureLine } from './furniture.js';
import { jump } from './jump.js';

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

/** The authors as printed (the view folds 張國豐 to 张国丰): `text` is what the reading's view was made from. */
export function authorsOf(reading: BylineReading, text: string): Author[] {
  const { places } = reading;
  const [from] = reading.range;
  if (!places) return reading.authors;
  const printed = ([start, end]: Range) => text.slice(from + start, from + end).replace(/\s/gu, '');
  return reading.authors.map((author, i) => {
    const place = places[i];
    if (!place) return author;
    return { ...author, name: printed(place.name), affiliation: place.affiliation && printed(place.affiliation) };
  });
}

/** A whole line that is a byline, white space around it aside; null if it is none. */
export function bylineOfLine(view: string): BylineReading | null {
  return bylineLine(view);
}

/** A byline or dateline before a paragraph's first sentence. */
export function bylineOfHead(view: string): BylineReading | null {
  const [start, end] = trim(view);
  return end - start < 3 ? null : headAt(view, start, end);
}

/** A byline after a paragraph's last sentence. */
export function bylineOfTail(view: string): BylineReading | null {
  return bylineTail(view);
}

/** A line under or above a picture. */
export function captionOfLine(view: string): CaptionReading | null {
  return captionLine(view);
}

/** A line that is no article's: folio, label, credits, advert, notice. */
export function furnitureOfLine(view: string): FurnitureReading | null {
  return furnitureLine(view);
}

/** A jump line: alone, or at the end of a paragraph (下转第5版). */
export function jumpOf(view: string): JumpReading | null {
  return jump(view);
}
