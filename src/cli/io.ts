/** What a command sees of the world, and the two ways it speaks: `send` for results, `say` for one sentence to a person. */
import type { Readable, Writable } from 'node:stream';

/** `process` fits as it is; a test brings its own. */
export interface Io {
  stdin: Readable & { isTTY?: boolean };
  stdout: Writable & { isTTY?: boolean; columns?: number };
  stderr: Writable & { isTTY?: boolean; columns?: number };
  env: Record<string, string | undefined>;
  cwd(): string;
}

/** 0 done · 1 done, but an input could not be read as a page · 2 could not run · 130, 143 stopped by SIGINT, SIGTERM. */
export type Exit = 0 | 1 | 2 | 130 | 143;

const code = (error: unknown): string => String((error as NodeJS.ErrnoException | undefined)?.code ?? '');

/** The reader has gone: `| head -1` has its line. */
const GONE = new Set(['EPIPE', 'EOF', 'ECONNRESET', 'ERR_STREAM_DESTROYED', 'ERR_STREAM_WRITE_AFTER_END']);

/** Writes a result and waits until it has left, so that a slow reader slows us; false when nobody reads any more. */
export function send(io: Io, text: string): Promise<boolean> {
  return new Promise((resolve, reject) => {
    io.stdout.write(text, (error) => {
      if (!error) resolve(true);
      else if (GONE.has(code(error))) resolve(false);
      else reject(new Error(`Standard output: ${reason(error)}`));
    });
  });
}

/** One sentence on standard error. A name in it cannot steer the terminal. */
export function say(io: Io, sentence: string): void {
  io.stderr.write(`jianbao: ${printable(sentence)}\n`);
}

const REASONS: Record<string, string> = {
  ENOENT: 'no such file.',
  EACCES: 'permission denied.',
  EPERM: 'permission denied.',
  EISDIR: 'is a folder, expected a file or a pattern such as "folder/**/*.txt".',
  ENOTDIR: 'a part of its path is a file, expected a folder.',
  EEXIST: 'is a file, expected a folder.',
  ENOSPC: 'no space left on the device.',
  EROFS: 'the file system is read-only.',
  EMFILE: 'too many files are open.',
  ENAMETOOLONG: 'the name is too long.',
  ELOOP: 'too many symbolic links.',
  ERR_FS_FILE_TOO_LARGE: 'is too large to be one page.',
};

/** Why something failed, as the end of a sentence, never a stack. */
export function reason(error: unknown): string {
  const known = REASONS[code(error)];
  if (known) return known;
  const message = error instanceof Error ? error.message : String(error);
  return `${message.split('\n', 1)[0]?.replace(/\.$/u, '') ?? ''}.`;
}

// What moves a cursor, colours, reverses the direction of reading or is not seen at all.
const UNSEEN = /[\p{Cc}\p{Cs}\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]/gu;

/** Text for a terminal: ESC is shown as ␛, a mark that turns the direction as ‹202E›; nothing of it is obeyed. */
export function printable(text: string): string {
  return text.replace(UNSEEN, (c) => {
    const point = c.charCodeAt(0);
    if (point === 9) return ' ';
    if (point < 0x20) return String.fromCharCode(0x2400 + point);
    if (point === 0x7f) return '␡';
    return `‹${point.toString(16).toUpperCase().padStart(4, '0')}›`;
  });
}
