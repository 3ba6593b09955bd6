import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { loadPlaces } from '../src/cli/places.js';
import { run } from './terminal.js';

// On a busy machine a command may take long.
vi.setConfig({ testTimeout: 60_000 });

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'jianbao-places-'));
  writeFileSync(join(folder, 'page.txt'), '油菜花开\n\n　　昨天，常阴沙的油菜花开了，常阴沙农场里来了300人。\n');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const load = (name: string, text: string | Uint8Array) => {
  writeFileSync(join(folder, name), text);
  return loadPlaces(name, { cwd: () => folder });
};
const ROWS = [
  { name: '常阴沙', level: 'feature', code: null, parent: '320582' },
  { name: '苏州工业园区', level: 'county', code: '320571', parent: '320500' },
];

describe('a file of places', () => {
  test.each([
    [
      'a.csv',
      '# 我们的\r\nname,level,code,parent\r\n常阴沙,feature,,张家港\r\n\r\n"苏州工业园区",county,320571,320500\r\n',
    ],
    ['b.csv', '\ufeffparent,code,name,level\n320582,,常阴沙,feature\n"320500","320571",苏州工业园区,county'],
    [
      'c.yaml',
      '- name: 常阴沙\n  level: feature\n  parent: 张家港\n- {name: 苏州工业园区, level: county, code: 320571, parent: 320500}\n',
    ],
    ['d.yml', JSON.stringify(ROWS)],
  ])('%s', async (name, text) => expect(await load(name, text)).toEqual({ rows: ROWS, faults: [] }));

  test('as a Chinese Excel writes it, in GB18030', async () => {
    const name = Buffer.from([0xb3, 0xa3, 0xd2, 0xf5, 0xc9, 0xb3]); // 常阴沙
    const bytes = Buffer.concat([Buffer.from('name,level\n'), name, Buffer.from(',feature\n')]);
    expect((await load('gb.csv', bytes)).rows).toEqual([
      { name: '常阴沙', level: 'feature', code: null, parent: null },
    ]);
  });

  const head = 'name,level,code,parent\n';
  test.each([
    ['a level of another kind', 'e.csv', `${head}常阴沙,city,,\n`, [/^e\.csv:2: level: expected a level: province, /u]],
    [
      'a code of another length',
      'f.csv',
      `${head}\n常阴沙,town,3205,\n`,
      [/^f\.csv:3: code: expected a code of 6 or 9/u],
    ],
    ['a parent of no list', 'g.csv', `${head}常阴沙,town,,999999\n`, [/^g\.csv:2: parent: Unknown region 999999/u]],
    ['a parent that several have', 'h.csv', `${head}园区,town,,鼓楼区\n`, [/^h\.csv:2: parent: Ambiguous .*350102/u]],
    ['a name of one character', 'i.csv', `${head}沙,town,,\n`, [/^i\.csv:2: name: expected a name of two/u]],
    ['a name twice', 'j.csv', `${head}常阴沙,town,,\n常阴沙,town,,\n`, [/^j\.csv:3: 常阴沙 stands on line 2 already/u]],
    ['a cell too many', 'k.csv', `${head}常阴沙,town,,,x\n`, [/^k\.csv:2: Unexpected column 5, expected name, /u]],
    ['no first row', 'l.csv', '常阴沙,town,,\n', [/^l\.csv:1: Unexpected first row, expected the columns name,/u]],
    ['an open quotation mark', 'm.csv', `${head}"常阴沙,town,,\n`, [/^m\.csv:2: .*closing quotation mark/u]],
    [
      'two faults',
      'n.yaml',
      '- name: 常阴沙\n  level: x\n- level: town\n',
      [/^n\.yaml:1: level/u, /^n\.yaml:3: name/u],
    ],
    ['a mapping', 'o.yaml', 'name: 常阴沙\n', [/^o\.yaml:1: Unexpected YAML, expected a list/u]],
    ['broken YAML', 'p.yaml', '- name: 常阴沙\n- [1\n', [/^p\.yaml:[23]: Flow sequence/u]],
    ['an item that is none', 'q.yaml', '- 常阴沙\n', [/^q\.yaml:1: /u]],
    ['no file', 'r/no.csv', null, [/^r\/no\.csv: no such file\.$/u]],
    [
      'too large',
      's.csv',
      `${head}${'#'.repeat(1_000_001)}`,
      [/^s\.csv: has 1000024 bytes, expected at most 1000000/u],
    ],
  ] as const)('%s', async (_, name, text, sentences) => {
    const { faults } = text === null ? await loadPlaces(name, { cwd: () => folder }) : await load(name, text);
    expect(faults).toHaveLength(sentences.length);
    for (const [i, sentence] of sentences.entries()) expect(faults[i]).toMatch(sentence);
  });
  test('a file of another kind is told of ten times, not on every line', async () => {
    const { faults } = await load('t.csv', head + '甲,乙,丙,丁\n'.repeat(99));
    expect(faults).toHaveLength(11);
    expect(faults.at(-1)).toMatch(/^t\.csv: has \d+ faults more\.$/u);
  });
});

describe('--places', () => {
  test('parse and explain read them', async () => {
    await load('own.csv', 'name,level,code,parent\n常阴沙农场,feature,,张家港\n常阴沙,town,320582999,张家港\n');
    const { exit, stdout, stderr } = await run(['page.txt', '--places', 'own.csv'], { cwd: folder });
    expect([exit, stderr]).toEqual([0, '']);
    const own = JSON.parse(stdout).articles[0].places.map((p: { text: string; adcode: string; rule: string }) => [
      p.text,
      p.adcode,
      p.rule,
    ]);
    expect(own).toEqual([
      ['常阴沙', '320582999', 'place/own'],
      ['常阴沙农场', null, 'place/own'],
    ]);
    const shown = await run(['explain', 'page.txt', '--places', 'own.csv'], { cwd: folder });
    expect(shown.stdout).toContain('place/own');
  });
  test.each([['parse'], ['explain']])('%s: a file with a fault stops before the first page', async (command) => {
    await load('bad.csv', 'name,level\n常阴沙,x\n');
    const { exit, stdout, stderr } = await run([command, 'page.txt', '--places', 'bad.csv'], { cwd: folder });
    expect([exit, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(/^jianbao: bad\.csv:2: level: expected a level/u);
  });
});
