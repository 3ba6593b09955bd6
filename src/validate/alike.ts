/** Characters that stand for one another by mistake: they look alike (OCR, type) or sound alike (pinyin input). */
import sounds from '../data/sound.json' with { type: 'json' };

/** What a misread character was, by what is printed: 己 → 已. */
export interface LookAlike {
  printed: string;
  meant: string;
  /** The view before or after the character where the print is right after all. */
  unless?: { before?: RegExp; after?: RegExp };
}

const NUMBER = /[\d一二三四五六七八九十百千万两几数多每整余约近]\s*$/u;
/** 连续3年未发生, 一周未见: a span of time, then 未. */
const SPAN = /[\d一二三四五六七八九十百两几数多半整每隔]\s*个?[年月周期]$/u;

/**
 * Only pairs that OCR is seen to take for one another. A pair with a character that is often a word of its own (人, 日, 未)
 * says where its print is right; all others are told right from wrong by the words around them.
 */
export const LOOK_ALIKES: readonly LookAlike[] = [
  ...pairs('己已巳 已己 巳已己 末未 曰日 土士 士土 夭天 千干 干千 戌戍 戍戌 侯候 辩辨 辨辩 炙灸 拨拔 拔拨 冶治 治冶 木本 兔免 乌鸟 鸟乌 折拆 拆折'),
  ...pairs('晴睛 睛晴 厉历 历厉 洒酒 博傅 傅博 徒徙 徙徒 毋母 亳毫 毫亳 田由 间问 瞻赡 赡瞻 穗德 孑子 末未 祟崇 享亨 亨享 壶壸 嬴赢 粟栗 栗粟 捐损 损捐 侍待 待侍 籍藉 货贷 贷货 矛予 刺剌 剌刺 壁璧 璧壁'),
  { printed: '未', meant: '末', unless: { before: SPAN } },
  { printed: '入', meant: '人' },
  // 没人住, 有人选: somebody; only a verb before it (收入, 投入, 进入) tells the misprint
  { printed: '人', meant: '入', unless: { after: /^[^，。、；：！？”）》\s的了到等和与为]/u } },
  { printed: '日', meant: '目', unless: { before: NUMBER, after: /^的/u } },
  { printed: '问', meant: '间', unless: { after: /^[^，。、；：！？”）》\s的了里内和与]/u } },
];

/** 己已巳: 己 was 已 or 巳. */
function pairs(table: string): LookAlike[] {
  return table
    .split(' ')
    .flatMap(([printed = '', ...others]) => others.map((meant): LookAlike => ({ printed, meant })));
}

let soundOf: Map<string, number> | undefined;

/** Whether two characters of the view have one syllable, tones aside (糖 塘). */
function soundAlike(a: string, b: string): boolean {
  soundOf ??= new Map(sounds.flatMap((row, i) => [...row].map((c): [string, number] => [c, i])));
  const sound = soundOf.get(a);
  return sound !== undefined && sound === soundOf.get(b);
}

/** Whether one of two characters is easily printed for the other. */
export function alike(a: string, b: string): boolean {
  return (
    soundAlike(a, b) ||
    LOOK_ALIKES.some(({ printed, meant }) => (printed === a && meant === b) || (printed === b && meant === a))
  );
}

/** The offset at which two names of one length differ, if it is only one; else -1. */
export function oneOff(a: string, b: string): number {
  if (a.length !== b.length) return -1;
  let off = -1;
  for (let i = 0; i < a.length; i++) {
    if (a[i] === b[i]) continue;
    if (off >= 0) return -1;
    off = i;
  }
  return off;
}
