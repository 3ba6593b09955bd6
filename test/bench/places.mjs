#!/usr/bin/env node
// Places alone, and the whole extract, on one thread: node test/bench/places.mjs [BUILD]   (after the build; BUILD: dist by default)
// The text is the project's own papers, an article at a time, as `read` gives them; medians of 7 runs, MB of UTF-8 in a second of
// the process's own time. Beside them in the same run: the gazetteer's loading, and nodejieba tagging the same text.
// Exits 1 below 8 MB/s for places or 3 MB/s for all, or where the gazetteer has more than 600 KB.
import { statSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { readPapers } from '../press/papers.mjs';

const LEAST_PLACES = 8;
const LEAST_ALL = 3;
const MOST_BYTES = 600_000;
const ROUNDS = 7;

const root = new URL('../../', import.meta.url);
const built = process.argv[2] ? pathToFileURL(`${process.argv[2]}/`) : new URL('dist/', root);
const load = (file) => import(new URL(file, built).href);
const { gazetteer } = await load('gazetteer.js');
const { readPlaces } = await load('rules/place/index.js');
const { extract, passage } = await load('stages/extract.js');
const { fold } = await load('stages/normalise.js');
const { regionCode } = await load('region.js');
const { tag } = await load('words.js');

/** Milliseconds that the processor gave this process: others on the machine do not count, though they empty its caches. */
const spent = (job) => {
  const before = process.cpuUsage();
  job();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e3;
};

const loading = spent(gazetteer);
const { size } = statSync(new URL('src/data/gazetteer.bin', root));

const papers = readPapers();
const codeOf = (region) => {
  try {
    return regionCode(region);
  } catch {
    return null;
  }
};
/** Made anew for each timing: a table may remember what it saw of a passage. */
const fresh = () =>
  papers.flatMap((paper) =>
    paper.articles.map(({ rows, authors }) => ({
      authors,
      reading: { issueDate: paper.date, region: codeOf(paper.region), tables: {} },
      passages: rows
        .filter(({ key }) => /^(?:kicker|main|deck|text|sub|caption)$/u.test(key))
        .map(({ key, value }) =>
          passage(/^(?:kicker|main|deck)$/u.test(key) ? 'headline' : 'paragraph', value, fold(value), [
            [0, value.length],
          ]),
        ),
    })),
  );
const bytes = fresh().reduce((sum, { passages }) => sum + Buffer.byteLength(passages.map((p) => p.text).join('')), 0);

const jobs = {
  places: (articles) => articles.reduce((n, { passages, reading }) => n + readPlaces(passages, reading).length, 0),
  extract: (articles) =>
    articles.reduce((n, { passages, reading, authors }) => n + extract(passages, reading, authors).places.length, 0),
  nodejieba: (articles) =>
    articles.reduce((n, { passages }) => n + passages.reduce((m, p) => m + (tag(p.view)?.length ?? 0), 0), 0),
};
const speeds = Object.fromEntries(Object.keys(jobs).map((name) => [name, []]));
const found = {};
for (let i = 0; i < ROUNDS + 2; i++)
  for (const [name, job] of Object.entries(jobs)) {
    const articles = fresh();
    const time = spent(() => {
      found[name] = job(articles);
    });
    if (i > 1) speeds[name].push(bytes / 1e3 / time);
  }
const median = (xs) => [...xs].sort((a, b) => a - b)[xs.length >> 1];
const [places, all, words] = ['places', 'extract', 'nodejieba'].map((name) => median(speeds[name]));
console.log(`text       ${fresh().length} articles, ${(bytes / 1e6).toFixed(2)} MB`);
console.log(`gazetteer  ${(size / 1e3).toFixed(0)} KB (at most ${MOST_BYTES / 1e3}), read in ${loading.toFixed(0)} ms`);
console.log(`places     ${places.toFixed(2)} MB/s, ${found.places} mentions (at least ${LEAST_PLACES})`);
console.log(`extract    ${all.toFixed(2)} MB/s, ${found.extract} places among the rest (at least ${LEAST_ALL})`);
console.log(`nodejieba  ${words.toFixed(2)} MB/s, ${found.nodejieba} words`);
console.log(`ratio      ${(places / words).toFixed(2)} and ${(all / words).toFixed(2)} of nodejieba's`);
process.exitCode = places < LEAST_PLACES || all < LEAST_ALL || size > MOST_BYTES ? 1 : 0;
