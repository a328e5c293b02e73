import { type RelationalPart, readPart, readPredicate } from './reads.ts';
import { testOf } from './shared-tests.ts';
import { leadsToKey, sourceKey } from './source-key.ts';
import type { TableSource } from './table-source.ts';

/** What a relational part reads directly, each once: inputs first, then relations named by its predicates. */
export function children(part: RelationalPart): RelationalPart[] {
  const named: RelationalPart[] = [];
  const reads = { relation: (one: RelationalPart) => named.push(one) };
  const test = part.kind === 'filter' ? testOf(part) : undefined;
  const isShared = part.kind === 'filter' && test !== part.where;
  const inputs = isShared ? [part.input] : readPart(part, reads);
  if (test && isShared) readPredicate(test, reads);
  return [...new Map([...inputs, ...named].map((one) => [one.key, one])).values()];
}

/** All parts below the roots and the roots themselves, each once, every part after all it reads. */
export function dependencyOrder(roots: readonly RelationalPart[]): RelationalPart[] {
  const seen = new Set<string>();
  const order: RelationalPart[] = [];
  const stack = roots.toReversed().map((part) => ({ part, ready: false }));
  for (let top = stack.pop(); top; top = stack.pop()) {
    if (top.ready) order.push(top.part);
    else if (!seen.has(top.part.key)) {
      seen.add(top.part.key);
      stack.push({ part: top.part, ready: true });
      for (const child of children(top.part).toReversed()) stack.push({ part: child, ready: false });
    }
  }
  return order;
}

/** Calls `visit` for the root and every part below it, each once, every part after all it reads. */
export function walk(root: RelationalPart, visit: (part: RelationalPart) => void): void {
  dependencyOrder([root]).forEach(visit);
}

/** Every table version in the data that a part reads, at any depth, each once. */
export function sourcesOf(root: RelationalPart): TableSource[] {
  const sources = new Map<string, TableSource>();
  walk(root, (part) => {
    readPart(part, { table: (source) => sources.set(sourceKey(source), source) });
  });
  return [...sources.values()];
}

/**
 * True when the part itself, not what it is made from, reads a link that leads to many rows or to the first of them, or
 * the order of all rows.
 */
export function readsManyRows(part: RelationalPart): boolean {
  let found = false;
  readPart(part, {
    relation: () => {},
    link: (link) => {
      found ||= link.cardinality === 'many' || !leadsToKey(link) || link.to.derived?.kind === 'windowed';
    },
  });
  return found;
}
