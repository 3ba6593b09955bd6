/** What a quantity’s unit says of its value: the unit as printed, SI, currency, and what it is counted per. */

import type { FigureValue } from '../../rule.js';
import { tidy } from './amount.js';
import { BEFORE_MONEY, homeCurrency } from './money.js';
import type { Side, Unit } from './shape.js';

const PER_BEFORE =
  /每(?:一)?(平方米|立方米|平方公里|百公里|公里|公斤|千克|小时|分钟|个月|千瓦时|人次|人|担|户|家|亩|天|日|年|月|周|晚|吨|斤|克|升|米|个|件|只|头|份|次|场|节|秒|辆|台|套|间|张|盒|瓶|袋|箱|筐|株|棵|公顷|股|股民|班|度|门|本|名|位|桌|批|口|座|层|栋|幢|村|乡镇|亩地)[\u4e00-\u9fff]{0,4}?:?$/;
/** A character of both. */
const RATED = /[每均速产]/;
const RATE_WORD = /(时速|人均|户均|亩均|亩产|日均|月均|年均|场均|班均|校均|村均|秒速)(?:(?!的)[\u4e00-\u9fff]){0,6}$/;

/** What the quantity that begins at `start` is counted per: 每亩|650元, 人均|3.2万元, 时速|90公里; null where nothing says so. */
export function perBefore(view: string, text: string, start: number): string | null {
  const clause = view.slice(Math.max(0, start - 10), start);
  if (!RATED.test(clause)) return null;
  const before = clause.replace(/^.*[,。;、!?]/, '');
  const found = PER_BEFORE.exec(before);
  if (found) {
    const from = start - before.length + found.index + found[0].indexOf(found[1] as string);
    return text.slice(from, from + (found[1] as string).length);
  }
  const name = RATE_WORD.exec(before)?.[1];
  if (!name) return null;
  return name === '时速' ? '小时' : name === '秒速' ? '秒' : name === '亩产' ? '亩' : (name[0] as string);
}

/** Currencies whose parts are told in the whole: 美分 is 0.01 美元. */
const WHOLE: Readonly<Record<string, string>> = { USD: '美元', EUR: '欧元', JPY: '日元', GBP: '英镑' };

/** The unit as printed, without words of approximation; money at home is 元 whatever part was printed (CONTRACT.md). */
export function unitOf(side: Side, text: string, view: string, prefix: string | undefined): string | null {
  if (side.form === 'percent') return side.suffix;
  if (side.form === 'share') return '%';
  const printed = side.name ? text.slice(...side.name) : null;
  if (side.form === 'money') {
    const { unit } = side;
    if (!unit) return prefix && BEFORE_MONEY[prefix] === 'CNY' ? '元' : (prefix ?? null);
    if (unit.code === 'HOME' || unit.code === 'CNY' || unit.name.startsWith('元')) return '元';
    return unit.factor === 1 ? (printed ?? unit.name).replace(/^[个枚個]/, '') : (WHOLE[unit.code ?? ''] ?? printed);
  }
  if (!side.name || printed === null) return null;
  // 9个小时 is counted in 小时; 个月 and 个百分点 keep their 个
  const counted = side.suffix === '' && printed.length > 1 && view[side.name[0]] === '个';
  return counted && !/[月百]/.test(view[side.name[0] + 1] as string) ? printed.slice(1) : printed + side.suffix;
}

/** The ISO 4217 code of a sum of money; null where print does not tell ($). */
export function isoOf(unit: Unit | null, prefix: string | undefined, region: string | null): string | null {
  const named = prefix ? (BEFORE_MONEY[prefix] ?? null) : null;
  if (unit && unit.code !== 'HOME') return unit.code;
  return prefix ? named : homeCurrency(region);
}

/** The value in UCUM units, or in a currency. */
export function si(
  value: number,
  unit: Unit | null,
  kind: FigureValue['kind'],
  iso: string | null,
  printed: string | null,
  scale: string | undefined,
): FigureValue['si'] {
  if (kind === 'money') return iso ? { value, unit: iso } : null;
  if (kind === 'percent')
    return printed === '‰' || printed === '‱'
      ? { value: tidy(value / (printed === '‰' ? 10 : 100)), unit: '%' }
      : { value, unit: '%' };
  if (!unit?.code || unit.sort !== 'measure') return null;
  if (unit.name === '度' || unit.name === '°')
    return kind === 'temperature' && scale ? { value, unit: unit.code } : null;
  if (kind === 'rate' && unit.kind === 'length') return { value: tidy(value * unit.factor), unit: `${unit.code}/h` };
  return { value: tidy(value * unit.factor), unit: unit.code };
}
