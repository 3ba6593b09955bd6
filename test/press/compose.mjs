// Sets articles into a page, with the truth known by construction: which line is what, which breaks cut a paragraph,
// what every article's headline, paragraphs, authors and captions are.
//
// A page is a list of *lines*: { text, label, indent, blank } where label is what src/stages/segment.ts must say of it:
//   H headline's first line · h its further lines · B byline · A body line that opens an article without headline ·
//   P body line that opens a paragraph · W body line that goes on with the paragraph before · S subhead · C caption ·
//   c caption's further lines · F furniture.

/** A small seeded generator (mulberry32): the same page for the same seed on every machine. */
export function generator(seed) {
  let a = seed >>> 0;
  const next = () => {
    a = (a + 0x6d2b79f5) >>> 0;
    let t = a;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
  return {
    next,
    chance: (p) => next() < p,
    int: (low, high) => low + Math.floor(next() * (high - low + 1)),
    pick: (xs) => xs[Math.floor(next() * xs.length)],
    shuffle(xs) {
      const out = [...xs];
      for (let i = out.length - 1; i > 0; i--) {
        const j = Math.floor(next() * (i + 1));
        [out[i], out[j]] = [out[j], out[i]];
      }
      return out;
    },
  };
}

export const MODES = ['clean', 'columns', 'wrapped', 'plain', 'intruded', 'noisy', 'platform', 'tight', 'mixed'];

const cells = (s) => [...s].reduce((n, c) => n + (c.charCodeAt(0) < 0x2e80 && !'“”‘’—…·、。'.includes(c) ? 1 : 2), 0);
const CLOSERS = /^[，。、；：？！,;:?!”’」』）)》】…％%℃]/u;
const OPENERS = /[“‘「『（(《【]$/u;

/** The units that a typesetter does not break: a number, a Latin word, a character with the marks that cling to it. */
function units(text, breakNumbers) {
  const raw =
    text.match(breakNumbers ? /[A-Za-z]+|[\s\S]/gu : /[0-9０-９.,．，%％]*[0-9０-９][%％]?|[A-Za-z]+|[\s\S]/gu) ?? [];
  return raw;
}

/** Hard-wraps a paragraph to a width in cells. `hang`: closing marks stay on the full line; else the character before goes down with them. */
function wrap(text, width, first, { hang, breakNumbers, kinsoku }) {
  const lines = [];
  let line = [];
  let used = first;
  for (const unit of units(text, breakNumbers)) {
    const w = cells(unit);
    if (used + w > width && line.length) {
      if (kinsoku && CLOSERS.test(unit)) {
        if (hang) {
          line.push(unit);
          used += w;
          continue;
        }
        const down = line.length > 1 ? line.pop() : null;
        lines.push(line.join(''));
        line = down === null ? [] : [down];
        used = down === null ? 0 : cells(down);
      } else {
        const down = [];
        while (kinsoku && line.length > 1 && OPENERS.test(line.at(-1))) down.unshift(line.pop());
        lines.push(line.join(''));
        line = down;
        used = cells(down.join(''));
      }
    }
    line.push(unit);
    used += w;
  }
  if (line.length) lines.push(line.join(''));
  return lines.filter((l) => l.trim());
}

const LOOKALIKE = {
  由: '田',
  大: '太',
  日: '曰',
  未: '末',
  己: '已',
  人: '入',
  干: '千',
  士: '土',
  天: '夭',
  侯: '候',
  戍: '戌',
  辩: '辨',
  炙: '灸',
  拔: '拨',
  治: '冶',
  本: '木',
};

/** What OCR does to a line: a space inside a word, a look-alike, a full stop lost. The truth keeps the damage. */
function spoil(text, random) {
  let out = '';
  for (let i = 0; i < text.length; i++) {
    const c = text[i];
    if (LOOKALIKE[c] && random.chance(0.012)) out += LOOKALIKE[c];
    else out += c;
    if (/\p{sc=Han}/u.test(c) && /\p{sc=Han}/u.test(text[i + 1] ?? '') && random.chance(0.012)) out += ' ';
  }
  return out;
}

const half = (s) => s.replace(/[，；：？！（）]/gu, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0));

const NAME = '(?:[\\p{sc=Han}]{2,4}|[\\p{sc=Han}] {1,2}[\\p{sc=Han}])';
const PLAIN_TAIL = new RegExp(
  `^[(（【]?(?:本报)?(?:通讯员|记者)?[ 　:：]*(${NAME}(?:[ 　、]+${NAME}){0,2})[)）】]?$`,
  'u',
);
const TAILS = [
  (n) => n.join(' '),
  (n) => n.join('　'),
  (n) => `（${n.join(' ')}）`,
  (n) => `（记者 ${n.join(' ')}）`,
  (n) => `(${n.join('、')})`,
  (n) => `本报记者 ${n.join(' ')}`,
  (n) => `□${n.join(' ')}`,
  (n) => `【${n.join(' ')}】`,
  (n) => `记者 ${n.join(' ')}`,
  (n) => `（${n.join('、')}）`,
  (n) => `■记者 ${n.join(' ')}`,
];
const CREDITS = [
  (c) => `${c} 摄`,
  (c) => `${c}摄`,
  (c) => `${c}供图`,
  (c) => `（${c} 摄）`,
  (c) => `（${c}供图）`,
  (c) => `图/${c}`,
  (c) => `记者 ${c} 摄`,
  (c) => `本报记者 ${c} 摄`,
  (c) => `通讯员 ${c} 摄`,
  (c) => `${c} 图`,
];

/** Byline and credit in another paper's manner: what they say stays. null where the printed one says more than names. */
const restyleTail = (row, authors, form) => {
  const m = PLAIN_TAIL.exec(row.value);
  return m &&
    authors.length &&
    authors.every((a) => a.length <= 4 && m[1].replace(/[ 　]/gu, '').includes(a.replace(/[ 　]/gu, '')))
    ? form(authors)
    : null;
};

/** Some papers set the byline on a line of its own under the lead: 导语, 署名, then the story. */
function signAfterLead(article, original) {
  const { rows } = article;
  const from = rows.findIndex((row) => ['by', 'sign', 'tail'].includes(row.key));
  const texts = rows.filter((row) => row.key === 'text');
  if (from < 0 || texts.length < 3 || rows.some((row) => row.key === 'head') || !original.authors.length) return;
  const byline = { key: 'by', value: rows[from].value };
  const rest = rows.filter((_, i) => i !== from);
  rest.splice(rest.indexOf(texts[0]) + 1, 0, byline);
  article.rows = rest;
}

/** Where a block may be cut: anywhere between two characters, rather after a comma or in a word than at a sentence's end. */
function cutPoints(text, n, random) {
  const points = [];
  for (let tries = 0; tries < 60 && points.length < n; tries++) {
    // A column may end under a paragraph's first line.
    let at = random.chance(0.2) ? random.int(8, 20) : random.int(6, text.length - 6);
    if (random.chance(0.25)) {
      const comma = text.indexOf('，', at);
      if (comma > 0 && comma < text.length - 8) at = comma + 1;
    }
    if (at < 6 || at > text.length - 5) continue;
    if (
      /[。！？!?”」…]$/u.test(text.slice(0, at)) ||
      /^[，。、；：？！,;:?!”’」』）)》…\s]/u.test(text.slice(at)) ||
      /\s$/u.test(text.slice(0, at))
    )
      continue;
    if (/[\ud800-\udbff]$/u.test(text.slice(0, at))) continue;
    if (points.some((p) => Math.abs(p - at) < 12)) continue;
    points.push(at);
  }
  return points.sort((a, b) => a - b);
}

/**
 * Composes a page. Answers { text, lines, articles, furniture, mode, paper, issueDate, region } with for each line its
 * start and end in text, and for each article { headline, paragraphs, authors, illustrations } as strings.
 */
export function compose(paper, articles, mode, seed) {
  const random = generator(seed);
  const wrapped = mode === 'wrapped' || mode === 'plain' || (mode === 'mixed' && random.chance(0.5));
  const style = {
    // What the paper's text dump looks like, drawn once a page.
    blank: !(mode === 'wrapped' || mode === 'plain' || mode === 'tight'),
    indent:
      mode === 'wrapped' ||
      (mode === 'tight' && random.chance(0.7)) ||
      (['clean', 'columns', 'intruded', 'mixed'].includes(mode) && random.chance(0.3)),
    looseIndent: mode === 'platform',
    width: 2 * random.int(12, 28) + (random.chance(0.3) ? 1 : 0),
    hang: random.chance(0.6),
    kinsoku: random.chance(0.9),
    breakNumbers: random.chance(0.25),
    headlines: random.pick(['space', 'line', 'block']),
    headSpace: random.pick(['', ' ', '　']),
    tailLine: random.chance(0.25),
    half: paper.punctuation === 'half' || random.chance(0.12),
    stopLost: mode === 'noisy' ? 0.06 : 0,
    wrapCaptions: random.chance(0.4),
    wrapHeadlines: random.chance(0.15),
    labels: random.chance(0.25) ? 0.2 : 0,
    // A page of thirty paragraphs has some ten columns to cut it.
    cuts: random.pick([0.25, 0.35, 0.45]),
    tail: random.chance(0.5) ? random.pick([TAILS[0], TAILS[0], TAILS[1], ...TAILS]) : null,
    credit: random.chance(0.4) ? random.pick(CREDITS) : null,
  };
  const lines = [];
  const put = (text, label, more = {}) => {
    // What an export leaves before a line is before any line.
    const indent = style.looseIndent && random.chance(0.35) ? random.pick(['　　', ' ', '　', '\t']) : '';
    lines.push({ text, label, indent, blank: style.blank, ...more });
  };
  const furniture = [];
  const putFurniture = (text) => {
    if (!text) return;
    furniture.push(text);
    put(text, 'F');
  };
  const truth = [];
  const folio = () => paper.folio.length && random.pick(paper.folio);
  const intruder = () =>
    random.pick([
      folio,
      () => random.pick(paper.label),
      () => random.pick(paper.advert),
      () => random.pick(paper.advert),
    ])();
  if (random.chance(0.8)) putFurniture(folio());

  for (const original of articles) {
    const article = !style.tail
      ? { ...original }
      : {
          ...original,
          rows: original.rows.map((row) => {
            const value =
              row.key === 'tail' || row.key === 'sign' ? restyleTail(row, original.authors, style.tail) : null;
            return value === null ? row : { key: style.tailLine ? 'sign' : 'tail', value };
          }),
        };
    if (random.chance(0.12)) signAfterLead(article, original);
    const wraps = mode === 'mixed' ? random.chance(0.5) : wrapped;
    const t = { headline: null, paragraphs: [], authors: article.authors, illustrations: [], roles: [] };
    truth.push(t);
    const group = article.rows.find((r) => r.key === 'group');
    if (group) putFurniture(group.value);
    else if (random.chance(style.labels) && paper.label.length) putFurniture(random.pick(paper.label));
    const heads = article.rows.filter((r) => ['kicker', 'main', 'deck'].includes(r.key)).map((r) => r.value);
    // Few of the papers' headlines ask or exclaim; other papers' do.
    const mark = heads.length ? random.int(0, heads.length - 1) : 0;
    if (heads.length && /[\p{sc=Han}]$/u.test(heads[mark]) && random.chance(0.2))
      heads[mark] += random.pick(['？', '！', '？', '！', '……']);
    if (heads.length) {
      t.headline = heads.join(' ');
      const join =
        mode === 'noisy' ? 'block' : random.chance(0.8) ? style.headlines : random.pick(['space', 'line', 'block']);
      if (join === 'space') {
        const joined = heads.join(' ');
        const rows =
          wraps && style.wrapHeadlines && cells(joined) > style.width
            ? wrap(joined, style.width, 0, style).map((r) => r.trim())
            : [joined];
        for (const [i, r] of rows.entries()) put(r, i ? 'h' : 'H', i ? { blank: false } : {});
      } else {
        // Some set the kicker alone and what is under it side by side.
        const printed =
          heads.length > 2 && random.chance(0.3)
            ? [heads[0], heads.slice(1).join(random.pick([' ', '  ', '　']))]
            : heads;
        for (const [i, h] of printed.entries()) put(h, i ? 'h' : 'H', i && join === 'line' ? { blank: false } : {});
      }
    }
    let opened = heads.length > 0; // an article without headline is opened by its first body line
    const rows = article.rows;
    const lastText = rows.findLastIndex((r) => r.key === 'text' || r.key === 'note');
    let prefix = '';
    const moved = new Map(); // captions that intrude into a paragraph
    if (['columns', 'intruded', 'platform', 'noisy'].includes(mode)) {
      rows.forEach((r, i) => {
        if (r.key === 'caption' && rows[i - 1]?.key === 'text' && rows[i - 1].value.length > 60 && random.chance(0.4))
          moved.set(i - 1, i);
      });
    }
    const caption = (value) => {
      const [text, original = '', credit = ''] = value.split('||').map((x) => x.trim());
      const printed =
        original && credit && style.credit && /^[\p{sc=Han}]{2,12}$/u.test(credit) && !/^图/u.test(original)
          ? style.credit(credit)
          : original;
      const whole = printed ? `${text} ${printed}` : text;
      t.illustrations.push({ caption: text, credit: credit || null });
      const rows = wraps && style.wrapCaptions ? wrap(whole, style.width, 0, style) : [whole];
      for (const [i, r] of rows.entries()) put(r, i ? 'c' : 'C', i ? { blank: false } : {});
    };
    rows.forEach((row, i) => {
      if (row.key === 'by' || row.key === 'sign') put(row.value, 'B');
      else if (row.key === 'tail' && style.tailLine) put(row.value, 'B');
      else if (row.key === 'sub') {
        put(row.value, 'S', wraps && style.indent && random.chance(0.3) ? { indent: '　　' } : {});
        t.paragraphs.push(row.value);
        t.roles.push('subhead');
      } else if (row.key === 'caption') {
        if ([...moved.values()].includes(i)) return;
        caption(row.value);
      } else if (row.key === 'jump') putFurniture(row.value);
      else if (row.key === 'head') prefix = row.value;
      else if (row.key === 'text' || row.key === 'note') {
        let body = row.value;
        if (mode === 'noisy') body = spoil(body, random);
        if (random.chance(style.stopLost)) body = body.replace(/。$/u, '');
        t.paragraphs.push(body);
        t.roles.push(row.key === 'note' ? 'note' : 'body');
        const headed = prefix
          ? prefix +
            (/^[(（【〔]/u.test(prefix) || /[)）】〕]$/u.test(prefix) ? style.headSpace : style.headSpace || ' ')
          : '';
        prefix = '';
        let whole = headed + body;
        const tail = rows.slice(i + 1).find((r) => r.key === 'tail');
        if (i === lastText && tail && !style.tailLine)
          whole +=
            (/^[(（]/u.test(tail.value) ? random.pick(['', '', ' ', '　']) : random.pick([' ', ' ', '　'])) +
            tail.value;
        const label = opened ? 'P' : 'A';
        opened = true;
        const indent = style.indent ? '　　' : style.looseIndent ? random.pick(['', '　　', '　　', ' ', '\t']) : '';
        if (wraps) {
          for (const [k, l] of wrap(whole, style.width, style.indent ? 4 : 0, style).entries())
            put(l, k ? 'W' : label, { indent: k ? '' : indent, blank: k ? false : style.blank });
          return;
        }
        const cuts =
          mode === 'clean' || mode === 'tight' || mode === 'mixed'
            ? []
            : cutPoints(
                whole.slice(0, headed.length + body.length),
                whole.length < 40 || random.chance(1 - style.cuts)
                  ? 0
                  : random.int(1, Math.min(3, 1 + Math.floor(whole.length / 120))),
                random,
              ).filter((c) => c > headed.length + 3);
        if (moved.has(i) && !cuts.length && whole.length > 60)
          cuts.push(
            ...cutPoints(whole.slice(0, headed.length + body.length), 1, random).filter((c) => c > headed.length + 3),
          );
        let from = 0;
        [...cuts, whole.length].forEach((to, k) => {
          put(whole.slice(from, to), k ? 'W' : label, {
            indent: k ? (style.looseIndent ? random.pick(['', '', '　　', ' ']) : '') : indent,
          });
          from = to;
          if (to === whole.length) return;
          if (k === 0 && moved.has(i)) caption(rows[moved.get(i)].value);
          else if (mode === 'intruded' ? random.chance(0.7) : mode === 'platform' && random.chance(0.08)) {
            putFurniture(intruder());
            if (random.chance(0.15)) putFurniture(intruder());
          }
        });
        if (moved.has(i) && !cuts.length) caption(rows[moved.get(i)].value);
      }
    });
    if (mode === 'intruded' && random.chance(0.2)) putFurniture(intruder());
  }
  if (random.chance(0.6)) putFurniture(paper.credits.length ? random.pick(paper.credits) : null);

  // Print.
  const eol = mode === 'platform' ? random.pick(['\r\n', '\r', '\u2028', '\n', '\r\n']) : '\n';
  let text = mode === 'platform' && random.chance(0.6) ? '\ufeff' : '';
  const tailSpace = () => (mode === 'platform' && random.chance(0.3) ? random.pick([' ', '　', '\t']) : '');
  const out = [];
  for (const [i, line] of lines.entries()) {
    if (i) text += line.blank ? eol + eol : eol;
    const printed = (style.half ? half(line.text) : line.text).trim();
    text += line.indent;
    out.push({ start: text.length, end: text.length + printed.length, label: line.label });
    text += printed + tailSpace();
  }
  const print = (s) => (style.half ? half(s) : s);
  return {
    text: text + eol,
    lines: out,
    mode,
    paper: paper.id,
    issueDate: paper.date,
    region: paper.region,
    furniture: furniture.map(print),
    articles: truth.map((t) => ({
      headline: t.headline && print(t.headline),
      paragraphs: t.paragraphs.map(print),
      roles: t.roles,
      authors: t.authors,
      illustrations: t.illustrations.map((x) => ({ caption: print(x.caption), credit: x.credit && print(x.credit) })),
    })),
  };
}

/** How often the briefs without headlines that follow a column's first one stand under it in print; else anywhere. */
const TOGETHER = 0.9;

const headed = (article) => article.rows.some((row) => row.key === 'main');

/** The articles in a random order, a column's briefs together or not. */
function shuffled(articles, random) {
  const units = [];
  let column = false;
  for (const article of articles) {
    const opens = article.rows.some((row) => row.key === 'group');
    if (column && !headed(article) && !opens && random.chance(TOGETHER)) units.at(-1).push(article);
    else units.push([article]);
    column = !headed(article) && (opens || column);
  }
  return random.shuffle(units).flat();
}

/** How often an article keeps the name of its column: our papers have more of them than print does, save over briefs. */
const NAMED = 0.5;

/** The article, without the name of its column where chance has it so and the article has a headline of its own. */
const plainer = (article, random) =>
  !headed(article) || random.chance(NAMED)
    ? article
    : { ...article, rows: article.rows.filter((row) => row.key !== 'group') };

/** So many articles of a paper at most are set in a mode, others in another: no paper speaks louder than the rest. */
const MOST = 36;

/** Pages of a paper: its articles in a random order, so many a page, in a mode. */
export function composePages(paper, articles, modes, seed) {
  const pages = [];
  for (const [k, mode] of modes.entries()) {
    const random = generator(seed * 7919 + k * 104729 + 17);
    const order = shuffled(articles, random).slice(0, MOST);
    for (let i = 0, n = 0; i < order.length; n++) {
      // A text that comes alone is a page too.
      const size = random.chance(0.12) ? 1 : random.int(4, 9);
      const some = order.slice(i, i + size).map((article) => plainer(article, random));
      pages.push(compose(paper, some, mode, seed * 1000003 + k * 7907 + n));
      i += size;
    }
  }
  return pages;
}
