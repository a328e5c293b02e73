import { carriedBy } from '../carried.ts';
import { defineActivity, type SummaryContext, type ValidateContext } from '../definition.ts';
import { describeAttribute } from '../../condition/describe-attribute.ts';
import { sharedDimension, tableOfDimension } from '../dimension-table.ts';
import type { Carried } from '../population.ts';
import { complementPort, mainPort } from '../settings/setting-schemas.ts';
import { combinedSets } from './combined-sets.ts';
import { type CombineConfig, combineConfigSchema } from './config.ts';
import { combineOperations } from './operations.ts';
import { combineProblems } from './validate-combine.ts';
import { chained } from '../../words/list.ts';
import { type Phrase, phrase } from '../../words/phrase.ts';

/** Union, intersection, exclusion or symmetric difference of inbound populations. */
export const combine = defineActivity({
  type: 'combine',
  category: 'targeting',
  title: 'Combine',
  searchWords: ['union', 'intersection', 'exclusion', 'exclude', 'merge', 'minus', 'and', 'or', 'xor', 'suppress'],
  config: combineConfigSchema,
  initial: (): CombineConfig => ({ operation: 'union', primary: null, complement: false }),
  mapTransitions: ({ primary, rules, ...config }, rename) => ({
    ...config,
    primary: primary && rename(primary),
    ...(rules && { rules: rules.map((rule) => ({ ...rule, transition: rename(rule.transition) })) }),
  }),
  ports: (config) => {
    const { outLabel, complementLabel } = combineOperations[config.operation];
    const outbound = [{ id: mainPort, label: outLabel, role: 'main' as const }];
    if (!config.complement || complementLabel === undefined) return { inbound, outbound };
    return { inbound, outbound: [...outbound, { id: complementPort, label: complementLabel, role: 'complement' }] };
  },
  validate: combineProblems,
  carries: combineCarries,
  compile: (populations, config, context) =>
    combineOperations[config.operation].compile(combinedSets(populations, config, context)),
  summarize: (config, context) =>
    withColumnsCompared(combineOperations[config.operation].summarize(config, context), config, context),
});

const inbound = { min: 2, max: 1000 };

/** The dimension all sets share, or that of the primary set of an exclusion, with the columns of the leading set. */
function combineCarries({ operation, primary }: CombineConfig, context: ValidateContext): Carried | undefined {
  const chosen = context.inbound.find((one) => one.transition === primary);
  if (operation === 'exclusion' && chosen) return carriedBy(chosen);
  return sharedDimension(context.inbound) === undefined ? undefined : carriedBy(chosen ?? context.inbound[0]);
}

/** "Union of 2 sets, by E-mail and City". */
function withColumnsCompared(
  operation: Phrase,
  { by }: CombineConfig,
  { catalog, inbound: arriving }: SummaryContext,
): Phrase {
  if (!by) return operation;
  const table = tableOfDimension(catalog, arriving[0]?.dimension)?.name ?? '';
  const names = by.flatMap(({ attribute }) => (attribute ? [describeAttribute(attribute, table, catalog)] : []));
  if (names.length === 0) return phrase('combine.columnsMissing', { operation });
  return phrase('combine.by', { operation, columns: chained(names, 'and') });
}
