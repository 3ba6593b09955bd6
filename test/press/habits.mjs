// What the thresholds of rules/layout/habit.ts and the bands of gap.ts come from: over composed pages of the fitted papers,
// mode by mode, the shares that a page's habits are told by; over the lines of the clean ones the tenths of cohesion and
// recall, and the median of each kind of line; how long the lines are that part stretches of text (stretch.ts).
//   npm run habits
import { compose, MODES } from './compose.mjs';
import { fitted } from './fit.mjs';
import { readPapers } from './papers.mjs';

const { fold } = await import('../../dist/stages/normalise.js');
const { linesOf } = await import('../../dist/stages/lines.js');
const { look } = await import('../../dist/stages/segment.js');
const { sharesOf } = await import('../../dist/rules/layout/habit.js');

/** Of sorted numbers that below which a share of them lies. */
const quantile = (sorted, share) => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
const print = (numbers, shares) => {
  const sorted = [...numbers].sort((a, b) => a - b);
  return shares.map((share) => quantile(sorted, share).toFixed(2).padStart(5)).join('');
};

const papers = fitted(readPapers());
const lines = [];
console.log(`shares of ${papers.length} pages a mode: least, 2 %, 5 %, half, 95 %, 98 %, most`);
for (const mode of MODES) {
  const shares = papers.map((paper, p) => {
    const page = compose(paper, paper.articles, mode, p);
    const seen = look(linesOf(page.text, fold(page.text)));
    if (mode === 'clean') lines.push(...seen.map((line, i) => ({ ...line, kind: page.lines[i].label })));
    return sharesOf(seen, seen);
  });
  for (const name of ['blank', 'wrapped', 'spoilt', 'cut', 'paragraph'])
    console.log(
      mode.padEnd(9),
      name.padEnd(8),
      print(
        shares.map((of) => of[name]),
        [0, 0.02, 0.05, 0.5, 0.95, 0.98, 1],
      ),
    );
}
const tenths = Array.from({ length: 9 }, (_, k) => (k + 1) / 10);
console.log(
  `${lines.length} lines of clean pages: tenths; the median of headlines, headless briefs, paragraphs, subheads, captions`,
);
for (const [name, of] of [
  ['cohesion', (line) => line.cohesion[1]],
  ['recalled', (line) => line.recalled],
]) {
  const told = lines.filter((line) => of(line) >= 0);
  const medians = ['H', 'A', 'P', 'S', 'C'].map((kind) =>
    print(told.filter((line) => line.kind === kind).map(of), [0.5]),
  );
  console.log(name.padEnd(18), print(told.map(of), tenths), ';', ...medians);
}
const parting = lines.filter((line) => ['H', 'h', 'S', 'F'].includes(line.kind));
console.log(
  `${parting.length} of them headlines, subheads, furniture: characters of half, 90 %, 95 %, 98 %`,
  print(
    parting.map((line) => line.view.length),
    [0.5, 0.9, 0.95, 0.98],
  ),
);
