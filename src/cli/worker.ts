/** The thread of pool.ts. */
import { workerData } from 'node:worker_threads';
import { type Answer, answer, type Task } from './page.js';

const { pretty } = workerData as { pretty: boolean };

export default (task: Task): Answer => answer(task, pretty);
