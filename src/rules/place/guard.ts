/** Names that are everyday words, and what stands around a name that is none of a place. All of the folded view. */

const set = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/u));

/**
 * Short names that are words or parts of many other names: neither the paper's region nor the dictionary is evidence enough,
 * only a chain, a list or the full name in the same article.
 */
export const WORDS = set(`
  平原 长安 江南 中原 三峡 古城 南湖 东湖 河口 商城 江北 江山 中山 太平 甘泉 南岳 新建 山南 兴国 龙门 新城 清江 北门 朝阳 路桥 西城 东城 天河
  永安 咸丰 故城 新河 西湖 中和 狮子山 天桥 安宁 西山 河西 城南 城西 城北 城东 城中 沿河 牡丹 滨海 东坡 海港 香山 沙河 大城 桃园 北流 江东 吉利
  中西 河东 南山 土城 江城 沙湾 东至 长寿 北城 通城 南港 江海 南郊 北郊 双湖 银海 开平 上街 兴隆 松山 沙洲 龙山 满城 上城 下城 南城 青山 大关
  卧龙 青龙 盐湖 锦江 山城 大港 三山 北塘 南安 永平 安乐 南关 半山 天心 灵山 兴安 湖滨 滨湖 金川 白河 安国 无极 横山 三河 平城 永昌 新安 榆树
  城关 安定 通河 北江 西江 平山 红河 龙江 北道 六甲 马山 离岛 右江 同江 西乡 云台 新店 深坑 大溪 长兴 友谊 凤凰 红旗 高明 温泉 向阳 金山 凤山
  石林 小河 玄武 元宝 宝塔 白玉 木兰 博爱 同仁 钟楼 盘龙 方正 龙凤 白杨 安康 钟山 安达 东方红 玉龙 高平 惠民 灵宝 云霄 白云 古田 玉泉 宝山 白塔
  阳春 杨梅 仁爱 古塔 万全 秦淮 嘉禾 乐安 安福 康乐 安平 阳明 仁寿 延寿 资源 将军 动力 港口 公安 光明 运河 先锋 东风 淡水 光泽 会同 工农
  清水 前锋 长子 观音 芙蓉 洞口 大树 石门 日照 大方 金台 建平 莲花 烟台山 名山 大堂 桃源 大观 方城 石棉 双桥 月湖 文峰 高台 河间 民权 小店 同心
  平房 太白 灯塔 天涯 海棠 来宾 回民 桥头 黑水 鼓楼 麒麟 新民 新野 富民 清流 水城 老城 信义 星子 茶坊 爱民 民和 升平 孝义 天台 方山 新会
  民乐 官田 铜鼓 兴业 大厂 盐池 百色石 板桥 石台 磐石 樟树 三水 石鼓 集贤 盐井 梨树 双塔 政和 大化 文山州 鸡冠 新兴 大兴 临清 和平 共和 太和
  新华 建华 建安 永和 大内 永福 九龙 金华山 万安 七星 中正 红星 弥勒 大通 建宁 新星 和顺 大安 金牛 庆元 永丰 永泰 泰和 大同 大连湾 永新 定远
  正定 东方 山上 台前 江岸 路南 海北 市北 友好 平安 富裕 复兴 清新 宏伟 平定 平和 丰满 高密 镇远 平凉 清远 丰润 比如 解放 前进 通道 延长 振兴
  互助 安居 下关 上高 开化 合作 四方 万年 大名 万里 三元 三门 二七 五峰 二道 三重 五台 三台 八里 无为 且末 天元 南部 中方 南岸 当阳
  天长 光山 全天 天等 全南 会东 会理 会昌 将乐 来安 和静 和政 成安 成武 同德 通许 平度 正安 永定 长海 兴海 通海 连山 安图 明光 南和 东光
  东明 文安 文水 文成 新和 海晏 长丰 永红 同安 集美 修文 新田 凤台 中阳 望都 望城 海东 海西 海南州 黄南 阿里 中卫 青云 明水 新青 东丰 南票 站前
  西市 东市 中市 北市 南市 老边 长岭 道里 道外 龙沙 北安 红岗 新新 东昌 连城 长宁 新北 天宁 如东 金东 云和 望江 美兰 大社 三民 鼓山 内门 左镇
  新屋 观塘 南区 市中 市南 裕民 大足 云龙 九里 金水 卫东 金海 阳东 阳西 阳山 南明 正阳 长阳 南方 北方 西区 北区 东区 中区 城区 郊区 矿区 西屯
  新庄 芳村 大武 武功 关山 太保 新市 员山 明山 青田 雨山 白银 三明 安顺街 开封府 台东 安南 青冈 永宁 长乐 中江 山亭 山阳 上思 南丰 五河 五河 宁静 乌日 石楼 尖山 双城 平川 渡口
`);

/** Counties that are known by their short name all over the country. */
export const FAMOUS = set(`
  义乌 昆山 江阴 宜兴 常熟 太仓 吴江 靖江 泰兴 如皋 海门 启东 丹阳 句容 溧阳 金坛 江都 仪征 高邮 晋江 石狮 慈溪 余姚 诸暨 乐清 温岭 瑞安 萧山 余杭 富阳 桐庐 淳安
  鄞州 奉化 象山县 海宁 桐乡 嘉善 安吉 德清 浦东 徐汇 闵行 奉贤 崇明 虹口 杨浦 嘉定 青浦 松江 南汇 闸北 卢湾 海淀 丰台 昌平 怀柔 密云 延庆 平谷 顺义 门头沟 石景山 房山
  满洲里 绥芬河 珲春 敦煌 格尔木 德令哈 都江堰 汶川 北川 青川 芦山 雅安 西昌 景洪 瑞丽 腾冲 阳朔 婺源 曲阜 蓬莱 寿光 滕州 章丘 胶州 即墨 荣成 文登 招远 莱州 诸城 邹平
  顺德 番禺 花都 增城 宝安 龙岗 罗湖 福田 盐田 塘沽 涿州 任丘 迁安 曹妃甸 霸州 阿城 呼兰 瓦房店 普兰店 庄河 海城 公主岭 延吉 敦化 图们 五常 尚志 漠河 塔河 加格达奇
  福清 长汀 武夷山 龙海 南靖 瑞昌 瑞金 井冈山 兴国县 偃师 巩义 登封 新郑 林州 兰考 长垣 永城 仙桃 潜江 监利 洪湖 宜都 枝江 秭归 巴东 浏阳 醴陵 韶山 汨罗 吉首 凤凰县
  博鳌 琼海 文昌 儋州 三沙 万州 涪陵 黔江 北碚 璧山 铜梁 仁怀 赤水 凯里 都匀 兴义 安顺 个旧 蒙自 香格里拉 江孜 亚东 林芝 神木 府谷 韩城 华阴 志丹 吴起 玉门 嘉峪关 民勤
  环县 石河子 库尔勒 奎屯 博乐 伊宁 霍尔果斯 喀什 若羌 且末县
`);

/** Full names that are everyday words too (扩大城区, 西部新城区): they need the region or a chain. */
export const GENERIC = set(`
  东区 西区 南区 北区 中区 城区 郊区 矿区 新市区 老城区 新城区 城中区 城东区 城西区 城北区 城南区 城关区 开发区 江北区 河东区 河西区 江东区 东城区 西城区
  南城区 北城区 上城区 下城区 海港区 港口区 市中区 桥东区 桥西区 路南区 路北区 湖里区 湖滨区 滨湖区 滨江区 沿滩区 长安区 和平区 新华区 红旗区 友好区
  解放区 平房区 动力区 工农区 向阳区 前进区 东风区 郊区 站前区 老边区 北关区 南关区 南岸区 江岸区 西市区 东市区 中市区 北市区 南市区 铁路区
  新镇 古镇 集镇 小镇 城镇 中心镇 新城镇 小城镇 老镇 重镇 大镇 名镇 强镇 乡镇 各镇 全镇 中心街道 商业街道 家乡 水乡 老乡 城乡 离岛区 大东区 大安区
  中心区 中西区 山上区 新区 市区 合作市 比如县 无为市 且末县 资源县 通道县 建设街道 沿海街道 主街道 新兴街道
`);

/** Right after a city rather its old town, its lake, its port than the district called so: 丽江古城, 杭州西湖. */
export const SIGHTS = set(
  '古城 西湖 东湖 南湖 新城 老城 海港 港口 滨海 滨江 滨湖 湖滨 江北 江南 江东 河东 河西 城中 城东 城西 城南 城北 市中 铁路 南山 西山 北山 平原 三峡 长江 运河 公安 资源 东方',
);

/** Tags of nodejieba that a name of a place does not have. */
export const NO_NAME = set('a ad an v vd vn d p c u uj ul uz uv ud r m q f t i l b y e o s mq rr vi zg');
export const SURNAMES =
  '赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦许何吕张孔曹严金魏陶姜谢邹章苏潘葛范彭鲁韦马方俞任袁柳史唐费薛雷贺倪汤罗郝安于傅齐康余顾孟黄穆萧尹姚邵汪毛戴宋庞熊纪舒项董梁杜阮蓝季贾江颜郭梅林钟徐邱骆高夏蔡田胡凌霍万柯卢莫房丁邓洪包左石崔龚程邢裴陆荣段侯宁仇刘叶白蒲乔温庄晏柴阎易谭廖曾关常武樊兰殷施苗娄翁曲储靳焦詹景甘厉祖符黎赖卓屠佟覃尤祝辛卜狄';

/** What makes a road, a station or a building of the name before it: 上海路, 西藏南路, 王店小区. */
const ROAD =
  /(?:[东西南北中]|[一二三四五六七八九十]+|环|新|老|后|前|支)?(?:路(?!过|透|面|线|灯|况|段|政|径|桥区)|街(?!道|坊|头|区|办|镇|面|乡)|大道|大街|胡同|里弄|弄堂|巷(?!道|口)|立交|高架|高速(?!铁路|列车)|隧道|号线|支路)/uy;
const BUILDING =
  /(?:[东西南北中新老])?(?:小区|花园(?!城市)|花苑|新村|家园|公寓|大厦|大楼|广场|宾馆|饭店|酒店|酒家|菜馆|站(?!台|位|点|长|区|稳|起|在|上|出|岗|队)|地铁站|公交站|车站|桥(?!区|县|镇|乡|街)|大桥|新桥|老桥|坡道|码头|公园|门(?!诊|市部|户|店|口|将|类)|牌|式|籼|粳|糯)/uy;

function follows(pattern: RegExp, view: string, at: number): boolean {
  pattern.lastIndex = at;
  return pattern.test(view);
}
export const isRoad = (view: string, end: number): boolean => follows(ROAD, view, end);
export const isBuilding = (view: string, end: number): boolean => follows(BUILDING, view, end);

const BRAND = /牌(?![楼坊匾照号子])|瓜(?![果农分州子熟蔓])/uy;
/** 北京牌, 哈密瓜: what is made or grown there. */
export const isBrand = (view: string, end: number): boolean => follows(BRAND, view, end);

const TITLED =
  /(?:讲解员|解说员|医生|医师|护士|主席|书记|主任|教授|老师|教师|干事|会长|局长|镇长|村长|乡长|县长|市长|区长|队长|所长|院长|校长|站长|处长|科长|部长|厂长|经理|导演|演员|教练|队员|志愿者|工程师|民警|警官|法官|律师|执法人员|工作人员|同学|司机|网格员|店主|老板|村民|居民|市民|社员|战士|班长|连长|[菜果瓜茶花粮棉]农|农民|工人|游客|乘客|顾客|学生|读者|选手|棋手|歌手|新郎|新娘|妻子|丈夫|儿子|女儿|父亲|母亲|侨眷|华侨)$/u;
/** 讲解员|江宁, 主席|常青: after a title two characters that begin with a surname are a person’s, whatever place is called so. */
export const isTitled = (view: string, start: number, end: number): boolean =>
  end - start === 2 &&
  SURNAMES.includes(view[start] as string) &&
  TITLED.test(view.slice(Math.max(0, start - 4), start)) &&
  !/^[区县市镇乡村的人籍、方]/u.test(view.slice(end, end + 1));

const INSTITUTION = /[\u4e00-\u9fff]{0,2}(?:小学|中学|幼儿园|药店|超市|书店|影院|路|街(?!道)|门外|树)/uy;
const HOUSING = /(?:新村|小区|花园(?!城市)|花苑|家园|公寓)/uy;
/** 黄山新村: where people live. */
export const isHousing = (view: string, end: number): boolean => follows(HOUSING, view, end);

/** 兴国小学: a school or shop may have the name of anything. */
export const isInstitution = (view: string, end: number): boolean => follows(INSTITUTION, view, end);

const UNIVERSITY = /(?:师范|政法|财经|农业|农林|理工|工业|科技|交通|民族|电力|石油|医科|林业)?(?:大学|学院)/uy;
/** 华东师范大学, 西南政法大学: the part of the country is the school's name. */
export const isUniversity = (view: string, end: number): boolean => follows(UNIVERSITY, view, end);

/** 高雄139号, 嫩江3号, 辽河一号: a variety, a ship. */
const VARIETY =
  /[籼粳糯稻麦豆棉优香]{0,2}(?:\d{1,4}|[一二三四五六七八九十]{1,2})号(?!线|楼|院|公路|国道|高速|地铁|机场|码头)/uy;
export const isVariety = (view: string, end: number): boolean => follows(VARIETY, view, end);

/** Verbs and prepositions that a place follows: 从王店出发, 回柳营, 来自黎里. */
export const isFramed = (view: string, start: number): boolean =>
  /[从到回赴往去在自抵返至经住离过]/u.test(view[start - 1] ?? '') ||
  /(?:[到回去来]了|位于|前往|途经|来到|走进|返回|落户|奔赴|深入|家住|地处)$/u.test(
    view.slice(Math.max(0, start - 2), start),
  );

/** What is cooked, grown or made after the manner of a place: 扬州炒饭, 西湖龙井. */
const DISH =
  /(?:鲜肉|三丁|牛肉|羊肉|手工|传统|特色|正宗|老|大|小)?(?:炒饭|盖浇饭|盖饭|煲仔饭|手抓饭|[小拉烩炒拌汤凉冷热干刀担]面|牛肉面|臊子面|炸酱面|阳春面|热干面|米粉|米线|肠粉|酸辣粉|螺蛳粉|凉皮|肉夹馍|泡馍|麻花|麻糖|馄饨|云吞|汤包|小笼包|包子|水饺|锅贴|烧饼|锅盔|火烧|烧麦|烤鸭|板鸭|盐水鸭|酱鸭|烤鱼|烤肉|烧鸡|扒鸡|白切鸡|大盘鸡|火锅|麻辣烫|串串|豆腐脑|臭豆腐|豆花|醋鱼|月饼|云片糕|茯苓饼|绿豆糕|泡菜|榨菜|咸菜|豆瓣酱|老陈醋|香醋|黄酒|老窖|龙井|毛尖|碧螺春|铁观音|普洱茶|毛峰|瓜片)(?!节|村|之乡|文化|产业|协会|公司|集团|厂|研究所|博物馆|产区|市场|镇|街)/uy;
export const isMadeThere = (view: string, end: number): boolean => follows(DISH, view, end);
/** 牛肉面, 螺蛳粉: nothing but a dish. */
export const isDish = (text: string): boolean => {
  DISH.lastIndex = 0;
  return DISH.exec(text)?.[0].length === text.length;
};

/** For the proof that none of them backtracks. */
export const PATTERNS: readonly RegExp[] = [BRAND, ROAD, BUILDING, HOUSING, INSTITUTION, UNIVERSITY, VARIETY, DISH];
