/**
 * What may follow what on a page: an article's phases, which kinds of line each allows and leads to, and where the weights of
 * each step stand. stages/lattice.ts walks by it.
 */
import { KINDS } from './kinds.js';

const N = KINDS.length;
const [H, h, B, A, P, W, S, C, c] = KINDS.map((_, i) => i) as [
  number,
  number,
  number,
  number,
  number,
  number,
  number,
  number,
  number,
];
/** The kind before the page's first line. */
export const START = N;
/**
 * What an article has so far: nothing open, a headline, a headline and its byline, a body, a body that opened as a story
 * does (本报讯) but without names, a body that was signed at its head, a body that was signed at its end.
 */
export const PHASES = [
  'none',
  'headline',
  'signed headline',
  'body',
  'opened body',
  'signed body',
  'closed body',
] as const;
const [HEADLINE, SIGNED_HEADLINE, BODY, OPENED, SIGNED, CLOSED] = [1, 2, 3, 4, 5, 6] as const;
const M = PHASES.length;
const MANNERS = 12;
/**
 * Transitions stand at [kind before][phase before][kind]; behind them, at [manner][phase before][kind], what a phase is
 * worth on a page whose stories are signed at the end, at the head or not, before a line that opens as a story does (本报讯)
 * or does not, and signs at its end or does not.
 */
export const TRANSITIONS = (N + 1) * M * N + MANNERS * M * N;

/** Where the row of kinds stands for a step: of the kind and phase before, and of the manner and phase before. */
export const stepRow = (kind: number, phase: number): number => (kind * M + phase) * N;
export const mannerRow = (habit: Habit, { tail, opens }: Pick<Signs, 'tail' | 'opens'>, phase: number): number =>
  (N + 1) * M * N + ((HABITS.indexOf(habit) * 4 + (opens ? 2 : 0) + (tail ? 1 : 0)) * M + phase) * N;

/** Where a page's stories are signed. */
export const HABITS = ['tail', 'head', 'none'] as const;
export type Habit = (typeof HABITS)[number];

/** The bylines that a line carries in its own words. */
export interface Signs {
  tail: boolean;
  head: boolean;
  /** It opens as a story does (本报讯, 新华社…电), with names or without. */
  opens: boolean;
}

/** How far above the paragraph's last line may stand that is still open: so many lines of others at most. */
export const APART = 8;
export function allowed(before: number, phase: number, open: number, kind: number): boolean {
  switch (kind) {
    case h:
      return before === H || before === h;
    case A:
      return phase !== HEADLINE && phase !== SIGNED_HEADLINE;
    case P:
      return phase > 0;
    case W:
      return open >= 0;
    case S:
      return phase > 0;
    case c:
      return before === C || before === c;
    default:
      return true;
  }
}

export function phaseAfter(phase: number, kind: number, { tail, head, opens }: Signs): number {
  switch (kind) {
    case H:
      return HEADLINE;
    case A:
      return tail ? CLOSED : head ? SIGNED : opens ? OPENED : BODY;
    case P:
    case W:
      if (tail || phase === CLOSED) return CLOSED;
      if (head || phase === SIGNED_HEADLINE || phase === SIGNED) return SIGNED;
      return opens || phase === OPENED ? OPENED : BODY;
    case S:
      return phase === HEADLINE ? BODY : phase === SIGNED_HEADLINE ? SIGNED : phase;
    case B:
      return phase === HEADLINE ? SIGNED_HEADLINE : phase > SIGNED_HEADLINE ? CLOSED : phase;
    default:
      return phase;
  }
}

export function openAfter(i: number, open: number, kind: number): number {
  if (kind === A || kind === P || kind === W) return i;
  if (kind === H || kind === h || kind === S || kind === B) return -1;
  return open >= 0 && i - open <= APART ? open : -1;
}
