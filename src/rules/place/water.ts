/** Rivers, lakes and forms of land of no list, by their last characters: 茂林河, 滆湖|畔, 雅库群岛. */
import { isFramed } from './guard.js';
import { isFree, isHanAt, type Page, put } from './page.js';

/** What is said of waters only. */
const BANK = /(?:两岸|沿岸|南岸|北岸|东岸|西岸|流域|上游|中游|下游|河畔|畔|大堤|入海口|水系)/uy;
/** 护城河, 小湖, 过河: no names. */
const NO_NAME =
  /^(?:护城|大小|小|大|一|两|三|四|五|各|该|本|过|巡|沿|治|渡|界|内|外|运|人工|排水|排涝|灌溉|城中|银)(?=.?[河湖]$)/u;

/**
 * Of three characters where the segmenter does not know the word, or knows it as a place; of two only before a word that nothing
 * but a water has (滆湖|畔) and after a mark or a verb of motion.
 */
export function waters(page: Page): void {
  const { view } = page;
  lands(page);
  for (let at = 2; at < view.length; at++) {
    const last = view[at];
    if (last !== '河' && last !== '湖') continue;
    for (const length of [3, 2]) {
      const start = at + 1 - length;
      const name = view.slice(start, at + 1);
      if (start < 0 || !/^[\u4e00-\u9fff]+$/u.test(name) || NO_NAME.test(name)) continue;
      if (!isFree(page, start, at + 1)) continue;
      const { begins, ends, tag } = page.ask(start, at + 1);
      BANK.lastIndex = at + 1;
      const banked = BANK.test(view);
      const free = !isHanAt(view, start - 1) || isFramed(view, start) || view[start - 1] === '、';
      if (length === 3 ? !(begins && ends && /^(?:x|ns)$/u.test(tag)) : !(banked && free && (begins || tag !== '')))
        continue;
      put(page, {
        start,
        end: at + 1,
        rule: 'place/water',
        row: -1,
        confidence: 0.6,
        value: { name, level: 'feature', adcode: null, path: [name], confidence: 0.6 },
      });
      break;
    }
  }
}

const LAND = /半岛|群岛|海沟|海峡|谷地|环礁|海岭/gu;

/** 帕米尔 谷地: the segmenter does not know the word before it, or knows it as a name. */
function lands(page: Page): void {
  const { view } = page;
  LAND.lastIndex = 0;
  for (let land = LAND.exec(view); land; land = LAND.exec(view)) {
    const at = land.index;
    const end = at + 2;
    for (const length of [4, 3, 2]) {
      const start = at - length;
      if (start < 0 || !/^[\u4e00-\u9fff]+$/u.test(view.slice(start, at)) || !isFree(page, start, end)) continue;
      if (/[过到了着在往向的]/u.test(view[start] as string)) continue;
      if (!/^(?:x|n[rsz])/u.test(page.ask(start, at).tag)) continue;
      const name = view.slice(start, end);
      put(page, {
        start,
        end,
        rule: 'place/land',
        row: -1,
        confidence: 0.6,
        value: { name, level: 'feature', adcode: null, path: [name], confidence: 0.6 },
      });
      break;
    }
  }
}
