/** What the last line of the open paragraph and the line at hand show of each other, over the lines of others between them. */
import { firstClause, lastClause, numberAcross } from './across.js';
import type { LinkRow } from './kinds.js';
import { balance, ending, few, fill, size, width } from './sight.js';

const CUT: ReadonlySet<string> = new Set(['date', 'numeral, unit', 'numeral, calendar unit']);

export const LINK_ROWS: readonly LinkRow[] = [
  {
    id: 'link/break',
    doc: 'What kind of break it is: how the text above it ends, an empty line or none, a column or none, next to it or over others.',
    see: (a, n, b) => [
      `${ending(a.closes)} ${b.blank ? 'blank' : 'tight'} ${a.column ? 'column' : 'free'} ${n ? 'apart' : 'next'}`,
      `${ending(a.closes)} ${b.blank ? 'blank' : 'tight'} ${b.opens}`,
    ],
  },
  {
    id: 'link/closes',
    doc: 'How the open paragraph’s last line ends, and how many lines of others stand between.',
    see: (a, n, _b) => `${a.closes} ${few(n)}`,
  },
  {
    id: 'link/pair',
    doc: 'How the open paragraph’s last line ends and this line begins.',
    see: (a, n, b) => `${a.closes} ${b.opens} ${n ? 'apart' : 'next'}`,
  },
  {
    id: 'link/balance',
    doc: 'A quotation or bracket left open above is closed here.',
    see: (a, _n, b) => `${balance(a.view)} ${balance(b.view)}`,
  },
  {
    id: 'link/tail',
    doc: 'The open paragraph’s last line ends with a byline.',
    see: (a, n) => (a.tail ? ['is', `is ${n ? 'apart' : 'next'}`] : null),
  },
  {
    id: 'link/words',
    doc: 'A word stands across the break, or the words before and after it: their classes (nodejieba).',
    see: (_a, n, b, w) =>
      w
        ? w.straddles
          ? [`across ${n ? 'apart' : 'next'}`]
          : [
              'none across',
              `${w.before} ${w.after}`,
              `${w.before} -`,
              `- ${w.after} ${b.indent >= 3 ? 'indented' : 'flush'}`,
            ]
        : null,
  },
  {
    id: 'link/clings',
    doc: 'The line opens with a particle or suffix that clings to a word before it: 的 了 着 过 们 等.',
    see: (a, n, b) => (b.onset.clings ? `yes ${n ? 'apart' : 'next'} ${ending(a.closes)}` : null),
  },
  {
    id: 'link/said',
    doc: 'A quotation ends with the open paragraph’s last line, and this one says who has spoken: “…。”⏎他说。',
    see: (a, n, b) =>
      b.onset.said && a.closes.endsWith('quote') ? `${a.closes} ${b.onset.said} ${n ? 'apart' : 'next'}` : null,
  },
  {
    id: 'link/make',
    doc: 'The open paragraph’s last line, or this one, is an item of a list or a row of a table, which ends without a stop and is not gone on with.',
    see(a, _n, b) {
      const told: string[] = [];
      if (a.onset.make) told.push(`after ${a.onset.make} ${ending(a.closes)} ${size(a.view.length)}`);
      if (b.onset.make) told.push(`${b.onset.make} after ${ending(a.closes)}`);
      if (b.series) told.push(`${b.series} after ${ending(a.closes)}`);
      if (a.series) told.push(`after ${a.series} ${ending(a.closes)} ${width(a)}`);
      return told.length > 0 ? told : null;
    },
  },
  {
    id: 'link/verse',
    doc: 'The open paragraph’s last line is among short ones that stand together, as verses and the rows of a table do, which end where they like; this one is another, or a long one behind the last.',
    see: (a, n, b) =>
      n === 0 && b.shortAbove > 0
        ? `${few(b.shortAbove)} above ${few(b.shortBelow)} below ${ending(a.closes)} ${ending(b.closes)}`
        : a.shortAbove > 0
          ? `${few(a.shortAbove)} above ${ending(a.closes)}, then ${width(b)} ${n ? 'apart' : 'next'} ${b.blank ? 'blank' : 'tight'}`
          : null,
  },
  {
    id: 'link/number',
    doc: 'A date or an amount stands across the break: 12月⏎5日, 去年⏎11月, 3⏎月1日, 投资3⏎10万元, 还款⏎6.12亿元.',
    see: (a, n, b) => {
      const across = numberAcross(a.view, b.view);
      return across && `${across} ${n ? 'apart' : 'next'}`;
    },
  },
  {
    id: 'link/goes-on',
    doc: 'What no paragraph of the fitted pages ends with: a comma, in a line longer than a verse or over lines of others (2,700 such, all gone on with), a date or a numeral cut from its unit (2,000).',
    see: (a, n, b) =>
      (a.closes === 'comma' && (n > 0 || width(a) === 'long')) || CUT.has(numberAcross(a.view, b.view) ?? '')
        ? ['surely', `surely ${n ? 'apart' : 'next'}`]
        : null,
  },
  {
    id: 'link/room',
    doc: 'The open paragraph’s last line filled its column.',
    see: (a, _n, b) =>
      `${fill(a, b)} ${a.closes === 'stop' || a.closes === 'stop-quote' ? 'stop' : 'open'} ${b.indent >= 3 ? 'indented' : 'flush'}`,
  },
  {
    id: 'link/cut',
    doc: 'The open paragraph’s last line is too long for a headline and ends within a sentence, against the habit of the page; on a badly scanned one its stop may be lost. Where no long line is cut no other is.',
    see: (a, n, b) =>
      a.view.length > 40 && ending(a.closes) === 'word'
        ? [
            `${b.cut} ${n ? 'apart' : 'next'} ${b.indent >= 3 ? 'indented' : 'flush'}`,
            `${b.spoilt ? 'spoilt' : 'clean'} ${n ? 'apart' : 'next'}`,
          ]
        : [
            `${b.cut} ${ending(a.closes)} ${width(a)} ${b.blank ? 'blank' : 'tight'} ${b.column ? 'column' : 'free'}`,
            `${b.cut} ${b.column ? 'column' : 'free'} ${n ? 'apart' : 'next'}`,
          ],
  },
  {
    id: 'link/clause',
    doc: 'How much stands behind the last comma of the open paragraph, which ends without a stop, and before the first mark of this line: a clause of a word or two is not whole.',
    see(a, n, b) {
      if (ending(a.closes) !== 'word') return null;
      const [left, right] = [lastClause(a.view), firstClause(b.view)];
      return [
        `${left} left ${width(a)} ${n ? 'apart' : 'next'}`,
        `${right} right ${width(b)} ${n ? 'apart' : 'next'}`,
        `${left} and ${right}`,
      ];
    },
  },
  {
    id: 'link/length',
    doc: 'The length of the open paragraph’s last line, where it ends without a stop: a long one that ends with a word is cut.',
    see: (a, n) =>
      ending(a.closes) === 'ended'
        ? null
        : `${ending(a.closes)} ${size(a.view.length)} ${a.column ? 'column' : 'free'} ${n ? 'apart' : 'next'}`,
  },
];
