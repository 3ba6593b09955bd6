// The text between short open lines, looked at as one: src/rules/layout/stretch.ts.
import { expect, test } from 'vitest';
import type { SeenLine } from '../src/rules/layout/kinds.js';
import { linesOf } from '../src/stages/lines.js';
import { fold } from '../src/stages/normalise.js';
import { look } from '../src/stages/segment.js';

const seen = (lines: readonly string[]): SeenLine[] => {
  const text = lines.join('\n\n');
  return look(linesOf(text, fold(text)));
};

const STORY = [
  '石桥镇老水闸换上新闸门',
  '本报讯 石桥镇的老水闸昨天换上了新闸门。老水闸建于1971年，旧闸门漏水已有三年。',
  '据介绍，新闸门重四吨，由县机械厂铸成，比旧闸门轻一半，开闸只要六分钟。',
  '他说，过去开闸要八个人摇，闸门锈住的时候，摇的人要换两班。',
  '此外，水闸旁边修了一条便道，镇上的人过闸不用再绕石桥。',
];
const BRIEFS = [
  '城乡短波',
  '昨日，青川县图书馆延长开放时间，每晚到九点。',
  '12月3日，南河中学举行越野赛，三百人参加，初二女生林晓第一。',
  '近日，火车站广场清走占道的货摊十七处，另辟停车棚一座。',
  '上周，市农科所送种子下乡，油菜新种两千斤，一天分完。',
];

test('a story goes on and says its words again, briefs open anew', () => {
  const [story, briefs] = [seen(STORY)[0]?.stretch, seen(BRIEFS)[0]?.stretch];
  expect(story).toMatchObject({ openings: 4, goesOn: 3, story: 0, signed: 0 });
  expect(briefs).toMatchObject({ openings: 4, goesOn: 0, story: 1, signed: 0, alike: 0 });
  expect(story?.recalled).toBeGreaterThan(briefs?.recalled ?? 1);
});

test('a short open line parts two stretches, a signature and a caption do not', () => {
  const lines = seen([...STORY, '（记者 方明远）', ...BRIEFS]);
  expect(lines.map((line) => line.part)).toEqual([
    'over',
    'first',
    'later',
    'later',
    'later',
    null,
    'over',
    'first',
    'later',
    'later',
    'later',
  ]);
  expect(lines[1]?.stretch.signed).toBe(0.25);
  const credited = seen([...STORY.slice(0, 3), '新闸门昨天吊装到位。 方明远 摄', ...STORY.slice(3)]);
  expect(credited[0]?.stretch.openings).toBe(4);
});

test('a page of nothing but short lines has no text in it', () => {
  for (const line of seen(['石桥周报', '城乡短波', '第二版'])) expect(line.stretch.openings).toBe(0);
});
