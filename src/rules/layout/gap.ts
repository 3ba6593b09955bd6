/** What a line shows beside the line before it and the one after. */
import type { GapRow, SeenLine } from './kinds.js';
import { band, canEnd, ending, endsShort, few, fill, size, sure, width } from './sight.js';

/** Bands of cohesion: near a tenth of the lines of clean pages each, the ends finer (`npm run habits`). At a headline its median is 0.07, at a headless brief 0.09, at a paragraph 0.14, at a subhead 0.18. */
const COHESION = [0.03, 0.05, 0.07, 0.09, 0.11, 0.13, 0.15, 0.18, 0.21, 0.26, 0.32];
const REACH = ['brief', 'head', 'story'] as const;
/** Bands of recall likewise. At a headline and a headless brief the median is 0.17 and 0.18, at a paragraph and a subhead 0.28, at a caption 0.32. */
const RECALL = [0.04, 0.09, 0.13, 0.16, 0.19, 0.22, 0.25, 0.29, 0.33, 0.4];
const bandOf = (bands: readonly number[], value = 0): number => bands.filter((least) => value >= least).length;

/** How the page is set here: in what is set so a stretch is told well, or badly. */
function setting(b: SeenLine): string {
  if (b.column > 0) return b.indented > 0.15 ? 'indented' : 'column';
  return b.cut.endsWith('whole') ? 'whole' : 'cut';
}

export const GAP_ROWS: readonly GapRow[] = [
  {
    id: 'gap/blank',
    doc: 'Empty lines before it, against the habit of the page: where they part all blocks, two lines without one are of one block.',
    see: (a, b) =>
      a
        ? [
            b.newPage ? 'page' : b.blank > 1 ? '2+' : String(b.blank),
            `${b.blank ? 'blank' : 'tight'} ${b.spaced ? 'spaced' : 'tight'} ${ending(a.closes)}`,
          ]
        : 'top',
  },
  {
    id: 'gap/indent',
    doc: 'Its indent, against the habit of the page.',
    see: (_, b) =>
      `${b.indent >= 3 ? 'indented' : b.indent > 0 ? 'a little' : 'flush'} ${b.indented > 0.7 ? 'all' : b.indented > 0.15 ? 'some' : 'none'}`,
  },
  {
    id: 'gap/fill',
    doc: 'The line before filled its column, or ended before it had to.',
    see: (a, b) =>
      a
        ? [
            `${fill(a, b)} ${a.closes}`,
            `${fill(a, b)} ${b.indent >= 3 && b.indented > 0.1 ? 'indented' : b.blank ? 'blank' : 'tight'}`,
          ]
        : null,
  },
  {
    id: 'gap/cut',
    doc: 'A line without a stop, against the habit of the page: where no paragraph is cut a short one is a headline or a caption.',
    see: (_, b) => (ending(b.closes) === 'word' ? `${b.cut} ${width(b)} ${b.column > 0 ? 'column' : 'free'}` : null),
  },
  {
    id: 'gap/run',
    doc: 'A sentence ends with its line, and so much stands above without a break to be seen: the longer, the likelier a paragraph ends, and the likelier where the page’s paragraphs are short.',
    see(a, b) {
      if (!a || b.run === 0 || ending(a.closes) !== 'ended') return null;
      const above = size(b.run >> 2);
      return [above, `${above} paragraphs ${b.paragraph}`];
    },
  },
  {
    id: 'gap/sentence',
    doc: 'A sentence ends with a full line and nothing sets this one off: how it opens tells whether a paragraph does (此外, 据了解) or the talk goes on (他, 这), and how long the page’s paragraphs are.',
    see: (a, b) =>
      a && a.column > 0 && b.blank === 0 && b.indented <= 0.15 && ending(a.closes) === 'ended' && !endsShort(a, b)
        ? [b.view.slice(0, 2), `word ${b.firstWord}`, b.opens, `paragraphs ${b.paragraph}`]
        : null,
  },
  {
    id: 'gap/own-fill',
    doc: 'The line’s own width against its column.',
    see: (_, b) =>
      b.column === 0
        ? 'no-column'
        : b.width > b.column + 3
          ? 'beyond'
          : b.width > b.column - 4
            ? 'full'
            : b.width < b.column * 0.6
              ? 'short'
              : 'less',
  },
  {
    id: 'gap/closes',
    doc: 'How the line before ends, and whether an empty line follows it.',
    see: (a, b) => (a ? `${a.closes} ${b.blank ? 'blank' : 'tight'}` : null),
  },
  {
    id: 'gap/opens-story',
    doc: 'Opens with when or who, and the line before can have ended or not: so do briefs without a headline.',
    see: (a, b) => {
      const opens = b.onset.story;
      return opens && `${opens} ${a ? ending(a.closes) : 'top'} ${width(b)}`;
    },
  },
  {
    id: 'gap/goes-on',
    doc: 'Opens as what goes on with a story does (他, 此外, 据介绍), against how the line before ends: no story and few headlines open so.',
    see: (a, b) => {
      const opens = b.onset.goesOn;
      return opens && [opens, `${opens} ${a ? ending(a.closes) : 'top'} ${b.blank ? 'blank' : 'tight'}`];
    },
  },
  {
    id: 'gap/cohesion',
    doc: 'How alike the text from the line on is to the text above it (Hearst’s TextTiling, 1997), where a story can end: little where the subject changes.',
    see(a, b) {
      if (!a || !canEnd(a, b)) return null;
      const end = ending(a.closes);
      const told = b.cohesion.flatMap((cohesion, i) => {
        const seen = `${REACH[i]} ${bandOf(COHESION, cohesion)}`;
        return cohesion < 0 ? [] : [seen, `${seen} ${width(b)} ${end}`];
      });
      if (b.echoBefore >= 0) told.push(`${bandOf(COHESION, b.cohesion[1]) >> 1} with ${band(b.echoBefore)} before`);
      return told;
    },
  },
  {
    id: 'gap/recall',
    doc: 'How much of what opens at the line stood in the text above it, and of what closes above it comes again below, where a story can end.',
    see(a, b) {
      if (!a || !canEnd(a, b) || b.recalled < 0 || b.resumed < 0) return null;
      const [opening, closing] = [bandOf(RECALL, b.recalled), bandOf(RECALL, b.resumed)];
      const shape = `${width(b)} ${ending(a.closes)}`;
      return [
        `opening ${opening}`,
        `opening ${opening} ${shape}`,
        `closing ${closing}`,
        `closing ${closing} ${shape}`,
        `${opening >> 1} ${closing >> 1} ${width(b)}`,
      ];
    },
  },
  {
    id: 'gap/stretch',
    doc: 'What the stretch of text is like that stands under this short line, or in which a paragraph opens here: one story, or briefs one after the other.',
    see(_a, b) {
      if (b.part === null) return null;
      const { openings, recalled, story, goesOn, signed, alike } = b.stretch;
      const here = `${setting(b)} ${b.part}`;
      if (openings < 2) return `${here} alone`;
      const many = `${here} ${openings > 6 ? '7+' : openings > 3 ? '4+' : openings}`;
      const again = recalled < 0 ? 'none' : bandOf(RECALL, recalled);
      const opens = `story ${band(story)} goes on ${few(goesOn)}`;
      return [
        `${here} recalled ${again}`,
        `${many} recalled ${again}`,
        `${many} ${opens}`,
        `${here} ${opens} recalled ${again}`,
        `${many} signed ${band(signed)}`,
        `${many} alike ${band(alike)}`,
      ];
    },
  },
  {
    id: 'gap/alike',
    doc: 'The line and its neighbour are of one make, as the items of a list are: 北京：… 河北：…, 问：… 答：…, 1. … 2. …, or the rows of a table: 甲队 三胜一平 积１０分.',
    see: (a, b, c) => {
      const own = b.onset.make;
      if (!own) return null;
      const [before, after] = [a?.onset.make === own, c?.onset.make === own];
      return before || after ? `${own} ${before ? 'before' : ''}${after ? 'after' : ''} ${width(b)}` : null;
    },
  },
  {
    id: 'gap/series',
    doc: 'Its number’s neighbours: the items of a list stand one under the other, numbered heads have text between them.',
    see: (_, b) =>
      b.series && [
        `${b.series} ${ending(b.closes)} ${b.column > 0 ? 'column' : 'free'}`,
        `${b.series} ${size(b.view.length)} ${ending(b.closes)}`,
      ],
  },
  {
    id: 'gap/short-lines',
    doc: 'Four short lines and more stand together: a headline, its deck and a byline are three, verses and the items of a list many.',
    see(a, b) {
      const { shortAbove: above, shortBelow: below } = b;
      if (above + below < 3) return null;
      return [
        `${few(above)} above ${few(below)} below`,
        `${size(above + below)} ${a ? ending(a.closes) : 'top'} ${ending(b.closes)}`,
      ];
    },
  },
  {
    id: 'gap/pair',
    doc: 'How the line before ends and this one begins.',
    see: (a, b) => (a ? `${a.closes} ${b.opens}` : null),
  },
  {
    id: 'gap/tail',
    doc: 'The line before ends with a byline.',
    see: (a) =>
      a?.tail
        ? ['is', `is ${sure(a.tail.confidence)}`]
        : a?.byline
          ? ['line', `line ${sure(a.byline.confidence)}`]
          : null,
  },
  {
    id: 'gap/lengths',
    doc: 'The lengths of the line before and of this one.',
    see: (a, b) =>
      a
        ? `${a.view.length > 30 ? 'long' : a.view.length > 14 ? 'middle' : 'short'} ${b.view.length > 30 ? 'long' : b.view.length > 14 ? 'middle' : 'short'}`
        : null,
  },
  {
    id: 'gap/shape',
    doc: 'The line between its neighbours: a headline is a short open line between an ended story and a long line.',
    see: (a, b, c) => [
      `${a ? ending(a.closes) : 'top'} / ${width(b)} ${ending(b.closes)} / ${c ? width(c) : 'end'}`,
      `${a ? ending(a.closes) : 'top'} / ${width(b)} ${ending(b.closes)} ${b.blank ? 'blank' : 'tight'}`,
    ],
  },
  {
    id: 'gap/next-shape',
    doc: 'The line and the one after: two short open lines are a headline’s, a short question before a long line is a paragraph’s.',
    see: (_, b, c) => `${width(b)} ${ending(b.closes)} / ${c ? `${width(c)} ${ending(c.closes)}` : 'end'}`,
  },
  {
    id: 'gap/at-the-top',
    doc: 'The page’s first lines, that read as furniture or not.',
    see: (_, b) =>
      b.index < 2 ? `${b.index} ${b.furniture ? `furniture ${sure(b.furniture.confidence)}` : 'no furniture'}` : null,
  },
  {
    id: 'gap/echo-open',
    doc: 'What comes again of a line that ends without a stop.',
    see: (a, b) =>
      b.echoAfter < 0 || ending(b.closes) === 'ended'
        ? null
        : `${band(b.echoAfter)} after ${a ? ending(a.closes) : 'top'}`,
  },
  {
    id: 'next/opens',
    doc: 'How the line after begins: a headline is followed by one that can open a story.',
    see: (_a, _b, c) =>
      c
        ? [
            c.head
              ? 'head'
              : c.heads > 1
                ? `${c.opens} no head though ${c.heads > 3 ? 'the rule' : 'usual'}`
                : c.byline
                  ? `byline ${sure(c.byline.confidence)}`
                  : c.opens,
            `${c.view.slice(0, 2)}`,
          ]
        : null,
  },
  {
    id: 'next/opens-story',
    doc: 'The line after opens with when or who, as a story does under its headline and seldom under a subhead.',
    see(_a, b, c) {
      const opens = c?.onset.story ?? null;
      return opens && width(b) !== 'long' ? `${opens} after ${width(b)} ${ending(b.closes)}` : null;
    },
  },
  {
    id: 'next/alike',
    doc: 'The line after is the first item of a list or the first row of a table: no story opens so, and what stands above it is its name.',
    see(_a, b, c) {
      const make = c?.alikeBelow ? c.onset.make : null;
      return make && make !== b.onset.make ? `${make} after ${width(b)} ${ending(b.closes)}` : null;
    },
  },
  {
    id: 'next/goes-on',
    doc: 'The line after opens as what goes on with a story does: it is not the first under a headline.',
    see(_a, b, c) {
      const opens = c?.onset.goesOn ?? null;
      return opens && `${opens} after ${width(b)} ${ending(b.closes)}`;
    },
  },
  {
    id: 'next/first-word',
    doc: 'The class of the first word after it: 的 or 和 opens no paragraph.',
    see: (_, b, c) => (c?.firstWord ? `${c.firstWord} ${b.closes}` : null),
  },
  {
    id: 'next/words',
    doc: 'Read as one with the line after, does a word stand across the break, or which classes meet at it (nodejieba).',
    see: (_a, b) =>
      b.onward
        ? b.onward.straddles
          ? `across ${width(b)}`
          : [`none across ${width(b)}`, `${b.onward.before} ${b.onward.after}`]
        : null,
  },
  {
    id: 'next/clings',
    doc: 'The line after opens with a particle or suffix that clings to a word before it: this line is not the end of anything.',
    see: (_a, b, c) => (c?.onset.clings ? ending(b.closes) : null),
  },
  {
    id: 'next/gap',
    doc: 'The gap after it: empty lines and indent.',
    see: (_a, b, c) =>
      c
        ? [
            `${c.newPage ? 'page' : few(c.blank)} ${c.indent >= 3 ? 'indented' : 'flush'}`,
            `${c.blank ? 'blank' : 'tight'} ${b.spaced ? 'spaced' : 'tight'} ${width(b)}`,
          ]
        : null,
  },
  {
    id: 'next/length',
    doc: 'The length of the line after.',
    see: (_a, _b, c) => (c ? `${size(c.view.length)}` : null),
  },
  {
    id: 'next/fill',
    doc: 'Whether this line fills its column before the next.',
    see: (_, b, c) =>
      c ? `${fill(b, c)} ${b.closes === 'stop' || b.closes === 'stop-quote' ? 'stop' : 'open'}` : null,
  },
];
