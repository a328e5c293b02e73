import type { PrintFunction } from '../print-function.ts';
import { bound, finite, fitting } from './total.ts';

/** Arithmetic in the type of the result. Sums and rests of decimals, and whole numbers of 128 bits, cannot overflow. */
function arithmetic(operator: '+' | '-' | '*' | '%'): PrintFunction {
  return ([left = '', right = ''], _, type) => {
    if (type === 'float') return finite(`(${left} ${operator} ${right})`);
    if (type === 'integer') return fitting(`${wide(left)} ${operator} ${right}`, type);
    if (operator !== '*') return fitting(`${left} ${operator} ${right}`, type);
    return fitting(bound({ a: left, b: right }, decimalProduct), type);
  };
}

/** The engine's own product would be an error from 10^26. */
const decimalProduct = 'CASE WHEN abs(CAST(v.a AS DOUBLE) * CAST(v.b AS DOUBLE)) < 1e20 THEN v.a * v.b END';

const wide = (integer: string) => `CAST(${integer} AS HUGEINT)`;

function ofOne(print: (value: string) => string): PrintFunction {
  return ([value = ''], _, type) => {
    if (type === 'float') return finite(print(value));
    return fitting(print(type === 'integer' ? wide(value) : value), type);
  };
}

const whole =
  (name: 'ceil' | 'floor'): PrintFunction =>
  ([value = ''], [type]) =>
    type === 'integer' ? value : fitting(`${name}(${value})`, 'integer');

/** Millionths as an integer of 128 bits. */
const millionths = (value: string) => `CAST(${value} * 1000000 AS HUGEINT)`;
const fromMillionths = (value: string) => fitting(`CAST(${value} AS DECIMAL(31,0)) * 0.000001`, 'decimal');

/** Rounds the millionths `v.n` to `v.p`, a power of ten, after adding `more` to them. */
function toPlaces(value: string, places: string, more: string): string {
  const rounded = fromMillionths(`(v.n ${more}) // v.p * v.p`);
  const step = 'CAST(pow(10, 6 - v.d) AS HUGEINT)';
  const inner = bound({ n: 'v.n', p: step }, rounded);
  const chosen = bound(
    { n: millionths(value), d: places },
    `CASE WHEN v.d >= 6 THEN ${fromMillionths('v.n')} WHEN v.d >= -12 THEN ${inner} WHEN v.d < -12 AND v.n IS NOT NULL THEN 0 END`,
  );
  return fitting(chosen, 'decimal');
}

/** Halves go away from zero: what is cut off after seven places decides as the exact quotient does. */
function decimalQuotient(left: string, right: string): string {
  const dividend = `CAST(${left} * 10000000000000 AS HUGEINT)`;
  const quotient = `CAST(${dividend} // ${millionths(right)} AS DECIMAL(31,0)) * 0.0000001`;
  return fitting(quotient, 'decimal');
}

const radians = (degrees: string) => `radians(${degrees})`;
const isPlace = 'abs(v.x1) <= 180 AND abs(v.x2) <= 180 AND abs(v.y1) <= 90 AND abs(v.y2) <= 90';
const haversine = `pow(sin(${radians('v.y2 - v.y1')} / 2), 2) + cos(${radians('v.y1')}) * cos(${radians('v.y2')}) * pow(sin(${radians('v.x2 - v.x1')} / 2), 2)`;

/** The functions of numbers in DuckDB. */
export const numberFunctions = {
  add: arithmetic('+'),
  subtract: arithmetic('-'),
  multiply: arithmetic('*'),
  divide: ([left = '', right = ''], _, type) =>
    type === 'float' ? finite(`(${left} / ${right})`) : decimalQuotient(left, right),
  modulo: arithmetic('%'),
  negate: ofOne((value) => `-${value}`),
  absolute: ofOne((value) => `abs(${value})`),
  sign: ([value = '']) => fitting(`sign(${value})`, 'integer'),
  ceiling: whole('ceil'),
  floor: whole('floor'),
  round: ([value = '', places = '']) => toPlaces(value, places, '+ CASE WHEN v.n < 0 THEN -v.p ELSE v.p END // 2'),
  truncate: ([value = '', places = '']) => toPlaces(value, places, '+ 0'),
  distance: ([x1 = '', y1 = '', x2 = '', y2 = '']) =>
    bound({ x1, y1, x2, y2 }, `CASE WHEN ${isPlace} THEN 12742.0176e0 * asin(least(1e0, sqrt(${haversine}))) END`),
} satisfies Record<string, PrintFunction>;
