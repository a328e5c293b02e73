import { type AggregateFormulaFunction, aggregateFormulaFunctions } from './aggregate-functions.ts';
import { dateFormulaFunctions } from './date-functions.ts';
import type { FunctionText, RowFormulaFunction, RowFunctionTable } from './formula-function.ts';
import { logicFormulaFunctions } from './logic-functions.ts';
import { numberFormulaFunctions } from './number-functions.ts';
import { otherFormulaFunctions } from './other-functions.ts';
import { textFormulaFunctions } from './text-functions.ts';
import { type WindowFormulaFunction, windowFormulaFunctions } from './window-functions.ts';

/** Functions of values of one row, by name. */
export const rowFormulaFunctions = {
  ...textFormulaFunctions,
  ...numberFormulaFunctions,
  ...dateFormulaFunctions,
  ...logicFormulaFunctions,
  ...otherFormulaFunctions,
} satisfies RowFunctionTable;

/** Every function of formulas, by name. */
export const formulaFunctions = {
  ...rowFormulaFunctions,
  ...aggregateFormulaFunctions,
  ...windowFormulaFunctions,
} satisfies Record<string, FunctionText>;

const byLowerName = new Map(Object.keys(formulaFunctions).map((name) => [name.toLowerCase(), name]));

/** The function of a name, in any case. */
export function findFunction(name: string): string | undefined {
  return byLowerName.get(name.toLowerCase());
}

/** A function of one row by its exact name. */
export function rowFormulaFunction(name: string): RowFormulaFunction | undefined {
  return Object.hasOwn(rowFormulaFunctions, name) ? (rowFormulaFunctions as RowFunctionTable)[name] : undefined;
}

/** A function of linked rows by its exact name. */
export function aggregateFormulaFunction(name: string): AggregateFormulaFunction | undefined {
  const table: Readonly<Record<string, AggregateFormulaFunction>> = aggregateFormulaFunctions;
  return Object.hasOwn(table, name) ? table[name] : undefined;
}

/** A function of the order of all rows by its exact name. */
export function windowFormulaFunction(name: string): WindowFormulaFunction | undefined {
  const table: Readonly<Record<string, WindowFormulaFunction>> = windowFormulaFunctions;
  return Object.hasOwn(table, name) ? table[name] : undefined;
}

/** Any function: of values of one row, of linked rows, of all rows. */
export type FormulaFunction = RowFormulaFunction | AggregateFormulaFunction | WindowFormulaFunction;

/** How a function can be called, as people read it: `text: text, length: integer -> text`. */
export function signaturesOf(one: FormulaFunction): readonly string[] {
  if ('signatures' in one) return one.signatures.map((signature) => signature.text);
  return 'over' in one && one.over !== undefined ? [one.takes, one.over] : [one.takes];
}
