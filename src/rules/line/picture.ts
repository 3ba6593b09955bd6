/**
 * Who made or gave a picture, at the end of its caption:
 *
 *   渔船昨日归港。 某某街道供图        图为市民在选购年货。（资料图片）        選手衝線。（圖／某某提供）
 *                  ^credit^role                              ^role            ^caption   ^role^credit
 *
 * A credit stands after a space, a stop or in brackets, and reaches the line's end.
 */
import { type Compiled, compile } from '../../rule.js';
import { H } from './agency.js';
import { creditOf } from './credit.js';
import { isBlank, isStop, type LineContext, type LineRule, readAt } from './frame.js';
import type { Range } from './reading.js';
import { PHOTO } from './role.js';

/** What a row of captions reads: what stands before the credit is the asker's to say. */
export interface Credited {
  credit: Range | null;
  role: string | null;
  confidence: number;
}

/** 喜送公粮（木刻）　甲作: what kind of picture it is. */
const ART = /\((?:木刻|版画|国画|油画|剪纸|速写|素描|水彩|水粉|年画|漫画|中国画|农民画|套色木刻|篆刻|书法)\)/u;
const STOCK =
  '资料图片?|资料照片?|资料照|资料图|档案照片?|档案图片|网络图片|网络图|网上图片|网图|网络截图|视频截图|监控截图|效果图|示意图|AI制图|AI生成图|历史照片|老照片|图片资料|合成图片|翻拍图片?|翻[摄拍](?:监视器|监控|行车纪录器|网络|影片|手机|资料)[\\u4e00-\\u9fff]{0,4}|新华社图片|本报图片|本报资料图?片?|本报资料照片|图片来自网络|图源网络|新华社传真照片|传真照片|本报资料照|翻[摄拍]自[\\u4e00-\\u9fff]{2,8}|翻[摄拍]画面|翻拍照片|照片';

/** Reads the words of a credit that must speak of a picture. `end` is past its last character. */
function picture(view: string, start: number, end: number): Credited | null {
  const credit = creditOf(view, start, end);
  if (
    !credit ||
    credit.works.length === 0 ||
    !credit.works.some((w) => PHOTO.test(w) || w === '提供' || w === '供' || (w === '作' && ART.test(view)))
  )
    return null;
  // 文/图, 摄影报道: the writer of a text, not of a picture alone
  if (credit.works.some((w) => /文|报道|采写/u.test(w))) return null;
  if (
    credit.works.every((w) => w === '提供') &&
    !/图|照/u.test(view.slice(start, end)) &&
    credit.kind !== 'work' &&
    credit.kind !== 'picture'
  )
    return null;
  const first = credit.places[0];
  const last = credit.places.at(-1);
  const role = credit.works.find((w) => /供图|提供|摄影|摄|绘|画/u.test(w)) ?? credit.works[0] ?? null;
  return {
    credit: first && last ? [first.name[0], last.name[1]] : null,
    role,
    confidence: credit.kind === 'roles' ? 0.97 : credit.confidence,
  };
}

/** 图片由某某提供: the words after 由 are the credited. */
const GIVEN_BY = /^[(【[]?[本此组幅图照片影像源]{1,4}(?:均?由|均?为|来自|据)/u;

/** The range inside of a match's group, by its text's last place in the match. */
function group(match: RegExpExecArray, n: number): Range | null {
  const text = match[n];
  if (!text) return null;
  const at = match.index + match[0].lastIndexOf(text);
  return [at, at + text.length];
}

/** One of the house, unnamed, and what that one did: 本报记者摄. */
const ONE_OF_THE_HOUSE = '(本[报刊台社](?:特约|驻[\\u4e00-\\u9fff]{1,5})?(?:记者|通讯员)|新华社记者|本报) ?(摄影|摄)';

/** Rows asked at the opening bracket of a bracket that ends the line. */
export const CAPTION_BRACKET_RULES: readonly LineRule<Credited>[] = [
  {
    id: 'caption/stock-picture',
    doc: '（资料图片）, （網路圖片）, （效果图）: a picture from the files; nobody is named.',
    starts: '(【[',
    pattern: new RegExp(`[(【[](${STOCK})[)】\\]]$`, 'uy'),
    read: (match) => ({ credit: null, role: match[1] as string, confidence: 0.97 }),
  },
  {
    id: 'caption/role-alone-in-brackets',
    doc: '（本报记者摄）, （本报摄）: one of the house, unnamed.',
    starts: '(【[',
    pattern: new RegExp(`[(【[]${ONE_OF_THE_HOUSE}[)】\\]]$`, 'uy'),
    read: (match) => ({ credit: group(match, 1), role: match[2] ?? null, confidence: 0.96 }),
  },
  {
    id: 'caption/agency-sent',
    doc: '（新华社发）, （新华社发 甲摄）, （中新社记者 甲 摄）: an agency’s picture.',
    starts: '(【[',
    pattern: new RegExp(
      `[(【[]((?:新华社|中新社|人民网|视觉中国|中央社|本报|IC|法新社|路透社|美联社|CFP|东方IC|人民视觉)(?:/?(?:视觉中国|法新|路透|美联))?)(?:发|图片|供图|图|供本报图片|传真照片|稿)?(?:\\(([${H}· ]{2,12}?) ?摄\\)|[ ,]?([${H}· ]{2,12}?) ?摄)?[)】\\]]$`,
      'uy',
    ),
    read: (match) => {
      // 新华社记者甲摄 is a role and a name
      if (/记者|^特约/u.test(match[3] ?? '')) return null;
      const name = group(match, 2) ?? group(match, 3);
      if (!name && !/发|图|稿|IC|视觉|CFP/u.test(match[0])) return null;
      return {
        credit: name ?? group(match, 1),
        role: name ? '摄' : (/发|供图|图片|图/u.exec(match[0])?.[0] ?? null),
        confidence: 0.96,
      };
    },
  },
  {
    id: 'caption/picture-by-in-brackets',
    doc: '（圖／某某局提供）, （图片由某某提供）, （图源：某某）, （某某翻攝）: whose picture, in brackets.',
    starts: '(【[',
    pattern: new RegExp(
      `[(【[](?:(?:[本此]?[组幅]?图(?!书)片?|照片|摄影|图源|图片来源|资料来源|影像|制图|绘图|漫画|插图)(?:均?由|均?为|来自)?[ /:]?)([${H}·()A-Za-z0-9 、]{2,30}?)(提供|供图|拍摄|摄影|摄|翻拍|翻摄|绘制|绘|制作|授权)?[)】\\]]$`,
      'uy',
    ),
    read: (match, { view }) => {
      const whole = GIVEN_BY.test(match[0]) ? null : picture(view, match.index + 1, match.index + match[0].length - 1);
      if (whole?.credit) return { ...whole, confidence: 0.97 };
      return {
        credit: group(match, 1),
        role: match[2] ?? /^[(【[](?:图|照片|摄影|绘图|漫画|插图|制图)/u.exec(match[0])?.[0].slice(1) ?? null,
        confidence: 0.92,
      };
    },
  },
  {
    id: 'caption/credit-in-brackets',
    doc: '（甲摄）, （本报记者 甲 摄）, （县蚕桑局 供图）, （均由县蚕桑局提供）: names and 摄 or 供图 in brackets.',
    starts: '(【[',
    pattern: /[(【[](?:均由|由)?(?=[^。]{2,50}$)/uy,
    read: (match, { view, end }) => picture(view, match.index + match[0].length, end - 1),
  },
  {
    id: 'caption/house-picture',
    doc: '（军闻社照片）, （政府新闻处图片）, （中央社传真）, （新闻部供给）: whose files it is from.',
    starts: '(【[',
    pattern: new RegExp(`[(【[]([${H}]{1,9}?[社处部局台报馆署])(照片|图片|传真照片|传真|供给)[)】\\]]$`, 'uy'),
    read: (match) => ({ credit: group(match, 1), role: match[2] as string, confidence: 0.9 }),
  },
  {
    id: 'caption/agency-in-brackets',
    doc: '（法新社）, （路透）, (Getty Images): an agency of pictures alone, as papers of Hong Kong, Taiwan and Singapore credit it.',
    starts: '(【[',
    pattern:
      /[(【[]((?:法新社?|路透社?|美联社?|欧新社|盖蒂|彭博社?|Getty Images|AFP|Reuters|AP|EPA)(?:\/(?:法新社?|路透社?|美联社?|AFP|AP))?)[)】\]]$/uy,
    read: (match) => ({ credit: group(match, 1), role: null, confidence: 0.6 }),
  },
];

/** Rows asked at the first character after a space or stop; they must reach the end. */
export const CAPTION_TAIL_RULES: readonly LineRule<Credited>[] = [
  {
    id: 'caption/ends-stock-picture',
    doc: '… 资料图片, … 档案照片: a picture from the files.',
    starts: '资档网视监效示历老图合翻本A新传',
    pattern: new RegExp(`(${STOCK.replace(/\|照片$/u, '')})$`, 'uy'),
    read: (match) => ({ credit: null, role: match[1] as string, confidence: 0.93 }),
  },
  {
    id: 'caption/ends-agency',
    doc: '… 新华社/法新, … 人民视觉, … CFP 图, … 受访者提供图片: an agency or giver, without a photographer.',
    starts: '新中人视法路美东CIAREG受采通当网本读影欧',
    pattern: new RegExp(
      `(新华社/[${H}]{2,4}|人民视觉|视觉中国|影像中国|法新社?|路透社?|美联社?|欧新社|东方IC|IC photo|CFP|AFP|AP|EPA|Reuters|Getty Images|受访者|受访单位|采访对象|当事人|网友|通讯员|读者)(?: ?(图|供图|图片|照片|提供图片|提供照片|提供))?$`,
      'uy',
    ),
    read: (match) => ({
      credit: group(match, 1),
      role: match[2] ?? null,
      confidence: match[2] ? 0.93 : /^(?:受|采|当|网友|通|读)/u.test(match[0]) ? 0.1 : 0.85,
    }),
  },
  {
    id: 'caption/ends-agency-sent',
    doc: '… 新华社发, … 新华社发（甲摄）, … 新华社发 甲 摄: an agency’s picture.',
    starts: '新中人视法路美本I东',
    pattern: new RegExp(
      `((?:新华社|中新社|人民网|视觉中国|中央社|法新社|路透社|美联社|本报|东方IC|IC)(?:/[${H}]{2,4})?)(?:发|供本报图片|传真照片|发稿)(?: ?[(](?:记者)? ?([${H}· ]{2,12}?) ?摄[)]| ?([${H}· ]{2,12}?) ?摄)?$`,
      'uy',
    ),
    read: (match) => {
      const name = group(match, 2) ?? group(match, 3);
      return { credit: name ?? group(match, 1), role: name ? '摄' : '发', confidence: 0.95 };
    },
  },
  {
    id: 'caption/ends-role-alone',
    doc: '… 本报通讯员摄, … 本报记者 摄: one of the house, unnamed.',
    starts: '本新',
    pattern: new RegExp(`${ONE_OF_THE_HOUSE}$`, 'uy'),
    read: (match) => ({ credit: group(match, 1), role: match[2] ?? null, confidence: 0.95 }),
  },
  {
    id: 'caption/ends-picture-by',
    doc: '… 图/甲, … 摄影：本报记者 甲, … 图片由某某提供, … 图据某某: whose picture, after a space.',
    starts: '图照摄影制绘漫插本Pp',
    pattern: new RegExp(
      `(?:本?[组幅]?图片?|照片|摄影|图源|图片来源|影像|制图|绘图|漫画|插图|摄(?=[/:|])|[Pp]hoto)(?:(?:均?由|来自|据)|[ /:·|]{1,2})([${H}·A-Za-z0-9@_ 、]{2,30}?)(提供|供图|拍摄|摄影|摄|翻拍|绘制|绘)?$`,
      'uy',
    ),
    read: (match, { view, end }) => {
      const whole = GIVEN_BY.test(match[0]) ? null : picture(view, match.index, end);
      if (whole?.credit) return { ...whole, confidence: 0.95 };
      const by =
        /^(?:本?[组幅]?图片?|照片|图源|影像)(?:均?由|来自|据)/u.test(match[0]) || /^[^ ]{1,5}[/:|]/u.test(match[0]);
      return by && !match[0].startsWith('摄/') && !/^摄[:|]/u.test(match[0])
        ? {
            credit: group(match, 1),
            role: match[2] ?? match[0].slice(0, /^图片|^照片|^摄影|^绘图|^漫画|^插图|^制图/u.test(match[0]) ? 2 : 1),
            confidence: 0.85,
          }
        : null;
    },
  },
  {
    id: 'caption/ends-credit',
    doc: '… 甲 摄, … 本报记者 甲 摄, … 某某街道供图, … 記者甲／攝影: names and what they did, after a space or stop.',
    starts: '',
    pattern: /(?=[^。]{2,44}(?:摄|图|绘|摄影|提供|拍|画|制|报|作|\/[\u4e00-\u9fff· ]{2,12})$)/uy,
    read: (match, { view, end }) => picture(view, match.index, end),
  },
];

const BRACKETS: Compiled<Credited, LineContext> = /* @__PURE__ */ compile(CAPTION_BRACKET_RULES);
const TAILS: Compiled<Credited, LineContext> = /* @__PURE__ */ compile(CAPTION_TAIL_RULES);

const CLOSERS = ')】]';
const ENDS = '摄图绘影供发片照提制画拍作';

/** The credit that a line ends with, by which row, and where it begins. */
export function creditAtEnd(context: LineContext, start: number): { rule: string; value: Credited; at: number } | null {
  const { view, end } = context;
  const last = view[end - 1] as string;
  if (CLOSERS.includes(last)) {
    const open = matching(view, start, end);
    if (open > start) {
      // 新华社发（甲摄）: the credit begins before the bracket
      const found = /(?:社发|视觉中国|图片|照片|发稿) ?$/u.test(view.slice(Math.max(start, open - 8), open))
        ? null
        : readAt(BRACKETS, context, open);
      if (found) return { ...found, at: open };
    }
    // … 新华社发（甲摄）
    if (last !== ')') return null;
  } else if (
    !ENDS.includes(last) &&
    !/[图影摄源片照画绘][/:| 由据·]|新华社|视觉|影像中国|[A-Z]$|法新|路透|美联|欧新|hoto|Images$/u.test(
      view.slice(Math.max(start, end - 30)),
    )
  )
    return null;
  // after a stop, a space, or the words 记者: the leftmost of the last places that reads to the end
  const places: number[] = [];
  for (let at = Math.max(start + 2, end - 44); at < end - 1; at++) {
    if (isBlank(view.charCodeAt(at))) continue;
    // ■金晓 摄: a mark before the photographer
    if (isStop(view, at - 1) || ' )■□—'.includes(view[at - 1] as string)) places.push(at);
  }
  const stop = Math.max(...['。', '!', '?'].map((c) => view.lastIndexOf(c)));
  for (const at of places) {
    if (at <= stop) continue;
    const found = readAt(TAILS, context, at);
    if (found) return { ...found, at };
  }
  // …冲过终点新华社记者甲摄: nothing sets it apart but the words themselves
  const glued = /(?:新华社|中新社|本报|人民网)(?:特约)?(?:记者|通讯员|发)[\u4e00-\u9fff· ]{2,12}摄$/u.exec(
    view.slice(Math.max(start, end - 24)),
  );
  if (glued) {
    const at = end - glued[0].length;
    const found = readAt(TAILS, context, at);
    if (found) return { ...found, at };
  }
  return null;
}

function matching(view: string, start: number, end: number): number {
  const close = view[end - 1] as string;
  const mate = close === ')' ? '(' : close === '】' ? '【' : '[';
  for (let at = end - 1, depth = 0; at >= start && at > end - 60; at--) {
    if (view[at] === close) depth++;
    else if (view[at] === mate && --depth === 0) return at;
  }
  return -1;
}
