/** The day of the issue: as a folio or masthead prints it, or as a file is named. */
import { exists } from './calendar.js';
import { DAY, MONTH, small, yearOf } from './sketch.js';

const two = (n: number): string => String(n).padStart(2, '0');

function iso(year: number, month: number, day: number): string | null {
  return year >= 1815 && year <= 2199 && exists(year, month, day) ? `${year}-${two(month)}-${two(day)}` : null;
}

const PRINTED = new RegExp(
  '(?:(?:中华)?(民国)([\\d〇零一二三四五六七八九十百元 ]{1,8})|(?:公元|西元)?((?:1[89]|2[01]) ?\\d ?\\d|[一二] ?[〇零Oo0一二三四五六七八九](?: ?[〇零Oo0一二三四五六七八九]){2})) ?年 ?' +
    `((?:${MONTH.slice(3, -1)})|[1-9]|1 [0-2]) ?月 ?((?:${DAY.slice(3, -1)})|[1-3] \\d) ?[日号]`,
  'gu',
);
const FIGURES = /(?<![\d.\-/])((?:1[89]|2[01])\d{2}) ?([-./·]) ?(\d{1,2}) ?\2 ?(\d{1,2})(?![\d]|[.\-/]\d)/gu;

/**
 * The issue's day in a folio or masthead line of the view: 2022年3月4日 星期五, 2017.09.13, 二〇二二年三月四日, 民国一〇六年九月十三日.
 * `start` and `end` are offsets in the line. null where there is none.
 */
export function readIssueDate(view: string): { iso: string; start: number; end: number } | null {
  for (const m of view.matchAll(PRINTED)) {
    let year: number;
    if (m[1]) {
      const numeral = (m[2] as string).replace(/ /gu, '');
      year =
        1911 +
        (numeral === '元'
          ? 1
          : /^[〇零一二三四五六七八九]{2,3}$/u.test(numeral)
            ? yearOf(numeral.replace(/零/gu, '〇'))
            : small(numeral));
    } else year = yearOf((m[3] as string).replace(/ /gu, '').replace(/[零Oo0]/gu, '0'));
    const found = iso(year, small((m[4] as string).replace(/ /gu, '')), small((m[5] as string).replace(/ /gu, '')));
    if (found) return { iso: found, start: m.index, end: m.index + m[0].length };
  }
  for (const m of view.matchAll(FIGURES)) {
    const found = iso(Number(m[1]), Number(m[3]), Number(m[4]));
    if (found) return { iso: found, start: m.index, end: m.index + m[0].length };
  }
  return null;
}

/**
 * The day that a file's name gives: 20220304.txt, rmrb-1994-03-05-02.txt, 2022-03-04_A05, 2022年3月4日.txt, 2022/03/04/A05.txt.
 * null where there is none.
 */
export function issueDateOfName(fileName: string): string | null {
  const printed = readIssueDate(fileName);
  if (printed) return printed.iso;
  const marked = /(?<!\d)((?:1[89]|2[01])\d{2})([-._/\\ ])(\d{1,2})\2(\d{1,2})(?!\d)/gu;
  for (const m of fileName.matchAll(marked)) {
    const found = iso(Number(m[1]), Number(m[3]), Number(m[4]));
    if (found) return found;
  }
  // 20220304, and with a page behind it: 2022030405
  for (const m of fileName.matchAll(/(?<!\d)((?:1[89]|2[01])\d{2})-?(\d{2})-?\/?(\d{2})(?:\d{2})?(?!\d)/gu)) {
    const found = iso(Number(m[1]), Number(m[2]), Number(m[3]));
    if (found) return found;
  }
  return null;
}
