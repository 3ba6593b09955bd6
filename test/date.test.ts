import edtf from 'edtf';
import { describe, expect, test } from 'vitest';
import { byPair } from '../src/pair.js';
import { dayOfIso } from '../src/rules/date/calendar.js';
import {
  CLOSED,
  COUNTED,
  COUNTED_VAGUELY,
  LONG,
  NAMED,
  NOT_COUNTED,
  ROUGHLY,
  TWICE,
  WRITTEN,
} from '../src/rules/date/count.corpus.js';
import { EXAMPLES, type Example, ISSUE, PARTS, SETS as SETS_BY_NAME, TIGHT } from '../src/rules/date/date.corpus.js';
import { DAYS, PERIODS, VAGUE as VAGUE_DAYS } from '../src/rules/date/day.corpus.js';
import { DECLINED, DECLINED_ISSUE } from '../src/rules/date/declined.corpus.js';
import { FEASTS, NO_FEASTS } from '../src/rules/date/feast.corpus.js';
import { dateRows, readDates } from '../src/rules/date/index.js';
import { HOURS, IMPLIED, IMPOSSIBLE, PAPERS, REFUSALS as REFUSED_OTHERS } from '../src/rules/date/paper.corpus.js';
import { PHRASES } from '../src/rules/date/phrase.corpus.js';
import { mentionAt } from '../src/rules/date/range.js';
import { newState } from '../src/rules/date/state.js';
import type { Passage } from '../src/span.js';
import { fold } from '../src/stages/normalise.js';

const passage = (text: string, kind: Passage['in'] = 'paragraph'): Passage => ({
  in: kind,
  text,
  view: fold(text),
  pieces: [[0, text.length]],
});
const read = (text: string, issueDate: string | null = ISSUE, region: string | null = null) =>
  readDates([passage(text)], { issueDate, region, tables: {} });
const unmark = (printed: string) => ({
  text: printed.replace(/[⟦⟧]/gu, ''),
  start: printed.indexOf('⟦'),
  end: printed.indexOf('⟧') - 1,
});
const flat = (examples: readonly Example[]) =>
  examples.flatMap(([wanted, ...printed]) => printed.map((p) => [p, wanted] as const));

/** The mention that is marked, and everything read. */
const find = (printed: string, issue: string | null = ISSUE, region: string | null = null) => {
  const { text, start, end } = unmark(printed);
  const found = read(text, issue, region);
  const seen = JSON.stringify(found.map((f) => [text.slice(f.start, f.end), f.value.edtf]));
  return { hit: found.find((f) => f.start === start && f.end === end), seen };
};

const SETS = [...SETS_BY_NAME, ...CLOSED];
const VAGUE = [...VAGUE_DAYS, ...COUNTED_VAGUELY, ...LONG];
const REFUSALS = [...REFUSED_OTHERS, ...NOT_COUNTED, ...NO_FEASTS];
/** The papers of other days. */
const papers = [...PAPERS, PHRASES];
const ours = flat([
  ...EXAMPLES,
  ...TIGHT,
  ...PARTS,
  ...DAYS,
  ...PERIODS,
  ...FEASTS,
  ...COUNTED,
  ...WRITTEN,
  ...ROUGHLY,
  ...TWICE,
  ...NAMED,
  ...VAGUE,
  ...SETS,
]);

describe('the corpus', () => {
  test.each(ours)('%s', (printed, wanted) => {
    const { hit, seen } = find(printed);
    expect(hit?.value.edtf, seen).toBe(wanted);
  });

  describe.each(papers.map((paper) => [paper.issue, paper] as const))('in the paper of %s', (issue, paper) => {
    test.each(flat(paper.examples))('%s', (printed, wanted) => {
      const { hit, seen } = find(printed, issue, paper.region);
      expect(hit?.value.edtf, seen).toBe(wanted);
    });
  });

  test.each(REFUSALS.map((text) => [text]))('no date in %s', (text) => {
    const found = read(text).filter((f) => f.value.kind !== 'vague');
    expect(found.map((f) => [text.slice(f.start, f.end), f.value.edtf])).toEqual([]);
  });

  test.each(VAGUE.flatMap(([, ...printed]) => printed.map((p) => [p])))('vague: %s', (printed) => {
    expect(find(printed).hit?.value.kind).toBe('vague');
  });

  test.each(flat(SETS))('a set: %s', (printed) => {
    expect(find(printed).hit?.value.kind).toBe('set');
  });

  test.each(HOURS)('%s %s in %s', (partOfDay, time, printed) => {
    expect(find(printed).hit?.value).toMatchObject({ partOfDay, time });
  });

  test.each(IMPLIED)('implied %s in %s', (implied, printed) => {
    expect(find(printed).hit?.value.implied.join(' ')).toBe(implied);
  });

  test.each(IMPOSSIBLE.map((printed) => [printed]))('no such day: %s', (printed) => {
    const { hit, seen } = find(printed);
    expect(hit, seen).toBeDefined();
    expect(hit?.value.edtf).toBeNull();
  });

  describe.each(DECLINED.map((row) => [row.kind, row] as const))('declined: %s', (_, { examples }) => {
    test.each(examples)('%s is not %s', (text, theirs, ours) => {
      expect(read(text, DECLINED_ISSUE)[0]?.value.edtf ?? null).toBe(ours);
      expect(theirs).not.toBe(ours);
      for (const value of [theirs, ours]) if (value !== null) expect(() => edtf(value), value).not.toThrow();
    });

    test('is a kind, not a case', () => {
      expect(new Set(examples.map(([text]) => text)).size).toBeGreaterThanOrEqual(2);
    });
  });

  test('is large enough, and tells no example twice', () => {
    const all = [...ours, ...papers.flatMap((p) => flat(p.examples))];
    expect(new Set(all.map(([p]) => p)).size).toBeGreaterThanOrEqual(400);
    expect(new Set(ours.map(([p]) => p)).size).toBe(ours.length);
    expect(new Set(REFUSALS).size).toBeGreaterThanOrEqual(200);
  });

  test('every value is EDTF', () => {
    for (const [printed, wanted] of ours) if (wanted !== null) expect(() => edtf(wanted), printed).not.toThrow();
  });

  test('no row that matches is left out for its second character, or for what follows a numeral', () => {
    const rowsAt = byPair(dateRows);
    const left = new Set<string>();
    for (const printed of [
      ...[...ours, ...papers.flatMap((p) => flat(p.examples))].map(([p]) => unmark(p).text),
      ...REFUSALS,
    ]) {
      const view = fold(printed);
      for (let at = 0; at < view.length; at++) {
        const rows = rowsAt(view, at);
        for (const row of dateRows) {
          if (row.pairs !== undefined || rows.includes(row) || !row.starts.includes(view[at] as string)) continue;
          row.pattern.lastIndex = at;
          if (row.pattern.test(view)) left.add(`${row.id}: ${view.slice(at, at + 8)}`);
        }
      }
    }
    expect([...left]).toEqual([]);
  });

  test('every row of the table wins an example', () => {
    const used = new Set<string>();
    const look = (printed: string, issue: string, roc: boolean): void => {
      const view = fold(unmark(printed).text);
      const state = newState(dayOfIso(issue), roc ? '710000' : null);
      // What has been named before, as if it had been read.
      Object.assign(state, { day: state.issue, month: state.issue, year: 2016, dayPassage: 0, yearPassage: 0 });
      for (let at = 0; at < view.length; at++) {
        const found = mentionAt(view, at, state);
        if (found === null) continue;
        if ('refused' in found) used.add(found.refused);
        else
          for (const side of [found.left, found.right])
            if (side !== null && side !== 'now') for (const id of side.rules) used.add(id);
      }
    };
    for (const [printed] of ours) look(printed, ISSUE, false);
    for (const paper of papers)
      for (const [printed] of flat(paper.examples)) look(printed, paper.issue, paper.region !== null);
    for (const text of REFUSALS) look(text, ISSUE, false);
    expect(dateRows.map((row) => row.id).filter((id) => !used.has(id))).toEqual([]);
  });
});

describe('across an article', () => {
  test('the date last named goes on from passage to passage', () => {
    const texts = ['2月10日，船到港。', '次日，卸货。', '当晚，离港。'];
    const found = readDates(
      texts.map((t) => passage(t)),
      { issueDate: ISSUE, region: null, tables: {} },
    );
    expect(found.map((f) => f.value.edtf)).toEqual(['2022-02-10', '2022-02-11', '2022-02-11']);
    expect(found.map((f) => texts.indexOf(f.passage.text))).toEqual([0, 1, 2]);
  });

  test('today is the dateline’s', () => {
    const found = readDates([passage('新华社利马3月1日电', 'dateline'), passage('今天，洪水退了。')], {
      issueDate: ISSUE,
      region: null,
      tables: {},
    });
    expect(found.map((f) => f.value.edtf)).toEqual(['2022-03-01', '2022-03-01']);
  });

  test('民国 once named goes on', () => {
    const found = readDates([passage('戏院建于民国四十三年。'), passage('七十七年十月歇业。')], {
      issueDate: '2017-09-13',
      region: null,
      tables: {},
    });
    expect(found.map((f) => f.value.edtf)).toEqual(['1954', '1988-10']);
  });

  test('without an issue date only what is printed is said', () => {
    expect(read('2月27日', null)[0]?.value.edtf).toBe('XXXX-02-27');
    expect(read('2月', null)[0]?.value.edtf).toBe('XXXX-02');
    expect(read('2021年2月27日', null)[0]?.value.edtf).toBe('2021-02-27');
    expect(read('昨天', null)[0]?.value.edtf ?? null).toBeNull();
  });
});
