/** One input → its document, and a sentence for what is wrong with it: what parse and explain share. */
import { type ReadOptions, read } from '../pipeline.js';
import { lineColumn } from '../span.js';
import { decode } from '../stages/decode.js';
import type { Diagnostic, Document } from '../types.js';
import type { Reading } from './command.js';
import { type Input, load } from './input.js';
import { type Io, reason, say } from './io.js';

export interface Page {
  bytes: Uint8Array;
  document: Document;
  /** false: something in it could not be read as a page, and a sentence has said so. */
  whole: boolean;
}

/** Answers null, after a sentence, for an input of which nothing can be read. */
export type Reader = (input: Input) => Promise<Page | null>;

/**
 * A reader with these options; null, after a sentence for each fault, where the user's own places cannot be read.
 * @throws RangeError in one sentence when an option is no day or no region, or an ambiguous one.
 */
export async function reader({ places, ...options }: Reading, io: Io): Promise<Reader | null> {
  const reading: ReadOptions = options;
  if (places !== undefined) {
    const { loadPlaces } = await import('./places.js');
    const { rows, faults } = await loadPlaces(places, io);
    for (const fault of faults) say(io, fault);
    if (faults.length > 0) return null;
    reading.tables = { places: rows };
  }
  if (reading.issueDate !== undefined || reading.region !== undefined) read('', reading);
  return async (input) => {
    try {
      const bytes = await load(input, io);
      const document = read(bytes, input.path === null ? reading : { ...reading, name: input.name });
      const faults = document.diagnostics.filter(({ severity }) => severity === 'error');
      for (const fault of faults) say(io, `${where(input, bytes, document, fault)}: ${fault.message}`);
      return { bytes, document, whole: faults.length === 0 };
    } catch (error) {
      say(io, `${input.name}: ${reason(error)}`);
      return null;
    }
  };
}

/** NAME:LINE:COLUMN of a diagnostic that has a place. */
function where({ name }: Input, bytes: Uint8Array, { source }: Document, { spans }: Diagnostic): string {
  const at = spans[0]?.[0];
  if (!at) return name;
  const { line, column } = lineColumn(decode(bytes, source.encoding ?? 'auto').text, at);
  return `${name}:${line}:${column}`;
}
