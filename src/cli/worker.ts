/** The thread of pool.ts. */
import { workerData } from 'node:worker_threads';
import { type Answer, answer, type Task } from './page.js';
import type { Start } from './pool.js';

const { pretty, closed } = workerData as Start;

export default (task: Task): Answer => {
  if (Atomics.load(closed, 0) !== 0) throw new Error('is not read any more');
  return answer(task, pretty);
};
