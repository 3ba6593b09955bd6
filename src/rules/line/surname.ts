/**
 * Surnames and given names: how much a string looks like a person's name, by its characters alone. Shared with the people
 * table. All of it is in the view's script (simplified).
 *
 * SOURCE: written by hand, after 《百家姓》 and the order in which the yearly name reports of the Ministry of Public Security
 * (全国姓名报告) list surnames and given names, widened for names of the 1900s to 1960s. WORDS was drawn from the project's
 * own word list (src/data/words.utf8: words of two characters, not tagged nr, whose first character is a surname and whose
 * second is a given-name character).
 */

/** Frequent single-character surnames: one of these opens nine names of ten. */
const STRONG =
  '王李张刘陈杨赵黄周吴徐孙胡朱林何郭罗梁宋郑谢韩唐冯于董萧肖程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎闫余潘杜戴汪姜范姚谭廖邹熊陆郝崔邱秦顾侯邵孟段汤尹黎贺赖龚庞樊殷陶翟颜倪俞葛韦聂邢岳祁耿牟詹苗靳裴覃霍翁隋阮闵柯冉饶瞿戚滕' +
  '邬臧苟褚娄奚邸冀栾郜晏窦敖鄢仇巩卞竺冼佟匡巫鞠谌岑胥蔺逄厉濮亓仝芮荀嵇钮裘缪昝骆宓郗邰郦郏扈庾訾逯蒯糜阚璩訚尉郄郇郯邝邴锺卯蹇逢幺佘庹妥揣撒邳麴仉漆涂凃禤闾郤郅郐';
/** Surnames that are as often plain words, or rare: they need the given name's help. */
const WEAK =
  '过惠承佴高马夏钟田任方石金孔白康毛江史龙万雷钱易常武乔文兰施洪安严牛温芦季章鲁伍申尤毕丛焦向柳路齐梅莫庄辛管祝左谷时舒卜关凌费纪盛童欧甄项曲成游阳席卫查屈鲍植甘景单包司柏宁桂解强柴华车房边辜吉刁丘古米池晋宫全廉简盖符木穆党燕郎谈' +
  '姬屠连郁商蒙计喻揭迟冷卓花艾蓝都井练仲乐虞封原官楚栗宗应台桑荆银明沙伏习保和水云昌凤皮元平湛禹狄贝茅麻危支经干宣贲杭诸滑荣羊於惠家羿储汲松富乌巴弓牧隗山蓬班仰秋伊暴钭戎祖束幸韶蓟薄印宿怀蒲从鄂索咸籍阴能苍双闻莘贡劳扶堵宰' +
  '雍却寿通浦尚农别充慕茹宦鱼容慎戈终暨居衡步满弘国寇广禄阙东殳沃利蔚越夔隆师厍晁勾融空毋乜养须丰巢相后红权益桓公谯铁么楼海羽缑亢况琴伯赏墨哈南仓腾禚衣苑付代候帅青展镇冶智忻化宛淳修矫沿蒿绪鹿真税达帖洛律颉鲜敬斯玉竹甫巨生豆' +
  '畅茆开伦粟塔缐麦朴';

/** 复姓 of two characters. */
export const COMPOUND_SURNAMES: ReadonlySet<string> = new Set(
  (
    '欧阳 太史 端木 上官 司马 东方 独孤 南宫 万俟 闻人 夏侯 诸葛 尉迟 公羊 赫连 澹台 皇甫 宗政 濮阳 公冶 太叔 申屠 公孙 慕容 ' +
    '仲孙 钟离 长孙 宇文 司徒 鲜于 司空 闾丘 子车 亓官 司寇 巫马 公西 颛孙 壤驷 公良 漆雕 乐正 宰父 谷梁 拓跋 夹谷 轩辕 令狐 ' +
    '段干 百里 呼延 东郭 南门 羊舌 微生 公户 公玉 公仪 梁丘 公仲 公上 公门 公山 公坚 左丘 公伯 西门 公祖 第五 公乘 贯丘 公皙 ' +
    '南荣 东里 东宫 仲长 子书 子桑 即墨 淳于 达奚 褚师 相里 邱穆 完颜 富察 叶赫 那拉 纳兰 爱新 哥舒 张简 范姜 张廖 江谢 东野'
  ).split(' '),
);

const strong = new Set(STRONG);
const weak = new Set([...WEAK].filter((c) => !strong.has(c)));

/** Single-character surnames, the 500 most frequent and those of 《百家姓》. */
export const SURNAMES: ReadonlySet<string> = new Set([...strong, ...weak]);

/** Characters that given names are made of. */
export const GIVEN: ReadonlySet<string> = new Set(
  '小伟芳娜秀英敏静丽强磊军洋勇艳杰娟涛明超兰霞平刚桂辉玲红华建国文志海春燕云梅凤玉珍荣金翠香莲琴素花萍雪琳晓婷雅慧欣怡佳子涵梓轩浩宇博雨泽一诺思远嘉俊熙睿航铭皓晨阳昊天瑞霖鹏飞龙虎威武毅峰岩松林森柏桐楠榆枫樟栋梁材斌彬宾冰波' +
    '江河湖洁清源泉润沛淼渊鸿鹤鹰雁凯旋胜利成立业达通顺祥和安宁康健福禄寿喜富贵财宝善良德仁义礼智信忠孝廉诚实正直光亮晶晖曦昕旭昱晟景晴照耀焕炳炎灿烨煜煌然烈钢铁铜锋锐钧钰锦镇铮鑫银剑劲力勤劳耕田农丰年岁月日星辰宸昌盛兴旺隆茂' +
    '蔚菁菲芬芝芸苗若茵荷莎莉莹萌菊萱葵蓉蓓蓝蕾薇蕊蔓藜蕙芷芮苇茗茜荔舒畅悦乐欢笑怀恩惠爱心念忆恒恺情意慈慕懿东南西北中方圆山川岭峻岚崇岳石磐砚矿珂玖玫珊珏珠琦琪琼瑜瑶瑾璇璐璞环琛理琅玮琨瑛玺璟珺丹彤朱绿青紫白墨彩虹霓露雯霏雷' +
    '震霆风帆舟津浦洲浪汀汐沁泓泳洵涓淇淑淳渝湘滨漫滢漪潇澄澜瀚灏溪沙治洪满进步跃腾升起越路驰骏骥骁骞鸣凰鸾鹃莺麟豹世宗祖先元亨贞吉运幸庆祝贺生长发展开拓创新民士夫臣君王侯卿伯仲叔季伦佑佐侠侃仪优伊仙伶俏俐倩儒依俪妍妮妙姣姿娅' +
    '婉婧婵媛嫣娴嫦娇妹姐姝姗姬好如妃媚孙童贝之乃词诗书画棋章句学习育知道论哲捷聪灵才干壮坚固定全保卫守护防班政共继续绍嗣延传广宽厚深久永高尚贤品行美纯真朴恳重视边冬夏双完璧五九百千万奇杏桃李柳槐杨竹本木禾谷稻衣巾帛绣丝绸绢维' +
    '纲纪经纬编纶绮缘缨缇羽翔翎翰翼耘耿聆聿肃肖胤臻舜舫艺芃苑苒范茹荃荆莘莫菡萃落葆葛董蒙蓁蕴薛衡表裕襄观觉誉询谊谦谨豪赋赐赫辅迅迎迪逊逸邦郁都野钦钊铎锴镜闯闻阔陶隽雄集雍零靖韬韵音颂颖飘饶馨骄鲁鲜鸽黎默鼎齐宏弘容寅宣宪家密察' +
    '尔尧岱峥崎嵘巍师希庄应庚府廷弈弦弟弼归录影彦彪律得循忍忱快恬恭恪悟惟惜想慎战扬技抒择拔振挺授掌搏摇操攸敬斐昂昆昭映显晋普暄曙曜曼最朋望朗杭果柯树桓棉植楚榕榛槿横檀次歌殿毓水汉汝沐泊泰洛济浚淮渺游滔潜澎濂火炜炯烁焰煊熹熠爽' +
    '牧特献玄率珈球琰瑗瑄璋璨甜甫略皎益盈眉睦矫硕碧祁祯禹秉科穆空竞端笛符筠策筱管简精累练绅绚绩罗群羲考胡至致色',
);

/** Words of two characters that open with a surname and close with a given-name character, and are no name: the first character, then the seconds,  by the first character. */
const WORDS: ReadonlySet<string> = new Set(
  (
    '国家民防王师情共立道力宾政军君策歌庆航运学画书光威本 全国球年都长军民力书新然家文邦集天景真胜班镇科日兴洲 经济理书管文略纪学传世纬行 代表理行词管 管理道家子好管 武汉昌士力艺学师行都川安 东西北南方汉湖经风海边晋路道' +
    '至家林洋安江山平起端川航阳东 能力源干 农业民田家行夫牧林学庄技 权力利益重臣 先生进锋行天师烈民知河祖贤世端王 成立绩长果本都年书群品色天文方行才全家心材衣山日仙风岩 水平中力果利运深晶稻源文生路道军雷师银田边墨仙珠星' +
    '花火波龙管色云战球 保护卫全守定密管佑康重长鲜山育利 公民路元开共安子平道然文理益孙立家国章生德海干意田方勤论侯 丰富厚满盛美硕沛饶茂润都 铁路矿掌丝道树环心水军通管定 严重肃峻密谨守明家防实 商品业家定行都路海 开发展' +
    '国创通拓业阔心端花水明战平进朗学山恩开行火路府道拔源球怀方春曼成矿立起航 战略士国胜绩火果平成力鹰 安全定心宁庆阳南好西生乐家国东源丰 真正实理诚空心情经真金传意 明显清天日明年知亮月快媚治镜丽 欧洲阳美 利益润率落好空' +
    '维 展开望品宽 平民衡日静安行定生津和平素方江阳直西白山视实川展南 银行子河元川海色光丝矿花圆白发 青年春铜海竹衣木色石山龙天花光松溪苗丝白跃云浦 万元岁一年家万民方国千山次金道 双方边重双湖道子生翼 海军拔洋水南边滨运' +
    '防河宁岭鲜风子路空生航沙道北山葵西景 居民然中士家心 生长成理意平日育源铁子辰灵火光发丝水路词 文学章艺献书集中本峰臣风理才士静墨论治传山思 相信应继通传望符容干视思爱好国知中若映 封建 爱国情好心护惜美子民河意 曾经 ' +
    '连续长年日环累发通天战生 毕业生升天 南北方海路湖阳岳端昌美航平洋湘宁山边襄越开缘安沙国岭行齐苑特丰河都 贡献品士赋 空军中白运战姐空心想智子山行闻防 化学石军成子缘 高兴中考山尚空新高端贵铁家一歌深音密远峻干发论阳欢利' +
    '纬棉洁士球 强烈盛行劲力国壮忍健光横子直 江南湖西夏汉北山淮水中河东海道边都心宁津安天 山东西水河谷南峰中路石道镇林川岭影庄野花歌民风岳边海岩阳梁溪泉雨本北色 宣传扬战和 元年素音月 尚书 来源信得华日宾意路年风世生劲 ' +
    '充满实沛军裕盈 卫生士国铁视 广东西阔义博宁汉昌开德 红色军花海火绸润衣木日河学棉树山丝心 游行泳牧子艺乐丝学水 夏天季日至 伊朗东 宫廷中观 巴黎西东林士山金尔中 沿海江河路边湖 祖国师业 满意洲心满天汉月 韩国江 幸' +
    '福好运得喜 年纪满长画岁表华青景率金 初步中年次一冬生夏五学创九战春 原理子本先定文意野创生发木水 关心中山东照爱露防西平子 黄河金色家沙山花安海道水兴 房子中管东山梁 云南集中山游端海岭阳 通知信道航行红高天风政明畅路' +
    '通论志才河山海 颜色 种植子群田树 华北表山夏中东南沙西阳 家长中家业传政财世书道 白色天衣家果洋日花金河山影海 纪念录律年实元 王国家 信心念誉道阳守步义风鸽源 要素道义强 修建行理习道成长路明练水士业通好 有力利益意' +
    '如望理心生色幸情缘空方志劳成源喜 木材业星然本棉 简直洁明略朴练捷本编 洛阳林川宁水河 鄂西东南 陆续游路战运海 官军方家府山绅道田长 巩固 边缘防路长 达成 鱼苗花群 律师诗 景观色致山 后果勤世边方卫续劲天金生湖河妃' +
    '山汉发晋缘进路防 施行展 周边年长岁日一家五济游天 单纯行一元词果子科发色干晶日方管边通弦 咸宁丰阳水海 越南发国野共 甘肃泉心露宁南美 时辰尚光空日政兴运长 鲜明花美艳红品亮果 冶金 沈阳 揭露开发晓阳 方才略圆士子家' +
    '军山巾志舟越生 温和水情润厚家习婉 师妹长弟师 从业中容重 池河子水 暴露力雨行政利发风富烈 怀中念表 阴阳影道山雨风郁平天 盛行开情润誉传 荆江东沙府 墨镜水子家色 冷静战水落风峻然 蓝色本 镇长定江静守子海远南西 林' +
    '业中家 练习 宛如西 解开表 降水落雨生雪顺 任意一情 花生色木山边树丝果子心都蕊容 苏丹宁北木南共林中杭 查询理考实察 智力利光育 隆重中庆起隆冬 谈论起心笑 宁夏波海都国 金花丝色子国矿边川家表 芦花苇 乐观意府山师' +
    '音歌艺律理都 富裕贵强水饶集家民士国阳矿 史学书方家论 养成生育子护家 司长空 终端年生日归久 闪烁光亮开耀石 左边路方 苍白山劲松 常绿年理山情 秋天季色冬日 车子长夫道臣行次 郑重 操练心劳行守 凌晨 路边子经军南矿' +
    '西 古都诗镇山月朴书道力国士树音风松画镜本 党政风章建国纪 诸国 马路力山步球 余家万年实次力 皮子球炎色衣 步行子步进 赏赐心花月金 台北海风词南山子球长东 米兰业 庄重家 慎重 伦理 杭汉 班长子师次 许家久都 母子' +
    '本 沙湖河子洲沙山 石湖墨子棉安经河山材 应力得考战天诺景 敬重业意 丛书中 牧业民师童歌 玉音山璧 容忍情 燕山都国 顾源念 童年心 衡山阳水 妥善 楚国 季风梁 巫山 谷子 劳累力心军 植树棉 费力心劲率 计策生 吉' +
    '利安士庆 曲子艺率洋江阳府 畅通达游快行 岳家 位子次 归国路心天 漆树 齐国集心次 松开花江林山子 舒畅展心 帖子 支行书农路 竹山子简木编 呼应 何方如日年 包金子容谷涵干衣月管 董家 干重贝练起劲群完果道笑政 浦东' +
    ' 罗家山干兰海湖 程志文 别国致管家集 秦国河山 兰湖 危品重 阳府子江谷 门边生路道卫子环 仰慕望视 拜年师寿望 印章花行军 扶植 廉洁 税率金源 凤阳 龙山江岭 徐海 才子干艺刚情学略 段落家 都行 吴国 钟表情 晋' +
    '国南阳江中北 滑行落 柴火 魏国 霍都然 腾空起 仇视家 撒娇 蓬松 湛江蓝 恩情义 毛色衣 申明 洪都 融水通雪 豆科子 淳朴 楼兰道 郁郁 宗师子 琴弦音 巢湖 乌江镇力 羽翼衣 塔山河 羊群水 寿山衣 勾画 茅山 ' +
    '奚落 冀东中南 须发 亢进 祁山 鲁国南 薄荷幸 谢意 井水边 矫捷情 麻子花 席子 雷管 贺海 孟津家 雍容 向善心 濮阳 占优 叶家 盖起 习练习 柳江家 逢迎 范本 益都阳 陶方 康定 易学 黎阳 衣雪 厉行 于洋' +
    ' 昌都 章句 苗家 丁零 巨子富 索然 麦田子道苗穗收 朴实素'
  )
    .split(' ')
    .flatMap((row) => [...row.slice(1)].map((c) => row.charAt(0) + c)),
);

/** Syllable characters of transliterated names, of minorities and abroad: 巴特尔, 阿依古丽, 扎西顿珠, 巴彦·瓦旦. */
const TRANSLITERATED = new Set(
  '阿巴特尔依古丽扎西顿珠买提木热合曼艾斯卡吐尼孜帕努拉汗乌兰娜仁其格苏日呼图克白音布和敖登琴萨卓玛次旺多吉才让桑旦增洛加措央' +
    '金达瓦平坚赞罗松贡觉嘎德姆沙江亚森玉素甫吾库班伊力哈迪麦贝比彼波丁恩夫弗菲盖戈海赫胡凯科莱朗劳勒雷里利林卢鲁马迈梅门蒙' +
    '米莫穆纳内诺欧佩皮普奇乔切琼瑞塞莎什索塔泰坦汤托万威维韦温沃希谢辛雅扬耶尤约詹珍朱兹佐嘉别费娃彦肯安尕帝杰逊顿伦翁昂温登堡奥艺不守卜杜都铁宝高',
);

export function isSurname(character: string): boolean {
  return SURNAMES.has(character);
}

/** How many characters of the string's beginning are a surname: 2, 1, or 0. */
export function surnameLength(name: string): 0 | 1 | 2 {
  if (COMPOUND_SURNAMES.has(name.slice(0, 2)) && name.length > 2) return 2;
  return SURNAMES.has(name[0] ?? '') ? 1 : 0;
}

/** 王家庄, 李家铺: a village’s name, not a person’s. */
const VILLAGE = /家[庄铺沟屯堡寨集湾坪村营店湖坝庙桥河岭坡坎川]$/u;

/** A name of a minority or a foreigner in full: 阿依古丽·努尔兰. */
const DOTTED = /^[\u4e00-\u9fff]{1,7}(?:·[\u4e00-\u9fff]{1,7}){1,3}$/u;

/**
 * How sure the characters alone make it that a string is a personal name or a pen name, 0 to 1: 丁海涛 0.95, 王伟 0.9,
 * 全国 0.05, 老城门 0.15. Without spaces, in the view's script.
 */
export function nameScore(name: string): number {
  const { length } = name;
  if (length < 2) return 0;
  if (name.includes('·')) return !DOTTED.test(name) ? 0 : mostlyTransliterated(name) ? 0.95 : 0.3;
  if (length > 8 || !/^[\u4e00-\u9fff]+$/u.test(name)) return 0;
  const given = (at: number) => (GIVEN.has(name[at] as string) ? 1 : 0);
  const first = name[0] as string;
  const kind = strong.has(first) ? 2 : weak.has(first) ? 1 : 0;
  if (length === 2) {
    if (WORDS.has(name)) return 0.05;
    if (kind === 0) return given(0) && given(1) ? 0.25 : 0.1;
    return kind === 2 ? (given(1) ? 0.9 : 0.6) : given(1) ? 0.7 : 0.3;
  }
  const compound = COMPOUND_SURNAMES.has(name.slice(0, 2));
  if (length === 3) {
    if (compound) return /^第五[天年月日名位章节期版次届个条回集代场局轮组周季号]/u.test(name) ? 0.05 : 0.9;
    if (kind === 0) return transliterated(name) ? 0.6 : 0.15;
    const evidence = given(1) + given(2);
    if (WORDS.has(name.slice(0, 2)) && kind === 1) return 0.3;
    if (VILLAGE.test(name)) return 0.1;
    return kind === 2 ? ([0.55, 0.85, 0.95][evidence] as number) : ([0.25, 0.55, 0.8][evidence] as number);
  }
  if (length === 4) {
    if (compound) return given(2) + given(3) > 0 ? 0.92 : 0.6;
    if (kind === 2 && strong.has(name[1] as string) && given(2) + given(3) > 0) return 0.7;
  }
  return transliterated(name) ? 0.6 : 0.08;
}

function mostlyTransliterated(name: string): boolean {
  let known = 0;
  let size = 0;
  for (const c of name) {
    if (c === '·') continue;
    size++;
    if (TRANSLITERATED.has(c)) known++;
  }
  return known >= 0.75 * size;
}

function transliterated(name: string): boolean {
  for (const c of name) if (!TRANSLITERATED.has(c)) return false;
  return true;
}
