import { expect, test } from 'vitest';
import { byPair, leastOf } from '../src/pair.js';

test.each([
  ['a', 1],
  ['ab?', 1],
  ['a|', 0],
  ['(?:ab|c)d', 2],
  ['a(?=b)', 2],
  ['a(?=b|$)', 1],
  ['(?=a)b', 1],
  ['(?<!x)a(?:bc)?', 1],
  ['(a)\\1', 1],
  ['a{0,3}b', 1],
  ['[\\]a]{2}', 2],
  ['\\p{sc=Han}+x', 2],
  ['\\u4e00b', 2],
  ['(\\d{2,3}|[一二])年', 2],
])('%s looks at %i characters', (source, least) => {
  expect(leastOf(source)).toBe(least);
});

test('rows by two characters, and by what follows a numeral', () => {
  const rows = [
    { starts: '0123456789一二', pattern: /(?:\d{1,2}|[一二]) ?日/uy, follows: '日' },
    { starts: '一', pattern: /一些/uy },
    { starts: '一', pattern: /一./uy },
    { starts: '', pattern: /元旦/uy },
  ];
  const rowsAt = byPair(rows);
  const seen = (view: string) => rowsAt(view, 0).map((row) => rows.indexOf(row));
  expect(seen('27日')).toEqual([0, 3]);
  expect(seen('27 日')).toEqual([0, 3]);
  expect(seen('27名')).toEqual([3]);
  expect(seen('一日')).toEqual([0, 2, 3]);
  expect(seen('一些')).toEqual([1, 2, 3]);
  expect(seen('元旦')).toEqual([3]);
  expect(seen('')).toEqual([]);
});
