/** Past or coming: what the sentence around a date says. */

/** The first of these after the date tells; the lead before it only where nothing follows. */
const CUES =
  /(?:(将(?!军|士|领|近|来|才|错|信)|拟(?!人|声)|预计|计划(?!经济|生育)|定于|订于|即将|有望|届时|打算|预定|力争|确保|争取|可望|敬请|欢迎|再[来去说谈]|截止|竣工投|报名|务必|启用仪式前|还将|准备在|盼着|等到)|(了(?!解|如)|已(?!婚)|曾(?![祖孙])|获悉|来到|走进|发生|接到|当时|去世|逝世|出生|毕业|报道|至今|累计|赶到|发现|出台|印发|以来|召开的|落幕|闭幕|结束|荣获|当选|查获|抓获|病逝|牺牲|遭遇|显示|发布的|看到|表示|介绍|完成|入选))/gu;
/** 10月10日启用: what a headline says of things to come without 将. */
const OPENING =
  /^(?:起)?(?:正式|首次|全面|陆续)?(?:启用|启动|开业|开馆|开园|开学|开考|开赛|上线|上市|试运行|试营业|试营运|施行|实施|执行|投用|投产|通车|开通|登场|上映|首映|首航|首发|竣工|完工|交付)(?!以来|的|后|仪式)/u;
const STOP = /[。!?;\n]/u;

/**
 * 2 for a sentence that says 将 or its like, 1 for a date that only begins something (3月1日起), -2 for one that is over, 0 where
 * nothing tells.
 */
export function senseOf(view: string, start: number, end: number): number {
  const tail = view.slice(end, end + 44);
  const stop = tail.search(STOP);
  const after = stop < 0 ? tail : tail.slice(0, stop);
  CUES.lastIndex = 0;
  const first = CUES.exec(after);
  const lead = view.slice(Math.max(0, start - 16), start);
  const from = Math.max(
    lead.lastIndexOf('。'),
    lead.lastIndexOf('!'),
    lead.lastIndexOf('?'),
    lead.lastIndexOf(';'),
    lead.lastIndexOf('\n'),
    lead.lastIndexOf(' '),
  );
  const before = from < 0 ? lead : lead.slice(from + 1);
  if (
    /(?:将于|将在|定于|订于?|定在|拟于|预计|计划于?|计划在|预定|截止到?|持续到|到|至|将从|将自|必须在|须在|应在|赶在|力争|确保|争取)$/u.test(
      before,
    )
  ) {
    if (
      !/[到至]$/u.test(before) ||
      /(?:持续|延长|截止|将|放假|开放|展期|展出|营运|行驶|撑|教)[^,。]{0,6}[到至]$/u.test(before)
    )
      return 3;
  }
  if (/(?:截至|截止|早在|直到|曾于|曾在|已于|已在|始于|建于|生于|卒于)$/u.test(before) && !/^起/u.test(after))
    return -2;
  if (OPENING.test(after) && !/^[^,]*[了过已]/u.test(after)) return 1;
  if (first) {
    if (first[1] !== undefined) return 2;
    return /^(?:起|开始|前)/u.test(after) && !/以来|已|了/u.test(first[0]) ? 1 : -2;
  }
  if (/[在于]$/u.test(before) && /^之?前(?!后)/u.test(after)) return 1;
  if (/^(?:起|之?前[,，]|之?前(?=[完建实投达架通交竣])|止|截止)/u.test(after)) return 1;
  CUES.lastIndex = 0;
  const cue = CUES.exec(before);
  if (cue) return cue[1] !== undefined ? 1 : -1;
  return 0;
}
