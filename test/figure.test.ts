import { describe, expect, test } from 'vitest';
import { byPair } from '../src/pair.js';
import { EXAMPLES, REFUSALS } from '../src/rules/figure/figure.corpus.js';
import { FORMS } from '../src/rules/figure/form.js';
import { checkSums, readFigures } from '../src/rules/figure/index.js';
import { REFUSALS as REFUSAL_ROWS } from '../src/rules/figure/refusal.js';
import { FIGURES } from '../src/rules/figure/rows.js';
import type { Passage } from '../src/span.js';
import { fold } from '../src/stages/normalise.js';

const passage = (text: string): Passage => ({ in: 'paragraph', text, view: fold(text), pieces: [[0, text.length]] });
const reading = { issueDate: null, region: null, tables: {} };
const read = (text: string, region: string | null = null) => readFigures([passage(text)], { ...reading, region }, []);
const unmark = (printed: string) => {
  const start = printed.indexOf('⟦');
  const end = printed.indexOf('⟧') - 1;
  return { text: printed.replace(/[⟦⟧]/gu, ''), start, end };
};

const examples = EXAMPLES.flatMap(([wanted, ...printed]) => printed.map((p) => [p, wanted] as const));

describe('the corpus', () => {
  test.each(examples)('%s', (printed, wanted) => {
    const { text, start, end } = unmark(printed);
    const found = read(text);
    const hit = found.find((f) => f.start === start && f.end === end);
    const seen = found.map((f) => [text.slice(f.start, f.end), f.value]);
    expect(hit, JSON.stringify(seen)).toBeDefined();
    if (!hit) return;
    const { low, high, form, ...rest } = wanted;
    expect(hit.rule).toBe(`figure/${form}`);
    expect(hit.value).toMatchObject({
      ...rest,
      ...(low === undefined ? {} : { value: null, range: { low, high } }),
      ...(form === 'score' ? { value: null } : {}),
    });
  });

  test.each(REFUSALS.map((text) => [text]))('no figure in %s', (text) => {
    expect(read(text).map((f) => text.slice(f.start, f.end))).toEqual([]);
  });

  test('is large enough, and tells no example twice', () => {
    expect(examples.length).toBeGreaterThanOrEqual(400);
    expect(new Set(examples.map(([p]) => p)).size).toBeGreaterThanOrEqual(400);
    expect(new Set(REFUSALS).size).toBeGreaterThanOrEqual(250);
  });

  test('every form wins an example', () => {
    const won = new Set(EXAMPLES.map(([wanted]) => wanted.form));
    expect(Object.keys(FORMS).filter((form) => !won.has(form as keyof typeof FORMS))).toEqual([]);
  });

  test('no row that matches is left out for its second character, or for what follows a numeral', () => {
    const rowsAt = byPair(FIGURES);
    const left = new Set<string>();
    for (const printed of [...examples.map(([p]) => unmark(p).text), ...REFUSALS]) {
      const view = fold(printed);
      for (let at = 0; at < view.length; at++) {
        const rows = rowsAt(view, at);
        for (const row of FIGURES) {
          if (rows.includes(row) || !row.starts.includes(view[at] as string)) continue;
          row.pattern.lastIndex = at;
          if (row.pattern.test(view)) left.add(`${row.id}: ${view.slice(at, at + 8)}`);
        }
      }
    }
    expect([...left]).toEqual([]);
  });

  test('every row of refusals refuses something', () => {
    const idle = REFUSAL_ROWS.filter(
      (row) =>
        !REFUSALS.some((text) => {
          const view = fold(text);
          for (let at = 0; at < view.length; at++) {
            row.pattern.lastIndex = at;
            const match = row.starts.includes(view[at] as string) ? row.pattern.exec(view) : null;
            if (match && row.read(match, { view }) !== null) return true;
          }
          return false;
        }),
    );
    expect(idle.map((row) => row.id)).toEqual([]);
  });
});

describe('reading', () => {
  test('what dates have taken is no figure, and lengths of time among them are', () => {
    const text = '3天后的2月28日20人报到';
    const p = passage(text);
    const mention = (start: number, end: number, kind: string) => ({
      passage: p,
      start,
      end,
      rule: 'date/x',
      value: { kind },
    });
    const found = readFigures([p], reading, [mention(0, 2, 'duration'), mention(4, 9, 'point')]);
    expect(found.map((f) => text.slice(f.start, f.end))).toEqual(['3天', '20人']);
  });

  test('a country’s money is known by the name that Unicode CLDR has for it', () => {
    const names = new Intl.DisplayNames('zh', { type: 'currency' });
    // Newer than the table, or of no country; 800多|米尼加比索 and 800几|内亚法郎 are read so.
    const left = new Set(['SLE', 'XCG', 'XSU', 'ZWG', 'DOP', 'GNF']);
    const unread = Intl.supportedValuesOf('currency').flatMap((code) => {
      const name = names.of(code) as string;
      const { value } = read(`${name}兑换率：800${name}`)[0] ?? {};
      return left.has(code) || !/^\p{sc=Han}+$/u.test(name) || value?.si?.unit === code ? [] : [`${code} ${name}`];
    });
    expect(unread).toEqual([]);
  });

  test('元 is the currency of the paper’s region', () => {
    expect(read('票價170元', '710000')[0]?.value.si).toEqual({ value: 170, unit: 'TWD' });
    expect(read('票價170元', '810000')[0]?.value.si).toEqual({ value: 170, unit: 'HKD' });
  });

  test('a passage that is nothing but its rate is one mention; else 每 stays outside', () => {
    const texts = (text: string) => read(text).map((f) => [text.slice(f.start, f.end), f.value.per]);
    expect(texts('每盒12元')).toEqual([['每盒12元', '盒']]);
    expect(texts('每盒12元，量大从优')).toEqual([['12元', '盒']]);
  });

  test('no text makes it throw', () => {
    const bits = [
      ...'0123456789一二三四百千万亿几数半两余多来约近上超每第.,:/%-~—至到元块角分个名人年月日时点折成倍米斤亩度℃$¥()又之比 A',
    ];
    let seed = 7;
    const next = (n: number) => {
      seed = (seed * 1103515245 + 12345) % 2147483648;
      return seed % n;
    };
    for (let round = 0; round < 20000; round++) {
      const text = Array.from({ length: 1 + next(12) }, () => bits[next(bits.length)]).join('');
      for (const f of read(text)) {
        expect(f.end, text).toBeGreaterThan(f.start);
        expect(f.end, text).toBeLessThanOrEqual(text.length);
        expect(f.value.value === null || Number.isFinite(f.value.value), text).toBe(true);
        if (f.value.range) expect(f.value.range.low, text).toBeLessThanOrEqual(f.value.range.high);
      }
    }
  });

  test('the unit is as printed, in its own characters', () => {
    expect(read('供應18個月')[0]?.value.unit).toBe('個月');
    expect(read('１０萬８０００餘戶')[0]?.value).toMatchObject({ value: 108000, unit: '戶', approximation: 'over' });
  });

  test('mentions are in order, do not overlap, and are cut from the passage', () => {
    const text = '全县46家合作社种了3.2万亩，人均增收800多元，比上年提高2.3个百分点，至少有20名技术员下乡。';
    const found = read(text);
    expect(found.map((f) => text.slice(f.start, f.end))).toEqual(['46家', '3.2万亩', '800多元', '2.3个百分点', '20名']);
    for (let i = 1; i < found.length; i++) expect(found[i]?.start).toBeGreaterThanOrEqual(found[i - 1]?.end as number);
  });

  test('starts of rows are the characters their patterns can begin with', () => {
    for (const row of FIGURES) expect(row.pattern.sticky, row.id).toBe(true);
  });
});

describe('sums', () => {
  const check = (text: string) => {
    const p = passage(text);
    return checkSums(readFigures([p], reading, []), [p]).map((s) => ({
      total: s.total.value.value,
      sum: s.sum,
      parts: s.parts.length,
    }));
  };
  test('parts that leave nothing out must add up', () => {
    expect(check('培训班共28人，其中男16人、女13人。')).toEqual([{ total: 28, sum: 29, parts: 2 }]);
    expect(check('培训班共28人，其中男16人、女12人。')).toEqual([]);
    expect(check('现有学校共30所，其中公办20所，民办8所。')).toEqual([{ total: 30, sum: 28, parts: 2 }]);
  });
  test('parts that are only some of the whole need not', () => {
    expect(check('共28人，其中党员5人、团员6人。')).toEqual([]);
    expect(check('共28人。其中男16人、女13人。')).toEqual([]);
  });
  test('a part greater than the whole is wrong', () => {
    expect(check('共收到来信120封，其中表扬信150封、建议30封。')).toEqual([{ total: 120, sum: 180, parts: 2 }]);
  });
});
