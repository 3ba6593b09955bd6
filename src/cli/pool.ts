/** Threads that read pages. The only importer of piscina. */
import { Piscina } from 'piscina';
import type { Answer, Task } from './page.js';

export interface Pool {
  /** @throws what the thread threw, or why it died. */
  answer(task: Task): Promise<Answer>;
  /** Ends the threads as soon as the pages that they read are read; those that wait are not. */
  close(): Promise<void>;
}

/** What a thread is given when it starts. */
export interface Start {
  pretty: boolean;
  /** One number, shared: not 0 when no page shall be begun any more. */
  closed: Int32Array;
}

/** Of a thread's heap: what pages leave behind is collected sooner, a tenth less memory at the same speed (test/bench/memory.mjs). */
const LIMITS = { maxYoungGenerationSizeMb: 16 };

export function poolOf(threads: number, pretty: boolean): Pool {
  const start: Start = { pretty, closed: new Int32Array(new SharedArrayBuffer(4)) };
  const piscina = new Piscina<Task, Answer>({
    filename: new URL('./worker.js', import.meta.url).href,
    minThreads: threads,
    maxThreads: threads,
    workerData: start,
    resourceLimits: LIMITS,
  });
  const under = new Set<Promise<Answer>>();
  return {
    async answer({ bytes, ...task }) {
      // A view of a larger buffer would be sent with the whole of it.
      const own = typeof bytes === 'string' ? bytes : new Uint8Array(bytes);
      const page = piscina.run({ ...task, bytes: own }, typeof own === 'string' ? {} : { transferList: [own.buffer] });
      under.add(page);
      try {
        return await page;
      } finally {
        under.delete(page);
      }
    },
    async close() {
      Atomics.store(start.closed, 0, 1);
      await Promise.allSettled(under);
      // Only now: a thread that is ended within nodejieba takes the whole process with it, and piscina's close() may.
      await piscina.destroy();
    },
  };
}
