// What reading says of its own doubts, and what one kind of mention leaves to another.
import { expect, test } from 'vitest';
import { read } from '../src/index.js';
import { extract, passage } from '../src/stages/extract.js';
import { fold } from '../src/stages/normalise.js';
import { broken } from './lossless.js';

const reading = { issueDate: '2019-06-03', region: null, tables: {} };
const of = (text: string, region: string | null = null) =>
  extract([passage('paragraph', text, fold(text), [[0, text.length]])], { ...reading, region });

test('a sum that its parts are not is told, with the places of all its numbers', () => {
  const text = '全乡共有教师30名，其中男12名、女19名。';
  const [found, ...more] = of(text).diagnostics;
  expect(more).toEqual([]);
  expect(found).toMatchObject({ rule: 'figure/sum-disagrees', severity: 'warning' });
  expect(found?.spans.map(([start, end]) => text.slice(start, end))).toEqual(['30名', '12名', '19名']);
  expect(found?.message).toContain('31');
  expect(found?.message).toContain('30');
  expect(of('全乡共有教师31名，其中男12名、女19名。').diagnostics).toEqual([]);
});

test('a place of several is told with all of them, and not where the region decides', () => {
  const text = '鼓楼区发布公告。';
  const [found, ...more] = of(text).diagnostics;
  expect(more).toEqual([]);
  expect(found).toMatchObject({ rule: 'place/ambiguous', severity: 'info', spans: [[0, 3]] });
  for (const city of ['南京市', '徐州市', '福州市', '开封市']) expect(found?.message).toContain(`${city}鼓楼区`);
  expect(of(text, '320100').diagnostics).toEqual([]);
});

test('the number in a name is no figure, the one after it is', () => {
  expect(of('记者找到七十岁的老支书周三斤，周三斤18岁当兵。').figures.map((f) => f.text)).toEqual(['七十岁', '18岁']);
});

test('the number in a place is no figure, the one beside it is', () => {
  expect(of('来自七台河的三家企业，三条石街道有5个社区。').figures.map((f) => f.text)).toEqual(['三家', '5个']);
});

test('a decimal, and money of 5 sen, are figures and no dates', () => {
  for (const [text, value] of [
    ['二十三点五', 23.5],
    ['零点五', 0.5],
    ['10日元5日本銭', 10.05],
  ] as const) {
    expect(of(text).dates).toEqual([]);
    expect(of(text).figures.map((f) => [f.text, f.value])).toEqual([[text, value]]);
  }
  expect(of('6月5日本报讯').dates.map((d) => d.text)).toEqual(['6月5日']);
  expect(of('晚上七点五分').figures).toEqual([]);
});

test('capital numerals that read like somebody’s name are the number', () => {
  expect(of('借款伍万叁仟元整').figures.map((f) => [f.text, f.value])).toEqual([['伍万叁仟元整', 53000]]);
});

test('who signs is no place, though one is called so', () => {
  const text = '记者 罗城';
  const [line] = [passage('byline', text, fold(text), [[0, text.length]])];
  expect(extract([line as NonNullable<typeof line>], reading, ['罗城']).places).toEqual([]);
  expect(extract([line as NonNullable<typeof line>], reading).places.map((p) => p.text)).toEqual(['罗城']);
});

const PAGE =
  '五华区公园改造完成\n\n\u200b昨日，五华区公园改造完成，\u0085新增座椅30张。\n居民\ufeff们说\u200b好。\u0085（记者 周见山）\u200b\n\u0085\n\u200b图为公园新貌。 周见山 摄\u200b\n';

test.each([
  PAGE,
  `\ufeff${PAGE}`,
  `\u0085${PAGE}`,
  PAGE.replaceAll('\n', '\u0085'),
  PAGE.replaceAll('\n', '\u0085\n'),
  PAGE.replaceAll('\n', '\u200b\n\u200b'),
])('what cannot be seen is not lost (%#)', (text) => {
  expect(broken(read(text, { issueDate: '2020-01-02' }), text)).toEqual([]);
});

test('the issue says its own in the order of the contract, and has a day that exists', () => {
  expect(Object.keys(read(PAGE).issue)).toEqual(['date', 'region', 'title', 'page']);
  expect(() => read(PAGE, { issueDate: '2022-02-30' })).toThrow(RangeError);
});
