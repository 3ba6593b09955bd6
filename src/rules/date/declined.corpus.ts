/**
 * What the suites of other readers want and we refuse, in kinds: whose it is, why not, and what says so (CONTRACT.md, or issue 5, or
 * Chinese print). Each example has what the peer's rule makes of it, worked out by hand, and what we read. The paper is of Wednesday,
 * 15 May 2019; the sentences were written for this file.
 */
export interface Declined {
  kind: string;
  whose: 'Duckling' | 'Recognizers';
  why: string;
  examples: readonly (readonly [text: string, theirs: string, ours: string | null])[];
}

/** The paper's day of DECLINED. */
export const DECLINED_ISSUE = '2019-05-15';

export const DECLINED: readonly Declined[] = [
  // ---- Duckling: what is not certain lies ahead
  {
    kind: 'a weekday lies ahead',
    whose: 'Duckling',
    why: 'Always the next one, not even today. A paper speaks of its own week: issue 5, resolved by the sense and by nearness.',
    examples: [
      ['例会周一开过了', '2019-05-20', '2019-05-13'],
      ['门店周三开业', '2019-05-22', '2019-05-15'],
      ['药房礼拜二停电', '2019-05-21', '2019-05-14'],
    ],
  },
  {
    kind: 'a weekday of this week lies ahead',
    whose: 'Duckling',
    why: 'The next one even where 本周 is printed. The week printed is the issue’s own.',
    examples: [
      ['本周二的例会', '2019-05-21', '2019-05-14'],
      ['这个星期一的例会', '2019-05-20', '2019-05-13'],
    ],
  },
  {
    kind: '下周 is the next such day',
    whose: 'Duckling',
    why: 'Two days on from a Tuesday. 下周 is the week after this one to every reader.',
    examples: [
      ['下周四交货', '2019-05-16', '2019-05-23'],
      ['下星期五交货', '2019-05-17', '2019-05-24'],
    ],
  },
  {
    kind: 'a feast lies ahead',
    whose: 'Duckling',
    why: 'Nearness tells: issue 5, 12月28日 in a paper of 5 January is last year’s, and so is a feast of some weeks ago this year’s.',
    examples: [
      ['清明节那天', '2020-04-04', '2019-04-05'],
      ['劳动节那天', '2020-05-01', '2019-05-01'],
      ['普珥节那天', '2020-03-09', '2019-03-20'],
      ['复活节翌日', '2020-04-13', '2019-04-22'],
    ],
  },
  // ---- Duckling: counted days
  {
    kind: 'a count of days is all of them',
    whose: 'Duckling',
    why: 'From that day to this. The words name when it was, not how long: 持续六天 would be the figure.',
    examples: [
      ['六天前', '2019-05-09/2019-05-14', '2019-05-09'],
      ['五天后', '2019-05-16/2019-05-20', '2019-05-20'],
      ['四个月前', '2019-01/2019-04', '2019-01~'],
      ['六年后', '2020/2025', '2025~'],
      ['五周前', '2019-04-08/2019-05-12', '2019-04-10~'],
    ],
  },
  // ---- Duckling: feasts
  {
    kind: 'a feast by its eve or another almanac',
    whose: 'Duckling',
    why: 'The day of the country’s own list of holidays is the one that its papers print.',
    examples: [
      ['2018年洒红节', '2018-03-01', '2018-03-02'],
      ['2024年洒红节', '2024-03-24', '2024-03-25'],
    ],
  },
  {
    kind: 'Lent from the Orthodox beginning to the Western end',
    whose: 'Duckling',
    why: 'One church’s first day with another’s last. It begins with 圣灰星期三, and after 东正教 by the Orthodox reckoning.',
    examples: [
      ['2019年大斋期', '2019-03-11/2019-04-19', '2019-03-06/2019-04-20'],
      ['2021年大斋期', '2021-03-15/2021-04-02', '2021-02-17/2021-04-03'],
    ],
  },
  {
    kind: 'the season of a feast is its first day',
    whose: 'Duckling',
    why: 'It is some weeks, and where it begins no reader can say.',
    examples: [
      ['新春时节，花市照开', '2020-01-25', null],
      ['新春的花市', '2020-01-25', null],
    ],
  },
  // ---- Recognizers: ranges
  {
    kind: 'the end of a range is left out',
    whose: 'Recognizers',
    why: 'CONTRACT.md: 2022-03-03/2022-04-30, EDTF, whose intervals hold both their ends. A reader counts the end in.',
    examples: [
      ['4月3日至8日', '2019-04-03/2019-04-07', '2019-04-03/2019-04-08'],
      ['6月到8月', '2019-06/2019-07', '2019-06/2019-08'],
      ['2008年至2011年', '2008/2010', '2008/2011'],
      ['2002-2005年', '2002/2004', '2002/2005'],
      ['2016/5/2-2016/5/9', '2016-05-02/2016-05-08', '2016-05-02/2016-05-09'],
    ],
  },
  {
    kind: 'this year ends today',
    whose: 'Recognizers',
    why: 'CONTRACT.md: a year is 2022. What of it is over the sentence must say (今年以来).',
    examples: [
      ['今年的产量', '2019-01-01/2019-05-14', '2019'],
      ['今年雨水多', '2019-01-01/2019-05-14', '2019'],
    ],
  },
  // ---- Recognizers: calendars
  {
    kind: 'lunar numbers as if they were solar',
    whose: 'Recognizers',
    why: 'Issue 5: lunar and regnal calendars are converted; EDTF has only the one calendar.',
    examples: [
      ['农历2018年九月初一', '2018-09-01', '2018-10-09'],
      ['2017年腊月初八', '2017-12-08', '2018-01-24'],
      ['乾隆六年三月', '1741-03', '1741-04-16/1741-05-14'],
      ['咸丰四年8月', '1854-08', '1854-09-22/1854-10-21'],
    ],
  },
  {
    kind: 'a reign goes on after its end',
    whose: 'Recognizers',
    why: 'There was no such year: a slip of the print, not to be counted on with.',
    examples: [
      ['同治十七年', '1878', null],
      ['光绪四十年', '1914', null],
    ],
  },
  // ---- Recognizers: what is vague, and what is none
  {
    kind: 'vague words are today',
    whose: 'Recognizers',
    why: 'CONTRACT.md: 近日, 日前, 近期 are vague, an approximate interval before the issue.',
    examples: [
      ['最近的一次会', '2019-05-15', '2019-04-15~/2019-05-15~'],
      ['近来的一次会', '2019-05-15', '2019-04-15~/2019-05-15~'],
    ],
  },
  {
    kind: 'years ago are counted to the day',
    whose: 'Recognizers',
    why: 'Nobody says so much. The year is meant, and about.',
    examples: [
      ['8年前', '2011-05-15', '2011~'],
      ['20年前', '1999-05-15', '1999~'],
    ],
  },
  {
    kind: 'bare numbers are dates',
    whose: 'Recognizers',
    why: 'Issue 5 refuses 3-1, numbers of phones and versions: three short numbers, or one of four digits, can be anything.',
    examples: [
      ['你08-07-06在吗', '2008-07-06', null],
      ['= 2016', '2016', null],
      ['编号2017', '2017', null],
    ],
  },
];
