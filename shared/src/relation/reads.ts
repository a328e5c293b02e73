import { hashColumn } from '../random/key-hash.ts';
import type { Predicate, PredicateKind } from './predicate.ts';
import type { Coded, Relation, RelationKind } from './relation.ts';
import type { AggregateValue, Scalar, ScalarKind } from './scalar.ts';
import type { LinkUse } from './table-source.ts';

export type RelationalPart = Relation | Coded;

/** Called for what a predicate or scalar reads: relations, links and aggregates at any depth, columns of the row itself. */
export interface Reads {
  relation?(relation: Relation): void;
  link?(link: LinkUse): void;
  aggregate?(value: AggregateValue): void;
  /** A column of the row's own table, also one that a link starts from; the hash of the key counts as a column. */
  column?(name: string): void;
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
    if (one.orderBy) readScalar(one.orderBy.by, linked);
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
  'member-of': (one, reads) => reads.relation?.(one.relation),
};

const partReads: PartReads = {
  scan: () => [],
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
    for (const part of one.orderBy) readScalar(part.by, reads);
    return one.quota.kind === 'share' ? [one.input, one.quota.of] : [one.input];
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

/** Reports what the part's predicates and scalars read, and returns its inputs. */
export function readPart(part: RelationalPart, reads: Reads): readonly RelationalPart[] {
  const read = partReads[part.kind] as (part: RelationalPart, reads: Reads) => readonly RelationalPart[];
  return read(part, reads);
}

/** Reports a link; what is read behind it belongs to another row. */
function readLink(link: LinkUse, reads: Reads): Reads {
  reads.link?.(link);
  for (const name of link.fromColumns) reads.column?.(name);
  return { ...reads, column: () => {} };
}
