// Whatever comes in: no crash, no hang, a lossless document. 500 inputs here, `npm run soak` reads 20,000.
// SEED=… SOAK=1 repeats the one input that a failure names.
import iconv from 'iconv-lite';
import { expect, test } from 'vitest';
import { read } from '../src/index.js';
import { decode } from '../src/stages/decode.js';
import { broken } from './lossless.js';
import { pages } from './pages.js';

const COUNT = Number(process.env.SOAK ?? 500);
const SEED = Number(process.env.SEED ?? Date.now() % 1e9);
/** Of processor time (ms), so that a busy machine makes no page slow; in the suite only what hangs is a fault. */
const MOST = process.env.SOAK ? 2000 : 20_000;

const prints = pages().map(({ text }) => text);
const ENCODINGS = ['utf8', 'gb18030', 'big5', 'utf-16le', 'utf-16be'];
const QUOTES = ['“', '‘', '（', '《', '「', '【', '(', '"', '”', '）', '》'];
const RUNS = [
  '一',
  '第',
  '年',
  '1',
  '，',
  '。',
  '张',
  '市',
  '\n',
  '　',
  ' ',
  '—',
  '\u0301',
  '\ud83d\ude00',
  '〇',
  '百分之',
];

/** mulberry32: the same numbers for the same seed. */
function dice(seed: number): (sides: number) => number {
  let state = seed;
  return (sides) => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) % sides;
  };
}

const KINDS: Record<string, (roll: (sides: number) => number) => Uint8Array | string> = {
  'random bytes': (roll) => Uint8Array.from({ length: roll(3000) }, () => roll(256)),
  'random Unicode': (roll) =>
    Array.from({ length: roll(1500) }, () =>
      String.fromCharCode(roll(10) === 0 ? roll(0x10000) : 0x4e00 + roll(0x5200)),
    ).join(''),
  'a page in an encoding, cut anywhere': (roll) => {
    const bytes = iconv.encode(pick(prints, roll), pick(ENCODINGS, roll));
    const from = roll(bytes.length);
    return bytes.subarray(from, from + roll(bytes.length - from) + 1);
  },
  'a page with bytes changed': (roll) => {
    const bytes = Buffer.from(iconv.encode(pick(prints, roll), pick(ENCODINGS, roll)));
    for (let n = roll(60); n >= 0; n--) bytes[roll(bytes.length)] = roll(256);
    return bytes;
  },
  'pieces of pages in any order': (roll) =>
    Array.from({ length: 1 + roll(30) }, () => {
      const print = pick(prints, roll);
      const from = roll(print.length);
      return (
        print.slice(from, from + roll(80)) +
        (roll(3) === 0 ? pick(['\n', '\n\n', '\f', '\r', '\u2028', '　'], roll) : '')
      );
    }).join(''),
  'a giant line': (roll) =>
    pick(prints, roll)
      .replace(/\s+/gu, '')
      .repeat(1 + roll(6)),
  'one thing over and over': (roll) => pick(RUNS, roll).repeat(1 + roll(5000)),
  'two things over and over': (roll) => (pick(RUNS, roll) + pick(RUNS, roll)).repeat(1 + roll(2500)),
  'deep quotes': (roll) => {
    const depth = 1 + roll(2000);
    return `${pick(QUOTES, roll).repeat(depth)}记者${pick(prints, roll).slice(0, roll(200))}${pick(QUOTES, roll).repeat(depth)}`;
  },
};

function pick<T>(from: readonly T[], roll: (sides: number) => number): T {
  return from[roll(from.length)] as T;
}

test(`${COUNT} inputs from seed ${SEED}`, () => {
  const kinds = Object.entries(KINDS);
  const faults: string[] = [];
  const slowest = new Map<string, { ms: number; said: string }>();
  for (let i = 0; i < COUNT; i++) {
    const roll = dice(SEED + i);
    const [kind, make] = pick(kinds, roll);
    const input = make(roll);
    const start = process.cpuUsage();
    const document = read(input, { issueDate: '2022-03-03', region: '320500' });
    const ms = process.cpuUsage(start).user / 1000;
    const source = typeof input === 'string' ? input : decode(input, document.source.encoding ?? 'auto').text;
    const wrong = [...broken(document, source), ...(ms > MOST ? [`took ${ms.toFixed(0)} ms`] : [])];
    const said = `SEED=${SEED + i}, ${kind}, ${source.length} characters`;
    if (wrong.length > 0) faults.push(`${said}: ${wrong[0]}`);
    if (ms > (slowest.get(kind)?.ms ?? 0)) slowest.set(kind, { ms, said });
  }
  if (process.env.SOAK)
    for (const { ms, said } of [...slowest.values()].sort((a, b) => b.ms - a.ms))
      console.log(`at most ${ms.toFixed(0)} ms: ${said}`);
  expect(faults).toEqual([]);
}, 3_600_000);
