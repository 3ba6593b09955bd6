// Fits the layout rows' weights (src/rules/layout/weights.json) over composed pages. `npm run fit`
//   maximum conditional likelihood of the pages' true lines under the lattice, with an L2 prior; Adam, fixed order and
//   seeds, weights rounded: the same file byte for byte on every machine.
// The papers whose header says `held: yes` or `held: later` are held out, and the folders beside test/press/papers. test/quality.test.ts measures on those.
import { readFileSync, writeFileSync } from 'node:fs';
import { availableParallelism, totalmem } from 'node:os';
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import { composePages, MODES } from './compose.mjs';
import { readPapers } from './papers.mjs';

const dist = process.env.JIANBAO_DIST ?? '../../dist';
const at = (path) => new URL(`${dist}/${path}`, import.meta.url);
const { linesOf } = await import(at('stages/lines.js'));
const { fold: normalise } = await import(at('stages/normalise.js'));
const { look, observe, observeLink, habitOf, signs, steps } = await import(at('stages/segment.js'));
const { KINDS } = await import(at('rules/layout/kinds.js'));
const { LINE_ROWS } = await import(at('rules/layout/line.js'));
const { GAP_ROWS } = await import(at('rules/layout/gap.js'));
const { LINK_ROWS } = await import(at('rules/layout/link.js'));
const { APART, mannerRow, START, stepRow, TRANSITIONS } = await import(at('rules/layout/phase.js'));
const { walk, follow } = await import(at('stages/lattice.js'));

export const heldOut = (papers) => papers.filter((paper) => paper.held);
export const fitted = (papers) => papers.filter((paper) => !paper.held);

const N = KINDS.length;
/** Chosen with PRIOR on the held-out papers, by whole articles: F1 0.911 with 6 and 0.001, 0.912 with 8 and 0.0005, twice. */
const EPOCHS = 8;
/** Fits whose weights are averaged, each hiding other things (bagging: Breiman 1996): they vary less than one. Each prints what it reads of the held-out lines. */
const FITS = 4;
const RATE = 0.12;
const PRIOR = 0.0005; // of the weights' squares, a page; among 0.0005 … 0.004
const BEAM = 14;
/**
 * While weights are fitted, this share of what is seen is hidden, anew at each look, so that no weight leans on another
 * (Wang et al., Feature noising for log-linear structured prediction, 2013). With 21 papers, 97.3 % of the held-out lines
 * were then read right, and 97.0 % without.
 */
const HIDDEN = 0.3;
/** What a weight counts where nothing is hidden: between 1 − HIDDEN, which reads as well and is less sure than it is right, and 1. */
const SHOWN = 0.84;

/**
 * While weights are fitted, some errors cost so much more than they are worth (softmax margin: Gimpel & Smith 2010). A line
 * of a hard-wrapped text that goes on, read as opening a paragraph: at a full line's full stop nothing but sense tells, and
 * a sentence torn from its paragraph is a worse answer than two paragraphs in one (the bars: 99 % of the cuts joined, 95 %
 * of such ends kept). A headline read as furniture or as a paragraph, either of which is more frequent than the reverse, and
 * takes the article its name or its beginning. What goes on behind a blank line or a column's end, read as opening: the
 * items of lists, which end without a stop, outnumber the cuts.
 */
const COST = { going: 1, headline: 0.6, join: 0.5 };
const [H, P, W, F] = ['H', 'P', 'W', 'F'].map((kind) => KINDS.indexOf(kind));

/**
 * Added to fitted weights, by what is seen. W behind a full line's full stop: COST.join, which keeps the cuts, joins too many
 * paragraphs where no indent tells them; of the papers held out, unseen, by new hands (`npm run quality -- --mode=plain`)
 * 95.8, 95.5, 95.6 % of such ends are kept without and 96.6, 96.7, 96.7 % so, for 98.5, 98.9, 98.8 and 98.3, 98.7, 98.5 % of
 * the cuts; paragraphs are at 0.888, 0.918, 0.890 for 0.883, 0.911, 0.882. W behind a digit and a blank line: no sentence
 * ends with a digit, though where OCR has lost a stop one may seem to. C of a line with a full stop, a caption that no credit
 * closes: the fitted papers have more of them than print, for many were written for what is misread most; without it whole
 * articles of five sets move by no more than 0.0019, two up, three down.
 */
const LEAN = {
  'gap/sentence han': { W: -0.7 },
  'gap/sentence digit': { W: -0.7 },
  'gap/closes digit blank': { W: 0.3 },
  'line/closes stop': { C: -0.4 },
};
const lean = (name, kind) => LEAN[name]?.[kind] ?? 0;

/** Whether what is seen under an id on line i is hidden at this look; 0 is no look, and hides nothing. */
function hidden(id, i, look) {
  if (look === 0) return false;
  let x = Math.imul(id + 1, 0x9e3779b1) ^ Math.imul(i + 1, 0x85ebca6b) ^ look;
  x = Math.imul(x ^ (x >>> 15), 0x85ebca6b);
  x = Math.imul(x ^ (x >>> 13), 0xc2b2ae35);
  return ((x ^ (x >>> 16)) >>> 0) / 4294967296 < HIDDEN;
}

/** What stands in a map at a key, made the first time. */
function once(map, key, make) {
  if (!map.has(key)) map.set(key, make());
  return map.get(key);
}

/** A page made ready: ids of what is seen on each line, and the true states. Pages whose lines are not found again are errors. */
function prepare(page, ids, add, paper) {
  const view = normalise(page.text);
  const lines = look(linesOf(page.text, view));
  if (lines.length !== page.lines.length || lines.some((l, i) => l.start !== page.lines[i].start)) {
    const i = lines.findIndex((l, k) => l.start !== page.lines[k]?.start);
    throw new Error(
      `${page.paper} ${page.mode}: line ${i} differs: ${JSON.stringify(page.text.slice(lines[i]?.start, lines[i]?.end))}`,
    );
  }
  const truth = follow(
    page.lines.map((l) => KINDS.indexOf(l.label)),
    (i) => signs(lines[i]),
  );
  if (!truth)
    throw new Error(`${page.paper} ${page.mode}: ${page.lines.map((l) => l.label).join('')} is no possible reading`);
  const idsOf = (ask) => {
    const out = [];
    ask((row, what) => {
      const one = `${row} ${what}`;
      let id = ids.get(one);
      if (id === undefined && add) {
        id = ids.size;
        ids.set(one, id);
      }
      if (id !== undefined) {
        out.push(id);
        if (add) {
          add[id] ??= new Set();
          add[id].add(paper);
        }
      }
    });
    return out;
  };
  const seen = lines.map((_, i) => idsOf((say) => observe(lines, i, say)));
  // Every link that the lattice may ask about is seen now: the ids are complete, and the lines need not be kept.
  const links = lines.flatMap((_, i) =>
    Array.from({ length: APART + 1 }, (_, k) => i - 1 - APART + k).map((j) =>
      j < 0 ? [] : idsOf((say) => observeLink(lines, j, i, say)),
    ),
  );
  return {
    count: lines.length,
    signs: lines.map(signs),
    broken: lines.map((line) => line.blank > 0),
    tight: lines.map((line) => line.column > 0 && line.blank === 0 && line.indented <= 0.15),
    habit: habitOf(lines),
    truth,
    lines: endToEnd(seen),
    links: endToEnd(links),
  };
}

/** Lists of ids end to end, for there are millions: the n-th from at[n] to at[n + 1]. */
function endToEnd(lists) {
  const at = new Int32Array(lists.length + 1);
  for (const [n, list] of lists.entries()) at[n + 1] = at[n] + list.length;
  return { ids: Int32Array.from(lists.flat()), at };
}

/** A link's place among a page's: the line at hand, and before it the open paragraph's last line, the farthest first. */
const placeOf = (j, i) => i * (APART + 1) + (j - i + 1 + APART);

function scores(page, w, wt, look = 0) {
  const sum = ({ ids, at }, n, i) => {
    const s = new Float64Array(N);
    for (let q = at[n]; q < at[n + 1]; q++)
      if (!hidden(ids[q], i, look)) for (let k = 0; k < N; k++) s[k] += w[ids[q] * N + k];
    return s;
  };
  const lineOf = (i) => {
    const s = sum(page.lines, i, i);
    if (look === 0) return s;
    if (page.truth[i].kind === W && page.tight[i]) s[P] += COST.going;
    if (page.truth[i].kind === W && page.broken[i]) s[P] += COST.join;
    if (page.truth[i].kind === H) {
      s[F] += COST.headline;
      s[P] += COST.headline;
    }
    return s;
  };
  const cache = new Map();
  const lines = [];
  return {
    count: page.count,
    line(i) {
      lines[i] ??= lineOf(i);
      return lines[i];
    },
    link(j, i) {
      const place = placeOf(j, i);
      return once(cache, place, () => sum(page.links, place, i));
    },
    transitions: wt,
    signs: (i) => page.signs[i],
    habit: page.habit,
  };
}

/** Adds to g what the model expects less what is true; answers the page's loss. */
function gradient(page, w, wt, g, gt, look) {
  const told = scores(page, w, wt, look);
  const { layers, logZ } = walk(told, BEAM, page.truth);
  const line = new Float64Array(N);
  const spread = ({ ids, at }, n, m, i) => {
    for (let q = at[n]; q < at[n + 1]; q++)
      if (!hidden(ids[q], i, look)) for (let k = 0; k < N; k++) g[ids[q] * N + k] += m[k];
  };
  let loss = 0;
  let before = [{ kind: START, phase: 0, open: -1 }];
  let forward = [0];
  let last = before[0];
  for (let i = 0; i < page.count; i++) {
    line.fill(0);
    const links = new Map();
    const linked = (j) => once(links, j, () => new Float64Array(N));
    const { nodes, backward, from: origins, score } = layers[i];
    for (const [k, node] of nodes.entries()) {
      for (let e = node.first; e < node.last; e++) {
        const from = before[origins[e]];
        const p = Math.exp(forward[origins[e]] + score[e] + backward[k] - logZ);
        if (p < 1e-9) continue;
        line[node.kind] += p;
        gt[stepRow(from.kind, from.phase) + node.kind] += p;
        gt[mannerRow(page.habit, page.signs[i], from.phase) + node.kind] += p;
        if (from.open >= 0) linked(from.open)[node.kind] += p;
      }
    }
    const t = page.truth[i];
    line[t.kind] -= 1;
    gt[stepRow(last.kind, last.phase) + t.kind] -= 1;
    gt[mannerRow(page.habit, page.signs[i], last.phase) + t.kind] -= 1;
    if (last.open >= 0) linked(last.open)[t.kind] -= 1;
    if (i === page.count - 1) loss = logZ - truthScore(page, told);
    spread(page.lines, i, line, i);
    for (const [j, m] of links) spread(page.links, placeOf(j, i), m, i);
    last = t;
    before = nodes;
    forward = layers[i].forward;
  }
  return loss;
}

function truthScore(page, s) {
  let total = 0;
  let last = { kind: START, phase: 0, open: -1 };
  for (let i = 0; i < page.count; i++) {
    const t = page.truth[i];
    total +=
      s.line(i)[t.kind] +
      s.transitions[stepRow(last.kind, last.phase) + t.kind] +
      s.transitions[mannerRow(page.habit, page.signs[i], last.phase) + t.kind] +
      (last.open >= 0 ? s.link(last.open, i)[t.kind] : 0);
    last = t;
  }
  return total;
}

/** The share of lines read right, and a table of what was taken for what. */
function accuracy(pages, w, wt) {
  let right = 0;
  let all = 0;
  const wrong = new Map();
  for (const page of pages) {
    const { path } = walk(scores(page, w, wt), BEAM);
    for (let i = 0; i < page.count; i++) {
      all++;
      if (path[i].kind === page.truth[i].kind) right++;
      else {
        const key = `${KINDS[page.truth[i].kind]}>${KINDS[path[i].kind]}`;
        wrong.set(key, (wrong.get(key) ?? 0) + 1);
      }
    }
  }
  return {
    share: right / all,
    all,
    wrong: [...wrong]
      .sort((a, b) => b[1] - a[1])
      .slice(0, 14)
      .map((x) => x.join(' '))
      .join(', '),
  };
}

/** One fit of the weights of what is seen (`size` of them) and of the transitions; the n-th hides its own. */
function fitOnce(pages, size, n, judge) {
  const w = new Float64Array(size),
    wt = new Float64Array(TRANSITIONS);
  const m = new Float64Array(size + TRANSITIONS),
    v = new Float64Array(size + TRANSITIONS);
  const g = new Float64Array(size),
    gt = new Float64Array(TRANSITIONS);
  let step = 0;
  const BATCH = 8;
  for (let epoch = 0; epoch < EPOCHS; epoch++) {
    let loss = 0;
    const order = pages.map((_, i) => (i * 7919 + epoch * 31 + n * 977) % pages.length);
    for (let b = 0; b < order.length; b += BATCH) {
      g.fill(0);
      gt.fill(0);
      const batch = order.slice(b, b + BATCH);
      step++;
      for (const i of batch) loss += gradient(pages[i], w, wt, g, gt, n * 100_003 + step);
      const rate = RATE * (1 - (epoch + b / order.length) / EPOCHS);
      const [grown, grownSquare] = [1 - 0.9 ** step, 1 - 0.999 ** step];
      const update = (x, gx, offset) => {
        for (let k = 0; k < x.length; k++) {
          const d = gx[k] / batch.length + PRIOR * x[k];
          const q = k + offset;
          if (d === 0 && m[q] === 0) continue;
          m[q] = 0.9 * m[q] + 0.1 * d;
          v[q] = 0.999 * v[q] + 0.001 * d * d;
          x[k] -= (rate * (m[q] / grown)) / (Math.sqrt(v[q] / grownSquare) + 1e-8);
        }
      };
      update(w, g, 0);
      update(wt, gt, size);
    }
    console.log(`fit ${n + 1}, epoch ${epoch + 1}: loss a page ${(loss / pages.length).toFixed(3)}`);
  }
  const { share, all, wrong } = judge(
    w.map((x) => x * SHOWN),
    wt,
  );
  console.log(`fit ${n + 1}: held out ${(100 * share).toFixed(2)} % of ${all} lines; ${wrong}`);
  return { w, wt };
}

/** The pages to fit and those held out, made ready, and the things seen that are kept, with their ids. */
function ready() {
  const papers = readPapers();
  const ids = new Map();
  const seenIn = [];
  const pages = [];
  // Each paper by itself: to shuffle the articles among the papers too did harm (of the held-out headlines 92.6 % exact, 94.0 without).
  for (const [p, paper] of fitted(papers).entries())
    for (const page of composePages(paper, paper.articles, MODES, p * 100 + 1))
      pages.push(prepare(page, ids, seenIn, page.paper));
  // A thing seen in one or two papers alone says nothing of others; the rest are numbered anew.
  const kept = new Map();
  const idOf = new Int32Array(ids.size).fill(-1);
  for (const [name, id] of ids)
    if (seenIn[id].size >= 3) {
      idOf[id] = kept.size;
      kept.set(name, kept.size);
    }
  const only = ({ ids, at }) =>
    endToEnd(
      Array.from({ length: at.length - 1 }, (_, n) =>
        [...ids.subarray(at[n], at[n + 1])].map((id) => idOf[id]).filter((id) => id >= 0),
      ),
    );
  for (const page of pages) {
    page.lines = only(page.lines);
    page.links = only(page.links);
  }
  const test = heldOut(papers)
    .flatMap((paper, p) => composePages(paper, paper.articles, MODES, 5000 + p))
    .map((page) => prepare(page, kept, null, null));
  return { pages, kept, test };
}

/** The fits of one thread: every so manyth. */
function fits({ pages, kept, test }, { first, threads }) {
  const done = [];
  for (let n = first; n < FITS; n += threads)
    done.push({ n, ...fitOnce(pages, kept.size * N, n, (of, transitions) => accuracy(test, of, transitions)) });
  return done;
}

/** Megabytes a thread may take, as package.json has it for the first. */
const MEMORY = 8192;

/** … of another thread, which makes the same pages ready for itself. */
const fitsElsewhere = (share) =>
  new Promise((done, failed) => {
    const worker = new Worker(new URL(import.meta.url), {
      workerData: { fits: share },
      resourceLimits: { maxOldGenerationSizeMb: MEMORY },
    });
    worker.once('message', done);
    worker.once('error', failed);
  });

async function weights() {
  const threads = Math.max(1, Math.min(FITS, availableParallelism(), Math.floor(totalmem() / 2 ** 20 / MEMORY)));
  const elsewhere = Array.from({ length: threads - 1 }, (_, k) => fitsElsewhere({ first: k + 1, threads }));
  const made = ready();
  const { pages, kept, test } = made;
  console.log(`${pages.length} pages to fit, ${test.length} held out, ${kept.size} things seen`);
  const size = kept.size * N;
  const w = new Float64Array(size),
    wt = new Float64Array(TRANSITIONS);
  const all = [fits(made, { first: 0, threads }), ...(await Promise.all(elsewhere))].flat();
  // In their order: so the sums are the same however many threads there are.
  for (const fit of all.sort((a, b) => a.n - b.n)) {
    for (let k = 0; k < size; k++) w[k] += fit.w[k] / FITS;
    for (let k = 0; k < TRANSITIONS; k++) wt[k] += fit.wt[k] / FITS;
  }
  const judged = accuracy(
    test,
    w.map((x) => x * SHOWN),
    wt,
  );
  console.log(`all: held out ${(100 * judged.share).toFixed(2)} % of ${judged.all} lines; ${judged.wrong}`);
  // Write: each row with its doc, weights to two decimals, nothing that is nearly nothing.
  const rows = {};
  for (const row of [...LINE_ROWS, ...GAP_ROWS, ...LINK_ROWS]) rows[row.id] = { doc: row.doc, seen: {} };
  const round = (x) => Math.round(x * 100) / 100;
  const vector = (weight) =>
    Object.fromEntries(KINDS.map((kind, k) => [kind, round(weight(k))]).filter(([, x]) => Math.abs(x) >= 0.05));
  for (const [name, id] of [...kept].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const of = vector((k) => w[id * N + k] * SHOWN + lean(name, KINDS[k]));
    const space = name.indexOf(' ');
    if (Object.keys(of).length) rows[name.slice(0, space)].seen[name.slice(space + 1)] = of;
  }
  const transitions = {};
  for (const { name, phase, row } of steps()) {
    const of = vector((k) => wt[row + k]);
    if (Object.keys(of).length) transitions[name] = { ...transitions[name], [phase]: of };
  }
  const lines = Object.entries(rows).map(
    ([id, row]) =>
      `${JSON.stringify(id)}:{"doc":${JSON.stringify(row.doc)},"seen":{\n${Object.entries(row.seen)
        .map(([s, of]) => `${JSON.stringify(s)}:${JSON.stringify(of)}`)
        .join(',\n')}}}`,
  );
  return `{"rows":{\n${lines.join(',\n')}},\n"transitions":${JSON.stringify(transitions)}}\n`;
}

if (!isMainThread && workerData?.fits) parentPort.postMessage(fits(ready(), workerData.fits));
else if (import.meta.url === `file://${process.argv[1]}`) {
  const out = new URL('../../src/rules/layout/weights.json', import.meta.url);
  const text = await weights();
  const same = readFileSync(out, 'utf8') === text;
  writeFileSync(process.argv[2] ?? out, text);
  console.log(`${text.length} bytes, ${same ? 'as before' : 'changed'}`);
}
