/** How a line opens, told by its first words: as a story does, as what goes on with one, as an item of a list, as the rest of a word. */

const WHEN =
  /^(?:近日|日前|昨[日天晚]|今[日天年]|前[日天]|[本上下]周|[本上]月|去年|连日|目前|截至|截止|\d{1,4}年|\d{1,2}月|\d{1,2}日|[一二三四五六七八九十]{1,3}[月日])/u;
const SOON = /(?:近日|日前|昨[日天晚晨]|今[日天晨]|前[日天]|[本上下]周|去年|连日|[\d一二三四五六七八九十廿]{1,3}日)/u;
const WHO =
  /^\p{sc=Han}{2,9}(?:省|市|县|区|乡|镇|村|社区|街道|局|厂|公司|学校|中学|小学|大学|学院|医院|银行|协会|支队|大队)/u;

/** How an item of a list opens, or how a table's row is made. */
function make(view: string): string | null {
  if (/^[^,。:!?]{1,8}:/u.test(view)) return 'named';
  if (/^(?:\(?[\d一二三四五六七八九十]{1,3}[.、)]|[①-⑳])/u.test(view)) return 'numbered';
  if (/^[□■●○◆◇▲△★☆◎※▶►✦*—·]/u.test(view)) return 'marked';
  if (/^“/u.test(view)) return 'spoken';
  if (/^\p{sc=Han}{2,8} {1,2}[^ ]{12,}/u.test(view)) return 'set apart';
  const fields = view.length <= ROW ? view.split(/ +/u) : [];
  return fields.length > 1 && fields.every((field) => field.length <= FIELD)
    ? `${Math.min(fields.length - 1, 3)} gaps${/[\d一二三四五六七八九十百千]/u.test(view) ? ' and a number' : ''}`
    : null;
}
/** A table's row and a field of it are no longer, in characters: more than half of the width of a column. */
const ROW = 40;
const FIELD = 16;

/** How a paragraph opens that goes on with a story: it refers to what was named, is linked to what was said, or reports more. After 吕叔湘《现代汉语八百词》. */
const GOES_ON: readonly [string, RegExp][] = [
  ['refers', /^(?:[他她它]们?|[这那其该此](?!前|后|外|时|间|次|致)|[两二三四]人|双方|[两二]者)/u],
  [
    'links',
    /^(?:此[外前后时]|为此|对此|因此|由此|另外|同时|与此同时|不过|但是?|然而|可是|而(?!立)|于是|因而|所以|其[中次实]|首先|最后|随后|随即|接着|后来|之后|事后|目前|如今|当[时天晚场]|那时|次日|翌日|原来|事实上|例如|比如|譬如|总之|尤其|特别是|甚至|除此之外|除了|至于|正因|正是)/u,
  ],
  [
    'reports',
    /^(?:据(?:介绍|了解|悉|统计|测算|估计|估算|透露|说|称|分析)|记者(?:了解到|获悉|看到|注意到|发现|采访|走访|在现场)|有关(?:负责人|人士|专家)|业内人士|知情人|专家(?:认为|表示|指出|提醒|建议|说))/u,
  ],
];

/** Who and when stand so early in a story, in characters. */
const OPENING = 26;

/** When (昨日, 3月5日) and who (某某县, 某某社区) a line opens with. */
function opensStory(view: string): string | null {
  const who = WHO.test(view);
  if (WHEN.test(view)) return 'when';
  if (SOON.test(view.slice(0, OPENING))) return who ? 'who and when' : 'soon when';
  return who ? 'who' : null;
}

/** A particle or suffix that clings to a word before it. */
const CLINGS = /^[的地得了着过们等吗呢吧之]/u;

/** Who has spoken: 他说。, 王师傅笑道：, 李某告诉记者，. And how that sentence goes on. */
const SAID =
  /^(?:[他她]们?|\p{sc=Han}{2,5}?)(?:说|笑?[道答]|告诉\p{sc=Han}{2,3}|介绍说?|回忆说?|解释说?|感慨|表示)([。,:])/u;

export interface Onset {
  /** When and who it names, as a story's first words do. */
  story: string | null;
  /** By what it goes on with a story. */
  goesOn: string | null;
  /** What kind of item of a list or row of a table it is. */
  make: string | null;
  /** Its first character clings to a word before it. */
  clings: boolean;
  /** What stands behind who has spoken: 。 after 他说, where the line opens so. */
  said: string | null;
}

export const onsetOf = (view: string): Onset => ({
  story: opensStory(view),
  goesOn: GOES_ON.find(([, opens]) => opens.test(view))?.[0] ?? null,
  make: make(view),
  clings: CLINGS.test(view),
  said: SAID.exec(view)?.[1] ?? null,
});
