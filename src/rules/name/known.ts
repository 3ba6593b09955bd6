/** Chinese names known before: those that the dictionary has (董建华, 雷锋), and those of the article. */
import { endsPlace, givenCost, soundCost, surnameCost } from './person.js';
import { after, before, DOT, evidenceOf, isPair, type Offer, type Site } from './site.js';
import { AGAIN, NAME } from './token.js';

/** A surname among those that are borne most; 9.5 is what a word that is a surname too costs. */
const isRanked = (cost: number): boolean => cost > 0 && cost < 6;

/** Last characters of words that the dictionary takes for names: 金刚石, 黄金周. */
const COMMON_ENDS =
  '石河湖山江花杯门砂化州岭池堤主人刀军爷界雨子经夫驹国冰年教美生素士炎乐王制史派土园字体书鹿雪城堆泽话族桥琴墙香器法克风力气高物品像路传线学性感金兵皮木炮草鱼茶宫周筑证卜岩见笑听道心忙蓉';
/** Others that it does. */
const NOT_NAMES = new Set(
  '江夏郡 夏威夷 黎巴嫩 卢森堡 马六甲 吴淞口 兰卡威 金沙萨 罗布泊 白蛋白 纪念展 宣传画 阴森森 黄绿色 胡同口 蒙蒙亮 丁二烯 白白 富士通 冀鲁豫 马尾松 胡杨林 梅雨期 庄稼汉 管家婆 顾客 白骨精 金钱豹 伯明翰 玉如意 撒克逊 隆达斯 柏柏尔 韩元 谢谢 马拉松 白发 张嘴 陈述'.split(
    ' ',
  ),
);
/** Second characters of words of two that it does: 王子, 孙女. */
const COMMON_SECONDS =
  '子女儿侄爷公后妃府宫朝道法位权座侯族冠储陵室国庄家立同密转旋全礼详折徐红砂说汉盘荫木罗刹父母祖孙甲蹄匹达力拉尾车路背刀牛羊鸡鸭鹅虾蟹蜂蛙猪狗猫七复';
/** Names of three characters in the dictionary: 董建华. It also holds 金字塔, so the characters must agree. */
export function listed(site: Site, i: number, cost: number, offer: Offer): void {
  const { code } = site;
  const surname = surnameCost(code[i] as number);
  const last = code[i + 2] as number;
  const given = givenCost(code[i + 1] as number, last);
  const right = after(site, i + 3);
  if (
    surname === 0 ||
    surname > 9 ||
    // 余秋雨|说, but 雷阵雨|说来就来
    (COMMON_ENDS.includes(String.fromCharCode(last)) && (right < 3 || given > 14)) ||
    endsPlace(last) ||
    NOT_NAMES.has(site.text.slice(i, i + 3)) ||
    given > (surname < 6.5 ? 21 : 16)
  )
    return;
  if (surname > 7 && soundCost(code[i] as number) > 0 && soundCost(code[i + 1] as number) > 0 && soundCost(last) > 0)
    return; // 乌克兰
  const left = before(site, i);
  offer(i, i + 3, cost - 1 - 0.5 * left - right, NAME, 0, Math.max(1, evidenceOf(Math.max(left, right))));
}

/** Names of two characters in the dictionary, where a sign stands beside them: 李铁. */
export function short(site: Site, i: number, cost: number, offer: Offer): void {
  const surname = surnameCost(site.code[i] as number);
  if (surname === 0 || surname > 6 || COMMON_SECONDS.includes(String.fromCharCode(site.code[i + 1] as number))) return;
  if (NOT_NAMES.has(site.text.slice(i, i + 2))) return;
  const gain = before(site, i) + after(site, i + 2);
  if (gain > 1.3) offer(i, i + 2, cost + 0.5 - 0.6 * gain, NAME, 0, evidenceOf(gain));
}

/** Does a surname stand at i, directly behind a role? */
const follows = (site: Site, i: number): boolean => surnameCost(site.code[i] as number) > 0 && before(site, i) >= 3;

/** Names that every paper knows: 雷锋, 克林顿. */
export function famous(site: Site, i: number, j: number, node: number, offer: Offer): void {
  if (site.code[i - 1] === DOT) return; // 阿卜杜拉·侯赛因
  const right = after(site, j);
  // the name may be one of three characters
  // 马|成龙, 鲁|班长
  const longer =
    j - i === 2 &&
    ((i > 0 && (isRanked(surnameCost(site.code[i - 1] as number)) || follows(site, i - 1))) ||
      isPair(site, site.code[i + 1] as number, site.code[j] as number, 10))
      ? 4
      : 0;
  const cost = Math.min(site.words.cost[node] as number, 12);
  offer(i, j, longer + cost - 0.5 * before(site, i) - right - 0.5, NAME, node, 2);
}

/** Names of the article that were found elsewhere in it. */
export function again(site: Site, i: number, names: ReadonlyMap<string, number>, offer: Offer): void {
  const { text, n } = site;
  for (let j = i + 2; j <= n && j <= i + 12; j++) {
    const cost = names.get(text.slice(i, j));
    if (cost !== undefined) offer(i, j, cost - 0.5 * after(site, j), AGAIN, 0, 1);
  }
}
