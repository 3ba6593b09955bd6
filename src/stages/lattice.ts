/**
 * One best path over the whole page (Viterbi), and how sure each step of it is (forward–backward): a linear-chain
 * conditional random field (Lafferty, McCallum & Pereira 2001) whose states remember which paragraph is still open.
 * segment.ts asks it for the reading of a page, test/press/fit.mjs for the expectations that its weights are fitted by.
 */
import { KINDS } from '../rules/layout/kinds.js';
import {
  APART,
  allowed,
  type Habit,
  mannerRow,
  openAfter,
  PHASES,
  phaseAfter,
  type Signs,
  START,
  stepRow,
} from '../rules/layout/phase.js';

const N = KINDS.length;
const M = PHASES.length;
/** The most states that a line can be in: how far above the open line stands, or none; the phase; the kind. */
const STATES = (APART + 2) * M * N;

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
  /** For each kind the score of what line i shows against the open paragraph's last line j; asked once. */
  link(j: number, i: number): Float64Array;
  transitions: Float64Array;
  /** Where line i carries a byline. */
  signs(i: number): Signs;
  habit: Habit;
}

interface Node extends State {
  /** Which node of the line before the best path to it comes from. */
  from: number;
  /** Its incoming steps: a range of its layer's `from` and `score`. */
  first: number;
  last: number;
}

/**
 * The states that line i can be in, the sums over all paths to each and on from each, and the steps to them from the line
 * before: which of its nodes, and the score. A long page has a million nodes; their sums stand apart, where the garbage
 * collector has nothing to follow.
 */
interface Layer {
  nodes: Node[];
  forward: Float64Array;
  backward: Float64Array;
  from: Int16Array;
  score: Float64Array;
}

/** Every state that was kept for every line, and which of each line's the best path goes through. */
export interface Walked {
  path: State[];
  chosen: number[];
  layers: Layer[];
  logZ: number;
}

/** What is asked of a page's reading; the states beside the path, many times its size, are let go. */
export interface Reading {
  path: State[];
  /** The natural logarithm of the probability of the best path's own steps from line a to line b (inclusive). */
  logProbability(a: number, b: number): number;
  /** The probability that line i is of these kinds, whatever else. */
  marginal(i: number, kinds: readonly number[]): number;
}

/** Closer than this (natural logarithm) two terms must be for the lesser to change the sum: e^-40 is under a double's last digit. */
const NEAR = 40;

function logAdd(a: number, b: number): number {
  if (a > b + NEAR) return a;
  if (b > a + NEAR) return b;
  if (a === -Infinity) return b;
  if (b === -Infinity) return a;
  return a > b ? a + Math.log1p(Math.exp(b - a)) : b + Math.log1p(Math.exp(a - b));
}

/** `beam`: a state so much less likely than its line's best is dropped (natural logarithm); Infinity keeps all. `keep`: kinds never dropped (the truth, when fitting). */
export function walk(scores: Scores, beam = Number.POSITIVE_INFINITY, keep?: readonly State[]): Walked {
  const layers: Layer[] = [];
  let before: Node[] = [{ kind: START, phase: 0, open: -1, from: -1, first: 0, last: 0 }];
  let forwardBefore: Float64Array = new Float64Array(1);
  let bestBefore = new Float64Array(STATES);
  let bestHere = new Float64Array(STATES);
  // The states that line i can be in, in parallel arrays, and the steps to them; most are dropped before they become nodes.
  const slots = new Int16Array(STATES).fill(-1);
  const states = { key: new Int16Array(STATES), from: new Int16Array(STATES), kept: new Int16Array(STATES) };
  const forward = new Float64Array(STATES);
  const best = new Float64Array(STATES);
  const steps = {
    from: new Int16Array(STATES * N),
    to: new Int16Array(STATES * N),
    score: new Float64Array(STATES * N),
  };
  const links: (Float64Array | null)[] = [];
  for (let i = 0; i < scores.count; i++) {
    const line = scores.line(i);
    const signs = scores.signs(i);
    let count = 0;
    let taken = 0;
    let most = -Infinity;
    links.length = 0;
    for (let p = 0; p < before.length; p++) {
      const node = before[p] as Node;
      const { phase, open } = node;
      let link: Float64Array | null = null;
      if (open >= 0) {
        link = links[i - open] ?? null;
        if (!link) links[i - open] = link = scores.link(open, i);
      }
      const forwardHere = forwardBefore[p] as number;
      const bestSoFar = bestBefore[p] as number;
      const row = stepRow(node.kind, phase);
      const manner = mannerRow(scores.habit, signs, phase);
      for (let kind = 0; kind < N; kind++) {
        if (!allowed(node.kind, phase, open, kind)) continue;
        const score =
          (line[kind] as number) +
          (scores.transitions[row + kind] as number) +
          (scores.transitions[manner + kind] as number) +
          (link ? (link[kind] as number) : 0);
        const left = openAfter(i, open, kind);
        const key = ((left < 0 ? 0 : i - left + 1) * M + phaseAfter(phase, kind, signs)) * N + kind;
        let at = slots[key] as number;
        if (at < 0) {
          at = count++;
          slots[key] = at;
          states.key[at] = key;
          forward[at] = -Infinity;
          best[at] = -Infinity;
        }
        steps.from[taken] = p;
        steps.to[taken] = at;
        steps.score[taken++] = score;
        forward[at] = logAdd(forward[at] as number, forwardHere + score);
        if (bestSoFar + score > (best[at] as number)) {
          best[at] = bestSoFar + score;
          states.from[at] = p;
        }
      }
    }
    for (let at = 0; at < count; at++) most = Math.max(most, forward[at] as number);
    const truth = keep?.[i];
    const nodes: Node[] = [];
    for (let at = 0; at < count; at++) {
      const key = states.key[at] as number;
      slots[key] = -1;
      const kind = key % N;
      const phase = Math.trunc(key / N) % M;
      const back = Math.trunc(key / (M * N));
      const open = back === 0 ? -1 : i - back + 1;
      const kept =
        (forward[at] as number) >= most - beam ||
        (truth && kind === truth.kind && phase === truth.phase && open === truth.open);
      states.kept[at] = kept ? nodes.length : -1;
      if (!kept) continue;
      forward[nodes.length] = forward[at] as number;
      bestHere[nodes.length] = best[at] as number;
      nodes.push({ kind, phase, open, from: states.from[at] as number, first: 0, last: 0 });
    }
    let held = 0;
    for (let e = 0; e < taken; e++) {
      const node = nodes[states.kept[steps.to[e] as number] as number];
      if (node) node.last++;
    }
    for (const node of nodes) {
      node.first = held;
      held += node.last;
      node.last = node.first;
    }
    const layer: Layer = {
      nodes,
      forward: forward.slice(0, nodes.length),
      backward: new Float64Array(nodes.length).fill(-Infinity),
      from: new Int16Array(held),
      score: new Float64Array(held),
    };
    for (let e = 0; e < taken; e++) {
      const node = nodes[states.kept[steps.to[e] as number] as number];
      if (!node) continue;
      layer.from[node.last] = steps.from[e] as number;
      layer.score[node.last++] = steps.score[e] as number;
    }
    layers.push(layer);
    before = nodes;
    forwardBefore = layer.forward;
    [bestBefore, bestHere] = [bestHere, bestBefore];
  }
  let logZ = -Infinity;
  let end = 0;
  layers.at(-1)?.backward.fill(0);
  for (let k = 0; k < before.length; k++) {
    logZ = logAdd(logZ, forwardBefore[k] as number);
    if ((bestBefore[k] as number) > (bestBefore[end] as number)) end = k;
  }
  for (let i = layers.length - 1; i > 0; i--) {
    const { nodes, backward, from, score } = layers[i] as Layer;
    const previous = (layers[i - 1] as Layer).backward;
    for (let k = 0; k < nodes.length; k++) {
      const { first, last } = nodes[k] as Node;
      for (let e = first; e < last; e++) {
        const origin = from[e] as number;
        previous[origin] = logAdd(previous[origin] as number, (score[e] as number) + (backward[k] as number));
      }
    }
  }
  const chosen: number[] = [];
  for (let i = layers.length - 1, k = end; i >= 0; i--) {
    chosen[i] = k;
    k = ((layers[i] as Layer).nodes[k] as Node).from;
  }
  return { path: chosen.map((k, i) => (layers[i] as Layer).nodes[k] as Node), chosen, layers, logZ };
}

export function readingOf({ path, chosen, layers, logZ }: Walked): Reading {
  const through = new Float64Array(layers.length);
  const onward = new Float64Array(layers.length);
  const step = new Float64Array(layers.length);
  const marginals = new Float64Array(layers.length * N);
  for (const [i, { nodes, forward, backward, from, score }] of layers.entries()) {
    const best = chosen[i] as number;
    through[i] = forward[best] as number;
    onward[i] = backward[best] as number;
    const { first, last } = nodes[best] as Node;
    for (let e = first; e < last; e++) if (from[e] === chosen[i - 1]) step[i] = score[e] as number;
    for (let k = 0; k < nodes.length; k++)
      marginals[i * N + (nodes[k] as Node).kind]! += Math.exp((forward[k] as number) + (backward[k] as number) - logZ);
  }
  return {
    path: path.map(({ kind, phase, open }) => ({ kind, phase, open })),
    logProbability(a, b) {
      let log = (through[a] as number) + (onward[b] as number) - logZ;
      for (let i = a + 1; i <= b; i++) log += step[i] as number;
      return Math.min(0, log);
    },
    marginal(i, kinds) {
      return Math.min(
        1,
        kinds.reduce((sum, kind) => sum + (marginals[i * N + kind] ?? 0), 0),
      );
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
    state = {
      kind,
      phase: phaseAfter(state.phase, kind, signs(i)),
      open: openAfter(i, state.open, kind),
    };
    states.push(state);
  }
  return states;
}
