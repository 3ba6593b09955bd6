/** All names of the gazetteer that stand in a passage, in one pass, before anybody chooses among them. */
import { COUNTY, type Gazetteer, NONE, stemsAt, TOWN } from '../../gazetteer.js';
import { isHan } from '../../han.js';

/** A name that stands in the view: in full (吴江区) or without its suffix (吴江), and the rows it can mean. */
export interface Candidate {
  start: number;
  end: number;
  full: boolean;
  rows: number[];
  /** Units of the same stem and another suffix (岗头乡 is 岗头镇 today, 宣州市 was 宣州区's), where a suffix is printed. */
  kin?: number[];
}

export interface Candidates {
  /** Names in full, provinces and prefectures in short, countries, features: those that need little evidence. */
  sure: Candidate[];
  /** Counties in short. */
  short: Candidate[];
  /** Towns in short: (place in the view, stem) one after the other; most of them are ordinary words. */
  towns: number[];
}

/**
 * What a suffix's last character makes with the next one, so that it belongs there: 北京市|民 is 北京 and 市民, 岳西县|城 is
 * 岳西 and 县城. The name is then a short one, with the good witness of an administrative word behind it.
 */
const NEXT: Record<string, string> = {
  市: '民场容价面值花郊况直属级长',
  县: '域级直属长官太',
  区: '域间别块级属长划分',
  省: '级直属长城会',
  镇: '域长静压定痛江',
  乡: '亲间土下愁音里情贤友民长村',
  盟: '友国军主约员',
  旗: '帜舰袍手下号语',
  州: '长级',
};

/** A suffix that the next character takes away. */
export function isBroken(view: string, end: number): boolean {
  // 元朗|市中心, but 苏州市|中心医院
  if (view.startsWith('市中心', end - 1))
    return !/^(?:医院|血站|支行|支局|小学|幼儿园|粮库|气象台)/u.test(view.slice(end + 2, end + 5));
  const next = view[end];
  const last = view[end - 1] as string;
  // 台电|花莲|区处: an office of its own; but 吴江区|处置, 处于
  if (last === '区' && next === '处') return !/^[于在理置分罚级长]/u.test(view.slice(end + 1, end + 2));
  if (next === undefined || !(NEXT[last] ?? '').includes(next))
    return last === '市' && view.startsWith('区', end) && !view.startsWith('区县', end) && !isHanAt(view, end + 1);
  // 县级市, 区级机关; 镇长 but 镇长江村, 市民政局 and 市场监管局 are offices of the 市
  if (last === '市' && /^(?:民政|场监|场监管|民族|属|直机|级机)/u.test(view.slice(end, end + 3))) return false;
  // 活水乡|村民, but 乡村民宿
  if (last === '乡' && /^村(?:民(?![宿俗间居歌族])|委|支书|干部)/u.test(view.slice(end, end + 3))) return false;
  // 甘肃省|会宁县, but 省会城市
  if (last === '省' && /^会[^城][县市]/u.test(view.slice(end, end + 3))) return false;
  // 千灯镇长春社区, 镇长江村, 如皋市长寿之乡: 长 begins the next name
  if (
    next === '长' &&
    /^长(?:[江城安途征期沙春寿]|[\u4e00-\u9fff]{1,3}(?:社区|[村路街巷桥港湾区站]|居委|小学|中学))/u.test(
      view.slice(end, end + 7),
    )
  )
    return false;
  return true;
}

function isHanAt(view: string, at: number): boolean {
  return at < view.length && isHan(view.charCodeAt(at));
}

/** 玉屏县 for 玉屏侗族自治县, 恩施州, 于家务乡 for 于家务回族乡, 浦东区 for 浦东新区. */
function spoken(suffix: string): string {
  if (suffix.length < 2) return '';
  const last = suffix[suffix.length - 1] as string;
  return /族|自治|新区|林区/u.test(suffix) ? last : '';
}

const spokenOf = new WeakMap<string[], string[]>();

const isTaiwan = (g: Gazetteer, row: number): boolean => {
  const code = g.code[row] as number;
  return code > 710100 && code < 720000;
};

/** Where a town's suffix ends that stands here: 镇, 乡, 街道; -1 for none. */
function townEnd(view: string, at: number): number {
  const end = view.startsWith('街道', at) ? at + 2 : view[at] === '镇' || view[at] === '乡' ? at + 1 : -1;
  return end > 0 && isBroken(view, end) ? -1 : end;
}

/** Looks up every place of the view. */
export function match(g: Gazetteer, view: string): Candidates {
  const found: Candidates = { sure: [], short: [], towns: [] };
  let short = spokenOf.get(g.suffixes);
  if (!short) {
    short = g.suffixes.map(spoken);
    spokenOf.set(g.suffixes, short);
  }
  const stems: number[] = [];
  const last = view.length - 1;
  for (let at = 0; at < last; at++) {
    if (view.charCodeAt(at) < 0x4e00) continue;
    for (let n = stemsAt(g, view, at, stems) - 1; n >= 0; n--) read(stems[n] as number, at, short);
  }
  return found;

  function read(stem: number, at: number, spokenForms: readonly string[]): void {
    const end = at + (g.stems.length[stem] as number);
    let full: Candidate | null = null;
    let top: Candidate | null = null;
    let towns = false;
    let seen = -1;
    let seenEnd = -1;
    // 北戴河区 is no 北戴河新区
    let seenSpoken = false;
    let exact = false;
    let kinEnd = -2;
    let countyEnd = -2;
    let counties: number[] | null = null;
    let kin: number[] | null = null;
    for (let row = g.stems.first[stem] as number; row !== NONE; row = g.next[row] as number) {
      const level = g.level[row] as number;
      const suffix = g.suffix[row] as number;
      let to = end;
      if (suffix !== 0) {
        if (suffix === seen) to = seenEnd;
        else {
          const name = g.suffixes[suffix] as string;
          const form = spokenForms[suffix] as string;
          to = view.startsWith(name, end)
            ? end + name.length
            : name === '地区' && level < COUNTY && view.startsWith('专区', end)
              ? end + 2 // what they were called until 1970
              : form !== '' && view.startsWith(form, end)
                ? end + 1
                : -1;
          seenSpoken = to > 0 && !view.startsWith(name, end) && name.endsWith('新区');
          if (to > 0 && isBroken(view, to)) to = -1;
          seen = suffix;
          seenEnd = to;
        }
      }
      if (to >= 0) {
        const spoken = suffix !== 0 && seenSpoken;
        if (full && (to > full.end || (to === full.end && !exact && !spoken))) full = null;
        if (!full) {
          full = { start: at, end: to, full: true, rows: [] };
          exact = !spoken;
        }
        if (to === full.end && exact === !spoken) full.rows.push(row);
        continue;
      }
      if (suffix !== 0 && (level === TOWN || isTaiwan(g, row))) {
        if (kinEnd === -2) kinEnd = townEnd(view, end);
        if (kinEnd > 0) {
          if (kin) kin.push(row);
          else kin = [row];
          continue;
        }
      }
      if (suffix !== 0 && level === COUNTY && (g.suffixes[suffix] as string).length === 1) {
        if (countyEnd === -2) countyEnd = /[市县区]/u.test(view[end] ?? '') && !isBroken(view, end + 1) ? end + 1 : -1;
        if (countyEnd > 0) {
          if (counties) counties.push(row);
          else counties = [row];
        }
      }
      if (level === TOWN) towns = true;
      else {
        if (!top) top = { start: at, end, full: false, rows: [] };
        top.rows.push(row);
      }
    }
    if (kin) {
      if (full && full.end === kinEnd) full.kin = kin;
      else if (!full) full = { start: at, end: kinEnd, full: true, rows: [], kin };
    }
    // 宣州市 where only 宣州区 is known
    if (counties && !full) found.sure.push({ start: at, end: countyEnd, full: true, rows: [], kin: counties });
    if (full && top && full.end === end) {
      // 黄山 and 黄山市, 武夷山 and 武夷山市: one candidate, the division where it is meant, else the feature
      top.rows.push(...full.rows);
      full = null;
    }
    if (full) {
      // 桃园区 is a district of its own name, and no other kind of 桃园市
      const { sure } = found;
      for (let i = sure.length - 1; full.rows.length > 0 && sure[i]?.start === at; i--)
        if (sure[i]?.end === full.end && sure[i]?.rows.length === 0) sure.splice(i, 1);
      sure.push(full);
      // 吉林市 stands for no 吉林省 of two characters
      return;
    }
    if (top) {
      const high = top.rows.some((row) => g.code[row] !== 0 && (g.level[row] as number) < COUNTY);
      if (high) found.sure.push(top);
      else found.short.push(top);
    }
    if (towns) found.towns.push(at, stem);
  }
}
