/** What stands before a quantity’s number and after its unit: 约 … 左右, 人民币, 零下. */
import type { FigureValue } from '../../rule.js';
import { BEFORE_MONEY } from './money.js';

type Approximation = FigureValue['approximation'];

/** Words before a number, the longer ones first. 超出, 高达, 达 are verbs and stay outside: what they govern is exact. */
const BEFORE: readonly [Approximation, string][] = [
  ['about', '大约 大概 约莫 约为 约有 约合 约 差不多'],
  ['nearly', '将近 接近 近 几近'],
  ['over', '超过 超 逾 突破 高于 多于 多过 大于 上 过 破'],
  ['under', '不足 不到 未满 不满 不及 未达 未到 低于 少于 少过 小于'],
  ['at-least', '至少 最少 起码 不少于 不低于 不小于 不得少于 不得低于'],
  ['at-most', '至多 最多 顶多 不超过 不多于 不高于 不大于 不得超过 不能超过 不得高于'],
];
const AFTER: readonly [Approximation, RegExp][] = [
  ['about', /^(?:左右(?![两各逢开手邻摇])|上下(?![齐一同各联贯学课班车楼游求])|许(?![多可愿下昌先某]))/],
  ['at-least', /^(?:及?以上|之上)/],
  ['at-most', /^(?:及?以下(?![简称同几问内情])|以内|之内)/],
  ['over', /^(?:有余|开外|出头)/],
];
/** What those begin with; the end of a passage is none. */
const AFTERS = '左上许及以之下有开出';
const APPROXIMATION: ReadonlyMap<string, Approximation> = new Map(
  BEFORE.flatMap(([key, words]) => words.split(' ').map((word) => [word, key] as const)),
);
const alternatives = (words: Iterable<string>) =>
  [...words]
    .sort((a, b) => b.length - a.length)
    .map((w) => w.replace(/[$]/g, '\\$&'))
    .join('|');

/** What opens a quantity before its number. Every part may be missing. */
export const OPENING = new RegExp(
  `(${alternatives(APPROXIMATION.keys())})?(?: ?\\(?(${alternatives(Object.keys(BEFORE_MONEY))})\\)?:? {0,2})?(摄氏温度|摄氏|华氏温度|华氏)?(零下|负|-)?`,
  'y',
);
/** The characters that a number can begin with. */
export const NUMERALS = '0123456789〇零一二三四五六七八九两壹贰叁肆伍陆柒捌玖十百千万亿兆廿卅卌拾佰仟几数半个';
/** The characters at which a quantity can begin. */
export const OPENERS = [
  ...new Set([
    ...NUMERALS,
    ...[...APPROXIMATION.keys(), ...Object.keys(BEFORE_MONEY)].map((w) => w[0] as string),
    ...'摄华零负-(每米',
  ]),
].join('');

/** Where something stands before the number; most numbers stand alone. */
const opens = new Uint8Array(65536);
for (const word of [...APPROXIMATION.keys(), ...Object.keys(BEFORE_MONEY), ...' (摄华零负-:'])
  opens[word.charCodeAt(0)] = 1;

/** What opens the quantity at a place, and where its number begins. */
export interface Opening {
  word: string | undefined;
  /** A currency. */
  prefix: string | undefined;
  scale: string | undefined;
  sign: string | undefined;
  end: number;
}

export function openingAt(view: string, at: number): Opening {
  if (opens[view.charCodeAt(at)] !== 1)
    return { word: undefined, prefix: undefined, scale: undefined, sign: undefined, end: at };
  OPENING.lastIndex = at;
  const [, word, prefix, scale, sign] = OPENING.exec(view) as RegExpExecArray;
  return { word, prefix, scale, sign, end: OPENING.lastIndex };
}

/** Where a word before a number belongs to what precedes it: 节约70元, 最近3天, 附近三个小区, 达不到, 网上百家. */
const OTHERS_TAIL: Readonly<Record<string, RegExp>> = {
  约: /[节大预违合公条签履制简隐邀特契赴失如]$/,
  近: /[最附邻靠临远亲贴]$/,
  上: /[以早晚网线路街身手桌山海江湖马地车船台场会世实加赶跟岸楼天村城头面边送迎]$/,
  超: /[赶高反李中英]$/,
  过: /[通经越路度渡不超跨走穿见去来看听说做当打只绕翻跑飞]$/,
  破: /[打冲突攻侦识告]$/,
  不到: /[达想看见听找得遇做等用料感收买拿]$/,
  大于: /[远]$/,
};

/** The approximation that a word before a number says; null where the word is the tail of another (节约, 最近) or says none. */
export function approximationBefore(word: string, before: string, next: string): Approximation | null {
  if (OTHERS_TAIL[word]?.test(before)) return null;
  if (/^[上过破]$/.test(word) && !/^[百千万亿]/.test(next)) return null;
  return APPROXIMATION.get(word) ?? null;
}

/** The words of approximation that `rest` begins with, and their length; null where there are none. */
export function approximationAfter(rest: string): { approximation: Approximation; length: number } | null {
  if (!AFTERS.includes(rest.charAt(0))) return null;
  for (const [approximation, pattern] of AFTER) {
    const match = pattern.exec(rest);
    if (match) return { approximation, length: match[0].length };
  }
  return null;
}
