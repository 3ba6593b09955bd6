/** Bylines in brackets that close the line: （本报记者 甲 通讯员 乙）, （据新华社）, （作者系退休教师）. */
import { REFUSED } from '../../rule.js';
import { AGENCY, DATE, H, type HeadValue, OWN } from './agency.js';
import { type Credit, creditOf } from './credit.js';
import { closing, value } from './follow.js';
import type { LineContext, LineRule } from './frame.js';
import { affiliated } from './glued.js';
import { CALLED, isPlace, OCCUPATION } from './role.js';
import { isUnnamed, UNNAMED } from './signature.js';
import { nameScore } from './surname.js';

type Value = HeadValue;

export const OPENERS = '(【[';

/** The credit between brackets that close at the end; null if they do not. */
function bracketed(match: RegExpExecArray, { view, end }: LineContext): Credit | null {
  const close = closing(view, match.index);
  return close === end - 1 ? creditOf(view, match.index + 1, close) : null;
}

/** Where a text was taken from, and at the end perhaps by whom: （摘自《…》　甲/文）, （来源：… 作者：甲）, （作者单位：某局　甲）. */
const closed: LineRule<Value>['read'] = (match, { view, end }) => {
  const [said] = match;
  if (match.index + said.length !== end) return null;
  const named = / (?:作者|文)[:/]/u.exec(said);
  const last = /单位:|》 /u.test(said) ? said.lastIndexOf(' ') : -1;
  const at = named ? named.index + named[0].length : last + 1;
  const credit = at > 0 ? creditOf(view, match.index + at, end - 1) : null;
  const [author] = credit?.authors ?? [];
  const isName = /^(?:names|work)$/u.test(credit?.kind ?? '') && nameScore(author?.name ?? '') >= 0.7;
  return value([match.index, end], isName && credit?.authors.length === 1 ? credit : null, 0.93);
};

/** Brackets that close the line with no author in them. */
const nameless =
  (confidence: number): LineRule<Value>['read'] =>
  (match, { end }) =>
    match.index + match[0].length === end ? value([match.index, end], null, confidence) : null;

/** What brackets say that is no name: 笑声, 见图, 上, 打一字. */
const NO_NAME =
  /[(【[](?:笑声?|掌声.{0,6}|附[图表].{0,4}|见[图表].{0,3}|如[图表].{0,3}|略|下同|同上|[打猜]一.{1,3}|第.{1,3}[集回章节]|[上下][集篇回]|连载.{0,4}|上|中|下|节选|题.{0,4}|图|续(?!完).{0,6}|以上[^由]{0,4}为.{1,8}|见右|见左|见上|见下|左图|右图|上图|下图)[)】\]]/uy;

/** How an instalment ends, or a text that was cut. */
const INSTALMENT =
  /[(【[](?:(?:未完,? ?)?(?:(?:下[周期][一二三四五六日]?|明[日天])?待?续)|未完|续完|连载完|全文完|完|(?:本文|略|文字)?有删[节减改])[)】\]]/uy;

/** A paragraph that asks: 问：…, 【问】…, Ｑ：…, 读者问：…. */
const ASKS = /^ *(?:[【[(](?:问|Q)\d{0,2}[】\])]|(?:[读听观]者|市民|居民|网友)?(?:提?问|来电|Q)\d{0,2} ?[:.、])/u;

/** …该听谁的？（江桥 许太太）. */
const ASKED_BY = new RegExp(`\\? {0,2}[(【[][^()【】]{0,18}${CALLED}[)】\\]]$`, 'u');

const FROM =
  '[均皆]?据|根据录音|综合|来源|稿源|转自|转载|原载|摘自|选自|摘编自|节选自|取材自|节?译自|稿件来源|资料来源|消息来源|本报综合|载|文章来源|本文据|据悉自|摘编|编自|引自';

/** Rows for brackets that close the line: alone on it, or after the last sentence. */
export const IN_BRACKETS: readonly LineRule<Value>[] = [
  {
    id: 'byline/brackets-no-name',
    doc: '（见图）, （上）, （笑声）: what brackets say at an end that is no name.',
    starts: OPENERS,
    pattern: NO_NAME,
    read: () => REFUSED,
  },
  {
    id: 'byline/instalment',
    doc: '（待续）, （未完，明日续）, （全文完）, （有删节）: how an instalment ends, or a text that was cut; no author.',
    starts: OPENERS,
    pattern: INSTALMENT,
    read: nameless(0.9),
  },
  {
    id: 'byline/brackets-withheld',
    doc: '（应来信人要求，隐去姓名）, （姓名略）, （编者）: that who signs is not named.',
    starts: OPENERS,
    pattern:
      /[(【[](?:应(?:来信人|来信者|写信人|作者|读者|本人|当事人)要求,?[^()。]{2,16}|(?:作者|来信人)要求[^()。]{2,8}|(?:姓名|名字)(?:从|省)?略|编者)[)】\]]/uy,
    read: nameless(0.85),
  },
  {
    id: 'byline/brackets-unnamed',
    doc: '（一名读者）, （安徽金寨　一名乡村教师）: who signs a letter without a name.',
    starts: OPENERS,
    pattern: new RegExp(`[(【[](?:[${H}]{2,12} {1,3})?(${UNNAMED})([${H}]{2,8})[)】\\]]`, 'uy'),
    read: (match, context) =>
      isUnnamed(match[1] as string, match[2] as string) ? nameless(0.75)(match, context) : null,
  },
  {
    id: 'byline/brackets-asker',
    doc: '问：…合理吗？（临桂钟女士）, …该听谁的？（江桥 许太太）: who asks; the answer is another’s.',
    starts: OPENERS,
    pattern: /[(【[](?![^()]*(?:记者|通讯员|作者))(?=[^()【】]{2,20}[)】\]]$)/uy,
    read: (_, { view }) => (ASKS.test(view) || ASKED_BY.test(view) ? REFUSED : null),
  },
  {
    id: 'byline/brackets-put-together',
    doc: '（综合疾控部门、医院专家意见，甲整理）: from what it was put together, and by whom.',
    starts: OPENERS,
    pattern: /[(【[](?:综合|根据|据)[^()。]{2,40}, ?(?=[^()。,]{3,16}[)】\]])/uy,
    read: (match, { view, end }) => {
      const close = closing(view, match.index);
      const credit = close === end - 1 ? creditOf(view, match.index + match[0].length, close) : null;
      return credit?.kind === 'work' ? value([match.index, end], credit, 0.9) : null;
    },
  },
  {
    id: 'byline/source',
    doc: '（据新华社）, （来源：央视新闻）, （综合新华社电）, （摘自《…》）, （根据录音整理，未经本人审阅）: where a text was taken from; no author.',
    starts: OPENERS,
    pattern: new RegExp(`[(【[](?:本[报刊])?(?:${FROM})[:]? ?[^()。]{2,40}[)】\\]]`, 'uy'),
    read: closed,
  },
  {
    id: 'byline/brackets-compiled-from',
    doc: '（甲某某编译自《经济学人》）: who put it together, and from what.',
    starts: OPENERS,
    pattern: new RegExp(`[(【[]([${H}]{2,4}?)(?:编译|整理|摘编|选编|综合|选|摘|译)自[^()。]{2,30}[)】\\]]`, 'uy'),
    read: (match, { view, end }) => {
      const credit = creditOf(view, match.index + 1, match.index + 1 + (match[1] as string).length);
      return match.index + match[0].length === end && credit?.kind === 'names'
        ? value([match.index, end], credit, 0.9)
        : null;
    },
  },
  {
    id: 'byline/brackets-dateline',
    doc: '（本报莫斯科６月１１日电　记者　甲）: a dateline at the end, with its reporter.',
    starts: OPENERS,
    pattern: new RegExp(`[(【[]((?:${AGENCY}|${OWN})[${H}]{0,8}(?:${DATE})? ?专?[电讯][ ,]{1,4})(?=[${H}])`, 'uy'),
    read: (match, { view, end }) => {
      const close = closing(view, match.index);
      const credit = close === end - 1 ? creditOf(view, match.index + match[0].length, close) : null;
      return credit && credit.authors.length > 0 ? value([match.index, end], credit, 0.9) : null;
    },
  },
  {
    id: 'byline/agency-in-brackets',
    doc: '（新华社）, （新华社电）, （新华社供本报专稿）, （新华社北京３月５日电）, （本报吉林８月１７日电）, （本报海牙通信）: an agency alone, or the house with its day or place.',
    starts: OPENERS,
    pattern:
      /[(【[](?:本报(?:[^()。,]{0,12}日[^()。,]{0,2}[电讯]|[\u4e00-\u9fff]{2,6}(?:专?电|通[信讯]|专稿))|(?:新华社|新华网|中新社|中新网|中央社|人民网|法新社?|路透社?|美联社?|合众社?|安莎社|共同社|央视)(?:\/(?:新华社|法新社?|路透社?|美联社?|中央社))*(?:[^()。,]{0,14}(?:电|稿|讯))?)[)】\]]/uy,
    read: nameless(0.9),
  },
  {
    id: 'byline/agency-picture',
    doc: '（新华社发）, （新华社供图）: an agency’s picture: a caption’s end, or a picture story’s.',
    starts: OPENERS,
    pattern: /[(【[](?:新华社|中新社|中央社|法新社|路透社|美联社|视觉中国)(?:发|供图|供本报图片|图片)[)】\]]/uy,
    read: nameless(0.5),
  },
  {
    id: 'byline/about-the-author',
    doc: '（作者系文化志愿者）, （作者為國小教師）, （作者单位：…）: about the author, without a name.',
    starts: OPENERS,
    pattern:
      /[(【[](?:本文)?(?:第一)?(?:作者|笔者)(?:分别)?(?:系|为|是|单位|简介|现为|现任|均为|均系|曾任|供职于|来自)[^()]{1,60}(?:\([^()]{1,12}\)[^()]{0,20})?[)】\]]/uy,
    read: closed,
  },
  {
    id: 'byline/brackets-author-is',
    doc: '（甲某某，作者系省农科院研究员）, （作者甲某某系退休教师）: the author’s name and what that one is.',
    starts: OPENERS,
    pattern: new RegExp(
      `[(【[](?=[^()]*作者)(?:本文)?(?:作者:? ?)?([${H}·]{2,6}?)[,:]? ?(?:本文)?(?:作者)?(?:系|为|现为|现任|,|是)[^()]{2,50}[)】\\]]`,
      'uy',
    ),
    read: (match, { end }) => {
      const [all, name = ''] = match;
      if (match.index + all.length !== end || nameScore(name) < 0.55) return null;
      const at = match.index + all.indexOf(name);
      const credit = creditOf(match.input, at, at + name.length);
      return credit && value([match.index, end], credit, 0.93);
    },
  },
  {
    id: 'byline/teacher',
    doc: '（指导老师：甲某某）, （辅导教师 甲）: who taught the pupil that wrote; no author.',
    starts: OPENERS,
    pattern: /[(【[](?:指导|辅导|推荐|带队|作文)(?:老师|教师|教练)[: ] ?[^()。]{2,30}[)】\]]/uy,
    read: nameless(0.9),
  },
  {
    id: 'byline/brackets-answers',
    doc: '（答某县读者甲某某　气象台 乙）: whose question it was, and who answers it.',
    starts: OPENERS,
    pattern: new RegExp(
      `[(【[](答[${H}]{0,8}(?:读者|观众|听众|网友|同学)[${H}]{0,4} {1,3})(?=[^()]{2,30}[)】\\]])`,
      'uy',
    ),
    read: (match, { view, end }) => {
      const close = closing(view, match.index);
      const credit = close === end - 1 ? creditOf(view, match.index + match[0].length, close) : null;
      return credit && credit.authors.length > 0 ? value([match.index, end], credit, 0.9) : null;
    },
  },
  {
    id: 'byline/brackets-of-this-issue',
    doc: '（本期由某医院主任甲答复）, （本期问诊师 甲 理财规划师）: who answers in a column, and what that one is.',
    starts: OPENERS,
    pattern: new RegExp(
      `[(【[](本[期版栏](?:由|[${H}]{2,3}师)? ?:? ?)([${H} ]{2,24}?)(?:答复|解答|回答|作答|主答|执笔|撰写|主持|提供)?[)】\\]]`,
      'uy',
    ),
    read: (match, { view, end }) => {
      const [all, opening = '', answers = ''] = match;
      if (match.index + all.length !== end) return null;
      const from = affiliated(answers);
      // 甲某某律师, 甲某某 理财规划师: what that one is stands behind the name
      const length = [3, 2].find(
        (n) => nameScore(answers.slice(0, n)) >= 0.5 && /^(?: |$)/u.test(answers.slice(n).replace(OCCUPATION, '')),
      );
      if (from === 0 && length === undefined) return null;
      const at = match.index + 1 + opening.length + from;
      const name = from > 0 ? answers.slice(from) : answers.slice(0, length);
      const credit = creditOf(view, at, at + name.length);
      return credit && value([match.index, end], credit, 0.9);
    },
  },
  {
    id: 'byline/compiled',
    doc: '（综合）, （本报综合）, （综合报道）: put together from the wires; no author.',
    starts: OPENERS,
    pattern: /[(【[](?:本报|本刊|晚报)?综合(?:报道|消息|整理|讯)?[)】\]]/uy,
    read: nameless(0.93),
  },
  {
    id: 'byline/brackets-who-and-what',
    doc: '（甲某某，包头炼钢工人）: a contributor’s name and what that one is.',
    starts: OPENERS,
    pattern: new RegExp(`[(【[]([${H}](?: {0,2}[${H}]){1,3})(?:, ?|/)([${H}]{2,16}(?:,[${H}]{2,8})?)[)】\\]]`, 'uy'),
    read: (match, { end }) => {
      const [all, printed = '', what = ''] = match;
      const name = printed.replace(/ /gu, '');
      if (match.index + all.length !== end || !OCCUPATION.test(what) || isPlace(name)) return null;
      if (nameScore(name) < 0.5 && printed === name) return null;
      const at = all.lastIndexOf(what);
      return {
        ...value([match.index, end], null, 0.9),
        authors: [{ name, role: null, affiliation: what }],
        places: [{ name: [1, 1 + printed.length], affiliation: [at, at + what.length] }],
      };
    },
  },
  {
    id: 'byline/brackets-role-alone',
    doc: '（本报特约记者）, （泰安特约通讯员）, （本报记者）: a role that signs without a name.',
    starts: OPENERS,
    pattern: new RegExp(
      `[(【[]([${H}]{0,8}?(?:特约|特派|本[报刊台网社]|驻[${H}]{1,6}|新华社|中央社)[${H}]{0,4}?(?:记者|通讯员|撰稿人?))[)】\\]]`,
      'uy',
    ),
    read: (match, { end }) => {
      const [all, signed = ''] = match;
      const from = match.index;
      if (from + all.length !== end || /[的了是从向对]/u.test(signed)) return null;
      return {
        ...value([from, end], null, 0.9),
        authors: [{ name: signed, role: null, affiliation: null }],
        places: [{ name: [1, 1 + signed.length], affiliation: null }],
      };
    },
  },
  ...(
    [
      ['picture', '（甲 摄）, （本报记者 甲 摄影）, （县蚕桑局 供图）: who made the picture, in brackets.', 0.6],
      ['roles', '（本报记者 甲 通讯员 乙）, （记者甲）: a role and names in brackets.', 0.97],
      [
        'work',
        '（甲 文/图）, （区农业农村局 供稿）, （甲 摄影报道）: names or an office and what they did, in brackets.',
        0.95,
      ],
      ['desk', '（本报评论员）, （本报编辑部）, （县委通讯组）: a desk in brackets.', 0.93],
      ['names', '（段某某 金某）, （甲、乙）: one to four names in brackets.', 0.85],
      ['affiliated', '（炼铁厂　胡某某）, （高二（1）班 伏某某）: a house or class and a name in brackets.', 0.9],
      ['office', '（党委宣传部）, （县水利局）: an office alone in brackets.', 0.75],
      ['pen-name', '（石子）, （乡下人）: a pen name alone in brackets.', 0.4],
    ] as const
  ).map(
    ([kind, doc, confidence]): LineRule<Value> => ({
      id: `byline/brackets-${kind}`,
      doc,
      starts: OPENERS,
      pattern: /[(【[](?=[^。]{2,60}$)/uy,
      read: (match, context) => {
        const credit = bracketed(match, context);
        // 【督查通报】 alone is a column's name, 【丁海涛】 is none
        const alone = context.view[match.index] !== '(' && context.view.slice(0, match.index).trim() === '';
        const likely = kind === 'names' && (credit?.confidence ?? 0) >= 0.65;
        if (alone && !likely && !/^(?:roles|work|desk|picture|affiliated)$/u.test(kind)) return null;
        return credit?.kind === kind
          ? value(
              [match.index, context.end],
              credit,
              kind === 'names' ? Math.max(confidence, credit.confidence) : confidence,
            )
          : null;
      },
    }),
  ),
];
