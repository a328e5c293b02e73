import { InvariantError, invariant } from '../result/invariant.ts';
import type { Canonical } from './canonical-key.ts';
import { checkPredicate, checkSameTable, checkScalar } from './integrity.ts';
import type { Predicate } from './predicate.ts';
import { orderForm, predicateKey, scalarKey } from './predicate-key.ts';
import type { Classify, Quota, Rank, Relation, Tally } from './relation.ts';
import { keyOf } from './relations.ts';
import { simplified } from './simplify.ts';

/** Codes are stored in at most two bytes. */
const maxCode = 65_535;
const million = 1_000_000;

/** Each key found in at least one input, with the number of inputs it is in. Throws when the tables differ. */
export function tally(inputs: readonly Relation[]): Tally {
  const [first, ...others] = inputs;
  if (!first) throw new InvariantError('a tally needs an input');
  invariant(inputs.length <= maxCode, 'a tally has too many inputs');
  for (const one of others) checkSameTable(first.source, one.source);
  const key = keyOf('tally', inputs.map((one) => one.key).sort());
  return { kind: 'tally', source: first.source, key, inputs };
}

/** Each key of the input with the index of the first case that holds, or the number of cases. */
export function classify(input: Relation, cases: readonly Predicate[]): Classify {
  invariant(cases.length > 0 && cases.length <= maxCode, 'a classification needs cases');
  for (const one of cases) checkPredicate(input.source, one);
  const simple = cases.map((one) => simplified(input.source, one));
  const key = keyOf('classify', input.key, simple.map(predicateKey));
  return { kind: 'classify', source: input.source, key, input, cases: simple };
}

/** Settings of a rank; what is left out is: all rows take part, one partition, order by key. */
export interface RankSettings {
  among?: Predicate | null;
  otherwise?: 0 | 1;
  partitionBy?: Rank['partitionBy'];
  orderBy?: Rank['orderBy'];
  quota: Quota;
}

/** Each key of the input with code 0 (kept) or 1 (not kept); see `Rank`. */
export function rank(input: Relation, settings: RankSettings): Rank {
  const { partitionBy = [], orderBy = [], quota, otherwise = 1 } = settings;
  const given = settings.among ? simplified(input.source, settings.among) : null;
  const among = given?.kind === 'always' && given.holds ? null : given;
  if (among) checkPredicate(input.source, among);
  for (const one of partitionBy) checkScalar(input.source, one);
  for (const one of orderBy) checkScalar(input.source, one.by);
  checkQuota(quota);
  const key = keyOf(
    'rank',
    input.key,
    among && [predicateKey(among), otherwise],
    partitionBy.map(scalarKey).sort(),
    orderForm(orderBy),
    quotaForm(quota),
  );
  const effective = among ? otherwise : 1;
  return { kind: 'rank', source: input.source, key, input, among, otherwise: effective, partitionBy, orderBy, quota };
}

function checkQuota(quota: Quota): void {
  if (quota.kind === 'rows') {
    invariant(Number.isSafeInteger(quota.rows) && quota.rows >= 0, `not a number of rows: ${quota.rows}`);
    return;
  }
  const { fromPpm, toPpm } = quota;
  const isRange = Number.isInteger(fromPpm) && Number.isInteger(toPpm) && fromPpm >= 0 && fromPpm <= toPpm;
  invariant(isRange && toPpm <= 2 * million, `not a share: ${fromPpm} to ${toPpm} parts per million`);
}

function quotaForm(quota: Quota): Canonical {
  return quota.kind === 'rows' ? ['rows', quota.rows] : ['share', quota.of.key, quota.fromPpm, quota.toPpm];
}
