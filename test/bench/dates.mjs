// The date table beside its peer, Recognizers-Text's DateTime for Chinese, on the same paragraphs in the same run, on one thread.
// `node test/bench/dates.mjs` after `npm run build`. The peer is installed into .cache/peers and is never a dependency.
// Exits 1 below 5 MB/s of UTF-8, or below ten times the peer.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath, pathToFileURL } from 'node:url';

const LEAST = 5; // MB/s
const TIMES = 10;
const ROUNDS = 9;
const PEER = '@microsoft/recognizers-text-date-time@1.3.1';

const root = new URL('../../', import.meta.url);
const built = process.argv[2] ? pathToFileURL(`${process.argv[2]}/`) : new URL('dist/', root);
const { readDates } = await import(new URL('rules/date/index.js', built).href);
const { fold: normalise } = await import(new URL('stages/normalise.js', built).href);

const folder = new URL('test/press/papers/', root);
const texts = readdirSync(folder).flatMap((name) =>
  readFileSync(new URL(name, folder), 'utf8')
    .split('\n')
    .filter((line) => line.startsWith('text: '))
    .map((line) => line.slice(6)),
);
const bytes = texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0);
const passages = texts.map((text) => ({ in: 'paragraph', text, view: normalise(text), pieces: [[0, text.length]] }));

const home = fileURLToPath(new URL('.cache/peers/', root));
if (!existsSync(`${home}node_modules/@microsoft/recognizers-text-date-time`)) {
  mkdirSync(home, { recursive: true });
  if (!existsSync(`${home}package.json`)) writeFileSync(`${home}package.json`, '{ "private": true }\n');
  execFileSync('npm', ['install', '--no-audit', '--no-fund', '--ignore-scripts', PEER], {
    cwd: home,
    stdio: 'inherit',
  });
}
const peer = createRequire(home)('@microsoft/recognizers-text-date-time');
const peerOn = texts.filter((_, i) => i % 40 === 0);
const peerBytes = peerOn.reduce((sum, text) => sum + Buffer.byteLength(text), 0);

const seconds = (run) => {
  const start = process.hrtime.bigint();
  run();
  return Number(process.hrtime.bigint() - start) / 1e9;
};
const median = (xs) => [...xs].sort((a, b) => a - b)[xs.length >> 1];

const reading = { issueDate: '2010-06-10', region: null, tables: {} };
let dates = 0;
const ours = () => {
  dates = readDates(passages, reading).length;
};
let theirs = 0;
const model = new peer.DateTimeRecognizer(peer.Culture?.Chinese ?? 'zh-cn').getDateTimeModel();
const their = () => {
  theirs = 0;
  for (const text of peerOn) theirs += model.parse(text, new Date('2010-06-10T00:00:00')).length;
};

seconds(ours);
seconds(their);
const speed = [];
const peerSpeed = [];
for (let i = 0; i < ROUNDS; i++) {
  speed.push(bytes / 1e6 / seconds(ours));
  if (i % 3 === 0) peerSpeed.push(peerBytes / 1e6 / seconds(their));
}
const [a, b] = [median(speed), median(peerSpeed)];
console.log(`text        ${texts.length} paragraphs, ${(bytes / 1e6).toFixed(2)} MB (the peer: every 40th)`);
console.log(`jianbao     ${a.toFixed(2)} MB/s, ${dates} dates (at least ${LEAST})`);
console.log(`recognizers ${b.toFixed(3)} MB/s, ${theirs} dates`);
console.log(`ratio       ${(a / b).toFixed(0)} (at least ${TIMES})`);
process.exitCode = a < LEAST || a / b < TIMES ? 1 : 0;
