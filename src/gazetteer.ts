/**
 * The gazetteer: the divisions of China from the provinces down to the towns, with the years they existed, the countries,
 * great cities and features of the world. Read on first need.
 *
 * src/data/gazetteer.bin is made by test/data/pack.mjs, from two texts that a person can read: a line of JSON (how many rows and
 * stems, the suffixes), then the columns below in their order, all compressed (RFC 1951). Reading the texts
 * themselves took half as long again and more.
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

/** Everything in parallel arrays: a row is its index, a stem (the name without its suffix) is another. */
export interface Gazetteer {
  rows: number;
  /** Index into LEVELS. */
  level: Uint8Array;
  /** GB/T 2260, 6 digits, 9 for towns; 0 outside China. */
  code: Int32Array;
  /** The row it lies in, or -1. */
  parent: Int32Array;
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
  proper: Int32Array;
  stem: Int32Array;
  suffix: Uint16Array;
  suffixes: string[];
  /** The next row of the same stem, or -1. */
  next: Int32Array;
  stems: {
    /** The letters of all stems, one after the other, and where each begins. */
    units: Uint16Array;
    at: Int32Array;
    length: Uint8Array;
    first: Int32Array;
    /** The next stem of the same slot, or -1. */
    chain: Int32Array;
  };
  /** The first stem of a slot, or -1: see `slot`. */
  slots: Int32Array;
  /** The row of a code of six digits that stands today, or the latest that stood. */
  byCode: Map<number, number>;
}

let loaded: Gazetteer | undefined;

/** The gazetteer, read on the first call. */
export function gazetteer(): Gazetteer {
  loaded ??= load();
  return loaded;
}

const SLOTS = 1 << 17;
const slot = (a: number, b: number): number => ((a * 0x9e3d) ^ (b * 0x85eb)) & (SLOTS - 1);

type Column<T> = new (buffer: ArrayBuffer, at: number, length: number) => T;

function load(): Gazetteer {
  const file = inflateRawSync(readFileSync(new URL('../src/data/gazetteer.bin', import.meta.url)));
  const border = file.indexOf('\n') + 1;
  const head: { rows: number; stems: number; letters: number; suffixes: string[] } = JSON.parse(
    file.toString('utf8', 0, border),
  );
  // A copy begins where any column may.
  const buffer = Uint8Array.prototype.slice.call(file, border).buffer;
  let at = 0;
  const column = <T extends { byteLength: number }>(kind: Column<T>, length: number): T => {
    const made = new kind(buffer, at, length);
    at += made.byteLength;
    return made;
  };
  const code = summed(column(Int32Array, head.rows));
  const parent = column(Int32Array, head.rows);
  const heir = column(Int32Array, head.rows);
  const proper = column(Int32Array, head.rows);
  const { stem, next, first } = shared(column(Uint16Array, head.rows), head.stems);
  const suffix = column(Uint16Array, head.rows);
  const from = column(Int16Array, head.rows);
  const to = column(Int16Array, head.rows);
  const units = column(Uint16Array, head.letters);
  const level = column(Uint8Array, head.rows);
  const undated = column(Uint8Array, head.rows);
  const word = column(Uint8Array, head.rows);
  const { slots, ...hung } = hang(units, column(Uint8Array, head.stems));
  const byCode = divisions(code, level);
  const { rows, suffixes } = head;
  const years = { from, to, undated, heir };
  const names = { stem, suffix, suffixes, next, word, proper };
  return { rows, level, code, parent, ...years, ...names, stems: { units, first, ...hung }, slots, byCode };
}

// Each a small function: a large one is compiled again and again while it runs.

/** Codes, of which the file has each as its difference from the one before. */
function summed(code: Int32Array): Int32Array {
  for (let row = 1; row < code.length; row++) code[row]! += code[row - 1] as number;
  return code;
}

/** The stems of the rows, of which the file has 0 for one not met before, else its number and one. */
function shared(known: Uint16Array, stems: number): Pick<Gazetteer, 'stem' | 'next'> & { first: Int32Array } {
  const stem = new Int32Array(known.length);
  const next = new Int32Array(known.length);
  const first = new Int32Array(stems).fill(-1);
  let newest = 0;
  for (let row = 0; row < known.length; row++) {
    const id = known[row] === 0 ? newest++ : (known[row] as number) - 1;
    stem[row] = id;
    next[row] = first[id] as number;
    first[id] = row;
  }
  return { stem, next, first };
}

/** Where each stem begins, and the stems of each slot. */
function hang(units: Uint16Array, length: Uint8Array) {
  const at = new Int32Array(length.length);
  const chain = new Int32Array(length.length);
  const slots = new Int32Array(SLOTS).fill(-1);
  let end = 0;
  for (let id = 0; id < length.length; id++) {
    const key = slot(units[end] as number, units[end + 1] as number);
    at[id] = end;
    chain[id] = slots[key] as number;
    slots[key] = id;
    end += length[id] as number;
  }
  return { at, length, chain, slots };
}

/** The rows of China's divisions by code; the one that stands today comes first under its code. */
function divisions(code: Int32Array, level: Uint8Array): Map<number, number> {
  const rows = new Map<number, number>();
  for (let row = 0; row < code.length; row++)
    if ((level[row] as number) <= COUNTY && !rows.has(code[row] as number)) rows.set(code[row] as number, row);
  rows.delete(0);
  return rows;
}

/** The stems that stand at a place of the view, shortest or longest first as it happens; their ids go into `out`. */
export function stemsAt(g: Gazetteer, view: string, at: number, out: number[]): number {
  let n = 0;
  const { units, at: where, length, chain } = g.stems;
  for (
    let id = g.slots[slot(view.charCodeAt(at), view.charCodeAt(at + 1))] as number;
    id >= 0;
    id = chain[id] as number
  ) {
    const size = length[id] as number;
    const from = where[id] as number;
    let i = 0;
    while (i < size && units[from + i] === view.charCodeAt(at + i)) i++;
    if (i === size) out[n++] = id;
  }
  return n;
}
