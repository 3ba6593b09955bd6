/**
 * What a line, and the gap before it, show of the page's layout. A row sees one thing and names what it sees; what that
 * is worth for each kind of line is fitted (weights.json, `npm run fit`), never written by hand.
 */
import { firstUnit, type Line } from '../../stages/lines.js';
import type { BylineReading, CaptionReading, FurnitureReading, JumpReading } from '../line/index.js';

/** The kinds of line, in the order of the weights. */
export const KINDS = ['H', 'h', 'B', 'A', 'P', 'W', 'S', 'C', 'c', 'F'] as const;
export type Kind = (typeof KINDS)[number];

/** A line with what its own words say of it. */
export interface SeenLine extends Line {
  index: number;
  count: number;
  byline: BylineReading | null;
  head: BylineReading | null;
  tail: BylineReading | null;
  caption: CaptionReading | null;
  furniture: FurnitureReading | null;
  jump: JumpReading | null;
  /** How often the same words stand on the page. */
  repeats: number;
  /** The habit of the page: share of its long lines that are indented. */
  indented: number;
  /** The habit of the page: empty lines part its blocks. */
  spaced: boolean;
  /** The habit of the page: its stories end with bylines, or open with them. */
  tailed: boolean;
  headed: boolean;
  /** The share of a short line's pairs of characters that the text after it, and the text before it, have too; -1 for long lines. */
  echoAfter: number;
  echoBefore: number;
  /** The share of the pairs of characters below the line that stand above it too; -1 where it was not asked. */
  cohesion: number;
  /** Characters set without a break to be seen before it: since the last line that was blank, indented or ended short. */
  run: number;
  /** The classes of its first and last words (see witness.ts). */
  firstWord: string;
  lastWord: string;
  /** The classes of all its words, of a short line. */
  words: readonly string[];
  /** What the words say of this line and the next read as one. */
  onward: Witness | null;
  opens: string;
  closes: string;
}

/** What the words say of two lines read as one: see rules/layout/witness.ts. */
export interface Witness {
  /** A word stands across the break. */
  straddles: boolean;
  before: string;
  after: string;
}

interface LineRow {
  id: string;
  doc: string;
  /** Names of what is seen, none for nothing. */
  see(line: SeenLine): string | string[] | null;
}

interface GapRow {
  id: string;
  doc: string;
  /** `b` the line at hand, `a` the one before it and `c` the one after (null at the page's ends). */
  see(a: SeenLine | null, b: SeenLine, c: SeenLine | null): string | string[] | null;
}

interface LinkRow {
  id: string;
  doc: string;
  /** `a` the last line of the paragraph that is open, `between` how many lines of others stand between, `b` the line at hand. */
  see(a: SeenLine, between: number, b: SeenLine, witness: Witness | null): string | string[] | null;
}

const STEPS = [2, 4, 6, 8, 10, 12, 15, 18, 22, 26, 30, 36, 44, 60, 90] as const;
const size = (n: number): string => String(STEPS.find((s) => n <= s) ?? 'more');
/** Bands of cohesion. On composed pages its median is 0.022 above a headline, 0.047 above a subhead, 0.049 above a paragraph. */
const COHESION = [0.01, 0.02, 0.03, 0.045, 0.065, 0.09, 0.13];
const band = (share: number): string =>
  share === 0 ? 'none' : share < 0.12 ? 'few' : share < 0.3 ? 'some' : share < 0.5 ? 'many' : 'most';
const few = (n: number): string => (n > 2 ? '3+' : String(n));
const sure = (confidence: number | undefined): string =>
  confidence === undefined ? 'plain' : confidence >= 0.9 ? 'sure' : confidence >= 0.6 ? 'likely' : 'perhaps';

/** The class of a character at a line's end. */
export function closing(view: string): string {
  const last = view.at(-1) ?? '';
  if (last === '。') return 'stop';
  if (last === '!' || last === '?') return 'asks';
  if ('”’』」'.includes(last)) return '。!?…,'.includes(view.at(-2) ?? '') ? 'stop-quote' : 'quote';
  if (last === '…') return 'dots';
  if (last === ')' || last === '】') return '。!?'.includes(view.at(-2) ?? '') ? 'stop-bracket' : 'bracket';
  if (last === ',' || last === '、') return 'comma';
  if (last === ';') return 'semicolon';
  if (last === ':') return 'colon';
  if (last === '—') return 'dash';
  if (last === '》') return 'title';
  if (last === '“' || last === '(' || last === '《' || last === '‘' || last === '【') return 'opener';
  if (/[0-9]/u.test(last)) return 'digit';
  if (/[a-z]/iu.test(last)) return 'latin';
  if (/\p{sc=Han}/u.test(last)) return 'han';
  return 'other';
}

/** The class of a character at a line's start. */
export function opening(view: string): string {
  const first = view[0] ?? '';
  if (first === '“' || first === '‘' || first === '"') return 'quote';
  if (first === '(' || first === '【') return 'bracket';
  if (first === '《') return 'title';
  if (',、。;:!?”’)》】…%℃'.includes(first)) return 'closer';
  if (/[□■●○◆◇▲△★☆◎※▶►✦*]/u.test(first)) return 'mark';
  if (first === '—') return 'dash';
  if (/[0-9]/u.test(first)) return 'digit';
  if (/[a-z]/iu.test(first)) return 'latin';
  if (/\p{sc=Han}/u.test(first)) return 'han';
  return 'other';
}

function balance(view: string): string {
  let quotes = 0;
  let brackets = 0;
  let early = false;
  for (const c of view) {
    if (c === '“') quotes++;
    else if (c === '”') early = --quotes < 0 || early;
    else if (c === '(' || c === '《' || c === '【') brackets++;
    else if (c === ')' || c === '》' || c === '】') early = --brackets < 0 || early;
  }
  if (early) return 'closes-unopened';
  return quotes > 0 || brackets > 0 ? 'left-open' : 'balanced';
}

/** How many characters a paragraph may have had so far: the runs of lines without a break to be seen. */
export function runs(lines: readonly SeenLine[]): void {
  for (const [i, b] of lines.entries()) {
    const a = lines[i - 1];
    const broken = !a || b.blank > 0 || b.indent >= 3 || a.column === 0 || SHORT_OF.has(fill(a, b));
    b.run = broken ? 0 : a.run + a.view.length;
  }
}
const SHORT_OF: ReadonlySet<string> = new Set(['short', 'half', 'very-short']);

/** How a line ends against its column: filled, or ended before the next word would have had to go down. */
function fill(a: SeenLine, b: SeenLine): string {
  if (a.column === 0) return 'no-column';
  const room = a.column - a.width;
  if (room < -3) return 'beyond';
  const need = firstUnit(b) + ('”,。、;:!?)》'.includes(b.view[1] ?? ' ') && firstUnit(b) === 2 ? 2 : 0);
  if (room < need) return 'filled';
  if (room <= need + 2) return 'nearly';
  if (room < a.column / 3) return 'short';
  return room < (2 * a.column) / 3 ? 'half' : 'very-short';
}

/** A line's length in three. */
function width(l: SeenLine): string {
  return l.view.length <= 12 ? 'short' : l.view.length <= 26 ? 'middle' : 'long';
}

/** Whether a sentence can have ended, can go on, or must. */
function ending(closes: string): string {
  if (closes === 'stop' || closes === 'asks' || closes === 'stop-quote' || closes === 'stop-bracket') return 'ended';
  if (closes === 'byline') return 'signed';
  if (closes === 'comma' || closes === 'semicolon' || closes === 'opener') return 'goes-on';
  return closes === 'han' || closes === 'digit' || closes === 'latin' ? 'word' : 'mark';
}

/** Each class with the one after it, the ends of the line being ^ and $. */
function pairs(classes: readonly string[]): string[] {
  return [...classes, '$'].map((c, i) => `${classes[i - 1] ?? '^'} ${c}`);
}

/** A label that is less sure is told by nothing but its few characters (rules/line/label.ts). */
const FEW = 0.3;
const CLINGS = /^[的地得了着过们等吗呢吧之]/u;
const WHEN =
  /^(?:近日|日前|昨[日天晚]|今[日天年]|前[日天]|[本上下]周|[本上]月|去年|连日|目前|截至|截止|\d{1,4}年|\d{1,2}月|\d{1,2}日|[一二三四五六七八九十]{1,3}[月日])/u;
const WHO =
  /^\p{sc=Han}{2,9}(?:省|市|县|区|乡|镇|村|社区|街道|局|厂|公司|学校|中学|小学|大学|学院|医院|银行|协会|支队|大队)/u;
const BESIDE = /\((?:[左右中上下前后]|[左右前后][一二三起排]{1,2})\)/u;
const SCENE = /正在|^[^,。:]{2,16}在[^,。:]{2,24}/u;

const NUMBERED =
  /^(?:[一二三四五六七八九十]{1,3}[、.]|\([一二三四五六七八九十\d]{1,3}\)|\d{1,2}[.、](?!\d)|第[一二三四五六七八九十]{1,2}[,、]|其[一二三],)/u;

export const LINE_ROWS: readonly LineRow[] = [
  { id: 'line/length', doc: 'How many characters the line has.', see: (l) => size(l.view.length) },
  {
    id: 'line/closes',
    doc: 'The class of its last character: 。 ” ， ） a digit, a Han character …',
    see: (l) => l.closes,
  },
  { id: 'line/opens', doc: 'The class of its first character.', see: (l) => l.opens },
  {
    id: 'line/length-closes',
    doc: 'Length and last character together: a long line without a stop is seldom a headline.',
    see: (l) =>
      `${size(l.view.length)} ${l.closes === 'stop' || l.closes === 'stop-quote' ? 'stop' : l.closes === 'comma' ? 'comma' : 'open'}`,
  },
  {
    id: 'line/stops-inside',
    doc: 'A full stop stands inside: running text.',
    see: (l) => few(l.view.slice(0, -1).split('。').length - 1),
  },
  { id: 'line/commas', doc: 'How many commas it has.', see: (l) => few(l.view.split(/[,;]/u).length - 1) },
  {
    id: 'line/parts',
    doc: 'Parts set apart by a space, as headlines and captions have them.',
    see: (l) => few(l.view.split(/(?<=[\p{sc=Han}!?”》)]) +(?=[\p{sc=Han}“《(\d])/u).length - 1),
  },
  {
    id: 'line/balance',
    doc: 'A quotation or bracket is left open, or closed without having been opened.',
    see: (l) => balance(l.view),
  },
  {
    id: 'line/numbered',
    doc: 'Begins with 一、 （一） 1. 第一，',
    see: (l) => (NUMBERED.test(l.view) ? `yes ${size(l.view.length)}` : null),
  },
  {
    id: 'line/byline',
    doc: 'The line reads as a byline.',
    see: (l) =>
      l.byline ? ['is', `is ${sure(l.byline.confidence)}`, l.byline.rule] : `is none ${size(l.view.length)}`,
  },
  {
    id: 'line/head',
    doc: 'Begins with 本报讯, 新华社…电 or （记者 …）.',
    see: (l) => (l.head ? ['is', `is ${sure(l.head.confidence)}`, l.head.rule] : null),
  },
  {
    id: 'line/tail',
    doc: 'Ends with a byline after the last sentence.',
    see: (l) => (l.tail ? ['is', `is ${sure(l.tail.confidence)}`] : null),
  },
  {
    id: 'line/caption',
    doc: 'The line reads as a caption.',
    see: (l) =>
      l.caption ? ['is', `is ${sure(l.caption.confidence)}`, l.caption.rule] : `is none ${size(l.view.length)}`,
  },
  {
    id: 'line/furniture',
    doc: 'The line reads as furniture: a folio, a section label, credits, an advert.',
    see: (l) =>
      !l.furniture
        ? `is none ${size(l.view.length)}`
        : (l.furniture.confidence ?? 0) < FEW
          ? 'only so short'
          : ['is', `is ${sure(l.furniture.confidence)}`, `${l.furniture.role} ${sure(l.furniture.confidence)}`],
  },
  {
    id: 'line/jump',
    doc: 'A jump line: 下转第5版.',
    see: (l) => (l.jump ? (l.jump.range[0] === 0 ? 'whole' : 'tail') : null),
  },
  {
    id: 'line/repeats',
    doc: 'The same words stand on the page more than once, as running heads do.',
    see: (l) => (l.repeats > 1 ? 'yes' : null),
  },
  {
    id: 'line/place-on-page',
    doc: 'The first or last lines of the page.',
    see: (l) => (l.index === 0 ? 'first' : l.index === l.count - 1 ? 'last' : l.index === 1 ? 'second' : null),
  },
  {
    id: 'line/particles',
    doc: 'Particles and link words that running text is full of and headlines spare: 的 了 是 在 也 就 都.',
    see: (l) =>
      `${few((l.view.match(/[的了是在也就都被把]/gu) ?? []).length)} ${l.view.length < 26 ? 'short' : 'long'}`,
  },
  {
    id: 'line/asks',
    doc: 'A question or exclamation mark at the end of a short line.',
    see: (l) => (l.view.length <= 26 && /[?!]$/u.test(l.view) ? 'yes' : null),
  },
  {
    id: 'line/echo',
    doc: 'A headline’s words come again in the story under it, a cut line’s in what stands above it as well.',
    see: (l) =>
      l.echoAfter < 0
        ? null
        : [
            `${band(l.echoAfter)} after ${band(l.echoBefore)} before`,
            `${band(l.echoAfter)} after`,
            `${band(l.echoBefore)} before`,
          ],
  },
  {
    id: 'line/cohesion',
    doc: 'How many of the pairs of characters below a line stand above it too (Hearst’s TextTiling, 1997): few where the story changes.',
    see: (l) =>
      l.cohesion < 0
        ? null
        : [
            String(COHESION.filter((c) => l.cohesion >= c).length),
            `${COHESION.filter((c) => l.cohesion >= c).length} ${l.view.length > 30 ? 'long' : 'short'}`,
          ],
  },
  { id: 'line/first-word', doc: 'The class of its first word (nodejieba).', see: (l) => l.firstWord || null },
  { id: 'line/last-word', doc: 'The class of its last word (nodejieba).', see: (l) => l.lastWord || null },
  {
    id: 'line/words',
    doc: 'The classes of a short line’s words, two by two (nodejieba): a headline tells, a label only names.',
    see: (l) => (l.words.length ? pairs(l.words) : null),
  },
  {
    id: 'line/tells',
    doc: 'Whether a short line has a verb, a number, a name, against its length.',
    see: (l) =>
      l.words.length
        ? `${l.words.some((w) => w === 'v') ? 'verb ' : ''}${l.words.some((w) => w === 'm') ? 'number ' : ''}${size(l.view.length)}`
        : null,
  },
  {
    id: 'line/scene',
    doc: 'Says what is to be seen, in one sentence: 正在, （左）, 在…里 and no 了, 说 or 将: a caption without a credit.',
    see: (l) => {
      if (l.view.length > 45 || l.view.slice(0, -1).includes('。')) return null;
      const seen = [BESIDE.test(l.view) ? 'left or right' : '', SCENE.test(l.view) ? 'at' : '']
        .filter(Boolean)
        .join(' ');
      return seen && `${seen} ${/[了将已说称]/u.test(l.view) ? 'tells' : 'shows'} ${ending(l.closes)}`;
    },
  },
  { id: 'line/opens-with', doc: 'Its first character.', see: (l) => [l.view.slice(0, 1), l.view.slice(0, 2)] },
  { id: 'line/closes-with', doc: 'Its last character.', see: (l) => [l.view.slice(-1), l.view.slice(-2)] },
];

export const GAP_ROWS: readonly GapRow[] = [
  {
    id: 'gap/blank',
    doc: 'Empty lines before it, against the habit of the page: where they part all blocks, two lines without one are of one block.',
    see: (a, b) =>
      a
        ? [
            b.newPage ? 'page' : b.blank > 1 ? '2+' : String(b.blank),
            `${b.blank ? 'blank' : 'tight'} ${b.spaced ? 'spaced' : 'tight'} ${ending(a.closes)}`,
          ]
        : 'top',
  },
  {
    id: 'gap/indent',
    doc: 'Its indent, against the habit of the page.',
    see: (_, b) =>
      `${b.indent >= 3 ? 'indented' : b.indent > 0 ? 'a little' : 'flush'} ${b.indented > 0.7 ? 'all' : b.indented > 0.15 ? 'some' : 'none'}`,
  },
  {
    id: 'gap/fill',
    doc: 'The line before filled its column, or ended before it had to.',
    see: (a, b) =>
      a
        ? [
            `${fill(a, b)} ${a.closes}`,
            `${fill(a, b)} ${b.indent >= 3 && b.indented > 0.1 ? 'indented' : b.blank ? 'blank' : 'tight'}`,
          ]
        : null,
  },
  {
    id: 'gap/run',
    doc: 'A sentence ends with its line, and so much stands above without a break to be seen: the longer, the likelier a paragraph ends.',
    see: (a, b) => (a && b.run > 0 && ending(a.closes) === 'ended' ? size(b.run >> 2) : null),
  },
  {
    id: 'gap/own-fill',
    doc: 'The line’s own width against its column.',
    see: (_, b) =>
      b.column === 0
        ? 'no-column'
        : b.width > b.column + 3
          ? 'beyond'
          : b.width > b.column - 4
            ? 'full'
            : b.width < b.column * 0.6
              ? 'short'
              : 'less',
  },
  {
    id: 'gap/closes',
    doc: 'How the line before ends, and whether an empty line follows it.',
    see: (a, b) => (a ? `${a.closes} ${b.blank ? 'blank' : 'tight'}` : null),
  },
  {
    id: 'gap/opens-story',
    doc: 'Opens with when (昨日, 3月5日, 近日) or with who (某某县, 某某社区 …), and the line before can have ended or not: so do briefs without a headline.',
    see: (a, b) => {
      const opens = WHEN.test(b.view) ? 'when' : WHO.test(b.view) ? 'who' : null;
      return opens && `${opens} ${a ? ending(a.closes) : 'top'} ${width(b)}`;
    },
  },
  {
    id: 'gap/pair',
    doc: 'How the line before ends and this one begins.',
    see: (a, b) => (a ? `${a.closes} ${b.opens}` : null),
  },
  {
    id: 'gap/tail',
    doc: 'The line before ends with a byline.',
    see: (a) =>
      a?.tail
        ? ['is', `is ${sure(a.tail.confidence)}`]
        : a?.byline
          ? ['line', `line ${sure(a.byline.confidence)}`]
          : null,
  },
  {
    id: 'gap/lengths',
    doc: 'The lengths of the line before and of this one.',
    see: (a, b) =>
      a
        ? `${a.view.length > 30 ? 'long' : a.view.length > 14 ? 'middle' : 'short'} ${b.view.length > 30 ? 'long' : b.view.length > 14 ? 'middle' : 'short'}`
        : null,
  },
  {
    id: 'gap/shape',
    doc: 'The line between its neighbours: a headline is a short open line between an ended story and a long line.',
    see: (a, b, c) => [
      `${a ? ending(a.closes) : 'top'} / ${width(b)} ${ending(b.closes)} / ${c ? width(c) : 'end'}`,
      `${a ? ending(a.closes) : 'top'} / ${width(b)} ${ending(b.closes)} ${b.blank ? 'blank' : 'tight'}`,
    ],
  },
  {
    id: 'gap/next-shape',
    doc: 'The line and the one after: two short open lines are a headline’s, a short question before a long line is a paragraph’s.',
    see: (_, b, c) => `${width(b)} ${ending(b.closes)} / ${c ? `${width(c)} ${ending(c.closes)}` : 'end'}`,
  },
  {
    id: 'gap/at-the-top',
    doc: 'The page’s first lines, that read as furniture or not.',
    see: (_, b) =>
      b.index < 2 ? `${b.index} ${b.furniture ? `furniture ${sure(b.furniture.confidence)}` : 'no furniture'}` : null,
  },
  {
    id: 'gap/echo-open',
    doc: 'What comes again of a line that ends without a stop.',
    see: (a, b) =>
      b.echoAfter < 0 || ending(b.closes) === 'ended'
        ? null
        : `${band(b.echoAfter)} after ${a ? ending(a.closes) : 'top'}`,
  },
  {
    id: 'next/opens',
    doc: 'How the line after begins: a headline is followed by one that can open a story.',
    see: (_a, _b, c) =>
      c
        ? [
            c.head
              ? 'head'
              : c.headed
                ? `${c.opens} no head though usual`
                : c.byline
                  ? `byline ${sure(c.byline.confidence)}`
                  : c.opens,
            `${c.view.slice(0, 2)}`,
          ]
        : null,
  },
  {
    id: 'next/first-word',
    doc: 'The class of the first word after it: 的 or 和 opens no paragraph.',
    see: (_, b, c) => (c?.firstWord ? `${c.firstWord} ${b.closes}` : null),
  },
  {
    id: 'next/words',
    doc: 'Read as one with the line after, does a word stand across the break, or which classes meet at it (nodejieba).',
    see: (_a, b) =>
      b.onward
        ? b.onward.straddles
          ? `across ${width(b)}`
          : [`none across ${width(b)}`, `${b.onward.before} ${b.onward.after}`]
        : null,
  },
  {
    id: 'next/clings',
    doc: 'The line after opens with a particle or suffix that clings to a word before it: this line is not the end of anything.',
    see: (_a, b, c) => (c && CLINGS.test(c.view) ? ending(b.closes) : null),
  },
  {
    id: 'next/gap',
    doc: 'The gap after it: empty lines and indent.',
    see: (_a, b, c) =>
      c
        ? [
            `${c.newPage ? 'page' : few(c.blank)} ${c.indent >= 3 ? 'indented' : 'flush'}`,
            `${c.blank ? 'blank' : 'tight'} ${b.spaced ? 'spaced' : 'tight'} ${width(b)}`,
          ]
        : null,
  },
  {
    id: 'next/length',
    doc: 'The length of the line after.',
    see: (_a, _b, c) => (c ? `${size(c.view.length)}` : null),
  },
  {
    id: 'next/fill',
    doc: 'Whether this line fills its column before the next.',
    see: (_, b, c) =>
      c ? `${fill(b, c)} ${b.closes === 'stop' || b.closes === 'stop-quote' ? 'stop' : 'open'}` : null,
  },
];

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
    see: (a, n, b) => (CLINGS.test(b.view) ? `yes ${n ? 'apart' : 'next'} ${ending(a.closes)}` : null),
  },
  {
    id: 'link/number',
    doc: 'A date or an amount stands across the break: 12月⏎5日, 去年⏎11月, 投资3⏎10万元, 还款⏎6.12亿元.',
    see: (a, n, b) => {
      if (!/^[\d一二三四五六七八九十]/u.test(b.view)) return null;
      const across =
        /[年月]$/u.test(a.view) && /^.{1,3}[月日]/u.test(b.view)
          ? 'date'
          : /\d$/u.test(a.view)
            ? 'digits'
            : /[第约近超达过为到至共计款资]$/u.test(a.view)
              ? 'amount'
              : null;
      return across && `${across} ${n ? 'apart' : 'next'}`;
    },
  },
  {
    id: 'link/room',
    doc: 'The open paragraph’s last line filled its column.',
    see: (a, _n, b) =>
      `${fill(a, b)} ${a.closes === 'stop' || a.closes === 'stop-quote' ? 'stop' : 'open'} ${b.indent >= 3 ? 'indented' : 'flush'}`,
  },
  {
    id: 'link/length',
    doc: 'The length of the open paragraph’s last line, where it ends without a stop.',
    see: (a, n) =>
      a.closes === 'stop' || a.closes === 'stop-quote' ? null : `${size(a.view.length)} ${n ? 'apart' : 'next'}`,
  },
];
