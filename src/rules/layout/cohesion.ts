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

/** `signed`: whether a line ends with a byline. */
export function cohesionOf(lines: readonly Line[], signed: (index: number) => boolean): Cohesion {
  // The page without its line ends: where each line begins in it, and at each character the pair that it closes, 0 for none.
  const begins = new Int32Array(lines.length + 1);
  for (const [i, { view }] of lines.entries()) begins[i + 1] = (begins[i] as number) + view.length;
  const length = begins[lines.length] as number;
  const pairs = new Int32Array(length);
  const ids = new Map<number, number>();
  const counts = new Int32Array(length + 1);
  let before = 0;
  let at = 0;
  for (const { view } of lines)
    for (let i = 0; i < view.length; i++, at++) {
      const code = view.charCodeAt(i);
      const han = isHan(code) ? code : 0;
      if (before && han) {
        const pair = before * 65536 + han;
        const id = ids.get(pair) ?? ids.size + 1;
        ids.set(pair, id);
        pairs[at] = id;
        // Across a break it may be no pair, and does not make one common.
        if (i > 0) counts[id]! += 1;
      }
      before = han;
    }
  const most = COMMON + length / COMMON_EACH;
  for (let i = 0; i < length; i++) if ((counts[pairs[i] as number] as number) > most) pairs[i] = 0;

  const stamps = new Int32Array(ids.size + 1);
  let stamp = 0;
  /** Marks the pairs of a stretch and answers how many different ones there are. */
  const mark = (from: number, to: number): number => {
    stamp++;
    let different = 0;
    for (let i = from + 1; i < to; i++) {
      const pair = pairs[i] as number;
      if (pair === 0 || stamps[pair] === stamp) continue;
      stamps[pair] = stamp;
      different++;
    }
    return different;
  };
  /** Of the pairs of a stretch, how many there are and how many are marked. */
  const tally = (from: number, to: number): { all: number; marked: number } => {
    let all = 0;
    let marked = 0;
    for (let i = from + 1; i < to; i++) {
      const pair = pairs[i] as number;
      if (pair === 0) continue;
      all++;
      if (stamps[pair] === stamp) marked++;
    }
    return { all, marked };
  };
  const share = ({ all, marked }: { all: number; marked: number }): number => marked / all;
  const start = (index: number): number => begins[index] as number;
  const above = (index: number, reach: number): number => mark(Math.max(0, start(index) - reach), start(index));
  const below = (index: number, reach: number): [number, number] => [
    start(index + 1),
    Math.min(length, start(index + 1) + reach),
  ];
  return {
    echo(index) {
      const own = [start(index), start(index + 1)] as const;
      if (own[1] - own[0] > SHORT || tally(...own).all < 2) return { echoAfter: -1, echoBefore: -1 };
      mark(...below(index, HEARD));
      const echoAfter = share(tally(...own));
      above(index, HEARD);
      return { echoAfter, echoBefore: share(tally(...own)) };
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
      if (above(index, WINDOW) < 20) return -1;
      const under = tally(...below(index, WINDOW));
      return under.all < 20 ? -1 : share(under);
    },
  };
}
