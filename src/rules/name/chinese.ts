/** Chinese names as candidates: surname and given name, and what stands for one (钱某, 王女士, 老费). Those known before are known.ts's. */

import { isDigit, isHan } from '../../han.js';
import { ACT, COURTESY, FUNCTION, NOUN, NUMBER, PLACE, PLACE_AFTER, SAY, TITLE, VERB } from './lexicon.js';
import {
  characters,
  courteousCost,
  endsPlace,
  givenCost,
  isCompound,
  isGrammar,
  NEVER,
  opensGiven,
  singleCost,
  surnameCost,
} from './person.js';
import { after, BASE, before, evidenceOf, isPair, type Offer, type Site } from './site.js';
import { NUMERAL } from './sound.js';
import { ADDRESSED, ANONYMOUS, FAMILIAR, NAME, OFFICED } from './token.js';

const OLD = '老'.charCodeAt(0);
const MOU = '某'.charCodeAt(0);
const GOING = '着'.charCodeAt(0);

/**
 * So dear is a name in doubt that touches its neighbours and has no sign beside it: 用石磙碾碎, 蘸姜葱豉油. Of 91 that stand once in their
 * article of the press papers two in three are no names.
 */
const DOUBTFUL = 21.5;
/** What a mark or nothing beside a name gives. */
const PARTED = 0.6;

/** 韩建波, 曾磊, 欧阳锋, 吴陈秀琴; 钱某, 李某某; 王女士. `surname` is the cost of the first character as a surname, or 0. */
export function chinese(
  site: Site,
  i: number,
  surname: number,
  offer: Offer,
  gaps: (i: number, j: number) => number,
): void {
  const { code, n, opens, closes, text } = site;
  const b = code[i + 1] as number;
  if (i + 1 >= n || !isHan(b)) return;
  if (i > 0 && CLASSIFIERS.includes(String.fromCharCode(code[i] as number))) {
    const c = code[i - 1] as number;
    if (isDigit(c) || NUMERALS.includes(String.fromCharCode(c))) return; // 4张长桌, 写张字条
  }
  const left = before(site, i);
  const put = (j: number, cost: number): void => {
    if (cost >= NEVER || j > n) return;
    const right = after(site, j);
    const found = evidenceOf(Math.max(left, right));
    const evidence = found === 0 && cost >= DOUBTFUL && Math.min(left, right) < PARTED ? -1 : found;
    const doubt =
      ((closes[i] as number) & PLACE_AFTER && right < 3 ? 1.5 : 0) +
      (code[i - 1] === OLD && !isPair(site, code[i - 2] as number, OLD) ? 3 : 0) + // 老董|照例
      (found === 0 ? (j - i === 2 ? 3.2 : 2) : left >= 3 && right >= 3 ? -2 : 0) +
      (endsPlace(code[j - 1] as number) ? (left >= 3 && right >= 3 ? 3 : left >= 3 && j - i > 2 ? 5 : 7) : 0) +
      (code[j] === GOING && j - i > 2 && !'手急力眼重'.includes(text.charAt(j + 1)) ? 4 : 0); // 张金水|守着
    offer(i, j, BASE + cost + doubt - left - right + 2.5 * gaps(i, j), NAME, 0, evidence);
  };
  if (surname > 0) {
    const c = code[i + 2] as number;
    if (b === MOU) {
      offer(i, i + 2, 4 + surname, ANONYMOUS, 0, 2);
      if (c === MOU) offer(i, i + 3, 3.5 + surname, ANONYMOUS, 0, 2);
      else if (isHan(c) && singleCost(c) < 10) offer(i, i + 3, 4 + surname + singleCost(c), ANONYMOUS, 0, 2);
    }
    if ((opens[i + 1] as number) & TITLE && surname < 7) officed(site, i, surname, offer);
    if ((opens[i + 1] as number) & COURTESY && (surname < 9 || (left >= 0.6 && b !== 0x8001)))
      addressed(site, i, surname, offer);
    if (ELDERS[b] === 1 && surname < 9) elder(site, i, i + 1, surname, offer);
    put(i + 2, surname + singleCost(b));
    if (i + 2 < n && isHan(c)) {
      // 卢春来|第一个
      const carried = left >= 3 && LASTS[c] === 1 && isLast(site, i + 2);
      // 赵强|将出战, 张黎|赴杭州, 马骏|均有
      const coming =
        (GOES[c] === 1 && isHan(code[i + 3] as number)) || (c === ALL && OF_ALL.includes(site.text.charAt(i + 3)))
          ? 4
          : 0;
      const given =
        (left < 3 || surname > 7) && NUMERAL.has(b) && MEASURES[c] === 1
          ? NEVER // 姜|三斤, 工人占|六成, but 老师傅段三成
          : Math.min(givenCost(b, c) - (carried ? 2 : 0), wordGiven(site, i + 1, left, surname));
      put(i + 3, surname + given + coming);
      const d = code[i + 3] as number;
      const second = surnameCost(b);
      if (second > 0 && second < 7 && surname < 7 && i + 3 < n && isHan(d))
        put(i + 4, surname + second + 3.5 + givenCost(c, d));
    }
  }
  if (isCompound(code[i] as number, b) && i + 2 < n) {
    const c = code[i + 2] as number;
    const d = code[i + 3] as number;
    const inside = i > 0 && isPair(site, code[i - 1] as number, code[i] as number) ? 3 : 0; // 房东|方阿姨
    put(i + 3, 7 + inside + singleCost(c));
    if (i + 3 < n && isHan(d)) put(i + 4, 7 + inside + givenCost(c, d));
    if (ELDERS[c] === 1) elder(site, i, i + 2, 7, offer);
    if ((opens[i + 2] as number) & COURTESY)
      addressed(site, i + 1, 7 + inside, (_, j, ...rest) => offer(i, j, ...rest));
  }
}

/** Characters that end a name, or are the next word. */
const LASTS = characters('来先才全成正');
/** 卢春来|第一个, but 段骁|来准备: nothing that the character at i begins, and no verb behind it. */
function isLast(site: Site, i: number): boolean {
  const { code, words } = site;
  if (isPair(site, code[i] as number, code[i + 1] as number)) return false;
  const node = words.next(0, code[i + 1] as number);
  return node === 0 || words.class[words.next(node, code[i + 2] as number)] !== VERB;
}

/** A given name that is a word: 罗远征, 黄苗子. Frequent words are none, unless an office stands before: 分析师李明天. */
function wordGiven(site: Site, i: number, left: number, surname: number): number {
  const { words, code } = site;
  const opener = words.next(0, code[i] as number);
  const node = opener === 0 ? 0 : words.next(opener, code[i + 1] as number);
  const cost = node === 0 ? 0 : (words.cost[node] as number);
  const kind = words.class[node] as number;
  return cost > (left >= 3 ? 8 : 10.5) &&
    (kind !== FUNCTION || (left >= 3 && cost > 11.5 && (words.single[code[i - 1] as number] as number) > 9)) &&
    (kind !== PLACE || (left >= 3 && surname < 6.5)) &&
    (kind !== NOUN || left >= 3 || opensGiven(code[i] as number)) && // 戴|口罩, but 张铁锁
    !(kind === NUMBER && code[i] === 0x4e00)
    ? left >= 3 &&
      kind < NUMBER &&
      !isPair(site, code[i - 1] as number, code[i] as number, cost) && // 怀孕|期
      (surname < 6.5 || (words.single[code[i - 1] as number] as number) > 10)
      ? 10.5
      : 12
    : NEVER; // 谭卓|一案
}

const CALLS = '管'.charCodeAt(0);
const HOME = '家'.charCodeAt(0);
/** Verbs of one character, and 将, that hardly a given name ends in. */
const GOES = characters('将赴抵返携拟获夺赠斥探多');
const ORIGIN = '籍'.charCodeAt(0);
const ALL = '均'.charCodeAt(0);
/** What 均 stands before, where it is no name's last character. */
const OF_ALL = '有为是已在获由被能可未不来属表认称系曾';
/** What an unlisted surname costs. */
const UNLISTED = 8.5;

/** Those whom 阿 does not name: 阿婆, 阿公. */
const KIN = '姨婆嬷嫲嬤公爹妈爸爷奶哥姐妹弟嫂叔伯舅姑娘';

/** Surnames that are things and shops as well: 三十一年的老井, 小店. */
const FIXTURES = '井楼房路车田石池花米水党店商城广街镇家厂区校苗草叶牛羊';

/** A surname of no list behind a role or trade, where no word begins and the given name is a good one. */
export function unlisted(site: Site, i: number, offer: Offer): void {
  const { code, n, words } = site;
  if (i + 2 >= n || !isHan(code[i + 1] as number) || !isHan(code[i + 2] as number)) return;
  const given = givenCost(code[i + 1] as number, code[i + 2] as number);
  // 摊贩|推, 医师|为
  const cost = words.single[code[i] as number] as number;
  if (
    cost < (words.class[words.next(0, code[i] as number)] === VERB && given > 11.6 ? 10.5 : 8.5) ||
    given > 14.5 ||
    endsPlace(code[i + 2] as number)
  )
    return;
  if (isPair(site, code[i + 2] as number, code[i + 3] as number)) return;
  offer(i, i + 3, BASE + UNLISTED + given - before(site, i) - after(site, i + 3), NAME, 0, 2);
}

/** 老费, 小魏, 大刘: a surname after 老, 小 or, behind a role, 大. */
export function familiar(site: Site, i: number, offer: Offer): void {
  const { code, n } = site;
  const surname = surnameCost(code[i + 1] as number);
  if (i + 1 >= n || surname === 0 || surname > 9) return;
  const left = before(site, i);
  const right = after(site, i + 2);
  // 老|陈醋
  if (i > 0 && isHan(code[i - 1] as number) && code[i + 2] !== HOME && joins(site, i + 1, i + 2)) return;
  if (i > 0 && right < 3 && '只头匹条口件'.includes(site.text.charAt(i - 1))) return; // 两百只小马
  if (site.code[i] === 0x5927 && left < 2.4) return;
  if (right < -2 || left + right < (FIXTURES.includes(site.text.charAt(i + 1)) ? 2.5 : 0.6)) return;
  offer(i, i + 2, BASE + 4.5 + surname - left - right, FAMILIAR, 0, evidenceOf(Math.max(left, right)));
}

/** Does a word begin at i and go on past j? */
function joins({ words, code, n }: Site, i: number, j: number): boolean {
  let node = 0;
  for (let k = i; k < n; k++) {
    node = words.next(node, code[k] as number);
    if (node === 0) return false;
    if (k >= j && (words.cost[node] as number) > 0) return true;
  }
  return false;
}

/** 阿珠, 阿辉: a name called by one character. 阿姨 and 阿胶 are words, 阿里 is what the sounds make of it. */
export function nicknamed(site: Site, i: number, offer: Offer): void {
  const { code, n, long } = site;
  const c = code[i + 1] as number;
  if (i + 1 >= n || long[i] === 1 || !isHan(c) || isGrammar(c) || KIN.includes(site.text.charAt(i + 1))) return;
  const left = before(site, i);
  const right = after(site, i + 2);
  if (code[i + 2] === 0x65cf) return; // 阿美族
  if (right < -1 || left + right < 1.3 || joins(site, i + 1, i + 2)) return;
  offer(
    i,
    i + 2,
    BASE + 3 + Math.min(singleCost(c), 10) - left - right,
    FAMILIAR,
    0,
    evidenceOf(Math.max(left, right)),
  );
}

/** 王女士: the surname ends at i + 1, where the form of address begins. */
export function addressed(site: Site, i: number, surname: number, offer: Offer): void {
  const { code, n, words } = site;
  if (code[i] === ORIGIN && isHan(code[i - 1] ?? 0)) return; // 河南籍姑娘
  if (code[i] === CALLS && '她他我你们都人'.includes(site.text.charAt(i - 1) || '.')) return; // 她管|师傅叫
  const rare = surname >= 8;
  // 厉以|宁教授: the surname before, with nothing before it, has the better claim
  const inside =
    (i > 1 && surnameCost(code[i - 2] as number) > 0 && !isHan(code[i - 3] ?? 0) ? 4 : 0) +
    (i > 0 && isPair(site, code[i - 1] as number, code[i] as number, rare ? 99 : 11) ? (rare ? 6 : 3) : 0); // 感谢|医生, 民宿|老板
  let node = 0;
  for (let j = i + 1; j < n; j++) {
    node = words.next(node, code[j] as number);
    if (node === 0) break;
    if ((words.flags[node] as number) & COURTESY) offer(i, j + 1, 5 + surname + inside, ADDRESSED, 0, 2);
  }
}

/** 粘大姐, 折师傅: surnames that are seldom one, where 的 or a role stands before; 回奶奶家 is no name. */
export function courteous(site: Site, i: number, offer: Offer): void {
  const cost = courteousCost(site.code[i] as number);
  if (cost > 0 && i > 0 && isHan(site.code[i - 1] as number) && before(site, i) >= 0.6) addressed(site, i, cost, offer);
}

/** Forms of address of one character. */
const ELDERS = characters('嫂婶姨伯叔姐爷爹');

/** 郑嫂, 欧阳叔: where the sentence goes on with what they do. The surname ends at j. 唐伯虎 and 王叔文 are names. */
function elder(site: Site, i: number, j: number, surname: number, offer: Offer): void {
  const { code, text } = site;
  const left = before(site, i);
  const right = '着了'.includes(text.charAt(j + 2) || '.') ? 1 : after(site, j + 1);
  const single = site.words.single[code[i] as number] as number;
  const rare = single === 0 || single > 11.5;
  if (left < 0.6 || right < (rare ? 0 : 0.4) || isPair(site, code[j - 1] as number, code[j] as number)) return;
  offer(i, j + 1, 5.5 + surname - left - right, ADDRESSED, 0, evidenceOf(Math.max(left, right)));
}

/** Offices that stand after a surname alone: 江主席, 李书记. */
const OFFICES =
  /(?:总书记|书记|副?主席|副?总理|总统|副?部长|副?省长|副?市长|副?区长|副?县长|副?乡长|副?镇长|副?厅长|副?局长|副?处长|副?科长|副?所长|副?站长|副?院长|副?校长|副?馆长|副?社长|副?行长|副?会长|副?主任|副?总?经理|副?队长|副?班长|副?组长|副?连长|副?营长|副?团长|副?师长|副?军长|副?司令|政委|副?厂长|副?村长|支书|法官|检察官|警长|将军|委员长|参谋长|董事长|总工程师|院士)(?![级制团])/uy;
/** Surnames that mean something before an office: 曾任主席, 方代表. */
const BUSY = '任方单成全安向和与同关代左连支管党';

/** 江|主席: the surname alone is the name, the office its title. */
function officed(site: Site, i: number, surname: number, offer: Offer): void {
  const { code, closes, text } = site;
  OFFICES.lastIndex = i + 1;
  if (BUSY.includes(text.charAt(i)) || !OFFICES.test(text)) return;
  const open = i === 0 || !isHan(code[i - 1] as number);
  if (code[i - 1] === 0x201c && code[i + 3] === 0x201d) return; // “羊司令”
  const after = '和与对向找请给让跟被由到是的在问像据按'.includes(text.charAt(i - 1));
  if (!open && !after && ((closes[i] as number) & (ACT | SAY)) === 0) return;
  offer(i, i + 1, surname + (open ? 1 : 2.5), OFFICED, 0, 1);
}

/** Surnames that count things: 4张长桌. */
const CLASSIFIERS = '张段项支束层车盘包管根幅单位名成宗席房家门师万艘';
/** What is counted and weighed by. */
const MEASURES = characters('斤两成百千万亩吨倍折分元角寸尺丈升斗石');
const NUMERALS = '一二三四五六七八九十百千万两几多半每各整数〇了写画贴买拿递印立撕留';
