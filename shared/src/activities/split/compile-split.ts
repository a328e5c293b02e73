import { literal } from '../../relation/literal.ts';
import { memberOf } from '../../relation/predicates.ts';
import { pick } from '../../relation/relations.ts';
import { call, holds } from '../../relation/scalars.ts';
import { withColumns } from '../carried.ts';
import type { Compiled, CompileContext, Drop, Law, LawTerm } from '../definition.ts';
import { tableOfDimension } from '../dimension-table.ts';
import { onlyInbound } from '../inbound.ts';
import { mergedIn, rowsOf } from '../law-terms.ts';
import type { InboundPopulation, Population } from '../population.ts';
import { mainPort, remainderPort } from '../settings/setting-schemas.ts';
import { invariant } from '../../result/invariant.ts';
import type { SplitConfig } from './config.ts';
import { planSubsets } from './subset-plan.ts';
import { subsetColumn } from './subset-column.ts';
import { type Taken, takeInTurn, takeWithOverlap } from './take-subsets.ts';
import { phrase, type Text } from '../../words/phrase.ts';

interface Divided extends Taken {
  laws: Law[];
  facts: { id: string; label: Text; term: LawTerm }[];
}

/** Subsets in order, with the laws of conservation; see `help.md` for who takes what. */
export function compileSplit(
  inbound: readonly InboundPopulation[],
  config: SplitConfig,
  context: CompileContext,
): Compiled {
  const population = onlyInbound(inbound);
  const { relation } = population;
  const table = tableOfDimension(context.catalog, population.dimension);
  invariant(table, 'has no targeting dimension');
  const plans = planSubsets(config, { table: table.name, inbound: relation, context });
  const divided = config.overlap ? overlapping(relation, plans) : exclusive(relation, plans);
  const outputs: Record<string, Population> = config.singleTable
    ? { [mainPort]: withSubsetCode(population, divided, context.activity.label) }
    : Object.fromEntries(
        divided.subsets.map((taken) => [taken.subset.id, { ...population, relation: taken.relation }]),
      );
  if (config.remainder) outputs[remainderPort] = { ...population, relation: divided.remainder };
  const drop: Drop = { cause: 'remainder', label: phrase('label.inNoSubset'), relation: divided.remainder };
  return {
    outputs,
    drops: [config.remainder ? { ...drop, port: remainderPort } : drop],
    laws: divided.laws,
    facts: divided.facts,
  };
}

function exclusive(inbound: Population['relation'], plans: ReturnType<typeof planSubsets>): Divided {
  const taken = takeInTurn(inbound, plans);
  const law = {
    left: [rowsOf('In', inbound)],
    right: [...subsetTerms(taken), rowsOf('Remainder', taken.remainder)],
  };
  return { ...taken, laws: [law], facts: [] };
}

function overlapping(inbound: Population['relation'], plans: ReturnType<typeof planSubsets>): Divided {
  const taken = takeWithOverlap(inbound, plans);
  const { anywhere, inHowMany, remainder } = taken;
  const several = mergedIn('Counted more than once', inHowMany);
  const facts = inHowMany.inputs.slice(1).map((_, index) => {
    const label = phrase('label.inSubsets', { count: index + 2 });
    return { id: `in-${index + 2}`, label, term: rowsOf(label, pick(inHowMany, [index + 2])) };
  });
  return {
    ...taken,
    laws: [
      { left: [rowsOf('In', inbound)], right: [rowsOf('In a subset', anywhere), rowsOf('Remainder', remainder)] },
      { left: subsetTerms(taken), right: [rowsOf('In a subset', anywhere), several] },
    ],
    facts: [{ id: 'overlap', label: phrase('label.countedMoreThanOnce'), term: several }, ...facts],
  };
}

function subsetTerms(taken: Taken): LawTerm[] {
  return taken.subsets.map(({ subset, relation }) => rowsOf(subset.label, relation));
}

/** One population of all subsets, with a column naming the first subset a row is in. */
function withSubsetCode(population: Population, divided: Divided, addedBy: string): Population {
  const choices = divided.subsets.flatMap(({ subset, relation }) => [
    holds(memberOf(relation)),
    literal(subset.label, 'text'),
  ]);
  const code = { ...subsetColumn(addedBy), value: call('choose', [...choices, call('empty', [], 'text')], 'text') };
  return { ...population, relation: divided.anywhere, columns: withColumns(population.columns, [code]) };
}
