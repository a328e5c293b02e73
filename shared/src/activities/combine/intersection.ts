import { classify, tally } from '../../relation/coded-relations.ts';
import { all } from '../../relation/logic.ts';
import { memberOf } from '../../relation/predicates.ts';
import type { Relation } from '../../relation/relation.ts';
import { codesOf, pick } from '../../relation/relations.ts';
import type { Compiled } from '../definition.ts';
import { inboundTerms, mergedIn, rowsOf } from '../law-terms.ts';
import { complementPort, mainPort } from '../settings/setting-schemas.ts';
import type { CombinedSets } from './combined-sets.ts';
import { type Comparison, isInSet } from './comparison.ts';
import { phrase } from '../../words/phrase.ts';

/**
 * Rows of all sets; the others are the complement. In any set = out + complement; sum of ins = people + merged.
 * With chosen columns rows of the primary set whose combination all sets have leave; rows of the other sets with such a
 * combination are the same values: in any set = out + complement + same values.
 */
export function compileIntersection(sets: CombinedSets): Compiled {
  const { inbound, leading, comparison, config } = sets;
  const counted = tally(inbound.map((one) => one.population.relation));
  const anybody = pick(counted, codesOf(counted));
  const { population } = leading;
  const { relation, partial, same } = comparison
    ? divide(anybody, sets, comparison)
    : { relation: pick(counted, [inbound.length]), partial: pick(counted, codesOf(counted).slice(0, -1)), same: [] };
  const people = rowsOf('People', anybody);
  const merged = mergedIn('Merged', counted);
  const sameValues = same.map((one) => rowsOf('Same values', one));
  const missing = { cause: 'not-in-all', label: phrase('label.notInAllSets'), relation: partial };
  const outputs = { [mainPort]: { ...population, relation } };
  return {
    outputs: config.complement ? { ...outputs, [complementPort]: { ...population, relation: partial } } : outputs,
    drops: [config.complement ? { ...missing, port: complementPort } : missing],
    laws: [
      { left: [people], right: [rowsOf('Out', relation), rowsOf('Not in all sets', partial), ...sameValues] },
      { left: inboundTerms(inbound), right: [people, merged] },
    ],
    facts: [
      { id: 'merged', label: phrase('label.merged'), term: merged },
      ...sameValues.map((term) => ({ id: 'same-values', label: phrase('label.sameValues'), term })),
    ],
  };
}

function divide(anybody: Relation, { inbound, leading }: CombinedSets, comparison: Comparison) {
  const everywhere = all(...inbound.map((one) => isInSet(one, comparison)));
  const found = classify(anybody, [all(memberOf(leading.population.relation), everywhere), everywhere]);
  return { relation: pick(found, [0]), same: [pick(found, [1])], partial: pick(found, [2]) };
}
