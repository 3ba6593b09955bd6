// A whole archive: many files, many pages a file, many threads; stopped, killed, gone on with, and what goes wrong on the way.
import { spawn, spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { ordered } from '../src/cli/order.js';
import { leavesOf } from '../src/cli/split.js';
import type { Encoding } from '../src/types.js';
import { run } from './terminal.js';

const iconv = createRequire(import.meta.url)('iconv-lite') as typeof import('iconv-lite');
const bin = new URL('../bin/jianbao.js', import.meta.url).pathname;
const page = (i: number): string =>
  `平江路第${i}家书店开张\n\n　　本报讯（记者 沈一舟）3月${(i % 28) + 1}日上午，平江路第${i}家书店开张，有${i + 100}余名市民前来。\n`;

// On a busy machine a command may take long; how long is test/bench's to tell.
vi.setConfig({ testTimeout: 60_000 });

let folder: string;
const at = (...names: string[]): string => join(folder, ...names);
/** Files `NAME.txt` of one page each. */
const many = (name: string, count: number): void => {
  mkdirSync(at(name));
  for (let i = 0; i < count; i++) writeFileSync(at(name, `p${String(i).padStart(4, '0')}.txt`), page(i));
};
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'jianbao-archive-'));
  many('few', 5);
  many('more', 40);
});
afterAll(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }), 60_000);

const jianbao = (argv: string[], setting: Parameters<typeof run>[1] = {}) => run(argv, { cwd: folder, ...setting });
const spawned = (...argv: string[]) =>
  spawnSync(process.execPath, [bin, ...argv], { cwd: folder, encoding: 'utf8', maxBuffer: 1e9 });
const lines = (text: string): string[] => text.split('\n').filter(Boolean);
const documents = (stdout: string) => lines(stdout).map((line) => JSON.parse(line));
const names = (stdout: string): string[] => documents(stdout).map(({ source }) => source.name);
/** Every file below a folder with its bytes. */
const tree = (name: string): [string, string][] =>
  readdirSync(at(name), { recursive: true, encoding: 'utf8' })
    .filter((file) => statSync(at(name, file)).isFile())
    .sort()
    .map((file) => [file, readFileSync(at(name, file), 'utf8')]);

describe('pages of a stream', () => {
  const collect = async (bytes: Uint8Array, sizes: number[], most = 1e6, on: RegExp | null = null) => {
    async function* chunks() {
      for (let from = 0, k = 0; from < bytes.length; k++) {
        const size = sizes[k % sizes.length] ?? 1;
        yield bytes.subarray(from, from + size);
        from += size;
      }
    }
    const leaves: { number: number | null; text: string | null; encoding: Encoding | null }[] = [];
    for await (const { number, bytes: leaf, encoding } of leavesOf(chunks(), { encoding: 'auto', most, on }))
      leaves.push({
        number,
        text: leaf && iconv.decode(Buffer.from(leaf), encoding ?? 'utf8', { stripBOM: false }),
        encoding,
      });
    return leaves;
  };
  const text = [0, 1, 2].map(page).join('\f');

  test.each(['utf-8', 'gb18030', 'big5', 'utf-16le', 'utf-16be'] as const)(
    'form feeds part pages of %s, however the stream is cut',
    async (encoding) => {
      const print = encoding === 'big5' ? text.replace(/[\u4e00-\u9fff]/gu, '中') : text;
      const bytes = iconv.encode(print, encoding);
      await fc.assert(
        fc.asyncProperty(fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 5 }), async (sizes) => {
          const leaves = await collect(bytes, sizes);
          expect(leaves.map((leaf) => leaf.text)).toEqual(print.split('\f'));
          expect(leaves.map((leaf) => leaf.number)).toEqual([1, 2, 3]);
        }),
        { numRuns: 20 },
      );
    },
  );

  test('blank pages count and are not handed out; one page alone is the file as it is', async () => {
    expect((await collect(Buffer.from('甲\f \n\f　\f乙\f'), [5])).map(({ number, text }) => [number, text])).toEqual([
      [1, '甲'],
      [4, '乙'],
    ]);
    for (const whole of ['甲\f', '\f甲', '\f \f甲\n\f\f', '', ' \f ', '甲'])
      expect(await collect(Buffer.from(whole), [3])).toEqual([{ number: null, text: whole, encoding: null }]);
  });

  test('a page may have so many bytes and no more, and the next is still read', async () => {
    const pages = ['a'.repeat(10), 'b'.repeat(11), 'c'];
    for (const sizes of [[1], [7], [100]])
      expect((await collect(Buffer.from(pages.join('\f')), sizes, 10)).map((leaf) => leaf.text)).toEqual([
        'a'.repeat(10),
        null,
        'c',
      ]);
    expect((await collect(Buffer.from('a'.repeat(10)), [3], 10))[0]?.text).toBe('a'.repeat(10));
    expect((await collect(Buffer.from('a'.repeat(11)), [3], 10))[0]?.text).toBe(null);
  });

  test('a line that matches begins a page, and belongs to it', async () => {
    const print = `前言\n第1版 要闻\n${page(1)}第2版 \f国际\r\n${page(2)}`;
    for (const encoding of ['utf8', 'utf-16le'] as const) {
      const leaves = await collect(iconv.encode(`\ufeff${print}`, encoding), [9], 1e6, /^第\d+版/u);
      expect(leaves.map((leaf) => leaf.text?.slice(0, 3))).toEqual(['\ufeff前言', '第1版', '第2版']);
      expect(leaves.map((leaf) => leaf.text).join('')).toBe(`\ufeff${print}`);
    }
  });
});

describe('many things at once', () => {
  test('results keep the order of the things, and no more is taken in than is given out', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.integer({ min: 0, max: 5 }), { maxLength: 40 }),
        fc.integer({ min: 1, max: 6 }),
        async (delays, most) => {
          let taken = 0;
          let given = 0;
          let peak = 0;
          async function* things() {
            for (const delay of delays) {
              taken++;
              yield delay;
            }
          }
          const { results } = ordered(
            things(),
            async (delay) => {
              await new Promise((resolve) => setTimeout(resolve, delay));
              return delay;
            },
            () => 1,
            { most, weight: 1e9 },
          );
          const out: number[] = [];
          for await (const result of results) {
            peak = Math.max(peak, taken - given);
            given++;
            out.push(result);
          }
          expect(out).toEqual(delays);
          expect(peak).toBeLessThanOrEqual(most + 1);
        },
      ),
      { numRuns: 30 },
    );
  });

  test('a result is given out while the next thing is waited for, and weight holds back', async () => {
    let more = (_: IteratorResult<number>): void => {};
    const asked: number[] = [];
    const source = {
      next: () => {
        asked.push(asked.length);
        if (asked.length <= 2) return Promise.resolve({ value: 60, done: false as const });
        return new Promise<IteratorResult<number>>((resolve) => {
          more = resolve;
        });
      },
    };
    const { results, stop } = ordered(
      source,
      async (n) => n,
      (n) => n,
      { most: 9, weight: 100 },
    );
    expect((await results.next()).value).toBe(60);
    expect((await results.next()).value).toBe(60);
    stop();
    more({ value: 1, done: false });
    expect((await results.next()).done).toBe(true);
  });
});

describe('many pages in a file', () => {
  beforeAll(() => {
    writeFileSync(at('issue.txt'), [0, 1, 2].map(page).join('\f'));
    writeFileSync(at('one.txt'), `${page(0)}\f`);
  });

  test('each is a document, its positions from its own first character', async () => {
    const { exit, stdout, stderr } = await jianbao(['issue.txt']);
    expect([exit, stderr]).toEqual([0, '']);
    expect(names(stdout)).toEqual(['issue.txt#1', 'issue.txt#2', 'issue.txt#3']);
    for (const [i, { articles, source }] of documents(stdout).entries()) {
      expect(source.length).toBe(page(i).length);
      expect(articles[0].headline).toMatchObject({ text: page(i).split('\n')[0], spans: [[0, 10]] });
    }
  });

  test('a form feed at the end makes no second page', async () => {
    const { stdout } = await jianbao(['one.txt', '--pretty']);
    expect(JSON.parse(stdout).source).toMatchObject({ name: 'one.txt', length: page(0).length + 1 });
  });

  test('the encoding is the file’s, also of a page that alone would not show it', async () => {
    const pages = [page(0), 'ABC', page(1)];
    const { stdout } = await jianbao(['-'], { stdin: iconv.encode(pages.join('\f'), 'gb18030') });
    expect(documents(stdout).map(({ source }) => [source.name, source.encoding])).toEqual([
      ['-#1', 'gb18030'],
      ['-#2', 'gb18030'],
      ['-#3', 'gb18030'],
    ]);
  });

  test('--out writes NAME.1.json …', async () => {
    await jianbao(['issue.txt', 'one.txt', '--out', 'issue-out']);
    expect(readdirSync(at('issue-out'))).toEqual(['issue.1.json', 'issue.2.json', 'issue.3.json', 'one.json']);
  });

  test('a page that would take another file’s name is said, in every shard alike', async () => {
    writeFileSync(at('issue.2.txt'), page(9));
    const { exit, stderr } = await jianbao(['issue.txt', 'issue.2.txt', '--out', 'clash']);
    expect([exit, lines(stderr)]).toEqual([
      1,
      ['jianbao: issue.txt#2: issue.2.json is already that of issue.2.txt, and would be lost.'],
    ]);
    expect(JSON.parse(readFileSync(at('clash/issue.2.json'), 'utf8')).source.name).toBe('issue.2.txt');
  });

  test('--split-on: a line that matches begins a page', async () => {
    const { stdout } = await jianbao(['issue.txt', '--split-on', '^平江路第[13]家']);
    expect(documents(stdout).map(({ source }) => source.length)).toEqual([
      page(0).length,
      1 + page(1).length + 1 + page(2).length, // the form feed stands on the line that matches
    ]);
  });

  test('a page over --max-page-bytes is refused by its name, and the next is read', async () => {
    writeFileSync(at('fat.txt'), [page(0), '肥'.repeat(1000), page(1)].join('\f'));
    const { exit, stdout, stderr } = await jianbao(['fat.txt', 'few/p0000.txt', '--max-page-bytes', '2000']);
    expect([exit, names(stdout)]).toEqual([1, ['fat.txt#1', 'fat.txt#3', 'few/p0000.txt']]);
    expect(lines(stderr)).toEqual([
      'jianbao: fat.txt#2: is longer than 2000 bytes (--max-page-bytes), expected one page.',
    ]);
  });

  test.each([
    ['--split-on', '(', /Invalid regular expression/u],
    ['--shard', '3/2', /from 1\/8 to 8\/8/u],
    ['--shard', '0/2', /from 1\/8 to 8\/8/u],
    ['--jobs', '0', /positive integer/u],
    ['--max-page-bytes', '8MB', /positive integer/u],
  ])('2: %s %s', async (option, value, sentence) => {
    const { exit, stdout, stderr } = await jianbao(['one.txt', option, value]);
    expect([exit, stdout, lines(stderr).length]).toEqual([2, '', 1]);
    expect(stderr).toMatch(sentence);
  });

  test('2: several pages do not go with --pretty or --format json', async () => {
    for (const option of [['--pretty'], ['--format', 'json']]) {
      const { exit, stdout, stderr } = await jianbao(['issue.txt', ...option]);
      expect([exit, stdout, lines(stderr).length]).toEqual([2, '', 1]);
    }
  });
});

describe('threads', () => {
  test('give what one thread gives, in the order of the inputs', () => {
    const [one, two] = ['1', '2'].map((jobs) => spawned('more/*.txt', '--jobs', jobs, '--quiet'));
    expect([two?.status, two?.stderr]).toEqual([0, '']);
    expect(two?.stdout).toBe(one?.stdout);
    expect(names(two?.stdout ?? '')).toEqual(readdirSync(at('more')).map((name) => `more/${name}`));
  }, 60_000);

  test('are not started for one page, nor is anything loaded that only many need', () => {
    const loaded = (...argv: string[]): string[] => {
      rmSync(at('coverage'), { recursive: true, force: true });
      const env = { ...process.env, NODE_V8_COVERAGE: at('coverage') };
      expect(spawnSync(process.execPath, [bin, ...argv], { cwd: folder, env }).status).toBe(0);
      return readdirSync(at('coverage')).flatMap((name) =>
        JSON.parse(readFileSync(at('coverage', name), 'utf8')).result.map(({ url }: { url: string }) => url),
      );
    };
    const heavy = /node_modules\/(?:piscina|bullmq|ioredis|zod|fast-glob)\/|cli\/(?:out|pool|record|shard)\.js/u;
    expect(loaded('more/*.txt', '--jobs', '2').filter((url) => heavy.test(url))).not.toEqual([]);
    const one = loaded('more/p0000.txt');
    expect(one.filter((url) => /nodejieba/u.test(url))).not.toEqual([]);
    expect(one.filter((url) => heavy.test(url))).toEqual([]);
  }, 30_000);

  test('a slow reader of standard output holds the readers of files back', async () => {
    many('slow', 400);
    const child = spawn(process.execPath, [bin, 'slow/*.txt', '--jobs', '2', '--progress', 'json'], { cwd: folder });
    let said = '';
    child.stderr.on('data', (chunk) => {
      said += chunk;
    });
    await new Promise((resolve) => setTimeout(resolve, 6000));
    const progress = lines(said).map((line) => JSON.parse(line));
    expect(Math.max(0, ...progress.map(({ pages }) => pages))).toBeLessThan(200); // a pipe holds some 64 KiB
    let out = '';
    child.stdout.setEncoding('utf8').on('data', (chunk) => {
      out += chunk;
    });
    expect(await new Promise((resolve) => child.on('close', resolve))).toBe(0);
    expect(documents(out)).toHaveLength(400);
  }, 60_000);
});

describe('--ndjson-in', () => {
  const ask = (records: unknown[], ...argv: string[]) =>
    jianbao(['--ndjson-in', '--jobs', '1', ...argv], {
      stdin: records.map((r) => (typeof r === 'string' ? r : JSON.stringify(r))).join('\n'),
    });

  test('answers each line with a document, in order', async () => {
    const { exit, stdout, stderr } = await ask([
      { name: 'a', text: page(1), issueDate: '2022-03-03', region: '苏州' },
      { path: 'few/p0002.txt' },
      { name: 'b', path: 'few/p0003.txt', more: 'is left out' },
      { name: 'c\u2028', text: `${page(4)}\f${page(5)}` },
    ]);
    expect([exit, stderr]).toEqual([0, '']);
    expect(names(stdout)).toEqual(['a', 'few/p0002.txt', 'b', 'c\u2028']);
    expect(stdout).not.toContain('\u2028');
    expect(documents(stdout)[0].issue).toMatchObject({ date: '2022-03-03', region: '320500' });
    expect(documents(stdout)[3].articles).toHaveLength(2);
  });

  test('also what is no page, with the reason in it', async () => {
    symlinkSync(at('few/p0001.txt'), at('linked.txt'));
    expect(spawnSync('mkfifo', [at('pipe.txt')]).status).toBe(0);
    const { exit, stdout, stderr } = await ask(
      [
        'no json',
        { name: 'x' },
        { name: 1, text: '' },
        { name: 'y', path: 'nofile' },
        { name: 'z', text: page(1), region: '乌有市' },
        { name: 'w', text: '宽'.repeat(1000) },
        { path: 'linked.txt' },
        { path: 'few' },
        { path: 'pipe.txt' }, // nobody writes into it
        { path: '/dev/zero' },
        { name: 'good', text: page(1) },
      ],
      '--max-page-bytes',
      '2000',
    );
    const found = documents(stdout);
    expect([exit, found.length]).toEqual([1, 11]);
    expect(found.map(({ diagnostics }) => diagnostics[0].rule)).toEqual([
      ...Array.from({ length: 10 }, () => 'input/unreadable'),
      expect.not.stringMatching('input/unreadable'),
    ]);
    expect(found.slice(0, 10).map(({ diagnostics }) => diagnostics[0].message)).toEqual([
      expect.stringMatching(/is no JSON/u),
      expect.stringMatching(/either "text" or "path"/u),
      expect.stringMatching(/"name"/u),
      expect.stringMatching(/no such file/u),
      expect.stringMatching(/Unknown region 乌有市/u),
      expect.stringMatching(/longer than 2000 bytes/u),
      expect.stringMatching(/symbolic link.*--follow-links/u),
      expect.stringMatching(/is a folder/u),
      expect.stringMatching(/is no file/u),
      expect.stringMatching(/is no file/u),
    ]);
    expect(stderr.match(/^jianbao: -:\d/gmu)).toHaveLength(10);
  });

  test('a link is followed when that is asked for', async () => {
    const { exit, stdout } = await ask([{ path: 'linked.txt' }], '--follow-links');
    expect([exit, names(stdout)]).toEqual([0, ['linked.txt']]);
  });

  test('a line is answered while the next is waited for', async () => {
    const child = spawn(process.execPath, [bin, '--ndjson-in', '--jobs', '2'], { cwd: folder });
    for (let i = 0; i < 30; i++) {
      child.stdin.write(`${JSON.stringify({ name: `${i}`, text: page(i) })}\n`);
      const answer = await new Promise<Buffer>((resolve) => child.stdout.once('data', resolve));
      expect(names(String(answer))).toEqual([`${i}`]);
    }
    child.stdin.end();
    expect(await new Promise((resolve) => child.on('close', resolve))).toBe(0);
  }, 30_000);

  test.each([['--out', 'x'], ['--pretty'], ['--shard', '1/2'], ['--split-on', 'x'], ['--format', 'json']])(
    '2: it does not go with %s',
    async (...option) => {
      const { exit, stdout, stderr } = await ask([{ text: page(1) }], ...option);
      expect([exit, stdout, lines(stderr).length]).toEqual([2, '', 1]);
    },
  );
});

describe('--shard', () => {
  test('the shares are disjoint, together all, and do not change with the other inputs', async () => {
    const share = async (i: number, pattern: string) =>
      names((await jianbao([pattern, '--shard', `${i}/3`, '--quiet', '--jobs', '1'])).stdout);
    const shares = await Promise.all([1, 2, 3].map((i) => share(i, 'more/*.txt')));
    expect(shares.flat().sort()).toEqual(readdirSync(at('more')).map((name) => `more/${name}`));
    for (const names of shares) expect(names.length).toBeGreaterThan(4);
    const tens = await share(2, 'more/p001?.txt');
    expect(tens).toEqual(shares[1]?.filter((name) => /p001.\.txt/u.test(name)));
  });

  test('a share of nothing is done; two inputs of one name are one in every shard', async () => {
    const shares = await Promise.all(
      Array.from({ length: 9 }, (_, i) =>
        jianbao(['few/p0001.txt', 'more/p0001.txt', '--shard', `${i + 1}/9`, '--out', 'shared']),
      ),
    );
    expect(shares.map(({ exit }) => exit).sort()).toEqual([0, 0, 0, 0, 0, 0, 0, 0, 1]);
    expect(JSON.parse(readFileSync(at('shared/p0001.json'), 'utf8')).source.name).toBe('few/p0001.txt');
  });
});

describe('a second run into the same folder', () => {
  const again = (...argv: string[]) => jianbao(['few/*.txt', '--out', 'kept', ...argv]);
  const times = (): number[] => readdirSync(at('kept')).map((name) => statSync(at('kept', name)).ctimeMs);

  test('does only what is new or changed, and says so', async () => {
    expect((await again()).stderr).toBe('');
    const before = times();
    const { exit, stderr } = await again();
    expect([exit, times()]).toEqual([0, before]);
    expect(stderr).toMatch(/^jianbao: 5 pages \(5 done before, 0 read now\), 5 articles, /u);
    expect((await again('--quiet')).stderr).toBe('');

    writeFileSync(at('few/p0001.txt'), page(77));
    writeFileSync(at('few/p0005.txt'), page(5));
    truncateSync(at('kept/p0002.json'), 500);
    expect((await again()).stderr).toMatch(/^jianbao: 6 pages \(3 done before, 3 read now\)/u);
    await jianbao(['few/*.txt', '--out', 'fresh']);
    expect(tree('kept')).toEqual(tree('fresh'));
  });

  test.each([
    [['--issue-date', '2022-03-03']],
    [['--issue-date', '2022-03-04']],
    [['--region', '苏州']],
    [['--encoding', 'utf-8']],
    [['--pretty']],
    [['--places', 'own.csv']],
    [['--places', 'more.csv']],
  ])('does all anew with other options: %j', async (options) => {
    writeFileSync(at('own.csv'), 'name,level\n虎丘湿地片区,feature\n');
    writeFileSync(at('more.csv'), 'name,level\n虎丘湿地片区,feature\n平江片区,feature\n');
    expect((await again(...options, '--progress', 'json')).stderr).toMatch(/"kept":0,/u);
    expect((await again(...options)).stderr).toMatch(/\(6 done before, 0 read now\)/u);
  });

  test('says again what is wrong with a page, and exits so', async () => {
    writeFileSync(at('blank.txt'), ' ');
    const [first, second] = [
      await jianbao(['blank.txt', '--out', 'blanks']),
      await jianbao(['blank.txt', '--out', 'blanks']),
    ];
    expect([first.exit, second.exit]).toEqual([1, 1]);
    expect(lines(second.stderr)[0]).toBe(lines(first.stderr)[0]);
  });

  test('a link or a folder in the place of a document is not taken for it', async () => {
    await again();
    rmSync(at('kept/p0000.json'));
    symlinkSync(at('fresh/p0000.json'), at('kept/p0000.json'));
    expect((await again()).stderr).toMatch(/5 done before, 1 read now/u);
    expect(statSync(at('kept/p0000.json')).nlink).toBe(1);
  });
});

describe('stopped and killed', () => {
  const start = (name: string, ...argv: string[]) =>
    spawn(process.execPath, [bin, `${name}/*.txt`, '--jobs', '2', ...argv], { cwd: folder });
  const ended = (child: ReturnType<typeof start>) => new Promise((resolve) => child.on('close', resolve));
  beforeAll(() => many('long', 2000));

  test.each([
    ['SIGINT', 130],
    ['SIGTERM', 143],
  ] as const)(
    '%s: the pages under way are finished, the summary is right, the exit is %d',
    async (signal, exit) => {
      const child = start('long', '--out', signal);
      let said = '';
      child.stderr.on('data', (chunk) => {
        said += chunk;
      });
      while (!existsSync(at(signal)) || readdirSync(at(signal)).length < 20)
        await new Promise((resolve) => setTimeout(resolve, 5));
      child.kill(signal);
      expect(await ended(child)).toBe(exit);
      const written = readdirSync(at(signal));
      expect(written.filter((name) => !/^p\d{4}\.json$/u.test(name))).toEqual([]);
      expect(written.length).toBeLessThan(2000);
      expect(said).toMatch(
        new RegExp(
          `^jianbao: ${written.length} pages, ${written.length} articles, .* stopped by ${signal}\\.\\n$`,
          'u',
        ),
      );
    },
    60_000,
  );

  test('on standard output the lines are whole, and as many as the summary says', async () => {
    const child = start('long', '--progress', 'json');
    let [out, said] = ['', ''];
    child.stderr.on('data', (chunk) => {
      said += chunk;
    });
    child.stdout.setEncoding('utf8').on('data', (chunk) => {
      if (out === '') child.kill('SIGINT');
      out += chunk;
    });
    expect(await ended(child)).toBe(130);
    const summary = JSON.parse(lines(said).at(-1) ?? '');
    expect(summary).toMatchObject({ event: 'summary', signal: 'SIGINT', faults: 0, pages: documents(out).length });
  }, 60_000);

  test('killed 20 times at random moments, it ends with the bytes of an undisturbed run', async () => {
    const begun = performance.now();
    await ended(start('long', '--out', 'undisturbed', '--quiet'));
    const whole = performance.now() - begun;
    let amid = 0;
    const made = (): number => (existsSync(at('disturbed')) ? readdirSync(at('disturbed')).length : 0);
    for (let kill = 0; kill < 20; kill++) {
      const before = made();
      const child = start('long', '--out', 'disturbed', '--quiet');
      let over = false;
      const end = ended(child).then(() => {
        over = true;
      });
      // Most while documents are written, some before.
      while (kill % 5 > 0 && !over && made() === before) await new Promise((resolve) => setTimeout(resolve, 2));
      await new Promise((resolve) => setTimeout(resolve, whole * 0.04 * Math.random()));
      child.kill('SIGKILL');
      await end;
      amid += made() > before && made() < 2000 ? 1 : 0;
    }
    expect(amid).toBeGreaterThan(5);
    expect(await ended(start('long', '--out', 'disturbed', '--quiet'))).toBe(0);
    const [a, b] = [tree('undisturbed'), tree('disturbed')];
    expect(b.map(([name]) => name)).toEqual(a.map(([name]) => name));
    expect(b.filter(([, json], i) => json !== a[i]?.[1])).toEqual([]);
  }, 900_000);
});

describe('what goes wrong is one sentence, and the rest goes on', () => {
  test('a file that vanishes after it was found', async () => {
    many('vanish', 30);
    const child = spawn(process.execPath, [bin, 'vanish/*.txt', '--jobs', '1', '--quiet'], { cwd: folder });
    let [out, said] = ['', ''];
    child.stderr.on('data', (chunk) => {
      said += chunk;
    });
    child.stdout.setEncoding('utf8').on('data', (chunk) => {
      rmSync(at('vanish/p0029.txt'), { force: true });
      out += chunk;
    });
    expect(await new Promise((resolve) => child.on('close', resolve))).toBe(1);
    expect(documents(out)).toHaveLength(29);
    expect(said).toBe('jianbao: vanish/p0029.txt: no such file.\n');
  }, 30_000);

  test('a name that is too long for its document', async () => {
    const name = `${'x'.repeat(251)}.txt`;
    mkdirSync(at('lengthy'));
    for (const file of [name, 'good.txt']) writeFileSync(at('lengthy', file), page(1));
    const { exit, stderr } = await jianbao(['lengthy/*.txt', '--out', 'lengthy-out']);
    expect([exit, stderr]).toEqual([1, `jianbao: lengthy/${name}: the name is too long.\n`]);
    expect(readdirSync(at('lengthy-out'))).toEqual(['good.json']);
  });

  /** A file system of its own, of so many KiB; null where we may not have one. */
  const disk = (name: string, options: string): boolean => {
    mkdirSync(at(name), { recursive: true });
    return spawnSync('mount', ['-t', 'tmpfs', '-o', options, 'tmpfs', at(name)]).status === 0;
  };
  const mounted = spawnSync('unshare', ['-m', 'true']).status === 0 && process.getuid?.() === 0;

  test.runIf(mounted)(
    'a full disk: once, the other pages counted, and the run is gone on with when there is room',
    async () => {
      if (!disk('full', 'size=80k')) return;
      try {
        const { exit, stderr } = await jianbao(['more/*.txt', '--out', 'full', '--jobs', '1', '--quiet']);
        const made = readdirSync(at('full'));
        expect(exit).toBe(1);
        expect(lines(stderr)).toEqual([
          expect.stringMatching(/^jianbao: more\/p00\d\d\.txt: no space left on the device\.$/u),
          `jianbao: ${39 - made.length} more pages could not be written: no space left on the device.`,
        ]);
        for (const name of made) expect(() => JSON.parse(readFileSync(at('full', name), 'utf8'))).not.toThrow();
        spawnSync('mount', ['-o', 'remount,size=8m', at('full')]);
        const second = await jianbao(['more/*.txt', '--out', 'full', '--jobs', '1']);
        expect(second.stderr).toMatch(
          new RegExp(`\\(${made.length} done before, ${40 - made.length} read now\\)`, 'u'),
        );
      } finally {
        spawnSync('umount', [at('full')]);
      }
    },
    30_000,
  );

  test.runIf(mounted)('2: a read-only folder, before anything is read', async () => {
    if (!disk('readonly', 'ro')) return;
    try {
      const { exit, stderr } = await jianbao(['few/*.txt', '--out', 'readonly']);
      expect([exit, stderr]).toEqual([2, 'jianbao: readonly: the file system is read-only.\n']);
    } finally {
      spawnSync('umount', [at('readonly')]);
    }
  });
});

describe('what an input is called, or holds, does no harm', () => {
  test('outputs never leave --out', async () => {
    mkdirSync(at('odd/..hidden'), { recursive: true });
    for (const name of ['..txt', '...txt', '.json', 'a\\..\\b.txt', 'new\nline.txt', '..hidden/x.txt'])
      writeFileSync(at('odd', name), page(1));
    const before = tree('odd').length;
    const { exit } = await jianbao([
      'odd/**/*',
      'odd/..txt',
      'odd/...txt',
      'odd/.json',
      'odd/..hidden/x.txt',
      'odd/a\\..\\b.txt',
      '--out',
      'odd-out/in',
    ]);
    expect(exit).toBe(0);
    expect(readdirSync(at('odd-out'))).toEqual(['in']);
    expect(readdirSync(at('odd-out/in'))).toHaveLength(6);
    expect(tree('odd')).toHaveLength(before);
  });

  test('a pattern finds symbolic links only when that is asked for', async () => {
    mkdirSync(at('links'));
    symlinkSync(at('few'), at('links/folder'));
    symlinkSync(at('few/p0000.txt'), at('links/file.txt'));
    writeFileSync(at('links/own.txt'), page(1));
    expect(names((await jianbao(['links/**/*.txt', '--format', 'ndjson'])).stdout)).toEqual(['links/own.txt']);
    expect(names((await jianbao(['links/**/*.txt', '--follow-links', '--jobs', '1'])).stdout)).toHaveLength(
      2 + readdirSync(at('few')).length,
    );
    expect(names((await jianbao(['links/file.txt'])).stdout)).toEqual(['links/file.txt']); // named is asked for
  });

  test('a document steers no terminal either, and is the same document', async () => {
    const text = `${page(1)}\u007f\u009b31m\u202e\u2066\u2028\u001b[2J`;
    const { stdout } = await jianbao(['-'], { stdin: text });
    expect(stdout.slice(0, -1)).not.toMatch(/[\p{Cc}\u2028-\u202e\u2066-\u2069]/u);
    expect(JSON.stringify(JSON.parse(stdout))).toContain('\u009b31m\u202e\u2066');
  });

  test('progress and faults are sentences that steer no terminal, and events are a line each', async () => {
    writeFileSync(at('\u001b[31m.txt'), ' ');
    for (const option of [[], ['--progress', 'json']]) {
      const { stderr } = await jianbao(['few/*.txt', '\u001b[31m.txt', '--jobs', '1', ...option]);
      expect(stderr.replaceAll('\n', '')).not.toMatch(/\p{Cc}/u);
      // How often progress is told is the clock's to say.
      const events = option.length > 0 ? documents(stderr).filter(({ event }) => event !== 'progress') : [];
      if (option.length > 0) expect(events.map(({ event }) => event)).toEqual(['fault', 'summary']);
    }
  });
});
