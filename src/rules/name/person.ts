/** What a string costs as a person's name, by its characters alone: minus the logarithm of its probability, in nats. */
import data from '../../data/given.json' with { type: 'json' };
import { COMPOUND_SURNAMES, SURNAMES } from '../line/surname.js';
import { JAPANESE, JAPANESE_GIVEN, SOUNDS, SOUNDS_TOO, SOUNDS_WEST } from './foreign.js';

/** The most frequent surnames in order (全国姓名报告, Ministry of Public Security, widened by hand). */
const RANKED =
  '王李张刘陈杨黄赵吴周徐孙马朱胡郭何林罗高郑梁谢宋唐许韩邓冯曹彭曾肖田董潘袁蔡蒋余于杜叶程魏苏吕丁任卢姚沈钟姜崔谭陆范汪廖石金韦贾夏傅方邹熊白孟秦邱侯江尹薛闫段雷龙黎史陶贺毛郝顾龚邵万覃武钱戴严莫孔向常汤康易乔赖樊文殷施洪葛邢' +
  '俞倪安岳翟颜兰庞齐伍焦芦左关柳尚聂章管鲁梅庄柯温牛祁申俞霍邬耿牟岑毕詹古辛解丘欧阮池凌翁季裴甘丛简祝路单成霍应辜苗尤戚阎涂盛吉纪阮卓费柴谷苟游宁舒蒲屈靳佟符连鲍冉骆栾饶瞿褚闵娄窦卞束房桂艾虞桑麦冷储喻景应乐麻沙计臧冼谌' +
  '迟艳姬项全宫佘晏项隋司滕闻华封巩狄卜宗查满仇巫缪查储匡皮贝穆鞠权薄厉逯揭荣祖党木鹿过须嵇濮诸邓茅钮仲羊别诺包来花明岩朴'.replace(
    /[艳诺岩明来别须]/gu,
    '',
  );

/** Listed as surnames, and in print never one. */
const NO_SURNAMES = '县处种化植塔养广第保修镇税银鱼苍滑望';

/** Surnames that are words of every sentence: only the strongest evidence makes them names. */
const WORDLIKE =
  '农商和于从向过有时那能但可全后别来把都双代国家公水海山车党红米英黑元应相通达常明开计危真解生来步经支步银伴权由益是自所以须东西南北门阳满平力当第年月日';

/** Characters of grammar, which no given name has. */
const GRAMMAR =
  '的是了在不我他她它们这那个就也都说要会对把被从向很么吗呢吧啊与及或但将并使让给由于此每其该些没还又再已曾却则因所得着过去做看想问听叫吃打拿走跑坐站住找送带买卖开关用写读出上下里外前后左右间内时候号第几多少两次位名岁元万亿吨公斤米度点分钟' +
  '你您哪谁什怎咱俺最更太极非只仅等今昨昔日月年共各某本贵啦哦嘛呀哎唉您跟比较按照据躺寄递拍捐获赢输踢称示告诉表介绍认指强调参加出席案飙摄蹲躲嫁娶逃掉撞砸摔抬扛搬搂喊喝咬骂挤挖捡捧摸抓拔拖擦晒煮炒骗偷抢杀挑逗哄劝逢';
/** Characters of given names that as last ones are more often the next word. */
const CARRIED = '和与同以为有来到才若然如可全向之于成正在一先';
export const NEVER = 30;
/** Any other Han character in a given name. */
const OTHER = 10.5;
/** A rare one: most of the rare characters in use today are used in names. */
const RARE = 9;
/** One of a fish, a bird, an illness. */
const THING = 13;
const FIRST = table(data.first);
const SECOND = table(data.second);
const ONLY = table(data.only);
const SURNAME = surnames(true);
const OPENING = surnames(false);
const SOUND = sounds();
const KANJI = characters(JAPANESE_GIVEN);

/** Levels of given.json → cost by character: 4.2 nats and 0.7 more a level; any character may be a name's, except those of grammar. */
function table(levels: readonly string[]): Float32Array {
  const costs = new Float32Array(65536).fill(OTHER);
  levels.forEach((level, k) => {
    for (let i = 0; i < level.length; i++) costs[level.charCodeAt(i)] = 4.2 + 0.7 * k;
  });
  for (let i = 0; i < GRAMMAR.length; i++)
    costs[GRAMMAR.charCodeAt(i)] =
      (costs[GRAMMAR.charCodeAt(i)] as number) === OTHER ? NEVER : (costs[GRAMMAR.charCodeAt(i)] as number);
  for (let i = 0; i < CARRIED.length; i++) costs[CARRIED.charCodeAt(i)] = (costs[CARRIED.charCodeAt(i)] as number) + 2;
  return costs;
}

function surnames(wary: boolean): Float32Array {
  const costs = new Float32Array(65536);
  for (const c of SURNAMES) if (!NO_SURNAMES.includes(c)) costs[c.charCodeAt(0)] = 8;
  let rank = 0;
  for (const c of new Set(RANKED)) costs[c.charCodeAt(0)] = Math.min(8, -Math.log(0.13 / (++rank + 1) ** 0.85));
  if (wary)
    for (const c of WORDLIKE)
      if (costs[c.charCodeAt(0)]) costs[c.charCodeAt(0)] = Math.max(costs[c.charCodeAt(0)] as number, 9.5);
  return costs;
}

function sounds(): Float32Array {
  const costs = new Float32Array(65536);
  for (const c of SOUNDS_WEST) costs[c.charCodeAt(0)] = 5.2;
  for (const c of SOUNDS_TOO) costs[c.charCodeAt(0)] = 5.6;
  for (const c of SOUNDS) costs[c.charCodeAt(0)] = 3.9;
  return costs;
}

export function characters(text: string): Uint8Array {
  const set = new Uint8Array(65536);
  for (let i = 0; i < text.length; i++) set[text.charCodeAt(i)] = 1;
  return set;
}

/** Surnames so rare, or words so frequent, that only an office right before makes them one: 副局长战玉红. */
const SELDOM = characters('战锁贠雒普那区税折肇辉呼亥闪虎喇奉盘俸门占但者火么');
const SELDOM_COST = 7.5;
/** Those that a form of address makes one as well: 粘大姐. The rarer ones of 《百家姓》 and of the smaller peoples. */
const COURTEOUS = characters(
  '信赫犹回毌战贠税折肇盘奉俸撒占字银海黑哈虎喇拜普刀罕陀睢眭呙佴拱苍闪粘鬲绽蔄檀豹矣忽脱鲜冶',
);
/** What a character costs as a surname before a form of address; 0 where it is none. */
export const courteousCost = (code: number): number => (COURTEOUS[code] === 1 ? 8 : 0);

/** 0 where the character is no surname. `opening`: a mark or nothing stands before it, so that 于 is hardly a preposition; `titled`: an office does. */
export function surnameCost(code: number, opening = false, titled = false): number {
  if (titled && SELDOM[code] === 1) return SELDOM_COST;
  return opening ? Math.min(SURNAME[code] as number, (OPENING[code] as number) + 1.5) : (SURNAME[code] as number);
}
/**
 * Characters written with 虫 鱼 鸟 疒 饣 犭 酉: things, not names. By their places in Unicode, which follow the radicals.
 */
const CREATURES: readonly (readonly [number, number])[] = [
  [0x866b, 0x883f],
  [0x9c7c, 0x9ce4],
  [0x9e1f, 0x9e74],
  [0x7592, 0x7661],
  [0x9964, 0x9995],
  [0x72ad, 0x7360],
  [0x9149, 0x91bc],
];

/** Meat and greens likewise, and what is made, worn, paid and trodden. */
const THINGS =
  '蹄肉糕粥茄笋藕蒜葱薯瓜肠肚肺肝腿鸡鸭鹅猪狗羊蛋糖醋盐膏鞋帽袜裤裙衫桶盆锅碗箱柜袋瓶罐凳椅芯阀泵胎钉砖坯渣粉剂胶膜毯棚坑埂塍费税租贷券服镜焊踩踏撒掏堵拆垫';

/**
 * Makes rare characters likelier in given names, and those of animals less. `single`: what each character costs as a word, by its
 * code; 0 where it is none.
 */
export function favour(single: Float32Array): void {
  for (let code = 0x4e00; code < 0x9fa6; code++) {
    const cost = single[code] as number;
    if (cost === 0 || cost > 12.2) reprice(code, RARE);
  }
  for (const c of THINGS) reprice(c.charCodeAt(0), THING);
  for (const [first, last] of CREATURES) for (let code = first; code <= last; code++) reprice(code, THING);
}

function reprice(code: number, cost: number): void {
  if (FIRST[code] === OTHER || FIRST[code] === RARE) FIRST[code] = cost;
  if (SECOND[code] === OTHER || SECOND[code] === RARE) SECOND[code] = cost;
  if (ONLY[code] === OTHER || ONLY[code] === RARE) ONLY[code] = cost;
}
const compounds = new Set([...COMPOUND_SURNAMES].map((name) => name.charCodeAt(0) * 65536 + name.charCodeAt(1)));
const compoundOpeners = characters([...COMPOUND_SURNAMES].map((name) => name.charAt(0)).join(''));
export const isCompound = (a: number, b: number): boolean => compoundOpeners[a] === 1 && compounds.has(a * 65536 + b);
/** 带娣, 招弟, 来妹: girls of whom a brother was hoped for; 阿粉, 阿土: in the south any character follows. */
const HOPING = characters('带招来引盼领唤望迎跟');
const BROTHER = characters('娣弟妹');
const AH = '阿'.charCodeAt(0);
const HOPED = 11;
const FAMILIAR = 8;
/** A given name of two characters; NEVER (or more) where it is none. */
export const givenCost = (a: number, b: number): number =>
  HOPING[a] === 1 && BROTHER[b] === 1
    ? HOPED
    : 0.15 +
      (FIRST[a] as number) +
      (a === b ? 2.5 : a === AH ? Math.min(FAMILIAR, SECOND[b] as number) : (SECOND[b] as number));
/** Is it among the characters that given names begin with? */
export const opensGiven = (code: number): boolean => (FIRST[code] as number) < RARE;
/** Is it among those that given names of two characters end with? */
export const closesGiven = (code: number): boolean => (SECOND[code] as number) < RARE;
/** A given name of one character. */
export const singleCost = (a: number): number => 1.9 + (ONLY[a] as number);
const grammar = characters(GRAMMAR);
export const isGrammar = (code: number): boolean => grammar[code] === 1;
const ending = characters(
  '塘垅涌坳垄湖嘴咀凼圳墟镇村乡县区州屯寨庄湾桥集渡埠店厂矿宫殿寺观祠阁楼府堂馆所局站港庙塔沟坡坝圩墩堰街路巷弄里省市队社院部处科党委会班组族庭',
);
/** Does a place or an office rather than a given name end so? 白岭镇. */
export const endsPlace = (code: number): boolean => ending[code] === 1;
/** A character of a transliterated name; 0 where it is none. */
export const soundCost = (code: number): number => SOUND[code] as number;
export const isKanji = (code: number): boolean => KANJI[code] === 1;

const japanese = new Set(JAPANESE);
/** Is it a Japanese surname of two or three characters? */
export const isJapanese = (text: string): boolean => japanese.has(text);
const openers = characters([...japanese].map((name) => name.charAt(0)).join(''));
export const opensJapanese = (code: number): boolean => openers[code] === 1;
