/**
 * blocks → mentions. Each article is read as passages: its headline, bylines, paragraphs and captions in order, breaks cut
 * out. Nothing here throws because of text.
 */

import { diagnose } from '../diagnostic.js';
import { namesakes } from '../division.js';
import { isHan, isSpace } from '../han.js';
import { byPassage, type Found, type PlaceValue, type Reading } from '../rule.js';
import { readDates } from '../rules/date/index.js';
import { checkSums, readFigures } from '../rules/figure/index.js';
import { readNames } from '../rules/name/index.js';
import { readPlaces } from '../rules/place/index.js';
import { type Passage, passageOf, toSource } from '../span.js';
import type {
  DateMention,
  Diagnostic,
  FigureMention,
  In,
  OrganizationMention,
  PersonMention,
  PlaceMention,
  Span,
} from '../types.js';

export interface Mentions {
  dates: DateMention[];
  places: PlaceMention[];
  figures: FigureMention[];
  people: PersonMention[];
  organizations: OrganizationMention[];
}

/**
 * Pieces of a paragraph without the white space that stands between Chinese characters, where print has none and OCR
 * puts some (暖 气, 2008 年): between Latin words it stays.
 */
export function tighten(view: string, pieces: readonly Span[]): Span[] {
  const out: Span[] = [];
  const wide = (at: number): boolean => {
    const code = view.charCodeAt(at);
    return isHan(code) || code >= 0x2000;
  };
  for (const [start, end] of pieces) {
    let from = start;
    for (let i = start; i < end; i++) {
      if (!isSpace(view.charCodeAt(i))) continue;
      let j = i;
      while (j < end && isSpace(view.charCodeAt(j))) j++;
      if (i > start && j < end && (wide(i - 1) || wide(j))) {
        if (i > from) out.push([from, i]);
        from = j;
      }
      i = j;
    }
    if (end > from) out.push([from, end]);
  }
  return out;
}

/** A passage for reading: a headline keeps its spaces, they part its lines. */
export function passage(kind: In, source: string, view: string, pieces: Span[]): Passage {
  return passageOf(kind, source, view, kind === 'headline' ? pieces : tighten(view, pieces));
}

function mention<V extends object>(found: Found<V>): { text: string; spans: Span[]; in: In; rule: string } & V {
  const { passage: p, start, end, rule, value } = found;
  return { text: p.text.slice(start, end), spans: toSource(p, start, end), in: p.in, rule, ...value };
}

/** A writer's name on a byline or under a picture (罗城 摄) is no place, whatever else is called so. */
function isAuthor({ passage: p, start, end }: Found<PlaceValue>, authors: ReadonlySet<string>): boolean {
  return (p.in === 'byline' || p.in === 'caption') && authors.has(p.text.slice(start, end));
}

/** 二十三点五 is a number: minutes below ten are printed with 零 or 分, where no 下午 says that it is a time. 5日本銭 is money. */
function isFigure({ passage: p, start, end, rule }: Found<object>): boolean {
  if (rule === 'date/day-of-month') return /^本[钱銭]/.test(p.view.slice(end, end + 2));
  return (
    rule === 'date/clock-alone' &&
    /^[〇零一二三四五六七八九十]+点[〇零一二三四五六七八九]$/.test(p.view.slice(start, end))
  );
}

/** A known place whose name begins like a number; 0.75 is the least that rules/place/sure.ts gives a name in full. */
function isNumbered({ passage: p, start, value }: Found<PlaceValue>): boolean {
  return (
    value.adcode !== null && value.confidence >= 0.75 && /[一二三四五六七八九十百千万两]/.test(p.view[start] ?? '')
  );
}

/** Mentions of two tables in the order of the print. */
function inOrder(passages: readonly Passage[], found: Found<PlaceValue>[]): Found<PlaceValue>[] {
  const at = new Map(passages.map((passage, i) => [passage, i]));
  return found.sort((a, b) => (at.get(a.passage) ?? 0) - (at.get(b.passage) ?? 0) || a.start - b.start);
}

/** Whether a mention lies in another that is longer. */
function isInside(inner: Found<object>, outer: Found<object>): boolean {
  return (
    inner.passage === outer.passage &&
    outer.start <= inner.start &&
    inner.end <= outer.end &&
    inner.end - inner.start < outer.end - outer.start
  );
}

/** 站长|沙德安: whether a place ends inside a name that begins inside it. */
function runsInto(place: Found<object>, name: Found<object>): boolean {
  return (
    name.rule === 'person/name' &&
    place.passage === name.passage &&
    place.start < name.start &&
    name.start < place.end &&
    place.end < name.end
  );
}

/** A place that is less sure than this and has no code is one of several of its name. */
const AMBIGUOUS = 0.5;

/** Everything that an article's passages name. `authors`: the names that its bylines gave. */
export function extract(
  passages: readonly Passage[],
  reading: Reading,
  authors: readonly string[] = [],
): Mentions & { diagnostics: Diagnostic[] } {
  const signed = new Set(authors);
  const named = readPlaces(passages, reading).filter((found) => !isAuthor(found, signed));
  const { people: names, organizations, places: spelled } = readNames(passages, reading, named, authors);
  // 副总裁毛大庆: the letters of a city in a name are none; but 苏锡常三地 are three places
  const placesOf = byPassage(named);
  const people = names.filter((name) => {
    const letters = placesOf(name.passage).filter((place) => isInside(place, name) && place.end - place.start === 1);
    return letters.length < name.end - name.start;
  });
  const namesOf = byPassage<object>([...people, ...spelled]);
  const isLetters = (found: Found<object>): boolean => namesOf(found.passage).some((name) => isInside(found, name));
  const isCrossed = (place: Found<object>): boolean => namesOf(place.passage).some((name) => runsInto(place, name));
  const places = inOrder(passages, [...named.filter((place) => !isLetters(place) && !isCrossed(place)), ...spelled]);
  // 厂长沈中秋, 王国庆: nor is a feast in a name a day
  const dates = readDates(passages, reading).filter((date) => !isFigure(date) && !isLetters(date));
  // 老师傅段三成, 马五斤18岁, 七台河, 三条石街道: the number is the name's
  const figures = readFigures(passages, reading, [...dates, ...people, ...places.filter(isNumbered)]);
  const diagnostics: Diagnostic[] = [];
  for (const found of dates) {
    const { edtf, kind } = found.value;
    if (edtf !== null || kind !== 'point' || !reading.issueDate) continue;
    const { text, spans } = mention(found);
    diagnostics.push(diagnose('date/impossible', spans, { text }));
  }
  for (const { total, parts, sum } of checkSums(figures, passages)) {
    const spans = [total, ...parts].flatMap(({ passage: p, start, end }) => toSource(p, start, end));
    diagnostics.push(diagnose('figure/sum-disagrees', spans, { parts: sum, total: total.value.value ?? '' }));
  }
  for (const found of places) {
    if (found.value.adcode !== null || found.value.confidence >= AMBIGUOUS) continue;
    const { name } = found.value;
    const candidates = namesakes(name).map((path) => path.join(''));
    diagnostics.push(
      diagnose('place/ambiguous', toSource(found.passage, found.start, found.end), {
        name,
        candidates: candidates.join('、'),
      }),
    );
  }
  return {
    dates: dates.map((found) => mention(found)),
    places: places.map((found) => mention(found)),
    figures: figures.map((found) => mention(found)),
    people: people.map((found) => mention(found)),
    organizations: organizations.map((found) => mention(found)),
    diagnostics,
  };
}
