/** A line of --ndjson-in → the page that it asks for. */
import { type InputRecord, recordSchema } from '../types.js';

export function recordOf(line: string): InputRecord | { fault: string } {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return { fault: 'is no JSON, expected a line such as {"name": "page.txt", "text": "…"}.' };
  }
  const { data, error } = recordSchema.safeParse(value);
  if (data) return data;
  const [issue] = error.issues;
  const at = issue?.path.join('.') ?? '';
  return { fault: `${at === '' ? 'is no record' : `"${at}" is not right`}: ${issue?.message ?? ''}.` };
}
