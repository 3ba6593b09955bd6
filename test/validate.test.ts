import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mend } from '../src/cli/fix.js';
import { read } from '../src/index.js';
import { decode } from '../src/stages/decode.js';
import { type Example, type Finding, rules, validate } from '../src/validate/index.js';

/** The findings of an example's pages, in one run. */
function findingsOf({
  pages,
  names,
  bytes,
  region = '苏州',
  issueDate = '2022-03-03',
  paper,
  staff,
}: Example): Finding[] {
  const read1 = (print: string, i: number) => {
    const input = i === 0 && bytes ? Uint8Array.from(bytes) : Buffer.from(print);
    const { text } = decode(input);
    const document = read(input, {
      name: names?.[i] ?? `${i + 1}.txt`,
      ...(region !== null && { region }),
      ...(issueDate !== null && { issueDate }),
    });
    return { text, document };
  };
  return validate(pages.map(read1), { paper, staff });
}

describe('what a rule’s page of documentation shows is so', () => {
  for (const { id, example } of rules) {
    test(`${id} finds its example`, () => {
      const found = findingsOf(example.fails);
      expect(found.map(({ rule }) => rule)).toContain(id);
      for (const { message } of found) expect(message).not.toMatch(/\{\w+\}|undefined/u);
    });
    test(`${id} lets the other one pass`, () => {
      expect(findingsOf(example.passes).filter(({ rule }) => rule === id)).toEqual([]);
      expect(findingsOf(example.passes).filter(({ severity }) => severity !== 'info')).toEqual([]);
    });
  }
});

describe('whatever the text', () => {
  const pieces = [
    ...'“”「」《》（）()，,。：；的的了了在在己末曰人入未日0123年月日镇区县市%至—⻥\ue000\ufffd\n\r\u2028 　AZ',
    '平江路旧书市重新开张\n\n',
    '　　本报讯（记者 沈一舟）',
    '2月30日（星期五）',
    '吴江区黄埭镇',
    '渭糖镇',
    '共有28人，其中男16人、女13人。',
    '300至200册',
    '（下转第3版）',
    '開張',
  ];
  const print = fc.array(fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...pieces) }, fc.string({ maxLength: 4 })), {
    maxLength: 60,
  });

  test('nothing throws, every place is in the text, and what --fix leaves it leaves again', () => {
    fc.assert(
      fc.property(print, print, (a, b) => {
        const texts = [a.join(''), b.join('')];
        const pages = texts.map((text, i) => ({
          text,
          document: read(text, { name: `${i}.txt`, region: '苏州', issueDate: '2022-03-03' }),
        }));
        for (const { file, line, column, spans, text, message, fix } of validate(pages, { staff: ['沈一丹'] })) {
          const source = texts[Number(file?.[0])] as string;
          expect(spans.map(([start, end]) => source.slice(start, end)).join('')).toBe(text);
          for (const [start, end] of [...spans, ...(fix?.spans ?? [])])
            expect(start < end && end <= source.length).toBe(true);
          expect(source.split(/\r\n|[\n\r\f\u2028\u2029]/u)[line - 1]?.length).toBeGreaterThanOrEqual(column - 1);
          // A {name} left open, or with nothing to stand for it; the print may hold such letters itself.
          for (const [left] of message.matchAll(/\{\w+\}|undefined/gu)) expect(texts.join(' ')).toContain(left);
        }
        const mended = settle(texts[0] as string);
        expect(settle(mended)).toBe(mended);
      }),
      { numRuns: 300, examples: [[[], ['{0}']]] },
    );
  }, 60_000);
});

/** A text as --fix leaves it. */
function settle(text: string): string {
  for (let round = 0, now = text; ; round++) {
    const document = read(now, { region: '苏州', issueDate: '2022-03-03' });
    const next = mend(now, validate([{ text: now, document }]));
    if (next.fixed === 0 || round === 10) return now;
    now = next.text;
  }
}
