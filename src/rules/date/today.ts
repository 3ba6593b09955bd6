/** Words for days: 昨天, 今（2）日, 明早 from the day; 次日, 当晚 from the day last named. */
import { civilOf, dayOf, exists } from './calendar.js';
import { type DateRow, isFree, isHanAt, RANK, type Sketch, small } from './sketch.js';
import { ofDay, ofDays, type Resolved, type State } from './state.js';

const TODAY: Record<string, number> = {
  今: 0,
  本: 0,
  即: 0,
  昨: -1,
  前: -2,
  大前: -3,
  大大前: -4,
  明: 1,
  后: 2,
  大后: 3,
  大大后: 4,
  寻: -1,
  听: 1,
};
const NAMED: Record<string, number> = {
  当: 0,
  同: 0,
  次: 1,
  翌: 1,
  隔: 1,
  转: 1,
  第二: 1,
  前一: -1,
  后一: 1,
  头一: -1,
  同一: 0,
  是: 0,
};
const HOURS: Record<string, 'dawn' | 'morning' | 'forenoon' | 'noon' | 'afternoon' | 'evening' | 'night'> = {
  晚: 'evening',
  夜: 'night',
  晨: 'morning',
  早: 'morning',
  午: 'noon',
};

/** Names that begin with 今日, 明天 and their like: 今日头条, 明日之星幼儿园. */
const NAME =
  /之(?:星|子|后|光|歌|声|窗|家|城|都|恋|梦|花|路|友)|(?:头条|说法|关注|视线|视点|印象|播报|看点|美术馆|书店|书屋|书局|酒店|餐厅|超市|花园|家园|嘉园|广场|大厦|小区|早报|晚报|新报|快报|传媒|文化传播|论坛|影院|影城|剧场|学校|中学|小学|幼儿园|集团|公司|中国》|股份|控股|鲜|快讯|在线|新鲜|人家|国际)/uy;

function ahead(pattern: RegExp, view: string, at: number): boolean {
  pattern.lastIndex = at;
  return pattern.test(view);
}

export const todayRows: DateRow[] = [
  {
    id: 'date/day-relative',
    doc: '昨日, 今天, 前天, 明日, 昨儿, 昨（12）日: counted from the day of the issue, or of the dateline.',
    rank: RANK.day,
    starts: '今昨前明后大本寻听',
    pattern:
      /(大?大[前后]|[今昨前明后本寻听]) ?(?:[天日]|(?<=[今昨明])儿(?![童子女科歌媳孙马化])|\(?(\d{1,2}|[一二三]?十[一二三四五六七八九]?|[一二三四五六七八九])\)[天日]?)(?:\((\d{1,2}|[一二三]?十[一二三四五六七八九]?|[一二三四五六七八九])日?\))?/uy,
    read(m, { view, before }) {
      const word = m[1] as string;
      // 去年今日: the day of another year.
      if (before?.rank === RANK.year && word === '今' && m[2] === undefined && m[3] === undefined)
        return { special: sameDay };
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
      if (m[0].endsWith('天') && next.startsWith('天') && !isFree(view, m.index)) return null;
      if (word === '后' && /^(?:[制性]|然)/u.test(next)) return null;
      if (word === '今' && /[当如至现]/u.test(prev) && prev !== '至') return null;
      if (word === '今' && m[0].endsWith('日') && /^[报]/u.test(next)) return null;
      // 二十年后的今天 is no day of this paper's.
      if (/[前后]的$/u.test(view.slice(Math.max(0, m.index - 2), m.index))) return null;
      if (ahead(NAME, view, end)) return null;
      // 明日复明日
      if (/^[复又]$/u.test(next[0] ?? '') && view.startsWith(m[0], end + 1)) return null;
      if (/[复又]$/u.test(prev) && view.startsWith(m[0], m.index - 1 - m[0].length)) return null;
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
    pattern:
      /([今昨前明后])(?: ?\(?(\d{1,2}|[一二三]?十[一二三四五六七八九]?|[一二三四五六七八九])日?\))?(凌晨|清晨|早晨|深夜|半夜|上午|下午|中午|傍晚|晚间|[晚夜晨早午])(?!报(?![道告名到警案])|餐|饭|宵|宴)/uy,
    read(m, { view, before }) {
      if (before !== null) return null;
      const word = m[1] as string;
      const prev = view[m.index - 1] ?? '';
      if (m[2] !== undefined && view[m.index + 1] !== '(') return null;
      if (
        /^[前后]$/u.test(word) &&
        m[2] === undefined &&
        (/[^晚夜]/u.test(m[3] as string) ||
          /[之以目提当先此然今最后背过\d一二三四五六七八九十节饭餐睡婚战会夜赛课考工春假日天年月术产到生眼门面空从]/u.test(
            prev,
          ) ||
          (isHanAt(view, m.index - 1) && /^[会上间]/u.test(view.slice(m.index + m[0].length))))
      )
        return null;
      if (word === '明' && /[文光证说声聪]/u.test(prev)) return null;
      if (word === '今' && /[当如现古]/u.test(prev)) return null;
      const hour = m[3] as string;
      return {
        day: TODAY[word] as number,
        dayFrom: 'issue',
        ...(m[2] === undefined ? {} : { dayTo: small(m[2]) }),
        partOfDay:
          HOURS[hour] ??
          (hour === '凌晨'
            ? 'dawn'
            : /晨/u.test(hour)
              ? 'morning'
              : hour === '上午'
                ? 'forenoon'
                : hour === '中午'
                  ? 'noon'
                  : hour === '下午'
                    ? 'afternoon'
                    : /傍晚/u.test(hour)
                      ? 'evening'
                      : hour === '晚间'
                        ? 'evening'
                        : 'night'),
      };
    },
  },
  {
    id: 'date/day-in-one-character',
    doc: '记者昨从派出所获悉, 今起, 明起: 昨, 今, 明 for a day, as headlines and city papers have it.',
    rank: RANK.day,
    starts: '昨今明',
    pattern:
      /(?:昨(?=[从在赴收将与向对就被已再又公宣表指称召开发举获接遭派判审押率到有为是裁召])|[昨今明](?=起(?![来步点草飞身])))/uy,
    read(m, { view, before, state }) {
      const prev = view[m.index - 1] ?? '';
      // 恒指昨收报, 法院昨将案件押后: papers of Hong Kong, Macao and Taiwan
      if (before === null && m[0] === '昨' && state.overseas && !/[今如若畴]/u.test(prev))
        return { day: -1, dayFrom: 'issue' };
      if (m[0] === '昨' && !/[从在赴起]/u.test(view[m.index + 1] ?? '')) return null;
      if (
        before !== null ||
        (m[0] === '昨' && view[m.index + 1] !== '起'
          ? !/[者日]/u.test(prev) && isHanAt(view, m.index - 1)
          : /[如当至现古文光说声]/u.test(prev))
      )
        return null;
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
      return {
        special: ({ today }) => (today === null ? null : ofDays(today + first, today + first + word.length - 1)),
      };
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
    pattern: /(第二|前一|后一|同一|[当同次翌隔转是])(?:天|日(?!游)|([晚夜晨早])(?!餐|饭|宵|宴))/uy,
    read(m, { view, before, state }) {
      if (before !== null) return null;
      const word = m[1] as string;
      const prev = view[m.index - 1] ?? '';
      const shift = NAMED[word] as number;
      if (word === '是' && (isHanAt(view, m.index - 1) || !m[0].endsWith('日') || state.dayPassage !== state.passage))
        return null;
      if (
        /^(?:第二|前一|后一|头一|隔|转|同一)$/u.test(word) &&
        m[2] === undefined &&
        state.day === null &&
        state.today === null
      )
        return null;
      // 8时至第二天6时: counted from the range’s first end.
      if (word === '第二' && ((state.day === null && !/[至到—-]/u.test(prev)) || !isFree(view, m.index))) return null;
      if (word === '同' && (!m[0].endsWith('日') || /[不共相如合大]/u.test(prev))) return null;
      if (word === '次' && /[\d一二三四五六七八九十两几每多首初再本此上这那数]/u.test(prev)) return null;
      if (word === '隔' && (/[间相阻分]/u.test(prev) || m[0].endsWith('日'))) return null;
      if (/^(?:前一|后一|头一)$/u.test(word) && /[之目以最]/u.test(prev)) return null;
      const hour = m[2];
      return { day: shift, dayFrom: 'named', ...(hour === undefined ? {} : { partOfDay: HOURS[hour] as 'evening' }) };
    },
  },
  {
    id: 'date/that-day',
    doc: '那天早晨, 这天下午: the day last named in this passage. 退休那天 is another, and so is 那天 in a passage that names none.',
    rank: RANK.day,
    starts: '那这',
    pattern:
      /[那这]一?天(?=[,。、;:!?起早晚傍凌清夜深我他她]|[上下中]午|是|正[好是]|恰|刚好|$|[\u4e00-\u9fff]{0,2}来了)/uy,
    read: (m, { view, before, state }) =>
      before !== null || !isFree(view, m.index) || view[m.index - 1] === '的' || state.dayPassage !== state.passage
        ? null
        : { day: 0, dayFrom: 'named' },
  },
  {
    id: 'date/now',
    doc: '目前, 现在, 如今 alone: the day of the issue, vaguely. Within a sentence they are adverbs and no date.',
    rank: RANK.day,
    starts: '目现如当眼此而依时',
    pattern: /(?<!.)(?:目前|现在|如今|当前|当下|眼下|此刻|此时|而今|而家|依家|现如今|时下)(?!.)/uy,
    read: (m, { view, before }) =>
      before !== null || /[年月日]/u.test(view[m.index - 1] ?? '')
        ? null
        : { kind: 'vague', special: ({ today }) => (today === null ? null : ofDay(today, true)) },
  },
];

/** The day of the month in the year printed. */
function sameDay(state: State, sketch: Sketch): Resolved | null {
  if (state.today === null || sketch.year === undefined) return null;
  const { year, month, day } = civilOf(state.today);
  const at = sketch.yearFrom === 'issue' ? year + sketch.year : sketch.year;
  return exists(at, month, day) ? ofDay(dayOf(at, month, day)) : null;
}
