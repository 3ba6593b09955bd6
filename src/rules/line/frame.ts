/** How the tables of this folder are asked: rows tried in order at one place of the string, dispatched on its character. */
import { type Compiled, REFUSED, type Rule } from '../../rule.js';

/** The string that was asked about, and where its white space at the end begins. */
export interface LineContext {
  view: string;
  end: number;
}

export type LineRule<Value> = Rule<Value, LineContext>;

/** The first row that reads at `at`, and what it read; null where none does or a refusal does. */
export function readAt<Value extends object>(
  table: Compiled<Value, LineContext>,
  context: LineContext,
  at: number,
): { rule: string; value: Value } | null {
  for (const row of table.rowsAt(context.view, at)) {
    row.pattern.lastIndex = at;
    const match = row.pattern.exec(context.view);
    if (!match) continue;
    const value = row.read(match, context);
    if (value === null) continue;
    return value === REFUSED ? null : { rule: row.id, value };
  }
  return null;
}

/** The string's extent without the white space around it. */
export function trim(view: string): [start: number, end: number] {
  let start = 0;
  let end = view.length;
  while (start < end && isBlank(view.charCodeAt(start))) start++;
  while (end > start && isBlank(view.charCodeAt(end - 1))) end--;
  return [start, end];
}

export function isBlank(code: number): boolean {
  return code === 32 || code === 10;
}

/** Whether the character at `at` ends what stands before it, so that a credit may follow; “小剧场” 开张…: a quotation’s end does only after a stop. */
export function isStop(view: string, at: number): boolean {
  let k = at;
  while (k > 0 && '”’》'.includes(view[k] as string)) k--;
  return '。!?…~'.includes(view[k] ?? ' ');
}
