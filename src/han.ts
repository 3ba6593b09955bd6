/** Characters: what class one is of, and Chinese numerals. All of it works on the view (see stages/normalise.ts). */

export function isHan(code: number): boolean {
  return (code >= 0x4e00 && code <= 0x9fff) || (code >= 0x3400 && code <= 0x4dbf) || code === 0x3007;
}

export function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

export function isLatin(code: number): boolean {
  return (code >= 65 && code <= 90) || (code >= 97 && code <= 122) || (code >= 0xc0 && code <= 0x24f);
}

/** White space of any kind: what JavaScript's \s knows, the byte order mark among it, and the zero width space. */
export function isSpace(code: number): boolean {
  if (code < 0x80) return code === 32 || (code >= 9 && code <= 13);
  return (
    code === 0xa0 ||
    code === 0x3000 ||
    code === 0xfeff ||
    code === 0x1680 ||
    (code >= 0x2000 && code <= 0x200b) ||
    code === 0x2028 ||
    code === 0x2029 ||
    code === 0x202f ||
    code === 0x205f
  );
}

const DIGIT: Record<string, number> = {
  〇: 0,
  零: 0,
  一: 1,
  壹: 1,
  元: 1,
  二: 2,
  贰: 2,
  两: 2,
  三: 3,
  叁: 3,
  四: 4,
  肆: 4,
  五: 5,
  伍: 5,
  六: 6,
  陆: 6,
  七: 7,
  柒: 7,
  八: 8,
  捌: 8,
  九: 9,
  玖: 9,
};
const SMALL: Record<string, number> = { 十: 10, 拾: 10, 百: 100, 佰: 100, 千: 1000, 仟: 1000 };
const TENS: Record<string, number> = { 廿: 20, 卅: 30, 卌: 40 };
const LARGE: Record<string, number> = { 万: 1e4, 亿: 1e8, 兆: 1e12 };

export const HAN_DIGITS = '〇零一二三四五六七八九两壹贰叁肆伍陆柒捌玖';

/**
 * The value of a numeral in digits, Chinese numerals, or both (1.2万, 25万7千, 三千五百万, 一百零五, 二〇二二, 两百五, 廿三).
 * Thousands separators are read; 点 or . makes decimals. null for anything else.
 */
export function parseNumber(numeral: string): number | null {
  const s = numeral.replace(/[,\s]/gu, '');
  if (s === '') return null;
  if (/^[+-]?\d+(?:\.\d+)?$/u.test(s)) return Number(s);
  const point = /^([^点.]+)[点.]([〇零一二三四五六七八九\d]+)([万亿兆]*)$/u.exec(s);
  if (point && !/^\d+$/u.test(point[1] ?? '')) {
    const whole = parseNumber(point[1] ?? '');
    const decimals = [...(point[2] ?? '')].map((c) => DIGIT[c] ?? c).join('');
    let value = whole === null ? null : Number(`${whole}.${decimals}`);
    for (const c of point[3] ?? '') value = value === null ? null : value * (LARGE[c] ?? 1);
    return value;
  }
  if (/^[〇零一二三四五六七八九]{2,}$/u.test(s)) return Number([...s].map((c) => DIGIT[c]).join(''));
  let total = 0; // what stands before the last 亿 or 兆, done with
  let section = 0; // below the next large unit
  let digit: number | null = null;
  let lastUnit = 1;
  let small = 0; // the last 十, 百 or 千 of this section
  let zero = false; // 零 or 〇 since the last unit: 一百零五 is 105, 一百五 is 150
  for (let i = 0; i < s.length; ) {
    const printed = /^\d+(?:\.\d+)?/u.exec(s.slice(i))?.[0];
    if (printed) {
      if (digit !== null && digit !== 0) return null;
      digit = Number(printed);
      i += printed.length;
      continue;
    }
    const c = s[i] as string;
    i++;
    if (c in LARGE) {
      const unit = LARGE[c] as number;
      const before = section + (digit ?? 0);
      if (before === 0 && total === 0) return null;
      if (unit > lastUnit && total > 0 && lastUnit >= 1e4) total = (total + before) * unit;
      else total += before * unit;
      section = 0;
      small = 0;
      digit = null;
      zero = false;
      lastUnit = unit;
    } else if (c in SMALL) {
      const unit = SMALL[c] as number;
      // 一百千瓦: no 千 of its own after 百; the 千 is the unit's. (一百十五, a colloquial 115, is a number.)
      if (digit === null && small && unit >= small) return null;
      section += (digit ?? 1) * unit;
      small = unit;
      digit = null;
      zero = false;
      lastUnit = unit;
    } else if (c in TENS) {
      section += TENS[c] as number;
      lastUnit = 10;
    } else if (c in DIGIT) {
      const value = DIGIT[c] as number;
      if (value === 0 && (digit === null || digit === 0)) {
        zero = true;
        digit = digit ?? (s.length === 1 ? 0 : null);
      } else if (digit !== null) return null;
      else digit = value;
    } else return null;
  }
  // 两百五, 三万八, 一千二: a bare last digit counts tenths of the unit before it
  if (digit !== null && !zero && digit < 10 && lastUnit >= 100 && /[百千万亿佰仟][一二三四五六七八九\d]$/u.test(s))
    digit *= lastUnit / 10;
  return total + section + (digit ?? 0);
}
