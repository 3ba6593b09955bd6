/** One side of a quantity: a number, its tail, its unit and what belongs to the unit. 约3|万多元|, 三斤半, 5元6角. */
import { isDigit } from '../../han.js';
import { type Amount, amountAt, longestAt, numeralClass, runEnd, tidy } from './amount.js';
import type { Form } from './form.js';
import { colloquial, half, withGe } from './half.js';
import { parts } from './part.js';
import type { Place, Scene, Side, Unit } from './shape.js';
import { discount, fraction, slash, tenths } from './share.js';
import { unitAt } from './unit.js';

/** The number at `at` with its tail and unit; a bare number (form number) where there is no unit; null where there is none. */
export function sideAt(scene: Scene, at: number): Side | null {
  const { view, before } = scene;
  const first = view[at] as string | undefined;
  if (first === undefined) return null;
  if (first === '半') {
    const read = half(scene, at);
    return read && complete(view, read, read.amount);
  }
  if (first === '个' || first === '米') return colloquial(scene, at);
  const hundredth = hundredths(view, at);
  if (hundredth) return hundredth;
  const limit = runEnd(view, at);
  if (limit === at) return null;
  if (
    limit === at + 1 &&
    before.endsWith('、') &&
    /[一二三四五六七八]、$/.test(before) &&
    /[二三四五六七八九]/.test(first) &&
    /[类等级期]/.test(view[limit] ?? '')
  )
    return null; // 一、二类苗
  if (first === '数' && /[人多少总指次分参户件整系倍基小位岁代函级个天页字为无如可算倒心]$/.test(before)) return null;
  // 三九天, 九八路: digits side by side without 十 or 百 are a name (三五天 is two neighbours)
  const positional =
    limit > at + 1 && /^[一二三四五六七八九]{2,}$/.test(view.slice(at, limit)) && !amountAt(view, at, limit)?.several;
  if (positional && view[limit] !== '折' && !(before === '' && limit === view.length)) return null;
  let bare: Side | null = null;
  for (let end = limit; end > at; end--) {
    if (end < limit) {
      // a shorter number only before a unit that begins like a numeral: 二十|两, 2.3|千克, 五十|兆字节
      const c = view[end] as string;
      if (c !== '两' && c !== '千' && c !== '兆' && c !== '百') continue;
      if (isDigit(view.charCodeAt(end - 1)) && isDigit(view.charCodeAt(end))) continue;
    } else if (view[end - 1] === '千' && /^(?:字节|比特)/.test(view.slice(end, end + 2))) continue;
    else if (
      view[end - 1] === '千' &&
      (isDigit(view.charCodeAt(end - 2)) || /[万亿]/.test(view[end - 2] as string)) &&
      /^(?:[克米瓦卡焦赫帕伏]|字节)/.test(view.slice(end, end + 2))
    )
      continue;
    else if (view[end - 1] === '兆' && /^(?:[瓦赫帕位]|字节|比特)/.test(view.slice(end, end + 2))) continue;
    const amount = amountAt(view, at, end);
    if (!amount) continue;
    const read = withUnit(scene, amount);
    if (read && read.form !== 'number') return read;
    if (!bare && end === limit) bare = read;
  }
  return bare;
}

/** 百分之三十, 千分之五. */
function hundredths(view: string, at: number): Side | null {
  const match = view.startsWith('分之', at + 1) ? /^(百|千|万)分之/.exec(view.slice(at, at + 4)) : null;
  const amount = match && longestAt(view, at + match[0].length);
  if (!amount) return null;
  const over = /^[多余](?![\u4e00-\u9fff])/.test(view.slice(amount.end, amount.end + 2));
  return {
    amount,
    low: amount.low,
    high: amount.high,
    tail: over ? 'over' : null,
    unit: null,
    name: null,
    suffix: match[1] === '百' ? '%' : match[1] === '千' ? '‰' : '‱',
    end: over ? amount.end + 1 : amount.end,
    form: 'percent',
  };
}

const ROUND = (amount: Amount) =>
  amount.bare || (Number.isInteger(amount.low) ? amount.low % 10 === 0 : amount.low >= 1e4);

function withUnit(scene: Scene, amount: Amount): Side | null {
  const { view, before, stressed, range, money, scale } = scene;
  let at = amount.end;
  let low = amount.low;
  let high = amount.high;
  let tail: Side['tail'] = null;
  // 3000余, 20多, 十来, 30多万
  let i = at;
  while (view[i] === ' ' && i < at + 2) i++;
  const c = view[i];
  if (
    (c === '余' || c === '多' || c === '来') &&
    (ROUND(amount) || /[百千万亿]/.test(view[i + 1] ?? '')) &&
    !(
      c === '来' &&
      !/^[个天名人里斤岁年块亩条万米户家分位元吨株棵头只粒颗枚张件片根斤台辆座间所篇本册封场次种项层]/.test(
        view[i + 1] ?? '',
      )
    )
  ) {
    let j = i + 1;
    while (numeralClass(view.charCodeAt(j)) === 3) j++;
    const order = j > i + 1 ? amountAt(view, i + 1, j) : null;
    if (order) {
      low = tidy(low * order.low);
      if (high !== null) high = tidy(high * order.low);
    }
    if (j === i + 1 || order) {
      tail = c === '来' ? 'about' : 'over';
      at = j;
    }
  }
  // 两个亿, 三个多亿
  const billions =
    view[at] === '个' && high === null && !amount.bare ? /^个(多?)亿/.exec(view.slice(at, at + 3)) : null;
  if (billions) {
    low = tidy(low * 1e8);
    if (billions[1]) tail = 'over';
    at += billions[0].length;
  }
  const place: Place = { view, amount, before, stressed: stressed || tail !== null, range, rest: '' };
  // With all its fields from the start: a copy that gets more than its model has is slow to make.
  const base: Side = { amount, low, high, tail, suffix: '', unit: null, name: null, end: at, form: 'number' };
  let from = at;
  while (view[from] === ' ' && from < at + 2) from++;
  const sign = view[from];
  const rest = view.slice(from, from + 8);
  // 30%, 5‰, 2.3个百分点
  if (sign === '%' || sign === '‰') return { ...base, suffix: sign, end: from + 1, form: 'percent' };
  if (sign === '成' && !amount.bare && low <= 10) return tenths(view, base, from);
  if (sign === '折' && low > 0 && !/^折[叠页扇戏腾磨合射回返断]/.test(rest) && !/[叠成]$/.test(before))
    return discount(view, base, from);
  if (sign === '分' || rest.startsWith('又')) {
    const part = fraction(view, base, place, from);
    if (part) return part;
  }
  if (sign === '/' && amount.digits) {
    const part = slash(view, base, place, from);
    if (part) return part;
  }
  // 港币三个一毫四: the dollar of Cantonese speech, where a currency stands before
  if (money && /^个(?:[一二三四五六七八九][毫毛角]|半|$|[^\u4e00-\u9fff])/.test(rest)) {
    return complete(view, { ...base, unit: DOLLAR, name: [from, from + 1], end: from + 1, form: 'money' }, amount);
  }
  if (sign === '个' && !(amount.digits && amount.low > 1e6)) {
    const part = withGe(view, base, place, from);
    if (part) return part;
  }
  // 6分半钟, 5分多钟
  const minutes = sign === '分' ? /^分(半|多)钟/.exec(rest) : null;
  if (minutes) {
    const more = minutes[1] === '半' ? 0.5 : 0;
    return {
      ...base,
      low: low + more,
      tail: more ? tail : 'over',
      unit: MINUTE,
      name: [from, from + 1],
      suffix: view[from + 2] as string,
      end: from + 3,
      form: 'duration',
    };
  }
  if (scale && (sign === '度' || sign === '°')) {
    return {
      ...base,
      unit: scale[0] === '华' ? FAHRENHEIT : CELSIUS,
      name: [from, from + 1],
      end: from + 1,
      form: 'temperature',
    };
  }
  const degrees = sign === '摄' || sign === '华' ? /^(摄氏|华氏)[度°]/.exec(rest) : null;
  if (degrees) {
    return {
      ...base,
      unit: degrees[1] === '华氏' ? FAHRENHEIT : CELSIUS,
      name: [from, from + 3],
      end: from + 3,
      form: 'temperature',
    };
  }
  const found = unitAt(place, from);
  if (!found) return { ...base, end: at, form: money ? 'money' : 'number' };
  return complete(
    view,
    { ...base, unit: found.unit, name: [from, found.end], end: found.end, form: formOf(found.unit) },
    amount,
  );
}

const CELSIUS: Unit = { name: '摄氏度', sort: 'measure', kind: 'temperature', code: 'Cel', factor: 1 };
const FAHRENHEIT: Unit = { name: '华氏度', sort: 'measure', kind: 'temperature', code: '[degF]', factor: 1 };
const DOLLAR: Unit = { name: '元', sort: 'money', kind: 'money', code: 'HOME', factor: 1 };
const MINUTE: Unit = { name: '分钟', sort: 'measure', kind: 'duration', code: 'min', factor: 1 };

function formOf(unit: Unit): Form {
  if (unit.sort === 'money') return 'money';
  if (unit.sort === 'count') return 'count';
  if (unit.kind === 'age') return 'age';
  return unit.name.endsWith('百分点') ? 'points' : 'measure';
}

/** What may follow a unit: 半, 多, smaller units (3斤5两), 大 of an age, 整. */
function complete(view: string, side: Side, amount: Amount): Side {
  const unit = side.unit as Unit;
  const rest = view.slice(side.end, side.end + 8);
  const measured = unit.sort !== 'count';
  if (measured && /^半(?![径数价途个年天夜球导成载路山])/.test(rest) && Number.isInteger(side.low) && !amount.several) {
    return { ...side, low: side.low + 0.5, end: side.end + 1 };
  }
  if (measured && side.tail === null) {
    if (/^多(?![次个名位种样少云么方家项条人部场届])/.test(rest)) {
      return { ...side, tail: 'over', end: side.end + 1 };
    }
    if (/^余(?![\u4e00-\u9fff])/.test(rest) && unit.kind === 'duration') {
      return { ...side, tail: 'over', end: side.end + 1 };
    }
  }
  const read = side.high === null && side.tail === null ? parts(view, side) : side;
  if (
    read.unit?.kind === 'duration' &&
    /^大(?:的|了|时|$|[^\u4e00-\u9fff])/.test(view.slice(read.end, read.end + 2)) &&
    unit.name !== '年'
  ) {
    return { ...read, end: read.end + 1, form: 'age' };
  }
  if (read.form === 'money' && /^整(?![个体治理改修套])/.test(view.slice(read.end, read.end + 2)))
    return { ...read, end: read.end + 1 };
  return read;
}
