import type { LRParser } from '@lezer/lr';
import { parser } from '../syntax/formula-parser.generated.ts';

/**
 * The parser of formulas for an editor: a Lezer parser without styles. Names of its nodes: Number, Text, Date,
 * True, False, Empty, Variable, Name, FunctionName, the operators CompareOperator, TimesOperator, Plus, Minus and
 * Ampersand, and the words And, Or, Not, Is, In, Between, Case, When, Then, Else, End, Where, OrderWord, By,
 * Ascending, Descending, DateWord, OverWord, AllWord and PartitionWord.
 */
export const formulaParser: LRParser = parser;
