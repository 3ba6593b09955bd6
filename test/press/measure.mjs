// Measures readings of composed pages against their truth: what issue and README call accuracy. Used by
// test/quality.test.ts (floors) and `npm run quality` (the table and the misses).
import { compose, MODES } from './compose.mjs';

const squeeze = (s) => (s ?? '').replace(/\s+/gu, '');
const f1 = (hit, want, got) => (want + got === 0 ? 1 : (2 * hit) / (want + got));

function bagOverlap(want, got) {
  const left = new Map();
  for (const g of got) left.set(g, (left.get(g) ?? 0) + 1);
  let hit = 0;
  for (const w of want) {
    if (!left.get(w)) continue;
    hit++;
    left.set(w, left.get(w) - 1);
  }
  return hit;
}

/** Every character that is not white space belongs to just one element, whose text is its slices. */
export function isLossless(doc, source) {
  const owner = new Uint8Array(source.length);
  const elements = [
    ...doc.articles.flatMap((a) => [
      a.headline,
      ...a.bylines,
      a.dateline,
      ...a.paragraphs,
      ...a.illustrations.map((x) => ({ spans: x.spans })),
    ]),
    ...doc.furniture,
    ...doc.dropped.map((s) => ({ spans: [s] })),
  ].filter(Boolean);
  for (const { spans, text } of elements) {
    for (const [s, e] of spans) for (let i = s; i < e; i++) if (owner[i]++ && !/\s/u.test(source[i])) return false;
    if (text !== undefined && squeeze(text) !== squeeze(spans.map(([s, e]) => source.slice(s, e)).join('')))
      return false;
  }
  for (let i = 0; i < source.length; i++) if (!owner[i] && !/\s/u.test(source[i])) return false;
  return doc.articles.every((a) =>
    ['dates', 'places', 'figures', 'people', 'organizations'].every((key) =>
      a[key].every((m) => squeeze(m.text) === squeeze(m.spans.map(([s, e]) => source.slice(s, e)).join(''))),
    ),
  );
}

/** Pages of a list of papers, in every mode, a fixed seed: `each` draws that many of a paper's articles a page. */
export function pagesOf(papers, modes = MODES, seed = 900) {
  return papers.flatMap((paper, p) =>
    modes.flatMap((mode, k) => {
      const half = Math.ceil(paper.articles.length / 2);
      return [paper.articles.slice(0, half), paper.articles.slice(half)].map((articles, n) =>
        compose(paper, articles, mode, seed + p * 1009 + k * 97 + n * 13),
      );
    }),
  );
}

/** Reads pages and tallies them by mode. `say` is called with a sentence for every miss. */
export function measure(pages, read, say = () => {}) {
  const modes = {};
  const decisions = []; // { confidence, right, what }
  for (const page of pages) {
    modes[page.mode] ??= {
      pages: 0,
      lossless: 0,
      articles: [0, 0, 0],
      headlines: [0, 0],
      paragraphs: [0, 0, 0],
      authors: [0, 0, 0],
      captions: [0, 0, 0],
      cuts: [0, 0],
      ends: [0, 0],
    };
    const m = modes[page.mode];
    const doc = read(new TextEncoder().encode(page.text), {
      name: 'page.txt',
      issueDate: page.issueDate,
      region: page.region,
    });
    const where = `${page.paper} ${page.mode}`;
    m.pages++;
    if (isLossless(doc, page.text)) m.lossless++;
    else say(`${where}: not lossless`);

    const bodies = new Map();
    for (const a of doc.articles) bodies.set(squeeze(a.paragraphs.map((p) => p.text).join('')), a);
    const wanted = new Set();
    for (const want of page.articles) {
      const body = squeeze(want.paragraphs.join(''));
      wanted.add(body);
      const got = bodies.get(body);
      m.articles[1]++;
      m.headlines[1]++;
      if (got) m.articles[0]++;
      else say(`${where}: body differs: ${want.headline ?? body.slice(0, 20)}`);
      const headed = doc.articles.find(
        (a) => squeeze(a.headline?.text) === squeeze(want.headline) && (want.headline || got === a),
      );
      if (headed) m.headlines[0]++;
      else say(`${where}: headline: ${want.headline} <> ${got?.headline?.text ?? (got ? null : '?')}`);
      const a = got ?? headed;
      const add = (key, w, g) => {
        const hit = bagOverlap(w, g);
        m[key][0] += hit;
        m[key][1] += w.length;
        m[key][2] += g.length;
        if (hit < w.length || hit < g.length)
          say(
            `${where}: ${key}: ${JSON.stringify(w.filter((x) => !g.includes(x)).map((x) => x.slice(0, 60)))} <> ${JSON.stringify(g.filter((x) => !w.includes(x)).map((x) => x.slice(0, 60)))}`,
          );
      };
      add(
        'paragraphs',
        want.paragraphs.map(squeeze),
        (a?.paragraphs ?? []).map((p) => squeeze(p.text)),
      );
      add(
        'authors',
        want.authors.map(squeeze),
        (a?.bylines ?? []).flatMap((b) => b.authors.map((x) => squeeze(x.name))),
      );
      add(
        'captions',
        want.illustrations.map((x) => squeeze(`${x.caption}|${x.credit ?? ''}`)),
        (a?.illustrations ?? []).map((x) => squeeze(`${x.caption}|${x.credit ?? ''}`)),
      );
    }
    m.articles[2] += doc.articles.length;
    for (const a of doc.articles)
      decisions.push({
        what: 'article',
        confidence: a.confidence,
        right: wanted.has(squeeze(a.paragraphs.map((p) => p.text).join(''))),
      });

    const owner = new Int32Array(page.text.length).fill(-1);
    let n = 0;
    const starts = new Map();
    for (const a of doc.articles)
      for (const p of a.paragraphs) {
        n++;
        for (const [s, e] of p.spans) for (let i = s; i < e; i++) owner[i] = n;
        let at = 0;
        const offsets = new Map();
        for (const [s, e] of p.spans) {
          for (let i = s; i < e; i++) offsets.set(at++, i);
        }
        for (const j of p.joins) starts.set(offsets.get(j.at), j);
      }
    let open = -1;
    for (const [i, line] of page.lines.entries()) {
      const end = line.end - 1;
      if (line.label === 'W' && open >= 0) {
        m.cuts[1]++;
        const joined = owner[page.lines[open].end - 1] > 0 && owner[page.lines[open].end - 1] === owner[line.start];
        if (joined) m.cuts[0]++;
        else
          say(
            `${where}: not joined …${page.text.slice(page.lines[open].end - 14, page.lines[open].end)} ⏎ ${page.text.slice(line.start, line.start + 14)}…`,
          );
      }
      if ((line.label === 'P' || line.label === 'A') && open >= 0) {
        m.ends[1]++;
        if (owner[page.lines[open].end - 1] !== owner[line.start] || owner[line.start] < 0) m.ends[0]++;
        else
          say(
            `${where}: run together …${page.text.slice(page.lines[open].end - 14, page.lines[open].end)} ⏎ ${page.text.slice(line.start, line.start + 14)}…`,
          );
      }
      const join = starts.get(line.start);
      if (join) decisions.push({ what: 'join', confidence: join.confidence, right: line.label === 'W' });
      if (line.label === 'P' || line.label === 'A' || line.label === 'W') open = i;
      void end;
    }
  }
  const share = ([a, b]) => (b ? a / b : 1);
  const table = Object.fromEntries(
    Object.entries(modes).map(([mode, m]) => [
      mode,
      {
        pages: m.pages,
        lossless: m.lossless / m.pages,
        articles: f1(...m.articles),
        headlines: share(m.headlines),
        paragraphs: f1(...m.paragraphs),
        authors: f1(...m.authors),
        captions: f1(...m.captions),
        cuts: share(m.cuts),
        ends: share(m.ends),
      },
    ]),
  );
  return { table, decisions };
}

/** How well confidence keeps its word: in each band of it, how many decisions, and how many were right. */
export function calibration(decisions) {
  const bands = [
    [0, 0.5],
    [0.5, 0.8],
    [0.8, 0.9],
    [0.9, 0.95],
    [0.95, 0.99],
    [0.99, 1.001],
  ];
  return ['join', 'article'].map((what) => ({
    what,
    all: decisions.filter((d) => d.what === what).length,
    bands: bands.map(([low, high]) => {
      const of = decisions.filter((d) => d.what === what && d.confidence >= low && d.confidence < high);
      return {
        low,
        high: Math.min(1, high),
        count: of.length,
        right: of.length ? of.filter((d) => d.right).length / of.length : null,
      };
    }),
  }));
}

export function print({ table, decisions }, log = console.log) {
  const columns = ['pages', 'lossless', 'articles', 'headlines', 'paragraphs', 'authors', 'captions', 'cuts', 'ends'];
  log(['mode'.padEnd(9), ...columns.map((c) => c.padStart(10))].join(' '));
  for (const [mode, row] of Object.entries(table))
    log(
      [mode.padEnd(9), ...columns.map((c) => (c === 'pages' ? String(row[c]) : row[c].toFixed(3)).padStart(10))].join(
        ' ',
      ),
    );
  for (const { what, all, bands } of calibration(decisions)) {
    log(
      `${what}s, ${all}: ${bands
        .filter((b) => b.count)
        .map((b) => `${b.low}–${b.high}: ${b.count}, ${(100 * b.right).toFixed(1)} % right`)
        .join('; ')}`,
    );
  }
}

if (import.meta.url === `file://${process.argv[1]}`) {
  const { BLIND, readPapers } = await import('./papers.mjs');
  const { heldOut } = await import('./fit.mjs');
  const dist = process.env.JIANBAO_DIST ?? '../../dist';
  const { read } = await import(new URL(`${dist}/index.js`, import.meta.url));
  const misses = process.argv.includes('--misses');
  const only = process.argv.find((a) => a.startsWith('--mode='))?.slice(7);
  const blind = BLIND.find((name) => process.argv.includes(`--${name}`));
  const papers = blind ? readPapers(blind) : heldOut(readPapers());
  print(measure(pagesOf(papers, only ? [only] : MODES), read, misses ? console.log : undefined));
}
