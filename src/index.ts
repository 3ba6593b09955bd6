/**
 * jianbao 剪报: the raw text of a printed Chinese newspaper page → articles, with the place of every character.
 * A library without I/O: `read` a page, `extract` what any piece of text names, `schema` of the document, `validate` pages by
 * named `rules` (page by page with a `validator`).
 */
import schemaData from './data/schema.json' with { type: 'json' };
import { regionCode } from './region.js';
import type { Tables } from './rule.js';
import type { Mentions } from './stages/extract.js';
import { extract as extractFrom, passage } from './stages/extract.js';
import { fold as normalise } from './stages/normalise.js';

export type { ReadOptions } from './options.js';
export { read } from './pipeline.js';
export type { PlaceRow, Tables } from './rule.js';
export type { Mentions } from './stages/extract.js';
export type * from './types.js';
export type {
  Finding,
  Fix,
  Paper,
  ReadPage,
  Report,
  RuleSheet,
  Severity,
  ValidateOptions,
  Validator,
} from './validate/index.js';
export { rules, validate, validator } from './validate/index.js';

export interface ExtractOptions {
  /** The day the text was printed, YYYY-MM-DD: dates without a year are resolved by it. */
  issueDate?: string | undefined;
  /** A region's name (苏州) or GB/T 2260 code: the prior for places. */
  region?: string | undefined;
  tables?: Tables | undefined;
}

/**
 * What a piece of text names: dates, places, figures, people, organisations, with spans into that text.
 * @throws RangeError when the region is unknown or ambiguous. Never because of the text.
 */
export function extract(text: string, options: ExtractOptions = {}): Mentions {
  const view = normalise(text);
  const region = options.region === undefined ? null : regionCode(options.region);
  const whole = passage('paragraph', text, view, [[0, text.length]]);
  const { diagnostics: _, ...mentions } = extractFrom([whole], {
    issueDate: options.issueDate ?? null,
    region,
    tables: options.tables ?? {},
  });
  return mentions;
}

/** The JSON Schema (draft 2020-12) of the document. */
export const schema: Readonly<Record<string, unknown>> = schemaData;
