/**
 * Places by what they mean: the code first (or the name of what has none), then the prints; [ ] marks the mention. The paper's
 * region and the issue's day where the reading needs them. Refusals: what is marked is no place with a code.
 */

export interface PlaceExample {
  rule: string;
  /** GB/T 2260 code, or the name where there is no code. */
  value: string;
  region?: string;
  date?: string;
  prints: readonly string[];
}

export const EXAMPLES: readonly PlaceExample[] = [
  { rule: 'place/full-name', value: '620000', prints: ['[甘肃省]会宁县的土豆'] },
  { rule: 'place/full-name', value: '320682', prints: ['[如皋市]长寿老人多'] },
  { rule: 'place/short-in-list', value: '330282109', region: '330282', prints: ['[桥头]、匡堰两镇通了公交'] },
  { rule: 'place/provinces-in-one-character', value: '320200', prints: ['苏[锡]常三地联展'] },
  {
    rule: 'place/full-name',
    value: '320583',
    prints: ['[昆山市]举行招商会', '由[昆山市]公安局牵头', '[昆山市]第一人民医院', '[崑山市]'],
  },
  {
    rule: 'place/full-name',
    value: '330106',
    region: '330100',
    prints: ['[西湖区]今年新增充电桩两千个', '[西湖区]人民法院一审判决'],
  },
  {
    rule: 'place/full-name',
    value: '360103',
    region: '360100',
    prints: ['[西湖区]今年新增充电桩两千个', '（[西湖区]委宣传部供图）'],
  },
  { rule: 'place/full-name', value: '210106', region: '210100', prints: ['[铁西区]老厂房变身展览馆'] },
  { rule: 'place/full-name', value: '220302', region: '220300', prints: ['[铁西区]老厂房变身展览馆'] },
  {
    rule: 'place/full-name',
    value: '320583108',
    region: '320500',
    prints: ['[千灯镇]的古桥修好了', '走进[千灯镇]', '[千燈鎮]'],
  },
  { rule: 'place/full-name', value: '110103', date: '2005-06-01', prints: ['[崇文区]拆迁办', '家住[崇文区]的老人'] },
  { rule: 'place/full-name', value: '310103', date: '2003-04-12', prints: ['[卢湾区]一处工地'] },
  { rule: 'place/full-name', value: '320222', date: '1990-10-10', prints: ['[无锡县]乡镇企业产值过百亿'] },
  { rule: 'place/full-name', value: '420400', date: '1992-03-03', prints: ['[沙市市]的日化厂'] },
  // one city under two codes: of the province's own until 1995, of its prefecture after
  { rule: 'place/full-name', value: '330184', date: '1997-02-02', prints: ['[余杭市]的丝绸厂', '来自[余杭市]'] },
  { rule: 'place/full-name', value: '339021', date: '1995-02-02', prints: ['[余杭市]的丝绸厂', '来自[余杭市]'] },
  // counties of a 地区, before and after it became a city; cities renamed; districts that were cities
  { rule: 'place/chain', value: '332625', date: '1991-05-05', prints: ['浙江省[天台县]的茶园'] },
  { rule: 'place/chain', value: '331023', date: '1999-05-05', prints: ['浙江省[天台县]的茶园'] },
  { rule: 'place/full-name', value: '372929', date: '1996-05-05', region: '371700', prints: ['[鄄城县]的棉田'] },
  { rule: 'place/chain', value: '430800', date: '1992-05-05', prints: ['湖南省[大庸市]的索道'] },
  { rule: 'place/short-in-list', value: '440683', date: '1999-02-02', prints: ['广东的南海、[三水]、高明三市'] },
  { rule: 'place/short-in-list', value: '440607', date: '2004-02-02', prints: ['广东的南海、[三水]、高明三区'] },
  { rule: 'place/full-name', value: '140524', prints: ['灌区东起高平，西至[陵川县]', '水渠直抵[陵川县]'] },
  { rule: 'place/full-name', value: '710700', prints: ['[基隆市]', '[基隆市]渔民'] },
  {
    rule: 'place/chain',
    value: '331082',
    prints: ['浙江[临海]的杨梅', '浙江省[临海市]杜桥镇', '台州[临海]', '台州市（[临海]）'],
  },
  { rule: 'place/chain', value: '331082100', prints: ['临海市[汛桥镇]的杨梅', '浙江省临海市[汛桥]的杨梅'] },
  {
    rule: 'place/chain',
    value: '320583108',
    prints: ['昆山市[千灯镇]', '昆山市（[千灯]）电路板产业园', '江苏省昆山市[千灯]'],
  },
  { rule: 'place/chain', value: '511181', prints: ['四川[峨眉山市]', '四川省乐山市[峨眉山市]'] },
  { rule: 'place/chain', value: '310119', date: '2004-01-05', prints: ['上海市[南汇区]', '上海[南汇]的桃子'] },
  { rule: 'place/water', value: '茂林河', prints: ['大水漫过[茂林河]的堤。', '沿着[茂林河]两岸走'] },
  { rule: 'place/water', value: '藕湖', prints: ['地处[藕湖]畔的小村'] },
  { rule: 'place/country-before-its-press', value: '韩国', prints: ['据[韩]媒报道', '[韩]媒称，会谈已经推迟'] },
  { rule: 'place/province-or-prefecture', value: '441800', prints: ['她回到了[清远]老家。', '从[清远]出发'] },
  { rule: 'place/full-name', value: '530322201', prints: ['陆良县的[活水乡]村民'] },
  {
    rule: 'place/unit-of-another-kind',
    value: '320583101',
    region: '320500',
    date: '1985-09-01',
    prints: ['[巴城乡]的蟹苗', '昆山县[巴城乡]'],
  },
  {
    rule: 'place/unit-of-another-kind',
    value: '710244',
    region: '710200',
    date: '1996-05-04',
    prints: ['[岡山鎮]民代表會', '住在[冈山镇]的王先生'],
  },
  {
    rule: 'place/province-or-prefecture',
    value: '321000',
    prints: ['[扬州]的春天', '从[扬州]出发', '[扬州]、镇江两地', '中国农业银行[扬州]分行', '长江[扬州]段'],
  },
  {
    rule: 'place/province-or-prefecture',
    value: '410000',
    prints: ['[河南]粮食丰收', '来自[河南]的客商', '[河南]、河北两省'],
  },
  { rule: 'place/province-or-prefecture', value: '150000', prints: ['[内蒙古]草原', '一到[内蒙古]'] },
  { rule: 'place/province-or-prefecture', value: '810000', prints: ['[香港]特区政府', '[香港]同胞'] },
  { rule: 'place/province-or-prefecture', value: '430000', prints: ['[湖南]岳阳'] },
  { rule: 'place/province-or-prefecture', value: '710300', prints: ['[臺南]的豆花', '全[台南]都知道'] },
  { rule: 'place/country', value: '埃及', prints: ['[埃及]外长', '访问[埃及]、约旦两国', '出口到[埃及]'] },
  { rule: 'place/country', value: '新西兰', prints: ['[新西兰]奶粉', '[紐西蘭]總理'] },
  { rule: 'place/country', value: '中国', prints: ['[中国]政府', '在[中国]投资'] },
  { rule: 'place/abroad', value: '内罗毕', prints: ['新华社[内罗毕]2月1日电', '肯尼亚首都[内罗毕]'] },
  { rule: 'place/abroad', value: '加利福尼亚', prints: ['美国[加利福尼亚州]', '[加州]山火'] },
  { rule: 'place/feature', value: '鄱阳湖', prints: ['[鄱阳湖]水位下降', '[鄱阳湖]区'] },
  { rule: 'place/feature', value: '东南亚', prints: ['[东南亚]各国', '远销[东南亚]'] },
  { rule: 'place/feature', value: '庐山', prints: ['[庐山]瀑布'] },
  {
    rule: 'place/short-of-named',
    value: '331082',
    prints: ['临海市委宣传部说，[临海]的杨梅今年丰收。', '临海市的杨梅丰收了。往年[临海]没有这么多雨。'],
  },
  {
    rule: 'place/short-of-named',
    value: '320583108',
    region: '320500',
    prints: ['千灯镇的桥修好了。从前[千灯]有七座桥。'],
  },
  {
    rule: 'place/short-in-list',
    value: '320585',
    prints: ['昆山、[太仓]、常熟三市', '苏州市的昆山市、[太仓]和常熟', '昆山、[太仓]两市签了约'],
  },
  {
    rule: 'place/short-in-list',
    value: '320583101',
    region: '320500',
    prints: ['昆山市玉山、[巴城]、周市三个镇', '昆山市的周市、[巴城]等镇'],
  },
  { rule: 'place/short-in-list', value: '110106', prints: ['海淀、朝阳、[丰台]三区'] },
  {
    rule: 'place/short-in-region',
    value: '320583',
    region: '320500',
    prints: ['[昆山]的奥灶面', '在[昆山]开店', '[昆山]启动春季招聘'],
  },
  { rule: 'place/short-in-region', value: '330282', region: '330200', prints: ['[慈溪]杨梅上市'] },
  { rule: 'place/short-in-region', value: '330109', region: '330100', prints: ['[萧山]萝卜干'] },
  { rule: 'place/short-near-its-own', value: '320583', prints: ['苏州市开了会。会后代表们去了[昆山]参观。'] },
  {
    rule: 'place/short-in-frame',
    value: '331082101',
    region: '331000',
    prints: ['临海市的菜农老李从[东塍]出发，天亮到城里。'],
  },
  { rule: 'place/short-as-word', value: '330782', prints: ['[义乌]的商人', '在[义乌]开店', '[义乌]小商品城'] },
  {
    rule: 'place/village',
    value: '歇马桥村',
    prints: ['昆山市千灯镇[歇马桥村]的石板路', '千灯镇[歇马桥村]修了路。[歇马桥村]原来没有路。'],
  },
  { rule: 'place/village', value: '刘坡村', prints: ['承包了[刘坡村]的鱼塘'] },
  {
    rule: 'place/province-or-prefecture',
    value: '712600',
    region: '710000',
    date: '2012-06-01',
    prints: ['台電[花蓮]區處派員搶修'],
  },
  { rule: 'place/own', value: '长滩度假区', prints: ['[长滩度假区]开园'] },
  { rule: 'place/provinces-in-one-character', value: '320200', prints: ['苏[锡]常地区', '蘇[錫]常'] },
  { rule: 'place/provinces-in-one-character', value: '130000', prints: ['京津[冀]协同发展', '晋[冀]鲁豫四省'] },
  {
    rule: 'place/countries-in-one-character',
    value: '美国',
    prints: ['中[美]关系', '[美]日双边贸易', '中[美]两国元首'],
  },
  { rule: 'place/province-after-a-verb', value: '310000', prints: ['抵[沪]参加展览', '专家组来[沪]', '赴[沪]求医'] },
  { rule: 'place/country-after-a-verb', value: '日本', prints: ['赴[日]考察', '驻[日]大使', '留[日]学生'] },
  { rule: 'place/country-before-an-office', value: '俄罗斯', prints: ['[俄]总统表示', '，[俄]外长说', '[俄]军撤出'] },
  { rule: 'place/gulf', value: '波斯湾', prints: ['[海湾]战争', '[海湾]六国'] },
];

/** Nothing here has a code. The row that refuses it, where a row does; otherwise nobody reads it. */
export const REFUSALS: readonly { rule?: string; region?: string; prints: readonly string[] }[] = [
  {
    prints: [
      '一台老[北京]牌收音机',
      '剖开一只[哈密]瓜',
      '渔船返[港]避风',
      '《[长江]流域水文志》再版',
      '《[黄河]水车》首演',
    ],
  },
  { region: '320100', prints: ['讲解员[江宁]领着大家看', '护士[江宁]说'] },
  { rule: 'place/bank-of-a-river', prints: ['大[河南]岸的菜地', '淮[河北]岸', '太湖[山西]麓', '渭[河南]岸'] },
  { rule: 'place/name-of-a-paper', prints: ['[光明]日报', '[解放]日报社', '[新华]书店'] },
  { rule: 'place/national-body', prints: ['[中国]共产党', '[中国]工商银行', '[中国]科学院', '[中国]作协'] },
  { rule: 'place/word-with-a-name', prints: ['[北京]时间晚八点', '[汉堡]包', '[中山]装', '[日照]时数', '[朝阳]产业'] },
  { prints: ['[上海]路口', '[西藏]南路', '[南京]东路', '[北京]西路的店', '[广州]大道'] },
  { prints: ['《[昆山]往事》', '《[常熟]恋》'] },
  { prints: ['家住[黄山]新村的王先生', '“[辽河]一号”靠了岸'] },
  { region: '430100', prints: ['[岳麓]山下的租客', '[岳麓]山爱晚亭的枫叶'] },
  { region: '341600', prints: ['涡阳县[双庙乡]一个青年农民'] },
  { prints: ['[平川]沃野', '一马[平川]'] },
  { prints: ['[嫩江]3号', '[高雄]139号'] },
  { prints: ['李[铜山]说', '王[海宁]今年'] },
  { prints: ['约翰·[华盛顿]', '[华盛顿]·欧文'] },
  { prints: ['举措[大方]', '[平安]过年', '绿色[通道]', '[东方]红了', '[资源]紧张', '[公安]机关'] },
  { prints: ['扩大[城区]', '[矿区]治理', '[郊区]农民', '西部[新城区]', '各地[和县]城'] },
  { prints: ['特色[小镇]', '经济[强镇]', '[城乡]一体', '江南[水乡]', '[家乡]人'] },
  { region: '430500', prints: ['从此[新邵]华'] },
  { prints: ['长[春藤]', '大[连续]剧', '发展[中国]家'] },
  { region: '320500', prints: ['[太仓]促上阵', '[昆山]花园小区'] },
];
