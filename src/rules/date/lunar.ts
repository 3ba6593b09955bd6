/** The Chinese calendar. The only importer of tyme4ts, which is loaded on the first lunar date, festival or solar term. */
import { createRequire } from 'node:module';
import { civilOf, dayOf } from './calendar.js';

type Tyme = typeof import('tyme4ts');
let library: Tyme | undefined;

function tyme(): Tyme {
  library ??= createRequire(import.meta.url)('tyme4ts') as Tyme;
  return library;
}

/** Days found before: the calendar is reckoned from the orbits, and a page asks for the same festivals again and again. */
const known = new Map<string, number | null>();

function once(key: string, find: () => number | null): number | null {
  let day = known.get(key);
  if (day === undefined) {
    day = find();
    if (known.size > 4096) known.clear();
    known.set(key, day);
  }
  return day;
}

/** A day of a lunar year (named by the solar year it begins in); a negative month is the leap month. null where there is none. */
export function lunarDay(year: number, month: number, day: number): number | null {
  return once(`${year} ${month} ${day}`, () => {
    try {
      const solar = tyme().LunarDay.fromYmd(year, month, day).getSolarDay();
      return dayOf(solar.getYear(), solar.getMonth(), solar.getDay());
    } catch {
      return null;
    }
  });
}

/** First and last day of a lunar month, or null. */
export function lunarMonth(year: number, month: number): [number, number] | null {
  try {
    const count = tyme().LunarMonth.fromYm(year, month).getDayCount();
    const first = lunarDay(year, month, 1);
    return first === null ? null : [first, first + count - 1];
  } catch {
    return null;
  }
}

/** A solar term's day: 0 冬至 of the year before, 1 小寒, … 7 清明, 8 谷雨, … 24 冬至; null where none can be told. */
export function solarTerm(year: number, index: number): number | null {
  return once(`${year} ${index}`, () => {
    try {
      const solar = tyme().SolarTerm.fromIndex(year, index).getSolarDay();
      return dayOf(solar.getYear(), solar.getMonth(), solar.getDay());
    } catch {
      return null;
    }
  });
}

/** The solar year's days off that the State Council gave for a festival's day, as a run of days around it; null where not known. */
export function holiday(day: number): [number, number] | null {
  const off = (at: number): boolean => {
    const c = civilOf(at);
    if (c.year < 2001) return false;
    const found = tyme().LegalHoliday.fromYmd(c.year, c.month, c.day);
    return found != null && !found.isWork();
  };
  if (!off(day)) return null;
  let first = day;
  let last = day;
  while (last - first < 14 && off(first - 1)) first--;
  while (last - first < 14 && off(last + 1)) last++;
  return [first, last];
}
