/** Parts of a whole: 七成, 八五折, 三分之一, 1/3. */

import { isDigit } from '../../han.js';
import { longestAt, tidy } from './amount.js';
import type { Base, Place, Side } from './shape.js';
import { unitAt } from './unit.js';

/** 两成, 八成五, 一成多; not 三五成群, 八成是. */
export function tenths(view: string, base: Base, at: number): Side | null {
  const rest = view.slice(at + 1, at + 4);
  if (
    /^(?:[为立功交绩果熟份语吉型效批千列像片才新]|长(?![者期辈])|员(?!工)|本(?![地市科省县村镇])|行(?![人业])|家(?![长庭企])|是(?!多少)|人(?![口员以])|不变)/.test(
      rest,
    )
  )
    return null;
  const more = /^([一二三四五六七八九1-9])(?![十百千万个名人家\d])/.exec(rest);
  let end = at + 1;
  let low = base.low;
  if (more && base.high === null) {
    const c = more[1] as string;
    low = tidy(low + (isDigit(c.charCodeAt(0)) ? Number(c) : '一二三四五六七八九'.indexOf(c) + 1) / 10);
    end++;
  } else if (/^半/.test(rest)) {
    low += 0.5;
    end++;
  }
  const over = /^多(?![个名])/.test(view.slice(end, end + 2));
  return { ...base, low, tail: over ? 'over' : base.tail, end: over ? end + 1 : end, form: 'share' };
}

/** 9折 and 八五折 leave 90 % and 85 %. */
export function discount(view: string, base: Base, at: number): Side | null {
  const two =
    /^[一二三四五六七八九]{2}$/.test(view.slice(base.amount.start, base.amount.end)) ||
    (base.low > 10 && base.low < 100);
  if (base.low >= 100) return null;
  if (base.high !== null && two) {
    const digits = [...view.slice(base.amount.start, base.amount.end)].map((c) => '一二三四五六七八九'.indexOf(c) + 1);
    return {
      ...base,
      low: tidy(((digits[0] as number) * 10 + (digits[1] as number)) / 10),
      high: null,
      amount: { ...base.amount, several: false },
      end: at + 1,
      form: 'share',
    };
  }
  return { ...base, low: two ? base.low / 10 : base.low, end: at + 1, form: 'share' };
}

/** 三分之一, 四又六分之七; 四分一公升, 三分一汤匙. */
export function fraction(view: string, base: Base, place: Place, at: number): Side | null {
  let whole = 0;
  let below = base.low;
  let from = at;
  if (view[at] === '又') {
    whole = base.low;
    const amount = longestAt(view, at + 1);
    if (!amount) return null;
    below = amount.low;
    from = amount.end;
    if (view[from] === '/' && amount.digits) {
      const denominator = longestAt(view, from + 1);
      return denominator?.low
        ? { ...base, low: tidy(whole + amount.low / denominator.low), end: denominator.end, form: 'fraction' }
        : null;
    }
  }
  const link = /^分(?:之)?/.exec(view.slice(from, from + 2)) as RegExpExecArray | null;
  if (!link || !below) return null;
  const above = longestAt(view, from + link[0].length);
  if (!above || above.several) return null;
  const read: Side = { ...base, low: tidy(whole + above.low / below), end: above.end, form: 'fraction' };
  const unit = unitAt({ ...place, stressed: true }, above.end);
  if (link[0] === '分')
    return unit?.unit.kind === 'volume'
      ? { ...read, unit: unit.unit, name: [above.end, unit.end], end: unit.end, form: 'measure' }
      : null;
  if (unit && unit.unit.sort === 'measure')
    return { ...read, unit: unit.unit, name: [above.end, unit.end], end: unit.end, form: 'measure' };
  return read;
}

/** 1/3的居民; not 3/4 of a date or 24/7. */
export function slash(view: string, base: Base, place: Place, at: number): Side | null {
  const below = longestAt(view, at + 1);
  if (!below?.digits || below.low < 2 || below.low > 100 || base.low >= below.low || view[below.end] === '/')
    return null;
  const read: Side = { ...base, low: tidy(base.low / below.low), end: below.end, form: 'fraction' };
  const rest = view.slice(below.end, below.end + 2);
  const alone = place.before === '' && rest === '';
  // 为正常年份的1/2, 占1/3
  const told =
    /(?:的|占|占到|不足|不到|超过?|约|近|达到?|仅为?|只有)$/.test(place.before) && !/^[月日号版第:]/.test(rest);
  return alone || told || place.stressed || /^(?:的|以|左)/.test(rest) ? read : null;
}
