/**
 * One quantity as print has it, read from its first character on:
 *
 *     约  人民币  零下  2 至 3  万   多  元   /亩  左右
 *     before money sign range      tail unit per after
 */
import type { FigureValue } from '../../rule.js';
import { numeralClass, tidy } from './amount.js';
import { bareIsFigure } from './bare.js';
import type { Form } from './form.js';
import { approximationAfter, approximationBefore, openingAt } from './opening.js';
import { distribute, upperSide } from './range.js';
import type { Place, Scene, Side, Unit } from './shape.js';
import { sideAt } from './side.js';
import { unitAt } from './unit.js';
import { isoOf, perBefore, si, unitOf } from './value.js';

export interface Quantity {
  start: number;
  end: number;
  form: Form;
  value: FigureValue;
}

const RATE_HEAD = /^每(?:一)?(平方米|公斤|千克|小时|人次|[亩人担户吨斤升米个件只头份次天月年盒瓶袋箱张间套辆台本])地?/;
const PERIOD = /^(?:小时|分钟|个月|[秒年月天日时周人户度晚h])/;
const SPEED = /^(?:公里|千米|米|海里)$/;
/** 北纬30度, 倾斜5度, 40度的白酒: degrees of something else. */
const NO_WARMTH =
  /(?:[东西]经|[南北]纬|倾斜|倾角|坡度|旋转|近视|散光|酒精度|用电|耗电|节电|省电|发电)[\u4e00-\u9fff]?$/;
const SPIRIT = /^的?(?:白酒|烧酒|高粱|米酒|黄酒|近视|角|斜坡|陡坡|转)/;
const TIME = /^(?:小时|时|秒|h|分钟)$/;

/** The quantity that begins at `at` of the view, or null. `text` is the print, of the view's length. */
export function quantityAt(view: string, text: string, at: number, region: string | null): Quantity | null {
  const rate = at === 0 && view[0] === '每' ? RATE_HEAD.exec(view) : null;
  const head = rate ? rate[0].length : 0;
  const { word, prefix, scale, sign, end: number } = openingAt(view, at + head);
  const first = view[number] ?? '';
  if (!numeralClass(view.charCodeAt(number)) && !/[半数个米]/.test(first)) return null;
  // 65-20: a joint, not a minus; 正负15℃ is 15 either way
  if (sign === '-' && !prefix && !scale && !word && /[\w%)℃°]/.test(view[at - 1] ?? '')) return null;
  if (
    sign === '-' &&
    /[\u4e00-\u9fff]/.test(view[number - 2] ?? '') &&
    !/[为是至到约温在达降]/.test(view[number - 2] as string)
  )
    return null;
  if (sign === '负' && view[at - 1] === '正') return null;
  const alone = word !== undefined && !prefix && !scale && !sign;
  const told = word ? approximationBefore(word, view.slice(Math.max(0, at - 1), at), first || ' ') : null;
  if (alone && told === null) return null; // the number itself is read when the scan comes to it
  // $15,400美元 with the comma of a sentence is two prices
  const comma = prefix ? /^\d+(?=，)/.exec(text.slice(number, number + 12)) : null;
  if (comma) {
    const end = number + comma[0].length;
    return quantityAt(view.slice(0, end), text.slice(0, end), at, region);
  }
  const stressed = Boolean(word || prefix || scale || sign);
  const before = view.slice(Math.max(0, at - 8), at);
  const scene: Scene = { view, before, stressed, range: false, money: prefix !== undefined, scale };
  const low = sideAt(scene, number);
  if (!low) return null;
  const flip = sign === undefined ? 1 : -1;
  let high = upperSide(scene, low, sign);
  let bottom = low.low * flip;
  let top = low.high === null ? null : low.high * flip;
  if (high) {
    const { unit } = high;
    const from = distribute(view, low, high) * flip * (low.unit && unit ? low.unit.factor / unit.factor : 1);
    const to = high.high ?? high.low;
    if (from < to) {
      bottom = from;
      top = to;
    } else high = null; // 从100元到50元: two figures, not a range
  }
  if (!high && low.form === 'number' && !bareIsFigure(view, at, number, low, stressed)) return null;

  const side = high ?? low;
  const { unit } = side;
  let { end } = side;
  const divided = perAfter(view, side);
  if (divided) end += 1 + divided;
  const whole = side.form === 'percent' || side.form === 'share' || side.form === 'fraction';
  const per = divided
    ? text.slice(end - divided, end)
    : rate
      ? text.slice(rate[0].indexOf(rate[1] as string), rate[0].indexOf(rate[1] as string) + (rate[1] as string).length)
      : whole
        ? null
        : perBefore(view, text, at);
  const after = approximationAfter(view.slice(end, end + 4));
  if (after) end += after.length;
  const approximation =
    told ?? after?.approximation ?? side.tail ?? (!high && low.amount.several ? 'several' : 'exact');
  const worth = side.form === 'share' ? 10 : side.form === 'money' && unit ? unit.factor : 1;
  bottom = tidy(bottom * worth);
  if (top !== null) top = tidy(top * worth);
  const value = top === null ? bottom : null;
  const kind = kindOf(
    side,
    bottom,
    per,
    scale ??
      (unit && isDegree(unit) && (NO_WARMTH.test(before) || SPIRIT.test(view.slice(side.end, side.end + 5)))
        ? null
        : undefined),
  );
  const printed = unitOf(side, text, view, prefix);
  const iso = kind === 'money' ? isoOf(unit, prefix, region) : null;
  return {
    // only a passage that is nothing but its rate (每亩650元) is one mention with it
    start: rate && end < view.length ? at + head : at,
    end,
    form: kind === 'duration' || kind === 'temperature' ? kind : side.form,
    value: {
      value,
      unit: printed,
      of: null,
      kind,
      approximation,
      range: top === null ? null : { low: Math.min(bottom, top), high: Math.max(bottom, top) },
      si: value === null ? null : si(value, unit, kind, iso, printed, scale),
      per,
    },
  };
}

/** How many characters after / or 每 name what the quantity is counted per: 10元/斤, 5元每斤, 90公里/小时. */
function perAfter(view: string, { unit, end, amount, form }: Side): number {
  if (
    !unit ||
    !(
      view[end] === '/' ||
      (view[end] === '每' &&
        (form === 'money' || SPEED.test(unit.name) || /^(?:秒|小时|分钟)/.test(view.slice(end + 1, end + 3))))
    )
  )
    return 0;
  const period = PERIOD.exec(view.slice(end + 1, end + 3));
  if (period) return period[0].length;
  const place: Place = { view, amount, before: '', stressed: true, range: true, rest: '' };
  return (unitAt(place, end + 1)?.end ?? end + 1) - end - 1;
}

function kindOf(
  { form, unit }: Side,
  value: number,
  per: string | null,
  scale: string | null | undefined,
): FigureValue['kind'] {
  if (form === 'percent' || form === 'share') return 'percent';
  if (form === 'money' || form === 'age') return form;
  if (!unit) return 'other';
  // 180度 turns, 300度 short-sighted; 38度 is warm
  if (isDegree(unit)) return scale === null || (!scale && Math.abs(value) > 100) ? 'other' : 'temperature';
  return per && SPEED.test(unit.name) && TIME.test(per) ? 'rate' : unit.kind;
}

const isDegree = (unit: Unit): boolean => unit.name === '度' || unit.name === '°';
