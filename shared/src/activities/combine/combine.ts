import { type ActivityProblem, defineActivity, type ValidateContext } from '../definition.ts';
import { sharedDimension } from '../dimension-table.ts';
import { complementPort, mainPort } from '../setting-schemas.ts';
import { type CombineConfig, combineConfigSchema } from './config.ts';
import { combineOperations } from './operations.ts';

/** Union, intersection or exclusion of inbound populations of one targeting dimension. */
export const combine = defineActivity({
  type: 'combine',
  category: 'targeting',
  title: 'Combine',
  searchWords: ['union', 'intersection', 'exclusion', 'exclude', 'merge', 'minus', 'and', 'or', 'suppress'],
  config: combineConfigSchema,
  initial: (): CombineConfig => ({ operation: 'union', primary: null, complement: false }),
  mapTransitions: (config, rename) => ({ ...config, primary: config.primary && rename(config.primary) }),
  ports: (config) => {
    const { outLabel, complementLabel } = combineOperations[config.operation];
    const outbound = [{ id: mainPort, label: outLabel, role: 'main' as const }];
    if (!config.complement || complementLabel === undefined) return { inbound, outbound };
    return { inbound, outbound: [...outbound, { id: complementPort, label: complementLabel, role: 'complement' }] };
  },
  validate: (config, context) => [...primaryProblems(config, context), ...dimensionProblems(context)],
  dimension: (_, context) => sharedDimension(context.inbound),
  compile: (populations, config) => combineOperations[config.operation].compile(populations, config),
  summarize: (config, context) => combineOperations[config.operation].summarize(config, context),
});

const inbound = { min: 2, max: 1000 };

function primaryProblems({ operation, primary }: CombineConfig, context: ValidateContext): ActivityProblem[] {
  if (primary === null) return operation === 'exclusion' ? [{ code: 'primary.missing', field: 'primary' }] : [];
  const arrives = context.inbound.some((one) => one.transition === primary);
  return arrives ? [] : [{ code: 'primary.unknown', field: 'primary' }];
}

function dimensionProblems(context: ValidateContext): ActivityProblem[] {
  const known = new Set(context.inbound.flatMap((one) => one.dimension ?? []));
  if (known.size < 2) return [];
  const labels = [...known].map((name) => context.catalog.dimensions.find((one) => one.name === name)?.label ?? name);
  return [{ code: 'dimension.mixed', params: { dimensions: labels.join(', ') } }];
}
