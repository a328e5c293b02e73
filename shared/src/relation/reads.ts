import { hashColumn } from '../random/key-hash.ts';
import type { Windowed } from './derived-source.ts';
import type { Predicate, PredicateKind } from './predicate.ts';
import type { Coded, Order, Relation, RelationKind, Total } from './relation.ts';
import { scan } from './relations.ts';
import type { AggregateValue, CollectedValue, Scalar, ScalarKind } from './scalar.ts';
import type { LinkUse, TableSource } from './table-source.ts';

export type RelationalPart = Relation | Coded | Total;

/** Called for what a predicate or scalar reads: relations, links and aggregates at any depth, columns of the row itself. */
export interface Reads {
  relation?(relation: Relation): void;
  /** A relation that the row itself is looked up in; without it a relation like others. */
  member?(relation: Relation): void;
  link?(link: LinkUse): void;
  aggregate?(value: AggregateValue | CollectedValue): void;
  /** A table in the data; a derived one is reported by what it is made from. */
  table?(source: TableSource): void;
  /** A column of the row's own table, also one that a link starts from; the hash of the key counts as a column. */
  column?(name: string): void;
  /** What is told of the rows that a link leads to; without it everything but their columns. */
  linked?(source: TableSource): Reads;
}

type ScalarReads = { [Kind in ScalarKind]: (one: Extract<Scalar, { kind: Kind }>, reads: Reads) => void };
type PredicateReads = { [Kind in PredicateKind]: (one: Extract<Predicate, { kind: Kind }>, reads: Reads) => void };
type PartReads = {
  [Kind in RelationKind]: (one: Extract<RelationalPart, { kind: Kind }>, reads: Reads) => readonly RelationalPart[];
};

const scalarReads: ScalarReads = {
  column: (one, reads) => reads.column?.(one.name),
  follow: (one, reads) => readScalar(one.value, readLink(one.link, reads)),
  aggregate: (one, reads) => {
    reads.aggregate?.(one);
    const linked = readLink(one.link, reads);
    if (one.of) readScalar(one.of, linked);
    if (one.where) readPredicate(one.where, linked);
    readOrder(one.orderBy ?? [], linked);
  },
  collected: (one, reads) => {
    reads.aggregate?.(one);
    const linked = readLink(one.link, reads);
    if (one.where) readPredicate(one.where, linked);
    readOrder(one.orderBy, linked);
    for (const { value } of one.values) readScalar(value, linked);
  },
  call: (one, reads) => one.args.forEach((part) => readScalar(part, reads)),
  literal: () => {},
  text: (one, reads) => readScalar(one.of, reads),
  'key-position': (_, reads) => reads.column?.(hashColumn),
  'list-position': (one, reads) => readScalar(one.of, reads),
  holds: (one, reads) => readPredicate(one.of, reads),
};

const predicateReads: PredicateReads = {
  always: () => {},
  compare: (one, reads) => {
    readScalar(one.left, reads);
    readScalar(one.right, reads);
  },
  'is-empty': (one, reads) => readScalar(one.of, reads),
  'in-list': (one, reads) => readScalar(one.of, reads),
  'text-match': (one, reads) => readScalar(one.of, reads),
  'pattern-match': (one, reads) => readScalar(one.of, reads),
  'regex-match': (one, reads) => readScalar(one.of, reads),
  all: (one, reads) => one.of.forEach((part) => readPredicate(part, reads)),
  any: (one, reads) => one.of.forEach((part) => readPredicate(part, reads)),
  not: (one, reads) => readPredicate(one.of, reads),
  exists: (one, reads) => {
    const linked = readLink(one.link, reads);
    if (one.where) readPredicate(one.where, linked);
  },
  'member-of': (one, reads) => (reads.member ?? reads.relation)?.(one.relation),
  'size-test': (one, reads) => {
    reads.relation?.(one.of);
    if (one.share) reads.relation?.(one.share.of);
  },
};

const partReads: PartReads = {
  scan: ({ source: { derived } }) => (derived?.kind === 'pairs' ? [derived.left, derived.right] : []),
  nothing: () => [],
  filter: (one, reads) => {
    readPredicate(one.where, reads);
    return [one.input];
  },
  pick: (one) => [one.from],
  tally: (one) => one.inputs,
  classify: (one, reads) => {
    for (const part of one.cases) readPredicate(part, reads);
    return [one.input];
  },
  rank: (one, reads) => {
    if (one.among) readPredicate(one.among, reads);
    for (const part of one.partitionBy) readScalar(part, reads);
    readOrder(one.orderBy, reads);
    return one.quota.kind === 'share' ? [one.input, one.quota.of] : [one.input];
  },
  total: (one, reads) => {
    readScalar(one.value, reads);
    return [one.input];
  },
};

export function readScalar(scalar: Scalar, reads: Reads): void {
  const read = scalarReads[scalar.kind] as (scalar: Scalar, reads: Reads) => void;
  read(scalar, reads);
}

export function readPredicate(predicate: Predicate, reads: Reads): void {
  const read = predicateReads[predicate.kind] as (predicate: Predicate, reads: Reads) => void;
  read(predicate, reads);
}

/** Reports what the part's table, predicates and scalars read, and returns its inputs. */
export function readPart(part: RelationalPart, reads: Reads): readonly RelationalPart[] {
  readTable(part, part.source, reads);
  const read = partReads[part.kind] as (part: RelationalPart, reads: Reads) => readonly RelationalPart[];
  return read(part, reads);
}

function readOrder(orderBy: readonly Order[], reads: Reads): void {
  for (const { by } of orderBy) readScalar(by, reads);
}

/** Reports a link; what is read behind it belongs to another row. */
function readLink(link: LinkUse, reads: Reads): Reads {
  reads.link?.(link);
  for (const value of link.from) readScalar(value, reads);
  readTable(undefined, link.to, behind(reads));
  const linked = reads.linked?.(link.to) ?? behind(reads);
  for (const value of link.at) readScalar(value, linked);
  return linked;
}

/** Reports a table, or what a derived one is made from; pairs are the relation of all of them. */
function readTable(reader: RelationalPart | undefined, source: TableSource, reads: Reads): void {
  const { derived } = source;
  if (derived === undefined) return reads.table?.(source);
  if (derived.kind === 'overlay') {
    readTable(reader, derived.base, reads);
    reads.relation?.(derived.rows);
    for (const value of Object.values(derived.set)) readScalar(value, behind(reads));
    return;
  }
  if (derived.kind === 'windowed') return readWindows(derived, reads);
  const whole = scan(source);
  if (reader?.key !== whole.key) return reads.relation?.(whole);
  const tests = derived.blocks.flatMap(({ where }) => where ?? []);
  for (const { left, right } of [...derived.blocks, ...tests, ...derived.score]) {
    for (const value of [left, right].flat()) readScalar(value, behind(reads));
  }
}

/** Reports what a value over rows is worked out from, on all rows of its table. */
function readWindows({ base, of, where, partitionBy, orderBy }: Windowed, reads: Reads): void {
  readTable(undefined, base, reads);
  const rows = reads.linked?.(base) ?? behind(reads);
  for (const value of [...partitionBy, ...(of ? [of] : [])]) readScalar(value, rows);
  if (where) readPredicate(where, rows);
  readOrder(orderBy, rows);
}

function behind(reads: Reads): Reads {
  return { ...reads, column: () => {} };
}
