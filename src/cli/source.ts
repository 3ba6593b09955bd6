/** Inputs → the pages to be read, in order, one after the other as they are asked for. */
import { basename, extname, resolve } from 'node:path';
import type { ReadOptions } from '../options.js';
import type { ParseCall } from './command.js';
import { type Input, open, openFile } from './input.js';
import { type Io, reason } from './io.js';
import type { Task } from './page.js';
import { leavesOf, linesOf } from './split.js';

export type How = Pick<ParseCall, 'splitOn' | 'maxPageBytes' | 'followLinks'> & { reading: ReadOptions };

/** NAME.json of NAME.txt: never a path. */
const stemOf = ({ path }: Input): string => (path === null ? 'stdin' : basename(path, extname(path)));

/** The pages of the inputs. With --out an input whose output would be that of another is none: `all` are the inputs of all shards. */
export async function* pagesOf(
  inputs: readonly Input[],
  all: readonly Input[] | null,
  { reading, splitOn, maxPageBytes }: How,
  io: Io,
): AsyncGenerator<Task> {
  const owners = new Map<string, string>();
  for (const input of all ?? []) if (!owners.has(stemOf(input))) owners.set(stemOf(input), input.name);
  for (const input of inputs) {
    const stem = stemOf(input);
    const named = (number: number | null): Pick<Task, 'label' | 'page' | 'output' | 'options'> => {
      const label = number === null ? input.name : `${input.name}#${number}`;
      return {
        label,
        page: number,
        output: `${stem}${number === null ? '' : `.${number}`}.json`,
        options: number === null && input.path === null ? reading : { ...reading, name: label },
      };
    };
    const refused = (number: number | null, fault: string): Task => ({ ...named(number), bytes: '', fault });
    const lost = (output: string, owner: string): string => `${output} is already that of ${owner}, and would be lost.`;
    const owner = owners.get(stem) ?? input.name;
    if (owner !== input.name) {
      yield refused(null, lost(`${stem}.json`, owner));
      continue;
    }
    try {
      const splitting = { encoding: reading.encoding ?? 'auto', most: maxPageBytes, on: splitOn ?? null };
      for await (const { number, bytes, encoding } of leavesOf(open(input, io), splitting)) {
        const other = number === null ? undefined : owners.get(`${stem}.${number}`);
        const { options, ...page } = named(number);
        if (bytes === null) yield refused(number, tooLong(maxPageBytes));
        else if (other !== undefined) yield refused(number, lost(page.output, other));
        else yield { ...page, bytes, options: encoding === null ? options : { ...options, encoding }, fault: null };
      }
    } catch (error) {
      yield refused(null, reason(error));
    }
  }
}

const tooLong = (most: number): string => `is longer than ${most} bytes (--max-page-bytes), expected one page.`;

/** JSON may take six characters for one (\u4e00): a line of so many times a page's bytes may still hold a page. */
const ESCAPED = 6;

/**
 * The pages that lines of {"name", "text" | "path", "issueDate"?, "region"?} name, one a line: what is no such line is a
 * page with a fault. A form feed in a page parts nothing here.
 */
export async function* recordsOf(
  inputs: readonly Input[],
  { reading, maxPageBytes, followLinks }: How,
  io: Io,
): AsyncGenerator<Task> {
  const { recordOf } = await import('./record.js');
  for (const input of inputs) {
    let number = 0;
    try {
      for await (const line of linesOf(open(input, io), maxPageBytes * ESCAPED)) {
        number++;
        const label = `${input.name}:${number}`;
        const task: Task = { label, page: null, output: '', bytes: '', options: reading, fault: null };
        if (line === null) {
          yield { ...task, fault: tooLong(maxPageBytes) };
          continue;
        }
        const json = Buffer.from(line.buffer, line.byteOffset, line.length).toString('utf8');
        if (!/\S/u.test(json)) continue;
        const record = recordOf(json.replace(/^\ufeff/u, ''));
        if ('fault' in record) {
          yield { ...task, fault: record.fault };
          continue;
        }
        const { name, text, path, issueDate, region } = record;
        task.options = { ...reading, ...definedOf({ name: name ?? path, issueDate, region }) };
        task.label = `${label}: ${task.options.name ?? '-'}`;
        yield text === undefined
          ? { ...task, ...(await fileOf(path as string, maxPageBytes, followLinks === true, io)) }
          : Buffer.byteLength(text) > maxPageBytes
            ? { ...task, fault: tooLong(maxPageBytes) }
            : { ...task, bytes: text };
      }
    } catch (error) {
      yield { label: input.name, page: null, output: '', bytes: '', options: reading, fault: reason(error) };
    }
  }
}

const definedOf = (options: { [K in 'name' | 'issueDate' | 'region']: string | undefined }): ReadOptions =>
  Object.fromEntries(Object.entries(options).filter(([, value]) => value !== undefined));

async function fileOf(
  path: string,
  most: number,
  followLinks: boolean,
  io: Io,
): Promise<Pick<Task, 'bytes' | 'fault'>> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  try {
    const file = await openFile(resolve(io.cwd(), path), followLinks);
    for await (const chunk of file.createReadStream()) {
      size += chunk.length;
      if (size > most) return { bytes: '', fault: tooLong(most) };
      chunks.push(chunk);
    }
  } catch (error) {
    const link = !followLinks && (error as NodeJS.ErrnoException).code === 'ELOOP';
    return { bytes: '', fault: link ? 'is a symbolic link, and is followed only with --follow-links.' : reason(error) };
  }
  return { bytes: Buffer.concat(chunks), fault: null };
}
