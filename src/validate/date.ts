/** Rules of days: what no calendar has, and what disagrees with the issue’s own day. */
import { issueDateOfName, readIssueDate } from '../rules/date/issue.js';
import { toSource } from '../span.js';
import { fold } from '../stages/normalise.js';
import type { DateMention, Span } from '../types.js';
import { type PageRule, type Sheet, story } from './rule.js';
import { around } from './sheet.js';

const DAY = /^\d{4}-\d{2}-\d{2}$/u;
const WEEK = '日一二三四五六';
const PRINTED_WEEKDAY = /(?:星期|礼拜|周)([一二三四五六日天])/u;
/** A year that was not printed may be another one when the day lies this far from the issue. */
const NEAR_DAYS = 90;
const MS = 86_400_000;

const weekdayOf = (iso: string): string => `星期${WEEK[new Date(`${iso}T00:00:00Z`).getUTCDay()]}`;

/** The weekday printed with a day, and that day's own, where they differ. */
function disagreement(print: string, iso: string): { printed: string; actual: string } | null {
  const found = PRINTED_WEEKDAY.exec(print);
  if (!found) return null;
  const printed = `星期${found[1] === '天' ? '日' : found[1]}`;
  const actual = weekdayOf(iso);
  return printed === actual ? null : { printed: found[0], actual };
}

/** The days of a month that has the most: 2月30日 exists in no year. */
function neverExists(text: string): boolean {
  const [, month, day] = /(\d{1,2})月(\d{1,2})[日号]/u.exec(fold(text)) ?? [];
  if (!month || !day) return false;
  return (
    Number(month) < 1 ||
    Number(month) > 12 ||
    Number(day) < 1 ||
    Number(day) > new Date(2024, Number(month), 0).getDate()
  );
}

const folios = ({ document }: Sheet) =>
  document.furniture.filter(({ role }) => role === 'folio' || role === 'masthead');

const dates = ({ document }: Sheet): DateMention[] => document.articles.flatMap((article) => article.dates);

const SENTENCE = /[。!?;]/u;
/** What a sentence says of a day to come. */
const FUTURE =
  /将|拟|计划|预计|预定|届时|截止|截至|之前|以前|定于|定在|准备|即将|有望|力争|争取|报名|[日号][前起止]|[至到]|要|明[天日年]|下[周月]|放假|有效|如果|若|假如|倒计时|还有|迎来|才[能会可]/u;
/** What a sentence says of a day that is over. */
const PAST = /[^不为除罢]了(?!解|如)|已经?|曾经?|昨[天日晚]/u;

const BODY = '平江路旧书市重新开张，当天卖出旧书3000余册。';

export const DATE_RULES: readonly PageRule[] = [
  {
    id: 'date/impossible',
    severity: 'error',
    doc: { en: 'A day that no calendar has (2月30日).', zh: '历书上没有的日子（2月30日）。' },
    why: {
      en: 'The true day is lost to every reader and every index.',
      zh: '真正的日期读者不知道，索引也编不出。',
    },
    message: { en: 'Unexpected date {text}, expected a day that exists.', zh: '没有“{text}”这一天。' },
    example: {
      fails: { pages: [story(`2月30日上午，${BODY}`)] },
      passes: { pages: [story(`2月28日上午，${BODY}`)] },
    },
    *find(sheet) {
      const told = sheet.document.diagnostics.filter(({ rule }) => rule === 'date/impossible');
      for (const { spans } of told) yield { spans, values: { text: printOf(sheet, spans) } };
      if (sheet.document.issue.date !== null) return;
      for (const { text, spans, edtf } of dates(sheet))
        if (edtf === null && neverExists(text)) yield { spans, values: { text } };
    },
  },
  {
    id: 'date/weekday-disagrees',
    severity: 'warning',
    doc: {
      en: 'A day printed with the weekday of another (2022年3月5日 星期五).',
      zh: '日期与星期对不上（2022年3月5日 星期五）。',
    },
    why: {
      en: 'One of the two is wrong, and a reader goes on the wrong day.',
      zh: '两者必有一错，读者会白跑一趟。',
    },
    message: { en: 'Unexpected {printed}: {day} is a {actual}.', zh: '{day}是{actual}，不是{printed}。' },
    example: {
      fails: { pages: [story(`2022年2月26日（星期五）上午，${BODY}`)] },
      passes: { pages: [story(`2022年2月26日（星期六）上午，${BODY}`)] },
    },
    *find(sheet) {
      const issue = sheet.document.issue.date;
      for (const { edtf, text, spans, implied } of dates(sheet)) {
        if (!edtf || !DAY.test(edtf) || !/[日号]/u.test(text) || /农历|阴历/u.test(text)) continue;
        const far = issue === null || Math.abs(Date.parse(edtf) - Date.parse(issue)) > NEAR_DAYS * MS;
        if (implied.includes('year') && far) continue;
        const { after } = around(sheet, spans, /$/u);
        const following = /^[\s(,]{0,2}(?:星期|礼拜|周)[一二三四五六日天](?![年期末报刊岁])/u.exec(after)?.[0] ?? '';
        const found = disagreement(`${fold(text)}${following}`, edtf);
        if (found) yield { spans, values: { day: edtf, ...found } };
      }
      for (const { text, spans } of folios(sheet)) {
        const view = fold(text);
        const printed = readIssueDate(view);
        const following = view.slice(printed?.end, (printed?.end ?? 0) + 8);
        const found = printed && disagreement(following, printed.iso);
        if (!printed || !found) continue;
        const end = printed.end + following.indexOf(found.printed) + found.printed.length;
        yield { spans: toSource({ pieces: spans }, printed.start, end), values: { day: printed.iso, ...found } };
      }
    },
  },
  {
    id: 'date/past-after-issue',
    severity: 'warning',
    doc: {
      en: 'A day that is told as past and lies after the issue’s own.',
      zh: '当作过去来写的日子，却在出报日之后。',
    },
    why: {
      en: 'The day, the month or the issue’s date is wrong.',
      zh: '日、月或出报日期有一个错了。',
    },
    message: {
      en: 'Unexpected past: {text} is {day}, after the issue of {issue}.',
      zh: '“{text}”（{day}）在出报日{issue}之后，却写成已经过去。',
    },
    example: {
      fails: { pages: [story('3月8日上午，平江路旧书市举行了开张仪式。')] },
      passes: { pages: [story('2月28日上午，平江路旧书市举行了开张仪式。3月8日，书市将迎来新书，书商已经报名。')] },
    },
    *find(sheet) {
      const issue = sheet.document.issue.date;
      if (!issue) return;
      for (const article of sheet.document.articles) {
        const late = article.dates.filter(
          ({ edtf, text, in: where }) =>
            where === 'paragraph' &&
            edtf !== null &&
            DAY.test(edtf) &&
            edtf > issue &&
            /\d[日号]|[一二三四五六七八九十][日号]/u.test(text),
        );
        // days to come one after another are a programme's
        if (new Set(late.map(({ edtf }) => edtf)).size > 2) continue;
        for (const { edtf, text, spans } of late) {
          const { before, after } = around(sheet, spans, SENTENCE);
          if (FUTURE.test(before) || FUTURE.test(`日${after}`) || !PAST.test(after)) continue;
          yield { spans, values: { text, day: edtf as string, issue } };
        }
      }
    },
  },
  {
    id: 'date/no-issue-date',
    severity: 'info',
    doc: { en: 'A page of which nobody says on what day it was printed.', zh: '不知道出报日期的版面。' },
    why: {
      en: 'Dates without a year cannot be resolved: give --issue-date, or a date in the file’s name.',
      zh: '没有年份的日期无从推定：请给 --issue-date，或在文件名里写上日期。',
    },
    message: {
      en: 'No issue date: none was given, and neither the page nor the file’s name has one.',
      zh: '没有出报日期：既没有指定，版面和文件名里也没有。',
    },
    example: {
      fails: { pages: [story(BODY)], issueDate: null },
      passes: { pages: [story(BODY)], issueDate: null, names: ['2022-03-03.txt'] },
    },
    find: ({ document }) => (document.issue.date === null && document.source.length > 0 ? [{ spans: [] }] : []),
  },
  {
    id: 'date/folio-disagrees',
    severity: 'warning',
    doc: {
      en: 'A folio whose day is not that of the file’s name, or not the one given.',
      zh: '报眉上的日期与文件名（或指定的日期）不同。',
    },
    why: {
      en: 'The page is filed under the wrong day; nobody will find it there.',
      zh: '版面归错了日子，以后找不到。',
    },
    message: { en: 'Unexpected folio of {printed}, expected {expected}.', zh: '报眉日期是{printed}，应为{expected}。' },
    example: {
      fails: {
        pages: [`姑苏街坊 2022年3月4日 星期五 02版\n\n${story(BODY)}`],
        names: ['2022-03-03.txt'],
        issueDate: null,
      },
      passes: {
        pages: [`姑苏街坊 2022年3月3日 星期四 02版\n\n${story(BODY)}`],
        names: ['2022-03-03.txt'],
        issueDate: null,
      },
    },
    *find(sheet) {
      const { date } = sheet.document.issue;
      const named = sheet.name === null ? null : issueDateOfName(sheet.name);
      for (const { text, spans } of folios(sheet)) {
        const view = fold(text).trim();
        const found = readIssueDate(view);
        // nothing but a day: under a notice or a letter it is the signature's
        if (!found || (found.start === 0 && found.end === view.length)) continue;
        const printed = found.iso;
        const expected = [named, date].find((day) => day && day !== printed);
        if (expected) yield { spans, values: { printed, expected } };
      }
    },
  },
];

const printOf = ({ text }: Sheet, spans: readonly Span[]): string =>
  spans.map(([start, end]) => text.slice(start, end)).join('');
