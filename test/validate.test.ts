import { describe, expect, test } from 'vitest';
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
      expect(findingsOf(example.fails).map(({ rule }) => rule)).toContain(id);
    });
    test(`${id} lets the other one pass`, () => {
      expect(findingsOf(example.passes).filter(({ rule }) => rule === id)).toEqual([]);
      expect(findingsOf(example.passes).filter(({ severity }) => severity !== 'info')).toEqual([]);
    });
  }
});
