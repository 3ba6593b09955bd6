/** What the parts of a figure are: its unit, its sides, and what stands around them. */
import type { FigureValue } from '../../rule.js';
import type { Amount } from './amount.js';
import type { Form } from './form.js';

export interface Unit {
  name: string;
  sort: 'count' | 'measure' | 'money';
  kind: FigureValue['kind'];
  /** UCUM code; for money the ISO 4217 code, or HOME. */
  code: string | null;
  /** How many of `code` one is. */
  factor: number;
}

/** What a guard may look at: the number, its neighbours, and whether something printed makes it a stressed number. */
export interface Place {
  view: string;
  amount: Amount;
  /** What stands before the number, sign and words of approximation included; 8 characters. */
  before: string;
  /** A word of approximation, a sign, 余 or 多: this is a number, not an article. */
  stressed: boolean;
  /** The unit stands after the second number of a range. */
  range: boolean;
  /** What stands after the unit; 8 characters. */
  rest: string;
}

export interface Side {
  amount: Amount;
  /** Multiplied out, smaller units added; in the unit printed. */
  low: number;
  /** The upper end where the number is vague (三四百), else null. */
  high: number | null;
  tail: 'over' | 'about' | null;
  unit: Unit | null;
  /** Where the unit is printed; what is printed of it further on is `suffix` (6分半钟: 分 and 钟). */
  name: readonly [start: number, end: number] | null;
  suffix: string;
  end: number;
  form: Form;
}

/** What a side is while its unit is not yet known. */
export type Base = Omit<Side, 'end' | 'form'>;

/** What stands around a side. */
export interface Scene {
  view: string;
  /** What stands before the whole quantity; 8 characters. */
  before: string;
  /** Something printed before the number says that it is one: 约, ¥, 零下. */
  stressed: boolean;
  /** The second side of a range. */
  range: boolean;
  /** A currency stands before. */
  money: boolean;
  /** 华氏 or 摄氏 stands before. */
  scale: string | undefined;
}
