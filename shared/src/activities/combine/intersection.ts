import { tally } from '../../relation/coded-relations.ts';
import { codesOf, pick } from '../../relation/relations.ts';
import type { Compiled } from '../definition.ts';
import { inboundTerms, mergedIn, rowsOf } from '../law-terms.ts';
import type { InboundPopulation } from '../population.ts';
import { complementPort, mainPort } from '../setting-schemas.ts';
import type { CombineConfig } from './config.ts';
import { leadingSet } from './primary.ts';

/** Rows of all sets; the others are the complement. In any set = out + complement; sum of ins = people + merged. */
export function compileIntersection(inbound: readonly InboundPopulation[], config: CombineConfig): Compiled {
  const counted = tally(inbound.map((one) => one.population.relation));
  const { population } = leadingSet(inbound, config);
  const relation = pick(counted, [inbound.length]);
  const partial = pick(counted, codesOf(counted).slice(0, -1));
  const people = rowsOf('People', pick(counted, codesOf(counted)));
  const merged = mergedIn('Merged', counted);
  const missing = { cause: 'not-in-all', label: 'Not in all sets', relation: partial };
  const outputs = { [mainPort]: { ...population, relation } };
  return {
    outputs: config.complement ? { ...outputs, [complementPort]: { ...population, relation: partial } } : outputs,
    drops: [config.complement ? { ...missing, port: complementPort } : missing],
    laws: [
      { left: [people], right: [rowsOf('Out', relation), rowsOf('Not in all sets', partial)] },
      { left: inboundTerms(inbound), right: [people, merged] },
    ],
    facts: [{ id: 'merged', label: 'Merged', term: merged }],
  };
}
