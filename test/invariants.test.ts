// What holds for any text: lossless, exact spans, no throw. Random Unicode, random bytes, random breaks in real pages.
import fc from 'fast-check';
import iconv from 'iconv-lite';
import { describe, expect, test } from 'vitest';
import { extract, read } from '../src/index.js';
import { decode } from '../src/stages/decode.js';
import { fold as normalise } from '../src/stages/normalise.js';
import type { Document } from '../src/types.js';
import { broken, wrongMentions } from './lossless.js';
import { pages } from './pages.js';

const fixtures = pages();

// What rules look for, so that random text comes near them.
const SCRAPS = [
  '本报讯（记者 ',
  '通讯员',
  '新华社北京3月5日电',
  '（记者 王伟）',
  '□记者 李',
  '摄',
  '供图',
  '下转第5版',
  '责任编辑',
  '编者按',
  '一、',
  '（一）',
  '2022年3月4日',
  '星期五',
  '昨(1)日',
  '2月',
  '27日',
  '下午3时',
  '近日',
  '农历二月初二',
  '民国三十八年',
  '第一季度',
  '1950年代',
  '公元前',
  '至',
  '—',
  '500余名',
  '数百人',
  '十几',
  '3.5%',
  '百分之五',
  '2.3个百分点',
  '8000万元',
  '二三十',
  '三分之一',
  '零下5℃',
  '12345热线',
  '312国道',
  '9.59公斤',
  '每亩',
  '苏州市',
  '吴江区',
  '横扇街道',
  '鼓楼区',
  '苏锡常',
  '京津冀',
  '派出所会同长江',
  '书记张建林',
  '江某',
  '欧阳',
  '阿不都·热合曼',
  '张家港市公安局',
  '，',
  '。',
  '“',
  '”',
  '、',
  '；',
  '：',
  '《',
  '》',
  '（',
  '）',
  '……',
  '——',
  '！',
  '\n',
  '\n\n',
  '\r\n',
  '\r',
  '\f',
  '\u2028',
  '\u2029',
  '\u0085',
  '\u000b',
  '\t',
  ' ',
  '\u00a0',
  '\u3000',
  '\ufeff',
  '\u200b',
  '\u202e',
  '\u0000',
  '\u001b[31m',
  '\ufffd',
  '\ud800',
  '\udc00',
  '𠮷',
  '👨‍👩‍👧',
  'é',
  'İ',
  'ﬁ',
  '１２３',
  'ＡＢ',
  'COVID-',
  'informa-\ntion',
  '臺灣',
  '裏',
  '說',
  '〇',
  '廿',
  '卅',
];
const scraps = fc.array(fc.constantFrom(...SCRAPS), { maxLength: 60 }).map((parts) => parts.join(''));
const units = fc
  .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 200 })
  .map((codes) => String.fromCharCode(...codes));
const texts = fc.oneof(
  scraps,
  units,
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.string({ unit: 'grapheme', maxLength: 100 }),
);

/** Without its places: the same articles may stand elsewhere when line ends are longer. */
function placeless(document: Document): unknown {
  return JSON.parse(JSON.stringify(document.articles, (key, value) => (key === 'spans' ? undefined : value)));
}

describe('any text', () => {
  test('is read without loss', () => {
    fc.assert(
      fc.property(texts, (text) => {
        expect(broken(read(text), text)).toEqual([]);
      }),
      { numRuns: 400 },
    );
  }, 60_000);

  test('is read without loss when more is known of it', () => {
    fc.assert(
      fc.property(scraps, (text) => {
        const document = read(text, { name: '20220304.txt', issueDate: '2022-03-03', region: '苏州' });
        expect(broken(document, text)).toEqual([]);
      }),
      { numRuns: 300 },
    );
  }, 60_000);

  test('is extracted from with exact spans', () => {
    fc.assert(
      fc.property(texts, (text) => {
        expect(wrongMentions(extract(text, { issueDate: '2022-03-03', region: '320500' }), text)).toEqual([]);
      }),
      { numRuns: 400 },
    );
  }, 60_000);

  test('gives the same document twice', () => {
    fc.assert(
      fc.property(scraps, (text) => {
        expect(read(text)).toEqual(read(text));
      }),
      { numRuns: 50 },
    );
  }, 60_000);

  test('has a view of its own length, folded once', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const view = normalise(text);
        expect(view).toHaveLength(text.length);
        expect(normalise(view)).toBe(view);
      }),
      { numRuns: 500 },
    );
  });
});

describe('any bytes', () => {
  const check = (bytes: Uint8Array): void => {
    const before = Uint8Array.from(bytes);
    const document = read(bytes);
    expect(broken(document, decode(bytes).text)).toEqual([]);
    expect(bytes).toEqual(before);
  };

  test('are read without loss', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 300 }), check), { numRuns: 300 });
  }, 60_000);

  test('truncated or spoilt pages in every encoding are read without loss', () => {
    const spoilt = fc
      .tuple(
        fc.constantFrom(...fixtures),
        fc.constantFrom('utf-8', 'gb18030', 'big5', 'utf-16le', 'utf-16be'),
        fc.nat(6000),
        fc.nat(800),
        fc.array(fc.tuple(fc.nat(800), fc.nat(255)), { maxLength: 4 }),
      )
      .map(([page, encoding, from, length, spots]) => {
        const bytes = Uint8Array.from(iconv.encode(page.text, encoding)).slice(from, from + length);
        for (const [at, byte] of spots) if (at < bytes.length) bytes[at] = byte;
        return bytes;
      });
    fc.assert(fc.property(spoilt, check), { numRuns: 150 });
  }, 60_000);
});

describe.each(fixtures)('$name', ({ text, bytes, options }) => {
  test('is read without loss', () => {
    expect(broken(read(bytes, options), text)).toEqual([]);
  });

  test('is read without loss with any breaks', () => {
    const breaks = fc.array(
      fc.tuple(fc.nat(text.length), fc.constantFrom('\n', '\n\n', '\n　　', '\r\n', '\f', ' ', '　')),
      { minLength: 1, maxLength: 30 },
    );
    fc.assert(
      fc.property(breaks, (cuts) => {
        let at = 0;
        let spoilt = '';
        for (const [where, cut] of [...cuts].sort((a, b) => a[0] - b[0])) {
          spoilt += text.slice(at, where) + cut;
          at = where;
        }
        spoilt += text.slice(at);
        expect(broken(read(spoilt, options), spoilt)).toEqual([]);
      }),
      { numRuns: 25 },
    );
  }, 60_000);

  test('is read without loss without its breaks, and cut short anywhere', () => {
    const flat = text.replace(/\s+/gu, '');
    expect(broken(read(flat, options), flat)).toEqual([]);
    fc.assert(
      fc.property(fc.nat(text.length), fc.nat(text.length), (a, b) => {
        const part = text.slice(Math.min(a, b), Math.max(a, b));
        expect(broken(read(part, options), part)).toEqual([]);
      }),
      { numRuns: 15 },
    );
  }, 60_000);

  test.each(['gb18030', 'utf-16le', 'utf-16be'])('is the same in %s', (encoding) => {
    const document = read(iconv.encode(text, encoding), options);
    expect(document.source.encoding).toBe(encoding);
    expect(document.articles).toEqual(read(bytes, options).articles);
  });

  test('is the same with a byte order mark, and with other line ends', () => {
    const articles = placeless(read(bytes, options));
    for (const other of [`\ufeff${text}`, text.replace(/\r?\n/gu, '\r\n'), text.replace(/\r?\n/gu, '\r')])
      expect(placeless(read(other, options))).toEqual(articles);
  });
});

test('there are at least four fixture pages', () => {
  expect(fixtures.length).toBeGreaterThanOrEqual(4);
});
