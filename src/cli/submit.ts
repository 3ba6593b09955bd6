/** `jianbao submit`: inputs → pages in a queue, and with --wait their documents, in order. */
import { resolve } from 'node:path';
import { archive } from './archive.js';
import type { SubmitCall } from './command.js';
import { find } from './input.js';
import { type Exit, type Io, reason, say, send } from './io.js';
import type { Folder } from './out.js';
import { folderOf } from './out.js';
import { check, serialise } from './page.js';
import { type Submitter, submitterOf } from './queue.js';
import { pagesOf } from './source.js';

export async function submit(call: SubmitCall, io: Io): Promise<Exit> {
  const { inputs: names, reading, out, wait, dead } = call;
  if (out !== undefined && !wait) throw new Error('--out is for results, and they are waited for with --wait');
  check(reading);
  if (dead) return listDead(await submitterOf(call.redis, io), io);
  const { inputs, missing } = await find(names, io, call.followLinks);
  for (const sentence of missing) say(io, sentence);
  if (inputs.length === 0) return 2;
  let folder: Folder | null = null;
  if (out !== undefined)
    try {
      folder = await folderOf(resolve(io.cwd(), out), false);
    } catch (error) {
      throw new Error(`${out}: ${reason(error)}`);
    }
  const desk = await submitterOf(call.redis, io);
  const tasks = pagesOf(inputs, folder && inputs, call, io);
  const quiet = call.quiet === true;
  const exit = wait
    ? await archive(
        {
          tasks,
          known: inputs.length,
          answersAll: false,
          single: false,
          folder,
          desk,
          quiet,
          json: call.progress === 'json',
        },
        io,
      )
    : await put(tasks, desk, quiet, io);
  return exit === 0 && missing.length > 0 ? 1 : exit;
}

async function put(tasks: ReturnType<typeof pagesOf>, desk: Submitter, quiet: boolean, io: Io): Promise<Exit> {
  let [fresh, known, faults] = [0, 0, 0];
  try {
    for await (const task of tasks) {
      if (task.fault !== null) {
        say(io, `${task.label}: ${task.fault}`);
        faults++;
      } else if (await desk.put(task)) fresh++;
      else known++;
    }
  } finally {
    await desk.close();
  }
  if (!quiet) say(io, `${fresh} submitted, ${known} submitted before, ${faults} faults.`);
  return faults > 0 ? 1 : 0;
}

async function listDead(desk: Submitter, io: Io): Promise<Exit> {
  let exit: Exit = 0;
  try {
    for await (const page of desk.dead()) {
      exit = 1;
      if (!(await send(io, serialise(page, false)))) break;
    }
  } finally {
    await desk.close();
  }
  return exit;
}
