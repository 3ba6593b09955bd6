/** Eras and what is longer than a year: 公元前, reigns, 民国, the cycle of sixty, decades, centuries, five-year plans. */
import { HAN_DIGITS } from '../../han.js';
import { civilOf } from './calendar.js';
import { JAPAN, REIGNS, reignYear } from './reign.js';
import { type DateRow, DIGITS, inNumeral, NUMERALS, RANGE, RANK, small, yearOf } from './sketch.js';
import { ofYear, ofYears, type State } from './state.js';

/** 甲子 is 4 (the year 4 was one). */
const STEMS = '甲乙丙丁戊己庚辛壬癸';
const BRANCHES = '子丑寅卯辰巳午未申酉戌亥';
const ANIMALS = '鼠牛虎兔龙蛇马羊猴鸡狗猪';

/** The year nearest to the issue's, with a slight bias to the past, that is `place` of a cycle of `length`, year 4 being the first. */
function cycleYear(state: State, place: number, length: number): number | null {
  if (state.today === null) return null;
  const { year } = civilOf(state.today);
  const past = (((year - 4 - place) % length) + length) % length;
  return length - past <= 1 ? year + length - past : year - past;
}

const MONTHS_AFTER = /^(?:[闰正腊冬元一二三四五六七八九十\d]{1,3}月)?(?:[初廿卅一二三四五六七八九十\d]{1,3}[日号]?)?/u;
const REIGN_STARTS = `${[...new Set(REIGNS.map(([name]) => name[0] as string))].join('')}清明唐宋元`;

export const eraRows: DateRow[] = [
  {
    id: 'date/calendar-named',
    doc: '农历二月初二, 公历2022年: what calendar the numbers after it are in.',
    rank: RANK.calendar,
    starts: '农阴旧古夏公阳新西国',
    pattern: /(?:(农历|阴历|旧历|古历|夏历)|公历|国历|阳历|新历|西历|公元(?!前)|西元(?!前))[ ,]?/uy,
    read: (m) => ({ alone: false, ...(m[1] ? { lunar: true } : {}) }),
  },
  {
    id: 'date/year-before-christ',
    doc: '公元前221年 is EDTF -0220: its years have a zero.',
    rank: RANK.year,
    starts: '公西前',
    pattern: /(?:(?:公元|西元)前|前(?=\d{2,3}年))(\d{1,4}|[一二三四五六七八九〇十百]{1,6})年/uy,
    read(m, { view }) {
      const n = small(m[1] as string);
      if (m[0].startsWith('前')) {
        // (前259年—前210年): only beside a bracket or another such year.
        if (!/[(—~-]/u.test(view[m.index - 1] ?? '')) return null;
      }
      return Number.isNaN(n) || n < 1 ? null : { year: 1 - n, yearFrom: 'print' };
    },
  },
  {
    id: 'date/century-before-christ',
    doc: '公元前3世纪 runs from 公元前300年 to 公元前201年.',
    rank: RANK.year,
    starts: '公西',
    pattern:
      /(?:公元|西元)前(\d{1,2}|[一二三四五六七八九十]{1,3})世纪(初期?|早期|前期|中期|中叶|后期|晚期|末期?|末叶|[上前]半叶|[下后]半叶)?/uy,
    read(m) {
      const n = small(m[1] as string);
      return {
        special: () => (m[2] === undefined ? ofYears(1 - 100 * n, -100 * (n - 1)) : century(1 - 100 * n, m[2])),
      };
    },
  },
  {
    id: 'date/decade-of-century',
    doc: '20世纪60年代, 上世纪八九十年代初: EDTF 196X, or an interval where the decade has a part or a neighbour.',
    rank: RANK.year,
    starts: `上本${DIGITS}${NUMERALS}`,
    follows: '世',
    pattern:
      /(?:上个?世纪|本世纪|(\d{1,2}|[一二三四五六七八九]?十[一二三四五六七八九]?)世纪)(?:(\d)0(?:[、至到—-](\d)0)?|([一二三四五六七八九])([一二三四五六七八九])?十)年代(初期?|早期|前期|中期|中叶|后期|晚期|末期?|末叶)?/uy,
    read(m, { view }) {
      if (inNumeral(view, m.index)) return null;
      const first = Number(m[2] ?? small(m[4] as string));
      const second = m[3] !== undefined ? Number(m[3]) : m[5] !== undefined ? small(m[5]) : first;
      if (second < first) return null;
      const named = m[1] === undefined ? null : small(m[1]);
      const shift = m[0].startsWith('上') ? -1 : 0;
      return {
        special: (state) => {
          if (named === null && state.today === null) return null;
          const base =
            named === null ? (Math.floor(civilOf(state.today as number).year / 100) + shift) * 100 : (named - 1) * 100;
          return decade(base + first * 10, base + second * 10, m[6]);
        },
      };
    },
  },
  {
    id: 'date/century',
    doc: '19世纪末, 上世纪, 本世纪初: EDTF 18XX, and an approximate interval for its part.',
    rank: RANK.year,
    starts: `上本下${DIGITS}${NUMERALS}`,
    follows: '世',
    pattern:
      /(?:([上本下])个?世纪|(\d{1,2}|[一二三四五六七八九]?十[一二三四五六七八九]?)世纪)(初期?|早期|前期|中期|中叶|后期|晚期|末期?|末叶|上半叶|下半叶|前半叶|后半叶|上半期|下半期|[前头]十年)?/uy,
    read(m, { view }) {
      if (inNumeral(view, m.index)) return null;
      const named = m[2] === undefined ? null : small(m[2]);
      const shift = m[1] === '上' ? -1 : m[1] === '下' ? 1 : 0;
      // 世纪末 alone, 上世纪 as in 上世纪的 are dates; 跨世纪, 世纪大道 do not come here.
      return {
        special: (state) => {
          if (named === null && state.today === null) return null;
          const base =
            named === null ? (Math.floor(civilOf(state.today as number).year / 100) + shift) * 100 : (named - 1) * 100;
          return century(base, m[3]);
        },
      };
    },
  },
  {
    id: 'date/decade',
    doc: '80年代, 九十年代末, 九零年代, 七八十年代, 2010年代: the last decade of that name.',
    rank: RANK.year,
    starts: `${DIGITS}〇零一二三四五六七八九`,
    follows: `年、${RANGE}`,
    pattern:
      /(?:([12]\d\d)0|(\d)0(?:[、至到—-](\d)0)?|([一二三四五六七八九])([一二三四五六七八九])?十|([〇零一二三四五六七八九])[〇零])年代(初期?|早期|前期|中期|中叶|后期|晚期|末期?|末叶)?/uy,
    read(m, { view }) {
      if (inNumeral(view, m.index)) return null;
      const first = m[1] === undefined ? Number(m[2] ?? small(m[4] ?? (m[6] as string))) * 10 : Number(m[1]) * 10;
      const next = m[3] ?? m[5];
      const second = next === undefined ? first : small(next) * 10;
      if (second < first) return null;
      if (m[1] !== undefined) return { special: () => decade(first, first, m[7]) };
      return {
        special: (state) => {
          if (state.today === null) return null;
          const { year } = civilOf(state.today);
          const base = Math.floor(year / 100) * 100;
          const back = base + first > year ? 100 : 0;
          return decade(base + first - back, base + second - back, m[7]);
        },
      };
    },
  },
  {
    id: 'date/reign-decade',
    doc: '民国五十年代 are its years 50 to 59.',
    rank: RANK.year,
    starts: '民',
    pattern: /民国(?:(\d)0|([一二三四五六七八九])十)年代/uy,
    read(m) {
      const first = 1911 + Number(m[1] ?? small(m[2] as string)) * 10;
      return {
        special: (state) => {
          state.roc = true;
          return ofYears(first, first + 9);
        },
      };
    },
  },
  {
    id: 'date/reign-year',
    doc: '民国三十八年, 光绪二十四年, 清宣统三年: the reign’s first year is 元年. Before 民国 the months after it are lunar.',
    rank: RANK.year,
    starts: `${REIGN_STARTS}中`,
    pattern: new RegExp(
      `(?:清朝?|明朝?|唐朝?|宋朝?|元朝?|中华(?=民国))?(${REIGNS.map(([name]) => name).join('|')})(\\d{1,3}|[元〇○零一二三四五六七八九十百廿卅]{1,4})年(?!代)度?`,
      'uy',
    ),
    read(m, { view, state }) {
      const numeral = m[2] as string;
      const n =
        numeral === '元'
          ? 1
          : /^[〇零一二三四五六七八九]{2,3}$/u.test(numeral)
            ? yearOf(numeral.replace('零', '〇'))
            : small(numeral);
      if (Number.isNaN(n)) return null;
      const name = m[1] as string;
      if (name === '民国') {
        state.roc = true;
        return { year: 1911 + n, yearFrom: 'print' };
      }
      const year = reignYear(name, n);
      if (year !== null) return { year, yearFrom: 'print', lunar: true };
      // 雍正二十三年十二月: with the year its month goes too.
      const end = m.index + m[0].length;
      const month = MONTHS_AFTER.exec(view.slice(end, end + 10));
      return { special: () => null, end: end + (month?.[0].length ?? 0) };
    },
  },
  {
    id: 'date/reign-of-japan',
    doc: '昭和二十年, 令和元年.',
    rank: RANK.year,
    starts: '明大昭平令',
    pattern: /(明治|大正|昭和|平成|令和)(\d{1,2}|[元一二三四五六七八九十]{1,3})年(?!代)/uy,
    read(m) {
      const n = m[2] === '元' ? 1 : small(m[2] as string);
      return Number.isNaN(n) || n < 1 ? null : { year: (JAPAN[m[1] as string] as number) + n - 1, yearFrom: 'print' };
    },
  },
  {
    id: 'date/reign',
    doc: '清乾隆年间, 光绪初年, 万历末年: a whole reign, or about five years of it.',
    rank: RANK.year,
    starts: REIGN_STARTS,
    pattern: new RegExp(
      `(?:清朝?|明朝?|唐朝?|宋朝?|元朝?)?(${REIGNS.map(([name]) => name).join('|')})(年间|初年|末年|晚年)`,
      'uy',
    ),
    read(m) {
      const [, first, years] = REIGNS.find(([name]) => name === m[1]) as readonly [string, number, number];
      const last = m[1] === '民国' ? 1949 : first + years - 1;
      const [from, to] =
        m[2] === '年间'
          ? [first, last]
          : m[2] === '初年'
            ? [first, Math.min(first + 4, last)]
            : [Math.max(last - 4, first), last];
      return { special: () => ofYears(from, to, m[2] !== '年间') };
    },
  },
  {
    id: 'date/year-in-roc',
    doc: '七十七年十月, 105年度 where 民国 was named before, or in a paper of Taiwan: the year of 民国.',
    rank: RANK.year,
    starts: `${DIGITS}${HAN_DIGITS}十百`,
    follows: '年学',
    pattern:
      /(\d{2,3}|[〇零一二三四五六七八九]{2,3}|(?:一百零?)?[一二三四五六七八九]?十?[一二三四五六七八九]?)(?:年(度)|学年度|年(?=\d{1,2}月|[一二三四五六七八九十]{1,2}月|[春夏秋冬][天季]|[初底末]|[上下]半年|间,)|(?<=\d{3})年(?!来|间|前|后|历史|的历史|之久|多|余))/uy,
    read(m, { view, state, before }) {
      if (!state.roc || m[1] === '' || before !== null || inNumeral(view, m.index)) return null;
      if (/[了满近约逾超达过]/u.test(view[m.index - 1] ?? '')) return null;
      const numeral = m[1] as string;
      const n = /^[〇零一二三四五六七八九]{2,3}$/u.test(numeral) ? yearOf(numeral.replace('零', '〇')) : small(numeral);
      if (
        Number.isNaN(n) ||
        n < 20 ||
        n > 150 ||
        (n < 100 && state.today !== null && 1911 + n > civilOf(state.today).year + 15)
      )
        return null;
      return { year: n, yearFrom: 'roc', ...(m[2] || m[0].endsWith('度') ? { yearIsBudget: true } : {}) };
    },
  },
  {
    id: 'date/year-of-our-era',
    doc: '公元7年, 公元618年: fewer digits than four need 公元.',
    rank: RANK.year,
    starts: '公西',
    pattern: /[公西]元(\d{1,3}|[〇零一二三四五六七八九十百]{1,5})年/uy,
    read(m) {
      const year = small(m[1] as string);
      return Number.isNaN(year) || year > 999 ? null : { year, yearFrom: 'print' };
    },
  },
  {
    id: 'date/year-of-the-cycle',
    doc: '辛丑年, 虎年正月: the nearest such year of sixty or of twelve.',
    rank: RANK.year,
    starts: STEMS + ANIMALS,
    pattern:
      /(?:([甲乙丙丁戊己庚辛壬癸])([子丑寅卯辰巳午未申酉戌亥])[鼠牛虎兔龙蛇马羊猴鸡狗猪]?|([鼠牛虎兔龙蛇马羊猴鸡狗猪]))年/uy,
    read(m, { view, state }) {
      let year: number | null;
      if (m[1]) {
        const stem = STEMS.indexOf(m[1]);
        const branch = BRANCHES.indexOf(m[2] as string);
        if ((stem - branch) % 2 !== 0) return null;
        let place = stem;
        while (place % 12 !== branch) place += 10;
        year = cycleYear(state, place, 60);
      } else {
        // 属马年份 and 狗年龄 are none; neither is 本命马年.
        if (
          /[属小大老养肉]/u.test(view[m.index - 1] ?? '') ||
          /^(?:龄|轻|货|画|份|味|糕)/u.test(view.slice(m.index + m[0].length))
        )
          return null;
        year = cycleYear(state, ANIMALS.indexOf(m[3] as string), 12);
      }
      return year === null ? null : { year, yearFrom: 'print', lunar: true };
    },
  },
  {
    id: 'date/plan',
    doc: '“十四五”期间, “八五”末: the five-year plans, the first from 1953, the third from 1966 on.',
    rank: RANK.year,
    starts: '“‘一二三四五六七八九十',
    pattern:
      /(?:([“‘])(一|二|三|四|五|六|七|八|九|十[一二三四五六]?)五[”’]|(一|二|三|四|五|六|七|八|九|十[一二三四五六]?)五)(期间|时期|末期?|初期?)?/uy,
    read(m, { view }) {
      const quoted = m[1] !== undefined;
      const n = small((m[2] ?? m[3]) as string);
      const after = view.slice(m.index + m[0].length, m.index + m[0].length + 4);
      if (
        quoted &&
        !m[4] &&
        (n < 10 || /^[、—-]?(?:国民|规划|计划|纲要|重点|小镇|普法|[“‘])/u.test(after)) &&
        !/^(?:以来|开局|收官|第|前)/u.test(after)
      )
        return null;
      if (!quoted && (!m[4] || inNumeral(view, m.index) || m[4].length < 2 || n < 5)) return null;
      const first = n === 1 ? 1953 : n === 2 ? 1958 : 1966 + 5 * (n - 3);
      return {
        special: () =>
          m[4]?.startsWith('末')
            ? ofYear(first + 4, true)
            : m[4]?.startsWith('初')
              ? ofYear(first, true)
              : ofYears(first, first + 4),
      };
    },
  },
];

/** A decade (or two, to `last`), or its part: 初 its first three years, 末 its last three, 中期 the middle ones. */
function decade(first: number, last: number, part: string | undefined) {
  if (part === undefined) {
    if (first === last && first >= 1000)
      return { ...ofYears(first, first + 9), edtf: `${String(first).slice(0, 3)}X`, kind: 'point' as const };
    return ofYears(first, last + 9);
  }
  if (/^[初早]/u.test(part)) return ofYears(last, last + 3, true);
  if (/^前/u.test(part)) return ofYears(last, last + 4, true);
  if (/^中/u.test(part)) return ofYears(last + 4, last + 6, true);
  if (/^[后晚]/u.test(part)) return ofYears(last + 5, last + 9, true);
  return ofYears(last + 7, last + 9, true);
}

/** A century, or its part. */
function century(first: number, part: string | undefined) {
  if (part === undefined)
    return {
      ...ofYears(first, first + 99),
      edtf: first >= 1000 ? `${String(first).slice(0, 2)}XX` : ofYears(first, first + 99).edtf,
      kind: 'point' as const,
    };
  if (/十年$/u.test(part)) return decade(first, first, undefined);
  if (/^[上前]半/u.test(part)) return ofYears(first + 1, first + 50);
  if (/^[下后]半/u.test(part)) return ofYears(first + 51, first + 100);
  if (/^[初早前]/u.test(part)) return ofYears(first, first + 9, true);
  if (/^中/u.test(part)) return ofYears(first + 40, first + 60, true);
  if (/^[后晚]/u.test(part)) return ofYears(first + 80, first + 99, true);
  return ofYears(first + 90, first + 99, true);
}
