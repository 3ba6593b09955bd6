/**
 * Heads that name the reporter, or say that a report was put together, in one phrase with place and day:
 *
 *   （中央社記者甲某某台北5日電）      据本报驻曼谷记者甲某某４月１３日报道      【本報綜合報道】
 *
 * SOURCE: 中央社's form since the 1930s; the papers' of Taiwan and Hong Kong; 本报驻…记者 of the mainland's.
 */
import { AGENCY, DATE, dateline, H, type HeadValue, HOUSE, noPlace, OWN } from './agency.js';
import { value } from './follow.js';
import type { LineRule } from './frame.js';
import { nameBeforePlace } from './glued.js';
import type { Range } from './reading.js';
import { nameScore } from './surname.js';

export const REPORT_RULES: readonly LineRule<HeadValue>[] = [
  {
    id: 'dateline/agency-reporter-place-day',
    doc: '（中央社記者甲某某台北5日電）, 【本報駐美特派員甲某某華盛頓六日專電】, 本报记者甲某某北京五日电, 特派记者甲某某雅典5日电: the reporter inside the dateline, which is what follows the name.',
    starts: '',
    pattern: new RegExp(
      `(?=.{0,14}(?:记者|特派员))([(【[]?)(${AGENCY}|${OWN}|${HOUSE}|[${H}]{2,4}社|)(?:驻[${H}]{1,5})?(?:特[派约])?(?:记者|特派员) ?((?:[${H}]{2,4}、)*)([${H}]{4,9}?(?<!专)) ?(${DATE})?(?:专|综合)?(?:电|讯)([)】\\]]|(?=[ :]|$))`,
      'uy',
    ),
    read: (match) => {
      const from = match.index;
      const [all, opener = '', agency = '', others = '', both = '', date, closer] = match;
      if ((opener === '') !== (closer === '') || (opener === '' && !(date && (agency || all.startsWith('特派')))))
        return null;
      // 甲乙丙台北: the name is the part that looks most like one
      const size =
        nameBeforePlace(both, true) ||
        (date
          ? ([2, 3, 4]
              .filter((n) => both.length - n >= 2)
              .sort((a, b) => nameScore(both.slice(0, b)) - nameScore(both.slice(0, a)))[0] as number)
          : 0);
      const name = both.slice(0, size);
      const place = both.slice(size);
      if (size === 0 || noPlace(place)) return null;
      const at = all.indexOf(others + both, opener.length + agency.length);
      const day = from + all.lastIndexOf(date ?? '');
      const end = from + all.length;
      const cut = from + at + others.length + size;
      const names = [...others.split('、').slice(0, -1), name];
      const house: Range | null = agency ? [opener.length, opener.length + agency.length] : null;
      return {
        range: [from, cut],
        authors: names.map((one) => ({ name: one, role: 'reporter', affiliation: agency || null })),
        places: names.map((one, i) => {
          const begins = at + names.slice(0, i).join('、').length + (i > 0 ? 1 : 0);
          return { name: [begins, begins + one.length], affiliation: house };
        }),
        dateline: dateline(
          'dateline/agency-reporter-place-day',
          cut,
          end,
          agency || undefined,
          place,
          date ? [day, day + date.length] : null,
        ),
        confidence: date ? 0.97 : 0.93,
      };
    },
  },
  {
    id: 'byline/own-round-up',
    doc: '【本報綜合報道】, 本报综合消息, （综合外电报道）, 综合报道 昨天…: put together from others’ reports; no author.',
    starts: '',
    pattern: new RegExp(
      `(?=.{0,10}(?:综合|特约|专题))[(【[]?(?:本[报刊台网社]|(?<=[(【[])(?:${HOUSE}))?(?:综合|综合外电|综合整理|特约|专题|综合(?:${AGENCY}|央视)(?:[、和](?:${AGENCY}|央视))*)(?:报[道导]|消息|讯|电)[)】\\]]?(?=[ :]|$|(?<=[)】\\]]).)`,
      'uy',
    ),
    read: (match, { end }) => {
      const [said] = match;
      if (/^[(【[]/u.test(said) !== /[)】\]]$/u.test(said)) return null;
      const until = match.index + said.length;
      const bare = !/^[本(【[]/u.test(said);
      if (bare && !said.startsWith('综合')) return null;
      // 综合报道 alone is a column's name as often
      return value([match.index, until], null, !bare ? 0.93 : until < end ? 0.8 : 0.5);
    },
  },
  {
    id: 'byline/special-in-brackets',
    doc: '【專訊】, （特讯）, 【專電】, 【特稿】, 【譯稿】: the papers of Hong Kong and Macau say so where others say 本报讯.',
    starts: '(【[',
    pattern: /[(【[](?:专讯|特讯|专电|(?:本[报刊台])?[专特译]稿|本[报刊台][\u4e00-\u9fff]{2}组)[)】\]]/uy,
    read: (match) => value([match.index, match.index + match[0].length], null, 0.85),
  },
  {
    id: 'byline/told-by-an-office',
    doc: '据县气象局消息　未来三天…, 据本报各地通讯员报道　…, 据新华社　…: where the news is from; no author.',
    starts: '据',
    pattern: new RegExp(
      `据(?:[${H}]{2,10}(?:局|台|站|办|部|中心|公司|委)消息|本报(?:驻[${H}]{1,4}|各地)?(?:(?:记者|通讯员)、?){1,2}(?:(?:综合)?报[道导])?|${AGENCY})(?= )`,
      'uy',
    ),
    read: (match) => value([match.index, match.index + match[0].length], null, 0.8),
  },
  {
    id: 'byline/correspondent-reports',
    doc: '据本报驻曼谷记者甲某某４月１３日报道, 据新华社记者甲报道：, 本报驻京记者 甲 报道.',
    starts: '据本新中',
    pattern: new RegExp(
      `据?(${AGENCY}|${OWN})(?:特[派约])?(?:驻[${H}]{2,8}?)?(?:特[派约])?(记者) ?([${H}]{2,4}?) ?((?:${DATE})(?:电|专电)?)? ?报[道导][,: ]?`,
      'uy',
    ),
    read: (match) => {
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
];
