/**
 * What `validate` says, once: the types, and the JSON Schema of the report (`npm run schema` writes it to
 * src/data/findings.schema.json; `jianbao schema --validate` prints it).
 */
import { z } from '../shape.js';

const span = z.tuple([z.int().min(0), z.int().min(0)]).describe('half-open range of UTF-16 code units in the source');
const spans = z.array(span).describe('ranges in reading order; none where the finding is of the whole page');
const severity = z.enum(['error', 'warning', 'info']);

const fix = z
  .strictObject({
    spans: spans.describe('what is replaced: the text stands where the first begins, the others are cut'),
    text: z.string(),
    safe: z.boolean().describe('--fix applies it'),
  })
  .describe('a suggestion, where one is sure');

const finding = z.strictObject({
  rule: z.string(),
  severity,
  message: z.string().describe('one sentence, in the language asked for'),
  file: z.string().nullable().describe('the input’s name; null for a page without one'),
  line: z.int().min(1),
  column: z.int().min(1).describe('1-based, in UTF-16 code units'),
  endLine: z.int().min(1),
  endColumn: z.int().min(1).describe('the first column after the finding'),
  spans,
  text: z.string().describe('what is printed there, breaks removed'),
  fix: fix.nullable(),
  key: z.string().describe('what a baseline knows it by: the rule and the text around it, never the line'),
});

/** The whole report, as `--format json` prints it. */
export const reportSchema = z.strictObject({
  schema: z.literal('jianbao-findings/1'),
  findings: z.array(finding),
  summary: z.strictObject({
    inputs: z.int(),
    error: z.int(),
    warning: z.int(),
    info: z.int(),
    known: z.int().describe('findings of the baseline, left out above'),
    fixed: z.int().describe('faults that --fix has mended'),
  }),
});

export type Severity = z.infer<typeof severity>;
export type Fix = z.infer<typeof fix>;
export type Finding = z.infer<typeof finding>;
export type Report = z.infer<typeof reportSchema>;
