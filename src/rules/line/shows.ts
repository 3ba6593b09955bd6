/** What a chunk of a credit shows of itself and of what stands beside it; token.ts asks. */
import { nameEnd } from '../../division.js';
import type { Author } from '../../types.js';
import { type Chunk, lengthOf } from './chunk.js';
import { isRareName, RARE } from './glued.js';
import type { Range } from './reading.js';
import { isPlace, OCCUPATION, OFFICE, PROVINCED, PROVINCES, SCHOOL, VILLAGE, WORK_CHUNK } from './role.js';
import { isSurname, nameScore, surnameLength } from './surname.js';

export type Token =
  | { is: 'role'; role: Author['role']; house: Range | null; start: number; end: number }
  | { is: 'work'; word: string; mark: boolean; start: number; end: number }
  | { is: 'name'; score: number; glued?: boolean; start: number; end: number }
  | { is: 'office'; occupation: boolean; start: number; end: number; gap: string }
  | { is: 'who'; start: number; end: number }
  | { is: 'desk'; start: number; end: number }
  | { is: 'filler'; start: number; end: number };

/** A chunk, and what has been read before it. */
export interface Site extends Chunk {
  view: string;
  text: string;
  chunks: readonly Chunk[];
  /** Its place among the chunks. */
  i: number;
  next: Chunk | undefined;
  tokens: readonly Token[];
  /** What the token before it is. */
  told: Token['is'] | undefined;
  /** A role stands before it, and nothing since that would end what it says. */
  afterRole: boolean;
}

export const SPACES = /^ +$/u;
export const textOf = (view: string, { start, end }: { start: number; end: number }): string => view.slice(start, end);
/** All that follows a chunk. */
export const restOf = ({ view, end, chunks }: Site): string => view.slice(end, chunks.at(-1)?.end);
/** How many characters that stand alone follow one another here, set apart by spaces. */
export function singlesAt({ chunks, i }: Site): number {
  let n = 0;
  while (lengthOf(chunks[i + n]) === 1 && (n === 0 || SPACES.test(chunks[i + n]?.gap ?? ''))) n++;
  return n;
}

/** 图/文 王 伟, 甲某某 文 佟 亮 图, 文　秦　岳　　图　孟繁星: the character is a work; in 文/曲 红 it is a surname, the first of two. */
export function opensWorks(site: Site, singles: number): boolean {
  const { view, text, i, gap, next, told } = site;
  if (!WORK_CHUNK.test(text)) return false;
  const surname = isSurname(text) && (singles === 2 || !/[/:]/u.test(gap)) && !/[/:]/u.test(next?.gap ?? '');
  const both = text === '文' && told === 'name' && /[图摄]$/u.test(restOf(site));
  const leads = i === 0 && singles > 2 && isSurname(view[next?.start ?? 0] as string) && PICTURED.test(view);
  return !surname || both || leads;
}
const PICTURED = / [图摄] /u;

/** 南京 肖虹, 唐昌镇 平乐村 黄大贵: where a reader writes from. */
export function isFrom({ view, text, chunks, i, next, tokens }: Site): boolean {
  if (next === undefined || !SPACES.test(next.gap)) return false;
  const wide = isSetWide(chunks, i + 1);
  const lone = i === 0 && chunks.length === (wide ? 3 : 2);
  return (
    isHome(view, text, tokens, wide || lone) ||
    (lone && (isWithin(text) || isOutlying(text)) && isNamed(view, chunks, i + 1))
  );
}

/** 剑山, 香炉礁: two or three characters that open as no name does and end as places do; 任港路; 机械八三, a class. */
const isOutlying = (text: string): boolean =>
  (surnameLength(text) === 0 &&
    /^.{1,2}[山林礁岭湾港沽洞岩岛屿口寨屯庄铺岗墩塘溪河沟坝洲坪桥店埠渡堡坞浜浦圩滩崖源泉井角]$/u.test(text)) ||
  /^.{2,4}[路街巷]$|^[\u4e00-\u9fff]{2,5}[〇零一二三四五六七八九\d]{2,3}$/u.test(text);

/** An office, a trade, a village, a province. */
export const isOffice = (site: Site): boolean =>
  site.text.length >= 2 &&
  (OFFICE.test(site.text) ||
    VILLAGE.test(site.text) ||
    SCHOOL.test(site.text) ||
    OCCUPATION.test(site.text) ||
    PROVINCES.has(site.text) ||
    (site.next !== undefined && PROVINCED.test(site.text)) ||
    isFrom(site));

/** 社区志愿者：甲 */
export const helps = (view: string, token: Token | undefined): boolean =>
  token?.is === 'office' && /(?:志愿者|网格员|宣传员)$/u.test(textOf(view, token));

/** 郑湖乡: a name's characters, and a place that the gazetteer knows. */
export const isTown = (text: string): boolean => /[县市区镇乡]$/u.test(text) && nameEnd(text, 0) >= text.length - 1;

/** 平 凡: a name of two characters that are set apart. */
const isSetWide = (chunks: readonly Chunk[], i: number): boolean =>
  lengthOf(chunks[i]) === 1 && lengthOf(chunks[i + 1]) === 1 && SPACES.test(chunks[i + 1]?.gap ?? '');

/** 江门市郊, 聊城东昌府: a place of two or three characters in a division that the gazetteer knows. */
const isWithin = (text: string): boolean => {
  const rest = text.length - nameEnd(text, 0);
  return text.length > 3 && (rest === 2 || rest === 3) && nameScore(text) < 0.5;
};

/**
 * A town, village or office by its suffix; a division that the gazetteer knows, if its characters are no likely name’s or
 * (`near`) just one name follows it: 51 of the invented papers' signatures are such, and in none of them was it a writer.
 */
function isHome(view: string, text: string, before: readonly Token[], near: boolean): boolean {
  if (before.some((token) => token.is !== 'office' && token.is !== 'work')) return false;
  // 贵州 黎平
  const last = before.at(-1);
  if (last && PROVINCES.has(textOf(view, last)) && isPlace(text)) return true;
  if (/^[\u4e00-\u9fff]{2,5}[镇乡村县区市部处局室股组科段队站所矿]$/u.test(text)) return true;
  return (
    before.every((token) => token.is === 'office') &&
    text.length <= 3 &&
    (nameScore(text) < 0.5 || near) &&
    isPlace(text)
  );
}

/** After an office or its first writer even a rare surname's name is one. */
export function afterOffice(text: string, gap: string, before: Token | undefined): number {
  const near = before?.is === 'office' || (before?.is === 'name' && before.score === RARE);
  return near && SPACES.test(gap) && isRareName(text) ? RARE : 0;
}

/** 本报评论员 甲某某, 本报评论员 王 伟: the desk's word is that one's role. */
export function isNamed(view: string, chunks: readonly Chunk[], i: number): boolean {
  const next = chunks[i];
  if (next === undefined || !/^[ :]?$/u.test(next.gap)) return false;
  const last = isSetWide(chunks, i) ? (chunks[i + 1] as Chunk) : next;
  return nameScore(view.slice(next.start, last.end).replace(/ /gu, '')) >= 0.5;
}
