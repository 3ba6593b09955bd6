/** Rules of characters: what no editor can see at a glance, and every later reader stumbles over. */
import { fold } from '../stages/normalise.js';
import type { Span } from '../types.js';
import { type PageRule, type Seen, story } from './rule.js';

/** The findings of a diagnostic that the document brings along. */
function told(rule: string): PageRule['find'] {
  return ({ document }) =>
    document.diagnostics
      .filter((diagnostic) => diagnostic.rule === rule)
      .flatMap(({ spans }): Seen[] => (spans.length === 0 ? [{ spans }] : spans.map((span) => ({ spans: [span] }))));
}

/** A finding for each run of what a pattern matches in the text as printed. */
function* runs(text: string, pattern: RegExp): Generator<{ span: Span; print: string }> {
  for (const { index, 0: print } of text.matchAll(pattern)) yield { span: [index, index + print.length], print };
}

const hex = (print: string): string =>
  [...print].map((c) => `U+${(c.codePointAt(0) as number).toString(16).toUpperCase().padStart(4, '0')}`).join(' ');

/** What a radical of a PDF font stands for: ⻥ → 鱼, ⾧ → 長. */
function meant(radicals: string): string {
  return [...radicals].map((c) => (c.normalize('NFKC') === c ? fold(c) : c.normalize('NFKC'))).join('');
}

/** The beginning of a picture: no text. */
const PNG = [
  0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d, 0x49, 0x48, 0x44, 0x52, 0, 0, 0, 1, 0, 0, 0, 1, 8, 6,
  0, 0, 0, 0x1f, 0x15, 0xc4, 0x89,
];

const SIGHT = '2月26日上午，平江路旧书市重新开张，当天卖出旧书3000余册。';

export const TEXT_RULES: readonly PageRule[] = [
  {
    id: 'text/empty-page',
    severity: 'error',
    doc: { en: 'A file with nothing to read in it.', zh: '文件里没有可读的文字。' },
    why: {
      en: 'An export or a transfer has failed; an archive would keep a page that is none.',
      zh: '导出或传输出了差错，归档的会是一个空版面。',
    },
    message: { en: 'Unexpected empty input, expected the text of a page.', zh: '文件是空的，应有一个版面的文字。' },
    example: { fails: { pages: [' \n　\n'] }, passes: { pages: [story(SIGHT)] } },
    find: told('decode/empty'),
  },
  {
    id: 'text/not-text',
    severity: 'error',
    doc: { en: 'Binary data in the place of text.', zh: '文件是二进制数据，不是文字。' },
    why: {
      en: 'A picture or a PDF was put where its text belongs; nothing else can be said of it.',
      zh: '把图片或 PDF 当成文本放进来了，其余的检查都无从谈起。',
    },
    message: { en: 'Unexpected binary data, expected the text of a page.', zh: '这是二进制数据，应为一个版面的文字。' },
    example: { fails: { pages: [''], bytes: PNG }, passes: { pages: [story(SIGHT)] } },
    find: told('decode/not-text'),
  },
  {
    id: 'text/uncertain-encoding',
    severity: 'warning',
    doc: { en: 'Bytes that two encodings read nearly as well.', zh: '两种编码都读得通的字节。' },
    why: {
      en: 'A page read in the wrong encoding is Chinese of the wrong characters; save it as UTF-8, or name the encoding.',
      zh: '编码认错了，字全是错的。请存为 UTF-8，或用 --encoding 指明。',
    },
    message: {
      en: 'Uncertain encoding: read as {encoding}; save the file as UTF-8, or name its encoding.',
      zh: '编码拿不准：按 {encoding} 读的；请存为 UTF-8，或指明编码。',
    },
    example: { fails: { pages: ['春'], bytes: [0xb4, 0xba] }, passes: { pages: [story(SIGHT)] } },
    find: ({ document }) =>
      document.diagnostics
        .filter(({ rule }) => rule === 'decode/uncertain-encoding')
        .map(() => ({ spans: [], values: { encoding: document.source.encoding ?? '' } })),
  },
  {
    id: 'text/replacement-character',
    severity: 'error',
    doc: {
      en: 'Bytes that could not be decoded, or the mark U+FFFD that an earlier program left in their stead.',
      zh: '无法解码的字节，或别的程序留下的替代符 U+FFFD（�）。',
    },
    why: {
      en: 'The characters are lost; only the print or an older file still has them.',
      zh: '字已经丢了，只有原报或更早的文件里还有。',
    },
    message: {
      en: 'Unexpected bytes that are no text: characters are lost here; look them up in the print.',
      zh: '此处的字节不成文字，原字已丢失，请对照原报补上。',
    },
    example: {
      fails: { pages: [story(SIGHT.replace('平江', '平\ufffd'))] },
      passes: { pages: [story(SIGHT)] },
    },
    find: told('decode/undecodable'),
  },
  {
    id: 'text/private-use',
    severity: 'warning',
    doc: {
      en: 'Characters of the private use area, which mean something only in the font they were set in.',
      zh: '私用区字符（自造字），离开原来的字体就不知是什么字。',
    },
    why: {
      en: 'Rare characters of names are often set so; elsewhere they show as boxes and are never found by a search.',
      zh: '人名地名里的生僻字常这样造；换一台机器就是方框，也检索不到。',
    },
    message: {
      en: 'Unexpected private-use character {codes}, expected one of Unicode’s own.',
      zh: '私用区字符 {codes}，应换成 Unicode 的正式字。',
    },
    example: {
      fails: { pages: [story(SIGHT.replace('平江', '平\ue5cf'))] },
      passes: { pages: [story(SIGHT)] },
    },
    *find({ text }) {
      for (const { span, print } of runs(text, /[\p{Co}]+/gu)) yield { spans: [span], values: { codes: hex(print) } };
    },
  },
  {
    id: 'text/pdf-radical',
    severity: 'warning',
    safe: true,
    doc: {
      en: 'Radicals (⻥ ⼦ ⻓) that a PDF font gives in the place of the characters that look the same.',
      zh: 'PDF 字体把汉字（鱼、子、长）导成了样子相同的部首符号（⻥、⼦、⻓）。',
    },
    why: {
      en: 'They look right and are other characters: no search finds the word.',
      zh: '看上去没错，其实是别的字符，检索不到。',
    },
    message: { en: 'Unexpected radical {print}, expected {meant}.', zh: '部首符号“{print}”应为“{meant}”。' },
    example: {
      fails: { pages: [story(SIGHT.replace('上午', '⼦时'))] },
      passes: { pages: [story(SIGHT.replace('上午', '子时'))] },
    },
    *find({ text }) {
      for (const { span, print } of runs(text, /[\u2e80-\u2fdf]+/gu))
        yield {
          spans: [span],
          values: { print, meant: meant(print) },
          fix: { spans: [span], text: meant(print) },
        };
    },
  },
];
