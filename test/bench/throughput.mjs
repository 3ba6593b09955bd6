// One thread, everything on, beside nodejieba.tag alone with its full dictionary over the same text; then the command with two
// threads beside one. `node test/bench/throughput.mjs [MB]` after `npm run build`. Both of a pair run in turn, each a process of
// its own, and medians are compared. Exits 1 below the bounds. Processor time is compared where one thread is, so that a busy
// machine slows both alike; two threads need two free cores to be measured.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { availableParallelism, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { printOf } from './print.mjs';

const LEAST = 1.0; // of the speed of nodejieba.tag
const TWO = 1.7; // of the speed of one thread
const ROUNDS = 3;

const self = fileURLToPath(import.meta.url);
const [mb = '5', role] = process.argv.slice(2);
const bytesOf = (pages) => pages.reduce((sum, page) => sum + Buffer.byteLength(page), 0);

/** MB of UTF-8 a second of processor time; the first tenth is for warming up. */
function speed(run, pages) {
  const warm = Math.ceil(pages.length / 10);
  for (const page of pages.slice(0, warm)) run(page);
  const rest = pages.slice(warm);
  const start = process.cpuUsage();
  for (const page of rest) run(page);
  const { user, system } = process.cpuUsage(start);
  return bytesOf(rest) / (user + system);
}

if (role === 'ours') {
  const { read } = await import('../../dist/index.js');
  console.log(
    speed((page) => JSON.stringify(read(page, { issueDate: '2022-03-03', region: '320500' })), [...printOf(mb * 1e6)]),
  );
} else if (role === 'theirs') {
  const nodejieba = createRequire(import.meta.url)('nodejieba');
  nodejieba.load();
  console.log(speed((page) => nodejieba.tag(page), [...printOf(mb * 1e6)]));
} else {
  const median = (xs) => [...xs].sort((a, b) => a - b)[xs.length >> 1];
  const child = (args, stdio) => {
    const start = process.hrtime.bigint();
    const { status, stdout, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8', stdio });
    if (status !== 0) throw new Error(stderr);
    return { stdout, seconds: Number(process.hrtime.bigint() - start) / 1e9 };
  };
  const speeds = { ours: [], theirs: [] };
  for (let round = 0; round < ROUNDS; round++)
    for (const of of ['ours', 'theirs']) speeds[of].push(Number(child([self, mb, of]).stdout));
  const [a, b] = [median(speeds.ours), median(speeds.theirs)];
  console.log(`read()           ${a.toFixed(2)} MB/s, one thread, everything on, ${mb} MB`);
  console.log(`nodejieba.tag    ${b.toFixed(2)} MB/s, its full dictionary`);
  console.log(`ratio            ${(a / b).toFixed(3)} (at least ${LEAST})`);

  const folder = mkdtempSync(join(tmpdir(), 'jianbao-bench-'));
  try {
    let i = 0;
    for (const page of printOf(mb * 1e6)) writeFileSync(join(folder, `${String(i++).padStart(6, '0')}.txt`), page);
    const jianbao = fileURLToPath(new URL('../../bin/jianbao.js', import.meta.url));
    const run = (jobs) =>
      child(
        [jianbao, 'parse', `${folder}/*.txt`, '--jobs', jobs, '--quiet', '--region', '320500'],
        ['ignore', 'ignore', 'pipe'],
      ).seconds;
    const times = { 1: [], 2: [] };
    for (let round = 0; round < ROUNDS; round++) for (const jobs of ['1', '2']) times[jobs].push(run(jobs));
    const ratio = median(times[1]) / median(times[2]);
    console.log(`--jobs 1         ${median(times[1]).toFixed(1)} s for ${i} files`);
    console.log(`--jobs 2         ${median(times[2]).toFixed(1)} s`);
    console.log(
      `ratio            ${ratio.toFixed(2)} (at least ${TWO}; ${availableParallelism()} cores, load ${loadavg()[0].toFixed(1)})`,
    );
    process.exitCode = a / b < LEAST || ratio < TWO ? 1 : 0;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
