/** How figures are printed; the name of each form is the rule of its mentions (figure/money …). */
export const FORMS = {
  count: 'A number and a classifier: 700余名, 两层, 1.2万人次.',
  money: 'A number and a currency, before or after: 6000余元, 一分钱, ¥300, 新台币2950万元.',
  percent: '30%, 百分之三十, 5‰.',
  share: 'Tenths: 七成, 八成五, 9折; the value is in percent.',
  points: '2.3个百分点: points, not percent.',
  fraction: '三分之一, 1/3.',
  measure: 'A number and a unit of measure: 7.3公斤, 3.7米, 三斤半.',
  temperature: '零下31℃, 30多摄氏度, 华氏65度.',
  duration: 'A length of time: 9小时, 一个多月, 6分半钟.',
  age: '83岁, 十个月大.',
  number: 'A number without a unit that is multiplied (1.2亿), stated (突破3000), or alone in its passage.',
  score: '3比1, 比分2:0.',
  rank: 'A place in an order: 全国第3, 位列第二.',
} as const;

export type Form = keyof typeof FORMS;
