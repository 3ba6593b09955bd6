/** Numbers without a unit. */
import type { Side } from './shape.js';

/** 三十万大军, 十一万农牧民: people counted without a classifier. */
const PEOPLE =
  /^(?:人民|群众|农民|农牧民|牧民|渔民|居民|市民|村民|职工|工人|军民|大军|官兵|将士|战士|学生|师生|学子|考生|观众|听众|读者|球迷|歌迷|游客|旅客|乘客|移民|灾民|难民|民众|百姓|党员|干部|教师|志愿者|网友|网民|用户|粉丝|民工|儿女|同胞|华侨|人口|人)/;

/** What goes before a number in Chinese that states it: 共计一百二十, 年过七十. */
const SAID_IN_HAN = /(?:[达共计]|达到|突破|超过|[增升降减]至|年[过近逾])$/;

const YEAR = /^(?:1[89]|20)\d\d$/;

/** A number without a unit is a figure where it stands alone, is multiplied (1.2亿), or a word of approximation says so. */
export function bareIsFigure(view: string, start: number, at: number, side: Side, stressed: boolean): boolean {
  const { amount, end } = side;
  const next = view[end] ?? '';
  const numeral = view.slice(amount.start, amount.end);
  if (start === 0 && /^(?:左右|上下|以上|以下|以内)?\s*$/.test(view.slice(end)))
    return (
      at > start ||
      side.tail !== null ||
      (amount.digits ? numeral.length <= 6 || /[.,]|000$/.test(numeral) : !amount.bare)
    );
  if (/[A-Za-z\d:：/\-·*]/.test(next)) return false;
  const closed =
    next === '' || /[^\u4e00-\u9fff]/.test(next) || /^(?:左右|以上|以下|的|了)/.test(view.slice(end, end + 2));
  if (amount.several) return closed && /[千万亿]$/.test(numeral);
  // 两万多, before an end
  if (side.tail === 'over' && closed && /[百千万亿]$/.test(numeral) && !amount.bare) return true;
  // 300余万, 三十多万
  if (side.tail !== null && /[多余来][百千]?[万亿]$/.test(view.slice(amount.start, end)))
    return amount.digits || closed;
  // 从3000涨到5000
  if (
    amount.digits &&
    !YEAR.test(numeral) &&
    /[从由]/.test(view[start - 1] ?? '') &&
    /^(?:涨|上涨|增|提|升|上升|降|下降|减|跌|下跌|扩|缩)[\u4e00-\u9fff]{0,2}[到至为]\d/.test(view.slice(end, end + 6))
  )
    return true;
  if (amount.bare) return closed && at > start && stressed; // 超百万, 近千
  if (/[万亿]$/.test(numeral) && numeral.length > 1 && PEOPLE.test(view.slice(end, end + 4))) return true;
  const before = view.slice(Math.max(0, start - 3), start);
  // 共计一百二十, 年过七十
  if (!amount.digits && /[十百千]/.test(numeral) && numeral.length > 1 && closed && SAID_IN_HAN.test(before))
    return true;
  const stated = /(?:[达至到为破过超近约报]|共|计|等于|得出|[案果字]是)$/.test(before) || (stressed && at > start);
  if (/[万亿]$/.test(numeral) && (amount.digits || /^[\d一二两三四五六七八九]/.test(numeral)) && numeral.length > 1) {
    return amount.digits || /^\d/.test(numeral) ? true : stated && closed;
  }
  if (!amount.digits || YEAR.test(numeral)) return false;
  if (/[.]/.test(numeral)) return stated && closed;
  return stated && closed && numeral.length <= 6 && (numeral.length > 1 || numeral.includes(','));
}
