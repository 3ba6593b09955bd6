/** What is glued to a name, or parted from it by a dot alone: a place, a kind of work, the others who sign with it. */
import {
  CITIES,
  DOTTED_AFTER,
  DOTTED_WORK,
  isPlace,
  LEADING_WORK,
  MANNER,
  OCCUPATION,
  OFFICE,
  OTHERS,
  PROVINCED,
  WORK_CHUNK,
} from './role.js';
import { COMPOUND_SURNAMES, GIVEN, nameScore } from './surname.js';

const AND_OTHERS = new RegExp(`${OTHERS}$`, 'u');

/** 甲某某等十一人, 工人甲某某等: how long the part before 等 is; 0 where it does not end in a name. */
export function nameBeforeOthers(text: string): number {
  const others = AND_OTHERS.exec(text);
  if (!others) return 0;
  return [2, 3, 4].some((n) => nameScore(text.slice(0, others.index).slice(-n)) >= 0.5) ? others.index : 0;
}

/** 编译甲某某: how long the work's word is; 0 where no name follows. */
export function leadingWork(text: string): number {
  const word = LEADING_WORK.exec(text)?.[0] ?? '';
  return word !== '' && nameScore(text.slice(word.length).replace(/报[道导]$/u, '')) >= 0.7 ? word.length : 0;
}

/** 甲大爷, 甲老师: told of by another, and no one’s signature. */
export const COURTEOUS = /(?:教授|老师|[大老]爷|大[妈娘叔]|先生|女士|师傅|奶奶|爷爷)$/u;

/** 甲某某画, 甲某某记, 甲某某口述, 甲某某特稿: how long the name before the work is; 0 where the characters may be one word (年画, 三份口述). */
export function workAfter(text: string): number {
  const work = /^.{3}([画荐摘词曲记著作采]|口述|讲述|特稿)$/u.exec(text)?.[1];
  return work && !COURTEOUS.test(text.slice(0, -work.length)) && nameScore(text.slice(0, -work.length)) >= 0.8
    ? text.length - work.length
    : 0;
}

/** 文·甲, 甲·文: how long the part before the dot is; 0 where the dot is a name's own, or a title's (学术·理论). */
export function dottedWork(text: string): number {
  const work = DOTTED_WORK.exec(text)?.[0];
  if (work) {
    const rest = text.slice(work.length);
    return WORK_CHUNK.test(rest) || DOTTED_WORK.test(rest) || nameScore(rest) >= 0.5 ? work.length - 1 : 0;
  }
  const after = DOTTED_AFTER.exec(text);
  return after && (nameScore(text.slice(0, after.index)) >= 0.55 || /^[\u4e00-\u9fff]{2,4}·摄$/u.test(text))
    ? after.index
    : 0;
}

/** A place that is not known would not have these: they begin a sentence. */
const NO_PLACE = /[今昨日年的了是将获悉到从于对把被说]/u;

/**
 * 甲某某台北, 甲某某台北电话, 甲某某专题: how long the name before a report's place or manner is; 0 where there is no place, or no name.
 * Without a role the place must be one that is known by its name.
 */
export function nameBeforePlace(text: string, byRole: boolean): number {
  const manner = MANNER.exec(text);
  const both = manner ? text.slice(0, manner.index) : text;
  if (!/^[\u4e00-\u9fff]{2,9}$/u.test(both) || PROVINCED.test(both)) return 0;
  // 邱岳罗马
  if (
    byRole &&
    both.length === 4 &&
    CITIES.has(both.slice(2)) &&
    !isPlace(both.slice(0, 2)) &&
    nameScore(both.slice(0, 2)) >= 0.5
  )
    return 2;
  if (both.length <= 4 && nameScore(both) >= 0.5) return manner && byRole ? both.length : 0;
  let best = 0;
  let most = 0.49;
  for (const n of [3, 2, 4]) {
    const place = both.slice(n).replace(/^[从自在于]/u, '');
    const known = isPlace(place);
    if (place.length < 2 || (NO_PLACE.test(place) && !known)) continue;
    const score = nameScore(both.slice(0, n));
    if (!byRole && !(known && score >= 0.8)) continue;
    const sure =
      score + (known ? 0.4 : 0) + (n === 3 ? 0.05 : n === 4 && COMPOUND_SURNAMES.has(both.slice(0, 2)) ? 0.1 : 0);
    if (sure > most) {
      best = n;
      most = sure;
    }
  }
  return best;
}

/** How sure a name is whose surname may be a rare one. */
export const RARE = 0.5;

/** 字丽萍: a given name of two, and a first character that no phrase (新风尚) and no place (杏花岭) has. */
export const isRareName = (text: string): boolean =>
  text.length === 3 &&
  GIVEN.has(text.charAt(1)) &&
  GIVEN.has(text.charAt(2)) &&
  !/^[新老大小好不有无多少最更再又今明这那全各每第一二三四五六七八九十两从为将把]|[岭山河湖路街庄江桥川洲港滨]$/u.test(
    text,
  );

/** 张三李四 is 张三 and 李四: where the second begins; 0 if it is one name. */
export function twoNames(text: string): number {
  return nameScore(text.slice(0, 2)) >= 0.6 && nameScore(text.slice(2)) >= 0.6 ? 2 : 0;
}

/** 县医院陈立华: where the name begins after an office; 0 if nowhere. */
export function affiliated(text: string): number {
  for (const n of [3, 2]) {
    const at = text.length - n;
    if (
      at >= 2 &&
      (OFFICE.test(text.slice(0, at)) || OCCUPATION.test(text.slice(0, at))) &&
      nameScore(text.slice(at)) >= 0.85
    )
      return at;
  }
  return 0;
}
