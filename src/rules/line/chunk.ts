/** A credit cut into chunks: at spaces and marks, and where a role or work is glued to a name. */
import { H } from './agency.js';
import { dottedWork, leadingWork, nameBeforeOthers, nameBeforePlace, workAfter } from './glued.js';
import {
  FILLER,
  GLUED_WORK,
  isPlace,
  OCCUPATION,
  OF_A_PAPER,
  OFFICE,
  PROVINCED,
  type RoleAt,
  roleAt,
  WORK_CHUNK,
} from './role.js';
import { isSurname, nameScore } from './surname.js';

export interface Chunk {
  start: number;
  end: number;
  /** What stands between it and the chunk before: spaces or marks; '' where one was cut out of another. */
  gap: string;
}

/** How many characters a chunk has; 0 where there is none. */
export const lengthOf = (chunk: Chunk | undefined): number => (chunk ? chunk.end - chunk.start : 0);

const SEPARATORS = ' 、,;:/|&+.⊙◎■□◆●▲';
/** 高二(5)班: a class, whose bracket is its number. */
const IN_BRACKETS = /^[\u4e00-\u9fff]{1,12}\([\d一二三四五六七八九十]{1,2}\)[\u4e00-\u9fff]{1,8}$/u;
/** 《春蕾》文学社, 《红旗》杂志编辑部: who bears the name of a paper. */
const TITLED = new RegExp(`^[${H}]{0,6}${OF_A_PAPER}[${H}]{1,12}$`, 'u');
/** 高二3班, 初2013级4班, 96级, 2012届校友, 65426部队, 某某社区3号楼, 8栋1单元, 6号楼1107, 12栋门栋长: offices that have a number. */
const NUMBERED =
  /^[\u4e00-\u9fff]{0,20}\d{1,5}(?:(?:级\d{1,3})?班(?:班主任)?|级|届[\u4e00-\u9fff]{0,6}|部队|(?:号[楼院]?|[栋幢座])(?:\d{1,2}单元)?(?:\d{3,4}室?|[\u4e00-\u9fff]{1,5}[长员])?)$/u;

/** What stands between two separators, and what has been cut before it. */
interface Stretch {
  view: string;
  /** Where the credit begins and ends. */
  bounds: readonly [start: number, end: number];
  at: number;
  stop: number;
  text: string;
  gap: string;
  /** The role that it opens with, and perhaps a house: 本报记者. */
  role: RoleAt | null;
  chunks: readonly Chunk[];
}

interface Cut {
  chunks: Chunk[];
  /** Where the next stretch begins, and what it is parted by. */
  to: number;
  gap?: string;
}

/** The stretch makes the whole no credit. */
const NO_CREDIT = 'no credit';

interface CutRow {
  doc: string;
  cut(stretch: Stretch): Cut | typeof NO_CREDIT | null;
}

/** Chunks of a part, the first of them parted from what is before it by `gap`. */
function within(view: string, start: number, end: number, gap: string): Chunk[] | null {
  return split(view, start, end)?.map((chunk) => (chunk.start === start ? { ...chunk, gap } : chunk)) ?? null;
}

/** Rows for a stretch, the first that cuts it wins. */
const ROWS: readonly CutRow[] = [
  {
    doc: '今天真冷！, 《围城》: marks that no credit has, but for the title of a paper.',
    cut: ({ text }) =>
      /[。!?…“”‘’<>%℃×#@=~【】[\]]/u.test(text) || (/[《》]/u.test(text) && !TITLED.test(text)) ? NO_CREDIT : null,
  },
  {
    doc: '文·许长林, 许长林·图: a work that a dot parts from its worker.',
    cut({ text, role, at, gap }) {
      const dotted = text.includes('·') && !role ? dottedWork(text) : 0;
      return dotted > 0 ? { chunks: [{ start: at, end: at + dotted, gap }], to: at + dotted + 1, gap: '/' } : null;
    },
  },
  {
    doc: '赵文炳·刘　焕·安心田: names that dots part; 霍华德·梅森 is one.',
    cut({ text, at, gap, chunks }) {
      const dot = text.indexOf('·');
      const after = text.slice(dot + 1);
      if (dot < 1 || after === '' || !isSurname(after.charAt(0))) return null;
      const parts = dot === 1 || after.length === 1 || after.includes('·');
      const named = dot === 1 ? lengthOf(chunks.at(-1)) === 1 : dot < 4 && nameScore(text.slice(0, dot)) >= 0.85;
      return parts && named && /^[\u4e00-\u9fff]{1,3}(?:·|$)/u.test(after)
        ? { chunks: [{ start: at, end: at + dot, gap }], to: at + dot + 1, gap: '、' }
        : null;
    },
  },
  {
    doc: '芙蓉·许秀兰: where a reader writes from.',
    cut({ text, at, stop, gap }) {
      const home = /^([\u4e00-\u9fff]{2,3})·[\u4e00-\u9fff]{2,4}$/u.exec(text)?.[1];
      if (!home || !isPlace(home) || nameScore(text.slice(home.length + 1)) < 0.5) return null;
      const end = at + home.length;
      return {
        chunks: [
          { start: at, end, gap },
          { start: end + 1, end: stop, gap: ' ' },
        ],
        to: stop,
      };
    },
  },
  {
    doc: '刘万起等十二名司机: those who sign with the one named.',
    cut({ view, text, at, stop, gap }) {
      const others = nameBeforeOthers(text);
      if (others === 0) return null;
      const named = within(view, at, at + others, gap);
      return named ? { chunks: [...named, { start: at + others, end: stop, gap: '' }], to: stop } : NO_CREDIT;
    },
  },
  {
    doc: '许长林(果园保安), 赖梓涵(9岁), 戚乐乐(红星幼儿园 大二班): who the one named is; 高二(5)班 is a class.',
    cut({ view, text, at, stop, gap, bounds }) {
      const open = view.indexOf('(', at);
      if (open <= at || open >= stop || IN_BRACKETS.test(text)) return null;
      const close = view.indexOf(')', open);
      if (close < 0 || close >= bounds[1] || !isWho(view.slice(open + 1, close))) return NO_CREDIT;
      const named = within(view, at, open, gap);
      return named ? { chunks: [...named, { start: open + 1, end: close, gap: '(' }], to: close + 1 } : NO_CREDIT;
    },
  },
  {
    doc: '3月5日, ISBN: digits and letters stand in the number of a class, and in Text and Photo.',
    cut: ({ text, role }) =>
      /[()\da-z]/iu.test(text) &&
      !role &&
      !WORK_CHUNK.test(text.toLowerCase()) &&
      !IN_BRACKETS.test(text) &&
      !NUMBERED.test(text)
        ? NO_CREDIT
        : null,
  },
  {
    doc: '本报记者甲某某, 图片由某处, 编译甲某某: a role or work at the head, and what is glued behind it (glued.ts).',
    cut(stretch) {
      const { text, at, stop, role } = stretch;
      const head = headOf(stretch);
      if (head === 0) return { chunks: behind(stretch, at), to: stop };
      // 记者·甲
      const from = at + head + (role && stretch.view[at + head] === '·' ? 1 : 0);
      const leading = role ? 0 : leadingWork(text.slice(head));
      const chunks: Chunk[] = [{ start: at, end: at + head, gap: stretch.gap }];
      if (leading > 0) chunks.push({ start: from, end: from + leading, gap: '' });
      const rest = { ...stretch, at: from + leading, gap: '', chunks: [...stretch.chunks, ...chunks] };
      return { chunks: [...chunks, ...behind(rest, at)], to: stop };
    },
  },
];

/** How long the role or work is that a stretch opens with; 0 where there is none. */
function headOf({ text, at, stop, role }: Stretch): number {
  if (role) return role.end <= stop ? role.end - at : 0;
  const given = /^(?:本[版组])?(?:照片|图片?)(?:均?由)/u.exec(text)?.[0] ?? '';
  return given.length < text.length && given !== '' ? given.length : leadingWork(text);
}

/** What follows the head of a stretch, which began at `head`: a name, and what is glued to its end. */
function behind({ view, at, stop, gap, chunks, bounds: [start, end] }: Stretch, head: number): Chunk[] {
  if (at >= stop) return [];
  const rest = view.slice(at, stop);
  const cutAt = (size: number): Chunk[] => [
    { start: at, end: at + size, gap },
    { start: at + size, end: stop, gap: '' },
  ];
  const glued = WORK_CHUNK.test(rest) ? null : GLUED_WORK.exec(rest);
  const byRole = at > head || (isRole(view, chunks.at(-1)) && gap.trim() === '');
  const reporting = /报[道导]$/u.test(rest) || (byRole && REPORTS.test(rest));
  const before =
    reporting && glued ? rest.slice(0, glued.index) : byRole && REPORTS.test(rest) ? rest.replace(NEWS, '') : '';
  const placed = before === '' ? 0 : nameBeforePlace(before, byRole || underRole(view, chunks));
  if (placed > 0) return cutAt(placed);
  // 记者方立恒专讯
  if (byRole && NEWS.test(rest) && nameScore(before) >= 0.5) return cutAt(before.length);
  if (
    glued &&
    glued.index > 0 &&
    (glued[0] !== '遗作' || nameScore(rest.slice(0, glued.index)) >= 0.5) &&
    (!FILLER.test(rest) ||
      // 邱  实摄影报道
      (glued.index === 1 && chunks.length > 0 && lengthOf(chunks.at(-1)) === 1 && /^ +$/u.test(gap)) ||
      (reporting && (byRole || (!gap.includes('/') && nameScore(rest.slice(0, glued.index)) >= 0.8))))
  )
    return cutAt(glued.index);
  if (
    // 张三文/李四图, 张三文 李四图: each name of three or more with its work
    /[文图]$/u.test(rest) &&
    rest.length >= 3 &&
    nameScore(rest.slice(0, -1)) >= 0.5 &&
    // 张景文 摄: another's work follows or went before
    (chunks.some((chunk) => WORK_CHUNK.test(view.slice(chunk.start, chunk.end))) ||
      view.slice(stop, end).trim().length > 1) &&
    // 沈亦文/文 程力/图
    !/^\/[文图摄](?: |$)/u.test(view.slice(stop, end)) &&
    // 文 冉启文: its work has been named
    !(chunks.length === 1 && WORK_CHUNK.test(view.slice(start, chunks[0]?.end))) &&
    (/^[/ ]/u.test(view.slice(stop, stop + 1)) || stop === end) &&
    /[图文摄]$/u.test(view.slice(start, end)) &&
    /[文图]/u.test(view.slice(start, end - 1))
  )
    return cutAt(rest.length - 1);
  const whole = view.slice(start, end);
  if (SUNG.test(rest) && TOLD.test(whole) && TAKEN_DOWN.test(whole) && nameScore(rest.replace(SUNG, '')) > 0)
    return cutAt(rest.replace(SUNG, '').length);
  const worked = workAfter(rest);
  if (worked > 0) return cutAt(worked);
  return /译$/u.test(view.slice(0, end)) && WRITTEN.test(rest)
    ? cutAt(rest.length - 1)
    : [{ start: at, end: stop, gap }];
}

/** Cuts at separators; roles and glued work are cut off their names. null where something no credit holds is seen. */
export function split(view: string, start: number, end: number): Chunk[] | null {
  const chunks: Chunk[] = [];
  let gap = '';
  for (let at = start; at < end; ) {
    // [日]村上明子著: a writer's country
    if (view[at] === '[' && view[at + 2] === ']') {
      at += 3;
      continue;
    }
    if (SEPARATORS.includes(view[at] as string)) {
      gap += view[at];
      at++;
      continue;
    }
    const stretch = stretchAt(view, at, [start, end], gap, chunks);
    const cut = firstOf(stretch);
    if (cut === null || cut === NO_CREDIT) return null;
    chunks.push(...cut.chunks);
    gap = cut.gap ?? '';
    at = cut.to;
  }
  return chunks;
}

function stretchAt(
  view: string,
  at: number,
  bounds: Stretch['bounds'],
  gap: string,
  chunks: readonly Chunk[],
): Stretch {
  const ends = (from: number): number => {
    let stop = from;
    while (stop < bounds[1] && !SEPARATORS.includes(view[stop] as string)) stop++;
    return stop;
  };
  const role = roleAt(view, at);
  let stop = ends(at);
  // 观海新闻/青岛晚报记者: a house of two names
  if (role && role.end > stop) stop = ends(role.end);
  return { view, bounds, at, stop, text: view.slice(at, stop), gap, role, chunks };
}

function firstOf(stretch: Stretch): Cut | typeof NO_CREDIT | null {
  for (const { cut } of ROWS) {
    const found = cut(stretch);
    if (found !== null) return found;
  }
  return null;
}

/** 果园保安, 9岁, 维吾尔族, 兰州, 发自日内瓦: what a bracket behind a name may say. */
const isWho = (text: string): boolean =>
  text.length <= 16 &&
  !/[。,:;!?]/u.test(text) &&
  (OCCUPATION.test(text) ||
    OFFICE.test(text) ||
    isPlace(text) ||
    PROVINCED.test(text) ||
    WORK_CHUNK.test(text) ||
    /(?:报[道导]|代笔|整理|[\d一二三四五六七八九十]岁|[\u4e00-\u9fff]族|[大中小]班)$|^[发寄]自/u.test(text));

/** 盘秀妹唱 许长林记: one sang or told it, another took it down. */
const TOLD = /[唱讲述]/u;
const TAKEN_DOWN = /(?:记|录|整理)$/u;
const SUNG = /(?:口述|讲述|自述|[唱讲记])$/u;

/** 马卡连金著, where a translator follows. */
const WRITTEN = /^[\u4e00-\u9fff·]{2,10}[著作]$/u;

/** 隨艦採訪, 曼谷通訊, 特稿: how a report by the one named was made. */
const REPORTS = /(?:专访|特稿|采访|通讯|专电|专讯)$/u;
const NEWS = /(?:通讯|专电|专讯)$/u;

/** 记者甲、乙台北报道: a role stands before an earlier name. */
function underRole(view: string, chunks: readonly Chunk[]): boolean {
  return chunks.some((chunk) => isRole(view, chunk));
}

export const isRole = (view: string, chunk: Chunk | undefined): boolean =>
  chunk !== undefined && roleAt(view, chunk.start)?.end === chunk.end;
