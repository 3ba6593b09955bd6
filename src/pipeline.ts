/** The pipeline: bytes → document, six stages in order, and nothing else. */
import { createHash } from 'node:crypto';
import { diagnose } from './diagnostic.js';
import type { ReadOptions } from './options.js';
import { regionCode } from './region.js';
import { inferRegion, readPlaces } from './rules/place/index.js';
import { assemble, continued } from './stages/article.js';
import { decode } from './stages/decode.js';
import { asked, emit, unseen } from './stages/emit.js';
import { extract } from './stages/extract.js';
import { furnish, issueOf } from './stages/issue.js';
import { linesOf } from './stages/lines.js';
import { fold as normalise } from './stages/normalise.js';
import { type Draft, repair } from './stages/repair.js';
import { doubts, judge, segment } from './stages/segment.js';
import type { Article, Diagnostic, Document } from './types.js';
import { wordEngine } from './words.js';

/**
 * Reads one printed page. Never throws because of the text: what is wrong with it stands in the document's diagnostics.
 * @throws RangeError when an option is no date, no encoding, or no (or an ambiguous) region.
 */
export function read(input: Uint8Array | string, options: ReadOptions = {}): Document {
  const { text, encoding, diagnostics } = decode(input, options.encoding);
  const view = normalise(text);
  const segmented = segment(linesOf(text, view));
  const { drafts, furniture: blocks, dropped } = repair(segmented, text);
  const furniture = blocks.map((block) => furnish(block, text));
  const issue = issueOf(furniture, options);
  const assembled = drafts.map((draft) => assemble(draft, text, view));
  continued(
    assembled.map(({ article }) => article),
    furniture,
  );
  const tables = options.tables ?? {};
  const given = options.region === undefined ? null : regionCode(options.region);
  const region =
    given ??
    inferRegion(
      assembled.flatMap(({ passages }) => readPlaces(passages, { issueDate: issue.date, region: null, tables })),
    );
  const articles = assembled.map(({ article, passages }, i): Article => {
    const authors = article.bylines.flatMap((byline) => byline.authors.map((author) => author.name));
    const { diagnostics: found, ...mentions } = extract(passages, { issueDate: issue.date, region, tables }, authors);
    diagnostics.push(...found);
    const printed = mentions.dates.find((date) => date.in === 'dateline');
    const dateline = article.dateline && { ...article.dateline, date: printed?.edtf ?? null };
    return { id: String(i + 1), ...article, dateline, ...mentions, confidence: judge(segmented, drafts[i] as Draft) };
  });
  const outside = [...furniture, ...assembled.flatMap((a) => a.furniture)].sort(
    (a, b) => (a.spans[0]?.[0] ?? 0) - (b.spans[0]?.[0] ?? 0),
  );
  const notices: Diagnostic[] = [];
  if (issue.date === null) notices.push(diagnose('issue/no-date', []));
  if (given === null && region !== null) notices.push(diagnose('issue/region-inferred', [], { region }));
  if (articles.length === 0) notices.push(diagnose('page/no-article', []));
  return emit({
    source: {
      name: options.name ?? null,
      sha256: createHash('sha256').update(input).digest('hex'),
      encoding,
      length: text.length,
    },
    issue: { date: issue.date, region, title: issue.title, page: issue.page },
    words: wordEngine(),
    options: asked(options),
    articles,
    furniture: outside,
    dropped: [...unseen(text, articles, outside), ...dropped],
    diagnostics: [...diagnostics, ...doubts(segmented), ...notices],
  });
}
