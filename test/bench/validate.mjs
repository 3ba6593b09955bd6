// What validating costs beside reading, on 200 composed pages in one process: what parse does for a page (decode, read, to
// JSON) against what validate does (decode, read, look, to JSON), page by page. `npm run bench:validate` after `npm run build`.
// Exits 1 above 1.3 times the time.
import { read, validator } from '../../dist/index.js';
import { decode } from '../../dist/stages/decode.js';
import { faultyPages } from '../press/faulty.mjs';

const MOST = 1.3;
const ROUNDS = 5;

const { pages } = faultyPages(200, () => []);
const options = ({ name, issueDate, region }) => ({ name, region, ...(issueDate && { issueDate }) });

const time = (what) => {
  const start = performance.now();
  what();
  return performance.now() - start;
};

/** One round: each page both ways, one right after the other, so that what else the machine does meets both. */
function round() {
  const run = validator();
  const spent = { parse: 0, validate: 0 };
  for (const page of pages) {
    spent.parse += time(() => JSON.stringify(read(page.bytes, options(page))));
    spent.validate += time(() => {
      const findings = run.add({ text: decode(page.bytes).text, document: read(page.bytes, options(page)) });
      return JSON.stringify(findings);
    });
  }
  spent.validate += time(() => run.end());
  return spent;
}

round();
const rounds = Array.from({ length: ROUNDS }, round);
const ratios = rounds.map(({ parse, validate }) => validate / parse).sort((a, b) => a - b);
const ratio = ratios[ROUNDS >> 1];
const { parse, validate } = rounds.at(-1);
console.log(
  `${pages.length} pages, ${ROUNDS} rounds: validate takes ${ratio.toFixed(2)} times parse (${ratios[0].toFixed(2)} to ${ratios.at(-1).toFixed(2)}, at most ${MOST}); the last ${parse.toFixed(0)} and ${validate.toFixed(0)} ms`,
);
process.exitCode = ratio <= MOST ? 0 : 1;
