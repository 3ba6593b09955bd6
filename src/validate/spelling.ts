/** Rules of words: what is misspelt, judged by the word segmenter. Without it (it is an optional dependency) they find nothing. */
import { isHan } from '../han.js';
import { isSurname } from '../rules/line/surname.js';
import { toSource } from '../span.js';
import { tag } from '../words.js';
import { LOOK_ALIKES, type LookAlike } from './alike.js';
import { type Block, type PageRule, type Sheet, story } from './rule.js';
import { corrects } from './sheet.js';

/** Characters on each side that decide how a place is cut into words. */
const REACH = 8;

interface Token {
  start: number;
  end: number;
  /** The dictionary has it. */
  known: boolean;
}

/** The words around a place of a text, with offsets into it; empty without the engine. */
function wordsAround(text: string, at: number, end: number): Token[] {
  let from = at;
  while (from > 0 && at - from < REACH && isHan(text.charCodeAt(from - 1))) from--;
  let to = end;
  while (to < text.length && to - end < REACH && isHan(text.charCodeAt(to))) to++;
  let start = from;
  return (tag(text.slice(from, to)) ?? []).map(({ word, tag: kind }) => {
    const token = { start, end: start + word.length, known: kind !== 'x' };
    start = token.end;
    return token;
  });
}

/** Whether a space at a place may be that of a name of two characters, printed wide: 记者桑 梓从…, 三(3)班宁 可编写, and 霍 然（某矿）：… in a letter. */
function inName(view: string, at: number, end: number): boolean {
  if (!isSurname(view[at - 1] ?? '')) return false;
  return (
    /(?:记者|通讯员|作者|同志|[\d)一二三四五六七八九十]班)$/u.test(view.slice(0, at - 1)) ||
    (at === 1 && /^[(:]/u.test(view.slice(end + 1)))
  );
}
const NUMBER = /[\d一二三四五六七八九十百两几第每]$/u;

const tokenAt = (tokens: readonly Token[], at: number): Token | undefined =>
  tokens.find(({ start, end }) => start <= at && at < end);

const read = (sheet: Sheet): Block[] => sheet.blocks.filter((block) => block.in !== 'byline');

/** Words of one character that no sentence says twice running, and pairs that it does not either. */
const DOUBLED =
  /([的了是在和与被把从也都就将而及为以但或要使让向])\1(?!\1)|(他们|我们|她们|你们|以及|但是|因为|所以|由于|根据|按照|通过|进行|关于|对于|为了|其中|已经|目前|同时|举行|开展|组织)\2/gu;

export const SPELLING_RULES: readonly PageRule[] = [
  {
    id: 'text/doubled-word',
    severity: 'warning',
    doc: {
      en: 'A small word printed twice running (的的, 在在, 我们我们), where the words around it say that both are the same word.',
      zh: '虚词等接连印了两遍（的的、在在、我们我们），且前后的词表明确是重出。',
    },
    why: {
      en: 'A trace of editing or of a break repaired badly; every reader sees it.',
      zh: '改稿或断行拼接留下的痕迹，读者一眼就看见。',
    },
    message: { en: 'Unexpected {print}: the word is printed twice.', zh: '“{print}”重复了。' },
    example: {
      fails: { pages: [story('2月26日上午，平江路旧书市举行了热闹的的开张仪式。')] },
      passes: { pages: [story('为了了解旧书市的的确确卖出了多少，记者问了成为为人民服务标兵的研究所所长。')] },
    },
    *find(sheet) {
      for (const block of read(sheet))
        for (const match of block.view.matchAll(DOUBLED)) {
          const [print] = match;
          const half = print.length / 2;
          const at = match.index;
          if (block.view[at - 1] === print[0]) continue;
          if (half === 1) {
            const tokens = wordsAround(block.view, at, at + 2);
            const one = tokenAt(tokens, at);
            const other = tokenAt(tokens, at + 1);
            if (!one || !other || one.end - one.start > 1 || other.end - other.start > 1) continue;
          }
          yield {
            spans: toSource(block, at, at + print.length),
            values: { print: block.text.slice(at, at + print.length) },
            fix: { spans: toSource(block, at + half, at + print.length), text: '' },
          };
        }
    },
  },
  {
    id: 'text/stray-space',
    severity: 'warning',
    safe: true,
    doc: {
      en: 'A space inside a word of a paragraph (暖 气), where the halves are no words and the whole is one.',
      zh: '正文里的词被空格拆开（暖 气）：两半不成词，合起来是词。',
    },
    why: {
      en: 'OCR puts them where letters are set wide; the word is not found by a search.',
      zh: '字距稍宽，OCR 就会添上空格，这个词就检索不到了。',
    },
    message: { en: 'Unexpected space inside {word}.', zh: '“{word}”中间多了空格。' },
    example: {
      fails: { pages: [story('2月26日上午，平江路旧书市重新开张，书摊上的暖 气片也修好了，安 全第一。')] },
      passes: {
        pages: [
          story(
            '2月26日上午，平江路旧书市重新开张，名单是：上海 市民、李 建 国。记者桑 梓从会上获悉，谜语由三（3）班宁 可编写，第三本 人情账也清了。',
          ),
        ],
      },
    },
    *find(sheet) {
      for (const block of sheet.blocks) {
        if (block.in !== 'paragraph' || !block.view.includes(' ')) continue;
        for (const match of block.view.matchAll(/(?<=[\u4e00-\u9fff]) +(?=[\u4e00-\u9fff])/gu)) {
          const at = match.index;
          const end = at + match[0].length;
          // 李 建 国: letters set wide, a list of names
          if (/ /u.test(block.view.slice(Math.max(0, at - 3), at)) || / /u.test(block.view.slice(end, end + 3)))
            continue;
          const joined = block.view.slice(0, at) + block.view.slice(end);
          const word = tokenAt(wordsAround(joined, at, at), at);
          if (!word?.known || word.start >= at) continue;
          const left = tokenAt(wordsAround(block.view, at - 1, at), at - 1);
          const right = tokenAt(wordsAround(block.view, end, end + 1), end);
          if (inName(block.view, at, end)) continue;
          // 第三本 人情账: what a number counts ends before the space
          const whole = right?.known && right.end - right.start > 1;
          if (whole && NUMBER.test(block.view.slice(0, at - 1))) continue;
          const alone = [left, right].some((token) => token && (token.end - token.start === 1 || !token.known));
          if (!alone) continue;
          yield {
            spans: toSource(block, word.start, word.end + end - at),
            values: { word: joined.slice(word.start, word.end) },
            fix: { spans: toSource(block, at, end), text: '' },
          };
        }
      }
    },
  },
  {
    id: 'text/look-alike',
    severity: 'warning',
    doc: {
      en: 'A character that looks like another (己经, 末来, 曰报), where the print is no word and the exchange makes one.',
      zh: '形近字误认（己经、末来、曰报）：印出来的不成词，换一个字就是词。',
    },
    why: {
      en: 'OCR and tired eyes take one for the other; names and words are then not found.',
      zh: 'OCR 和校对都容易看走眼，人名和词语从此检索不到。',
    },
    message: { en: 'Unexpected {print}, expected {meant}.', zh: '“{print}”疑为“{meant}”。' },
    example: {
      fails: { pages: [story('2月26日上午，平江路旧书市己经重新开张，当天卖出旧书3000余册。')] },
      passes: {
        pages: [story('2月26日上午，平江路旧书市已经重新开张，连续3年未停，没人住的老屋也开了门，十五日是亮账日。')],
      },
    },
    *find(sheet) {
      const names = namesOf(sheet);
      for (const block of read(sheet)) {
        for (const { index: at, 0: printed } of block.view.matchAll(PRINTED)) {
          const rows = MISREAD.get(printed);
          // 幹 and 乾 are 干 in the view: what is printed is no look-alike
          if (!rows || printed !== block.text[at]) continue;
          for (const row of rows) {
            const word = misread(block.view, at, row);
            if (!word) continue;
            const spans = toSource(block, word.start, word.end);
            if (spans.some(([start]) => names.has(start)) || corrects(block, word.start)) continue;
            const print = block.text.slice(word.start, word.end);
            const meant = print.slice(0, at - word.start) + row.meant + print.slice(at - word.start + 1);
            yield {
              spans,
              values: { print, meant },
              fix: { spans: toSource(block, at, at + 1), text: row.meant },
            };
            break;
          }
        }
      }
    },
  },
];

/** The places of the page that are a person's name: no dictionary has it. */
function namesOf({ document }: Sheet): Set<number> {
  const places = new Set<number>();
  for (const { people } of document.articles)
    for (const { spans } of people)
      for (const [start, end] of spans) for (let at = start; at < end; at++) places.add(at);
  return places;
}

const MISREAD: ReadonlyMap<string, LookAlike[]> = /* @__PURE__ */ (() => {
  const rows = new Map<string, LookAlike[]>();
  for (const row of LOOK_ALIKES) rows.set(row.printed, [...(rows.get(row.printed) ?? []), row]);
  return rows;
})();

const PRINTED = new RegExp(`[${[...MISREAD.keys()].join('')}]`, 'gu');

/** The word that the exchange of one character makes where the print has none. */
function misread(view: string, at: number, { meant, words, unless }: LookAlike): Token | null {
  if (unless?.test(view.slice(Math.max(0, at - 6), at))) return null;
  const mended = view.slice(0, at) + meant + view.slice(at + 1);
  // Cutting costs most: ask first whether any of the words can stand here.
  if (words && ![...words].some((word) => mended.startsWith(word, at - word.indexOf(meant)))) return null;
  const printed = wordsAround(view, at, at + 1);
  const token = tokenAt(printed, at);
  if (!token || (token.known && token.end - token.start > 1)) return null;
  const exchanged = wordsAround(mended, at, at + 1);
  const word = tokenAt(exchanged, at);
  if (!word?.known || word.end - word.start < 2) return null;
  if (words && !words.has(mended.slice(word.start, word.end))) return null;
  // The exchange must mend the words: all that it covers was loose before.
  const loose = printed.filter(({ start, end }) => start < word.end && end > word.start);
  return loose.every(({ start, end, known }) => end - start === 1 || !known) ? word : null;
}
