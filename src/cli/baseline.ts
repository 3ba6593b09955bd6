/** Findings that are known: by rule and the text around them, so that a line more above them does not make them new. */
import { readFile } from 'node:fs/promises';
import type { Finding } from '../validate/index.js';

const SCHEMA = 'jianbao-baseline/1';

interface Row {
  rule: string;
  text: string;
  count: number;
}

/** How often each key is known. @throws Error of one sentence when the file is no baseline. */
export async function readBaseline(path: string): Promise<Map<string, number>> {
  const text = await readFile(path, 'utf8');
  let value: { schema?: unknown; known?: unknown };
  try {
    value = JSON.parse(text);
  } catch {
    throw new Error('is no JSON, expected a baseline that --update-baseline wrote.');
  }
  if (value?.schema !== SCHEMA || !Array.isArray(value.known))
    throw new Error('is no baseline, expected one that --update-baseline wrote.');
  return new Map((value.known as Row[]).map(({ rule, text, count }) => [`${rule} ${text}`, count]));
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
