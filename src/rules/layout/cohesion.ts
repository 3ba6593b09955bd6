/**
 * Where a page changes its subject: a headline's words come again in the story under it, and two stories share few words
 * (Hearst, TextTiling, 1997). Words are pairs of Han characters; those that stand all over the page (社区, 工作) tell nothing.
 */
import { isHan } from '../../han.js';
import type { Line } from '../../stages/lines.js';

/** A line longer than this is no headline's line and is not asked whether the story under it echoes it. */
const SHORT = 40;
/** How far an echo is listened for, and how far two stories are held against each other, in characters: a story's head. */
const HEARD = 240;
const WINDOW = 300;
/** A pair that stands more often on the page than this is common; on a long page once more for so many characters. */
const COMMON = 5;
const COMMON_EACH = 2000;
const CAN_END = /[。!?”’)】…]$/u;

export interface Cohesion {
  /** The shares of a short line's pairs that come again after it and before it; -1 for a long line. */
  echo(index: number): { echoAfter: number; echoBefore: number };
  /** The share of the pairs below a line that stand above it too; -1 where no story can end. */
  cohesion(index: number): number;
}

function pairsOf(text: string, into: (pair: number) => void): void {
  let before = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    const han = isHan(code) ? code : 0;
    if (before && han) into(before * 65536 + han);
    before = han;
  }
}

/** `signed`: whether a line ends with a byline. */
export function cohesionOf(lines: readonly Line[], signed: (index: number) => boolean): Cohesion {
  const counts = new Map<number, number>();
  let length = 0;
  for (const { view } of lines) {
    length += view.length;
    pairsOf(view, (pair) => counts.set(pair, (counts.get(pair) ?? 0) + 1));
  }
  const most = COMMON + length / COMMON_EACH;
  const telling = (text: string): number[] => {
    const pairs: number[] = [];
    pairsOf(text, (pair) => {
      if ((counts.get(pair) ?? 0) <= most) pairs.push(pair);
    });
    return pairs;
  };
  const around = (index: number, reach: number): { above: Set<number>; below: number[] } => {
    let below = '';
    for (let i = index + 1; i < lines.length && below.length < reach; i++) below += (lines[i] as Line).view;
    let above = '';
    for (let i = index - 1; i >= 0 && above.length < reach; i--) above = (lines[i] as Line).view + above;
    return { above: new Set(telling(above.slice(-reach))), below: telling(below.slice(0, reach)) };
  };
  const share = (of: readonly number[], among: ReadonlySet<number>): number =>
    of.filter((pair) => among.has(pair)).length / of.length;
  return {
    echo(index) {
      const { view } = lines[index] as Line;
      const own = view.length > SHORT ? [] : telling(view);
      if (own.length < 2) return { echoAfter: -1, echoBefore: -1 };
      const { above, below } = around(index, HEARD);
      return { echoAfter: share(own, new Set(below)), echoBefore: share(own, above) };
    },
    cohesion(index) {
      const before = lines[index - 1];
      if (!before) return -1;
      // A name or a credit can end a story too, where a blank line or a byline says so.
      if (
        !CAN_END.test(before.view) &&
        ((before.view.length > SHORT && !signed(index - 1)) || lines[index]?.blank === 0)
      )
        return -1;
      const { above, below } = around(index, WINDOW);
      return below.length < 20 || above.size < 20 ? -1 : share(below, above);
    },
  };
}
