import { InvariantError } from '../result/invariant.ts';
import { tally } from './coded-relations.ts';
import { any, not } from './logic.ts';
import type { Relation } from './relation.ts';
import { codesOf, filter, pick } from './relations.ts';
import { memberOf } from './predicates.ts';

/** Keys in at least one of the relations (at least one, all of the same table). */
export function union(relations: readonly Relation[]): Relation {
  const [first] = relations;
  if (!first) throw new InvariantError('a union needs a relation');
  if (relations.length === 1) return first;
  const tallied = tally(relations);
  return pick(tallied, codesOf(tallied));
}

/** Keys in all of the relations (at least one, all of the same table). */
export function intersection(relations: readonly Relation[]): Relation {
  return pick(tally(relations), [relations.length]);
}

/** Keys of the first relation that are in none of the others. */
export function difference(primary: Relation, others: readonly Relation[]): Relation {
  return filter(primary, not(any(...others.map(memberOf))));
}
