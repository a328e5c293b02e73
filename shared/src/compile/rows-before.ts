import { all, any } from '../relation/logic.ts';
import type { Exists, Predicate } from '../relation/predicate.ts';
import { exists } from '../relation/predicates.ts';
import { type RelationalPart, readPart } from '../relation/reads.ts';
import type { Relation } from '../relation/relation.ts';
import { filter, scan } from '../relation/relations.ts';
import { hasSameRows, leadsToKey } from '../relation/source-key.ts';
import type { TableSource } from '../relation/table-source.ts';

/**
 * Rows of what arrives from which an activity makes the given rows of what leaves, whether or not they arrived: the links
 * by which it finds its rows, followed the other way round. Undefined where it does not find them by links.
 * @param found holds for the given rows.
 */
export function rowsBefore(output: Relation, inbound: Relation, found: Predicate): Relation | undefined {
  const before = testsOf(output).flatMap((test) => followBack(test, output.source, found, inbound));
  const [first] = before;
  if (first === undefined) return undefined;
  return filter(scan(first.source), any(...before.map(({ test }) => test)));
}

/** Rows of a table, by a test on them. */
interface RowsBefore {
  source: TableSource;
  test: Predicate;
}

/** The tests that rows of a relation have passed, of the same rows. */
function testsOf(output: Relation): Predicate[] {
  const tests: Predicate[] = [];
  const seen = new Set<string>();
  const waiting: RelationalPart[] = [output];
  for (let part = waiting.pop(); part !== undefined; part = waiting.pop()) {
    if (seen.has(part.key) || !hasSameRows(part.source, output.source)) continue;
    seen.add(part.key);
    if (part.kind === 'filter') tests.push(part.where);
    waiting.push(...readPart(part, {}));
  }
  return tests;
}

function followBack(test: Predicate, at: TableSource, found: Predicate, inbound: Relation): RowsBefore[] {
  if (test.kind === 'all' || test.kind === 'any') {
    return test.of.flatMap((part) => followBack(part, at, found, inbound));
  }
  return test.kind === 'exists' ? throughLink(test, at, found, inbound) : [];
}

/** What must hold of a linked row besides stays; that it arrived need not. */
function throughLink({ link, where }: Exists, at: TableSource, found: Predicate, inbound: Relation): RowsBefore[] {
  if (link.cardinality === 'one' && !leadsToKey(link)) return [];
  const back = exists({ from: link.at, to: at, at: link.from, cardinality: 'many' }, found);
  const parts = where === null ? [] : where.kind === 'all' ? where.of : [where];
  if (hasSameRows(link.to, inbound.source)) {
    const others = parts.filter((part) => part.kind !== 'member-of' || part.relation.key !== inbound.key);
    return [{ source: link.to, test: all(back, ...others) }];
  }
  return parts.flatMap((part) => {
    const others = parts.filter((other) => other !== part);
    return followBack(part, link.to, all(back, ...others), inbound);
  });
}
