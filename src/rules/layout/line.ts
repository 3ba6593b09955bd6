/** What a line shows by its own words. */
import type { LineRow } from './kinds.js';
import { balance, band, ending, few, size, sure } from './sight.js';

/** Each class with the one after it, the ends of the line being ^ and $. */
function pairs(classes: readonly string[]): string[] {
  return [...classes, '$'].map((c, i) => `${classes[i - 1] ?? '^'} ${c}`);
}

/** A label that is less sure is told by nothing but its few characters (rules/line/label.ts). */
const FEW = 0.3;

const SALUTES =
  /^.{0,14}(?:同志|编辑部?|编者|先生|女士|小姐|老师|朋友|同学|乡亲|父老|领导|书记|[局厂校社市县区乡镇村院]长|主任|总编|[你您他]?们):$/u;

/** A picture is told without these. */
const TELLS = /[了将已说称他她我你您咱它这那就也还不没都才又吗呢吧?!“:]/u;
const SCENE = /正在|^[^,。:]{2,16}在[^,。:]{2,24}/u;

/** 有人问，…？, 同桌问我：…？: who asks is told before the question. */
const ASKS = /^[^,:?!]{1,14}(?:问|问道|问我|问他|问她|说|道|喊)[,:“]/u;

/** （笑声）, （未完）: asides that sign nothing. */
const KNOWN_ASIDE = /^\((?:[^()]{0,4}(?:笑声?|掌声|鼓掌)|未完|待续|未完待续|完|续完|全文完|下略|略)[.。]?\)$/u;

const NUMBERED =
  /^(?:[一二三四五六七八九十]{1,3}[、.]|\([一二三四五六七八九十\d]{1,3}\)|\d{1,2}[.、](?!\d)|第[一二三四五六七八九十]{1,2}[,、]|其[一二三],|[一二三四五六七八九十]问[:,]|(?:镜头|故事|案例|场景|片段|关键词|看点|亮点|变化|疑问|追问|问题)[一二三四五六七八九十\d]{1,2}(?=[: ]|$))/u;

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
    doc: 'Begins with 一、 （一） 1. 第一， 一问： 关键词一：',
    see: (l) => (NUMBERED.test(l.view) ? [`yes ${size(l.view.length)}`, `yes ${ending(l.closes)}`] : null),
  },
  {
    id: 'line/byline',
    doc: 'The line reads as a byline.',
    see: (l) =>
      l.byline ? ['is', `is ${sure(l.byline.confidence)}`, l.byline.rule] : `is none ${size(l.view.length)}`,
  },
  {
    id: 'line/aside',
    doc: 'Stands in brackets whole and is no byline: （未完）, （笑声）, （截至第四轮）.',
    see: (l) =>
      l.opens === 'bracket' && /bracket$/u.test(l.closes) && !l.byline
        ? [`${size(l.view.length)} ${l.closes}`, ...(KNOWN_ASIDE.test(l.view) ? ['known'] : [])]
        : null,
  },
  {
    id: 'line/salutes',
    doc: 'Addresses the reader of a letter: 编辑同志：, 敬爱的老师：.',
    see: (l) => (SALUTES.test(l.view) ? size(l.view.length) : null),
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
    see: (l) =>
      l.view.length <= 36 && /[?!]$/u.test(l.view)
        ? [l.view.length <= 26 ? 'yes' : 'long', ...(ASKS.test(l.view) ? ['of whom is told'] : [])]
        : null,
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
    id: 'line/first-word',
    doc: 'The class of its first word (nodejieba).',
    see: (l) => l.firstWord || null,
  },
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
    doc: 'Says what is to be seen, in one sentence: 正在, 在…里, and without 了, 说, 他 or 将: a caption without a credit.',
    see: (l) => {
      if (l.view.length > 45 || l.view.slice(0, -1).includes('。')) return null;
      const seen = SCENE.test(l.view) ? 'at' : '';
      const tells = `${TELLS.test(l.view) ? 'tells' : 'shows'} ${ending(l.closes)}`;
      return [`${seen} ${tells}`, `${tells} ${l.firstWord}`, `${tells} ${size(l.view.length)}`];
    },
  },
  { id: 'line/opens-with', doc: 'Its first character.', see: (l) => [l.view.slice(0, 1), l.view.slice(0, 2)] },
  { id: 'line/closes-with', doc: 'Its last character.', see: (l) => [l.view.slice(-1), l.view.slice(-2)] },
];
