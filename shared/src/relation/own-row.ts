import type { Predicate, PredicateKind } from './predicate.ts';
import { leadsToKey } from './predicate-key.ts';
import { readPredicate } from './reads.ts';
import type { LinkUse } from './table-source.ts';

/** Patterns take long: they are tried on the rows that are left, not on all. */
const costly: ReadonlySet<PredicateKind> = new Set<PredicateKind>(['pattern-match', 'regex-match', 'size-test']);

/**
 * True for a test of a row, what it leads to and which sets it is in, that does not take long: not where many rows belong
 * to one, and not where the order of all rows matters.
 */
export function testsOwnRow(predicate: Predicate): boolean {
  let found = isCheap(predicate);
  readPredicate(predicate, {
    link: (link) => {
      found &&= leadsToOne(link);
    },
  });
  return found;
}

/** True for a link that leads to one row at most, and not to a value of all rows. */
function leadsToOne(link: LinkUse): boolean {
  return (link.cardinality === 'one' || leadsToKey(link)) && link.to.derived?.kind !== 'windowed';
}

function isCheap(predicate: Predicate): boolean {
  if (predicate.kind === 'all' || predicate.kind === 'any') return predicate.of.every(isCheap);
  return predicate.kind === 'not' ? isCheap(predicate.of) : !costly.has(predicate.kind);
}
