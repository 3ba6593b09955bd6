/** Years: in four digits, in two, beside each other, and counted from the issue's or from the one last named. */
import { HAN_DIGITS } from '../../han.js';
import { REFUSED } from '../../rule.js';
import { civilOf, monthAfter } from './calendar.js';
import { COUNT, type DateRow, DIGITS, inNumeral, isFree, isHanAt, RANGE, RANK, small, yearOf } from './sketch.js';
import { ofMonth, ofYears } from './state.js';

/** 2000年历史, 1500年前, 3000年来: as many years, not the year of that number. */
const LONG = /(?:(?:多|余)|的?历史|来(?!自|到)|之久|以上|(?:悠久)|[之以]?间)/uy;
const AGO = /[之以]?前/uy;

function follows(pattern: RegExp, view: string, at: number): boolean {
  pattern.lastIndex = at;
  return pattern.test(view);
}

/** The year of two digits that is meant: the last one not more than ten years ahead. */
export function fullYear(short: number, today: number | null): number | null {
  if (today === null) return null;
  const limit = civilOf(today).year + 10;
  return limit - ((((limit - short) % 100) + 100) % 100);
}

const RELATIVE: Record<string, number> = {
  今: 0,
  本: 0,
  这一: 0,
  去: -1,
  上: -1,
  上一: -1,
  旧: -1,
  昨: -1,
  前: -2,
  大前: -3,
  明: 1,
  来: 1,
  下: 1,
  下一: 1,
  后: 2,
  大后: 3,
};
const NAMED: Record<string, number> = { 同: 0, 当: 0, 是: 0, 那一: 0, 那: 0, 这一: 0, 翌: 1, 次: 1, 转: 1, 第二: 1 };

export const yearRows: DateRow[] = [
  {
    id: 'date/year',
    doc: '2022年, 一九五八年, 二〇二一年度: a year in four digits.',
    rank: RANK.year,
    starts: '12一二',
    follows: '年学财○oO',
    pattern: /([12]\d{3}|[一二][〇○零oO0一二三四五六七八九]{3}) ?(?:财年|学年度?|年度?)/uy,
    read(m, { view, before }) {
      if (before === null && inNumeral(view, m.index)) return null;
      const year = yearOf((m[1] as string).replace(/[○零oO]/gu, '0'));
      const end = m.index + m[0].length;
      if (follows(LONG, view, end) || (year < 1840 && follows(AGO, view, end))) {
        // 2021年来 and 2018年间 do not occur, 1000年来 does; 2017年多次 is 2017年.
        if (year < 1840 || follows(/(?:的?历史|之久|以上|悠久)/uy, view, end)) return null;
      }
      return {
        year,
        yearFrom: 'print',
        ...(m[0].endsWith('度') || m[0].includes('学') || m[0].includes('财') ? { yearIsBudget: true } : {}),
      };
    },
  },
  {
    id: 'date/year-spelt-out',
    doc: '一千九百四十九年, 两千零二十一年: a year said as a number. 一千五百年 can be as many years: the last place must be there.',
    rank: RANK.year,
    starts: '一二两',
    follows: '年',
    pattern:
      /([一二两]千(?:零(?:[一二三四五六七八九]?十)?[一二三四五六七八九]|[一二三四五六七八九]百(?:零|[一二三四五六七八九]十)[一二三四五六七八九]))年/uy,
    read(m, { view, before }) {
      const year = small(m[1] as string);
      return before !== null ||
        inNumeral(view, m.index) ||
        Number.isNaN(year) ||
        follows(LONG, view, m.index + m[0].length)
        ? null
        : { year, yearFrom: 'print' };
    },
  },
  {
    id: 'date/year-before-a-range',
    doc: '2021—2022年, 一九五八至一九六〇年: the first of two years that share one 年.',
    rank: RANK.year,
    starts: '12一二',
    follows: RANGE,
    pattern:
      /(?:([12]\d{3}) ?(?=(?:[-—–~]{1,2}|至|到) ?(?:[12]\d{3}|\d{2}) ?(?:学?年|财年))|([一二][〇○零oO一二三四五六七八九]{3})(?=(?:[-—–~]{1,2}|至|到)[一二][〇○零oO一二三四五六七八九]{3}年))/uy,
    read(m, { view, before }) {
      if (before !== null || inNumeral(view, m.index)) return null;
      if (view[m.index + m[0].length] === '年') return null;
      const year = m[1] === undefined ? yearOf((m[2] as string).replace(/[○零oO]/gu, '〇')) : Number(m[1]);
      return { year, yearFrom: 'print', alone: false };
    },
  },
  {
    id: 'date/season-of-sport',
    doc: '97—98年度, 2021—22赛季, 2020/2021赛季: two years that run together, both short or the second.',
    rank: RANK.year,
    starts: '12356789',
    follows: `${RANGE}/`,
    pattern: /(\d{2}|[12]\d{3}) ?[-—–~/]{1,2} ?([12]\d{3}|\d{2})(?:年度|赛季|学年度?|榨季|雪季)/uy,
    read(m, { view, before }) {
      const a = m[1] as string;
      if (before !== null || inNumeral(view, m.index) || (Number(a) + 1) % 100 !== Number(m[2]) % 100) return null;
      return {
        special: ({ today }) => {
          const first = a.length === 4 ? Number(a) : fullYear(Number(a), today);
          return first === null ? null : ofYears(first, first + 1);
        },
      };
    },
  },
  {
    id: 'date/years-listed',
    doc: '2019、2020年: years that share one 年.',
    rank: RANK.year,
    starts: '12',
    follows: '、,和',
    pattern: /([12]\d{3})(?=(?:[、,和](?:[12]\d{3}))+年)/uy,
    read: (m, { view, before }) =>
      before !== null || inNumeral(view, m.index) ? null : { year: Number(m[1]), yearFrom: 'print' },
  },
  {
    id: 'date/years-of-a-life',
    doc: '(1893—1976): two years in brackets.',
    rank: RANK.year,
    starts: '12',
    follows: `年${RANGE}`,
    pattern: /([12]\d{3})年? ?[-—–~]{1,2} ?([12]\d{3})年?(?=[),])/uy,
    read(m, { view, before }) {
      const a = Number(m[1]);
      const b = Number(m[2]);
      return before === null && view[m.index - 1] === '(' && a < b && b - a < 130
        ? { special: () => ofYears(a, b) }
        : null;
    },
  },
  {
    id: 'date/year-short-with-apostrophe',
    doc: '’98抗洪, ‘97’香港: a year in two digits after an apostrophe.',
    rank: RANK.year,
    starts: "’'‘",
    pattern: /[’'‘](\d{2})(?:[’']?年(?!代)|[’'](?!\d)|(?![\d年代a-zA-Z°"″′.:’']))/uy,
    read(m, { view }) {
      if (m.index > 0 && /[\dA-Za-z°]/u.test(view[m.index - 1] as string)) return null;
      return { year: Number(m[1]), yearFrom: 'short' };
    },
  },
  {
    id: 'date/years-ago',
    doc: '三年前, 20年后, 半年前, 两千多年前: years counted from the issue, or with 后 from the date last named. Its year is approximate.',
    rank: RANK.year,
    starts: `${DIGITS}一二两三四五六七八九十百半`,
    follows: '多余年',
    pattern: new RegExp(
      `([一二两三四五六七八九]千(?:[一二三四五六七八九]百)?|\\d{4}(?=[多余])|[3-9]\\d{3}|${COUNT}|半)(?:多|余)?年(半|[零又]?(?:${COUNT})个月)?多?([之以]?(?:前(?!后)|后))`,
      'uy',
    ),
    read(m, { view, state }) {
      const n = small(m[1] as string);
      if (
        /^[0〇零]/u.test(m[1] as string) ||
        inNumeral(view, m.index) ||
        Number.isNaN(n) ||
        (n > 300 && n < 1000 && !/[多余百]/u.test(m[0])) ||
        n > 9999 ||
        /[一二三四五六七八九十]年级/u.test(m[0])
      )
        return null;
      const forward = (m[3] as string).endsWith('后');
      // 两年后，即2015年: told at once.
      if (forward && /^[,]?(?:即|也就是)/u.test(view.slice(m.index + m[0].length, m.index + m[0].length + 4)))
        return null;
      // 80年后, 70年前出生 are years of birth only with 代; 每隔10年后, 过了三年后 count as spans.
      if (/[了满过每隔第近逾超前后]/u.test(view[m.index - 1] ?? '') || (forward && view[m.index - 1] === '约'))
        return null;
      if (/^[一二三四五六七八九]{2}$/u.test(m[1] as string)) return REFUSED;
      if (forward && n > 60) return null;
      // 半年前, 一年半前, 两年零三个月前: to the month.
      if (n < 1 || m[2] !== undefined) {
        const rest = m[2] === undefined || m[2] === '半' ? 6 : small(m[2].replace(/[零又]|个月/gu, ''));
        const months = 12 * n + (m[2] === undefined ? 0 : rest);
        return {
          special: ({ issue }) => {
            if (issue === null) return null;
            const { year, month } = civilOf(issue);
            return ofMonth(...monthAfter(year, month, forward ? months : -months), true);
          },
        };
      }
      const named = forward && state.yearPassage === state.passage;
      return { year: forward ? n : -n, yearFrom: named ? 'named' : 'issue', approximate: true };
    },
  },
  {
    id: 'date/year-short',
    doc: '97年7月, 07年, 95年、96年: a year in two digits, where what stands around shows that it is no count of years.',
    rank: RANK.year,
    starts: `${DIGITS}${HAN_DIGITS}`,
    follows: '年',
    pattern: /(\d{2}|[〇零一二三四五六七八九]{2}) ?年度?/uy,
    read(m, { view, state, before }) {
      if (before !== null || inNumeral(view, m.index)) return null;
      const short = /\d/u.test(m[1] as string) ? Number(m[1]) : yearOf((m[1] as string).replace('零', '〇'));
      const end = m.index + m[0].length;
      const after = view.slice(end, end + 6);
      const prev = view[m.index - 1] ?? '';
      const zero = /^[0〇零]/u.test(m[1] as string);
      const withMonth =
        m[0].endsWith('度') ||
        /^(?:1[0-2]|0?[1-9]|十[一二]?|[一二三四五六七八九元])月/u.test(after) ||
        /^(?:[初底末]|[上下]半年|第?[一二三四]季度|[春夏秋冬][天季])/u.test(after);
      if (
        /^(?:来|间|多|余|里|内|的?历史|之久|以上|以来|如一日|[之以]?[前后]|的?时间|代|龄|期)/u.test(after) &&
        !withMonth &&
        !(zero && /^(?:以来|[之以]?[前后])/u.test(after))
      )
        return null;
      if (/[满近约超逾达过了共第隔每前后历经用]/u.test(prev) && !withMonth) return null;
      const year = fullYear(short, state.today);
      const listed =
        /\d{2}年[、和与至到—~-]$/u.test(view.slice(Math.max(0, m.index - 4), m.index)) ||
        /^[、和与至到—~-](?:\d{4}|\d{2})年(?![来间多前后])/u.test(after);
      const opens = isFree(view, m.index) || /[从自于]$/u.test(prev);
      // A count of years this high is rare at the head of a clause; 30年 there is no year.
      const likely = year !== null && short >= 49 && opens && !/^[,。]?(?:弹指|过去)/u.test(after);
      if (!withMonth && !zero && !listed && !likely && !/[从自于]$/u.test(prev)) return null;
      if (!withMonth && !zero && !listed && !likely && !/^(?:至|到|开始|起|入|毕业|出生|底|初|考|参)/u.test(after))
        return null;
      return { year: short, yearFrom: 'short' };
    },
  },
  {
    id: 'date/year-relative',
    doc: '今年, 去年, 前年, 明年, 上年度, 今（101）年: counted from the issue’s year.',
    rank: RANK.year,
    starts: '今本这去上旧昨前大明来下后',
    pattern:
      /(这一|上一|下一|大前|大后|[今本去上旧昨前明来下后])(?:年|(?<=[今去前明])\(\d{2,4}\)年)(度)?(?!轻|龄|级(?!市|别)|夜饭|终奖|货(?![运物币架]))/uy,
    read(m, { view, before, state }) {
      if (before !== null) return null;
      const prev = view[m.index - 1] ?? '';
      const word = m[1] as string;
      if (word === '这一' && state.yearPassage === state.passage) return null;
      // 文明年, 过去年均, 目前年产, 以后年度, 将来年, 马上年: the first character ends the word before.
      if (word.endsWith('一') && view[m.index + m[0].length] === '半') return null;
      if (word === '明' && /[文光证]/u.test(prev)) return null;
      // 超过|去年, but 过去|年均
      if (
        word === '去' &&
        /[过失逝离]/u.test(prev) &&
        !/[超经]过$/u.test(view.slice(Math.max(0, m.index - 2), m.index))
      )
        return null;
      if (/^[前后]$/u.test(word) && /[之以目日此提先当然今最空午战产百\d一二三四五六七八九十月节春]/u.test(prev))
        return null;
      if (word === '来' && /[以近将未年]/u.test(prev)) return null;
      if (/^[上下]$/u.test(word) && /[以之马早晚月当楼手\d一二三四五六七八九十]/u.test(prev)) return null;
      if (word === '本' && /[日基根原]/u.test(prev)) return null;
      if (/^[上下]$/u.test(word) && /^(?:纪|岁|画)/u.test(view.slice(m.index + m[0].length))) return null;
      // 2020年，全市生产总值比上年增长: before the year that the talk is of
      const told =
        word === '上' &&
        /[比较]/u.test(prev) &&
        state.printedYear !== null &&
        state.printedPassage === state.passage &&
        state.printedTold;
      return {
        year: RELATIVE[word] as number,
        yearFrom: told ? 'named' : 'issue',
        ...(m[2] ? { yearIsBudget: true } : {}),
      };
    },
  },
  {
    id: 'date/two-years',
    doc: '今明两年, 去今两年: two or three years side by side.',
    rank: RANK.year,
    starts: '今去明前',
    pattern: /(今明后|去今明|今明|去今|前去|明后)[两二三]年/uy,
    read(m) {
      const word = m[1] as string;
      const first = { 今: 0, 去: -1, 前: -2, 明: 1 }[word[0] as string] as number;
      return {
        special: ({ issue }) =>
          issue === null ? null : ofYears(civilOf(issue).year + first, civilOf(issue).year + first + word.length - 1),
      };
    },
  },
  {
    id: 'date/year-named',
    doc: '同年9月, 翌年, 次年, 当年: counted from the year last named.',
    rank: RANK.year,
    starts: '同当是翌次转第那这',
    pattern: /(那一|这一|那|第二|[同当是翌次转])年(?!级|轻|龄|代)/uy,
    read(m, { view, state, before }) {
      if (before !== null) return null;
      const word = m[1] as string;
      const prev = view[m.index - 1] ?? '';
      if (word === '当' && (/[正想适应相]/u.test(prev) || state.yearPassage !== state.passage)) return null;
      if (word === '是' && (isHanAt(view, m.index - 1) || state.yearPassage !== state.passage)) return null;
      if (word === '第二' && (state.yearPassage !== state.passage || !isFree(view, m.index))) return null;
      if (word === '同' && /[不共相如合]/u.test(prev)) return null;
      if (word === '次' && /[\d一二三四五六七八九十每两几首初再多本此上这那]/u.test(prev)) return null;
      if (
        /^[那这]/u.test(word) &&
        (state.yearPassage !== state.passage ||
          (word === '那' &&
            !/^(?:[\d一二三四五六七八九十元]{1,2}月|[春夏秋冬])/u.test(view.slice(m.index + m[0].length))))
      )
        return null;
      return { year: NAMED[word] as number, yearFrom: 'named' };
    },
  },
];
