import { all, any, not } from './logic.ts';
import type { Predicate } from './predicate.ts';
import { leadsToKey, linkKey, predicateKey } from './predicate-key.ts';
import { testsOwnRow } from './own-row.ts';
import { memberOf } from './predicates.ts';
import { readPredicate } from './reads.ts';
import type { Filter } from './relation.ts';
import { filter, scan } from './relations.ts';
import type { Scalar } from './scalar.ts';
import type { TableSource } from './table-source.ts';

/**
 * The test of a filter. Where a filter of a whole table tests linked rows beside other things, each such test stands for
 * the rows of the table that pass it alone: these are found once for all filters that have the test.
 */
export function testOf({ input, where, source }: Filter): Predicate {
  if (input.kind !== 'scan' || source.derived !== undefined) return where;
  const found = known.get(where);
  if (found) return found;
  const shared = testsOwnRow(where) ? where : withSharedTests(where, source);
  const isUseful = !isMembership(shared) && testsOwnRow(shared);
  const test = isUseful ? shared : where;
  known.set(where, test);
  return test;
}

function isMembership(predicate: Predicate): boolean {
  return predicate.kind === 'not' ? isMembership(predicate.of) : predicate.kind === 'member-of';
}

const known = new WeakMap<Predicate, Predicate>();

function withSharedTests(predicate: Predicate, source: TableSource): Predicate {
  if (predicate.kind === 'not') return not(withSharedTests(predicate.of, source));
  if (predicate.kind !== 'all' && predicate.kind !== 'any') {
    return readsLinkedRows(predicate) ? memberOf(filter(scan(source), predicate)) : predicate;
  }
  const join = predicate.kind === 'all' ? all : any;
  const groups = Map.groupBy(predicate.of, linkedRowsOf);
  return join(
    ...[...groups].flatMap(([linked, parts]) =>
      linked === undefined
        ? parts.map((one) => withSharedTests(one, source))
        : [memberOf(filter(scan(source), join(...parts)))],
    ),
  );
}

/** Equal for comparisons of numbers that one reading of linked rows gives; undefined for anything else. */
function linkedRowsOf(predicate: Predicate): string | undefined {
  if (predicate.kind !== 'compare' || !readsLinkedRows(predicate)) return undefined;
  const sides: Scalar[] = [predicate.left, predicate.right];
  const value = sides.find((side) => side.kind === 'aggregate');
  if (value?.kind !== 'aggregate') return undefined;
  return `${linkKey(value.link)} ${value.where ? predicateKey(value.where) : ''}`;
}

function readsLinkedRows(predicate: Predicate): boolean {
  let found = false;
  readPredicate(predicate, {
    link: (link) => {
      found ||= link.cardinality === 'many' && !leadsToKey(link);
    },
  });
  return found;
}
