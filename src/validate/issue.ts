/** Rules over all pages of a run: what only several pages show. Of each page they keep little, so that a run may be long. */
import { issueDateOfName } from '../rules/date/issue.js';
import { jumpOf } from '../rules/line/index.js';
import { fold } from '../stages/normalise.js';
import { type Kept, type RunRule, type Sheet, story } from './rule.js';

const issueOf = ({ document, name }: Sheet): string =>
  document.issue.date ?? (name === null ? null : issueDateOfName(name)) ?? '';
const whereOf = ({ file, line }: Kept<unknown>): string => `${file ?? '-'}:${line}`;
const hanOf = (text: string): string => fold(text).replace(/[^\u4e00-\u9fff\d]/gu, '');

/** Headlines shorter than this (简讯, 天气预报) are those of columns, and come again. */
const HEADLINE = 6;

interface Titled {
  issue: string;
  headline: string;
}

const repeatedHeadline: RunRule<Titled> = {
  id: 'structure/repeated-headline',
  severity: 'warning',
  doc: { en: 'Two articles of one issue with the same headline.', zh: '同一期里两篇文章标题相同。' },
  why: {
    en: 'One was pasted over the other’s, or the article stands twice.',
    zh: '不是贴错了标题，就是同一篇登了两次。',
  },
  message: {
    en: 'Unexpected headline {headline}: it also stands at {where}.',
    zh: '标题“{headline}”与 {where} 的相同。',
  },
  example: {
    fails: {
      pages: [
        story('2月26日上午，平江路旧书市重新开张，当天卖出旧书3000余册。'),
        story('昨天，平江路旧书市迎来重新开张后的第一个周末，书摊添到90个，市民带来3000余册旧书交换。'),
      ],
    },
    passes: {
      pages: [
        story('2月26日上午，平江路旧书市重新开张，当天卖出旧书3000余册。'),
        '沧浪亭边添了一座码头\n\n　　本报讯（记者 周可）昨天，沧浪亭边的新码头开始载客，票价5元，每天开船十班。\n',
      ],
    },
  },
  *collect(sheet) {
    for (const { headline, continues } of sheet.document.articles) {
      // the second half of an article has its headline again
      if (continues) continue;
      const key = hanOf(headline?.text ?? '');
      if (headline && key.length >= HEADLINE)
        yield { spans: headline.spans, value: { issue: issueOf(sheet), headline: key } };
    }
  },
  *compare(notes) {
    const seen = new Map<string, Kept<Titled>>();
    for (const [note, kept] of notes.entries()) {
      // Issues of unknown days are their files.
      const key = `${kept.value.issue || kept.file}\n${kept.value.headline}`;
      const before = seen.get(key);
      if (before) yield { note, values: { headline: kept.value.headline, where: whereOf(before) } };
      else seen.set(key, kept);
    }
  },
};

/** Characters of a shingle, and the share of them that is kept: two articles that have most of those in common are one. */
const SHINGLE = 8;
const KEPT = 4;
const SHORT = 60;
const SAME = 0.6;
/** A shingle that so many articles have is a phrase of everybody's. */
const COMMON = 40;

/** A sample of an article's shingles, always the same ones of the same text. */
function shingles(text: string): Uint32Array {
  const found = new Set<number>();
  for (let at = 0; at + SHINGLE <= text.length; at++) {
    let hash = 2166136261;
    for (let i = at; i < at + SHINGLE; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 16777619);
    hash = Math.imul(hash ^ (hash >>> 15), 2246822519) >>> 0;
    if (hash % KEPT === 0) found.add(hash);
  }
  return Uint32Array.from(found);
}

const repeatedArticle: RunRule<Uint32Array> = {
  id: 'structure/repeated-article',
  severity: 'warning',
  doc: {
    en: 'The same article twice in one run, on a page or on two, a few words changed or not.',
    zh: '同一篇文章在一次检查里出现两次，在同一版或两个版，改动几个字也算。',
  },
  why: {
    en: 'A file was exported twice, or an article set in two places.',
    zh: '文件导出了两遍，或者一稿两登。',
  },
  message: {
    en: 'This article also stands at {where} ({share}% the same).',
    zh: '这篇文章与 {where} 的相同（{share}%）。',
  },
  example: {
    fails: {
      pages: [
        story(
          '2月26日上午，歇了半个冬天的平江路旧书市重新开张，80多个书摊沿河排开，当天卖出旧书3000余册。书市由姑苏区平江街道主办，将持续到5月底。',
        ),
        story(
          '2月26日上午，歇了半个冬天的平江路旧书市重新开张，80多个书摊沿河排开，当天卖出旧书3100余册。书市由姑苏区平江街道主办，将持续到5月底。',
        ),
      ],
    },
    passes: {
      pages: [
        story(
          '2月26日上午，歇了半个冬天的平江路旧书市重新开张，80多个书摊沿河排开，当天卖出旧书3000余册。书市由姑苏区平江街道主办，将持续到5月底。',
        ),
        '沧浪亭边添了一座码头\n\n　　本报讯（记者 周可）昨天，沧浪亭边的新码头开始载客，票价5元，每天开船十班，船从葑门出发，沿着外城河走半个小时，一路上有评弹听，也有茶喝。\n',
      ],
    },
  },
  *collect({ document }) {
    for (const { headline, paragraphs } of document.articles) {
      const text = hanOf(paragraphs.map((paragraph) => paragraph.text).join(''));
      const at = headline?.spans ?? paragraphs[0]?.spans.slice(0, 1);
      if (at && text.length >= SHORT) yield { spans: at, value: shingles(text) };
    }
  },
  *compare(notes) {
    const having = new Map<number, number[]>();
    for (const [note, { value }] of notes.entries()) {
      const common = new Map<number, number>();
      for (const hash of value) {
        const others = having.get(hash);
        if (!others) having.set(hash, [note]);
        else {
          for (const other of others) common.set(other, (common.get(other) ?? 0) + 1);
          if (others.length < COMMON) others.push(note);
        }
      }
      let best: Kept<Uint32Array> | undefined;
      let most = 0;
      for (const [other, n] of common) {
        const kept = notes[other] as Kept<Uint32Array>;
        const share = n / Math.max(1, Math.min(value.length, kept.value.length));
        if (share > most) [best, most] = [kept, share];
      }
      if (best && most >= SAME) yield { note, values: { where: whereOf(best), share: Math.round(most * 100) } };
    }
  },
};

interface Jumped {
  issue: string;
  /** This page's number, as it says itself or its file's name does. */
  own: string | null;
  /** null: the page itself, not a jump on it. */
  jump: { direction: 'to' | 'from'; page: string | null } | null;
}

const plain = (page: string | null): string | null => page?.replace(/^([A-Z]*)0+(?=\d)/u, '$1') ?? null;

function pageOf({ document, name }: Sheet): string | null {
  const named = /(?:^|[-_/\\])([A-Za-z]?\d{1,2})版?\.[^.]+$/u.exec(name ?? '')?.[1];
  return plain(document.issue.page ?? named?.toUpperCase() ?? null);
}

const FROM = '姑苏街坊 2022年3月3日 星期四 01版';
const ONTO = '姑苏街坊 2022年3月3日 星期四 03版';
const PART = '2月26日上午，歇了半个冬天的平江路旧书市重新开张，80多个书摊沿河排开，当天卖出旧书3000余册。';
const REST = '书市由姑苏区平江街道主办，将持续到5月底。摊主说，最贵的一本地方志卖了1200元。';

const jumpWithoutEnd: RunRule<Jumped> = {
  id: 'structure/jump-without-end',
  severity: 'warning',
  doc: {
    en: 'A jump line (下转第3版, 上接第1版) whose other end is missing on the page it names; a note where that page is not among the inputs.',
    zh: '转接提示（下转第3版、上接第1版）在所指的版上没有另一头；所指的版不在输入里时只作提示。',
  },
  why: {
    en: 'Half of the article cannot be found.',
    zh: '文章的另一半找不到了。',
  },
  message: { en: 'Jump line without its other end on page {page}.', zh: '第{page}版上没有与此对应的转接。' },
  example: {
    fails: { pages: [`${FROM}\n\n${story(PART)}\n（下转第3版）\n`, `${ONTO}\n\n${story(REST)}`], issueDate: null },
    passes: {
      pages: [`${FROM}\n\n${story(PART)}\n（下转第3版）\n`, `${ONTO}\n\n（上接第1版）\n\n${story(REST)}`],
      issueDate: null,
    },
  },
  *collect(sheet) {
    const own = pageOf(sheet);
    const issue = issueOf(sheet);
    yield { spans: [], value: { issue, own, jump: null } };
    for (const { role, text, spans } of sheet.document.furniture) {
      const reading = role === 'jump' ? jumpOf(fold(text)) : null;
      // 详见5版 names more to read, not a second half
      if (!reading || reading.rule === 'jump/more-on-page') continue;
      yield { spans, value: { issue, own, jump: { direction: reading.direction, page: plain(reading.page) } } };
    }
  },
  *compare(notes) {
    const issues = new Map<string, Kept<Jumped>[]>();
    for (const kept of notes) {
      const pages = issues.get(kept.value.issue);
      if (pages) pages.push(kept);
      else issues.set(kept.value.issue, [kept]);
    }
    for (const [note, { value, file }] of notes.entries()) {
      const { jump, own } = value;
      if (!jump) continue;
      const agrees = (a: string | null, b: string | null): boolean => a === null || b === null || a === b;
      const others = (issues.get(value.issue) ?? []).filter(
        (other) => other.file !== file || other.value.own === jump.page,
      );
      const met = others.some(
        ({ value: other }) =>
          other.jump &&
          other.jump.direction !== jump.direction &&
          agrees(other.jump.page, own) &&
          agrees(other.own, jump.page),
      );
      if (met) continue;
      const there = others.some(({ value: other }) => other.own !== null && other.own === jump.page);
      yield { note, values: { page: jump.page ?? '?' }, ...(there ? {} : { severity: 'info' as const }) };
    }
  },
};

export const RUN_RULES: readonly RunRule<never>[] = [
  repeatedHeadline,
  repeatedArticle,
  jumpWithoutEnd,
] as unknown as RunRule<never>[];
