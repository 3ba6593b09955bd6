/** Characters that stand for one another by mistake: they look alike (OCR, type) or sound alike (pinyin input). */
import sounds from '../data/sound.json' with { type: 'json' };

/** What a misread character was, by what is printed: 己 → 已. */
export interface LookAlike {
  printed: string;
  meant: string;
  /** The words that the exchange may make; none: whatever the dictionary has. */
  words?: ReadonlySet<string>;
  /** The view right before the character where the print is right after all. */
  unless?: RegExp;
}

/** Pairs whose printed character is hardly ever a word of its own: any word that the exchange makes tells. */
const RARE =
  '己已 巳已 末未 曰日 夭天 戌戍 戍戌 侯候 辩辨 辨辩 炙灸 冶治 兔免 晴睛 睛晴 厉历 徒徙 徙徒 毋母 亳毫 毫亳 瞻赡 赡瞻 祟崇 享亨 亨享 壸壶 嬴赢 侍待 籍藉 矛予 剌刺 壁璧 璧壁 乌鸟';

/** Pairs whose printed character is often a word of its own (人, 未, 问): only these words, where no other word claims it. */
const COMMON: readonly [pair: string, words: string, unless?: RegExp][] = [
  ['已己', '自己 知己 己任'],
  // 连续3年未发生, 一周未见: a span of time, then 未
  ['未末', '周末 年末 月末 期末 岁末 末尾 末期', /[\d一二三四五六七八九十百两几数多半整每隔]\s*个?[年月周期]$/u],
  ['人入', '收入 投入 进入 加入 深入 列入 纳入 融入 引入 注入 介入 转入 流入 涌入 陷入 植入 录入 输入 步入 迈入'],
  // 社工入户, 员工入股, 职工入会: who works goes in
  [
    '入人',
    '人员 人民 人口 人才 人们 人类 人士 个人 工人 老人 别人 客人 病人 本人 军人 男人 女人 众人 人物 人家 人数 人大',
    /[社员职民义]工$/u,
  ],
  [
    '日目',
    '项目 目标 题目 栏目 数目 账目 科目 目录 盲目 瞩目 剧目 曲目 目光',
    /(?:[\d一二三四五六七八九十]|[出到入记结对亮清]账)\s*$/u,
  ],
  // 临走时问他, 见面时问起, 留言中问得: a time or what was written, then 问
  [
    '问间',
    '时间 期间 之间 房间 民间 空间 世间 中间 晚间 夜间 车间 乡间 田间 瞬间 间接',
    /[走来去面手别开返到]时$|[言信话函稿谈]中$/u,
  ],
  ['士土', '土地 土壤 国土 水土 泥土 土豆 领土 黄土 乡土 本土 混凝土'],
  ['土士', '战士 护士 女士 博士 硕士 人士 院士 士兵 学士 骑士 武士 勇士 烈士 壮士 绅士 男士 卫士 士气'],
  [
    '千干',
    '干部 干净 干活 干燥 干旱 干扰 干预 干事 干涉 若干 能干 骨干 才干 饼干 干警 干群 干劲 树干 主干',
    /[\d一二三四五六七八九十几两数上]\s*$/u,
  ],
  ['干千', '千万 千克 千米 千瓦 千里 千年'],
  ['木本', '本报 日本 本来 基本 根本 本市 本月 本人 本身 本地 成本 资本 课本 文本 书本 版本 本村 本县 本省'],
  ['拆折', '折扣 打折 骨折 曲折 挫折 折叠 折算 转折 夭折 波折'],
  ['折拆', '拆迁 拆除 拆卸 拆毁 拆掉'],
  ['治冶', '冶金 冶炼 陶冶'],
  ['拨拔', '海拔 选拔 提拔 拔河 拔尖 挺拔 拔掉 拔草 拔牙 拔除'],
  ['拔拨', '拨款 调拨 拨打 划拨 拨付 拨出'],
  ['鸟乌', '乌云 乌鸦 乌黑'],
  ['历厉', '厉害 严厉 厉行'],
  ['洒酒', '酒店 酒楼 白酒 啤酒 葡萄酒 喝酒 饮酒 酒驾'],
  ['傅博', '博士 博览会 博物馆 博览'],
  ['博傅', '师傅'],
  ['田由', '由于 自由 理由 经由 由此'],
  ['捐损', '损失 损坏 损害 破损 亏损 损伤'],
  ['损捐', '捐款 捐赠 捐献 募捐 捐助 捐资'],
  ['货贷', '贷款 信贷 借贷 放贷 房贷'],
  ['贷货', '货物 货币 货车 货运 送货 百货 进货 发货'],
  ['栗粟', '粟米'],
];

export const LOOK_ALIKES: readonly LookAlike[] = [
  ...RARE.split(' ').map(([printed = '', meant = '']) => ({ printed, meant })),
  ...COMMON.map(([[printed = '', meant = ''], words, unless]) => ({
    printed,
    meant,
    words: new Set(words.split(' ')),
    ...(unless && { unless }),
  })),
];

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
