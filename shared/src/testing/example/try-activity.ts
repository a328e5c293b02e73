import type { ActivityProblem, Compiled, CompileContext, InboundTransition } from '../../activities/definition.ts';
import type { InboundPopulation } from '../../activities/population.ts';
import { type ActivityType, type ConfigOf, definitionOf } from '../../activities/registry.ts';
import type { ActivityDefinition } from '../../activities/definition.ts';
import { addedColumns } from '../../activities/carried.ts';
import { graphResources } from '../../activities/graph-resources.ts';
import { noAddedColumns } from '../../attribute/added-columns.ts';
import { environmentOf } from '../../compile/environment.ts';
import { literal } from '../../relation/literal.ts';
import { compare } from '../../relation/predicates.ts';
import { filter, scan } from '../../relation/relations.ts';
import { column } from '../../relation/scalars.ts';
import { invariant } from '../../result/invariant.ts';
import { noVariables } from '../../variable/variable.ts';
import { exampleCatalog, exampleNow } from './catalog.ts';
import { inEnglish } from '../../words/english.ts';

const versions = Object.fromEntries(exampleCatalog.tables.map(({ name }) => [name, 1]));

/** The example catalog, and nothing a graph could refer to beside it. */
export const exampleResources = graphResources({ catalog: exampleCatalog });

/** The example catalog with version 1 of every table, at the clock its rows are meant for. */
export const exampleContext: CompileContext = {
  environment: environmentOf(exampleCatalog, versions),
  now: exampleNow,
  timeZone: 'UTC',
  variables: noVariables,
  ...exampleResources,
  columns: noAddedColumns,
  activity: { id: 'tried', label: 'Tried' },
};

/** Customers with at least some points, arriving by a transition: different numbers are different populations. */
export function customersBy(transition: string, points = 0): InboundPopulation {
  const source = exampleContext.environment.get('customers');
  invariant(source, 'the example has customers');
  const relation = filter(scan(source), compare('>=', column(source, 'points'), literal(String(points), 'integer')));
  return { transition, fromLabel: `From ${transition}`, population: { dimension: 'customers', relation, columns: [] } };
}

/** An activity tried alone, without a graph: its problems, summary and compiled form, by default on the example data. */
export function tryActivity<Type extends ActivityType>(
  type: Type,
  settings: Partial<ConfigOf<Type>>,
  inbound: readonly InboundPopulation[],
  known: CompileContext = exampleContext,
): { problems: ActivityProblem[]; codes: string[]; summary: string; compile(): Compiled } {
  const definition: ActivityDefinition = definitionOf(type);
  const config = definition.config.parse({ ...definitionOf(type).initial(7), ...settings });
  const arriving = inbound.map(({ transition, fromLabel, population }): InboundTransition => {
    return { transition, fromLabel, dimension: population.dimension, columns: population.columns };
  });
  const columns = inbound[0] ? addedColumns(inbound[0].population.columns) : noAddedColumns;
  const context = { ...known, inbound: arriving, columns };
  const problems = definition.validate?.(config, context) ?? [];
  return {
    problems,
    codes: problems.map(({ code }) => code),
    summary: inEnglish(definition.summarize(config, context)),
    compile: () => definition.compile(inbound, config, { ...known, columns }),
  };
}
