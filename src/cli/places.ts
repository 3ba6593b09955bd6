/** A user's own places: a CSV with the columns name, level, code, parent, or a YAML list of the same. */
import { readFile } from 'node:fs/promises';
import { extname, resolve } from 'node:path';
import { placePath } from '../division.js';
import { regionCode } from '../region.js';
import type { PlaceRow } from '../rule.js';
import { decode } from '../stages/decode.js';
import { placeRowSchema } from '../types.js';
import { unfit } from './input.js';
import { type Io, reason } from './io.js';
import { parseYaml } from './yaml.js';

/** Bytes of a file: some 20,000 rows, as many as half the towns of the country. */
const LARGEST = 1_000_000;
/** Faults that are told of one file; a file of another kind has one on every line. */
const TOLD = 10;

const COLUMNS = ['name', 'level', 'code', 'parent'] as const;

export interface OwnPlaces {
  rows: PlaceRow[];
  /** One sentence each, FILE:LINE first; where there are any, `rows` is not to be used. */
  faults: string[];
}

/** Reads a file of places by the name that the user gave it. Throws nothing: what is wrong with it is in `faults`. */
export async function loadPlaces(name: string, io: Pick<Io, 'cwd'>): Promise<OwnPlaces> {
  const path = resolve(io.cwd(), name);
  try {
    const why = await unfit(path, LARGEST);
    if (why !== null) return { rows: [], faults: [`${name}: ${why}`] };
    return placesOf(name, await readFile(path));
  } catch (error) {
    return { rows: [], faults: [`${name}: ${reason(error)}`] };
  }
}

function placesOf(name: string, bytes: Uint8Array): OwnPlaces {
  const faults: string[] = [];
  const fault = (line: number, what: string) => faults.push(`${name}:${line}: ${what}`);
  // Excel writes CSV in GB18030 on a Chinese machine
  const text = decode(bytes).text.replace(/^\ufeff/u, '');
  const rows = (extname(name).toLowerCase() === '.csv' ? fromCsv : fromYaml)(text, fault);
  const seen = new Map<string, number>();
  const places: PlaceRow[] = [];
  for (const { line, value } of faults.length > 0 ? [] : rows) {
    const row = placeRowSchema.safeParse(value);
    if (!row.success)
      for (const issue of row.error.issues)
        fault(
          line,
          issue.code === 'unrecognized_keys'
            ? `Unexpected ${issue.keys.join(', ')}, expected ${COLUMNS.join(', ')}.`
            : `${String(issue.path[0] ?? 'place')}: ${issue.message}.`,
        );
    else {
      const first = seen.get(row.data.name);
      if (first !== undefined) fault(line, `${row.data.name} stands on line ${first} already.`);
      seen.set(row.data.name, line);
      try {
        places.push({ ...row.data, parent: unitOf(row.data.parent) });
      } catch (error) {
        fault(line, `parent: ${(error as Error).message}`);
      }
    }
  }
  if (faults.length > TOLD) faults.splice(TOLD, faults.length, `${name}: has ${faults.length - TOLD} faults more.`);
  return { rows: places, faults };
}

/** The code of a parent: itself (towns too), or that of a name. Throws a RangeError in one sentence. */
const unitOf = (parent: string | null): string | null =>
  parent === null || placePath(parent).length > 0 ? parent : regionCode(parent);

interface Line {
  line: number;
  value: unknown;
}

type Fault = (line: number, what: string) => void;

function fromYaml(text: string, fault: Fault): Line[] {
  const yaml = parseYaml(text);
  if ('fault' in yaml) fault(yaml.place.line, yaml.fault);
  else if (!Array.isArray(yaml.value)) fault(1, `Unexpected YAML, expected a list of ${COLUMNS.join(', ')}.`);
  else
    return yaml.value.map((value, i) => ({
      line: yaml.placeOf([i]).line,
      value: value !== null && typeof value === 'object' ? { code: null, parent: null, ...value } : value,
    }));
  return [];
}

/** Comma separated values after RFC 4180; the first row names the columns, in any order. Lines that begin with # are remarks. */
function fromCsv(text: string, fault: Fault): Line[] {
  const lines: { line: number; cells: string[] }[] = [];
  let line = 1;
  for (let at = 0; at < text.length; ) {
    const first = line;
    const cells: string[] = [];
    for (;;) {
      let cell = '';
      if (text[at] === '"') {
        let end = text.indexOf('"', at + 1);
        while (end >= 0 && text[end + 1] === '"') end = text.indexOf('"', end + 2);
        if (end < 0) {
          fault(first, 'Unexpected end of the file, expected a closing quotation mark.');
          return [];
        }
        cell = text.slice(at + 1, end).replaceAll('""', '"');
        line += cell.split('\n').length - 1;
        at = end + 1;
      }
      const rest = /[^,\r\n]*/uy;
      rest.lastIndex = at;
      cell += rest.exec(text)?.[0] ?? '';
      at = rest.lastIndex;
      cells.push(cell.trim());
      if (text[at] !== ',') break;
      at++;
    }
    while (text[at] === '\r') at++;
    if (text[at] === '\n') at++;
    line++;
    if (cells.some((cell) => cell !== '') && !cells[0]?.startsWith('#')) lines.push({ line: first, cells });
  }
  const [head, ...rows] = lines;
  const names: readonly string[] = head?.cells ?? [];
  for (const column of ['name', 'level'])
    if (!names.includes(column)) {
      fault(head?.line ?? 1, `Unexpected first row, expected the columns ${COLUMNS.join(',')}.`);
      return [];
    }
  return rows.map(({ line, cells }) => ({
    line,
    value: {
      code: null,
      parent: null,
      ...Object.fromEntries(cells.map((cell, i) => [names[i] ?? `column ${i + 1}`, cell])),
    },
  }));
}
