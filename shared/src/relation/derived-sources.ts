import { InvariantError, invariant } from '../result/invariant.ts';
import type { PairBlock, Pairs, PairScore, PairTest } from './derived-source.ts';
import { checkKey, checkPredicate, checkSameKey, checkScalar } from './integrity.ts';
import { memberOf } from './predicates.ts';
import type { RelationalPart } from './reads.ts';
import type { Relation } from './relation.ts';
import { filter, nothing, scan } from './relations.ts';
import { hasSameRows, isSameSource } from './source-key.ts';
import type { Scalar } from './scalar.ts';
import type { TableSource } from './table-source.ts';
import { isComparable } from './value-types.ts';

/**
 * The table with columns replaced for the rows in `rows` (of any version or overlay of it) by values of the base row.
 * The base itself when nothing is replaced. Throws for a key column and for a value of another type.
 */
export function overlay(base: TableSource, rows: Relation, set: Readonly<Record<string, Scalar>>): TableSource {
  checkSameKey(base, rows.source);
  for (const [name, value] of Object.entries(set)) {
    const type = Object.hasOwn(base.columns, name) ? base.columns[name] : undefined;
    invariant(type !== undefined && type === value.type, `${name} of ${base.table} is ${type}, not ${value.type}`);
    invariant(!base.key.includes(name), `${name} is part of the key of ${base.table}`);
    checkScalar(base, value);
  }
  if (rows.kind === 'nothing' || Object.keys(set).length === 0) return base;
  return { ...base, derived: { kind: 'overlay', base, rows, set } };
}

/**
 * The relation's keys as rows of another version or overlay of the same table: those of its rows that are there.
 * The relation itself when it is of that source already.
 */
export function rebase(relation: Relation, source: TableSource): Relation {
  checkSameKey(source, relation.source);
  const origin = originOf(relation);
  if (isSameSource(origin.source, source)) return origin;
  return origin.kind === 'nothing' ? nothing(source) : filter(scan(source), memberOf(origin));
}

/** The relation whose keys these are, when they were only carried over to another overlay of the same rows. */
export function originOf(relation: Relation): Relation {
  if (relation.kind !== 'filter' || relation.input.kind !== 'scan' || relation.where.kind !== 'member-of') {
    return relation;
  }
  const { relation: origin } = relation.where;
  return hasSameRows(origin.source, relation.source) ? originOf(origin) : relation;
}

/** True for the relation of all pairs, which is kept with their scores. */
export function isPairs(part: RelationalPart): boolean {
  return part.kind === 'scan' && part.source.derived?.kind === 'pairs';
}

/** Most pairs that are compared for one table of pairs; the engine refuses to compare more. */
export const mostComparedPairs = 100_000_000;

/** Most blocks and parts of a score. */
const mostParts = 20;

/** The table of pairs; see `Pairs`. Throws when a block or a part of the score does not fit. */
export function pairs(settings: Omit<Pairs, 'kind'>): TableSource {
  const { left, right, blocks, score, least } = settings;
  invariant(blocks.length > 0 && blocks.length <= mostParts, 'pairs need blocks');
  invariant(score.length > 0 && score.length <= mostParts, 'pairs need a score');
  invariant(Number.isInteger(least) && least >= 0 && least <= 100, `not a score: ${least}`);
  for (const block of blocks) checkBlock(left.source, right.source, block);
  for (const part of score) checkScore(left.source, right.source, part);
  const leftKey = pairKey('left', left.source);
  const rightKey = pairKey('right', right.source);
  return {
    table: `${left.source.table} × ${right.source.table}`,
    version: 0,
    columns: { ...leftKey, ...rightKey, score: 'integer' },
    key: [...Object.keys(leftKey), ...Object.keys(rightKey)],
    derived: { kind: 'pairs', ...settings },
  };
}

/** Names and types of the key columns of one side of pairs. */
function pairKey(side: 'left' | 'right', source: TableSource) {
  checkKey(source);
  return Object.fromEntries(
    source.key.map((name, index) => {
      const type = source.columns[name];
      if (type === undefined) throw new InvariantError(`no column ${name} in ${source.table}`);
      return [`${side}_${index}`, type] as const;
    }),
  );
}

/** The table a test of pairs is read on: values of the left side as `left_0` ..., of the right one as `right_0` ... */
export function pairValues({ left, right }: Pick<PairTest, 'left' | 'right'>): TableSource {
  const named = (side: 'left' | 'right', values: readonly Scalar[]) =>
    values.map(({ type }, index) => [`${side}_${index}`, type] as const);
  const columns = Object.fromEntries([...named('left', left), ...named('right', right)]);
  return { table: 'values of pairs', version: 0, columns, key: [] };
}

function checkBlock(left: TableSource, right: TableSource, block: PairBlock): void {
  const { where } = block;
  invariant(
    (block.left.length > 0 || where) && block.left.length === block.right.length,
    'a block does not pair its values',
  );
  if (where) {
    for (const one of where.left) checkScalar(left, one);
    for (const one of where.right) checkScalar(right, one);
    checkPredicate(pairValues(where), where.holds);
  }
  for (const [index, one] of block.left.entries()) {
    const other = block.right[index];
    if (other) checkPair(left, right, one, other);
  }
}

function checkScore(left: TableSource, right: TableSource, part: PairScore): void {
  checkPair(left, right, part.left, part.right);
  invariant(
    Number.isInteger(part.weight) && part.weight > 0 && part.weight <= 1_000_000,
    `not a weight: ${part.weight}`,
  );
  invariant(part.how === 'equal' || part.left.type === 'text', 'only texts are similar');
}

function checkPair(left: TableSource, right: TableSource, one: Scalar, other: Scalar): void {
  checkScalar(left, one);
  checkScalar(right, other);
  invariant(isComparable(one.type, other.type), `pairs compare ${one.type} with ${other.type}`);
}
