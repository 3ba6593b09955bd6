/** What only looks like a figure: ordinals, clock times and dates, telephones, labels, models, sayings. One row for each kind. */
import { REFUSED, type Rule } from '../../rule.js';

const D = '0123456789';
const H = '一二三四五六七八九十百千万零〇两';
const LATIN = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
/** A number of up to a few characters, in digits or Chinese. */
const N = `(?:\\d{1,4}|[${H}]{1,5})`;

const refuse = (): typeof REFUSED => REFUSED;

/**
 * Sayings and words with a number and what could be a unit in them. From 《现代汉语词典》 (6th ed.), picked by the units of our own
 * table; campaigns, brands and stations (八项规定, 三棵树, 五棵松), which it does not hold, by hand.
 */
const SAYINGS = (
  '千家万户 千门万户 万户侯 百家争鸣 百家讲坛 百家姓 三百六十行 七十二行 三十六计 三头六臂 三头两头 万头攒动 千头万绪 千条万绪 千条万缕 千人一面 ' +
  '三天两头 十天半月 一分钱一分货 一分耕耘 一分收获 三天打鱼 一天到晚 三番五次 三番两次 几次三番 一清二楚 半斤八两 三句话不离 三言两语 两句三 三句半 七嘴八舌 五花八门 四面八方 八面玲珑 八面来风 ' +
  '三顾茅庐 一波三折 三下五除二 九牛二虎 五湖四海 三心二意 十有八九 十之八九 八九不离十 九九归一 一五一十 百步穿杨 百尺竿头 九天揽月 两个巴掌 两码事 两回事 两口子 ' +
  '三长两短 三步并作两步 五十步笑百步 两步走 三步走 两面派 两面三刀 两面针 两手抓 两头忙 两头跑 两头堵 两层皮 两张皮 三把火 三板斧 二人转 三人成虎 三人行必 二人世界 ' +
  '三句不离 千人计划 万人计划 百人计划 万人迷 万人坑 万人空巷 四分五裂 三分球 两分球 百分百 百分制 三分天下 七分饱 七上八下 横七竖八 十全十美 两全其美 ' +
  '百里挑一 千里挑一 百里挑 万里长城 万里长征 千里迢迢 千里之外 五大三粗 三角形 三角洲 三角债 五角大楼 五角星 三张犁 三轮车 二轮车 两轮车 四轮 二次元 三次元 二次创业 二次函数 一元二次 二锅头 两天晒网 十年树木 百年树人 三次产业 百米冲刺 百米赛跑 百米飞人 百米大战 ' +
  '二次供水 二次污染 二次装修 二次利用 二次加压 一次性 三级跳 三件套 四件套 三令五申 接二连三 三三两两 三五成群 二手 三年早知道 三年级 百年老 百年大计 千年古 千载难逢 九年义务 九年一贯 四级英语 六级英语 ' +
  '十字路口 八字 百姓 百货 百叶 千斤顶 千篇一律 三字经 百科 八卦 万象 万紫千红 四书五经 五号字 七七八八 三只松鼠 七匹狼 六个核桃 五棵松 三棵树 三亲六 六神 五体 十恶 四通 半两 半途 半截 半路 半天云 ' +
  '三包 三江 三农 两会 两岸 两侧 两旁 两地 两者 两用 两极 两性 五保户 五好家庭 五好 四好 三好 百强 千强 十佳 十强 八强 四强 十六强 三甲 三品 ' +
  '三餐 一日三餐 两广 两湖 三件宝 两面性 三部曲 四部曲 二进制 两栖 三维 二维 三段论 ' +
  '三个代表 四个意识 四个自信 两个维护 两个确立 四个全面 两个一百年 八项规定 一年半载 三年五载 二副 最后一米 最后一公里 最后一百米 最后一步 五年计划 五年规划 成千上万 成百上千 上百上千 数以千计 数以万计 数以百计 数以亿计'
).split(' ');

export const REFUSALS: readonly Rule<never>[] = [
  {
    id: 'refuse/saying',
    doc: 'A saying or word with a number in it (千家万户, 三轮车), or 十分 and 万分 for very.',
    starts: '一二三四五六七八九十百千万两几半横接最成上数',
    pattern: new RegExp(
      `(?:${[...SAYINGS].sort((a, b) => b.length - a.length).join('|')}|[三四六八]角(?![一二三四五六七八九]分|钱)|[十万]分(?![钱之钟])|(?<=[新老])三板|百分[点制]|千分[尺表]|第一二三)`,
      'y',
    ),
    read: refuse,
  },
  {
    id: 'refuse/ordinal',
    doc: 'An ordinal numbers, it does not count: 第三批, 第11分钟. (Ranks are read before: 全国第3.)',
    starts: '第',
    pattern: new RegExp(
      `第(?:\\d[\\d,]*|[几${H}]+)(?:[、至到—~-]第?(?:\\d+|[${H}]+))?(?:个半)?(?:个月|分钟|小时|人民|人次|代表|[个批次届块家名位场条件版期章节条项幢栋座轮]|年)?`,
      'y',
    ),
    read: refuse,
  },
  {
    id: 'refuse/weekday',
    doc: 'A day of the week; its number is not the next word’s (星期三天气).',
    starts: '星礼周',
    pattern:
      /(?:星期|礼拜)[一二三四五六日天1-6]|周[一二三四五六日](?=[\u4e00-\u9fff、,至到\-()晚早上下])(?!周|个|[一二三四五六七八九十百]*[个倍年])/y,
    // 每周三节课 is three lessons
    read: (match, { view }) =>
      view[match.index - 1] === '每' && /^[节次场天篇趟堂顿遍]/.test(view.slice(match.index + match[0].length))
        ? null
        : REFUSED,
  },
  {
    id: 'refuse/clock',
    doc: 'A time of day: 14:30, 3时30分, 三点半, 晚8点, 零点.',
    starts: `${D}${H}`,
    follows: ':时点',
    pattern:
      /\d{1,2}:\d{2}(?::\d{2})?(?!\d)|\d{1,2}时(?!速)(?:\d{1,2}分?|[一二三四五]?十[一二三四五六七八九]?分|许|半|整)?|\d{1,2}点(?!\d*[万亿%]|意见|要求|建议|希望|体会|启示|看法|理由|原因|不足|说明|优势|特点|好处|感受|想法|经验)(?:\d{1,2}分?|[一二三四五]?十[一二三四五六七八九]?分?|半|整|钟|许|多|一刻|三刻)?(?!\d)|[一二三四五六七八九十零两]{1,3}点(?:[一二三四五]?十[一二三四五六七八九]?分?|零?[一二三四五六七八九]分|半|整|钟|许|多|过|前|后|一刻|三刻)|[一二三四五六七八九十]{1,3}时(?:[一二三四五]?十[一二三四五六七八九]?分|许|半|整)|零点(?![一二三四五六七八九])(?:\d{1,2}分)?/y,
    // 下跌零点八分, 提高三点五分: a decimal
    read: (match, { view }) =>
      /点[一二三四五六七八九]分$/.test(match[0]) &&
      /[跌涨升降高低增减加扣快慢差][了至到]?$/.test(view.slice(Math.max(0, match.index - 2), match.index))
        ? null
        : REFUSED,
  },
  {
    id: 'refuse/date',
    doc: 'A date or a year, where no date was found before: 2021-03-05, 3月5日, 二〇二二年, 90年代, 21世纪.',
    starts: `${D}〇零${H}`,
    follows: '年月日世-./·—~张天台旦宵本株届级款',
    pattern: new RegExp(
      [
        '(?:1[5-9]|20)\\d\\d(?:[-./]\\d{1,2}[-./]\\d{1,2}(?!\\d)|年度?|[—~-](?:1[89]|20)?\\d\\d(?:年|学年))(?!\\d)',
        '(?:1[5-9]|20)\\d\\d(?=张家|天津|台州|台湾|元旦|元宵|本溪|株洲|届|级|款)',
        '\\d{1,2}月(?:份|\\d{1,2}[日号](?![元圆币线楼院])|[上中下]旬|[初底末])?(?!龄)',
        '\\d{1,2}日(?![元圆币内])',
        '\\d{2}年(?=\\d{1,2}月|[春夏秋冬初底末])',
        '[一二][〇零一二三四五六七八九]{3}年',
        '[十一二]?[一二三四五六七八九十]月(?:[一二三]?十?[一二三四五六七八九十]?[日号]|份|[上中下]旬|[初底末])?(?!球|亮|饼|牙)',
        '(?:\\d{2}(?:0|十)?|[一二三四五六七八九]十|[一二三四五六七八九]十)年代',
        '(?:\\d{1,2}|[一二]?十[一二三四五六七八九]?)世纪',
        '\\d{1,2}[·.]\\d{1,2}(?=事件|专案|案|地震|事故|讲话|维权|消费者)',
      ].join('|'),
      'y',
    ),
    read: refuse,
  },
  {
    id: 'refuse/quoted-name',
    doc: 'What is called by a number and a thing, in quotes before what it is: “六个核桃”饮料, “三个一批”行动.',
    starts: H,
    pattern: new RegExp(
      `(?<=[“‘])[${H}]{1,3}[个只匹条张大位项颗棵粒头件家][^”’\\d,。]{1,4}(?=[”’](?:牌|品牌|商标|商店|专卖|零食|饮料|饮品|服装|男装|女装|食品|酒|奶|茶|餐厅|餐馆|饭店|火锅|面馆|连锁|公司|集团|乐队|组合|工程|计划|行动|活动|战略|机制|模式|工作法|工作制|制度|原则|要求|理念|标准|精神|教育|主义|思想|政策|方针|体系|格局|目标|管理法|服务))`,
      'y',
    ),
    read: refuse,
  },
  {
    id: 'refuse/title',
    doc: 'A work’s name that opens with a number: 《七十二家房客》, 《四世同堂》.',
    starts: H,
    pattern: new RegExp(`(?<=[《〈])[${H}]{1,6}(?=[^》〉]{1,12}[》〉])`, 'y'),
    read: refuse,
  },
  {
    id: 'refuse/called',
    doc: 'A number that is called, dialled, or held: 拨打114, 热线12316, 账号6222…, 尾号3456, 邮编215000; not 电话320部.',
    starts: '验密口分短呼来发拨电热专客致咨账卡尾编邮证车文号批工学身国省县乡订序Q微频代房车',
    pattern:
      /(?:拨打?(?:热线|电话)?|电话(?:号码)?|热线|专线|客服|致电|咨询|账号|卡号|尾号|编号|邮编|邮政编码|证号|证件号码?|车牌号?|文号|号码|批号|工号|学号|身份证号?码?|国道|省道|县道|乡道|订单号?|序列号|QQ群?|微信号?|频率|代码|房号|车次|验证码|密码|口令|分机号?|短号|呼叫|来电显示|短信发?送?至|发送?[“"]?\w{0,6}[”"]?[到至])(?:为|是|即|至|了|的)?[:：]?(?:[“"(]{0,2})(?:[\dA-Za-z][\dA-Za-z\-—()*×xX]{1,24}(?![\dA-Za-z]|[万余多]{0,2}[部台门户])|[一二三四五六七八九〇零]?局?[一二三四五六七八九〇零]{3,11}(?![十百千万部台门户]))/y,
    read: refuse,
  },
  {
    id: 'refuse/line',
    doc: 'A number before the service it is dialled for: 12328热线, 96007服务平台.',
    starts: D,
    pattern:
      /\d{3,11}(?=(?:[\u4e00-\u9fff]{0,8}?)(?:热线|专线|的?来电|举报电话|服务电话|便民电话|客服|报警|指挥中心|急救电话|反诈))|\d{3,4}-\d{7,8}(?:-\d+)?|1[3-9]\d{9}(?!\d)|400-?\d{3,4}-?\d{3,4}|(?:110|119|120|122|12345|12315|12348|12306|10086)(?=[民接出警医救急联指调工反])/y,
    read: refuse,
  },
  {
    id: 'refuse/label',
    doc: 'A number that labels a thing: 318国道, 6号线, 20号楼, 五年级1班, 六(2)班, 4单元302室, 第7版, 12路车.',
    starts: `${D}${H}`,
    follows: '号国省县路线年(班单室版楼弄中小团师街社支大连营局期环级类等甲',
    pattern: new RegExp(
      `${N}(?:号(?:线|楼|院|门|馆|店|厂|地|车|机|桥|井|文|台风|坑|泊位|码头)?|国道|省道|县道|路(?:公交|公共|车|汽车|电车)?|线|年级(?:[(]?${N}[)]?班)?|[(]\\d{1,2}[)]班|班(?!次|人|岗|倒|列)|单元(?:${N}室)?|室|版|楼(?!层)|弄|中(?=[初高校]|学|$)|小(?=学|校)|团场|师(?=[^傅范资生])|街道|社区|支部|支队(?!伍)|大队(?!伍)|中队|小队|连(?=[^胜败续冠])|营(?=[长部])|局(?=长|集团)|期工程|期(?=[项建棚改])|环(?=路|线|内|外|以|高架)|级(?:英语|教师|医院|工|证书|残|警|保护|文物|响应|运动员|飞人|建造师|承包|甲等|以上医院)|类(?=传染病|保护|工)|等(?=功|奖|舱)|甲(?=医院|$))`,
      'y',
    ),
    read: refuse,
  },
  {
    id: 'refuse/model',
    doc: 'Letters with digits, or digits with letters: PM2.5, G42, A02, 5G, 4K, B12, K128+300 of a road.',
    starts: LATIN,
    pattern:
      /(?!(?:RMB|CNY|HKD|USD|EUR|GBP|JPY|TWD|HK\$|US\$|NT\$|MOP\$|[SAC]\$) {0,2}\d)(?:[A-Za-z]+[-·.]?\d[\dA-Za-z.-]*(?:\+\d+)?|[A-Za-z]+)/y,
    read: refuse,
  },
];

/** The last row: a numeral that nothing has read counts nothing, and none of its characters begins another. */
export const UNREAD: Rule<never> = {
  id: 'refuse/bare',
  doc: 'A number that counts nothing we know: a telephone (2718281), a label (5G, 9·18), a name (七一街道, 万隆).',
  starts: `${D}〇零一二三四五六七八九两壹贰叁肆伍陆柒捌玖十百千万亿`,
  // 找零|八十元: the 零 alone
  pattern:
    /[零〇](?=[一二三四五六七八九]?[十百千万])|\d[\dA-Za-z]*(?:[.:\-/·—][\dA-Za-z]+)*|[〇零一二三四五六七八九两壹贰叁肆伍陆柒捌玖十百千万亿]+/y,
  read: refuse,
};
