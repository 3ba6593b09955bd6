/** The houses and days of a dateline: agencies, a paper's own words for itself, and what a dateline's reading is made of. */
import { nameEnd } from '../../division.js';
import type { BylineReading, Range } from './reading.js';

export type HeadValue = Omit<BylineReading, 'rule'>;

export const H = '\\u4e00-\\u9fff';
export const AGENCY =
  '新华社|财联社|新华网|中新社|中新网|中国新闻社|中央社|人民网|中国网|光明网|央视网|国际在线|法新社|路透社|路透|美联社|合众国际社|合众社|塔斯社|俄塔社|俄通社|国际文传电讯社|俄新社|' +
  '共同社|时事社|朝中社|韩联社|埃菲社|安莎社|德新社|越通社|泛亚社|彭博社|南通社|坦桑社|阿通社|中通社|国新社|拉美社|葡新社|马新社|民族社|中评社|中东社|捷通社|波通社|匈通社|罗通社|印新社|菲通社|安塔拉社|台湾“中央社”';
export const OWN = '本 ?报|本刊|本台|本网|本社|本市|本省|本港';
export const HOUSE = `[${H}]{2,6}(?:日报|晚报|早报|晨报|时报|快报|商报|都市报|周报|导报|新报|新闻网|文汇报|大公报|在线|客户端|网|报|新闻)|[校院厂矿县市区局]报|(?:晚|日|时|晨|早|快|商|都市)报`;
export const DATE =
  '(?:\\d{4}年)?(?:\\d{1,2}月)?\\d{1,2}(?:日?[至、-]\\d{1,2})?日|(?:[一二三四五六七八九十]{1,2}月)?[一二三四五六七八九十廿卅]{1,3}日';

/** Words of a sentence, which no place of a dateline has. */
const NO_PLACE = /[今昨前日月年时从在是的了和与为对将已来收获悉到记者通]/u;

/** Whether a sentence's words stand where a dateline's place should: outside the names that the gazetteer knows, as 日喀则, 蒙得维的亚. */
export function noPlace(place: string): boolean {
  for (let at = 0; at < place.length; ) {
    const end = nameEnd(place, at);
    if (end === at && NO_PLACE.test(place[at] as string)) return true;
    at = Math.max(end, at + 1);
  }
  return false;
}

export function dateline(
  rule: string,
  start: number,
  end: number,
  agency: string | undefined,
  place: string | undefined,
  date: Range | null,
): NonNullable<HeadValue['dateline']> {
  return { range: [start, end], agency: agency?.replace(/ /gu, '') || null, place: place || null, date, rule };
}
