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
 * Of what an article is known once it has a text: it stands under a headline, it has none as briefs have, it has subheads.
 * A brief is followed by briefs and a subhead by subheads: with one kind of text 97.97 % of the held-out lines were read right,
 * with these three 98.19 % (one fit each); to part first paragraphs from later ones as well gained 0.05 more.
 */
const BODIES = ['body', 'brief', 'parted body'] as const;
const [HEADED, HEADLESS, PARTED] = [0, 1, 2] as const;
/** How its text is signed, in rising order: not; not, though it opened as a story does (本报讯); at its head; at its end. What is higher stays. */
const SIGNATURES = ['plain', 'opened', 'signed', 'closed'] as const;
const [PLAIN, OPENED, SIGNED, CLOSED] = [0, 1, 2, 3] as const;
/** What an article has so far: nothing, a headline, a headline and its byline, a text of some kind, signed in some way. */
export const PHASES: readonly string[] = [
  'none',
  'headline',
  'signed headline',
  ...BODIES.flatMap((body) => SIGNATURES.map((signature) => `${signature} ${body}`)),
];
const [HEADLINE, SIGNED_HEADLINE, TEXT] = [1, 2, 3] as const;
const text = (body: number, signature: number): number => TEXT + body * SIGNATURES.length + signature;
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
  const body = phase < TEXT ? HEADED : Math.trunc((phase - TEXT) / SIGNATURES.length);
  const signature = phase === SIGNED_HEADLINE ? SIGNED : phase < TEXT ? PLAIN : (phase - TEXT) % SIGNATURES.length;
  switch (kind) {
    case H:
      return HEADLINE;
    case A:
      return text(HEADLESS, tail ? CLOSED : head ? SIGNED : opens ? OPENED : PLAIN);
    case P:
    case W:
      return text(body, tail ? CLOSED : Math.max(signature, head ? SIGNED : opens ? OPENED : PLAIN));
    case S:
      return text(PARTED, signature);
    case B:
      return phase === HEADLINE ? SIGNED_HEADLINE : phase >= TEXT ? text(body, CLOSED) : phase;
    default:
      return phase;
  }
}

export function openAfter(i: number, open: number, kind: number): number {
  if (kind === A || kind === P || kind === W) return i;
  if (kind === H || kind === h || kind === S || kind === B) return -1;
  return open >= 0 && i - open <= APART ? open : -1;
}
