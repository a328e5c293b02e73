import { classify } from '../../relation/coded-relations.ts';
import { memberOf } from '../../relation/predicates.ts';
import { pick } from '../../relation/relations.ts';
import type { Compiled, Drop } from '../definition.ts';
import { rowsOf } from '../law-terms.ts';
import type { InboundPopulation } from '../population.ts';
import { complementPort, mainPort } from '../setting-schemas.ts';
import type { CombineConfig } from './config.ts';
import { leadingSet } from './primary.ts';

/** Rows of the primary set that are in no other set; the cause is the first set that holds the row. */
export function compileExclusion(inbound: readonly InboundPopulation[], config: CombineConfig): Compiled {
  const primary = leadingSet(inbound, config);
  const others = inbound.filter((one) => one !== primary);
  const { population } = primary;
  const found = classify(
    population.relation,
    others.map((one) => memberOf(one.population.relation)),
  );
  const kept = pick(found, [others.length]);
  const drops = others.map((one, index): Drop => {
    const drop = { cause: `in:${one.transition}`, label: `Also in ${one.fromLabel}`, relation: pick(found, [index]) };
    return config.complement ? { ...drop, port: complementPort } : drop;
  });
  const excluded = { ...population, relation: pick(found, [...others.keys()]) };
  const outputs = { [mainPort]: { ...population, relation: kept } };
  return {
    outputs: config.complement ? { ...outputs, [complementPort]: excluded } : outputs,
    drops,
    laws: [
      {
        left: [rowsOf(primary.fromLabel, population.relation)],
        right: [rowsOf('Out', kept), ...drops.map((drop) => rowsOf(drop.label, drop.relation))],
      },
    ],
    facts: others.map((one) => {
      const label = `Used to exclude: ${one.fromLabel}`;
      return { id: `used:${one.transition}`, label, term: rowsOf(label, one.population.relation) };
    }),
  };
}
