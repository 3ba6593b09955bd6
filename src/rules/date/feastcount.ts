/** What is counted from a festival: 假期第三天, 假期首日, 节前一周, 节后第一个周末. */
import { mondayOf, weekdayOf } from './calendar.js';
import { back } from './count.js';
import { COUNT, small } from './sketch.js';
import { ofDay, ofDays, type Resolved } from './state.js';

/** Where the words end, and the days they mean, from the festival's first and last day. */
export interface Counted {
  end: number;
  /** Counted from the last of the days off, which is the festival's own last day where it has none. */
  afterwards: boolean;
  days(first: number, last: number): Resolved | null;
}

const WITHIN = new RegExp(
  `的?(?:第(${COUNT})[天日]|(首|头一)[天日]|最后一?[天日]|([前头])(${COUNT})[天日]|[后末](${COUNT})[天日]|最后(${COUNT})[天日])`,
  'uy',
);
const OUTSIDE = new RegExp(
  `的?(?:([前后])的?(${COUNT})(个?月|天|日(?!游)|个?(?:星期|礼拜)|周)|后的?(?:第(${COUNT})[天日]|首[天日]|首?个?工作日|第一个工作日)|后的?(?:第一|首)个(?:(周末)|(?:周|星期|礼拜)([一二三四五六日天])))`,
  'uy',
);

/** What is counted at a place behind a festival's name; `off`: the name was that of its days off (国庆假期). */
export function countedAt(view: string, at: number, off: boolean): Counted | null {
  WITHIN.lastIndex = at;
  const m = WITHIN.exec(view);
  // 国庆前三天 lie before it, 国庆假期前三天 in it: only what lasts has first and last days.
  if (m && (off || m[1] !== undefined || m[2] !== undefined)) {
    const [, nth, , early, head, tail, rest] = m;
    const count = small(nth ?? head ?? tail ?? rest ?? '一');
    if (Number.isNaN(count) || count < 1 || count > 15) return null;
    const end = at + m[0].length;
    if (nth !== undefined || m[2] !== undefined)
      return { end, afterwards: false, days: (first) => ofDay(first + count - 1) };
    if (early !== undefined) return { end, afterwards: false, days: (first) => ofDays(first, first + count - 1) };
    return { end, afterwards: false, days: (_, last) => ofDays(last - count + 1, last) };
  }
  OUTSIDE.lastIndex = at;
  const o = OUTSIDE.exec(view);
  if (!o) return null;
  const [, side, counted, unit, nth, weekend, weekday] = o;
  const end = at + o[0].length;
  const n = small(counted ?? nth ?? '一');
  if (Number.isNaN(n) || n < 1 || n > 60) return null;
  if (side === '前')
    return { end, afterwards: false, days: (first) => ofDays(back(first, n, unit as string), first - 1) };
  if (side === '后')
    return { end, afterwards: true, days: (_, last) => ofDays(last + 1, back(last, -n, unit as string)) };
  if (weekend !== undefined || weekday !== undefined) {
    const wanted = weekend ? 6 : Math.min('一二三四五六日天'.indexOf(weekday as string) + 1, 7);
    return {
      end,
      afterwards: true,
      days(_, last) {
        const day = mondayOf(last + 1) + wanted - 1 + (weekdayOf(last + 1) > wanted ? 7 : 0);
        return weekend ? ofDays(day, day + 1) : ofDay(day);
      },
    };
  }
  return { end, afterwards: true, days: (_, last) => ofDay(last + n) };
}
