#!/usr/bin/env node
// How long the gazetteer takes to load: node test/bench/load.mjs [BUILD]   (after the build; BUILD: dist by default)
// A fresh process each time, from the first question to its answer: reading, inflating, and finding one name. Node's own start and
// the loading of modules are not in it. What else the machine does can only add to it, so that the quickest run is what the
// load takes; the median stands beside it. Exits 1 where the quickest is above the bound.
import { spawnSync } from 'node:child_process';
import { pathToFileURL } from 'node:url';

const ROUNDS = 15;
const MOST_TIME = 30; // ms

const built = process.argv[2] ? pathToFileURL(`${process.argv[2]}/`) : new URL('../../dist/', import.meta.url);
const child = `
import { nameEnd } from ${JSON.stringify(new URL('division.js', built).href)};
const start = performance.now();
const end = nameEnd('昆山市', 0);
const ms = performance.now() - start;
console.log(JSON.stringify({ ms, end, memory: process.resourceUsage().maxRSS / 1024 }));
`;
const run = () => {
  const args = ['--input-type=module', '-e', child];
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
  if (status !== 0) throw new Error(`exit ${status} ${stderr}`);
  const { end, ...measured } = JSON.parse(stdout);
  if (end !== 2) throw new Error('昆山 was not found');
  return measured;
};
const sorted = (xs) => [...xs].sort((a, b) => a - b);

run(); // the file comes from the disk's cache
const runs = Array.from({ length: ROUNDS }, run);
const times = sorted(runs.map(({ ms }) => ms));
const memory = sorted(runs.map((one) => one.memory))[ROUNDS >> 1];
console.log(
  `gazetteer  ${times[0].toFixed(1)} ms (at most ${MOST_TIME}; median of ${ROUNDS} ${times[ROUNDS >> 1].toFixed(1)})`,
);
console.log(`peak       ${memory.toFixed(0)} MB, node and all`);
process.exitCode = times[0] > MOST_TIME ? 1 : 0;
