/**
 * draft → article without its mentions: headline and its parts, bylines taken off the heads and tails of paragraphs,
 * datelines, captions and their credits, jump lines. Every piece of a block goes to exactly one element.
 */

import { isSpace } from '../han.js';
import { partRoles } from '../rules/line/headline.js';
import { bylineOfHead, bylineOfLine, bylineOfTail, captionOfLine, jumpOf } from '../rules/line/index.js';
import type { BylineReading, Range } from '../rules/line/reading.js';
import { CALLED } from '../rules/line/role.js';
import { type Passage, passageOf, toSource } from '../span.js';
import type {
  Article,
  Byline,
  Dateline,
  Furniture,
  Headline,
  HeadlinePart,
  Illustration,
  Paragraph,
  Span,
} from '../types.js';
import { passage } from './extract.js';
import { fold } from './normalise.js';
import type { Block, Draft } from './repair.js';

/** A byline at the end of a paragraph that is not the article's last must be at least so sure: a body sentence is no byline. */
const SURE_TAIL = 0.9;

/**
 * So many paragraphs that each end with who said it, in brackets, are a list of sayings or letters, and who said it is the
 * paragraph’s own: with two, articles of the fitted papers (clean) are at 0.9463 and authors at 0.9592; with three 0.9461 and
 * 0.9589; without 0.9455 and 0.9574.
 */
const SAYINGS = 2;
/** （钳工　甲某某）, （读者乙）: a name in brackets without a role. */
const SAID_BY = /^byline\/brackets-(?:affiliated|names|office|pen-name)$/u;
/** 答：…: what follows a reader's question; or one that greets who asked: 郝志清同志：…. An editor's answer is a note below a letter, whose writer signs it. */
const ANSWERS = /^ *[【[(]?答/u;
const GREETS = new RegExp(`^ *([\\u4e00-\\u9fff·]{2,8}?)(?:同志|朋友|同学|读者|师傅|${CALLED})?[:,]`, 'u');

export interface Assembled {
  article: Omit<Article, 'id' | 'confidence' | 'dates' | 'places' | 'figures' | 'people' | 'organizations'>;
  passages: Passage[];
  furniture: Furniture[];
}

/** [start, end) of a view without the white space at its ends. */
function trim(view: string, start: number, end: number): Range {
  while (start < end && isSpace(view.charCodeAt(start))) start++;
  while (end > start && isSpace(view.charCodeAt(end - 1))) end--;
  return [start, end];
}

/** The whole of a block as one string, white space kept, to be asked about. */
function whole(block: Block, source: string, view: string): Passage {
  return passageOf('paragraph', source, view, block.pieces);
}

/** The lines of a headline are its parts; on a single line, what spaces set apart. */
function headline(block: Block, source: string, view: string): Headline {
  const spans: Span[] = block.pieces.length > 1 ? block.pieces : words(view, block.pieces[0] as Span);
  const roles = partRoles(spans.map((span) => view.slice(...span)));
  const parts: HeadlinePart[] = [];
  for (const [i, span] of spans.entries()) {
    const role = roles[i] ?? 'main';
    const last = parts.at(-1);
    if (last?.role === role) {
      last.text += ` ${source.slice(...span)}`;
      last.spans.push(span);
    } else parts.push({ role, text: source.slice(...span), spans: [span] });
  }
  return { text: block.pieces.map((piece) => source.slice(...piece)).join(' '), spans: block.pieces, parts };
}

/** The stretches of a line between its spaces; a space beside a Latin word is a part of a name, not of the layout. */
function words(view: string, [start, end]: Span): Span[] {
  const spans: Span[] = [];
  let from = start;
  for (let i = start; i <= end; i++) {
    if (
      i < end &&
      !(isSpace(view.charCodeAt(i)) && !/[a-z]/iu.test(view[i + 1] ?? '') && !/[a-z]/iu.test(view[i - 1] ?? ''))
    )
      continue;
    if (i > from) spans.push([from, i]);
    from = i + 1;
  }
  return spans;
}

/** A byline and its dateline as printed: the reading's names are of the view, these are of the text. */
function bylineFrom(reading: BylineReading, passage: Passage): { byline: Byline | null; dateline: Dateline | null } {
  const cut = (range: Range) => ({ text: passage.text.slice(...range), spans: toSource(passage, ...range) });
  const printed = ([start, end]: Range) =>
    passage.text.slice(start + reading.range[0], end + reading.range[0]).replace(/\s+/gu, '');
  const authors = reading.authors.map((author, i) => {
    const place = reading.places?.[i];
    return place
      ? {
          ...author,
          name: printed(place.name),
          affiliation: place.affiliation ? printed(place.affiliation) : author.affiliation,
        }
      : author;
  });
  const { dateline } = reading;
  const within = (name: string | null): string | null => {
    if (name === null || !dateline) return null;
    const at = passage.view.indexOf(name, dateline.range[0]);
    return at < 0 || at + name.length > dateline.range[1] ? name : passage.text.slice(at, at + name.length);
  };
  return {
    byline: reading.range[1] > reading.range[0] ? { ...cut(reading.range), authors, rule: reading.rule } : null,
    dateline: dateline && {
      ...cut(dateline.range),
      agency: within(dateline.agency),
      place: within(dateline.place),
      date: dateline.date && passage.text.slice(...dateline.date),
      rule: dateline.rule,
    },
  };
}

function illustration(block: Block, source: string, view: string): Illustration {
  const p = whole(block, source, view);
  const [from, to] = trim(p.view, 0, p.view.length);
  const reading = captionOfLine(p.view.slice(from, to));
  const slice = ([start, end]: Range) => p.text.slice(...trim(p.view, from + start, from + end));
  return reading
    ? {
        caption: slice(reading.caption),
        credit: reading.credit && slice(reading.credit),
        role: reading.role,
        spans: block.pieces,
        rule: reading.rule,
      }
    : { caption: p.text, credit: null, role: null, spans: block.pieces, rule: 'caption/by-its-place' };
}

/** What is left of a paragraph after its head and tail have gone to others. */
function paragraph(block: Block, p: Passage, start: number, end: number, role: Paragraph['role']): Paragraph | null {
  const [from, to] = trim(p.view, start, end);
  if (from >= to) return null;
  // offsets of the pieces in the passage, to tell where the joins are
  let at = 0;
  const starts = p.pieces.map(([s, e]) => {
    const here = at;
    at += e - s;
    return here;
  });
  const joins = block.breaks
    .map(({ piece, rule, confidence }) => ({
      at: (starts[piece] as number) - from,
      rule,
      confidence: Math.round(confidence * 10000) / 10000,
    }))
    .filter((j) => j.at > 0 && j.at < to - from);
  return { role, text: p.text.slice(from, to), spans: toSource(p, from, to), joins };
}

/** （一九九七年六月一日） among a headline's lines: when a speech was made, no deck. */
const isDay = (line: string): boolean =>
  line.startsWith('(') && bylineOfLine(line)?.rule === 'byline/line-day-of-a-letter';

const NOTE = /^[(【]?(?:编者按|编者的话|编后|更正|启事|本报启事|作者按|按语|编者注)[)】]?[:,\s]/u;

export function assemble(draft: Draft, source: string, view: string): Assembled {
  const article: Assembled['article'] = {
    headline: null,
    bylines: [],
    dateline: null,
    paragraphs: [],
    illustrations: [],
    continues: null,
  };
  const passages: Passage[] = [];
  const furniture: Furniture[] = [];
  const bodies = draft.blocks.filter((block) => block.kind === 'paragraph');
  const take = (reading: BylineReading, p: Passage): void => {
    const { byline, dateline } = bylineFrom(reading, p);
    if (byline) {
      article.bylines.push(byline);
      passages.push(passage('byline', source, view, byline.spans));
    }
    if (dateline) {
      passages.push(passage('dateline', source, view, dateline.spans));
      article.dateline ??= dateline;
      if (article.dateline !== dateline)
        article.bylines.push({ text: dateline.text, spans: dateline.spans, authors: [], rule: dateline.rule });
    }
  };
  let lead: Paragraph | null = null;
  const saidBy = (block: Block): boolean => SAID_BY.test(bylineOfTail(whole(block, source, view).view)?.rule ?? '');
  let listed: boolean | undefined;
  /** Whether a tail is one of many; the others are looked at only where one is found. */
  const isSaying = ({ rule }: BylineReading): boolean => {
    if (!SAID_BY.test(rule)) return false;
    listed ??= bodies.filter(saidBy).length >= SAYINGS;
    return listed;
  };
  /** Whether the next paragraph answers who is named in this one's tail: that one asks, and signs nothing. */
  const isAnswered = (block: Block, { rule, authors }: BylineReading): boolean => {
    const next = SAID_BY.test(rule) ? bodies[bodies.indexOf(block) + 1] : undefined;
    if (!next) return false;
    const answer = whole(next, source, view).view;
    return ANSWERS.test(answer) || authors.some(({ name }) => name === GREETS.exec(answer)?.[1]);
  };
  for (const block of draft.blocks) {
    const p = whole(block, source, view);
    if (block.kind === 'headline') {
      const days = block.pieces.filter((piece) => isDay(view.slice(...piece)));
      const pieces = block.pieces.filter((piece) => !days.includes(piece));
      if (pieces.length > 0) {
        article.headline = headline({ ...block, pieces }, source, view);
        passages.push(passage('headline', source, view, pieces));
      }
      for (const piece of days) {
        const day = whole({ ...block, pieces: [piece] }, source, view);
        take(bylineOfLine(day.view) as BylineReading, day);
      }
      continue;
    }
    if (block.kind === 'caption') {
      article.illustrations.push(illustration(block, source, view));
      passages.push(passage('caption', source, view, block.pieces));
      continue;
    }
    if (block.kind === 'byline') {
      const reading = bylineOfLine(p.view) ?? {
        rule: 'byline/by-its-place',
        range: [0, p.view.length] as Range,
        authors: [],
        dateline: null,
        confidence: 0,
        places: [],
      };
      take(reading, p);
      if (article.paragraphs.length === 1 && article.paragraphs[0]?.role === 'body' && bodies.length > 1)
        lead = article.paragraphs[0];
      continue;
    }
    let start = 0;
    let end = p.view.length;
    const jump = jumpOf(p.view);
    if (jump) {
      const spans = toSource(p, ...jump.range);
      furniture.push({ role: 'jump', text: p.text.slice(...jump.range), spans, rule: jump.rule });
      article.continues = { ...article.continues, [jump.direction]: { page: jump.page, article: null } };
      if (jump.range[0] === 0) start = jump.range[1];
      else end = jump.range[0];
    }
    const inside = (): string => p.view.slice(start, end);
    const last = block === bodies.at(-1);
    if (block.kind === 'paragraph') {
      const line = bylineOfLine(inside().trim());
      if (
        line &&
        (line.confidence ?? 0) >= SURE_TAIL &&
        inside().trim().length < 60 &&
        line.range[1] - line.range[0] >= inside().trim().length - 1
      ) {
        const [from] = trim(p.view, start, end);
        take(shift(line, from), p);
        continue;
      }
      if (block === bodies[0]) {
        const head = bylineOfHead(p.view.slice(start, end));
        if (head) {
          take(shift(head, start), p);
          start += Math.max(head.range[1], head.dateline?.range[1] ?? 0);
        }
      }
      const tail = bylineOfTail(p.view.slice(start, end));
      if (
        tail &&
        tail.range[0] > 0 &&
        (last || (tail.confidence ?? 0) >= SURE_TAIL) &&
        !isSaying(tail) &&
        !isAnswered(block, tail)
      ) {
        take(shift(tail, start), p);
        end = start + Math.min(tail.range[0], tail.dateline?.range[0] ?? tail.range[0]);
        if (!last && article.paragraphs.length === 0) lead = null;
      }
    }
    const role = block.kind === 'subhead' ? 'subhead' : NOTE.test(p.view.slice(start, start + 12)) ? 'note' : 'body';
    const element = paragraph(block, p, start, end, role);
    if (!element) continue;
    article.paragraphs.push(element);
    passages.push(passage('paragraph', source, view, element.spans));
  }
  if (lead) lead.role = 'lead';
  return { article, passages, furniture };
}

function shift(reading: BylineReading, by: number): BylineReading {
  const move = ([s, e]: Range): Range => [s + by, e + by];
  const { dateline } = reading;
  return {
    ...reading,
    range: move(reading.range),
    dateline: dateline && { ...dateline, range: move(dateline.range), date: dateline.date && move(dateline.date) },
  };
}

const first = (spans: readonly Span[]): number => spans[0]?.[0] ?? 0;

/**
 * Gives the jump lines that stand alone to their articles: 下转 to the article it stands in, 上接 to the article that it
 * stands over (or, between a headline and its first paragraph, in). `articles` are in reading order.
 */
export function continued(articles: readonly Assembled['article'][], furniture: readonly Furniture[]): void {
  const starts = articles.map(({ headline, paragraphs, bylines }) =>
    Math.min(...[headline, ...bylines, ...paragraphs].flatMap((part) => (part ? [first(part.spans)] : []))),
  );
  for (const { role, text, spans } of furniture) {
    if (role !== 'jump') continue;
    const reading = jumpOf(fold(text));
    if (!reading) continue;
    const at = first(spans);
    let open = -1;
    for (const [i, start] of starts.entries()) if (start < at) open = i;
    const begun = articles[open]?.paragraphs.some((p) => first(p.spans) < at) ?? true;
    const article = articles[reading.direction === 'from' && begun ? open + 1 : open];
    if (article)
      article.continues = { ...article.continues, [reading.direction]: { page: reading.page, article: null } };
  }
}
