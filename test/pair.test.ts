import { type AST, parseRegExpLiteral } from '@eslint-community/regexpp';
import { expect, test } from 'vitest';
import { byPair, OPEN } from '../src/pair.js';
import { dateRows } from '../src/rules/date/index.js';
import { FIGURES } from '../src/rules/figure/rows.js';
import { BYLINE_LINE_RULES, BYLINE_LOST_STOP_RULES, BYLINE_TAIL_RULES } from '../src/rules/line/byline.js';
import { CAPTION_OPENING_RULES, CAPTION_WITHIN_RULES } from '../src/rules/line/caption.js';
import { HEAD_RULES } from '../src/rules/line/dateline.js';
import { FURNITURE_RULES } from '../src/rules/line/furniture.js';
import { JUMP_RULES } from '../src/rules/line/jump.js';
import { CAPTION_BRACKET_RULES, CAPTION_TAIL_RULES } from '../src/rules/line/picture.js';
import { TABLE as PLACES } from '../src/rules/place/rows.js';

type Node = AST.Alternative['elements'][number] | AST.QuantifiableElement;

/** How many characters every match looks at, or fewer: those it takes, and what must stand behind them. */
const leastOf = (alternatives: readonly AST.Alternative[]): number =>
  Math.min(...alternatives.map(({ elements }) => elements.reduce((sum, node) => sum + least(node, sum > 0), 0)));
/** `after` another: what must stand behind it counts, a look at its own place does not. */
function least(node: Node, after: boolean): number {
  switch (node.type) {
    case 'Group':
    case 'CapturingGroup':
      return leastOf(node.alternatives);
    case 'Quantifier':
      return node.min * least(node.element, after);
    case 'Assertion':
      return node.kind === 'lookahead' && !node.negate && after ? leastOf(node.alternatives) : 0;
    case 'Backreference':
      return 0;
    default:
      return 1;
  }
}

const ROWS = [
  ...dateRows,
  ...FIGURES,
  ...PLACES.rows,
  ...JUMP_RULES,
  ...BYLINE_LINE_RULES,
  ...BYLINE_TAIL_RULES,
  ...BYLINE_LOST_STOP_RULES,
  ...CAPTION_BRACKET_RULES,
  ...CAPTION_TAIL_RULES,
  ...CAPTION_WITHIN_RULES,
  ...CAPTION_OPENING_RULES,
  ...HEAD_RULES,
  ...FURNITURE_RULES,
];
test.each(ROWS)('$id says so where it may match a single character', ({ starts, pairs, pattern, single }) => {
  if (starts === '' || pairs !== undefined || OPEN.test(pattern.source)) return;
  expect(single === true).toBe(leastOf(parseRegExpLiteral(pattern).pattern.alternatives) < 2);
});

test('rows by two characters, and by what follows a numeral', () => {
  const rows = [
    { starts: '0123456789一二', pattern: /(?:\d{1,2}|[一二]) ?日/uy, follows: '日' },
    { starts: '一', pattern: /一些/uy },
    { starts: '一', pattern: /一./uy },
    { starts: '', pattern: /元旦/uy },
    { starts: '春', pattern: /春(?:天|$)/uy, single: true as const },
  ];
  const rowsAt = byPair(rows);
  const seen = (view: string) => rowsAt(view, 0).map((row) => rows.indexOf(row));
  expect(seen('27日')).toEqual([0, 3]);
  expect(seen('27 日')).toEqual([0, 3]);
  expect(seen('27名')).toEqual([3]);
  expect(seen('一日')).toEqual([0, 2, 3]);
  expect(seen('一些')).toEqual([1, 2, 3]);
  expect(seen('元旦')).toEqual([3]);
  expect(seen('春')).toEqual([3, 4]);
  expect(seen('')).toEqual([]);
});
