/** Days of the month, in print: solar and lunar. */
import { DAY, type DateRow, DIGITS, inNumeral, isFree, isHanAt, NUMERALS, RANGE, RANK, small } from './sketch.js';

/** What makes N日 a number of days rather than a day: 3日内, 七日游, 为期三日. */
const SPAN_AFTER =
  /(?:[之以]内(?!蒙)|内(?![蒙地部容阁罗政江乡黄丘])|游(?![客人览船行泳艇戏园])|间隔|龄|均[线价值量]|左右的|以上|[多余](?=时间|来|天|才)|元(?![旦宵月])|本[人队籍军]|不[见绝食归]|谈(?![到及判话成了]))/uy;
const SPAN_BEFORE =
  /(?:[第每近满逾超隔历整]|[^中公]共|^共|[^抵到]达|^达|连续|为期|未来|历时|长达|不到|过去|百|千|间隔|多少|少于|超过|未满|[期限][为是]|最后|头|前|后)$/u;

function ahead(pattern: RegExp, view: string, at: number): boolean {
  pattern.lastIndex = at;
  return pattern.test(view);
}

export const dayRows: DateRow[] = [
  {
    id: 'date/day-of-month',
    doc: '27日, 十二日, 3月5号: the day of a month, which can be implied. 号 by itself is a number of something (8号队员).',
    rank: RANK.day,
    starts: DIGITS + NUMERALS,
    follows: '日号',
    pattern: new RegExp(`(${DAY}) ?([日号])`, 'uy'),
    read(m, { view, before, state }) {
      const end = m.index + m[0].length;
      const day = small(m[1] as string);
      const next = view[end] ?? '';
      if (before !== null) {
        if (
          before.month === undefined ||
          before.season !== undefined ||
          (before.lunar === true && before.yearFrom === undefined && /\d/u.test(m[1] as string))
        )
          return null;
        if (before.edge !== undefined || before.monthTo !== undefined) return null;
        if (m[2] === '号' && /[楼线院令]/u.test(next)) return null;
        return { day, dayFrom: 'print' };
      }
      if (inNumeral(view, m.index) || day < 1 || Number.isNaN(day)) return null;
      const prev = view.slice(Math.max(0, m.index - 2), m.index);
      if (m[2] === '号') {
        // 12号 is a day where a time goes on after it, or a word for a day stands before it.
        if (day > 31) return null;
        const timed =
          /^(?:[凌清]晨|[早晚]上|[上下中]午|傍晚|晚(?!报)|早(?!报)|当[天晚日]|那天|[之以]前|前后|开学|放假|左右|\(?(?:周|星期|礼拜)[一二三四五六日天])/u.test(
            view.slice(end, end + 4),
          ) ||
          // 18号到20号; 新村12号至16号 are houses.
          (isFree(view, m.index) && /^[至到—~-]{1,2}\d{1,2}号(?![楼线院桌车门仓机])/u.test(view.slice(end, end + 7))) ||
          (/(?:^|[在于从自,。;:])\d{1,2}号[至到—~-]{1,2}$/u.test(view.slice(Math.max(0, m.index - 6), m.index)) &&
            !/[楼线院桌车门仓机]/u.test(next));
        if (!timed || /[A-Za-z第]/u.test(prev)) return null;
        return { day, dayFrom: 'print' };
      }
      if (day > 31) return null;
      if (ahead(SPAN_AFTER, view, end) || SPAN_BEFORE.test(prev)) return null;
      // 5月1日至7日，其中2日; but 其中3日有雨 of no days named
      if (prev === '其中' && state.dayPassage !== state.passage) return null;
      if (day === 1 && /^一日$/u.test(m[0])) {
        // 一日 is mostly one day: 一日之计, 有朝一日, 某一日, 终有一日, 一日三餐.
        if (isHanAt(view, m.index - 1) || !/[,。、(上下晚凌至到在电]/u.test(next)) return null;
      }
      if (!/\d/u.test(m[1] as string) && day < 10 && isHanAt(view, m.index - 1) && !isFree(view, m.index)) return null;
      if (
        /^(?:[之以]?后|[之以]前)/u.test(view.slice(end, end + 2)) &&
        (view.startsWith('以后', end) || view.startsWith('之后', end) || next === '后') &&
        day < 10 &&
        !isFree(view, m.index)
      )
        return null;
      return { day, dayFrom: 'print' };
    },
  },
  {
    id: 'date/day-before-a-range',
    doc: '26至28日, 3月5—8日, 5、6日: the first of two days that share one 日.',
    rank: RANK.day,
    starts: DIGITS + NUMERALS,
    follows: `${RANGE}、,`,
    single: true,
    pattern: new RegExp(
      `(${DAY}) ?(?:(?=(?:[-—–~]{1,2}|至|到) ?${DAY}[日号](?![之以]?内|游|龄))|[、,](${DAY})[日号](?:(?:两|二)[日天])?(?![之以]?内))`,
      'uy',
    ),
    read(m, { view, before }) {
      const day = small(m[1] as string);
      if (before === null) {
        if (
          inNumeral(view, m.index) ||
          SPAN_BEFORE.test(view.slice(Math.max(0, m.index - 2), m.index)) ||
          /号$/u.test(m[0]) ||
          /[一二三四五六七八九十]号/u.test(view.slice(m.index, m.index + 8))
        )
          return null;
        if (/^[^日号]*号/u.test(view.slice(m.index, m.index + 8))) return null;
      } else if (before.month === undefined || before.edge !== undefined) return null;
      if (day < 1 || day > 31) return null;
      if (m[2] === undefined) return { day, dayFrom: 'print', alone: false };
      const to = small(m[2]);
      return to === day + 1 ? { day, dayTo: to, dayFrom: 'print' } : null;
    },
  },
  {
    id: 'date/day-without-its-sign',
    doc: '4月23之后, 5月1, 5月1到7月1: the 日 left out, where a mark, a range or a word for time shows that no thing is counted.',
    rank: RANK.day,
    starts: DIGITS,
    single: true,
    pattern:
      /(3[01]|[12]\d|0?[1-9])(?=[,。、;)](?!\d{3})|$|(?:[至到]|[-—–~]{1,2})\d{1,2}月(?!龄)|[之以][前后]|前后|左右|当[天日晚]|[上下中]午|[凌清]晨|晚上|\((?:周|星期))/uy,
    head: false,
    read: (m, { before }) =>
      before?.monthFrom === 'print' &&
      before.rank === RANK.month &&
      !before.lunar &&
      before.edge === undefined &&
      before.monthTo === undefined
        ? { day: Number(m[1]), dayFrom: 'print' }
        : null,
  },
  {
    id: 'date/day-lunar',
    doc: '初二, 十五, 廿三 after a lunar month; 大年初一, 年初五, 大年三十.',
    rank: RANK.day,
    starts: '初十二三廿卅大年',
    single: true,
    pattern:
      /(?:(大年|年)(?:(初[一二三四五六七八九十])|三十|卅)|(初[一二三四五六七八九十]|廿[一二三四五六七八九]?|(?:二十|三十|十)[一二三四五六七八九]?|卅)(?![一二三四五六七八九十个名多余几])日?)/uy,
    read(m, { view, before }) {
      if (m[1] !== undefined) {
        if (m[1] === '年' && /[\d一二三四五六七八九十〇今去前明后当同几多]/u.test(view[m.index - 1] ?? '')) return null;
        const n = m[2] === undefined ? 30 : small(m[2].slice(1));
        if (m[1] === '年' && m[2] === undefined && before === null && !isFree(view, m.index)) return null;
        return { month: n === 30 ? 12 : 1, monthFrom: 'print', day: n, dayFrom: 'print', lunar: true };
      }
      if (
        before?.month === undefined ||
        before.monthFrom !== 'print' ||
        before.edge !== undefined ||
        before.monthTo !== undefined
      )
        return null;
      const word = m[3] as string;
      const n = small(word.startsWith('初') ? word.slice(1) : word);
      if (before.lunar === true) return { day: n, dayFrom: 'print' };
      // 二〇〇四年八月十五: with the year in full, the 日 is only left out.
      return before.year !== undefined && !word.startsWith('初') ? { day: n, dayFrom: 'print' } : null;
    },
  },
  {
    id: 'date/day-by-the-moon',
    doc: '八月望日, 正月朔日: the first and the fifteenth of a month of the Chinese calendar (GB/T 33661) by their old names.',
    rank: RANK.day,
    starts: '朔望',
    pattern: /([朔望])日/uy,
    head: false,
    read: (m, { before }) =>
      before?.month !== undefined && before.monthFrom === 'print' && before.day === undefined
        ? { day: m[1] === '朔' ? 1 : 15, dayFrom: 'print', lunar: true }
        : null,
  },
  {
    id: 'date/day-of-lunar-month-bare',
    doc: '农历七月七, 农历九月九: a bare numeral after a lunar month.',
    rank: RANK.day,
    starts: '一二三四五六七八九',
    single: true,
    pattern: /([一二三四五六七八九])(?![一二三四五六七八九十日号个月年天名])/uy,
    head: false,
    read: (m, { before }) =>
      before?.lunar === true && before.yearFrom === undefined && before.month !== undefined && before.edge === undefined
        ? { day: small(m[1] as string), dayFrom: 'print' }
        : null,
  },
  {
    id: 'date/day-of-lunar-month-in-digits',
    doc: '农历7月15, 正月15: digits after a lunar month.',
    rank: RANK.day,
    starts: DIGITS,
    pattern: /(\d{1,2})(?:日|(?!\d|[年月日号.:时点个]))/uy,
    head: false,
    read(m, { before }) {
      return before?.lunar === true &&
        before.month !== undefined &&
        before.day === undefined &&
        before.edge === undefined
        ? { day: Number(m[1]), dayFrom: 'print' }
        : null;
    },
  },
];
