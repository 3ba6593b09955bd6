/**
 * What is printed of a date, before anybody asks which day it is. A date is parts in falling order (年 · 季 · 月 · 旬 · 日 ·
 * 上午 · 时): each row of the tables reads one part, and compose.ts puts neighbours together.
 */
import { parseNumber } from '../../han.js';
import type { DateValue, Rule } from '../../rule.js';
import type { Resolved, State } from './state.js';

/** From what a part is counted: printed in full, from the day, or from the date last named. */
export type From = 'print' | 'issue' | 'named';

/** How large a part is; a part can follow another only when it is smaller. */
export const RANK = {
  calendar: 0,
  year: 1,
  season: 2,
  month: 3,
  third: 4,
  day: 5,
  bracket: 6,
  hours: 7,
  clock: 8,
} as const;

/** A stretch of a unit: 初 底 and the like, thirds, halves. */
export type Edge =
  | 'begin'
  | 'middle'
  | 'end'
  | 'first-ten'
  | 'second-ten'
  | 'last-ten'
  | 'first-twenty'
  | 'last-twenty'
  | 'first-half'
  | 'second-half';

export interface Sketch {
  rank: number;
  /** By `yearFrom`: the year itself (print), years from the or the named year, two digits (short), a year of 民国 without its name (roc). */
  year?: number;
  yearFrom?: From | 'short' | 'roc' | 'every';
  /** 度: budget and school years are told from years by it. */
  yearIsBudget?: boolean;
  /** Months and days are the Chinese calendar's. */
  lunar?: boolean;
  /** EDTF's 21 to 24 (seasons), 33 to 36 (quarters), 40 and 41 (halves); `seasonShift` counts from the issue's own: 上季度. */
  season?: number;
  seasonShift?: number;
  /** By `monthFrom`: 1 to 12, or months from the or the named month. `monthTo` makes a stretch: 7、8月, 前11个月. */
  month?: number;
  monthFrom?: From | 'every';
  monthTo?: number;
  /** The month in which a range ends that begins with this one: 1至8月 is over in October. */
  monthReach?: number;
  leap?: boolean;
  edge?: Edge;
  /** By `dayFrom`: 1 to 31, or days from the day or the named day. `dayTo` makes a stretch: 今明两天. */
  day?: number;
  dayFrom?: From;
  dayTo?: number;
  /** Monday 1 to Sunday 7; 0 the whole week, 8 the weekend. `week`: weeks from this one, absent when none is printed (周五). */
  weekday?: number;
  week?: number;
  /** The n-th of something in the stretch before it: 的第一周, 第一个星期一. */
  nth?: { unit: 'day' | 'week' | 'weekday' | 'weekend' | 'month'; n: number; count: number; weekday?: number };
  /** Whatever needs more than fields: feasts, vague words, spans. */
  special?: (state: State, sketch: Sketch, sense: number) => Resolved | null;
  kind?: DateValue['kind'];
  approximate?: boolean;
  partOfDay?: DateValue['partOfDay'];
  time?: string;
  timeTo?: string;
}

/** What a row reads: fields for the sketch. `alone: false`: no date by itself. */
export interface Part extends Partial<Omit<Sketch, 'rank'>> {
  alone?: boolean;
  /** Where the part ends, when not where the match ends. */
  end?: number;
}

export interface PartContext {
  view: string;
  /** What stands directly before, or null at the head of a date. */
  before: Sketch | null;
  state: State;
}

export interface DateRow extends Rule<Part, PartContext> {
  rank: number;
  /** Whether a date can begin with it; true where absent. */
  head?: boolean;
}

const HAN = '一二三四五六七八九';
/** 1 to 31 and a little more, so that an impossible 32日 is seen whole. */
export const DAY = `(?:\\d{1,2}|[一二三]?十[${HAN}]?|[廿卅][${HAN}]?|[${HAN}])`;
export const MONTH = `(?:1[0-2]|0?[1-9]|十[一二]?|[${HAN}元])`;
/** A count of up to three digits. */
export const COUNT = `(?:\\d{1,3}|[一二两三四五六七八九十百]{1,3})`;
export const DIGITS = '0123456789';
/** The stars that name the days of the week, Monday first. SOURCE. zh-classical.wikipedia.org, 星期; jshhsy.com and secretchina.com, 七曜. */
export const STARS = '月火水木金土日';
export const NUMERALS = `${HAN}十元廿卅`;
/** What may stand between the two ends of a range. */
export const RANGE = '-—–~至到';

/** A small numeral's value: 5, 05, 五, 廿三, 元. */
export function small(numeral: string): number {
  const code = numeral.charCodeAt(0);
  if (code >= 48 && code <= 57) return Number(numeral);
  if (numeral === '半') return 0.5;
  return parseNumber(numeral) ?? Number.NaN;
}

/** A year written digit by digit: 2022, 二〇二二, 一九五八. */
export function yearOf(digits: string): number {
  let year = 0;
  for (const c of digits) {
    const at = '0123456789'.indexOf(c);
    const han = '〇一二三四五六七八九'.indexOf(c);
    year = year * 10 + (at >= 0 ? at : han >= 0 ? han : 0);
  }
  return year;
}

export function isHanAt(view: string, at: number): boolean {
  const code = view.charCodeAt(at);
  return code >= 0x4e00 && code <= 0x9fff;
}

/** Whether words can begin at this place: the head of a clause, or after a word that leads a time in. */
export function isFree(view: string, at: number): boolean {
  return (
    at === 0 || !isHanAt(view, at - 1) || '在于自从到至和及与的是由据将比每等但而且'.includes(view[at - 1] as string)
  );
}

/** Whether the character before is part of a longer numeral. */
export function inNumeral(view: string, at: number): boolean {
  return at > 0 && /[\d.一二三四五六七八九十百千万亿两〇零几数第A-Za-z]/u.test(view[at - 1] as string);
}
