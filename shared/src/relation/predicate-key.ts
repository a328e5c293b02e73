import { type Canonical, memoizeKey, sortedDistinct } from './canonical-key.ts';
import type { Predicate, PredicateKind } from './predicate.ts';
import type { LiteralValue, Scalar, ScalarKind } from './scalar.ts';
import type { DerivedSource, PairBlock } from './derived-source.ts';
import type { Order } from './relation.ts';
import type { LinkUse, TableSource } from './table-source.ts';

type ScalarForms = { [Kind in ScalarKind]: (scalar: Extract<Scalar, { kind: Kind }>) => Canonical };
type PredicateForms = { [Kind in PredicateKind]: (predicate: Extract<Predicate, { kind: Kind }>) => Canonical };

const scalarForms: ScalarForms = {
  column: (one) => ['column', one.name, one.type],
  follow: (one) => ['follow', linkKey(one.link), scalarKey(one.value)],
  aggregate: (one) => [
    'aggregate',
    one.fn,
    linkKey(one.link),
    one.of && scalarKey(one.of),
    one.where && predicateKey(one.where),
    one.orderBy && [one.place, orderForm(one.orderBy)],
  ],
  collected: (one) => [
    'collected',
    linkKey(one.link),
    one.where && predicateKey(one.where),
    orderForm(one.orderBy),
    one.rows,
    one.values.map(({ name, value }) => [name, scalarKey(value)]),
  ],
  call: (one) => ['call', one.fn, one.type, one.args.map(scalarKey)],
  literal: (one) => ['literal', one.type, one.value],
  text: (one) => ['text', one.trim, one.fold, scalarKey(one.of)],
  'key-position': (one) => ['key-position', one.seed],
  'list-position': (one) => ['list-position', scalarKey(one.of), one.list.map(scalarKey)],
  holds: (one) => ['holds', predicateKey(one.of)],
};

/** Key of a list of constants, of which there may be very many: one hash for all, once for each list. */
const listKey = memoizeKey<readonly LiteralValue[]>((list) =>
  sortedDistinct(list.map(({ type, value }) => `${type}:${String(value)}`)),
);

const predicateForms: PredicateForms = {
  always: (one) => ['always', one.holds],
  compare: (one) => ['compare', one.op, scalarKey(one.left), scalarKey(one.right)],
  'is-empty': (one) => ['is-empty', scalarKey(one.of)],
  'in-list': (one) => ['in-list', scalarKey(one.of), listKey(one.list)],
  'text-match': (one) => ['text-match', one.how, scalarKey(one.of), one.text],
  'pattern-match': (one) => ['pattern-match', one.pattern, scalarKey(one.of)],
  'regex-match': (one) => ['regex-match', scalarKey(one.of), one.pattern],
  all: (one) => ['all', sortedDistinct(one.of.map(predicateKey))],
  any: (one) => ['any', sortedDistinct(one.of.map(predicateKey))],
  not: (one) => ['not', predicateKey(one.of)],
  exists: (one) => ['exists', linkKey(one.link), one.where && predicateKey(one.where)],
  'member-of': (one) => ['member-of', one.relation.key],
  'size-test': (one) => ['size-test', one.of.key, one.op, one.share ? [one.share.of.key, one.share.ppm] : one.rows],
};

/** Canonical key of a scalar: equal for scalars that are equal by construction. */
export const scalarKey: (scalar: Scalar) => string = memoizeKey((scalar) => formOf(scalarForms, scalar));

/** Canonical key of a predicate; the order of commutative parts does not matter. */
export const predicateKey: (predicate: Predicate) => string = memoizeKey((predicate) =>
  formOf(predicateForms, predicate),
);

/** Canonical key of a table as of a version, with what it is derived from. */
export const sourceKey: (source: TableSource) => string = memoizeKey((source) => [
  'source',
  source.table,
  source.version,
  [...source.key],
  source.key.map((name) => source.columns[name] ?? null),
  ...(source.derived ? [derivedForm(source.derived)] : []),
]);

/** Canonical key of the rows of a table, the same for all overlays on it. */
export function rowsKey(source: TableSource): string {
  return source.derived?.kind === 'overlay' ? rowsKey(source.derived.base) : sourceKey(source);
}

/** Canonical key of a direction of a link; one that leads to the key leads to one row, whatever is said of it. */
export const linkKey: (link: LinkUse) => string = memoizeKey((link) => [
  'link',
  link.from.map(scalarKey),
  sourceKey(link.to),
  link.at.map(scalarKey),
  leadsToKey(link) ? 'one' : link.cardinality,
]);

/** True when the link leads to the key of its table, so that the data itself allows at most one row. */
export function leadsToKey({ to, at }: LinkUse): boolean {
  const names = at.flatMap((one) => (one.kind === 'column' ? [one.name] : []));
  return to.key.length === at.length && to.key.every((name) => names.includes(name));
}

/** Canonical form of an order. */
export function orderForm(orderBy: readonly Order[]): Canonical {
  return orderBy.map(({ by, direction }) => [scalarKey(by), direction]);
}

function derivedForm(derived: DerivedSource): Canonical {
  if (derived.kind === 'overlay') {
    const names = Object.keys(derived.set).sort();
    const set = names.map((name) => [name, ...[derived.set[name]].flatMap((one) => (one ? scalarKey(one) : []))]);
    return ['overlay', sourceKey(derived.base), derived.rows.key, set];
  }
  if (derived.kind === 'windowed') {
    const { base, fn, of, where, partitionBy, orderBy } = derived;
    const values = [of && scalarKey(of), where && predicateKey(where), partitionBy.map(scalarKey)];
    return ['windowed', sourceKey(base), fn, ...values, orderForm(orderBy)];
  }
  const { left, right, blocks, score, least } = derived;
  return [
    'pairs',
    left.key,
    right.key,
    sortedDistinct(blocks.map(blockForm)),
    score.map((one) => [scalarKey(one.left), scalarKey(one.right), one.weight, one.how]),
    least,
  ];
}

function blockForm({ left, right, where }: PairBlock): string {
  const equal = [left.map(scalarKey), right.map(scalarKey)];
  if (!where) return JSON.stringify(equal);
  return JSON.stringify([...equal, where.left.map(scalarKey), where.right.map(scalarKey), predicateKey(where.holds)]);
}

function formOf<Part extends { kind: string }>(
  forms: { [Kind in Part['kind']]: (part: Extract<Part, { kind: Kind }>) => Canonical },
  part: Part,
): Canonical {
  const form = forms[part.kind as Part['kind']] as (part: Part) => Canonical;
  return form(part);
}
