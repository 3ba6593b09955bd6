/** Rules of what a page is made of. Where they rest on the reading of the layout alone, they are notes, not warnings. */
import { fold } from '../stages/normalise.js';
import type { Article, Span } from '../types.js';
import { type PageRule, type Seen, story } from './rule.js';

/** Where an article begins: its first line. */
function opening({ headline, bylines, dateline, paragraphs, illustrations }: Article): Span[] {
  const starts = [headline, dateline, ...bylines, ...paragraphs, ...illustrations].flatMap((part) => part?.spans ?? []);
  return starts.sort(([a], [b]) => a - b).slice(0, 1);
}

const articles =
  (lacks: (article: Article) => boolean): PageRule['find'] =>
  ({ document }) =>
    document.articles.filter(lacks).map((article) => ({ spans: opening(article) }));

function* told(rule: string, document: Parameters<PageRule['find']>[0]['document']): Generator<Seen> {
  for (const diagnostic of document.diagnostics)
    if (diagnostic.rule === rule)
      yield { spans: diagnostic.spans, values: { confidence: /\(([\d.]+)\)/u.exec(diagnostic.message)?.[1] ?? '' } };
}

/** What a paragraph may end with; a colon announces what comes. */
const ENDS = /[。！？…”’」』）》】!?.)\]:：;；—~～％%]$/u;
/** Shorter ones are lines of a list, a poem, a table. */
const LONG = 24;

const BODY = '2月26日上午，歇了半个冬天的平江路旧书市重新开张，80多个书摊沿河排开，当天卖出旧书3000余册。';
const FOLIO = '姑苏晚报 2022年3月3日 星期四 02版';
/** Articles of other pages. */
const OTHERS = [
  '沧浪亭边添了一座码头\n\n　　本报讯（记者 周可）昨天，沧浪亭边的新码头开始载客，票价5元。\n',
  '葑门早市搬进新棚\n\n　　本报讯（记者 陆文）3月2日清晨，葑门早市的120个摊位搬进了新棚。\n',
  '外城河边补种柳树\n\n　　本报讯（记者 顾青）上周，外城河边补种了60棵柳树，种了三天。\n',
];

/** Pages that nobody could take apart for sure: short lines, hardly a mark; lines that are full and end with a sentence, all of them. */
const DOUBTFUL = [
  '旧书市开张\n沧浪亭边添了一座码头\n昨日上午，二十六家书摊沿河排开，市民可凭社保卡换购\n新船每天十班\n今起，船从葑门出发，经过三座桥，到觅渡桥为止\n',
  '平江路旧书市重新开张，二十六家书摊沿河排开，市民可凭社保卡免费换购一本旧书\n\n沧浪亭边添了一座码头，票价5元，每天十班，船从葑门出发，经过三座桥\n\n书市每周六、周日开放，摊主说，来的多是老人，也有带着孩子来的年轻夫妻\n',
  '昨日，平江路旧书市重新开张，二十六家书摊沿河排开\n\n沧浪亭边添了一座码头。今起，船从葑门出发，经过三座桥\n\n近日，觅渡桥修缮完工，行人可以上桥。桥下的船\n\n每天十班，票价5元。老人说，坐船比坐车稳\n',
  '旧书市开张\n本报讯　昨天上午，平江路旧书市重新开张，市民来得早。\n二十六家书摊沿河排开，可以凭社保卡换购一本旧书看。\n老人来得最早，有的带着放大镜，一页一页翻到了中午。\n摊主说，一个上午卖出三百多册，最好卖的还是连环画。\n孩子们蹲在摊前看书，看到书市收摊也还没有舍得回家。\n书市每周六开放，下雨停办，下月起增设夜市灯已装好。\n',
];

export const STRUCTURE_RULES: readonly PageRule[] = [
  {
    id: 'structure/no-article',
    severity: 'warning',
    doc: { en: 'A page on which no article was found.', zh: '版面上没有找到文章。' },
    why: {
      en: 'The export is cut short, or the file is no page.',
      zh: '导出不全，或者文件根本不是版面。',
    },
    message: { en: 'Unexpected page without an article, expected at least one.', zh: '版面上没有文章，至少应有一篇。' },
    example: { fails: { pages: [`${FOLIO}\n`] }, passes: { pages: [`${FOLIO}\n\n${story(BODY)}`] } },
    find: ({ document }) =>
      document.diagnostics.some(({ rule }) => rule === 'page/no-article') ? [{ spans: [] }] : [],
  },
  {
    id: 'structure/no-headline',
    severity: 'info',
    doc: { en: 'An article without a headline.', zh: '没有标题的文章。' },
    why: {
      en: 'Briefs have none; elsewhere it went missing, or two articles run into one another.',
      zh: '简讯可以没有标题；别处则是漏了，或者两篇连在了一起。',
    },
    message: { en: 'Article without a headline.', zh: '文章没有标题。' },
    example: { fails: { pages: [`　　本报讯（记者 沈一舟）${BODY}\n`] }, passes: { pages: [story(BODY)] } },
    find: articles(({ headline }) => headline === null),
  },
  {
    id: 'structure/no-byline',
    severity: 'info',
    doc: { en: 'An article that nobody has signed.', zh: '没有署名的文章。' },
    why: {
      en: 'An archive is asked who wrote it; what is unsigned on purpose can be switched off.',
      zh: '查档的人要问作者是谁；本来就不署名的，可以关掉这条。',
    },
    message: { en: 'Article without a byline.', zh: '文章没有署名。' },
    example: { fails: { pages: [`平江路旧书市重新开张\n\n　　${BODY}\n`] }, passes: { pages: [story(BODY)] } },
    find: articles(
      ({ bylines, dateline, paragraphs }) => bylines.length === 0 && dateline === null && paragraphs.length > 0,
    ),
  },
  {
    id: 'structure/no-body',
    severity: 'info',
    doc: {
      en: 'A headline without a text under it; a picture with its caption is a body of its own.',
      zh: '只有标题、没有正文的文章；图片新闻除外。',
    },
    why: {
      en: 'The text was left behind in the export, or the line is no headline.',
      zh: '正文漏导了，或者这一行不是标题。',
    },
    message: { en: 'Headline without a text under it.', zh: '标题下没有正文。' },
    example: {
      fails: {
        pages: [`沧浪亭边添了一座码头\n\n本报记者 周可\n\n${story(BODY)}`, `${FOLIO}\n\n沧浪亭边添了一座码头\n`],
      },
      passes: {
        pages: [`${story(BODY)}\n沧浪亭边添了一座码头\n\n　　昨天，沧浪亭边的新码头开始载客，票价5元。（周可）\n`],
      },
    },
    find: articles(({ paragraphs, illustrations }) => paragraphs.length === 0 && illustrations.length === 0),
  },
  {
    id: 'structure/open-end',
    severity: 'info',
    doc: { en: 'A paragraph that stops without a mark that ends a sentence.', zh: '段落末尾没有句号等结束的标点。' },
    why: {
      en: 'The rest stands elsewhere on the page, or was cut off.',
      zh: '后半段在版面别处，或者被截断了。',
    },
    message: { en: 'Paragraph that ends in the middle of a sentence: {end}.', zh: '段落在句子中间断了：“{end}”。' },
    example: {
      fails: { pages: [story(`${BODY}书市由姑苏区平江街道主办，将持续`)] },
      passes: { pages: [story(`${BODY}书市由姑苏区平江街道主办，将持续到5月底。`)] },
    },
    *find({ document }) {
      for (const { paragraphs } of document.articles)
        for (const { role, text, spans } of paragraphs) {
          const [start, end] = spans.at(-1) ?? [0, 0];
          if (role === 'subhead' || text.length < LONG || ENDS.test(text)) continue;
          yield { spans: [[Math.max(start, end - 4), end]], values: { end: text.slice(-4) } };
        }
    },
  },
  {
    id: 'structure/uncertain-boundary',
    severity: 'info',
    doc: {
      en: 'A place where the reading is not sure whether another article begins.',
      zh: '拿不准这里是不是另一篇文章的开头。',
    },
    why: {
      en: 'More than one in five of such decisions is wrong; look at them first.',
      zh: '这样的判断五处里会错一处以上，请先看这些地方。',
    },
    message: { en: 'Uncertain article boundary ({confidence}).', zh: '文章的分界拿不准（{confidence}）。' },
    example: {
      fails: { pages: DOUBTFUL },
      passes: { pages: [`${FOLIO}\n\n${story(BODY)}`] },
    },
    find: ({ document }) => told('segment/uncertain-boundary', document),
  },
  {
    id: 'structure/uncertain-join',
    severity: 'info',
    doc: {
      en: 'A place where the reading is not sure whether a paragraph goes on.',
      zh: '拿不准这一行是不是接着上一段。',
    },
    why: {
      en: 'A paragraph joined wrongly puts words in somebody’s mouth.',
      zh: '接错了段，话就安到别人头上了。',
    },
    message: { en: 'Uncertain join across a break ({confidence}).', zh: '断行的拼接拿不准（{confidence}）。' },
    example: {
      fails: { pages: DOUBTFUL },
      passes: { pages: [story(BODY)] },
    },
    find: ({ document }) => told('repair/uncertain-join', document),
  },
  {
    id: 'structure/unowned-text',
    severity: 'info',
    doc: {
      en: 'Text that belongs to no article and is no folio, label, credit or advert either.',
      zh: '不属于任何文章，也不是报眉、栏目、责编、广告的文字。',
    },
    why: {
      en: 'It may be the lost end of an article.',
      zh: '可能是某篇文章丢了的一截。',
    },
    message: { en: 'Text that belongs to nothing: {print}.', zh: '不知归属的文字：“{print}”。' },
    example: {
      fails: { pages: [`${FOLIO}\n\n◆◇◆\n\n${story(BODY)}`] },
      passes: { pages: [`${FOLIO}\n\n${story(BODY)}`] },
    },
    find: ({ document }) =>
      document.furniture
        .filter(({ role }) => role === 'other')
        .map(({ spans, text }) => ({ spans, values: { print: text.slice(0, 12) } })),
  },
  {
    id: 'structure/title-disagrees',
    severity: 'warning',
    doc: { en: 'A folio that names another paper than the config file does.', zh: '报眉上的报名与配置文件里的不同。' },
    why: {
      en: 'A page of another paper lies in the folder.',
      zh: '文件夹里混进了别家报纸的版面。',
    },
    message: { en: 'Unexpected paper {title}, expected {paper}.', zh: '报名是“{title}”，应为“{paper}”。' },
    example: {
      fails: { pages: [`${FOLIO}\n\n${story(BODY)}`], paper: '蛟门周刊' },
      passes: {
        pages: [
          `${FOLIO}\n\n${story(BODY)}`,
          `姑蘇晚報 2022年3月3日 星期四 03版\n\n${OTHERS[0]}`,
          `第四版 各地新闻 2022年3月3日\n\n${OTHERS[1]}`,
          `新闻简报\n\n${OTHERS[2]}`,
        ],
        paper: '姑苏晚报',
      },
    },
    *find({ document, paper }) {
      const title = fold(document.issue.title ?? '');
      const own = fold(paper ?? '');
      // 各地新闻 has the form of a name, and is a section's.
      if (!own || !title || title.endsWith('新闻') || title.includes(own) || own.includes(title)) return;
      const folio = document.furniture.find(({ text }) => fold(text).includes(title));
      // So has a label (新闻简报), which stands alone; a folio names its day or its page besides.
      if (!folio || !/[\d〇一二三四五六七八九十]/u.test(fold(folio.text).replace(title, ''))) return;
      yield { spans: folio.spans, values: { title, paper: paper ?? '' } };
    },
  },
];
