// Bylines, captions and furniture as papers of all kinds print them, and lines that only look like them: test/forms/*.jsonl.
// Annotators wrote them by what they know of print, without having seen the program. How they were read first, by what of them
// had not helped to write a rule yet: README, "How accurate". The floors are a gate against sinking, and only rise.
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import {
  authorsOf,
  bylineOfHead,
  bylineOfLine,
  bylineOfTail,
  captionOfLine,
  furnitureOfLine,
} from '../src/rules/line/index.js';
import type { BylineReading } from '../src/rules/line/reading.js';
import { fold } from '../src/stages/normalise.js';
import type { Author } from '../src/types.js';

interface Form {
  print: string;
  /** It looks like one, and is none. */
  none?: true;
}
type Byline = Form & { where: 'line' | 'head' | 'tail'; authors?: Author[] };
type Caption = Form & { caption?: string; credit?: string | null; role?: string | null };
type Furniture = Form & { role?: string; date?: string };

const formsOf = <F extends Form>(name: string): F[] =>
  readFileSync(new URL(`./forms/${name}.jsonl`, import.meta.url), 'utf8')
    .trim()
    .split('\n')
    .map((line): F => JSON.parse(line));
const squeeze = (text: string | null | undefined): string => (text ?? '').replace(/\s/gu, '');
/** So sure is what counts as read where it is none. */
const SURE = 0.5;
const share = (some: readonly boolean[]): number => some.filter(Boolean).length / some.length;

const READ: Record<Byline['where'], (view: string) => BylineReading | null> = {
  line: bylineOfLine,
  head: bylineOfHead,
  tail: bylineOfTail,
};

describe('bylines', () => {
  const forms = formsOf<Byline>('bylines');
  test('authors: F1 by their names', () => {
    let [hit, all] = [0, 0];
    for (const { print, where, authors = [], none } of forms) {
      if (none) continue;
      const reading = READ[where](fold(print));
      const got = reading ? authorsOf(reading, print).map(({ name }) => squeeze(name)) : [];
      all += got.length + authors.length;
      hit += authors.filter(({ name }) => got.includes(squeeze(name))).length;
    }
    expect((2 * hit) / all).toBeGreaterThanOrEqual(0.95);
  });
  test('what looks like a byline and is none', () => {
    const alarms = forms
      .filter(({ none }) => none)
      .map(({ print, where }) => (READ[where](fold(print))?.confidence ?? 0) >= SURE);
    expect(share(alarms)).toBeLessThanOrEqual(0.05);
  });
});

describe('captions', () => {
  const forms = formsOf<Caption>('captions');
  test('who is credited', () => {
    const credits = forms
      .filter(({ credit, role }) => (credit ?? role ?? null) !== null)
      .map(({ print, credit }) => {
        const reading = captionOfLine(fold(print));
        return squeeze(reading?.credit && print.slice(...reading.credit)) === squeeze(credit);
      });
    expect(share(credits)).toBeGreaterThanOrEqual(0.93);
  });
  test('what looks like a caption and is none', () => {
    const alarms = forms
      .filter(({ none }) => none)
      .map(({ print }) => (captionOfLine(fold(print))?.confidence ?? 0) >= SURE);
    expect(share(alarms)).toBeLessThanOrEqual(0.03);
  });
});

describe('furniture', () => {
  const forms = formsOf<Furniture>('furniture');
  const isFurniture = ({ print }: Furniture): boolean => (furnitureOfLine(fold(print))?.confidence ?? 0) >= SURE;
  test('folios, mastheads, credits, prices and adverts', () => {
    expect(share(forms.filter(({ role }) => role && role !== 'label').map(isFurniture))).toBeGreaterThanOrEqual(0.9);
  });
  test('days of folios', () => {
    const days = forms
      .filter(({ date, role }) => date && role === 'folio')
      .map(({ print, date }) => furnitureOfLine(fold(print))?.date === date);
    expect(share(days)).toBeGreaterThanOrEqual(0.77);
  });
  test('names of columns', () => {
    expect(share(forms.filter(({ role }) => role === 'label').map(isFurniture))).toBeGreaterThanOrEqual(0.56);
  });
  test('what looks like furniture and is none', () => {
    expect(share(forms.filter(({ none }) => none).map(isFurniture))).toBeLessThanOrEqual(0.02);
  });
});
