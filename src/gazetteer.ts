/**
 * The gazetteer: the divisions of China from the provinces down to the towns, with the years they existed, the countries,
 * great cities and features of the world. Read on first need.
 *
 * src/data/gazetteer.bin is made by test/data/pack.mjs, which tells its form, from two texts that a person can read. The columns
 * are used where they were inflated, and next to nothing is built beside them: memory touched is what a load costs.
 */
import { readFileSync } from 'node:fs';
import { inflateRawSync } from 'node:zlib';

/** What a row is. Cities of other countries stand with the prefectures, their states with the provinces. */
export const LEVELS = ['province', 'prefecture', 'county', 'town', 'village', 'country', 'feature'] as const;
export const PROVINCE = 0;
export const PREFECTURE = 1;
export const COUNTY = 2;
export const TOWN = 3;
export const COUNTRY = 5;
export const FEATURE = 6;

/** No row: the end of the rows of a stem. */
export const NONE = 0xffff;

/**
 * Everything in parallel arrays: a row is its index, a stem (the name without its suffix) is another. First come the
 * divisions down to the counties in the order of their codes, of those with one code the one that stands today before the others;
 * then the world; then the towns.
 */
export interface Gazetteer {
  rows: number;
  /** How many of the rows are divisions down to the counties. */
  divisions: number;
  /** Index into LEVELS. */
  level: Uint8Array;
  /** GB/T 2260, 6 digits, 9 for towns; 0 outside China. */
  code: Int32Array;
  /** The row it lies in, or -1. */
  parent: Int16Array;
  /** First and last year; 0 and 9999 where open. */
  from: Int16Array;
  to: Int16Array;
  /** 1: when it lapsed is not known, only that it did before the end of 2002. */
  undated: Uint8Array;
  /** Code of the unit that took over, or 0. */
  heir: Int32Array;
  /** 1: also an everyday word. */
  word: Uint8Array;
  /** Another row that has the proper name of this one, or -1. */
  proper: Int16Array;
  stem: Uint16Array;
  suffix: Uint8Array;
  suffixes: string[];
  /** The next row of the same stem, or NONE. */
  next: Uint16Array;
  stems: {
    /** The letters of all stems, one after the other, and where each begins. */
    units: Uint16Array;
    at: Int32Array;
    length: Uint8Array;
    first: Uint16Array;
  };
  /** The first stem of each slot: see `slot`. The others follow it, up to the first of the next slot. */
  slots: Uint16Array;
}

let loaded: Gazetteer | undefined;

/** The gazetteer, read on the first call. */
export function gazetteer(): Gazetteer {
  loaded ??= load();
  return loaded;
}

/** Stems that begin with the same two letters share a slot, with others. The same in test/data/pack.mjs. */
const SLOTS = 1 << 16;
const slot = (a: number, b: number): number => ((a * 0x9e3d) ^ (b * 0x85eb)) & (SLOTS - 1);

/** More than the file has when inflated, so that it comes in one piece. */
const ROOM = 1 << 21;

type Column = Int32Array | Uint16Array | Int16Array | Uint8Array;
type Kind<T> = new (buffer: ArrayBufferLike, at: number, length: number) => T;

function load(): Gazetteer {
  const file = readFileSync(new URL('../src/data/gazetteer.bin', import.meta.url));
  const bytes = inflateRawSync(file, { chunkSize: ROOM });
  let end = bytes.indexOf('\n') + 1;
  const head: { rows: number; units: number; divisions: number; stems: number; letters: number; suffixes: string[] } =
    JSON.parse(bytes.toString('utf8', 0, end));
  const { rows, units, divisions, stems, letters, suffixes } = head;
  const column = <T extends Column>(kind: Kind<T>, size: number): T => {
    const made = new kind(bytes.buffer, bytes.byteOffset + end, size);
    end += made.byteLength;
    return made;
  };
  /** A column that ends before the towns, who all have the same. */
  const marks = <T extends Column>(kind: Kind<T> & (new (size: number) => T), towns: number): T => {
    const made = new kind(rows);
    made.set(column(kind, units));
    if (towns !== 0) made.fill(towns, units);
    return made;
  };
  // As the file has them, one after the other.
  const code = column(Int32Array, rows);
  const heir = marks(Int32Array, 0);
  const parent = column(Int16Array, rows);
  const proper = marks(Int16Array, -1);
  const from = marks(Int16Array, 0);
  const to = marks(Int16Array, 9999);
  const stem = column(Uint16Array, rows);
  const next = column(Uint16Array, rows);
  const first = column(Uint16Array, stems);
  const slots = column(Uint16Array, SLOTS + 1);
  const names = column(Uint16Array, letters);
  const suffix = column(Uint8Array, rows);
  const length = column(Uint8Array, stems);
  const level = marks(Uint8Array, TOWN);
  const undated = marks(Uint8Array, 0);
  const word = marks(Uint8Array, 0);
  sum(code, code);
  const at = new Int32Array(stems + 1);
  sum(length, at.subarray(1));
  const years = { from, to, undated, heir };
  const naming = { stem, suffix, suffixes, next, word, proper, slots, stems: { units: names, at, length, first } };
  return { rows, divisions, level, code, parent, ...years, ...naming };
}

/** Adds up what the file has as differences. */
function sum(parts: Column, into: Int32Array): void {
  let total = 0;
  for (let i = 0; i < parts.length; i++) {
    total += parts[i] as number;
    into[i] = total;
  }
}

/** The stems that stand at a place of the view, in no order that means anything; their ids go into `out`, and their number is returned. */
export function stemsAt(g: Gazetteer, view: string, at: number, out: number[]): number {
  let n = 0;
  const { units, at: where, length } = g.stems;
  const key = slot(view.charCodeAt(at), view.charCodeAt(at + 1));
  const last = g.slots[key + 1] as number;
  for (let id = g.slots[key] as number; id < last; id++) {
    const size = length[id] as number;
    const from = where[id] as number;
    let i = 0;
    while (i < size && units[from + i] === view.charCodeAt(at + i)) i++;
    if (i === size) out[n++] = id;
  }
  return n;
}
