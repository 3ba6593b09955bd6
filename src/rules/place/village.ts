/** Villages and communities: in no list, known by their suffix (长春社区, 石桥村) and by the town before them. */

import { pathOf } from '../../division.js';
import { COUNTRY, COUNTY, PREFECTURE, TOWN } from '../../gazetteer.js';
import { besideOf, type Mention, type Page } from './page.js';
import type { Scene } from './scene.js';

const NAME =
  /[\u4e00-\u9fff]{2,4}?(?:社区|村(?!民|里|口|内|中|级|务|干|官|支|两|居|镇|落|子|庄|头|规|委|集|史|巷|组|企|外|医)|居委会)/uy;
/** 本村, 各社区, 农村, 居民小区: no names. */
const NO_NAME =
  /^(?:本|该|全|各|每|一|两|几|多|这|那|某|农|乡|新农|贫困|城中|自然|行政|示范|美丽|移民|特色|民族|传统|古|老|小|大|先进|文明|所在|辖区|智慧|和谐|居民|封控|管辖|下沉|有关|相关|开展|深入|走进|来到|在|到|把|对|与|和|及|由|是|为|将|被|向|从|了|的)|(?:各|本|全|农|乡|的|个|新|等|在|在了|这|该|和|与)(?:社区|村)$/u;

/** After a town, a county or a list of them; then every time the article says the name again. */
export function readVillages(scene: Scene, pages: readonly Page[]): void {
  const { g } = scene;
  const known = new Map<string, string[]>();
  for (const page of pages)
    for (const { end, row } of [...page.mentions]) {
      if (row < 0 || (g.level[row] as number) >= COUNTRY || (g.level[row] as number) <= PREFECTURE) continue;
      // 涟水县|的|方渡村
      NAME.lastIndex = page.view[end] === '的' ? end + 1 : end;
      const name = NAME.exec(page.view)?.[0];
      if (name === undefined || NO_NAME.test(name)) continue;
      const path = [...pathOf(g, row), name];
      if (!known.has(name) || g.level[row] === TOWN) known.set(name, path);
    }
  for (const page of pages)
    for (const [name, path] of known)
      for (let at = page.view.indexOf(name); at >= 0; at = page.view.indexOf(name, at + name.length)) {
        const village: Mention = {
          start: at,
          end: at + name.length,
          rule: 'place/village',
          row: -1,
          confidence: path.length > COUNTY ? 0.9 : 0.7,
          value: { name, level: 'village', adcode: null, path, confidence: 0.9 },
        };
        insert(page, village);
      }
  for (const page of pages) bare(scene, page);
}

const AFTER = /[民里口内中级务干官支两居镇落子庄头规委集史巷组企外医]/u;
/** 行政院长郝柏村, 市长王新村: a person. */
const OFFICER =
  /(?:[部院厅局处科所校厂队站会市省县区镇乡州]长|主席|主任|书记|总理|总统|委员|教授|将军|司令|上将|中将|少将|记者|先生|同志|女士)$/u;
const KIND = new Set(
  '小康 示范 重点 文明 专业 中心 试点 先进 富裕 明星 贫困 特色 民俗 自然 行政 帮扶 空心 后进 亿元 生态 旅游 和谐 平安 幸福 移民 安置 城中 世界 奥运 亚运 大学 度假 地球 民族 少数 革命 红色 电商 淘宝'.split(
    ' ',
  ),
);

/** 石桥村 without a town before it: two or three characters that the segmenter holds for a name, or does not know. */
function bare(scene: Scene, page: Page): void {
  const { view } = page;
  for (let at = view.indexOf('村'); at >= 0; at = view.indexOf('村', at + 1)) {
    if (AFTER.test(view[at + 1] ?? '')) continue;
    for (const length of [2, 3]) {
      const start = at - length;
      const name = view.slice(start, at + 1);
      if (OFFICER.test(view.slice(Math.max(0, start - 3), start))) continue;
      if (start < 0 || !/^[\u4e00-\u9fff]+$/u.test(name) || NO_NAME.test(name) || KIND.has(name.slice(0, -1))) continue;
      const stem = page.ask(start, at);
      const whole = page.ask(start, at + 1);
      const named = /^(?:ns|nr|nz|x)/u;
      if (!(named.test(stem.tag) && whole.ends) && !/^(?:ns|x)/u.test(whole.tag)) continue;
      const county = besideOf(page, scene, start).sentence;
      const path = [...(county < 0 ? [] : pathOf(scene.g, county)), name];
      insert(page, {
        start,
        end: at + 1,
        rule: 'place/village',
        row: -1,
        confidence: 0.6,
        value: { name, level: 'village', adcode: null, path, confidence: 0.6 },
      });
      break;
    }
  }
}

function insert(page: Page, village: Mention): void {
  const { mentions } = page;
  if (mentions.some(({ start, end }) => start < village.end && village.start < end)) return;
  const at = mentions.findIndex(({ start }) => start > village.start);
  mentions.splice(at < 0 ? mentions.length : at, 0, village);
}
