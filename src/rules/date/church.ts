/**
 * Christian feasts: those of fixed days, and those counted from Easter. Most names of the latter are put together, so they are here too:
 * whose feast it is, what happened, and 节, 日 or 瞻礼 (基督升天日, 圣灵降临主日); every day of the Holy Week has one (圣周二).
 *
 * SOURCE of the names. Chinese Wikipedia: 圣周五, 濯足节, 大斋首日, 圣三一主日, 基督圣体圣血节, 圣母升天节, 圣母领报, 主显节, 将临期, 基督普世君王节,
 * 谢肉节, 圣乔治节, 圣大卫日, 瓦尔普吉斯之夜; 世界文化辞典 (东正教十二大节, suinian.com); 温州市民族宗教事务局 (天主教瞻礼, mzzj.wenzhou.gov.cn);
 * enc.newdu.com (圣家节, 圣灵降临节); newton.com.tw and jendow.com.tw (油腻星期二, 洗礼节); louisshen.com (忏悔星期二). Christmas: kfzbg.com,
 * luobin.info (耶诞夜), gsdh1579.net.cn. Halloween and after: senbk.com, chengju.com (诸圣瞻礼), kekejp.com (天下圣徒之日), bbs.phhua.com
 * (万灵节). Others: 95408.com (主领洗节), rsysz.com (圣烛节), cnimporter.com (报喜节), wvf.com.tw (圣母诞辰), euroasia.cssn.cn (十字架节),
 * southmoney.com (圣米迦勒节), tianzhu.org (圣心), modengzhan.com (受难周), vanbrothers.ca (棕树主日), pickupword.com (受难主日),
 * studyofnet.com (圣灰节), twwiki.net (涂灰日), gospeltimes.cn and zhwiki.oracleblog.org (圣灰星期三 by all its names), cuiqq.com (煎饼节, 清洁星期一), lishipu.com (复活主日), tingroom.com (复活星期一), pblk.cn (洁白主日),
 * futurenetexpo.com (三圣节), tsrus.cn (乳酪周), 7tqp.com (节礼日), aymzjy.com (圣约翰节), xyx234.com (圣马丁节), hzjpw.com (五朔节, 薄煎饼日).
 */
import { dayOf, weekdayOf } from './calendar.js';
import { easter, orthodoxEaster } from './feast.js';
import { type Days, type Festival, put, solar } from './fixing.js';

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
/** A feast of a fixed day, and the day that the Julian reckoning puts it on in this and the last century. */
const fixed = (names: readonly string[], [month, day]: [number, number], orthodox: [number, number]): Festival => ({
  names,
  days: solar(month, day),
  orthodox: solar(...orthodox),
});

/** The fourth Sunday before Christmas. */
const advent = (year: number): number => dayOf(year, 12, 3) - (weekdayOf(dayOf(year, 12, 3)) % 7);
/** The Sunday after Christmas, or 30 December where that is in the next year or Christmas is one itself. */
const family: Days = (year) => {
  const sunday = dayOf(year, 12, 31) - (weekdayOf(dayOf(year, 12, 31)) % 7);
  const day = sunday > dayOf(year, 12, 25) ? sunday : dayOf(year, 12, 30);
  return [[day, day]];
};

const LORD = ['耶稣', '基督', '救主', '主'];
const FORMS = ['节', '日', '瞻礼'];

export const CHURCH: readonly Festival[] = [
  // ---- of fixed days
  fixed(['平安夜', '圣诞夜', '圣诞前夜', '耶诞夜'], [12, 24], [1, 6]),
  fixed(
    ['圣诞节', '圣诞日', '耶诞节', '圣诞', '耶稣圣诞节', '耶稣圣诞瞻礼', '耶稣诞瞻礼', '主降生节', '耶稣诞辰'],
    [12, 25],
    [1, 7],
  ),
  { names: ['节礼日', '圣士提反日', '圣司提反节'], days: solar(12, 26) },
  { names: ['圣家节', '圣家族节'], days: family },
  fixed(['主显节', '显现节', '主显示节', '公现节', '圣三王节', '三王来朝节', '三王节'], [1, 6], [1, 19]),
  { names: ['主领洗节', '神显日', '东正教洗礼节'], days: solar(1, 19) },
  fixed(['圣烛节', '献主节', '圣母行洁净礼日'], [2, 2], [2, 15]),
  { names: ['大圣若瑟节'], days: solar(3, 19) },
  fixed(['圣母领报节', '报喜节', '圣子降孕节', '圣子降孕瞻礼', '救赎之始节', '基督成胎节'], [3, 25], [4, 7]),
  { names: ['瓦尔普吉斯之夜', '沃普尔吉斯之夜'], days: solar(4, 30) },
  { names: ['五朔节'], days: solar(5, 1) },
  { names: ['圣约翰节', '仲夏节'], days: solar(6, 24) },
  fixed(['主显圣容节', '耶稣显圣容日', '仪容显光日'], [8, 6], [8, 19]),
  fixed([...put(['圣母'], ['升天', '荣召升天', '安息'], FORMS), '圣母升天瞻礼日'], [8, 15], [8, 28]),
  fixed(['圣母圣诞节', '圣母诞辰', '圣母诞辰庆日'], [9, 8], [9, 21]),
  fixed(['举荣圣架节', '十字架节'], [9, 14], [9, 27]),
  { names: ['圣米迦勒节'], days: solar(9, 29) },
  { names: ['宗教改革纪念日', '宗教改革日'], days: solar(10, 31) },
  { names: ['诸圣节', '诸圣瞻礼', '诸圣瞻礼节', '天下圣徒之日'], days: solar(11, 1) },
  { names: ['追思节', '万灵节', '诸灵节', '悼亡节', '万灵日'], days: solar(11, 2) },
  { names: ['圣马丁节'], days: solar(11, 11) },
  fixed(['圣母进殿节', '圣母献堂节', '圣母献堂瞻礼节'], [11, 21], [12, 4]),
  { names: ['圣母无原罪瞻礼', '圣母无染原罪始胎节'], days: solar(12, 8) },
  // ---- before Christmas
  { names: ['将临期', '降临期', '待降节', '降临节'], days: (year) => [[advent(year), dayOf(year, 12, 24)]] },
  ...['一', '二', '三', '四'].map(
    (n, i): Festival => ({ names: put(['将临期', '降临'], ['第'], [`${n}主日`]), days: from(advent, i * 7) }),
  ),
  { names: ['基督普世君王节', '耶稣基督普世君王节', '圣王基督节', '耶稣君王节'], days: from(advent, -7) },
  // ---- counted from Easter
  {
    names: ['谢肉节', '送冬节', '烤薄饼周', '乳酪周'],
    days: from(orthodoxEaster, [-55, -49]),
  },
  { names: ['清洁星期一'], days: from(orthodoxEaster, -48) },
  christian(
    ['忏悔星期二', '忏悔节', '煎饼星期二', '煎饼节', '薄煎饼日', '酪饼星期二', '油腻星期二', '肥胖星期二'],
    -47,
  ),
  christian(['圣灰星期三', '圣灰礼仪日', '大斋首日', '圣灰日', '圣灰节'], -46),
  // 蒙灰日久的匾额
  { ...christian(['灰日', '涂灰日', '蒙灰日'], -46), guarded: true },
  christian(['大斋期', '大斋节', '四旬期', '四旬节', '四旬斋', '封斋期'], [-46, -1], [-48, -8]),
  // The eve of Palm Sunday is a feast of the Eastern church only.
  { names: put(['拉撒路'], ['', '圣'], ['星期六']), days: from(orthodoxEaster, -8) },
  christian(
    [
      '棕枝主日',
      '圣枝主日',
      '棕榈主日',
      '棕树主日',
      '棕榈星期日',
      '棕树节',
      '主进圣城节',
      '基督苦难主日',
      '受难主日',
      '耶稣受难主日',
    ],
    -7,
  ),
  christian(['受难周'], [-7, -1]),
  { ...christian(['圣周'], [-7, -1]), guarded: true },
  ...['一', '二', '三', '四', '五', '六'].map((day, i) =>
    christian(put(['圣', '圣周', '神圣'], ['星期'], [day]), i - 6),
  ),
  christian(['濯足星期四', '濯足节', '设立圣餐日', '建定圣体瞻礼'], -3),
  christian([...put(LORD, ['受难'], FORMS), '受难节', '受难日', '沉默星期五'], -2),
  christian(['复活节前日'], -1),
  christian(
    ['复活节', '复活主日', '复活节主日', '复活节星期天', '复活节星期日', ...put(LORD, ['复活'], [...FORMS, '主日'])],
    0,
  ),
  christian(['复活节星期一', '复活星期一'], 1),
  christian([...put(LORD, ['升天'], FORMS), '升天节'], 39),
  christian(['五旬节', '洁白主日', ...put(['圣灵', '圣神'], ['降临'], [...FORMS, '主日'])], 49),
  christian(['圣灵降临节后的星期一', '圣灵降临节后星期一'], 50),
  christian([...put(['', '天主'], ['圣三', '圣三一'], ['节', '主日', '瞻礼']), '三位一体主日', '三一主日'], 56),
  christian(['基督圣体圣血节', '圣体圣血瞻礼', '圣体圣血节', '基督圣体节', '圣体瞻礼日', '圣体瞻礼', '圣体节'], 60),
  { names: ['三圣节'], days: from(orthodoxEaster, 49) },
  christian(['耶稣圣心节', '耶稣圣心瞻礼'], 68),
];
