// Peak memory of the command with two threads: for 200 MB of print beside 20 MB. `node test/bench/memory.mjs [MB] [TIMES]`
// after `npm run build`. The process is one, its threads are in it; it says its own peak as it ends. Exits 1 above the bounds.
import { spawnSync } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, rmSync, writeFileSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { printOf } from './print.mjs';

const GROWTH = 1.15;
const MOST = 700; // MB
const [mb = 20, times = 10] = process.argv.slice(2).map(Number);

const jianbao = fileURLToPath(new URL('../../bin/jianbao.js', import.meta.url));
const hook =
  'data:text/javascript,import{isMainThread as m}from"node:worker_threads";if(m)process.on("exit",()=>process.stderr.write("rss "+process.resourceUsage().maxRSS))';
const folder = mkdtempSync(join(tmpdir(), 'jianbao-memory-'));
const peak = (names) => {
  const { status, stderr } = spawnSync(
    process.execPath,
    ['--import', hook, jianbao, 'parse', ...names, '--jobs', '2', '--quiet', '--region', '320500'],
    {
      cwd: folder,
      encoding: 'utf8',
      stdio: ['ignore', 'ignore', 'pipe'],
    },
  );
  const rss = /rss (\d+)$/u.exec(stderr);
  if (status !== 0 || !rss) throw new Error(stderr);
  return Number(rss[1]) / 1024;
};
/** Half of it files of a page each, half of it one file of many pages. */
const write = (name, bytes) => {
  let i = 0;
  for (const page of printOf(bytes / 2, 1))
    writeFileSync(join(folder, `${name}-${String(i++).padStart(6, '0')}.txt`), page);
  const file = openSync(join(folder, `${name}.txt`), 'w');
  for (const page of printOf(bytes / 2, 2)) writeSync(file, `${page}\f`);
  closeSync(file);
};
try {
  write('little', mb * 1e6);
  write('much', mb * times * 1e6);
  const little = peak(['little-*.txt', 'little.txt']);
  console.log(`${mb} MB: peak ${little.toFixed(0)} MB`);
  const much = peak(['much-*.txt', 'much.txt']);
  console.log(`${mb * times} MB: peak ${much.toFixed(0)} MB (at most ${MOST})`);
  console.log(`ratio ${(much / little).toFixed(3)} (at most ${GROWTH})`);
  process.exitCode = much / little > GROWTH || much > MOST ? 1 : 0;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
