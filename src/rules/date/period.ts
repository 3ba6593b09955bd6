/** Stretches of history by name: 战国时期, 明清时期, 抗战期间; and what has lasted since an event: 改革开放以来. */
import { civilOf, dayOf, dayText } from './calendar.js';
import { type DateRow, isHanAt, RANK } from './sketch.js';
import { ofMonth, ofYear, ofYears, type Resolved } from './state.js';

/** Dynasties and ages with their first and last years; 公元前221年 is -220. Source: 辞海 (中国历史纪年表). */
const AGES: readonly (readonly [string, number, number])[] = [
  ['西周', -1045, -770],
  ['春秋战国', -769, -220],
  ['春秋', -769, -475],
  ['战国', -474, -220],
  ['秦汉', -220, 220],
  ['秦', -220, -206],
  ['西汉', -201, 8],
  ['东汉', 25, 220],
  ['两汉', -201, 220],
  ['汉', -201, 220],
  ['三国', 220, 280],
  ['魏晋南北朝', 220, 589],
  ['魏晋', 220, 420],
  ['西晋', 265, 317],
  ['东晋', 317, 420],
  ['南北朝', 420, 589],
  ['隋唐', 581, 907],
  ['隋', 581, 618],
  ['唐宋', 618, 1279],
  ['唐', 618, 907],
  ['五代十国', 907, 979],
  ['北宋', 960, 1127],
  ['南宋', 1127, 1279],
  ['两宋', 960, 1279],
  ['宋元', 960, 1368],
  ['宋', 960, 1279],
  ['元', 1271, 1368],
  ['明清', 1368, 1911],
  ['明', 1368, 1644],
  ['晚清', 1840, 1911],
  ['清', 1644, 1911],
  ['民国', 1912, 1949],
];

/** Wars and movements that papers date by. Source: 中国共产党历史 (中共党史出版社), 辞海. */
const TIMES: readonly (readonly [string, number, number])[] = [
  ['鸦片战争', 1840, 1842],
  ['洋务运动', 1861, 1894],
  ['甲午战争', 1894, 1895],
  ['辛亥革命', 1911, 1912],
  ['五四运动', 1919, 1919],
  ['北伐战争', 1926, 1928],
  ['土地革命', 1927, 1937],
  ['土地革命战争', 1927, 1937],
  ['抗日战争', 1937, 1945],
  ['抗战', 1937, 1945],
  ['解放战争', 1946, 1949],
  ['抗美援朝', 1950, 1953],
  ['抗美援朝战争', 1950, 1953],
  ['大跃进', 1958, 1960],
  ['三年困难', 1959, 1961],
  ['三年自然灾害', 1959, 1961],
  ['文化大革命', 1966, 1976],
  ['文革', 1966, 1976],
  ['第一次世界大战', 1914, 1918],
  ['一战', 1914, 1918],
  ['第二次世界大战', 1939, 1945],
  ['二战', 1939, 1945],
];

/** Events that papers count from: 改革开放40多年来. */
const EVENTS: readonly (readonly [string, number, number, number])[] = [
  ['建党', 1921, 7, 1],
  ['新中国成立', 1949, 10, 1],
  ['建国', 1949, 10, 1],
  ['改革开放', 1978, 12, 18],
  ['党的十一届三中全会', 1978, 12, 18],
  ['香港回归', 1997, 7, 1],
  ['香港回归祖国', 1997, 7, 1],
  ['澳门回归', 1999, 12, 20],
  ['澳门回归祖国', 1999, 12, 20],
  ['新世纪', 2001, 1, 1],
  ['党的十八大', 2012, 11, 8],
  ['党的十九大', 2017, 10, 18],
  ['党的二十大', 2022, 10, 16],
];

const names = (table: readonly (readonly [string, ...number[]])[]): string =>
  table
    .map(([name]) => name)
    .sort((a, b) => b.length - a.length)
    .join('|');
const starts = (table: readonly (readonly [string, ...number[]])[]): string => table.map(([name]) => name[0]).join('');
const find = <T extends readonly [string, ...number[]]>(table: readonly T[], name: string): T =>
  table.find(([n]) => n === name) as T;

const BEFORE_1949: Resolved = {
  from: dayOf(1949, 1, 1),
  to: dayOf(1949, 9, 30),
  edtf: '../1949',
  grain: 'other',
  kind: 'vague',
};
const AFTER_1949: Resolved = { ...ofYear(1949), edtf: '1949/..', grain: 'other', kind: 'vague' };
const AGE_PART = '(时期|时代|年间)|(初年|初期|早期|前期|中期|中叶|后期|晚期|末期|末年)';

export const periodRows: DateRow[] = [
  {
    id: 'date/age',
    doc: '战国时期, 明清时期, 清朝末年, 建于唐代: a dynasty where it says when (唐代诗人 says who). Of 初年 and 末年 only the dynasty is sure.',
    rank: RANK.year,
    starts: starts(AGES),
    pattern: new RegExp(`(${names(AGES)})(?:([代朝])(?:${AGE_PART})?|${AGE_PART})`, 'uy'),
    read(m, { view, before }) {
      const name = m[1] as string;
      const prev = view.slice(Math.max(0, m.index - 1), m.index);
      const part = m[3] ?? m[4] ?? m[5] ?? m[6];
      const vague = m[4] !== undefined || m[6] !== undefined;
      // 元初期, 明时期 are no words: a dynasty of one character has 代 or 朝.
      if (before !== null || (name.length === 1 && m[2] === undefined)) return null;
      const since = view.startsWith('以来', m.index + m[0].length);
      if (part === undefined && (name === '民国' || (!since && !/[于自从在至到]/u.test(prev)))) return null;
      if (part !== undefined && isHanAt(view, m.index - 1) && /[黄青先大前后新北南东西蒙辽金]/u.test(prev)) return null;
      const [, first, last] = find(AGES, name);
      return {
        special: () => ({ ...ofYears(first, last, vague), ...(vague ? { kind: 'vague' as const } : {}) }),
        ...(vague ? { kind: 'vague' as const } : {}),
      };
    },
  },
  {
    id: 'date/turn-of-an-age',
    doc: '清末民初, 明末清初, 到清末: some twenty years on each side of the change, or on the one that is named.',
    rank: RANK.year,
    starts: starts(AGES),
    pattern: /([秦汉隋唐宋元明清])末(?![代年期叶世])(?:([汉唐宋元明清民])初)?|([唐宋元明清民])初(?=[,。、年期的]|$)/uy,
    read(m, { view, before }) {
      const late = m[1];
      const early = m[2] ?? m[3];
      const prev = view[m.index - 1] ?? '';
      // 周一清初到, 校园清末位: one character needs a word that leads it in.
      if (
        before !== null ||
        ((late === undefined || early === undefined) &&
          isHanAt(view, m.index - 1) &&
          !/[于在自从到至是为的]/u.test(prev))
      )
        return null;
      if (early === undefined && /^[位尾班梢路日端]/u.test(view.slice(m.index + m[0].length))) return null;
      const age = (name: string) => find(AGES, name === '民' ? '民国' : name);
      const from = late === undefined ? age(early as string)[1] : age(late)[2] - 20;
      const to = early === undefined ? age(late as string)[2] : age(early)[1] + 20;
      return { kind: 'vague', special: () => ({ ...ofYears(from, to, true), kind: 'vague' as const }) };
    },
  },
  {
    id: 'date/times-of',
    doc: '抗战时期, “文革”期间, 二战期间, 建国初期, 解放前, 解放后: a war or a movement that gives the time.',
    rank: RANK.year,
    starts: `“${starts(TIMES)}新建解`,
    pattern: new RegExp(
      `(?:“(${names(TIMES)})”|(${names(TIMES)}))(?:时期|期间|年代)|((?:新中国成立|建国|解放)初期?)|((?:新中国成立|解放)前(?!夕|后|线|进|往))|((?:新中国成立|建国|解放)以?后(?![勤方备来裔代]))`,
      'uy',
    ),
    read(m, { view, before }) {
      if (before !== null) return null;
      // 武汉解放前 is another day.
      if (m[4] !== undefined) return isHanAt(view, m.index - 1) ? null : { kind: 'vague', special: () => BEFORE_1949 };
      if (m[5] !== undefined) return isHanAt(view, m.index - 1) ? null : { kind: 'vague', special: () => AFTER_1949 };
      if (m[3] !== undefined && isHanAt(view, m.index - 1) && !/[在从自到于]/u.test(view[m.index - 1] as string))
        return null;
      if (m[3] !== undefined)
        return { kind: 'vague', special: () => ({ ...ofYears(1949, 1952, true), kind: 'vague' as const }) };
      const [, first, last] = find(TIMES, (m[1] ?? m[2]) as string);
      return { special: () => ofYears(first, last) };
    },
  },
  {
    id: 'date/since-an-event',
    doc: '改革开放以来, 新中国成立70多年来: from the event to the issue.',
    rank: RANK.year,
    starts: starts(EVENTS),
    pattern: new RegExp(
      `(${names(EVENTS)})(?:以来|(?:\\d{1,3}|[一二三四五六七八九十几]{1,3})(?:多|余)?(?:周?年)(?:以?来|间))`,
      'uy',
    ),
    read(m, { before }) {
      if (before !== null) return null;
      const [, year, month, day] = find(EVENTS, m[1] as string);
      const from = dayOf(year, month, day);
      return {
        special: ({ today }) =>
          today === null || today <= from
            ? null
            : { from, to: today, edtf: `${dayText(from)}/${dayText(today)}`, grain: 'other', kind: 'interval' },
      };
    },
  },
  {
    id: 'date/since-a-season-set-in',
    doc: '入夏以来, 开春后, 去年入汛以来: from the season’s first month (立春 in February and so on; the floods of 防汛条例 from about May), approximately.',
    rank: RANK.season,
    starts: '入开',
    pattern: /(?:入(?:([春夏秋冬])|(汛)|(梅))|开(春))(?:以来|[之以]?后(?!备))/uy,
    read(m, { view, before }) {
      if (/[深进步加出收输]/u.test(view[m.index - 1] ?? '') || (before !== null && before.yearFrom !== 'issue'))
        return null;
      const first = m[2] ? 5 : m[3] ? 6 : ({ 春: 2, 夏: 5, 秋: 8, 冬: 11 }[(m[1] ?? m[4]) as string] as number);
      return {
        kind: 'vague',
        special: ({ today }, sketch) => {
          if (today === null) return null;
          const { year, month } = civilOf(today);
          const begun = ofMonth(
            sketch.year === undefined ? (month >= first ? year : year - 1) : year + sketch.year,
            first,
            true,
          );
          if (begun.from > today) return null;
          return { ...begun, to: today, edtf: `${begun.edtf}/${dayText(today)}`, grain: 'other', kind: 'vague' };
        },
      };
    },
  },
];
