import { classify, tally } from '../../relation/coded-relations.ts';
import { literal } from '../../relation/literal.ts';
import { compare } from '../../relation/predicates.ts';
import type { Predicate } from '../../relation/predicate.ts';
import { codesOf, pick } from '../../relation/relations.ts';
import type { Scalar } from '../../relation/scalar.ts';
import { call, holds } from '../../relation/scalars.ts';
import type { Compiled } from '../definition.ts';
import { inboundTerms, mergedIn, rowsOf } from '../law-terms.ts';
import { complementPort, mainPort } from '../settings/setting-schemas.ts';
import type { CombinedSets } from './combined-sets.ts';
import { isInSet } from './comparison.ts';
import { phrase } from '../../words/phrase.ts';

/** Rows of exactly one set; the others are the complement. In any set = out + complement; sum of ins = people + merged. */
export function compileSymmetricDifference({ inbound, leading, comparison, config }: CombinedSets): Compiled {
  const counted = tally(inbound.map((one) => one.population.relation));
  const anybody = pick(counted, codesOf(counted));
  const { population } = leading;
  const found = comparison ? classify(anybody, [inSeveral(inbound.map((one) => isInSet(one, comparison)))]) : undefined;
  const relation = found ? pick(found, [1]) : pick(counted, [1]);
  const several = found ? pick(found, [0]) : pick(counted, codesOf(counted).slice(1));
  const people = rowsOf('People', anybody);
  const merged = mergedIn('Merged', counted);
  const drop = { cause: 'in-several', label: phrase('label.inSeveralSets'), relation: several };
  const outputs = { [mainPort]: { ...population, relation } };
  return {
    outputs: config.complement ? { ...outputs, [complementPort]: { ...population, relation: several } } : outputs,
    drops: [config.complement ? { ...drop, port: complementPort } : drop],
    laws: [
      { left: [people], right: [rowsOf('Out', relation), rowsOf('In several sets', several)] },
      { left: inboundTerms(inbound), right: [people, merged] },
    ],
    facts: [{ id: 'merged', label: phrase('label.merged'), term: merged }],
  };
}

/** True when at least two of the predicates hold. */
function inSeveral(sets: readonly Predicate[]): Predicate {
  const [zero, one, two] = ['0', '1', '2'].map((text) => literal(text, 'integer'));
  if (!zero || !one || !two) return { kind: 'always', holds: false };
  return compare('>=', sum(sets.map((set) => call('choose', [holds(set), one, zero], 'integer'))), two);
}

/** Sum of at least one value, as a balanced tree. */
function sum(values: readonly Scalar[]): Scalar {
  const half = Math.ceil(values.length / 2);
  const [only] = values;
  if (only && values.length === 1) return only;
  return call('add', [sum(values.slice(0, half)), sum(values.slice(half))], 'integer');
}
