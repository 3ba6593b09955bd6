/** A terminal, or a pipe, that remembers what was said: the `io` of commands under test. */
import { PassThrough, Readable, Writable } from 'node:stream';
import { type Exit, main } from '../src/cli/main.js';

export interface Setting {
  /** What is typed or piped in; none: standard input is a terminal. */
  stdin?: string | Uint8Array;
  isTTY?: boolean;
  columns?: number;
  env?: Record<string, string>;
  cwd?: string;
  /** The reader closes its end after so many writes. */
  closesAfter?: number;
  /** Every write fails so. */
  fails?: string;
}

export interface Ran {
  exit: Exit;
  stdout: string;
  stderr: string;
  writes: number;
}

export async function run(
  argv: string[],
  { stdin, isTTY = false, columns, env = {}, cwd = process.cwd(), closesAfter, fails }: Setting = {},
): Promise<Ran> {
  const said = { stdout: '', stderr: '', writes: 0 };
  const out = new Writable({
    write(chunk, _, done) {
      said.writes++;
      if (fails) return done(Object.assign(new Error(`${fails}: write`), { code: fails }));
      if (closesAfter !== undefined && said.writes > closesAfter)
        return done(Object.assign(new Error('write EPIPE'), { code: 'EPIPE' }));
      said.stdout += String(chunk);
      done();
    },
  });
  const stderr = new PassThrough();
  stderr.on('data', (chunk) => {
    said.stderr += String(chunk);
  });
  const exit = await main(argv, {
    stdin: Object.assign(Readable.from(stdin === undefined ? [] : [Buffer.from(stdin)]), {
      isTTY: stdin === undefined,
    }),
    stdout: Object.assign(out, { isTTY, ...(columns !== undefined && { columns }) }),
    stderr,
    env,
    cwd: () => cwd,
  });
  return { exit, ...said };
}
