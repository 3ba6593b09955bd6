/** CONTRACT's promise, checked on a document: nothing lost, nothing owned twice, every text is its slices. */

import type { Mentions } from '../src/index.js';
import type { Document, Span } from '../src/types.js';

const squeeze = (text: string): string => text.replace(/\s+/gu, '');
const slices = (source: string, spans: readonly Span[]): string =>
  spans.map(([start, end]) => source.slice(start, end)).join('');

/** Every way in which a document breaks the promise, in words; none: []. */
export function broken(document: Document, source: string): string[] {
  const faults: string[] = [];
  const owner = new Uint8Array(source.length);
  const own = (what: string, spans: readonly Span[], text?: string): void => {
    if (spans.length === 0) faults.push(`${what}: no span`);
    for (const [start, end] of spans) {
      if (!(start >= 0 && start < end && end <= source.length))
        faults.push(`${what}: [${start}, ${end}) is no range of the source`);
      for (let i = start; i < end; i++) {
        if (owner[i]) faults.push(`${what}: character ${i} is owned twice`);
        owner[i] = 1;
      }
    }
    if (text !== undefined && squeeze(slices(source, spans)) !== squeeze(text))
      faults.push(`${what}: its text is not its slices`);
  };
  for (const article of document.articles) {
    const name = `article ${article.id}`;
    if (article.headline) {
      own(`${name} headline`, article.headline.spans, article.headline.text);
      for (const part of article.headline.parts)
        if (squeeze(slices(source, part.spans)) !== squeeze(part.text))
          faults.push(`${name}: a part of the headline is not its slices`);
    }
    for (const byline of article.bylines) own(`${name} byline`, byline.spans, byline.text);
    if (article.dateline) own(`${name} dateline`, article.dateline.spans, article.dateline.text);
    for (const paragraph of article.paragraphs) {
      own(`${name} paragraph`, paragraph.spans, paragraph.text);
      if (squeeze(paragraph.text) === '') faults.push(`${name}: an empty paragraph`);
      for (const { at } of paragraph.joins)
        if (!(at > 0 && at < paragraph.text.length)) faults.push(`${name}: a join at ${at}, outside its paragraph`);
    }
    for (const illustration of article.illustrations) own(`${name} illustration`, illustration.spans);
    faults.push(...wrongMentions(article, source).map((fault) => `${name}: ${fault}`));
  }
  for (const { role, spans, text } of document.furniture) own(role, spans, text);
  for (const span of document.dropped) own('dropped', [span]);
  for (let i = 0; i < source.length; i++)
    if (!owner[i] && !/\s/u.test(source[i] as string)) faults.push(`character ${i} is lost`);
  for (const { rule, spans } of document.diagnostics)
    for (const [start, end] of spans)
      if (!(start >= 0 && start <= end && end <= source.length))
        faults.push(`${rule}: [${start}, ${end}) is no range of the source`);
  if (document.source.length !== source.length) faults.push('the length is not the source’s');
  return faults;
}

/** Mentions whose text is not their slices, or whose spans run backwards. */
export function wrongMentions(mentions: Mentions, source: string): string[] {
  const faults: string[] = [];
  for (const key of ['dates', 'places', 'figures', 'people', 'organizations'] as const)
    for (const { text, spans, rule } of mentions[key]) {
      if (text === '' || spans.length === 0) faults.push(`${rule}: an empty mention`);
      if (squeeze(slices(source, spans)) !== squeeze(text))
        faults.push(`${rule}: ${JSON.stringify(text)} is not its slices`);
      let at = -1;
      for (const [start, end] of spans) {
        if (start < at || end <= start) faults.push(`${rule}: the spans of ${JSON.stringify(text)} run backwards`);
        at = end;
      }
    }
  return faults;
}
