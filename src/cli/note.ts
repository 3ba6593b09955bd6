/** What the document says of a place on the page, each in a few words: the second column of `explain`. */
import type { Article, Document, Span } from '../types.js';

export type Class =
  | 'date'
  | 'place'
  | 'figure'
  | 'person'
  | 'organization'
  | 'byline'
  | 'dateline'
  | 'caption'
  | 'join'
  | 'furniture';

export interface Note {
  class: Class;
  spans: Span[];
  /** As printed. */
  text: string;
  value: string;
  rule: string;
  /** 0 to 1, where it has one. */
  confidence: number | null;
}

/** All notes of a document, by their places. */
export function notesOf({ articles, furniture }: Document): Note[] {
  const notes = articles.flatMap(ofArticle);
  for (const { role, text, spans, rule } of furniture)
    notes.push({ class: 'furniture', spans, text, value: role, rule, confidence: null });
  return notes.sort((a, b) => (a.spans[0]?.[0] ?? 0) - (b.spans[0]?.[0] ?? 0));
}

function ofArticle(article: Article): Note[] {
  const note = (
    of: Class,
    { text, spans, rule }: Pick<Note, 'text' | 'spans' | 'rule'>,
    value: (string | null)[],
    confidence: number | null = null,
  ): Note => ({
    class: of,
    spans,
    text,
    value: value.filter((part) => part !== null && part !== '').join(' '),
    rule,
    confidence,
  });
  return [
    ...article.bylines.map((b) =>
      note(
        'byline',
        b,
        b.authors.flatMap(({ name, role, affiliation }) => [affiliation, role, name]),
      ),
    ),
    ...(article.dateline
      ? [note('dateline', article.dateline, [article.dateline.agency, article.dateline.place, article.dateline.date])]
      : []),
    ...article.illustrations.map((i) => note('caption', { ...i, text: i.caption }, [i.role, i.credit])),
    ...article.paragraphs.flatMap((paragraph) => paragraph.joins.map((join) => ofJoin(paragraph, join))),
    ...article.dates.map((d) =>
      note('date', d, [
        d.edtf ?? 'unresolved',
        d.kind === 'point' ? null : d.kind,
        d.partOfDay,
        d.time,
        d.implied.length > 0 ? `(${d.implied.join(', ')} implied)` : null,
      ]),
    ),
    ...article.places.map((p) => note('place', p, [p.adcode, p.path.join('') || p.name], p.confidence)),
    ...article.figures.map((f) =>
      note('figure', f, [
        f.approximation === 'exact' ? null : f.approximation,
        f.value === null ? null : String(f.value),
        f.range && `${f.range.low}–${f.range.high}`,
        f.unit,
        f.per && `per ${f.per}`,
        f.of && `of ${f.of}`,
        f.kind,
      ]),
    ),
    ...article.people.map((p) => note('person', p, [p.name, p.title])),
    ...article.organizations.map((o) => note('organization', o, [o.name])),
  ];
}

/** A repaired break, by the characters on both sides of it. */
function ofJoin(
  { text, spans }: Article['paragraphs'][number],
  { at, rule, confidence }: Article['paragraphs'][number]['joins'][number],
): Note {
  let left = at;
  const span = spans.find(([start, end]) => {
    const inside = left < end - start;
    if (!inside) left -= end - start;
    return inside;
  });
  const start = (span?.[0] ?? 0) + left;
  return {
    class: 'join',
    spans: [[start, start]],
    text: `${text.slice(Math.max(0, at - 4), at)}⏎${text.slice(at, at + 4)}`,
    value: '',
    rule,
    confidence,
  };
}
