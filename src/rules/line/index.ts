/** What a printed line or a paragraph's head or tail is, by its own words: bylines, datelines, captions, furniture, jump lines. */
import type { Author } from '../../types.js';
import { bylineLine, bylineTail } from './byline.js';
import { captionLine } from './caption.js';
import { headAt } from './dateline.js';
import { trim } from './frame.js';
import { furnitureLine } from './furniture.js';
import { jump } from './jump.js';
import type { BylineReading, CaptionReading, FurnitureReading, JumpReading, Range } from './reading.js';

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
