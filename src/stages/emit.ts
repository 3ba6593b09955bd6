/** articles → document: order, version, what nobody owns because nobody sees it. */
import { createHash } from 'node:crypto';
import { createRequire } from 'node:module';
import type { ReadOptions } from '../options.js';
import type { Article, Document, Furniture, Span } from '../types.js';

export const { version } = createRequire(import.meta.url)('../../package.json') as { version: string };

/** What a document says of the options that it was read with; of the user's own rows their SHA-256. */
export function asked({ issueDate, region, encoding, tables }: ReadOptions): Asked {
  return {
    issueDate: issueDate ?? null,
    region: region ?? null,
    encoding: encoding ?? 'auto',
    tables: tables ? createHash('sha256').update(JSON.stringify(tables)).digest('hex') : null,
  };
}

type Asked = Document['engine']['options'];

/** The document, its keys in the order of CONTRACT. */
export function emit(parts: Omit<Document, 'schema' | 'engine'> & { words: string | null; options: Asked }): Document {
  const { words, options, ...rest } = parts;
  return {
    schema: 'jianbao/1',
    source: rest.source,
    issue: rest.issue,
    engine: { version, words, options },
    articles: rest.articles,
    furniture: rest.furniture,
    dropped: rest.dropped,
    diagnostics: rest.diagnostics,
  };
}

/** The byte order mark, and the zero width spaces that no element owns (at the ends of lines): no white space to \s, and no print either. */
export function unseen(text: string, articles: readonly Article[], furniture: readonly Furniture[]): Span[] {
  const mark: Span[] = text.startsWith('\ufeff') ? [[0, 1]] : [];
  if (!text.includes('\u200b')) return mark;
  const owned = [...articles.flatMap(elements), ...furniture].flatMap(({ spans }) => spans);
  const zero = [...text.matchAll(/\u200b/gu)].map(({ index }): Span => [index, index + 1]);
  return [...mark, ...zero.filter(([at]) => !owned.some(([start, end]) => start <= at && at < end))];
}

const elements = ({ headline, bylines, dateline, paragraphs, illustrations }: Article): { spans: Span[] }[] => [
  ...[headline, dateline].filter((part) => part !== null),
  ...bylines,
  ...paragraphs,
  ...illustrations,
];
