import { describe, expect, test } from 'vitest';
import {
  type BylineExample,
  HEADS,
  LINES,
  NOT_HEADS,
  NOT_LINES,
  NOT_TAILS,
  TAILS,
} from '../src/rules/line/byline.corpus.js';
import { BYLINE_LINE_RULES, BYLINE_LOST_STOP_RULES, BYLINE_TAIL_RULES } from '../src/rules/line/byline.js';
import { HEAD_RULES } from '../src/rules/line/dateline.js';
import { authorsOf, bylineOfHead, bylineOfLine, bylineOfTail } from '../src/rules/line/index.js';
import type { BylineReading } from '../src/rules/line/reading.js';
import {
  SIGNED_HEADS,
  SIGNED_LINES,
  SIGNED_TAILS,
  UNSIGNED_HEADS,
  UNSIGNED_LINES,
  UNSIGNED_TAILS,
} from '../src/rules/line/signature.corpus.js';
import { fold } from '../src/stages/normalise.js';

const won = new Set<string>();

/** A corpus print without its marks: the text, and where the byline and its dateline stand. */
function parse(print: string): { text: string; bar: number; dateline: string } {
  const bar = print.indexOf('|');
  const opened = bar < 0 ? undefined : /\[[^\]]+\]/u.exec(print.slice(0, bar));
  // [ ] marks the dateline of a head; a print of its own may have them as brackets
  const dateline = opened?.[0].slice(1, -1) ?? '';
  const plain = opened ? print.replace(opened[0], dateline) : print;
  return { text: plain.replace('|', ''), bar: plain.indexOf('|'), dateline };
}

const said = (reading: BylineReading, text: string): string[] =>
  authorsOf(reading, text).map(({ name, role, affiliation }) =>
    [name, role ?? '', affiliation ?? ''].join('/').replace(/\/+$/u, ''),
  );

function note(reading: BylineReading): void {
  won.add(reading.rule);
  if (reading.dateline) won.add(reading.dateline.rule);
}

const cases = (examples: readonly BylineExample[]): [string, readonly string[]][] =>
  examples.flatMap(({ authors, prints }) => prints.map((print): [string, readonly string[]] => [print, authors]));

describe('a byline', () => {
  test.each(cases([...LINES, ...SIGNED_LINES]))('alone on a line: %s', (text, authors) => {
    const reading = bylineOfLine(fold(text)) as BylineReading;
    expect(reading).not.toBeNull();
    note(reading);
    expect(said(reading, text)).toEqual(authors);
    const ends = [reading.range[0], reading.range[1], ...(reading.dateline?.range ?? [])];
    expect([Math.min(...ends), Math.max(...ends)]).toEqual([0, text.length]);
  });

  test.each(cases([...HEADS, ...SIGNED_HEADS]))('before the first sentence: %s', (print, authors) => {
    const { text, bar, dateline } = parse(print);
    const reading = bylineOfHead(fold(text)) as BylineReading;
    expect(reading).not.toBeNull();
    note(reading);
    expect(said(reading, text)).toEqual(authors);
    expect(text.slice(...(reading.dateline?.range ?? [0, 0]))).toBe(dateline);
    const end = Math.max(reading.range[1], reading.dateline?.range[1] ?? 0);
    expect(text.slice(0, end).trimEnd()).toBe(text.slice(0, bar).trimEnd());
    const [from, to] = reading.dateline?.range ?? [0, 0];
    expect(Math.min(reading.range[1], to) - Math.max(reading.range[0], from)).toBeLessThanOrEqual(0);
  });

  test.each(cases([...TAILS, ...SIGNED_TAILS]))('after the last sentence: %s', (print, authors) => {
    const { text, bar } = parse(print);
    const reading = bylineOfTail(fold(text)) as BylineReading;
    expect(reading).not.toBeNull();
    note(reading);
    expect(said(reading, text)).toEqual(authors);
    expect(reading.range).toEqual([bar, text.length]);
  });

  test.each([...NOT_LINES, ...UNSIGNED_LINES])('is not the line %s', (text) => {
    expect(bylineOfLine(fold(text))?.confidence ?? 0).toBeLessThan(0.6);
  });

  test.each([...NOT_HEADS, ...UNSIGNED_HEADS])('does not open %s', (text) => {
    expect(bylineOfHead(fold(text))?.confidence ?? 0).toBeLessThan(0.6);
  });

  test.each([...NOT_TAILS, ...UNSIGNED_TAILS])('does not close %s', (text) => {
    expect(bylineOfTail(fold(text))?.confidence ?? 0).toBeLessThan(0.6);
  });

  test('a dateline says its agency, place and day', () => {
    const text = '新华社北京3月5日电（记者 丁海涛）昨天';
    const dateline = bylineOfHead(fold(text))?.dateline;
    expect(dateline).toMatchObject({ agency: '新华社', place: '北京' });
    expect(text.slice(...(dateline?.date ?? [0, 0]))).toBe('3月5日');
    expect(bylineOfHead(fold('本报永安讯（通讯员 丁海涛）昨天'))?.dateline).toMatchObject({
      agency: '本报',
      place: '永安',
      date: null,
    });
  });

  test('a traditional name is given as printed', () => {
    const text = '【記者張國豐／臺東報導】昨日';
    const reading = bylineOfHead(fold(text)) as BylineReading;
    expect(reading.authors[0]?.name).toBe('张国丰');
    expect(authorsOf(reading, text)[0]).toEqual({ name: '張國豐', role: 'reporter', affiliation: null });
  });

  test('every row wins an example; a refusal wins by having none', () => {
    const refusals = ['byline/brackets-no-name', 'byline/brackets-asker'];
    const ids = [...BYLINE_LINE_RULES, ...BYLINE_TAIL_RULES, ...BYLINE_LOST_STOP_RULES, ...HEAD_RULES].map((r) => r.id);
    expect(ids.filter((id) => !won.has(id) && !refusals.includes(id))).toEqual([]);
    for (const text of ['（上）', '（见图）']) expect(bylineOfLine(fold(text))).toBeNull();
  });
});
