import { describe, expect, test } from 'vitest';
import { NAME_ROWS, readNames } from '../src/rules/name/index.js';
import { EXAMPLES, REFUSALS } from '../src/rules/name/name.corpus.js';
import { readPlaces } from '../src/rules/place/index.js';
import { type Passage, passageOf } from '../src/span.js';
import { fold } from '../src/stages/normalise.js';

const READING = { issueDate: null, region: null, tables: {} };
const passage = (text: string, kind: Passage['in'] = 'paragraph') =>
  passageOf(kind, text, fold(text), [[0, text.length]]);

function unmark(print: string): { text: string; marks: [number, number][] } {
  let text = '';
  const marks: [number, number][] = [];
  for (const c of print) {
    if (c === '[') marks.push([text.length, -1]);
    else if (c === ']') (marks.at(-1) as [number, number])[1] = text.length;
    else text += c;
  }
  return { text, marks };
}

function names(passages: readonly Passage[], authors: readonly string[] = []) {
  const { people, organizations, places } = readNames(passages, READING, readPlaces(passages, READING), authors);
  return [...people, ...organizations, ...places];
}

describe('examples', () => {
  for (const { rule, name, title, authors, prints } of EXAMPLES) {
    for (const print of prints) {
      test(`${rule}: ${print}`, () => {
        const { text, marks } = unmark(print);
        const found = names([passage(text)], authors);
        for (const [start, end] of marks) {
          const mention = found.find((m) => m.start === start && m.end === end);
          expect(mention?.rule, found.map((m) => `${text.slice(m.start, m.end)} ${m.rule}`).join(', ')).toBe(rule);
          expect(mention?.value.name).toBe(name ?? text.slice(start, end));
          if (title !== undefined) expect(mention?.value).toHaveProperty('title', title);
        }
      });
    }
  }
  test('every row wins an example', () => {
    const won = new Set(EXAMPLES.map((example) => example.rule));
    expect(NAME_ROWS.filter((row) => !won.has(row.id)).map((row) => row.id)).toEqual([]);
    expect(new Set(NAME_ROWS.map((row) => row.id)).size).toBe(NAME_ROWS.length);
  });
});

describe('refusals', () => {
  for (const print of REFUSALS) {
    test(print, () => {
      const { text, marks } = unmark(print);
      const found = names([passage(text)]);
      for (const [start, end] of marks) {
        expect(found.filter((m) => m.start < end && start < m.end).map((m) => text.slice(m.start, m.end))).toEqual([]);
      }
    });
  }
  test('a third of all prints refuse', () => {
    expect(REFUSALS.length * 2).toBeGreaterThanOrEqual(EXAMPLES.flatMap((example) => example.prints).length);
  });
});

describe('an article', () => {
  test('a name once found is found again, in another passage and without a sign beside it', () => {
    const found = names([
      passage('镇长葛银川说，桥要先修。'),
      passage('没有人比葛银川更急。'),
      passage('散会了，葛银川'),
    ]);
    expect(found.map((m) => m.value.name)).toEqual(['葛银川', '葛银川', '葛银川']);
  });
  test('a name ends where the article’s other mentions end', () => {
    const whole = names([passage('所长汪允清算过一遍。'), passage('屋里没有人。汪允清不否认。')]);
    expect(whole.map((m) => m.value.name)).toEqual(['汪允清', '汪允清']);
    const cut = names([passage('妻子阎丽是老师。'), passage('阎丽陪他去，坐在后排。')]);
    expect(cut.map((m) => m.value.name)).toEqual(['阎丽', '阎丽']);
  });
  test('bylines and datelines are not repeated as people', () => {
    expect(names([passage('记者 葛银川', 'byline'), passage('本报上海电', 'dateline')])).toEqual([]);
  });
  test('spaces of a noisy scan stand inside mentions', () => {
    const text = '巡线员周 建平说，公 司调来吊车。';
    expect(names([passage(text)]).map((m) => [text.slice(m.start, m.end), m.value.name])).toEqual([
      ['周 建平', '周建平'],
    ]);
  });
  test('traditional print keeps its script', () => {
    const text = '理事長劉麗華說，劉阿姨今天不來。';
    expect(names([passage(text)]).map((m) => [text.slice(m.start, m.end), m.value.name])).toEqual([
      ['劉麗華', '劉麗華'],
      ['劉阿姨', '劉麗華'],
    ]);
  });
  test('mentions are sorted, inside the passage, and do not overlap', () => {
    const text =
      '江苏省昆山市公安局局长钱大明和昆山市委书记孙小红、王某某在苏州大学附属第一医院会见了克林顿总统。'.repeat(20);
    const { people, organizations } = readNames([passage(text)], READING, [], []);
    for (const list of [people, organizations]) {
      expect(list.length).toBeGreaterThan(20);
      list.forEach((m, i) => {
        expect(m.start).toBeGreaterThanOrEqual(list[i - 1]?.end ?? 0);
        expect(m.end).toBeLessThanOrEqual(text.length);
      });
    }
    expect(people.filter((p) => organizations.some((o) => o.start < p.end && p.start < o.end))).toEqual([]);
  });
  test('no text makes it throw', () => {
    const odd = [
      '',
      ' ',
      '·',
      '“',
      '某',
      '班',
      '第班',
      '𠮷野家',
      '\ud842',
      'A·B·',
      '·张',
      '张·',
      '局',
      '老',
      '小',
      '、'.repeat(50),
      '张'.repeat(300),
      '尔·'.repeat(200),
      '公司'.repeat(200),
      '\n\n张 \n三',
    ];
    for (const text of odd) expect(() => names([passage(text)], [text])).not.toThrow();
    expect(() => names(odd.map((text) => passage(text)))).not.toThrow();
  });
});
