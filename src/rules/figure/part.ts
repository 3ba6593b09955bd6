/** Smaller units after a unit: 4斤5两, 4元6角, 1小时20分, 三块五, 1米75. */
import { isDigit } from '../../han.js';
import { amountAt, runEnd, tidy } from './amount.js';
import type { Side, Unit } from './shape.js';
import { unitAt } from './unit.js';

/** What may follow each unit, and how much of it that is. */
const PARTS: Readonly<Record<string, readonly [RegExp, number][]>> = {
  斤: [[/^(?:两)/, 0.1]],
  市斤: [[/^(?:两)/, 0.1]],
  两: [[/^(?:钱)/, 0.1]],
  公斤: [
    [/^克/, 0.001],
    [/^斤/, 0.5],
    [/^两/, 0.05],
  ],
  吨: [[/^(?:公斤|千克)/, 0.001]],
  公里: [[/^米/, 0.001]],
  里: [[/^(?:地)/, 1]],
  米: [[/^(?:厘米|公分)/, 0.01]],
  丈: [[/^尺/, 0.1]],
  尺: [[/^寸/, 0.1]],
  英尺: [[/^(?:英寸|寸)/, 1 / 12]],
  小时: [
    [/^分钟?/, 1 / 60],
    [/^秒/, 1 / 3600],
  ],
  个小时: [
    [/^分钟?/, 1 / 60],
    [/^秒/, 1 / 3600],
  ],
  分钟: [[/^秒钟?/, 1 / 60]],
  分: [[/^秒/, 1 / 60]],
  亩: [[/^分地?/, 0.1]],
  年: [[/^个月/, 1 / 12]],
  岁: [[/^个月/, 1 / 12]],
  天: [[/^(?:个)?小时/, 1 / 24]],
};
const MONEY_PARTS: readonly [RegExp, number][] = [
  [/^(?:角|毛|毫)(?:钱|整)?/, 0.1],
  [/^(?:分|仙|美分|欧分|便士|日本銭|日本钱)(?:钱|整)?/, 0.01],
];

const MINUTE: Unit = { name: '分', sort: 'measure', kind: 'duration', code: 'min', factor: 1 };

/** The side with what smaller units add to it. */
export function parts(view: string, side: Side): Side {
  const unit = side.unit as Unit;
  const list = unit.sort === 'money' ? MONEY_PARTS : PARTS[unit.name];
  let { end } = side;
  let { low } = side;
  if (list) {
    for (let round = 0; round < 2; round++) {
      const link = /^(?:零|又| )?/.exec(view.slice(end, end + 1)) as RegExpExecArray;
      const at = end + link[0].length;
      const limit = runEnd(view, at);
      let next = -1;
      for (let stop = limit; stop > at && next < 0; stop--) {
        const amount = amountAt(view, at, stop);
        if (!amount || amount.several || amount.low >= 1000) continue;
        for (const [name, worth] of list) {
          const match = name.exec(view.slice(stop, stop + 4));
          if (!match) continue;
          if (unit.sort === 'money' && amount.low >= 10 && worth === 0.1) continue;
          if (
            /^[\u4e00-\u9fff]/.test(view.slice(stop + match[0].length)) &&
            match[0] === '分' &&
            unit.sort !== 'money' &&
            /^分[别为布类之]/.test(view.slice(stop, stop + 2))
          )
            continue;
          low = unit.sort === 'money' ? tidy(low + (amount.low * worth) / unit.factor) : low + amount.low * worth;
          next = stop + match[0].length;
          break;
        }
      }
      if (next < 0) break;
      end = next;
      if (/^半(?![\u4e00-\u9fff])/.test(view.slice(end, end + 2)) && unit.name === '斤') {
        low += 0.05;
        end++;
      }
    }
  }
  // 三块五, 两毛五, 六块三毛二, 六蚊三毫二; 1米75, 两米六
  const digit = /^[一二三四五六七八九\d]/.test(view.slice(end, end + 1));
  if (
    digit &&
    (unit.sort === 'money' ? /[块蚊毛毫角]$/.test(view.slice(end - 1, end)) : /^[米秒尺寸丈度]$/.test(unit.name))
  ) {
    let limit = runEnd(view, end);
    // 三毛八|一斤
    if (limit === end + 2 && view[end + 1] === '一' && startsUnit(view, limit)) limit--;
    const s = view.slice(end, limit);
    if (
      (s.length === 1 || (/^[米秒]$/.test(unit.name) && s.length === 2)) &&
      /^(?:[一二三四五六七八九]{1,2}|\d{1,2})$/.test(s) &&
      (view[limit] === '一' || !startsUnit(view, limit))
    ) {
      const value = Number(
        [...s].map((c) => (isDigit(c.charCodeAt(0)) ? c : '一二三四五六七八九'.indexOf(c) + 1)).join(''),
      );
      const worth = /^[米秒]$/.test(unit.name)
        ? s.length === 1
          ? 0.1
          : 0.01
        : /[毛毫角]$/.test(view.slice(end - 1, end))
          ? 0.01
          : 0.1;
      low = tidy(low + (value * worth) / (unit.sort === 'money' ? unit.factor : 1));
      end = limit;
    }
  }
  if (end === side.end) return side;
  // 7分21秒44: hundredths of a race's second
  const hundredths =
    view[end - 1] === '秒' && unit.sort === 'measure'
      ? /^\d{1,2}(?![\d.年月日%个人名])/.exec(view.slice(end, end + 3))
      : null;
  if (hundredths && unit.name !== '秒') {
    low += Number(`0.${hundredths[0]}`) / (unit.name === '分' || unit.name === '分钟' ? 60 : 3600);
    end += hundredths[0].length;
  }
  return {
    ...side,
    low: tidy(low),
    end,
    ...(unit.name === '分' && view[side.end - 1] === '分' ? { unit: MINUTE, form: 'measure' } : {}),
  };
}

function startsUnit(view: string, at: number): boolean {
  const amount = { start: at - 1, end: at, low: 2, high: null, several: false, digits: true, bare: false };
  return (
    /^[号楼路线年月日时点班花]/.test(view.slice(at, at + 1)) ||
    unitAt({ view, amount, before: '', stressed: true, range: false, rest: '' }, at) !== null
  );
}
