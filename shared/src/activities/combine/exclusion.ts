import { findDimension } from '../../catalog/lookup.ts';
import { classify } from '../../relation/coded-relations.ts';
import type { Predicate } from '../../relation/predicate.ts';
import { memberOf } from '../../relation/predicates.ts';
import { pick } from '../../relation/relations.ts';
import { invariant } from '../../result/invariant.ts';
import { addedColumns } from '../carried.ts';
import type { Compiled, Drop } from '../definition.ts';
import { rowsOf } from '../law-terms.ts';
import type { InboundPopulation } from '../population.ts';
import { settingReader } from '../settings/setting-reader.ts';
import { complementPort, mainPort } from '../settings/setting-schemas.ts';
import type { CombinedSets } from './combined-sets.ts';
import { isInSet } from './comparison.ts';
import { readExclusionRule, ruleFor } from './exclusion-rule.ts';
import { phrase } from '../../words/phrase.ts';

/** Rows of the primary set that are in no other set; the cause is the first set that holds the row. */
export function compileExclusion(sets: CombinedSets): Compiled {
  const { inbound, leading, config } = sets;
  const others = inbound.filter((one) => one !== leading);
  const { population } = leading;
  const found = classify(
    population.relation,
    others.map((one) => isExcludedBy(one, sets)),
  );
  const kept = pick(found, [others.length]);
  const drops = others.map((one, index): Drop => {
    const drop = {
      cause: `in:${one.transition}`,
      label: phrase('label.alsoIn', { set: one.fromLabel }),
      relation: pick(found, [index]),
    };
    return config.complement ? { ...drop, port: complementPort } : drop;
  });
  const excluded = { ...population, relation: pick(found, [...others.keys()]) };
  const outputs = { [mainPort]: { ...population, relation: kept } };
  return {
    outputs: config.complement ? { ...outputs, [complementPort]: excluded } : outputs,
    drops,
    laws: [
      {
        left: [rowsOf(leading.fromLabel, population.relation)],
        right: [rowsOf('Out', kept), ...drops.map((drop) => rowsOf(drop.label, drop.relation))],
      },
    ],
    facts: others.map((one) => {
      const label = phrase('label.usedToExclude', { set: one.fromLabel });
      return { id: `used:${one.transition}`, label, term: rowsOf(label, one.population.relation) };
    }),
  };
}

/** By the rule for the set if there is one, else by the chosen columns or the key. */
function isExcludedBy(one: InboundPopulation, { config, context, table, comparison }: CombinedSets): Predicate {
  const stated = ruleFor(config, one);
  if (!stated) return isInSet(one, comparison);
  const { population, fromLabel } = one;
  const dimension = findDimension(context.catalog, population.dimension);
  invariant(dimension, 'a set has no targeting dimension');
  const predicate = readExclusionRule(settingReader(context), stated, table, {
    label: fromLabel,
    dimension: dimension.label,
    table: dimension.table,
    columns: addedColumns(population.columns),
    members: memberOf(population.relation),
  });
  invariant(predicate, 'the rule for a set has problems');
  return predicate;
}
