/** A user's own rows: names in no list, tried before ours. */

import { pathOf, rowOf } from '../../division.js';
import type { Gazetteer } from '../../gazetteer.js';
import type { PlaceRow } from '../../rule.js';
import { fold } from '../../stages/normalise.js';
import { type Page, put } from './page.js';

/** A user's rows by the first two characters of their names, the longest name first. */
const ownOf = new WeakMap<readonly PlaceRow[], Map<string, { name: string; row: PlaceRow }[]>>();

function ownRows(rows: readonly PlaceRow[]): Map<string, { name: string; row: PlaceRow }[]> {
  let byStart = ownOf.get(rows);
  if (byStart) return byStart;
  byStart = new Map();
  for (const row of [...rows].sort((a, b) => b.name.length - a.name.length)) {
    const name = fold(row.name);
    if (name === '') continue;
    const list = byStart.get(name.slice(0, 2));
    if (list) list.push({ name, row });
    else byStart.set(name.slice(0, 2), [{ name, row }]);
  }
  ownOf.set(rows, byStart);
  return byStart;
}

export function readOwn(g: Gazetteer, page: Page, rows: readonly PlaceRow[]): void {
  const { view } = page;
  const byStart = ownRows(rows);
  for (let at = 0; at < view.length; ) {
    const own = (byStart.get(view.slice(at, at + 2)) ?? byStart.get(view.charAt(at)))?.find(({ name }) =>
      view.startsWith(name, at),
    );
    if (!own) {
      at++;
      continue;
    }
    const { name, row } = own;
    const parent = row.parent === null ? -1 : rowOf(g, Number(row.parent));
    const path = [...(parent < 0 ? [] : pathOf(g, parent)), row.name];
    put(page, {
      start: at,
      end: at + name.length,
      rule: 'place/own',
      row: -1,
      confidence: 0.99,
      value: { name: row.name, level: row.level, adcode: row.code, path, confidence: 0.99 },
    });
    at += name.length;
  }
}
