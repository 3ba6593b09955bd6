/** Diagnostics are data with a name: one table of ids, severities and sentences. */
import type { Diagnostic, Span } from './types.js';

const SENTENCES = {
  'decode/undecodable': ['error', 'Unexpected bytes that are no {encoding}, expected text: shown as U+FFFD.'],
  'decode/uncertain-encoding': [
    'warning',
    'Unexpected doubt about the encoding: read as {encoding}, {other} fits nearly as well.',
  ],
  'decode/not-text': ['error', 'Unexpected binary data, expected the text of a page.'],
  'decode/empty': ['error', 'Unexpected empty input, expected the text of a page.'],
  'input/unreadable': ['error', 'Unexpected input, expected a page: {reason}'],
  'page/no-article': ['warning', 'Unexpected page without an article, expected at least one.'],
  'issue/no-date': [
    'info',
    'No issue date: none was given, and neither the page nor the file’s name has one. Dates without a year are not resolved.',
  ],
  'issue/region-inferred': ['info', 'The region {region} was inferred from the places that the page names most.'],
  'segment/uncertain-boundary': ['warning', 'Uncertain article boundary ({confidence}).'],
  'repair/uncertain-join': ['warning', 'Uncertain join across a break ({confidence}).'],
  'place/ambiguous': ['info', 'Ambiguous place {name}: {candidates}.'],
  'figure/sum-disagrees': ['warning', 'Unexpected sum: the parts add up to {parts}, but {total} is printed.'],
  'date/impossible': ['warning', 'Unexpected date {text}, expected a day that exists.'],
} as const satisfies Record<string, readonly [Diagnostic['severity'], string]>;

export type DiagnosticId = keyof typeof SENTENCES;

/** A diagnostic of the table, its sentence filled in. */
export function diagnose(rule: DiagnosticId, spans: Span[], values: Record<string, string | number> = {}): Diagnostic {
  const [severity, sentence] = SENTENCES[rule];
  return { rule, severity, message: sentence.replace(/\{(\w+)\}/gu, (_, name) => String(values[name] ?? '')), spans };
}
