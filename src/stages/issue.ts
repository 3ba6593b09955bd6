/** What the page says of its issue: furniture with its roles, and the issue's date, title and page. */
import { issueDateOfName, readIssueDate } from '../rules/date/issue.js';
import { furnitureOfLine, jumpOf } from '../rules/line/index.js';
import { textOf } from '../span.js';
import type { Document, Furniture } from '../types.js';
import { fold } from './normalise.js';
import type { Block } from './repair.js';

/** A furniture block with the role that its words have. */
export function furnish(block: Block, source: string): Furniture {
  const text = textOf(source, block.pieces);
  const view = fold(text);
  const reading = furnitureOfLine(view);
  const rule = reading?.rule ?? jumpOf(view)?.rule ?? 'furniture/by-its-place';
  return { role: reading?.role ?? (jumpOf(view) ? 'jump' : 'other'), text, spans: block.pieces, rule };
}

/** What a text says where its view says `said`: 大墩日報 for 大墩日报. */
function asPrinted(text: string, view: string, said: string | null): string | null {
  const at = said === null ? -1 : view.indexOf(said);
  return said === null || at < 0 ? said : text.slice(at, at + said.length);
}

/** A day that exists, YYYY-MM-DD: V8 reads 2022-02-30 as 2 March. */
function isDay(text: string): boolean {
  return (
    /^\d{4}-\d{2}-\d{2}$/u.test(text) &&
    !Number.isNaN(Date.parse(text)) &&
    new Date(text).toISOString().startsWith(text)
  );
}

/**
 * The issue: its date from the option, else from a folio or masthead, else from the file's name.
 * @throws RangeError when the option is no day.
 */
export function issueOf(
  furniture: readonly Furniture[],
  options: { issueDate?: string; name?: string },
): Omit<Document['issue'], 'region'> {
  if (options.issueDate !== undefined && !isDay(options.issueDate))
    throw new RangeError(`Unexpected issue date ${options.issueDate}, expected a day such as 2022-03-03.`);
  const folios = furniture.filter((f) => f.role === 'folio' || f.role === 'masthead');
  let date: string | null = options.issueDate ?? null;
  let title: string | null = null;
  let page: string | null = null;
  for (const folio of folios) {
    const view = fold(folio.text);
    const reading = furnitureOfLine(view);
    title ??= asPrinted(folio.text, view, reading?.title ?? null);
    page ??= reading?.page ?? null;
    date ??= readIssueDate(view)?.iso ?? null;
  }
  return { date: date ?? (options.name === undefined ? null : issueDateOfName(options.name)), title, page };
}
