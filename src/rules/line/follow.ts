/** What stands behind a dateline or 本报讯: the bracket or the names that are the byline; and the value that a row of bylines answers with. */
import { H, type HeadValue } from './agency.js';
import { type Credit, creditOf } from './credit.js';
import { isBlank } from './frame.js';
import type { Range } from './reading.js';
import { nameScore } from './surname.js';

/** What follows a dateline: the bracket or the names that are the byline. Answers its range and authors. */
export function follow(view: string, at: number): { range: Range; credit: Credit } | null {
  let from = at;
  while (from < view.length && isBlank(view.charCodeAt(from))) from++;
  const c = view[from];
  if (c === '(' || c === '【' || c === '[') {
    const close = closing(view, from);
    if (close < 0) return null;
    const credit = creditOf(view, from + 1, close);
    return credit && credit.kind !== 'filler' ? { range: [from, close + 1], credit } : null;
  }
  const spaced = from > at;
  // 记者甲报道：… / 记者 甲 通讯员 乙 …: up to a colon, or a space after the names
  BARE.lastIndex = from;
  const bare = BARE.exec(view);
  if (!bare) return spaced ? namesReport(view, from) : null;
  const limit = from + bare[0].length;
  for (let end = limit; end > from + 3; end--) {
    const next = view[end] ?? ' ';
    const reports = /报[道导]/u.test(view.slice(end - 2, end));
    if (!(reports && /[: ,—]/u.test(next)) && !(spaced && (next === ' ' || next === ':'))) continue;
    const credit = creditOf(view, from, end);
    const lastName = credit?.authors.at(-1)?.name ?? '';
    // 记者 甲 昨天: the sentence has begun
    const named =
      nameScore(lastName) >= 0.3 || PRINTED_WIDE.test(view.slice(from, end)) || TOUCHED.test(view.slice(from, end));
    if (credit?.kind === 'roles' && (reports || named)) return { range: [from, next === ':' ? end + 1 : end], credit };
  }
  return null;
}

/** 通讯员普文才: what touches the role and is set apart from the story. */
const TOUCHED = new RegExp(`(?:记者|通讯员|实习生)(?![从在自于向就对昨今日获])[${H}]{2,3}$`, 'u');

/** 江　南: a name of two characters set apart is no word. */
export const PRINTED_WIDE = new RegExp(`[${H}] {1,2}[${H}]$`, 'u');

/** 本报讯　甲报道：, 本报讯　甲、特约记者乙报道：, 本报讯　甲　报道 …: names, with a role or without, and 报道. */
function namesReport(view: string, from: number): { range: Range; credit: Credit } | null {
  REPORT.lastIndex = from;
  const [all, names] = REPORT.exec(view) ?? [];
  if (all === undefined || names === undefined) return null;
  const credit = creditOf(view, from, from + names.length);
  // 昨日媒体 报道: only the colon says that a word is a name
  const sure = all.endsWith(':') ? 0 : 0.6;
  return credit && /^(?:names|roles|work|pen-name)$/u.test(credit.kind) && credit.confidence > sure
    ? { range: [from, from + all.trimEnd().length], credit }
    : null;
}

const REPORT = new RegExp(`([${H}](?:[${H} 、]{0,18}[${H}])?) {0,2}报[道导](?::|(?= ))`, 'uy');
const BARE = new RegExp(`(?:[${H}]{0,8}(?:记者|通讯员|实习生))[${H} 、·/]{2,40}`, 'uy');

/** The bracket that closes the one at `open`, within 60 characters; -1 if none. */
export function closing(view: string, open: number): number {
  const mate = view[open] === '(' ? ')' : view[open] === '【' ? '】' : ']';
  let depth = 0;
  for (let at = open; at < view.length && at < open + 62; at++) {
    if (view[at] === view[open]) depth++;
    else if (view[at] === mate && --depth === 0) return at;
  }
  return -1;
}

/** What a row reads: a range, the credit in it (null: no author), and the dateline beside it. */
export function value(
  range: Range,
  credit: Credit | null,
  confidence: number,
  dateline: HeadValue['dateline'] = null,
): HeadValue {
  const [from] = range;
  const places = (credit?.places ?? []).map(({ name, affiliation }) => ({
    name: [name[0] - from, name[1] - from] as Range,
    affiliation: affiliation && ([affiliation[0] - from, affiliation[1] - from] as Range),
  }));
  return { range, authors: credit?.authors ?? [], places, dateline, confidence };
}
