/** What is counted: 700余名|职工, 318名|返乡学生. The word segmenter is a witness: where it is silent, null. */

import { tag } from '../../words.js';
import { numeralClass } from './amount.js';

const REACH = 14;
const LONGEST = 20;
/** Tags of words that can stand in a noun phrase without a particle. */
const NOMINAL = /^(?:n|a|b|vn|j|nz|ng|nt|ns|nr|l|eng)/;
const HEAD = /^(?:n|j|l)/;
/** 0.22元时, 3家后: when, not what. */
const POSTPOSITION = /[时后前内间来中期起外连]/;
/** Words that the dictionary calls nouns and that are what is done, or a rate, where they follow a noun: 队伍|参赛, 农民|人均. */
const NO_HEAD = new Set(
  (
    '新建 续建 在建 上门 报警 饮水 观景 限时 交流 住院 参赛 上岗 围观 轮流 屏息 毕业 参展 参会 到场 报名 上阵 入住 出席 就业 待业 失业 下岗 上学 入学 上班 下班 上路 出行 出发 到期 完工 竣工 开工 复工 返乡 ' +
    '受伤 受灾 受损 获奖 入选 入围 落户 封顶 挂牌 亮相 登台 演出 参演 参战 参保 出生 死亡 遇难 入党 参军 入伍 退伍 退休 离休 结婚 离婚 排队 签约 脱贫 ' +
    '人均 户均 亩均 日均 月均 年均'
  ).split(' '),
);
/** What a noun is made longer with: 村民|组, 商品|部, 私家|车. */
const TAIL =
  /^[井车盘部组柜杯瓶板桶箱棉器机员站所厂队社楼房室馆库园池塘桥街窗灯管杆架桌椅盒具材品物费款金证券书报册表卡]/;
/** Nouns that are mostly said of what something is made of: 玻璃|泡菜坛子. */
const MATERIAL = /^(?:玻璃|不锈钢|搪瓷|塑料|水泥|钢铁|外墙)$/;
const BREAK = /[^\u4e00-\u9fffA-Za-z\d·“”]/;

const seen = new Map<string, string | null>();

/** The noun phrase at view[at…], as printed in `text`, at most 20 characters; null where unsure. */
export function countedAt(view: string, text: string, at: number): string | null {
  let window = view.slice(at, at + REACH);
  const stop = BREAK.exec(window);
  if (stop) window = window.slice(0, stop.index);
  if (window === '' || /^(?:[的在以之被把将和与及或了]|大关)/.test(window)) return null;
  let length: number | null;
  const known = seen.get(window);
  if (known !== undefined) length = known === null ? null : known.length;
  else {
    length = phrase(window);
    if (seen.size > 4096) seen.clear();
    seen.set(window, length === null ? null : window.slice(0, length));
  }
  return length === null ? null : text.slice(at, at + Math.min(length, LONGEST));
}

function phrase(window: string): number | null {
  const words = tag(window);
  if (!words) return null;
  let end = 0;
  let head = 0;
  for (const [n, { word, tag: kind }] of words.entries()) {
    if (
      !NOMINAL.test(kind) ||
      (head > 0 && NO_HEAD.has(word)) ||
      numeralClass(word.charCodeAt(0)) ||
      (word.length === 1 && (kind === 'nr' || POSTPOSITION.test(word)))
    ) {
      if (/^以[上下内外]$/.test(word)) return null; // 规模以上企业
      // 水源|井, 渣|土车: a word unknown to the dictionary may be the phrase's own
      if (
        end > 0 &&
        end === head &&
        /^(?:x|zg)$/.test(kind) &&
        (end === 1 || word.length === 1 || TAIL.test(word) || MATERIAL.test(words[n - 1]?.word ?? ''))
      )
        return null;
      break;
    }
    end += word.length;
    if (HEAD.test(kind) && !NO_HEAD.has(word)) head = end;
  }
  // a phrase that fills the window may go on beyond it
  return head === 0 || (head === window.length && window.length === REACH) ? null : head;
}
