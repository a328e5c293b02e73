import type { Predicate, PredicateKind } from './predicate.ts';
import { type RelationalPart, readPart } from './reads.ts';
import type { RelationKind } from './relation.ts';

/** More codes of one part are not worth a number each in one query. */
const mostCodes = 300;

type LocalTests = { [Kind in RelationKind]: (part: Extract<RelationalPart, { kind: Kind }>) => boolean };

const localTests: LocalTests = {
  scan: () => true,
  nothing: () => true,
  filter: (part) => readsOwnRow(part) && isCheap(part.where),
  pick: (part) => isRowLocal(part.from),
  tally: (part) => part.inputs.length <= mostCodes,
  classify: (part) => part.cases.length <= mostCodes && readsOwnRow(part) && part.cases.every(isCheap),
  rank: () => false,
  total: () => false,
};

/**
 * True for a part that is decided row by row of its table, given which rows are in the parts it is made from: many such
 * parts of one table can be worked out in one pass. Not for parts that order or group rows, and not where each row takes long.
 */
export function isRowLocal(part: RelationalPart): boolean {
  const isLocal = localTests[part.kind] as (part: RelationalPart) => boolean;
  return part.source.derived === undefined && isLocal(part);
}

/** False when it reads rows of which many belong to one. */
function readsOwnRow(part: RelationalPart): boolean {
  let found = true;
  readPart(part, {
    link: (link) => {
      found &&= link.cardinality === 'one';
    },
  });
  return found;
}

/** Patterns take long: they are tried on the rows that are left, not on all. */
const costly: ReadonlySet<PredicateKind> = new Set<PredicateKind>(['pattern-match', 'regex-match', 'size-test']);

function isCheap(predicate: Predicate): boolean {
  if (predicate.kind === 'all' || predicate.kind === 'any') return predicate.of.every(isCheap);
  return predicate.kind === 'not' ? isCheap(predicate.of) : !costly.has(predicate.kind);
}
