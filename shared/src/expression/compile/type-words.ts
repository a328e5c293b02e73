import type { DataType } from '../../catalog/data-type.ts';
import type { Scalar } from '../../relation/scalar.ts';
import type { ParameterType } from '../functions/formula-function.ts';
import { nothing } from './scope.ts';

const words: Readonly<Record<ParameterType, string>> = {
  text: 'a text',
  integer: 'a whole number',
  decimal: 'a number',
  float: 'a number',
  boolean: 'true or false',
  date: 'a date',
  datetime: 'a datetime',
  value: 'a value of the type of the others',
  result: 'a value of the type of the others',
  ordered: 'a value with an order, of the type of the others',
  number: 'a number',
  any: 'a value',
  zone: 'a time zone as a constant, such as Europe/Berlin',
  seed: 'a whole number from 0 as a constant',
};

const given: Readonly<Record<DataType, string>> = {
  ...words,
  decimal: 'a decimal number',
  float: 'a floating-point number',
};

/** What a parameter takes, in words. */
export function wantedWords(types: readonly ParameterType[]): string {
  const distinct = [...new Set(types.map((type) => words[type]))];
  const last = distinct.at(-1) ?? 'a value';
  return distinct.length > 1 ? `${distinct.slice(0, -1).join(', ')} or ${last}` : last;
}

/** What a value is, in words. */
export function givenWords(value: Scalar): string {
  return value === nothing ? 'empty' : given[value.type];
}
