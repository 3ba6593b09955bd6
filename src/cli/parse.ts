/** `jianbao parse`: inputs → documents, on standard output or a file each. A bad input does not stop the rest. */
import { randomUUID } from 'node:crypto';
import { mkdir, rename, unlink, writeFile } from 'node:fs/promises';
import { basename, extname, join, resolve } from 'node:path';
import type { Document } from '../types.js';
import type { ParseCall } from './command.js';
import { find, type Input } from './input.js';
import { type Exit, type Io, reason, say, send } from './io.js';
import { type Reader, reader } from './page.js';

export async function parse({ inputs: names, reading, format, out, pretty }: ParseCall, io: Io): Promise<Exit> {
  const { inputs, missing } = await find(names, io);
  const refuse = (sentence: string): Exit => {
    say(io, sentence);
    return 2;
  };
  const several = inputs.length > 1;
  if (out === undefined && format === 'json' && several)
    return refuse(`--format json is one document for one input, and there are ${inputs.length}: use ndjson, or --out.`);
  if (out === undefined && pretty && (format ?? (several ? 'ndjson' : 'json')) === 'ndjson')
    return refuse('--pretty spreads a document over lines, and NDJSON keeps it on one: use --out, or name one input.');
  let read: Reader | null;
  try {
    read = await reader(reading, io);
  } catch (error) {
    return refuse(reason(error));
  }
  if (!read) return 2;
  for (const sentence of missing) say(io, sentence);
  if (inputs.length === 0) return 2;

  let exit: Exit = missing.length > 0 ? 1 : 0;
  const folder = out === undefined ? null : resolve(io.cwd(), out);
  if (folder !== null) {
    try {
      await mkdir(folder, { recursive: true });
    } catch (error) {
      return refuse(`${out}: ${reason(error)}`);
    }
  }
  const written = new Map<string, string>();
  for (const input of inputs) {
    const page = await read(input);
    if (!page?.whole) exit = 1;
    if (!page) continue;
    const json = serialise(page.document, pretty);
    if (folder === null) {
      if (!(await send(io, json))) return exit;
      continue;
    }
    const name = outputName(input);
    const before = written.get(name);
    try {
      if (before !== undefined) throw new Error(`${name} was already written from ${before}, and would be lost`);
      await writeWhole(join(folder, name), json);
      written.set(name, input.name);
    } catch (error) {
      say(io, `${input.name}: ${reason(error)}`);
      exit = 1;
    }
  }
  return exit;
}

/** One document and a line end. Without `pretty` it is one line to every reader, also to one that ends lines at U+2028. */
function serialise(document: Document, pretty: true | undefined): string {
  const json = JSON.stringify(document, null, pretty ? 2 : 0);
  return `${json.replace(/[\u2028\u2029]/gu, (c) => (c === '\u2028' ? '\\u2028' : '\\u2029'))}\n`;
}

function outputName({ path }: Input): string {
  return path === null ? 'stdin.json' : `${basename(path, extname(path))}.json`;
}

/** Writes a file whole or not at all: under another name, on disk, then renamed. */
async function writeWhole(path: string, text: string): Promise<void> {
  const draft = `${path}.${randomUUID()}.tmp`;
  try {
    await writeFile(draft, text, { flag: 'wx', flush: true });
    await rename(draft, path);
  } catch (error) {
    await unlink(draft).catch(() => {});
    throw error;
  }
}
