/** Arithmetic that print does itself: 共28人,其中男16人、女12人. */
import type { FigureValue, Found } from '../../rule.js';
import type { Passage } from '../../span.js';

/** A total and its parts that do not add up to it. */
export interface Sum {
  total: Found<FigureValue>;
  parts: Found<FigureValue>[];
  sum: number;
}

/** Labels that leave nothing out: where both stand before parts, the parts are all there are. */
const OPPOSITES: readonly [RegExp, RegExp][] = [
  [/男[^女]{0,6}$/, /女[^男]{0,6}$/],
  [/城[镇市][^农乡]{0,6}$/, /[农乡]村?[^城]{0,6}$/],
  [/公办[^民]{0,6}$/, /民办[^公]{0,6}$/],
  [/省内[^外]{0,6}$/, /省外[^内]{0,6}$/],
  [/境内[^外]{0,6}$/, /境外[^内]{0,6}$/],
  [/本地[^外]{0,6}$/, /外[地来][^本]{0,6}$/],
  [/合格[^不]{0,6}$/, /不合格.{0,6}$/],
];
const TOTAL = /(?:共|共有|共计|总共|总计|合计|一共|累计|共收到|共发放|共投入)[\u4e00-\u9fff]{0,6}$/;

/**
 * The sums that disagree: within one sentence a total (共28人), 其中, then parts of the same unit. Parts that exceed the total
 * always disagree; parts that fall short only where their labels leave nothing out (男 and 女), for 其中 may name a few.
 */
export function checkSums(found: readonly Found<FigureValue>[], passages: readonly Passage[]): Sum[] {
  const sums: Sum[] = [];
  for (const passage of passages) {
    const { view } = passage;
    for (let at = view.indexOf('其中'); at >= 0; at = view.indexOf('其中', at + 2)) {
      const open = Math.max(...[...'。;!?'].map((c) => view.lastIndexOf(c, at))) + 1;
      const stops = [...'。;!?'].map((c) => view.indexOf(c, at)).filter((i) => i >= 0);
      const another = view.indexOf('其中', at + 2);
      const close = Math.min(view.length, ...stops, ...(another >= 0 ? [another] : []));
      const exact = found.filter(
        (f) =>
          f.passage === passage && f.value.value !== null && f.value.approximation === 'exact' && f.value.per === null,
      );
      const total = exact
        .filter((f) => f.start >= open && f.end <= at && TOTAL.test(view.slice(Math.max(open, f.start - 10), f.start)))
        .at(-1);
      if (!total) continue;
      const parts = exact.filter(
        (f) =>
          f.start >= at && f.end <= close && f.value.unit === total.value.unit && f.value.kind === total.value.kind,
      );
      if (parts.length < 2) continue;
      const sum = Number(parts.reduce((s, f) => s + (f.value.value as number), 0).toPrecision(12));
      const labels = parts.map((f, i) => view.slice(i ? (parts[i - 1] as Found<FigureValue>).end : at, f.start));
      const whole =
        parts.length === 2 &&
        OPPOSITES.some(
          ([a, b]) =>
            (a.test(labels[0] as string) && b.test(labels[1] as string)) ||
            (b.test(labels[0] as string) && a.test(labels[1] as string)),
        );
      const printed = total.value.value as number;
      if (Math.abs(sum - printed) < 1e-9 * Math.max(1, Math.abs(printed))) continue;
      // 其中 parts may overlap (党员6人、女12人): only alike labels may exceed a total
      if (whole) sums.push({ total, parts, sum });
      else if (parts.some((f) => (f.value.value as number) > printed)) sums.push({ total, parts, sum });
    }
  }
  return sums;
}
