#!/usr/bin/env node
// How fast figures are read: node test/bench/figures.mjs [BUILD]   (after the build; BUILD is a folder beside src, dist by default)
// The text is the project's own papers, one passage a line, until 5 MB of UTF-8 are read; medians of 5 runs on one thread.
// Peers are measured where they are installed (npm install --no-save @microsoft/recognizers-text-suite), else left out.
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const build = resolve(here, '../..', process.argv[2] ?? 'dist');
const load = (file) => import(pathToFileURL(join(build, file)).href);
const { readFigures } = await load('rules/figure/index.js');
const { fold } = await load('stages/normalise.js');
const { tag } = await load('words.js');

const papers = join(here, '../press/papers');
const lines = readdirSync(papers)
  .filter((file) => file.endsWith('.txt'))
  .flatMap((file) => readFileSync(join(papers, file), 'utf8').split('\n'))
  .filter((line) => line.trim() !== '');
const bytes = lines.reduce((n, line) => n + Buffer.byteLength(line), 0);
const rounds = Math.ceil(5e6 / bytes);
const reading = { issueDate: null, region: null, tables: {} };

function median(run) {
  const speeds = [];
  let found = 0;
  for (let k = 0; k < 5; k++) {
    const start = performance.now();
    for (let round = 0; round < rounds; round++) found = run();
    speeds.push((rounds * bytes) / (performance.now() - start) / 1e3);
  }
  return { speed: speeds.sort((a, b) => a - b)[2], found };
}

const say = (name, { speed, found }) =>
  console.log(`${name.padEnd(24)} ${speed.toFixed(2).padStart(8)} MB/s  ${found} figures`);
tag('热身'); // the dictionary is loaded once, and not here measured
const passages = lines.map((text) => ({ in: 'paragraph', text, view: fold(text), pieces: [[0, text.length]] }));
say(
  'jianbao',
  median(() => readFigures(passages, reading, []).length),
);
const peer = await import('@microsoft/recognizers-text-suite').catch(() => null);
if (peer) {
  const suite = peer.default ?? peer;
  const culture = suite.Culture.Chinese;
  const few = lines.slice(0, 40);
  const size = few.reduce((n, line) => n + Buffer.byteLength(line), 0);
  const start = performance.now();
  let found = 0;
  for (const line of few) {
    for (const name of [
      'recognizeNumber',
      'recognizePercentage',
      'recognizeAge',
      'recognizeCurrency',
      'recognizeDimension',
      'recognizeTemperature',
    ])
      found += suite[name](line, culture).length;
  }
  say('recognizers-text-suite', { speed: size / (performance.now() - start) / 1e3, found });
}
