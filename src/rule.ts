/** A rule is a row: what it finds, where it can begin, how it reads. Table order is precedence. */
import type { Passage } from './span.js';
import type { DateMention, FigureMention, OrganizationMention, PersonMention, PlaceMention } from './types.js';

/** What `read` answers when the words only look like a mention (今日头条): nothing, and nobody else reads them either. */
export const REFUSED = Symbol('refused');

export interface Rule<Value, Context = ReadingContext> {
  /** `table/what-is-seen` */
  id: string;
  /** One sentence; the source of the rule (a standard, a paper) where it has one. */
  doc: string;
  /** The characters at which a match can begin, in the view. An empty string stands for any character. */
  starts: string;
  /** Sticky, over the view (full width, traditional and punctuation folded: see normalise.ts). */
  pattern: RegExp;
  /** null: not this rule after all, try the next. `end` may be lowered or raised by returning it. */
  read(match: RegExpExecArray, context: Context): Value | typeof REFUSED | null;
}

/** What a row may look at besides its match. */
export interface ReadingContext {
  /** The passage's view; match.index is an offset into it. */
  view: string;
}

/** What is known of the paper while an article is read. */
export interface Reading {
  /** The issue's day, YYYY-MM-DD, or null where unknown. */
  issueDate: string | null;
  /** The paper's region, GB/T 2260 code of 6 digits, or null. */
  region: string | null;
  tables: Tables;
}

/** A place of the user's own: a development zone, a name in no list. */
export interface PlaceRow {
  name: string;
  level: PlaceMention['level'];
  /** GB/T 2260 code or null. */
  code: string | null;
  /** Code of the unit it lies in, or null. */
  parent: string | null;
}

/** A user's own rows, tried before ours. */
export interface Tables {
  places?: readonly PlaceRow[];
}

/** A mention found in a passage, before it is turned to source spans. */
export interface Found<Value> {
  passage: Passage;
  start: number;
  end: number;
  rule: string;
  value: Value;
}

/** A table made ready: for each first character the rows that may begin there, in order. */
export interface Compiled<Value, Context> {
  rows: readonly Rule<Value, Context>[];
  byStart: ReadonlyMap<number, readonly Rule<Value, Context>[]>;
  anywhere: readonly Rule<Value, Context>[];
  /** 1 where a row can begin. */
  flags: Uint8Array;
}

export function compile<Value, Context>(rows: readonly Rule<Value, Context>[]): Compiled<Value, Context> {
  const anywhere = rows.filter((row) => row.starts === '');
  const codes = new Set(
    rows.flatMap((row) => Array.from({ length: row.starts.length }, (_, i) => row.starts.charCodeAt(i))),
  );
  const flags = new Uint8Array(65536).fill(anywhere.length > 0 ? 1 : 0);
  const byStart = new Map<number, Rule<Value, Context>[]>();
  for (const code of codes) {
    flags[code] = 1;
    const character = String.fromCharCode(code);
    byStart.set(
      code,
      rows.filter((row) => row.starts === '' || row.starts.includes(character)),
    );
  }
  return { rows, byStart, anywhere, flags };
}

/**
 * One pass from left to right. At each character the rows that can begin there are tried in table order; the first that
 * reads wins, and the scan goes on after its match. A value may carry `end` (an offset) to take more or less than matched.
 */
export function scan<Value extends object, Context extends ReadingContext>(
  table: Compiled<Value, Context>,
  passage: Passage,
  context: Context,
): Found<Value>[] {
  const found: Found<Value>[] = [];
  const { view } = passage;
  for (let at = 0; at < view.length; ) {
    const code = view.charCodeAt(at);
    if (!table.flags[code]) {
      at++;
      continue;
    }
    let next = at + 1;
    for (const row of table.byStart.get(code) ?? table.anywhere) {
      row.pattern.lastIndex = at;
      const match = row.pattern.exec(view);
      if (!match || match[0] === '') continue;
      const value = row.read(match, context);
      if (value === null) continue;
      next = at + match[0].length;
      if (value !== REFUSED) {
        const end = (value as { end?: number }).end;
        if (end !== undefined) next = Math.max(at + 1, end);
        found.push({ passage, start: at, end: next, rule: row.id, value });
      }
      break;
    }
    at = next;
  }
  return found;
}

export type DateValue = Omit<DateMention, 'text' | 'spans' | 'in' | 'rule'>;
export type FigureValue = Omit<FigureMention, 'text' | 'spans' | 'in' | 'rule'>;
export type PlaceValue = Omit<PlaceMention, 'text' | 'spans' | 'in' | 'rule'>;
export type PersonValue = Omit<PersonMention, 'text' | 'spans' | 'in' | 'rule'>;
export type OrganizationValue = Omit<OrganizationMention, 'text' | 'spans' | 'in' | 'rule'>;
