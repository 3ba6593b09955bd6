/** How far to the left an organisation's name reaches from its head: over the words that may belong to it, as far as is sensible. */
import {
  ADJECTIVE,
  DIRECTION,
  FUNCTION,
  IDIOM,
  NOMINAL,
  NOUN,
  NUMBER,
  ORGAN,
  OTHER_NAME,
  PERSON,
  PERSONAL,
  PLACE,
  PLAIN,
  ROLE,
  TIME,
  TITLE,
  VERB,
} from './lexicon.js';
import {
  ANONYMOUS,
  DIGITS,
  FOREIGN,
  FOREIGN_PLACE,
  GIVEN_PLACE,
  isPerson,
  isPlace,
  LATIN,
  MARK,
  NAME,
  type Token,
  UNKNOWN,
  WORD,
} from './token.js';

/** An organisation as tokens: the first, the last, and the row that read it. */
export interface Organization {
  first: number;
  last: number;
  rule: string;
}

const JOINED =
  /^(?:住房|水务|水利|电力|再就业|粮食|人力资源|规划|发展|文化|卫生|科学|环境|农业|工业|自然资源|教育|劳动|商务|资源|国有资产|经济|交通|建设|民族|司法|广播电影|新闻出版|国土资源|食品|药品|质量|安全|市场|体育|水利|林业|园林|市容|城市|城乡|信息|计划生育|妇女|退役|军人|审判|检察|港口|口岸|民政|统计|物资|社会|海洋|渔业|畜牧|草原|旅游|文物|广播|应急|老龄|机关|湿地|粮油|海事|灾害|灾难|移民|能源|矿产|投资|贸易)$/u;

/** Verbs that name a school or an office of the organisation before them, rather than what it does: 南京大学|考古学院. */
const FIELDS = /^(?:考古|勘探|测绘|检疫|监测)$/u;

/** What bears the name of somebody famous: 鲁迅美术学院; but 克林顿|政府. */
const HONOURING = /(?:学院|大学|[中小]学|学校|医院|[念物书术]馆|基金会|研究[会院所]|学会|协会)$/u;

/** Single characters that are words of the sentence around a name, never of it. */
const STOPS =
  '的了在和与由对把被从向为是等到于给让请去来将已也还就都又不有及或以因而并且之其此该这那我你他她它们名个位所说往至进出找问赴访经据报告称叫使令派送抓查看见陪帮跟同者后前内外里上下时起间门人年月日号今昨每各某本很最更再才只约近达共可能会要应需凡如若但却则便即曾正刚着过没无考比开办做搞您咱读坐靠跑先光搬组变归离邻全处';
const JOINING = '和与及';
/** Numerals and words that count. */
const COUNTING = '一二三四五六七八九十百千万亿两几半多数零〇座项条件份场部台辆艘栋幢间套次批支股所';
/** 县文化馆: the paper's own unit. */
export const UNITS = '省市县区乡镇州旗';

export interface Edge {
  first: number;
  place: boolean;
  proper: boolean;
  /** Words between the edge and the head. */
  count: number;
  plain: boolean;
}

/** How far to the left of token `head` the name reaches. */
export function leftEdge(tokens: readonly Token[], head: number, previous: Organization | undefined): Edge {
  let k = head - 1;
  let leftmostPlace = -1;
  let length = 0;
  for (; k >= 0; k--) {
    const token = tokens[k] as Token;
    if (token.end !== (tokens[k + 1] as Token).start && k + 1 <= head) {
      // a space: the name may still go on in noisy text, but never past a mark
      if ((tokens[k + 1] as Token).start - token.end > 1) break;
    }
    if (previous && k === previous.last) {
      const after = tokens[k + 1] as Token;
      if (
        k + 1 < head &&
        after.kind === WORD &&
        after.text.length > 1 &&
        ((after.class === VERB && !FIELDS.test(after.text)) || after.text === '会同')
      ) {
        if (leftmostPlace < 0) k++;
        break;
      }
      leftmostPlace = previous.first;
      k = previous.first - 1;
      break;
    }
    if (length > 22 || !belongs(tokens, k, head)) break;
    length += token.text.length;
    // 海洋 is no place in 县海洋与渔业局
    const named = token.kind === WORD && token.class === PLACE && token.text.length > 1 && !JOINED.test(token.text);
    if (token.kind === GIVEN_PLACE || named) leftmostPlace = k;
  }
  let first = k + 1;
  if (leftmostPlace >= 0)
    first =
      leftmostPlace - (leftmostPlace - 1 > k && /^(?:国家|中共)$/u.test(tokens[leftmostPlace - 1]?.text ?? '') ? 1 : 0);
  else while (first < head && trims(tokens[first] as Token)) first++;
  const inner = tokens.slice(first, head);
  const single = (t: Token | undefined) =>
    !!t && t.text.length === 1 && t.kind <= UNKNOWN && ((t.flags & PLAIN) === 0 || t.text === '家');
  const isNominal = (t: Token) =>
    t.kind === UNKNOWN || (t.class !== VERB && t.class !== FUNCTION && t.class !== ADJECTIVE && t.class !== NUMBER);
  const isPlain = (token: Token) => (token.flags & PLAIN) !== 0;
  return {
    first,
    place: leftmostPlace >= 0 || (first < head && UNITS.includes((tokens[first] as Token).text)),
    proper: inner.some(
      (t, x) =>
        t.kind === UNKNOWN ||
        (single(t) && single(inner[x + 1]) && (isNominal(t) || isNominal(inner[x + 1] as Token))) ||
        t.class === TIME ||
        t.kind === LATIN ||
        t.kind === FOREIGN_PLACE ||
        isPerson(t) ||
        (t.kind === WORD && (t.class === OTHER_NAME || t.class === PERSONAL) && !isPlain(t)),
    ),
    count: inner.length,
    plain: inner.every(isPlain),
  };
}

/** May token k stand inside a name whose head begins at `head`? */
function belongs(tokens: readonly Token[], k: number, head: number): boolean {
  const token = tokens[k] as Token;
  const { kind, text, flags } = token;
  if (text.length === 1 && kind <= UNKNOWN && STOPS.includes(text))
    return JOINING.includes(text) && JOINED.test(tokens[k - 1]?.text ?? '') && k + 1 < head;
  if (text === '家' && (tokens[k - 1]?.kind === DIGITS || tokens[k - 1]?.class === NUMBER)) return false;
  if (text.length === 1 && kind === WORD) {
    if (token.class !== NUMBER || !COUNTING.includes(text)) return true;
    const after = tokens[k + 1] as Token;
    if (after.text === '国') return false; // 两国政府
    const prior = tokens[k - 1];
    return (
      k + 1 < head &&
      after.text.length === 1 &&
      after.kind <= UNKNOWN &&
      prior?.kind !== DIGITS &&
      prior?.class !== NUMBER
    ); // 万 of 万隆
  }
  if (kind === GIVEN_PLACE || kind === UNKNOWN || kind === LATIN) return true;
  if (kind === DIGITS) return (tokens[k - 1]?.text ?? '') === '第' || k + 1 === head;
  if (kind === MARK)
    return text === '(' || text === ')' ? bracket(tokens, k, head) : text === '、' && listed(tokens, k, head);
  if (kind === NAME || kind === ANONYMOUS)
    return (
      kind === NAME && (token.evidence < 2 || ((flags & PERSON) !== 0 && HONOURING.test((tokens[head] as Token).text)))
    );
  if (kind !== WORD) return kind === FOREIGN || kind === FOREIGN_PLACE;
  if (flags & (TITLE | ROLE) && !(flags & NOMINAL))
    return (
      /^(?:代表|检察|记者|作家|教师|学生|职工|工人|农民|老人|青年|律师|会计师|医师|专家|企业家|艺术家|摄影师|志愿者|社工|义工)$/u.test(
        text,
      ) && k + 1 === head
    );
  switch (token.class) {
    case NOUN:
    case OTHER_NAME:
    case ORGAN:
    case PERSONAL:
    case PLACE:
      return !/^(?:命令|指示|号召|现任|原任|曾任|拟任|会同|力克|险胜|战胜|击败|轻取|大胜|记者|本报|消息|时候|时间|原因|情况|问题|方面|工作|过程|内容|同时|结果|目标|任务|活动|会议|项目|企业|公司|单位|部门|当事人|负责人|人员|群众|领导|现场|家人|大家|自己|全家|小区|附近|期间|月份|季度|门口|旁边|对面|隔壁|家|人|年|月|日|号|时|家里|村里|镇里|县里|市里|厂里|校园|楼下|路口|一带|地区)$/u.test(
        text,
      );
    case VERB:
    case ADJECTIVE:
      // 江苏聚川新能源, but 波恩商谈货币联盟
      if (token.cost > 11.3 && k > 0 && isPlace(tokens[k - 1] as Token) && !/[谈判议会见晤]$/u.test(text)) return true;
      return (
        (flags & NOMINAL) !== 0 ||
        (token.class === ADJECTIVE && text.length === 1 && /[新大小红老高长青]/u.test(text) && k + 1 < head)
      );
    case DIRECTION:
      return /^[东西南北中]$|^(?:东方|南方|北方|西部|东部|中部|南部|北部)$/u.test(text);
    case NUMBER:
      return /^第[一二三四五六七八九十百]+$/u.test(text) || (k + 1 === head && /^[一二三四五六七八九十]+$/u.test(text));
    case TIME:
      if (/^[一二三四五六七八九十]+月$/u.test(text)) return k + 1 < head && (tokens[k + 1] as Token).text.length === 1;
      return (
        k + 1 === head && text.length > 1 && /^(?:今日|明日|明天|春天|未来|世纪|现代|时代|当代|新世纪)$/u.test(text)
      );
    case IDIOM:
      return (flags & (NOMINAL | PLAIN)) !== 0;
    default:
      return false;
  }
}

/** 张家港(河东)分局: a bracket inside a name is short. */
function bracket(tokens: readonly Token[], k: number, head: number): boolean {
  const open = (tokens[k] as Token).text === '(';
  for (let i = k, steps = 0; steps < 5; steps++) {
    i += open ? 1 : -1;
    const token = tokens[i];
    if (!token || i >= head) return false;
    if (token.text === (open ? ')' : '(')) return !open || i < head;
    if (token.kind === MARK) return false;
  }
  return false;
}

/** 文化、体育和旅游局. */
function listed(tokens: readonly Token[], k: number, head: number): boolean {
  return JOINED.test(tokens[k - 1]?.text ?? '') && k + 3 <= head && /^[和与]$/u.test(tokens[k + 2]?.text ?? '');
}

/** Words that do not begin a name. */
function trims(token: Token): boolean {
  if (token.kind === MARK || token.kind === DIGITS) return true;
  if (token.kind !== WORD) return false;
  return (
    (token.flags & PLAIN) !== 0 &&
    /^(?:有关|当地|各级|各类|各地|相关|所属|下属|直属|附近|周边|本地|外地|外国|国外|国内|全[国省市县区镇]|我[国省市县区镇院校]|[本该][市县区省镇]|两地|[^国]家|.个|各|某|家|大|小|中|好|坏|老|旧|主管|主办|承办|知名|著名|名牌|优秀|先进|一般|普通|同一|本|该|此|这|那|其他|其它|另外?|许多|不少|大批|一批|一些|部分|多数|所有|全部|[首每][家个支批]|第三方|跨国|上级|下级|总部|自家|自己|别的?|大型|小型|中型|重点|龙头|骨干|参赛|[两双对]方|双|两|各支|一支|两支|民营|国有|上市|外资|合资|私营|私人|个体|新)$/u.test(
      token.text,
    )
  );
}
