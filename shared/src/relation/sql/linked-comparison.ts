import { InvariantError } from '../../result/invariant.ts';
import type { Compare, Comparison, Predicate } from '../predicate.ts';
import type { AggregateFunction, AggregateValue, LiteralValue } from '../scalar.ts';
import { linkedRowsKey } from './linked-values.ts';
import { openLinkedRowsOf } from './linked-rows.ts';
import { isZeroOverNothing, printAggregate } from './print-aggregate.ts';
import type { RowScope } from './row-scope.ts';
import { printLiteral, tuple } from './sql-writer.ts';

/** An aggregate compared with a constant. */
export interface LinkedComparison {
  value: AggregateValue;
  op: Comparison;
  literal: LiteralValue;
}

const mirrored: Record<Comparison, Comparison> = { '=': '=', '<': '>', '<=': '>=', '>': '<', '>=': '<=' };

const zeroHolds: Record<Comparison, (sign: number) => boolean> = {
  '=': (sign) => sign === 0,
  '<': (sign) => sign > 0,
  '<=': (sign) => sign >= 0,
  '>': (sign) => sign < 0,
  '>=': (sign) => sign <= 0,
};

/** The predicate as a comparison of an aggregate with a constant, if it is one. */
export function asLinkedComparison(predicate: Predicate): LinkedComparison | undefined {
  if (predicate.kind !== 'compare') return undefined;
  const { op, left, right }: Compare = predicate;
  const compared = (value: AggregateValue, way: Comparison, literal: LiteralValue) =>
    value.place === 0 ? { value, op: way, literal } : undefined;
  if (left.kind === 'aggregate' && right.kind === 'literal') return compared(left, op, right);
  if (left.kind === 'literal' && right.kind === 'aggregate') return compared(right, mirrored[op], left);
  return undefined;
}

/** True for functions whose value compares as exactly as what it is worked out from. */
export function comparesExactly(fn: AggregateFunction): boolean {
  return isZeroOverNothing(fn) || fn === 'min' || fn === 'max' || fn === 'first';
}

/** Comparisons on the same linked rows, which one scan answers together. */
export function groupComparisons(comparisons: readonly LinkedComparison[]): LinkedComparison[][] {
  return [...Map.groupBy(comparisons, (one) => linkedRowsKey(one.value)).values()];
}

/**
 * Comparisons on the same linked rows, joined by AND or OR: the row's key is among those whose group passes. When
 * rows without linked rows pass, it is not among those whose group fails.
 */
export function printLinkedComparisons(
  group: readonly LinkedComparison[],
  word: 'AND' | 'OR',
  scope: RowScope,
): string {
  const [first] = group;
  if (!first) throw new InvariantError('no comparison');
  const { link, where } = first.value;
  const { writer } = scope;
  const linked = openLinkedRowsOf(scope, link, where);
  const passesEmpty = word === 'AND' ? group.every(holdsOverNothing) : group.some(holdsOverNothing);
  const tests = group.map((one) => printTest(one, linked.row));
  const test = tests.join(` ${word} `);
  const outside = scope.writer.layout.nest(
    isAnyRow(group, passesEmpty)
      ? linked.query({ columns: linked.foreign })
      : linked.query({
          columns: linked.foreign,
          groupBy: linked.foreign,
          having: [passesEmpty ? `(${test}) IS NOT TRUE` : word === 'OR' && tests.length > 1 ? `(${test})` : test],
        }),
  );
  const among = `${tuple(link.from.map((one) => writer.print.value(one, scope)))} IN ${outside}`;
  return passesEmpty ? `(${among}) IS NOT TRUE` : among;
}

/** An average is compared without dividing: the exact sum with the constant times the number of values. */
function printTest({ value, op, literal }: LinkedComparison, row: RowScope): string {
  const constant = printLiteral(literal, row.writer);
  const { of } = value;
  if (value.fn !== 'avg' || !of || of.type === 'float' || literal.type === 'float') {
    return `${printAggregate(value, row)} ${op} ${constant}`;
  }
  const summed = row.writer.print.filled(of, row);
  return `sum(${summed}) ${op} ${constant} * ${row.writer.dialect.factor(`count(${summed})`)}`;
}

function holdsOverNothing({ value, op, literal }: LinkedComparison): boolean {
  return isZeroOverNothing(value.fn) && zeroHolds[op](signOf(literal));
}

/** True when every group of at least one row answers alike, so that nothing has to be counted. */
function isAnyRow(group: readonly LinkedComparison[], passesEmpty: boolean): boolean {
  const [only, ...others] = group;
  if (!only || others.length > 0 || only.value.fn !== 'count' || only.value.of) return false;
  const text = `${only.op} ${String(only.literal.value)}`;
  return passesEmpty ? ['= 0', '<= 0', '< 1'].includes(text) : ['> 0', '>= 1'].includes(text);
}

function signOf(literal: LiteralValue): number {
  const text = String(literal.value);
  if (!/[1-9]/.test(text.replace(/e.*$/i, ''))) return 0;
  return text.startsWith('-') ? -1 : 1;
}
