/** Parts of the day and the clock: they belong to the date before them and are no dates themselves. */
import { type DateRow, DIGITS, RANGE, RANK, small } from './sketch.js';

const HOURS: readonly [string, NonNullable<import('./sketch.js').Sketch['partOfDay']>][] = [
  ['凌晨', 'dawn'],
  ['拂晓', 'dawn'],
  ['黎明', 'dawn'],
  ['清晨', 'morning'],
  ['早晨', 'morning'],
  ['早上', 'morning'],
  ['清早', 'morning'],
  ['大清早', 'morning'],
  ['一大早', 'morning'],
  ['一早', 'morning'],
  ['早间', 'morning'],
  ['晨间', 'morning'],
  ['上午', 'forenoon'],
  ['午前', 'forenoon'],
  ['中午', 'noon'],
  ['正午', 'noon'],
  ['午间', 'noon'],
  ['下午', 'afternoon'],
  ['午后', 'afternoon'],
  ['傍晚', 'dusk'],
  ['黄昏', 'dusk'],
  ['晚上', 'evening'],
  ['晚间', 'evening'],
  ['夜晚', 'evening'],
  ['夜里', 'night'],
  ['夜间', 'night'],
  ['晏昼', 'afternoon'],
  ['深夜', 'night'],
  ['入夜', 'night'],
  ['半夜', 'night'],
  ['午夜', 'midnight'],
  ['子夜', 'midnight'],
  ['白天', 'forenoon'],
  ['早', 'morning'],
  ['晨', 'morning'],
  ['晚', 'evening'],
  ['夜', 'night'],
  ['午', 'noon'],
];
const PART = new Map(HOURS);
const LATE = /afternoon|dusk|evening|night/u;

const HOUR = '(?:2[0-4]|1\\d|0?\\d|二十[一二三四]?|十[一二三四五六七八九]?|[零〇一二两三四五六七八九])';
/** 8点五分, 三点三; in 8点|一起 it begins a word. */
const MINUTE =
  '(?:[0-5]\\d|[零〇]?\\d|[二三四五]?十[一二三四五六七八九]?|[零〇][一二三四五六七八九]|[一二三四五六七八九](?=分|[^\\u4e00-\\u9fff]|$))';
/** A clock's marks of five minutes, as Cantonese counts them. */
const FIVE = '(?:十[一]?|[一二三四五六七八九])';
const MERIDIEM = '([AaPp])\\.?[Mm]?\\.?(?![A-Za-z])';
/** 9时, 9点30分, 三点半, 三点踏三, 三点三个字 (a quarter past three), 20:30, 8：00：15, 3:15 pm, 3pm */
const CLOCK = `(?:(${HOUR}) ?(?:点钟?|时(?!间|代|期|候|隔|分(?!\\d)))(?:整|[踏搭]?(半)|([一三])刻|[踏搭](${FIVE})|(${FIVE})个字|(${MINUTE})分?(?!之|钟前)(?:(${MINUTE})秒)?)?|([01]?\\d|2[0-4]):([0-5]\\d)(?::([0-5]\\d))?(?: ?${MERIDIEM})?|(1[0-2]|0?[1-9]) ?([AaPp])\\.?[Mm]\\.?(?![A-Za-z]))`;
/** And the zone in letters: 20:00 GMT, 4pm CET, 9:30 UTC+8. */
const TAIL =
  '(?:许|左右|前后(?=[,。、])|多(?:钟|(?=[,。、]|$))|整)?(?: ?(?:UTC|[A-Z]{1,3}T)(?:[+-]\\d{1,2})?(?![A-Za-z\\d]))?';

/** HH:MM of a reading, moved past noon by the part of the day. */
function time(hour: string, minute: string, second: string | undefined, part: string | undefined): string | null {
  let h = small(hour === '〇' || hour === '零' ? '0' : hour);
  const m = small(minute.replace(/^[零〇](?=.)/u, ''));
  if (Number.isNaN(h) || Number.isNaN(m) || h > 24 || m > 59) return null;
  if (part !== undefined && LATE.test(part) && h < 12 && !(part === 'night' && h < 6)) h += 12;
  if (part === 'noon' && h < 4) h += 12;
  // 晚上12点, 午夜12点: the day's end.
  if (h === 12 && part !== undefined && /midnight|evening|night/u.test(part)) h = 24;
  if (h === 24 && m > 0) h = 0;
  const two = (n: number): string => String(n).padStart(2, '0');
  return `${two(h)}:${two(m)}${second === undefined ? '' : `:${two(small(second))}`}`;
}

/** The time that CLOCK matched, its groups counted from `at`. */
function read(m: RegExpExecArray, at: number, part: string | undefined): string | null {
  const [hour, half, quarter, mark, marks, minute, second, h, min, sec, meridiem, bare, bareMeridiem] = m.slice(at);
  if (hour !== undefined) {
    const five = mark ?? marks;
    const minutes = half
      ? '30'
      : quarter
        ? quarter === '一'
          ? '15'
          : '45'
        : five
          ? String(5 * small(five))
          : (minute ?? '0');
    return time(hour, minutes, second, part);
  }
  const half12 = meridiem ?? bareMeridiem;
  const own = half12 === undefined ? part : /p/iu.test(half12) ? 'afternoon' : undefined;
  const printed = (h ?? bare) as string;
  return time(printed === '12' && /a/iu.test(half12 ?? '') ? '0' : printed, min ?? '0', sec, own);
}

/** The parts of a day that are words of their own. */
export const LONG_HOURS = HOURS.filter(([w]) => w.length > 1)
  .map(([w]) => w)
  .join('|');
/** 上午到下午, 傍晚至夜间: a second part of the same day, which no hour follows. */
const TO_PART = new RegExp(`(?:[-—–~]{1,2}|至|到)(?:${LONG_HOURS})(?![\\d一二三四五六七八九十])`, 'uy');

/** Where a second part of the day ends, or the place itself. */
function toPart(view: string, at: number): number {
  TO_PART.lastIndex = at;
  return at + (TO_PART.exec(view)?.[0].length ?? 0);
}

export const clockRows: DateRow[] = [
  {
    id: 'date/part-of-day',
    doc: '下午, 凌晨, 次日一早, 上周四晚: a part of the day that stands before it.',
    rank: RANK.hours,
    starts: [...new Set(HOURS.map(([word]) => word[0] as string))].join(''),
    pattern: new RegExp(
      `(?:${LONG_HOURS}|晚(?!报(?![道告名到警案])|会(?![见晤谈])|[餐饭宴霞稻婚辈班熟育期]|年(?!级)|高峰|自习)|早(?!报(?![道告名到警案])|[餐饭稻班操已在就先期日茶教恋熟盘]|高峰|起床|点[^\\d一二三四五六七八九十])|夜(?!总会|生活|经济|[班市宵校景空幕色半游行宿场])|晨(?!报(?![道告名])|[练会跑曦光雾读])|午(?![餐饭休睡托宴]))`,
      'uy',
    ),
    head: false,
    read(m, { view, before }) {
      if (before === null || before.partOfDay) return null;
      const part = PART.get(m[0] === '大清早' ? '清早' : m[0]);
      return part === undefined ? null : { partOfDay: part, end: toPart(view, m.index + m[0].length) };
    },
  },
  {
    id: 'date/clock',
    doc: '9时30分许, 三点半, 20:30, 上午9时至11时: the time of the date before it.',
    rank: RANK.clock,
    starts: `${DIGITS}零〇一二两三四五六七八九十`,
    follows: '点时:AaPp',
    pattern: new RegExp(`${CLOCK}${TAIL}`, 'uy'),
    head: false,
    read(m, { view, before }) {
      if (before === null) return null;
      const end = m.index + m[0].length;
      // 3点建议, 五点意见, 0.5: no time. A bare 点 needs a part of the day or a mark behind it.
      if (
        m[1] !== undefined &&
        m[0].endsWith('点') &&
        before.partOfDay === undefined &&
        /^(?:建议|意见|要求|希望|体会|启示|感受|突破|计划)/u.test(view.slice(end, end + 2))
      )
        return null;
      const at = read(m, 1, before.partOfDay ?? undefined);
      return at === null ? null : { time: at };
    },
  },
  {
    id: 'date/clock-roughly',
    doc: '昨天凌晨三四点, 早上七八点钟: the first of two hours side by side.',
    rank: RANK.clock,
    starts: '一二两三四五六七八九',
    pattern: /([一两二三四五六七八九])([二三四五六七八九十])点(?:多?钟|左右|多(?=[,。、]|$))?/uy,
    head: false,
    read(m, { before }) {
      if (!before?.partOfDay || small(m[2] as string) !== small(m[1] as string) + 1) return null;
      const at = time(m[1] as string, '0', undefined, before.partOfDay);
      return at === null ? null : { time: at };
    },
  },
  {
    id: 'date/clock-before-a-range',
    doc: '3月1日0—24时, 上午9至11时: the first of two hours that share one 时.',
    rank: RANK.clock,
    starts: `${DIGITS}零〇一二两三四五六七八九十`,
    follows: RANGE,
    pattern: new RegExp(`(${HOUR})(?=(?:[-—–~]{1,2}|至|到)${HOUR}(?:点|时(?!间|代|期|候)))`, 'uy'),
    head: false,
    read(m, { before }) {
      if (before === null) return null;
      const at = time(m[1] as string, '0', undefined, before.partOfDay ?? undefined);
      return at === null ? null : { time: at };
    },
  },
];

const TO = new RegExp(
  `(?:[-—–~]{1,2}|至|到)(?:(${LONG_HOURS}|当[晚天日](?:${HOURS.slice(0, 20)
    .map(([w]) => w)
    .join('|')})?|晚)?)${CLOCK}${TAIL}`,
  'uy',
);

/** 9时10分至25分 */
const TO_MINUTE = new RegExp(`(?<=分)(?:[-—–~]{1,2}|至|到)(${MINUTE})分(?!之|钟)`, 'uy');

/** The rest of 上午9时至11时 after its first time: the end of it and the second time, or null. */
export function clockRange(
  view: string,
  at: number,
  part: string | null | undefined,
  first: string | undefined,
): { end: number; time: string } | null {
  TO.lastIndex = at;
  const m = TO.exec(view);
  if (!m) {
    TO_MINUTE.lastIndex = at;
    const minute = TO_MINUTE.exec(view);
    return minute && first !== undefined
      ? {
          end: at + minute[0].length,
          time: `${first.slice(0, 2)}:${String(small(minute[1] as string)).padStart(2, '0')}`,
        }
      : null;
  }
  const word = m[1]?.replace(/^当[晚天日]/u, '');
  const own = word ? PART.get(word) : m[1]?.startsWith('当晚') ? 'evening' : undefined;
  const found = read(m, 2, own ?? part ?? undefined);
  return found === null ? null : { end: at + m[0].length, time: found };
}

const ALONE = new RegExp(`[^\\u4e00-\\u9fff\\w]{0,24}从?(?:(${LONG_HOURS}|早|晚)的?)?${CLOCK}${TAIL}`, 'uy');

/**
 * A text that is nothing but a time of day (a table's cell, a query): today's, since no date before it can have it.
 * In prose a time without a date is none of ours.
 */
export function clockAlone(
  view: string,
): { start: number; end: number; part: string | undefined; time: string; timeTo: string | undefined } | null {
  ALONE.lastIndex = 0;
  const m = ALONE.exec(view);
  if (!m) return null;
  const part = m[1] === undefined ? undefined : PART.get(m[1]);
  const at = read(m, 2, part);
  const to = clockRange(view, m[0].length, part, at ?? undefined);
  const end = (to?.end ?? m[0].length) + ((to && /^之?间/u.exec(view.slice(to.end))?.[0].length) || 0);
  if (at === null || /[\u4e00-\u9fff\w]/u.test(view.slice(end))) return null;
  const start = m[0].search(/(?!从)[\u4e00-\u9fff\w]/u);
  return { start, end, part, time: at, timeTo: to?.time };
}
