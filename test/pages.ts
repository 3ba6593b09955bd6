/** The fixtures: real-looking pages of our own, each with what we want of it, checked by hand. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import type { ReadOptions } from '../src/options.js';
import type { FigureMention, HeadlinePart } from '../src/types.js';

export interface WantedArticle {
  headline: string | null;
  parts?: Pick<HeadlinePart, 'role' | 'text'>[];
  authors: string[];
  /** As printed, the dateline's apart. */
  bylines: string[];
  dateline?: string;
  notes?: string[];
  continues?: { to?: { page: string }; from?: { page: string } };
  paragraphs: string[];
  subheads?: string[];
  illustrations: { caption: string; credit: string | null }[];
  dates: { text: string; edtf: string | null }[];
  figures: {
    text: string;
    value: number | null;
    unit?: string | null;
    approximation?: FigureMention['approximation'];
    low?: number;
    high?: number;
  }[];
  places: { text: string; adcode: string | null; path?: string[] }[];
  people: string[];
  organizations: string[];
  /** What stands in the article and only looks like a mention. */
  refused: { figures: string[]; dates: string[]; places: string[] };
}

export interface Wanted {
  issueDate?: string | null;
  region?: string | null;
  options?: ReadOptions;
  articles: WantedArticle[];
  furniture: string[];
}

export interface FixturePage {
  name: string;
  file: string;
  bytes: Buffer;
  /** Decoded: fixtures are UTF-8. */
  text: string;
  wanted: Wanted;
  options: ReadOptions;
}

const folder = new URL('../fixtures/', import.meta.url);

/** All pages, by name. */
export function pages(): FixturePage[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort()
    .map((name) => {
      const file = new URL(`${name}/page.txt`, folder);
      const bytes = readFileSync(file);
      const wanted = JSON.parse(readFileSync(new URL(`${name}/page.json`, folder), 'utf8')) as Wanted;
      const options: ReadOptions = {
        name: `${name}/page.txt`,
        ...(wanted.issueDate && { issueDate: wanted.issueDate }),
        ...(wanted.region && { region: wanted.region }),
        ...wanted.options,
      };
      return { name, file: file.pathname, bytes, text: bytes.toString('utf8'), wanted, options };
    });
}
