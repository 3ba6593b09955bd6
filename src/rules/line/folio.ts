/**
 * Folios, running heads and mastheads, read by their parts in any order:
 *
 *   秦风日报 2024年11月29日 星期五 农历甲辰年十月廿九 A06 城事 责编 甲某某
 *   ^title   ^day           ^week  ^lunar             ^page ^section ^credit
 *
 * Each part that is set apart by a space must be one of these; so a sentence is none. The surer, the more parts there are.
 */
import { parseNumber } from '../../han.js';
import { H } from './agency.js';
import { pageNumber } from './jump.js';
import { labelOf } from './label.js';
import type { FurnitureReading } from './reading.js';

const CN = '〇零一二三四五六七八九十百千';

interface Part {
  id: string;
  doc: string;
  /** Sticky; at a part's first character. */
  pattern: RegExp;
  /** How much it says that the line is a folio. */
  weight: number;
}

/** The parts, the longest forms first. Each ends at a space, a mark or the end. */
export const FOLIO_PARTS: readonly Part[] = [
  {
    id: 'day',
    doc: '2022年3月4日, 2022.3.4, 20.08.1999, 18-8-2000, 2021-5-14, 一九五七年四月十三日, 中華民國98年11月14日, 98年11月14日, 98.11.14.',
    pattern: new RegExp(
      `(?:[公西国]历|西元)?(?:(?:中华)?民国)?(?:(\\d{2,4})年 ?(\\d{1,2})月 ?(\\d{1,2})日|(\\d{4})[.\\-/](\\d{1,2})[.\\-/](\\d{1,2})|([${CN}]{2,6})年([${CN}]{1,3})月([${CN}]{1,3})日|(?<little>\\d{1,2}[.-]\\d{1,2}[.-](?:19|20)\\d{2})|(?<republic>\\d{2,3}\\.\\d{1,2}\\.\\d{1,2})(?=[ (]|$))(?:[～~—-]\\d{1,2}月\\d{1,2}日)?`,
      'uy',
    ),
    weight: 2,
  },
  { id: 'month-day', doc: '3月4日: a day without its year.', pattern: /\d{1,2}月\d{1,2}日/uy, weight: 0.5 },
  {
    id: 'year-month',
    doc: '2022年7月, 二〇一八年十月: the month of a paper that comes once in it.',
    pattern: new RegExp(
      `(?:\\d{4}|[${CN}]{4})年 ?(?:\\d{1,2}|[一二三四五六七八九十]{1,2})月(?:[上中下]旬|\\([上下]\\))?(?=[ ·|/]|$)`,
      'uy',
    ),
    weight: 1,
  },
  {
    id: 'latin-day',
    doc: '19 MAY 2015, MAY 19, 2015, OCT. 10, 10/16/2009, 2018/10/19, Fri.: the day as English papers print it.',
    pattern:
      /(?:\d{1,2} )?(?:JAN|FEB|MAR|APR|MAY|JUN|JUL|AUG|SEP|OCT|NOV|DEC)[A-Za-z]{0,6}\.?(?:,? \d{1,2},)? ?\d{4}|(?:JAN|FEB|MAR|APR|MAY|JUN|JUL|AUG|SEP|OCT|NOV|DEC)\. \d{1,2}|\d{1,2}\/\d{1,2}\/(?:19|20)\d{2}|(?:19|20)\d{2}\/\d{1,2}\/\d{1,2}|(?:MON|TUES|WEDNES|THURS|FRI|SATUR|SUN)DAY|(?:MON|TUE|WED|THU|FRI|SAT|SUN)\.?(?= |$)/iuy,
    weight: 1,
  },
  {
    id: 'week',
    doc: '星期五, 周五, 礼拜五, （五）.',
    pattern: /\(?(?:星期|周|礼拜)[一二三四五六日天]\)?|\([一二三四五六日]\)(?=[ ·|/]|$)/uy,
    weight: 1,
  },
  {
    id: 'lunar',
    doc: '农历壬辰年三月三十, 夏历丁酉年三月十四, 甲申年三月廿四.',
    pattern:
      /(?:农历|夏历|阴历)?(?:岁次)?(?:[甲乙丙丁戊己庚辛壬癸][子丑寅卯辰巳午未申酉戌亥]年?)?(?:[闰正一二三四五六七八九十冬腊]{1,3}月)(?:[初十廿卅一二三四五六七八九]{1,3})日?/uy,
    weight: 1,
  },
  {
    id: 'term',
    doc: '今日谷雨, 立春: a solar term.',
    pattern:
      /(?:今日|今天|明日)?(?:立春|雨水|惊蛰|春分|清明|谷雨|立夏|小满|芒种|夏至|小暑|大暑|立秋|处暑|白露|秋分|寒露|霜降|立冬|小雪|大雪|冬至|小寒|大寒)(?=[ ]|$)/uy,
    weight: 0.5,
  },
  {
    id: 'page',
    doc: '第2版, A06, 04, 3版, B2版, 第三版, 第3页, — 3 —.',
    pattern: new RegExp(
      `第 ?(\\d{1,3}|[${CN}]{1,3}) ?[版页](?:面)?|([A-Z]{1,2} ?\\d{1,3})(?![A-Za-z\\d]) ?版?|(\\d{1,3}) ?版|(\\d{1,2})(?:-\\d{1,2})?(?=[ ·|/]|$)|[—-] ?(\\d{1,3}) ?[—-]|([一二三四五六七八九十]{1,2})版|([A-Z])(?:叠|版)|([①-⑳])|\\((\\d{1,3})\\)(?=[ ·|/]|$)|[·‹〈<] ?(\\d{1,3}) ?[·›〉>]|版次[: ]?(\\d{1,3})`,
      'uy',
    ),
    weight: 1,
  },
  {
    id: 'pages',
    doc: '今日48版, 本期四版, 共8版.',
    pattern:
      /(?:本报)?[今本](?:[日期报天])?(?:共)? ?[\d一二三四五六七八九十]{1,4} ?(?:个?版|页|张)|共 ?[\d一二三四五六七八九十]{1,3} ?[版页]|今日出纸[^ ]{2,10}|[两一二三四五六\d]{1,2}叠[\d一二三四五六七八九十]{1,3}[张页版]/uy,
    weight: 1.2,
  },
  {
    id: 'number',
    doc: '总第1386期, 第18期(总第402期), 第一千一百八十六号.',
    pattern: new RegExp(
      `总号 ?\\d{1,6}(?=[ ·|/,(]|$)|(?:ISSUE )?[NV]ol?\\. ?[\\dIVXLC]{1,7}(?=[ ·|/,(]|$)|(?:\\(?复刊\\)?)?\\(?(?:\\d{4}年 ?)?(?:总 ?)?第 ?[\\d${CN}]{1,9} ?[期号](?: ?[(,]? ?总 ?第? ?[\\d${CN}]{1,9} ?[期号])?\\)?(?=[ ·|/,(]|$)`,
      'uy',
    ),
    weight: 1.5,
  },
  {
    id: 'title',
    doc: '某某日报, 某某晚报, 某某周刊: the paper’s name, by its end.',
    pattern: new RegExp(
      `《([${H}]{2,6})》报(?=[ ·|,]|$)|[《]?([${H}]{1,8}(?:日报|晚报|早报|晨报|时报|快报|商报|都市报|周报|导报|新报|(?<![通电情海喜捷汇预回谎举申播上填年季日警战])报|周刊|简报|通讯|画报|月刊|旬刊|新闻网|电讯报|新闻))[》]?(?=[ ·|,]|$)`,
      'uy',
    ),
    weight: 0.8,
  },
  {
    id: 'latin-title',
    doc: 'PEOPLE’S DAILY, CHANGUI DAILY: the name in Latin letters.',
    pattern: /[A-Z][A-Za-z'’]+(?: [A-Z][A-Za-z'’]+){0,4}(?=[ ]|$)/uy,
    weight: 0.8,
  },
  {
    id: 'price',
    doc: '零售0.8元, 每份1元, 本市零售价0.5元.',
    pattern:
      /(?:本市|本埠)?(?:零售|定价|每份|售价)[^ ]{0,6}? ?[\d一二三四五六七八九.]{1,5} ?[元角分](?:[\d一二三四五六七八九]{1,2}分)?/uy,
    weight: 1,
  },
  {
    id: 'code',
    doc: '国内统一刊号 CN62—00××, 邮发代号 1-1, ISSN.',
    pattern:
      /(?:国内)?(?:统一)?(?:连续出版物号|刊号|邮发代号|代号|准印证号?|ISSN)[: ]{0,2}[A-Z\d×—\-/()字第号陕西内部资料准印]{3,24}|\((?:代号|邮发代号)[\d×—-]{3,9}\)|CN ?[\d×]{2}[—-][\d×]{4}/uy,
    weight: 1.5,
  },
  {
    id: 'credit',
    doc: '责编 甲某某, 编辑：甲, 美编 乙: the page’s editors in its folio.',
    pattern: new RegExp(
      `(?:本[版页]|值班)?(?:责任编辑|责编|编辑|美编|美术编辑|视觉|版式|校对|主编|组版|编审|统筹|图编|制图)[ :/]{1,3}(?:[${H}]{2,4}|[${H}] {1,2}[${H}])(?:[、 ](?=[${H}]{2,3}(?:[ ]|$))[${H}]{2,3})?(?=[ ]|$)`,
      'uy',
    ),
    weight: 1,
  },
  {
    id: 'telephone',
    doc: '新闻热线:968111, 电话：(0931)8×××462, 热线 0371-6556 0011, 投稿信箱 a@b.cn, www.a.cn.',
    pattern:
      /(?:新闻|编辑部|本版|广告|发行|爆料|报料|订报|读者|投稿|投函|内线|电子)?(?:热线|电话|邮箱|电邮|传真|E-?mail|信箱|微信号?|QQ|邮编|网址)[: ]{0,2}[\d×()\-— A-Za-z@.:/_]{4,40}|(?:www|bbs)\.[A-Za-z\d.×/-]{4,40}|(?:(?:投稿|来稿|版务|联系)[: ]{1,2})?[A-Za-z][\w.×]{1,20}@[\w.×-]{4,24}/uy,
    weight: 0.7,
  },
  {
    id: 'address',
    doc: '社址：清泉镇, 编辑部 圆明园路: where the paper is.',
    pattern: new RegExp(`(?:社址|本报地址|地址|编辑部)[ :][${H}\\d]{2,18}(?=[ ]|$)`, 'uy'),
    weight: 0.7,
  },
  {
    id: 'weather',
    doc: '多云转小雨 11℃～22℃, 佛山今日多云, 北风3到4级.',
    pattern: new RegExp(
      `(?:[${H}]{2,4})?(?:今日|今天|今夜|明天|市区)?(?:晴间多云|晴|多云|阴|小雨|中雨|大雨|雷阵雨|阵雨|小雪|中雪)(?:[转到间至有](?:晴|多云|阴|小雨|中雨|大雨|雷阵雨|阵雨|小雪|中雪)){0,3}(?=[ ,]|$)|-?\\d{1,2}(?:℃|度)?[~—\\-至](?:零下)?-?\\d{1,2}(?:℃|度)|(?:最高|最低)?(?:气温|温度)[^ ]{2,12}|[东南西北偏微转]{1,5}风[^ ]{0,10}|(?:[${H}]{2,4})?(?:地区)?天气预报|白天|夜间|今夜|风向|风力[^ ]{0,8}|(?:北转南|南转北|偏[东南西北])|有[小中大][雨雪]`,
      'uy',
    ),
    weight: 0.6,
  },
  {
    id: 'imprint',
    doc: '内部资料 免费赠阅, 内部交流, 某某主办.',
    pattern: new RegExp(
      `内部(?:资料|交流|刊物|发行)|[校自院]?[内办]发行|(?:半月|双月|[旬月周季])刊(?=[ ]|$)|创刊于?[\\d${CN}]{4}年|(?:主管|主办|协办|承办|编印|题写报头|督印人|承印者|发行人|创办人|社长|总编辑)[:/ ] ?[${H}]{2,20}(?=[ ]|$)|免费(?:赠阅|交流|发放)|注意保存|仅供参考|[${H}()]{4,28}(?:主办|主管|承办|协办|编印|出版)(?=[ ]|$)`,
      'uy',
    ),
    weight: 1.2,
  },
  {
    id: 'office',
    doc: '中共某县委办公室, 某县人民政府办公室: the office that puts a bulletin out.',
    pattern: new RegExp(`[${H}]{2,22}(?:办公室|委员会|宣传部|编辑部|编委会)(?:编)?(?=[ ]|$)`, 'uy'),
    weight: 0.8,
  },
];

/** One more part, found where none of the above is: a section's name of Han characters: 城事, 24小时, 秦岭（副刊）, 副刊“海河边”. */
const SECTION = new RegExp(
  `(?:\\d{2,5}[${H}]{2,4}|[${H}](?:[${H}·]{0,7}[${H}])?)(?:\\([${H}]{2,4}\\)|“[${H}]{2,5}”|[A-Za-z]{2,12})?(?=[ ·|/,—①-⑳]|第|$)`,
  'uy',
);
const BETWEEN = ' ·|/,—-《》■□●◆▲:〇○';

interface Parts {
  ids: string[];
  weight: number;
  sections: string[];
  date: string | null;
  title: string | null;
  page: string | null;
}

function partsOf(view: string): Parts | null {
  const parts: Parts = { ids: [], weight: 0, sections: [], date: null, title: null, page: null };
  for (let at = 0; at < view.length; ) {
    if (
      (at > 0 ? BETWEEN : '■□●◆|').includes(view[at] as string) &&
      !(view[at] === '—' && /^— ?\d{1,3} ?—/u.test(view.slice(at)))
    ) {
      at++;
      continue;
    }
    let taken = 0;
    for (const part of FOLIO_PARTS) {
      part.pattern.lastIndex = at;
      const match = part.pattern.exec(view);
      if (!match || match[0] === '') continue;
      // a part that touches what is before it: only the week after the day, the section after a page
      taken = match[0].length;
      parts.ids.push(part.id);
      parts.weight += part.weight;
      if (part.id === 'day') parts.date ??= dayOf(match);
      else if (part.id === 'title') parts.title = titleOf(match[1] ?? match[2] ?? '', parts.title);
      else if (part.id === 'page') parts.page ??= pageNumber((match.slice(1).find(Boolean) ?? '').replace(/ /gu, ''));
      break;
    }
    if (taken === 0) {
      SECTION.lastIndex = at;
      const match = SECTION.exec(view);
      if (!match || parts.sections.length >= 3) return null;
      taken = match[0].length;
      parts.sections.push(match[0]);
    }
    at += taken;
  }
  return parts;
}

/** The paper's name: 综合新闻 is a section's, and so is 房地产周刊 where 某某商报 stands beside it. */
function titleOf(name: string, before: string | null): string | null {
  if (labelOf(name)?.rule === 'section/known-name') return before;
  return before === null || (name.endsWith('报') && !before.endsWith('报')) ? name : before;
}

/** The ISO day of a match of the part `day`; null for a day that does not exist. 民国 and two-digit years of Taiwan are read. */
function dayOf(match: RegExpExecArray): string | null {
  const number = (s: string | undefined): number => {
    if (s === undefined) return Number.NaN;
    if (/^\d+$/u.test(s)) return Number(s);
    return parseNumber(s.replace(/零/gu, '〇')) ?? Number.NaN;
  };
  const { little, republic } = match.groups ?? {};
  // 82.9.22 is of 1982 in Shanghai and of 1993 in Taipei
  if (republic && republic.indexOf('.') < 3) return null;
  const [a, b, c] = little?.split(/[.-]/u).reverse() ?? republic?.split('.') ?? [];
  let year = number(a ?? match[1] ?? match[4] ?? match[7]);
  const month = number(b ?? match[2] ?? match[5] ?? match[8]);
  const day = number(c ?? match[3] ?? match[6] ?? match[9]);
  if (match[0].includes('民国') || (year > 20 && year < 200)) year += 1911;
  if (!(year > 1800 && year < 2200 && month >= 1 && month <= 12 && day >= 1 && day <= 31)) return null;
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

const GUARD = /[\d年℃版期号报刊历星周主内版①-⑳]|日报|晚报|DAILY/u;

/** Reads a line of at most 110 characters as a folio or masthead; null if any part of it is none. */
export function folioOf(view: string): FurnitureReading | null {
  if (!GUARD.test(view) || /[。!?]|“[^”]{0,1}”|“[^”]{6}/u.test(view)) return null;
  const parts = partsOf(view);
  if (!parts) return null;
  const has = (id: string): boolean => parts.ids.includes(id);
  // 双色球第2009022期 04 09 13: a page has one number, an opening of two pages two
  if (parts.ids.filter((id) => id === 'page').length > 2) return null;
  const known = parts.sections.filter((name) => labelOf(name)?.rule.match(/known|ends|two/u)).length;
  const kinds = new Set(parts.ids).size;
  const odd = parts.sections.length - known;
  const weight = parts.weight + 0.6 * known - 0.25 * odd;
  const base = { date: parts.date, title: parts.title, page: parts.page };
  // 秦风日报: the running head alone
  // 第三版之战, 第三版图纸终于定稿, 2011年10月2日写于北京
  if (view.includes('的') || /[版页](?:之|[\u4e00-\u9fff]{5})|日[^ ]{0,2}[写夜记]于/u.test(view)) return null;
  if (kinds === 1 && has('title') && parts.sections.length === 0)
    return {
      rule: 'folio/title-alone',
      confidence: view.length <= 8 && !/新闻$/u.test(view) ? 0.75 : 0.35,
      role: 'folio',
      ...base,
    };
  // 第3版, — 3 —, 04: the page's number alone
  if (kinds === 1 && has('page') && parts.sections.length === 0) {
    // （3）, 3-1: the number of a part, a score
    if (/^[(·‹〈<]|\d-\d/u.test(view)) return null;
    return { rule: 'folio/page-alone', confidence: /[版页—]/u.test(view) ? 0.92 : 0.7, role: 'folio', ...base };
  }
  if (kinds === 1 && has('day') && parts.sections.length === 0)
    return { rule: 'folio/day-alone', confidence: 0.6, role: 'folio', ...base };
  if (kinds === 1 && has('price')) return null;
  if (has('weather') && odd <= 2 && (parts.ids.length >= 4 || view.includes('天气')))
    return { rule: 'masthead/weather', confidence: 0.9, role: 'masthead', ...base };
  // No.1 中国队, 周刊, 主办 世界杯
  if (kinds === 1 && /^(?:ISSUE )?[NV]o|^(?:半月|双月|[旬月周季])刊$|^(?:主管|主办|协办|承办) /u.test(view))
    return null;
  if (has('number') || has('code') || has('imprint') || has('lunar') || has('price') || has('pages')) {
    if (kinds >= 2 || (kinds === 1 && odd === 0)) {
      return { rule: 'masthead/parts', confidence: weight >= 2 ? 0.96 : 0.8, role: 'masthead', ...base };
    }
    return odd <= 1 && !view.includes(',')
      ? { rule: 'masthead/parts', confidence: 0.55, role: 'masthead', ...base }
      : null;
  }
  const strong =
    (has('day') ? 1 : 0) +
    (has('week') ? 1 : 0) +
    (has('page') ? 1 : 0) +
    (has('title') ? 1 : 0) +
    (has('latin-title') ? 1 : 0) +
    (has('latin-day') ? 1 : 0) +
    (has('office') ? 1 : 0) +
    (has('credit') ? 1 : 0) +
    (has('telephone') ? 1 : 0);
  if (strong >= 2 && weight >= 1.4)
    return {
      rule: 'folio/parts',
      confidence: strong >= 3 || (has('day') && odd <= 1) ? 0.97 : 0.88,
      role: 'folio',
      ...base,
    };
  if (has('page') && known > 0 && odd === 0)
    return { rule: 'folio/page-and-section', confidence: 0.9, role: 'folio', ...base };
  if (has('page') && odd === 1 && kinds === 1 && /[A-Z]\d|版/u.test(view))
    return { rule: 'folio/page-and-words', confidence: 0.7, role: 'folio', ...base };
  if (has('page') && odd <= 2 && kinds === 1 && known > 0)
    return { rule: 'folio/page-and-words', confidence: 0.65, role: 'folio', ...base };
  if (has('title') && known > 0 && odd === 0)
    return { rule: 'folio/title-and-section', confidence: 0.8, role: 'folio', ...base };
  if (has('day') && odd <= 1 && kinds === 1)
    return { rule: 'folio/day-and-words', confidence: 0.6, role: 'folio', ...base };
  return null;
}
