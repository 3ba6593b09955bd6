/** One page → its document, and a sentence for what is wrong with it: what every command that reads pages shares. */
import { diagnose } from '../diagnostic.js';
import type { ReadOptions } from '../options.js';
import { read } from '../pipeline.js';
import { lineColumn } from '../span.js';
import { decode } from '../stages/decode.js';
import type { Diagnostic, Document } from '../types.js';
import type { Reading } from './command.js';
import { type Input, load } from './input.js';
import { type Io, reason, say } from './io.js';

interface Page {
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
export async function reader(asked: Reading, io: Io): Promise<Reader | null> {
  const reading = await optionsOf(asked, io);
  if (!reading) return null;
  check(reading);
  return async (input) => {
    try {
      const bytes = await load(input, io);
      const document = read(bytes, input.path === null ? reading : { ...reading, name: input.name });
      const faults = faultsOf(document, input.name, bytes);
      for (const fault of faults) say(io, fault);
      return { bytes, document, whole: faults.length === 0 };
    } catch (error) {
      say(io, `${input.name}: ${reason(error)}`);
      return null;
    }
  };
}

/** The library's options of a command's, the user's own places read from their file; null, after a sentence for each fault. */
export async function optionsOf({ places, ...options }: Reading, io: Io): Promise<ReadOptions | null> {
  if (places === undefined) return options;
  const { loadPlaces } = await import('./places.js');
  const { rows, faults } = await loadPlaces(places, io);
  for (const fault of faults) say(io, fault);
  return faults.length > 0 ? null : { ...options, tables: { places: rows } };
}

/** @throws RangeError in one sentence when an option is no day or no region, or an ambiguous one. */
export function check(reading: ReadOptions): void {
  if (reading.issueDate !== undefined || reading.region !== undefined) read('', reading);
}

/** One page to be read: plain data, so that a thread can be given it. */
export interface Task {
  /** What sentences call it: page.txt#2. */
  label: string;
  bytes: Uint8Array | string;
  options: ReadOptions;
  /** Its number where its input has several, else null. */
  page: number | null;
  /** NAME.json: the file it becomes with --out. */
  output: string;
  /** Why there is no page, as the end of a sentence; null: there is one. */
  fault: string | null;
}

export interface Answer {
  /** The document, with a line end. */
  json: string;
  /** Sentences. */
  faults: string[];
  articles: number;
  /** Places on the page that are doubtful. */
  uncertain: number;
}

/** Reads a page. What is none has a document too, that says why. @throws RangeError for an option that is none. */
export function answer({ label, bytes, options, fault }: Task, pretty: boolean): Answer {
  const document: Document =
    fault === null
      ? read(bytes, options)
      : {
          ...read('', options.name === undefined ? {} : { name: options.name }),
          diagnostics: [diagnose('input/unreadable', [], { reason: fault })],
        };
  return { json: serialise(document, pretty), ...taleOf(document, label, bytes) };
}

/** What the summary counts of a document. */
export function taleOf(document: Document, label: string, bytes: Uint8Array | string): Omit<Answer, 'json'> {
  return {
    faults: faultsOf(document, label, bytes),
    articles: document.articles.length,
    uncertain: document.diagnostics.filter(({ severity, spans }) => severity !== 'error' && spans.length > 0).length,
  };
}

/** A sentence for each error, with NAME:LINE:COLUMN where it has a place. */
function faultsOf({ source, diagnostics }: Document, label: string, bytes: Uint8Array | string): string[] {
  const where = ({ spans }: Diagnostic): string => {
    const at = spans[0]?.[0];
    if (!at) return label;
    const { line, column } = lineColumn(decode(bytes, source.encoding ?? 'auto').text, at);
    return `${label}:${line}:${column}`;
  };
  return diagnostics.filter(({ severity }) => severity === 'error').map((fault) => `${where(fault)}: ${fault.message}`);
}

/** What ends a line for some reader, or steers a terminal, and stands unescaped in JSON. */
const ACTIVE = /[\u007f-\u009f\u2028-\u202e\u2066-\u2069]/gu;

/** JSON and a line end. Without `pretty` it is one line to every reader; no terminal obeys it. */
export function serialise(value: object, pretty: boolean): string {
  const json = JSON.stringify(value, null, pretty ? 2 : 0);
  return `${json.replace(ACTIVE, (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`)}\n`;
}
