/** What segment decided of each line and of the gap before it, with the row that told the most. */
import { KINDS, type Kind, type SeenLine } from '../rules/layout/kinds.js';
import weights from '../rules/layout/weights.json' with { type: 'json' };
import { modelOf, observe, observeLink, type Segmented, type Weights } from '../stages/segment.js';

/** wrap: the text goes on · paragraph: another element of the same article · article: another article · apart: no article's. */
export type Verdict = 'wrap' | 'paragraph' | 'article' | 'apart';

const VERDICTS: Record<Kind, Verdict> = {
  H: 'article',
  h: 'wrap',
  B: 'paragraph',
  A: 'article',
  P: 'paragraph',
  W: 'wrap',
  S: 'paragraph',
  C: 'paragraph',
  c: 'wrap',
  F: 'apart',
};

const NAMES: Record<Kind, string> = {
  H: 'headline',
  h: 'headline',
  B: 'byline',
  A: 'paragraph',
  P: 'paragraph',
  W: 'paragraph',
  S: 'subhead',
  C: 'caption',
  c: 'caption',
  F: 'furniture',
};

export interface Ruling {
  line: SeenLine;
  kind: string;
  verdict: Verdict;
  /** The row, and what it saw, that spoke the most for this verdict against the next best. */
  rule: string;
  /** The probability of the verdict, 0 to 1. */
  confidence: number;
}

/** One ruling a line; the first is of the page's top. */
export function rulingsOf({ lines, kinds, reading }: Segmented): Ruling[] {
  const model = modelOf(weights as unknown as Weights);
  const index = (verdict: Verdict): number[] => KINDS.flatMap((kind, k) => (VERDICTS[kind] === verdict ? [k] : []));
  const groups = (['wrap', 'paragraph', 'article', 'apart'] as const).map((verdict) => ({
    verdict,
    kinds: index(verdict),
  }));
  return lines.map((line, i) => {
    const kind = kinds[i] as Kind;
    const verdict = VERDICTS[kind];
    const sure = (of: readonly number[]): number => reading.marginal(i, of);
    const rival = groups.filter((group) => group.verdict !== verdict).sort((a, b) => sure(b.kinds) - sure(a.kinds))[0];
    const against = [...(rival?.kinds ?? [])].sort((a, b) => sure([b]) - sure([a]))[0] ?? 0;
    const open = reading.path[i - 1]?.open ?? -1;
    let rule = '';
    let most = 0;
    const weigh = (row: string, what: string): void => {
      const of = model.weigh(row, what);
      const gain = of ? (of[KINDS.indexOf(kind)] as number) - (of[against] as number) : 0;
      if (gain > most) {
        most = gain;
        rule = `${row} ${what}`;
      }
    };
    observe(lines, i, weigh);
    if (open >= 0) observeLink(lines, open, i, weigh);
    return { line, kind: NAMES[kind], verdict, rule, confidence: sure(index(verdict)) };
  });
}
