/** Findings that are known: by rule and the text around them, so that a line more above them does not make them new. */
import { readFile } from 'node:fs/promises';
import { z } from '../shape.js';
import type { Finding } from '../validate/index.js';
import { unfit } from './input.js';

const SCHEMA = 'jianbao-baseline/1';

/** Bytes: some 200,000 findings. */
const LARGEST = 50_000_000;

const row = z.object({ rule: z.string(), text: z.string(), count: z.int().min(1) });
const shape = z.object({ schema: z.literal(SCHEMA), known: z.array(row) });
type Row = z.output<typeof row>;

/** How often each key is known. @throws Error of one sentence when the file is no baseline. */
export async function readBaseline(path: string): Promise<Map<string, number>> {
  const why = await unfit(path, LARGEST);
  if (why !== null) throw new Error(why);
  let value: unknown;
  try {
    value = JSON.parse(await readFile(path, 'utf8'));
  } catch {
    throw new Error('is no JSON, expected a baseline that --update-baseline wrote.');
  }
  const { data } = shape.safeParse(value);
  if (!data) throw new Error('is no baseline, expected one that --update-baseline wrote.');
  return new Map(data.known.map(({ rule, text, count }) => [`${rule} ${text}`, count]));
}

/** The findings that are not known; each known one stands for as many as were counted. */
export function unknown(findings: readonly Finding[], known: ReadonlyMap<string, number>): Finding[] {
  const left = new Map(known);
  return findings.filter(({ key }) => {
    const count = left.get(key) ?? 0;
    if (count > 0) left.set(key, count - 1);
    return count === 0;
  });
}

/** A baseline of these findings, in an order that keeps its differences small. */
export function baselineOf(findings: readonly Finding[]): string {
  const rows = new Map<string, Row>();
  for (const { rule, key } of findings) {
    const row = rows.get(key) ?? { rule, text: key.slice(rule.length + 1), count: 0 };
    row.count++;
    rows.set(key, row);
  }
  const known = [...rows].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, row]) => row);
  return `${JSON.stringify({ schema: SCHEMA, known }, null, 1)}\n`;
}
