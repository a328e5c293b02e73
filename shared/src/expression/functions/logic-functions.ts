import type { Scalar } from '../../relation/scalar.ts';
import { literal } from '../../relation/literal.ts';
import { all } from '../../relation/logic.ts';
import { isEmpty } from '../../relation/predicates.ts';
import { not } from '../../relation/logic.ts';
import { call, holds } from '../../relation/scalars.ts';
import { row } from './compile-parts.ts';
import { type RowFunctionTable, strict } from './formula-function.ts';
import { signature } from './signature.ts';

const category = 'logic';

/** Choices and tests. */
export const logicFormulaFunctions = {
  iif: {
    category,
    also: ['Iif', 'if'],
    signatures: [signature('condition: boolean, then: result, otherwise: result -> result')],
    doc: 'One of two values, depending on a condition.',
    empties: 'An empty condition is not true; values are given as they are.',
    examples: [
      ["iif(1 < 2, 'yes', 'no')", 'yes'],
      ["iif(toBoolean(''), 'yes', 'no')", 'no'],
    ],
    compile: row('choose'),
  },
  decode: {
    category,
    also: ['Decode', 'switch'],
    signatures: [
      signature(
        'value: value, match: value, then: result, ...match: value, ...then: result, otherwise: result -> result',
      ),
    ],
    doc: 'The result that stands after the value it is equal to, or the last one.',
    empties: 'An empty value is equal to none.',
    examples: [
      ["decode('b', 'a', 1, 'b', 2, 0)", '2'],
      ["decode(empty, 'a', 1, 0)", '0'],
    ],
    compile: row('decode'),
  },
  ifEquals: {
    category,
    also: ['IfEquals', 'VirtualLink', 'VirtualLinkStr'],
    signatures: [signature('value: value, match: value, then: result, otherwise: result -> result')],
    doc: 'One of two values, depending on whether two values are equal.',
    empties: 'An empty value is equal to none.',
    examples: [
      ["ifEquals('a', 'a', 1, 2)", '1'],
      ["ifEquals(tier, 'gold', household_id, empty)", '1'],
    ],
    compile: row('decode'),
  },
  isEmpty: {
    category,
    also: ['IsEmptyString', 'IsMemoNull', 'isNull'],
    signatures: [signature('value: any -> boolean')],
    doc: 'Whether a value is empty, as with is empty.',
    empties: 'True for an empty value.',
    examples: [
      ["isEmpty('')", 'true'],
      ['isEmpty(0)', 'false'],
    ],
    compile: ([value]) => holds(isEmpty(filled(value))),
  },
  isFilled: {
    category,
    also: ['isNotNull'],
    signatures: [signature('value: any -> boolean')],
    doc: 'Whether a value is not empty.',
    empties: 'False for an empty value.',
    examples: [["isFilled(' ')", 'true']],
    compile: ([value]) => holds(not(isEmpty(filled(value)))),
  },
  allFilled: {
    category,
    also: ['AllNonNull2', 'AllNonNull3'],
    signatures: [signature('value: any, ...more: any -> boolean')],
    doc: 'Whether none of several values is empty.',
    empties: 'False when one is empty.',
    examples: [
      ["allFilled('a', 1, today())", 'true'],
      ["allFilled('a', empty)", 'false'],
    ],
    compile: (args) => holds(all(...args.map((arg) => not(isEmpty(arg))))),
  },
  coalesce: {
    category,
    also: ['Coalesce', 'ifEmpty'],
    signatures: [signature('value: value, ...more: value -> value')],
    doc: 'The first value that is not empty.',
    empties: 'Empties are left out; empty when all are.',
    examples: [["coalesce(empty, '', 'guest')", 'guest']],
    compile: row('coalesce'),
  },
  emptyIf: {
    category,
    also: ['nullif'],
    signatures: [signature('value: value, match: value -> value')],
    doc: 'The value, or empty when it is equal to another.',
    empties: 'An empty value is equal to none.',
    examples: [
      ["emptyIf('n/a', 'n/a')", 'empty'],
      ['emptyIf(3, 0)', '3'],
    ],
    compile: row('empty-if'),
  },
  toBoolean: {
    category,
    also: ['ToBoolean'],
    signatures: [
      signature('value: boolean -> boolean'),
      signature('value: text -> boolean'),
      signature('value: number -> boolean'),
    ],
    doc: 'True or false: of a text true, yes, y, t, 1, on and false, no, n, f, 0, off in any case; of a number whether it is not 0; otherwise empty.',
    empties: strict,
    examples: [
      ["toBoolean('Yes')", 'true'],
      ['toBoolean(0)', 'false'],
      ["toBoolean('maybe')", 'empty'],
    ],
    compile: ([value], { type }) =>
      value?.type === 'boolean' ? value : call('to-boolean', value ? [value] : [], type),
  },
} satisfies RowFunctionTable;

function filled(value: Scalar | undefined): Scalar {
  return value ?? literal('', 'text');
}
