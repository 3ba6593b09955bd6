/** Rules of people: one person, one spelling. */
import type { Span } from '../types.js';
import { alike, oneOff } from './alike.js';
import { type PageRule, type Sheet, story } from './rule.js';
import { blockAt, corrects, first } from './sheet.js';

/** The spans of an author's name inside a byline, whatever spaces it is set with. */
function placeOf({ text }: Sheet, spans: readonly Span[], name: string): Span[] {
  const pattern = new RegExp([...name].map((c) => c.replace(/[^\p{L}\p{N}]/gu, '\\$&')).join('\\s*'), 'u');
  for (const [start, end] of spans) {
    const found = pattern.exec(text.slice(start, end));
    if (found) return [[start + found.index, start + found.index + found[0].length]];
  }
  return [...spans];
}

/** Whether a correction quotes it. */
function quoted(sheet: Sheet, spans: readonly Span[]): boolean {
  const found = blockAt(sheet, first(spans));
  return found !== null && corrects(found.block, found.at);
}

const HAN = /^[\u4e00-\u9fff]{2,4}$/u;

export const PERSON_RULES: readonly PageRule[] = [
  {
    id: 'person/near-staff',
    severity: 'warning',
    doc: {
      en: 'A byline one character away from a name of the config’s staff; names of two characters only where the two look or sound alike.',
      zh: '署名与配置里的常用作者只差一字；两字的名字，还须形近或音同。',
    },
    why: {
      en: 'The article is missing from its author’s list, and the author notices.',
      zh: '作者的稿件目录里就少了这一篇。',
    },
    message: { en: 'Unknown byline {name}, expected {staff}.', zh: '署名“{name}”疑为“{staff}”。' },
    example: {
      fails: {
        pages: [story('2月26日上午，平江路旧书市重新开张。').replace('沈一舟', '沈一丹')],
        staff: ['沈一舟', '周可'],
      },
      passes: { pages: [story('2月26日上午，平江路旧书市重新开张。')], staff: ['沈一舟', '周可'] },
    },
    *find(sheet) {
      const staff = sheet.staff ?? [];
      if (staff.length === 0) return;
      const known = new Set(staff);
      for (const { bylines } of sheet.document.articles)
        for (const { authors, spans } of bylines)
          for (const { name } of authors) {
            if (known.has(name) || !HAN.test(name)) continue;
            const near = staff.filter((other) => {
              const off = oneOff(name, other);
              return off >= 0 && (name.length > 2 || alike(name[off] as string, other[off] as string));
            });
            if (near.length > 0)
              yield { spans: placeOf(sheet, spans, name), values: { name, staff: near.join(' / ') } };
          }
    },
  },
  {
    id: 'person/two-spellings',
    severity: 'warning',
    doc: {
      en: 'Two names in one article that differ in one character of like look or sound (李晓明, 李小明).',
      zh: '同一篇里两个人名只差一个形近或音同的字（李晓明、李小明）。',
    },
    why: {
      en: 'It is one person written two ways, or two people whom every reader takes for one.',
      zh: '多半是一个人写成了两样；真是两个人，读者也会混淆。',
    },
    message: { en: 'Unexpected {name}: this article also has {other}.', zh: '“{name}”在本文另处作“{other}”。' },
    example: {
      fails: {
        pages: [
          story('2月26日上午，平江路旧书市重新开张。摊主李晓明说，今年人多。李小明的书摊在桥边，李晓明每年都来。'),
        ],
      },
      passes: { pages: [story('2月26日上午，平江路旧书市重新开张。摊主李建国说，今年人多。李建华的书摊在桥边。')] },
    },
    *find(sheet) {
      for (const { people } of sheet.document.articles) {
        const count = new Map<string, number>();
        for (const { name } of people) if (HAN.test(name)) count.set(name, (count.get(name) ?? 0) + 1);
        const names = [...count.keys()];
        for (const [i, one] of names.entries())
          for (const other of names.slice(i + 1)) {
            const off = oneOff(one, other);
            if (off < 1 || one.length < 3 || !alike(one[off] as string, other[off] as string)) continue;
            // the rarer is pointed at, of two as rare the later
            const odd = (count.get(one) as number) < (count.get(other) as number) ? one : other;
            const usual = odd === one ? other : one;
            for (const { name, spans } of people)
              if (name === odd && !quoted(sheet, spans)) yield { spans, values: { name: odd, other: usual } };
          }
      }
    },
  },
];
