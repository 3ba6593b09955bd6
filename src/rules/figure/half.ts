/** Halves and what is said with 个: 半小时, 一个半月, 一个多月, 米九. */
import { type Amount, tidy } from './amount.js';
import type { Base, Place, Scene, Side, Unit } from './shape.js';
import { unitAt } from './unit.js';

const HALF_OF = /^个半(小时|钟头|钟|月|星期|学期|世纪|年头|工作日|圈)?/;
const SOME_OF = /^个(多|来)(小时|钟头|月|星期|学期|世纪|年头|工作日)/;

/** 一个半小时, 一个多月, 两个多小时, 五个半. */
export function withGe(view: string, base: Base, place: Place, at: number): Side | null {
  const rest = view.slice(at, at + 8);
  const half = HALF_OF.exec(rest);
  const some = half ? null : SOME_OF.exec(rest);
  if (!half && !some) return null;
  const noun = (half ? half[1] : some?.[2]) ?? '';
  if (!noun && /^个半[\u4e00-\u9fff]/.test(rest)) return null;
  const end = at + (half ?? (some as RegExpExecArray))[0].length;
  const unit = noun === '' || noun === '圈' ? null : unitAt({ ...place, stressed: true }, end - noun.length);
  const month = noun === '月';
  return {
    ...base,
    low: half ? base.low + 0.5 : base.low,
    tail: some ? (some[1] === '多' ? 'over' : 'about') : base.tail,
    unit: month ? MONTH : (unit?.unit ?? (noun === '' ? PIECE : noun === '圈' ? PIECE : PERIOD)),
    name: month ? [at, at + 1] : noun ? [end - noun.length, end] : [at, at + 1],
    suffix: month ? view.slice(end - 1, end) : '',
    end,
    form: noun === '' || noun === '圈' ? 'count' : 'duration',
  };
}

const MONTH: Unit = { name: '个月', sort: 'measure', kind: 'duration', code: 'mo', factor: 1 };
const PERIOD: Unit = { name: '个', sort: 'measure', kind: 'duration', code: null, factor: 1 };
const PIECE: Unit = { name: '个', sort: 'count', kind: 'count', code: null, factor: 1 };

/** 半小时, 半年, 半个月, 半斤, 半公升; not 半夜, 下半年, 多半, 一半. */
export function half({ view, before, stressed }: Scene, at: number): Side | null {
  if (/[上下前后大小多各一两对过近折参夜]$/.test(before)) return null;
  const amount: Amount = { start: at, end: at + 1, low: 0.5, high: null, several: false, digits: false, bare: false };
  const match = /^半(个?)(多?)/.exec(view.slice(at, at + 3)) as RegExpExecArray;
  let from = at + match[0].length;
  if (match[1] && view[from] === '月') {
    return {
      amount,
      low: 0.5,
      high: null,
      tail: null,
      unit: MONTH,
      name: [from - 1, from + 1],
      suffix: '',
      end: from + 1,
      form: 'duration',
    };
  }
  if (match[1] && !/^(?:小时|钟头|多?世纪|学期|星期)/.test(view.slice(from, from + 3))) return null;
  if (match[1] && view.startsWith('世纪', from)) from -= 1;
  const found = unitAt({ view, amount, before, stressed: true, range: false, rest: '' }, from);
  if (found?.unit.sort !== 'measure' || !/^(?:length|area|mass|volume|duration)$/.test(found.unit.kind)) return null;
  if (
    /^(?:丈|尺|寸|里|天|秒|码|方|周|两|m|g|t|h)$/.test(found.unit.name) &&
    !stressed &&
    !(found.unit.name === '天' && /^[时假]/.test(view.slice(found.end)))
  )
    return null;
  return {
    amount,
    low: 0.5,
    high: null,
    tail: match[2] ? 'over' : null,
    unit: found.unit,
    name: [from, found.end],
    suffix: '',
    end: found.end,
    form: 'measure',
  };
}

/** 米九 is 1.9 m of someone's height, 个半 one and a half, where nothing stands before that could be counted. */
export function colloquial({ view, before }: Scene, at: number): Side | null {
  const opens = /(?:^|[^\u4e00-\u9fff\d]|身高|个头|个子|高|至|到)$/.test(before);
  if (!opens) return null;
  const match =
    /^(?:米([一二三四五六七八九])(?![十百千万]|个|号)|个(半|[一二三四五六七八九]))(?![\u4e00-\u9fff]|\d)|^米([一二三四五六七八九])(?=左右|到|至|以)/.exec(
      view.slice(at, at + 5),
    );
  if (!match) return null;
  const c = match[1] ?? match[3] ?? (match[2] as string);
  const amount: Amount = { start: at, end: at + 1, low: 1, high: null, several: false, digits: false, bare: false };
  const low = c === '半' ? 1.5 : tidy(1 + ('一二三四五六七八九'.indexOf(c) + 1) / 10);
  const metre = view[at] === '米';
  if (!metre && before !== '') return null;
  return {
    amount,
    low,
    high: null,
    tail: null,
    unit: metre ? METRE : PIECE,
    name: [at, at + 1],
    suffix: '',
    end: at + 2,
    form: metre ? 'measure' : 'count',
  };
}

const METRE: Unit = { name: '米', sort: 'measure', kind: 'length', code: 'm', factor: 1 };
