/** Festivals, days of remembrance and solar terms: what fixes each, and the names it goes by in newspapers. */
import { dayOf, nthWeekday } from './calendar.js';
import { easter, hebrew, hijri, orthodoxEaster, tithi } from './feast.js';
import { lunarDay, lunarMonth, solarTerm } from './lunar.js';

/** The days that a festival has in a year, as [first, last]; mostly one, of the Islamic ones none or two. */
export type Days = (year: number) => (readonly [number, number])[];

export interface Festival {
  names: readonly string[];
  days: Days;
  /** A word that means much else: read only in quotes, after a year, or before 节 假期 期间 and the like. */
  guarded?: boolean;
  /** Its days off last (元旦假期): the day whose run of days off is meant. */
  holiday?: boolean;
  /** Its days by the Orthodox reckoning, meant after 东正教. */
  orthodox?: Days;
}

const one = (day: number | null): (readonly [number, number])[] => (day === null ? [] : [[day, day]]);
const solar =
  (month: number, day: number): Days =>
  (year) =>
    one(dayOf(year, month, day));
const lunar =
  (month: number, day: number): Days =>
  (year) =>
    one(lunarDay(month === 12 ? year - 1 : year, month, day));
const nth =
  (month: number, weekday: number, n: number): Days =>
  (year) =>
    one(nthWeekday(year, month, weekday, n));
type Stretch = number | readonly [number, number];
const from =
  (sunday: (year: number) => number, stretch: Stretch): Days =>
  (year) => {
    const [first, last] = typeof stretch === 'number' ? [stretch, stretch] : stretch;
    return [[sunday(year) + first, sunday(year) + last]];
  };
/** A feast counted from Easter, and after 东正教 from the Orthodox one. */
const christian = (names: readonly string[], stretch: Stretch, orthodox = stretch): Festival => ({
  names,
  days: from(easter, stretch),
  orthodox: from(orthodoxEaster, orthodox),
});
const jewish =
  (month: number, day: number, length = 1): Days =>
  (year) => [[hebrew(year, month, day), hebrew(year, month, day) + length - 1]];
const islamic =
  (month: number, day: number, length = 1): Days =>
  (year) =>
    hijri(year, month, day).map((at) => [at, at + length - 1] as const);
const hindu =
  (month: number, day: number, phase: number, hour: number, length = 1): Days =>
  (year) => {
    const at = tithi(dayOf(year, month, day), phase, hour);
    return [[at, at + length - 1]];
  };
const term =
  (index: number): Days =>
  (year) =>
    one(solarTerm(year, index));

/** The last day of the lunar year that ends in a solar year. */
const eve: Days = (year) => {
  const month = lunarMonth(year, 1);
  return month === null ? [] : [[month[0] - 1, month[0] - 1]];
};

/** 冬至 of the year before is term 0 of tyme4ts. */
export const TERMS = [
  '小寒',
  '大寒',
  '立春',
  '雨水',
  '惊蛰',
  '春分',
  '清明',
  '谷雨',
  '立夏',
  '小满',
  '芒种',
  '夏至',
  '小暑',
  '大暑',
  '立秋',
  '处暑',
  '白露',
  '秋分',
  '寒露',
  '霜降',
  '立冬',
  '小雪',
  '大雪',
  '冬至',
];
/** Words for weather, names of people and places: they need a word such as 节气 beside them. */
const PLAIN_TERMS = new Set([
  '立春',
  '惊蛰',
  '春分',
  '芒种',
  '夏至',
  '立秋',
  '处暑',
  '秋分',
  '霜降',
  '立冬',
  '冬至',
  '立夏',
]);

export const FESTIVALS: readonly Festival[] = [
  // ---- by the solar calendar: 全国年节及纪念日放假办法, resolutions of the National People's Congress, the United Nations
  { names: ['元旦节', '元旦', '阳历新年', '公历新年'], days: solar(1, 1), holiday: true },
  { names: ['人民警察节', '警察节'], days: solar(1, 10) },
  { names: ['世界湿地日'], days: solar(2, 2) },
  { names: ['西洋情人节', '西方情人节', '圣瓦伦丁节', '情人节'], days: solar(2, 14) },
  { names: ['二二八和平纪念日', '和平纪念日'], days: solar(2, 28) },
  { names: ['全国爱耳日', '爱耳日'], days: solar(3, 3) },
  { names: ['学雷锋纪念日', '学雷锋日', '雷锋纪念日', '雷锋日', '中国青年志愿者服务日'], days: solar(3, 5) },
  {
    names: [
      '三八国际妇女节',
      '三八国际劳动妇女节',
      '国际劳动妇女节',
      '国际妇女节',
      '三八妇女节',
      '三八节',
      '妇女节',
      '女神节',
    ],
    days: solar(3, 8),
  },
  { names: ['三八'], days: solar(3, 8), guarded: true },
  { names: ['植树节'], days: solar(3, 12) },
  {
    names: ['国际消费者权益日', '消费者权益日', '3·15国际消费者权益日', '315国际消费者权益日', '3·15消费者权益日'],
    days: solar(3, 15),
  },
  { names: ['3·15', '3.15', '三·一五', '三一五', '315'], days: solar(3, 15), guarded: true },
  { names: ['世界睡眠日', '国际森林日'], days: solar(3, 21) },
  { names: ['世界水日'], days: solar(3, 22) },
  { names: ['世界气象日'], days: solar(3, 23) },
  { names: ['世界防治结核病日'], days: solar(3, 24) },
  { names: ['愚人节'], days: solar(4, 1) },
  { names: ['世界自闭症日', '世界孤独症日', '世界自闭症关注日'], days: solar(4, 2) },
  { names: ['世界卫生日'], days: solar(4, 7) },
  { names: ['全民国家安全教育日', '国家安全教育日'], days: solar(4, 15) },
  { names: ['世界地球日'], days: solar(4, 22) },
  { names: ['世界读书日', '世界图书日', '世界阅读日'], days: solar(4, 23) },
  { names: ['中国航天日'], days: solar(4, 24) },
  { names: ['世界知识产权日'], days: solar(4, 26) },
  { names: ['五一国际劳动节', '国际劳动节', '五一劳动节', '劳动节', '五一节'], days: solar(5, 1), holiday: true },
  { names: ['五一', '5·1'], days: solar(5, 1), guarded: true, holiday: true },
  { names: ['五四青年节', '青年节'], days: solar(5, 4) },
  { names: ['五四', '5·4'], days: solar(5, 4), guarded: true },
  { names: ['世界红十字日'], days: solar(5, 8) },
  { names: ['全国防灾减灾日', '防灾减灾日', '国际护士节', '护士节'], days: solar(5, 12) },
  { names: ['国际家庭日'], days: solar(5, 15) },
  { names: ['国际博物馆日'], days: solar(5, 18) },
  { names: ['中国旅游日'], days: solar(5, 19) },
  { names: ['中国学生营养日'], days: solar(5, 20) },
  { names: ['国际茶日'], days: solar(5, 21) },
  { names: ['国际生物多样性日'], days: solar(5, 22) },
  { names: ['全国科技工作者日'], days: solar(5, 30) },
  { names: ['世界无烟日'], days: solar(5, 31) },
  { names: ['六一国际儿童节', '国际儿童节', '六一儿童节', '儿童节', '六一节'], days: solar(6, 1) },
  { names: ['六一', '6·1'], days: solar(6, 1), guarded: true },
  { names: ['世界环境日', '六五环境日', '六·五环境日'], days: solar(6, 5) },
  { names: ['全国爱眼日', '爱眼日'], days: solar(6, 6) },
  { names: ['世界海洋日'], days: solar(6, 8) },
  { names: ['世界献血者日'], days: solar(6, 14) },
  { names: ['国际禁毒日', '6·26国际禁毒日'], days: solar(6, 26) },
  {
    names: ['中国共产党成立纪念日', '中国共产党诞生纪念日', '七一建党节', '建党节', '香港回归纪念日', '建党纪念日'],
    days: solar(7, 1),
  },
  { names: ['七一', '7·1'], days: solar(7, 1), guarded: true },
  { names: ['七七事变纪念日'], days: solar(7, 7) },
  { names: ['世界人口日', '中国航海日', '航海日'], days: solar(7, 11) },
  { names: ['八一建军节', '建军节', '建军纪念日'], days: solar(8, 1) },
  { names: ['八一', '8·1'], days: solar(8, 1), guarded: true },
  { names: ['全民健身日'], days: solar(8, 8) },
  { names: ['中国医师节', '医师节'], days: solar(8, 19) },
  { names: ['全国生态日'], days: solar(8, 15) },
  { names: ['抗战胜利纪念日', '抗日战争胜利纪念日', '中国人民抗日战争胜利纪念日'], days: solar(9, 3) },
  { names: ['中华慈善日'], days: solar(9, 5) },
  { names: ['教师节'], days: solar(9, 10) },
  { names: ['九一八', '9·18', '九·一八'], days: solar(9, 18), guarded: true },
  { names: ['国际和平日'], days: solar(9, 21) },
  { names: ['烈士纪念日'], days: solar(9, 30) },
  { names: ['十一国庆节', '国庆节', '国庆日'], days: solar(10, 1), holiday: true },
  { names: ['国庆'], days: solar(10, 1), guarded: true, holiday: true },
  { names: ['十一'], days: solar(10, 1), guarded: true, holiday: true },
  { names: ['世界动物日'], days: solar(10, 4) },
  { names: ['世界精神卫生日', '双十节', '双十国庆'], days: solar(10, 10) },
  { names: ['中国少年先锋队建队日', '少先队建队日'], days: solar(10, 13) },
  { names: ['世界粮食日', '老板节'], days: solar(10, 16) },
  { names: ['国家扶贫日', '国际消除贫困日'], days: solar(10, 17) },
  { names: ['联合国日'], days: solar(10, 24) },
  { names: ['台湾光复节', '光复节', '台湾光复纪念日'], days: solar(10, 25) },
  { names: ['万圣夜', '万圣节前夜', '万圣节'], days: solar(10, 31) },
  { names: ['中国记者节', '记者节'], days: solar(11, 8) },
  { names: ['全国消防日', '消防宣传日', '119消防日', '119消防宣传日', '消防日'], days: solar(11, 9) },
  { names: ['双十一', '双11', '双十一购物节', '光棍节'], days: solar(11, 11) },
  { names: ['联合国糖尿病日', '世界糖尿病日'], days: solar(11, 14) },
  { names: ['世界艾滋病日'], days: solar(12, 1) },
  { names: ['全国交通安全日'], days: solar(12, 2) },
  { names: ['国际残疾人日'], days: solar(12, 3) },
  { names: ['国家宪法日', '宪法日', '全国法制宣传日'], days: solar(12, 4) },
  { names: ['国际志愿者日'], days: solar(12, 5) },
  { names: ['一二·九', '12·9'], days: solar(12, 9), guarded: true },
  { names: ['世界人权日'], days: solar(12, 10) },
  { names: ['双十二', '双12', '西安事变纪念日'], days: solar(12, 12) },
  { names: ['国家公祭日', '南京大屠杀死难者国家公祭日', '公祭日'], days: solar(12, 13) },
  { names: ['澳门回归纪念日'], days: solar(12, 20) },
  { names: ['平安夜', '圣诞夜', '圣诞前夜'], days: solar(12, 24) },
  { names: ['圣诞节', '圣诞日', '耶诞节', '圣诞'], days: solar(12, 25) },
  { names: ['行宪纪念日'], days: solar(12, 25) },
  { names: ['跨年夜', '新年前夜'], days: solar(12, 31) },
  // ---- by the day of the week
  { names: ['中小学生安全教育日', '全国中小学生安全教育日'], days: nth(3, 1, -1) },
  { names: ['母亲节'], days: nth(5, 7, 2) },
  { names: ['全国助残日', '助残日'], days: nth(5, 7, 3) },
  { names: ['父亲节'], days: nth(6, 7, 3) },
  { names: ['文化和自然遗产日', '中国文化遗产日', '文化遗产日'], days: nth(6, 6, 2) },
  { names: ['全民国防教育日'], days: nth(9, 6, 3) },
  { names: ['感恩节'], days: nth(11, 4, 4) },
  { names: ['地球一小时'], days: earthHour },
  { names: ['国际劳动安全日'], days: solar(4, 28) },
  // ---- by the Chinese calendar
  { names: ['腊八节', '腊八'], days: lunar(12, 8) },
  { names: ['北方小年', '小年夜', '小年'], days: lunar(12, 23), guarded: false },
  { names: ['南方小年'], days: lunar(12, 24) },
  { names: ['除夕夜', '大年夜', '年三十晚', '除夕', '大年除夕', '年夜'], days: eve },
  { names: ['农历新年', '春节', '新春佳节'], days: lunar(1, 1), holiday: true },
  { names: ['元宵节', '元宵', '上元节', '元宵佳节'], days: lunar(1, 15) },
  { names: ['龙抬头', '春龙节', '二月二'], days: lunar(2, 2) },
  { names: ['三月三', '上巳节'], days: lunar(3, 3) },
  { names: ['浴佛节', '佛诞节', '佛诞日'], days: lunar(4, 8) },
  { names: ['端午佳节', '端午节', '端午', '端阳节', '重五节'], days: lunar(5, 5), holiday: true },
  { names: ['七夕情人节', '七夕节', '七夕', '乞巧节'], days: lunar(7, 7) },
  { names: ['中元节', '盂兰盆节', '七月半', '中元普渡'], days: lunar(7, 15) },
  { names: ['中秋佳节', '中秋节', '中秋夜', '中秋'], days: lunar(8, 15), holiday: true },
  { names: ['重阳佳节', '重阳节', '重阳', '敬老节'], days: lunar(9, 9) },
  { names: ['寒衣节'], days: lunar(10, 1) },
  { names: ['下元节'], days: lunar(10, 15) },
  { names: ['清明节', '清明小长假'], days: term(7), holiday: true },
  { names: ['中国农民丰收节', '农民丰收节'], days: term(18) },
  ...TERMS.map(
    (name, i): Festival => ({
      names: [name],
      days: term(i + 1),
      guarded: !PLAIN_TERMS.has(name),
      holiday: name === '清明',
    }),
  ),
  // ---- Christian
  { names: ['东正教圣诞节'], days: solar(1, 7) },
  christian(['拉撒路圣周六', '拉撒路周六'], -8),
  christian(['忏悔星期二', '忏悔节', '煎饼星期二', '薄饼星期二', '肥美星期二'], -47),
  christian(['圣灰星期三', '圣灰礼仪日', '大斋首日', '圣灰日', '圣灰节'], -46),
  christian(['大斋期', '大斋节', '四旬期', '四旬节'], [-46, -1], [-48, -8]),
  christian(['棕枝主日', '圣枝主日', '棕枝全日'], -7),
  christian(['濯足星期四', '濯足节', '神圣星期四', '圣周星期四', '圣周四', '圣星期四'], -3),
  christian(['耶稣受难日', '耶稣受难节', '主受难日', '主受难节', '受难节', '受难日', '圣周五', '圣星期五'], -2),
  christian(
    ['神圣周六', '神圣星期六', '圣周六', '圣星期六', '复活节前夜', '复活节前夕', '耶稣受难日翌日', '主受难节翌日'],
    -1,
  ),
  christian(['复活节星期一', '复活节周一', '复活节翌日'], 1),
  christian(['复活节', '复活节主日', '主复活日', '复活主日'], 0),
  christian(['耶稣升天节', '耶稣升天日', '升天节'], 39),
  christian(['五旬节', '圣灵降临节', '圣灵降临日', '圣神降临节', '五旬主日'], 49),
  christian(['圣灵降临节翌日', '圣灵降临星期一'], 50),
  christian(['圣三一主日', '天主圣三节', '天主圣三一节', '三一主日', '圣三主日', '圣三节'], 56),
  christian(['基督圣体节', '圣体节', '基督圣体圣血节', '基督圣体圣血瞻礼'], 60),
  // ---- Jewish: a day begins at sunset, and the one given is that on whose evening it begins
  { names: ['犹太植树节'], days: jewish(11, 15) },
  { names: ['普珥节', '普林节'], days: (year) => [[hebrew(year, 1, 15) - 30, hebrew(year, 1, 15) - 30]] },
  { names: ['逾越节'], days: jewish(1, 15, 9) },
  { names: ['以色列独立日', '以色列国庆节', '以色列国庆日'], days: independence },
  { names: ['犹太教篝火节', '犹太篝火节', '篝火节'], days: jewish(2, 18) },
  { names: ['七七节', '犹太五旬节'], days: jewish(3, 6, 3) },
  { names: ['圣殿被毁日', '圣殿节', '犹太禁食日'], days: jewish(5, 9) },
  { names: ['犹太新年', '犹太教新年'], days: jewish(7, 1, 3) },
  { names: ['赎罪日'], days: jewish(7, 10) },
  { names: ['住棚节'], days: jewish(7, 15, 9) },
  { names: ['圣会节'], days: jewish(7, 22) },
  { names: ['欢庆圣法节', '西赫托拉节', '诵经节', '妥拉节'], days: jewish(7, 23) },
  { names: ['光明节', '哈努卡节', '修殿节', '献殿节', '烛光节', '净殿节'], days: jewish(9, 25, 8) },
  // ---- Islamic: Umm al-Qura; the moon that is sighted can make a day's difference
  {
    names: ['伊斯兰教历新年', '伊斯兰教新年', '伊斯兰历新年', '伊斯兰新年', '回历新年', '希吉来新年'],
    days: islamic(1, 1),
  },
  { names: ['阿舒拉节', '阿修拉节', '阿舒拉日'], days: islamic(1, 10) },
  { names: ['圣纪节', '圣忌节', '先知诞辰', '穆罕默德诞辰'], days: islamic(3, 12) },
  { names: ['登霄节', '登霄夜'], days: islamic(7, 27) },
  { names: ['穆斯林斋月', '伊斯兰斋月', '斋月'], days: islamic(9, 1, 30) },
  { names: ['盖德尔夜', '权力之夜'], days: islamic(9, 27) },
  { names: ['开斋节', '肉孜节', '尔德节', '尔代节'], days: islamic(10, 1) },
  { names: ['古尔邦节', '宰牲节', '库尔班节', '哈芝节'], days: islamic(12, 10) },
  // ---- of India and its neighbours
  { names: ['庞格尔节第四天', '印度丰收节第四天'], days: solar(1, 16) },
  { names: ['庞格尔节第三天', '印度丰收节第三天'], days: solar(1, 15) },
  { names: ['庞格尔节', '印度丰收节', '淡米尔丰收节', '泰米尔丰收节'], days: solar(1, 14) },
  {
    names: ['洒红节', '胡里节', '霍利节', '荷丽节', '五彩节', '印度色彩节'],
    days: hindu(3, 1, 15, 18),
  },
  { names: ['卫塞节', '威瑟节', '吠舍佉节'], days: hindu(5, 1, 15, 20) },
  { names: ['印度兄妹节', '兄妹节', '拉克沙班丹节'], days: hindu(8, 3, 15, 12) },
  { names: ['九夜节', '难近母节', '杜尔迦节'], days: hindu(9, 25, 1, 8, 10) },
  { names: ['十胜节', '凯旋节'], days: hindu(9, 28, 10, 14) },
  { names: ['排灯节', '万灯节', '屠妖节', '印度灯节'], days: hindu(10, 15, 30, 18) },
  { names: ['恰特节'], days: (year) => one(tithi(dayOf(year, 10, 15), 30, 18) + 6) },
];

/** 5 Iyar; moved from a Friday, Saturday or Monday so that it does not touch the Sabbath. */
function independence(year: number): (readonly [number, number])[] {
  // `hebrew` gives the eve: the civil day is the next.
  const eve = hebrew(year, 2, 5);
  const weekday = (((eve + 1 + 3) % 7) + 7) % 7;
  const moved = weekday === 5 ? eve - 2 : weekday === 4 ? eve - 1 : weekday === 0 ? eve + 1 : eve;
  return one(moved);
}

/** The last Saturday of March; the one before where that is the eve of Easter (2013, 2016, 2018, 2024). */
function earthHour(year: number): (readonly [number, number])[] {
  const last = nthWeekday(year, 3, 6, -1);
  return one(last === easter(year) - 1 ? last - 7 : last);
}
