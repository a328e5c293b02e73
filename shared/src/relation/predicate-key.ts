import { type Canonical, memoizeKey, sortedDistinct } from './canonical-key.ts';
import type { Predicate, PredicateKind } from './predicate.ts';
import type { LiteralValue, Scalar, ScalarKind } from './scalar.ts';
import { linkKey } from './source-key.ts';

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
    one.orderBy && [one.orderBy.direction, scalarKey(one.orderBy.by)],
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
};

/** Canonical key of a scalar: equal for scalars that are equal by construction. */
export const scalarKey: (scalar: Scalar) => string = memoizeKey((scalar) => formOf(scalarForms, scalar));

/** Canonical key of a predicate; the order of commutative parts does not matter. */
export const predicateKey: (predicate: Predicate) => string = memoizeKey((predicate) =>
  formOf(predicateForms, predicate),
);

function formOf<Part extends { kind: string }>(
  forms: { [Kind in Part['kind']]: (part: Extract<Part, { kind: Kind }>) => Canonical },
  part: Part,
): Canonical {
  const form = forms[part.kind as Part['kind']] as (part: Part) => Canonical;
  return form(part);
}
