/** Figures: every number that counts or measures something, and none that does not. See rows.ts for the table. */
import { compile, type FigureValue, type Found, type Reading, scan } from '../../rule.js';
import type { Passage } from '../../span.js';
import { countedAt } from './counted.js';
import { FIGURES, type FigureContext, type FigureReading } from './rows.js';

export { checkSums } from './sum.js';

const table = /* @__PURE__ */ compile<FigureReading, FigureContext>(FIGURES);

/** Kinds whose mention is followed by what is counted: 6家|企业, 6000余元|工资, 6.5吨|红薯; 人 says it itself. */
const COUNTING = new Set(['count', 'money', 'mass', 'volume', 'area', 'percent']);

/** 伍万叁 of 伍万叁仟元整 reads like somebody's name, and is a number. */
const CAPITALS = /^[壹贰叁肆伍陆柒捌玖拾佰仟万亿零]+$/;

/** The figures of an article's passages, in order; nothing within `taken` (dates, durations aside) is one. */
export function readFigures(
  passages: readonly Passage[],
  reading: Reading,
  taken: readonly Found<object>[],
): Found<FigureValue>[] {
  const figures: Found<FigureValue>[] = [];
  for (const passage of passages) {
    const dates = taken.filter(
      (mention) =>
        mention.passage === passage &&
        (mention.value as { kind?: string }).kind !== 'duration' &&
        !CAPITALS.test(passage.view.slice(mention.start, mention.end)),
    );
    const view = dates.length === 0 ? passage.view : without(passage.view, dates);
    const context: FigureContext = { view, text: passage.text, region: reading.region };
    const found = scan(table, dates.length === 0 ? passage : { ...passage, view }, context);
    for (const { start, end, rule, value } of found) {
      const figure: FigureValue = value.value;
      if ((COUNTING.has(figure.kind) && !/^人次?$/.test(figure.unit ?? '')) || value.form === 'number')
        figure.of = countedAt(view, passage.text, end);
      figures.push({
        passage,
        start: value.start ?? start,
        end,
        rule: rule === 'figure/quantity' ? `figure/${value.form}` : rule,
        value: figure,
      });
    }
  }
  return figures;
}

/** The view with some ranges blanked, so that no number reaches into them. */
function without(view: string, ranges: readonly { start: number; end: number }[]): string {
  let out = '';
  let at = 0;
  for (const { start, end } of [...ranges].sort((a, b) => a.start - b.start)) {
    if (start < at) continue;
    out += view.slice(at, start) + '\n'.repeat(end - start);
    at = end;
  }
  return out + view.slice(at);
}
