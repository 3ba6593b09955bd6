/** --fix: what is sure is mended in the file, its encoding and its line ends kept. */
import { realpath, stat } from 'node:fs/promises';
import { encode } from '../stages/decode.js';
import type { Encoding } from '../types.js';
import type { Finding, Fix } from '../validate/index.js';
import { writeWhole } from './out.js';

/** A text with its safe suggestions carried out, from the first on; of two that overlap the second waits for the next round. */
export function mend(text: string, findings: readonly Finding[]): { text: string; fixed: number } {
  const fixes = findings
    .flatMap(({ fix }): Fix[] => (fix?.safe ? [fix] : []))
    .sort((a, b) => (a.spans[0]?.[0] ?? 0) - (b.spans[0]?.[0] ?? 0));
  let out = '';
  let at = 0;
  let fixed = 0;
  for (const { spans, text: mended } of fixes) {
    const [start] = spans[0] ?? [-1];
    if (start < at) continue;
    out += text.slice(at, start) + mended;
    at = start;
    for (const [from, to] of spans) {
      out += text.slice(at, from);
      at = to;
    }
    fixed++;
  }
  return { text: out + text.slice(at), fixed };
}

/**
 * Writes the mended text whole or not at all.
 * @throws Error of one sentence when the file could not be written back as it was.
 */
export async function rewrite(
  path: string,
  before: Uint8Array,
  text: { before: string; after: string },
  encoding: Encoding,
): Promise<void> {
  const bytes = encode(text.after, encoding);
  if (!Buffer.from(encode(text.before, encoding)).equals(Buffer.from(before)))
    throw new Error(`not every byte is ${encoding}, left as it is.`);
  const real = await realpath(path);
  await writeWhole(real, bytes, (await stat(real)).mode);
}
