/** Stretches up to the issue and on from it (近三年, 未来三天), vague words (近日), and words that only look like dates. */
import { REFUSED } from '../../rule.js';
import { civilOf, dayOf, dayText, yearText } from './calendar.js';
import { back, ROUGH } from './count.js';
import { COUNT, type DateRow, DIGITS, inNumeral, isHanAt, type Part, RANK, small } from './sketch.js';
import { ofDays, ofYears } from './state.js';

/** An approximate stretch that ends `last` days before the issue and begins `first` days before it. */
function about(first: number, last: number): Part {
  return {
    kind: 'vague',
    special: ({ today }) =>
      today === null
        ? null
        : {
            from: today - first,
            to: today - last,
            edtf: `${dayText(today - first)}~/${dayText(today - last)}~`,
            grain: 'other',
            kind: 'vague',
          },
  };
}

function aboutYears(first: number): Part {
  return {
    kind: 'vague',
    special: ({ today }) => {
      if (today === null) return null;
      const { year } = civilOf(today);
      return {
        from: dayOf(year - first, 1, 1),
        to: today,
        edtf: `${yearText(year - first)}~/${dayText(today)}`,
        grain: 'other',
        kind: 'vague',
      };
    },
  };
}

const UNIT = '(年|个?多?月|天|日|个?多?(?:星期|礼拜|周)|个?多?小时)';

export const vagueRows: DateRow[] = [
  {
    id: 'date/only-looks-so',
    doc: '每天, 每两周, 每周三次: how often.',
    rank: RANK.year,
    starts: '每逢',
    pattern:
      /(?:每逢?(?:双|单|隔|两|三|\d)?个?(?:周|星期|礼拜)(?:[一二三四五六日天末](?:[至到、和—~-](?:周|星期|礼拜)?[一二三四五六日天])*)?|每[天日年月夜晚]|每个?(?:季度|月|年|小时|工作日)|逢(?:周|星期|礼拜)[一二三四五六日天末](?:[、和](?:周|星期|礼拜)?[一二三四五六日天])*)/uy,
    read: () => REFUSED,
  },
  {
    id: 'date/saying',
    doc: '三天打鱼, 一日三餐, 有朝一日: sayings.',
    rank: RANK.year,
    starts: '三一有何终',
    pattern: /(?:三天打鱼|三天两头|一日三餐|一日千里|一日之计|有朝一日|何年何月|终有一日)/uy,
    read: () => REFUSED,
  },
  {
    id: 'date/stretch-past',
    doc: '近三年, 过去十年, 最近一周: up to the issue. 近三年 after a verb is a figure (用了近三年).',
    rank: RANK.year,
    starts: '近过最',
    pattern: new RegExp(
      `(最近|近|过去)的?(这?${COUNT}|半)(?:多|余)?${UNIT}(?!轻|级|均|龄|大|多|薪|费|产|销|工资|供暖|的历史|历史|的(?:时间|努力|建设|发展))`,
      'uy',
    ),
    read(m, { view }) {
      const word = m[1] as string;
      const unit = m[3] as string;
      const n = small((m[2] as string).replace('这', ''));
      const prev = view[m.index - 1] ?? '';
      if (Number.isNaN(n) || n <= 0 || n > 300 || ROUGH.test(m[2] as string)) return null;
      if (word === '近') {
        if (
          (isHanAt(view, m.index - 1) && !/[在对是和及与将据从比的为于且而但]/u.test(prev)) ||
          inNumeral(view, m.index)
        )
          return null;
        const end = m.index + m[0].length;
        // 近三小时 is mostly not quite three.
        if (/小时$/u.test(m[0]) && !/^(?:以?[内来]|里)/u.test(view.slice(end, end + 2))) return null;
        // 近30年, 他… needs a mark, 来, or 的 behind it; 近30年坚守 is a figure. 近两年鱼少了 opens its clause.
        const opens = n <= 5 && /年$|月$/u.test(m[0]) && /^$|[,。;:!?“]/u.test(prev);
        if (
          /日$/u.test(m[0]) ||
          !(
            /^(?:来|以来|内|间|里|[,，、中的]|$|[\u4e00-\u9fff]{0,4}(?:累计|共|先后|已))/u.test(
              view.slice(end, end + 8),
            ) ||
            (opens && !/^(?:时间|才|就|之久|后|过去)/u.test(view.slice(end, end + 2)))
          )
        )
          return null;
      }
      if (word === '过去' && n === 1 && unit === '天') return null;
      if (word === '过去' && /[了将]/u.test(view[m.index + m[0].length] ?? '')) return null;
      return {
        special: ({ today }) => {
          if (today === null) return null;
          const last = word === '过去' && !unit.endsWith('时') ? today - 1 : today;
          return { ...ofDays(back(today, n, unit), last), kind: 'interval' };
        },
      };
    },
  },
  {
    id: 'date/stretch-until-now',
    doc: '三年来, 半年来, 一个多月来: up to the issue; with 多 approximately.',
    rank: RANK.year,
    starts: `${DIGITS}一二两三四五六七八九十半`,
    follows: '多余年个星周天',
    pattern: new RegExp(
      `(${COUNT}|半)(?:(多|余)?年|(个)(多)?月|个?(?:星期|周)|天)(多|余)?以?来(?![自到了说看讲访源回往去宾客临电函信历得不之])`,
      'uy',
    ),
    read(m, { view, before }) {
      const n = small(m[1] as string);
      const unit = /年/u.test(m[0]) ? '年' : m[3] ? '月' : /天/u.test(m[0]) ? '天' : '周';
      const free = !isHanAt(view, m.index - 1) || /[在这的]/u.test(view[m.index - 1] as string);
      if (before !== null || Number.isNaN(n) || n > 200 || !free || inNumeral(view, m.index)) return null;
      if (n < 1 && unit !== '年' && unit !== '月') return null;
      if (/^[一二三四五六七八九]{2}$/u.test(m[1] as string)) return null;
      const about = m[2] !== undefined || m[4] !== undefined || m[5] !== undefined;
      return {
        special: ({ today }) => {
          if (today === null) return null;
          const from = unit === '月' && n < 1 ? today - 15 : back(today, n, unit);
          return about
            ? { from, to: today, edtf: `${dayText(from)}~/${dayText(today)}`, grain: 'other', kind: 'interval' }
            : { ...ofDays(from, today), kind: 'interval' };
        },
      };
    },
  },
  {
    id: 'date/vague-stretch',
    doc: '最近几天, 过去几周, 近几个月: a few units up to the issue.',
    rank: RANK.day,
    starts: '最近过这前',
    pattern: /(?:最近|过去|近|这|前)的?(?:这?[几数]|好几)(天|日|个?(?:星期|礼拜)|周(?![年岁边刊])|个月)(?!游|级|大)/uy,
    read(m, { view }) {
      const unit = m[1] as string;
      // 前几天, 近几天, 这几天 are read below, each with its own reach.
      if (/^[天日]$/u.test(unit) && !/^(?:最近|过去)/u.test(m[0])) return null;
      if (/[附接靠临将之以目]/u.test(view[m.index - 1] ?? '')) return null;
      return about(unit === '个月' ? 180 : /[天日]/u.test(unit) ? 7 : 35, 0);
    },
  },
  {
    id: 'date/vague-days',
    doc: '近日, 日前, 近期, 不久前, 连日来: some days before the issue, approximately.',
    rank: RANK.day,
    starts: '近日不连前新最这数几好',
    pattern:
      /(?:(近日(?!本)|日前|新近|近几[天日]|近些天|前两日)|(近期|近来|最近|前不久|不久前|前些[日天]子?|前段时间|前一?阵子?)|(连日来?|连日|连续多日)|(这几[天日]|[这近]两[天日]|这些天)|(前几[天日]|几天前|数日前|数天前)|(近一?段时间)|((?:好?几|数)个?月前))/uy,
    read(m, { view }) {
      const prev = view[m.index - 1] ?? '';
      const end = m.index + m[0].length;
      const next = view.slice(end, end + 3);
      if (m[1] === '日前' && /[\d今昨明当次生往平以目假节一二三四五六七八九十即近夕]/u.test(prev)) return null;
      if (m[1] === '近日' && /[附最接靠临贴将亲]/u.test(prev)) return null;
      if (
        m[2] === '最近' &&
        (/^的?(?:距离|医院|车站|地铁|路|地方|点|站|处|一家|公交|派出所|网点|邻)/u.test(
          next + view.slice(end + 3, end + 5),
        ) ||
          /[离距]/u.test(view.slice(Math.max(0, m.index - 8), m.index)))
      )
        return null;
      if (m[0].startsWith('近') && /[附最接靠临将]/u.test(prev)) return null;
      if (m[0].startsWith('前') && /[之以目]/u.test(prev)) return null;
      if (m[1]) return about(7, m[1] === '日前' ? 1 : 0);
      if (m[2]) return about(30, 0);
      if (m[3]) return about(7, 0);
      if (m[4]) return about(3, 0);
      if (m[5]) return about(7, 2);
      if (m[7]) return about(270, 60);
      return about(60, 0);
    },
  },
  {
    id: 'date/vague-years',
    doc: '近年来, 近几年, 这些年, 多年来, 几十年来, 百余年来: some years up to the issue; 十几年来 ten and more, 几十年来 some fifty.',
    rank: RANK.year,
    starts: '近这最过多几数十百上千',
    pattern:
      /(?:(?:近|最近|过去)[几些数]年来?|近年来?|这[几些两]年来?|近十几年来?|(十[几多余]|[几数]十|多|几|数|[几数]百|上百|百[余多]|千百|上千)年以?来(?![自到了往之]))(?!轻)/uy,
    read(m, { view }) {
      if (m[1] !== undefined)
        return isHanAt(view, m.index - 1) && !/[在的这]/u.test(view[m.index - 1] as string)
          ? null
          : aboutYears(/[百千]/u.test(m[1]) ? 100 : /^[几数]$/u.test(m[1]) ? 5 : /^[多十]/u.test(m[1]) ? 10 : 50);
      return /[附最接靠临将]/u.test(view[m.index - 1] ?? '') && !/最/u.test(view[m.index - 1] ?? '')
        ? null
        : aboutYears(m[0].startsWith('这两') ? 2 : 5);
    },
  },
  {
    id: 'date/years-vaguely-ago',
    doc: '几年前, 多年前, 前几年: vague, from about ten years back to about two; 十几年前 from 19 to 11, 几十年前 from 90 to 20, 几百年前 from 900 to 200.',
    rank: RANK.year,
    starts: '几多数前好十上',
    pattern: /(?:(十几|几十|数十|几百|数百|上百)年[之以]?前|(?:几|多|数|好几|若干)年[之以]?前|前[几些]年)/uy,
    read(m, { view }) {
      if (/[十百千很许]/u.test(view[m.index - 1] ?? '')) return null;
      const [most, least] =
        m[1] === undefined ? [10, 2] : m[1] === '十几' ? [19, 11] : m[1].endsWith('百') ? [900, 200] : [90, 20];
      return {
        kind: 'vague',
        special: ({ today }) =>
          today === null
            ? null
            : { ...ofYears(civilOf(today).year - most, civilOf(today).year - least, true), kind: 'vague' },
      };
    },
  },
  {
    id: 'date/stretch-to-come',
    doc: '未来三天, 今后五年, 接下来一周: from the day after the issue on.',
    rank: RANK.year,
    starts: '未今接',
    pattern: new RegExp(`(未来|今后|接下来)的?(${COUNT}|半)${UNIT}`, 'uy'),
    read(m) {
      const n = small(m[2] as string);
      const unit = m[3] as string;
      if (Number.isNaN(n) || n <= 0 || n > 300 || (n < 1 && !/[年月]/u.test(unit)) || ROUGH.test(m[2] as string))
        return null;
      return {
        special: ({ today }) =>
          today === null
            ? null
            : { ...ofDays(unit.endsWith('时') ? today : today + 1, back(today, -n, unit)), kind: 'interval' },
      };
    },
  },
  {
    id: 'date/vague-to-come',
    doc: '未来几天, 今后几年, 今后一段时期: after the issue, how long nobody says.',
    rank: RANK.year,
    starts: '未今接',
    pattern:
      /(?:未来|今后|接下来)的?(?:(?:[几数]|[一二三四五]?两)[天日]|([几数]年|一?(?:段|个)(?:时期|时间)))(?!游|级)/uy,
    read(m) {
      const open = m[1] !== undefined;
      return {
        kind: 'vague',
        special: ({ today }) =>
          today === null
            ? null
            : {
                from: today + 1,
                to: today + (open ? 365 : 7),
                edtf: open ? `${dayText(today)}/..` : `${dayText(today + 1)}~/${dayText(today + 7)}~`,
                grain: 'other',
                kind: 'vague',
              },
      };
    },
  },
];
