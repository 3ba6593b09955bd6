/** The page's lines: where each stands, how far it is indented, how wide it is, and how wide its column is. */
import { isDigit, isLatin, isSpace } from '../han.js';

export interface Line {
  /** The printed characters without the white space around them: source range. */
  start: number;
  end: number;
  /** The same in the view. */
  view: string;
  /** Cells of white space before it: an ideographic space is two. */
  indent: number;
  /** Empty lines between it and the line before. */
  blank: number;
  /** A form feed stands between it and the line before. */
  newPage: boolean;
  /** Cells it takes in print, indent included: a Han character is two. */
  width: number;
  /** Cells of the column it was set in, told by the lines around it; 0 where they have no common width. */
  column: number;
}

/** 1 for what prints half a Han character wide. Quotes, dashes and dots are full width in Chinese print. */
export function cellsOf(code: number): 1 | 2 {
  if (code >= 0x2e80) return 2;
  if (code < 0x80) return 1;
  return code === 0x201c ||
    code === 0x201d ||
    code === 0x2018 ||
    code === 0x2019 ||
    code === 0x2014 ||
    code === 0x2026 ||
    code === 0xb7 ||
    code === 0x2103
    ? 2
    : 1;
}

function isLineEnd(code: number): boolean {
  return code === 10 || code === 13 || code === 12 || code === 11 || code === 0x2028 || code === 0x2029;
}

/** Splits the source into its lines that are not empty. */
export function linesOf(source: string, view: string): Line[] {
  const lines: Line[] = [];
  let blank = 0;
  let newPage = false;
  for (let at = 0; at < source.length; ) {
    let stop = at;
    while (stop < source.length && !isLineEnd(source.charCodeAt(stop))) stop++;
    let start = at;
    let indent = 0;
    while (start < stop && isSpace(source.charCodeAt(start))) {
      const code = source.charCodeAt(start);
      indent += code === 0x3000 ? 2 : code === 9 ? 4 : code === 0xfeff ? 0 : 1;
      start++;
    }
    let end = stop;
    while (end > start && isSpace(source.charCodeAt(end - 1))) end--;
    if (end > start) {
      let width = indent;
      for (let i = start; i < end; i++) width += cellsOf(source.charCodeAt(i));
      lines.push({ start, end, view: view.slice(start, end), indent, blank, newPage, width, column: 0 });
      blank = 0;
      newPage = false;
    } else blank++;
    if (source.charCodeAt(stop) === 12) newPage = true;
    at = stop + (source.charCodeAt(stop) === 13 && source.charCodeAt(stop + 1) === 10 ? 2 : 1);
  }
  if (lines[0]) lines[0].blank = 0;
  measure(lines);
  return lines;
}

/** Lines on each side that a column's width is told by; a share of them must end within its last cells. Chosen on composed pages. */
const REACH = 14;
const SLACK = 3;
const SHARE = 0.34;
const MOST = 160;

function measure(lines: Line[]): void {
  const histogram = new Int32Array(MOST + 2);
  const add = (i: number, by: number): void => {
    const line = lines[i];
    if (line) histogram[Math.min(MOST + 1, line.width)]! += by;
  };
  for (let i = 0; i < REACH; i++) add(i, 1);
  for (let i = 0; i < lines.length; i++) {
    add(i + REACH, 1);
    add(i - REACH - 1, -1);
    let best = 0;
    let most = 0;
    let held = 0;
    for (let w = 0; w <= MOST; w++) {
      held += histogram[w]! - (w > SLACK ? histogram[w - SLACK - 1]! : 0);
      if (w >= 12 && held >= most && histogram[w]! > 0) {
        most = held;
        best = w;
      }
    }
    const around = Math.min(lines.length - 1, i + REACH) - Math.max(0, i - REACH) + 1;
    lines[i]!.column = most >= 4 && most >= SHARE * around ? best : 0;
  }
}

/** Cells of the first thing in a line that cannot be parted: a number, a Latin word, or one character. */
export function firstUnit(line: Line): number {
  const { view } = line;
  const inside = isDigit(view.charCodeAt(0)) ? isDigit : isLatin(view.charCodeAt(0)) ? isLatin : null;
  if (!inside) return cellsOf(view.charCodeAt(0));
  let n = 1;
  while (n < view.length && (inside(view.charCodeAt(n)) || (inside === isDigit && /[.,%]/u.test(view[n] as string))))
    n++;
  return n;
}
