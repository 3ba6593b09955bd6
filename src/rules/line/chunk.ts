/** A credit cut into chunks: at spaces and marks, and where a role or work is glued to a name. */
import { dottedWork, leadingWork, nameBeforeOthers, nameBeforePlace, workAfter } from './glued.js';
import { FILLER, GLUED_WORK, ROLE, WORK_CHUNK } from './role.js';
import { nameScore } from './surname.js';

export interface Chunk {
  start: number;
  end: number;
  /** What stands between it and the chunk before: spaces or marks; '' where one was cut out of another. */
  gap: string;
}

/** How many characters a chunk has; 0 where there is none. */
export const lengthOf = (chunk: Chunk | undefined): number => (chunk ? chunk.end - chunk.start : 0);

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
      // 高二3班, 初2013级4班, 96级, 2012届校友, 65426部队, 某某社区3号楼, 12栋门栋长
      !/^[\u4e00-\u9fff]{0,20}\d{1,5}(?:(?:级\d{1,3})?班|级|届[\u4e00-\u9fff]{0,6}|部队|号[楼院]?|[栋幢](?:[\u4e00-\u9fff]{1,5}[长员])?)$/u.test(
        text,
      )
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
          // 邱  实摄影报道
          (glued.index === 1 && chunks.length > 0 && lengthOf(chunks.at(-1)) === 1 && /^ +$/u.test(gap)) ||
          (reporting && (byRole || (!gap.includes('/') && nameScore(rest.slice(0, glued.index)) >= 0.8))))
      ) {
        chunks.push({ start: from, end: from + glued.index, gap });
        chunks.push({ start: from + glued.index, end: stop, gap: '' });
      } else if (
        // 张三文/李四图, 张三文 李四图: each name of three or more with its work
        /[文图]$/u.test(rest) &&
        rest.length >= 3 &&
        nameScore(rest.slice(0, -1)) >= 0.5 &&
        // 张景文 摄: another's work follows or went before
        (chunks.some((chunk) => WORK_CHUNK.test(view.slice(chunk.start, chunk.end))) ||
          view.slice(stop, end).trim().length > 1) &&
        // 文 冉启文: its work has been named
        !(chunks.length === 1 && WORK_CHUNK.test(view.slice(start, chunks[0]?.end))) &&
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
