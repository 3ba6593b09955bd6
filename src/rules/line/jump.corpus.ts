/** Jump lines by direction and page; `|` stands where one begins after a paragraph, or ends before one. */
export interface JumpExample {
  direction: 'to' | 'from';
  page: string;
  prints: readonly string[];
}

export const JUMPS: readonly JumpExample[] = [
  {
    direction: 'to',
    page: '3',
    prints: [
      '下转第3版',
      '（下转第三版）',
      '(下转3版)',
      '下轉第３版',
      '▶下转3版',
      '→下转第3版',
      '下转第3版▼',
      '（转第三版）',
      '（文转第3版）',
      '（詳見第3版）',
      '更多报道见第三版',
      '河水清了，鱼也回来了。|（下转第三版）',
      '河水清了，鱼也回来了。|（办法全文见第三版）',
      '河水清了，鱼也回来了。 |下转第3版',
      '河水清了，鱼也|（下转第3版）',
    ],
  },
  { direction: 'to', page: 'A5', prints: ['下转A5版', '（下转Ａ５版）', '下转A5', '相關報道刊A5版', '详见A5版'] },
  {
    direction: 'from',
    page: '1',
    prints: [
      '上接第1版',
      '（上接第一版）',
      '（上接1版）',
      '▲上接第一版',
      '（紧接第1版）',
      '（接第一版）',
      '上接第1版▶',
    ],
  },
  { direction: 'from', page: 'A01', prints: ['（上接A01版）', '上接A01版'] },
];

/** A jump at a paragraph's head: where the text begins. */
export const JUMPS_BEFORE: readonly string[] = ['（上接第一版）|河水清了', '（上接A01版）　|河水清了'];

export const NOT_JUMPS: readonly string[] = [
  '上接天线，下接地气',
  '下接地气的好办法',
  '上接天，下接地',
  '他接第三版清样时天已经亮了',
  '下转移支付资金三亿元',
  '从第三版转第二版',
  '承上启下',
  '接3个电话',
  '见第三人称',
  '见报',
  '详见说明书',
];
