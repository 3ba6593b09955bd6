/**
 * Organisations in a passage's tokens: from each head (organization.ts) leftwards (edge.ts). A place is the strongest left
 * edge; a branch is taken together with what it is a branch of (太仓市公安局 + 某某派出所).
 */

import { isDish } from '../place/guard.js';
import { type Edge, leftEdge, type Organization, UNITS } from './edge.js';
import { HEAD, NOUN, NUMBER, ORGAN, OTHER_NAME, PERSONAL, PLACE, PLAIN, TITLE, VERB, WHOLE } from './lexicon.js';
import { GENERIC, HEADS, type OrganizationRow } from './organization.js';
import { DIGITS, GIVEN_PLACE, isPlace, MARK, type Token, UNKNOWN, WORD } from './token.js';

/** What only spells a known body, by the word after it. */
const NO_WHOLE: Readonly<Record<string, RegExp>> = {
  北大: /^[门街路桥荒]/u,
  北约: /^[\d一二三四五六七八九十百几数两半]/u,
};

const LONGEST_HEAD = 8;
/** 1 for a character that closes a head. */
const CLOSING = new Uint8Array(65536);
for (const head of HEADS.keys()) CLOSING[head.charCodeAt(head.length - 1)] = 1;
/** Words that end like a head and are none. */
const NOT_HEADS = new Set(
  (
    '决胜局 首局 次局 末局 结局 布局 格局 大局 全局 时局 战局 僵局 残局 棋局 政局 开局 骗局 饭局 出局 败局 定局 变局 终局 当局 平局 客厅 餐厅 大厅 舞厅 歌厅 前厅 门厅 音乐厅 展览厅 候车厅 营业厅 歌舞厅 会客厅 宴会厅 展厅 部署 签署 ' +
    '排队 领队 归队 入队 整队 列队 车队 带队 部队 军队 乐队 商队 舰队 球队 卫队 组队 团队 梯队 站队 纵队 插队 书店 酒店 饭店 商店 工厂 建厂 出厂 进厂 办厂 矿厂 网店 开店 小店 门店 专卖店 分店 连锁店 便利店 店 厂 矿 队 党 组织 机构 代表团 集团 银行 公司 市场 ' +
    '政党 共产党 入党 建党 整党 我党 两党 同党 会党 死党 国民党 科技 电子 汽车 航空 通信 移动 电信 证券 保险 大专院校 院校 高校 母校 政治协商 空军 海军 陆军 总局 分局 农场 林场 大队 小队 中队 办公厅 办公室 委员会 常委会 理事会 董事会 常务委员会 矿山'
  ).split(' '),
);
const BARE = new Set(
  '省委 市委 县委 区委 州委 地委 镇委 乡委 旗委 省政府 市政府 县政府 区政府 州政府 镇政府 乡政府 党委 政府 人民政府'.split(
    ' ',
  ),
);
const generic = new Set(GENERIC);
/** Heads of one character that are names only behind an organisation or a unit: 街道办事处综治科. */
const ATTACHED = '办科处股司';

/** All organisations of the tokens, from left to right, not overlapping. */
export function organizations(tokens: readonly Token[]): Organization[] {
  const found: Organization[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i] as Token;
    const opening = opensQuote(tokens, i);
    if (opening >= 0) {
      while (found.length > 0 && (found.at(-1) as Organization).last >= opening) found.pop();
      found.push({ first: opening, last: i, rule: 'organization/quoted' });
      continue;
    }
    const whole = (token.flags & WHOLE) !== 0;
    // 祖国的北大|门, 以北约|三公里
    if (whole && NO_WHOLE[token.text]?.test(tokens[i + 1]?.text ?? '')) continue;
    // 一|台电|刻机
    if (
      whole &&
      token.text.startsWith('台') &&
      /[\d一两二三四五六七八九十百几每这那]$/u.test(tokens[i - 1]?.text ?? '')
    )
      continue;
    if (!whole && (token.kind > UNKNOWN || CLOSING[token.text.charCodeAt(token.text.length - 1)] !== 1)) continue;
    const head = whole ? null : headOf(tokens, i);
    if (!whole && !head) continue;
    if (head && (continues(tokens, i) || acts(tokens, i, head, found.at(-1)))) continue;
    const edge = leftEdge(tokens, head ? head.from : i, found.at(-1));
    let rule = head?.row.id ?? 'organization/known';
    let first = edge.first;
    if (whole) {
      // 江苏省|工商银行, 江苏|南通市|红十字会, but 东京会见|自民党
      const places = tokens.slice(first, i).every((t, x) => isPlace(t) || (x > 0 && UNITS.includes(t.text)));
      if (!edge.place || (edge.count > 1 && !places)) first = i;
    } else if (head && !enough(tokens, edge, head, i)) continue;
    if (whole && first < i) rule = 'organization/known';
    if (
      head &&
      head.inside > 0 &&
      token.class === ORGAN &&
      !edge.place &&
      !edge.proper &&
      !/^(?:第|中共|共青团)/u.test(tokens[first]?.text ?? '')
    )
      first = head.from; // 组|辽宁队
    while (found.length > 0 && (found.at(-1) as Organization).last >= first) {
      first = Math.min(first, (found.at(-1) as Organization).first);
      found.pop();
    }
    found.push({ first, last: i, rule });
  }
  return found;
}

interface Head {
  row: OrganizationRow;
  /** The token where the head begins; it may begin inside it. */
  from: number;
  /** Characters of that token before the head. */
  inside: number;
  text: string;
}

/** An organisation’s whole name in the dictionary, which has 成都军区 among the places. */
const isListed = (token: Token): boolean =>
  token.class === ORGAN || token.class === OTHER_NAME || token.text.endsWith('军区');

/** The longest head that ends with token i; it may be made of several tokens (街道 + 办事处), or be the end of one (文化 + 局). */
function headOf(tokens: readonly Token[], i: number): Head | null {
  const token = tokens[i] as Token;
  if (token.class === NUMBER && token.text.length > 1) return null; // 第三局
  if (token.text === '班') {
    if (tokens[i - 1]?.kind !== DIGITS || tokens[i - 2]?.text !== '第' || tokens[i - 3]?.text !== '产销') return null;
    return { row: HEADS.get('产销班') as OrganizationRow, from: i - 3, inside: 0, text: '产销班' }; // 稻米产销第12班
  }
  if (isListed(token) && !HEADS.has(token.text) && token.text.length > 2) return whole(token, i);
  let text = token.text;
  let from = i;
  while (text.length < LONGEST_HEAD && from > 0) {
    const left = tokens[from - 1] as Token;
    if ((left.kind > UNKNOWN && left.kind !== GIVEN_PLACE) || left.end !== (tokens[from] as Token).start) break;
    text = left.text + text;
    from--;
  }
  for (let length = Math.min(LONGEST_HEAD, text.length); length > 0; length--) {
    const head = text.slice(text.length - length);
    const row = HEADS.get(head);
    if (!row) continue;
    // where it begins
    let at = i;
    let left = (tokens[i] as Token).text.length;
    while (left < length) left += (tokens[--at] as Token).text.length;
    const inside = left - length;
    if (inside > 0 && length < 2 && (token.text.length < 3 || ATTACHED.includes(head) || NOT_HEADS.has(token.text)))
      return null;
    if (inside === 0 && length === token.text.length && (token.flags & HEAD) === 0) return null;
    if (/^[一二三]中$/u.test(head) && /[罚投射踢]$/u.test(tokens[at - 1]?.text ?? '')) return null; // 三罚|一中
    if (at < i && inside > 0) {
      if (!isPlace(tokens[at] as Token) || !UNITS.includes(head.charAt(0))) continue;
      return { row, from: at + 1, inside: 0, text: head }; // 相城区 + 委
    }
    return { row, from: at, inside, text: head };
  }
  return null;
}

function whole(token: Token, i: number): Head | null {
  for (let length = Math.min(LONGEST_HEAD, token.text.length); length > 0; length--) {
    const row = HEADS.get(token.text.slice(token.text.length - length));
    if (row)
      return NOT_HEADS.has(token.text)
        ? null
        : { row, from: i, inside: token.text.length - length, text: token.text.slice(token.text.length - length) };
  }
  return null;
}

/** Does the name go on after this head? 公司 before 党委, 大学 before 附属医院: the later head will take it all. */
function continues(tokens: readonly Token[], i: number): boolean {
  const next = tokens[i + 1];
  if (!next || next.start !== (tokens[i] as Token).end) return false;
  if (/[店厂矿桥中]$/u.test((tokens[i] as Token).text) && /^[乡镇街路巷村]$/u.test(next.text)) return true; // 浮图店|乡, 一中|街
  return /^(?:点|门|长|童|员|们|化|性|制|界|级|生|主|人|友)$/u.test(next.text);
}

/** “木兰爱心车队”: where the quoted name of a group that ends with token i begins; -1 where there is none. */
function opensQuote(tokens: readonly Token[], i: number): number {
  const token = tokens[i] as Token;
  if (tokens[i + 1]?.text !== '”' || !/[社团队汇盟]$/u.test(token.text)) return -1;
  let length = 0;
  let named = false;
  for (let k = i; k >= 0; k--) {
    const { kind, text, class: kin } = tokens[k] as Token;
    if (text === '“') return length >= 4 && named && !/^(?:一|第)/u.test((tokens[k + 1] as Token).text) ? k + 1 : -1;
    length += text.length;
    if (kind === MARK || kind === DIGITS || length > 10) return -1;
    named ||= kind !== WORD || kin === PLACE || kin === OTHER_NAME || kin === PERSONAL;
  }
  return -1;
}

/** 组织 and its like are verbs where an object follows or an organisation stands before: 环保局组织渔民打捞. */
function acts(tokens: readonly Token[], i: number, head: Head, previous: Organization | undefined): boolean {
  const { text } = tokens[i] as Token;
  const next = tokens[i + 1];
  if (head.row.needs === 'brand')
    return !!next && next.kind === WORD && (next.class === NOUN || next.class === OTHER_NAME);
  if (ATTACHED.includes(text)) {
    // 县住建局加梯办, but not 学校办食堂
    if (
      next &&
      next.start === (tokens[i] as Token).end &&
      next.kind === WORD &&
      (next.flags & TITLE) === 0 &&
      !/^[副总]$|^.长$/u.test(next.text) &&
      (next.class === NOUN || next.class === NUMBER || /^[了得起好完成在]/u.test(next.text))
    )
      return true;
    for (let k = i - 1, length = 0; k >= 0 && length < 6; k--) {
      if (
        length > 1 &&
        ((previous && previous.last === k) || isPlace(tokens[k] as Token) || UNITS.includes((tokens[k] as Token).text))
      )
        return false;
      length += (tokens[k] as Token).text.length;
    }
    return true;
  }
  // 坎拉亚学会了一句, 孩子学会|削铅笔
  if (text === '学会') return /^[了得着]$/u.test(next?.text ?? '') || SOMEBODY.test(tokens[i - 1]?.text ?? '');
  if (text !== '组织' && text !== '代表' && text !== '指挥') return false;
  if (previous && previous.last === i - 1) return true;
  if (!next || next.start !== (tokens[i] as Token).end || next.kind === MARK || next.flags & TITLE) return false;
  const left = tokens[i - 1];
  const described = left?.kind === WORD && (left.class === VERB || left.class === OTHER_NAME); // 解放组织发表声明
  return next.kind !== WORD || next.class === NOUN || (next.class === VERB && !described);
}

/** Whose learning it is. */
const SOMEBODY = /(?:孩子|[们他她我您你]|学生|[爷奶娘爸妈])$/u;

/** Rows whose names may be a number alone. */
const NUMBERED = new Set([
  'organization/works',
  'organization/company',
  'organization/school',
  'organization/hospital',
]);
const WORLDWIDE = /^(?:国际|世界|全球|亚洲|欧洲|非洲|亚太)$/u;
const BODY = /^(?:组织|联盟|同盟|联合会|协会|学会|理事会|委员会|基金会|银行|总会)$/u;
const FARE = /^(?:店|餐厅|饭馆|面馆|茶馆)$/u;

/** 四川|火锅|店, 天津包子铺: a place and a dish, or a thing of one or two characters, only describe the shop. */
function isFare(inner: readonly Token[], head: string, place: boolean): boolean {
  const said = inner.filter((t) => !isPlace(t));
  const text = said.map((t) => t.text).join('');
  return (
    text !== '' &&
    ((!place && head === '店' && text.length <= 2 && said.every((t) => t.text.length === 1)) ||
      isDish(text + head.slice(0, -1)) ||
      isDish(text))
  );
}

function enough(tokens: readonly Token[], edge: Edge, head: Head, last: number): boolean {
  const { row } = head;
  const token = tokens[last] as Token;
  const text = tokens
    .slice(edge.first, last + 1)
    .map((t) => t.text)
    .join('');
  if (BARE.has(text) || (UNITS.includes(text.charAt(0)) && BARE.has(text.slice(1)))) return false; // 县委, 县人民政府: of no named place
  if (head.text.length === 1 && text.length < 3) return false; // 马店, a town
  // 佛山|市场, 荷兰|超市: any shop or market of the place
  if (edge.place && edge.count === 1 && /^(?:市场|超市|店|厂)$/u.test(head.text)) return false;
  const inner = tokens.slice(edge.first, head.from);
  if (FARE.test(head.text) && isFare(inner, head.text, edge.place)) return false;
  if (edge.place) {
    const brand = tokens[head.from - 1] as Token;
    return (
      row.needs !== 'brand' ||
      (edge.count > 1 &&
        brand.kind <= UNKNOWN &&
        !isPlace(brand) &&
        (brand.flags & PLAIN) === 0 &&
        !UNITS.includes(brand.text))
    );
  }
  const own = head.inside > 0 && head.from === last ? token.text.slice(0, head.inside) : '';
  if (own !== '' && (row.alone || (!generic.has(own) && own.length > 1 && isListed(token)))) return true;
  const counted = tokens[edge.first - 1];
  if (counted && /^(?:[一两几多某这那该本各每]|.家|.个|.所|多家|家|所|个|座)$/u.test(counted.text)) return false;
  if (edge.proper) return row.needs !== 'brand';
  const opening = inner[0] as Token;
  // 校学生会, 厂工会: the unit that the text is of
  if (inner.length === 1 && /^[校厂矿院]$/u.test(opening.text) && /^(?:学生会|团委|工会|党委|纪委)$/u.test(head.text))
    return true;
  // 国际海事组织, 世界羽毛球联合会
  if (
    WORLDWIDE.test(opening?.text ?? '') &&
    BODY.test(head.text) &&
    inner.slice(1).some((t) => t.text.length > 1 && (t.flags & PLAIN) === 0)
  )
    return true;
  // 第二炼钢厂, 第三医院
  if (NUMBERED.has(row.id) && inner.length === 1 && /^第[一二三四五六七八九十]+$/u.test(opening.text)) return true;
  if (row.needs === 'proper' || row.needs === 'brand' || !inner.some((t) => t.text.length > 1)) return false;
  if (row.needs === 'any') return !edge.plain && inner.some((t) => t.class !== NUMBER);
  return !edge.plain;
}
