/** Days and stretches counted from the issue, or from the day last named: 上两周, 5天前, 半小时后, 前一周, 此后三年. */
import { civilOf, dayOf, dayText, mondayOf, monthAfter } from './calendar.js';
import { COUNT, type DateRow, DIGITS, inNumeral, isFree, RANK, small } from './sketch.js';
import { ofDay, ofDays, ofMonth, ofMonths, ofYear, ofYears, type State } from './state.js';

const UNIT = '(年|个?月|天|日|个?(?:星期|礼拜|周))';

/** N units back from a day, the day of the month kept where it exists; hours by the day that they are nearest to. */
export function back(day: number, n: number, unit: string): number {
  if (/[天日]/u.test(unit)) return day - Math.round(n);
  if (/时/u.test(unit)) return day - Math.sign(n) * Math.round(Math.abs(n) / 24);
  if (/[周星礼]/u.test(unit)) return day - 7 * Math.round(n);
  const c = civilOf(day);
  const [year, month] = /年|载/u.test(unit)
    ? monthAfter(c.year, c.month, -12 * n)
    : monthAfter(c.year, c.month, -Math.round(n));
  const first = dayOf(year, month, 1);
  const length = dayOf(...monthAfter(year, month, 1), 1) - first;
  return first + Math.min(c.day, length) - 1;
}

/** Two digits side by side are a choice: 三四年 is not thirty-four years. */
export const ROUGH = /^[一二两三四五六七八九]{2}$/u;

export const countRows: DateRow[] = [
  {
    id: 'date/weekday-weeks-away',
    doc: '两周前的周三, 三周后的星期五: of the week so many before or after the issue’s.',
    rank: RANK.day,
    starts: `${DIGITS}一二两三四五六七八九十`,
    pattern:
      /(\d{1,2}|[一二两三四五六七八九十])个?(?:周|星期|礼拜)(?:之|以)?([前后])的(?:那个)?(?:周|星期|礼拜)([一二三四五六日天])(?![二三四五六七八九])/uy,
    read(m, { view, before }) {
      if (before !== null || inNumeral(view, m.index)) return null;
      const count = small(m[1] as string);
      return {
        weekday: Math.min('一二三四五六日天'.indexOf(m[3] as string) + 1, 7),
        week: m[2] === '前' ? -count : count,
      };
    },
  },
  {
    id: 'date/roughly',
    doc: '两三年前, 近三四年来, 三五天后, 未来5到10年: two numbers to choose from make a vague stretch, up to the issue or on from it.',
    rank: RANK.year,
    starts: `近最过这前未今接${DIGITS}一两二三四五六七八九十`,
    pattern: new RegExp(
      `(?:(近|最近|过去|这|前)|(未来|今后|接下来))?的?(?:([一二两三四五六七八九])([二两三四五六七八九])|(\\d{1,2}|[一二三四五六七八九十])(?:[-—–~]{1,2}|至|到)(\\d{1,2}|[二三四五六七八九十]))${UNIT}(?:以?(来)(?![自到了往])|[之以]?(前|后)(?![往台期])|(?!级|生))`,
      'uy',
    ),
    read(m, { view, before }) {
      const lo = small((m[3] ?? m[5]) as string);
      const hi = small((m[4] ?? m[6]) as string);
      const unit = m[7] as string;
      const [past, coming, since, side] = [m[1], m[2], m[8], m[9]];
      if (before !== null || inNumeral(view, m.index) || !(lo < hi && (m[3] === undefined || hi - lo <= 2)))
        return null;
      // 1至5月 and 3到5日 are of the calendar; 5—10年 by itself is how long.
      if (/^[月日]$/u.test(unit) && m[3] === undefined) return null;
      if ((past ?? coming ?? since ?? side) === undefined || (past === '这' && since === undefined)) return null;
      const told = /^[近前]$/u.test(past ?? '') || past === undefined;
      if (told && coming === undefined && (!isFree(view, m.index) || /[每等比]/u.test(view[m.index - 1] ?? '')))
        return null;
      return {
        kind: 'vague',
        special(state) {
          const named = side === '后' && state.dayPassage === state.passage ? state.day : null;
          const base = named ?? state.today;
          if (base === null) return null;
          const [from, to] = coming
            ? [base + 1, back(base, -hi, unit)]
            : side === '后'
              ? [back(base, -lo, unit), back(base, -hi, unit)]
              : [back(base, hi, unit), side === '前' ? back(base, lo, unit) : base];
          const text =
            unit === '年' && side !== undefined
              ? ofYears(civilOf(from).year, civilOf(to).year, true)
              : ofDays(from, to, true);
          return { ...text, kind: 'vague' };
        },
      };
    },
  },
  {
    id: 'date/stretch-beside',
    doc: '前两天, 上两周, 后三个月, 前1周: the units before the present one, or after it. 前1周 is seven days, 上两周 are weeks.',
    rank: RANK.year,
    starts: '前上后下',
    pattern: new RegExp(`([前上后下])(${COUNT})${UNIT}(?!级|轻|龄|生|份|初|[之以]?[前后])`, 'uy'),
    read(m, { view }) {
      const word = m[1] as string;
      const n = small(m[2] as string);
      const unit = m[3] as string;
      if (!isFree(view, m.index) || Number.isNaN(n) || n < 1 || n > 300 || inNumeral(view, m.index)) return null;
      // 上一年, 下一周 are read as 上年, 下周; 上百年 is a number.
      if (m[2] === '一' || /^[上下][百千]/u.test(m[0]) || ROUGH.test(m[2] as string)) return null;
      const past = word === '前' || word === '上';
      return {
        special: ({ issue }) => {
          if (issue === null) return null;
          const c = civilOf(issue);
          if (/[天日]/u.test(unit)) return ofDays(past ? issue - n : issue + 1, past ? issue - 1 : issue + n);
          if (/[周星礼]/u.test(unit)) {
            if (word === '前' || word === '后')
              return ofDays(past ? issue - 7 * n : issue + 1, past ? issue - 1 : issue + 7 * n);
            const monday = mondayOf(issue);
            return ofDays(past ? monday - 7 * n : monday + 7, past ? monday - 1 : monday + 7 * n + 6);
          }
          if (/月/u.test(unit))
            return ofMonths(monthAfter(c.year, c.month, past ? -n : 1), monthAfter(c.year, c.month, past ? -1 : n));
          if (word === '后') return ofDays(issue + 1, back(issue, -n, '年'));
          return ofYears(past ? c.year - n : c.year + 1, past ? c.year - 1 : c.year + n);
        },
      };
    },
  },
  {
    id: 'date/days-ago',
    doc: '5天前, 两周前, 三个月后: one day, counted from the issue, or with 后 from the day last named.',
    rank: RANK.day,
    starts: `${DIGITS}一二两三四五六七八九十百半`,
    pattern: new RegExp(
      `(${COUNT}|半)(个?多?月|个半月|多?天|日|个?多?(?:星期|礼拜)|多?周)([之以]?前|[之以]?后)(?!期|续|方)`,
      'uy',
    ),
    read(m, { view }) {
      const n = small(m[1] as string);
      const unit = m[2] as string;
      const forward = (m[3] as string).endsWith('后');
      const prev = view[m.index - 1] ?? '';
      if (Number.isNaN(n) || n > 400 || inNumeral(view, m.index) || /[满过了近每隔第约超逾达月]/u.test(prev))
        return null;
      if (/^多?月$/u.test(unit) || ROUGH.test(m[1] as string)) return null;
      // 5日前 and 12日后 are days of the month; 三日后 and 两日前 are not.
      if (unit === '日' && (/\d/u.test(m[1] as string) || (!forward && m[1] !== '两') || n > 10)) return null;
      if (forward && !isFree(view, m.index)) return null;
      // 于7天前预约, 提前3天前: a term, not a day.
      if (!forward && (/[提至于需应须]$/u.test(prev) || (prev === '在' && /^[之以]/u.test(m[3] as string))))
        return null;
      return {
        special: (state) => {
          // 今年8月租下摊位，两个月后便雇了人
          const month = forward && /月/u.test(unit) && state.monthLast && state.yearPassage === state.passage;
          const named = month ? state.month : state.dayPassage === state.passage ? state.day : null;
          const anchor = (forward ? named : null) ?? state.today;
          if (anchor === null) return null;
          // 一个半月 ends in the middle of a month: 15 days more.
          const half = unit === '个半月' ? (forward ? 15 : -15) : 0;
          const day = back(anchor, forward ? -n : n, unit) + half;
          if (/月/u.test(unit)) {
            const c = civilOf(day);
            return { ...ofMonth(c.year, c.month, true) };
          }
          return ofDay(day, !/[天日]/u.test(unit) || unit.includes('多'));
        },
      };
    },
  },
  {
    id: 'date/hours-ago',
    doc: '10分钟前, 一个半小时后: the day that it falls on. Counted from now: where something was told before, it is the story’s and a figure (触礁，半小时后沉没), unless the sentence tells of things to come.',
    rank: RANK.day,
    starts: `${DIGITS}一二两三四五六七八九十半几数`,
    pattern: new RegExp(
      `(${COUNT}|半|[几数])(?:多|余)?(?:个半?多?(?:小时|钟头)|小时|分钟|刻钟|秒钟?)(?:(?:零|又)?${COUNT}分钟?)?([之以]?[前后])(?![期续方排锋卫场腰线])`,
      'uy',
    ),
    read(m, { view, before }) {
      const n = /[几数]/u.test(m[1] as string) ? 0 : small(m[1] as string);
      const prev = view[m.index - 1] ?? '';
      const told = isFree(view, m.index) ? !/[每等比到至]/u.test(prev) : /[他她它我你们约]/u.test(prev);
      if (before !== null || !told || Number.isNaN(n) || inNumeral(view, m.index)) return null;
      const hours = /小时|钟头/u.test(m[0]) ? n : 0;
      const forward = (m[2] as string).endsWith('后');
      const opens = !/[。!?;]/u.test(view.slice(0, m.index));
      return {
        special: ({ today, passage, dayPassage }, _, sense) =>
          today === null || dayPassage === passage || !((opens && passage === 0) || (forward && sense > 0))
            ? null
            : ofDay(back(today, forward ? -hours : hours, '时')),
      };
    },
  },
  {
    id: 'date/stretch-next-to-named',
    doc: '前一周, 后一年, 前一个月: the calendar’s unit before or after the one last named, or the issue’s.',
    rank: RANK.year,
    starts: '前后',
    pattern: /([前后])一(年|个月|周|个?(?:星期|礼拜))(?![级轻龄生份度期]|[之以]?[前后])/uy,
    read(m, { view, before }) {
      if (before !== null || !(isFree(view, m.index) || /[较跟了]/u.test(view[m.index - 1] as string))) return null;
      const shift = m[1] === '前' ? -1 : 1;
      const unit = m[2] as string;
      return {
        special: (state) => {
          if (state.issue === null) return null;
          if (unit === '年') return ofYear((namedYear(state) ?? civilOf(state.issue).year) + shift);
          const day = state.dayPassage === state.passage && state.day !== null ? state.day : state.issue;
          if (unit === '个月') {
            const { year, month } = civilOf(day);
            return ofMonth(...monthAfter(year, month, shift));
          }
          const monday = mondayOf(day) + 7 * shift;
          return ofDays(monday, monday + 6);
        },
      };
    },
  },
  {
    id: 'date/stretch-after-named',
    doc: '此后三年, 随后一周, 之后的两个月: from the date last named on. Without one they have no place in time.',
    rank: RANK.year,
    starts: '此随其之而',
    pattern: new RegExp(`(?:此|随|其|之|而)后的?(${COUNT}|半)(?:多|余)?${UNIT}(?!级|轻|龄|生|[之以]?[前后])`, 'uy'),
    read(m, { before }) {
      const n = small(m[1] as string);
      if (before !== null || Number.isNaN(n) || n <= 0 || n > 300) return null;
      const unit = m[2] as string;
      return { special: (state) => after(state, n, unit) };
    },
  },
  {
    id: 'date/centuries-ago',
    doc: '半个世纪前, 两个多世纪以来: so many hundred years from the issue’s, approximately.',
    rank: RANK.year,
    starts: `${DIGITS}一二两三四五六七八九十半`,
    pattern: /(\d|[一二两三四五六七八九十半])个?(?:多|余)?世纪(?:多|余)?(?:([之以]?前)|(以?来))(?![自到])/uy,
    read(m, { view, before }) {
      const n = Math.round(100 * small(m[1] as string));
      // 第三世纪以来, 20世纪以来 are centuries by number.
      if (before !== null || inNumeral(view, m.index) || Number.isNaN(n) || !(/个/u.test(m[0]) || m[1] === '半'))
        return null;
      return {
        kind: 'vague',
        special({ today }) {
          if (today === null) return null;
          const year = civilOf(today).year - n;
          const to = m[2] === undefined ? today : ofYear(year).to;
          const first = ofYear(year, true);
          return {
            ...first,
            to,
            edtf: m[2] === undefined ? `${first.edtf}/${dayText(today)}` : first.edtf,
            kind: 'vague',
          };
        },
      };
    },
  },
];

/** The year last named in this passage, or null. */
function namedYear(state: State): number | null {
  return state.yearPassage === state.passage ? state.year : null;
}

/** N units from the day last named in this passage, or from the year where that was named after it, or alone. */
function after(state: State, n: number, unit: string) {
  const year = namedYear(state);
  const day = state.dayPassage === state.passage || year === null ? state.day : null;
  if (unit === '年' && n >= 1 && year !== null && (day === null || civilOf(day).year !== year))
    return ofYears(year + 1, year + n);
  return day === null ? null : { ...ofDays(day + 1, back(day, -n, unit)), kind: 'interval' as const };
}
