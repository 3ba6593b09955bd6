// Sets issues with faults planted in their pages (fault.mjs). Used by test/validate-faults.test.ts and test/bench/validate.mjs.
import { composePages, generator } from './compose.mjs';
import { FAULTS } from './fault.mjs';
import { readPapers } from './papers.mjs';

/**
 * Issues of the invented papers, each of several pages, without what is at fault in them on purpose (jump lines whose other
 * end nobody has written, and simplified credits that the composer has set on a traditional page). One page in four has a
 * fault planted until there is one of each row:
 * { issue, name, bytes, issueDate, region, paper, staff, fault: { rule, at } | null }. A fault of structure is planted only where
 * `isRead` says that the pages it stands on are read right: what the layout misses is told by test/quality.test.ts. So are
 * lost stops and copied headlines, where `isSeen(rule, text)` says that the text with them is read with a doubt, or with both
 * headlines: how often it is, is told by the calibration and there.
 */
export function faultyPages(count, townsOf, isRead = () => true, seed = 40, papers = tried(), isSeen = () => true) {
  const random = generator(seed);
  const modes = ['clean', 'columns', 'tight', 'clean', 'mixed', 'columns', 'tight', 'wrapped'];
  const issues = [];
  for (const [k, mode] of modes.entries())
    for (const paper of papers) {
      const articles = paper.articles.map((article) => ({
        ...article,
        rows: article.rows.filter(({ key }) => key !== 'jump'),
      }));
      issues.push({ paper, mode, articles, seed: seed + k });
    }
  const waiting = [...FAULTS];
  const out = [];
  for (const { paper, mode, articles, seed: own } of issues) {
    if (out.length >= count) break;
    const issue = `${paper.id}-${mode}-${own}`;
    const towns = townsOf(paper.region);
    const set = (some) =>
      composePages(paper, some, [mode], own).map((page) => ({
        ...page,
        script: paper.script,
        towns,
        title: paper.paper,
        folio: paper.folio[0],
      }));
    let pages = set(articles);
    // pages with a fault of their own: what is copied from them as they were stands nowhere else
    const spoilt = new Set();
    for (let i = 0; i < pages.length && out.length < count; i++) {
      let page = pages[i];
      if (paper.script === 'traditional' && /[图摄记讯员]/u.test(page.text)) continue;
      let fault = null;
      // One in four, so that the last kinds still find their page.
      const due = out.length >= 4 * (FAULTS.length - waiting.length);
      if (due && mode !== 'wrapped' && mode !== 'mixed')
        for (const [n, row] of waiting.entries()) {
          const others = pages.slice(0, i).filter((_, k) => !spoilt.has(k));
          const planted = row.before
            ? setAgain(row, pages, i, set, articles)
            : row.plant({ ...page, others, issue: pages }, random);
          if (!planted) continue;
          const on = [(planted.pages ?? pages)[i], others[0]];
          if (row.rule.startsWith('structure/') && !on.every((one) => !one || isRead(one))) continue;
          if (!isSeen(row.rule, planted.text)) continue;
          if (planted.pages) {
            pages = planted.pages;
            page = pages[i];
          }
          fault = { rule: row.rule, ...planted };
          spoilt.add(i);
          waiting.splice(n, 1);
          break;
        }
      const {
        text = page.text,
        bytes = Buffer.from(text),
        at = null,
        name,
        staff,
        issueDate = page.issueDate,
      } = fault ?? {};
      out.push({
        issue,
        name: name ?? `${paper.date}-${String(i + 1).padStart(2, '0')}.txt`,
        text,
        bytes,
        issueDate,
        region: page.region,
        paper: paper.paper,
        staff,
        fault: fault && { rule: fault.rule, at },
      });
    }
  }
  return { pages: out, left: waiting.map(({ rule }) => rule) };
}

/** The papers by whose pages the rules were tried while they were written, and those that came since (`fresh: yes` in their header). */
export const tried = () => readPapers().filter(({ fresh }) => !fresh);
/** Those of a region that the gazetteer has. */
export const fresh = () => readPapers().filter(({ fresh: since, region }) => since && region);

/** The issue set anew with one article changed; it stands when that article is on this page. The place is its line's first character. */
function setAgain(row, before, i, set, articles) {
  const changed = row.before(articles);
  if (!changed) return null;
  const pages = set(changed.articles);
  if (pages.slice(0, i).some(({ text }, k) => text !== before[k].text)) return null;
  const found = pages[i]?.text.indexOf(changed.print) ?? -1;
  const line = pages[i]?.lines.find(({ start, end }) => start <= found && found < end);
  return line && pages.length === before.length ? { pages, text: pages[i].text, at: line.start } : null;
}
