/**
 * Festivals of the Jews, the Muslims, the religions of India and the Buddhists; those of the Christians are in church.ts.
 *
 * SOURCE of the names. Chinese Wikipedia: 光明节, 篝火节, 圣殿被毁日, 七七节 (also the Cantonese one: 收获节, 新果实节, 妥拉节, 岁首节), 西赫托拉节,
 * 以色列阵亡将士纪念日, 回历新年, 圣纪节, 湿婆节, 大宝森节, 排灯节, 德赛节, 卫塞节. Encyclopedias: enc.newdu.com (法蒂玛纪念日, 阿舒拉纪念日), hydcd at
 * guoxuedashi.net (古尔邦节), newton.com.tw (收割节, 巴拉特节), jendow.com.tw (阿术拉节, 巴拉艾提节, 白拉特夜), zwbk2009.com, baike.baidu.hk
 * (凯旋节), cnenc.net (普陵节). Jewish: jinchutou.com, kekeshici.com, haog.cn (收藏节), rmnxw.com (巴斯卦节), wulaqu.com (吹角节),
 * wentianwen.com (众光节), mbji.cn (赎罪节), szjzcy.com (27 Nisan). Islamic: calendarz.com and izhixiu.com (尔德节 as the later feast; the earlier is 大尔德), jendow.com.tw, newton.com.tw,
 * asgaraghaei.ir and islamchina.net (what the night of 盖德尔 is called), blog.sina.cn (库尔班节),
 * gansulong.com (尔德·菲图尔), lyxlgd.com (大尔德), zidianpro.com (圣忌日), szzy.7lue.cn (恕罪夜, 换卷夜), szsszd.com (姑太节), wenxuecity.com
 * (赖买丹月, 光明节), 96919.net (莱麦丹月), parstoday.ir (the fortieth day). Indian: fengsuwang.com, fanwen.zwpjw.cn, calendarz.com,
 * kuaish.com (桑格拉提节), vvvxw.com (拉玛纳瓦米节), hbzqbyyxgs.com, xixiwk.xyz, lyq123.com, pharmst.cn (大德赛节), xxzhm.cn (杜尔加女神节), nikisaraswathi.tw (春望节),
 * dgzhenkai.com; the central government's list of holidays for 2024 to 2027 in Chinese (大雄节, 大湿婆夜节,
 * 黑天诞辰节, 那纳克祖师诞辰), 21 of whose 32 days were those here before 洒红节 was moved from its eve, most others one day later. Buddhist: 97su.net, ppfocus.com, m.beiweimall.com, rzpgrj.com (灌佛会); Thailand:
 * bole90.com, hfbycy.com, thai.tingroom.com, chinatikfans.com.
 */
import { dayOf, weekdayOf } from './calendar.js';
import { hebrew, tithi } from './feast.js';
import { type Days, type Festival, hindu, islamic, jewish, lunar, one, put, solar } from './fixing.js';

/** The feasts of Buddhas and bodhisattvas, which go by their names and 圣诞 or 诞辰. */
const BUDDHAS: readonly [number, number, readonly string[]][] = [
  [1, 1, ['弥勒佛', '弥勒菩萨']],
  [1, 6, ['定光佛']],
  [2, 19, ['观音', '观音菩萨', '观世音', '观世音菩萨']],
  [2, 21, ['普贤菩萨']],
  [3, 16, ['准提菩萨']],
  [4, 4, ['文殊菩萨']],
  [4, 8, ['释迦牟尼佛', '释迦牟尼', '佛祖', '佛陀']],
  [5, 13, ['伽蓝菩萨']],
  [6, 3, ['韦驮菩萨']],
  [7, 13, ['大势至菩萨']],
  [7, 24, ['龙树菩萨']],
  [7, 30, ['地藏菩萨', '地藏王菩萨']],
  [8, 22, ['燃灯佛']],
  [9, 30, ['药师佛', '药师琉璃光如来']],
  [11, 17, ['阿弥陀佛']],
  [12, 29, ['华严菩萨']],
];

export const FAITHS: readonly Festival[] = [
  // ---- Jewish: a day begins at sunset, and the one given is that on whose evening it begins
  { names: ['犹太植树节', '犹太历植树节', '树木新年', '树之新年'], days: jewish(11, 15) },
  {
    names: ['普珥节', '普林节', '普弭节', '普陵节', '犹太狂欢节', '以色列狂欢节'],
    days: (year) => one(hebrew(year, 1, 15) - 30),
  },
  { names: ['逾越节', '巴斯卦节'], days: jewish(1, 15, 9) },
  { names: ['除酵节', '无酵节'], days: jewish(1, 15, 8) },
  { names: ['以色列大屠杀纪念日'], days: holocaust },
  {
    names: ['以色列阵亡将士纪念日', '以色列烈士纪念日'],
    days: (year) => independence(year).map(([at]) => [at - 1, at - 1] as const),
  },
  { names: ['以色列独立日', '以色列国庆节', '以色列国庆日', '以色列国庆'], days: independence },
  { names: ['犹太教篝火节', '犹太篝火节', '篝火节'], days: jewish(2, 18) },
  { names: ['耶路撒冷节'], days: jewish(2, 28) },
  { names: ['耶路撒冷日'], days: jewish(2, 28), place: true },
  { names: ['七七节', '犹太五旬节', '沙夫幼特节', '新果实节'], days: jewish(3, 6, 3) },
  { names: ['收割节', '收获节', '初熟节'], days: jewish(3, 6, 3), guarded: true },
  { names: ['圣殿被毁日', '圣殿被毁纪念日', '圣殿遭劫日'], days: fast },
  { names: ['犹太新年', '犹太教新年', '吹角节', '岁首节'], days: jewish(7, 1, 3) },
  { names: ['赎罪日', '赎罪节'], days: jewish(7, 10) },
  { names: ['住棚节', '结茅节', '圣幕节', '棚舍节'], days: jewish(7, 15, 9) },
  { names: ['收藏节'], days: jewish(7, 15, 9), guarded: true },
  { names: ['圣会节'], days: jewish(7, 22) },
  { names: ['欢庆圣法节', '西赫托拉节', '诵经节', '妥拉节', '转经节', '律法节'], days: jewish(7, 23) },
  {
    names: ['光明节', '哈努卡节', '修殿节', '献殿节', '再献圣殿节', '净殿节', '烛光节', '点烛节', '马加比节', '众光节'],
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
  { names: ['阿舒拉节', '阿舒拉日', '阿舒拉纪念日', '阿术拉节', '穆哈兰姆节'], days: islamic(1, 10) },
  { names: ['侯赛因殉难四十日纪念日'], days: islamic(2, 20) },
  {
    names: ['圣纪节', '圣忌日', '先知穆罕默德诞辰', '穆罕默德诞辰', '先知诞辰'],
    days: islamic(3, 12),
  },
  { names: ['圣纪', '圣忌'], days: islamic(3, 12), guarded: true },
  { names: ['登霄节', '登霄夜', '登宵节', '登宵夜'], days: islamic(7, 27) },
  {
    names: [
      '白拉提夜',
      '白拉特夜',
      '换文卷夜',
      '换卷夜',
      '恕罪夜',
      '巴拉特节',
      '巴拉艾提节',
      '巴拉艾提之夜',
      '油葫芦节',
    ],
    days: islamic(8, 15),
  },
  { names: ['赦免之夜', '超脱夜'], days: islamic(8, 15), guarded: true },
  {
    names: ['穆斯林斋月', '伊斯兰斋月', '斋戒月', '斋月', '莱麦丹月', '赖买丹月', '拉玛丹月'],
    days: islamic(9, 1, 30),
  },
  {
    names: ['法蒂玛纪念日', '法图麦节', '法图麦太太节', '女圣纪', '姑太节', '姑太太节'],
    days: islamic(9, 14),
  },
  { names: ['可兰经降世日'], days: islamic(9, 17) },
  { names: ['盖德尔夜', '盖德尔之夜', '盖德乐夜', '格德尔夜', '盖得尔夜', '盖德尔节'], days: islamic(9, 27) },
  { names: put(['大赦', '前定', '定夺', '高贵', '尊贵', '权力'], ['之'], ['夜']), days: islamic(9, 27), guarded: true },
  {
    names: ['开斋节', '肉孜节', '拉玛丹节', '尔德·菲图尔', '尔德·费图尔', '尔德·菲士尔', '大尔德'],
    days: islamic(10, 1),
  },
  {
    names: ['古尔邦节', '宰牲节', '牺牲节', '哈芝节', '库尔班节', '尔德·古尔邦', '尔德·阿祖哈'],
    days: islamic(12, 10),
  },
  // Either of the two.
  { names: ['尔德节'], days: (year) => [...islamic(10, 1)(year), ...islamic(12, 10)(year)] },
  // ---- of India and its neighbours
  { names: ['庞格尔节', '印度丰收节', '泰米尔丰收节', '桑格拉提节'], days: solar(1, 14) },
  { names: ['大宝森节'], days: hindu(1, 17, 15, 12) },
  { names: ['萨拉斯瓦蒂普伽', '春望节'], days: hindu(1, 20, 5, 9) },
  { names: ['湿婆节', '湿婆神节', '湿婆之夜', '湿婆诞辰节', '大湿婆夜节'], days: hindu(2, 12, 29, 24) },
  { names: ['洒红节', '撒红节', '胡里节', '霍利节', '荷丽节'], days: colours },
  { names: ['五彩节', '色彩节', '欢悦节'], days: colours, guarded: true },
  { names: ['罗摩诞辰节', '罗摩诞辰', '拉玛节', '拉玛纳瓦米节'], days: hindu(3, 25, 9, 12) },
  { names: ['大雄诞辰', '大雄节', '马哈维那节', '摩诃毗罗节'], days: hindu(3, 29, 13, 12) },
  { names: ['印度兄妹节', '兄妹节', '拉克沙·班丹', '系绳保护节'], days: hindu(8, 3, 15, 12) },
  { names: ['黑天圣诞节', '黑天诞辰节', '黑天诞辰', '克里希纳诞辰'], days: hindu(8, 11, 23, 24) },
  {
    names: ['象神诞辰节', '象神诞辰', '象神节', '象头神节', '迦尼萨节', '甘尼许诞辰', '象鼻财神节'],
    days: hindu(8, 22, 4, 12),
  },
  { names: ['九夜节', '难近母节', '杜尔加女神节', '杜加女神节'], days: hindu(9, 19, 1, 8, 10) },
  { names: ['德赛节', '大德赛节'], days: hindu(9, 19, 1, 8, 15) },
  { names: ['十胜节', '胜利十日节'], days: victory },
  { names: ['凯旋节'], days: victory, guarded: true },
  { names: ['排灯节', '万灯节', '万灯之节', '屠妖节', '印度灯节', '印度光明节'], days: hindu(10, 15, 30, 18) },
  {
    names: ['古鲁那纳克诞辰', '那纳克祖师诞辰', '那纳克诞辰节', '那纳克诞辰'],
    days: hindu(11, 3, 15, 12),
  },
  // ---- Buddhist: by the Chinese calendar, and by the moons of the south
  ...BUDDHAS.map(
    ([month, day, names]): Festival => ({ names: put(names, [''], ['圣诞', '诞辰']), days: lunar(month, day) }),
  ),
  { names: ['释迦牟尼佛出家日'], days: lunar(2, 8) },
  { names: ['涅槃节', '佛涅槃日', '释迦牟尼佛涅槃日'], days: lunar(2, 15) },
  { names: ['佛陀诞辰纪念日', '佛诞', '灌佛会'], days: lunar(4, 8) },
  { names: ['佛吉祥日'], days: lunar(4, 15) },
  { names: put(['观音', '观音菩萨', '观世音菩萨'], ['成道'], ['日']), days: lunar(6, 19) },
  { names: put(['观音', '观音菩萨', '观世音菩萨'], ['出家'], ['日', '纪念日']), days: lunar(9, 19) },
  { names: ['佛成道日', '成道节', '释迦如来成道日', '释迦牟尼佛成道日'], days: lunar(12, 8) },
  { names: ['联合国卫塞节', '卫塞节', '卫塞日', '威瑟节', '比萨宝蕉节', '吠舍怯节'], days: hindu(5, 1, 15, 20) },
  { names: ['万佛节'], days: hindu(2, 8, 15, 17) },
  { names: ['三宝节'], days: hindu(7, 4, 15, 7) },
  { names: ['守夏节'], days: (year) => hindu(7, 4, 15, 7)(year).map(([at]) => [at + 1, at + 1] as const) },
  { names: ['水灯节'], days: hindu(10, 31, 15, 8) },
];

/** The day after the night of the full moon, when the colours are thrown: 33 of the 35 days that the Python package holidays 0.105 lists for India, 2001 to 2035. */
function colours(year: number): ReturnType<Days> {
  return one(tithi(dayOf(year, 2, 27), 15, 16) + 1);
}

/** The tenth of the moon that begins with the nine nights. */
function victory(year: number): ReturnType<Days> {
  return one(tithi(tithi(dayOf(year, 9, 19), 1, 8) + 7, 10, 14));
}

/** 9 Av; put off by a day from the Sabbath. `hebrew` gives the eve. */
function fast(year: number): ReturnType<Days> {
  const eve = hebrew(year, 5, 9);
  return one(weekdayOf(eve) === 5 ? eve + 1 : eve);
}

/** 27 Nisan; moved from a Friday or Sunday so that it does not touch the Sabbath. */
function holocaust(year: number): ReturnType<Days> {
  const eve = hebrew(year, 1, 27);
  const weekday = weekdayOf(eve + 1);
  return one(weekday === 5 ? eve - 1 : weekday === 7 ? eve + 1 : eve);
}

/** 5 Iyar; moved from a Friday, Saturday or Monday so that it does not touch the Sabbath. */
function independence(year: number): ReturnType<Days> {
  // `hebrew` gives the eve: the civil day is the next.
  const eve = hebrew(year, 2, 5);
  const weekday = weekdayOf(eve + 1);
  return one(weekday === 6 ? eve - 2 : weekday === 5 ? eve - 1 : weekday === 1 ? eve + 1 : eve);
}
