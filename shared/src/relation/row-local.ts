import { testsOwnRow } from './own-row.ts';
import type { Predicate } from './predicate.ts';
import { type RelationalPart, readPredicate, readScalar } from './reads.ts';
import type { RelationKind } from './relation.ts';
import type { Scalar } from './scalar.ts';
import { testOf } from './shared-tests.ts';
import type { TableSource } from './table-source.ts';

/** More codes of one part are not worth a number each in one query. */
const mostCodes = 300;

type LocalTests = { [Kind in RelationKind]: (part: Extract<RelationalPart, { kind: Kind }>) => boolean };

const localTests: LocalTests = {
  scan: () => true,
  nothing: () => true,
  filter: (part) => testOwnRow([testOf(part)], part),
  pick: (part) => isRowLocal(part.from),
  tally: (part) => part.inputs.length <= mostCodes,
  classify: (part) => part.cases.length <= mostCodes && testOwnRow(part.cases, part),
  rank: () => false,
  total: () => false,
};

/**
 * True for a part that is decided row by row of its table, given which rows are in the parts it is made from: many such
 * parts of one table can be worked out in one pass. Not for parts that order or group rows, and not where each row takes long.
 */
export function isRowLocal(part: RelationalPart): boolean {
  const isLocal = localTests[part.kind] as (part: RelationalPart) => boolean;
  return isPlainOrWritten(part.source) && isLocal(part);
}

/** False for pairs and for values that follow from the order of rows. */
function isPlainOrWritten({ derived }: TableSource): boolean {
  return derived === undefined || (derived.kind === 'overlay' && isPlainOrWritten(derived.base));
}

/** A row that was written before is not looked at together with others at all. */
function testOwnRow(tests: readonly Predicate[], { source }: RelationalPart): boolean {
  let found = tests.every(testsOwnRow);
  const link = (): void => {
    found = false;
  };
  if (source.derived === undefined) return found;
  for (const test of tests) readPredicate(test, { link });
  for (const value of writtenValues(source)) readScalar(value, { link });
  return found;
}

/** The values that were written over columns of a table. */
function writtenValues({ derived }: TableSource): Scalar[] {
  return derived?.kind === 'overlay' ? [...Object.values(derived.set), ...writtenValues(derived.base)] : [];
}
