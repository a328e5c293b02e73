import { rank, tally } from '../../relation/coded-relations.ts';
import { memberOf } from '../../relation/predicates.ts';
import { codesOf, pick } from '../../relation/relations.ts';
import { holds } from '../../relation/scalars.ts';
import type { Compiled } from '../definition.ts';
import { inboundTerms, mergedIn, rowsOf } from '../law-terms.ts';
import { mainPort } from '../settings/setting-schemas.ts';
import type { CombinedSets } from './combined-sets.ts';
import { phrase } from '../../words/phrase.ts';

/**
 * Rows of any set, each once; sum of ins = out + merged. With chosen columns one row per combination, of the primary set
 * if it has one, then by key; sum of ins = out + merged + same values.
 */
export function compileUnion({ inbound, leading, comparison }: CombinedSets): Compiled {
  const counted = tally(inbound.map((one) => one.population.relation));
  const anybody = pick(counted, codesOf(counted));
  const merged = mergedIn('Merged', counted);
  const facts = [{ id: 'merged', label: phrase('label.merged'), term: merged }];
  const { population } = leading;
  if (!comparison) {
    return {
      outputs: { [mainPort]: { ...population, relation: anybody } },
      drops: [],
      laws: [{ left: inboundTerms(inbound), right: [rowsOf('Out', anybody), merged] }],
      facts,
    };
  }
  const ranked = rank(anybody, {
    among: comparison.among,
    otherwise: 0,
    partitionBy: comparison.values,
    orderBy: [{ by: holds(memberOf(population.relation)), direction: 'descending' }],
    quota: { kind: 'rows', rows: 1 },
  });
  const relation = pick(ranked, [0]);
  const same = rowsOf('Same values', pick(ranked, [1]));
  return {
    outputs: { [mainPort]: { ...population, relation } },
    drops: [],
    laws: [{ left: inboundTerms(inbound), right: [rowsOf('Out', relation), merged, same] }],
    facts: [...facts, { id: 'same-values', label: phrase('label.sameValues'), term: same }],
  };
}
