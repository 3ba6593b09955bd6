/** Weeks and their days: 周五, 本周六, 上周. */
import { mondayOf, weekdayOf } from './calendar.js';
import { type DateRow, isFree, isHanAt, RANK, STARS } from './sketch.js';
import { ofDay, ofDays, type Resolved, type State } from './state.js';

const CLOSED = /^(?:[,、]?(?:全天|例行|固定)?(?:闭馆|休馆|闭园|公休|休息|店休|不开放)|除外)/u;
/** What makes a day a range of days, 周一至周五, and what tells that they are every week's: an office's hours. */
const DAYS = new RegExp(
  `^(?:[-—~至到]|——)(?:(?:周|星期|礼拜)?[一二三四五六日天](?![二三四五六七八九])|[${STARS}]曜日)`,
  'u',
);
const HOURS =
  /^[,、:]? ?(?:每[天日]|全天|均|都|对外|照常|正常)?(?:上午|下午|早上?|晚上?|白天)? ?(?:营业|开放|上班|办公|开[门馆园庭课放]|值班|坐诊|门诊|出诊|接诊|受理|服务|闭馆|休息|\d{1,2}[:点时]|每[天日])/u;
const TABLE = /(?:时间|时段)(?:[为是]|:)?$/u;

export const weekRows: DateRow[] = [
  {
    id: 'date/weekday',
    doc: '周五, 本周六, 上周日, 下星期一, 上上周三, 周六日, 周一闭馆, 周一至周五营业 (every week’s): by the week of the issue, Monday first; without a prefix by what the sentence says.',
    rank: RANK.day,
    starts: '周星礼上下本这今',
    pattern:
      /(上上|下下|[上下本这今])?一?个?(周|星期|礼拜)(?:(六(?:日(?![均间前程本记子语头出报]|照(?![常样旧]))|、日(?![本均])))|([一二三四五六日天])(?![二三四五六七八九])|末(?!期))/uy,
    read(m, { view, before }) {
      if (before !== null) return null;
      const prefix = m[1];
      const word = m[4];
      const both = m[3] !== undefined;
      const end = m.index + m[0].length;
      const next = view[end] ?? '';
      const prev = view[m.index - 1] ?? '';
      if (prefix === undefined && m[0].startsWith('一')) return null;
      if (m[2] === '周' && word === '天') return null;
      if (m[2] !== '周' && word === undefined && !both) return null;
      if (prefix === undefined) {
        if (
          m[0].startsWith('个') ||
          /(?:[每逢个\d几两数]|(?<![周期拜])[一二三四五六七八九十])$/u.test(
            view.slice(Math.max(0, m.index - 2), m.index),
          ) ||
          /每[到逢当至]?$/u.test(view.slice(Math.max(0, m.index - 2), m.index))
        )
          return null;
        if (/[“‘]/u.test(prev) && /[”’]/u.test(next)) return null;
        // 周一鸣说, 队长周一平: a surname with a name.
        if (m[2] === '周' && word !== undefined && isHanAt(view, end) && isName(view, m.index, end)) return null;
        // 周六福: a jeweller
        if (m[2] === '周' && next === '福') return null;
        // 周末家宴, 周末好去处: any weekend.
        if (
          word === undefined &&
          !both &&
          ((isHanAt(view, m.index - 1) && !isFree(view, m.index)) ||
            (isHanAt(view, end) && !/[将在起前后的]/u.test(next)))
        )
          return null;
        const every = everyWeek(view, m.index, end);
        if (every !== null) return { year: 0, yearFrom: 'every', kind: 'set', end: every };
        // “零功课星期三”: a name.
        if (isHanAt(view, m.index - 1) && /[”’》]/u.test(next)) return null;
      } else if (/^[上下]$/u.test(prefix) && /[以之晚早]/u.test(prev)) return null;
      else if (prefix === '本' && /[日根基]/u.test(prev)) return null;
      const weekday = word === undefined ? 8 : Math.min('一二三四五六日天'.indexOf(word) + 1, 7);
      const week = { 上上: -2, 上: -1, 本: 0, 这: 0, 今: 0, 下: 1, 下下: 2 }[prefix ?? ''];
      return { weekday, ...(week === undefined ? {} : { week }) };
    },
  },
  {
    id: 'date/weekday-of-the-seven-stars',
    doc: '土曜日, 日曜日午前: the weekdays by sun, moon and planets, in print of before 1949 and of Japan.',
    rank: RANK.day,
    starts: STARS,
    pattern: new RegExp(`([${STARS}])曜日(?![报刊版社式派])`, 'uy'),
    read(m, { view, before }) {
      // 第二土曜日 is some month's; 周刊金曜日 is a paper.
      if (before !== null || /[刊志隔\d一二三四五]/u.test(view[m.index - 1] ?? '')) return null;
      const every = everyWeek(view, m.index, m.index + m[0].length);
      if (every !== null) return { year: 0, yearFrom: 'every', kind: 'set', end: every };
      return { weekday: STARS.indexOf(m[1] as string) + 1 };
    },
  },
  {
    id: 'date/weekday-of-the-nth-week',
    doc: '5月第三周周六, 6月第二周的周三.',
    rank: RANK.day,
    starts: '的周星礼',
    pattern: /的?(?:周|星期|礼拜)([一二三四五六日天])(?![一二三四五六七八九])/uy,
    head: false,
    read: (m, { before }) =>
      before?.nth?.unit === 'week' ? { weekday: Math.min('一二三四五六日天'.indexOf(m[1] as string) + 1, 7) } : null,
  },
  {
    id: 'date/week',
    doc: '本周, 上周, 下个星期, 上上周: Monday to Sunday; 下周的周三 its Wednesday.',
    rank: RANK.third,
    starts: '上下本这今',
    pattern:
      /(上上|下下|[上下本这今])一?个?(?:周(?!期(?![间末货])|岁|年(?![初末会货产])|刊(?![登发])|边)|星期|礼拜)(?:[内里中](?!国|旬|秋|小)|的?(?:周|星期|礼拜)([一二三四五六日天](?![一二三四五六七八九])|末(?!期)))?/uy,
    read(m, { view, before }) {
      if (before !== null) return null;
      const prefix = m[1] as string;
      const prev = view[m.index - 1] ?? '';
      if (/^[上下]$/u.test(prefix) && /[以之晚早]/u.test(prev)) return null;
      if (prefix === '今' && m[0] === '今周') return null;
      const shift = { 上上: -2, 上: -1, 下: 1, 下下: 2 }[prefix] ?? 0;
      if (m[2] !== undefined)
        return { weekday: m[2] === '末' ? 8 : Math.min('一二三四五六日天'.indexOf(m[2]) + 1, 7), week: shift };
      const word = m[0].replace(/[内里中]$/u, '');
      return { weekday: 0, week: shift, end: m.index + word.length };
    },
  },
  {
    id: 'date/half-week',
    doc: '上半周, 本周后半段: Monday to Wednesday, Thursday to Sunday.',
    rank: RANK.third,
    starts: '上下',
    pattern: /([上下])半周/uy,
    read(m) {
      const late = m[1] === '下';
      return { special: ({ issue }) => (issue === null ? null : ofDays(...week(issue, late))) };
    },
  },
];

/** 上半周 and 下半周 of the issue's week. */
function week(issue: number, late: boolean): [number, number] {
  const monday = issue - ((((issue + 3) % 7) + 7) % 7);
  return late ? [monday + 3, monday + 6] : [monday, monday + 2];
}

/** Where a day or a range of days ends that is every week's, 周一闭馆, 周一至周五营业; null where it is one week's. */
function everyWeek(view: string, start: number, end: number): number | null {
  if (CLOSED.test(view.slice(end, end + 5))) return end;
  const days = DAYS.exec(view.slice(end, end + 5))?.[0].length ?? 0;
  const hours = HOURS.test(view.slice(end + days, end + days + 6));
  return days > 0 && (hours || TABLE.test(view.slice(Math.max(0, start - 6), start))) ? end + days : null;
}

/** Whether 周一 and what follows is a person: a title before it, or a word of speech after one more character. */
function isName(view: string, start: number, end: number): boolean {
  const before = view.slice(Math.max(0, start - 3), start);
  if (
    /(?:队长|书记|主任|局长|院长|校长|科长|处长|所长|厂长|站长|经理|董事长|记者|通讯员|老师|教授|医生|护士|民警|警官|同学|村民|居民|市民|员工|工人|学生|选手|代表|委员|先生|女士|师傅|会长|社长|班长|主席|总监|工程师|负责人|演员|歌手|作家|画家|导演|主持人|球员|裁判|教练|主播|律师|设计师|院士|学者|组长|镇长|县长|市长|区长|部长|厅长|党员|农民|渔民|牧民|战士|连长|旅客|患者|家长|店长|阿姨|爷爷|奶奶|大爷|大妈|志愿者|创始人|农户|司机|乘客|店主|老板)$/u.test(
      before,
    )
  )
    return true;
  return /^[\u4e00-\u9fff](?:的(?:新[书作歌片专]|作品|家人|[父母]亲|妻子|丈夫|儿子|女儿)|说|表示|介绍|告诉|认为|坦言|回忆|指出|笑|坦|称|透露|解释|感慨|(?:先生|女士|同志|同学|老师|医生))/u.test(
    view.slice(end, end + 4),
  );
}

/** 周末 and whole weeks, and bare weekdays, from a reference day. */
export function weekResolved(state: State, weekday: number, week: number | undefined, sense: number): Resolved | null {
  if (state.issue === null) return null;
  const monday = mondayOf(state.issue) + 7 * (week ?? 0);
  if (weekday === 0) return ofDays(monday, monday + 6);
  if (weekday === 8) return ofDays(monday + 5, monday + 6);
  let day = monday + weekday - 1;
  if (week === undefined) {
    // 周五 by itself: this week's, unless the sentence says that it is over or to come.
    if (sense < 0 && day > state.issue) day -= 7;
    else if (sense > 0 && day < state.issue) day += 7;
    else if (sense === 0 && weekdayOf(state.issue) - weekday > 3) day += 7;
    else if (sense === 0 && weekday - weekdayOf(state.issue) > 5) day -= 7;
  }
  return ofDay(day);
}
