import type { Compare, Predicate, PredicateKind } from '../predicate.ts';
import type { Scalar } from '../scalar.ts';
import { aggregate } from '../scalars.ts';
import {
  asLinkedComparison,
  comparesExactly,
  groupComparisons,
  type LinkedComparison,
  printLinkedComparisons,
} from './linked-comparison.ts';
import { printLinkedValue } from './linked-values.ts';
import { leadsToAll, printLeading } from './linked-rows.ts';
import { printList } from './print-list.ts';
import { printPattern } from './print-pattern.ts';
import { printFilled, printScalar } from './print-scalar.ts';
import { printSizeTest } from './print-size-test.ts';
import { printTextMatch } from './print-text-match.ts';
import type { RowScope } from './row-scope.ts';
import { tuple } from './sql-writer.ts';

type PredicatePrinters = {
  [Kind in PredicateKind]: (one: Extract<Predicate, { kind: Kind }>, scope: RowScope) => string;
};

const printers: PredicatePrinters = {
  always: (one) => (one.holds ? 'TRUE' : 'FALSE'),
  compare: (one, scope) => {
    const linked = lookedFor(one, scope);
    return linked ? printLinkedComparisons([linked], 'AND', scope) : printCompare(one, scope);
  },
  'is-empty': (one, scope) => `${printFilled(one.of, scope)} IS NULL`,
  'in-list': (one, scope) => `${printScalar(one.of, scope)} IN ${printList(one.list, scope.writer)}`,
  'text-match': printTextMatch,
  'pattern-match': (one, scope) => printPattern(one.pattern, printScalar(one.of, scope), scope.writer),
  'regex-match': (one, scope) =>
    scope.writer.dialect.matchesPart(printFilled(one.of, scope), scope.writer.text(one.pattern)),
  all: (one, scope) => `(${scope.writer.layout.join(printParts(one.of, 'AND', scope), 'AND')})`,
  any: (one, scope) => `(${scope.writer.layout.join(printParts(one.of, 'OR', scope), 'OR')})`,
  not: (one, scope) =>
    one.of.kind === 'is-empty'
      ? `${printFilled(one.of.of, scope)} IS NOT NULL`
      : `(${printPredicate(one.of, scope)}) IS NOT TRUE`,
  exists: (one, scope) => {
    if (scope.writer.ofFew && leadsToAll(one.link)) {
      return `${printLinkedValue(aggregate(one.link, 'count', null, one.where), scope)} > 0`;
    }
    const from = tuple(one.link.from.map((value) => printScalar(value, scope)));
    return `${from} IN ${scope.writer.layout.nest(printLeading(one.link, one.where, scope))}`;
  },
  'member-of': (one, scope) =>
    `${tuple(scope.keys())} IN ${scope.writer.layout.nest(scope.writer.print.keys(one.relation, scope.writer))}`,
  'size-test': printSizeTest,
};

/**
 * A predicate as a condition: true when it holds, false or null when it does not. WHERE, WHEN, AND and OR take both
 * for "not true", and a negation is printed as IS NOT TRUE.
 */
export function printPredicate(predicate: Predicate, scope: RowScope): string {
  const print = printers[predicate.kind] as (one: Predicate, scope: RowScope) => string;
  return print(predicate, scope);
}

/** A predicate as the parts of a conjunction, none of them in parentheses of their own. */
export function printConjunction(predicate: Predicate, scope: RowScope): string[] {
  return predicate.kind === 'all' ? printParts(predicate.of, 'AND', scope) : [printPredicate(predicate, scope)];
}

/** Parts of a conjunction or disjunction; comparisons on the same linked rows become one. */
function printParts(parts: readonly Predicate[], word: 'AND' | 'OR', scope: RowScope): string[] {
  const plain = parts.filter((part) => !lookedFor(part, scope));
  const linked = groupComparisons(parts.flatMap((part) => lookedFor(part, scope) ?? []));
  return [
    ...plain.map((part) => printPredicate(part, scope)),
    ...linked.map((group) => printLinkedComparisons(group, word, scope)),
  ];
}

/** A comparison for which all whose linked rows pass are looked for; of few rows the value itself is compared. */
function lookedFor(part: Predicate, { writer }: RowScope): LinkedComparison | undefined {
  const linked = asLinkedComparison(part);
  return writer.ofFew && linked && comparesExactly(linked.value.fn) ? undefined : linked;
}

/** Where the other side is a filled constant, an empty text compares as it should without being made null. */
function printCompare({ op, left, right }: Compare, scope: RowScope): string {
  const isBare = (one: Scalar, other: Scalar, safe: readonly Compare['op'][]) =>
    other.kind === 'literal' && other.value !== '' && one.kind !== 'literal' && safe.includes(op);
  const leftSide = isBare(left, right, ['=', '>', '>=']) ? printScalar(left, scope) : printFilled(left, scope);
  const rightSide = isBare(right, left, ['=', '<', '<=']) ? printScalar(right, scope) : printFilled(right, scope);
  return `${leftSide} ${op} ${rightSide}`;
}
