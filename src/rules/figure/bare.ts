/** Numbers without a unit. */
import type { Side } from './side.js';

const YEAR = /^(?:1[89]|20)\d\d$/;

/** A number without a unit is a figure where it stands alone, is multiplied (1.2亿), or a word of approximation says so. */
export function bareIsFigure(view: string, start: number, at: number, side: Side, stressed: boolean): boolean {
  const { amount, end } = side;
  const next = view[end] ?? '';
  const numeral = view.slice(amount.start, amount.end);
  if (start === 0 && view.slice(end).trim() === '')
    return amount.digits ? numeral.length <= 6 || /[.,]|000$/.test(numeral) : !amount.bare;
  if (/[A-Za-z\d:：/\-·]/.test(next)) return false;
  const closed =
    next === '' || /[^\u4e00-\u9fff]/.test(next) || /^(?:左右|以上|以下|的|了)/.test(view.slice(end, end + 2));
  if (amount.several) return closed && /[万亿]$/.test(numeral);
  if (amount.bare) return false;
  const before = view.slice(Math.max(0, start - 3), start);
  const stated = /(?:[达至到为破过超近约]|共|计)$/.test(before) || (stressed && at > start);
  if (/[万亿]$/.test(numeral) && (amount.digits || /^[\d一二两三四五六七八九]/.test(numeral)) && numeral.length > 1) {
    return amount.digits || /^\d/.test(numeral) ? true : stated && closed;
  }
  if (!amount.digits || YEAR.test(numeral)) return false;
  if (/[.]/.test(numeral)) return stated && closed;
  return stated && closed && numeral.length <= 6 && (numeral.length > 1 || numeral.includes(','));
}
