// What validating costs beside reading, on 200 composed pages in one process: what parse does for a page (decode, read, to
// JSON) against what validate does (decode, read, look, to JSON), in turns. `npm run bench:validate` after `npm run build`.
// Exits 1 above 1.3 times the time.
import { read, validator } from '../../dist/index.js';
import { decode } from '../../dist/stages/decode.js';
import { faultyPages } from '../press/fault.mjs';

const MOST = 1.3;
const ROUNDS = 5;

const { pages } = faultyPages(200, () => []);
const options = ({ name, issueDate, region }) => ({ name, region, ...(issueDate && { issueDate }) });

function parse() {
  let length = 0;
  for (const page of pages) length += JSON.stringify(read(page.bytes, options(page))).length;
  return length;
}

function validate() {
  const run = validator();
  const found = [];
  for (const page of pages)
    found.push(...run.add({ text: decode(page.bytes).text, document: read(page.bytes, options(page)) }));
  found.push(...run.end());
  return JSON.stringify(found).length;
}

const time = (what) => {
  const start = performance.now();
  what();
  return performance.now() - start;
};
parse();
validate();
const rounds = Array.from({ length: ROUNDS }, () => ({ parse: time(parse), validate: time(validate) }));
const best = (name) => Math.min(...rounds.map((round) => round[name]));
const ratio = best('validate') / best('parse');
console.log(
  `${pages.length} pages: parse ${best('parse').toFixed(0)} ms, validate ${best('validate').toFixed(0)} ms, ${ratio.toFixed(2)} times (at most ${MOST})`,
);
process.exitCode = ratio <= MOST ? 0 : 1;
