/**
 * Festivals, days of remembrance and solar terms: what fixes each, and the names it goes by.
 *
 * SOURCE. Days of law: 全国年节及纪念日放假办法, resolutions of the National People's Congress. Days of China, Taiwan, Hong Kong, Macao
 * and Russia: the zh_CN catalogues of github.com/vacanza/holidays and the data of the npm package date-holidays. Other days of the
 * year: github.com/waterbeside/lunisolar-docs (festival.md), github.com/WillSat/fixcalendar, and the lists at 360docs.net
 * (世界各国节日一览表), tldrlss.com, munue.com, zengliwu.com, d1wnl.com. Days of other countries: Chinese Wikipedia, 美国节日; orasien.com and
 * chinasalon.de (Germany), leexue.com and sol1688.com (Singapore, Malaysia), wddqxz.cn (India). Religious days and their other names:
 * Chinese Wikipedia, 圣周五, 濯足节, 大斋首日, 圣三一主日, 基督圣体圣血节, 圣母升天节, 光明节, 篝火节, 圣殿被毁日, 七七节, 西赫托拉节, 回历新年, 圣纪节, 湿婆节,
 * 大宝森节, 排灯节, 纳吾肉孜节, 卫塞节; 世界文化辞典 (东正教十二大节, suinian.com); newton.com.tw, jendow.com.tw (油腻星期二, 盖得尔夜, 白拉特夜),
 * jinchutou.com and kekeshici.com (Israel), fengsuwang.com, zwbk2009.com and fanwen.zwpjw.cn (India), calendarz.com (那纳克诞辰, 九夜节), louisshen.com (忏悔星期二),
 * hbzqbyyxgs.com (胡里节), xixiwk.xyz (黑天圣诞节). What any newspaper prints (七夕, 感恩节, 跨年夜) is in no need of a list.
 */
import { dayOf, nthWeekday } from './calendar.js';
import { CHURCH } from './church.js';
import { easter, hebrew, hijri, tithi } from './feast.js';
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
  { names: ['中华民国开国纪念日'], days: solar(1, 1) },
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
  // ---- more days of the solar year, by month
  { names: ['国际拥抱日'], days: solar(1, 21) },
  { names: ['国际海关日', '印度共和国日', '澳大利亚国庆日', '澳大利亚国庆节'], days: solar(1, 26) },
  { names: ['国际大屠杀纪念日'], days: solar(1, 27) },
  { names: ['土拨鼠日'], days: solar(2, 2) },
  { names: ['世界抗癌日', '世界癌症日', '斯里兰卡国庆日'], days: solar(2, 4) },
  { names: ['怀唐伊日', '新西兰国庆日'], days: solar(2, 6) },
  { names: ['国际气象节'], days: solar(2, 10) },
  { names: ['世界社会公正日'], days: solar(2, 20) },
  { names: ['国际母语日', '反对殖民制度斗争日', '反对殖民主义斗争日'], days: solar(2, 21) },
  { names: ['祖国保卫者日', '反侵略日'], days: solar(2, 23) },
  { names: ['国际海豹日', '国际民防日'], days: solar(3, 1) },
  { names: ['世界野生动植物日', '国际爱耳日', '世界爱耳日'], days: solar(3, 3) },
  { names: ['世界青光眼日'], days: solar(3, 6) },
  { names: ['保护母亲河日'], days: solar(3, 9) },
  { names: ['国父逝世纪念日'], days: solar(3, 12) },
  { names: ['白色情人节', '国际警察日', '国际警察节'], days: solar(3, 14) },
  { names: ['国际航海日', '中国国医节', '国医节', '圣帕特里克节'], days: solar(3, 17) },
  { names: ['国际幸福日', '世界无肉日'], days: solar(3, 20) },
  {
    names: [
      '世界森林日',
      '世界林业节',
      '世界诗歌日',
      '世界儿歌日',
      '国际消除种族歧视日',
      '消除种族歧视国际日',
      '世界唐氏综合征日',
      '国际诺鲁孜节',
      '国际诺鲁兹节',
      '诺鲁孜节',
      '诺鲁兹节',
      '纳吾肉孜节',
      '纳吾热孜节',
      '诺茹孜节',
      '耨儒孜节',
      '波斯新年',
      '波斯春节',
    ],
    days: solar(3, 21),
  },
  { names: ['世界戏剧日'], days: solar(3, 27) },
  { names: ['革命先烈纪念日'], days: solar(3, 29) },
  { names: ['国际爱鸟日', '国际愚人节'], days: solar(4, 1) },
  { names: ['国际儿童图书日'], days: solar(4, 2) },
  { names: ['世界航天日', '国际载人航天日', '载人空间飞行国际日'], days: solar(4, 12) },
  { names: ['世界血友病日'], days: solar(4, 17) },
  { names: ['联合国中文日'], days: solar(4, 20) },
  { names: ['世界创意和创新日'], days: solar(4, 21) },
  { names: ['海军建军节'], days: solar(4, 23) },
  { names: ['多边主义与外交促进和平国际日'], days: solar(4, 24) },
  { names: ['全国儿童预防接种宣传日', '澳新军团日', '澳新军团节'], days: solar(4, 25) },
  { names: ['世界舞蹈日', '国际舞蹈日'], days: solar(4, 29) },
  { names: ['全国交通安全反思日'], days: solar(4, 30) },
  { names: ['防治肥胖日'], days: solar(5, 11) },
  { names: ['全国碘缺乏病防治日', '全国防治碘缺乏病日', '全国碘缺乏病日'], days: solar(5, 15) },
  { names: ['世界电信日'], days: solar(5, 17) },
  { names: ['世界计量日', '全国母乳喂养宣传日'], days: solar(5, 20) },
  { names: ['国际爱肤日'], days: solar(5, 25) },
  { names: ['世界牛奶日'], days: solar(6, 1) },
  { names: ['禁烟节'], days: solar(6, 3) },
  { names: ['世界认可日'], days: solar(6, 9) },
  { names: ['俄罗斯日'], days: solar(6, 12) },
  { names: ['六月节'], days: solar(6, 19) },
  { names: ['国际奥林匹克日'], days: solar(6, 23) },
  { names: ['全国土地日'], days: solar(6, 25) },
  { names: ['国际反毒品日'], days: solar(6, 26) },
  { names: ['香港特别行政区成立纪念日', '香港回归日'], days: solar(7, 1) },
  { names: ['美国独立纪念日', '美国独立日', '美国国庆节', '美国国庆日', '美国国庆'], days: solar(7, 4) },
  { names: ['法国国庆节', '法国国庆日'], days: solar(7, 14) },
  { names: ['解严纪念日'], days: solar(7, 15) },
  { names: ['世界肝炎日'], days: solar(7, 28) },
  { names: ['新加坡国庆日', '新加坡国庆节'], days: solar(8, 9) },
  { names: ['山之日'], days: solar(8, 11) },
  { names: ['国际青年节', '国际青年日'], days: solar(8, 12) },
  { names: ['印度独立纪念日', '印度独立日'], days: solar(8, 15) },
  { names: ['马来西亚国庆日', '马来西亚国庆节'], days: solar(8, 31) },
  { names: ['预防出生缺陷日'], days: solar(9, 12) },
  { names: ['马来西亚成立日', '马来西亚日'], days: solar(9, 16) },
  { names: ['全国爱牙日', '公民道德宣传日'], days: solar(9, 20) },
  { names: ['世界旅游日'], days: solar(9, 27) },
  { names: ['孔子诞辰纪念日', '孔子诞辰日'], days: solar(9, 28) },
  { names: ['国际音乐日', '国际老年人日'], days: solar(10, 1) },
  { names: ['甘地诞辰纪念日', '甘地诞辰日'], days: solar(10, 2) },
  { names: ['德国统一日'], days: solar(10, 3) },
  { names: ['世界教师日'], days: solar(10, 5) },
  { names: ['全国高血压日'], days: solar(10, 8) },
  { names: ['世界邮政日'], days: solar(10, 9) },
  { names: ['辛亥革命纪念日', '中华民国国庆日'], days: solar(10, 10) },
  { names: ['国际女童日'], days: solar(10, 11) },
  { names: ['国际减灾日', '国际减少灾害风险日', '国际减轻自然灾害日', '世界保健日'], days: solar(10, 13) },
  { names: ['国际盲人节', '世界农村妇女日'], days: solar(10, 15) },
  { names: ['世界消除贫困日'], days: solar(10, 17) },
  { names: ['世界骨质疏松日'], days: solar(10, 20) },
  { names: ['华侨节'], days: solar(10, 21) },
  { names: ['世界传统医药日'], days: solar(10, 22) },
  { names: ['程序员节'], days: solar(10, 24) },
  { names: ['宗教改革纪念日', '宗教改革日'], days: solar(10, 31) },
  { names: ['人民团结日'], days: solar(11, 4) },
  { names: ['十月革命胜利纪念日'], days: solar(11, 7) },
  { names: ['中国记者日'], days: solar(11, 8) },
  { names: ['退伍军人节', '老兵节'], days: solar(11, 11) },
  { names: ['国父诞辰纪念日', '中华文化复兴节'], days: solar(11, 12) },
  { names: ['国际大学生节'], days: solar(11, 17) },
  { names: ['勤劳感谢日'], days: solar(11, 23) },
  { names: ['世界爱滋病日'], days: solar(12, 1) },
  { names: ['世界残疾人日'], days: solar(12, 3) },
  { names: ['世界足球日'], days: solar(12, 9) },
  { names: ['澳门特别行政区成立纪念日'], days: solar(12, 20) },
  { names: ['国际篮球日'], days: solar(12, 21) },
  // ---- by the day of the week
  {
    names: ['中小学生安全教育日', '全国中小学生安全教育日', '中小学安全教育日', '全国中小学安全宣传教育日'],
    days: nth(3, 1, -1),
  },
  { names: ['母亲节'], days: nth(5, 7, 2) },
  { names: ['全国助残日', '助残日'], days: nth(5, 7, 3) },
  { names: ['父亲节'], days: nth(6, 7, 3) },
  { names: ['文化和自然遗产日', '中国文化遗产日', '文化遗产日'], days: nth(6, 6, 2) },
  { names: ['全民国防教育日'], days: nth(9, 6, 3) },
  { names: ['感恩节'], days: nth(11, 4, 4) },
  { names: ['地球一小时'], days: earthHour },
  { names: ['国际罕见病日'], days: (year) => one(dayOf(year, 3, 1) - 1) },
  { names: ['国际麻风节', '世界防治麻风病日'], days: nth(1, 7, -1) },
  { names: ['世界肾脏日'], days: nth(3, 4, 2) },
  { names: ['世界社会工作日'], days: nth(3, 2, 3) },
  { names: ['世界防治哮喘日'], days: nth(5, 2, 1) },
  { names: ['国际聋人节'], days: nth(9, 7, 4) },
  { names: ['世界视力日'], days: nth(10, 4, 2) },
  { names: ['马丁·路德·金纪念日', '马丁路德金纪念日'], days: nth(1, 1, 3) },
  { names: ['美国总统日', '美国总统节', '总统日', '总统节'], days: nth(2, 1, 3) },
  { names: ['阵亡将士纪念日'], days: nth(5, 1, -1) },
  { names: ['海之日'], days: nth(7, 1, 3) },
  { names: ['重光纪念日'], days: nth(8, 1, -1) },
  { names: ['美国劳工节', '美国劳动节'], days: nth(9, 1, 1) },
  { names: ['哥伦布纪念日', '哥伦布日'], days: nth(10, 1, 2) },
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
  { names: ['道教节'], days: lunar(1, 1) },
  { names: ['中和节'], days: lunar(2, 1) },
  { names: ['土地公诞辰'], days: lunar(2, 2) },
  { names: ['花朝节'], days: lunar(2, 15) },
  { names: ['观音诞辰'], days: lunar(2, 19) },
  { names: ['保生大帝诞辰'], days: lunar(3, 15) },
  { names: ['妈祖诞辰'], days: lunar(3, 23) },
  { names: ['佛陀诞辰纪念日', '佛诞'], days: lunar(4, 8) },
  { names: ['佛吉祥日'], days: lunar(4, 15) },
  { names: ['关公诞辰'], days: lunar(5, 13) },
  { names: ['火把节'], days: lunar(6, 24) },
  { names: ['寒衣节'], days: lunar(10, 1) },
  { names: ['下元节'], days: lunar(10, 15) },
  { names: ['清明节'], days: term(7), holiday: true },
  { names: ['民族扫墓节'], days: term(7) },
  { names: ['寒食节'], days: (year) => term(7)(year).map(([at]) => [at - 1, at - 1] as const) },
  { names: ['中国农民丰收节', '农民丰收节'], days: term(18) },
  ...TERMS.map(
    (name, i): Festival => ({
      names: [name],
      days: term(i + 1),
      guarded: !PLAIN_TERMS.has(name),
      holiday: name === '清明',
    }),
  ),
  ...CHURCH,
  // ---- Jewish: a day begins at sunset, and the one given is that on whose evening it begins
  { names: ['犹太植树节', '犹太历植树节', '树木新年', '树之新年'], days: jewish(11, 15) },
  {
    names: ['普珥节', '普林节', '普弭节', '犹太狂欢节', '以色列狂欢节'],
    days: (year) => [[hebrew(year, 1, 15) - 30, hebrew(year, 1, 15) - 30]],
  },
  { names: ['逾越节'], days: jewish(1, 15, 9) },
  { names: ['除酵节', '无酵节'], days: jewish(1, 15, 8) },
  { names: ['以色列独立日', '以色列国庆节', '以色列国庆日'], days: independence },
  { names: ['犹太教篝火节', '犹太篝火节', '篝火节'], days: jewish(2, 18) },
  { names: ['耶路撒冷日', '耶路撒冷节'], days: jewish(2, 28) },
  { names: ['七七节', '犹太五旬节', '沙夫幼特节', '新果实节'], days: jewish(3, 6, 3) },
  { names: ['圣殿被毁日', '圣殿被毁纪念日', '圣殿遭劫日'], days: fast },
  { names: ['犹太新年', '犹太教新年'], days: jewish(7, 1, 3) },
  { names: ['赎罪日'], days: jewish(7, 10) },
  { names: ['住棚节', '结茅节', '圣幕节', '棚舍节'], days: jewish(7, 15, 9) },
  { names: ['圣会节'], days: jewish(7, 22) },
  { names: ['欢庆圣法节', '西赫托拉节', '诵经节', '妥拉节', '转经节', '律法节'], days: jewish(7, 23) },
  {
    names: ['光明节', '哈努卡节', '修殿节', '献殿节', '再献圣殿节', '净殿节', '烛光节', '点烛节', '马加比节'],
    days: jewish(9, 25, 8),
  },
  // ---- Islamic: Umm al-Qura; the moon that is sighted can make a day's difference
  {
    names: [
      '伊斯兰教历新年',
      '伊斯兰教新年',
      '伊斯兰历新年',
      '伊斯兰新年',
      '回历新年',
      '回历元旦',
      '伊历新年',
      '伊历元旦',
      '希吉拉新年',
      '阿拉伯新年',
    ],
    days: islamic(1, 1),
  },
  { names: ['阿舒拉节', '阿舒拉日'], days: islamic(1, 10) },
  { names: ['圣纪节', '先知穆罕默德诞辰', '穆罕默德诞辰'], days: islamic(3, 12) },
  { names: ['登霄节', '登霄夜', '登宵节', '登宵夜'], days: islamic(7, 27) },
  { names: ['白拉提夜', '白拉特夜', '换文卷夜'], days: islamic(8, 15) },
  { names: ['赦免之夜'], days: islamic(8, 15), guarded: true },
  { names: ['穆斯林斋月', '伊斯兰斋月', '斋戒月', '斋月'], days: islamic(9, 1, 30) },
  { names: ['可兰经降世日'], days: islamic(9, 17) },
  { names: ['盖德尔夜', '格德尔夜', '盖得尔夜', '盖德尔节'], days: islamic(9, 27) },
  { names: ['大赦之夜', '前定之夜'], days: islamic(9, 27), guarded: true },
  { names: ['开斋节', '肉孜节', '拉玛丹节'], days: islamic(10, 1) },
  { names: ['古尔邦节', '宰牲节', '牺牲节', '哈芝节'], days: islamic(12, 10) },
  // ---- of India and its neighbours
  { names: ['庞格尔节', '印度丰收节', '泰米尔丰收节'], days: solar(1, 14) },
  { names: ['大宝森节'], days: hindu(1, 17, 15, 12) },
  { names: ['湿婆节', '湿婆神节', '湿婆之夜'], days: hindu(2, 12, 29, 24) },
  { names: ['洒红节', '撒红节', '胡里节', '霍利节', '荷丽节'], days: hindu(3, 1, 15, 18) },
  { names: ['五彩节', '色彩节', '欢悦节'], days: hindu(3, 1, 15, 18), guarded: true },
  { names: ['罗摩诞辰节', '罗摩诞辰', '拉玛节'], days: hindu(3, 25, 9, 12) },
  { names: ['大雄诞辰', '马哈维那节', '摩诃毗罗节'], days: hindu(3, 29, 13, 12) },
  { names: ['联合国卫塞节', '卫塞节', '卫塞日', '威瑟节', '比萨宝蕉节'], days: hindu(5, 1, 15, 20) },
  { names: ['印度兄妹节', '兄妹节', '拉克沙·班丹', '系绳保护节'], days: hindu(8, 3, 15, 12) },
  { names: ['黑天圣诞节'], days: hindu(8, 11, 23, 24) },
  { names: ['象神诞辰节', '象神诞辰', '象神节', '迦尼萨节', '甘尼许诞辰', '象鼻财神节'], days: hindu(8, 22, 4, 12) },
  { names: ['九夜节', '难近母节'], days: hindu(9, 25, 1, 8, 10) },
  { names: ['十胜节'], days: hindu(9, 28, 10, 14) },
  { names: ['排灯节', '万灯节', '屠妖节', '印度灯节', '印度光明节'], days: hindu(10, 15, 30, 18) },
  { names: ['古鲁那纳克诞辰', '那纳克诞辰节', '那纳克诞辰'], days: hindu(11, 3, 15, 12) },
];

/** 9 Av; put off by a day from the Sabbath. `hebrew` gives the eve. */
function fast(year: number): (readonly [number, number])[] {
  const eve = hebrew(year, 5, 9);
  return one((((eve + 4) % 7) + 7) % 7 === 5 ? eve + 1 : eve);
}

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
