// fixtures/<page>/page.txt against page.json, which says what a careful reader finds on the page.
import { readFileSync } from 'node:fs';
import { describe, expect, test as run } from 'vitest';
import { read } from '../src/index.js';
import type { Article, Span } from '../src/types.js';
import { pages, type WantedArticle } from './pages.js';

/**
 * What falls short today, page by page. Such a check is expected to fail, and fails the run when it no longer does: the list
 * only grows shorter.
 */
const SHORT = JSON.parse(readFileSync(new URL('./fixtures.short.json', import.meta.url), 'utf8')) as Record<
  string,
  string[]
>;

const squeeze = (text: string): string => text.replace(/\s+/gu, '');

/** Where a text stands in the source, white space aside. */
function occurrences(source: string, text: string): Span[] {
  const at: number[] = [];
  let flat = '';
  for (let i = 0; i < source.length; i++)
    if (!/\s/u.test(source[i] as string)) {
      flat += source[i];
      at.push(i);
    }
  const want = squeeze(text);
  const found: Span[] = [];
  for (let k = flat.indexOf(want); k >= 0; k = flat.indexOf(want, k + 1))
    found.push([at[k] as number, (at[k + want.length - 1] as number) + 1]);
  return found;
}

/** The wanted mentions that no mention equals; each shown beside what was read of the same words. */
function missed<W extends { text: string }, M extends { text: string }>(
  wanted: readonly W[],
  got: readonly M[],
  same: (want: W, mention: M) => boolean,
): unknown[] {
  return wanted
    .filter((want) => !got.some((mention) => squeeze(mention.text) === squeeze(want.text) && same(want, mention)))
    .map((want) => ({ want, got: got.filter(({ text }) => squeeze(text).includes(squeeze(want.text).slice(0, 2))) }));
}

describe.each(pages())('$name', ({ name, bytes, text, wanted, options }) => {
  const test = (what: string, check: () => void): void => (SHORT[name]?.includes(what) ? run.fails : run)(what, check);
  const document = read(bytes, options);
  const pairs: [WantedArticle, Article][] = wanted.articles.flatMap((want, i): [WantedArticle, Article][] => {
    const article = document.articles[i];
    return article ? [[want, article]] : [];
  });

  test('articles, in order, whole', () => {
    expect(
      document.articles.map(({ headline, paragraphs }) => ({
        headline: headline?.text ?? null,
        paragraphs: paragraphs.map((p) => p.text),
      })),
    ).toEqual(wanted.articles.map(({ headline, paragraphs }) => ({ headline, paragraphs })));
  });

  test('parts of headlines, subheads', () => {
    for (const [want, { headline, paragraphs }] of pairs) {
      if (want.parts) expect.soft(headline?.parts.map(({ role, text }) => ({ role, text }))).toEqual(want.parts);
      expect.soft(paragraphs.filter(({ role }) => role === 'subhead').map((p) => p.text)).toEqual(want.subheads ?? []);
    }
  });

  test('authors', () => {
    expect(
      document.articles.map(({ bylines }) => bylines.flatMap(({ authors }) => authors.map(({ name }) => name))),
    ).toEqual(wanted.articles.map(({ authors }) => authors));
  });

  test('bylines, datelines, notes and jumps', () => {
    for (const [want, { bylines, dateline, paragraphs, continues }] of pairs) {
      expect.soft(bylines.map((byline) => byline.text)).toEqual(want.bylines);
      expect.soft(dateline?.text).toEqual(want.dateline);
      expect.soft(paragraphs.filter(({ role }) => role === 'note').map((p) => p.text)).toEqual(want.notes ?? []);
      const { to, from } = continues ?? {};
      expect.soft([to?.page, from?.page]).toEqual([want.continues?.to?.page, want.continues?.from?.page]);
    }
  });

  test('captions and credits', () => {
    expect(
      document.articles.map(({ illustrations }) => illustrations.map(({ caption, credit }) => ({ caption, credit }))),
    ).toEqual(wanted.articles.map(({ illustrations }) => illustrations));
  });

  test('furniture', () => {
    expect(document.furniture.map((f) => f.text).sort()).toEqual([...wanted.furniture].sort());
  });

  test('dates', () => {
    for (const [want, { dates }] of pairs)
      expect.soft(missed(want.dates, dates, (w, d) => d.edtf === w.edtf)).toEqual([]);
  });

  test('figures', () => {
    for (const [want, { figures }] of pairs)
      expect
        .soft(
          missed(
            want.figures,
            figures,
            (w, f) =>
              f.value === w.value &&
              (f.unit ?? null) === (w.unit ?? null) &&
              f.approximation === (w.approximation ?? 'exact') &&
              (w.low === undefined || f.range?.low === w.low) &&
              (w.high === undefined || f.range?.high === w.high),
          ),
        )
        .toEqual([]);
  });

  test('places', () => {
    for (const [want, { places }] of pairs)
      expect
        .soft(
          missed(
            want.places,
            places,
            (w, p) => p.adcode === w.adcode && (w.path === undefined || w.path.join() === p.path.join()),
          ),
        )
        .toEqual([]);
  });

  test('people and organisations', () => {
    for (const [want, { people, organizations }] of pairs) {
      expect
        .soft(want.people.filter((name) => !people.some((p) => p.name === name || squeeze(p.text) === squeeze(name))))
        .toEqual([]);
      expect
        .soft(
          want.organizations.filter(
            (name) => !organizations.some((o) => o.name === name || squeeze(o.text) === squeeze(name)),
          ),
        )
        .toEqual([]);
    }
  });

  run.each(['figures', 'dates', 'places'] as const)('nothing of what only looks like %s', (kind) => {
    for (const refused of wanted.articles.flatMap((article) => article.refused[kind])) {
      const where = occurrences(text, refused);
      expect(where, `${refused} stands on the page`).not.toEqual([]);
      const inside = document.articles
        .flatMap(
          (article): readonly { text: string; rule: string; spans: Span[]; adcode?: string | null; kind?: string }[] =>
            article[kind],
        )
        .filter(({ adcode, kind: of }) => (kind === 'places' ? adcode !== null : of !== 'vague'))
        .filter(({ spans }) =>
          where.some(
            ([start, end]) => (spans[0]?.[0] ?? -1) >= start && (spans.at(-1)?.[1] ?? Number.POSITIVE_INFINITY) <= end,
          ),
        );
      expect.soft(inside.map((m) => ({ refused, text: m.text, rule: m.rule }))).toEqual([]);
    }
  });
});

run('there are at least four, each unlike the others', () => {
  expect(pages().length).toBeGreaterThanOrEqual(4);
});
