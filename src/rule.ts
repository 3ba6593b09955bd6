/** A rule is a row: what it finds, where it can begin, how it reads. Table order is precedence. */
import { type Begins, byPair } from './pair.js';
import type { Passage } from './span.js';
import type { DateMention, FigureMention, OrganizationMention, PersonMention, PlaceMention } from './types.js';

/** What `read` answers when the words only look like a mention (今日头条): nothing, and nobody else reads them either. */
export const REFUSED = Symbol('refused');

export interface Rule<Value, Context = ReadingContext> extends Begins {
  /** `table/what-is-seen` */
  id: string;
  /** One sentence; the source of the rule (a standard, a paper) where it has one. */
  doc: string;
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

/** Mentions by their passage: a page may be one long article. */
export function byPassage<V extends object>(found: readonly Found<V>[]): (passage: Passage) => readonly Found<V>[] {
  const of = new Map<Passage, Found<V>[]>();
  for (const one of found) {
    const list = of.get(one.passage);
    if (list) list.push(one);
    else of.set(one.passage, [one]);
  }
  return (passage) => of.get(passage) ?? [];
}

/** A table made ready. */
export interface Compiled<Value, Context> {
  rows: readonly Rule<Value, Context>[];
  /** The rows that can begin at a place of a view, in order. */
  rowsAt(view: string, at: number): readonly Rule<Value, Context>[];
}

export function compile<Value, Context>(rows: readonly Rule<Value, Context>[]): Compiled<Value, Context> {
  return { rows, rowsAt: byPair(rows) };
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
    let next = at + 1;
    const rows = table.rowsAt(view, at);
    for (const row of rows) {
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
