/** What fixes a festival: a day of the solar year, of the Chinese calendar, of the Hebrew, Islamic and Hindu ones. */
import { dayOf, nthWeekday } from './calendar.js';
import { hebrew, hijri, tithi } from './feast.js';
import { lunarDay, solarTerm } from './lunar.js';

/** The days that a festival has in a year, as [first, last]; mostly one, of the Islamic ones none or two. */
export type Days = (year: number) => (readonly [number, number])[];

export interface Festival {
  names: readonly string[];
  days: Days;
  /** A word that means much else: read only in quotes, after a year, or before 节 假期 期间 and the like. */
  guarded?: boolean;
  /** Its days off last (元旦假期): the day whose run of days off is meant. */
  holiday?: boolean;
  /** Its days by the Orthodox reckoning, meant after 东正教. */
  orthodox?: Days;
  /** Named by a place and 日 (俄罗斯日), so that 俄罗斯日前宣布 and 俄罗斯日报 hold no name. */
  place?: boolean;
}

export const one = (day: number | null): (readonly [number, number])[] => (day === null ? [] : [[day, day]]);
export const solar =
  (month: number, day: number, length = 1): Days =>
  (year) => [[dayOf(year, month, day), dayOf(year, month, day) + length - 1]];
export const lunar =
  (month: number, day: number): Days =>
  (year) =>
    one(lunarDay(month === 12 ? year - 1 : year, month, day));
export const nth =
  (month: number, weekday: number, n: number): Days =>
  (year) =>
    one(nthWeekday(year, month, weekday, n));
export const jewish =
  (month: number, day: number, length = 1): Days =>
  (year) => [[hebrew(year, month, day), hebrew(year, month, day) + length - 1]];
export const islamic =
  (month: number, day: number, length = 1): Days =>
  (year) =>
    hijri(year, month, day).map((at) => [at, at + length - 1] as const);
export const hindu =
  (month: number, day: number, phase: number, hour: number, length = 1): Days =>
  (year) => {
    const at = tithi(dayOf(year, month, day), phase, hour);
    return [[at, at + length - 1]];
  };
export const term =
  (index: number): Days =>
  (year) =>
    one(solarTerm(year, index));
/** A day that a law has moved: the one rule from a year on, the other before. */
export const since =
  (first: number, now: Days, before: Days): Days =>
  (year) =>
    (year >= first ? now : before)(year);

/** Every name of three parts. */
export const put = (first: readonly string[], second: readonly string[], third: readonly string[]): string[] =>
  first.flatMap((a) => second.flatMap((b) => third.map((c) => a + b + c)));
