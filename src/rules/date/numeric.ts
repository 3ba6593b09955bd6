/** Dates in figures and marks: 2022.03.01, 2022-3-1, 3/16(六), 10/31/1974. */
import { type DateRow, DIGITS, RANK } from './sketch.js';

/** A run of digits and marks that is longer than the date is a number, an address or a version. */
function stands(view: string, start: number, end: number): boolean {
  return (
    !(start > 0 && /[\dA-Za-z.\-/]/u.test(view[start - 1] as string)) &&
    !/^(?:[\dA-Za-z]|[.\-/:]\d)/u.test(view.slice(end, end + 2))
  );
}

export const numericRows: DateRow[] = [
  {
    id: 'date/figures-year-first',
    doc: '2022.03.01, 2022-3-1, 2022/3/1 (GB/T 7408).',
    rank: RANK.day,
    starts: '12',
    follows: '-./·',
    pattern: /([12]\d{3}) ?([-./·]) ?(\d{1,2}) ?\2 ?(\d{1,2})(?:日|T(?=\d))?/uy,
    read(m, { view, before }) {
      const end = m.index + m[0].length;
      // 2018/1/10-2018/7/10: the mark before the second is the range's.
      const ranged = /[12]\d{3}[./]\d{1,2}[./]\d{1,2} ?-$/u.test(view.slice(Math.max(0, m.index - 12), m.index));
      const first = /^ ?-[12]\d{3}/u.test(view.slice(end, end + 6)) && m[2] !== '-';
      const second = /^ ?[-—–~至到]{1,2} ?\d{1,2}[./]\d/u.test(view.slice(end, end + 6));
      if (
        before !== null ||
        !stands(view, ranged ? 0 : m.index, first || second || m[0].endsWith('T') ? view.length : end)
      )
        return null;
      const month = Number(m[3]);
      const day = Number(m[4]);
      if (month < 1 || month > 12 || day < 1 || day > 31) return null;
      return { year: Number(m[1]), yearFrom: 'print', month, monthFrom: 'print', day, dayFrom: 'print', end };
    },
  },
  {
    id: 'date/figures-run-together',
    doc: '20210308 that is the whole of a text (a cell, a label): within prose it is a number.',
    rank: RANK.day,
    starts: '12',
    pattern: /^(1[89]\d\d|20\d\d)(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])$/uy,
    read: (m, { before }) =>
      before === null
        ? {
            year: Number(m[1]),
            yearFrom: 'print',
            month: Number(m[2]),
            monthFrom: 'print',
            day: Number(m[3]),
            dayFrom: 'print',
          }
        : null,
  },
  {
    id: 'date/figures-year-last',
    doc: '1/2/2020 is 1 February unless it cannot be (10/31/1974): day first, as in Hong Kong and Macao.',
    rank: RANK.day,
    starts: DIGITS,
    follows: '/',
    pattern: /(\d{1,2})\/(\d{1,2})\/([12]\d{3}|\d{2})/uy,
    read(m, { view, before }) {
      const end = m.index + m[0].length;
      const ranged = /\d\/\d{1,2}\/\d{2,4}-$/u.test(view.slice(Math.max(0, m.index - 10), m.index));
      const first = /^-\d{1,2}\//u.test(view.slice(end, end + 4));
      if (before !== null || !stands(view, ranged ? 0 : m.index, first ? view.length : end)) return null;
      const a = Number(m[1]);
      const b = Number(m[2]);
      const [day, month] = b > 12 ? [b, a] : [a, b];
      if (month < 1 || month > 12 || day < 1 || day > 31) return null;
      const year = m[3] as string;
      return {
        year: Number(year),
        yearFrom: year.length === 4 ? 'print' : 'short',
        month,
        monthFrom: 'print',
        day,
        dayFrom: 'print',
      };
    },
  },
  {
    id: 'date/figures-month-and-day',
    doc: '9/16(六), 3/5—3/8, 12/1起: month and day, where a weekday, a range or an empty line shows that it is no fraction.',
    rank: RANK.day,
    starts: DIGITS,
    follows: '/',
    pattern: /(1[0-2]|0?[1-9])\/(3[01]|[12]\d|0?[1-9])/uy,
    read(m, { view, before }) {
      const end = m.index + m[0].length;
      if (
        before !== null ||
        (m.index > 0 && /[\dA-Za-z./]/u.test(view[m.index - 1] as string)) ||
        /^[\dA-Za-z/%]/u.test(view.slice(end, end + 1))
      )
        return null;
      const after = view.slice(end, end + 6);
      const lead = view.slice(Math.max(0, m.index - 7), m.index);
      // 约占1/3—1/2, 1/3到1/2的居民; 2/3 alone could be either, and is none.
      if (
        /^[1-4]\/[2-5]$/u.test(m[0]) &&
        (/(?:[占约近超达]|不到|至少)(?:[1-4]\/[2-5] ?[-—~至到]+ ?)?$/u.test(lead) ||
          /^(?: ?[-—~至到]+ ?[1-4]\/[2-5])?(?:的|以[上下]|左右|[强弱])/u.test(view.slice(end, end + 9)))
      )
        return null;
      const shown =
        /^ ?\((?:周|星期|礼拜)?[一二三四五六日]\)/u.test(after) ||
        /^ ?[-—~至到]+ ?(?:1[0-2]|0?[1-9])\/\d/u.test(after) ||
        /\d\/\d{1,2}(?:\([一二三四五六日]\))? ?[-—~至到]+ ?$/u.test(lead) ||
        (m.index === 0 && end === view.length && !(Number(m[1]) < Number(m[2]) && Number(m[2]) <= 5)) ||
        (/(?:^|[\s,。;、(])$/u.test(lead) && /^(?:[上下中]午|晚|早|起(?!点)|止)/u.test(after));
      return shown ? { month: Number(m[1]), monthFrom: 'print', day: Number(m[2]), dayFrom: 'print' } : null;
    },
  },
  {
    id: 'date/figures-after-a-range',
    doc: '2022.3.1—3.15: the second end without its year.',
    rank: RANK.day,
    starts: DIGITS,
    follows: './',
    pattern: /(1[0-2]|0?[1-9])([./])(3[01]|[12]\d|0?[1-9])(?![\d.])/uy,
    head: false,
    read(m, { view, before }) {
      const first = /[12]\d{3}([./])\d{1,2}\1\d{1,2} ?[-—–~至到]{1,2} ?$/u.exec(
        view.slice(Math.max(0, m.index - 16), m.index),
      );
      return first?.[1] === m[2] && before?.yearFrom === 'print'
        ? { month: Number(m[1]), monthFrom: 'print', day: Number(m[3]), dayFrom: 'print' }
        : null;
    },
  },
  {
    id: 'date/figures-year-and-month',
    doc: '2022-03, 1998/12: year and month, two digits each.',
    rank: RANK.month,
    starts: '12',
    follows: '-/',
    pattern: /((?:1[89]|20)\d{2})[-/](0[1-9]|1[0-2])/uy,
    read(m, { view, before }) {
      const end = m.index + m[0].length;
      if (
        before !== null ||
        !stands(view, m.index, end) ||
        /^[号期页版年]/u.test(view.slice(end, end + 1)) ||
        /[第号话:]$/u.test(view.slice(0, m.index))
      )
        return null;
      return { year: Number(m[1]), yearFrom: 'print', month: Number(m[2]), monthFrom: 'print' };
    },
  },
];
