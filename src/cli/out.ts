/**
 * The folder of --out. A document there says of what source, by which options and which version it was made, so it is
 * its own record of what is done: nothing is kept beside it that could be lost or could lie.
 */
import { createHash } from 'node:crypto';
import { constants } from 'node:fs';
import { access, mkdir, open, rename, unlink } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { asked, version } from '../stages/emit.js';
import type { Document } from '../types.js';
import { openFile } from './input.js';
import type { Answer, Task } from './page.js';

export interface Folder {
  /** What an earlier run has left for this page, null where it must be read. */
  kept(task: Task): Promise<Answer | null>;
  /** Writes a file whole or not at all: under another name, on disk, then renamed. */
  write(output: string, json: string): Promise<void>;
}

/** @throws when the folder cannot be made or written to. */
export async function folderOf(path: string, pretty: boolean): Promise<Folder> {
  await mkdir(path, { recursive: true });
  await access(path, constants.W_OK); // said once, before anything is read
  return {
    async kept(task) {
      let json: string;
      let document: Document;
      try {
        const file = await openFile(join(path, task.output), false);
        json = await file.readFile('utf8').finally(() => file.close());
        document = JSON.parse(json) as Document;
        if (!isOf(document, task)) return null;
      } catch {
        return null;
      }
      const { serialise, taleOf } = await import('./page.js');
      return serialise(document, pretty) === json ? { json, ...taleOf(document, task.label, task.bytes) } : null;
    },
    write: (output, json) => writeWhole(join(path, output), json),
  };
}

function isOf({ source, engine }: Document, { bytes, options }: Task): boolean {
  return (
    engine.version === version &&
    source.name === (options.name ?? null) &&
    isDeepStrictEqual(engine.options, asked(options)) &&
    source.sha256 === createHash('sha256').update(bytes).digest('hex')
  );
}

/**
 * Writes a file whole or not at all: under another name, on disk, then renamed. The draft's name is told by the file's, so that one which a killed run has left is taken over by the run that completes
 * its work, and two runs over different shares never meet.
 */
export async function writeWhole(path: string, content: string | Uint8Array, mode?: number): Promise<void> {
  const draft = join(dirname(path), `.${createHash('sha256').update(basename(path)).digest('hex').slice(0, 16)}.tmp`);
  try {
    await unlink(draft).catch(() => {});
    const file = await open(draft, 'wx', mode);
    try {
      await file.writeFile(content);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(draft, path);
  } catch (error) {
    await unlink(draft).catch(() => {});
    throw error;
  }
}
