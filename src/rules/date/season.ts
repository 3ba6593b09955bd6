/** Parts of a year: quarters, halves, seasons, its first and last months. */
import { civilOf, monthAfter } from './calendar.js';
import { type DateRow, inNumeral, isFree, isHanAt, RANK, type Sketch, small } from './sketch.js';
import { between, ofMonth, ofMonths, ofSeason, type Resolved, type State } from './state.js';

const SEASONS: Record<string, number> = { 春: 21, 夏: 22, 秋: 23, 冬: 24 };

export const seasonRows: DateRow[] = [
  {
    id: 'date/quarters-side-by-side',
    doc: '一、二季度, 一二季度, 第二至第四季度: EDTF has no interval of quarters, so their months.',
    rank: RANK.season,
    starts: '第一二三123',
    pattern: /第?([一二三1-3])(?:[、,和]|[-—–~]{1,2}|至|到)?第?([二三四2-4])季度/uy,
    read(m, { view, before }) {
      const [first, last] = [small(m[1] as string), small(m[2] as string)];
      if ((before === null && inNumeral(view, m.index)) || first >= last) return null;
      // 12季度 and 23季度 are numbers.
      if (/^第?\d\d/u.test(m[0])) return null;
      return { month: 3 * first - 2, monthTo: 3 * last, monthFrom: 'print' };
    },
  },
  {
    id: 'date/quarter',
    doc: '一季度, 第三季度, 第二个季度, 2022年四季度: EDTF 33 to 36. 一个季度 is how long.',
    rank: RANK.season,
    starts: '第首一二三四1234',
    follows: '个季',
    pattern:
      /(?:(?:第([一二三四1-4])个季度|第?([一二三四1-4])(?:季度(?!假)|季(?=[,。、末初])|(?<=第[一二三四1-4])季(?=的?(?:业绩|获利|营收|财报|盈|亏|营运|出货|GDP|产值|外销|投诉|经济|上升|增长|下跌|成长|较))))|首(?:个?季度|季(?=[,。、]))|(?<quarter>第[一二三四1-4]季|首季)(?![度集播回稻作]|节目|综艺|剧|完结|收官|开播|》|热播))(?<edge>末|初)?/uy,
    read(m, { view, before, state }) {
      if (before === null && inNumeral(view, m.index)) return null;
      // 去年第四季; 第三季营收 in papers of Hong Kong, Macao and Taiwan
      const { quarter, edge } = m.groups as { quarter?: string; edge?: string };
      if (quarter !== undefined) {
        if (before === null && !state.overseas) return null;
        return { season: quarter === '首季' ? 33 : 32 + small(quarter.charAt(1)) };
      }
      // 第二季 of a series: a quarter only beside its figures
      if (
        m[0].endsWith('季') &&
        before === null &&
        !(state.overseas && m[0].startsWith('第')) &&
        !/[较比]/u.test(view[m.index - 1] ?? '') &&
        /[,。、末初]/u.test(view[m.index + m[0].length] ?? '')
      )
        return null;
      const n = small(m[1] ?? m[2] ?? '1');
      if (edge) return { season: 32 + n, special: quarterEdge(n, edge) };
      return { season: 32 + n };
    },
  },
  {
    id: 'date/quarter-in-letters',
    doc: '2021年Q3, 明年Q1, Q2营收: a quarter as business pages write it. Alone it must open a clause (奥迪Q3 is a car).',
    rank: RANK.season,
    starts: 'Qq12',
    pattern: /((?:19|20)\d\d)?[Qq]([1-4])(?![\dA-Za-z-])/uy,
    read(m, { view, before }) {
      const season = 32 + Number(m[2]);
      if (m[1] !== undefined)
        return before === null && !inNumeral(view, m.index) ? { year: Number(m[1]), yearFrom: 'print', season } : null;
      if (before !== null) return { season };
      const business = /^(?:[季末]|财|营收|业绩|净利|毛利|收入|销[量售]|出货|GDP|$)/u.test(
        view.slice(m.index + m[0].length, m.index + m[0].length + 3),
      );
      const named = /[A-Za-z\d] ?$/u.test(view.slice(0, m.index));
      return isFree(view, m.index) && business && !named ? { season } : null;
    },
  },
  {
    id: 'date/first-quarters',
    doc: '前三季度: the year’s first nine months.',
    rank: RANK.season,
    starts: '前头',
    pattern: /[前头]([二两三])(?:个?季度|季(?![度节]))/uy,
    // 前三季 of a series
    read: (m, { before, state }) =>
      m[0].endsWith('季') && before === null && !state.overseas
        ? null
        : { month: 1, monthTo: 3 * small(m[1] as string), monthFrom: 'print' },
  },
  {
    id: 'date/last-quarters',
    doc: '去年后两个季度, 2021年的最后一个季度: to the end of the year before it.',
    rank: RANK.season,
    starts: '后最的',
    pattern: /的?(?:最后|后)([一二两三])个?季度/uy,
    head: false,
    read: (m) => ({ month: 13 - 3 * small(m[1] as string), monthTo: 12, monthFrom: 'print' }),
  },
  {
    id: 'date/first-months',
    doc: '前11个月, 今年前两月, 头三个月: from January on; after a year 后两个月 to December. Where the year has not so many behind it, the months before this one.',
    rank: RANK.season,
    starts: '前头后',
    pattern: /[前头后](\d{1,2}|[二两三四五六七八九十]|十[一二])个?月(?!份|饼|球|子)/uy,
    read(m, { view, before, state }) {
      if (before === null && (!isFree(view, m.index) || m[0].startsWith('头'))) return null;
      const n = small(m[1] as string);
      if (n < 2 || n > 12) return null;
      if (m[0].startsWith('后')) return before === null ? null : { month: 13 - n, monthTo: 12, monthFrom: 'print' };
      if (before === null && state.issue !== null && civilOf(state.issue).month <= n) {
        return {
          special: ({ issue }) => {
            const { year, month } = civilOf(issue as number);
            return ofMonths(monthAfter(year, month, -n), monthAfter(year, month, -1));
          },
        };
      }
      return { month: 1, monthTo: n, monthFrom: 'print' };
    },
  },
  {
    id: 'date/quarter-relative',
    doc: '上季度, 本季度, 下个季度: counted from the issue’s quarter.',
    rank: RANK.season,
    starts: '上本这下',
    pattern: /(上|本|这|下)一?个?季度/uy,
    read(m) {
      const shift = m[1] === '上' ? -1 : m[1] === '下' ? 1 : 0;
      return {
        special: ({ issue }) => {
          if (issue === null) return null;
          const { year, month } = civilOf(issue);
          const at = year * 4 + Math.floor((month - 1) / 3) + shift;
          return ofSeason(Math.floor(at / 4), 33 + (((at % 4) + 4) % 4));
        },
      };
    },
  },
  {
    id: 'date/half',
    doc: '上半年, 去年下半年, 后半年: EDTF 40 and 41.',
    rank: RANK.season,
    starts: '上下前后',
    pattern: /(上个|下个|[上下前后])半年/uy,
    read(m, { view, before }) {
      const word = m[1] as string;
      if (/^[前后]$/u.test(word) && before === null) return null;
      if (before === null && /[以之]/u.test(view[m.index - 1] ?? '')) return null;
      if (word.length === 2) {
        const shift = word === '上个' ? -1 : 1;
        return {
          special: ({ issue }) => {
            if (issue === null) return null;
            const { year, month } = civilOf(issue);
            const at = year * 2 + (month > 6 ? 1 : 0) + shift;
            return ofSeason(Math.floor(at / 2), 40 + (((at % 2) + 2) % 2));
          },
        };
      }
      return { season: word === '上' || word === '前' ? 40 : 41 };
    },
  },
  {
    id: 'date/season',
    doc: '2021年冬, 今年夏天, 明年春季: EDTF 21 to 24. A season without a year is none, nor is 冬奥会.',
    rank: RANK.season,
    starts: '春夏秋冬初早盛晚深隆仲暮',
    single: true,
    pattern:
      /[初早盛晚深隆仲暮]?([春夏秋冬])(?:[天季](?!节|鱼|赛)|(?=[,。、;:)—至到和]|$|之交|末|以来|起|[两三]季)|(?<=年[春夏秋冬])(?![月奥运晚装耕种播收粮季训令泳游节分至雨菜茶笋蚕棉小学泳考草天衣汛]))/uy,
    head: false,
    read(m, { before }) {
      return before?.year === undefined || before.yearFrom === 'every'
        ? null
        : { season: SEASONS[m[1] as string] as number };
    },
  },
  {
    id: 'date/school-holidays',
    doc: '暑假期间, 今年寒假, 去年暑期: July and August, January and February, approximately. 暑期档 and 寒假作业 only name a kind.',
    rank: RANK.season,
    starts: '寒暑',
    pattern: /(寒|暑)(?:假|期(?=期间|[,。、里中]))(?:期间)?(?![档班工作旅游生]|社会实践|夏令营)/uy,
    read(m, { view, before }) {
      const end = m.index + m[0].length;
      const lone = isFree(view, m.index) && /^[,里]|^前夕|^[前后][,，]/u.test(view.slice(end, end + 3));
      if (before === null ? !m[0].endsWith('期间') && !lone : before.yearFrom === 'every') return null;
      const [first, last] = m[1] === '暑' ? [7, 8] : [1, 2];
      return {
        kind: 'vague',
        special({ issue }, sketch) {
          if (issue === null) return null;
          const { year } = civilOf(issue);
          const at =
            sketch.yearFrom === 'print'
              ? (sketch.year as number)
              : year + (sketch.yearFrom === 'issue' ? (sketch.year as number) : 0);
          const [a, b] = [ofMonth(at, first, true), ofMonth(at, last, true)];
          return { ...a, to: b.to, edtf: `${a.edtf}/${b.edtf}`, grain: 'other', kind: 'vague' };
        },
      };
    },
  },
  {
    id: 'date/season-relative',
    doc: '今春, 去冬, 上个冬季, 今冬明春: a season counted from the issue’s. A winter has the year it begins in.',
    rank: RANK.season,
    starts: '今去明上本这下前',
    pattern:
      /(?:([今去明前])([春夏秋冬])(?!奥|残|运|装|令|闲|至|泳|牧)(?:([今明])([春夏]))?[天季]?|(上|本|这|下)一?个?([春夏秋冬])[天季](?!节))/uy,
    read(m, { view }) {
      if (m[1]) {
        const prev = view[m.index - 1] ?? '';
        // 内蒙古|今春
        if (
          (/[过之以目证光文现古当如至]/u.test(prev) && view[m.index - 2] !== '蒙') ||
          (m[1] === '前' && !isFree(view, m.index))
        )
          return null;
        // 今春耕备耕, 今春节: no.
        if (
          /^(?:节|耕|播|游|晚|茶|种|收|捕|训|招|考|粮|汛)/u.test(view.slice(m.index + m[0].length)) &&
          !/[天季]$/u.test(m[0])
        )
          return null;
        const shift = { 今: 0, 去: -1, 明: 1, 前: -2 }[m[1]] as number;
        const season = SEASONS[m[2] as string] as number;
        const second = m[4] === undefined ? null : (SEASONS[m[4]] as number);
        return {
          special: ({ issue }) => {
            if (issue === null) return null;
            const { year, month } = civilOf(issue);
            // 今冬 up to March is the winter that began last year; 去冬 likewise.
            const y = season === 24 && month <= 3 && shift === 0 ? year - 1 : year + shift;
            return second === null ? ofSeason(y, season) : between(ofSeason(y, season), ofSeason(y + 1, second));
          },
        };
      }
      const season = SEASONS[m[6] as string] as number;
      const shift = m[5] === '上' ? -1 : m[5] === '下' ? 1 : 0;
      return {
        special: ({ issue }) => {
          if (issue === null) return null;
          const { year, month } = civilOf(issue);
          // The season of this kind that runs now, or the last that began; 上 is the one before the running one.
          const begun = month >= 3 * (season - 20) ? year : year - 1;
          const running = ofSeason(begun, season);
          const on = running.to >= issue;
          if (shift < 0) return ofSeason(on ? begun - 1 : begun, season);
          if (shift > 0) return ofSeason(begun + 1, season);
          return ofSeason(on ? begun : begun + 1, season);
        },
      };
    },
  },
  {
    id: 'date/edge-of-year',
    doc: '去年底, 今年年初, 2021年年中, 年末: December, January or the middle of the year, approximately.',
    rank: RANK.season,
    starts: '年初底末终岁',
    pattern: /(?:年[初底末终中]|岁末|年内(?=[^\d])|[初底末终])/uy,
    read(m, { view, before }) {
      const word = m[0];
      const end = m.index + word.length;
      const next = view[end] ?? '';
      if (before === null) {
        if (word.length < 2 || word === '年内' || word === '年终') return null;
        if (
          inNumeral(view, m.index) ||
          /[今去明前后每多几当同上下本百余来半数新过少青中老成幼往近连财学万]/u.test(view[m.index - 1] ?? '')
        )
          return null;
        if (word === '年中' && (isHanAt(view, end) || !isFree(view, m.index))) return null;
        if (/^年初[一二三四五六七八九十]/u.test(view.slice(m.index, m.index + 3))) return null;
        return { year: 0, yearFrom: 'issue', ...edgeOfYear(word.at(-1) as string) };
      }
      if (before.year === undefined || before.rank !== RANK.year || word === '年内' || word === '岁末') return null;
      if (word.length === 1 && /^(?:初[一二三四五六七八九十中高级]|末位|底薪)/u.test(word + next)) return null;
      if (word === '终' || word === '年终') if (/[于奖]/u.test(next)) return null;
      return edgeOfYear(word.at(-1) as string);
    },
  },
];

function edgeOfYear(character: string): { month: number; monthTo?: number; monthFrom: 'print'; approximate: true } {
  if (character === '初') return { month: 1, monthFrom: 'print', approximate: true };
  if (character === '中') return { month: 6, monthTo: 7, monthFrom: 'print', approximate: true };
  return { month: 12, monthFrom: 'print', approximate: true };
}

/** 一季度末: the quarter's last month, approximately. */
function quarterEdge(n: number, word: string): (state: State, sketch: Sketch) => Resolved | null {
  return ({ issue }, sketch) => {
    if (issue === null) return null;
    const { year } = civilOf(issue);
    const at = sketch.year === undefined ? year : sketch.yearFrom === 'issue' ? year + sketch.year : sketch.year;
    return ofMonth(at, word === '末' ? 3 * n : 3 * n - 2, true);
  };
}
