/**
 * A stream of bytes → its pages. A form feed parts two pages, or, with a pattern of the user's own, a line that matches
 * begins one. Never more than a page is held. The encoding is found out once a file, for a short page alone may not show
 * it; a page's positions count from its own first character.
 */
import type { Encoding } from '../types.js';

export interface Leaf {
  /** 1-based, blank pages counted; null: the file is this one page. */
  number: number | null;
  /** null: longer than a page may be. */
  bytes: Uint8Array | null;
  /** The file's, where it has several pages. */
  encoding: Encoding | null;
}

export interface Splitting {
  encoding: Encoding | 'auto';
  /** Bytes that a page may have. */
  most: number;
  /** Matches a line that begins a page; null: form feeds part pages. */
  on: RegExp | null;
}

type Chunks = AsyncIterable<Uint8Array>;

/** So many bytes of a file tell its encoding: no fewer characters than decode.ts judges. */
const SAMPLE = 1 << 18;
/** So many blank pages may stand around a single one before it is taken for one of several. */
const BLANKS = 1000;
const FORM_FEED = 0x0c;
const LINE_FEED = 0x0a;

/** The pages of a stream that are not blank, in order. A file with one of these, or none, is one page as it is. */
export async function* leavesOf(chunks: Chunks, { encoding, most, on }: Splitting): AsyncGenerator<Leaf> {
  const { sample, all } = await sampleOf(chunks, Math.min(SAMPLE, most + 1));
  if (all === null && on === null && !sample.includes(FORM_FEED)) {
    yield { number: null, bytes: sample.length > most ? null : sample, encoding: null };
    return;
  }
  const { decode } = await import('../stages/decode.js');
  const found = encoding === 'auto' ? (decode(sample).encoding ?? 'utf-8') : encoding;
  const textOf = (bytes: Uint8Array): string => decode(bytes, found).text;
  const isBlank = (bytes: Uint8Array): boolean =>
    !/\S/u.test(textOf(bytes.subarray(0, 1024))) && (bytes.length <= 1024 || !/\S/u.test(textOf(bytes)));
  const stream = all ?? once(sample);
  const pieces =
    on === null
      ? cut(stream, FORM_FEED, most, found)
      : begun(cut(stream, LINE_FEED, most, found), (line) => on.test(textOf(line).trim()), most);

  const held: Uint8Array[] = [];
  let size = 0;
  let first: Leaf | null = null;
  let several = false;
  let number = 0;
  for await (const piece of pieces) {
    number++;
    if (!several) {
      size += piece?.length ?? Number.POSITIVE_INFINITY;
      if (held.length >= BLANKS) size = Number.POSITIVE_INFINITY;
      if (piece !== null && size <= most) held.push(piece);
    }
    if (piece !== null && isBlank(piece)) continue;
    const leaf = { number, bytes: piece && on === null ? withoutEnd(piece, found) : piece, encoding: found };
    if (first === null) {
      first = leaf;
      continue;
    }
    if (!several) yield first;
    several = true;
    held.length = 0;
    yield leaf;
  }
  if (several) return;
  if (size <= most) yield { number: null, bytes: Buffer.concat(held), encoding: null };
  else yield first?.bytes ? first : { number: null, bytes: null, encoding: null };
}

/** The lines of a stream of UTF-8, without their ends; null for one that is longer than `most`. */
export async function* linesOf(chunks: Chunks, most: number): AsyncGenerator<Uint8Array | null> {
  for await (const line of cut(chunks, LINE_FEED, most, 'utf-8'))
    yield line?.at(-1) === LINE_FEED ? line.subarray(0, -1) : line;
}

/** The first `enough` bytes at least; all: the whole stream again, null when it has ended. */
async function sampleOf(chunks: Chunks, enough: number): Promise<{ sample: Uint8Array; all: Chunks | null }> {
  const iterator = chunks[Symbol.asyncIterator]();
  const seen: Uint8Array[] = [];
  for (let size = 0; size < enough; ) {
    const { done, value } = await iterator.next();
    if (done) return { sample: Buffer.concat(seen), all: null };
    seen.push(value);
    size += value.length;
  }
  async function* all(): AsyncGenerator<Uint8Array> {
    yield* seen.splice(0);
    yield* { [Symbol.asyncIterator]: () => iterator };
  }
  return { sample: Buffer.concat(seen), all: all() };
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}

const isWide = (encoding: Encoding): boolean => encoding === 'utf-16le' || encoding === 'utf-16be';

/**
 * Pieces that end with the character `code`, which is in them; null for one of more than `most` bytes. In every encoding
 * that we read but UTF-16 a byte below 0x20 is a character of its own.
 */
async function* cut(chunks: Chunks, code: number, most: number, encoding: Encoding): AsyncGenerator<Uint8Array | null> {
  const width = isWide(encoding) ? 2 : 1;
  const lead = encoding === 'utf-16be' ? 1 : 0;
  /** The place after the next `code`, -1: none. */
  const next = (bytes: Uint8Array, from: number): number => {
    for (let at = bytes.indexOf(code, from); at >= 0; at = bytes.indexOf(code, at + 1))
      if (width === 1) return at + 1;
      else if (at % 2 === lead && bytes[at ^ 1] === 0) return (at | 1) + 1;
    return -1;
  };
  let parts: Uint8Array[] = [];
  let size = 0;
  const add = (part: Uint8Array): void => {
    size += part.length;
    if (size <= most + width) parts.push(part);
    else parts = [];
  };
  const take = (end: number): Uint8Array | null => {
    const piece = size > most + end ? null : Buffer.concat(parts);
    parts = [];
    size = 0;
    return piece;
  };
  for await (const chunk of width === 1 ? chunks : even(chunks)) {
    let from = 0;
    for (let to = next(chunk, 0); to >= 0; to = next(chunk, to)) {
      add(chunk.subarray(from, to));
      yield take(width);
      from = to;
    }
    if (from < chunk.length) add(chunk.subarray(from));
  }
  if (size > 0) yield take(0);
}

/** The same bytes in chunks of even length, but for the last. */
async function* even(chunks: Chunks): AsyncGenerator<Uint8Array> {
  let odd = new Uint8Array();
  for await (const chunk of chunks) {
    const bytes = odd.length > 0 ? Buffer.concat([odd, chunk]) : chunk;
    const end = bytes.length - (bytes.length % 2);
    odd = new Uint8Array(bytes.subarray(end));
    if (end > 0) yield bytes.subarray(0, end);
  }
  if (odd.length > 0) yield odd;
}

function withoutEnd(page: Uint8Array, encoding: Encoding): Uint8Array {
  const width = isWide(encoding) ? 2 : 1;
  const [a, b] = [page.at(-1), page.at(-2)];
  const ends = encoding === 'utf-16le' ? a === 0 && b === FORM_FEED : a === FORM_FEED && (width === 1 || b === 0);
  return ends ? page.subarray(0, -width) : page;
}

/** Lines → pages, each from a line that begins one to the next; null for a page of more than `most` bytes. */
async function* begun(
  lines: AsyncIterable<Uint8Array | null>,
  begins: (line: Uint8Array) => boolean,
  most: number,
): AsyncGenerator<Uint8Array | null> {
  let parts: Uint8Array[] = [];
  let size = 0;
  const take = (): Uint8Array | null => (size > most ? null : Buffer.concat(parts));
  for await (const line of lines) {
    if (size > 0 && line !== null && begins(line)) {
      yield take();
      parts = [];
      size = 0;
    }
    size += line?.length ?? Number.POSITIVE_INFINITY;
    if (line !== null && size <= most) parts.push(line);
    else parts = [];
  }
  if (size > 0) yield take();
}
