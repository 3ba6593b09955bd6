// The fixture pages over and over, every time with other people in them, so that no cache answers: what the benches read.
import { readdirSync, readFileSync } from 'node:fs';
import { generator } from '../press/compose.mjs';

const folder = new URL('../../fixtures/', import.meta.url);
const data = (name) => JSON.parse(readFileSync(new URL(`../../src/data/${name}`, import.meta.url), 'utf8'));
const SURNAMES = [...'王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕'];
const GIVEN = [...new Set(JSON.stringify(data('given.json')).match(/\p{Script=Han}/gu))];

const prints = readdirSync(folder).map((name) => {
  const { articles } = JSON.parse(readFileSync(new URL(`${name}/page.json`, folder), 'utf8'));
  const names = [...new Set(articles.flatMap(({ people, authors }) => [...people, ...authors]))];
  return {
    text: readFileSync(new URL(`${name}/page.txt`, folder), 'utf8'),
    names: names.filter((name) => /^\p{Script=Han}{2,4}$/u.test(name)).sort((a, b) => b.length - a.length),
  };
});

/** Pages until they have `bytes` bytes of UTF-8 together; the same for the same seed. */
export function* printOf(bytes, seed = 1) {
  const roll = generator(seed);
  for (let done = 0, i = 0; done < bytes; i++) {
    const { text, names } = prints[i % prints.length];
    const other = new Map(
      names.map((name) => [name, roll.pick(SURNAMES) + Array.from(name.slice(1), () => roll.pick(GIVEN)).join('')]),
    );
    const page = names.length === 0 ? text : text.replace(new RegExp(names.join('|'), 'gu'), (name) => other.get(name));
    done += Buffer.byteLength(page);
    yield page;
  }
}
