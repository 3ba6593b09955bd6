/** A credit cut into chunks, and what each chunk is: a role, a name, a house or office, a kind of work, filler. */
import type { Author } from '../../types.js';
import {
  affiliated,
  dottedWork,
  isRareName,
  leadingWork,
  nameBeforeOthers,
  nameBeforePlace,
  RARE,
  twoNames,
  workAfter,
} from './glued.js';
import type { Range } from './index.js';
import {
  CITIES,
  DESK,
  FILLER,
  GLUED_WORK,
  OCCUPATION,
  OFFICE,
  PROVINCED,
  PROVINCES,
  ROLE,
  ROLE_WORDS,
  WORK_CHUNK,
} from './role.js';
import { COMPOUND_SURNAMES, isSurname, nameScore } from './surname.js';

export interface Chunk {
  start: number;
  end: number;
  /** What stands between it and the chunk before: spaces or marks; '' where one was cut out of another. */
  gap: string;
}

export type Token =
  | { is: 'role'; role: Author['role']; house: Range | null; start: number; end: number }
  | { is: 'work'; word: string; mark: boolean; start: number; end: number }
  | { is: 'name'; score: number; start: number; end: number }
  | { is: 'office'; occupation: boolean; start: number; end: number; gap: string }
  | { is: 'desk'; start: number; end: number }
  | { is: 'filler'; start: number; end: number };

const SEPARATORS = ' 、,;:/|&+';
/** Cuts at separators; roles and glued work are cut off their names. null where something no credit holds is seen. */
export function split(view: string, start: number, end: number): Chunk[] | null {
  const chunks: Chunk[] = [];
  let gap = '';
  for (let at = start; at < end; ) {
    const c = view[at] as string;
    if (SEPARATORS.includes(c)) {
      gap += c;
      at++;
      continue;
    }
    let stop = at;
    while (stop < end && !SEPARATORS.includes(view[stop] as string)) stop++;
    const text = view.slice(at, stop);
    if (/[。!?…“”‘’《》<>%℃×#@=~【】[\]]/u.test(text)) return null;
    const dotted = text.includes('·') ? dottedWork(text) : 0;
    if (dotted > 0) {
      chunks.push({ start: at, end: at + dotted, gap });
      gap = '/';
      at += dotted + 1;
      continue;
    }
    const others = nameBeforeOthers(text);
    if (others > 0) {
      const named = split(view, at, at + others);
      if (!named) return null;
      for (const chunk of named) chunks.push(chunk.start === at ? { ...chunk, gap } : chunk);
      chunks.push({ start: at + others, end: stop, gap: '' });
      gap = '';
      at = stop;
      continue;
    }
    if (
      /[()\da-z]/iu.test(text) &&
      !/^[\u4e00-\u9fff]{1,12}\([\d一二三四五六七八九十]{1,2}\)[\u4e00-\u9fff]{1,8}$/u.test(text) &&
      // 高二3班, 96级, 65426部队
      !/^[\u4e00-\u9fff]{0,10}\d{1,5}(?:班|级|部队)$/u.test(text)
    )
      return null;
    ROLE.lastIndex = at;
    const role = ROLE.exec(view);
    let from = at;
    const given = /^(?:本[版组])?(?:照片|图片?)(?:均?由)/u.exec(text);
    if (!role && given && given[0].length < text.length) {
      chunks.push({ start: at, end: at + given[0].length, gap });
      from = at + given[0].length;
      gap = '';
    }
    if (role && at + role[0].length <= stop) {
      chunks.push({ start: at, end: at + role[0].length, gap });
      from = at + role[0].length;
      gap = '';
      // 记者·甲
      if (view[from] === '·') from++;
    }
    const leading = from === at ? leadingWork(text) : 0;
    if (leading > 0) {
      chunks.push({ start: at, end: at + leading, gap });
      from = at + leading;
      gap = '';
    }
    if (from < stop) {
      const rest = view.slice(from, stop);
      const glued = WORK_CHUNK.test(rest) ? null : GLUED_WORK.exec(rest);
      const reporting = /报[道导]$/u.test(rest);
      const byRole = from > at || (isRole(view, chunks.at(-1)) && gap.trim() === '');
      const before =
        reporting && glued ? rest.slice(0, glued.index) : byRole && /(?:专访|特稿)$/u.test(rest) ? rest : '';
      const placed = before === '' ? 0 : nameBeforePlace(before, byRole || underRole(view, chunks));
      if (placed > 0) {
        chunks.push({ start: from, end: from + placed, gap }, { start: from + placed, end: stop, gap: '' });
      } else if (
        glued &&
        glued.index > 0 &&
        (!FILLER.test(rest) ||
          (reporting && (byRole || (!gap.includes('/') && nameScore(rest.slice(0, glued.index)) >= 0.8))))
      ) {
        chunks.push({ start: from, end: from + glued.index, gap });
        chunks.push({ start: from + glued.index, end: stop, gap: '' });
      } else if (
        // 张三文/李四图, 张三文 李四图: each name of three or more with its work
        /[文图]$/u.test(rest) &&
        rest.length >= 3 &&
        nameScore(rest.slice(0, -1)) >= 0.5 &&
        (/^[/ ]/u.test(view.slice(stop, stop + 1)) || stop === end) &&
        /[图文摄]$/u.test(view.slice(start, end)) &&
        /[文图]/u.test(view.slice(start, end - 1))
      ) {
        chunks.push({ start: from, end: stop - 1, gap }, { start: stop - 1, end: stop, gap: '' });
      } else if (workAfter(rest) > 0) {
        const cut = from + workAfter(rest);
        chunks.push({ start: from, end: cut, gap }, { start: cut, end: stop, gap: '' });
      } else chunks.push({ start: from, end: stop, gap });
    }
    gap = '';
    at = stop;
  }
  return chunks;
}

/** 记者甲、乙台北报道: a role stands before an earlier name. */
function underRole(view: string, chunks: readonly Chunk[]): boolean {
  return chunks.some((chunk) => isRole(view, chunk));
}

function isRole(view: string, chunk: Chunk | undefined): boolean {
  if (!chunk) return false;
  ROLE.lastIndex = chunk.start;
  const role = ROLE.exec(view);
  return role !== null && chunk.start + role[0].length === chunk.end;
}

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
    if (role && start + role[0].length === end && (!DESK.test(text) || isNamed(view, next))) {
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
      tokens.push({ is: 'desk', start, end });
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
    // 王 伟, 沙 田 仔, 孟 桐摄: single characters set apart by spaces are one name
    let singles = 0;
    if (text.length === 1)
      while (length(chunks[i + singles]) === 1 && (singles === 0 || /^ +$/u.test(chunks[i + singles]?.gap ?? '')))
        singles++;
    const worksHere = WORK_CHUNK.test(text) && (!isSurname(text) || /[/:]/u.test(gap) || /[/:]/u.test(next?.gap ?? ''));
    if (singles >= 2 && !worksHere) {
      // 甲 乙 文 图 and 薛令闻 文 图: works, not a name
      const run = chunks.slice(i, i + singles).map((c) => view[c.start] as string);
      if (!run.every((c) => WORK_CHUNK.test(c))) {
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
    if (WORK_CHUNK.test(text)) {
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
    // 签发：甲 and 当晚，记者…: a colon follows a role or a work, a comma stands between names
    if (
      gap.includes(':') &&
      tokens.at(-1)?.is !== 'role' &&
      tokens.at(-1)?.is !== 'work' &&
      tokens.at(-1)?.is !== 'desk'
    )
      return null;
    if (gap.includes(',') && score < 0.5) return null;
    if (/[的了是在把被]/u.test(text) && text.length > 3) return null;
    const office =
      (OFFICE.test(text) ||
        OCCUPATION.test(text) ||
        PROVINCES.has(text) ||
        (next !== undefined && PROVINCED.test(text))) &&
      text.length >= 2;
    if (
      /^[\u4e00-\u9fff·]+$/u.test(text) &&
      (score >= 0.5 ||
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

/** After an office or its first writer even a rare surname's name is one. */
function afterOffice(text: string, gap: string, before: Token | undefined): number {
  const near = before?.is === 'office' || (before?.is === 'name' && before.score === RARE);
  return near && /^ +$/u.test(gap) && isRareName(text) ? RARE : 0;
}

/** 本报评论员 甲某某: the desk's word is that one's role. */
function isNamed(view: string, next: Chunk | undefined): boolean {
  return next !== undefined && /^[ :]?$/u.test(next.gap) && nameScore(view.slice(next.start, next.end)) >= 0.5;
}

const length = (chunk: Chunk | undefined): number => (chunk ? chunk.end - chunk.start : 0);
