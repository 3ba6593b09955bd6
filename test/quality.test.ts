// The quality gate: pages composed from the papers that the fit never saw, read and held against their truth: those held out
// from the first, those held out later (13 that had been fitted by, 24 that had been unseen and are harder), 28 in the proportion
// of print, by whose misreadings two rules were written, 48 in which what is misread most stands closer than in print, 28 of
// ordinary news, and 40 by four writers none of whose papers was fitted; of what is misread on these 40 bylines were seen, twice,
// and the briefs missed in one mode, by which the row gap/stretch was thought of; 6 national dailies by two other writers, and 8
// broadsheets of long articles by two more.
// Floors only rise: a measure that has grown may be written down here, none may be lowered. Four fits over more papers broke this
// (6fdc813, 7d7ccf8, the one over national dailies, the one over long articles): of the 360 floors before them 87 are higher and
// 41 lower, nearly all by a hundredth. The next is to win them back.
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { read } from '../src/index.js';
import { heldOut } from './press/fit.mjs';
import { measure, pagesOf } from './press/measure.mjs';
import { BLIND, readPapers } from './press/papers.mjs';

type Floors = Record<string, Record<string, Record<string, number>>>;
const floors = JSON.parse(readFileSync(new URL('./press/floors.json', import.meta.url), 'utf8')) as Floors;
const held = (when: string) => heldOut(readPapers()).filter((paper: { held: string }) => paper.held === when);
const papers = {
  'held out': held('yes'),
  'held out later': held('later'),
  ...Object.fromEntries(BLIND.map((set) => [set, readPapers(set)])),
};

describe.each(Object.entries(papers))('composed pages of papers %s', (set, of) => {
  const { table, decisions } = measure(pagesOf(of), read);
  for (const [mode, least] of Object.entries(floors[set] as Floors[string]))
    test.each(Object.entries(least))(`${mode}: %s at least %f`, (name, floor) => {
      expect(table[mode]?.[name]).toBeGreaterThanOrEqual(floor);
    });

  test.each(['join', 'article'])('%s: what is said to be 0.95 sure is right 95 times in 100', (what) => {
    const sure = decisions.filter((d) => d.what === what && d.confidence >= 0.95);
    expect(sure.length).toBeGreaterThan(20);
    expect(sure.filter((d) => d.right).length / sure.length).toBeGreaterThanOrEqual(0.95);
  });

  test('four in five joins are said to be sure', () => {
    const joins = decisions.filter((d) => d.what === 'join');
    expect(joins.filter((d) => d.confidence >= 0.95).length / joins.length).toBeGreaterThanOrEqual(0.8);
  });
});
