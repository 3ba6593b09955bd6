// Reads the invented papers of test/press/papers/*.txt, and of the folders beside it by which nothing was fitted:
// a header of `key: value` lines, then articles opened by `===`.
import { readdirSync, readFileSync } from 'node:fs';

/**
 * Folders of papers by which nothing was fitted: in the proportion of print, hard on purpose, ordinary news, by other
 * writers, national dailies with their documents, broadsheets of long articles.
 */
export const BLIND = ['unseen', 'hard', 'ordinary', 'hands', 'dailies', 'broadsheets'];

const LISTS = new Set(['folio', 'label', 'advert', 'credits']);
const KEYS = new Set([
  'group',
  'kicker',
  'main',
  'deck',
  'by',
  'head',
  'text',
  'sub',
  'note',
  'caption',
  'tail',
  'sign',
  'jump',
  'authors',
]);

function parsePaper(id, source) {
  const [header, ...bodies] = source.replace(/\r\n/g, '\n').split(/^===\s*$/mu);
  const paper = { id, folio: [], label: [], advert: [], credits: [] };
  for (const line of header.split('\n')) {
    const m = /^(\w+):\s*(.*?)\s*$/u.exec(line);
    if (!m) continue;
    if (LISTS.has(m[1])) paper[m[1]].push(m[2]);
    else paper[m[1]] = m[2];
  }
  paper.articles = bodies.map((body, n) => {
    const rows = [];
    let authors = [];
    for (const line of body.split('\n')) {
      if (!line.trim()) continue;
      const m = /^(\w+):\s*(.*?)\s*$/u.exec(line);
      if (!m || !KEYS.has(m[1])) throw new Error(`${id} article ${n + 1}: ${line.slice(0, 60)}`);
      if (m[1] === 'authors')
        authors = m[2]
          .split('、')
          .map((x) => x.trim())
          .filter(Boolean);
      else if (m[2]) rows.push({ key: m[1], value: m[2] });
    }
    return { id: `${id}#${n + 1}`, rows, authors };
  });
  return paper;
}

/** All papers of a folder, in the order of their files' names. */
export function readPapers(name = 'papers') {
  const folder = new URL(`./${name}/`, import.meta.url);
  return readdirSync(folder)
    .filter((f) => f.endsWith('.txt'))
    .sort()
    .map((f) => parsePaper(f.replace(/\.txt$/u, ''), readFileSync(new URL(f, folder), 'utf8')));
}
