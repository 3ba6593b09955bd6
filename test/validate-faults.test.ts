/** 205 composed pages, 45 of them with one planted fault each: all found, with the right rule and place, and nothing else. */
import { expect, test } from 'vitest';
import { isWithin, nameOf, rowOf } from '../src/division.js';
import { gazetteer, TOWN } from '../src/gazetteer.js';
import { read } from '../src/index.js';
import { regionCode } from '../src/region.js';
import { decode } from '../src/stages/decode.js';
import { type Finding, validate } from '../src/validate/index.js';
import { faultyPages, fresh } from './press/faulty.mjs';
import { measure } from './press/measure.mjs';

function townsOf(region: string): { name: string }[] {
  const g = gazetteer();
  const root = rowOf(g, Number(regionCode(region)));
  const towns: { name: string }[] = [];
  for (let row = 0; row < g.rows; row++)
    if (g.level[row] === TOWN && isWithin(g, row, root)) towns.push({ name: nameOf(g, row) });
  return towns;
}

/** Whether every article of a composed page of several is read as it was set, without a doubt. */
function isRead(page: { text: string; mode: string; articles: unknown[] }): boolean {
  if (page.articles.length < 2 || read(page.text).diagnostics.some(({ rule }) => /uncertain/u.test(rule))) return false;
  const { articles, headlines } = measure([page], read).table[page.mode] ?? {};
  return articles === 1 && headlines === 1;
}

/** Whether the reading shows what a rule is to find: a doubt, the same headline twice. */
function isSeen(rule: string, text: string): boolean {
  if (rule === 'structure/uncertain-join')
    return read(text).diagnostics.some((diagnostic) => diagnostic.rule === 'repair/uncertain-join');
  if (rule !== 'structure/repeated-headline') return true;
  const headlines = read(text).articles.map(({ headline }) => headline?.text);
  return headlines.some((headline, i) => headline && headlines.indexOf(headline) < i);
}

const covers = ({ spans }: Finding, at: number | number[] | null): boolean =>
  at === null
    ? spans.every(([start]) => start === 0)
    : [at].flat().some((place) => spans.some(([start, end]) => start <= place && place < end));

/** Validates pages issue by issue: the faults not found, and what was found beyond a note where there was none. */
function validated(pages: ReturnType<typeof faultyPages>['pages']): { missed: string[]; alarms: string[] } {
  const missed: string[] = [];
  const alarms: string[] = [];
  for (const issue of new Set(pages.map((page) => page.issue))) {
    const run = pages.filter((page) => page.issue === issue);
    const staff = run.flatMap((page) => page.staff ?? []);
    const found = validate(
      run.map(({ bytes, name, issueDate, region }) => ({
        text: decode(bytes).text,
        document: read(bytes, { name, region, ...(issueDate && { issueDate }) }),
      })),
      { staff, paper: run[0]?.paper },
    );
    for (const { name, fault } of run) {
      const here = found.filter(({ file }) => file === name);
      const what = (findings: Finding[]): string[] =>
        findings.map(({ rule, line, column, message }) => `${issue}/${name}:${line}:${column} ${rule} ${message}`);
      if (!fault) alarms.push(...what(here.filter(({ severity }) => severity !== 'info')));
      else if (!here.some((finding) => finding.rule === fault.rule && covers(finding, fault.at)))
        missed.push(`${issue}/${name} ${fault.rule} at ${fault.at}; found ${what(here).join(', ')}`);
    }
  }
  return { missed, alarms };
}

/** Which pages are drawn: of seven draws tried one of the three in which each rule's fault found a page; README tells of all seven. */
const DRAW = 41;

test('every planted fault is found at its place, and nothing beyond a note on the other pages', () => {
  const { pages, left } = faultyPages(205, townsOf, isRead, DRAW, undefined, isSeen);
  expect([pages.length, pages.filter(({ fault }) => fault).length]).toEqual([205, 45]);
  expect(left).toEqual([]);
  const { missed, alarms } = validated(pages);
  expect(missed).toEqual([]);
  expect(alarms).toEqual([]);
}, 120_000);

/** What the rules say on papers that came after them, and nearly always wrongly. The list only gets shorter while the papers are the same. */
const KNOWN = new Set([
  'text/mixed-punctuation Unexpected “(”, expected “（” as elsewhere in this article.',
  'text/mixed-punctuation Unexpected “)”, expected “）” as elsewhere in this article.',
  'text/stray-space Unexpected space inside 河北省.',
  'text/look-alike Unexpected 根木, expected 根本.',
  'place/lapsed-name 户县 no longer existed in 2017.',
  'place/one-character-off Unknown place 唐元镇, expected 唐昌镇.',
  'place/one-character-off Unknown place 排城区, expected 潍城区.',
  'text/stray-space Unexpected space inside 日日.',
  'text/stray-space Unexpected space inside 村外.',
  'date/past-after-issue Unexpected past: 二十三日 is 2009-10-23, after the issue of 2009-10-20.',
  'person/two-spellings Unexpected 陈阿第: this article also has 陈阿弟.', // a story of two men of one sound
  // these three are right
  'place/lapsed-name 石家庄地区 no longer existed in 1995.',
  'place/lapsed-name 镇江地区 no longer existed in 1984.',
  'place/lapsed-name 晋县 no longer existed in 1996.',
]);
test('on fresh papers no false alarm but those known', () => {
  const { pages } = faultyPages(205, townsOf, isRead, 40, fresh());
  const alarms = validated(pages).alarms.map((alarm) => alarm.replace(/^.*?:\d+:\d+ /u, ''));
  expect(alarms.length).toBeLessThanOrEqual(15);
  expect(alarms.filter((alarm) => !KNOWN.has(alarm))).toEqual([]);
}, 120_000);
