// Where the time goes: a sampling profile of read() over 2 MB of print, by stage and by the functions that are hottest.
// `node test/bench/profile.mjs [MB]` after `npm run build`.
import { Session } from 'node:inspector/promises';
import { read } from '../../dist/index.js';
import { printOf } from './print.mjs';

const MB = Number(process.argv[2] ?? 2);
const HOTTEST = 12;
/** What read() and extract() call, and the stage that it is. */
const STAGES = {
  decode: 'decode',
  fold: 'normalise',
  linesOf: 'segment: lines',
  segment: 'segment',
  judge: 'segment: confidence',
  doubts: 'segment: confidence',
  repair: 'repair',
  assemble: 'repair: article',
  furnish: 'repair: article',
  inferRegion: 'extract: places',
  readPlaces: 'extract: places',
  readDates: 'extract: dates',
  readNames: 'extract: names',
  readFigures: 'extract: figures',
  checkSums: 'extract: figures',
  emit: 'emit',
  unseen: 'emit',
};

const options = { issueDate: '2022-03-03', region: '320500' };
for (const page of printOf(2e5, 2)) read(page, options);
const pages = [...printOf(MB * 1e6)].map((page) => Buffer.from(page));
const session = new Session();
session.connect();
await session.post('Profiler.enable');
await session.post('Profiler.setSamplingInterval', { interval: 500 });
await session.post('Profiler.start');
const start = process.cpuUsage();
let bytes = 0;
for (const page of pages) {
  bytes += page.length;
  JSON.stringify(read(page, options));
}
const cpu = process.cpuUsage(start);
const { profile } = await session.post('Profiler.stop');

const nodes = new Map(profile.nodes.map((node) => [node.id, node]));
const time = new Map();
for (const [i, id] of profile.samples.entries()) time.set(id, (time.get(id) ?? 0) + profile.timeDeltas[i]);
const stages = new Map();
const functions = new Map();
const add = (to, key, us) => to.set(key, (to.get(key) ?? 0) + us);
let total = 0;
const visit = (id, stage) => {
  const { callFrame, children = [] } = nodes.get(id);
  const { functionName: name, url, lineNumber } = callFrame;
  const us = time.get(id) ?? 0;
  // The outermost that is named: what fold is called for within a stage is the stage's.
  const own = url.includes('/dist/') ? STAGES[name] : undefined;
  const now = stage === 'the rest' && own ? own : name === '(garbage collector)' ? 'garbage collection' : stage;
  if (name !== '(idle)' && name !== '(program)') {
    total += us;
    add(stages, now, us);
    const file = url.replace(/^.*\/(?:dist|node_modules)\//u, '').replace(/\.js$/u, '');
    add(functions, `${name || '(nameless)'}${url ? ` ${file}:${lineNumber + 1}` : ''}`, us);
  }
  for (const child of children) visit(child, now);
};
visit(profile.nodes[0].id, 'the rest');

const share = (us) => `${((100 * us) / total).toFixed(1).padStart(5)} %`;
const table = (from, most) => {
  for (const [key, us] of [...from].sort((a, b) => b[1] - a[1]).slice(0, most)) console.log(`${share(us)}  ${key}`);
};
console.log(
  `${pages.length} pages, ${(bytes / 1e6).toFixed(1)} MB, ${(bytes / (cpu.user + cpu.system)).toFixed(2)} MB a second of processor time, profiled\n`,
);
console.log('by stage');
table(stages, Infinity);
console.log('\nthe hottest functions, of their own');
table(functions, HOTTEST);
