/** The rows of the festivals: 元旦, 今年中秋, “五一”假期, 春节期间. */
import { civilOf, dayOf } from './calendar.js';
import { type Counted, countedAt } from './feastcount.js';
import { FESTIVALS, TERMS } from './festival.js';
import { type Festival, spellings } from './fixing.js';
import { holiday } from './lunar.js';
import { type DateRow, inNumeral, isHanAt, RANK, type Sketch } from './sketch.js';
import { ofDay, ofDays, type Resolved, type State } from './state.js';
import { fullYear } from './year.js';

const BY_NAME = new Map<string, Festival>();
for (const festival of FESTIVALS)
  for (const name of festival.names)
    for (const each of spellings(name)) if (!BY_NAME.has(each)) BY_NAME.set(each, festival);
const TERM_NAMES = new Set(TERMS);
/** Terms that are weather too: 大雪刚过 says nothing of the calendar, 谷雨刚过 does. */
const WEATHER = new Set(['大雪', '小雪', '雨水']);
/** What tells the term from the weather after a year: 去年大雪当天, but 去年大雪封山, 今年雨水多. */
const TERM_NEXT = /节气|时节|[当那这][天日]|[前过]后|[之以]?前/uy;
const COMES = /刚过|已过|将至|已至|到来|来临/uy;

/** The names by their first two characters, the longest first: one look instead of an alternation of hundreds. */
const BY_START = new Map<string, string[]>();
for (const name of [...BY_NAME.keys()].sort((a, b) => b.length - a.length)) {
  const list = BY_START.get(name.slice(0, 2));
  if (list) list.push(name);
  else BY_START.set(name.slice(0, 2), [name]);
}
const STARTS = [...BY_START.keys()];
const letters = (at: number): string => [...new Set(STARTS.map((start) => start[at]))].join('');

const nameAt = (view: string, at: number): string | undefined =>
  BY_START.get(view.slice(at, at + 2))?.find((name) => view.startsWith(name, at));

/** Whether two festivals fall on one day. */
function sameDay(a: Festival, b: Festival): boolean {
  const day = a.days(2001)[0]?.[0];
  return day !== undefined && day === b.days(2001)[0]?.[0];
}

/** The days of a festival that are meant: the nearest of the year printed, or of the issue's own year and those beside it. Some come twice a year. */
function nearest(
  festival: Festival,
  state: State,
  sense: number,
  printed: number | null,
): readonly [number, number] | undefined {
  if (state.issue === null) return printed === null ? undefined : festival.days(printed)[0];
  const year = printed ?? civilOf(state.issue).year;
  let best: readonly [number, number] | undefined;
  let cost = Number.POSITIVE_INFINITY;
  for (const y of printed === null ? [year, year - 1, year + 1] : [year]) {
    for (const days of festival.days(y)) {
      const far = days[0] - state.issue;
      let c = Math.abs(far);
      if (y !== year && c > 45) c += state.bare ? 400 : 100;
      if (sense > 0 && far < -1) c += 150 * sense;
      if (sense < 0 && far > 0) c += 150 * -sense;
      if (c < cost) {
        cost = c;
        best = days;
      }
    }
  }
  return best;
}

/** The year that a sketch names, or null where it names none. */
function printedYear(sketch: Sketch, state: State): number | null {
  if (sketch.year === undefined) return null;
  if (sketch.yearFrom === 'print') return sketch.year;
  if (sketch.yearFrom === 'roc') return sketch.year + 1911;
  if (sketch.yearFrom === 'short') return fullYear(sketch.year, state.today);
  if (sketch.yearFrom === 'named') return state.year === null ? null : state.year + sketch.year;
  return state.issue === null ? null : civilOf(state.issue).year + sketch.year;
}

function resolve(
  festival: Festival,
  off: boolean,
  shift: number,
  counted: Counted | null,
  state: State,
  sketch: Sketch,
  sense: number,
): Resolved | null {
  let year = printedYear(sketch, state);
  if (year === null) {
    if (sketch.year !== undefined) return null;
    if (
      state.printedYear !== null &&
      state.printedPassage === state.passage &&
      state.issue !== null &&
      state.printedYear < civilOf(state.issue).year - 1 &&
      sense <= 0
    )
      year = state.printedYear;
  }
  const days = nearest(festival, state, sense, year);
  if (days === undefined) return null;
  const run = off || (counted?.afterwards && festival.holiday) ? (holiday(days[0]) ?? statutory(days[0])) : days;
  if (counted) return counted.days(run[0], run[1]);
  if (off) {
    return { ...ofDays(run[0], run[1]), kind: 'interval' };
  }
  return days[0] === days[1] ? ofDay(days[0] + shift) : ofDays(days[0], days[1]);
}

/** Days off before the first notice that tyme4ts has (2001) and after the last: the length that the law gives. */
function statutory(day: number): [number, number] {
  const { year, month, day: d } = civilOf(day);
  if (month === 1 && d === 1) return [day, day];
  if (month === 10 && d === 1) return year >= 2000 ? [day, day + 6] : [day, day + 1];
  if (month === 5 && d === 1) return year >= 2020 ? [day, day + 4] : [day, day];
  if (month <= 2) return year >= 2000 ? [day, day + 6] : [day, day + 2];
  return [day, dayOf(year, month, d)];
}

const TAIL =
  /(?:假期|小长假|长假|黄金周|期间|放假期间|假日|(前一天|前一日|前夕|(?:的?前|前一)夜|翌日|次日|后一天|第二天)|(当[天日晚]|之?夜))/uy;
const DAYS_OFF = /(?:假期|小长假|假日|期间|放假)/uy;
const GUARD_AFTER =
  /(?:节|国际|第[一二三四五六七八]天|首日|假期|小长假|长假|黄金周|期间|前(?!进|往|列|线|街|门|锋|沿)|后(?!街|勤|边|面)|当[天日晚]|放假|节前|劳动|劳模|出游|旅游|返程|双节|购物|小黄金周|晚会|维权)/uy;
/** What people do with days off. */
const PLANNED = /(?:[我你您咱]们?(?!国)|去哪|想去|打算|回[老娘]?家|出去玩|不?放假|不?加班|不休息)/uy;
const TERM_AFTER = /(?:节气|时节|当[天日]|那天|[前后]|过|之[前后]|至(?!极)|以[前后]|到来|这[天日]|[,，。、”]|$)/uy;
/** What makes a name of a festival that is a word of its own: 重阳路, 圣诞老人, 元宵灯会. */
const FEAST_NAME =
  /(?:路(?!上|过)|村|街(?!头)|镇|乡(?!下|镇)|巷|弄|大道|广场|小区|新村|中学|小学|晚会|联欢|贺卡|老人|[树卡帽饼粽]|饭店|酒店|红包|档|月饼|快乐|文化|灯会)/uy;
const NAME_AFTER =
  /(?:路|村|街|镇|乡|桥|巷|弄|大道|广场|公园|小区|新村|社区|中学|小学|学校|运动|精神|文化|新文化|先进|工程|医院|电影|水库|林场|商场|商店|农场|大厦|楼|班|排|连|团|部队|队|奖章|奖状|劳动奖|巾帼|镇|河|湖|山|水|风|诗|饼|月饼|灯会|汤圆|贺|快乐|档|联欢|晚会|老人|树|卡|礼|帽|服|岛|湾|歌|红包|粽|艾)/uy;

/** 青年节约用水, 儿童节目: 节 begins the next word. */
const WORD_OF_JIE =
  /约(?![会见定请了你在有好\d])|目(?![前睹标送的])|制(?![作定成造订])|省(?![亲城内外市委里会级])|[奏俭]|能(?:手|减排|降耗|环保|灯|技|产品|改造|工程|标兵)/uy;
/** 纪念日期间 goes on with the name, 国庆日期未定 and 俄罗斯日前宣布 hold none: 日 begins the next word. */
const WORD_OF_RI = /期(?!间)|[志记程](?![愿者])|子(?![女弟])|报(?![道告名社])|[均益渐]|常(?!务)/uy;
const WORD_BY_PLACE = /前(?!夕|[一两三]天)|[本内元军方语圆趋经产记]/uy;

function at(pattern: RegExp, view: string, i: number): boolean {
  pattern.lastIndex = i;
  return pattern.test(view);
}

export const feastRows: DateRow[] = [
  {
    id: 'date/festival',
    doc: '元旦, 今年中秋, “五一”假期, 春节期间, 冬至: the festival of the year printed, or the nearest. Days off as the State Council gave them.',
    rank: RANK.day,
    starts: `${letters(0)}“‘`,
    pairs: new Set([...STARTS, '东正', ...STARTS.flatMap((start) => [`“${start[0]}`, `‘${start[0]}`])]),
    pattern: new RegExp(`[“‘]?(?:东正教)?[${letters(0)}][${letters(1)}]`, 'uy'),
    read(m, { view, before }) {
      const quoted = m[0].startsWith('“') || m[0].startsWith('‘');
      const start = m.index + (quoted ? 1 : 0);
      const orthodox = view.startsWith('东正教', start) ? 3 : 0;
      const name = nameAt(view, start) ?? (orthodox ? nameAt(view, start + orthodox) : undefined);
      if (name === undefined || (before !== null && (before.month !== undefined || before.season !== undefined)))
        return null;
      let festival = BY_NAME.get(name) as Festival;
      let end = start + name.length;
      if (orthodox && !view.startsWith(name, start)) {
        if (festival.orthodox === undefined) return null;
        festival = { names: festival.names, days: festival.orthodox };
        end += orthodox;
      }
      // 十一月, 三月三号, 五一二: the name is the head of a longer numeral.
      if (
        /[一二三四五六七八九十\d]$/u.test(name) &&
        /^[一二三四五六七八九十百千万\d月日号点时年个名人次]/u.test(view.slice(end, end + 1))
      )
        return null;
      if (name.endsWith('节') && at(WORD_OF_JIE, view, end)) return null;
      if (name.endsWith('日') && (at(WORD_OF_RI, view, end) || (festival.place && at(WORD_BY_PLACE, view, end))))
        return null;
      const prev = view[start - 1] ?? '';
      // 今年冬至; 每年大雪封山 names no day, nor does 每年春节联欢晚会.
      const every = before?.yearFrom === 'every';
      const dated = before?.year !== undefined && (!every || name === '清明');
      if (quoted) {
        // “五一小长假”, “惊蛰不过…”: the closing mark comes later, and the next place reads it
        if (!/[”’]/u.test(view[end] ?? '')) return null;
        end++;
        if (view[end] === '节') end++;
        // “五一”国际劳动节: the day by both its names.
        const full = nameAt(view, end);
        if (full !== undefined && sameDay(festival, BY_NAME.get(full) as Festival)) {
          festival = BY_NAME.get(full) as Festival;
          end += full.length;
        }
        if (at(NAME_AFTER, view, end)) return null;
      } else {
        const follows =
          name.length < 4 &&
          (before?.year === undefined || every) &&
          at(festival.guarded ? NAME_AFTER : FEAST_NAME, view, end);
        if (festival.holiday && festival.guarded && TERM_NAMES.has(name) && at(DAYS_OFF, view, end)) {
          // 清明假期
        } else if (festival.guarded && TERM_NAMES.has(name)) {
          if (follows && !view.startsWith('至', end)) return null;
          const led =
            (start === 0 && end === view.length) ||
            (dated && (!WEATHER.has(name) || !isHanAt(view, end) || at(TERM_NEXT, view, end))) ||
            /(?:今[天日]是?|[昨明][天日]是?|节气|农历|适逢|正值|恰逢)$/u.test(
              view.slice(Math.max(0, start - 4), start),
            );
          if (
            !led &&
            !at(/(?:节气|时节|当[天日]|那天|前后|过后|之后|之前|前一[天日]|前夕|[一1]过|[前后][,，])/uy, view, end) &&
            (WEATHER.has(name) || !at(COMES, view, end))
          )
            return null;
          if (!led && isHanAt(view, start - 1) && !/[在到从自过即是近逢为]/u.test(prev)) return null;
        } else if (festival.guarded) {
          if (inNumeral(view, start) || follows) return null;
          const after = at(GUARD_AFTER, view, end);
          const enclosed =
            before?.year !== undefined ||
            ((start === 0 || /[,。、;:!?([]/u.test(prev)) &&
              /^[,。、;:!?)\]]|^$/u.test(view.slice(end, end + 1)) &&
              !/^[\d.]+$/u.test(name) &&
              (start === 0 ? name.length > 1 : name === '国庆'));
          // 五一我想去青岛, 国庆回老家
          const planned = festival.holiday === true && !isHanAt(view, start - 1) && at(PLANNED, view, end);
          if (!after && !enclosed && !planned && !(name === '国庆' && !isHanAt(view, end))) return null;
          if (name === '国庆' && /^(?:阅兵|大典|庆典|周年|招待|献礼|文艺|晚会|盛典)/u.test(view.slice(end, end + 2)))
            return null;
          if (name === '十一' && /[\d一二三四五六七八九十第]/u.test(prev)) return null;
        } else if (TERM_NAMES.has(name)) {
          if (
            !dated &&
            isHanAt(view, start - 1) &&
            !/[在到从自过即是近逢为后前至]/u.test(prev) &&
            !/[今昨明][天日]$/u.test(view.slice(Math.max(0, start - 2), start))
          )
            return null;
          if (
            !dated &&
            !at(TERM_AFTER, view, end) &&
            isHanAt(view, end) &&
            !/[是已将刚就的]/u.test(view[end] as string)
          )
            return null;
        } else if (follows || at(/(?:联欢|晚会|版|款)/uy, view, end)) {
          if (!/^[之]?夜/u.test(view.slice(end, end + 2))) return null;
        }
        if (/^[春元][节宵]$/u.test(name) && /^[联晚]/u.test(view.slice(end))) return null;
        if (
          name === '腊八' ||
          name === '元宵' ||
          name === '重阳' ||
          name === '小年' ||
          name === '圣诞' ||
          name === '年夜' ||
          name === '七月半' ||
          name === '端午' ||
          name === '中秋'
        ) {
          if (
            name === '元宵' &&
            isHanAt(view, end) &&
            !/[前后当到将的时这那期夜也又里是在已快]/u.test(view[end] as string)
          )
            return null;
          if (
            /^[粥蒜豆饭糕菊轻纪人级树老茶酒礼宴]/u.test(view.slice(end)) ||
            (isHanAt(view, start - 1) && /[少青吃包煮碗汤]/u.test(prev))
          )
            return null;
        }
        if (name === '年夜') return null;
      }
      let off = false;
      let shift = 0;
      TAIL.lastIndex = end;
      const tail = TAIL.exec(view);
      if (tail) {
        if (tail[1] !== undefined) {
          shift = /^的?前/u.test(tail[1]) ? -1 : 1;
          // 前夕 is some days, 前夜 one.
          if (tail[1] === '前夕') shift = 0;
          else end += tail[0].length;
        } else if (tail[2] !== undefined) {
          if (/^当[天日]/u.test(tail[2])) end += tail[0].length;
        } else {
          off = festival.holiday === true;
          end += tail[0].length;
        }
      }
      const counted = shift === 0 ? countedAt(view, end, off) : null;
      if (counted) end = counted.end;
      return { end, special: (state, sketch, sense) => resolve(festival, off, shift, counted, state, sketch, sense) };
    },
  },
];
