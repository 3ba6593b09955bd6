/** From what is printed after a number to a unit: one table of all names, the longest first; what each may not be is doubt.ts's. */
import { isLatin } from '../../han.js';
import { CLASSIFIERS } from './classifier.js';
import { fits } from './doubt.js';
import { MEASURES } from './measure.js';
import { MONEY } from './money.js';
import type { Place, Unit } from './shape.js';

const TABLE = /* @__PURE__ */ (() => {
  const units: Unit[] = [];
  for (const [names, code, factor] of MONEY) {
    for (const name of names.split(' ')) units.push({ name, sort: 'money', kind: 'money', code, factor });
  }
  for (const [names, kind, code, factor] of MEASURES) {
    for (const name of names.split(' ')) units.push({ name, sort: 'measure', kind, code, factor });
  }
  for (const name of CLASSIFIERS) units.push({ name, sort: 'count', kind: 'count', code: null, factor: 1 });
  const table = new Map<number, Unit[]>();
  for (const unit of units) {
    const code = unit.name.charCodeAt(0);
    const list = table.get(code);
    if (list) list.push(unit);
    else table.set(code, [unit]);
  }
  for (const list of table.values()) list.sort((a, b) => b.name.length - a.name.length);
  return table;
})();

const LATIN = /^[A-Za-zμ]/;
const HAN_FROM = 0x2e80;
/** Symbols in the wrong case that cannot be misread: 168CM, 5KG. */
const CAPITALS = /^(?:cm|km|kg|mm|mg|ml|ha|kwh)$/i;

/** The unit printed at view[at…], or null. */
export function unitAt(place: Place, at: number): { unit: Unit; end: number } | null {
  const { view } = place;
  const list = TABLE.get(view.charCodeAt(at));
  if (list) {
    for (const unit of list) {
      const end = at + unit.name.length;
      if (unit.name.length > 1 && !view.startsWith(unit.name, at)) continue;
      if (unit.name.charCodeAt(0) < HAN_FROM && LATIN.test(unit.name) && /^[A-Za-z\d]/.test(view.slice(end, end + 1)))
        continue;
      place.rest = view.slice(end, end + 8);
      if (fits(unit, place)) return { unit, end };
    }
  }
  if (!isLatin(view.charCodeAt(at))) return null;
  const word = /^[A-Za-z]{2,3}(?![A-Za-z\d])/.exec(view.slice(at, at + 4))?.[0];
  if (word && CAPITALS.test(word) && word !== word.toLowerCase()) {
    const unit = TABLE.get(word.toLowerCase().charCodeAt(0))?.find((u) => u.name.toLowerCase() === word.toLowerCase());
    if (unit) return { unit, end: at + word.length };
  }
  return null;
}
