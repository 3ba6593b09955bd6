// Makes src/data/sound.json: the 6,763 characters of GB 2312 by their sound, a syllable's characters together (tones aside),
// each under its first reading (pinyin-pro, MIT). `npm run data:sound`
import { writeFileSync } from 'node:fs';
import { pinyin } from 'pinyin-pro';

const gb2312 = new TextDecoder('gb2312');
const syllables = new Map();
for (let row = 0xb0; row <= 0xf7; row++)
  for (let cell = 0xa1; cell <= 0xfe; cell++) {
    const character = gb2312.decode(Uint8Array.from([row, cell]));
    if (!/^\p{sc=Han}$/u.test(character)) continue;
    const [sound] = pinyin(character, { toneType: 'none', type: 'array' });
    syllables.set(sound, (syllables.get(sound) ?? '') + character);
  }
writeFileSync(
  new URL('../../src/data/sound.json', import.meta.url),
  `${JSON.stringify([...syllables.values()].sort())}\n`,
);
