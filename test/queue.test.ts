// Pages over a queue: a Redis of its own, workers that are killed, what a stranger puts in. Without redis-server it is skipped.
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Queue } from 'bullmq';
import { Redis } from 'ioredis';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import manifest from '../package.json' with { type: 'json' };
import { pages } from './pages.js';

const bin = new URL('../bin/jianbao.js', import.meta.url).pathname;
const there = spawnSync('redis-server', ['--version']).status === 0;
if (!there)
  console.log('test/queue.test.ts is skipped: there is no redis-server (Debian: apt-get install redis-server).');

describe.runIf(there)('a queue', () => {
  let folder: string;
  let port: number;
  let server: ChildProcess;
  const children: ChildProcess[] = [];
  const url = (): string => `redis://127.0.0.1:${port}`;

  interface Ran {
    child: ChildProcess;
    out: string;
    said: string;
    exit: Promise<number | null>;
  }
  const start = (...argv: string[]): Ran => {
    const child = spawn(process.execPath, [bin, ...argv, '--redis', url()], { cwd: folder });
    children.push(child);
    const ran: Ran = { child, out: '', said: '', exit: new Promise((resolve) => child.on('close', resolve)) };
    child.stdout.setEncoding('utf8').on('data', (chunk) => {
      ran.out += chunk;
    });
    child.stderr.on('data', (chunk) => {
      ran.said += chunk;
    });
    return ran;
  };
  /** The whole lines so far: a chunk may end within one. */
  const documents = ({ out }: Ran) =>
    out
      .slice(0, out.lastIndexOf('\n') + 1)
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line));
  const until = async (seen: () => boolean | Promise<boolean>): Promise<void> => {
    while (!(await seen())) await new Promise((resolve) => setTimeout(resolve, 20));
  };
  const withQueue = async <T>(use: (queue: Queue) => Promise<T>): Promise<T> => {
    const connection = new Redis(port, { maxRetriesPerRequest: null });
    const queue = new Queue(`jianbao-${manifest.version}`, { connection });
    try {
      return await use(queue);
    } finally {
      await queue.close();
      connection.disconnect();
    }
  };

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'jianbao-queue-'));
    port = await new Promise((resolve) => {
      const probe = createServer().listen(0, () => {
        const { port: free } = probe.address() as { port: number };
        probe.close(() => resolve(free));
      });
    });
    server = spawn('redis-server', ['--port', String(port), '--save', '', '--bind', '127.0.0.1', '--dir', folder]);
    await until(() => spawnSync('redis-cli', ['-p', String(port), 'ping'], { encoding: 'utf8' }).stdout === 'PONG\n');
    mkdirSync(join(folder, 'in'));
    const print = pages()
      .slice(0, 4)
      .map(({ text }) => text)
      .join('\n\n');
    for (let i = 0; i < 16; i++)
      writeFileSync(join(folder, 'in', `p${String(i).padStart(3, '0')}.txt`), `第${i}页\n\n${print}`);
  }, 30_000);
  afterAll(() => {
    for (const child of children) child.kill('SIGKILL');
    server?.kill('SIGKILL');
    rmSync(folder, { recursive: true, force: true });
  });

  test('two workers, one killed in mid-job: every page arrives once, in order, as parse gives it', async () => {
    const [one, two] = [start('worker', '--jobs', '1'), start('worker', '--jobs', '1')];
    const submitter = start('submit', 'in/*.txt', '--wait', '--region', '苏州');
    await until(() => documents(submitter).length >= 3);
    await withQueue((queue) => until(async () => (await queue.getActiveCount()) === 2));
    one.child.kill('SIGKILL');
    expect(await submitter.exit).toBe(0);
    const names = readdirSync(join(folder, 'in')).map((name) => `in/${name}`);
    expect(documents(submitter).map(({ source }) => source.name)).toEqual(names);
    expect(submitter.said).toMatch(/^jianbao: 16 pages, \d+ articles, /u);
    const parsed = spawnSync(process.execPath, [bin, 'in/*.txt', '--region', '苏州', '--quiet'], {
      cwd: folder,
      encoding: 'utf8',
      maxBuffer: 1e9,
    });
    expect(submitter.out).toBe(parsed.stdout);
    two.child.kill('SIGTERM');
    expect(await two.exit).toBe(143);
    expect(two.said).toMatch(/^jianbao: \d+ pages? read, stopped by SIGTERM\.\n$/u);
  }, 180_000);

  test('the same page is read once, though it is submitted twice; with other options it is another', async () => {
    const again = start('submit', 'in/*.txt', '--region', '苏州');
    expect(await again.exit).toBe(0);
    expect(again.said).toBe('jianbao: 0 submitted, 16 submitted before, 0 faults.\n');
    const other = start('submit', 'in/p000.txt', '--region', '上海');
    await other.exit;
    expect(other.said).toBe('jianbao: 1 submitted, 0 submitted before, 0 faults.\n');
    // No worker is there any more: results that are kept need none.
    const kept = start('submit', 'in/p00*.txt', '--region', '苏州', '--wait', '--out', 'kept');
    expect(await kept.exit).toBe(0);
    expect(readdirSync(join(folder, 'kept'))).toHaveLength(10);
  }, 60_000);

  test('what is no page of ours is dead at once, listed, and stops no worker', async () => {
    await withQueue((queue) =>
      Promise.all([
        queue.add('page', { label: 'a', bytes: 'not base64!', options: {} }, { attempts: 4 }),
        queue.add('page', { label: 'b\u001b[31m', bytes: '', options: { name: 'b', more: 1 } }, { attempts: 4 }),
        queue.add('page', { label: 'c', bytes: '5Lit', options: { region: '乌有市' } }, { attempts: 1 }),
      ]),
    );
    const worker = start('worker', '--jobs', '1', '--quiet');
    await withQueue((queue) => until(async () => (await queue.getFailedCount()) === 3));
    const dead = start('submit', '--dead');
    expect(await dead.exit).toBe(1);
    const listed = dead.out
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line))
      .sort((a, b) => (a.name < b.name ? -1 : 1));
    expect(listed).toEqual([
      { name: 'a', reason: expect.stringMatching(/no page of jianbao/u), attempts: 1 },
      { name: 'b\u001b[31m', reason: expect.stringMatching(/no page of jianbao/u), attempts: 1 },
      { name: 'c', reason: expect.stringMatching(/Unknown region 乌有市/u), attempts: 1 },
    ]);
    expect(dead.out).not.toContain('\u001b');
    worker.child.kill('SIGINT');
    expect([await worker.exit, worker.said]).toEqual([130, '']);
  }, 60_000);

  test('a worker’s answer is checked before it is used', async () => {
    writeFileSync(join(folder, 'lied.txt'), '一页');
    const submitter = start('submit', 'lied.txt', '--wait');
    const connection = new Redis(port, { maxRetriesPerRequest: null });
    const { Worker } = await import('bullmq');
    const liar = new Worker(`jianbao-${manifest.version}`, async () => ({ document: { evil: '\n' } }), { connection });
    expect(await submitter.exit).toBe(1);
    expect(submitter.out).toBe('');
    expect(submitter.said).toMatch(/^jianbao: lied\.txt: Unexpected answer of a worker: /u);
    await liar.close();
    connection.disconnect();
  }, 30_000);
});

test('2: no Redis there: one sentence, and no password in it', () => {
  for (const argv of [['worker'], ['submit', bin]]) {
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      [bin, ...argv, '--redis', 'redis://user:secret@127.0.0.1:1/0'],
      { encoding: 'utf8' },
    );
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(/^jianbao: 127\.0\.0\.1:1: no Redis answers there .*\n$/u);
    expect(stderr).not.toContain('secret');
  }
}, 30_000);
