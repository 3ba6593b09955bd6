/**
 * Datelines (电头), and what may stand before a paragraph's first sentence:
 *
 *   新华社北京3月5日电（记者 甲）        本报讯（记者 甲 通讯员 乙）        【記者甲／高雄報導】
 *   ^agency^place^date^kind^byline      ^byline, for it says no place     ^byline
 *
 * SOURCE: 新华社's own form 新华社＋place＋day＋电, kept by 中新社, 中央社 and the papers' 本报＋place＋day＋电/讯 since the 1940s.
 */
import { nameEnd } from '../../division.js';
import { compile } from '../../rule.js';
import { AGENCY, DATE, dateline, H, type HeadValue, HOUSE, noPlace, OWN } from './agency.js';
import { creditOf } from './credit.js';
import { isBlank, type LineRule, readAt } from './frame.js';
import type { BylineReading, Range } from './reading.js';
import { REPORT_RULES } from './report.js';
import { nameScore } from './surname.js';

const KIND = '(?:专|急|综合|外文|英文|体育|特|晚|早|讯)?';
/** Not the end of a dateline: 本报通讯员, 来电话, 电视. */
const NOT_ON = '(?![员社录息费飞号稿话视网子力影台器脑梯动机池路线信件邮报])';
const OPENER = '([【(]?)[■□●◆▲△※◎]? ?';

/** What follows a dateline: the bracket or the names that are the byline. Answers its range and authors. */
function follow(view: string, at: number): { range: Range; credit: ReturnType<typeof creditOf> } | null {
  let from = at;
  while (from < view.length && isBlank(view.charCodeAt(from))) from++;
  const c = view[from];
  if (c === '(' || c === '【') {
    const close = closing(view, from);
    if (close < 0) return null;
    const credit = creditOf(view, from + 1, close);
    return credit && credit.kind !== 'filler' ? { range: [from, close + 1], credit } : null;
  }
  const spaced = from > at;
  // 记者甲报道：… / 记者 甲 通讯员 乙 …: up to a colon, or a space after the names
  BARE.lastIndex = from;
  const bare = BARE.exec(view);
  if (!bare) return spaced ? namesReport(view, from) : null;
  const limit = from + bare[0].length;
  for (let end = limit; end > from + 3; end--) {
    const next = view[end] ?? ' ';
    const reports = /报[道导]/u.test(view.slice(end - 2, end));
    if (!(reports && (next === ':' || next === ' ' || next === ',')) && !(spaced && (next === ' ' || next === ':')))
      continue;
    const credit = creditOf(view, from, end);
    const lastName = credit?.authors.at(-1)?.name ?? '';
    // 记者 甲 昨天: the sentence has begun
    if (credit?.kind === 'roles' && (reports || nameScore(lastName) >= 0.3 || PRINTED_WIDE.test(view.slice(from, end))))
      return { range: [from, next === ':' ? end + 1 : end], credit };
  }
  return null;
}

/** 江　南: a name of two characters set apart is no word. */
const PRINTED_WIDE = new RegExp(`[${H}] {1,2}[${H}]$`, 'u');

/** 本报讯　甲报道：, 本报讯　甲、乙报道：: names without a role; the colon says that they are. */
function namesReport(view: string, from: number): { range: Range; credit: ReturnType<typeof creditOf> } | null {
  const colon = view.indexOf(':', from);
  if (colon < from + 4 || colon > from + 20 || !/报[道导]$/u.test(view.slice(from, colon))) return null;
  const credit = creditOf(view, from, colon);
  return credit?.kind === 'work' || credit?.kind === 'names' ? { range: [from, colon + 1], credit } : null;
}

const BARE = new RegExp(`(?:[${H}]{0,8}(?:记者|通讯员|实习生))[${H} 、·/]{2,40}`, 'uy');

/** The bracket that closes the one at `open`, within 60 characters; -1 if none. */
export function closing(view: string, open: number): number {
  const mate = view[open] === '(' ? ')' : view[open] === '【' ? '】' : ']';
  let depth = 0;
  for (let at = open; at < view.length && at < open + 62; at++) {
    if (view[at] === view[open]) depth++;
    else if (view[at] === mate && --depth === 0) return at;
  }
  return -1;
}

const relative = (credit: NonNullable<ReturnType<typeof creditOf>>, from: number) => ({
  authors: credit.authors,
  places: credit.places.map(({ name, affiliation }) => ({
    name: [name[0] - from, name[1] - from] as Range,
    affiliation: affiliation && ([affiliation[0] - from, affiliation[1] - from] as Range),
  })),
});

/** What may send its own news: an office, works, a school, no street or shop. */
const OFFICIAL =
  /(?:[局厅处科室部委办站院校厂矿场社队会段台县市区镇乡]|中心|公司|集团|学|法院|银行|委员会|政府|团委|工会|妇联)$/u;
/** 市场讯, 股市讯: what the news is about. */
const NO_OFFICE = /[的了是将今昨从向在于]|[市商球赛]场$|[股书楼车]市$|^[^本我]+[县市区镇乡]$|机会$|社会$/u;

/** A head whose dateline (or 本报讯) is [start, end): adds its closing bracket, colon, and byline. */
function head(
  view: string,
  match: RegExpExecArray,
  end: number,
  dateline: HeadValue['dateline'],
  confidence: number,
): HeadValue | null {
  const opener = match[1] ?? '';
  let stop = end;
  if (opener !== '') {
    // 【本报讯】 / (新华社北京三日电) / 〔本报讯记者甲〕: closed at once, or after the names
    const close = closing(view, match.index);
    if (close < 0) return null;
    if (close !== end) {
      let from = end;
      while (isBlank(view.charCodeAt(from)) || view[from] === '/') from++;
      const credit = creditOf(view, from, close);
      if (!credit) return null;
      const range: Range = dateline ? [from, close + 1] : [match.index, close + 1];
      if (dateline) dateline.range = [match.index, from];
      return { range, ...relative(credit, range[0]), dateline, confidence };
    }
    stop = close + 1;
    if (dateline) dateline.range = [match.index, stop];
  }
  const byline = follow(view, stop);
  if (byline?.credit) {
    const range: Range = dateline ? byline.range : [match.index, byline.range[1]];
    return { range, ...relative(byline.credit, range[0]), dateline, confidence: Math.max(confidence, 0.97) };
  }
  if (view[stop] === ':') {
    stop++;
    if (dateline) dateline.range = [dateline.range[0], stop];
  }
  return { range: dateline ? [stop, stop] : [match.index, stop], authors: [], places: [], dateline, confidence };
}

export const HEAD_RULES: readonly LineRule<HeadValue>[] = [
  {
    id: 'dateline/agency-place-day',
    doc: '新华社北京3月5日电, 本报蚌埠12月28日电, 据新华社拉萨１月４日电, 新华社北京十二日电.',
    starts: '',
    pattern: new RegExp(
      `${OPENER}(据)?(${AGENCY}|${OWN}|${HOUSE})/?([${H}、·]{0,12}?) ?(${DATE}) ?(?:(${KIND})(电|讯|消息)${NOT_ON}|综合(?:外电)?报[道导])`,
      'uy',
    ),
    read: (match, { view }) => {
      const [all, , , agency, place, date] = match;
      if (place && /[的了是将获悉今昨]|记者|收到/u.test(place) && noPlace(place)) return null;
      const end = match.index + all.length;
      const day = match.index + all.lastIndexOf(date as string);
      return head(
        view,
        match,
        end,
        dateline('dateline/agency-place-day', match.index, end, agency, place, [day, day + (date as string).length]),
        0.98,
      );
    },
  },
  {
    id: 'byline/own-report',
    doc: '本报讯, 禅桂日报讯, 据新华社电, 【本报讯】: neither place nor day, so it is a byline.',
    starts: '',
    pattern: new RegExp(
      `${OPENER}(据)?(${AGENCY}|${OWN}|${HOUSE})(专|综合|最新|快|特|急|今日)? ?(讯|电|消息|专讯)${NOT_ON}`,
      'uy',
    ),
    read: (match, { view }) => {
      const end = match.index + match[0].length;
      const after = view[end] ?? ' ';
      // 晚报消息灵通, 据人民网消息, …: only 讯 may touch the sentence
      if (match[5] !== '讯' && match[5] !== '专讯' && !' (【】):\n'.includes(after)) return null;
      if (match[5] === '讯' && /[息问]/u.test(after)) return null;
      return head(view, match, end, null, 0.95);
    },
  },
  {
    id: 'byline/office-report',
    doc: '县融媒体中心讯（通讯员 甲）, 机务段讯, 本厂讯, 省水利厅讯 …: an office’s own words for 本报讯.',
    starts: '',
    pattern: new RegExp(`(?=.{2,18}讯)${OPENER}([${H}]{2,14}?)讯(?=[ ()【】:\\n]|$)`, 'uy'),
    read: (match, { view }) => {
      const office = match[2] as string;
      if (!OFFICIAL.test(office) || NO_OFFICE.test(office)) return null;
      const own = office.startsWith('本') || office.endsWith('中心') || office.endsWith('台');
      return head(view, match, match.index + match[0].length, null, own ? 0.93 : 0.8);
    },
  },
  ...REPORT_RULES,
  {
    id: 'dateline/place-news',
    doc: '平武讯（通讯员 甲）, 【盐亭讯】, 盐亭讯 …: a place that the gazetteer knows, and no house.',
    starts: '',
    pattern: new RegExp(`(?=.{2,9}讯)${OPENER}([${H}]{2,6})讯(?=[ ()【】:\\n]|$)`, 'uy'),
    read: (match, { view }) => {
      const place = match[2] as string;
      if (!/^[省市县区州盟旗]?$/u.test(place.slice(nameEnd(place, 0)))) return null;
      const end = match.index + match[0].length;
      return head(view, match, end, dateline('dateline/place-news', match.index, end, undefined, place, null), 0.88);
    },
  },
  {
    id: 'dateline/agency-place',
    doc: '本报永泰讯（通讯员 甲）, 新华社上海电: a place without a day, so what follows must set it apart.',
    starts: '',
    pattern: new RegExp(
      `${OPENER}(据)?(${AGENCY}|${OWN})([${H}]{2,6}?)(专|综合|今日|昨日|航|通)?(电|讯)(?=[ ()【】:\\n]|$)`,
      'uy',
    ),
    read: (match, { view }) => {
      if (noPlace(match[4] as string)) return null;
      const end = match.index + match[0].length;
      return head(view, match, end, dateline('dateline/agency-place', match.index, end, match[3], match[4], null), 0.9);
    },
  },
  {
    id: 'dateline/place-day',
    doc: '（北京3月5日电）, 【臺北訊】: no house is named, so brackets must.',
    starts: '(【',
    pattern: new RegExp(`[(【]([${H}]{2,5}?)(${DATE})?(?:专|综合)?(?:电|讯)[)】]`, 'uy'),
    read: (match, _) => {
      if (noPlace(match[1] as string)) return null;
      const end = match.index + match[0].length;
      const day = match[2] ? match.index + match[0].lastIndexOf(match[2]) : 0;
      return {
        range: [end, end],
        authors: [],
        places: [],
        dateline: dateline(
          'dateline/place-day',
          match.index,
          end,
          undefined,
          match[1],
          match[2] ? [day, day + match[2].length] : null,
        ),
        confidence: 0.85,
      };
    },
  },
  {
    id: 'byline/head-in-brackets',
    doc: '【記者甲／高雄報導】, 〔記者甲、乙／台北報導〕, （本报记者 甲）: a role in brackets before the first sentence.',
    starts: '(【[',
    pattern: /[(【[](?=[^)】\]]{2,60}[)】\]])/uy,
    read: (match, { view }) => {
      const close = closing(view, match.index);
      if (close < 0) return null;
      const credit = creditOf(view, match.index + 1, close);
      if (!credit) return null;
      const report = /(?:报[道导]|外电)[)】\]]$/u.test(view.slice(0, close + 1));
      // 【国际中心／综合报导】: the desk that put it together
      const signed =
        credit.kind === 'roles' ||
        (report &&
          (credit.kind === 'names' ||
            credit.kind === 'work' ||
            (/office|desk/u.test(credit.kind) &&
              view[match.index] !== '(' &&
              view.slice(match.index, close).includes('/'))));
      if (!signed) return null;
      return {
        range: [match.index, close + 1],
        ...relative(credit, match.index),
        dateline: null,
        confidence: view[match.index] === '【' ? 0.97 : 0.93,
      };
    },
  },
  {
    id: 'byline/head-reports',
    doc: '本报记者 甲 报道：, 记者甲、通讯员乙报道 …: a role, names and 报道 before the first sentence.',
    starts: '',
    pattern: new RegExp(
      `(?=[■□●◆▲△※◎ ]{0,3}[${H}]{0,10}(?:记者|通讯员|实习生)[${H} 、·/]{2,40}报[道导][: \\n]?)[■□●◆▲△※◎ ]{0,3}`,
      'uy',
    ),
    read: (match, { view }) => {
      const byline = follow(view, match.index + match[0].length);
      if (!byline?.credit || !/报[道导]:?$/u.test(view.slice(...byline.range))) return null;
      const range: Range = [match.index, byline.range[1]];
      return { range, ...relative(byline.credit, range[0]), dateline: null, confidence: 0.9 };
    },
  },
];

const HEADS = /* @__PURE__ */ compile(HEAD_RULES);

/** The head of a paragraph, from `start` on. */
export function headAt(view: string, start: number, end: number): BylineReading | null {
  if (!MAY_OPEN.test(view.slice(start, start + 30))) return null;
  const found = readAt(HEADS, { view, end }, start);
  return found && { rule: found.rule, ...found.value };
}

/** A cheap guard: every head has one of these among its first characters. */
const MAY_OPEN = /[电讯]|消息|报[道导]|记者|通讯员|^[(【[]/u;

export { relative };
