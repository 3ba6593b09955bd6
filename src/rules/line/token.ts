/** What each chunk of a credit is: a role, a name, a house or office, a kind of work, filler. */
import { nameEnd } from '../../division.js';
import type { Author } from '../../types.js';
import { type Chunk, lengthOf } from './chunk.js';
import { affiliated, isRareName, nameBeforePlace, RARE, twoNames } from './glued.js';
import type { Range } from './reading.js';
import {
  CITIES,
  DESK,
  FILLER,
  OCCUPATION,
  OFFICE,
  PROVINCED,
  PROVINCES,
  ROLE,
  ROLE_WORDS,
  VILLAGE,
  WORK_CHUNK,
} from './role.js';
import { COMPOUND_SURNAMES, isSurname, nameScore } from './surname.js';

export type Token =
  | { is: 'role'; role: Author['role']; house: Range | null; start: number; end: number }
  | { is: 'work'; word: string; mark: boolean; start: number; end: number }
  | { is: 'name'; score: number; start: number; end: number }
  | { is: 'office'; occupation: boolean; start: number; end: number; gap: string }
  | { is: 'desk'; start: number; end: number }
  | { is: 'filler'; start: number; end: number };

export function classify(view: string, chunks: Chunk[]): Token[] | null {
  const tokens: Token[] = [];
  let afterRole = false;
  for (let i = 0; i < chunks.length; i++) {
    const chunk = chunks[i] as Chunk;
    const { start, end, gap } = chunk;
    const text = view.slice(start, end);
    const next = chunks[i + 1];
    ROLE.lastIndex = start;
    const role = ROLE.exec(view);
    if (role && start + role[0].length === end && (!DESK.test(text) || isNamed(view, chunks, i + 1))) {
      if (gap.includes(',') && tokens.some((t) => t.is === 'name' && t.score < 0.5)) return null;
      const house = role[1] ? ([start, start + role[1].length] as Range) : null;
      const intern = /实习|见习/u.test(role[2] ?? '');
      const photo = /摄影/u.test(role[2] ?? '');
      const kind = ROLE_WORDS.find(([word]) => word === role[3])?.[1] ?? null;
      tokens.push({ is: 'role', role: intern ? 'intern' : photo ? 'photographer' : kind, house, start, end });
      afterRole = true;
      continue;
    }
    if (DESK.test(text) && text.length >= 3) {
      // 记者站 甲某某: the desk of the one named
      tokens.push(
        isNamed(view, chunks, i + 1)
          ? { is: 'office', occupation: false, start, end, gap }
          : { is: 'desk', start, end },
      );
      afterRole = false;
      continue;
    }
    // 记 者, 通讯 员: a role that spaces have broken
    if (!role && next && /^ +$/u.test(next.gap) && text.length <= 3) {
      const joined = text + view.slice(next.start, next.end);
      const broken = /^(?:本报|特约|实习|见习)?(?:记者|通讯员|实习生)$/u.exec(joined);
      if (broken) {
        const plain = ROLE_WORDS.find(([word]) => joined.endsWith(word))?.[1] ?? null;
        tokens.push({
          is: 'role',
          role: /实习|见习/u.test(joined) ? 'intern' : plain,
          house: null,
          start,
          end: next.end,
        });
        i++;
        afterRole = true;
        continue;
      }
    }
    // 签发：甲 and 当晚，记者…: a colon follows a role or a work, a comma stands between names
    const told = tokens.at(-1)?.is;
    if (gap.includes(':') && told !== 'role' && told !== 'work' && told !== 'desk') return null;
    // 王 伟, 沙 田 仔, 孟 桐摄: single characters set apart by spaces are one name
    let singles = 0;
    if (text.length === 1)
      while (lengthOf(chunks[i + singles]) === 1 && (singles === 0 || /^ +$/u.test(chunks[i + singles]?.gap ?? '')))
        singles++;
    // 图/文 王 伟 and 文/曲 红: a work is a surname where it is the first of two
    const surname = isSurname(text) && (singles === 2 || !/[/:]/u.test(gap)) && !/[/:]/u.test(next?.gap ?? '');
    // 甲某某 文 佟 亮 图
    const both = text === '文' && told === 'name' && /[图摄]$/u.test(view.slice(end, chunks.at(-1)?.end));
    const worksHere = WORK_CHUNK.test(text) && (!surname || both);
    if (singles >= 2 && !worksHere) {
      // 甲 乙 文 图 and 薛令闻 文 图: works, not a name
      const run = chunks.slice(i, i + singles).map((c) => view[c.start] as string);
      if (!run.every((c) => WORK_CHUNK.test(c))) {
        if (NOTICE.test(run.join(''))) return null;
        const takes = singles === 3 && !WORK_CHUNK.test(run[2] as string) ? 3 : 2;
        const last = chunks[i + takes - 1] as Chunk;
        const name = run.slice(0, takes).join('');
        tokens.push({
          is: 'name',
          score: Math.max(nameScore(name), isSurname(text) ? 0.75 : 0.4),
          start,
          end: last.end,
        });
        i += takes - 1;
        afterRole = false;
        continue;
      }
    }
    if (WORK_CHUNK.test(text) || (/^报[道导]$/u.test(text) && next?.gap.startsWith(':'))) {
      const mark = /[/:]/u.test(next?.gap ?? '') || /[/:]/u.test(gap);
      tokens.push({ is: 'work', word: text, mark, start, end });
      afterRole = false;
      continue;
    }
    if (FILLER.test(text) && !(tokens.at(-1)?.is === 'role' && gap === '')) {
      tokens.push({ is: 'filler', start, end });
      continue;
    }
    // 记者 甲某某 北京、上海报道
    if (CITIES.has(text) && tokens.at(-1)?.is === 'name' && /报[道导]$/u.test(view.slice(end, chunks.at(-1)?.end))) {
      tokens.push({ is: 'filler', start, end });
      continue;
    }
    if (text.length === 1 || COMPOUND_SURNAMES.has(text)) {
      // 欧阳 修, 王 小明: a surname set apart from the given name
      const given = next ? view.slice(next.start, next.end) : '';
      if (isSurname(text) || text.length === 2) {
        if (
          next &&
          /^ +$/u.test(next.gap) &&
          given.length <= 2 &&
          given.length > 0 &&
          !WORK_CHUNK.test(given) &&
          (text.length === 1 || given.length === 1)
        ) {
          tokens.push({
            is: 'name',
            score: Math.max(
              next.gap.length > 1 || nameScore(text + given) >= 0.5 ? 0.75 : 0.45,
              nameScore(text + given),
            ),
            start,
            end: next.end,
          });
          i++;
          afterRole = false;
          continue;
        }
      }
      if (text.length === 1) return null;
    }
    const score = Math.max(nameScore(text), afterOffice(text, gap, tokens.at(-1)));
    if (gap.includes(',') && score < 0.5) return null;
    if (/[的了是在把被]/u.test(text) && text.length > 3) return null;
    // 乌鲁音 七月廿九 送神
    if (/^[正一二三四五六七八九十]{1,2}月/u.test(text)) return null;
    // 南京 肖虹, 唐昌镇 平乐村 黄大贵: where a reader writes from
    const from = next !== undefined && /^ +$/u.test(next.gap) && isHome(view, text, tokens, isSetWide(chunks, i + 1));
    const office =
      (OFFICE.test(text) ||
        from ||
        VILLAGE.test(text) ||
        OCCUPATION.test(text) ||
        PROVINCES.has(text) ||
        (next !== undefined && PROVINCED.test(text))) &&
      text.length >= 2;
    if (
      /^[\u4e00-\u9fff·]+$/u.test(text) &&
      ((score >= 0.5 && !from && !isTown(text) && !BODY.test(text)) ||
        (score > 0.04 && !office && text.length <= 4) ||
        (afterRole && (text.length <= 4 || text.includes('·')) && !office))
    ) {
      const pair = text.length === 4 && score < 0.6 ? twoNames(text) : 0;
      if (pair > 0) {
        tokens.push(
          { is: 'name', score: 0.6, start, end: start + pair },
          { is: 'name', score: 0.6, start: start + pair, end },
        );
      } else tokens.push({ is: 'name', score: afterRole ? Math.max(score, 0.6) : score, start, end });
      // 记者 甲 乙: what follows a role's first name is still near it
      continue;
    }
    // 甲某某律师
    const learned = /^(.{2,3})(?:律师|医[师生]|大夫|教授|博士)$/u.exec(text)?.[1];
    if (learned && nameScore(learned) >= 0.5) {
      tokens.push({ is: 'name', score: nameScore(learned), start, end: start + learned.length });
      continue;
    }
    if (text.length >= 2 && text.length <= 24) {
      // 渣津镇党委、政府; or any words that a verb of supplying follows: 受访者供图
      const supplied =
        next && next.gap.trim() === '' && /^(?:供图|供稿|提供|来稿|推荐|供)$/u.test(view.slice(next.start, next.end));
      if (office || supplied) {
        // 记者把情况告诉了报社: what touches a role is its name
        if (tokens.at(-1)?.is === 'role' && gap === '') return null;
        tokens.push({ is: 'office', occupation: OCCUPATION.test(text), start, end, gap });
        continue;
      }
    }
    if (/^[\u4e00-\u9fff]{5,8}$/u.test(text)) {
      // 记者甲某某台北、乙某某高雄连线报道
      const placed = tokens.some((t) => t.is === 'role') ? nameBeforePlace(text, true) : 0;
      if (placed > 0 && CITIES.has(text.slice(placed))) {
        tokens.push(
          { is: 'name', score: nameScore(text.slice(0, placed)), start, end: start + placed },
          { is: 'filler', start: start + placed, end },
        );
        continue;
      }
      const cutAt = affiliated(text);
      if (cutAt > 0) {
        tokens.push({
          is: 'office',
          occupation: OCCUPATION.test(text.slice(0, cutAt)),
          start,
          end: start + cutAt,
          gap,
        });
        tokens.push({ is: 'name', score: 0.6, start: start + cutAt, end });
        continue;
      }
    }
    return null;
  }
  return tokens;
}

/** 通　告: set wide, and no name. */
const NOTICE = /^(?:[通公讣布]告|通知|通报|启事|声明|更正|遗失|招聘|招生|广告|寻人)$/u;

/** 镇纪委: no given name ends so. */
const BODY = /(?:[纪党团]委|政协|人大|文联|科协)$/u;

/** 郑湖乡: a name's characters, and a place that the gazetteer knows. */
const isTown = (text: string): boolean => /[县市区镇乡]$/u.test(text) && nameEnd(text, 0) >= text.length - 1;

/** 平 凡: a name of two characters that are set apart. */
const isSetWide = (chunks: readonly Chunk[], i: number): boolean =>
  lengthOf(chunks[i]) === 1 && lengthOf(chunks[i + 1]) === 1 && /^ +$/u.test(chunks[i + 1]?.gap ?? '');

/**
 * A town, village or office by its suffix; a division that the gazetteer knows and whose characters are no likely name’s, or
 * that is a city, or stands close where the name after it is set wide.
 */
function isHome(view: string, text: string, before: readonly Token[], wide: boolean): boolean {
  if (before.some((token) => token.is !== 'office' && token.is !== 'work')) return false;
  // 贵州 黎平
  const last = before.at(-1);
  if (last && PROVINCES.has(view.slice(last.start, last.end)) && nameEnd(text, 0) === text.length) return true;
  if (/^[\u4e00-\u9fff]{2,5}[镇乡村县区市部处局室股组]$/u.test(text)) return true;
  return (
    before.every((token) => token.is === 'office') &&
    text.length <= 3 &&
    (nameScore(text) < 0.5 || CITIES.has(text) || (wide && text.length === 2)) &&
    nameEnd(text, 0) === text.length
  );
}

/** After an office or its first writer even a rare surname's name is one. */
function afterOffice(text: string, gap: string, before: Token | undefined): number {
  const near = before?.is === 'office' || (before?.is === 'name' && before.score === RARE);
  return near && /^ +$/u.test(gap) && isRareName(text) ? RARE : 0;
}

/** 本报评论员 甲某某, 本报评论员 王 伟: the desk's word is that one's role. */
function isNamed(view: string, chunks: readonly Chunk[], i: number): boolean {
  const next = chunks[i];
  if (next === undefined || !/^[ :]?$/u.test(next.gap)) return false;
  const last = isSetWide(chunks, i) ? (chunks[i + 1] as Chunk) : next;
  return nameScore(view.slice(next.start, last.end).replace(/ /gu, '')) >= 0.5;
}
