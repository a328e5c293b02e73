import type { DataType } from '../../catalog/data-type.ts';
import type { FunctionPrinters } from './print-function.ts';

/** What differs between SQL engines. Every argument named `value` or `text` is finished SQL, except where said. */
export interface Dialect {
  name: string;
  /** Name of each type in the engine. */
  types: Readonly<Record<DataType, string>>;
  /** An identifier, given as it stands in the catalog. */
  quote(name: string): string;
  /** A constant that is not a text, given in its canonical form (see `literal`). */
  literal(value: string | boolean, type: Exclude<DataType, 'text'>): string;
  /** A text constant for display, given as plain text. */
  quotedText(plain: string): string;
  /** The place of a parameter that holds a text. `index` counts from 1. */
  textParameter(index: number): string;
  /** A value of any type that fails the statement with a plain text. */
  refuse(plain: string): string;
  /** The number of rows of a group for which a condition holds, which is never null. */
  rowsFor(condition: string): string;
  /** The smallest integer type for codes up to a number. */
  codeType(largest: number): string;
  /** Rows of one column: the elements of a JSON list of texts, cast to a type. */
  listRows(json: string, type: DataType): string;
  /** Standard deviation of a population from summands of a type; empty over no values, 0 over one. */
  standardDeviation(summand: string, type: DataType): string;
  /** The different texts of a group in ascending order of code points, separated by ", ". */
  joinedTexts(value: string): string;
  /** The value of the first row of a group, filled or not. */
  firstValue(value: string, order: string): string;
  /** JSON text of an object of values by name. */
  jsonObject(values: readonly { name: string; value: string; type: DataType }[]): string;
  /** The texts of the rows of a group with the lowest places, in their order, with commas between. */
  firstTexts(value: string, place: string, rows: number): string;
  /** How similar two texts are, 0 to 1000; those with more than `longest` bytes are, when equal. Null when one is null. */
  similarity(left: string, right: string, longest: number): string;
  /** The text, or a part of it, against a regular expression (RE2), given as finished SQL. */
  matchesPart(value: string, pattern: string): string;
  /** The functions of one row. */
  functions: FunctionPrinters;
  /** A text that was computed, null when it has no characters; its SQL is not repeated. */
  filledText(value: string): string;
  /** A number as exactly the engine's type of `type`: constants and sums come narrower or wider; empty when it does not fit. */
  fitting(value: string, type: DataType): string;
  startsWith(value: string, text: string): string;
  endsWith(value: string, text: string): string;
  contains(value: string, text: string): string;
  /** `pattern` follows LIKE; with `escaped` a backslash takes the meaning of the next character away. */
  like(value: string, pattern: string, escaped: boolean): string;
  /** Whole text against a regular expression of ours, given as plain text. */
  matches(value: string, plainPattern: string): string;
  /** Length of a text in code points. */
  length(value: string): string;
  trim(value: string): string;
  fold(value: string): string;
  /** Number that can be added in any order with the same result. */
  summand(value: string, type: DataType): string;
  /** A number of rows as a factor whose product with an integer or decimal constant is exact. */
  factor(count: string): string;
  /** Text of a key from its columns (see `keyText`). */
  keyText(parts: readonly { value: string; type: DataType }[]): string;
  /** 60-bit hash of a key from its columns (see `keyHash`). */
  keyHash(parts: readonly { value: string; type: DataType }[]): string;
  /** Position of a key under a seed from its hash (see `positionOf`); the coefficients are finished SQL too. */
  position(hash: string, coefficients: { high: string; low: string; shift: string }): string;
}
