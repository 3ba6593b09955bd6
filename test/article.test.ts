// Who signs an article, and whose name is a part of its text: the rules that ask what stands around a tail (stages/article.ts).
import { expect, test } from 'vitest';
import { assemble } from '../src/stages/article.js';
import { fold } from '../src/stages/normalise.js';
import type { Block } from '../src/stages/repair.js';

/** An article of a headline and paragraphs, put together: whoever signs it, and its text. */
const article = (...blocks: string[]) => {
  const source = blocks.join('\n');
  let at = 0;
  const made = blocks.map((text, i): Block => {
    const start = at;
    at += text.length + 1;
    return { kind: i === 0 ? 'headline' : 'paragraph', pieces: [[start, start + text.length]], breaks: [], lines: [] };
  });
  const draft = { blocks: made, from: 0, to: blocks.length };
  const { bylines, paragraphs } = assemble(draft, source, fold(source)).article;
  return {
    authors: bylines.flatMap((byline) => byline.authors.map(({ name }) => name)),
    texts: paragraphs.map(({ text }) => text),
  };
};

const QUESTION = '编辑同志：我家在村东头有两间老屋，想同邻居换一小块菜地，不知道要办什么手续，请予解答。';

test.each(['许长林同志：', '答：'])('who asks and is answered signs nothing: %s', (answers) => {
  const { authors, texts } = article(
    '换地要办什么手续',
    `${QUESTION}（安徽凤台　许长林）`,
    `${answers}换地先要经过村民小组同意，再到乡里登记。`,
  );
  expect(authors).toEqual([]);
  expect(texts[0]).toMatch(/（安徽凤台　许长林）$/u);
});

test('whose letter has an editor’s note signs it', () => {
  const { authors, texts } = article(
    '两间老屋',
    '我家在村东头有两间老屋，想同邻居换一小块菜地，跑了三趟也没有办成。（安徽凤台　许长林）',
    '编者按：换地先要经过村民小组同意，再到乡里登记。',
  );
  expect(authors).toEqual(['许长林']);
  expect(texts[0]).not.toContain('许长林');
});

test('of many sayings in brackets each is its text’s own', () => {
  const { authors, texts } = article(
    '大家谈门前的树',
    '树在这里六十年了，夏天一条街都是荫凉，砍了再长要等孙子辈。（钳工　许长林）',
    '根已经顶到了下水道，年年堵，年年挖，该移就移，不要拖。（退休教师　薛小满）',
    '移一半，留一半，看两年再说，两边都不吃亏。（粮店职工　丁海涛）',
  );
  expect(authors).toEqual([]);
  expect(texts.filter((text) => /（.*　(?:许长林|薛小满|丁海涛)）$/u.test(text))).toHaveLength(3);
});
