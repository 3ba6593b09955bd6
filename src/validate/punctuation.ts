/** Rules of marks and of scripts: one article has one width of its marks and one script, and what opens closes. */
import { isHan } from '../han.js';
import { toSource } from '../span.js';
import type { Span } from '../types.js';
import { type Block, type PageRule, type Seen, type Sheet, story } from './rule.js';
import { first } from './sheet.js';

const MARKS = ',;:?!()';
const FULL: Record<string, string> = { ',': '，', ';': '；', ':': '：', '?': '？', '!': '！', '(': '（', ')': '）' };

/** Whether a mark of the view stands in Chinese: 12:30, A,B and the 1) of a list are no Chinese marks. */
function inChinese(view: string, at: number): boolean {
  const chinese = (i: number): boolean => isHan(view.charCodeAt(i)) || '”’》'.includes(view[i] ?? '\0');
  const opening = (i: number): boolean => isHan(view.charCodeAt(i)) || '“‘《'.includes(view[i] ?? '\0');
  if (view[at] === '(') return chinese(at - 1) || opening(at + 1);
  if (view[at] === ')')
    return chinese(at - 1) && (at + 1 === view.length || opening(at + 1) || ',。;:'.includes(view[at + 1] as string));
  return (chinese(at - 1) || view[at - 1] === ')') && (at + 1 === view.length || opening(at + 1));
}

/** Quotes and brackets by their opening mark, as printed; round brackets of either width are one kind. */
const QUOTES: Record<string, string> = { '“': '”', '「': '」', '『': '』' };
const BRACKETS: Record<string, string> = { '(': ')', '《': '》', '〈': '〉', '【': '】', '〔': '〕' };

const MARKED = /[“”「」『』()（）《》〈〉【】〔〕]/gu;

/** The marks of a page that have no partner. A quote of several paragraphs opens with each and closes once. */
function* unpaired(sheet: Sheet, pairs: Record<string, string>): Generator<Seen> {
  const { text } = sheet;
  const begins = new Map<number, number>();
  let before = 0;
  for (const { in: kind, pieces } of sheet.blocks) {
    if (kind !== 'paragraph') continue;
    begins.set(first(pieces), before);
    before = first(pieces);
  }
  const openOf = new Map(Object.entries(pairs).map(([open, close]) => [close, open]));
  const open = new Map<string, number[]>(Object.keys(pairs).map((mark) => [mark, []]));
  const lone: number[] = [];
  for (const { index: at, 0: printed } of text.matchAll(MARKED)) {
    const mark = printed === '（' ? '(' : printed === '）' ? ')' : printed;
    const stack = open.get(mark);
    if (stack) {
      // the paragraph before it left its quote open
      if (mark in QUOTES && (stack.at(-1) ?? -1) >= (begins.get(at) ?? at)) stack.pop();
      stack.push(at);
      continue;
    }
    const partner = openOf.get(mark);
    if (partner === undefined) continue;
    if (open.get(partner)?.pop() !== undefined) continue;
    // 1) a) 一）: the numbers of a list
    if (
      mark === ')' &&
      /(?:^|[\s。;；:：,，、])[\da-z一二三四五六七八九十]{1,3}$/iu.test(text.slice(Math.max(0, at - 4), at))
    )
      continue;
    lone.push(at);
  }
  for (const stack of open.values()) lone.push(...stack);
  for (const at of lone.sort((a, b) => a - b)) {
    const mark = text[at] as string;
    const partner = partnerOf(mark);
    yield { spans: [[at, at + 1]], values: { mark, partner } };
  }
}

const PARTNERS = /* @__PURE__ */ (() => {
  const partners = new Map<string, string>([
    ['（', '）'],
    ['）', '（'],
  ]);
  for (const [open, close] of [...Object.entries(QUOTES), ...Object.entries(BRACKETS)])
    partners.set(open, close).set(close, open);
  return partners;
})();
const partnerOf = (mark: string): string => PARTNERS.get(mark) ?? '';

/** Simplified forms that no traditional print has: the 300 most common of what characters fold to and Big5 lacks. */
const SIMPLIFIED = new Set(
  '为这来时说们对过进区开产军还现当关内没将员战场数问级应资领队计别权话报给书议称张导术结师题规县组论选记职传带质难历专认举线连调转该让较亲单红约则积图许观办远势热语断爱纪证编满觉乐标项节轻击请显罗营创虽费试识维宫环乡责严仅杀围态杨负层须续状终钱赛独细获习尽脸弹楼陆协检写验紧劳财养陈卫伤绝阶刘刚闻审压监敌兰树词岛预继执谁辑剑谈乱讲临挥欧简岁荆贵辖额错剧欢孙阵销坚练读测换顾顺鲜败货矿归买评吗遗渐顶训录毕爷纳脑饭扩诉诗础静卖盘湾杂泽侧妈馆旧妇载软枪恶顿稳诸绿针宽库罢谢戏奖币圆烧讨误疗闭脱寻岗横驻纸夺',
);
/** Traditional forms that simplified print has as well: names (钟 and 鍾, 于 and 於), and what is a character of its own (蒜薹). */
const NAMES = '薹於鍾徵甯昇堃喆菓迺祕侷佈誌註傢讚託週採週綵崑崙孃';
/** Of the telling characters of an article, the share that makes it of one script. */
const ONE_SCRIPT = 0.8;

interface Scripts {
  traditional: { block: Block; at: number }[];
  simplified: { block: Block; at: number }[];
}

/** Where an article's characters tell their script. Quoted words (匾额“…”, 《紅樓夢》) may keep another. */
function scriptsOf(blocks: readonly Block[]): Scripts {
  const scripts: Scripts = { traditional: [], simplified: [] };
  for (const block of blocks) {
    let quoted = 0;
    for (let at = 0; at < block.text.length; at++) {
      const c = block.text[at] as string;
      if ('“《「『'.includes(c)) quoted++;
      else if ('”》」』'.includes(c)) quoted = Math.max(0, quoted - 1);
      if (quoted > 0) continue;
      const code = c.charCodeAt(0);
      if (block.view[at] !== c) {
        if (code >= 0x3400 && code <= 0x9fff && !NAMES.includes(c)) scripts.traditional.push({ block, at });
      } else if (SIMPLIFIED.has(c)) scripts.simplified.push({ block, at });
    }
  }
  return scripts;
}

/** Most pages have none, and need no closer look. */
function hasTraditional({ text, view }: Sheet): boolean {
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code >= 0x3400 && code <= 0x9fff && code !== view.charCodeAt(at)) return true;
  }
  return false;
}

function articlesOf(sheet: Sheet): Block[][] {
  const byArticle = new Map<unknown, Block[]>();
  for (const block of sheet.blocks) {
    if (block.in === 'byline') continue;
    const blocks = byArticle.get(block.article);
    if (blocks) blocks.push(block);
    else byArticle.set(block.article, [block]);
  }
  return [...byArticle.values()];
}

export const PUNCTUATION_RULES: readonly PageRule[] = [
  {
    id: 'text/mixed-punctuation',
    severity: 'warning',
    safe: true,
    doc: {
      en: 'Half-width and full-width forms of one mark in the Chinese of one article: the rarer is pointed at.',
      zh: '同一篇文章的中文里，同一种标点半角、全角并用；指出较少的一种。',
    },
    why: {
      en: 'The page looks patched, and programs that split sentences miss one of the two.',
      zh: '版面不整齐，按标点断句的程序也会漏掉其中一种。',
    },
    message: {
      en: 'Unexpected “{mark}”, expected “{other}” as elsewhere in this article.',
      zh: '“{mark}”应与本文其他地方一致，用“{other}”。',
    },
    example: {
      fails: { pages: [story('2月26日上午，平江路旧书市重新开张,当天卖出旧书3000余册，书摊沿河排开，人来人往。')] },
      passes: {
        pages: [story('2月26日上午9:30，平江路旧书市重新开张，比分3:2，当天卖出旧书3,000余册，书摊沿河排开。')],
      },
    },
    *find(sheet) {
      for (const blocks of articlesOf(sheet))
        for (const mark of MARKS) {
          const places: Record<'half' | 'full', Span[]> = { half: [], full: [] };
          for (const block of blocks)
            for (let at = block.view.indexOf(mark); at >= 0; at = block.view.indexOf(mark, at + 1))
              if (inChinese(block.view, at))
                places[block.text[at] === mark ? 'half' : 'full'].push(...toSource(block, at, at + 1));
          if (places.half.length === 0 || places.full.length === 0) continue;
          const rarer = places.half.length <= places.full.length ? 'half' : 'full';
          const [printed, other] = rarer === 'half' ? [mark, FULL[mark] as string] : [FULL[mark] as string, mark];
          for (const span of places[rarer])
            yield { spans: [span], values: { mark: printed, other }, fix: { spans: [span], text: other } };
        }
    },
  },
  {
    id: 'text/unbalanced-quotes',
    severity: 'warning',
    doc: {
      en: 'A quotation mark (“ ” 「 」 『 』) without its partner on the page.',
      zh: '引号（“ ” 「 」 『 』）不成对。',
    },
    why: {
      en: 'Nobody can tell where the quoted words end, and who is answerable for them.',
      zh: '分不清引语到哪里为止，话是谁说的。',
    },
    message: { en: 'Unexpected {mark} without its {partner}.', zh: '标点 {mark} 没有与之成对的 {partner}。' },
    example: {
      fails: { pages: [story('摊主陈阿根说：“最贵的一本地方志卖了1200元。书市将持续到5月底。')] },
      passes: {
        pages: [story('摊主陈阿根说：“最贵的一本‘地方志’卖了1200元。”\n　　“书市我年年来。\n　　“今年人最多。”他说。')],
      },
    },
    find: (sheet) => unpaired(sheet, QUOTES),
  },
  {
    id: 'text/unbalanced-brackets',
    severity: 'warning',
    doc: {
      en: 'A bracket or title mark (（ ） 《 》 〈 〉 【 】) without its partner on the page.',
      zh: '括号、书名号（（ ） 《 》 〈 〉 【 】）不成对。',
    },
    why: {
      en: 'What was set apart runs into the sentence; titles and bylines are read wrong.',
      zh: '括注与正文混在一起，书名、署名都会读错。',
    },
    message: { en: 'Unexpected {mark} without its {partner}.', zh: '标点 {mark} 没有与之成对的 {partner}。' },
    example: {
      fails: { pages: [story('2月26日上午，一本《平江图志卖了1200元，书市将持续到5月底。')] },
      passes: { pages: [story('2月26日上午，一本《平江图志》（影印本)卖了1200元，流程是：1)选书；2)付款。')] },
    },
    find: (sheet) => unpaired(sheet, BRACKETS),
  },
  {
    id: 'text/mixed-scripts',
    severity: 'warning',
    doc: {
      en: 'Traditional characters in a simplified article, or simplified ones in a traditional article; quoted words and titles aside.',
      zh: '简体文章里夹着繁体字，或繁体文章里夹着简体字；引文和书名除外。',
    },
    why: {
      en: 'A converter or an OCR program has missed some; a search in either script misses the word.',
      zh: '简繁转换或 OCR 有遗漏，用哪一种字都检索不到。',
    },
    message: { en: 'Unexpected {print} of the other script.', zh: '“{print}”与本文简繁不一致。' },
    example: {
      fails: {
        pages: [story('2月26日上午，平江路旧书市重新開张，当天卖出旧书3000余册，书摊沿河排开，将持续到5月底。')],
      },
      passes: {
        pages: [story('2月26日上午，平江路旧书市重新开张，匾额上写着“書香門第”，李孃孃当天卖出旧书3000余册。')],
      },
    },
    *find(sheet) {
      if (!hasTraditional(sheet)) return;
      for (const blocks of articlesOf(sheet)) {
        const { traditional, simplified } = scriptsOf(blocks);
        const all = traditional.length + simplified.length;
        if (traditional.length === 0 || simplified.length === 0) continue;
        const rarer = traditional.length < simplified.length ? traditional : simplified;
        // Neither rules: one finding says it for the article.
        const shown = rarer.length <= (1 - ONE_SCRIPT) * all ? rarer : rarer.slice(0, 1);
        for (const { block, at } of shown) {
          const spans = toSource(block, at, at + 1);
          const values = { print: block.text[at] as string };
          yield rarer === traditional
            ? { spans, values, fix: { spans, text: block.view[at] as string } }
            : { spans, values };
        }
      }
    },
  },
];
