import { tally } from '../../relation/coded-relations.ts';
import { codesOf, pick } from '../../relation/relations.ts';
import type { Compiled } from '../definition.ts';
import { inboundTerms, mergedIn, rowsOf } from '../law-terms.ts';
import type { InboundPopulation } from '../population.ts';
import { mainPort } from '../setting-schemas.ts';
import type { CombineConfig } from './config.ts';
import { leadingSet } from './primary.ts';

/** Rows of any set, each once; sum of ins = out + merged. */
export function compileUnion(inbound: readonly InboundPopulation[], config: CombineConfig): Compiled {
  const counted = tally(inbound.map((one) => one.population.relation));
  const relation = pick(counted, codesOf(counted));
  const merged = mergedIn('Merged', counted);
  return {
    outputs: { [mainPort]: { ...leadingSet(inbound, config).population, relation } },
    drops: [],
    laws: [{ left: inboundTerms(inbound), right: [rowsOf('Out', relation), merged] }],
    facts: [{ id: 'merged', label: 'Merged', term: merged }],
  };
}
