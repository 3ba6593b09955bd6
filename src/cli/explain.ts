/** `jianbao explain`: the page as it is printed, with every decision beside the place it was made at. */
import { lineColumn } from '../span.js';
import { decode } from '../stages/decode.js';
import { linesOf } from '../stages/lines.js';
import { fold as normalise } from '../stages/normalise.js';
import { segment } from '../stages/segment.js';
import type { Document } from '../types.js';
import type { ExplainCall } from './command.js';
import { find } from './input.js';
import { type Exit, type Io, printable, reason, say, send } from './io.js';
import { type Class, type Note, notesOf } from './note.js';
import { type Reader, reader } from './page.js';
import { type Painter, pad, painter, type Run, type Style, wrap } from './paint.js';
import { type Ruling, rulingsOf } from './ruling.js';

export async function explain({ inputs: names, reading }: ExplainCall, io: Io): Promise<Exit> {
  const { inputs, missing } = await find(names, io);
  for (const sentence of missing) say(io, sentence);
  const [input, other] = inputs;
  if (other) say(io, `${names[0]}: names ${inputs.length} files, expected one.`);
  if (!input || other) return 2;
  let read: Reader | null;
  try {
    read = await reader(reading, io);
  } catch (error) {
    say(io, reason(error));
    return 2;
  }
  if (!read) return 2;
  const page = await read(input);
  if (!page) return 1;
  const { text } = decode(page.bytes, page.document.source.encoding ?? 'auto');
  for (const row of rows(text, page.document, painter(io))) if (!(await send(io, `${row}\n`))) break;
  return page.whole ? 0 : 1;
}

/** Cells before the print: the line's number and its kind; rulings stand a little to the left of the print. */
const MARGIN = 16;
const RULING = 6;
/** Cells of the first columns of a note: what was printed, and its class. Longer print pushes the rest to the right. */
const PRINTED = 16;
const CLASS = 8;
/** Characters of a note's print that are shown. */
const SHOWN = 30;
/** Below this a ruling or a link is shown as doubtful. */
const DOUBTFUL = 0.8;

const CLASSES: Record<Class, { name: string; style: Style }> = {
  date: { name: 'date', style: 'date' },
  place: { name: 'place', style: 'place' },
  figure: { name: 'figure', style: 'figure' },
  person: { name: 'person', style: 'person' },
  organization: { name: 'org', style: 'organization' },
  byline: { name: 'byline', style: 'strong' },
  dateline: { name: 'dateline', style: 'strong' },
  caption: { name: 'caption', style: 'strong' },
  join: { name: 'join', style: 'faint' },
  furniture: { name: 'role', style: 'faint' },
};

function* rows(text: string, document: Document, painter: Painter): Generator<string> {
  const { source, issue, articles, diagnostics } = document;
  const title = `${source.name ?? 'standard input'} · ${source.encoding} · ${source.length} characters · articles: ${articles.length} · issue ${issue.date ?? 'unknown'} · region ${issue.region ?? 'unknown'}`;
  yield* lay('', 0, [{ text: printable(title), style: 'strong' }], painter);
  const page = rulingsOf(segment(linesOf(text, normalise(text))));
  const notes = notesOf(document);
  const styles = stylesOf(text.length, notes);
  let number = 1;
  let counted = 0;
  let next = 0;
  for (const [i, ruling] of page.entries()) {
    const { start, end } = ruling.line;
    number += lineColumn(text.slice(counted, start), start - counted).line - 1;
    counted = start;
    yield '';
    yield* lay(' '.repeat(RULING), RULING, rulingRow(ruling), painter);
    const margin = `${painter.paint(String(number).padStart(RULING - 2), 'faint')}  ${painter.paint(pad(ruling.kind, MARGIN - RULING), 'strong')}`;
    yield* lay(margin, MARGIN, runsOf(text, start, end, styles), painter);
    const until = page[i + 1]?.line.start ?? text.length;
    for (; next < notes.length && (notes[next]?.spans[0]?.[0] ?? 0) < until; next++)
      yield* lay(
        `${' '.repeat(MARGIN)}${painter.paint('└ ', 'faint')}`,
        MARGIN + 2,
        noteRow(notes[next] as Note, text.slice(start, end)),
        painter,
      );
  }
  if (diagnostics.length > 0) yield '';
  for (const { rule, severity, message, spans } of diagnostics) {
    const style: Style = severity === 'error' ? 'fault' : severity === 'warning' ? 'doubt' : 'faint';
    const at = spans[0] && lineColumn(text, spans[0][0]);
    const place = at ? `${at.line}:${at.column} ` : '';
    yield* lay(
      painter.paint(pad(severity, 9), style),
      9,
      [
        { text: `${place}${printable(message)} `, style: 'plain' },
        { text: rule, style: 'faint' },
      ],
      painter,
    );
  }
}

/** Rows of a terminal's width: the first begins with a margin of so many cells, the others with as many spaces. */
function* lay(margin: string, cells: number, runs: readonly Run[], { paint, columns }: Painter): Generator<string> {
  for (const [i, row] of wrap(runs, columns - cells).entries())
    yield `${i === 0 ? margin : ' '.repeat(cells)}${row.map((run) => paint(run.text, run.style)).join('')}`;
}

/** ── paragraph 0.99 · gap/closes stop blank */
function rulingRow({ verdict, confidence, rule }: Ruling): Run[] {
  const style: Style = confidence < DOUBTFUL ? 'doubt' : verdict === 'article' ? 'good' : 'faint';
  const stroke = verdict === 'article' ? '━━' : verdict === 'wrap' ? '↩ ' : '──';
  return [
    { text: `${stroke} ${verdict} ${confidence.toFixed(2)}`, style },
    { text: rule ? ` · ${printable(rule)}` : '', style: 'faint' },
  ];
}

/** 2月27日下午     date   2022-02-27 afternoon  date/month. What is the whole line is not printed again. */
function noteRow({ class: of, text, value, rule, confidence }: Note, line: string): Run[] {
  const { name, style } = CLASSES[of];
  const shown = text === line ? '' : printable(text.length > SHOWN ? `${text.slice(0, SHOWN - 1)}…` : text);
  return [
    ...(shown
      ? [
          { text: pad(shown, PRINTED), style },
          { text: ' ', style: 'plain' as const },
        ]
      : []),
    { text: `${pad(name, CLASS)}${value ? `${printable(value)}  ` : ''}`, style: 'plain' },
    ...(confidence === null
      ? []
      : [
          { text: `${confidence.toFixed(2)} `, style: confidence < DOUBTFUL ? ('doubt' as const) : ('faint' as const) },
        ]),
    { text: rule, style: 'faint' },
  ];
}

/** The style of each character: that of the mention it stands in. */
function stylesOf(length: number, notes: readonly Note[]): Style[] {
  const styles = new Array<Style>(length).fill('plain');
  for (const { class: of, spans } of notes) {
    if (of === 'join' || of === 'furniture' || of === 'caption') continue;
    for (const [start, end] of spans) styles.fill(CLASSES[of].style, start, end);
  }
  return styles;
}

function runsOf(text: string, start: number, end: number, styles: readonly Style[]): Run[] {
  const runs: Run[] = [];
  for (let at = start; at < end; ) {
    const style = styles[at] ?? 'plain';
    let to = at + 1;
    while (to < end && styles[to] === style) to++;
    runs.push({ text: printable(text.slice(at, to)), style });
    at = to;
  }
  return runs;
}
