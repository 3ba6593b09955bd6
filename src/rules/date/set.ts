/** Sets: days that come again and again. EDTF can say 每年3月5日 (XXXX-03-05); the others have no value, only their kind. */
import { LONG_HOURS } from './clock.js';
import { type DateRow, RANK, STARS } from './sketch.js';

const WEEK = '(?:周|星期|礼拜)';
const DAYS = '一二三四五六日天';
/** What makes 每周三 three a week: 每周三次, 每周三课时, but not 每周三课后. */
const COUNTED =
  /[次篇个件条份位元千百万斤步遍趟顿]|期(?![间末待])|名(?![家师医])|天(?![气黑亮])|场(?![馆地])|节(?!目)|首(?![发播映])|课(?![后前间余外])|回(?![家到来校村答])|堂(?!食)|集(?![中合体市])|讲(?![座课解述])|封(?!闭)|部(?![门分])|本(?![报市地院校馆])|轮(?![流值岗班])|班(?![会车级主])|小时|人(?![民们事大社])/uy;
/** 每周一歌, 每周一测: one a week. */
const ONE = /[歌评星侃谈问题查报考测书诗文语案课学训讲读赛画景品练结清调](?![\u4e00-\u9fff])/uy;
/** 逢 as a part of another word, or of a day that is told and not repeated (恰逢周三). */
const MET = /[相重再遭每恰适正又欣时巧]/u;

function ahead(pattern: RegExp, view: string, at: number): boolean {
  pattern.lastIndex = at;
  return pattern.test(view);
}

const SET = { year: 0, yearFrom: 'every', kind: 'set' } as const;
const LUNAR_DAY = '(?:初[一二三四五六七八九十]|二?十[一二三四五六七八九]?|三十|[一二三四五六七八九]|\\d{1,2})';

/** An hour of the clock: 9时, 七点, 20:30. */
const HOUR = '[\\d零一二两三四五六七八九十]{1,3}[点时:]';

export const setRows: DateRow[] = [
  {
    id: 'date/every-weekday',
    doc: '每周三, 每逢周末, 每周一至周五, 每周六、日, 逢周三, 每日曜日. 每周三次 is a figure.',
    rank: RANK.bracket,
    starts: '每逢',
    pattern: new RegExp(
      `(?:每[逢到至]?[单双]?个?|逢)(?:${WEEK}(?:末|[${DAYS}](?:(?:[、和及与~-]|[至到]|——?)${WEEK}?[${DAYS}])*)|[${STARS}]曜日)`,
      'uy',
    ),
    read(m, { view, before }) {
      const end = m.index + m[0].length;
      if (before !== null || (m[0].startsWith('逢') && MET.test(view[m.index - 1] ?? ''))) return null;
      if (!/[末曜]日?$/u.test(m[0]) && (ahead(COUNTED, view, end) || (m[0].endsWith('一') && ahead(ONE, view, end))))
        return null;
      return SET;
    },
  },
  {
    id: 'date/every-weekday-of-month',
    doc: '每月第一个周六, 每月最后一个星期五, 每月最后一天, 每月上旬.',
    rank: RANK.bracket,
    starts: '每',
    pattern: new RegExp(
      `每个?月的?(?:第[一二三四五](?:[、和]第?[一二三四五])*|最后一)个?(?:周(?:的?周)?|星期|礼拜)[${DAYS}末]|每个?月的?(?:最后一天|第一天|月?[初底末](?![一二三四五六七八九十])|[上中下]旬)`,
      'uy',
    ),
    read: (_, { before }) => (before === null ? SET : null),
  },
  {
    id: 'date/every-market-day',
    doc: '逢五逢十, 农历逢三、六、九, 每逢初一、十五, 每月初一, 逢双日: the days of a market or a temple.',
    rank: RANK.bracket,
    starts: '每逢农阴',
    pattern: new RegExp(
      `(?:农历|阴历)?(?:(?:每月|每旬)?每?逢(?:农历|阴历)?|每个?月的?(?:农历|阴历)?(?=初))(?:[单双]日|${LUNAR_DAY}(?:(?:[、和及]逢?|逢)${LUNAR_DAY})*日?)`,
      'uy',
    ),
    read(m, { view, before }) {
      const end = m.index + m[0].length;
      if (before !== null || (m[0].startsWith('逢') && MET.test(view[m.index - 1] ?? ''))) return null;
      if (!/初|[单双]日|[、和及]|逢.+逢/u.test(m[0])) return null;
      return /^[年月个次人折抽倍\d.%]/u.test(view.slice(end, end + 1)) ? null : SET;
    },
  },
  {
    id: 'date/every-day-at',
    doc: '每天上午9时至11时30分, 每日7:00, 每晚8点, 工作日早上7点: a time of every day. 每天 alone is an adverb and no date.',
    rank: RANK.day,
    starts: '每工',
    pattern: new RegExp(
      `(?:每[天日](?=的?(?:${LONG_HOURS}|${HOUR}))|每(?=[晚早夜])|(?:每个)?工作日(?=(?:${LONG_HOURS})?${HOUR}))`,
      'uy',
    ),
    read: (_, { before }) => (before === null ? { ...SET, alone: false } : null),
  },
  {
    id: 'date/every-other',
    doc: '每隔两天, 每隔三个月, 每隔几年: again after so long. 每隔5分钟 is a figure.',
    rank: RANK.bracket,
    starts: '每',
    pattern:
      /每隔(?:\d{1,3}|[一二两三四五六七八九十几数半]{1,3})(?:多?个?(?:天|周|星期|礼拜|月|季度|年)|日)(?!之?[内后前])/uy,
    read: (_, { before }) => (before === null ? SET : null),
  },
  {
    id: 'date/every',
    doc: '每年3月5日, 每年三月, 每到3月, 每月15日: EDTF XXXX-03-05. 每年春节, 每年农历正月十五, 每年5月第二个星期日 have no value.',
    rank: RANK.year,
    starts: '每',
    pattern: /每(?:[年逢到]|个?(月)的?(?=(?:\d{1,2}|[一二三]?十[一二三四五六七八九]?|[一二三四五六七八九])[日号]))/uy,
    read: (m) => (m[1] ? { ...SET, month: 0, monthFrom: 'every', alone: false } : { ...SET, alone: false }),
  },
];
