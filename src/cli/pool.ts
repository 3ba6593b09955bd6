/** Threads that read pages. The only importer of piscina. */
import { Piscina } from 'piscina';
import type { Answer, Task } from './page.js';

export interface Pool {
  /** @throws what the thread threw, or why it died. */
  answer(task: Task): Promise<Answer>;
  close(): Promise<void>;
}

/** Of a thread's heap: what pages leave behind is collected sooner, a tenth less memory at the same speed (test/bench/memory.mjs). */
const LIMITS = { maxYoungGenerationSizeMb: 16 };

export function poolOf(threads: number, pretty: boolean): Pool {
  const piscina = new Piscina<Task, Answer>({
    filename: new URL('./worker.js', import.meta.url).href,
    minThreads: threads,
    maxThreads: threads,
    workerData: { pretty },
    resourceLimits: LIMITS,
  });
  return {
    answer({ bytes, ...task }) {
      if (typeof bytes === 'string') return piscina.run({ ...task, bytes });
      const own = new Uint8Array(bytes); // a view of a larger buffer would be sent with the whole of it
      return piscina.run({ ...task, bytes: own }, { transferList: [own.buffer] });
    },
    close: () => piscina.destroy(),
  };
}
