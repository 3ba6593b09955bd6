/** Months and their parts. */
import { type DateRow, DIGITS, inNumeral, isFree, isHanAt, MONTH, NUMERALS, RANGE, RANK, small } from './sketch.js';

/** Names that begin with a month in Chinese numerals. */
const NO_MONTH =
  /(?:革命|怀胎|围城|飞雪|飞霜|雪|流火|河(?=[的、,。]|$)|天(?=[的、,。乐]|演唱|主唱|歌迷|粉丝|成员|$)|桂|桃|槐|鲜|蝉|有余|之内|之久|余(?=[,。的天])|间隔|龄)/uy;
const NAME_AHEAD = /[\u4e00-\u9fff]{0,4}(?:店|铺|馆|小区|幼儿园|书院|公司|剧社|诗社|文学|乐队|大道|公馆|茶楼)/uy;

function ahead(pattern: RegExp, view: string, at: number): boolean {
  pattern.lastIndex = at;
  return pattern.test(view);
}

export const monthRows: DateRow[] = [
  {
    id: 'date/month',
    doc: '3月, 三月, 12月份, 元月: a month; its year is printed before it, or implied.',
    rank: RANK.month,
    starts: DIGITS + NUMERALS,
    follows: '月',
    pattern: new RegExp(`(${MONTH}) ?月(份)?`, 'uy'),
    read(m, { view, before }) {
      const end = m.index + m[0].length;
      const numeral = m[1] as string;
      const month = small(numeral);
      const next = view[end] ?? '';
      const han = !/\d/u.test(numeral);
      if (before === null) {
        if (inNumeral(view, m.index) || month < 1 || month > 12) return null;
        const prev = view[m.index - 1] ?? '';
        // 约2月 is how long; 约2月23日 is a day
        if (/[每近满约逾超够隔]/u.test(prev) && !/^[\d一二三十]{1,3}[日号]/u.test(view.slice(end, end + 4)))
          return null;
      }
      if (!m[2] && next === '龄') return null;
      // 二月初二, 十月初一: the month is lunar when its day is counted so.
      const lunarDay =
        !m[2] &&
        /^(?:初[一二三四五六七八九十](?!中|期)|廿[一二三四五六七八九]?(?![日号一二三四五六七八九])|(?:二?十|三十)[一二三四五六七八九]?(?![日号个天名人年月一二三四五六七八九\\d多来余几里岁]))/u.test(
          view.slice(end, end + 4),
        );
      const lunar =
        before?.lunar === true ||
        (lunarDay && han && (before?.year === undefined || before.yearFrom !== 'print' || view.startsWith('初', end)));
      if (before === null && han && !lunarDay && !m[2]) {
        // A month in Chinese numerals that nothing confirms: 八月桂糕, 五月天.
        const dated = /^(?:[一二三四五六七八九十廿卅\d]{1,3}[日号至到—、-]|[初底末中上下])/u.test(
          view.slice(end, end + 5),
        );
        if (!dated && (ahead(NO_MONTH, view, end) || ahead(NAME_AHEAD, view, end))) return null;
        if (
          !dated &&
          isHanAt(view, m.index - 1) &&
          !isFree(view, m.index) &&
          isHanAt(view, end) &&
          !/[起至到前后以的间和与及份]/u.test(next)
        )
          return null;
      }
      return { month, monthFrom: 'print', ...(lunar ? { lunar: true } : {}) };
    },
  },
  {
    id: 'date/month-lunar',
    doc: '正月, 腊月二十三, 冬月, 闰四月: months that only the Chinese calendar has. 腊月 without its day is a season rather than a date.',
    rank: RANK.month,
    starts: '正腊冬闰寅丑端',
    pattern: /(?:(正|腊|冬|寅|丑|端)月|闰([一二三四五六七八九十]|十[一二])月)/uy,
    read(m, { view, before }) {
      if (view[m.index - 1] === '真') return null;
      const month = m[2] ? small(m[2]) : ({ 正: 1, 寅: 1, 端: 1, 冬: 11, 腊: 12, 丑: 12 }[m[1] as string] as number);
      const dated = /^(?:初[一二三四五六七八九十]|[二三]?十|廿|卅|底|[上中下]旬)/u.test(
        view.slice(m.index + m[0].length, m.index + m[0].length + 2),
      );
      return {
        month,
        monthFrom: 'print',
        lunar: true,
        ...(m[2] ? { leap: true } : {}),
        ...(dated || before !== null ? {} : { alone: false }),
      };
    },
  },
  {
    id: 'date/month-before-a-range',
    doc: '1—2月, 去年1至11月, 七、八月: the first of two months that share one 月.',
    rank: RANK.month,
    starts: DIGITS + NUMERALS,
    follows: `${RANGE}、,/`,
    single: true,
    pattern: new RegExp(
      `(${MONTH})(?: ?(?:(?=(?:[-—–~]{1,2}|至|到) ?${MONTH}月(?!龄|大))|[、,/](${MONTH})月(?!龄|大)份?(?!\\d)))`,
      'uy',
    ),
    read(m, { view, before }) {
      if (before === null && inNumeral(view, m.index)) return null;
      const month = small(m[1] as string);
      // 一到6月, 一放暑假: both ends are written alike.
      const next =
        /\d|[一二三四五六七八九十]/u.exec(view.slice(m.index + m[0].length, m.index + m[0].length + 4))?.[0] ?? '';
      if (m[2] === undefined && /\d/u.test(m[1] as string) !== /\d/u.test(next)) return null;
      if (
        m[2] === undefined &&
        view.startsWith('一到', m.index) &&
        /^[^,。]{2,6}[就便还都总]/u.test(view.slice(m.index + 2, m.index + 10))
      )
        return null;
      if (m[2] === undefined) return month > 12 ? null : { month, monthFrom: 'print', alone: false };
      const to = small(m[2]);
      // 三四月 is read here only with its mark; 1、12月 are two ends of a year.
      if (to !== month + 1 || month > 12) return null;
      return { month, monthTo: to, monthFrom: 'print' };
    },
  },
  {
    id: 'date/months-side-by-side',
    doc: '七八月间, 三四月份: two neighbours without a mark.',
    rank: RANK.month,
    starts: NUMERALS,
    follows: '月',
    pattern: /(一二|二三|三四|四五|五六|六七|七八|八九|九十)月(?:份|间|之间)?/uy,
    read(m, { view }) {
      if (inNumeral(view, m.index)) return null;
      return {
        month: small((m[1] as string)[0] as string),
        monthTo: small((m[1] as string)[1] as string),
        monthFrom: 'print',
      };
    },
  },
  {
    id: 'date/month-relative',
    doc: '本月, 上月底, 下个月, 这个月: counted from the issue’s month.',
    rank: RANK.month,
    starts: '本上下这今',
    pattern: /(上上|下下|[本上下这今])一?个?月(?!球|饼(?!干)|亮(?![相点灯出])|台(?![风账])|票(?![房价据选]))/uy,
    read(m, { view, state, before }) {
      if (before !== null) return null;
      const word = m[1] as string;
      const prev = view[m.index - 1] ?? '';
      if (word === '今' && !m[0].includes('个')) return null;
      if (m[0] === '这一个月') return null;
      if (/^[上下]$/u.test(word) && /[以之晚早楼天水海身世会路马]/u.test(prev)) return null;
      if (word === '本' && /[日根基]/u.test(prev)) return null;
      const shift = { 上上: -2, 上: -1, 下下: 2, 下: 1 }[word] ?? 0;
      // 10月份…，比上月上升: before the month that the talk is of
      const told =
        word === '上' &&
        /[比较]/u.test(prev) &&
        state.monthLast &&
        state.monthTold &&
        state.yearPassage === state.passage;
      return { month: shift, monthFrom: told ? 'named' : 'issue' };
    },
  },
  {
    id: 'date/month-named',
    doc: '同月, 当月, 次月, 翌月: counted from the month last named.',
    rank: RANK.month,
    starts: '同当次翌是隔',
    pattern: /(同|当|次|翌|是|隔)月(?!球|亮(?![相点灯出]))/uy,
    read(m, { view, state, before }) {
      const word = m[1] as string;
      const prev = view[m.index - 1] ?? '';
      if (before !== null && word !== '同') return null;
      if (word === '是' && (isHanAt(view, m.index - 1) || state.dayPassage !== state.passage)) return null;
      if (/[\d一二三四五六七八九十几两每不]/u.test(prev)) return null;
      if (word === '同' && state.month === null) return null;
      if (state.month === null && word !== '当') return null;
      return { month: /[次翌隔]/u.test(word) ? 1 : 0, monthFrom: state.month === null ? 'issue' : 'named' };
    },
  },
  {
    id: 'date/third-of-month',
    doc: '2月中旬, 本月上旬, 8月下半月: the ten days 1 to 10, 11 to 20, 21 to the end; halves of the month.',
    rank: RANK.third,
    starts: '上中下前后',
    pattern: /(?:(上中|中上|中下|[上中下])旬|([上下前后])半月)/uy,
    read(m, { before, view }) {
      if (before === null) {
        if (
          m[2] === '前' ||
          m[2] === '后' ||
          (m[1] !== undefined && !isFree(view, m.index)) ||
          /[以之]/u.test(view[m.index - 1] ?? '')
        )
          return null;
        // 中旬 alone means this month's; 上半月 too.
        return { month: 0, monthFrom: 'issue', edge: edgeOf(m[1], m[2]) };
      }
      return before.month === undefined ? null : { edge: edgeOf(m[1], m[2]) };
    },
  },
  {
    id: 'date/edge-of-month',
    doc: '8月底, 上月末, 3月初, 月底: the month’s last day, approximately, or its first.',
    rank: RANK.third,
    starts: '初底末月',
    single: true,
    pattern: /(?:月([初底末])|([初底末]))/uy,
    read(m, { before, view }) {
      const word = (m[1] ?? m[2]) as string;
      const next = view[m.index + m[0].length] ?? '';
      if (m[1] !== undefined) {
        if (before !== null || inNumeral(view, m.index) || /[本上下当同次每个岁满数]/u.test(view[m.index - 1] ?? ''))
          return null;
        if (word === '初' && /[一二三四五六七八九十]/u.test(next)) return null;
        return { month: 0, monthFrom: 'issue', edge: word === '初' ? 'begin' : 'end' };
      }
      if (before === null || before.month === undefined || before.approximate) return null;
      if (word === '初' && /[一二三四五六七八九十步次级中]/u.test(next)) return null;
      return { edge: word === '初' ? 'begin' : 'end' };
    },
  },
  {
    id: 'date/nth-in-a-stretch',
    doc: '2021年的第一周, 十月第一个星期一, 今年的最后3周, 去年前10天: counted in the year or month before it. Weeks begin on Mondays.',
    rank: RANK.third,
    starts: '第最前头的',
    head: false,
    pattern:
      /的?(?:第(\d{1,2}|[一二三四五六七八九]?十[一二三四五六七八九]?|[一二三四五六七八九])个?(天|周末|周(?!年)|星期|礼拜|月)|(前|头|最后)(一|[二两三四五六七八九十]|\d{1,3})?个?(天|周末|周(?!年)|星期|礼拜|月))(?:([一二三四五六日天])(?![个名人年月天次]))?/uy,
    read(m, { before }) {
      if (before === null || (before.year === undefined && before.month === undefined)) return null;
      const word = (m[2] ?? m[5]) as string;
      const count = m[1] !== undefined ? 1 : m[4] === undefined ? 1 : small(m[4]);
      const n = m[1] !== undefined ? small(m[1]) : m[3] === '最后' ? -1 : 1;
      if (m[6] !== undefined) {
        if (!/^(?:星期|礼拜|周)$/u.test(word) || count !== 1) return null;
        const weekday = '一二三四五六日天'.indexOf(m[6]) + 1;
        return { nth: { unit: 'weekday', n, count: 1, weekday: Math.min(weekday, 7) } };
      }
      if (word === '周末') return count === 1 ? { nth: { unit: 'weekend', n, count: 1, weekday: 6 } } : null;
      const unit = word === '天' ? 'day' : word === '月' ? 'month' : 'week';
      if (unit === 'month' && before.month !== undefined) return null;
      return { nth: { unit, n, count } };
    },
  },
];

function edgeOf(third: string | undefined, half: string | undefined) {
  if (third !== undefined && third.length === 2) return third === '中下' ? 'last-twenty' : 'first-twenty';
  if (third !== undefined) return third === '上' ? 'first-ten' : third === '中' ? 'second-ten' : 'last-ten';
  return half === '上' || half === '前' ? 'first-half' : 'second-half';
}
