import { isPairs } from '../derived-sources.ts';
import { type RelationalPart, readPart } from '../reads.ts';
import type { Relation } from '../relation.ts';
import type { Narrowed } from '../row-condition.ts';
import { dependencyOrder } from '../traverse.ts';

/**
 * Parts below the root that a statement would print more than once, each after those it reads. Whole and empty tables
 * are left out, and what lies below a stored part.
 * @param narrowed what is read instead of a relation, which then is not printed itself.
 */
export function repeatedParts(
  root: RelationalPart,
  isStored: (part: RelationalPart) => boolean,
  narrowed: (relation: Relation) => Narrowed | undefined = () => undefined,
): RelationalPart[] {
  const baseOf = (part: RelationalPart) =>
    part.key !== root.key && isRelation(part) ? narrowed(part)?.base : undefined;
  const uses = new Map<string, number>([[root.key, 1]]);
  const order = dependencyOrder([root]).toReversed();
  for (const part of order) {
    if (isStored(part) || !uses.has(part.key)) continue;
    const use = (one: RelationalPart) => uses.set(one.key, (uses.get(one.key) ?? 0) + 1);
    const base = baseOf(part);
    if (base) use(base);
    else readPart(part, { relation: use }).forEach(use);
  }
  const isWorthNaming = (part: RelationalPart) =>
    part.kind === 'scan' ? isPairs(part) : part.kind !== 'nothing' && part.kind !== 'total' && !baseOf(part);
  return order.toReversed().filter((one) => (uses.get(one.key) ?? 0) > 1 && isWorthNaming(one) && !isStored(one));
}

function isRelation(part: RelationalPart): part is Relation {
  return part.kind === 'scan' || part.kind === 'nothing' || part.kind === 'filter' || part.kind === 'pick';
}
