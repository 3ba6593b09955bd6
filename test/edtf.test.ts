// Every date we write is EDTF to a program that is not ours.
import edtf from 'edtf';
import { describe, expect, test } from 'vitest';
import { read } from '../src/index.js';
import { pages } from './pages.js';

const accepts = (text: string): boolean => {
  try {
    edtf(text);
    return true;
  } catch {
    return false;
  }
};

test('the judge refuses what is no EDTF', () => {
  expect(['2022-02-27', '2022-33', '1950~', '../2022-03', '198X'].filter((text) => !accepts(text))).toEqual([]);
  expect(['2022-13-01', '3月1日', '2022/3/1', ''].filter(accepts)).toEqual([]);
});

describe.each(pages())('$name', ({ bytes, options, wanted }) => {
  test('what is read, and what is wanted', () => {
    const { articles, issue } = read(bytes, options);
    const read_ = articles.flatMap(({ dates, dateline }) => [...dates.map((d) => d.edtf), dateline?.date ?? null]);
    const all = [issue.date, ...read_, ...wanted.articles.flatMap(({ dates }) => dates.map((d) => d.edtf))].filter(
      (text) => text !== null,
    );
    expect(all.length).toBeGreaterThan(0);
    expect(all.filter((text) => !accepts(text))).toEqual([]);
  });
});
