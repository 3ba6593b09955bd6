/**
 * Datelines (电头), and what may stand before a paragraph's first sentence:
 *
 *   新华社北京3月5日电（记者 甲）        本报讯（记者 甲 通讯员 乙）        【記者甲／高雄報導】
 *   ^agency^place^date^kind^byline      ^byline, for it says no place     ^byline
 *
 * SOURCE: 新华社's own form 新华社＋place＋day＋电, kept by 中新社, 中央社 and the papers' 本报＋place＋day＋电/讯 since the 1940s.
 */
import { compile } from '../../rule.js';
import { creditOf } from './credit.js';
import { isBlank, type LineRule, readAt } from './frame.js';
import type { BylineReading, Range } from './index.js';
import { nameScore } from './surname.js';

export type HeadValue = Omit<BylineReading, 'rule'>;

const H = '\\u4e00-\\u9fff';
const AGENCY =
  '新华社|新华网|中新社|中新网|中国新闻社|中央社|人民网|中国网|光明网|央视网|国际在线|法新社|路透社|路透|美联社|合众国际社|合众社|塔斯社|俄塔社|俄通社|国际文传电讯社|俄新社|' +
  '共同社|时事社|朝中社|韩联社|埃菲社|安莎社|德新社|越通社|泛亚社|彭博社|南通社|坦桑社|阿通社|中通社|国新社|民族社|中评社|台湾“中央社”';
const OWN = '本 ?报|本刊|本台|本网|本社|本市|本省|本港';
const HOUSE = `[${H}]{2,6}(?:日报|晚报|早报|晨报|时报|快报|商报|都市报|周报|导报|新报|新闻网|文汇报|大公报|网|报|新闻)|(?:晚|日|时|晨|早|快|商|都市)报`;
const DATE =
  '(?:\\d{4}年)?(?:\\d{1,2}月)?\\d{1,2}(?:日?[至、-]\\d{1,2})?日|(?:[一二三四五六七八九十]{1,2}月)?[一二三四五六七八九十廿卅]{1,3}日';
const KIND = '(?:专|急|综合|外文|英文|体育|特|晚|早|讯)?';
/** Not the end of a dateline: 本报通讯员, 来电话, 电视. */
const NOT_ON = '(?![员社录息费飞号稿话视网子力影台器脑梯动机池路线信件邮报])';
const OPENER = '([【(]?)[■□●◆▲△※◎]? ?';

/** A place of a dateline, without the words that a sentence would have: 北京, 联合国, 北京、上海. */
const NO_PLACE = /[今昨前日月年时从在是的了和与为对将已来收获悉到记者通]/u;

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
    if (credit?.kind === 'roles' && (reports || nameScore(lastName) >= 0.3))
      return { range: [from, next === ':' ? end + 1 : end], credit };
  }
  return null;
}

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
      `${OPENER}(据)?(${AGENCY}|${OWN}|${HOUSE})([${H}、·]{0,12}?) ?(${DATE}) ?(${KIND})(电|讯|消息)${NOT_ON}`,
      'uy',
    ),
    read: (match, { view }) => {
      const [all, , , agency, place, date] = match;
      if (place && /[的了是将获悉今昨]|记者|收到/u.test(place)) return null;
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
    id: 'dateline/agency-reporter-place-day',
    doc: '（中央社記者甲乙丙台北5日電）: the reporter inside the dateline; the dateline is what follows the name.',
    starts: '(【',
    pattern: new RegExp(
      `[(【](${AGENCY}|${OWN})(?:特[派约])?记者 ?([${H}]{4,8}) ?(${DATE})(?:专|综合)?(?:电|讯)[)】]`,
      'uy',
    ),
    read: (match, _) => {
      const from = match.index;
      const [all, agency, both = '', date] = match;
      // 甲乙丙台北: the name is the part that looks most like one
      const size = [2, 3, 4]
        .filter((n) => both.length - n >= 2)
        .sort((a, b) => nameScore(both.slice(0, b)) - nameScore(both.slice(0, a)))[0] as number;
      const name = both.slice(0, size);
      const place = both.slice(size);
      const at = all.indexOf(both, (agency as string).length);
      const day = from + all.lastIndexOf(date as string);
      const end = from + all.length;
      const cut = from + at + size;
      return {
        range: [from, cut],
        authors: [{ name, role: 'reporter', affiliation: agency as string }],
        places: [{ name: [at, at + name.length], affiliation: [1, 1 + (agency as string).length] }],
        dateline: dateline('dateline/agency-reporter-place-day', cut, end, agency, place, [
          day,
          day + (date as string).length,
        ]),
        confidence: 0.97,
      };
    },
  },
  {
    id: 'byline/own-report',
    doc: '本报讯, 禅桂日报讯, 据新华社电, 【本报讯】: neither place nor day, so it is a byline.',
    starts: '',
    pattern: new RegExp(
      `${OPENER}(据)?(${AGENCY}|${OWN}|${HOUSE})(专|综合|最新|快)? ?(讯|电|消息|专讯)${NOT_ON}`,
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
    id: 'byline/own-round-up',
    doc: '【本報綜合報道】, 本报综合消息, （综合外电报道）: put together from others’ reports; no author.',
    starts: '本综(【',
    pattern:
      /[(【]?(?:本[报刊台网社])?(?:综合|综合外电|综合整理|特约|专题)(?:报[道导]|消息|讯|电)[)】]?(?=[ :]|$|(?<=[)】]).)/uy,
    read: (match, _) => {
      if (
        /^[(【]/u.test(match[0]) !== /[)】]$/u.test(match[0]) ||
        (!match[0].includes('本') && !/[(【]/u.test(match[0]))
      )
        return null;
      return {
        range: [match.index, match.index + match[0].length],
        authors: [],
        places: [],
        dateline: null,
        confidence: 0.93,
      };
    },
  },
  {
    id: 'byline/correspondent-reports',
    doc: '据本报驻曼谷记者甲某某４月１３日报道, 据新华社记者甲报道：, 本报驻京记者 甲 报道.',
    starts: '据本新中',
    pattern: new RegExp(
      `据?(${AGENCY}|${OWN})(?:特[派约])?(?:驻[${H}]{2,4}?)?(?:特[派约])?(记者) ?([${H}]{2,4}?) ?((?:${DATE})(?:电|专电)?)? ?报[道导][,: ]?`,
      'uy',
    ),
    read: (match, _) => {
      const [all, house, , name, day] = match;
      if (!all.startsWith('据') && !/[: ]$/u.test(all) && !day) return null;
      if (nameScore(name as string) < 0.3) return null;
      const at = all.indexOf(name as string, all.indexOf('记者') + 2);
      const from = all.indexOf(house as string);
      // 据…报道，… is the first clause of a sentence as often as a head
      return {
        range: [match.index, match.index + all.trimEnd().length],
        authors: [{ name: name as string, role: 'reporter', affiliation: house as string }],
        places: [{ name: [at, at + (name as string).length], affiliation: [from, from + (house as string).length] }],
        dateline: null,
        confidence: all.endsWith(',') ? 0.4 : 0.9,
      };
    },
  },
  {
    id: 'dateline/agency-place',
    doc: '本报永泰讯（通讯员 甲）, 新华社上海电: a place without a day, so what follows must set it apart.',
    starts: '',
    pattern: new RegExp(
      `${OPENER}(据)?(${AGENCY}|${OWN})([${H}]{2,6}?)(专|综合|今日|昨日)?(电|讯)(?=[ ()【】:\\n]|$)`,
      'uy',
    ),
    read: (match, { view }) => {
      if (NO_PLACE.test(match[4] as string)) return null;
      const end = match.index + match[0].length;
      return head(view, match, end, dateline('dateline/agency-place', match.index, end, match[3], match[4], null), 0.9);
    },
  },
  {
    id: 'dateline/place-day',
    doc: '（北京3月5日电）, 【臺北訊】: no house is named, so brackets must.',
    starts: '(【',
    pattern: new RegExp(`[(【]([${H}]{2,4}?)(${DATE})?(?:专|综合)?(?:电|讯)[)】]`, 'uy'),
    read: (match, _) => {
      if (NO_PLACE.test(match[1] as string)) return null;
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
      if (credit?.kind !== 'roles' && !(credit?.kind === 'names' && /报[道导][)】\]]$/u.test(view.slice(0, close + 1))))
        return null;
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

function dateline(
  rule: string,
  start: number,
  end: number,
  agency: string | undefined,
  place: string | undefined,
  date: Range | null,
): NonNullable<HeadValue['dateline']> {
  return { range: [start, end], agency: agency?.replace(/ /gu, '') || null, place: place || null, date, rule };
}

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
