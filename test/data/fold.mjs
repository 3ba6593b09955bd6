// Makes src/data/fold.json: which character stands for which in the view, unit for unit. `npm run data:fold`
//   traditional → simplified: opencc-js (OpenCC's t, tw and hk tables, Apache-2.0), single characters only
//   compatibility forms: Unicode NFKC, where it answers one BMP unit for one; CJK Radicals Supplement by hand
//   punctuation: to one printed form for each function, so that rules are written once
import { writeFileSync } from 'node:fs';
import { Converter } from 'opencc-js';

const map = new Map();
const isHan = (c) => (c >= 0x3400 && c <= 0x9fff) || (c >= 0xf900 && c <= 0xfaff);

// Unicode's Equivalent_UnifiedIdeograph for the radicals that PDF fonts print instead of the character, simplified.
const radicals =
  '⺁厂⺄乙⺅亻⺆冂⺈刀⺊卜⺋卩⺌小⺍小⺎兀⺏尢⺐尢⺑尢⺒巳⺓幺⺔彐⺕彐⺖忄⺗心⺘扌⺙攵⺛旡⺜日⺝月⺞歹⺟母⺠民⺡氵⺢水⺣灬⺤爪⺥爪⺦丬⺧牛⺨犭⺩王⺪疋⺫目⺬示⺭礻⺮竹⺯糸⺰纟⺱网⺲罒⺶羊⺷羊⺸羊⺹老⺺聿⺻聿⺼肉⺽臼⺾艹⺿艹⻀艹⻁虎⻂衤⻃西⻄西⻅见⻆角⻇角⻈讠⻉贝⻊足⻋车⻌辶⻍辶⻎辶⻏阝⻐金⻑长⻒长⻓长⻔门⻕阜⻖阝⻗雨⻘青⻙韦⻚页⻛风⻜飞⻝食⻞食⻟食⻠饣⻡首⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻬齐⻮齿⻰龙⻱龟⻲龟⻳龟';
for (let i = 0; i < radicals.length; i += 2) map.set(radicals[i], radicals[i + 1]);

for (let code = 0x2e80; code <= 0xffff; code++) {
  if (code >= 0xd800 && code <= 0xf8ff) continue; // surrogates, private use
  const from = String.fromCharCode(code);
  const compat = from.normalize('NFKC');
  if (!map.has(from) && compat.length === 1 && compat !== from && compat.trim()) map.set(from, compat);
}

const converters = ['t', 'tw', 'hk'].map((from) => Converter({ from, to: 'cn' }));
for (let code = 0x3400; code <= 0xfaff; code++) {
  if (!isHan(code)) continue;
  const printed = String.fromCharCode(code);
  const base = map.get(printed) ?? printed;
  const to = converters.map((convert) => convert(base)).find((x) => x !== base && x.length === 1) ?? base;
  if (to !== printed) map.set(printed, to);
}
// Characters that simplified print uses in their own right: folding them would spoil names (於 is a surname, 著 a verb).
for (const keep of '著乾夥藉瞭麽覆么') map.delete(keep);

const punctuation = {
  '“': '「﹁〝',
  '”': '」﹂〞',
  '‘': '『﹃',
  '’': '』﹄',
  '《': '〈',
  '》': '〉',
  '(': '〔﹝﹙',
  ')': '〕﹞﹚',
  '·': '•‧∙⋅･・',
  〇: '○◯',
  '-': '‐‑‒–−﹣',
  '—': '―─━﹘',
  ':': '∶︰﹕',
  '~': '〜∼',
  ',': '﹐︐',
  ';': '﹔',
  '?': '﹖',
  '!': '﹗',
  '%': '﹪',
  '。': '｡',
  '、': '､',
  '/': '∕╱',
  '|': '│‖丨',
  '…': '⋯︙',
};
for (const [to, froms] of Object.entries(punctuation)) for (const from of froms) map.set(from, to);
map.delete('。');
map.delete('、');

// A chain (a → b, b → c) is followed to its end, so that folding twice changes nothing.
for (const [from, to] of map) {
  let end = to;
  while (map.has(end) && map.get(end) !== end) end = map.get(end);
  map.set(from, end);
}
const rows = [...map]
  .filter(([a, b]) => a !== b && a.length === 1 && b.length === 1)
  .sort(([a], [b]) => a.charCodeAt(0) - b.charCodeAt(0));
writeFileSync(
  new URL('../../src/data/fold.json', import.meta.url),
  `${JSON.stringify({ from: rows.map((r) => r[0]).join(''), to: rows.map((r) => r[1]).join('') })}\n`,
);
console.log(`${rows.length} characters fold`);
