// Time against size, in processor time: eight times the pages, and a page ten times as long.
// `node test/bench/growth.mjs` after `npm run build`. Exits 1 above the bounds.
import { read } from '../../dist/index.js';
import { printOf } from './print.mjs';

const PAGES = 8.8; // times as long for 8 times the pages
const LENGTH = 12; // times as long for a page of 1 MB as for one of 100 KB
const ROUNDS = 3;

const options = { issueDate: '2022-03-03', region: '320500' };
const ms = (pages) => {
  const start = process.cpuUsage();
  for (const page of pages) read(page, options);
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
};
const median = (xs) => [...xs].sort((a, b) => a - b)[xs.length >> 1];
/** One page of so many bytes, made of whole pages one after the other. */
const long = (bytes, seed) => [...printOf(bytes, seed)].join('\n\n');

const few = [...printOf(1e5)];
const eight = [...printOf(9e5)].slice(0, few.length * 8);
ms(printOf(5e5, 7)); // warm
const times = { few: [], eight: [], short: [], long: [] };
for (let round = 0; round < ROUNDS; round++) {
  times.few.push(ms(few));
  times.eight.push(ms(eight));
  times.short.push(ms([long(1e5, round)]));
  times.long.push(ms([long(1e6, round)]));
}
const pages = (median(times.eight) / median(times.few)) * ((few.length * 8) / eight.length);
const length = median(times.long) / median(times.short);
console.log(
  `${few.length} pages ${median(times.few).toFixed(0)} ms, ${eight.length} pages ${median(times.eight).toFixed(0)} ms: ${pages.toFixed(2)} times (at most ${PAGES})`,
);
console.log(
  `100 KB in a page ${median(times.short).toFixed(0)} ms, 1 MB in a page ${median(times.long).toFixed(0)} ms: ${length.toFixed(2)} times (at most ${LENGTH})`,
);
process.exitCode = pages > PAGES || length > LENGTH ? 1 : 0;
