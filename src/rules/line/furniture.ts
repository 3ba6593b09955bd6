/**
 * Furniture: what a page has that is no article's.
 *
 *   沙河晚报 2021年3月9日 星期二 第3版        责编：甲 版式：乙        遗失启事 甲某某丢失驾驶证一本，声明作废。
 *   ^folio: title, day, weekday, page          ^credits                ^notice
 *
 * A folio is read by its parts (folio.ts), the rest by the rows below.
 */
import { type Compiled, compile, REFUSED } from '../../rule.js';
import { folioOf } from './folio.js';
import { type LineContext, type LineRule, readAt, trim } from './frame.js';
import { labelOf } from './label.js';
import type { FurnitureReading } from './reading.js';

type Value = Pick<FurnitureReading, 'role'> & { confidence: number; page?: string | null; title?: string | null };

const CREDIT_ROLE =
  '(?:本[版页期报]|副刊|当[日班]|值班|首席|执行|特约|版面|一版)?(?:责任编辑|责任校对|责编|主编|副主编|编辑|编审|美术编辑|视觉编辑|图片编辑|文字编辑|美编|美术|版式|版面|版式设计|校对|校检|检校|排版|组版|制作|设计|制图|图片|图编|摄影|统筹|策划|总策划|监制|值班主任|值班编委|值班总编|值班编辑|值班总编辑|编委|总编辑|总编|副总编辑|总值班|主任|主管|签发|审核|审校|审读|一审|二审|三审|初审|复审|终审|核稿|责校|电子版|热线|电话|社长|发行人|发行|印刷|指导教师|指导老师|实习编辑|见习编辑|执行编辑|执行主编|轮值编辑|组稿|视觉|质检|电脑排版|电脑制作|电脑|刻写|收发室|组版编辑|学生主编|学生编辑|插画|插图|采访主任|文案|Layout|Editor|Proofreader)';
const CREDIT_OPENS =
  '(?:本[版页期报]|副刊|当[日班]|值班|首席|执行|特约|版面|一版)?(?:责任编辑|责任校对|责编|主编|编辑|美术编辑|视觉编辑|美编|版式|版面|校对|统筹|策划|值班主任|值班编委|值班总编辑?|值班编辑|编委|总编辑|总编|总值班|审核|一审|二审|初审|责校|指导教师|指导老师|执行编辑|执行主编|轮值编辑|组版|排版|图片编辑|文字编辑|编审|社长|发行人|视觉|学生主编|学生编辑|采访主任|电脑制作|刻写|创办人|Editor)';
const CREDIT_ROLES = new RegExp(`(?:^|[ (【、|[□■/])${CREDIT_ROLE}(?=[ :/|])`, 'gu');

/** Telephone numbers as papers print them, masked digits included: (0931)8×××462, 0371-6390 2277, 13600000427, 四局二三八一. */
const PHONES = [
  /\(?0\d{2,3}\)?[-—]? ?[\d×]{4} ?[\d×]{3,4}/u,
  /(?:^|[^\d×])1[3-9][\d×]{9}/u,
  /(?:^|[^\d×])[\d×]{4} [\d×]{4}(?:$|[^\d×])/u,
  /(?:^|[^\d×])[\d×]{7,8}(?:$|[^\d×])/u,
  /[一二三四五六七八九]局[〇一二三四五六七八九]{4}/u,
] as const;

/** Words of trade: two or three of them, set apart by spaces, are an advert. */
const TRADE =
  /出租|出售|转让|招租|招聘|诚聘|急聘|诚招|高薪|求购|收购|回收|疏通|搬家|开锁|维修|防水|抓漏|贷款|抵押|代办|代理|加盟|批发|零售|直销|特价|优惠|促销|包食宿|包吃住|月薪|底薪|面议|中介勿扰|仲介勿扰|联系人|联系电话|电话|热线|地址|微信|传真|订购|上门|免费估价|旺铺|店面|厂房|吉屋|透天|售楼|开盘|换房|地坪|意者|面洽|洽|欲购从速|送货|保固|屋况|租金|有意者|声明作废|营业时间|供应|今日放映|票价|开业|酬宾|招生|招收|学费|函索|邮购|资料费|三包|代办托运|选购|热烈祝贺|诚征|经销|放租|免佣|续期|清货|纳新|节目预告|开放时间|门诊时间|报名日期|报名时间|报名处|报名地点|非诚勿扰|函授|合订本|每册|电挂|系列|荣获|金奖|称号|欢迎各地|欢迎新老|欢迎选购|欢迎来|欢迎光临|垂询|产品|厂家|直供|即止|一折|折起|家居|待遇从优|工作地点|凭票|参加者|专场|预订|开幕酬宾|新张|包食住|供吃住|供宿|供膳宿|管午饭|包食|呼机|现款|现货|试听|试学|月租|日薪|时薪|全勤|公积金|带阳台|限女生|即日起报名|补订|电询|电洽|无效退钱|施工|免费验|报名|门市部|经营部|服务部|营业部|修理部|批发部|门诊部|新到|展销|削价|减价|降价|甩卖|清仓|上演|公演|开演|放映|夜场|日夜两场|开课|开班|招工|招募|征集|征稿|来稿|投稿|截稿|截止|邮费|全年订价|定价|订价|订阅|征订|来料加工|承接|承做|承制|承印|专治|专修|祖传|验光|调房|对调|互换|愿与|愿换|自售|业主|屋主|免仲介|出兑|急兑|出让|让售|顶让|分租|平方米|每把|每套|每件|每箱|每尾|每课时|每床位|先到先|凭证|凭学生证|凭通知|凭报|免费|讲座预告|会议预告|电影预告|新书预告|下期预告|剧场|剧院|影院|戏院|电影院|大戏院|照相馆|鸣谢|谢启|讣|叩|敬告|泣叩|家祭|今日汇价|外汇牌价|汇价|金价|油价|菜价|六合彩|头奖|奖号|中奖号码|班车|末班|首班|开航|潮汐|高潮|低潮|值班|门诊|应诊|照常|停水|停电|停气|补办|报到|届时|主讲|入场|自带|楼上|楼下|门面|临街|押金|包教|试训|学员|家政|月嫂|扫码/gu;

/** How a line opens that gives the weather, and what it gives. */
const WEATHER_HEAD = /^(?:今[日天夜]?|明[日天]|本周|一周|市区)?(?:天气|气象|气象预报|天气预报|海况|潮汐)(?:预报)?[ :]/u;
const WEATHER =
  /多云|晴|阴|[阵小中大]雨|[小中大]雪|浮尘|有雾|℃|℉|[东南西北]风|(?<!\d)[\d二三四五六七八]级|[一二三四五六七八九十]度/gu;

export const FURNITURE_RULES: readonly LineRule<Value>[] = [
  {
    id: 'furniture/editors-of-the-text',
    doc: '编辑同志：, 编辑部：, 编者按：, 编辑您好: a letter or a note opens so; no credits.',
    starts: '编主总校',
    pattern:
      /(?:编辑(?:部|同志|先生|老师|您|你|们)|编者|主编(?:先生|同志)|校对(?:的|工)|主编(?:的|说|在|了)|编辑(?:的|说|出版|了))/uy,
    read: () => REFUSED,
  },
  {
    id: 'credits/editors',
    doc: '责任编辑 甲 版式 乙 校对 丙, 责编：甲　美编：乙, 责任编辑／甲: who made the page.',
    starts: '本副当值首执特版一责主编美视校统策总审二初指轮组排图文社发学采电刻创E(【[□■',
    pattern: new RegExp(`[(【[□■]?${CREDIT_OPENS}(?:[ ]?[:/|]|[ ]{1,4})[^。]{2,90}`, 'uy'),
    read: (match, { view, end }) => {
      const text = view.slice(match.index, end);
      const roles = text.match(CREDIT_ROLES)?.length ?? 0;
      if (/[“”!?]|个.{2,8}的/u.test(text)) return null;
      // 策划：甲 统筹：本报记者 乙 is a feature's own line
      if (/^(?:策划|统筹|总策划)/u.test(text) && !/责编|责任编辑|版式|校对|美编/u.test(text)) return null;
      if (roles >= 2) return { role: 'credits', confidence: 0.97 };
      // 视觉：冬日的雪
      if (text.length > 34 || /^[[(【□■]?(?:视觉|刻写|创办人|Editor|采访主任)/u.test(text)) return null;
      return {
        role: 'credits',
        confidence: /^[(【]?(?:本[版页期])?(?:责任编辑|责编|校对|美编|版式)|^[(【]?本[版页]编辑/u.test(text)
          ? 0.92
          : /[:/]/u.test(text) || /^总编辑/u.test(text)
            ? 0.75
            : 0.55,
      };
    },
  },
  {
    id: 'credits/of-a-bulletin',
    doc: '签发：甲, 报：市委办公室…, 送：…, 发：各乡镇…, 抄送：…, 主题词：…, （共印280份）: head and foot of an official bulletin.',
    starts: '签报送发抄主呈拟审核共(印编分',
    pattern:
      /(?:签 ?发(?:人)?|报 ?送?|送|发|抄 ?报|抄 ?送|主题词|呈 ?报|呈 ?送|拟稿|核稿|审核|印发|分送):(?=.)|\(?共印 ?\d+ ?份\)?|编辑:.{2,20}\(共印/uy,
    read: (match, { view, end }) => {
      const text = view.slice(match.index, end);
      if (text.length > 120 || /[“”!?]/u.test(text)) return null;
      const sure =
        /^(?:签|抄|呈|主题词|\(?共印|核稿|拟稿)/u.test(text) || /委|办|局|府|各|部|长|领导|机关|单位/u.test(text);
      return { role: 'credits', confidence: sure ? 0.93 : 0.6 };
    },
  },
  {
    id: 'masthead/registered',
    doc: '国内统一刊号 CN62-00××, 邮发代号, 准印证号, 广告许可证, ISSN: registration lines.',
    starts: '',
    pattern:
      /(?=.{0,60}(?:统一刊号|邮发代号|准印证|许可证号?[:(字甘]|广告经营许可|ISSN|国内统一连续|登记证|内部资料|(?<!创)刊号))/uy,
    read: (_, { view, end }) => (end < 120 && !/[“”]/u.test(view) ? { role: 'masthead', confidence: 0.93 } : null),
  },
  {
    id: 'masthead/published-by',
    doc: '中共某某委员会主办, 某某中学主办 …总第83期, 某某报社出版: who publishes it.',
    starts: '',
    pattern: /[^。,“”]{2,40}(?:主办|主管|协办|编印|出版|承办)(?= |$)/uy,
    read: (match, { view, end }) =>
      end - match.index < 70 && !/[。“”]/u.test(view) ? { role: 'masthead', confidence: 0.85 } : null,
  },
  {
    id: 'masthead/organ-of',
    doc: '中国共产党某某市委员会机关报: whose paper it is.',
    starts: '中',
    pattern: /[\u4e00-\u9fff ]{6,40}机关报(?= |$)/uy,
    read: () => ({ role: 'masthead', confidence: 0.95 }),
  },
  {
    id: 'furniture/ornaments',
    doc: '◆◇◆, ★ ★ ★, * * *: ornaments alone on a line.',
    starts: '◆◇■□●○★☆▲△▼▽※*',
    single: true,
    pattern: /[◆◇■□●○★☆▲△▼▽※* ]{1,40}/uy,
    read: (match, { end }) => (match.index + match[0].length >= end ? { role: 'other', confidence: 0.97 } : null),
  },
  {
    id: 'furniture/of-the-whole-page',
    doc: '本版图片均为资料图片, 本版稿件由某处供稿, 更多精彩内容请扫描二维码: a remark on the whole page.',
    starts: '本更扫欢',
    pattern:
      /(?:本[版报期](?:图片|照片|稿件|文字|摄影|漫画|插图|文图)(?:除|均|由|：|:)|更多.{2,12}(?:扫描?|关注|登录)|扫(?:描|码)|欢迎(?:扫码|关注|来稿|投稿|赐稿))[^。“”]{0,40}/uy,
    read: (match, { end }) => (match.index + match[0].length >= end ? { role: 'other', confidence: 0.85 } : null),
  },
  {
    id: 'furniture/with-pictures',
    doc: '（附图片１张）, （附表）, （传真照片）: a remark that a picture or table goes with it.',
    starts: '(【',
    pattern: /[(【](?:附[图照表](?:片|表)?[ \d一二两三四五六]{0,3}[张幅]?|传真照片)[)】]/uy,
    read: (match, { end }) => (match.index + match[0].length >= end ? { role: 'other', confidence: 0.9 } : null),
  },
  {
    id: 'price/of-the-paper',
    doc: '零售每份0.60元, 本市零售价0.5元, 欢迎订阅《沙河晚报》 全年180元, 每份定价一角: what the paper costs.',
    starts: '零本定每全欢订售月半今港外划',
    pattern:
      /(?:(?:本市|本埠|市内)?零售(?:价|每份)?|(?:本报)?(?:每份|每期|每月|全年)?(?:定价|订价|售价|订费|报价)|每份|全年(?:订|定|价)|港澳零售|外单位订阅|划拨帐号|欢迎(?:您)?订阅|订阅(?:本报|热线|电话)|月价|半年|今日[\d一二三四五六七八九十]+版)[^。]{0,50}/uy,
    read: (match, { view, end }) => {
      const text = view.slice(match.index, end);
      // 每份早餐由十八元加至廿二元，…: a price that the story tells
      if (text.length > 60 || /[“”]|的|[降涨加][至到了]|。$/u.test(text) || SERVED.test(text)) return null;
      return /订阅|零售|定价|订价|售价|[月季]价|订户|每份/u.test(text) && /[元角分]|订阅本报|欢迎/u.test(text)
        ? { role: 'price', confidence: 0.93 }
        : null;
    },
  },
  {
    id: 'notice/declared-void',
    doc: '遗失声明：…声明作废。, 遗失…一枚，声明作废, 注销公告：…申报债权: a classified notice of loss or of winding up.',
    starts: '',
    pattern: /(?=.{2,200}(?:声明作废|特此声明|申报债权|登报作废|作废[。!]?$|声明无效))/uy,
    read: (_, { view, end }) =>
      end <= 200 && !/[“”].*[“”].*[“”]/u.test(view.replace(/“[^”]{0,12}”/gu, ''))
        ? { role: 'notice', confidence: 0.95 }
        : null,
  },
  {
    id: 'notice/headed',
    doc: '遗失启事, 公告：…, 注销公告 …, 寻人 …, 停电预告：…, 讣告, 通知：…, 招领: a notice by its first word.',
    starts: '遗失公注寻停讣通招认更拍法清减债吊声启拆作征道变开供节办预下',
    pattern:
      /(?:遗失(?:声明|启事|公告|证件)?|失物招领|招领(?:启事)?|公告(?:栏)?|(?:注销|拍卖|招标|中标|停电|停水|停气|停机|清算|减资|债权|债务|催收|拆迁|变更|送达|开庭|法院|法院拍卖|施工|征地|招生|招工|更名|作废|供电|道路|竞买|出让|挂牌)(?:声明|公告|通告|预告|通知|启事|公示)|寻(?:人|物|狗|猫|车|亲)(?:启事)?|讣告|讣闻|(?:重要|紧急)?(?:通知|通告|启事|声明)|征(?:婚|稿|订)启事|(?:[\u4e00-\u9fff]{0,8})节目预告|作废声明|公示催告|警告逃妻|下期话题(?=:)|征(?:稿|文)(?= )|预告(?=:))(?=[ :\n]|$|[^\u4e00-\u9fff的])/uy,
    read: (match, { view, end }) => {
      const rest = view.slice(match.index + match[0].length, end);
      if (/“[^“”]{8,}”/u.test(rest) || end - match.index > 220) return null;
      if (rest === '') return { role: 'notice', confidence: 0.8 };
      return { role: 'notice', confidence: /^[ :]/u.test(rest) ? 0.9 : 0.7 };
    },
  },
  {
    id: 'notice/of-an-office',
    doc: '某市公共汽车公司启事 六月二十日起…, 内江糖厂公告 …: whose notice it is, then what it says.',
    starts: '',
    pattern: /[\u4e00-\u9fff]{2,16}(?:启事|公告|通告|声明|布告)(?= {1,3}[^ ])/uy,
    read: (match, { view, end }) =>
      end - match.index <= 120 && !/[“”!?]/u.test(view) ? { role: 'notice', confidence: 0.85 } : null,
  },
  {
    id: 'notice/corrects',
    doc: '更正 本报5月11日第二版《…》中“…”系“…”之误, 勘误 第7期…应为…: a correction in one line.',
    starts: '更勘校',
    pattern: /(?:更正|勘误|校正)[ :](?=.{6,})[^。]{6,110}(?:应为|系|之误|有误|误为|误作)[^。]{0,60}/uy,
    read: () => ({ role: 'notice', confidence: 0.8 }),
  },
  {
    id: 'furniture/weather',
    doc: '今日天气 晴转多云 3℃～14℃, 一週天氣 …, 海况 …, 9日 小雨 15～31℃，10日 阴 偏北风三级: the weather in one line, without a verb or a full stop.',
    starts: '',
    pattern: /[^。“”]{6,110}/uy,
    read: (match, { view, end }) => {
      const text = match[0];
      if (match.index + text.length < end) return null;
      if (WEATHER_HEAD.test(text)) return /[℃度℉级]|多云|厘米/u.test(text) ? { role: 'other', confidence: 0.85 } : null;
      if (!/[℃℉级度]/u.test(text) || /[了说称们我他]|记者|据/u.test(view)) return null;
      const told = text.match(WEATHER)?.length ?? 0;
      if (told < 3) return null;
      return { role: 'other', confidence: told > 3 && / /u.test(text) ? 0.85 : 0.5 };
    },
  },
  {
    id: 'notice/lost',
    doc: '遗失无锡市某某小吃店食品经营许可证副本…, 某某遗失工作证一本: lost, without a heading.',
    starts: '遗丢',
    pattern: /(?:遗失|丢失)(?![的了在后时于之])[^。“”]{4,80}/uy,
    read: (_, { end }) => (end <= 120 ? { role: 'notice', confidence: 0.8 } : null),
  },
  {
    id: 'notice/opening-hours',
    doc: '某中心门诊时间：周一至周六 8:00-11:00 13:30-16:00: hours of opening, laid out.',
    starts: '',
    pattern: /(?=[^。“”]{6,60}\d{1,2}:\d{2}[-—~至]\d{1,2}:\d{2}[ ,;]{1,2}\d{1,2}:\d{2}[-—~至]\d{1,2}:\d{2})/uy,
    read: (_, { view, end }) => (end < 110 && !/[。“”]/u.test(view) ? { role: 'notice', confidence: 0.85 } : null),
  },
  {
    id: 'notice/of-a-death',
    doc: '先父某公讳某某于本月三日病逝…泣告, 先嚴…孝男文雄率家族泣啟: an obituary in one line.',
    starts: '先显家爱亡',
    pattern:
      /(?:先[父母严慈夫室]|显[考妣]|家[父母严慈]|爱[妻夫]|亡[夫妻])[^。]{4,90}(?:泣[告启叩]|敬告|哀[启告]|讣告|叩谢)[^。]{0,6}/uy,
    read: (match, { end }) =>
      match.index + match[0].length >= end && /[病逝辞]逝|逝世|辞世|公讳|寿终|府君|讣/u.test(match[0])
        ? { role: 'advert', confidence: 0.9 }
        : null,
  },
  {
    id: 'advert/auction-or-match',
    doc: '兹定于2001年4月20日上午公开拍卖…, 征婚 男 38岁…, 女，32岁，…觅…为伴, 分类小广告每行十二字…: small adverts without a telephone.',
    starts: '兹征男女分',
    pattern:
      /(?:兹定于[^。]{4,40}(?:拍卖|招标|竞买)|征婚[ :,]{1,2}[男女某\d]|[男女][, ]{1,2}\d{2}岁[^。]{2,60}(?:觅|征)[^。]{2,30}(?:为[伴侣友]|征婚)|分类(?:小)?广告每行)[^。]{0,80}/uy,
    read: (match, { end }) => (match.index + match[0].length >= end ? { role: 'advert', confidence: 0.85 } : null),
  },
  {
    id: 'advert/congratulates',
    doc: '热烈祝贺某某集团通过质量体系认证, 某某公司恭贺新禧: greetings that firms pay for.',
    starts: '热恭敬',
    pattern: /(?:热烈祝贺|热烈庆祝|恭贺|恭祝|敬祝)[^。]{2,60}/uy,
    read: (match, { end }) => (match.index + match[0].length === end ? { role: 'advert', confidence: 0.8 } : null),
  },
  {
    id: 'advert/headed',
    doc: '招聘：…, 诚聘 …, 低价转让…, 求购：…, 徵 …, 吉屋出售 …, 搬家公司 …: an advert by its first words.',
    starts: '招诚急高低求专转出换搬上订好旺吉徵征抓收新广咨投爆报预代房家商售聘合顶水祖免',
    pattern:
      /(?:招聘|诚聘|急聘|诚招|急招|高薪|高价(?:收购|回收)|低价(?:转让|出售)|求购|求租|专业(?:疏通|防水|搬家|维修|清洗)|转让|出租|出售|换房|搬家公司|上门|订奶|(?:好铺|旺铺|店铺|门面|商铺)|吉屋|吉房|徵(?= )|征(?= )|抓漏|收购|广告(?:热线|电话|部|刊登)|房屋(?:出租|出售)|家政|商品房|售房|急转|急售|出让|合租|聘(?= )|聘请|招(?=[请工商租收募] )[请工商租收募]|征婚|顶让|报税|换锁|调房|家教|水电修理|祖传秘方)[^。]{0,90}/uy,
    read: (match, { view, end }) => {
      const text = view.slice(match.index, end);
      if (text.length > 110 || /[“”]/u.test(text.replace(/“[^”]{0,12}”/gu, ''))) return null;
      const signs =
        (text.match(TRADE)?.length ?? 0) +
        (PHONES.some((form) => form.test(text)) ? 1 : 0) +
        (/[ :]/u.test(text.slice(0, 10)) ? 1 : 0);
      if (signs < 2) return null;
      if (text.endsWith('。')) return { role: 'advert', confidence: 0.45 };
      return { role: 'advert', confidence: Math.min(0.95, 0.6 + 0.1 * signs) };
    },
  },
  {
    id: 'furniture/address-or-telephone',
    doc: '本报地址：…邮编：…, 新闻热线：968111, 投稿邮箱：…, 社址：…: how to reach the paper.',
    starts: '本新广编社订发投爆报读值咨邮总电热通网地征举服采传信稿来监维记QTEhw印承县市',
    pattern:
      /(?:本[报刊社网](?:社址|地址|电话|热线|投稿|网址|邮箱|总机|微信)|(?:[县市区]?新闻|广告|编辑部|订报|发行|投稿|爆料|报料|读者|值班|咨询|邮购|总编室|总值班|采访|征稿|举报|服务|投递|监督|维权|记者)(?:热线|电话|专线|邮箱|信箱|传真|邮件)|社址|邮政编码|邮编|编辑部(?=:)|来稿(?:请|地址|信箱)|投稿(?:信箱|邮箱|地址)|地址|网址|邮箱|QQ群?|Tel|https?|www\.|印刷(?=:)|承印(?=:)|电子(?:邮箱|邮件|信箱)|E-?mail|信息报送邮箱|信箱|电话|热线)[:/ ]? ?[^。]{2,110}/uy,
    read: (match, { view, end }) => {
      const text = view.slice(match.index, end);
      if (text.length > 120 || /[“”!?].{6,}/u.test(text)) return null;
      const digits = /[\d×—-]{5}|@|\d{3}[^\d]{0,2}\d{2}|[一二三四五六七八九]局|\d{4}/u.test(text);
      const list = /^(?:本报|本刊|社址|地址|印刷|承印|投稿|电子|信息|来稿|编辑部|新闻|广告)[^:]{0,10}:/u.test(text);
      if (!digits && !list && !/^(?:本报|社址)/u.test(text)) return null;
      // 咨询电话：…。 with its full stop is a story's last sentence as often
      if (text.endsWith('。') && !list) return { role: 'other', confidence: 0.45 };
      return { role: 'other', confidence: digits ? 0.93 : 0.75 };
    },
  },
  {
    id: 'advert/by-its-words',
    doc: '某某饭店 中秋套餐预订 电话…: prices, telephones and words of trade, laid out with spaces.',
    starts: '',
    pattern: /(?=.{8,110}$)/uy,
    read: (_, { view, end }) => {
      const start = view.search(/[^ \n]/u);
      const text = view.slice(start, end).replace(/[“《][^”》]{0,12}[”》]/gu, '');
      const first = text.search(/[“”!?。]/u);
      if (first >= 0 && Math.max(text.lastIndexOf('。'), text.lastIndexOf('”')) > first) return null;
      const trade = new Set(text.match(TRADE)).size;
      const phone = PHONES.some((form) => form.test(text));
      const spaces = text.split(/ +/u).length - 1;
      const commas = text.split(/[,。;]/u).length - 1;
      const signs =
        trade + (phone ? 2 : 0) + (spaces >= 2 ? 1 : 0) + (spaces >= 4 && commas === 0 ? 1 : 0) - (commas > 4 ? 1 : 0);
      if (trade === 0 && !(phone && spaces >= 1)) return null;
      if (!phone && spaces === 0 && (commas > 4 || trade < 3)) return null;
      if (/记者|日前|近日|表示|介绍说|他说|她说/u.test(text)) return null;
      if (signs < 2) return null;
      return { role: 'advert', confidence: Math.min(0.92, 0.2 + 0.17 * signs) * (text.endsWith('。') ? 0.5 : 1) };
    },
  },
];

/** 每份盒饭八元: what is sold by the piece is no paper. */
const SERVED = /^每份(?![ :]?(?:人民币|港币|国币|新台币|定价|售价|零售)?[\d一二两三四五六七八九十].{0,4}[元角分])/u;

const TABLE: Compiled<Value, LineContext> = /* @__PURE__ */ compile(FURNITURE_RULES);

export function furnitureLine(text: string): FurnitureReading | null {
  const [start, end] = trim(text);
  const size = end - start;
  if (size === 0 || size > 220) return null;
  const view = text.slice(start, end);
  if (size <= 110) {
    const folio = folioOf(view);
    if (folio) return folio;
  }
  const found = readAt(TABLE, { view, end: size }, 0);
  if (found) {
    const { role, confidence, page, title } = found.value;
    return { rule: found.rule, confidence, role, date: null, title: title ?? null, page: page ?? null };
  }
  const label = labelOf(view);
  return label && { ...label, role: 'section', date: null, title: null, page: null };
}
