/** articles → document: order, version, serialise. It computes nothing. */
import { createRequire } from 'node:module';
import type { Document } from '../types.js';

const { version } = createRequire(import.meta.url)('../../package.json') as { version: string };

/** The document, its keys in the order of CONTRACT. */
export function emit(parts: Omit<Document, 'schema' | 'engine'> & { words: string | null }): Document {
  const { words, ...rest } = parts;
  return {
    schema: 'jianbao/1',
    source: rest.source,
    issue: rest.issue,
    engine: { version, words },
    articles: rest.articles,
    furniture: rest.furniture,
    dropped: rest.dropped,
    diagnostics: rest.diagnostics,
  };
}
