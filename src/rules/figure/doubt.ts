/** Whether what reads like a unit is one here (5分 is a score, money or a part of 分工): each unit's own doubts, by its neighbours. */

import type { Amount } from './amount.js';
import { WORD_OF } from './classifier.js';
import type { Place, Unit } from './shape.js';

const HAN = /^[\u4e00-\u9fff]/;
/** After a unit that is a word of its own where more Chinese follows (角 毛 分 两): the end, or what money is said with. */
const closes = (rest: string, more = /^[钱到至左以上每涨降]/) => !HAN.test(rest) || more.test(rest);
/** 一 counts where something before it says so: 仅一家, 各一份. */
const COUNTED_ONE = /(?:仅|只有|仅有|共有?|各|唯有|均为)$/;
/** 一毛九, 一角五分, 一毛钱. */
const ONE_COIN = /^(?:钱|[一二三四五六七八九](?:分|$|[^\u4e00-\u9fff]))/;
/** 一年半, 一年零八个月; not 一年半载. */
const AND_HALF =
  /^(?:半(?![载截夜路年个生拉])|多(?:[的来前后以，]|$|[^\u4e00-\u9fff]|时间|没|过去)|[零又]?[一二三四五六七八九十]{1,2}个月)/;
const SAID_ONE =
  /(?:为期|历时|耗时|用时|需要?|提前|推迟|延长|缩短|满|仅|只有|徒刑|缓刑|整整|长达|延期|休息|停[水电课产]|相隔|等了|干了|忙了|住了)$/;
const ERA =
  /(?:民国|公元前?|康熙|雍正|乾隆|嘉庆|道光|咸丰|同治|光绪|宣统|永乐|洪武|宣德|成化|弘治|正德|嘉靖|隆庆|万历|天启|崇祯|贞观|开元|昭和|平成|令和|大正|明治)$/;

type Guard = (place: Place, one: boolean, single: boolean) => boolean;

/** A unit's own doubts: true where it is a unit here. */
const GUARDS: Readonly<Record<string, Guard>> = {
  // 2022元旦, 三元里, 一元化, 万元户
  元: ({ rest, amount, before }, one, single) =>
    !/^(?:旦|宵|月(?=\d|份|[上中下]旬|初|底)|朝|勋|谋|凶)/.test(rest) &&
    !(!amount.digits && /^(?:年|代|里|区|桥|店)/.test(rest)) &&
    !((one || single) && /^(?:[化论复结方]|[二三]?次)/.test(rest)) &&
    // 每亿元; (万元), 单位:万元 head a table
    !(amount.bare && /(?:每|单位:?|[(/:])$/.test(before)) &&
    // 零元购, 0元试学: what an offer is called
    !(amount.low === 0 && /^[购领抢拿试学租游拍换送]/.test(rest)) &&
    !(amount.bare && /^[户村店机]/.test(rest)),
  圆: ({ rest }) => !/^[形满桌通润梦心]/.test(rest),
  // 三块展板 and 碎成三块 count pieces, 三块。 is money
  块: ({ rest, before, view, amount }, one) =>
    !(/[碎分裂切断摘立钉铺贴][了成为]{0,2}$/.test(before) && !/^[钱\d一二三四五六七八九]/.test(rest)) &&
    (!one || /^零?[一二三四五六七八九](?:毛|分|$|[^\u4e00-\u9fff])/.test(rest)) &&
    (!amount.digits ||
      HAN.test(rest) ||
      /^\d(?:毛|$|[^\u4e00-\u9fff\d.])/.test(rest) ||
      /[花费卖价给收付赚交宜贵共要值][到了]?我?$/.test(before) ||
      !HAN.test(before.at(-1) ?? '') ||
      /[元钱价]/.test(view)) &&
    closes(
      rest,
      /^(?:钱|到|至|左|以|上|每|多|零[一二三四五六七八九\d][毛角分]|[\d一二三四五六七八九](?![十百千万\d]*[个名人位件块元只]))/,
    ),
  角: ({ rest }, one) =>
    (!one || ONE_COIN.test(rest)) && closes(rest, /^(?:钱|到|至|左|以上|每|[\d一二两三四五六七八九]分)/),
  毛: ({ rest }, one) =>
    (!one || ONE_COIN.test(rest)) && closes(rest, /^(?:钱|到|至|左|以上|每|[\d一二两三四五六七八九])/),
  毫: ({ rest }, one) => !one && closes(rest, /^(?:钱|到|至|左|以上|每|[\d一二两三四五六七八九])/),
  仙: ({ rest, amount }) => amount.low !== 8 && closes(rest),
  蚊: ({ rest }) => closes(rest, /^[\d一二两三四五六七八九到至左以上每啦喇呀咗]/),
  // 票价5分 is money, 得了5分 a score
  'money:分': ({ before, rest, amount }) =>
    /(?:价格?|[收交卖花赚省付贵涨降跌])了?$/.test(before) && closes(rest) && Number.isInteger(amount.low),
  镑: ({ rest }) => !/^[礴]/.test(rest),
  马克: ({ rest }) => !/^[思·]/.test(rest),
  比尔: ({ rest }) => !/^[·盖]/.test(rest),
  美金: () => true,

  度: ({ rest, before, stressed, amount }, one, single) =>
    !one &&
    !/^(?:假|日|使|身|量|势|关|重|轻|蜂|夕|空|提|电视)/.test(rest) &&
    (!single || stressed || (before === '' && rest === '') || /[温降升烧热冷低高达至到约下于]$/.test(before)) &&
    !amount.bare,
  '°': ({ rest }) => !/^[\d′']/.test(rest),
  // 走了八百里山路 is a distance, 八百里秦川 and 三十里铺 are names
  里: ({ rest, before, amount, stressed }, one, single) =>
    !/^[程弄巷屯河店铺堡墩]/.test(rest) &&
    (amount.digits ||
      stressed ||
      (!one && /绕[了行道]?$/.test(before) && closes(rest)) ||
      (!one && !single && !amount.bare && (/[了长走距达跑]$/.test(before) || closes(rest, /^[长宽远的]/)))),
  里地: ({ amount }) => !amount.bare,
  里路: ({ amount }) => !amount.bare,
  米: ({ rest }) => !/^(?:兰|粉|饭|德|勒|黄色)/.test(rest),
  丈: ({ rest, amount, stressed }) => !/^[夫量人母]/.test(rest) && (!amount.bare || stressed),
  尺: ({ rest, amount, stressed }) => !/^(?:度|寸|码|讲|之)/.test(rest) && (!amount.bare || stressed),
  寸: ({ rest, amount, stressed }) => !/^(?:心|步|土|草|断|不|照不|金)/.test(rest) && (!amount.bare || stressed),
  // 车速120码, 42码的鞋: neither is a yard
  码: ({ rest, amount, before }) =>
    amount.digits &&
    !/^(?:[头放]|的?鞋|的?脚)/.test(rest) &&
    !/(?:速|速度|开|飙|跑|鞋|尺码|穿)[达到了为至]{0,2}$/.test(before),
  方: ({ rest, amount }) =>
    amount.low >= 10 && !amount.bare && (amount.digits || amount.low >= 1000) && !/^[面向式案法便阵]/.test(rest),
  顷: ({ rest }) => !/^[刻]/.test(rest),
  克: ({ rest }) => !/^[服隆扣什]/.test(rest),
  担: ({ rest }, one) => !one && !/^[任当负保心子架]/.test(rest),
  两: ({ rest }) =>
    closes(
      rest,
      /^(?:半|银|黄金|白银|酒|白酒|茶|肉|重|多|左|以|的|煤|花生|瓜子|棉|猪|牛|羊|鸡|鱼|虾|糖|盐|烟|人参|虫草|枸杞|米|面|油|粮|饭|药|金|[一二三四五六七八九\d]钱)/,
    ),
  斤: ({ rest, amount, stressed }) => !/^[斤顶]/.test(rest) && (!amount.bare || stressed || HAN.test(rest)),
  // 五斗橱, 三斗坪, 八斗之才
  斗: ({ rest, amount }, one) =>
    !amount.bare &&
    !/^[争志殴气士地拱角嘴鸡牛笠篷牌胆转柜橱坪岭湾之才]/.test(rest) &&
    (!one || !HAN.test(rest) || /^[粮米谷麦豆黍粟]/.test(rest)),
  // 2.3甲水田; 三甲医院 is of the first class
  甲: ({ rest, amount }) => amount.digits && /^(?:多|余)?[地田农水旱林茶果园]/.test(rest),
  升: ({ rest }) => !/^[级温高至降学值旗幅空起任入位职华国天格]/.test(rest),
  磅: ({ rest }) => !/^[礴]/.test(rest),
  秒: ({ rest }) => !/^[杀懂变表针]/.test(rest),
  小时: ({ before }, one) => !one || !/[每这那同上]$/.test(before),
  分钟: ({ before }, one) => !one || !/[每这那同上]$/.test(before),
  天: ({ rest, before, stressed, amount }, one) =>
    !/^(?:气(?![温压])|然|津|安门|府|使|涯|堂|文|花|坛)/.test(rest) &&
    !(!amount.digits && /^(?:空|下|生|河|才|平)/.test(rest)) &&
    !(one && !stressed && !SAID_ONE.test(before) && !AND_HALF.test(rest)) &&
    !((amount.bare || vagueOne(amount)) && !stressed && /[这那前近后过头几]$/.test(before)) &&
    !(amount.bare && !stressed) &&
    !/[今明昨]$/.test(before),
  晚: isNights,
  夜: isNights,
  周: ({ rest, before, stressed }, one) =>
    !/^(?:[一二三四五六日末边围恩刊报身折济庄易]|期(?!间)|长(?!度))/.test(rest) &&
    !(one && !stressed && !SAID_ONE.test(before) && !AND_HALF.test(rest)),
  星期: ({ rest }, one) => !one && !/^[一二三四五六日天]/.test(rest),
  个星期: ({ rest, before }, one) => !/^[一二三四五六日天]/.test(rest) && (!one || !/[每这那同上下第]$/.test(before)),
  个礼拜: ({ rest, before }, one) => !/^[一二三四五六日天]/.test(rest) && (!one || !/[每这那同上下第]$/.test(before)),
  礼拜: ({ rest }, one) => !one && !/^[一二三四五六日天]/.test(rest),
  个月: ({ before }, one) => !one || !/[每这那同上下第]$/.test(before),
  年: isSpanOfYears,
  载: ({ rest, amount, stressed }, one) => !one && (!amount.bare || stressed) && !/^[入重货客体歌誉]/.test(rest),
  岁: ({ rest, amount, stressed }) => !/^(?:[月末寒]|首(?![次度]))/.test(rest) && (!amount.bare || stressed),
  // 4至5级偏南风, 里氏5.1级; 一级, 三级医院, 5A级 name
  级: ({ rest, before, amount, range }, one) =>
    !one &&
    (range ||
      !Number.isInteger(amount.low) ||
      /^(?:左右|以上)?的?(?:[东西南北偏]|大?风|强风|阵风|地震|余震|浪|台阶|石阶)/.test(rest) ||
      /(?:震级|风力|阵风|烈度|强度)(?:约|为|达|达到|最大)?$/.test(before)),
  // 得20分 counts; 十分, 三分球, 30分别 do not
  分: ({ rest, before, amount }) =>
    !/^(?:[别为成布工析行局部公批期类之数享流支店明开配管手摊担离红解散子母时点队球天]|左右开)/.test(rest) &&
    (amount.digits ||
      (before === '' && !HAN.test(rest)) ||
      /^零?[一二三四五六七八九十]{1,3}秒/.test(rest) ||
      /(?:得|获|获得|加|扣|评|打|满|减|积|以|的)$/.test(before)),
  环: ({ before, amount }) => !Number.isInteger(amount.low) || /(?:打出|命中|成绩)了?$/.test(before),
  点: ({ amount, rest }) =>
    amount.digits && (!Number.isInteger(amount.low) || amount.low >= 100) && !/^[半钟整许前后左]/.test(rest),
  兆: ({ amount, rest }) => amount.digits && !/^[元头]/.test(rest),
  倍: ({ rest }) => !/^(?:感|加)/.test(rest),
  // 两打鸡蛋: dozens; 一打听, 三打白骨精, 3打1 are not
  打: ({ rest, amount }, one) =>
    !one &&
    !amount.several &&
    !amount.bare &&
    (!HAN.test(rest) ||
      /^(?:鸡蛋|啤酒|饮料|铅笔|钢笔|圆珠笔|毛巾|袜子|手套|杯子|鲜花|玫瑰|矿泉水|可乐|牛奶|衬衫|信封|蜡烛|盘子|碗|生蚝|纸|[的多])/.test(
        rest,
      )) &&
    !/^\d/.test(rest),
  番: ({ before }) => /翻了?$/.test(before),
  // 一位只存一个二进制数: a bit, where storage is spoken of
  位: ({ rest }) => /^.{0,8}(?:存储|字节|比特|二进制)/.test(rest),
  "'": ({ before, rest }) => before === '' && rest === '',
  赫: ({ rest }) => !HAN.test(rest),
  帕: ({ rest }) => !HAN.test(rest),
  焦: ({ rest }) => !HAN.test(rest),
  迈: ({ rest, amount }) => amount.digits && !/^[步进向出入阿]/.test(rest),
  伏: ({ rest }) => !/^[击案笔特加天]/.test(rest),
  瓦: ({ rest }) => !/^[房片砾罐窑斯解]/.test(rest),
};

/** Classifiers' own doubts, beside WORD_OF. */
const COUNT_GUARDS: Readonly<Record<string, Guard>> = {
  块: (_, one) => !one,
  // 3幢2单元, 花园小区3幢: an address
  幢: isNoAddress,
  栋: isNoAddress,
  // 三棵树镇, 三棵树车站: a place
  棵: ({ rest }) => !/^树(?:镇|乡|村|屯|街|路|区|站|店|车站|铁路|机场|街道)/.test(rest),
  // 一航局三处, 四局: bodies by number
  处: ({ before }, _one, single) => !(single && /[局公司院]$/.test(before)),
  局: ({ rest, before }) =>
    !/^[一二三四五六七八九〇零]{2}/.test(rest) && !/(?:中铁|中交|中建|水电|铁道?|航|冶|化)$/.test(before),
  // 46峰骆驼, 古碑7通; 一峰高耸, 三通一平
  峰: ({ rest, view, amount }) =>
    /^(?:[公母幼]?骆?驼)/.test(rest) ||
    (/驼/.test(view.slice(Math.max(0, amount.start - 40), amount.start + 40)) && !HAN.test(rest)),
  通: ({ rest, before }) => /^(?:古|石|墓|残)?碑/.test(rest) || /碑(?:刻|碣)?$/.test(before),
  // 住宅楼的二层: which, not how many
  层: ({ before, rest, view, amount }, _one, single) =>
    !(single && view[amount.start] !== '两' && /[楼厦馆]的?$/.test(before) && !/^[楼房]/.test(rest)),
  // 三点要求; 3点 alone is a time
  点: ({ rest }) =>
    /^(?:意见|要求|建议|希望|体会|启示|看法|理由|原因|不足|说明|优势|特点|好处|感受|想法|经验)/.test(rest),
  // 辖9镇3乡
  镇: isCounty,
  乡: isCounty,
  县: isCounty,
  任: ({ rest }) =>
    /^(?:司机|厂长|村长|镇长|县长|市长|局长|校长|院长|书记|支书|主任|站长|总统|首相|总理|领导|班子|队长|会长|主席|总裁|经理|董事长|教练|主帅|主人|房东|掌门)/.test(
      rest,
    ),
  挂: ({ rest }) => /^(?:电子)?(?:鞭炮|爆竹|炮仗|马车|大车|珠|葡萄|香蕉)/.test(rest),
  // 253次列车 names a train
  // 七届全国人大三次会议: which
  次: ({ rest, amount, before }) =>
    !(/^(?:全体)?会议|^全会/.test(rest) && /(?:[届委大协]|常委会|委员会|代表大会)$/.test(before)) &&
    !(amount.digits && /^(?:列车|特快|直达|快车|动车|航班|等\d*趟|旅客|临客|城际)/.test(rest)),
  口: ({ rest }) => !/^[子]/.test(rest),
  // 两堂课, 开课17堂; 三堂会审, 二堂
  堂: ({ rest, amount }) => amount.digits || /^(?:课|党课|公开课|讲座|培训|直播)/.test(rest),
  头: ({ rest }, _one, single) => !single || /^[猪牛羊驴象鹿骡狮大小奶母公黄水生肉耕仔能野成骆]/.test(rest),
  门: ({ rest }) => /^(?:[主选必]?修?课|学科|功课|大炮|炮|技术|手艺|语言|外语|专业|考试|亲)/.test(rest),
  面: ({ rest }) => /^(?:锦旗|红旗|彩旗|国旗|党旗|团旗|队旗|旗|镜|鼓|墙|金牌|奖牌|牌匾|展板|屏)/.test(rest),
  字: (_, one, single) => !one && !single,
  股: (_, _one, single) => !single,
  车: ({ amount, view }, _one, single) => !single || view[amount.start] === '两',
  队: ({ amount, view }, _one, single) => amount.digits || amount.low > 10 || (single && view[amount.start] === '两'),
  单: ({ amount }) => amount.digits || amount.low >= 10,
  注: ({ amount }) => amount.digits,
  响: ({ amount }) => amount.digits,
  孔: ({ amount }) => amount.digits,
  脚: (_, _one, single) => !single,
  期: ({ before, stressed }) => stressed || /(?:班|办|办了|出版|出刊|编发|刊发)$/.test(before),
  眼: ({ amount, rest }) => amount.digits || /^(?:机?井|泉)/.test(rest),
  梯: ({ amount }) => amount.digits,
  步: ({ amount }) => amount.digits || amount.low > 10,
  回: ({ rest }) => !/^事/.test(rest),
  声: ({ rest }) => /^(?:枪|巨|爆|汽笛|礼炮|哨|雷|呼)/.test(rest),
  番: () => false,
  瓣: ({ rest }) => HAN.test(rest) && !/^了/.test(rest),
  包: ({ rest }) => rest !== '公',
  团: () => false,
  道: ({ rest }, _one, single) => !single || HAN.test(rest),
  行: ({ rest }) => /^(?:字|诗|热泪|大雁|泪)/.test(rest),
  // 机车二组, 幸福村3组: which
  组: ({ view, before, amount }, one, single) =>
    !one &&
    !/[村社区队]$/.test(before) &&
    !(
      single &&
      view[amount.start] !== '两' &&
      HAN.test(before.at(-1) ?? '') &&
      !/[分成共编建设有抽派出这的做练每第完了]$/.test(before)
    ),
  // 成交68.4万手: lots of a market
  手: ({ amount }) => amount.low >= 10_000,
  部: ({ before }) => !/[北南东西中]$/.test(before),
};

/** 辖9镇3乡, 全省88县: towns by number, where no name goes on. */
function isCounty({ rest, amount, before }: Place): boolean {
  return amount.digits && !/第$/.test(before) && /^(?:\d|[^\u4e00-\u9fff]|$|和\d|及\d)/.test(rest);
}

function vagueOne(amount: Amount): boolean {
  return amount.several && amount.low === 2 && amount.high === 9;
}

function isNoAddress({ view, amount, before, rest, stressed }: Place): boolean {
  if (/^(?:\d|[一二三四五六七八九十]+单元|单元|楼下|[A-Z])/.test(rest)) return false;
  return !(
    amount.digits &&
    !stressed &&
    view.length > 0 &&
    /(?:小区|花园|家园|公寓|新村|苑|庭|坊|街|路|号|弄)$/.test(before)
  );
}

/** 住了两晚, 三天三夜; not 周五晚, 初八夜, 一夜之间, 三晚报. */
function isNights({ rest, before, amount, stressed }: Place, one: boolean): boolean {
  return (
    !/^[上间会报宴餐饭点高自礼熟稻期年辈里色市班空校生行宵总]/.test(rest) &&
    !/[周期拜初月日号今昨当前每那这同第半]$/.test(before) &&
    !(one && !stressed && !SAID_ONE.test(before)) &&
    !amount.bare &&
    amount.low >= 1 &&
    amount.low < 100
  );
}

function isSpanOfYears({ view, amount, before, rest, stressed }: Place, one: boolean): boolean {
  const numeral = view.slice(amount.start, amount.end);
  // 树龄在1200年以上, 距今3000年左右
  const aged =
    /(?:树龄|历史|距今|年代|长达|已有|超过|近)[约在为达有已]{0,2}$/.test(before) &&
    /^(?:以上|左右|[的之]?(?:历史|树龄))/.test(rest);
  if (aged && amount.low >= 1000) return true;
  if (amount.digits && /^(?:[12]\d{3}|0\d)$/.test(numeral) && !stressed) return false;
  if (!amount.digits && !amount.several && /^[〇零一二三四五六七八九]{2,}$/.test(numeral)) return false; // 九八年
  if (amount.digits && /^[5-9]\d$/.test(numeral) && /^[、至到~—-]\d\d年/.test(rest)) return false; // 95年、96年
  if (
    /^(?:级|代(?![表理言])|度(?!过)|款|版|底|初|末|春|夏|秋|冬|份|[上下]半年|第|\d{1,2}月|[一二三四五六七八九十]{1,2}月|制|义务|一贯|暑|国庆|元旦|春节|货|关)/.test(
      rest,
    )
  )
    return false;
  if (amount.digits && /^[5-9]\d$/.test(numeral) && /\d\d年[、和及]$/.test(before)) return false;
  if (ERA.test(before)) return false;
  if (vagueOne(amount) && /[这那前近后过去头往]$/.test(before)) return false;
  if (one && !stressed && !SAID_ONE.test(before) && !AND_HALF.test(rest)) return false;
  return !amount.bare || stressed;
}

/** Whether the unit is one here, by its number and its neighbours. */
export function fits(unit: Unit, place: Place): boolean {
  const { view, amount, rest } = place;
  const printed = amount.end - amount.start;
  const one = printed === 1 && (view[amount.start] === '一' || view[amount.start] === '壹');
  const single = printed === 1 && !amount.digits;
  // 每百公里油耗: a rate's unit
  if (amount.bare && view[amount.start - 1] === '每') return false;
  if (unit.sort === 'count') {
    // 零件, 零部件; but 零例
    if (printed === 1 && /[零〇]/.test(view[amount.start] as string) && !/^[例起人个名次户家]$/.test(unit.name))
      return false;
    if (single && /[壹贰叁肆伍陆柒捌玖]/.test(view[amount.start] as string)) return false; // 队伍排, 伍家
    if (WORD_OF[unit.name]?.test(rest)) return false;
    if (one && !place.stressed && !COUNTED_ONE.test(place.before)) return false; // 一座, 一部词典
    if (amount.bare && !place.stressed && !/^(?:名|人次)$/.test(unit.name)) return false; // 千家万户
    if (vagueOne(amount) && /[第好这那前近后头]$/.test(place.before) && view[amount.start] === '几') return false;
    // 五棵树镇, 三只羊乡: a place
    if (
      single &&
      !/^[个名座家位]$/.test(unit.name) &&
      /^(?:[\u4e00-\u9fff][镇乡屯]|[桥港河湾塘浜泾庙堰墩坝墙里庄岗岭]村)(?![长里民])/.test(rest)
    )
      return false;
    return COUNT_GUARDS[unit.name]?.(place, one, single) ?? true;
  }
  return (GUARDS[`${unit.sort}:${unit.name}`] ?? GUARDS[unit.name])?.(place, one, single) ?? true;
}
