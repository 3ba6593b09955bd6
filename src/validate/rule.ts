/** What a rule of `validate` is: a row that says what it finds, why it matters, and shows it, in two languages. */
import type { Passage } from '../span.js';
import type { Article, Document, Span } from '../types.js';
import type { Severity } from './finding.js';

export type Lang = 'en' | 'zh';
type Words = Record<Lang, string>;

/** A stretch of an article that is read as one string. */
export interface Block extends Passage {
  article: Article;
  in: 'headline' | 'paragraph' | 'caption' | 'byline';
}

/** What is known of a paper besides its pages. */
export interface Paper {
  /** The paper's name, as its folios print it. */
  paper?: string | undefined;
  /** Names that sign often. */
  staff?: readonly string[] | undefined;
}

/** A page made ready to be looked at. */
export interface Sheet extends Paper {
  name: string | null;
  text: string;
  /** The folded text, unit for unit (see stages/normalise.ts). */
  view: string;
  document: Document;
  /** Headlines, paragraphs and captions of all articles, in the order of the source. */
  blocks: readonly Block[];
}

/** One place where a rule does not hold. No spans: the whole page. */
export interface Seen {
  spans: Span[];
  /** What the message's {names} stand for. */
  values?: Record<string, string | number>;
  fix?: { spans: Span[]; text: string };
  /** Less than the row's severity, where the evidence is. */
  severity?: Severity;
}

/** Pages that show a rule: run as its tests. */
export interface Example extends Paper {
  /** The files of a run, as printed. */
  pages: readonly string[];
  /** Their names; 1.txt, 2.txt … where they do not matter. */
  names?: readonly string[];
  /** What the pages are read with; 苏州 and 2022-03-03 where it does not matter, null for none. */
  region?: string | null;
  issueDate?: string | null;
  /** The first file's bytes, where they are the point. */
  bytes?: readonly number[];
}

interface Row {
  /** `kind/what-is-seen` */
  id: string;
  severity: Severity;
  /** What it finds. */
  doc: Words;
  /** Why it matters. */
  why: Words;
  /** The sentence of a finding, with {names}. */
  message: Words;
  /** true: its suggestions are so sure that --fix applies them. */
  safe?: true;
  example: { fails: Example; passes: Example };
}

/** A rule over one page. */
export interface PageRule extends Row {
  find(sheet: Sheet): Iterable<Seen>;
}

/** What a rule over the pages of a run keeps of each: so little that a run may be long. */
export interface Note<Value> {
  /** Where to point when the note becomes a finding. */
  spans: Span[];
  value: Value;
}

/** A rule over all pages of a run. */
export interface RunRule<Value = unknown> extends Row {
  collect(sheet: Sheet): Iterable<Note<Value>>;
  /** The indexes of the notes at fault, with the values of their messages. */
  compare(notes: readonly Kept<Value>[]): Iterable<Omit<Seen, 'spans'> & { note: number }>;
}

export interface Kept<Value> {
  file: string | null;
  line: number;
  value: Value;
}

/** A small page with one article, for examples. */
export const story = (body: string): string => `平江路旧书市重新开张\n\n　　本报讯（记者 沈一舟）${body}\n`;
