/**
 * People and organisations: the row, the name (as the value says it), then the prints; [ ] marks the mention. Refusals: what is
 * marked, or any part of it, is neither a person nor an organisation.
 */

export interface NameExample {
  rule: string;
  /** The value's `name`. Where it is missing, the name is what is marked. */
  name?: string;
  title?: string | null;
  /** The authors of the article's bylines. */
  authors?: readonly string[];
  prints: readonly string[];
}

export const EXAMPLES: readonly NameExample[] = [
  { rule: 'organization/government', prints: ['[石桥县渔政局]的巡逻艇', '[省卫生健康委]通报情况'] },
  { rule: 'organization/court', prints: ['[石桥县公安局禁毒大队]民警', '[四川省公安厅交通警察总队]提醒'] },
  { rule: 'organization/school', prints: ['[绍兴鲁迅小学]开学'] },
  { rule: 'organization/known', prints: ['[台電]搶修到凌晨', '[國資委]昨日通報', '[食環署]職員到場'] },
  { rule: 'person/name', prints: ['行政院長[郝柏村]昨指示'] },
  { rule: 'organization/party', prints: ['[中共江西省委]今天开会'] },
  { rule: 'person/foreign', prints: ['国王[卡洛斯一世]到访', '国王[古斯塔夫]说'] },
  { rule: 'organization/works', prints: ['[石桥钢铁总厂]二期工程投产', '[石桥县良种场]抢收早稻'] },
  { rule: 'organization/known', prints: ['[应急管理部]立即启动响应', '[党中央]、[国务院]关心灾区'] },
  {
    rule: 'person/name',
    prints: ['副县长[赵强]将于下周前往南京', '队长[沈中秋]将出战', '队员[马骏]均有斩获', '编剧[张黎]赴杭州采风'],
  },
  {
    rule: 'organization/government',
    prints: [
      '[河西区公安分局]民警',
      '[石桥县海洋与渔业局]检查渔船',
      '[安吉县供销社]送种下乡',
      '[沙田区消委会]调解',
      '[石桥市防指]发出通知',
    ],
  },
  {
    rule: 'organization/government',
    prints: ['[省农委]派人下乡', '[省监察厅]通报三起案件', '[市城管委]调来洒水车', '[食物環境衛生署]派員清洗街市'],
  },
  {
    rule: 'organization/court',
    prints: ['[東區裁判法院]開庭', '[基隆市警察局第一分局]破案', '[台灣屏東地方檢察署]偵辦'],
  },
  { rule: 'organization/association', prints: ['[檳城福建會館]主席', '[省青联]发奖'] },
  { rule: 'organization/known', prints: ['书捐给了[国家图书馆]', '贷款来自[国家开发银行]', '在东京会见[自民党]总裁'] },
  { rule: 'person/name', prints: ['副局长[战玉兰]到场', '农艺师[杜长河]蹲在田头'] },
  { rule: 'person/name', prints: ['工会主席[沈中秋]说', '来的是[马成龙]和几个徒弟。'] },
  { rule: 'person/foreign', prints: ['[皮埃尔·勒鲁瓦]买走一只碗'] },
  {
    rule: 'person/name',
    prints: [
      '[曾丽华]说，豆腐要现做现卖。',
      '今年５６岁的[谭志刚]守了二十年水库。',
      '出席座谈会的还有[黎耀明]、[龚丽萍]和[骆建军]。',
      '“慢一点，不着急。”[霍金生]扶着车把喊。',
      '领奖的是[欧阳振华]和[上官小燕]。',
      '[蘇麗君]表示，補助款下週入帳。',
      '慰问信写给了[李雪梅]一家。',
    ],
  },
  {
    rule: 'person/name',
    title: '主任',
    prints: ['村委会主任[田广义]带着干部逐户登记。', '社区[丁素云]主任挨家敲门。'],
  },
  { rule: 'person/name', title: '副校长', prints: ['副校长[宁秋实]把孩子们送到路口。'] },
  { rule: 'person/name', title: '同学', prints: ['[邵子涵]同学拾到一只钱包。'] },
  { rule: 'person/name', title: null, prints: ['村民[路长根]养了三百只羊。', '家长[白晓梅]告诉记者，孩子认得路。'] },
  { rule: 'person/name', name: '郑国栋', title: '工程师', prints: ['工程师[郑 国栋]把图纸铺在地上。'] },
  { rule: 'person/name', prints: ['[林周翠娥]女士捐出了祖屋。', '今年是[鲁迅]诞辰一百四十周年。'] },
  {
    rule: 'person/foreign',
    prints: [
      '总统[罗德里格斯]将于下月来访。',
      '[安东尼·霍普金斯]获得提名。',
      '作家[Ｊ·Ｋ·罗琳]来到书店。',
      '[买买提·吐尔逊]说，马认得路。',
      '牧民[格桑卓玛]端出一壶酥油茶。',
      '[宝音]把羊群赶回圈里。',
      '首相[小泉纯一郎]发表谈话。',
      '外长[科恩斯坦]强调，停火必须遵守。',
    ],
  },
  {
    rule: 'person/anonymous',
    title: null,
    prints: [
      '嫌疑人[孙某]已被刑事拘留。',
      '[赵某某]、[田某]均供认不讳。',
      '[胡某强]被判处缓刑。',
      '47岁的[钱某]一心想发财。',
    ],
  },
  { rule: 'person/addressed', title: '女士', prints: ['[于女士]家住三楼。', '顾客[方女士]挑了一件红的。'] },
  { rule: 'person/addressed', title: '师傅', prints: ['出租车司机[蔡师傅]把车停在路边。', '[欧阳师傅]修了一辈子钟。'] },
  { rule: 'person/office', title: '书记', prints: ['[郑]书记说，路先修。', '大家都在等[沈]书记。'] },
  { rule: 'person/office', name: '郝连山', title: '镇长', prints: ['镇长郝连山没有走。“[郝]镇长，喝口水。”'] },
  {
    rule: 'place/spelled',
    prints: ['难民在[鲁韦希德]过冬。', '埃及[代盖赫利耶省]的一个村庄', '飞机在[托普卡帕]上空盘旋。'],
  },
  { rule: 'person/foreign', prints: ['制作人[克里斯·梅森]出席了发布会。', '[汤姆·克鲁斯]携新片亮相。'] },
  { rule: 'person/foreign', prints: ['财政大臣[达林]在会上说，预算不变。'] },
  { rule: 'person/name', prints: ['分析师[李明天]指出，行情还没有走完。', '著名经济学家[厉以宁]教授到会。'] },
  { rule: 'person/familiar', prints: ['“快上车！”[小潘]喊了一声。', '[老罗]说，这茬麦子长得好。'] },
  { rule: 'person/familiar', name: '孟广才', prints: ['记者孟广才说，明天见。[老孟]说，不送。'] },
  { rule: 'person/addressed', name: '柳玉珍', prints: ['摊主柳玉珍起得早。“[柳阿姨]，来两个烧饼！”'] },
  // roles and trades by their last character, and what they make a name
  {
    rule: 'person/name',
    prints: [
      '镗工[储长河]把图纸改了三遍。',
      '箍桶匠[左德胜]收了摊。',
      '初一（3）班的[孔令诺]拾到一块表。',
      '烟农[屈无畏]的烤房塌了半边。',
      '检票员[邱家栋]、[毕小满]夫妇住在站后。',
      '退伍兵[滑振国]当了护林员。',
      '纺织女工[俸秀兰]上台领奖。',
      '村支书[罗春来]第一个下了水。',
      '种植户[戴成龙]算了一笔账。',
      '摆渡人[严坡]说，水涨了。',
    ],
  },
  {
    rule: 'person/familiar',
    prints: ['收奶员[老窦]连夸奶好。', '养殖户[大廖]送来两筐蛋。', '挡车工[小卜]谈起了恋爱。'],
  },
  {
    rule: 'person/familiar',
    prints: [
      '裁缝[阿珠]说，不收钱。',
      '徒弟[阿顺]、[阿土]都出了师。',
      '隔壁卖鱼丸的[阿辉]还在等。',
      '“[阿香]说过这事。”',
    ],
  },
  { rule: 'person/addressed', title: '大姐', prints: ['卖豆花的[粘大姐]记性好。', '摊主[战大姐]收了伞。'] },
  {
    rule: 'person/addressed',
    prints: ['老街坊[秦伯]提着灯笼走在前面。', '[欧阳婶]说，锅热了。', '烧火的[邝嫂]端来一碗面。'],
  },
  {
    rule: 'person/foreign',
    prints: ['[艾山·买合木提]牵来一匹马。', '牧民[格桑东智]下了山。', '歌手[巴图朝鲁]唱到半夜。'],
  },
  { rule: 'person/again', authors: ['雁南飞'], prints: ['[雁南飞]那天也在。'] },
  {
    rule: 'person/again',
    prints: ['校长万山红说，开学了。大家跟着[万山红]进了操场。', '厂长常远说，不急。谁都知道[常远]的脾气。'],
  },

  {
    rule: 'organization/party',
    prints: [
      '[虹桥镇党委]书记马宏伟来了。',
      '[吴中区委]召开常委会。',
      '[桃源社区党总支]办起夜校。',
      '[县总工会]送来清凉包。',
    ],
  },
  {
    rule: 'organization/government',
    prints: [
      '[昆山市水利局]派人勘查。',
      '[水利局]答复说，下月动工。',
      '[石湖街道办事处综治科]调来两车沙袋。',
      '[区住房和城乡建设局]公布名单。',
      '[县行政审批局]推出夜间窗口。',
      '由[太仓市公安局乐余派出所]牵头组建。',
      '[市住建局加梯办]提醒业主。',
      '根据线索，[金溪派出所]会同[赣江航运公安局]展开调查。',
    ],
  },
  {
    rule: 'organization/government',
    prints: [
      '[教育部体育司]司长到会。',
      '[国家地理信息测绘局]招人。',
      '[国家铁塔基地管理中心]招人。',
      '[省畜牧技术推广站]送来疫苗。',
      '[台山市口岸办]主任在场。',
      '[莲塘街道办事处]联合交警巡查。',
    ],
  },
  {
    rule: 'organization/ministry',
    prints: ['[约旦内务部]加派警力。', '[日本运输省]派人调查。', '[土耳其海岸警卫队]救起三人。'],
  },
  { rule: 'organization/association', prints: ['[亚洲乒乓球联合会]改选。', '[校学生会]改选。'] },
  { rule: 'organization/party', prints: ['[厂工会]买来西瓜。'] },
  { rule: 'organization/works', prints: ['[第三发电厂]检修完毕。'] },
  { rule: 'organization/company', prints: ['[棉纺三厂]的女工来了。'] },
  { rule: 'organization/school', prints: ['[四川大学考古学院]发掘汉墓。', '[岚县完全小学]开学。'] },
  { rule: 'organization/known', prints: ['[云南大理市红十字会]募捐。'] },
  { rule: 'organization/press', prints: ['[中山市渔业中心]派人来。'] },
  { rule: 'organization/court', prints: ['[江都县人民法院]公开审理此案。', '[无锡市交警支队]加派警力。'] },
  {
    rule: 'organization/company',
    prints: [
      '[中国农业银行扬州分行]上门办卡。',
      '走进[常熟鼎泰五金制品有限公司]，机器轰鸣。',
      '[恒润热力公司]的抢修队来了。',
      '他在[明日书店]打工。',
      '[丹霞蜜桃专业合作社]今年又添了冷库。',
    ],
  },
  { rule: 'organization/works', prints: ['[合肥北园农副产品批发市场]开业。', '[宜兴第二陶瓷厂]停产检修。'] },
  { rule: 'organization/brand', prints: ['企业[江苏聚川新能源]与银行签约。'] },
  {
    rule: 'organization/school',
    prints: [
      '[兰州农业大学]的师生来了。',
      '在[育贤小学]四年级读书。',
      '[三塘镇中学]有九个班。',
      '他毕业于[無錫師範學院]。',
    ],
  },
  { rule: 'organization/hospital', prints: ['[苏州市第五人民医院]开设夜间门诊。', '[乐余镇卫生院]添了一台B超。'] },
  {
    rule: 'organization/association',
    prints: ['[长春市滑冰协会]派来教练。', '[市场自治会]提出三项诉求。', '[香瓜协会]会长说，行情看涨。'],
  },
  { rule: 'organization/association', prints: ['[稻米產銷第8班]收成不錯。'] },
  { rule: 'organization/body', prints: ['[巴勒斯坦解放组织]发表声明。'] },
  { rule: 'organization/team', prints: ['[芜湖队]一比零取胜。', '[武汉京剧院]送戏下乡。'] },
  {
    rule: 'organization/press',
    prints: ['[县文化馆]免费开放。', '[县文化馆]延长开放时间。', '[苏州市广播电视台]派出两路记者。'],
  },
  {
    rule: 'organization/known',
    prints: ['[外交部]发言人答记者问。', '[联合国]秘书长抵达。', '[人民银行]发行纪念币。'],
  },
  { rule: 'organization/quoted', prints: ['“[徐州票友社]”的成员唱了三段。'] },
];

export const REFUSALS: readonly string[] = [
  '买了一台电刻机',
  '民宿老板正在扫雪',
  '他是河南籍姑娘的老乡',
  // 阿 of kin, things and peoples; 老 and 小 before things
  '[阿姨]说，[阿婆]在，[阿胶]贵。',
  '[阿美]族的舞跳了一夜。',
  '县里的[老陈醋]卖到了海南。',
  '每天缝两百只[小马]，厂里包饭。',
  // no trade, or none that ends there
  '[施工于]明日结束。',
  '跟工[段长]顶了嘴。',
  '理发师[傅接到]了通知。',
  '用户[应拨打]热线。',
  '女职工[怀孕期]不上夜班。',
  '居民[楼阳台]上种着葱。',
  '工人[干通宵]。',
  '蒜农[白白]忙了一年。',
  // a word before a form of address
  '锦旗上写着感[谢医生]三个字。',
  '星期天[回奶奶]家吃饭。',
  '[从老板]到伙计都姓林。',
  // herbs, fish and dishes, storms
  '山上种了[何首乌]和[白术]。',
  '湖里的[龙虾]、[黄鳝]上市了。',
  '家里的[黄牛]也卖了。',
  '[苏力]台风过境。',
  '愿这条河[千秋万代]流下去。',
  // words that are surnames only behind an office, and not before these
  '局长[普遍]认为水价偏低。',
  '老师[那边]的消息还没到。',
  '书记[战时]当过通信员。',
  '巷口有一间老[会馆]。',
  // a surname that is none before an office
  '他[任]主席那年，河里还有鱼。',
  '三[方]代表都到了。',
  '[老]书记退休了。',
  // any shop or market of a place; the beginning of a town's or a street's name
  '[佛山市场]主体突破63万户。',
  '咖啡摆上了[荷兰超市]的货架。',
  '[浮图店]乡去年种了九千亩椒。',
  '以三比二[力克]山东队。',
  // a thing, a country and its town
  '年久失修的[老井]填上了。',
  '[芬兰瓦萨]至瑞典的渡轮停航。',
  '高炉[大修]用时六百小时。',
  // the next word
  '主帅王晗[赛后]说，输在篮板。',
  '撞死谭卓[一案]宣判。',
  // words that only look like names
  '出口额[高达三成]来自民企。',
  '他[和平时]一样，六点到岗。',
  '[方便面]卖光了，[黄瓜]也卖光了。',
  '[常言道]，[和气]生财。',
  '[张灯结彩]的大街上人头攒动。',
  '[金秋时节]，稻浪翻滚。',
  '[严查酒驾]，一刻不松。',
  '[温和]的天气持续三天。',
  '[任何单位]不得擅自占用。',
  '会议室里摆着4[张长桌]、8[张课桌]。',
  '他写了[张字条]贴在门上。',
  '[万事开头难]。',
  '[石油]价格上涨，[黄金]下跌。',
  '[水稻田]里养鸭。',
  '[关于调整]票价的通知。',
  '[于是大家]决定明年再来。',
  '[毛线团]滚了一地。',
  '[雷阵雨]说来就来。',
  '[安全生产]不能松懈。',
  '[马路]拓宽了。',
  '[钟声]敲响十二下。',
  '[江鸥]在船尾盘旋。',
  // places, roads and titles
  '沿着[林语路]一直走到头。',
  '[王家庄]的麦子黄了。',
  '[白鹤镇]今年雨水多。',
  '[莫斯科]下雪了，[伊拉克]也冷。',
  '《[清平乐·村居]》选入课本。',
  '[慕田峪长城]游人如织。',
  '[小康]生活，[老年]大学，[小时]候。',
  '[民生·家门口]',
  // organisations of nobody
  '他在一家[建筑公司]做工。',
  '几家[机床厂]都停了产。',
  '[有关部门]负责人说。',
  '这支[施工队]干活利索。',
  '环保局[组织]渔民打捞蓝藻。',
  '第三[局]，双方打成平手。',
  '[结局]出人意料，[布局]更合理。',
  '[该公司]今年扭亏。',
  '孩子要考[高中]。',
  '他靠[银行]贷款起家。',
  '学校[办食堂]，家长放心。',
  '路边有[家小店]。',
  '这事[怎么办]？',
  '[县委]、[县政府]作出部署。',
  // what a shop sells, and after the manner of what place
  '开了家[成都小面馆]。',
  '巷口的[天津包子店]关门了。',
  '集市上的[豆腐店]开门早。',
  '打[官司]的人多。',
  '[国际恐怖组织]活动频繁。',
  '一家[发电厂]停机。',
  '全市的[监测站]点都已联网。',
];
