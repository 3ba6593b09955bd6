import { check } from 'recheck';
import { describe, expect, test } from 'vitest';
import { extract } from '../src/index.js';
import type { Found, PlaceRow, PlaceValue, Reading } from '../src/rule.js';
import { PATTERNS } from '../src/rules/place/guard.js';
import { inferRegion, readPlaces } from '../src/rules/place/index.js';
import { KINDS } from '../src/rules/place/kinds.js';
import { EXAMPLES, REFUSALS } from '../src/rules/place/place.corpus.js';
import { ROWS } from '../src/rules/place/rows.js';
import type { Passage } from '../src/span.js';
import { fold } from '../src/stages/normalise.js';

const OWN: PlaceRow[] = [{ name: '长滩度假区', level: 'feature', code: null, parent: '331082' }];
const passage = (text: string): Passage => ({ in: 'paragraph', text, view: fold(text), pieces: [[0, text.length]] });
const read = (text: string, reading: Partial<Reading> = {}): Found<PlaceValue>[] =>
  readPlaces([passage(text)], { issueDate: null, region: null, tables: {}, ...reading });
/** A marked print → the plain text and where the last mark stands. */
function plain(print: string): { text: string; start: number; end: number } {
  const start = print.lastIndexOf('[');
  const inner = print.slice(start + 1, print.indexOf(']', start));
  const before = print.slice(0, start).replace(/[[\]]/gu, '');
  return { text: print.replace(/[[\]]/gu, ''), start: before.length, end: before.length + inner.length };
}

describe('the corpus', () => {
  for (const { rule, value, region, date, prints } of EXAMPLES)
    test.each(prints)(`${rule} ${value} %s`, (print) => {
      const { text, start, end } = plain(print);
      const found = read(text, { region: region ?? null, issueDate: date ?? null, tables: { places: OWN } });
      const mention = found.find((f) => f.start === start && f.end === end);
      expect(mention && [mention.value.adcode ?? mention.value.name, mention.rule]).toEqual([value, rule]);
    });
  for (const { region, prints } of REFUSALS)
    test.each(prints)('no place: %s', (print) => {
      const { text, start, end } = plain(print);
      const found = read(text, { region: region ?? null });
      expect(found.filter((f) => f.value.adcode !== null && f.start < end && start < f.end)).toEqual([]);
    });
  test('every row and every kind of evidence wins an example', () => {
    const won = new Set([...EXAMPLES.map((e) => e.rule), ...REFUSALS.map((r) => r.rule)]);
    expect([...ROWS.map((row) => row.id), ...Object.keys(KINDS)].filter((id) => !won.has(id))).toEqual([]);
  });
});

describe('linking', () => {
  test('the region decides among namesakes, and a printed city overrides it', () => {
    expect(read('鼓楼区发布公告', { region: '320100' })[0]?.value.adcode).toBe('320106');
    expect(read('鼓楼区发布公告', { region: '410200' })[0]?.value.adcode).toBe('410204');
    expect(read('开封市鼓楼区发布公告', { region: '320100' })[1]?.value.adcode).toBe('410204');
  });
  test('a headline opens with the name that its article prints in full, though the segmenter sees another word', () => {
    const headline = { ...passage('融安金桔上市'), in: 'headline' as const };
    const of = (text: string) =>
      readPlaces([headline, passage(text)], { issueDate: '2020-11-11', region: null, tables: {} })
        .filter((f) => f.passage === headline)
        .map((f) => f.value.adcode);
    expect(of('融安县的金桔熟了。')).toEqual(['450224']);
    expect(of('金桔熟了。')).toEqual([]);
  });
  test('what stays ambiguous says so instead of guessing', () => {
    const [mention] = read('鼓楼区发布公告');
    expect(mention?.value.adcode).toBeNull();
    expect(mention?.value.confidence).toBeLessThan(0.5);
  });
  test('the other places of the article decide where nothing else does', () => {
    const found = readPlaces([passage('徐州市今天降温'), passage('鼓楼区供热提前')], {
      issueDate: null,
      region: null,
      tables: {},
    });
    expect(found.map((f) => f.value.adcode)).toEqual(['320300', '320302']);
  });
  test('the issue’s day picks the unit of its time, and the lapsed one names its heir', () => {
    expect(read('萧山的花边', { region: '330100', issueDate: '2020-05-01' })[0]?.value.adcode).toBe('330109');
    expect(read('昆山县有了第一条路', { issueDate: '1984-05-01' })[0]?.value).toMatchObject({
      adcode: '320523',
      successor: '320583',
    });
    expect(read('襄樊市', { issueDate: '2006-05-01' })[0]?.value.name).toBe('襄樊市');
  });
  test('paths leave out 市辖区 and its like', () => {
    expect(read('北京市延庆区')[1]?.value.path).toEqual(['北京市', '延庆区']);
    expect(read('海南省琼海市博鳌镇')[2]?.value.path).toEqual(['海南省', '琼海市', '博鳌镇']);
  });
  test('a village has its town’s path', () => {
    expect(read('昆山市千灯镇歇马桥村').at(-1)?.value).toMatchObject({
      level: 'village',
      adcode: null,
      path: ['江苏省', '苏州市', '昆山市', '千灯镇', '歇马桥村'],
    });
  });
  test('a town that its county has no more keeps the county’s path, and no other county’s code', () => {
    const found = read('涡阳县双庙乡一个青年农民', { region: '341600', issueDate: '1994-03-01' });
    expect(found[1]?.value).toMatchObject({ name: '双庙乡', level: 'town', adcode: null });
    expect(found[1]?.value.path.slice(-2)).toEqual(['涡阳县', '双庙乡']);
  });
  test('of a user’s rows the longest name wins', () => {
    const row = (name: string): PlaceRow => ({ name, level: 'feature', code: null, parent: null });
    const tables = { places: [row('常阴沙'), row('常阴沙农场')] };
    expect(read('常阴沙农场与常阴沙', { tables }).map((f) => f.value.name)).toEqual(['常阴沙农场', '常阴沙']);
  });
  test('the letters of a place in a person’s name are none, and a spelled place comes in its turn', () => {
    const texts = (text: string) => extract(text).places.map((p) => p.text);
    expect(texts('副总裁毛大庆说，北京的楼市变了。')).toEqual(['北京']);
    expect(texts('难民从约旦来，在鲁韦希德过冬，再去巴黎。')).toEqual(['约旦', '鲁韦希德', '巴黎']);
  });
  test('a user’s own rows come first', () => {
    const tables = { places: [{ name: '东湾新区', level: 'county', code: '330999', parent: '330900' } as PlaceRow] };
    expect(read('东湾新区揭牌', { tables })[0]?.value).toMatchObject({
      adcode: '330999',
      path: ['浙江省', '舟山市', '东湾新区'],
    });
  });
  test('mentions are in order and do not overlap, and no text throws', () => {
    for (const text of [
      '',
      '市',
      '区区县县',
      '北京市市市',
      '、、和、',
      '《',
      '·上海·',
      '上海'.repeat(50),
      '\ud800县',
      '江苏省'.repeat(9),
    ]) {
      const found = read(text, { region: '320500', issueDate: '2020-01-01' });
      for (const [i, { start }] of found.entries()) expect(start).toBeGreaterThanOrEqual(found[i - 1]?.end ?? 0);
    }
  });
  test('a page’s region is the prefecture it names most', () => {
    expect(inferRegion(read('昆山市、太仓市、常熟市与无锡市签约'))).toBe('320500');
    expect(inferRegion(read('昆山市与江阴市签约'))).toBeNull();
    expect(inferRegion(read('上海市徐汇区、上海市虹口区'))).toBe('310000');
    expect(inferRegion([])).toBeNull();
  });
});

test('no pattern backtracks', async () => {
  for (const pattern of [...PATTERNS, ...ROWS.map((row) => row.pattern)])
    expect([pattern.source, (await check(pattern.source, pattern.flags)).status]).toEqual([pattern.source, 'safe']);
}, 120000);
