/**
 * Pages over many machines: a queue in Redis. The only importer of bullmq and ioredis, which are optional. A page travels
 * whole, so that no worker opens a file that a stranger names; what comes out of Redis is checked before it is used.
 */
import { createHash } from 'node:crypto';
import { availableParallelism } from 'node:os';
import type { Job, Queue, QueueEvents } from 'bullmq';
import type { Redis as Connection } from 'ioredis';
import type { ReadOptions } from '../options.js';
import { version } from '../stages/emit.js';
import { type JobResult, jobSchema, resultSchema } from '../types.js';
import type { Desk } from './archive.js';
import type { WorkerCall } from './command.js';
import { type Exit, type Io, reason, say } from './io.js';
import { type Answer, serialise, type Task } from './page.js';

/** Only workers of the same version read what was submitted: others would give other documents. */
const NAME = `jianbao-${version}`;
/** A page that fails is tried so often, after 1, 2, 4 … seconds. */
const ATTEMPTS = 4;
const BACKOFF = 1000;
/** A worker that has not been heard of for so long (ms) is dead, and its pages are another's. */
const DEAD_AFTER = 10_000;
/** A page that so many workers died of is dead itself. */
const DEATHS = 3;
/** Seconds that a result is kept for whoever asks for the same page again. */
const KEPT = 86_400;
/** Pages that a submitter waits for at once. */
const AHEAD = 256;

interface Line {
  queue: Queue;
  connect(): Connection;
  close(): Promise<void>;
}

/** @throws in one sentence where the packages are not installed or no Redis answers. */
async function lineOf(url: string, io: Io): Promise<Line & { bullmq: typeof import('bullmq') }> {
  let bullmq: typeof import('bullmq');
  let Redis: typeof Connection;
  try {
    bullmq = await import('bullmq');
    ({ Redis } = await import('ioredis'));
  } catch {
    throw new Error('The queue needs two packages more: npm install bullmq ioredis');
  }
  if (!/^rediss?:\/\//u.test(url)) throw new Error('--redis: expected an address such as redis://127.0.0.1:6379');
  const { host } = new URL(url); // never the whole address: it may hold a password
  const probe = new Redis(url, { lazyConnect: true, retryStrategy: () => null });
  let why: unknown;
  probe.on('error', (error) => {
    why = error;
  });
  try {
    await probe.connect();
  } catch (error) {
    throw new Error(`${host}: no Redis answers there (${reason(why ?? error)})`);
  } finally {
    probe.disconnect();
  }
  const connections: Connection[] = [];
  let said = '';
  const connect = (): Connection => {
    const connection = new Redis(url, { maxRetriesPerRequest: null });
    connection.on('error', (error) => {
      const why = reason(error);
      if (why !== said) say(io, `${host}: ${why}`); // once, though it is tried again and again
      said = why;
    });
    connections.push(connection);
    return connection;
  };
  const queue = new bullmq.Queue(NAME, { connection: connect() });
  queue.on('error', () => {}); // its connection has said so
  queue.setMaxListeners(0); // one for each page that is waited for
  return {
    bullmq,
    queue,
    connect,
    async close() {
      await queue.close();
      for (const connection of connections) connection.disconnect();
    },
  };
}

/** Reads what is submitted, until SIGINT or SIGTERM: then the pages under way are finished. */
export async function work({ redis, jobs, quiet }: WorkerCall, io: Io): Promise<Exit> {
  const line = await lineOf(redis, io);
  const threads = jobs ?? availableParallelism();
  // Threads also for one job at a time: while a long page is read, this one tells Redis that we live.
  const pool = (await import('./pool.js')).poolOf(threads, false);
  let pages = 0;
  const worker = new line.bullmq.Worker(
    NAME,
    async (job: Job) => {
      const { data, error } = jobSchema.safeParse(job.data);
      if (error) throw new line.bullmq.UnrecoverableError(`Is no page of jianbao: ${error.issues[0]?.message}.`);
      const options = data.options as ReadOptions; // what comes from JSON has no undefined in it
      const bytes = Buffer.from(data.bytes, 'base64');
      const task: Task = { label: data.label, page: null, output: '', bytes, options, fault: null };
      const { json, ...tale } = await pool.answer(task);
      pages++;
      return { document: JSON.parse(json), ...tale };
    },
    {
      connection: line.connect(),
      concurrency: threads,
      lockDuration: DEAD_AFTER,
      stalledInterval: DEAD_AFTER / 2,
      maxStalledCount: DEATHS,
    },
  );
  worker.on('error', () => {});
  const signal = await new Promise<'SIGINT' | 'SIGTERM'>((resolve) => {
    for (const name of ['SIGINT', 'SIGTERM'] as const) process.once(name, () => resolve(name));
  });
  await worker.close();
  await pool.close();
  await line.close();
  if (!quiet) say(io, `${pages} page${pages === 1 ? '' : 's'} read, stopped by ${signal}.`);
  return signal === 'SIGINT' ? 130 : 143;
}

export interface Submitter extends Desk {
  /** Puts a page into the queue; false: it is there already, or is done. */
  put(task: Task): Promise<boolean>;
  /** What failed for good. */
  dead(): AsyncGenerator<{ name: string; reason: string; attempts: number }>;
}

export async function submitterOf(url: string, io: Io): Promise<Submitter> {
  const line = await lineOf(url, io);
  const { queue } = line;
  let events: QueueEvents | undefined;
  async function add({ label, bytes, options }: Task): Promise<{ job: Job; fresh: boolean }> {
    const whole = Buffer.from(bytes as Uint8Array);
    const of = JSON.stringify([label, options, createHash('sha256').update(whole).digest('hex')]);
    const jobId = `page-${createHash('sha256').update(of).digest('hex')}`;
    const before = await queue.getJob(jobId);
    // Who submits a dead page again wants it to be tried again.
    if (before && (await before.isFailed())) await before.remove();
    const job = await queue.add(
      'page',
      { label, bytes: whole.toString('base64'), options },
      {
        jobId,
        attempts: ATTEMPTS,
        backoff: { type: 'exponential', delay: BACKOFF },
        removeOnComplete: { age: KEPT },
        removeOnFail: false,
      },
    );
    return { job, fresh: !before };
  }
  return {
    ahead: AHEAD,
    async answer(task): Promise<Answer> {
      if (!events) {
        events = new line.bullmq.QueueEvents(NAME, { connection: line.connect() });
        events.on('error', () => {});
        events.setMaxListeners(0);
      }
      await events.waitUntilReady();
      const { job } = await add(task);
      const result: unknown = await job.waitUntilFinished(events);
      const { error } = resultSchema.safeParse(result);
      if (error) throw new Error(`Unexpected answer of a worker: ${error.issues[0]?.message}`);
      const { document, ...tale } = result as JobResult; // not zod's copy, whose keys may be in another order
      return { json: serialise(document, false), ...tale };
    },
    put: async (task) => (await add(task)).fresh,
    async *dead() {
      const PAGE = 100;
      for (let from = 0; ; from += PAGE) {
        const jobs = await queue.getFailed(from, from + PAGE - 1);
        for (const { data, failedReason, attemptsMade } of jobs)
          yield { name: String(data?.label), reason: String(failedReason), attempts: attemptsMade };
        if (jobs.length < PAGE) return;
      }
    },
    async close() {
      await events?.close();
      await line.close();
    },
  };
}
