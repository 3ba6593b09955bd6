/**
 * One best path over the whole page (Viterbi), and how sure each step of it is (forward–backward): a linear-chain
 * conditional random field (Lafferty, McCallum & Pereira 2001) whose states remember which paragraph is still open.
 * segment.ts asks it for the reading of a page, test/press/fit.mjs for the expectations that its weights are fitted by.
 */
import { KINDS } from '../rules/layout/rows.js';

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
 * What an article has so far: nothing open, a headline, a headline and its byline, a body, a body that was signed at its
 * head, a body that was signed at its end.
 */
export const PHASES = ['none', 'headline', 'signed headline', 'body', 'signed body', 'closed body'] as const;
const M = PHASES.length;
const MANNERS = 6;
/**
 * Transitions stand at [kind before][phase before][kind]; behind them, at [manner][phase before][kind], what a phase is
 * worth on a page whose stories are signed at the end, at the head or not, before a line that signs at its end or does not.
 */
export const TRANSITIONS = (N + 1) * M * N + MANNERS * M * N;

/** Where the row of kinds stands for a step: of the kind and phase before, and of the manner and phase before. */
export const stepRow = (kind: number, phase: number): number => (kind * M + phase) * N;
export const mannerRow = (habit: Habit, signs: boolean, phase: number): number =>
  (N + 1) * M * N + ((HABITS.indexOf(habit) * 2 + (signs ? 1 : 0)) * M + phase) * N;

/** Where a page's stories are signed. */
export const HABITS = ['tail', 'head', 'none'] as const;
export type Habit = (typeof HABITS)[number];

/** The bylines that a line carries in its own words. */
export type Signs = 'tail' | 'head' | null;

/** How far above the paragraph's last line may stand that is still open: so many lines of others at most. */
const APART = 8;

export interface State {
  kind: number;
  /** Index into PHASES. */
  phase: number;
  /** The last line of the paragraph that is still open, or -1. */
  open: number;
}

export interface Scores {
  count: number;
  /** For each kind the score of what line i shows. */
  line(i: number): Float64Array;
  /** For each kind the score of what line i shows against the open paragraph's last line j. */
  link(j: number, i: number): Float64Array;
  transitions: Float64Array;
  /** Where line i carries a byline. */
  signs(i: number): Signs;
  habit: Habit;
}

interface Node extends State {
  forward: number;
  backward: number;
  best: number;
  from: number;
  /** Incoming edges: index of the node before, score, in turn. */
  edges: number[];
}

export interface Reading {
  path: State[];
  layers: Node[][];
  logZ: number;
  /** The natural logarithm of the probability of the best path's own steps from line a to line b (inclusive). */
  logProbability(a: number, b: number): number;
  /** The probability that line i is of these kinds, whatever else. */
  marginal(i: number, kinds: readonly number[]): number;
}

function allowed(before: number, phase: number, open: number, kind: number): boolean {
  switch (kind) {
    case h:
      return before === H || before === h;
    case A:
      return phase !== 1 && phase !== 2;
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

function after(i: number, phase: number, open: number, kind: number, signs: Signs): State {
  const body = signs === 'tail' || phase === 5 ? 5 : signs === 'head' || phase === 2 || phase === 4 ? 4 : 3;
  if (kind === H) return { kind, phase: 1, open: -1 };
  if (kind === h) return { kind, phase, open: -1 };
  if (kind === A) return { kind, phase: signs === 'tail' ? 5 : signs === 'head' ? 4 : 3, open: i };
  if (kind === P || kind === W) return { kind, phase: body, open: i };
  if (kind === S) return { kind, phase: phase < 3 ? phase + 2 : phase, open: -1 };
  if (kind === B) return { kind, phase: phase === 1 ? 2 : phase > 2 ? 5 : phase, open: -1 };
  return { kind, phase, open: open >= 0 && i - open <= APART ? open : -1 };
}

function logAdd(a: number, b: number): number {
  if (a === -Infinity) return b;
  if (b === -Infinity) return a;
  return a > b ? a + Math.log1p(Math.exp(b - a)) : b + Math.log1p(Math.exp(a - b));
}

/** `beam`: a state so much less likely than its line's best is dropped (natural logarithm); Infinity keeps all. `keep`: kinds never dropped (the truth, when fitting). */
export function walk(scores: Scores, beam = Number.POSITIVE_INFINITY, keep?: readonly State[]): Reading {
  const layers: Node[][] = [];
  let before: Node[] = [{ kind: START, phase: 0, open: -1, forward: 0, backward: 0, best: 0, from: -1, edges: [] }];
  for (let i = 0; i < scores.count; i++) {
    const line = scores.line(i);
    const signs = scores.signs(i);
    const layer: Node[] = [];
    const index = new Map<number, number>();
    for (let p = 0; p < before.length; p++) {
      const node = before[p] as Node;
      const link = node.open >= 0 ? scores.link(node.open, i) : null;
      const row = stepRow(node.kind, node.phase);
      const manner = mannerRow(scores.habit, signs === 'tail', node.phase);
      for (let kind = 0; kind < N; kind++) {
        if (!allowed(node.kind, node.phase, node.open, kind)) continue;
        const score =
          (line[kind] as number) +
          (scores.transitions[row + kind] as number) +
          (scores.transitions[manner + kind] as number) +
          (link ? (link[kind] as number) : 0);
        const state = after(i, node.phase, node.open, kind, signs);
        const key = ((state.open < 0 ? 0 : i - state.open + 1) * M + state.phase) * N + kind;
        let at = index.get(key);
        if (at === undefined) {
          at = layer.length;
          index.set(key, at);
          layer.push({ ...state, forward: -Infinity, backward: -Infinity, best: -Infinity, from: -1, edges: [] });
        }
        const target = layer[at] as Node;
        target.edges.push(p, score);
        target.forward = logAdd(target.forward, node.forward + score);
        if (node.best + score > target.best) {
          target.best = node.best + score;
          target.from = p;
        }
      }
    }
    let kept = layer;
    if (beam < Number.POSITIVE_INFINITY) {
      let most = -Infinity;
      for (const node of layer) most = Math.max(most, node.forward);
      const truth = keep?.[i];
      kept = layer.filter(
        (node) =>
          node.forward >= most - beam ||
          (truth && node.kind === truth.kind && node.phase === truth.phase && node.open === truth.open),
      );
    }
    layers.push(kept);
    before = kept;
  }
  const last = layers.at(-1) ?? [];
  let logZ = -Infinity;
  let end = 0;
  for (let k = 0; k < last.length; k++) {
    const node = last[k] as Node;
    node.backward = 0;
    logZ = logAdd(logZ, node.forward);
    if (node.best > (last[end] as Node).best) end = k;
  }
  for (let i = layers.length - 1; i > 0; i--) {
    const previous = layers[i - 1] as Node[];
    for (const node of layers[i] as Node[])
      for (let e = 0; e < node.edges.length; e += 2) {
        const from = previous[node.edges[e] as number] as Node;
        from.backward = logAdd(from.backward, (node.edges[e + 1] as number) + node.backward);
      }
  }
  const chosen: number[] = [];
  for (let i = layers.length - 1, k = end; i >= 0; i--) {
    chosen[i] = k;
    k = ((layers[i] as Node[])[k] as Node).from;
  }
  const at = (i: number): Node => (layers[i] as Node[])[chosen[i] as number] as Node;
  return {
    path: chosen.map((_, i) => at(i)),
    layers,
    logZ,
    logProbability(a, b) {
      const first = at(a);
      let log = first.forward + at(b).backward - logZ;
      for (let i = a + 1; i <= b; i++) {
        const node = at(i);
        for (let e = 0; e < node.edges.length; e += 2)
          if (node.edges[e] === chosen[i - 1]) log += node.edges[e + 1] as number;
      }
      return Math.min(0, log);
    },
    marginal(i, kinds) {
      let sum = 0;
      for (const node of layers[i] ?? [])
        if (kinds.includes(node.kind)) sum += Math.exp(node.forward + node.backward - logZ);
      return Math.min(1, sum);
    },
  };
}

/**
 * The states of a page whose kinds are known; null where the kinds are not a possible reading.
 * @public test/press/fit.mjs follows the truth by it
 */
export function follow(kinds: readonly number[], signs: (i: number) => Signs): State[] | null {
  const states: State[] = [];
  let state: State = { kind: START, phase: 0, open: -1 };
  for (const [i, kind] of kinds.entries()) {
    if (!allowed(state.kind, state.phase, state.open, kind)) return null;
    state = after(i, state.phase, state.open, kind, signs(i));
    states.push(state);
  }
  return states;
}
