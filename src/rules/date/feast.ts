/** Feasts that other calendars fix: Easter (both reckonings), the Hebrew and the Islamic year, the moons of India. */
import { dayOf } from './calendar.js';

/** Easter Sunday of a year (Gregorian reckoning; Meeus, Jones and Butcher). */
export function easter(year: number): number {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const h = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const at = h + l - 7 * m + 114;
  return dayOf(year, Math.floor(at / 31), (at % 31) + 1);
}

/** Orthodox Easter Sunday: the Julian reckoning, in Gregorian days. */
export function orthodoxEaster(year: number): number {
  const d = (19 * (year % 19) + 15) % 30;
  const e = (2 * (year % 4) + 4 * (year % 7) - d + 34) % 7;
  const month = Math.floor((d + e + 114) / 31);
  const day = ((d + e + 114) % 31) + 1;
  const lag = Math.floor(year / 100) - Math.floor(year / 400) - 2;
  return dayOf(year, month, day) + lag;
}

/** 1 Tishri of a Hebrew year (Reingold and Dershowitz, Calendrical Calculations). */
function hebrewNewYear(year: number): number {
  const elapsed = (y: number): number => {
    const months = Math.floor((235 * y - 234) / 19);
    const parts = 12084 + 13753 * months;
    const day = 29 * months + Math.floor(parts / 25920);
    return (3 * (day + 1)) % 7 < 3 ? day + 1 : day;
  };
  const before = elapsed(year - 1);
  const here = elapsed(year);
  const after = elapsed(year + 1);
  const delay = after - here === 356 ? 2 : here - before === 382 ? 1 : 0;
  return here + delay - 2092591;
}

/**
 * A day of the Hebrew year that falls in the given Gregorian year. Months are counted from Nisan (1) as usual; those from
 * Tishri (7) on belong to the Hebrew year that begins in this autumn, except Shevat (11), which lies in winter.
 */
export function hebrew(year: number, month: number, day: number): number {
  if (month <= 6) {
    // From Nisan to the New Year the months have 30 and 29 days in turn: 177 days in all.
    const nisan = hebrewNewYear(year + 3761) - 177;
    return nisan + Math.floor((month - 1) / 2) * 59 + ((month - 1) % 2) * 30 + day - 1;
  }
  const inWinter = month === 11;
  const hebrewYear = year + (inWinter ? 3760 : 3761);
  const start = hebrewNewYear(hebrewYear);
  const length = hebrewNewYear(hebrewYear + 1) - start;
  const cheshvan = length % 10 === 5 ? 30 : 29;
  const kislev = length % 10 === 3 ? 29 : 30;
  const before = [0, 30, 30 + cheshvan, 30 + cheshvan + kislev, 59 + cheshvan + kislev][month - 7] ?? 0;
  return start + before + day - 1;
}

/** A day of the tabular Islamic calendar, as a day. It can be off by one: the feasts are proclaimed by the sighted moon. */
function islamic(year: number, month: number, day: number): number {
  return (
    day + Math.ceil(29.5 * (month - 1)) + (year - 1) * 354 + Math.floor((3 + 11 * year) / 30) + 227014 - 719163 - 1
  );
}

/** The days of a Gregorian year on which an Islamic date falls (none, one or two), by the Umm al-Qura tables where there are any. */
export function hijri(year: number, month: number, day: number): number[] {
  const first = Math.floor(((year - 622) * 33) / 32) - 1;
  const out: number[] = [];
  for (let y = first; y <= first + 4; y++) {
    const at = ummAlQura(y, month, day);
    if (at >= dayOf(year, 1, 1) && at <= dayOf(year, 12, 31)) out.push(at);
  }
  return out;
}

let format: Intl.DateTimeFormat | null | undefined;

/** The tabular day moved to where the platform's Umm al-Qura calendar has it. */
function ummAlQura(year: number, month: number, day: number): number {
  const guess = islamic(year, month, day);
  format ??= new Intl.DateTimeFormat('en-u-ca-islamic-umalqura-nu-latn', {
    day: 'numeric',
    month: 'numeric',
    year: 'numeric',
    timeZone: 'UTC',
  });
  for (const shift of [0, -1, 1, -2, 2]) {
    const parts = format.formatToParts((guess + shift) * 86400000);
    const of = (type: string): number => Number.parseInt(parts.find((part) => part.type === type)?.value ?? '', 10);
    if (of('day') === day && of('month') === month) return guess + shift;
  }
  return guess;
}

const RAD = Math.PI / 180;

/** How far the moon is ahead of the sun at a moment (days since 1970, UTC), in degrees 0 to 360 (Meeus, ch. 47 and 25, shortened). */
function elongation(moment: number): number {
  const t = (moment - 10957.5) / 36525;
  const sunMean = 357.5291 + 35999.0503 * t;
  const moonMean = 134.9634 + 477198.8675 * t;
  const d = 297.8502 + 445267.1115 * t;
  const f = 93.2721 + 483202.0175 * t;
  const sun = 1.9146 * Math.sin(sunMean * RAD) + 0.02 * Math.sin(2 * sunMean * RAD);
  const moon =
    6.2888 * Math.sin(moonMean * RAD) +
    1.274 * Math.sin((2 * d - moonMean) * RAD) +
    0.6583 * Math.sin(2 * d * RAD) +
    0.2136 * Math.sin(2 * moonMean * RAD) -
    0.1851 * Math.sin(sunMean * RAD) -
    0.1143 * Math.sin(2 * f * RAD) +
    0.0588 * Math.sin((2 * d - 2 * moonMean) * RAD) +
    0.0572 * Math.sin((2 * d - sunMean - moonMean) * RAD) +
    0.0533 * Math.sin((2 * d + moonMean) * RAD);
  return (((d + moon - sun) % 360) + 360) % 360;
}

/**
 * The day of a Hindu feast: the first day from `from` on, at most 35 days later, on which the given tithi (1 to 30, a
 * twelfth of a half month; 15 full moon, 30 new moon) holds in India at `hour` local time. Feasts are set by regional almanacs,
 * so a day's difference to some of them is possible.
 */
export function tithi(from: number, wanted: number, hour: number): number {
  for (let day = from; day < from + 35; day++) {
    const now = Math.floor(elongation(day + (hour - 5.5) / 24) / 12) + 1;
    if (now === wanted) return day;
    const next = Math.floor(elongation(day + 1 + (hour - 5.5) / 24) / 12) + 1;
    if ((now + 1) % 30 === wanted % 30 && next === (wanted % 30) + 1) return day;
  }
  return from;
}
