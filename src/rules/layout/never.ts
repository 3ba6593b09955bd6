/**
 * What a line never is, whatever stands around it: readings of the line tables so sure that not one line in a thousand of the
 * composed pages contradicts them. test/never.test.ts counts them again over all papers.
 */
import type { Kind, SeenLine } from './kinds.js';

export interface NeverRow {
  id: string;
  doc: string;
  is(line: SeenLine, before: SeenLine | undefined): boolean;
  never: readonly Kind[];
}

/** 遗失启事 …声明作废, 某某遗失身份证…作废: opens as such a notice does. */
const VOID = /^.{0,2}(?:遗失|声明|丢失|挂失|.{0,6}启事)/u;

/** 双色风采第42期, 双色球 第42期 红球 …: a lottery’s draw, as often as a bulletin’s issue. */
const DRAW = /^\p{sc=Han}{2,8}(?<![报刊讯]) ?第\d{1,7}期(?:$| (?:红|蓝|前|后|特|\d))/u;

/** A day without its year opens it. */
const DIARY = /^(?:\d{1,2}|[一二三四五六七八九十]{1,2})月/u;

/** Every kind but what goes on with a text or a caption. */
const OPENS: readonly Kind[] = ['H', 'h', 'B', 'A', 'P', 'S', 'C', 'F'];

export const NEVER_ROWS: readonly NeverRow[] = [
  {
    id: 'never/furniture-in-an-article',
    doc: 'Who made the page, its folio and masthead, a notice that something lost is void: of such lines of all papers not one in a thousand is text.',
    is({ view, furniture }) {
      const { role, rule, confidence = 0, page, title } = furniture ?? {};
      const unnamed = page === null && title === null;
      // 一月八日 星期日 阴: a diary's
      if (unnamed && DIARY.test(view)) return false;
      if (role === 'credits') return confidence >= 0.9;
      // 1982年8月20日,星期五,一家银行…: a story's
      if (role === 'folio' || role === 'masthead')
        return confidence >= 0.95 && !DRAW.test(view) && !(unnamed && view.includes(','));
      return rule === 'notice/declared-void' && VOID.test(view);
    },
    never: ['H', 'h', 'A', 'P', 'W', 'S'],
  },
  {
    id: 'never/credited-text',
    doc: 'A line without a stop that ends with who made or gave the picture: of such not one in a thousand is text. （图/文 甲） and 本报讯 甲 文 乙 图 sign a text, 甲著 绘 a book.',
    is: ({ view, caption }) =>
      caption !== null &&
      caption.credit !== null &&
      !/图\/?文|文\/?图|著 ?绘|^.?(?:本报|新华社)[^ ]{0,12}[讯电]/u.test(view) &&
      (caption.confidence ?? 0) >= 0.85 &&
      !/[。!?;]/u.test(view.slice(...caption.caption)),
    never: ['A', 'P', 'W'],
  },
  {
    id: 'never/signed-headline',
    doc: '谢谢大家！（新华社北京１２月３１日电）: a line that a reporter, an agency or a source in brackets closes: of such not one in a thousand is a headline, a subhead or furniture.',
    is: ({ view, tail }) => view.endsWith(')') && (tail?.confidence ?? 0) >= 0.9,
    never: ['H', 'h', 'S', 'F'],
  },
  {
    id: 'never/broken-word',
    doc: 'informa-⏎tion: a Latin word that a hyphen breaks at a line’s end goes on, whatever it stands in.',
    is: ({ view, blank }, before) => blank === 0 && /^[a-z]{2}/u.test(view) && /[a-z]{2}-$/iu.test(before?.view ?? ''),
    never: OPENS,
  },
  {
    id: 'never/broken-date',
    doc: '2022年3⏎月1日: a month that its number stands above goes on.',
    is: ({ view }, before) =>
      /^月(?:\d|[一二三四五六七八九十初上中下底末])/u.test(view) && /年\d{1,2}$/u.test(before?.view ?? ''),
    never: OPENS,
  },
];
