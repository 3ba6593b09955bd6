/** Days: of the month, of the week, and the words for them. */
import { civilOf, dayOf, exists } from './calendar.js';
import { type DateRow, DAY, DIGITS, inNumeral, isFree, isHanAt, NUMERALS, RANK, type Sketch, small } from './sketch.js';
import { ofDay, ofDays, type Resolved, type State } from './state.js';

/** What makes N日 a number of days rather than a day: 3日内, 七日游, 为期三日. */
const SPAN_AFTER = /(?:[之以]?内|游|间隔|龄|均|左右的|以上|多(?!云|地|家|个|名)|余|谈|通|三餐|千里|元|用|制|照|子|常|程|报|本|化|月|产|托|校|期|结|薪|积|复一日|不|为师)/uy;
const SPAN_BEFORE = /(?:[第每近满共达逾超隔历整长]|连续|为期|未来|历时|长达|不到|过去|其中|百|千|间隔|多少|最后|头|前|后)$/u;

function ahead(pattern: RegExp, view: string, at: number): boolean {
  pattern.lastIndex = at;
  return pattern.test(view);
}

const TODAY: Record<string, number> = { 今: 0, 本: 0, 即: 0, 昨: -1, 前: -2, 大前: -3, 明: 1, 后: 2, 大后: 3, 寻: -1, 听: 1 };
const NAMED: Record<string, number> = { 当: 0, 同: 0, 次: 1, 翌: 1, 隔: 1, 转: 1, 第二: 1, 前一: -1, 后一: 1, 头一: -1, 同一: 0, 是: 0 };
const HOURS: Record<string, 'dawn' | 'morning' | 'forenoon' | 'noon' | 'afternoon' | 'evening' | 'night'> = { 晚: 'evening', 夜: 'night', 晨: 'morning', 早: 'morning', 午: 'noon' };

/** Names that begin with 今日, 明天 and their like: 今日头条, 明日之星幼儿园. */
const NAME =
  /之(?:星|子|后|光|歌|声|窗|家|城|都|恋|梦|花|路|友)|(?:头条|说法|关注|视线|视点|印象|播报|看点|美术馆|书店|书屋|书局|酒店|餐厅|超市|花园|家园|嘉园|广场|大厦|小区|早报|晚报|新报|快报|传媒|文化传播|论坛|影院|影城|剧场|学校|中学|小学|幼儿园|集团|公司|中国》|股份|控股|鲜|快讯|在线|新鲜|人家|国际)/uy;

export const dayRows: DateRow[] = [
  {
    id: 'date/day-of-month',
    doc: '27日, 十二日, 3月5号: the day of a month, which can be implied. 号 by itself is a number of something (8号队员).',
    rank: RANK.day,
    starts: DIGITS + NUMERALS,
    pattern: new RegExp(`(${DAY}) ?([日号])`, 'uy'),
    read(m, { view, before }) {
      const end = m.index + m[0].length;
      const day = small(m[1] as string);
      const next = view[end] ?? '';
      if (before !== null) {
        if (before.month === undefined || before.season !== undefined || before.lunar === true && before.yearFrom === undefined && /\d/u.test(m[1] as string)) return null;
        if (before.edge !== undefined || before.monthTo !== undefined) return null;
        if (m[2] === '号' && /[楼线院令]/u.test(next)) return null;
        return { day, dayFrom: 'print' };
      }
      if (inNumeral(view, m.index) || day < 1 || Number.isNaN(day)) return null;
      const prev = view.slice(Math.max(0, m.index - 2), m.index);
      if (m[2] === '号') {
        // 12号 is a day where a time goes on after it, or a word for a day stands before it.
        if (day > 31) return null;
        const timed = /^(?:[凌清]晨|[早晚]上|[上下中]午|傍晚|晚(?!报)|早(?!报)|当[天晚日]|那天|[之以]前|前后|开学|放假|左右|\(?(?:周|星期|礼拜)[一二三四五六日天])/u.test(view.slice(end, end + 4));
        if (!timed || /[A-Za-z第]/u.test(prev)) return null;
        return { day, dayFrom: 'print' };
      }
      if (day > 31) return null;
      if (ahead(SPAN_AFTER, view, end) || SPAN_BEFORE.test(prev)) return null;
      if (day === 1 && /^一日$/u.test(m[0])) {
        // 一日 is mostly one day: 一日之计, 有朝一日, 某一日, 终有一日, 一日三餐.
        if (isHanAt(view, m.index - 1) || !/[,。、(上下晚凌至到在电]/u.test(next)) return null;
      }
      if (!/\d/u.test(m[1] as string) && day < 10 && isHanAt(view, m.index - 1) && !isFree(view, m.index)) return null;
      if (/^(?:[之以]?后|[之以]前)/u.test(view.slice(end, end + 2)) && (view.startsWith('以后', end) || view.startsWith('之后', end) || next === '后') && day < 10 && !isFree(view, m.index)) return null;
      return { day, dayFrom: 'print' };
    },
  },
  {
    id: 'date/day-before-a-range',
    doc: '26至28日, 3月5—8日, 5、6日: the first of two days that share one 日.',
    rank: RANK.day,
    starts: DIGITS + NUMERALS,
    pattern: new RegExp(`(${DAY}) ?(?:(?=(?:[-—–~]{1,2}|至|到) ?${DAY}[日号](?![之以]?内|游|龄))|[、,](${DAY})[日号](?:(?:两|二)[日天])?(?![之以]?内))`, 'uy'),
    read(m, { view, before }) {
      const day = small(m[1] as string);
      if (before === null) {
        if (inNumeral(view, m.index) || SPAN_BEFORE.test(view.slice(Math.max(0, m.index - 2), m.index)) || /号$/u.test(m[0]) || /[一二三四五六七八九十]号/u.test(view.slice(m.index, m.index + 8))) return null;
        if (/^[^日号]*号/u.test(view.slice(m.index, m.index + 8))) return null;
      } else if (before.month === undefined || before.edge !== undefined) return null;
      if (day < 1 || day > 31) return null;
      if (m[2] === undefined) return { day, dayFrom: 'print', alone: false };
      const to = small(m[2]);
      return to === day + 1 ? { day, dayTo: to, dayFrom: 'print' } : null;
    },
  },
  {
    id: 'date/day-lunar',
    doc: '初二, 十五, 廿三 after a lunar month; 大年初一, 年初五, 大年三十.',
    rank: RANK.day,
    starts: '初十二三廿卅大年',
    pattern: /(?:(大年|年)(?:(初[一二三四五六七八九十])|三十|卅)|(初[一二三四五六七八九十]|廿[一二三四五六七八九]?|(?:二十|三十|十)[一二三四五六七八九]?|卅)(?![一二三四五六七八九十个名多余几])日?)/uy,
    read(m, { view, before }) {
      if (m[1] !== undefined) {
        if (m[1] === '年' && /[\d一二三四五六七八九十〇今去前明后当同几多]/u.test(view[m.index - 1] ?? '')) return null;
        const n = m[2] === undefined ? 30 : small(m[2].slice(1));
        if (m[1] === '年' && m[2] === undefined && before === null && !isFree(view, m.index)) return null;
        return { month: n === 30 ? 12 : 1, monthFrom: 'print', day: n, dayFrom: 'print', lunar: true };
      }
      if (before?.month === undefined || before.monthFrom !== 'print' || before.edge !== undefined || before.monthTo !== undefined) return null;
      const word = m[3] as string;
      const n = small(word.startsWith('初') ? word.slice(1) : word);
      if (before.lunar === true) return { day: n, dayFrom: 'print' };
      // 二〇〇四年八月十五: with the year in full, the 日 is only left out.
      return before.year !== undefined && !word.startsWith('初') ? { day: n, dayFrom: 'print' } : null;
    },
  },
  {
    id: 'date/day-of-lunar-month-bare',
    doc: '农历七月七, 农历九月九: a bare numeral after a lunar month.',
    rank: RANK.day,
    starts: '一二三四五六七八九',
    pattern: /([一二三四五六七八九])(?![一二三四五六七八九十日号个月年天名])/uy,
    head: false,
    read: (m, { before }) => (before?.lunar === true && before.yearFrom === undefined && before.month !== undefined && before.edge === undefined ? { day: small(m[1] as string), dayFrom: 'print' } : null),
  },
  {
    id: 'date/day-of-lunar-month-in-digits',
    doc: '农历7月15, 正月15: digits after a lunar month.',
    rank: RANK.day,
    starts: DIGITS,
    pattern: /(\d{1,2})(?:日|(?!\d|[年月日号.:时点个]))/uy,
    head: false,
    read(m, { before }) {
      return before?.lunar === true && before.month !== undefined && before.day === undefined && before.edge === undefined ? { day: Number(m[1]), dayFrom: 'print' } : null;
    },
  },
  {
    id: 'date/day-relative',
    doc: '昨日, 今天, 前天, 明日, 昨（12）日: counted from the day of the issue, or of the dateline.',
    rank: RANK.day,
    starts: '今昨前明后大本寻听',
    pattern: /(大前|大后|[今昨前明后本寻听]) ?(?:[天日]|\(?(\d{1,2}|[一二三]?十[一二三四五六七八九]?|[一二三四五六七八九])\)[天日]?)(?:\((\d{1,2}|[一二三]?十[一二三四五六七八九]?|[一二三四五六七八九])日?\))?/uy,
    read(m, { view, before }) {
      const word = m[1] as string;
      // 去年今日: the day of another year.
      if (before?.rank === RANK.year && word === '今' && m[2] === undefined && m[3] === undefined) return { special: sameDay };
      if (before !== null) return null;
      const prev = view[m.index - 1] ?? '';
      const end = m.index + m[0].length;
      const next = view.slice(end, end + 2);
      const inner = m[2] ?? m[3];
      if (inner !== undefined && (view[m.index + word.length] === '(' || m[2] === undefined)) {
        return { day: TODAY[word] as number, dayFrom: 'issue', dayTo: small(inner) };
      }
      if (m[2] !== undefined) return null;
      if (word === '本' && (/[日根基]/u.test(prev) || !m[0].endsWith('日') || /^[子语元军]/u.test(next))) return null;
      if (/^[寻听]$/u.test(word) && (!m[0].endsWith('日') || !isFree(view, m.index))) return null;
      if (word === '明' && /[文光证说声聪透]/u.test(prev)) return null;
      if (word === '前' && /[之以目提当先此眼生面从空\d]/u.test(prev)) return null;
      if (word === '后' && /[之以然今此随最先落\d]/u.test(prev)) return null;
      if (m[0].endsWith('天') && next.startsWith('天') && word !== '大前') return null;
      if (word === '后' && /^(?:[制性]|然)/u.test(next)) return null;
      if (word === '今' && /[当如至现]/u.test(prev) && prev !== '至') return null;
      if (word === '今' && m[0].endsWith('日') && /^[报]/u.test(next)) return null;
      // 二十年后的今天 is no day of this paper's.
      if (/[前后]的$/u.test(view.slice(Math.max(0, m.index - 2), m.index))) return null;
      if (ahead(NAME, view, end)) return null;
      // “今日鲜”, “明天更美好”: words in quotes that make a name have no point inside.
      if (/[“‘《]/u.test(prev)) {
        const close = /^[^,。!?、;:“”‘’《》]{1,8}[”’》]/u.exec(view.slice(end, end + 10));
        if (close || prev === '《') return null;
      }
      return { day: TODAY[word] as number, dayFrom: 'issue' };
    },
  },
  {
    id: 'date/hours-of-a-day-relative',
    doc: '昨晚, 今晨, 明早, 昨夜, 前晚: a part of a day counted from the issue’s.',
    rank: RANK.day,
    starts: '今昨前明后',
    pattern: /([今昨前明后])(?: ?\(?(\d{1,2}|[一二三]?十[一二三四五六七八九]?|[一二三四五六七八九])日?\))?(凌晨|清晨|早晨|深夜|半夜|上午|下午|中午|傍晚|晚间|[晚夜晨早午])(?!报|会|餐|饭|点(?:名|到)|婚|辈|年|市|场|装)/uy,
    read(m, { view, before }) {
      if (before !== null) return null;
      const word = m[1] as string;
      const prev = view[m.index - 1] ?? '';
      if (m[2] !== undefined && view[m.index + 1] !== '(') return null;
      if (/^[前后]$/u.test(word) && (m[2] === undefined && (/[^晚夜]/u.test(m[3] as string) || /[之以目提当先此然今最\d\u4e00-\u9fff]/u.test(prev)))) return null;
      if (word === '明' && /[文光证说声聪]/u.test(prev)) return null;
      if (word === '今' && /[当如现古]/u.test(prev)) return null;
      const hour = m[3] as string;
      return {
        day: TODAY[word] as number,
        dayFrom: 'issue',
        ...(m[2] === undefined ? {} : { dayTo: small(m[2]) }),
        partOfDay: HOURS[hour] ?? (hour === '凌晨' ? 'dawn' : /晨/u.test(hour) ? 'morning' : hour === '上午' ? 'forenoon' : hour === '中午' ? 'noon' : hour === '下午' ? 'afternoon' : /傍晚/u.test(hour) ? 'evening' : hour === '晚间' ? 'evening' : 'night'),
      };
    },
  },
  {
    id: 'date/day-in-one-character',
    doc: '记者昨从派出所获悉, 今起, 明起: 昨, 今, 明 for a day, as headlines and city papers have it.',
    rank: RANK.day,
    starts: '昨今明',
    pattern: /(?:昨(?=[从在赴])|[今明](?=起(?![来步点草飞身])))/uy,
    read(m, { view, before }) {
      const prev = view[m.index - 1] ?? '';
      if (before !== null || (m[0] === '昨' ? !/[者日]/u.test(prev) && isHanAt(view, m.index - 1) : /[如当至现古文光说声]/u.test(prev))) return null;
      return { day: TODAY[m[0]] as number, dayFrom: 'issue' };
    },
  },
  {
    id: 'date/two-days',
    doc: '今明两天, 昨今两日, 今明后三天: neighbouring days as one stretch.',
    rank: RANK.day,
    starts: '今昨前明',
    pattern: /(前昨今|昨今明|今明后|前昨|昨今|今明|明后)(?:[天日]|[两二三][天日])?/uy,
    read(m) {
      const word = m[1] as string;
      if (!/[天日]$/u.test(m[0])) return null;
      const first = TODAY[word[0] as string] as number;
      return { special: ({ today }) => (today === null ? null : ofDays(today + first, today + first + word.length - 1)) };
    },
  },
  {
    id: 'date/from-today-on',
    doc: '即日起至4月30日: from the day of the issue on. 即日起 without an end only says so.',
    rank: RANK.day,
    starts: '即',
    pattern: /即日(?!可|来回|往返|鲜)(?:起|开始)?/uy,
    read: (m) => ({ day: 0, dayFrom: 'issue', end: m.index + m[0].replace(/起|开始/u, '').length }),
  },
  {
    id: 'date/day-named',
    doc: '次日, 当天, 翌日, 前一天, 第二天: counted from the day last named.',
    rank: RANK.day,
    starts: '当同次翌隔转第前后头是那',
    pattern: /(第二|前一|后一|同一|[当同次翌隔转是])(?:[天日](?!报|制|资|子)|([晚夜晨]|早)(?!报|会|会议))/uy,
    read(m, { view, before, state }) {
      if (before !== null) return null;
      const word = m[1] as string;
      const prev = view[m.index - 1] ?? '';
      const shift = NAMED[word] as number;
      if (word === '是' && (isHanAt(view, m.index - 1) || !m[0].endsWith('日') || state.dayPassage !== state.passage)) return null;
      if (/^(?:第二|前一|后一|头一|隔|转|同一)$/u.test(word) && m[2] === undefined && state.day === null && state.today === null) return null;
      if (word === '第二' && (state.day === null || !isFree(view, m.index))) return null;
      if (word === '同' && (!m[0].endsWith('日') || /[不共相如合大]/u.test(prev))) return null;
      if (word === '次' && /[\d一二三四五六七八九十两几每多首初再本此上这那数]/u.test(prev)) return null;
      if (word === '隔' && (/[间相阻分]/u.test(prev) || m[0].endsWith('日'))) return null;
      if (/^(?:前一|后一|头一)$/u.test(word) && /[之目以最]/u.test(prev)) return null;
      const hour = m[2];
      return { day: shift, dayFrom: 'named', ...(hour === undefined ? {} : { partOfDay: HOURS[hour] as 'evening' }) };
    },
  },
  {
    id: 'date/weekday',
    doc: '周五, 本周六, 上周日, 下星期一, 上上周三: by the week of the issue, Monday first; without a prefix by what the sentence says.',
    rank: RANK.day,
    starts: '周星礼上下本这今',
    pattern: /(上上|下下|[上下本这今])?一?个?(周|星期|礼拜)(?:([一二三四五六日天])(?![一二三四五六七八九十百千万月年]|[个天]月)|([日天])|末(?!期))/uy,
    read(m, { view, before }) {
      if (before !== null && before.nth === undefined) return null;
      const prefix = m[1];
      const word = m[3] ?? m[4];
      const end = m.index + m[0].length;
      const next = view[end] ?? '';
      const prev = view[m.index - 1] ?? '';
      if (prefix === undefined && m[0].startsWith('一')) return null;
      if (m[2] === '周' && word === '天') return null;
      if (m[2] !== '周' && word === undefined) return null;
      if (prefix === undefined) {
        if (m[0].startsWith('个') || /[每逢个\d一二三四五六七八九十几]/u.test(prev) || /每[到逢当至]?$/u.test(view.slice(Math.max(0, m.index - 2), m.index))) return null;
        if (/[“‘]/u.test(prev) && /[”’]/u.test(next)) return null;
        // 周一鸣说, 队长周一平: a surname with a name.
        if (m[2] === '周' && word !== undefined && isHanAt(view, end) && isName(view, m.index, end)) return null;
        // 周末家宴, 周末好去处: any weekend.
        if (word === undefined && ((isHanAt(view, m.index - 1) && !isFree(view, m.index)) || (isHanAt(view, end) && !/[将在起前后的]/u.test(next)))) return null;
        // “零功课星期三”: a name.
        if (isHanAt(view, m.index - 1) && /[”’》]/u.test(next)) return null;
      } else if (/^[上下]$/u.test(prefix) && /[以之晚早]/u.test(prev)) return null;
      else if (prefix === '本' && /[日根基]/u.test(prev)) return null;
      const weekday = word === undefined ? 8 : Math.min('一二三四五六日天'.indexOf(word) + 1, 7);
      const week = { 上上: -2, 上: -1, 本: 0, 这: 0, 今: 0, 下: 1, 下下: 2 }[prefix ?? ''];
      // 周一至周五 without a week is an office's hours.
      if (prefix === undefined && /^(?:[-—~至到]|、)(?:周|星期|礼拜)?[一二三四五六日天](?![\u4e00-\u9fff]*(?:举|召))/u.test(view.slice(end, end + 6)) && /^[-—~至到]/u.test(next)) return null;
      return { weekday, ...(week === undefined ? {} : { week }) };
    },
  },
  {
    id: 'date/week',
    doc: '本周, 上周, 下个星期, 上上周: Monday to Sunday.',
    rank: RANK.third,
    starts: '上下本这今',
    pattern: /(上上|下下|[上下本这今])一?个?(?:周(?!期|边|转|岁|年|刊|报|游|折|旋|密|全|长|围|到)|星期|礼拜)(?:[内里中](?!国|旬|秋|小))?/uy,
    read(m, { view, before }) {
      if (before !== null) return null;
      const prefix = m[1] as string;
      const prev = view[m.index - 1] ?? '';
      if (/^[上下]$/u.test(prefix) && /[以之晚早]/u.test(prev)) return null;
      if (prefix === '今' && m[0] === '今周') return null;
      const word = m[0].replace(/[内里中]$/u, '');
      return { weekday: 0, week: { 上上: -2, 上: -1, 下: 1, 下下: 2 }[prefix] ?? 0, end: m.index + word.length };
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
  {
    id: 'date/now',
    doc: '目前, 现在, 如今: the day of the issue, vaguely.',
    rank: RANK.day,
    starts: '目现如当眼此而',
    pattern: /(?:目前|现在|如今|当前|当下|眼下|此刻|此时(?!此地)|而今|现如今|时下)/uy,
    read: () => ({ kind: 'vague', special: ({ today }) => (today === null ? null : ofDay(today, true)) }),
  },
];

/** The issue's day of the month in the year printed. */
function sameDay(state: State, sketch: Sketch): Resolved | null {
  if (state.today === null || sketch.year === undefined) return null;
  const { year, month, day } = civilOf(state.today);
  const at = sketch.yearFrom === 'issue' ? year + sketch.year : sketch.year;
  return exists(at, month, day) ? ofDay(dayOf(at, month, day)) : null;
}

/** 上半周 and 下半周 of the issue's week. */
function week(issue: number, late: boolean): [number, number] {
  const monday = issue - ((((issue + 3) % 7) + 7) % 7);
  return late ? [monday + 3, monday + 6] : [monday, monday + 2];
}

/** Whether 周一 and what follows is a person: a title before it, or a word of speech after one more character. */
function isName(view: string, start: number, end: number): boolean {
  const before = view.slice(Math.max(0, start - 3), start);
  if (/(?:队长|书记|主任|局长|院长|校长|科长|处长|所长|厂长|站长|经理|董事长|记者|通讯员|老师|教授|医生|护士|民警|警官|同学|村民|居民|市民|员工|工人|学生|选手|代表|委员|先生|女士|师傅|会长|社长|班长|主席|总监|工程师|负责人|志愿者|创始人|农户|司机|乘客|店主|老板)$/u.test(before)) return true;
  return /^[\u4e00-\u9fff](?:说|表示|介绍|告诉|认为|坦言|回忆|指出|笑|坦|称|透露|解释|感慨|(?:先生|女士|同志|同学|老师|医生))/u.test(view.slice(end, end + 4));
}
