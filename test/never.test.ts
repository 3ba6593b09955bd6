// What src/rules/layout/never.ts rules out, counted over the composed pages of every paper: those fitted and those held out.
import { expect, test } from 'vitest';
import type { SeenLine } from '../src/rules/layout/kinds.js';
import { NEVER_ROWS } from '../src/rules/layout/never.js';
import { bylineOfTail, captionOfLine, furnitureOfLine } from '../src/rules/line/index.js';
import { fold } from '../src/stages/normalise.js';
import { compose, MODES } from './press/compose.mjs';
import { BLIND, readPapers } from './press/papers.mjs';

/** Of a thousand such lines one may be what its row rules out: a credit that a column's edge has cut off its caption. */
const MOST = 0.001;
/** So many pages of each paper, each in another mode: some thousand such lines. */

const PAGES = 4;

const papers = [undefined, ...BLIND].flatMap((set) => readPapers(set));
const lines = papers.flatMap((paper, p) =>
  MODES.slice(0, PAGES).flatMap((_, k) => {
    const page = compose(paper, paper.articles, MODES[(p + k) % MODES.length] as string, p + k);
    return page.lines.map(({ start, end, label }: { start: number; end: number; label: string }) => {
      const view = fold(page.text.slice(start, end)).trim();
      return {
        label,
        line: {
          view,
          tail: bylineOfTail(view),
          caption: captionOfLine(view),
          furniture: furnitureOfLine(view),
        } as SeenLine,
      };
    });
  }),
);

/** What few composed pages have: test/fixtures.test.ts reads one of each. */
const RARE = new Set(['never/broken-word', 'never/broken-date']);

test.each(NEVER_ROWS)('$id', ({ id, is, never }) => {
  const such = lines.filter(({ line }, i) => is(line, lines[i - 1]?.line));
  if (!RARE.has(id)) expect(such.length).toBeGreaterThan(1000);
  const wrong = such.filter(({ label }) => (never as readonly string[]).includes(label));
  expect(wrong.length).toBeLessThanOrEqual(MOST * such.length);
});
