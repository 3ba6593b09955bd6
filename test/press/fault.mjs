// Faults that are planted in composed pages: what is wrong and where is known by construction. faulty.mjs sets the pages.
//
// A row plants one fault of a rule into a page that compose.mjs has set: plant(page, random) answers what changes,
// { text | bytes, at, name, staff, issueDate, region }, with `at` the offset that the finding must cover (null: the whole page;
// several where the same is wrong in each of them: one must be covered), or null where this page has no room for it. A row with
// `before` changes the articles before they are set.
import { readFileSync } from 'node:fs';
import iconv from 'iconv-lite';

const data = (name) => JSON.parse(readFileSync(new URL(`../../src/data/${name}`, import.meta.url), 'utf8'));
const sounds = data('sound.json');
const common = data('common.json');
const WEEK = '日一二三四五六';

/** Paragraphs of one line that have room for a sentence between two others. */
function rooms(page) {
  return page.lines.flatMap(({ start, end, label }, i) => {
    // Where the next paragraph opens with a quote, one left open here is a quote of several paragraphs.
    if (label !== 'P' || page.lines[i + 1]?.label === 'W' || /^\s*[“「]/u.test(page.text.slice(end))) return [];
    const text = page.text.slice(start, end);
    const stop = [...text.matchAll(/。(?!["”’」』）)\s])/gu)].find(
      ({ index }) => index > 30 && index < text.length - 20 && !/[“「（(《][^”」）)》]*$/u.test(text.slice(0, index)),
    );
    return stop ? [{ start, end, at: start + stop.index + 1 }] : [];
  });
}

/** A sentence inserted; the place is that of its part in brackets. */
function sentence(make) {
  return (page, random) => {
    const found = rooms(page);
    const print = make(page);
    if (found.length === 0 || print === null) return null;
    const { at } = random.pick(found);
    const open = print.indexOf('[');
    const plain = print.replace(/[[\]]/gu, '');
    return { text: page.text.slice(0, at) + plain + page.text.slice(at), at: at + open };
  };
}

/** One character of a paragraph exchanged. */
function exchanged(pattern, by) {
  return (page, random) => {
    const places = rooms(page).flatMap(({ start, end }) =>
      [...page.text.slice(start, end).matchAll(pattern)].map(({ index }) => start + index),
    );
    if (places.length === 0) return null;
    const at = random.pick(places);
    return { text: page.text.slice(0, at) + by(page.text[at]) + page.text.slice(at + 1), at };
  };
}

const day = (iso, days = 0) => new Date(Date.parse(`${iso}T00:00:00Z`) + days * 86_400_000);
const printed = (date) => `${date.getUTCMonth() + 1}月${date.getUTCDate()}日`;
const since = (page, year, print) => (Number(page.issueDate.slice(0, 4)) >= year ? print : null);
const simplified = (page, print) => (page.script === 'simplified' ? print : null);

/** A folio line that names its day. */
const folioOf = (page) =>
  page.lines.find(
    ({ start, end, label }) => label === 'F' && /\d{4}年\d{1,2}月\d{1,2}日/u.test(page.text.slice(start, end)),
  );

/** A name of the region's towns with one character of the same sound in its place, that no town has. */
function misheard(page) {
  for (const { name } of page.towns) {
    const [, first, last, kind] = /^(.)(.)(镇|街道|乡)$/u.exec(name) ?? [];
    const row = last && sounds.find((syllable) => syllable.includes(last));
    const wrong = row && [...row].find((c) => c !== last && !page.towns.some((town) => town.name === first + c + kind));
    if (wrong && !/[一二三四五六七八九十新城关东西南北大小上下中]/u.test(first + last + wrong))
      return first + wrong + kind;
  }
  return null;
}

/** Without the rows that `drop` names, in the first article that has them and keeps `rest`. */
function without(drop, keep) {
  return (articles) => {
    const i = articles.findIndex(({ rows }) => rows.some(drop) && rows.some(keep));
    if (i < 0) return null;
    const changed = { ...articles[i], rows: articles[i].rows.filter((row) => !drop(row)), authors: [] };
    // By its own words: 本报讯 stands in others as well.
    const print = changed.rows.find((row) => ['kicker', 'main', 'text'].includes(row.key)).value;
    return { articles: articles.map((article, n) => (n === i ? changed : article)), print };
  };
}

/** So many places must be doubtful, for what words tell makes a reader sure of some of them. */
const PLACES = 5;

/** The same change in all lines of a page that it concerns; the places are these lines, or those after them. */
function reset(concerns, change, isPlace) {
  return (page) => {
    let text = '';
    let last = 0;
    let changed = false;
    const at = [];
    for (const [i, { start, end, label }] of page.lines.entries()) {
      const print = page.text.slice(start, end);
      text += page.text.slice(last, start);
      const before = changed;
      changed = concerns({ label, print }, page.lines[i + 1]);
      if (isPlace({ label }, before)) at.push(text.length);
      text += changed ? change(print) : print;
      last = end;
    }
    return at.length < PLACES ? null : { text: text + page.text.slice(last), at };
  };
}

/** A word of the page whose bytes in GB 18030 are a word in Big5, of characters that are as common: nobody can tell which. */
function twofold(text) {
  const mean = (word) => {
    const ranks = [...word].map((c) => common.indexOf(c));
    return ranks.includes(-1) ? null : ranks.reduce((sum, rank) => sum + rank, 0) / ranks.length;
  };
  for (const [, word] of text.matchAll(/(?=(\p{sc=Han}{2}))/gu)) {
    const [one, two] = [word, iconv.decode(iconv.encode(word, 'gb18030'), 'big5')].map(mean);
    if (one !== null && two !== null && Math.abs(one - two) < common.length / 60) return word;
  }
  return null;
}

const HEADS = new Set(['kicker', 'main', 'deck']);
const SIGNS = new Set(['by', 'tail', 'sign', 'head']);

/** Those that few pages have room for stand first. */
export const FAULTS = [
  {
    rule: 'structure/no-headline',
    before: without(
      (row) => HEADS.has(row.key),
      (row) => row.key === 'head',
    ),
  },
  {
    rule: 'structure/title-disagrees',
    plant(page) {
      const folio = page.lines.find(
        ({ start, end, label }) => label === 'F' && page.text.slice(start, end).includes(page.title),
      );
      const print = folio && page.text.slice(folio.start, folio.end);
      if (!print || !/\d/u.test(print.normalize('NFKC'))) return null;
      const other = print.replace(page.title, '沙河晚报');
      return { text: page.text.slice(0, folio.start) + other + page.text.slice(folio.end), at: folio.start };
    },
  },
  {
    // Every headline ends as a sentence does (等等。): each may be a short paragraph of the article before.
    rule: 'structure/uncertain-boundary',
    plant: reset(
      ({ label }, next) => label === 'H' && next?.label !== 'h',
      (print) => `${print}等等。`,
      (line) => line.label === 'H',
    ),
  },
  {
    rule: 'structure/unowned-text',
    plant: (page) =>
      page.mode !== 'columns' ? { text: `${page.text.trimEnd()}\n\n◆◇◆\n`, at: page.text.trimEnd().length + 2 } : null,
  },
  { rule: 'text/empty-page', plant: () => ({ text: '\n　\n', at: null }) },
  {
    rule: 'text/not-text',
    plant: () => ({ bytes: Uint8Array.from({ length: 4000 }, (_, i) => (i % 3 ? 0 : i & 255)), at: null }),
  },
  {
    rule: 'text/uncertain-encoding',
    plant(page) {
      const word = twofold(page.text);
      return word && { bytes: iconv.encode(word, 'gb18030'), at: null };
    },
  },
  { rule: 'text/replacement-character', plant: exchanged(/(?<=\p{sc=Han})\p{sc=Han}(?=\p{sc=Han})/gu, () => '\ufffd') },
  {
    rule: 'text/replacement-character',
    plant(page, random) {
      const planted = exchanged(/(?<=\p{sc=Han})\p{sc=Han}(?=\p{sc=Han})/gu, () => '\ufffd')(page, random);
      if (!planted) return null;
      const bytes = Buffer.from(planted.text);
      bytes[bytes.indexOf(Buffer.from('\ufffd'))] = 0xff; // no UTF-8 begins so
      return { bytes, at: planted.at };
    },
  },
  { rule: 'text/private-use', plant: exchanged(/(?<=\p{sc=Han})\p{sc=Han}(?=\p{sc=Han})/gu, () => '\ue5cf') },
  { rule: 'text/pdf-radical', plant: sentence((page) => simplified(page, '大家种了十棵[⽊]棉树。')) },
  { rule: 'text/doubled-word', plant: sentence((page) => simplified(page, '参加活动[的的]人很多。')) },
  { rule: 'text/doubled-word', plant: sentence((page) => simplified(page, '大家都说[我们我们]还要再来。')) },
  { rule: 'text/stray-space', plant: sentence((page) => simplified(page, '屋里的[暖] 气也修好了。')) },
  { rule: 'text/look-alike', plant: sentence((page) => simplified(page, '活动[己]经结束。')) },
  { rule: 'text/look-alike', plant: sentence((page) => simplified(page, '大家都说[末]来会更好。')) },
  { rule: 'text/look-alike', plant: sentence((page) => simplified(page, '这一天[夭]气很好。')) },
  {
    rule: 'text/mixed-punctuation',
    plant: (page, random) =>
      /(?:.*，){4}/u.test(page.text)
        ? exchanged(/(?<=\p{sc=Han})，(?=\p{sc=Han}(?:.*，){3})/gu, () => ',')(page, random)
        : null,
  },
  { rule: 'text/unbalanced-quotes', plant: sentence(() => '有人在台下喊：[“]好。') },
  { rule: 'text/unbalanced-quotes', plant: sentence(() => '有人在台下喊好[”]。') },
  { rule: 'text/unbalanced-brackets', plant: sentence(() => '每人发了一本[《]手册。') },
  { rule: 'text/unbalanced-brackets', plant: sentence(() => '每人发了一本手册[（]共三十页。') },
  { rule: 'text/mixed-scripts', plant: sentence((page) => simplified(page, '大家都[來]帮忙。')) },
  { rule: 'structure/no-article', plant: (page) => ({ text: `${page.folio}\n`, at: null }) },
  {
    rule: 'structure/no-byline',
    before: without(
      (row) => SIGNS.has(row.key),
      (row) => HEADS.has(row.key),
    ),
  },
  {
    // Above another headline it would be that one's kicker: the byline between them tells.
    rule: 'structure/no-body',
    plant(page, random) {
      const found = page.lines.flatMap((head, i) => {
        const rest = page.lines.slice(i + 1);
        const end = rest.findIndex(({ label }) => 'HF'.includes(label));
        const [byline, ...body] = end < 0 ? rest : rest.slice(0, end);
        return head.label === 'H' && byline?.label === 'B' && body.length > 0
          ? [{ at: head.start, from: byline.end, to: body.at(-1).end }]
          : [];
      });
      if (found.length === 0) return null;
      const { at, from, to } = random.pick(found);
      return { text: page.text.slice(0, from) + page.text.slice(to), at };
    },
  },
  {
    // Every paragraph has lost its stop: each may go on in the next, for so it looks where a column ends.
    rule: 'structure/uncertain-join',
    plant: reset(
      ({ label, print }, next) => (label === 'P' || label === 'A') && next?.label === 'P' && print.endsWith('。'),
      (print) => print.slice(0, -1),
      (_, before) => before,
    ),
  },
  {
    rule: 'structure/open-end',
    plant(page, random) {
      // The last of an article: before another paragraph it might go on there.
      const found = page.lines.filter(
        ({ start, end, label }, i) =>
          label === 'P' &&
          end - start > 60 &&
          page.lines[i + 1]?.label === 'H' &&
          /\p{sc=Han}{4}。$/u.test(page.text.slice(start, end)),
      );
      if (found.length === 0) return null;
      const { end } = random.pick(found);
      return { text: page.text.slice(0, end - 3) + page.text.slice(end), at: end - 4 };
    },
  },
  {
    rule: 'structure/repeated-headline',
    plant: (page) =>
      again(
        page,
        '\n\n　　本报讯（记者 沈一舟）大家说，这样的活动以后还要多办，好让更多的人来看一看、走一走，也歇一歇。\n',
      ),
  },
  { rule: 'structure/repeated-article', plant: (page) => copied(page) },
  {
    rule: 'structure/jump-without-end',
    plant: (page) => ({ text: `${page.text.trimEnd()}\n\n（下转第8版）\n`, at: page.text.trimEnd().length + 2 }),
  },
  { rule: 'date/impossible', plant: sentence(() => '[2月30日]，大家又来了一次。') },
  {
    rule: 'date/weekday-disagrees',
    plant: sentence(({ issueDate }) => {
      const date = day(issueDate, -2);
      return `[${printed(date)}]（星期${WEEK[(date.getUTCDay() + 2) % 7]}）上午，大家又来了一次。`;
    }),
  },
  {
    rule: 'date/weekday-disagrees',
    plant(page) {
      const folio = folioOf(page);
      const line = folio && page.text.slice(folio.start, folio.end);
      const found = line && /星期([一二三四五六日])/u.exec(line);
      if (!found) return null;
      const at = folio.start + found.index + 2;
      return { text: page.text.slice(0, at) + WEEK[(WEEK.indexOf(found[1]) + 3) % 7] + page.text.slice(at + 1), at };
    },
  },
  {
    rule: 'date/past-after-issue',
    plant: sentence(({ issueDate }) => `[${printed(day(issueDate, 9))}]上午，大家在礼堂举行了总结会。`),
  },
  {
    rule: 'date/no-issue-date',
    plant: (page) =>
      page.lines.some(
        ({ start, end, label }) =>
          label === 'F' && /[年月]|\d\.\d/u.test(page.text.slice(start, end).normalize('NFKC')),
      )
        ? null
        : { text: page.text, at: null, issueDate: null, name: 'page.txt' },
  },
  {
    rule: 'date/folio-disagrees',
    plant: (page) =>
      folioOf(page) ? { text: page.text, at: folioOf(page).start, name: '1987-05-06.txt', issueDate: null } : null,
  },
  {
    rule: 'place/one-character-off',
    plant: sentence((page) => {
      const name = page.script === 'simplified' ? misheard(page) : null;
      return name && `[${name}]的代表也来了。`;
    }),
  },
  { rule: 'place/lapsed-name', plant: sentence((page) => since(page, 2013, '苏州市[沧浪区]的代表也来了。')) },
  { rule: 'place/chain-disagrees', plant: sentence((page) => since(page, 2013, '苏州市[吴江区]黄埭镇的代表也来了。')) },
  {
    rule: 'person/near-staff',
    plant(page) {
      const name = page.articles
        .flatMap(({ authors }) => authors)
        .find(
          (author) =>
            /^\p{sc=Han}{3}$/u.test(author) &&
            page.text.split(author).length === 2 &&
            // who signs another page of the issue is not in its staff there either
            page.issue.filter(({ text }) => text.includes(author)).length === 1,
        );
      return name ? { text: page.text, at: page.text.indexOf(name), staff: [`${name.slice(0, 2)}萱`] } : null;
    },
  },
  {
    rule: 'person/two-spellings',
    plant: sentence((page) => simplified(page, '记者见到了村民李晓明。李晓明说，今年人多。村民[李小明]说，明年还来。')),
  },
  { rule: 'figure/sum-disagrees', plant: sentence(() => '队里共有[28人]，其中男16人、女13人。') },
  { rule: 'figure/percent-beyond-whole', plant: sentence(() => '其中学生占总数的[120%]。') },
  { rule: 'figure/range-swapped', plant: sentence(() => '每个书架有书[300至200册]。') },
];

/** The page’s first headline once more, over another text. */
function again(page, body) {
  const head = page.lines.find(({ label }) => label === 'H');
  const print = head && page.text.slice(head.start, head.end);
  if (!print || print.length < 8 || page.lines[page.lines.indexOf(head) + 1]?.label === 'h') return null;
  const text = page.text.trimEnd();
  return { text: `${text}\n\n${print}${body}`, at: text.length + 2 };
}

/** The first article of an earlier page of the issue that is long enough, set again as it stands there at the end of this one. */
function copied(page) {
  const [other] = page.others;
  const opens = other?.lines.flatMap(({ start, label }) => (label === 'H' ? [start] : [])) ?? [];
  const articles = opens.map((start, i) => other.text.slice(start, opens[i + 1] ?? other.text.length).trim());
  const article = articles.find((print) => print.length > 250);
  const text = page.text.trimEnd();
  return article ? { text: `${text}\n\n${article}\n`, at: text.length + 2 } : null;
}
