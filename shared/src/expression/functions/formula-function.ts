import type { DataType } from '../../catalog/data-type.ts';
import type { EvaluationContext } from '../../attribute/evaluation-context.ts';
import type { LiteralValue, Scalar } from '../../relation/scalar.ts';
import type { TableSource } from '../../relation/table-source.ts';

export const formulaCategories = ['text', 'number', 'date', 'logic', 'other', 'aggregate', 'window'] as const;
export type FormulaCategory = (typeof formulaCategories)[number];

/**
 * What a parameter takes. Beside the types: `value`, `result` and `ordered` are any type (`ordered`: not boolean), and
 * `number` any of numbers, the same for all parameters of that kind; `any` any type, each its own; `zone` and `seed`
 * are constants: an IANA time zone, a whole number from 0. `path` is a text, which as a constant must be a path in an XML text.
 */
export type ParameterType = DataType | 'value' | 'result' | 'ordered' | 'number' | 'any' | 'zone' | 'seed' | 'path';

export interface Parameter {
  name: string;
  type: ParameterType;
  /** Parameters that repeat together, any number of times. */
  repeats: boolean;
}

/** One way to call a function. `text` is how people read it. */
export interface Signature {
  text: string;
  parameters: readonly Parameter[];
  gives: DataType | 'value' | 'result' | 'ordered' | 'number';
}

/** What a function is compiled with: the type of its result, the table of the row, and the clock. */
export interface FunctionUse {
  type: DataType;
  source: TableSource;
  context: EvaluationContext;
  /** The campaign's time zone as a constant. */
  zone: LiteralValue;
  /** Today in that zone, and now. */
  today: LiteralValue;
  now: LiteralValue;
}

/** What people read about a function. */
export interface FunctionText {
  category: FormulaCategory;
  /** Names under which other systems have it. */
  also: readonly string[];
  /** One sentence. */
  doc: string;
  /** How empty arguments are read. */
  empties: string;
  /** Formulas and their values on the first customer of the example data, at noon (UTC) of 2026-03-01 in Europe/Paris. */
  examples: readonly (readonly [formula: string, value: string])[];
}

/** A function of values of one row. */
export interface RowFormulaFunction extends FunctionText {
  signatures: readonly Signature[];
  /** Set when it reads the key of the row, which its table must have. */
  readsKey?: true;
  compile(args: readonly Scalar[], use: FunctionUse): Scalar;
}

export type RowFunctionTable = Readonly<Record<string, RowFormulaFunction>>;

export const strict = 'Empty when an argument is empty.';
