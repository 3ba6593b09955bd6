// What users rely on, as `tsc -p test` sees it: the built package by its name, never our sources.
import {
  type Article,
  type Document,
  extract,
  type Mentions,
  type PlaceRow,
  type ReadOptions,
  read,
  type Span,
  schema,
} from 'jianbao';
import { expectTypeOf } from 'vitest';

expectTypeOf(read).parameter(0).toEqualTypeOf<Uint8Array | string>();
expectTypeOf(read).parameter(1).toEqualTypeOf<ReadOptions | undefined>();
expectTypeOf(read).returns.toEqualTypeOf<Document>();
expectTypeOf(
  read(new Uint8Array(), { name: 'a.txt', issueDate: '2022-03-03', region: '苏州', encoding: 'auto' }),
).toEqualTypeOf<Document>();
expectTypeOf(extract).parameter(0).toEqualTypeOf<string>();
expectTypeOf(extract('近日', { issueDate: '2022-03-03', region: '320500' })).toEqualTypeOf<Mentions>();
expectTypeOf<keyof Mentions>().toEqualTypeOf<'dates' | 'places' | 'figures' | 'people' | 'organizations'>();
expectTypeOf(schema).toEqualTypeOf<Readonly<Record<string, unknown>>>();

expectTypeOf<Span>().toEqualTypeOf<[number, number]>();
expectTypeOf<Document['schema']>().toEqualTypeOf<'jianbao/1'>();
expectTypeOf<Document['articles']>().toEqualTypeOf<Article[]>();
expectTypeOf<Document['issue']['date']>().toEqualTypeOf<string | null>();
expectTypeOf<Article['headline']>().toExtend<{ text: string; spans: Span[] } | null>();
expectTypeOf<Article['dates'][number]['edtf']>().toEqualTypeOf<string | null>();
expectTypeOf<Article['figures'][number]['value']>().toEqualTypeOf<number | null>();
expectTypeOf<Article['places'][number]['adcode']>().toEqualTypeOf<string | null>();
expectTypeOf<Article['paragraphs'][number]['role']>().toEqualTypeOf<'lead' | 'body' | 'subhead' | 'note'>();

const zone: PlaceRow = { name: '常阴沙', level: 'feature', code: null, parent: '320582' };
read('', { tables: { places: [zone] } });

// @ts-expect-error: a page is bytes or text
read(42);
// @ts-expect-error: latin1 is no encoding of Chinese
read('', { encoding: 'latin1' });
// @ts-expect-error: options are named
extract('', '2022-03-03');
