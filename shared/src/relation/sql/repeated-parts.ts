import { isPairs } from '../derived-sources.ts';
import { type RelationalPart, readPart } from '../reads.ts';
import { dependencyOrder } from '../traverse.ts';
import { hasOnePartition } from './print-rank.ts';

/**
 * Parts below the root that a statement would print more than once, each after those it reads. Whole and empty tables
 * are left out, and what lies below a stored part.
 */
export function repeatedParts(root: RelationalPart, isStored: (part: RelationalPart) => boolean): RelationalPart[] {
  const uses = new Map<string, number>([[root.key, 1]]);
  const order = dependencyOrder([root]).toReversed();
  for (const part of order) {
    if (isStored(part) || !uses.has(part.key)) continue;
    const use = (one: RelationalPart) => uses.set(one.key, (uses.get(one.key) ?? 0) + 1);
    readPart(part, { relation: use }).forEach(use);
    if (part.kind === 'rank' && hasOnePartition(part)) use(part.input);
  }
  const isWorthNaming = (part: RelationalPart) =>
    part.kind === 'scan' ? isPairs(part) : part.kind !== 'nothing' && part.kind !== 'total';
  return order.toReversed().filter((one) => (uses.get(one.key) ?? 0) > 1 && isWorthNaming(one) && !isStored(one));
}
