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
import { closing, follow, PRINTED_WIDE, value } from './follow.js';
import { isBlank, type LineRule, readAt } from './frame.js';
import { COURTEOUS, nameBeforePlace } from './glued.js';
import type { BylineReading, Range } from './reading.js';
import { REPORT_RULES } from './report.js';
import { isPlace } from './role.js';
import { nameScore } from './surname.js';

const KIND = '(?:专|急|综合|外文|英文|体育|特|晚|早|讯)?';
/** Not the end of a dateline: 本报通讯员, 来电话, 电视. */
const NOT_ON = '(?![员社录息费飞号稿话视网子力影台器脑梯动机池路线信件邮报])';
const OPENER = '([【([]?)[■□●◆▲△※◎]? ?';

/** What may send its own news: an office, works, a school, no street or shop. */
const OFFICIAL =
  /(?:[局厅处科室部委办站院校厂矿场社队会段台县市区镇乡]|中心|公司|集团|学|法院|银行|委员会|政府|团委|工会|妇联)$/u;
/** 市场讯, 股市讯: what the news is about. */
const NO_OFFICE = /[的了是将今昨从向在于]|[市商球赛]场$|[股书楼车]市$|^[^本我]+[县市区镇乡]$|机会$|社会$/u;

/** 简讯, 通讯, 腾讯: words that end with the character. */
const NO_HOUSE = /[简喜短通资快电音审闻问即传视腾死凶捷的了是在将从]$/u;

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
      return value(range, credit, confidence, dateline);
    }
    stop = close + 1;
    if (dateline) dateline.range = [match.index, stop];
  }
  const byline = follow(view, stop);
  if (byline) {
    const range: Range = dateline ? byline.range : [match.index, byline.range[1]];
    return value(range, byline.credit, Math.max(confidence, 0.97), dateline);
  }
  if (view[stop] === ':') {
    stop++;
    if (dateline) dateline.range = [dateline.range[0], stop];
  }
  return value(dateline ? [stop, stop] : [match.index, stop], null, confidence, dateline);
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
      if (place && (/记者|特派员|通讯员/u.test(place) || (/[的了是将获悉今昨]|收到/u.test(place) && noPlace(place))))
        return null;
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
    id: 'dateline/agency-day-place',
    doc: '本报8月1日常宁讯 …: the day before the place.',
    starts: '',
    pattern: new RegExp(
      `${OPENER}(${AGENCY}|${OWN}|${HOUSE}) ?(${DATE})([${H}]{2,6}?)专?(?:电|讯)(?=[ ()【】:]|$)`,
      'uy',
    ),
    read: (match, { view }) => {
      const [all, , agency = '', date = '', place = ''] = match;
      if (noPlace(place)) return null;
      const end = match.index + all.length;
      const day = match.index + all.indexOf(date, all.indexOf(agency) + agency.length);
      return head(
        view,
        match,
        end,
        dateline('dateline/agency-day-place', match.index, end, agency, place, [day, day + date.length]),
        0.95,
      );
    },
  },
  {
    id: 'byline/own-report',
    doc: '本报讯, 禅桂日报讯, 据新华社电, 【本报讯】: neither place nor day, so it is a byline.',
    starts: '',
    pattern: new RegExp(
      `${OPENER}(据)?(${AGENCY}|${OWN}|${HOUSE})(专|综合|最新|快|特|急|今日|今晨|今早|昨晚|昨夜)? ?(讯|电|消息|专讯)${NOT_ON}`,
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
    doc: '本报永泰讯（通讯员 甲）, 本报永泰消息 …, 新华社上海电: a place without a day, so what follows must set it apart.',
    starts: '',
    pattern: new RegExp(
      `${OPENER}(据)?(${AGENCY}|${OWN})([${H}]{2,6}?)(专|综合|今日|昨日|航|通)?(电|讯|消息)(?=[ ()【】:\\n]|$)`,
      'uy',
    ),
    read: (match, { view }) => {
      if (noPlace(match[4] as string)) return null;
      const end = match.index + match[0].length;
      return head(view, match, end, dateline('dateline/agency-place', match.index, end, match[3], match[4], null), 0.9);
    },
  },
  {
    id: 'byline/house-news',
    doc: '千灯讯（通讯员 甲）, N榕荫讯 …: a word before 讯 that is none of the language’s (简讯, 喜讯): a house, or its town.',
    starts: '',
    pattern: new RegExp(`(?=.{2,6}讯)()N?([${H}]{2,4})讯(?=[ (【])`, 'uy'),
    read: (match, { view }) => {
      const house = match[2] as string;
      if (NO_HOUSE.test(house) || NO_OFFICE.test(house)) return null;
      return head(view, match, match.index + match[0].length, null, 0.75);
    },
  },
  {
    id: 'dateline/place-day',
    doc: '（北京3月5日电）, 【臺北訊】: no house is named, so brackets must.',
    starts: '(【',
    pattern: new RegExp(
      `[(【]([${H}]{2,5}?)(${DATE})?(?:专|综合|路透|法新|美联|合众|安莎|德新|共同)?(?:电|讯)[)】]`,
      'uy',
    ),
    read: (match, { view }) => {
      const both = match[1] as string;
      const size = nameBeforePlace(both, true);
      const end = match.index + match[0].length;
      // 【方冠倫台南訊】
      if (size > 0 && isPlace(both.slice(size)) && !isPlace(both.slice(0, size))) {
        const cut = match.index + 1 + size;
        return {
          range: [match.index, cut],
          authors: [{ name: both.slice(0, size), role: null, affiliation: null }],
          places: [{ name: [1, 1 + size], affiliation: null }],
          dateline: dateline('dateline/place-day', cut, end, undefined, both.slice(size), null),
          confidence: 0.85,
        };
      }
      if (noPlace(both)) return null;
      const day = match[2] ? match.index + match[0].lastIndexOf(match[2]) : 0;
      const byline = follow(view, end);
      const date: Range | null = match[2] ? [day, day + match[2].length] : null;
      return value(
        byline?.range ?? [end, end],
        byline?.credit ?? null,
        0.85,
        dateline('dateline/place-day', match.index, end, undefined, match[1], date),
      );
    },
  },
  {
    id: 'byline/kind-in-brackets',
    doc: '〔本報專訪〕…, 〔本埠新聞〕…, 〔聖荷西通訊〕…, 〔又訊〕…: what kind of news it is, in brackets that touch the first sentence.',
    starts: '(【[',
    pattern: new RegExp(`[(【[][${H}]{0,5}(?:专访|消息|通讯|新闻|特写|又讯|特讯)[)】\\]] ?(?=[${H}\\d“])`, 'uy'),
    read: (match) => value([match.index, match.index + match[0].trimEnd().length], null, 0.85),
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
      const report = /(?:报[道导]|外电|[特专]稿|(?<=\/[\u4e00-\u9fff]{2,4})电)[)】\]]$/u.test(view.slice(0, close + 1));
      // 【国际中心／综合报导】: the desk that put it together
      const signed =
        credit.kind === 'roles' ||
        (credit.kind === 'desk' && close - match.index < 10) ||
        (credit.kind === 'names' && credit.confidence >= 0.8 && view[match.index] === '(') ||
        (report &&
          (credit.kind === 'names' ||
            credit.kind === 'work' ||
            (/office|desk/u.test(credit.kind) && view.slice(match.index, close).includes('/'))));
      if (!signed) return null;
      const plain = credit.kind === 'names' && !report;
      return value([match.index, close + 1], credit, plain ? 0.45 : view[match.index] === '【' ? 0.97 : 0.93);
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
      if (!byline || !/报[道导]:?$/u.test(view.slice(...byline.range))) return null;
      return value([match.index, byline.range[1]], byline.credit, 0.9);
    },
  },
  {
    id: 'byline/house-report',
    doc: '长江日报-长江网讯（记者 甲 …）, 校报讯（学生记者 甲）, 财联社9月11日讯（记者 甲）: whatever the house is called, the bracket with its reporters tells that it is one.',
    starts: '',
    pattern: new RegExp(
      `(?![他她我上接])(?=[${H}\\d·-]{2,24} ?[([【])[${H}·-]{2,14}?(?:${DATE})?(?:今晨|今早|昨晚)?(?:讯|(?<=日)电|消息|综合报道|(?<=[报台网社]|新闻|客户端))(?= ?[([【])`,
      'uy',
    ),
    read: (match, { view }) => {
      const byline = follow(view, match.index + match[0].length);
      if (!byline || !/^(?:roles|affiliated)$/u.test(byline.credit.kind)) return null;
      return value([match.index, byline.range[1]], byline.credit, 0.93);
    },
  },
  {
    id: 'byline/head-role-apart',
    doc: '本报记者　桑　榆　清晨五点，…: a role, a name and white space, then the story: names of two characters are printed wide.',
    starts: '',
    pattern: new RegExp(
      `(?=[■□●◆▲△※◎ ]{0,3}(?:[${H}·-]{0,12}(?:记者|通讯员|特派员)|[图文]{1,2}[/:]))[■□●◆▲△※◎ ]{0,3}((?:[${H}·-]{2,14}|[图文]{1,2}[/:]) ?(?:[${H}] [${H}]|[${H}]{2,4})(?:、(?:[${H}] [${H}]|[${H}]{2,4}))?(?:/特稿)?) {1,4}(?!报[道导])(?=[${H}“]{2,14}[,。:])`,
      'uy',
    ),
    read: (match, { view }) => {
      const start = match.index + match[0].indexOf(match[1] as string);
      const credit = creditOf(view, start, start + (match[1] as string).length);
      const last = credit?.authors.at(-1)?.name ?? '';
      if (
        (credit?.kind !== 'roles' && credit?.kind !== 'work') ||
        (nameScore(last) < 0.5 && !PRINTED_WIDE.test(match[1] as string))
      )
        return null;
      return value([match.index, start + (match[1] as string).length], credit, 0.8);
    },
  },
  {
    id: 'byline/head-told-by',
    doc: '甲某某口述：我是民国十七年生人，…: who tells it.',
    starts: '',
    pattern: new RegExp(`([${H}]{2,4}?)(?:口述|自述|讲述):`, 'uy'),
    read: (match) =>
      nameScore(match[1] as string) >= 0.55 && !COURTEOUS.test(match[1] as string)
        ? {
            range: [match.index, match.index + match[0].length],
            authors: [{ name: match[1] as string, role: null, affiliation: null }],
            places: [{ name: [0, (match[1] as string).length], affiliation: null }],
            dateline: null,
            confidence: 0.7,
          }
        : null,
  },
  {
    id: 'byline/head-of-house',
    doc: '甲某某（掘进三队）　夜班下来，…: who speaks in a column of many voices, and where that one is from.',
    starts: '',
    pattern: new RegExp(`([${H}]{2,4}\\([${H}\\d]{2,10}\\)) {1,4}(?=[${H}“]{2,})`, 'uy'),
    read: (match, { view }) => {
      const until = match.index + (match[1] as string).length;
      const credit = creditOf(view, match.index, until);
      return credit?.kind === 'affiliated' && nameScore(credit.authors[0]?.name ?? '') >= 0.55
        ? value([match.index, until], credit, 0.45)
        : null;
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
const MAY_OPEN =
  /[电讯]|消息|报[道导]|记者|通讯员|特派员|述:|^[■□●◆▲△※◎ ]{0,3}[图文]{1,2}[/:]|^[(【[]|^据.{2,4}[社网] |^.{2,4}\([^()]{2,10}\) /u;
