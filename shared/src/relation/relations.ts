import { InvariantError, invariant } from '../result/invariant.ts';
import { type Canonical, canonicalKey } from './canonical-key.ts';
import { checkKey, checkPredicate, checkScalar } from './integrity.ts';
import type { Predicate } from './predicate.ts';
import type { Scalar } from './scalar.ts';
import { predicateKey, scalarKey } from './predicate-key.ts';
import type { Coded, Relation, Total } from './relation.ts';
import { simplified } from './simplify.ts';
import { isSameSource, sourceKey } from './source-key.ts';
import type { TableSource } from './table-source.ts';

/** All rows of the table. Throws when it has no key. */
export function scan(source: TableSource): Relation {
  checkKey(source);
  return { kind: 'scan', source, key: keyOf('scan', sourceKey(source)) };
}

/** No rows of the table. */
export function nothing(source: TableSource): Relation {
  checkKey(source);
  return { kind: 'nothing', source, key: keyOf('nothing', sourceKey(source)) };
}

/** The input's rows for which the predicate holds. Throws when the predicate does not fit the input's table. */
export function filter(input: Relation, given: Predicate): Relation {
  checkPredicate(input.source, given);
  const where = simplified(input.source, given);
  if (where.kind === 'always') return where.holds ? input : nothing(input.source);
  if (input.kind === 'nothing') return input;
  if (input.kind === 'scan' && where.kind === 'member-of' && isSameSource(where.relation.source, input.source)) {
    return where.relation;
  }
  const key = keyOf('filter', input.key, predicateKey(where));
  return { kind: 'filter', source: input.source, key, input, where };
}

/** The rows that carry one of the codes; none when no code is asked. Throws for a code that cannot occur. */
export function pick(from: Coded, codes: readonly number[]): Relation {
  const possible = codesOf(from);
  const wanted = [...new Set(codes)].sort((left, right) => left - right);
  for (const code of wanted) {
    if (!possible.includes(code)) throw new InvariantError(`code ${code} cannot occur in this ${from.kind}`);
  }
  if (wanted.length === 0) return nothing(from.source);
  if (wanted.length === possible.length) {
    if (from.kind !== 'tally') return from.input;
    if (from.inputs.length === 1 && from.inputs[0]) return from.inputs[0];
  }
  return { kind: 'pick', source: from.source, key: keyOf('pick', from.key, wanted), from, codes: wanted };
}

/** Every code that can occur, ascending. */
export function codesOf(from: Coded): number[] {
  if (from.kind === 'tally') return from.inputs.map((_, index) => index + 1);
  const last = from.kind === 'classify' ? from.cases.length : 1;
  return Array.from({ length: last + 1 }, (_, index) => index);
}

/** The sum of an integer over the rows of a relation. Throws for another type. */
export function total(input: Relation, value: Scalar): Total {
  checkScalar(input.source, value);
  invariant(value.type === 'integer', 'only integers are added up');
  return { kind: 'total', source: input.source, key: keyOf('total', input.key, scalarKey(value)), input, value };
}

/** Canonical key of a relational part: its kind and the canonical forms of its parts. */
export function keyOf(kind: string, ...parts: readonly Canonical[]): string {
  invariant(parts.length > 0, `${kind} has no parts`);
  return canonicalKey([kind, ...parts]);
}
