// Strict F1 on the sentences of test/ner: a mention counts only where both of its ends are right. The floors were set from what
// was measured when the table was written; they are gates against sinking, the sentences having served to write it.
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readNames } from '../src/rules/name/index.js';
import { readPlaces } from '../src/rules/place/index.js';
import { passageOf } from '../src/span.js';
import { fold } from '../src/stages/normalise.js';

type Kind = 'P' | 'O';
const FLOOR: Record<Kind, number> = { P: 0.9, O: 0.88 };
const READING = { issueDate: null, region: null, tables: {} };

const lines = readFileSync(new URL('./ner/sentences.txt', import.meta.url), 'utf8')
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'));

const parse = (line: string) => {
  let text = '';
  const marks: { kind: string; start: number; end: number }[] = [];
  for (const [whole, name, kind] of line.matchAll(/\[([^|\]]+)\|([PLOX])\]|[\s\S]/gu)) {
    const start = text.length;
    text += name ?? whole;
    if (kind) marks.push({ kind, start, end: text.length });
  }
  return { text, marks };
};

test('three hundred sentences', () => expect(lines.length).toBeGreaterThanOrEqual(300));

for (const kind of ['P', 'O'] as const) {
  test(`strict F1 of ${kind === 'P' ? 'people' : 'organisations'} is at least ${FLOOR[kind]}`, () => {
    let hit = 0;
    let gold = 0;
    let found = 0;
    for (const { text, marks } of lines.map(parse)) {
      const passages = [passageOf('paragraph', text, fold(text), [[0, text.length]])];
      const { people, organizations } = readNames(passages, READING, readPlaces(passages, READING), []);
      const either = marks.filter((mark) => mark.kind === 'X');
      const got = (kind === 'P' ? people : organizations).filter(
        (m) => !either.some((x) => x.start < m.end && m.start < x.end),
      );
      const want = marks.filter((mark) => mark.kind === kind);
      hit += got.filter((m) => want.some((w) => w.start === m.start && w.end === m.end)).length;
      gold += want.length;
      found += got.length;
    }
    expect((2 * hit) / (gold + found)).toBeGreaterThanOrEqual(FLOOR[kind]);
  });
}
