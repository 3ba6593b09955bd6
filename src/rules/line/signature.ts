/**
 * Signatures under letters, notices and contributions, brackets and bare names aside:
 *
 *   甲某某 6月8日      某镇人民政府 二〇〇一年五月十一日      甲某某／新北市（退休）      甲某某（某某大学）      某厂 六名职工
 *   ^names ^day        ^office                               ^name   ^place ^work      ^name   ^house        ^anonymous
 */
import { H, type HeadValue } from './agency.js';
import { creditOf } from './credit.js';
import { value } from './follow.js';
import type { LineContext, LineRule } from './frame.js';
import { CITIES, OCCUPATION, OFFICE, PROVINCES } from './role.js';
import { nameScore } from './surname.js';

type Value = HeadValue;

/** The day that closes a signature, and where it was written: 6月8日, 二〇〇一年五月十一日, 1983年3月于兰州. */
const DAY = new RegExp(
  ` {1,8}(?:[\\d〇一二三四五六七八九]{3,4}年)?(?:[\\d一二三四五六七八九十]{1,2}月[\\d一二三四五六七八九十廿]{1,3}日|(?<=年)[\\d一二三四五六七八九十]{1,2}月)(?:[凌清早深夜晚晨]{1,2})?(?: ?(?:写|草|记|作|寄)?于[${H}]{2,8})?[)]?$`,
  'u',
);
/** … a feast of a year, a day in figures: 一九六二年国庆节, 1986.12.28. */
const FEAST =
  / {1,8}[\d〇一二三四五六七八九]{4}年(?:国庆节?|元旦|春节?|[夏秋冬]|五一节?|中秋节?|除夕|清明|端午|重阳|立[春秋冬]|冬至|腊八)$/u;
const DOTTED = / {1,8}\d{2,4}[.]\d{1,2}[.]\d{1,2}$/u;
/** Offices that sign and date: no road, no town by its name alone, no paper (its name and day are a folio). */
const SIGNS =
  /(?:[局厅处科室部委办所院校厂矿店社队会组]|(?:工作|车|总)站|(?:服务|管理|监测|监督|气象|卫生|文化)站|中心|公司|集团|政府|党委|支部|法院|检察院|大学|学院|银行|车间|学校|工会|妇联|团委|公署|[务运车辆工总电]段)$/u;
/** Days of the calendar that look like names: 谷雨 4月20日. */
const CALENDAR =
  /^(?:立[春夏秋冬]|[春秋]分|[夏冬]至|[大小][暑寒雪满]|雨水|惊蛰|清明|谷雨|芒种|处暑|白露|寒露|霜降|元[旦宵]|端午|中秋|重阳|国庆|[春]节)$/u;

function signed(match: RegExpExecArray, { view, end }: LineContext): Value | null {
  const line = view.slice(match.index, end);
  const day = DAY.exec(line) ?? FEAST.exec(line) ?? DOTTED.exec(line);
  if (!day || day.index < 2) return null;
  const from = view[match.index] === '(' ? match.index + 1 : match.index;
  if (from > match.index !== day[0].endsWith(')')) return null;
  const until = match.index + day.index;
  const said = view.slice(from, until);
  if (CALENDAR.test(said)) return null;
  const credit = creditOf(view, from, until);
  // 南京路 6月8日: a picture's place and day
  if (!credit || (credit.kind === 'names' && /[路街巷县市镇乡村]$/u.test(said))) return null;
  const sure = {
    roles: 0.9,
    desk: 0.9,
    work: 0.85,
    affiliated: Math.max(credit.confidence, 0.75),
    names: credit.confidence >= 0.4 ? Math.max(credit.confidence, 0.8) : 0,
    office: SIGNS.test(said) ? 0.75 : 0,
    'pen-name': 0.4,
    picture: 0,
    filler: 0,
  }[credit.kind];
  return sure > 0 ? value([match.index, end], credit, sure) : null;
}

/** What a letter's writer does, in one word or character: （退休）, （台北市／教）. */
const TRADE = '退休|家管|自由业|服务业|上班族|学生|教|商|公|医|军|农|工|学|研|律师|作家';
const ABODE = `[${H}]{1,6}[市县区镇乡村省]`;
const LETTER = new RegExp(`^(?:(${ABODE})|([${H}]{2,4}))?[/, ]?(${TRADE})?$`, 'u');

/** 八十三岁; 汉阳 71岁; 76岁，原轮渡水手. */
const AGED = new RegExp(`^(?:[${H}]{2,6}[ ,])?[\\d一二三四五六七八九十]{1,3}岁(?:,[${H}]{2,12})?$`, 'u');

const isAbode = (text: string): boolean =>
  PROVINCES.has(text) || CITIES.has(text) || new RegExp(`^${ABODE}$`, 'u').test(text);

/** 甲（某某大学）, 甲／新北市（退休）, 甲／台北市: a letter's name, and where or what that one is. */
function ofPlace(match: RegExpExecArray, { view, end }: LineContext): Value | null {
  const [all, printed = '', place = '', bracket = ''] = match;
  if (match.index + all.length !== end || (place === '' && bracket === '')) return null;
  const name = printed.replace(/ /gu, '');
  const score = nameScore(name);
  if (score < 0.5 || name.length > 4) return null;
  let sure = 0;
  if (place !== '') {
    const letter = LETTER.exec(bracket);
    if (isAbode(place) && letter) sure = bracket === '' ? 0.7 : 0.9;
    // 甲／教师（台北市）
    else if (OCCUPATION.test(place) && isAbode(bracket)) sure = 0.9;
  } else if (AGED.test(bracket)) sure = 0.85;
  else if (isAbode(bracket)) sure = 0.55;
  else if ((OFFICE.test(bracket) && !/[队路街州]$/u.test(bracket)) || OCCUPATION.test(bracket))
    sure = 0.6; // a row of a list as often
  else if (/[/,]/u.test(bracket) && LETTER.test(bracket)) sure = 0.85;
  if (sure === 0) return null;
  const of = place === '' ? bracket : place;
  const at = all.lastIndexOf(of);
  const from = all.indexOf(printed);
  return {
    ...value([match.index, end], null, sure * (0.6 + 0.4 * score)),
    authors: [{ name, role: null, affiliation: view.slice(match.index + at, match.index + at + of.length) }],
    places: [{ name: [from, from + printed.length], affiliation: [at, at + of.length] }],
  };
}

const NAMED = new RegExp(
  `(?:(?:读者|作者|志愿者|学生|家长|居民|市民|网友) {1,2})?([${H}](?: ?[${H}]){1,3})(?: ?/ ?([${H}]{2,8}))? ?(?:[(]([${H}\\d ,/]{1,18})[)])?(?=$| *$)`,
  'uy',
);
/** What a letter's writer is to the one it is for, the name, how the letter closes (叩上, 敬上), the day. */
const LETTER_END = new RegExp(
  '(?:(儿|女|儿子|女儿|孙|孙儿|孙女|外孙|外孙女|父|母|爸爸|妈妈|弟|妹|兄|哥|姐|侄|侄儿|侄女|甥|学生|弟子|友|好友|妻|夫|晚辈?|愚弟|婿|媳)[: ]{1,2})?' +
    `([${H}](?: ?[${H}]){0,3}?) ?` +
    '((?:叩|拜|敬|谨|手|亲|百拜|再拜)(?:上|启|书|笔|具|白|识|禀|呈)|顿首|草于|谨识|(?<= )[上启草])?' +
    `( {1,3}(?:[\\d〇一二三四五六七八九]{4}年)?[\\d一二三四五六七八九十]{1,2}月[\\d一二三四五六七八九十廿]{1,3}日(?: [${H}]{2,6})?)?$`,
  'uy',
);
/** One or more, unnamed. */
export const UNNAMED = `(?:一|几|数|众|[两一二三四五六七八九十\\d]{1,3}|部分|全体|一群|一些)[名位个]?`;

export const SIGNATURE_LINE_RULES: readonly LineRule<Value>[] = [
  {
    id: 'byline/line-role-alone',
    doc: '本报通讯员, 本报驻京记者, 新华社记者: a role of the house that signs without a name.',
    starts: '本新中',
    pattern: new RegExp(
      `(?:本[报刊台网社]|新华社|中新社|中央社)(?:特约|特派|驻[${H}]{1,5})?(?:记者|通讯员|特稿)$`,
      'uy',
    ),
    read: (match, { end }) => ({
      ...value([match.index, end], null, 0.85),
      authors: [{ name: match[0], role: null, affiliation: null }],
      places: [{ name: [0, match[0].length], affiliation: null }],
    }),
  },
  {
    id: 'byline/line-closes-a-letter',
    doc: '儿 树恩 叩上 1962年8月3日, 孙女 思颖 2018年2月15日, 长林敬上: who a private letter is from, and how and when it was closed.',
    starts: '',
    pattern: LETTER_END,
    read: (match, { end }) => {
      const [, kin, printed = '', closed, day] = match;
      const name = printed.replace(/ /gu, '');
      if (closed === undefined && (kin === undefined || day === undefined)) return null;
      // 王某某 上: one character closes nothing behind what is no name
      if (closed?.length === 1 && nameScore(name) < 0.6) return null;
      const at = match[0].indexOf(printed, kin?.length ?? 0);
      return {
        ...value([match.index, end], null, closed === undefined ? 0.6 : 0.85),
        authors: [{ name, role: null, affiliation: null }],
        places: [{ name: [at, at + printed.length], affiliation: null }],
      };
    },
  },
  {
    id: 'byline/line-signed-day',
    doc: '甲某某 6月8日, 某镇人民政府 二〇〇一年五月十一日: a signature and its day on one line.',
    starts: '',
    pattern: /(?=[^。]{3,50}(?:[日月晨晚夜节旦春夏秋冬夕明午阳至八庆一]|[.]\d{1,2})\)?$|[^。]{3,40}月[^。]{0,6}于)/uy,
    read: signed,
  },
  {
    id: 'byline/line-of-place',
    doc: '甲某某（某某大学）, 甲某某／新北市（退休）: a letter’s name, and where or what that one is.',
    starts: '',
    pattern: NAMED,
    read: ofPlace,
  },
  {
    id: 'byline/line-unnamed',
    doc: '北屯 一乘客, 总装车间 六名职工, 一读者, 惠州 一名仓管员: who signs a letter without a name.',
    starts: '',
    pattern: new RegExp(`(?:([${H}]{2,12}) )? {0,4}(${UNNAMED})([${H}]{2,8})$`, 'uy'),
    read: (match, { end }) => {
      const [, place, count = '', who = ''] = match;
      if (!isUnnamed(count, who) || (place !== undefined && /[的了是把被说]/u.test(place))) return null;
      // 一个老工人, 三名教师: a headline as often, where no place says that it is a signature
      const alone = count === '一' ? 0.6 : 0.3;
      const from = place && (count.startsWith('一') || OFFICE.test(place));
      return value([match.index, end], null, from ? 0.8 : place ? 0.45 : alone);
    },
  },
  {
    id: 'byline/line-told-by',
    doc: '口述：甲某某（76岁，原轮渡水手） 整理：乙某: who told it, and who wrote it down.',
    starts: '口讲自',
    pattern: new RegExp(
      `(?:口述|讲述|自述)人?[:/ ]{1,2}([${H}]{2,4}) ?[(][^()]{2,20}[)] {1,3}(?:整理|记录|采写|执笔|采访)人?[:/ ]{1,2}([${H}](?: ?[${H}]){1,3})$`,
      'uy',
    ),
    read: (match, { end }) => {
      const [all, teller = '', writer = ''] = match;
      const [at, last] = [all.indexOf(teller), all.lastIndexOf(writer)];
      return {
        ...value([match.index, end], null, 0.95),
        authors: [teller, writer].map((name) => ({ name: name.replace(/ /gu, ''), role: null, affiliation: null })),
        places: [
          { name: [at, at + teller.length], affiliation: null },
          { name: [last, last + writer.length], affiliation: null },
        ],
      };
    },
  },
  {
    id: 'byline/line-net-name',
    doc: '@河东一块砖: a reader on the paper’s account, by the name borne there; @全体业主 are spoken to.',
    starts: '@',
    pattern: new RegExp(`@(?!所有人|全体|各位|大家)[${H}A-Za-z0-9_-]{2,16}$`, 'uy'),
    read: (match, { end }) => ({
      ...value([match.index, end], null, 0.9),
      authors: [{ name: match[0], role: null, affiliation: null }],
      places: [{ name: [0, match[0].length], affiliation: null }],
    }),
  },
  {
    id: 'byline/line-about-the-author',
    doc: '作者系退休教师, 作者单位：省水产研究所　甲某某, 本文作者为某大学教授: about the author, alone on a line.',
    starts: '本作笔',
    pattern:
      /(?:本文)?(?:作者|笔者)(?:(?:系|为|现为|现任|均系|均为)(?!什么|何|谁|了)[^。?!]{2,36}|单位:[^。]{2,36})$/uy,
    read: (match, { view, end }) => {
      const [said] = match;
      if (!said.includes('单位:'))
        return /[员长授师家任生者工人民]$/u.test(said) ? value([match.index, end], null, 0.8) : null;
      // 作者单位：某厂　甲某某
      const at = match.index + said.lastIndexOf(' ') + 1;
      const credit = at > match.index ? creditOf(view, at, end) : null;
      return value([match.index, end], credit?.kind === 'names' ? credit : null, 0.8);
    },
  },
];

/** Who signs a letter by what that one is. */
const SIGNERS =
  /^(?:老|青年|女|退休|普通|本报|热心|忠实)?(?:读者|乘客|旅客|职工|工人|居民|村民|市民|家长|学生|教师|用户|顾客|消费者|群众|农民|战士|社员|观众|听众|业主|司机|店员|网友|球迷|员工|干部|党员|街坊|邻居|住户|母亲|父亲|妈妈|爸爸|奶奶|爷爷|外婆|外公|大妈|大爷|大嫂|阿姨|老太太|女孩|女生|男生|知情人|过路人|老人|青年|青工|女工|复员军人)$/u;

/** 一读者, 六名职工, 一名仓管员: how many, and what they are. */
export const isUnnamed = (count: string, who: string): boolean =>
  SIGNERS.test(who) || (/[名位个群]$/u.test(count) && OCCUPATION.test(who));

/** The same after the last sentence, where white space sets them apart. */
export const SIGNATURE_TAIL_RULES: readonly LineRule<Value>[] = SIGNATURE_LINE_RULES.slice(0, 5).map((rule) => ({
  ...rule,
  id: rule.id.replace('/line-', '/tail-'),
  starts: ' ',
  pattern: / {1,8}(?=[^。]{3,50}$)/uy,
  read: (apart, context) => {
    rule.pattern.lastIndex = apart.index + apart[0].length;
    const match = rule.pattern.exec(context.view);
    return match && rule.read(match, context);
  },
}));
