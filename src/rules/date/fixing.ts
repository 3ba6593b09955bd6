/** What fixes a festival: a day of the solar year, of the Chinese calendar, of the Hebrew, Islamic and Hindu ones. */
import { dayOf, nthWeekday } from './calendar.js';
import { hebrew, hijri, tithi } from './feast.js';
import { lunarDay, solarTerm } from './lunar.js';
import { STARS } from './sketch.js';

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

/**
 * What is written in more than one way, the way of the tables first. SOURCE. 沈: 现代汉语词典 (chén: 旧同沉) and 异体字字典, A02140, as
 * master-insight.com quotes them; Chinese Wikipedia has 沈默週五 in 圣周五. The Arabic word for a feast: m.e-book.qq.com (大尔德),
 * cfyl888.com (大尔迪). Lazarus: 圣拉匝禄 in the Chinese Missale Romanum,
 * theological.asia (拉萨路). Tamil in Singapore and Malaysia, and in Taiwan: Chinese Wikipedia, 泰米尔语.
 */
const WRITTEN: readonly (readonly [string, ...string[]])[] = [
  ['沉', '沈'],
  ['尔德', '尔迪'],
  ['拉撒路', '拉匝禄', '拉萨路'],
  ['泰米尔', '淡米尔', '坦米尔'],
];
/** What the name of a feast ends in where it is Chinese; one that is only sounds takes 节 as well. */
const KIND = /[节日夜期周月礼辰会]$/u;
/** The dot of a foreign name; that of 3·15 and 九·一八 stands between numerals. */
const DOT = /(?<![\d一二三四五六七八九十])·(?![\d一二三四五六七八九十])/gu;

/**
 * How else a name is printed, itself first: 圣星期五 as 圣周五, 圣礼拜五 and 圣金曜日; a foreign name without its dots, and with 节 after the sounds
 * (尔德菲图尔节); 沉默 as 沈默.
 */
export function spellings(name: string): string[] {
  const [printed, day] = /星期([一二三四五六日])/u.exec(name) ?? [];
  const days = ['星期', '周', '礼拜'].map((week) => `${week}${day}`);
  if (day !== undefined) days.push(`${STARS['一二三四五六日'.indexOf(day)]}曜日`);
  let out = printed === undefined ? [name] : days.map((each) => name.replace(printed, each));
  const plain = name.replace(DOT, '');
  if (plain !== name) out.push(plain, ...(KIND.test(name) ? [] : [`${name}节`, `${plain}节`]));
  for (const [ours, ...others] of WRITTEN)
    if (name.includes(ours)) out = out.flatMap((each) => [each, ...others.map((other) => each.replace(ours, other))]);
  return out;
}
