// Measures the built program with ../shared/acceptance, and fails when a line that once held (.ci/held.json) falls short.
//   node .ci/acceptance.mjs            one line for each bar, and the count
//   node .ci/acceptance.mjs --update   adds to held.json the lines that hold now; it never takes one away
import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync, realpathSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { isDeepStrictEqual } from 'node:util';

// By its real path: the scorers look at how they were called.
const acceptance = pathToFileURL(`${realpathSync(new URL('../../shared/acceptance', import.meta.url))}/`);
const at = (name) => new URL(name, acceptance).pathname;
const heldFile = new URL('./held.json', import.meta.url);
const bin = new URL('../bin/jianbao.js', import.meta.url).pathname;
process.chdir(new URL('..', import.meta.url).pathname);

/** The bars of the issues for the suites: [hits wanted, refusals wanted]. */
const SUITES = {
  'hard-dates.jsonl': [24, 14],
  'recognizers-datetime.jsonl': [112],
  'duckling-time.jsonl': [420],
  'hard-figures.jsonl': [22, 21],
  'recognizers-units.jsonl': [80, 7],
  'duckling-measures.jsonl': [135],
  'hard-places.jsonl': [19, 13],
};
/** The bars of the issues for what pages name, in every mode but noisy. */
const NAMED = { dates: 0.9, figures: 0.9, places: 0.9, people: 0.85, organizations: 0.75 };

const lines = [];
const line = (id, ok, figure) => lines.push({ id, ok, figure: String(figure) });
/** Says when a scorer itself broke: the lines that it should have printed are then missing. */
const complain = (name, { stderr }) => {
  const error = /^\w*Error: .*$/mu.exec(stderr)?.[0];
  if (error) console.log(`${name} itself failed: ${error}`);
};
const jianbao = (bytes) =>
  JSON.parse(
    execFileSync(process.execPath, [bin, '--issue-date', '2022-03-03', '--region', '苏州'], {
      input: bytes,
      maxBuffer: 1e9,
    }),
  );

// The real page: scored, and the same in other encodings and with other line ends.
const page = at('pages/gusu-2022-03.txt');
const document = execFileSync(
  process.execPath,
  [bin, 'parse', '--issue-date', '2022-03-03', '--region', '苏州', page],
  { maxBuffer: 1e9 },
);
const scored = spawnSync(process.execPath, [at('score.mjs'), at('pages/gusu-2022-03.gold.json'), '-'], {
  input: document,
  encoding: 'utf8',
});
for (const [, word, name, figure] of scored.stdout.matchAll(/^(ok|SHORT) +([^:]+): (.+)$/gmu))
  line(`gusu/${name}`, word === 'ok', figure);
complain('score.mjs', scored);
const text = readFileSync(page, 'utf8');
const iconv = createRequire(import.meta.url)('iconv-lite');
const { articles } = JSON.parse(document);
const placeless = (value) => JSON.parse(JSON.stringify(value, (key, inner) => (key === 'spans' ? undefined : inner)));
for (const encoding of ['gb18030', 'utf-16le']) {
  const same = isDeepStrictEqual(jianbao(iconv.encode(text, encoding)).articles, articles);
  line(`gusu/the same articles in ${encoding}`, same, same);
}
const crlf = isDeepStrictEqual(placeless(jianbao(text.replace(/\n/gu, '\r\n')).articles), placeless(articles));
line('gusu/the same articles with CRLF', crlf, crlf);

// The composed pages, by mode.
const pages = spawnSync(process.execPath, [at('pages.mjs'), '--json'], { encoding: 'utf8', maxBuffer: 1e9 });
if (pages.stdout.startsWith('{')) {
  const { modes, confidence } = JSON.parse(pages.stdout);
  const floors = JSON.parse(readFileSync(at('pages/floors.json'), 'utf8'));
  for (const [mode, measures] of Object.entries(modes)) {
    const bars = { ...floors[mode], ...(mode !== 'noisy' && NAMED), refused: 0.95 };
    for (const [name, bar] of Object.entries(bars))
      line(`pages/${mode}/${name}`, measures[name] >= bar - 1e-9, `${measures[name].toFixed(3)} of ${bar}`);
  }
  line('pages/joins said sure are right', confidence.joinsSureRight >= 0.95, confidence.joinsSureRight.toFixed(3));
  line(
    'pages/joins are said sure',
    confidence.joinsSure >= 0.8 * confidence.joins,
    `${confidence.joinsSure} of ${confidence.joins}`,
  );
  line(
    'pages/articles said sure are right',
    confidence.articlesSureRight >= 0.95,
    confidence.articlesSureRight.toFixed(3),
  );
}
complain('pages.mjs', pages);

// The suites of short texts.
const { run } = await import(at('suites.mjs'));
const { extract } = await import('../dist/index.js');
for (const { suite, hit, total, refusals } of run(at('suites'), extract)) {
  const [wanted, refused] = SUITES[suite] ?? [];
  if (wanted !== undefined) line(`suites/${suite}`, hit >= wanted, `${hit} of ${total}, bar ${wanted}`);
  if (refused !== undefined)
    line(`suites/${suite} refusals`, refusals[0] >= refused, `${refusals[0]} of ${refusals[1]}, bar ${refused}`);
}

const held = new Set(JSON.parse(readFileSync(heldFile, 'utf8')));
const gone = [...held].filter((id) => !lines.some((l) => l.id === id));
let failed = gone.length;
for (const id of gone) console.log(`GONE   ${id}: held once, and is not measured any more`);
for (const { id, ok, figure } of lines) {
  if (!ok && held.has(id)) failed++;
  console.log(`${ok ? 'ok    ' : held.has(id) ? 'FALLEN' : 'short '} ${id}: ${figure}`);
}
if (process.argv.includes('--update')) {
  for (const { id, ok } of lines) if (ok) held.add(id);
  writeFileSync(heldFile, `${JSON.stringify([...held].sort(), null, 2)}\n`);
}
const passed = lines.filter(({ ok }) => ok).length;
console.log(
  `acceptance: ${passed} passed, ${failed} failed, ${lines.length - passed - (failed - gone.length)} skipped`,
);
process.exitCode = failed > 0 ? 1 : 0;
