import { describe, expect, test } from 'vitest';
import { CAPTIONS, NOT_CAPTIONS } from '../src/rules/line/caption.corpus.js';
import { CAPTION_OPENING_RULES, CAPTION_WITHIN_RULES } from '../src/rules/line/caption.js';
import { FOLIO_PARTS } from '../src/rules/line/folio.js';
import { FURNITURE, NOT_FURNITURE } from '../src/rules/line/furniture.corpus.js';
import { FURNITURE_RULES } from '../src/rules/line/furniture.js';
import {
  bylineOfHead,
  bylineOfLine,
  bylineOfTail,
  captionOfLine,
  furnitureOfLine,
  jumpOf,
} from '../src/rules/line/index.js';
import { JUMPS, JUMPS_BEFORE, NOT_JUMPS } from '../src/rules/line/jump.corpus.js';
import { JUMP_RULES } from '../src/rules/line/jump.js';
import { CAPTION_BRACKET_RULES, CAPTION_TAIL_RULES } from '../src/rules/line/picture.js';
import type { CaptionReading, JumpReading } from '../src/rules/line/reading.js';
import { isSurname, nameScore, SURNAMES, surnameLength } from '../src/rules/line/surname.js';
import { fold } from '../src/stages/normalise.js';

const won = new Set<string>();

describe('a caption', () => {
  const cases = CAPTIONS.flatMap(({ prints, ...wants }) => prints.map((print) => [print, wants] as const));
  test.each(cases)('%s', (print, { credit, role }) => {
    const bar = print.indexOf('|');
    const text = print.replace('|', '');
    const reading = captionOfLine(fold(text)) as CaptionReading;
    expect(reading).not.toBeNull();
    won.add(reading.rule);
    expect(text.slice(...reading.caption)).toBe(text.slice(0, bar).trim());
    expect(reading.credit && text.slice(...reading.credit)).toBe(credit);
    // the role is given in the view's script
    expect(reading.role && fold(reading.role)).toBe(role && fold(role));
  });

  test.each(NOT_CAPTIONS)('is not %s', (text) => {
    expect(captionOfLine(fold(text))?.confidence ?? 0).toBeLessThan(0.6);
  });

  test('every row wins an example', () => {
    const ids = [...CAPTION_BRACKET_RULES, ...CAPTION_TAIL_RULES, ...CAPTION_OPENING_RULES, ...CAPTION_WITHIN_RULES];
    expect(ids.map((row) => row.id).filter((id) => !won.has(id) && id !== 'caption/no-caption')).toEqual([]);
    for (const text of ['图书馆周末开门', '图们江的冰化了']) expect(captionOfLine(fold(text))).toBeNull();
  });
});

describe('furniture', () => {
  const cases = FURNITURE.flatMap(({ prints, ...wants }) => prints.map((print) => [print, wants] as const));
  test.each(cases)('%s', (text, { role, ...wants }) => {
    const reading = furnitureOfLine(fold(text));
    expect(reading?.role).toBe(role);
    won.add(reading?.rule ?? '');
    for (const key of ['date', 'page'] as const) if (wants[key]) expect(reading?.[key]).toBe(wants[key]);
    // the title is given in the view's script
    if (wants.title) expect(reading?.title).toBe(fold(wants.title));
  });

  test.each(NOT_FURNITURE)('is not %s', (text) => {
    expect(furnitureOfLine(fold(text))?.confidence ?? 0).toBeLessThan(0.6);
  });

  test('every row wins an example', () => {
    const ids = FURNITURE_RULES.map((row) => row.id);
    expect(ids.filter((id) => !won.has(id) && id !== 'furniture/editors-of-the-text')).toEqual([]);
    for (const text of ['编辑同志：', '编者按：我们转给了镇里']) expect(furnitureOfLine(fold(text))).toBeNull();
    for (const rule of [
      'section/known-name',
      'section/two-names',
      'section/ends-as-columns-do',
      'section/begins-as-columns-do',
      'section/in-brackets',
      'section/marked',
      'section/few-characters',
    ])
      expect([...won]).toContain(rule);
  });
});

describe('a jump line', () => {
  const cases = JUMPS.flatMap(({ prints, ...wants }) => prints.map((print) => [print, wants] as const));
  test.each(cases)('%s', (print, wants) => {
    const text = print.replace('|', '');
    const reading = jumpOf(fold(text)) as JumpReading;
    expect(reading).toMatchObject(wants);
    won.add(reading.rule);
    expect(reading.range).toEqual([Math.max(0, print.indexOf('|')), text.length]);
  });

  test.each(JUMPS_BEFORE)('%s', (print) => {
    const text = print.replace('|', '');
    expect(text.slice(0, jumpOf(fold(text))?.range[1]).trimEnd()).toBe(print.slice(0, print.indexOf('|')).trimEnd());
  });

  test.each(NOT_JUMPS)('is not %s', (text) => {
    expect(jumpOf(fold(text))).toBeNull();
  });

  test('every row wins an example', () => {
    expect(JUMP_RULES.map((row) => row.id).filter((id) => !won.has(id) && id !== 'jump/not-the-whole-of-it')).toEqual(
      [],
    );
  });
});

describe('names', () => {
  test('surnames', () => {
    expect(SURNAMES.size).toBeGreaterThan(500);
    expect(['王', '欧', '覃', '仝'].every(isSurname)).toBe(true);
    expect(['吃', '的', '很'].some(isSurname)).toBe(false);
    expect([surnameLength('欧阳兰'), surnameLength('王伟'), surnameLength('吃饭')]).toEqual([2, 1, 0]);
  });

  test.each(['王伟', '丁海涛', '上官云起', '令狐冲', '吴陈秀兰', '巴彦·额尔登', '阿依古丽', '薛小满', '储文斌'])(
    '%s looks like a name',
    (name) => {
      expect(nameScore(name)).toBeGreaterThanOrEqual(0.6);
    },
  );

  test.each([
    '全国',
    '经济',
    '时间',
    '麦子黄了',
    '城事',
    '高度',
    '学术·理论',
    '安全',
    '的',
    '王',
    '平安街道',
    '江山如画',
  ])('%s does not', (word) => {
    expect(nameScore(word)).toBeLessThan(0.4);
  });
});

describe('folio parts', () => {
  const words = FURNITURE.flatMap(({ prints }) => prints).map(fold);
  test.each(FOLIO_PARTS.map((part) => [part.id, part.pattern] as const))('%s is seen in an example', (_, pattern) => {
    const free = new RegExp(pattern.source, 'u');
    expect(words.some((word) => free.test(word))).toBe(true);
  });
});

test('any text has an answer, and ranges lie within it', () => {
  const bits = ['（', '）', '记者', ' ', '王', '。', '摄', '/', '第', '3', '版', '本报讯', '图', '、', '\n', '【', ''];
  let seed = 7;
  const next = (n: number): number => {
    seed = (seed * 1103515245 + 12345) % 2147483648;
    return seed % n;
  };
  for (let i = 0; i < 4000; i++) {
    const view = fold(Array.from({ length: next(14) }, () => bits[next(bits.length)]).join(''));
    const readings = [bylineOfLine(view), bylineOfHead(view), bylineOfTail(view), jumpOf(view)];
    const ranges = readings.flatMap((r) =>
      r ? [r.range, ...('dateline' in r && r.dateline ? [r.dateline.range] : [])] : [],
    );
    const caption = captionOfLine(view);
    if (caption) ranges.push(caption.caption, ...(caption.credit ? [caption.credit] : []));
    for (const [start, end] of ranges) {
      expect(start).toBeGreaterThanOrEqual(0);
      expect(end).toBeGreaterThanOrEqual(start);
      expect(end).toBeLessThanOrEqual(view.length);
    }
    furnitureOfLine(view);
  }
});
