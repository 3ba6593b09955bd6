/**
 * The words that credits are made of: roles, kinds of work, desks, offices, occupations, filler. What is done with them is in
 * credit.ts. SOURCE: written by hand from the ways papers of all decades sign.
 */
import { nameEnd } from '../../division.js';
import type { Author } from '../../types.js';
import { H } from './agency.js';

/** Roles, the longest first, and what they are in the contract. */
export const ROLE_WORDS: readonly [string, Author['role']][] = [
  ['记者', 'reporter'],
  ['通讯员', 'correspondent'],
  ['通信员', 'correspondent'],
  ['通迅员', 'correspondent'],
  ['责任编辑', 'editor'],
  ['责编', 'editor'],
  ['特约员', 'correspondent'],
  ['实习生', 'intern'],
  ['摄影师', 'photographer'],
  ['摄影员', 'photographer'],
  ['编辑', 'editor'],
  ['主编', 'editor'],
  ['撰稿人', null],
  ['撰稿', null],
  ['评论员', null],
  ['特派员', 'reporter'],
  ['拍客', 'photographer'],
  ['作者', null],
  ['主笔', null],
  ['网友', null],
  ['报道员', 'correspondent'],
  ['报导员', 'correspondent'],
  ['信息员', 'correspondent'],
];

/** What one is called by whose whole name is not printed: 许太太, 何先生. */
export const CALLED = '(?:先生|女士|小姐|太太)';

/** What a reporter is of: 体育记者. */
const FIELD =
  '体育|财经|教育|法制|政法|科技|文教|军事|经济|社会|国际|时政|农村|工业|交通|卫生|文化|娱乐|随队|随行|随军|驻地|一线|青年|老|女';
/** What kind of reporter: 特约, 全媒体, 驻京. */
const KINDS = `本文|特约|特派|首席|资深|实习|见习生?|全媒体?|融媒体?|新媒体|主任|战地|前方|助理|网络|视频|图片|参与采写|参与采访|采写|采访|${FIELD}|学生|校园|小|摄影|文字|签约|常驻|通讯|专职|高级|责任|执行|美术|新闻`;
const ROLES = ROLE_WORDS.map(([word]) => word).join('|');
/** A house that no list has, by its place before the role: 每经记者, 社会组记者, 县广播站通讯员; 一名记者 is none. */
const ANY = `(?!本|驻|赴|[一两二三四五六七八九十几多数各某这那名位女男])(?:(?![的了是在向对给请找被把让答告诉接受采访任由问与和及见当作为名位])[${H}\\dA-Z]){2,9}`;

const ANY_ROLE = /^/u;
/** What may stand as a house before a role: one that its name shows, before any role; else any words, before a reporter. */
const HOUSES: readonly { house: RegExp; before: RegExp }[] = [
  {
    house: new RegExp(
      `^(?:本[报刊台网社站市县区院校团]|本[${H}]{2}报|新华社|中新社|中央社|新华网|人民网|[${H}\\dA-Z]{1,8}(?:[日晚早晨时快商周导新]?报|都市报|电视台|广播电台|融媒体中心|传媒集团|通讯社|周刊|杂志|新闻网|客户端|发布))(?:[·/-]?[${H}]{2,8}(?:客户端|新闻|网|报|视频|在线))?$`,
      'u',
    ),
    before: ANY_ROLE,
  },
  { house: new RegExp(`^[${H}]{2,6}(?:在线|周末|画报|联社|新闻)$`, 'u'), before: ANY_ROLE },
  { house: /^$/u, before: ANY_ROLE },
  {
    house: new RegExp(`^${ANY}(?:[·/-]${ANY})?$`, 'u'),
    before: new RegExp(`^(?:${KINDS}|驻[${H}]{1,4}){0,3}(?:记者|通讯员|特派员)`, 'u'),
  },
];

/** What kind of reporter (特约 实习 首席 驻京 全媒体; after 本报 the desk too: 体育), group 1, and the role, group 2. */
const KIND_AND_ROLE = new RegExp(
  `((?:${KINDS}|本市|本县|驻(?:(?![告问接对向说请])[${H}]){1,8}?|赴[${H}]{2,5}|(?<=特[派约])[${H}]{2,4}|(?<=本[报刊台网社])(?![派两三多一数各的])[${H}]{2}){0,3})` +
    `(${ROLES})(?:[们组](?![\\u4e00-\\u9fff])|小组)?(?!站|部|室|团|同志|先生|老师|您|你|按|的|从|在|了|来信|手记|观察|调查|札记|见闻|随笔|协会|节|获悉|问|是|系|为)`,
  'uy',
);
/** Characters of the longest house: 观海新闻客户端/青岛晚报. */
const HOUSE = 20;
const IN_HOUSE = new RegExp(`[${H}\\dA-Z·/-]`, 'u');

export interface RoleAt {
  end: number;
  /** Length of the house before it, 0 where there is none: 本报, 禅桂日报. */
  house: number;
  kind: string;
  word: string;
}

/** The role that stands at an offset, and what house and kind it is of: 本报记者, 特约通讯员. */
export function roleAt(view: string, at: number): RoleAt | null {
  const roles: RegExpExecArray[] = [];
  for (let from = at; from <= at + HOUSE; from++) {
    KIND_AND_ROLE.lastIndex = from;
    const role = KIND_AND_ROLE.exec(view);
    if (role) roles.push(role);
    if (!IN_HOUSE.test(view[from] ?? ' ')) break;
  }
  for (const { house, before } of HOUSES)
    for (const role of roles)
      if (house.test(view.slice(at, role.index)) && before.test(role[0]))
        return {
          end: role.index + role[0].length,
          house: role.index - at,
          kind: role[1] as string,
          word: role[2] as string,
        };
  return null;
}

/** Kinds of work, before or after a name. */
const WORK =
  '摄影报[道导]|图文报[道导]|文字整理|采访整理|录音整理|截图整理|整理报[道导]|摄影撰文|摄影并文|图并文|文图报[道导]|文/图|图/文|文图|图文|文|图片|图|摄影|摄制|摄像|拍摄|摄|撰文|撰稿|采写|采访|整理|编译|翻译|译|编写|编|辑|绘图|绘|漫画|插图|题图|制图|画|供稿|供图|提供|推荐|口述|来稿|执笔|综合|改写|辑录|投稿|篆刻|书法|诗|词|曲|唱|讲|配诗|文字|视频|剪辑|海报设计|海报|主持人|本期主持|主持|翻拍|翻摄|照片由|图片由|图由|照片均由|图片均由|撰|报|搜集整理|收集整理|搜集|收集|采编|木刻|速写|剪纸|国画|油画|版画|素描|荐|摘|摘编|绘制|编绘|作词|作曲|啟|启|记录整理|记录|解答|解答人|答|出题|讲述|讲述人|口述人|整理人|拍摄人|执笔人|点评|主讲|主讲人|主答|受访人|坐诊|主厨|答题|代笔|接听|答疑|答疑人|答疑律师|答疑专家|手机拍摄|手机摄|记|特稿|推荐人|著|原著|合著|合译|改编|集体创作|访问|记录人|主讲专家|text|photo|words|photos|作|遗作|图与文|文与图|笔录|演讲|讲演|在线答疑|供稿单位|供图单位|特约摄影|特约撰稿|文并[摄图]|摄并文|录|咨询|本期答问|答问人?|本期答问人|答复人?|本期律师';
export const WORK_CHUNK = new RegExp(`^(?:${WORK})$`, 'u');
/** Work that may be glued to the end of a name: 孟桐摄, 沙河街道供图. */
export const GLUED_WORK =
  /(?:摄影报[道导]|图文报[道导]|整理报[道导]|采写报[道导]|采访整理|录音整理|截图整理|文字整理|摄影并文|摄影|拍摄|翻拍|翻摄|摄|供图|供稿|提供|整理|编译|撰文|采写|编写|绘制|制图|绘|辑|译|记录整理|记录|搜集整理|收集整理|搜集|收集|代笔|解答|答|合译|合著|原著|集体创作|执笔|(?:作|写|记|草)于[\u4e00-\u9fff]{2,6}|敬[覆复]|答复|遗作|笔录|(?:寄|发)自[\u4e00-\u9fff]{2,8}|(?<=[部处科室会局司院校馆])启|[专特]稿|报[道导]|综合报[道导]|综合)$/u;
/** Work glued to the front of a name: 编译许长林, 摄影韩春生. Only words that a sentence seldom begins with a name after. */
export const LEADING_WORK = /^(?:编译|摄影|译者)(?=[\u4e00-\u9fff]{2,4}(?:报[道导])?$)/u;
/** Work that a dot parts from its worker: 文·许长林 摄影·韩春生, 文·摄影/韩春生. */
export const DOTTED_WORK =
  /^(?:文字|文|图片|图|摄影|采访|整理|撰文|撰稿|采写|翻译|编译|插图|绘图|漫画|报[道导]|口述|执笔|策划|编辑|特稿|专访)·/u;
/** … and after its worker: 许长林·文 韩春生·图. */
export const DOTTED_AFTER = /·(?:文|图|摄影|摄|整理|编译|译|绘|采访|撰文)$/u;
export const PHOTO = /摄|图|绘|画|拍|photo/iu;

/** Those who sign with the one named: 等十一人, 等三位同志, 等六名工人. */
export const OTHERS = '等(?:[\\d一二三四五六七八九十百]{1,4}[人名位户家](?:[\u4e00-\u9fff]{1,4})?|同志)';
/** Words without an author in them. */
export const FILLER = new RegExp(
  `^(?:(?:发|寄|写|摄|作|记|草)(?:自|于)[${H}]{2,8}|(?:同|谨|敬|泣|叩)(?:启|叩|上|具|白|覆|复)|[${H}-]{2,8}(?:报[道导]|专[讯访]|电|讯)|综合[${H}]{2,10}外电|根据[${H}]{2,24}|(?:联合|综合|专题|特别|现场|独家|深度|摄影|图文|跟踪|连续|实习)?(?:报[道导]|采访|专访|[专特]稿|特写)|(?:专|特|本报)讯|专电|(?:传真|资料|本组|题图|本版)照片|新闻(?:分析|特写|观察|幕后|追踪|调查|眼|透视)|(?:本[报刊])?综合整理|文/?图|附图|新华社|中新社|法新|法新社|路透|路透社|美联|美联社|视觉中国|本报|本刊|本版|(?:本[报刊])?特约|综合|整理|联合|及|等|和|与|联合采写|现场直击|${OTHERS}|本组稿件由?|本版稿件由?|本版图片由?|本文由?|本栏由?|以上(?:问题|内容)?由?)$`,
  'u',
);

/** A desk that signs as an author: 本报评论员, 本报城事编辑室, 清水记者站. */
export const DESK = new RegExp(
  `^(?:本[报刊台网社]|[${H}]{2,6}(?:日报|晚报|报|社))?(?:[${H}]{0,6})(?:特约)?(?:评论员|主笔|编辑部|编辑室|记者站|评论部|观察员|时评员|采访组|报[道导]组|报[道导]小组|采编组|编者|编委会|资料室|总编室|新闻部|理论部|评论组|记者组|(?:政治|财经|体育|国际|国际新闻|地方|影剧|文教|生活|社会|大陆|两岸|科技|艺文|编译|综合)(?:组|中心))$|^本[报刊][${H}]{0,6}(?:信箱组?|信访组|调查组|资料组)$`,
  'u',
);

/** Offices, schools, firms, places: what may supply a text or stand before its writer's name. */
export const OFFICE =
  /(?:[局厅处科股室部委办站所院校厂矿场店社队会组厦馆库园乡镇村县区市省州旗街路里盟团党连营排班系]|办公室|中心|委员会|政府|党委|支部|总工会|街道|社区|大学|学院|小学|中学|幼儿园|医院|公司|司|集团|支队|大队|中队|派出所|银行|证券|联社|法院|检察院|部门|大楼|商厦|超市|总支|师范|师专|[一二三四五六七八九十]中|法庭|[支分]行|新村|农场|林场|车间|发布|公安|交警|消防|城管|工会|妇联|团委|铁路|网|台|报|课题组|热线|[务运车辆工总]段|公署|人大|政协|纪委|文联|科协|侨联|残联|工商联|年级|部队|公社|小区|家属院|宿舍|花园|胡同|[\d一二三四五六七八九十]号[楼院]?|(?:第[一二三四五六]|保健|总务|民政|建设|财政|人事|户政|兵役|国宅)课|\d[栋幢]|\d单元|[楼栋幢元院]\d{3,4}室?|\d班|\d级|\(\d+\)班|\([一二三四五六七八九十]\)班|高[一二三]|初[一二三])$/u;
/** A primary school by its number, before a pupil’s class: 沙河二小. */
export const SCHOOL = /^[\u4e00-\u9fff]{2,6}[一二三四五六七八九十]小$/u;
/** A village by its town or county, before a reader’s name: 河北青县马家庄. */
export const VILLAGE =
  /^[\u4e00-\u9fff]{1,6}[省市县区旗乡镇][\u4e00-\u9fff]{1,5}[庄屯寨坳坪坝塘湾冲岭沟峪堡铺塬垭埠]$/u;
/** Occupations that stand before a name without being a role: 市电机修配厂工人　魏景和. */
export const OCCUPATION =
  /(?:工人|居民|村民|读者|学生|教师|老师|市民|用户|农民|战士|校友|家长|业主|住户|网友|乘客|教授|医生|干部|考生|青年|同学|司机|观众|听众|股民|律师|作家|旅客|消费者|顾客|农友|讲师|主任|学者|志愿者|家属|军属|烈属|遗属|军人|护士|民警|保安|(?<![开完竣施分加停复返招])工|知青|老兵|主妇|果农|菜农|农妇|渔民|牧民|侨胞|个体户|(?:个体|承包|种|养|捕)[\u4e00-\u9fff]{1,2}户|(?:专业|运输|承包)户|[小摊]贩|[摊店]主|退休|离休|(?:老|女)?红军|劳模|(?:时评|媒体|撰稿|策展|文史|负责|主持|经营|承包|经纪)人|工作者|上班族|家管|自由业|打工者|打工[仔妹]|球迷|顾问|主席|书记|总?经理|董事|秘书|代表|教练|司令|政委|师傅|大夫|专家|老农|[铁木石瓦泥篾铜锡鞋漆]匠|[花茶蔗桑瓜]农|毕业生|会计|出纳|客户|列兵|[上中下少]士|[上中少]尉|校医|门[卫人]|(?:工程|经济|会计|农艺|畜牧|园艺|营养|药剂|建筑|设计|评估|规划|咨询)师|[医药护技厨]师|[\u4e00-\u9fff]员|(?:[省市县区旗乡镇村厂矿校院局处科股所站队团营连排班组馆社园会部店栋楼行台车]|董事|理事|秘书|护士)长|干事)$/u;

/** 《春蕾》文学社, 英国《金融时报》记者: the title is a house's; a pattern’s source. */
export const OF_A_PAPER = `《[${H}]{2,10}》(?!剧组|摄制组)(?=[${H}]{0,6}(?:社|部|室|记者|组|台))`;

/** Provinces, the first word of a reader's or contributor's address: 山东 王某某. */
export const PROVINCES: ReadonlySet<string> = new Set(
  '北京 天津 上海 重庆 河北 山西 辽宁 吉林 黑龙江 江苏 浙江 安徽 福建 江西 山东 河南 湖北 湖南 广东 海南 四川 贵州 云南 陕西 甘肃 青海 台湾 内蒙古 广西 西藏 宁夏 新疆 香港 澳门 本市 本县 外省 外地'.split(
    ' ',
  ),
);

/** A province and the town in it: 江西丰城, 安徽歙县. */
export const PROVINCED = new RegExp(`^(?:${[...PROVINCES].slice(0, 34).join('|')})[${H}]{2,3}$`, 'u');

/** How a report was made, between the name and 报道: 专题 电话 连线. */
export const MANNER =
  /(?:专题|电话|综合|连线|特别|现场|独家|深度|实地|追踪|跟踪|联合|越洋|外电|专访|连续|系列|调查|采访|图文|热线|即时|随行|随队|战地|发自|特稿)$/u;

/** Places that nothing but their own characters tell from a name: the cities that reports are sent from most often. */
export const CITIES: ReadonlySet<string> = new Set(
  (
    '北京 上海 天津 重庆 广州 深圳 武汉 南京 成都 沈阳 西安 香港 澳门 台北 台中 台南 台东 高雄 基隆 新竹 苗栗 彰化 南投 云林 嘉义 屏东 宜兰 ' +
    '花莲 澎湖 金门 马祖 桃园 丰原 东京 华盛顿 纽约 洛杉矶 旧金山 芝加哥 波士顿 休斯敦 休士顿 多伦多 温哥华 悉尼 雪梨 伦敦 巴黎 柏林 罗马 日内瓦 布鲁塞尔 ' +
    '莫斯科 开罗 新加坡 吉隆坡 槟城 雅加达 马尼拉 曼谷 首尔 汉城 平壤'
  ).split(' '),
);

/** 开远, 丰原: a division or city that is known by this name. */
export const isPlace = (text: string): boolean => CITIES.has(text) || nameEnd(text, 0) === text.length;
