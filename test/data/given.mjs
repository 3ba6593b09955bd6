// Makes src/data/given.json: how surnames and given names are spelled, as levels of cost.   node test/data/given.mjs
//   first, second   the given name's two characters (建, 林 of 韩建波); only one: 磊 of 曾磊
// Each is a list of strings: the characters of level 0 (cheapest) to LEVELS - 1; a character in none is no name's.
// Two sources, mixed: tiers written by hand after the Ministry of Public Security's yearly name reports (全国姓名报告), and the
// names in jieba's dictionary (MIT; tag nr, three characters, frequent surname), which tell first from second character.
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const BEST =
  '英华玉明秀文兰红丽春国金志建芳平海军桂荣珍林梅生云德小永霞晓伟凤玲清燕艳成福庆敏强立祥东辉光忠香月学贵淑俊勇杰宝兴芬琴美胜义新萍龙峰振娟洪长安良世慧亮正静宏花雪飞天连涛江凯丹莲爱朝刚波昌家仁斌洋宇雨鹏佳子浩维启绍树和才少书少万顺' +
  '利中善洁莉倩琳婷颖欣怡思嘉晨阳轩泽涵梓诗雅梦瑞诚毅磊超鑫晶帆旭博健锋彬文康元宗继开继守孝有道全友廷景耀传运来发根水火土木山川泉源富财喜乐心如意然若一';
const GOOD =
  '设骁祺玺铧倬恕举仓幸垣甫征苗独玄远洙寅曦曜垚淦沣骞骋翀翊伯仲叔季克卫东方南北西向前进步跃民主宪法权力信礼智勤俭朴诚实贤才能达通显扬名望尊崇敬恭恩惠慈爱怀念忆悦欢笑娜娅娇娥婉媛嫦婵娣姗姣妍妮妹姐媚妙好如意巧灵秋夏冬旺盛茂繁昭晖曦昕昱晟晴晗映时曼睿哲颜彦彪虎豹鹰雁鹤凰鸿鹃莺骏骥驰马' +
  '松柏柳杨桃李杏桐楠榕槐枫竹菊荷蓉蓓蕾薇菲芝芸苗茵萌蓝莹莎莲菁萱葵艺芷若兰香馨芬芳草禾苏萧钢铁铜银锦钧铭锐钰镇铮锡鉴珠珊瑶瑜瑾琼琪璐璇璋珂珏玮琦瑛琨理环琅玫玖石岩峻岭岳岚崇嵩山川河湖溪泉沛润泽淼渊源浪潮涌波澜滨湘汉洛渝淮' +
  '津济治沿法泓泳涓淇淳清渠溢滔瀚灏炎焕煜灿烨照煌熙熹烈炳炯烽焰日星辰辉光亮晓旦晚晨午夕年岁纪世代永久长远恒常定宁静安康健寿福禄吉祥瑞庆贺喜顺利达旺兴隆昌盛繁荣丰裕富贵财宝满堂家庭邦国疆京都州城乡村里园军兵武威猛勇刚强坚毅力劲' +
  '士民人杰英豪雄俊才子君臣卿相侯公王帝圣贤哲学文章书画诗词琴棋礼乐史经纶纲维缨绮纯素绢绣绿红紫青黄白墨丹朱彤彩虹霞云雨露霜雪冰风雷电霖霏霄汉宇宙寰辰极元亨利贞乾坤震兑伦理道义忠孝仁信廉耻节操守志向愿思想意识慧聪敏捷迅速飞腾升起跃' +
  '翔鹏翼羽鸣凤麒麟龙蛟骐冠群超凡卓越非双三四五六七八九十百千万亿奇伟大巨宏弘广博宽厚深沉渊浩瀚涛洋淮嘉佳美善真诚良优秀淑贤惠雅丽艳娟妍倩俏俐玲珑剔透晶莹洁净皎素纯朴朗爽舒畅愉悦怡乐欣喜歌舞曲韵音声笛弦筝' +
  '士之以于乃亦其尔而可作为存再同启呈周哈唯圣培基堂增墨壮士夫奎奕妤姝姿婕媚孟季学宁宗官定宜宝宪宾寅密察尚尧居屏岗巍工己师希帅干延建弟彤影征律徐得循德心忍志怀恺悟情惜慎慕懿成战扬承技抒拓振挺捷授掌揚播擎放政敏敬整斐斯施旋旗晋普景智暖暄' +
  '曙更月有朋服朔朗望本朱材村杜来极果柱柏栋校格桂桓梁梓梧棠森植椿楚楷榜榆槟樱次歌正步武毓比水汀江池汶沁沂沅沐沙法泊泰泱洲洵浚浦海涟淞淳深添渤游湛滋漫澍澎濂灵炜炫烁焱然煦熊爱爵牧特献率玄玺班球琛琬琰瑄瑗璟璞璧甜生用田申留略登皓盈益监' +
  '直相省眉睦石砚硕碧磐社祖祝祯禄禹禾科秉程稼穆空立童端竞笑符筠策筱简粟精糠紫累红纬纳绅细经统绪绵缘罗翠翰考聪肃育胤胜臣自舒舟航芊芃芮芯苑苒茂范茜荃莘莫莹莺菀萍落葆董蒙蓬蔓蔚蕊蕙薛藩虹融行衡衍襄言让议训许评诒诗询详语诚谊谋谦谨谷豫象贝贞贡贤质贵' +
  '费赋赐赞起越路轶辅辰迅迈迎运近远连适选逊通逸邑邵郁郎都配采野鉴钊钦铎铠锋锴镇长门闯闻防阶陶隆隽雁集雯雷霁靓靖韦韬韶顶项顺须顾领颂颇颖风飒飚首驹骄高魁魏鲁鲜鸽黎黛默鼎齐阿乌巴扎多吉格桑卓玛次仁旺尼央宗措';

const LEVELS = 8;
const TOP = [
  '王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩邓冯曹彭曾肖田董潘袁蔡蒋余于杜叶程魏苏吕丁任卢姚沈钟姜崔谭陆范汪廖石金韦贾夏傅方邹熊白孟秦邱侯江尹薛闫段雷龙黎史陶贺毛郝顾龚邵万覃武钱戴严莫孔赖洪倪',
].join('');
const dict = join(
  dirname(createRequire(import.meta.url).resolve('nodejieba')),
  'submodules/cppjieba/dict/jieba.dict.utf8',
);
const rows = readFileSync(dict, 'utf8')
  .trim()
  .split('\n')
  .map((line) => line.split(' '));
const known = new Map(rows.map((row) => [row[0], row]));
const surnames = new Set(TOP);
const counts = [new Map(), new Map()];
let names = 0;
for (const [word, , tag] of rows) {
  if (!tag.startsWith('nr') || word.length !== 3 || !surnames.has(word[0])) continue;
  const rest = known.get(word.slice(1));
  if (rest && Number(rest[1]) > 300 && !rest[2].startsWith('nr')) continue; // 陈医生, 马克思
  names++;
  for (const k of [0, 1]) counts[k].set(word[k + 1], (counts[k].get(word[k + 1]) ?? 0) + 1);
}
const best = new Set(BEST);
const good = new Set(GOOD);
const prior = (c) => (best.has(c) ? 0.8 / best.size : good.has(c) ? 0.2 / good.size : 0);
const cost = (c, share) => (prior(c) === 0 ? Number.POSITIVE_INFINITY : -Math.log(0.55 * prior(c) + 0.45 * share));
const levels = (share) => {
  const out = Array.from({ length: LEVELS }, () => '');
  for (const c of [...new Set(BEST + GOOD)]) {
    const level = Math.round((cost(c, share(c)) - 4.2) / 0.7); // level k costs 4.2 + 0.7 k nats
    out[Math.min(LEVELS - 1, Math.max(0, level))] += c;
  }
  return out;
};
const at = (k) => (c) => (counts[k].get(c) ?? 0) / names;
const table = { first: levels(at(0)), second: levels(at(1)), only: levels((c) => prior(c) * 0.6 + at(1)(c) * 0.4) };
writeFileSync(new URL('../../src/data/given.json', import.meta.url), `${JSON.stringify(table, null, 1)}\n`);
console.log(
  names,
  'names;',
  Object.entries(table)
    .map(([k, v]) => `${k} ${v.map((s) => s.length).join(' ')}`)
    .join('; '),
);
