/** The names of others as candidates: transliterated, dotted, Japanese, Tibetan and Mongolian. */

import { isDigit, isHan, isLatin } from '../../han.js';
import { OTHER_NAME, PERSONAL, PLACE_AFTER, STEPPE_NAME, TITLE, WHOLE } from './lexicon.js';
import { isGrammar, isJapanese, isKanji, singleCost, soundCost, surnameCost } from './person.js';
import { after, BASE, before, DOT, evidenceOf, isPair, type Offer, type Site } from './site.js';
import { FOREIGN, FOREIGN_PLACE, GIVEN_PLACE } from './token.js';

export const NUMERAL = codes('一二三四五六七八九十百千万');
const REIGN = '世'.charCodeAt(0);

/** Characters that lengthen a name of the grassland. */
const GRASS = codes('珠措太卓吉合日布德草东智嘉色木图其古拉格措毛先本杰塔扎加生玛草贡曼丹朝勒尔乐别克');

/** What stands after a foreign name, 古斯塔夫|六世 among it. */
function afterName(site: Site, j: number): number {
  return NUMERAL.has(site.code[j] as number) && site.code[j + 1] === REIGN ? 2 : after(site, j);
}

/** Foreign names of the dictionary, where a sign of a person stands beside them: 外长格林. */
export function spelled(site: Site, i: number, j: number, cost: number, offer: Offer): void {
  for (let k = i; k < j; k++) if (soundCost(site.code[k] as number) === 0) return;
  const left = before(site, i);
  const right = afterName(site, j);
  // 国王|古斯塔夫: the name begins before this part of it
  if (i > 0 && soundCost(site.code[i - 1] as number) > 0 && (site.closes[i - 1] as number) & TITLE) return;
  // 穆勒 needs less than 大修
  const least = j - i > 2 || soundCost(site.code[i] as number) < 5 ? 1.6 : 2.4;
  if (right < -2 || left + right < least || (site.closes[i] as number) & PLACE_AFTER) return;
  offer(i, j, cost + 0.6 - 0.5 * (left + right), FOREIGN, 0, 2);
}

/** 扎西顿珠, 乌云其其格: one or two given names of the grassland. */
export function steppe(site: Site, i: number, j: number, offer: Offer): void {
  const { code, n, words } = site;
  const left = before(site, i);
  const right = after(site, j);
  offer(i, j, BASE + (left + right >= 1.5 ? 6 : 9) - left - right, FOREIGN, 0, evidenceOf(Math.max(left, right)));
  const goesOn = '了着过的'.includes(site.text.charAt(j + 1) || '.'); // 白音|花了
  if (j < n && !goesOn && isHan(code[j] as number) && singleCost(code[j] as number) < 8)
    offer(i, j + 1, BASE + 4 + singleCost(code[j] as number) - left - after(site, j + 1), FOREIGN, 0, 1);
  // 额尔敦|其木格, 才让|东智: sounds of such names, as far as they go
  let more = BASE + 6 - left;
  for (let k = j; k < n && k < j + 3 && !goesOn; k++) {
    if (!GRASS.has(code[k] as number) || (k === j && isPair(site, code[k] as number, code[k + 1] as number))) break;
    more += 2.5;
    if (k > j || left + right >= 0)
      offer(i, k + 1, more - after(site, k + 1), FOREIGN, 0, evidenceOf(Math.max(left, after(site, k + 1))));
  }
  let node = 0;
  for (let k = j; k < n; k++) {
    node = words.next(node, code[k] as number);
    if (node === 0) break;
    if ((words.flags[node] as number) & STEPPE_NAME)
      offer(i, k + 1, BASE + 9 - left - after(site, k + 1), FOREIGN, 0, 2);
  }
}

/** What a character costs that spells no other name: 布拉|藻|斯卡斯. */
const STRANGE = 7;
/** Is the character at j no word of the sentence, and do two that are nearly always sounds follow it? */
const isSpelled = ({ code, words }: Site, j: number): boolean => {
  const single = words.single[code[j] as number] as number;
  const [b, c] = [soundCost(code[j + 1] ?? 0), soundCost(code[j + 2] ?? 0)];
  return (single === 0 || single > 10) && b > 0 && b < 5 && c > 0 && c < 5;
};

/** 撒丁|岛 is a place. */
const ISLE = '岛'.charCodeAt(0);

/**
 * Transliterated names without a dot: 萨达姆, 什图尼察. What has no sign of a person beside it is offered as well, as a name
 * of nobody knows what (普里什蒂纳).
 */
export function foreign(site: Site, i: number, offer: Offer): void {
  const { code, n, closes, gap, words } = site;
  if (i > 0 && soundCost(code[i - 1] as number) > 0 && soundCost(code[i - 1] as number) < 4 && closes[i] === 0) return;
  const left = before(site, i);
  // 飞抵|普里什蒂纳, 加利福尼亚州|圣克拉拉
  const place = (closes[i] as number) & PLACE_AFTER || (i > 0 && site.kind[i] === GIVEN_PLACE) ? 2.5 : 0;
  let cost = BASE + 4;
  let node = 0;
  let strange = false;
  for (let j = i; j < n && j < i + 9; j++) {
    let sound = soundCost(code[j] as number);
    if (sound === 0 && !strange && left >= 3 && j > i + 1 && isSpelled(site, j)) {
      strange = true;
      sound = STRANGE;
    }
    if (sound === 0 || (j > i && gap[j])) break;
    if (j === i || node !== 0) node = words.next(node, code[j] as number);
    const length = j + 1 - i;
    cost += length > 5 ? sound + 1.2 : sound;
    if ((words.flags[node] as number) & WHOLE) continue; // 沃尔沃, 切尔西
    if (length < 2) continue;
    const right = afterName(site, j + 1);
    if (length > 2) offer(i, j + 1, cost + 2.2 - (place > 0 || right < -2 ? 3 : 0), FOREIGN_PLACE, 0);
    if (right < -2 || (length === 2 && left + right < 3) || (length > 2 && code[j] === ISLE)) continue;
    const cut =
      length > 3 && soundCost(code[j] as number) > 5 && isPair(site, code[j] as number, code[j + 1] as number, 11)
        ? 3
        : 0; // 尔肯|合办
    offer(
      i,
      j + 1,
      cost + cut + place - left - right + (length === 2 ? (left >= 3 ? 0.5 : 2) : left + right < 0.6 ? 2 : 0),
      FOREIGN,
      0,
      evidenceOf(Math.max(left, right)),
    );
  }
}

/** 小渊惠三, 安倍晋三. */
export function fromJapan(site: Site, i: number, offer: Offer): void {
  const { code, n, text } = site;
  for (const surname of [2, 3]) {
    if (i + surname > n || !isJapanese(text.slice(i, i + surname))) continue;
    // 二十四元五角 is money, 四元 a surname
    if (NUMERAL.has(code[i] as number) && (NUMERAL.has(code[i - 1] ?? 0) || NUMERAL.has(code[i + surname] ?? 0)))
      continue;
    const left = before(site, i);
    for (let given = 1; given <= 3; given++) {
      const j = i + surname + given;
      if (j > n || !isKanji(code[j - 1] as number)) break;
      if (given === 3 && !'郎助介平卫彦门'.includes(text.charAt(j - 1))) break;
      const right = after(site, j);
      offer(i, j, BASE + 5 + (given === 2 ? 5 : given === 1 ? 7 : 6) - left - right, FOREIGN, 0, 2);
    }
    const right = after(site, i + surname);
    if (left + right >= 3) offer(i, i + surname, BASE + 8 - left - right, FOREIGN, 0, 2);
  }
}

/** What a name with a dot does not begin with (制作人|克里斯·梅森), and verbs that follow one (汤姆·克鲁斯|携新片). */
const NO_FIRST = codes('人员者家长手师商匠');
const NO_LAST = codes('携率获赴访抵返任饰执著译摄绘谈曝评推晒发领夺破现称指买卖送赢牵');
const AND = '和'.charCodeAt(0);
const GOING = '着'.charCodeAt(0);
/** Characters of Uyghur names after 买. */
const MAI = codes('买提合尔江');
function codes(text: string): ReadonlySet<number> {
  return new Set(Array.from({ length: text.length }, (_, i) => text.charCodeAt(i)));
}

/** Names of one character behind the dot (努尔兰·哈|那提) are seldom whole: a verb of saying tells that one is. */
const HALF = 5;
/** What Uyghur and Kazakh names end with or go on with, and sentences too: 艾山, 哈那提. */
const ENDS = codes('那山江提');

/** Names with a dot: 阿卜杜拉·居尔, 乔治·W·布什, J·K·罗琳. */
export function dotted(site: Site, i: number, offer: Offer): void {
  const { code, n, words } = site;
  let dot = i + 1;
  while (dot < n && dot <= i + 8 && code[dot] !== DOT && (isHan(code[dot] as number) || isLatin(code[dot] as number)))
    dot++;
  if (dot >= n || code[dot] !== DOT || (dot === i + 1 && !isLatin(code[i] as number))) return;
  const price = (c: number): number =>
    isLatin(c)
      ? 2.5
      : ENDS.has(c)
        ? 6
        : soundCost(c) > 0
          ? soundCost(c) - 0.8
          : isGrammar(c)
            ? 14
            : surnameCost(c) > 0
              ? 7
              : 9.5;
  // 《, 第9棒|巴奈·古拉斯
  if (i > 0 && (code[i - 1] === 0x300a || (isDigit(code[i - 1] as number) && isHan(code[i] as number)))) return;
  if (NO_FIRST.has(code[i] as number)) return;
  // 陶艺家|大卫·利思: the name begins behind the trade
  for (let k = i + 1; k < dot; k++) if (NO_FIRST.has(code[k] as number) && soundCost(code[k] as number) === 0) return;
  /** A part by its sounds, or as a word that the dictionary has: 侯赛因. */
  const partCost = (from: number, to: number): number => {
    let sum = 0;
    let node = 0;
    for (let k = from; k < to; k++) {
      sum += price(code[k] as number);
      if (k === from || node !== 0) node = words.next(node, code[k] as number);
    }
    const kin = words.class[node];
    const known = kin === PERSONAL || kin === OTHER_NAME ? (words.cost[node] as number) : 0;
    return known > 0 ? Math.min(sum, known) : sum;
  };
  let closed = BASE - 2 - before(site, i) + partCost(i, dot);
  let open = dot + 1;
  let parts = 1;
  for (let j = dot + 1; j < n && j <= i + 26; j++) {
    const c = code[j] as number;
    if (c === DOT) {
      if (++parts > 5) return;
      closed += partCost(open, j) - 5;
      open = j + 1;
      continue;
    }
    if (!isHan(c) && !isLatin(c)) return;
    // 吐地|和援疆医生, 吐尔逊|挑着
    if (c === AND && soundCost(code[j + 1] as number) === 0) return;
    if (code[j + 1] === GOING && soundCost(c) === 0) return;
    // 买走一只碗, but 买买提
    if (NO_LAST.has(c) && !(c === 0x4e70 && MAI.has(code[j + 1] as number))) return;
    if (code[j + 1] === DOT && j + 1 < n) continue;
    const right = after(site, j + 1);
    const cut = j === open && isHan(c) && (right < 3 || ENDS.has(code[j + 1] as number)) ? HALF : 0;
    offer(i, j + 1, closed + cut + partCost(open, j + 1) - 5 - right, FOREIGN, 0, 2);
  }
}
