/** Numbers as news prints them: exact (1.2万, 三千五百), between two (三四百, 二三十), of an order only (数百, 几千, 十几). */
import { HAN_DIGITS, isDigit, parseNumber } from '../../han.js';

export interface Amount {
  start: number;
  end: number;
  low: number;
  /** The upper end where the number is printed as vague; null where it is one number. */
  high: number | null;
  /** True where the number names an order or two neighbours and not one value. */
  several: boolean;
  /** Printed in digits only. */
  digits: boolean;
  /** 百 千 万 亿 alone: a number only with company (近百, 百余, 上千). */
  bare: boolean;
}

/** Decimals that binary arithmetic frays are put right: 1.1 × 10000 is 11000. */
export const tidy = (value: number): number => (Number.isSafeInteger(value) ? value : Number(value.toPrecision(15)));

const CLASS = new Uint8Array(65536); // 1 digit, 2 Han digit, 3 Han multiplier, 4 几
for (const c of '0123456789') CLASS[c.charCodeAt(0)] = 1;
for (const c of HAN_DIGITS) CLASS[c.charCodeAt(0)] = 2;
for (const c of '十百千万亿兆廿卅卌拾佰仟') CLASS[c.charCodeAt(0)] = 3;
CLASS['几'.charCodeAt(0)] = 4;

/** 0 for what is no part of a numeral; 1 digit, 2 Chinese digit, 3 multiplier, 4 几. */
export const numeralClass = (code: number): number => CLASS[code] as number;

const MULTIPLIERS = /^[十百千万亿兆拾佰仟]*$/;
const NEIGHBOURS = /^(.*?)([一二两三四五六七八])[、,]?([二两三四五六七八九])([十百千万亿拾佰仟]*)$/;
const ORDER = '一二三四五六七八九';

/** How far the numeral that begins at `at` reaches, at most. */
export function runEnd(view: string, at: number): number {
  let end = at;
  if (view[at] === '数') end++;
  for (; end < view.length; end++) {
    const code = view.charCodeAt(end);
    if (CLASS[code]) continue;
    const next = view.charCodeAt(end + 1);
    if (code === 46 && isDigit(view.charCodeAt(end - 1)) && isDigit(next)) continue; // 1.2
    // 3,500: a thousands separator has three digits after it and no fourth
    if (code === 44 && isDigit(view.charCodeAt(end - 1)) && /^,\d{3}(?!\d)/.test(view.slice(end, end + 5))) continue;
    if (
      code === 0x70b9 &&
      CLASS[view.charCodeAt(end - 1)] &&
      CLASS[next] === 2 &&
      !(view[end + 1] === '一' && /[个位名家辆场次声直]/.test(view[end + 2] ?? ''))
    )
      continue; // 三点五; not 七点|一个小时
    if (code === 32 && isDigit(view.charCodeAt(end - 1)) && /^[百千]?[万亿]/.test(view.slice(end + 1, end + 3)))
      continue; // 5 百万
    // 三、四百: two neighbours with a comma between are one number
    if (
      code === 0x3001 &&
      end === at + 1 &&
      CLASS[next] === 2 &&
      view[at] !== '一' &&
      neighbours(view[at] as string, view[end + 1] as string)
    ) {
      if (/[十百千万亿个名位天年人次户里斤]/.test(view[end + 2] ?? '')) continue;
    }
    break;
  }
  return end;
}

function neighbours(a: string, b: string): boolean {
  const i = ORDER.indexOf(a === '两' ? '二' : a);
  const j = ORDER.indexOf(b === '两' ? '二' : b);
  return i >= 0 && (j === i + 1 || (a === '三' && b === '五'));
}

function multiplier(s: string): number | null {
  return s === '' ? 1 : MULTIPLIERS.test(s) ? parseNumber(`一${s}`) : null;
}

/** An amount wherever it stands. */
type Worth = Omit<Amount, 'start' | 'end'>;

const known = new Map<string, Worth | null>();

/** The numeral printed in view[start, end), or null where those characters are none. */
export function amountAt(view: string, start: number, end: number): Amount | null {
  const s = view.slice(start, end);
  let worth = known.get(s);
  if (worth === undefined) {
    worth = worthOf(s);
    if (known.size > 4096) known.clear();
    known.set(s, worth);
  }
  if (worth === null) return null;
  const { low, high, several, digits, bare } = worth;
  return { start, end, low, high, several, digits, bare };
}

function worthOf(s: string): Worth | null {
  const amount = (low: number | null, high: number | null = null, bare = false): Worth | null =>
    low === null || Number.isNaN(low)
      ? null
      : { low: tidy(low), high: high === null ? null : tidy(high), several: high !== null, digits: false, bare };
  if (isDigit(s.charCodeAt(0))) {
    if (!/[^\d.,]/.test(s)) {
      const value = s.split('.').length > 2 ? null : Number(s.replaceAll(',', ''));
      const exact = amount(value);
      if (exact) exact.digits = true;
      return exact;
    }
  }
  // 几十 20 to 99, 数百 200 to 999, 几千万: from two of the order to just below the next (CONTRACT.md)
  if (s[0] === '几' || s[0] === '数') {
    const order = multiplier(s.slice(1));
    return order === null ? null : order === 1 ? amount(2, 9) : amount(2 * order, 10 * order - 1);
  }
  const some = s.indexOf('几');
  if (some > 0) {
    // 十几 11 to 19, 二十几万, 30几; 三百几十
    const base = parseNumber(s.slice(0, some));
    const order = multiplier(s.slice(some + 1));
    if (base === null || order === null) return null;
    if (/[十廿卅卌0]/.test(s[some - 1] as string)) return amount((base + 1) * order, (base + 9) * order);
    return order < base ? amount(base + 2 * order, base + 10 * order - 1) : null;
  }
  if (/^[零〇][一二三四五六七八九]?[十百千万]/.test(s)) return null; // 找零|八十
  if (s === '千百') return null; // 千百倍: a saying
  if (MULTIPLIERS.test(s))
    return amount(s === '十' || s === '拾' ? 10 : parseNumber(`一${s}`), null, s !== '十' && s !== '拾');
  // 四点三五: behind the point no neighbours stand
  const pair = s.includes('点') ? null : NEIGHBOURS.exec(s);
  if (pair && neighbours(pair[2] as string, pair[3] as string)) {
    const [, head = '', a = '', b = '', tail = ''] = pair;
    if (head === '' || !HAN_DIGITS.includes(head.at(-1) as string)) {
      const low = parseNumber(head + a + tail);
      const high = parseNumber(head + b + tail);
      if (low !== null && high !== null && low < high) return amount(low, high);
    }
  }
  return s.includes('、') ? null : amount(parseNumber(s));
}

/** The longest numeral at `at`, or null. */
export function longestAt(view: string, at: number): Amount | null {
  for (let end = runEnd(view, at); end > at; end--) {
    const amount = amountAt(view, at, end);
    if (amount) return amount;
  }
  return null;
}
