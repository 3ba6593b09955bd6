// Makes the two tables that come from jieba's dictionary (MIT), which nodejieba ships. `npm run data:words`
//   src/data/words.utf8   the 60,000 most frequent words that a newspaper can need: loads in a tenth of the full one's time
//   src/data/characters.utf8   those of one character, with what the segmenter takes as its measure (see below)
//   src/data/common.json  Han characters by how often words use them: what decoding is judged by
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const SIZE = 60000; // DESIGN: 0.11–0.13 s at 85 MB, against 0.9–1.3 s at 240–295 MB for all 348,982
const folder = join(dirname(createRequire(import.meta.url).resolve('nodejieba')), 'submodules/cppjieba/dict');
const rows = readFileSync(join(folder, 'jieba.dict.utf8'), 'utf8')
  .trim()
  .split('\n')
  .map((line) => line.split(' '));
rows.sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
const out = (name) => new URL(`../../src/data/${name}`, import.meta.url);
// cppjieba copies and sorts its dictionary to find the rarest frequency, but not the user's words, which are otherwise
// read alike: so the words go in as the user's (a fifth of the loading time), and the dictionary holds what must be there:
// the single characters, a rarest word, and the frequency of all the others under a word that no folded text can hold.
const chosen = rows.slice(0, SIZE);
const total = (of) => of.reduce((sum, [, n]) => sum + Number(n), 0);
const text = (of) => `${of.map((row) => row.join(' ')).join('\n')}\n`;
const rarest = chosen.at(-1);
const characters = chosen.filter((row) => [...row[0]].length === 1 || row === rarest);
const words = chosen.filter((row) => !characters.includes(row)).sort((a, b) => (a[0] < b[0] ? -1 : 1));
writeFileSync(out('words.utf8'), text(words));
writeFileSync(out('characters.utf8'), text([...characters, ['＿＿', total(words), 'x']]));

const count = new Map();
for (const [word, n] of rows)
  for (const c of word) if (c >= '\u4e00' && c <= '\u9fff') count.set(c, (count.get(c) ?? 0) + Number(n));
const common = [...count]
  .sort((a, b) => b[1] - a[1])
  .slice(0, 3000)
  .map(([c]) => c)
  .join('');
writeFileSync(out('common.json'), `${JSON.stringify(common)}\n`);
// cppjieba insists on these two not being empty; we use neither.
writeFileSync(out('idf.utf8'), '的 1.0\n');
writeFileSync(out('stop.utf8'), '的\n');
console.log(`${SIZE} words, ${common.length} characters`);
