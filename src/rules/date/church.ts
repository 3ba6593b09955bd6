/**
 * Christian feasts: those of fixed days, and those counted from Easter. Most names of the latter are put together, so they are here too:
 * whose feast it is, what happened, and 节, 日 or 瞻礼 (基督升天日, 圣灵降临主日); every day of the Holy Week has one (圣周二).
 * Source of the names: see festival.ts.
 */
import { dayOf } from './calendar.js';
import { easter, orthodoxEaster } from './feast.js';
import type { Days, Festival } from './festival.js';

type Stretch = number | readonly [number, number];

const on =
  (month: number, day: number): Days =>
  (year) => {
    const at = dayOf(year, month, day);
    return [[at, at]];
  };
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
  days: on(month, day),
  orthodox: on(...orthodox),
});

/** Every name of three parts. */
const put = (first: readonly string[], second: readonly string[], third: readonly string[]): string[] =>
  first.flatMap((a) => second.flatMap((b) => third.map((c) => a + b + c)));

const LORD = ['耶稣', '基督', '救主', '主'];
const FORMS = ['节', '日', '瞻礼'];

export const CHURCH: readonly Festival[] = [
  { names: ['东正教平安夜'], days: on(1, 6) },
  { names: ['东正教圣诞节'], days: on(1, 7) },
  fixed(['主显节', '显现节', '主显示节', '圣三王节', '三王来朝节', '三王节'], [1, 6], [1, 19]),
  fixed(['圣母领报节'], [3, 25], [4, 7]),
  fixed(['主显圣容节', '耶稣显圣容日'], [8, 6], [8, 19]),
  fixed([...put(['圣母'], ['升天', '荣召升天', '安息'], FORMS), '圣母升天瞻礼日'], [8, 15], [8, 28]),
  fixed(['圣母圣诞节'], [9, 8], [9, 21]),
  fixed(['举荣圣架节'], [9, 14], [9, 27]),
  { names: ['诸圣节'], days: on(11, 1) },
  { names: ['追思节'], days: on(11, 2) },
  fixed(['圣母进殿节', '圣母献堂瞻礼节'], [11, 21], [12, 4]),
  { names: ['圣母无原罪瞻礼'], days: on(12, 8) },
  christian(['忏悔星期二', '忏悔节', '煎饼星期二', '酪饼星期二', '油腻星期二', '肥胖星期二'], -47),
  christian(['圣灰星期三', '圣灰礼仪日', '大斋首日', '圣灰日'], -46),
  christian(['大斋期', '大斋节', '四旬期', '四旬节', '四旬斋', '封斋期'], [-46, -1], [-48, -8]),
  // The eve of Palm Sunday is a feast of the Eastern church only.
  { names: put(['拉撒路'], ['', '圣'], ['星期六']), days: from(orthodoxEaster, -8) },
  christian(['棕枝主日', '圣枝主日', '棕榈主日', '棕树节', '主进圣城节'], -7),
  ...['一', '二', '三', '四', '五', '六'].map((day, i) =>
    christian(put(['圣', '圣周', '神圣'], ['星期'], [day]), i - 6),
  ),
  christian(['濯足星期四', '濯足节', '设立圣餐日', '建定圣体瞻礼'], -3),
  christian([...put(LORD, ['受难'], FORMS), '受难节', '受难日', '沉默星期五'], -2),
  christian(['复活节前日'], -1),
  christian(['复活节', '复活节主日', '复活节星期天', '复活节星期日', ...put(LORD, ['复活'], [...FORMS, '主日'])], 0),
  christian(['复活节星期一'], 1),
  christian([...put(LORD, ['升天'], FORMS), '升天节'], 39),
  christian(['五旬节', ...put(['圣灵', '圣神'], ['降临'], [...FORMS, '主日'])], 49),
  christian(['圣灵降临节后的星期一', '圣灵降临节后星期一'], 50),
  christian([...put(['', '天主'], ['圣三', '圣三一'], ['节', '主日', '瞻礼']), '三位一体主日', '三一主日'], 56),
  christian(['基督圣体圣血节', '圣体圣血瞻礼', '圣体圣血节', '基督圣体节', '圣体瞻礼日', '圣体瞻礼', '圣体节'], 60),
];
