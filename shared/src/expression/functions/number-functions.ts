import type { LiteralValue } from '../../relation/scalar.ts';
import { positions } from '../../random/key-position.ts';
import { literal } from '../../relation/literal.ts';
import { call, keyPosition } from '../../relation/scalars.ts';
import { row, rowWith } from './compile-parts.ts';
import { type RowFunctionTable, strict } from './formula-function.ts';
import { signature } from './signature.ts';

const category = 'number';
const filledOnes = 'Empties are left out; empty when all are.';

/** Functions of numbers. */
export const numberFormulaFunctions = {
  abs: {
    category,
    also: ['Abs'],
    signatures: [signature('number: number -> number')],
    doc: 'The number without its sign.',
    empties: strict,
    examples: [['abs(-1.5)', '1.5']],
    compile: row('absolute'),
  },
  sign: {
    category,
    also: ['Sign'],
    signatures: [signature('number: number -> integer')],
    doc: '-1 for negative numbers, 0 for zero, 1 for positive ones.',
    empties: strict,
    examples: [
      ['sign(-3)', '-1'],
      ['sign(0.0)', '0'],
    ],
    compile: row('sign'),
  },
  ceil: {
    category,
    also: ['Ceil', 'ceiling'],
    signatures: [signature('number: number -> integer')],
    doc: 'The next whole number that is not smaller.',
    empties: strict,
    examples: [
      ['ceil(1.2)', '2'],
      ['ceil(-1.2)', '-1'],
    ],
    compile: row('ceiling'),
  },
  floor: {
    category,
    also: ['Floor'],
    signatures: [signature('number: number -> integer')],
    doc: 'The next whole number that is not greater.',
    empties: strict,
    examples: [['floor(-1.2)', '-2']],
    compile: row('floor'),
  },
  round: {
    category,
    also: ['Round'],
    signatures: [
      signature('number: decimal -> decimal'),
      signature('number: decimal, places: integer -> decimal'),
      ...ofFloats(),
    ],
    doc: 'The number rounded to a number of places, 0 if not said; halves go away from zero, negative places round to tens, hundreds and so on. A float is taken with 9 places first.',
    empties: strict,
    examples: [
      ['round(2.5)', '3'],
      ['round(-1.005, 2)', '-1.01'],
      ['round(1250, -2)', '1300'],
    ],
    compile: (args, use) => rounding('round')(args, use),
  },
  trunc: {
    category,
    also: ['Trunc', 'truncate'],
    signatures: [
      signature('number: decimal -> decimal'),
      signature('number: decimal, places: integer -> decimal'),
      ...ofFloats(),
    ],
    doc: 'The number without what stands after a number of places, 0 if not said.',
    empties: strict,
    examples: [
      ['trunc(-2.7)', '-2'],
      ['trunc(1.239, 2)', '1.23'],
    ],
    compile: (args, use) => rounding('truncate')(args, use),
  },
  mod: {
    category,
    also: ['Mod', '%'],
    signatures: [signature('number: number, by: number -> number')],
    doc: 'The rest of a division, with the sign of the first number, as with %; empty when the second is 0.',
    empties: strict,
    examples: [
      ['mod(7, 3)', '1'],
      ['mod(-7, 3)', '-1'],
      ['mod(7, 0)', 'empty'],
    ],
    compile: row('modulo'),
  },
  percent: {
    category,
    also: ['Percent'],
    signatures: [
      signature('part: decimal, whole: decimal -> decimal'),
      signature('part: float, whole: float -> float'),
    ],
    doc: 'How many percent a part is of a whole; empty when the whole is 0.',
    empties: strict,
    examples: [
      ['percent(1, 8)', '12.5'],
      ['percent(1, 0)', 'empty'],
    ],
    compile: ([part, whole], { type }) => {
      const hundred = literal('100', type);
      return part && whole
        ? call('divide', [call('multiply', [part, hundred], type), whole], type)
        : call('empty', [], type);
    },
  },
  least: {
    category,
    also: ['Least', 'minimum of values'],
    signatures: [signature('value: ordered, ...more: ordered -> ordered')],
    doc: 'The lowest of several values of one type.',
    empties: filledOnes,
    examples: [
      ['least(3, 1.5, 2)', '1.5'],
      ['least(3, empty)', '3'],
    ],
    compile: row('least'),
  },
  greatest: {
    category,
    also: ['Greatest', 'maximum of values'],
    signatures: [signature('value: ordered, ...more: ordered -> ordered')],
    doc: 'The highest of several values of one type.',
    empties: filledOnes,
    examples: [["greatest('a', 'b')", 'b']],
    compile: row('greatest'),
  },
  zeroIfEmpty: {
    category,
    also: ['NoNull'],
    signatures: [signature('number: number -> number')],
    doc: 'The number, or 0 when it is empty.',
    empties: 'Read as 0.',
    examples: [
      ['zeroIfEmpty(toInteger(empty))', '0'],
      ['zeroIfEmpty(2)', '2'],
    ],
    compile: ([number], { type }) => call('coalesce', number ? [number, literal('0', type)] : [], type),
  },
  toInteger: {
    category,
    also: ['ToInteger', 'ToInt64'],
    signatures: [
      signature('value: integer -> integer'),
      signature('value: decimal -> integer'),
      signature('value: float -> integer'),
      signature('value: text -> integer'),
      signature('value: boolean -> integer'),
    ],
    doc: 'A whole number: of a number what stands before the point, of a text the digits with their sign, 1 and 0 for true and false; empty when it is none.',
    empties: strict,
    examples: [
      ["toInteger(' 42 ')", '42'],
      ['toInteger(-2.9)', '-2'],
      ["toInteger('4.2')", 'empty'],
    ],
    compile: row('to-integer'),
  },
  toDecimal: {
    category,
    also: ['toNumber'],
    signatures: [
      signature('value: decimal -> decimal'),
      signature('value: float -> decimal'),
      signature('value: text -> decimal'),
    ],
    doc: 'An exact number with up to 18 digits before and 6 after the point, rounded to these; empty when it is none.',
    empties: strict,
    examples: [
      ["toDecimal('12.50')", '12.5'],
      ["toDecimal('12,50')", 'empty'],
    ],
    compile: row('to-decimal'),
  },
  toFloat: {
    category,
    also: ['ToDouble'],
    signatures: [signature('value: float -> float'), signature('value: text -> float')],
    doc: 'A number with floating point, as in science; empty when it is none.',
    empties: strict,
    examples: [["toFloat('1.5e3')", '1500']],
    compile: row('to-float'),
  },
  randomNumber: {
    category,
    also: ['Random'],
    signatures: [signature('seed: seed -> decimal')],
    readsKey: true,
    doc: 'A number from 0 to below 1 that is spread evenly over the rows and always the same for a row and a seed.',
    empties: 'Takes a constant.',
    examples: [['randomNumber(7) >= 0 and randomNumber(7) < 1', 'true']],
    compile: ([seed]) => {
      const position = keyPosition(Number((seed as LiteralValue).value));
      return call(
        'divide',
        [call('to-decimal', [position], 'decimal'), literal(String(positions), 'decimal')],
        'decimal',
      );
    },
  },
} satisfies RowFunctionTable;

function ofFloats() {
  return [signature('number: float -> decimal'), signature('number: float, places: integer -> decimal')];
}

function rounding(fn: 'round' | 'truncate') {
  const plain = rowWith(fn, 0);
  return ([number, places]: Parameters<typeof plain>[0], use: Parameters<typeof plain>[1]) => {
    if (!number) return call('empty', [], use.type);
    const exact = number.type === 'decimal' ? number : call('to-decimal', [number], 'decimal');
    return places ? call(fn, [exact, places], 'decimal') : plain([exact], use);
  };
}
