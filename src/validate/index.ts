/**
 * Pages that were read → findings. Pure: no files, no configuration but what is handed in. The rules are rows in the tables
 * beside this file; what the documents' diagnostics already say is only given its name here.
 */
import type { Document, Span } from '../types.js';
import { DATE_RULES } from './date.js';
import { FIGURE_RULES } from './figure.js';
import type { Finding, Severity } from './finding.js';
import { RUN_RULES } from './issue.js';
import { PERSON_RULES } from './person.js';
import { PLACE_RULES } from './place.js';
import { PUNCTUATION_RULES } from './punctuation.js';
import type { Example, Kept, Lang, PageRule, Paper, RunRule, Seen } from './rule.js';
import { sheetOf } from './sheet.js';
import { SPELLING_RULES } from './spelling.js';
import { STRUCTURE_RULES } from './structure.js';
import { TEXT_RULES } from './text.js';

export type { Finding, Fix, Report, Severity } from './finding.js';
export type { Example, Lang, Paper } from './rule.js';

const PAGE_RULES: readonly PageRule[] = [
  ...TEXT_RULES,
  ...SPELLING_RULES,
  ...PUNCTUATION_RULES,
  ...STRUCTURE_RULES,
  ...DATE_RULES,
  ...PLACE_RULES,
  ...PERSON_RULES,
  ...FIGURE_RULES,
];
const KINDS = ['text', 'structure', 'date', 'place', 'person', 'figure'];

/** What is told of a rule. */
export interface RuleSheet {
  id: string;
  severity: Severity;
  doc: Record<Lang, string>;
  why: Record<Lang, string>;
  message: Record<Lang, string>;
  safe?: true;
  example: { fails: Example; passes: Example };
}

/** Every rule, by its kind. */
export const rules: readonly RuleSheet[] = [...PAGE_RULES, ...RUN_RULES].sort(
  (a, b) => KINDS.indexOf(kindOf(a.id)) - KINDS.indexOf(kindOf(b.id)),
);

function kindOf(id: string): string {
  return id.slice(0, id.indexOf('/'));
}

export interface ValidateOptions extends Paper {
  /** Severities by the names of rules; off: not looked for. */
  rules?: Readonly<Record<string, Severity | 'off'>> | undefined;
  /** Of the messages; en without it. */
  lang?: Lang | undefined;
}

/** A page that was read, and the decoded text that it was read from. */
export interface ReadPage {
  text: string;
  document: Document;
}

/** Findings of a run, page by page; those that only several pages show come at the end. */
export interface Validator {
  /** What this page alone shows. `options` hold for this page. */
  add(page: ReadPage, options?: ValidateOptions): Finding[];
  /** What the pages together show. */
  end(): Finding[];
}

/** Binary data and empty files are nothing else besides. */
const NO_PAGE = new Set(['text/not-text', 'text/empty-page']);

/** A note of a page, and the finding that it becomes when the run has shown it to be one. */
interface Noted {
  kept: Kept<never>;
  found(seen: Omit<Seen, 'spans'>): Finding;
}

export function validator(): Validator {
  const notes = RUN_RULES.map((): Noted[] => []);
  return {
    add({ text, document }, options = {}) {
      const { name } = document.source;
      const sheet = sheetOf(name, text, document, options);
      const place = placer(text);
      const found: Finding[] = [];
      const finding = (rule: RuleSheet, seen: Seen): Finding =>
        findingOf(rule, seen, { file: name, text, place, options });
      const wanted = ({ id }: RuleSheet): boolean => options.rules?.[id] !== 'off';
      const none = document.diagnostics.some(({ rule }) => rule === 'decode/not-text' || rule === 'decode/empty');
      for (const rule of PAGE_RULES)
        if (wanted(rule) && (!none || NO_PAGE.has(rule.id)))
          for (const seen of rule.find(sheet)) found.push(finding(rule, seen));
      if (!none)
        for (const [i, rule] of RUN_RULES.entries())
          if (wanted(rule))
            for (const { spans, value } of (rule as RunRule<unknown>).collect(sheet))
              notes[i]?.push({
                kept: { value: value as never, file: name, line: place(spans[0]?.[0] ?? 0).line },
                found: (seen) => finding(rule, { ...seen, spans }),
              });
      return found.sort(byPlace);
    },
    end() {
      return RUN_RULES.flatMap((rule, i) => {
        const kept = notes[i] ?? [];
        return [...rule.compare(kept.map((note) => note.kept))].flatMap(
          ({ note, ...seen }) => kept[note]?.found(seen) ?? [],
        );
      });
    },
  };
}

/** All findings of some pages, in the order of the pages and their places. */
export function validate(pages: Iterable<ReadPage>, options: ValidateOptions = {}): Finding[] {
  const run = validator();
  const order = new Map<string | null, number>();
  const found: Finding[] = [];
  for (const page of pages) {
    order.set(page.document.source.name, order.size);
    found.push(...run.add(page, options));
  }
  return sorted([...found, ...run.end()], (file) => order.get(file) ?? 0);
}

/** By the files' order, then by place. */
export function sorted(findings: readonly Finding[], order: (file: string | null) => number): Finding[] {
  return [...findings].sort((a, b) => order(a.file) - order(b.file) || byPlace(a, b));
}

const byPlace = (a: Finding, b: Finding): number => a.line - b.line || a.column - b.column;

type Place = (offset: number) => { line: number; column: number };

/** Lines and columns of a text's offsets, its lines looked up once. */
function placer(text: string): Place {
  let starts: number[] | undefined;
  return (offset) => {
    starts ??= [0, ...[...text.matchAll(/\r\n|[\n\r\f\u2028\u2029]/gu)].map((end) => end.index + end[0].length)];
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((starts[middle] as number) <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: offset - (starts[low] as number) + 1 };
  };
}

/** Characters on each side of a finding that a baseline knows it by. */
const CONTEXT = 10;

function findingOf(
  rule: RuleSheet,
  seen: Seen,
  page: { file: string | null; text: string; place: Place; options: ValidateOptions },
): Finding {
  const { file, text, place, options } = page;
  const spans = [...seen.spans];
  const start = spans[0]?.[0] ?? 0;
  const end = spans.reduce((last, [, to]) => Math.max(last, to), start);
  const to = place(end);
  const print = spans.map((span) => text.slice(...span)).join('');
  const given = options.rules?.[rule.id];
  const own = given && given !== 'off' ? given : rule.severity;
  return {
    rule: rule.id,
    severity: seen.severity ? lesser(own, seen.severity) : own,
    message: rule.message[options.lang ?? 'en'].replace(/\{(\w+)\}/gu, (_, name) => String(seen.values?.[name])),
    file,
    ...place(start),
    endLine: to.line,
    endColumn: to.column,
    spans,
    text: print,
    fix: seen.fix ? { ...seen.fix, safe: rule.safe ?? false } : null,
    key: `${rule.id} ${spans.length === 0 ? (file ?? '-') : context(text, spans)}`,
  };
}

const RANK: Record<Severity, number> = { info: 0, warning: 1, error: 2 };
const lesser = (a: Severity, b: Severity): Severity => (RANK[a] < RANK[b] ? a : b);

/** The print around a finding without its white space, so that another line length leaves it as it is. */
function context(text: string, spans: readonly Span[]): string {
  const squeeze = (s: string): string => s.replace(/[\s\ufeff]+/gu, '');
  const start = spans[0]?.[0] ?? 0;
  const end = spans.at(-1)?.[1] ?? start;
  const before = squeeze(text.slice(Math.max(0, start - 4 * CONTEXT), start)).slice(-CONTEXT);
  const after = squeeze(text.slice(end, end + 4 * CONTEXT)).slice(0, CONTEXT);
  return `${before}[${squeeze(spans.map((span) => text.slice(...span)).join(''))}]${after}`;
}
