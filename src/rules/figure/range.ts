/** Two sides that are one range: 4至6天, 70元至90元, 1—2万元. */
import { amountAt, tidy } from './amount.js';
import type { Scene, Side } from './shape.js';
import { sideAt } from './side.js';

const JOINER = /(?: {0,2})(?:至|到|~|—{1,2}|--?)(?: {0,2})/y;
/** What a joiner begins with. */
const JOINS = ' 至到~—-';
/** A hyphen with space on both sides is a dash between phrases. */
const DASH = / --? /;
const SECOND = /^(?:(零下|负|-)|(?:人民币|港币|[¥$€£]) ?)/;

/** The upper side of a range whose lower side is `low`, signed; null where nothing joins on. */
export function upperSide(scene: Scene, low: Side, sign: string | undefined): Side | null {
  const { view } = scene;
  if (!JOINS.includes(view.charAt(low.end) || '.')) return null;
  JOINER.lastIndex = low.end;
  const joiner = JOINER.exec(view);
  if (!joiner || DASH.test(joiner[0])) return null;
  let next = low.end + joiner[0].length;
  let negative = false;
  const second = SECOND.exec(view.slice(next, next + 6));
  if (second && (second[1] !== '-' || sign === '-')) {
    next += second[0].length;
    negative = second[1] !== undefined;
  }
  let high = sideAt({ ...scene, before: view.slice(next - 1, next), stressed: true, range: true }, next);
  if (!high) return null;
  // 百分之三十至四十
  if (high.form === 'number' && low.form === 'percent' && low.name === null && view[low.end - 1] !== low.suffix) {
    high = { ...high, form: 'percent', suffix: low.suffix };
  }
  // 在30到50之间; 1到10, alone
  const plain =
    low.form === 'number' &&
    high.form === 'number' &&
    !low.amount.bare &&
    !low.amount.several &&
    (view.startsWith('之间', high.end) ||
      (low.amount.start === 0 && high.end === view.length && !/[-—]/.test(joiner[0])));
  if (!plain && !agree(low, high)) return null;
  return negative ? { ...high, low: -high.low } : high;
}

/** Whether two sides are the ends of one range: of one unit, or the first without. */
function agree(low: Side, high: Side): boolean {
  if (high.form === 'number')
    return low.form === 'number' && high.low >= 1e3 && !high.amount.digits && !low.amount.bare;
  if (low.form === 'number') return !low.amount.bare || low.tail !== null;
  if (low.form !== high.form) return low.form === 'money' && high.form === 'money';
  if (low.form === 'percent' || low.form === 'share') return true;
  if (low.unit === high.unit) return true;
  if (low.unit && high.unit && low.unit.sort === high.unit.sort && low.unit.kind === high.unit.kind) {
    return (
      low.unit.sort === 'money' ||
      (low.unit.code !== null && low.unit.code === high.unit.code) ||
      low.form === 'duration'
    );
  }
  return false;
}

/** 1-2万元 is from 10,000; 从8500到3万 from 8,500: a bare first number below the second's coefficient shares its order. */
export function distribute(view: string, low: Side, high: Side): number {
  if (low.unit) return low.low;
  const s = view.slice(high.amount.start, high.amount.end);
  const own = view.slice(low.amount.start, low.amount.end);
  let from = s.length;
  while (from > 0 && (/[百千]/.test(own) ? '万亿' : '百千万亿兆').includes(s[from - 1] as string)) from--;
  const order = s.slice(from);
  if (!order || /[万亿兆]/.test(own)) return low.low;
  const worth = amountAt(order, 0, order.length)?.low;
  if (!worth) return low.low;
  return low.low < high.low / worth ? tidy(low.low * worth) : low.low;
}
