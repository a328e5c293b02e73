import { isNumeric } from '../../catalog/data-type.ts';
import { hashColumn } from '../../random/key-hash.ts';
import { positionCoefficients } from '../../random/key-position.ts';
import { givesFilledTexts, type RowFunction, readsEmptyTexts } from '../row-functions.ts';
import type { LiteralValue, Scalar, ScalarKind } from '../scalar.ts';
import type { Dialect } from './dialect.ts';
import { followLink } from './follow-link.ts';
import { printLinkedValue } from './linked-values.ts';
import { printPlacedValue } from './placed-values.ts';
import type { RowScope } from './row-scope.ts';
import { printLiteral } from './sql-writer.ts';

type ScalarPrinters = { [Kind in ScalarKind]: (one: Extract<Scalar, { kind: Kind }>, scope: RowScope) => string };

const printers: ScalarPrinters = {
  column: (one, scope) => scope.column(one.name),
  follow: (one, scope) => {
    const target = followLink(one.link, scope);
    const value = printScalar(one.value, target);
    if (isEmptyWithoutRow(one.value)) return value;
    return `CASE WHEN ${target.keys()[0]} IS NOT NULL THEN ${value} END`;
  },
  aggregate: (one, scope) => (one.fn === 'first' ? printPlacedValue(one, scope) : printLinkedValue(one, scope)),
  collected: printPlacedValue,
  call: (one, scope) =>
    scope.writer.dialect.functions[one.fn](
      one.args.map((arg) => printArgument(arg, one.fn, scope)),
      one.args.map((arg) => arg.type),
      one.type,
    ),
  literal: (one, scope) => printLiteral(one, scope.writer),
  text: (one, scope) => {
    const { dialect } = scope.writer;
    const trimmed = one.trim ? dialect.trim(printScalar(one.of, scope)) : printScalar(one.of, scope);
    return one.fold ? dialect.fold(trimmed) : trimmed;
  },
  'key-position': (one, scope) => printPosition(one.seed, scope.column(hashColumn), scope.writer.dialect),
  'list-position': (one, scope) => printListPosition(one.of, one.list, scope),
  holds: (one, scope) => `(${scope.writer.print.predicate(one.of, scope)}) IS TRUE`,
};

/** Whether a scalar is null by itself where a link leads to no row. */
function isEmptyWithoutRow(one: Scalar): boolean {
  if (one.kind === 'follow') return one.link.from.some(isEmptyWithoutRow);
  if (one.kind === 'text') return isEmptyWithoutRow(one.of);
  return one.kind === 'column' || one.kind === 'key-position';
}

/** A scalar as it stands in the data: an empty text may come as such or as null. */
export function printScalar(scalar: Scalar, scope: RowScope): string {
  const print = printers[scalar.kind] as (one: Scalar, scope: RowScope) => string;
  return print(scalar, scope);
}

/** Texts that are null when they are empty, or never empty. */
const neverEmptyText: ReadonlySet<ScalarKind> = new Set(['literal', 'aggregate', 'collected']);

/** A scalar with every empty text as null. */
export function printFilled(scalar: Scalar, scope: RowScope): string {
  const value = printScalar(scalar, scope);
  if (scalar.type !== 'text' || neverEmptyText.has(scalar.kind)) return value;
  if (scalar.kind !== 'call') return `nullif(${value}, '')`;
  return givesFilledTexts.has(scalar.fn) ? value : scope.writer.dialect.filledText(value);
}

/** A scalar as a column of exactly its type, empty texts as null. */
export function printAsTyped(scalar: Scalar, scope: RowScope): string {
  const value = printFilled(scalar, scope);
  return isLoose(scalar) && isNumeric(scalar.type) ? scope.writer.dialect.fitting(value, scalar.type) : value;
}

/** A scalar as an argument: constants and sums of numbers are not of the engine's type for theirs. */
function printArgument(arg: Scalar, fn: RowFunction, scope: RowScope): string {
  if (arg.kind === 'call' && readsEmptyTexts.has(fn)) return printScalar(arg, scope);
  const value = printFilled(arg, scope);
  return isLoose(arg) && isNumeric(arg.type) ? scope.writer.dialect.fitting(value, arg.type) : value;
}

function isLoose(one: Scalar): boolean {
  return one.kind === 'follow' ? isLoose(one.value) : one.kind === 'literal' || one.kind === 'aggregate';
}

/** Position of a key under a seed from the key's hash; the same arithmetic as `positionOf`. */
export function printPosition(seed: number, hash: string, dialect: Dialect): string {
  const { high, low, shift } = positionCoefficients(seed);
  return dialect.position(hash, { high: String(high), low: String(low), shift: String(shift) });
}

function printListPosition(of: Scalar, list: readonly LiteralValue[], scope: RowScope): string {
  const cases = list.map((one, index) => `WHEN ${printLiteral(one, scope.writer)} THEN ${index}`);
  return cases.length === 0 ? '0' : `CASE ${printScalar(of, scope)} ${cases.join(' ')} ELSE ${list.length} END`;
}
