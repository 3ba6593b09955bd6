// One page, cold, the whole process, beside what loading nodejieba's full dictionary takes. `npm run bench:cold [PAGE]`
// Both are run in turn in one go, so that a busy machine slows both; medians are compared. Exits 1 above the bounds.
import { spawnSync } from 'node:child_process';
import { readdirSync, statSync } from 'node:fs';

const ROUNDS = 9;
const MOST_TIME = 0.4; // of the time that the dictionary takes
const MOST_MEMORY = 170; // MB

const root = new URL('../../', import.meta.url).pathname;
const fixtures = new URL('../../fixtures/', import.meta.url);
const largest = () =>
  readdirSync(fixtures)
    .map((name) => new URL(`${name}/page.txt`, fixtures).pathname)
    .sort((a, b) => statSync(b).size - statSync(a).size)[0];
const page = process.argv[2] ?? largest();
const ours = ['bin/jianbao.js', 'parse', page];
const theirs = ['-e', "require('nodejieba').load()"];

const run = (args) => {
  const start = process.hrtime.bigint();
  const { status, stderr } = spawnSync(process.execPath, args, {
    cwd: root,
    stdio: ['ignore', 'ignore', 'pipe'],
    encoding: 'utf8',
  });
  const ms = Number(process.hrtime.bigint() - start) / 1e6;
  if (status !== 0) throw new Error(`${args.join(' ')}: exit ${status} ${stderr}`);
  return { ms, stderr };
};
/** Peak resident memory in MB: the process itself says it, as it ends. */
const memory = (args) => {
  const hook =
    'data:text/javascript,process.on("exit",()=>process.stderr.write("rss "+process.resourceUsage().maxRSS))';
  return Number(/rss (\d+)$/u.exec(run(['--import', hook, ...args]).stderr)[1]) / 1024;
};
const median = (xs) => [...xs].sort((a, b) => a - b)[xs.length >> 1];

run(ours); // the files come from the disk's cache for both
run(theirs);
const times = { ours: [], theirs: [] };
for (let i = 0; i < ROUNDS; i++) {
  times.ours.push(run(ours).ms);
  times.theirs.push(run(theirs).ms);
}
const [a, b] = [median(times.ours), median(times.theirs)];
const peak = Math.max(memory(ours), memory(ours), memory(ours));
console.log(`page       ${page} (${statSync(page).size} bytes)`);
console.log(
  `jianbao    ${a.toFixed(0)} ms (median of ${ROUNDS}; ${Math.min(...times.ours).toFixed(0)} to ${Math.max(...times.ours).toFixed(0)})`,
);
console.log(
  `dictionary ${b.toFixed(0)} ms (median of ${ROUNDS}; ${Math.min(...times.theirs).toFixed(0)} to ${Math.max(...times.theirs).toFixed(0)})`,
);
console.log(`ratio      ${(a / b).toFixed(3)} (at most ${MOST_TIME})`);
console.log(
  `peak       ${peak.toFixed(0)} MB (at most ${MOST_MEMORY}; the dictionary ${memory(theirs).toFixed(0)} MB)`,
);
process.exitCode = a / b > MOST_TIME || peak > MOST_MEMORY ? 1 : 0;
