import { expect, test } from 'vitest';
import { cut, tag, wordEngine } from '../src/words.js';

// nodejieba is optional to users and not to us: this is the one test that fails where it did not build.
test('nodejieba loads, with the small dictionary', () => {
  expect(wordEngine()).toBe('nodejieba');
  expect(cut('人民调解员在开展调解工作的过程中')).toEqual(expect.arrayContaining(['开展', '调解', '工作', '过程']));
  expect(cut('重9.59公斤')?.join('')).toBe('重9.59公斤');
  expect(tag('苏州')).toEqual([{ word: '苏州', tag: 'ns' }]);
});
