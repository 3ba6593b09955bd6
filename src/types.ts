/**
 * Every shape of `jianbao/1`, once: the TypeScript types, the JSON Schema (`npm run schema` writes it to
 * src/data/schema.json) and the runtime check are all made from the zod schemas below.
 *
 * Glossary: 引题 kicker · 主题 main · 副题 deck · 导语 lead · 电头 dateline · 署名 byline · 图说 caption ·
 * 版面 page · 报眉 folio · 报头 masthead · 下转/上接 jump line · 编者按 editor's note · 编者 editor.
 *
 * A position is a half-open range [start, end) of UTF-16 code units in the decoded source text, before any folding.
 */
import { z } from './shape.js';

const span = z.tuple([z.int().min(0), z.int().min(0)]).describe('half-open range of UTF-16 code units in the source');
const spans = z.array(span).describe('ranges in reading order');
const confidence = z.number().min(0).max(1);
const strict = z.strictObject;

const headlinePart = strict({ role: z.enum(['kicker', 'main', 'deck']), text: z.string(), spans });
const headline = strict({ text: z.string(), spans, parts: z.array(headlinePart) });

const author = strict({
  name: z.string(),
  role: z.enum(['reporter', 'correspondent', 'intern', 'photographer', 'editor']).nullable(),
  affiliation: z.string().nullable(),
});
const byline = strict({ text: z.string(), spans, authors: z.array(author), rule: z.string() });

const dateline = strict({
  text: z.string(),
  spans,
  agency: z.string().nullable(),
  place: z.string().nullable(),
  date: z.string().nullable().describe('EDTF'),
  rule: z.string(),
});

const join = strict({
  at: z.int().min(0).describe('offset in the paragraph’s text of the first character after the repaired break'),
  rule: z.string(),
  confidence,
});
const paragraph = strict({
  role: z.enum(['lead', 'body', 'subhead', 'note']),
  text: z.string(),
  spans,
  joins: z.array(join),
});

const illustration = strict({
  caption: z.string(),
  credit: z.string().nullable(),
  role: z.string().nullable().describe('what the credited did, as printed: 供图 摄 图 …'),
  spans,
  rule: z.string(),
});

const mention = {
  text: z.string().describe('as printed, breaks removed'),
  spans,
  in: z.enum(['headline', 'paragraph', 'caption', 'byline', 'dateline']),
  rule: z.string().describe('the row of the table that read it'),
};

const dateMention = strict({
  ...mention,
  edtf: z.string().nullable().describe('ISO 8601-2 (EDTF); null where it could not be resolved'),
  kind: z.enum(['point', 'interval', 'duration', 'set', 'vague']),
  implied: z.array(z.enum(['era', 'century', 'year', 'month', 'day'])).describe('what was not printed but inferred'),
  partOfDay: z
    .enum(['dawn', 'morning', 'forenoon', 'noon', 'afternoon', 'dusk', 'evening', 'night', 'midnight'])
    .nullable(),
  time: z.string().nullable().describe('HH:MM or HH:MM:SS, 24 hours'),
});

const placeMention = strict({
  ...mention,
  name: z.string(),
  level: z.enum(['province', 'prefecture', 'county', 'town', 'village', 'country', 'feature']),
  adcode: z.string().nullable().describe('GB/T 2260, 6 digits; 9 digits for towns and streets'),
  path: z.array(z.string()),
  confidence,
  successor: z.string().nullable().optional().describe('the code that took over from one that has lapsed'),
});

const figureMention = strict({
  ...mention,
  value: z.number().nullable(),
  unit: z.string().nullable().describe('as printed'),
  of: z.string().nullable().describe('what is counted'),
  kind: z.enum([
    'count',
    'money',
    'percent',
    'age',
    'length',
    'area',
    'mass',
    'volume',
    'temperature',
    'duration',
    'rate',
    'rank',
    'other',
  ]),
  approximation: z.enum(['exact', 'about', 'over', 'under', 'nearly', 'at-least', 'at-most', 'several']),
  range: strict({ low: z.number(), high: z.number() }).nullable(),
  si: strict({ value: z.number(), unit: z.string() }).nullable().describe('UCUM; money in its ISO 4217 code'),
  per: z.string().nullable(),
});

const personMention = strict({ ...mention, name: z.string(), title: z.string().nullable() });
const organizationMention = strict({ ...mention, name: z.string() });

const jump = strict({ page: z.string().nullable(), article: z.string().nullable() });
const continues = strict({ to: jump.optional(), from: jump.optional() }).nullable();

const article = strict({
  id: z.string(),
  headline: headline.nullable(),
  bylines: z.array(byline),
  dateline: dateline.nullable(),
  paragraphs: z.array(paragraph),
  illustrations: z.array(illustration),
  dates: z.array(dateMention),
  places: z.array(placeMention),
  figures: z.array(figureMention),
  people: z.array(personMention),
  organizations: z.array(organizationMention),
  continues,
  confidence: confidence.describe('of the article’s boundaries'),
});

const furniture = strict({
  role: z.enum(['masthead', 'folio', 'section', 'credits', 'advert', 'notice', 'price', 'jump', 'group', 'other']),
  text: z.string(),
  spans,
  rule: z.string(),
});

const diagnostic = strict({
  rule: z.string(),
  severity: z.enum(['error', 'warning', 'info']),
  message: z.string(),
  spans,
});

const encoding = z.enum(['utf-8', 'gb18030', 'big5', 'utf-16le', 'utf-16be']);

/** The whole document; `schema.parse(value)` checks one at run time. */
export const documentSchema = strict({
  schema: z.literal('jianbao/1'),
  source: strict({ name: z.string().nullable(), sha256: z.string(), encoding: encoding.nullable(), length: z.int() }),
  issue: strict({
    date: z.string().nullable(),
    region: z.string().nullable(),
    title: z.string().nullable(),
    page: z.string().nullable(),
  }),
  engine: strict({
    version: z.string(),
    words: z.string().nullable().describe('the word segmenter used, if any'),
    options: strict({
      issueDate: z.string().nullable(),
      region: z.string().nullable(),
      encoding: z.union([encoding, z.literal('auto')]),
      tables: z.string().nullable().describe('SHA-256 of the user’s own rows'),
    }).describe('what was asked for, as it was given'),
  }),
  articles: z.array(article),
  furniture: z.array(furniture),
  dropped: z.array(span),
  diagnostics: z.array(diagnostic),
});

const blank = (value: unknown): unknown => (value === '' || value === undefined ? null : value);
/** YAML reads 320583 as a number. */
const digits = (value: unknown): unknown => (typeof value === 'number' ? String(value) : blank(value));

/** A user's own place as a file gives it (`PlaceRow`, but that its parent may be a name). Its issues go on after `name: `. */
export const placeRowSchema = strict({
  name: z
    .string('expected a name')
    .trim()
    .min(2, 'expected a name of two characters or more')
    .max(40, 'expected a name of at most 40 characters'),
  level: z.enum(placeMention.shape.level.options, `expected a level: ${placeMention.shape.level.options.join(', ')}`),
  code: z.preprocess(
    digits,
    z
      .string('expected a code of 6 or 9 digits')
      .regex(/^\d{6}(?:\d{3})?$/u, 'expected a code of 6 or 9 digits')
      .nullable(),
  ),
  parent: z.preprocess(digits, z.string('expected the code or the name of a unit').nullable()),
});

/** What comes in from outside the program: a line of `--ndjson-in`. */
export const recordSchema = z
  .object({
    name: z.string().optional(),
    text: z.string().optional(),
    path: z.string().min(1).optional(),
    issueDate: z.string().optional(),
    region: z.string().optional(),
  })
  .refine(({ text, path }) => (text === undefined) !== (path === undefined), {
    error: 'expected either "text" or "path"',
  });

/** What a queue carries to a worker: a page's bytes in base64, and how it is to be read. */
export const jobSchema = strict({
  label: z.string(),
  bytes: z.base64().max(2 ** 28),
  options: strict({
    name: z.string().optional(),
    issueDate: z.string().optional(),
    region: z.string().optional(),
    encoding: z.union([encoding, z.literal('auto')]).optional(),
  }),
});

/** What a worker gives back. */
export const resultSchema = strict({
  document: documentSchema,
  faults: z.array(z.string()),
  articles: z.int().min(0),
  uncertain: z.int().min(0),
});

export type Span = z.infer<typeof span>;
export type Document = z.infer<typeof documentSchema>;
export type Article = z.infer<typeof article>;
export type Headline = z.infer<typeof headline>;
export type HeadlinePart = z.infer<typeof headlinePart>;
export type Author = z.infer<typeof author>;
export type Byline = z.infer<typeof byline>;
export type Dateline = z.infer<typeof dateline>;
export type Paragraph = z.infer<typeof paragraph>;
export type Join = z.infer<typeof join>;
export type Illustration = z.infer<typeof illustration>;
export type DateMention = z.infer<typeof dateMention>;
export type PlaceMention = z.infer<typeof placeMention>;
export type FigureMention = z.infer<typeof figureMention>;
export type PersonMention = z.infer<typeof personMention>;
export type OrganizationMention = z.infer<typeof organizationMention>;
export type Continues = z.infer<typeof continues>;
export type Furniture = z.infer<typeof furniture>;
export type Diagnostic = z.infer<typeof diagnostic>;
export type Encoding = z.infer<typeof encoding>;
export type JobResult = z.infer<typeof resultSchema>;
export type InputRecord = z.infer<typeof recordSchema>;
export type In = DateMention['in'];
