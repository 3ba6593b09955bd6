/**
 * Section labels and column names (栏目), without a verdict: 要闻, 城事, 读者来信, 乡镇短波.
 *
 * SOURCE: written by hand from what Chinese papers of all decades call their pages and columns. A name in no list is known
 * by its parts (短波, 快讯, 园地, 论坛 at the end), or, last and least, by being a few Han characters alone on a line.
 */

import { nameScore } from './surname.js';

/** Whole names. */
const NAMES: ReadonlySet<string> = new Set(
  (
    '要闻 城事 简讯 视点 综合 国际 国内 时政 时事 民生 社会 经济 财经 文化 体育 娱乐 教育 科技 健康 法治 法制 副刊 评论 时评 言论 观点 理论 专题 专版 ' +
    '特刊 广告 公告 启事 旅游 汽车 房产 楼市 家居 美食 生活 养生 校园 军事 港澳 台湾 海外 农业 三农 农村 工业 交通 环保 科教 卫生 人物 深度 焦点 关注 聚焦 ' +
    '热点 热线 话题 调查 访谈 对话 特稿 特写 连载 更正 来信 来论 辟谣 提醒 资讯 服务 便民 天气 彩票 悦读 阅读 读书 书香 文艺 文苑 诗歌 散文 小说 随笔 杂谈 ' +
    '杂文 漫画 摄影 图说 影像 图片 图片新闻 读者来信 来信照登 读者之声 读者信箱 读者投书 民意论坛 民意广场 社论 短评 编后 国际新闻 国内新闻 综合新闻 社会新闻 ' +
    '本地新闻 本市新闻 本省新闻 地方新闻 体育新闻 经济新闻 文教新闻 时政新闻 民生新闻 热线新闻 今日要闻 本版导读 今日导读 导读 导航 新闻热线 国际短波 国内短波 ' +
    '国际简讯 国内简讯 一句话新闻 一周要闻 一周回顾 一周简讯 简明新闻 短讯 快讯 快报 速递 速览 文摘 集锦 短波 动态 工作动态 部门动态 基层动态 乡镇动态 信息 ' +
    '经验交流 督查通报 调研与思考 学习园地 理论学习 党建 党群工作 班组园地 街坊 邻里 社区 街镇 乡镇 县区 区县 县域 镇村 区域 家园 人间 百态 万象 市井 ' +
    '夜谈 夜读 星期论坛 周末 周刊 副刊 晚晴 银龄 亲子 情感 心理 成长 青春 法眼 警方 平安 警事 案例 以案说法 律师在线 律师信箱 健康问诊 医生信箱 相关链接 ' +
    '新闻链接 延伸阅读 背景资料 新闻背景 名词解释 小资料 小贴士 温馨提示 记者手记 采访手记 记者观察 新闻观察 新闻分析 记者调查 一线调查 深度报道 焦点访谈 走基层 ' +
    '新春走基层 百姓故事 凡人善举 身边好人 道德模范 好人榜 光荣榜 曝光台 红黑榜 政策问答 有问必答 一问一答 问政 部门回音 热线回音 回音壁 读编往来 编读往来 ' +
    '百家论坛 大家谈 街谈巷议 每周一评 今日谈 今日论语 今日快评 今日评说 大千世界 世界之窗 环球 环球扫描 天下 天下事 国际瞭望 中国新闻 华东 华南 港澳台 两岸 ' +
    '两岸新闻 大陆新闻 地方 地方版 都会 都会新闻 生活版 影视 影剧 综艺 演艺 星闻 赛场 球迷 足球 篮球 棋牌 奥运 股市 证券 金融 理财 保险 消费 商业 商讯 市场 ' +
    '物价 行情 就业 招聘 求职 征婚 讣告 声明 分类广告 分类信息 便民信息 天气预报 影院 剧场 节目预告 电视节目 收藏 鉴赏 花鸟 宠物 历史 文史 史海 往事 旧闻 ' +
    '老照片 档案 地理 方志 乡土 乡愁 民俗 非遗 行走 游记 艺术 书画 书法 美术 戏曲 曲艺 音乐 笑话 幽默 谜语 智力 趣味 少年 儿童 小记者 习作 作文 学生园地 校园快讯 ' +
    '校园要闻 教学 科研 招生 学府 校友 工会 妇女 青年 团讯 民兵 拥军 双拥 统战 政协 人大 纪检 廉政 组织 宣传 统计 数读 数据 版面 头条 家门口 短平快 告示栏 三言两语 ' +
    '服务台 问事处 来函照登 要闻简报 连载小说 商情 问与答 理论与实践 书与人 有话直说 小小说 书林 科学种田 来信摘登 来信摘编 一事一议 深读 法院公告 乡镇企业 ' +
    '有问有答 农村经济 钱袋子 批评与建议 运动场 书评 小改小革 案与法 科技窗 信息窗 一家之言 国内国际 群众呼声 领导批示 便民台 习作园 口述 口述实录 圆桌 任免 ' +
    '座谈纪要 会议纪要 执法检查 书信往来 案例分析 评论员文章 国际一周 海外来鸿 域外来鸿 环球博览 科技之光 科普 学术研究 理论探讨 理论研究 争鸣 百家争鸣 探索与争鸣 ' +
    '书讯 新书评介 新书介绍 影评 剧评 乐评 球评 棋苑 人物专访 人物志 名人轶事 史话 掌故 读者建议 批评与反响 新闻述评 致富路 致富门路 国防教育 法律咨询 党员之页 ' +
    '民族团结 台港澳侨 侨乡 影视圈 报告文学 文学作品 知识窗 生活小窍门 窍门 医药卫生 食谱 集邮 影讯 教育园 师生之间 随感 杂感 卷首语 读后 观后 书简 译丛 ' +
    '外国文学 国外科技 外电 电讯 述评 调查报告'
  ).split(' '),
);

/** What column names end in: 炉台短笛 is none, 乡镇短波 is. */
const ENDS =
  /(?:短波|快讯|简讯|短讯|速递|速览|速报|速写|集锦|园地|论坛|广场|信箱|之窗|之声|之家|之友|天地|视窗|视界|视野|视点|视角|观察|观点|瞭望|扫描|纵横|经纬|看台|平台|热线|专线|连线|在线|直通车|直播|回音|回声|链接|新闻|要闻|趣闻|见闻|副刊|周刊|特刊|专刊|专版|专栏|专题|特稿|随笔|漫笔|漫步|漫谈|杂谈|笔谈|夜话|夜谈|闲话|闲谈|茶座|茶馆|讲古|小议|时评|快评|短评|点评|随想|札记|手记|日记|笔记|人物|人家|故事|百科|问答|必答|问诊|问政|解读|导读|导航|指南|提示|提醒|贴士|动态|动向|播报|播报站|一览|一角|一瞥|掠影|风采|风景|风情|风云|乡情|百态|百味|大观|万象|聚焦|焦点|热点|关注|调查|纪事|纪实|追踪|透视|来信|来稿|来论|心声|心语|心桥|文苑|文脉|文萃|文摘|诗苑|诗页|艺苑|艺廊|书香|书架|影像|映象|镜头|瞬间|沙龙|俱乐部|课堂|讲堂|讲坛|学堂|大家谈|面对面|一点通|直击|现场|排行|榜|指数|行情|服务|资讯|信息|公告栏|启事|更正|预报|预告|内外|巷尾|顾问|传真|快递|快车|广角|窗口|驿站|门诊|走廊|餐桌|星座|进行时|话匣子|去哪儿|大事记|随手拍|明白卡|帮忙|不求人|风景线|留言|留言簿|诗抄|诗会|辞典|词典|常识|摘报|来函|案例|迷宫|乐园|微博|龙门阵|体坛|艺坛|文坛|影坛|诗坛|生活|我答|话题|一线|快语|小语|两语|文艺|知识|街谈|漫话|走笔|看板|看点|港闻|警示|开讲|短笛|书屋|风采录|采风|观察哨|钩沉|拾遗|拾穗|拾零|选登|偶记|月历|幽默|撷英|荟萃|絮语|物语|笔会|[^家族年乐菜食离靠线]谱|信使|荐书|医药|战报|民生|医生|连载|活动|[坛谈谭论])$/u;

/** What column names begin with: 读者点题, 环球走笔, 百姓心声. */
const STARTS = /^(?:读者|环球|百姓|域外|海外|街坊|身边|家庭|农家|一句话)/u;

/** What stands behind a column's name: the number of a series, its host: 灯下漫笔·之七, 国学小讲堂 第28讲, 长篇连载(46), 凡人微光 NO.36, 球迷茶座 主持 大老冯. */
const BEHIND =
  / ?(?:[(/·](?:之?[一二三四五六七八九十\d]{1,3}|[①-⑳])\)?|之[一二三四五六七八九十\d]{1,2}|第[一二三四五六七八九十\d]{1,4}[期讲回季集]|[①-⑳]|NO\.? ?\d{1,4}|\(?(?:本期)?主持人?[: ]{1,2}[\u4e00-\u9fff ]{2,6}\)?)$/iu;

/** 【经验交流】, “走基层”, ·城事·, ◆简讯: marks around a name. */
const MARKED = /^(?:[【[《“‘〈<](.{1,12}?)[】\]》”’〉>]|[■□●◆◇▲★☆◎※·•—]{1,2} ?(.{2,8}?) ?[■□●◆◇▲★☆◎※·•—]{0,2})$/u;
/** ★影视圈★, —— 拾字 ——: the same mark on both sides. */
const FRAMED = /^([■□●◆◇▲★☆◎※·•]).*\1$/u;

/** How a letter takes its leave: 此致, 敬礼, 祝, 夏安!, 祝你 健康, 顺颂 编祺. */
export const LEAVE =
  /^(?:此致|(?:革命|崇高的?)?敬礼!?|(?:敬|顺|即|恭|并|此|谨)?[祝颂请](?:[你您]?(?: (?:[好安祺佳]|.{2,}))?|[编撰文近大台教春夏秋冬时旅]?[安祺绥礼])!?|[编撰文近大台教春夏秋冬时旅][安祺绥]!?)$/u;

/** How sure a line's words alone make it that it is a section label, 0 to 1, and by which row. */
export function labelOf(text: string): { rule: string; confidence: number } | null {
  if (text.length > 18 || LEAVE.test(text)) return null;
  const behind = BEHIND.exec(text)?.index ?? 0;
  if (behind >= 3) {
    const column = labelOf(text.slice(0, behind));
    if (column && column.confidence >= 0.5 && !text.includes('的'))
      return { rule: 'section/of-a-series', confidence: 0.8 };
  }
  if (text.length > 14) return null;
  const marked = MARKED.exec(text);
  const name = (marked ? (marked[1] ?? marked[2] ?? '') : text).replace(/ /gu, '');
  const around = /^[【[]/u.test(text);
  // 110连线, 12345热线
  if (/^\d{2,5}[\u4e00-\u9fff]{2,4}$/u.test(name) && ENDS.test(name))
    return { rule: 'section/ends-as-columns-do', confidence: 0.72 };
  if (name.length < 2 || name.length > 10 || !/^[\u4e00-\u9fff·]+$/u.test(name)) return null;
  if (NAMES.has(name)) return { rule: 'section/known-name', confidence: name.length === 2 ? 0.88 : 0.93 };
  // 江沙·太平·安顺: three are no person's
  if (/^[\u4e00-\u9fff]{2,3}(?:·[\u4e00-\u9fff]{2,3}){2,3}$/u.test(name))
    return { rule: 'section/several-names', confidence: 0.75 };
  if (name.includes('·') && name.length <= 8 && name.split('·').every((part) => part.length >= 2 && part.length <= 4)) {
    return name.split('·').some((part) => NAMES.has(part) || ENDS.test(part))
      ? { rule: 'section/two-names', confidence: 0.8 }
      : null;
  }
  if (name.length <= 8 && name.length >= 4 && ENDS.test(name))
    return { rule: 'section/ends-as-columns-do', confidence: around ? 0.92 : name.length <= 5 ? 0.72 : 0.5 };
  if (name.length <= 6 && name.length >= 4 && STARTS.test(name))
    return { rule: 'section/begins-as-columns-do', confidence: around ? 0.92 : 0.5 };
  if (name.length <= 3 && ENDS.test(name)) return { rule: 'section/ends-as-columns-do', confidence: 0.6 };
  if (around && !/[的了是在]/u.test(name)) return { rule: 'section/in-brackets', confidence: 0.75 };
  if (marked && name.length <= 6 && !around && !/[的了是在]/u.test(name))
    return { rule: 'section/marked', confidence: FRAMED.test(text) && nameScore(name) < 0.6 ? 0.7 : 0.35 };
  if (name.length <= 4 && text === name)
    return { rule: 'section/few-characters', confidence: name.length <= 2 ? 0.45 : name.length === 3 ? 0.25 : 0.22 };
  return null;
}
