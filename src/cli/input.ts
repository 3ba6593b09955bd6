/** What the user names → inputs that are there. The only importer of fast-glob, which is loaded when there is a pattern. */
import { constants, createReadStream } from 'node:fs';
import { type FileHandle, open as openPath, readFile, stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { type Io, reason } from './io.js';

/** A file by the name it was found under, or standard input ('-'). */
export interface Input {
  name: string;
  /** Absolute; null for standard input. */
  path: string | null;
}

export interface Inputs {
  inputs: Input[];
  /** One sentence for each name that stands for nothing. */
  missing: string[];
}

const PATTERN = /[*?[\]{}()!]/u;

/**
 * Files, patterns and - in the order they were named, a pattern's files by name; each file once. A path that exists is
 * itself, whatever characters it has, also a symbolic link; a pattern finds and follows links only with `followLinks`. No
 * name at all is standard input, unless that is a terminal.
 */
export async function find(names: readonly string[], io: Io, followLinks = false): Promise<Inputs> {
  if (names.length === 0)
    return io.stdin.isTTY
      ? { inputs: [], missing: ['Expected files, patterns, or a page on standard input; jianbao --help shows how.'] }
      : { inputs: [{ name: '-', path: null }], missing: [] };
  const inputs = new Map<string, Input>();
  const missing: string[] = [];
  for (const name of names) {
    if (name === '-') {
      inputs.set('-', { name, path: null });
      continue;
    }
    const path = resolve(io.cwd(), name);
    try {
      await stat(path);
      inputs.set(path, { name, path });
    } catch (error) {
      const matches = PATTERN.test(name) ? await glob(name, io.cwd(), followLinks) : null;
      for (const match of matches ?? []) {
        const path = resolve(io.cwd(), match);
        inputs.set(path, { name: match, path });
      }
      if (!matches) missing.push(`${name}: ${reason(error)}`);
      else if (matches.length === 0) missing.push(`${name}: no file matches.`);
    }
  }
  return { inputs: [...inputs.values()], missing };
}

/** The files that a pattern names, in the order of their names. */
async function glob(pattern: string, cwd: string, followSymbolicLinks: boolean): Promise<string[]> {
  const { default: search } = await import('fast-glob');
  const matches = await search(pattern, { cwd, followSymbolicLinks, suppressErrors: true });
  return matches.sort();
}

/** The bytes of an input. */
export async function load(input: Input, io: Io): Promise<Uint8Array> {
  if (input.path !== null) return readFile(input.path);
  const chunks: Uint8Array[] = [];
  for await (const chunk of open(input, io)) chunks.push(chunk);
  return Buffer.concat(chunks);
}

/** Why a path is no file of at most so many bytes, as the end of a sentence; null where it is: a device or a pipe never ends. */
export async function unfit(path: string, most: number): Promise<string | null> {
  const found = await stat(path);
  if (found.isDirectory()) return 'is a folder, expected a file.';
  if (!found.isFile()) return 'is no file.';
  return found.size > most ? `has ${found.size} bytes, expected at most ${most}.` : null;
}

/**
 * Opens a file that a stranger names: no link, unless these are followed, and no folder, no device, no pipe that nobody writes
 * into. @throws what `reason` makes a sentence of; ELOOP for a link.
 */
export async function openFile(path: string, followLinks: boolean): Promise<FileHandle> {
  const { O_RDONLY, O_NOFOLLOW, O_NONBLOCK } = constants;
  const file = await openPath(path, O_RDONLY | O_NONBLOCK | (followLinks ? 0 : O_NOFOLLOW));
  const found = await file.stat();
  if (found.isFile()) return file;
  await file.close();
  throw found.isDirectory() ? Object.assign(new Error(), { code: 'EISDIR' }) : new Error('is no file');
}

/** The bytes of an input as they come. */
export function open({ path }: Input, io: Io): AsyncIterable<Uint8Array> {
  return path === null ? bytesOf(io.stdin) : createReadStream(path);
}

async function* bytesOf(stream: Io['stdin']): AsyncGenerator<Uint8Array> {
  for await (const chunk of stream) yield typeof chunk === 'string' ? Buffer.from(chunk) : (chunk as Uint8Array);
}
