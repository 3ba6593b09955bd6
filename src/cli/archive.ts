/** Pages → documents in their order, with as many threads as are asked for. What a slow reader does not take is not read. */
import { type Exit, type Io, reason, send } from './io.js';
import { ordered } from './order.js';
import type { Folder } from './out.js';
import type { Answer, Task } from './page.js';
import type { Pool } from './pool.js';
import { type Progress, progressOf, type Tally } from './progress.js';

export interface Archive {
  tasks: AsyncGenerator<Task>;
  /** How many inputs there are, null where that is not known. */
  known: number | null;
  /** Also what is no page is answered by a document. */
  answersAll: boolean;
  /** There must be one page only: its document is no line. */
  single: boolean;
  /** null: standard output. */
  folder: Folder | null;
  desk: Desk;
  quiet: boolean;
  /** Progress as events. */
  json: boolean;
}

/** More pages than these are worth threads: two are ready after the time that one takes for so many (measured with 10, 20 and 40). */
export const FEW = 24;
/** Pages under way, a thread: one that is ten times as long as the others leaves none of them idle. */
const AHEAD = 8;
/** Bytes of pages under way; their documents are some six times that. */
const WEIGHT = 16 * 1024 * 1024;

const STOPPED = { SIGINT: 130, SIGTERM: 143 } as const;

/** What is wrong with the folder, and not with the file, is said once. */
const OF_FOLDER = new Set(['ENOSPC', 'EDQUOT', 'EROFS', 'EACCES', 'EPERM', 'ENOENT', 'EIO', 'EMFILE']);

/** What became of a page. */
interface Done {
  task: Task;
  /** null: it has no document. */
  answer: Answer | null;
  /** Why, where it has none or it could not be written. */
  fault: string | null;
  /** The fault is the folder's. */
  shared: boolean;
  kept: boolean;
}

export async function archive(setting: Archive, io: Io): Promise<Exit> {
  const { tasks, known, folder, single, desk, quiet, json } = setting;
  const progress = progressOf(io, { quiet, json, beside: folder === null && io.stdout.isTTY === true });
  const room = { most: desk.ahead, weight: WEIGHT };
  const { results, stop } = ordered(
    tasks,
    (task) => workOn(task, setting),
    ({ bytes }) => bytes.length,
    room,
  );

  /** Takes in no more, also where the next page is being waited for. */
  const leave = (): void => {
    stop();
    io.stdin.destroy();
    tasks.return(undefined).catch(() => {});
  };
  let signal: keyof typeof STOPPED | null = null;
  const onSignal = (name: NodeJS.Signals): void => {
    signal = name as keyof typeof STOPPED;
    leave();
  };
  for (const name of Object.keys(STOPPED)) process.once(name, onSignal);
  const tally: Tally = { pages: 0, kept: 0, articles: 0, uncertain: 0, faults: 0 };
  const silenced = new Map<string, number>();
  let others = 0; // pages of inputs beyond their first
  try {
    for await (const { task, answer, fault, shared, kept } of results) {
      if (single && task.page !== null) {
        leave();
        progress.say(`${task.label}: is one of several pages, expected one: use --out, or NDJSON without --pretty.`);
        return 2;
      }
      const sentences = [...(answer?.faults ?? []), ...(fault === null ? [] : [`${task.label}: ${fault}`])];
      if (shared && fault !== null) {
        const before = silenced.get(fault);
        silenced.set(fault, (before ?? -1) + 1);
        if (before !== undefined) sentences.pop();
      }
      for (const sentence of sentences) progress.say(sentence);
      tally.pages++;
      tally.kept += kept ? 1 : 0;
      tally.articles += answer?.articles ?? 0;
      tally.uncertain += answer?.uncertain ?? 0;
      tally.faults += fault !== null || (answer?.faults.length ?? 0) > 0 ? 1 : 0;
      others += task.page === null || task.page === 1 ? 0 : 1;
      if (folder === null && answer && !(await send(io, answer.json))) {
        leave();
        return tally.faults > 0 ? 1 : 0;
      }
      progress.tick(tally, known === null ? null : known + others);
    }
  } finally {
    for (const name of Object.keys(STOPPED)) process.off(name, onSignal);
    await desk.close();
  }
  sayRest(silenced, progress);
  progress.end(tally, signal);
  if (signal !== null) return STOPPED[signal];
  return tally.faults > 0 ? 1 : 0;
}

function sayRest(silenced: ReadonlyMap<string, number>, progress: Progress): void {
  for (const [fault, n] of silenced)
    if (n > 0) progress.say(`${n} more page${n === 1 ? '' : 's'} could not be written: ${fault}`);
}

/** Who reads the pages. */
export interface Desk {
  /** Pages that may be under way. */
  ahead: number;
  answer(task: Task): Promise<Answer>;
  close(): Promise<void>;
}

/** This thread reads a few pages, a pool the many. `many`: that there are is known beforehand. */
export function deskOf(jobs: number, many: boolean, pretty: boolean): Desk {
  let pool: Pool | null = null;
  let taken = 0;
  return {
    ahead: jobs * AHEAD,
    async answer(task) {
      taken++;
      if (jobs === 1 || (!many && taken <= FEW)) return (await import('./page.js')).answer(task, pretty);
      pool ??= (await import('./pool.js')).poolOf(jobs, pretty);
      return pool.answer(task);
    },
    close: async () => pool?.close(),
  };
}

/** Never rejects. */
async function workOn(task: Task, { desk, folder, answersAll }: Archive): Promise<Done> {
  const done = { task, answer: null, fault: null, shared: false, kept: false };
  if (task.fault !== null && !answersAll) return { ...done, fault: task.fault };
  const before = await folder?.kept(task);
  if (before) return { ...done, answer: before, kept: true };
  let answer: Answer;
  try {
    answer = await desk.answer(task).catch((error) => {
      if (!answersAll) throw error;
      return desk.answer({ ...task, bytes: '', fault: reason(error) });
    });
  } catch (error) {
    return { ...done, fault: reason(error) };
  }
  try {
    await folder?.write(task.output, answer.json);
  } catch (error) {
    return { ...done, answer, fault: reason(error), shared: OF_FOLDER.has(String((error as { code?: string }).code)) };
  }
  return { ...done, answer };
}
