/** What each chunk of a credit is: a role, a name, a house or office, a kind of work, filler. */
import { type Chunk, isRole, lengthOf } from './chunk.js';
import { affiliated, nameBeforePlace, twoNames } from './glued.js';
import type { Range } from './reading.js';
import { CITIES, DESK, FILLER, isPlace, OCCUPATION, PROVINCED, ROLE_WORDS, roleAt, WORK_CHUNK } from './role.js';
import {
  afterOffice,
  helps,
  isFrom,
  isNamed,
  isOffice,
  isTown,
  opensWorks,
  restOf,
  type Site,
  SPACES,
  singlesAt,
  type Token,
  textOf,
} from './shows.js';
import { COMPOUND_SURNAMES, isSurname, nameScore } from './surname.js';

/** What a row makes of a chunk, and perhaps of those after it. */
interface Taken {
  tokens: Token[];
  /** How many chunks it takes; one where absent. */
  takes?: number;
  /** Whether what follows is still after a role; as before where absent. */
  afterRole?: boolean;
}

/** The chunk makes the whole no credit. */
const NO_CREDIT = 'no credit';

interface TokenRow {
  doc: string;
  read(site: Site): Taken | typeof NO_CREDIT | null;
}

const filler = ({ start, end }: Site): Taken => ({ tokens: [{ is: 'filler', start, end }] });

/** Rows for a chunk, the first that reads it wins. */
const ROWS: readonly TokenRow[] = [
  {
    doc: '本 报 评 论 员: a desk set wide.',
    read({ view, chunks, i, start }) {
      const end = (chunks.at(-1) as Chunk).end;
      if (i > 0 || chunks.length < 4 || chunks.some((chunk) => lengthOf(chunk) !== 1)) return null;
      return DESK.test(view.slice(start, end).replace(/ /gu, ''))
        ? { tokens: [{ is: 'desk', start, end }], takes: chunks.length }
        : null;
    },
  },
  {
    doc: '本报特约记者, 集团军通讯员: a role, and of what house. A desk’s word is one where somebody is named: 本报评论员 甲某某.',
    read({ view, text, chunks, i, start, end, gap, tokens }) {
      const role = roleAt(view, start);
      if (role?.end !== end || (DESK.test(text) && !isNamed(view, chunks, i + 1))) return null;
      if (gap.includes(',') && tokens.some((t) => t.is === 'name' && t.score < 0.5)) return NO_CREDIT;
      const house: Range | null = role.house > 0 ? [start, start + role.house] : null;
      const plain = ROLE_WORDS.find(([word]) => word === role.word)?.[1] ?? null;
      const as = /实习|见习/u.test(role.kind) ? 'intern' : /摄影/u.test(role.kind) ? 'photographer' : plain;
      return { tokens: [{ is: 'role', role: as, house, start, end }], afterRole: true };
    },
  },
  {
    doc: '本报评论员, 记者站 甲某某: a desk, or that of the one named.',
    read({ view, text, chunks, i, start, end, gap }) {
      if (text.length < 3 || !DESK.test(text)) return null;
      const named = isNamed(view, chunks, i + 1);
      return {
        tokens: [named ? { is: 'office', occupation: false, start, end, gap } : { is: 'desk', start, end }],
        afterRole: false,
      };
    },
  },
  {
    doc: '记 者, 通讯 员, 通 讯 员: a role that spaces have broken.',
    read({ view, text, chunks, i, start, next }) {
      if (!next || !SPACES.test(next.gap) || text.length > 3) return null;
      const third = chunks[i + 2];
      const more = text === '通' && third && textOf(view, third) === '员' ? third : next;
      const joined = view.slice(start, more.end).replace(/ /gu, '');
      if (!/^(?:本报|特约|实习|见习)?(?:记者|通讯员|实习生)$/u.test(joined)) return null;
      const plain = ROLE_WORDS.find(([word]) => joined.endsWith(word))?.[1] ?? null;
      const role = /实习|见习/u.test(joined) ? 'intern' : plain;
      return {
        tokens: [{ is: 'role', role, house: null, start, end: more.end }],
        takes: more === next ? 2 : 3,
        afterRole: true,
      };
    },
  },
  {
    doc: '许长林(果园保安), 沈砚舟(发自日内瓦), 甲(报道): what a bracket says of the one named.',
    read(site) {
      const { text, gap, told, start, end } = site;
      if (gap !== '(') return null;
      if (told !== 'name') return NO_CREDIT;
      if (WORK_CHUNK.test(text) || /^报[道导]$/u.test(text))
        return { tokens: [{ is: 'work', word: text, mark: true, start, end }] };
      return /^[发寄]自|岁$|代笔$|整理$/u.test(text) ? filler(site) : { tokens: [{ is: 'who', start, end }] };
    },
  },
  {
    doc: '甲某某 七十六岁, 甲某某 二年级: how old the one named is, in what class.',
    read: ({ text, gap, told, start, end }) =>
      told === 'name' &&
      SPACES.test(gap) &&
      /^(?:[\d一二三四五六七八九十]{1,3}岁|[一二三四五六七八九]年级)$/u.test(text)
        ? { tokens: [{ is: 'who', start, end }] }
        : null,
  },
  {
    doc: '签发：甲, 当晚，记者…: a colon follows a role, a work, a desk or who helps (社区志愿者：甲), nothing else.',
    read: ({ view, gap, told, tokens }) =>
      gap.includes(':') && !/^(?:role|work|desk|filler)$/u.test(told ?? '') && !helps(view, tokens.at(-1))
        ? NO_CREDIT
        : null,
  },
  {
    doc: '王 伟, 沙 田 仔, 孟 桐摄: single characters set apart by spaces are one name; 甲 乙 文 图 are works.',
    read(site) {
      const { view, text, chunks, i, start } = site;
      const singles = singlesAt(site);
      if (singles < 2 || opensWorks(site, singles)) return null;
      const run = chunks.slice(i, i + singles).map((c) => view[c.start] as string);
      if (run.every((c) => WORK_CHUNK.test(c))) return null;
      if (NOTICE.test(run.join(''))) return NO_CREDIT;
      const takes = singles === 3 && !WORK_CHUNK.test(run[2] as string) ? 3 : 2;
      const { end } = chunks[i + takes - 1] as Chunk;
      const score = Math.max(nameScore(run.slice(0, takes).join('')), isSurname(text) ? 0.75 : 0.4);
      return { tokens: [{ is: 'name', score, start, end }], takes, afterRole: false };
    },
  },
  {
    doc: '文, 摄影, 口述, 星洲日报·报道：: a kind of work.',
    read({ text, start, end, gap, next }) {
      const reports = /(?:^|报·)报[道导]$/u.test(text) && next?.gap.startsWith(':');
      if (!WORK_CHUNK.test(text.toLowerCase()) && !reports) return null;
      const mark = /[/:]/u.test(next?.gap ?? '') || /[/:]/u.test(gap);
      return { tokens: [{ is: 'work', word: text, mark, start, end }], afterRole: false };
    },
  },
  {
    doc: '记者甲某某、乙某某报道: the last of several, and the verb glued to it.',
    read({ text, gap, told, start }) {
      const name = /^(.{2,4})报[道导]$/u.exec(text)?.[1];
      const score = name === undefined || isPlace(name) ? 0 : nameScore(name);
      return name && gap === '、' && told === 'name' && score >= 0.5
        ? { tokens: [{ is: 'name', score, start, end: start + name.length }] }
        : null;
    },
  },
  {
    doc: '综合报道, 发自巩义: words without an author; what touches a role is its name.',
    read: (site) =>
      FILLER.test(site.text) && (site.text.startsWith('根据') || site.told !== 'role' || site.gap !== '')
        ? filler(site)
        : null,
  },
  {
    doc: '记者 甲某某 北京、上海报道; 记者 甲某某 湖北天门、潜江报道; 发自云南昭通、四川宜宾; 记者甲某某、乙某某／丰原: where it was written.',
    read(site) {
      const { text, told, gap, next } = site;
      const reported = (CITIES.has(text) || PROVINCED.test(text)) && told === 'name' && /报[道导]$/u.test(restOf(site));
      const another = gap === '、' && told === 'filler' && (isPlace(text) || PROVINCED.test(text));
      const last = gap === '/' && next === undefined && told === 'name' && isPlace(text);
      return reported || another || last ? filler(site) : null;
    },
  },
  {
    doc: '钱江晚报·小时新闻 记者 甲: the house of a role that follows.',
    read: ({ view, text, tokens, start, end, gap, next }) =>
      next && tokens.length === 0 && /^[ 、]$/u.test(next.gap) && HOUSE.test(text) && isRole(view, next)
        ? { tokens: [{ is: 'office', occupation: false, start, end, gap }] }
        : null,
  },
  {
    doc: '欧阳 修, 王 小明: a surname set apart from the given name; a character alone is nothing else.',
    read({ view, text, start, next }) {
      if (text.length > 1 && !COMPOUND_SURNAMES.has(text)) return null;
      const given = next ? textOf(view, next) : '';
      if (
        (isSurname(text) || text.length === 2) &&
        next &&
        SPACES.test(next.gap) &&
        given.length <= 2 &&
        !WORK_CHUNK.test(given) &&
        (text.length === 1 || given.length === 1)
      ) {
        const wide = next.gap.length > 1 || nameScore(text + given) >= 0.5;
        const score = Math.max(wide ? 0.75 : 0.45, nameScore(text + given));
        return { tokens: [{ is: 'name', score, start, end: next.end }], takes: 2, afterRole: false };
      }
      return text.length === 1 ? NO_CREDIT : null;
    },
  },
  {
    doc: '主演 高远 林月, 新郎 甲 新娘 乙, 金门 马祖, 乌鲁音 七月廿九 送神: those named did not write, or nobody is.',
    read: ({ view, text, chunks, i }) =>
      NO_WRITER.test(text) ||
      (/[的了是在把被]/u.test(text) && text.length > 3) ||
      /^[正一二三四五六七八九十]{1,2}月/u.test(text) ||
      (chunks.length === 2 && i === 1 && isPlace(text) && isPlace(textOf(view, chunks[0] as Chunk)))
        ? NO_CREDIT
        : null,
  },
  {
    doc: '上官雨晴, 张三李四, 霍华德·梅森: a name, or two; 郑湖乡 and 南京 肖虹 begin with where one is from.',
    read(site) {
      const { text, start, end, gap, told, afterRole, tokens } = site;
      const score = Math.max(nameScore(text), afterOffice(text, gap, tokens.at(-1)));
      if (gap.includes(',') && score < 0.5) return NO_CREDIT;
      if (!/^[\u4e00-\u9fff·]+$/u.test(text)) return null;
      const likely = score >= 0.5 && !isFrom(site) && !isTown(text) && !BODY.test(text) && !TRADE.test(text);
      const short = text.length <= 4 && (score > 0.04 || afterRole) && !isOffice(site);
      const foreign = text.includes('·') && score > 0 && (told === 'work' || told === 'role');
      if (!likely && !short && !foreign) return null;
      const pair = text.length === 4 && score < 0.6 ? twoNames(text) : 0;
      if (pair > 0)
        return {
          tokens: [
            { is: 'name', score: 0.6, start, end: start + pair },
            { is: 'name', score: 0.6, start: start + pair, end },
          ],
        };
      const sure = afterRole ? Math.max(score, 0.6) : score;
      return { tokens: [{ is: 'name', score: sure, glued: gap === '' && score < 0.2, start, end }] };
    },
  },
  {
    doc: '甲某某律师, 甲某某会计师: a name and what that one is.',
    read({ text, start }) {
      const name = LEARNED.exec(text)?.[1];
      const score = name ? nameScore(name) : 0;
      return name && score >= 0.5 ? { tokens: [{ is: 'name', score, start, end: start + name.length }] } : null;
    },
  },
  {
    doc: '渣津镇党委, 市电机修配厂工人: an office, a house, a trade; or any words that a verb of supplying follows: 受访者供图.',
    read(site) {
      const { view, text, told, gap, start, end, next } = site;
      const supplied = next && next.gap.trim() === '' && SUPPLIES.test(textOf(view, next));
      if (text.length < 2 || text.length > 24 || !(isOffice(site) || supplied)) return null;
      // 记者把情况告诉了报社: what touches a role is its name
      if (told === 'role' && gap === '') return NO_CREDIT;
      return { tokens: [{ is: 'office', occupation: OCCUPATION.test(text), start, end, gap }] };
    },
  },
  {
    doc: '记者甲某某台北、乙某某高雄连线报道; 县医院陈立华: a name glued to a place, an office glued to a name.',
    read({ text, start, end, gap, tokens }) {
      if (!/^[\u4e00-\u9fff]{5,8}$/u.test(text)) return null;
      const placed = tokens.some((t) => t.is === 'role') ? nameBeforePlace(text, true) : 0;
      if (placed > 0 && CITIES.has(text.slice(placed)))
        return {
          tokens: [
            { is: 'name', score: nameScore(text.slice(0, placed)), start, end: start + placed },
            { is: 'filler', start: start + placed, end },
          ],
        };
      const cut = affiliated(text);
      if (cut === 0) return null;
      const occupation = OCCUPATION.test(text.slice(0, cut));
      return {
        tokens: [
          { is: 'office', occupation, start, end: start + cut, gap },
          { is: 'name', score: 0.6, start: start + cut, end },
        ],
      };
    },
  },
];

/** The tokens of a credit's chunks; null where one of them is in no credit. */
export function classify(view: string, chunks: readonly Chunk[]): Token[] | null {
  const tokens: Token[] = [];
  let afterRole = false;
  for (let i = 0; i < chunks.length; ) {
    const { start, end, gap } = chunks[i] as Chunk;
    const text = view.slice(start, end);
    const site: Site = {
      view,
      text,
      start,
      end,
      gap,
      chunks,
      i,
      next: chunks[i + 1],
      tokens,
      told: tokens.at(-1)?.is,
      afterRole,
    };
    const taken = firstOf(site);
    if (taken === null || taken === NO_CREDIT) return null;
    tokens.push(...taken.tokens);
    afterRole = taken.afterRole ?? afterRole;
    i += taken.takes ?? 1;
  }
  return tokens;
}

function firstOf(site: Site): Taken | typeof NO_CREDIT | null {
  for (const { read } of ROWS) {
    const taken = read(site);
    if (taken !== null) return taken;
  }
  return null;
}

const LEARNED = /^(.{2,3})(?:律师|医[师生]|大夫|教授|博士|(?:会计|工程|营养|药剂?|心理咨询|理财)师)$/u;
/** 农艺师, 园艺师: a trade, though its first character is a surname. */
const TRADE = new RegExp(`^${OCCUPATION.source.replace(/\$$/u, '')}$`, 'u');
const SUPPLIES = /^(?:供图|供稿|提供|来稿|推荐|供)$/u;
/** 主演, 新郎, 名誉主席: those named did not write. */
const NO_WRITER =
  /^(?:(?:领衔|特邀|联合)?主演|新[郎娘]|(?:名誉|副)?主任委员|名誉[\u4e00-\u9fff]{2,3}|签字注册会计师)$/u;
const HOUSE = /(?:报|台|网|社|新闻|客户端|周刊|在线|周末|传媒)$/u;
/** 通　告: set wide, and no name. */
const NOTICE = /^(?:[通公讣布]告|通知|通报|启事|声明|更正|遗失|招聘|招生|广告|寻人|[简快短要]讯|要闻|笑话)$/u;
/** 镇纪委: no given name ends so. */
const BODY = /(?:[纪党团]委|政协|人大|文联|科协)$/u;
