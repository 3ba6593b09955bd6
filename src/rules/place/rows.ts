/**
 * What the gazetteer cannot say: the characters that stand for a place (苏锡常, 中美关系, 来沪), and letters that spell a place
 * and are none (淮河南岸, 光明日报). Rows of one table, tried before any name is looked up.
 */
import { compile, type Rule } from '../../rule.js';

/**
 * Places that one row reads at once: where each stands (offsets in the view) and its GB/T 2260 code, or a country's name.
 * None at all is a refusal: the linker has to see where it is, so that no name is looked up in it.
 */
export interface Abbreviated {
  places: { start: number; end: number; code: number; country?: string }[];
  end: number;
}

/** One character for a province: the official abbreviations (国务院 1952 and later), with 贵 and 云 as the press has them. */
const PROVINCES: Record<string, number> = {
  京: 110000,
  津: 120000,
  冀: 130000,
  晋: 140000,
  蒙: 150000,
  辽: 210000,
  吉: 220000,
  黑: 230000,
  沪: 310000,
  苏: 320000,
  浙: 330000,
  皖: 340000,
  闽: 350000,
  赣: 360000,
  鲁: 370000,
  豫: 410000,
  鄂: 420000,
  湘: 430000,
  粤: 440000,
  桂: 450000,
  琼: 460000,
  渝: 500000,
  川: 510000,
  黔: 520000,
  贵: 520000,
  滇: 530000,
  云: 530000,
  藏: 540000,
  陕: 610000,
  甘: 620000,
  青: 630000,
  宁: 640000,
  新: 650000,
  台: 710000,
  港: 810000,
  澳: 820000,
  江: 320000,
};

/** Groups whose characters are cities, or where one has another meaning than above. */
const CITIES: Record<string, number[]> = {
  苏锡常: [320500, 320200, 320400],
  苏锡: [320500, 320200],
  锡常: [320200, 320400],
  宁镇扬: [320100, 321100, 321000],
  沪宁: [310000, 320100],
  沪杭: [310000, 330100],
  杭嘉湖: [330100, 330400, 330500],
  甬台温: [330200, 331000, 330300],
  杭甬: [330100, 330200],
  成渝: [510100, 500000],
  厦漳泉: [350200, 350600, 350500],
  长株潭: [430100, 430200, 430300],
  广佛: [440100, 440600],
  深港: [440300, 810000],
  深莞惠: [440300, 441900, 441300],
  珠澳: [440400, 820000],
  温台: [330300, 331000],
  通泰: [320600, 321200],
  港九: [810000, 810200],
  高屏: [710200, 712400],
  云嘉南: [712100, 711900, 710300],
};

const GROUPS =
  '京津冀晋 京津冀 京津 津冀 京冀 沪苏浙皖 苏浙沪皖 苏浙沪 苏浙皖 沪苏浙 江浙沪皖 江浙沪 江浙 苏皖 苏沪 沪浙 浙沪 苏鲁豫皖 苏鲁 鲁豫皖 鲁豫 豫皖 鄂豫皖 ' +
  '湘鄂赣 湘鄂川黔 湘鄂 湘赣 闽浙赣 闽浙 浙赣 浙闽 闽粤 闽赣 粤闽 粤桂 粤湘 粤港澳 粤港 粤澳 港澳台 港澳 港台 台港澳 闽台 沪台 京港 沪港 川渝 渝川 云贵川 川滇黔 川滇 川黔 滇黔 ' +
  '滇黔桂 黔桂 云贵 桂黔 陕甘宁 陕甘 甘宁 甘青 青甘 川藏 青藏 川陕 晋陕蒙 晋陕 晋冀鲁豫 晋察冀 晋冀 冀鲁豫 冀鲁 冀豫 冀晋 黑吉辽 辽吉黑 吉黑 辽吉 蒙辽 蒙晋 琼粤 新藏 甘新 陕晋 陕豫 豫陕 豫鄂 赣湘 赣粤 皖浙 皖苏 皖赣';

/** Letters of a longer name before or after: 香港|澳门, 四川|渝北, 闽|台湾. */
const ALONE = '(?<!香(?=港)|天(?=津)|江(?=苏)|[浙镇九丽](?=江)|黑龙(?=江)|[四银](?=川)|[南西辽](?=宁)|烟(?=台))';
/** A group of lines and roads is the line's name: 京沪高铁, 沪宁高速, 青藏铁路. */
const LINE = '(?![湾州江波门镇乡]|线|铁路|高铁|高速|公路|城际|客专|动车|高原|运河|大运河|山|戏|籍铁)';

const groups = [...Object.keys(CITIES), ...GROUPS.split(' ')].sort((a, b) => b.length - a.length);

/** One character for a country, as the press joins them: 中美, 日韩, 巴以. */
const COUNTRIES: Record<string, string> = {
  中: '中国',
  美: '美国',
  日: '日本',
  俄: '俄罗斯',
  苏: '俄罗斯',
  英: '英国',
  法: '法国',
  德: '德国',
  韩: '韩国',
  朝: '朝鲜',
  印: '印度',
  巴: '巴基斯坦',
  以: '以色列',
  越: '越南',
  泰: '泰国',
  加: '加拿大',
  澳: '澳大利亚',
  新: '新加坡',
  伊: '伊朗',
  乌: '乌克兰',
  意: '意大利',
  菲: '菲律宾',
  马: '马来西亚',
  蒙: '蒙古国',
  欧: '欧洲',
  非: '非洲',
  华: '中国',
  缅: '缅甸',
  老: '老挝',
  柬: '柬埔寨',
  古: '古巴',
  埃: '埃及',
};
/** Pairs in use; free combination would read 中日 in 集中日 and 加新 in 增加新. */
const PAIRS =
  '中美 中日 中俄 中苏 中英 中法 中德 中韩 中朝 中印 中巴 中越 中泰 中加 中澳 中新 中伊 中意 中菲 中马 中蒙 中欧 中非 中缅 巴中 英中 法中 中老 中柬 中古 中埃 中以 中乌 ' +
  '美中 美日 美俄 美苏 美英 美韩 美朝 美伊 美欧 美以 美印 美越 美加 美墨 日中 日美 日俄 日韩 日朝 日苏 俄美 俄中 俄日 俄乌 俄印 英美 英法 英中 法德 法中 德中 韩美 韩日 韩朝 朝韩 朝美 印巴 印中 印美 巴以 以巴 两伊 欧美 ' +
  '中日韩 中美俄 中美日 美日韩 中俄印 中俄蒙 中巴印 英法德 美英法';
const pairs = PAIRS.split(' ')
  .filter((pair) => [...pair].every((c) => c in COUNTRIES))
  .sort((a, b) => b.length - a.length);
const PAIR_NOUN =
  '(?=两国|双边|双方|三国|三方|关系|贸易|经贸|建交|复交|首脑|元首|峰会|战略|友好|友谊|边境|边界|边民|合作|合资|合拍|联合|之间|谈判|会谈|对话|磋商|交流|人民|高层|文化|领导人|外长|战争|冲突|和谈|和平|' +
  '军事|军队|军演|联军|同盟|矛盾|争端|协定|协议|条约|公报|声明|混血|科技|青年|民间|教育|投资|班列|论坛|航线|货运|跨境|陆海|博览会|工业园|新型|大国|宣布|签署|举行|就|互|共同|围棋|混合|海军|空军|结构性|基金)';

const read = (places: Abbreviated['places'], end: number): Abbreviated => ({ places, end });

const refuse = (match: RegExpExecArray): Abbreviated => read([], match.index + match[0].length);

export const ROWS: readonly Rule<Abbreviated>[] = [
  {
    id: 'place/bank-of-a-river',
    doc: 'The sides of a water or mountain: 淮河南岸 has no 河南, 太行山西麓 no 山西.',
    starts: '河湖江山海',
    pattern: /[河湖江山海][东西南北](?=岸|麓|侧|坡)/uy,
    read: refuse,
  },
  {
    id: 'place/name-of-a-paper',
    doc: 'Papers and houses whose name only spells a place: 光明日报, 解放日报, 新华书店.',
    starts: '光解新团大东经参文和',
    pattern: /(?:光明|解放|新华|团结|大公|东方|经济|参考|文汇|和平)(?:日报|晚报|晨报|早报|网|社|书店|时报|消息|卫视)/uy,
    read: refuse,
  },
  {
    id: 'place/national-body',
    doc: '中国 as the first word of a party, an army or a brand is no place of its own: 中国共产党, 中国移动; in 中国科学院 it is.',
    starts: '中',
    pattern:
      /(?:中国|中华)(?=共产党|国民党|共青团|民主同盟|致公党|人民(?:解放军|政治|志愿军|抗日)|石油|石化|移动|联通|电信|铁塔|烟草|邮政(?!局)|中铁|铁建|中车|电建|建筑集团|青年报|新闻社|新闻网|共运)/uy,
    read: refuse,
  },
  {
    id: 'place/word-with-a-name',
    doc: 'Words made with a place’s name, or of its characters: 北京时间, 汉堡包, 中山装, 广东话, 日照时数.',
    starts: '北白汉中孙日平长朝阿东金复夸四洛瑞',
    pattern:
      /(?:北京时间|白山黑水|长春藤|汉堡包|中山(?:装|先生|舰|陵)|孙中山|日照(?:时|充|强|间|率|长)|平安(?:夜|果|无事|归|到|度|过)|长安(?:汽车|车)|朝阳(?:产业|行业)|阿里(?:巴巴|云|系|集团)|复合肥|夸下海口|北极(?:熊|狐|光)|东方(?:明珠|卫视|航空|财富|不败|红)|金华火腿|四平方|洛阳铲|瑞士[卷刀]|朝鲜族(?!自治))/uy,
    read: refuse,
  },
  {
    id: 'place/provinces-in-one-character',
    doc: 'Provinces and cities joined by their characters; each is a place of its own: 苏锡常, 京津冀, 沪苏浙皖.',
    starts: [...new Set(groups.map((group) => group[0]))].join(''),
    pattern: new RegExp(`${ALONE}(?:${groups.join('|')})${LINE}`, 'uy'),
    read(match) {
      const group = match[0];
      const codes = CITIES[group];
      const places = [...group].map((c, i) => ({
        start: match.index + i,
        end: match.index + i + 1,
        code: codes?.[i] ?? PROVINCES[c] ?? 0,
      }));
      if (places.some((place) => place.code === 0)) return null;
      return read(places, match.index + group.length);
    },
  },
  {
    id: 'place/countries-in-one-character',
    doc: 'Countries joined by their characters before a word of relations: 中美关系, 日韩两国.',
    starts: [...new Set(pairs.map((pair) => pair[0]))].join(''),
    pattern: new RegExp(`(?:${pairs.join('|')})${PAIR_NOUN}`, 'uy'),
    read: (match) =>
      read(
        [...match[0]].map((c, i) => ({
          start: match.index + i,
          end: match.index + i + 1,
          code: 0,
          country: COUNTRIES[c] as string,
        })),
        match.index + match[0].length,
      ),
  },
  {
    id: 'place/province-after-a-verb',
    doc: 'One character after a verb of coming and going: 来沪, 赴京, 驻港部队, 在京召开.',
    starts: '来抵赴进返离驻入访援旅在留',
    pattern:
      /(?:(?:抵|赴|返|离|旅|援)[京沪津渝港澳台鄂藏疆粤闽皖]|来[京沪津渝港澳](?!剧)|[进](?:京|沪|藏)|入[沪渝藏]|驻[京沪港澳台]|访[港澳台]|在[京沪渝津](?=举|召|开|闭|成|发|签|揭|会|逝|隆|正式|调研|[,。、]))/uy,
    read(match, { view }) {
      const c = match[0][1] as string;
      // 渔船返港避风
      if (c === '港' && /[渔船轮艇舰泊]/u.test(view.slice(Math.max(0, match.index - 10), match.index + 10)))
        return null;
      const code = c === '疆' ? 650000 : PROVINCES[c];
      if (code === undefined) return null;
      return read([{ start: match.index + 1, end: match.index + 2, code }], match.index + 2);
    },
  },
  {
    id: 'place/country-after-a-verb',
    doc: 'A country in one character after a verb of coming and going: 赴美, 驻日大使. 访华 and 来华 are words.',
    starts: '访赴驻旅援留抗',
    pattern:
      /(?:访|赴|(?<!进|入|派)驻|旅)(?:美|日|俄|英|法|德|韩|朝|印(?!尼)|欧|非)|留(?:美|日|英|法|德|俄)(?=学|归|期)|援(?:非|朝)|抗美(?=援)/uy,
    read(match) {
      const at = match.index + match[0].length - 1;
      const country = COUNTRIES[match[0].at(-1) as string] as string;
      return read([{ start: at, end: at + 1, code: 0, country }], at + 1);
    },
  },
  {
    id: 'place/country-before-an-office',
    doc: 'A country in one character before an office of it, at the head of a clause: 俄总统, 美国防部长, 英首相, 以军.',
    starts: '美俄英日法德韩朝印以伊',
    pattern:
      /(?<![\u4e00-\u9fff])(?:[俄法韩伊](?=总统)|[美俄英日法德韩朝印以伊](?=国防部长|外长|首相|总理|国务卿|外交部|财长|媒体|军方|参议院|众议院|国会)|[美俄英日韩朝以](?=军(?![事队官人舰工民装衣令])))/uy,
    read: (match) =>
      read(
        [{ start: match.index, end: match.index + 1, code: 0, country: COUNTRIES[match[0]] as string }],
        match.index + 1,
      ),
  },
  {
    id: 'place/country-before-its-press',
    doc: 'A country in one character before 媒: 韩媒称, 据日媒报道.',
    starts: '美俄英法德日韩印朝泰越',
    pattern:
      /(?<=^|[^\u4e00-\u9fff]|[据与和对向被让令])[美俄英法德日韩印朝泰越](?=媒(?:[称报指爆曝说援评关刊、,]|体))/uy,
    read: (match) =>
      read(
        [{ start: match.index, end: match.index + 1, code: 0, country: COUNTRIES[match[0]] as string }],
        match.index + 1,
      ),
  },
  {
    id: 'place/gulf',
    doc: '海湾 is the Persian Gulf before words of its countries and wars: 海湾战争, 海湾六国.',
    starts: '海',
    pattern: /海湾(?=战争|国家|局势|危机|六国|各国|合作委员会|产油国|战事)/uy,
    read: (match) => read([{ start: match.index, end: match.index + 2, code: 0, country: '波斯湾' }], match.index + 2),
  },
];

export const TABLE = compile(ROWS);
