/** The table of figures: refusals first, then ranks and scores, then every quantity, then what is left. Order is precedence. */
import { HAN_DIGITS, parseNumber } from '../../han.js';
import type { FigureValue, ReadingContext, Rule } from '../../rule.js';
import { FORMS, type Form } from './form.js';
import { NUMERALS, OPENERS, OPENING } from './opening.js';
import { quantityAt } from './quantity.js';
import { REFUSALS, UNREAD } from './refusal.js';

export interface FigureContext extends ReadingContext {
  /** The print, of the view's length. */
  text: string;
  region: string | null;
}

/** A row's answer: the value, how it was printed, and where it ends. */
export interface FigureReading {
  form: Form;
  /** Where it begins, if not where its row matched. */
  start?: number;
  end: number;
  value: FigureValue;
}

const RANKED =
  /(?:全国|全省|全市|全区|全县|全球|世界|亚洲|国内|省内|全疆|全军|同类城市|排名|排在|排|位列|位居|名列|列|居|跃居|升至|跃升至|总分|团体|总成绩)$/;
/** 获得第一名, 比第二名高出20分: the place in a contest that 名 alone may name. */
const CONTESTED = /(?:获得?|夺得?|取得|拿下|拿到|摘得|得了?|争|比|以|是|为)$/;
/** 排名同类产品第12位: so near above. */
const RANKED_NEAR = /(?:排名|位列|位居|名列|居)[^,。;、]{1,10}$/;
const NUMBER = `(?:\\d{1,3}|[${HAN_DIGITS}十百]{1,4})`;

const plain = (kind: FigureValue['kind'], value: number | null, unit: string | null): FigureValue => ({
  value,
  unit,
  of: null,
  kind,
  approximation: 'exact',
  range: null,
  si: null,
  per: null,
});

const before = (view: string, at: number) => view.slice(Math.max(0, at - 6), at);

export const FIGURES: readonly Rule<FigureReading, FigureContext>[] = [
  {
    id: 'figure/rank',
    doc: FORMS.rank,
    starts: '第',
    pattern: new RegExp(`第(${NUMBER})([名位](?!单))?(?![个批次届块家场条件版期章节项幢栋座轮年天分人号大季])`, 'y'),
    read: (match, { view, text }) => {
      const value = parseNumber(match[1] as string);
      const near = view.slice(Math.max(0, match.index - 14), match.index);
      const ranked =
        RANKED.test(near) ||
        (match[2] === '名' &&
          CONTESTED.test(near) &&
          !/^[\u4e00-\u9fff]{0,3}[员生手兵者]/.test(view.slice(match.index + match[0].length))) ||
        (match[2] !== undefined && RANKED_NEAR.test(near));
      if (value === null || !ranked) return null;
      const end = match.index + match[0].length;
      return { form: 'rank', end, value: plain('rank', value, match[2] ? text.slice(end - 1, end) : null) };
    },
  },
  {
    id: 'figure/score',
    doc: FORMS.score,
    starts: `0123456789${HAN_DIGITS}`,
    follows: '比:',
    pattern: new RegExp(
      `(?:\\d{1,3}|[${HAN_DIGITS}])(?:比|:)(?:\\d{1,3}|[${HAN_DIGITS}])(?![\\d:年%.十百千万亿个分点之成倍])`,
      'y',
    ),
    read: (match, { view }) => {
      const colon = match[0].includes(':');
      if (colon && !/(?:比分|以|总分|战成|大比分|[胜负平])$/.test(before(view, match.index))) return null;
      if (/^一比一/.test(match[0])) return null;
      return { form: 'score', end: match.index + match[0].length, value: plain('other', null, null) };
    },
  },
  ...(REFUSALS as readonly Rule<FigureReading, FigureContext>[]),
  {
    id: 'figure/quantity',
    doc: 'Every number with a unit, and the few that need none; its mentions are named by their form (figure/money …).',
    starts: OPENERS,
    single: true,
    pattern: new RegExp(`[${NUMERALS}米]|${OPENING.source} {0,2}[${NUMERALS}米]|^每`, 'y'),
    read: (match, { view, text, region }) => quantityAt(view, text, match.index, region),
  },
  UNREAD as Rule<FigureReading, FigureContext>,
];
