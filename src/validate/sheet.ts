/** A document and its text → a sheet that rules can look at. */
import { type Passage, passageOf } from '../span.js';
import { fold } from '../stages/normalise.js';
import type { Article, Document, Span } from '../types.js';
import type { Block, Paper, Sheet } from './rule.js';

/** @param text the decoded source that the document was read from. */
export function sheetOf(name: string | null, text: string, document: Document, paper: Paper): Sheet {
  const view = fold(text);
  const blocks = document.articles.flatMap((article) => blocksOf(article, text, view));
  blocks.sort((a, b) => first(a.pieces) - first(b.pieces));
  return { name, text, view, document, blocks, paper: paper.paper, staff: paper.staff };
}

function blocksOf(article: Article, text: string, view: string): Block[] {
  const block = (kind: Block['in'], spans: Span[]): Block => ({
    ...(passageOf(kind, text, view, spans) as Passage & { in: Block['in'] }),
    article,
  });
  return [
    ...(article.headline ? [block('headline', article.headline.spans)] : []),
    ...article.bylines.map(({ spans }) => block('byline', spans)),
    ...article.paragraphs.map(({ spans }) => block('paragraph', spans)),
    ...article.illustrations.map(({ spans }) => block('caption', spans)),
  ];
}

export const first = (spans: readonly Span[]): number => spans[0]?.[0] ?? 0;

/** The block that a place of the source stands in, and its offset there; null for furniture. */
export function blockAt(sheet: Sheet, place: number): { block: Block; at: number } | null {
  for (const block of sheet.blocks) {
    let at = 0;
    for (const [start, end] of block.pieces) {
      if (place >= start && place < end) return { block, at: at + place - start };
      at += end - start;
    }
  }
  return null;
}

/** The view from a mention's begin back to the clause's or sentence's begin, and on to its end. */
export function around(sheet: Sheet, spans: readonly Span[], stops: RegExp): { before: string; after: string } {
  const found = blockAt(sheet, first(spans));
  const last = spans.at(-1);
  if (!found || !last) return { before: '', after: '' };
  const { block, at } = found;
  const end = blockAt(sheet, last[1] - 1);
  const to = end?.block === block ? end.at + 1 : at;
  const before = block.view.slice(0, at).split(stops).at(-1) ?? '';
  const after = block.view.slice(to).split(stops)[0] ?? '';
  return { before, after };
}

const CORRECTION = /误(?:排|为|作|写|植|印|刊)|更正|勘误|应为|错写|又名|原名|别名/u;

/** Whether the sentence of a place puts an error right: what it quotes is wrong on purpose. */
export function corrects(block: Block, at: number): boolean {
  return CORRECTION.test(block.view.slice(Math.max(0, at - 30), at + 30));
}
