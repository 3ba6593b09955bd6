/** What a passage is read into: words, names, marks, each with its place. */
import { PLACE } from './lexicon.js';

/** Kinds of a stretch. */
export const WORD = 0;
export const UNKNOWN = 1;
export const MARK = 2;
export const LATIN = 3;
export const DIGITS = 4;
export const NAME = 5;
export const FOREIGN = 6;
export const ANONYMOUS = 7;
export const ADDRESSED = 8;
export const GIVEN_PLACE = 9;
export const FOREIGN_PLACE = 10;
export const FAMILIAR = 11;
export const AGAIN = 12;
export const OFFICED = 13;

export interface Token {
  /** Offsets in the view. */
  start: number;
  end: number;
  text: string;
  kind: number;
  /** Class and flags of the word (lexicon.ts); 0 where it is none. */
  class: number;
  flags: number;
  /** What the word costs (lexicon.ts); 0 where it is none. */
  cost: number;
  /** How much evidence beside a name there was: -1 none and in doubt, 0 none, 1 weak, 2 strong. */
  evidence: number;
}

export const isPlace = (token: Token): boolean =>
  token.kind === GIVEN_PLACE || (token.kind === WORD && token.class === PLACE);
export const isPerson = (token: Token): boolean =>
  (token.kind >= NAME && token.kind <= ADDRESSED) || token.kind >= FAMILIAR;
