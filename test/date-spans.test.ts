// Overlap F1 of spans of time on sentences marked by hand (date-spans/news.txt): a marked span is found when a mention touches it, and a
// mention is right when it touches a mark. The floor is a gate against sinking: the sentences were seen when the rows were written.
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readDates } from '../src/rules/date/index.js';
import { passageOf } from '../src/span.js';
import { fold } from '../src/stages/normalise.js';

const FLOOR = 0.93;

interface Sentence {
  issue: string;
  text: string;
  marks: [number, number][];
}

function sentences(): Sentence[] {
  const out: Sentence[] = [];
  let issue = '';
  for (const line of readFileSync(new URL('./date-spans/news.txt', import.meta.url), 'utf8').split('\n')) {
    if (line === '' || line.startsWith('#')) continue;
    if (line.startsWith('=')) {
      issue = line.slice(1);
      continue;
    }
    let text = '';
    const marks: [number, number][] = [];
    for (const [whole, marked] of line.matchAll(/⟦([^⟧]+)⟧|[\s\S]/gu)) {
      const start = text.length;
      text += marked ?? whole;
      if (marked !== undefined) marks.push([start, text.length]);
    }
    out.push({ issue, text, marks });
  }
  return out;
}

test('overlap F1 of spans of time in news', () => {
  const all = sentences();
  expect(all.length).toBeGreaterThanOrEqual(90);
  const touches = (a: [number, number], b: [number, number]): boolean => a[0] < b[1] && b[0] < a[1];
  let marked = 0;
  let found = 0;
  let read = 0;
  let right = 0;
  const misses: string[] = [];
  for (const { issue, text, marks } of all) {
    const got = readDates([passageOf('paragraph', text, fold(text), [[0, text.length]])], {
      issueDate: issue,
      region: null,
      tables: {},
    }).map(({ start, end }): [number, number] => [start, end]);
    marked += marks.length;
    read += got.length;
    for (const mark of marks)
      if (got.some((g) => touches(g, mark))) found++;
      else misses.push(`unread ${text.slice(...mark)}`);
    for (const g of got)
      if (marks.some((mark) => touches(g, mark))) right++;
      else misses.push(`false ${text.slice(...g)}: ${text}`);
  }
  const precision = right / read;
  const recall = found / marked;
  const f1 = (2 * precision * recall) / (precision + recall);
  expect(f1, `${f1.toFixed(3)} ${misses.join('; ')}`).toBeGreaterThanOrEqual(FLOOR);
});
