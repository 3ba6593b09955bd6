/**
 * Days, counted. A day is a number: days since 1970-01-01 in the proleptic Gregorian calendar, so that two of them can be
 * compared and added. Years are astronomical (0 is 公元前1年), as in EDTF.
 */

/** Days since 1970-01-01. Months and days out of range run over; see `exists`. (Howard Hinnant, days_from_civil) */
export function dayOf(year: number, month: number, day: number): number {
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yoe = y - era * 400;
  const doy = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  return era * 146097 + yoe * 365 + Math.floor(yoe / 4) - Math.floor(yoe / 100) + doy - 719468;
}

/** A day as year, month (1 to 12) and day of the month. */
export function civilOf(day: number): { year: number; month: number; day: number } {
  const z = day + 719468;
  const era = Math.floor(z / 146097);
  const doe = z - era * 146097;
  const yoe = Math.floor((doe - Math.floor(doe / 1460) + Math.floor(doe / 36524) - Math.floor(doe / 146096)) / 365);
  const doy = doe - (365 * yoe + Math.floor(yoe / 4) - Math.floor(yoe / 100));
  const mp = Math.floor((5 * doy + 2) / 153);
  const month = mp < 10 ? mp + 3 : mp - 9;
  return {
    year: yoe + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: doy - Math.floor((153 * mp + 2) / 5) + 1,
  };
}

const LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** Days of a month. */
export function lengthOf(year: number, month: number): number {
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return month === 2 && leap ? 29 : (LENGTHS[month - 1] ?? 31);
}

/** Whether such a day ever was: not 2月30日. */
export function exists(year: number, month: number, day: number): boolean {
  return month >= 1 && month <= 12 && day >= 1 && day <= lengthOf(year, month);
}

/** Day of the week, Monday 1 to Sunday 7. */
export function weekdayOf(day: number): number {
  return ((((day + 3) % 7) + 7) % 7) + 1;
}

/** The Monday of a day's week: newspapers in China count weeks from Monday (GB/T 7408). */
export function mondayOf(day: number): number {
  return day - weekdayOf(day) + 1;
}

/** A month n months on, as [year, month]. */
export function monthAfter(year: number, month: number, n: number): [number, number] {
  const at = year * 12 + month - 1 + n;
  return [Math.floor(at / 12), (((at % 12) + 12) % 12) + 1];
}

/** The n-th weekday (Monday 1) of a month; n = -1 for the last. */
export function nthWeekday(year: number, month: number, weekday: number, n: number): number {
  if (n < 0) {
    const last = dayOf(year, month, lengthOf(year, month));
    return last - ((weekdayOf(last) - weekday + 7) % 7);
  }
  const first = dayOf(year, month, 1);
  return first + ((weekday - weekdayOf(first) + 7) % 7) + (n - 1) * 7;
}

/** YYYY-MM-DD → a day, or null. */
export function dayOfIso(iso: string): number | null {
  const m = /^(\d{4})-(\d{2})-(\d{2})$/u.exec(iso);
  if (!m || !exists(Number(m[1]), Number(m[2]), Number(m[3]))) return null;
  return dayOf(Number(m[1]), Number(m[2]), Number(m[3]));
}

/** A year for EDTF: four digits, signed before the year 0, Y and more digits beyond. */
export function yearText(year: number): string {
  if (year > 9999 || year < -9999) return `Y${year}`;
  return (year < 0 ? '-' : '') + String(Math.abs(year)).padStart(4, '0');
}

const two = (n: number): string => (n < 10 ? `0${n}` : String(n));

export function monthText(year: number, month: number): string {
  return `${yearText(year)}-${two(month)}`;
}

export function dayText(day: number): string {
  const c = civilOf(day);
  return `${yearText(c.year)}-${two(c.month)}-${two(c.day)}`;
}
