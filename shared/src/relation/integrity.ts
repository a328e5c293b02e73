import { InvariantError, invariant } from '../result/invariant.ts';
import type { Predicate, PredicateKind } from './predicate.ts';
import type { Scalar, ScalarKind } from './scalar.ts';
import { isSameSource } from './source-key.ts';
import type { LinkUse, TableSource } from './table-source.ts';
import { isComparable } from './value-types.ts';

type ScalarChecks = { [Kind in ScalarKind]: (source: TableSource, scalar: Extract<Scalar, { kind: Kind }>) => void };
type PredicateChecks = {
  [Kind in PredicateKind]: (source: TableSource, predicate: Extract<Predicate, { kind: Kind }>) => void;
};

const scalarChecks: ScalarChecks = {
  column: (source, one) => {
    const type = columnType(source, one.name);
    invariant(type === one.type, `column ${one.name} of ${source.table} is ${type}, not ${one.type}`);
  },
  follow: (source, one) => {
    checkLink(source, one.link);
    invariant(one.link.cardinality === 'one', `the link to ${one.link.to.table} leads to many rows`);
    checkScalar(one.link.to, one.value);
  },
  aggregate: (source, one) => {
    checkLink(source, one.link);
    if (one.of) checkScalar(one.link.to, one.of);
    if (one.where) checkPredicate(one.link.to, one.where);
    for (const order of one.orderBy ?? []) checkScalar(one.link.to, order.by);
  },
  collected: (source, one) => {
    checkLink(source, one.link);
    if (one.where) checkPredicate(one.link.to, one.where);
    for (const order of one.orderBy) checkScalar(one.link.to, order.by);
    for (const { value } of one.values) checkScalar(one.link.to, value);
  },
  call: (source, one) => one.args.forEach((arg) => checkScalar(source, arg)),
  literal: () => {},
  text: (source, one) => checkScalar(source, one.of),
  'key-position': (source) => invariant(source.key.length > 0, `${source.table} has no key`),
  'list-position': (source, one) => checkScalar(source, one.of),
  holds: (source, one) => checkPredicate(source, one.of),
};

const predicateChecks: PredicateChecks = {
  always: () => {},
  compare: (source, one) => {
    checkScalar(source, one.left);
    checkScalar(source, one.right);
  },
  'is-empty': (source, one) => checkScalar(source, one.of),
  'in-list': (source, one) => checkScalar(source, one.of),
  'text-match': (source, one) => checkScalar(source, one.of),
  'pattern-match': (source, one) => checkScalar(source, one.of),
  'regex-match': (source, one) => checkScalar(source, one.of),
  all: (source, one) => one.of.forEach((part) => checkPredicate(source, part)),
  any: (source, one) => one.of.forEach((part) => checkPredicate(source, part)),
  not: (source, one) => checkPredicate(source, one.of),
  exists: (source, one) => {
    checkLink(source, one.link);
    if (one.where) checkPredicate(one.link.to, one.where);
  },
  'member-of': (source, one) => checkSameKey(source, one.relation.source),
  'size-test': () => {},
};

/** Throws unless everything the scalar reads exists, with the types it says, in the table or along its links. */
export function checkScalar(source: TableSource, scalar: Scalar): void {
  const check = scalarChecks[scalar.kind] as (source: TableSource, scalar: Scalar) => void;
  check(source, scalar);
}

/** Throws unless everything the predicate reads exists, with the types it says, in the table or along its links. */
export function checkPredicate(source: TableSource, predicate: Predicate): void {
  const check = predicateChecks[predicate.kind] as (source: TableSource, predicate: Predicate) => void;
  check(source, predicate);
}

/** Throws unless both are the same table with the same key, in whatever version or overlay. */
export function checkSameKey(left: TableSource, right: TableSource): void {
  const typesOf = (source: TableSource) => source.key.map((name) => `${name} ${source.columns[name] ?? ''}`).join();
  const isSame = left.table === right.table && typesOf(left) === typesOf(right);
  invariant(isSame, `keys of ${right.table} are not keys of ${left.table}`);
}

/** Throws unless both are the same table as of the same version and overlay. */
export function checkSameTable(left: TableSource, right: TableSource): void {
  if (!isSameSource(left, right)) {
    throw new InvariantError(
      `relations of ${left.table} version ${left.version} and ${right.table} version ${right.version} do not combine`,
    );
  }
}

/** Throws unless the table has a key made of columns it has. */
export function checkKey(source: TableSource): void {
  invariant(source.key.length > 0, `${source.table} has no key`);
  for (const name of source.key) columnType(source, name);
}

function checkLink(source: TableSource, link: LinkUse): void {
  const { from, to, at } = link;
  invariant(
    from.length > 0 && from.length === at.length,
    `the link from ${source.table} to ${to.table} does not pair its values`,
  );
  for (const [index, left] of from.entries()) {
    const right = at[index];
    if (!right) continue;
    checkScalar(source, left);
    checkScalar(to, right);
    invariant(
      isComparable(left.type, right.type),
      `the link from ${source.table} to ${to.table} compares ${left.type} with ${right.type}`,
    );
  }
  invariant(
    link.cardinality === 'many' || to.key.length > 0,
    `the link leads to one row of ${to.table}, which has no key`,
  );
}

function columnType(source: TableSource, name: string) {
  const type = Object.hasOwn(source.columns, name) ? source.columns[name] : undefined;
  if (type === undefined) throw new InvariantError(`no column ${name} in ${source.table}`);
  return type;
}
