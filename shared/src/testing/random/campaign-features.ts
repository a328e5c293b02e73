import { buildAudienceConfigSchema } from '../../activities/build-audience/config.ts';
import { combineConfigSchema } from '../../activities/combine/config.ts';
import { deduplicationConfigSchema } from '../../activities/deduplication/config.ts';
import { splitConfigSchema } from '../../activities/split/config.ts';
import { activityOptions, chosenOptions } from './activity-options.ts';
import type { Activity, CampaignGraph } from '../../graph/graph.ts';

/** Activities and options a campaign makes use of, by name. */
export function campaignFeatures(graph: CampaignGraph): string[] {
  return graph.activities.flatMap((activity) => [
    `activity ${activity.type}`,
    ...optionsOf(activity),
    ...(activity.breakpoint ? ['breakpoint'] : []),
  ]);
}

function optionsOf({ type, config }: Activity): string[] {
  switch (type) {
    case 'build-audience': {
      const { continueWhenEmpty } = buildAudienceConfigSchema.parse(config);
      return chosenOptions({ 'stop when empty': !continueWhenEmpty });
    }
    case 'combine': {
      const { operation, complement, primary, by, emptyIsValue, rules } = combineConfigSchema.parse(config);
      return [
        complement ? `${operation} with complement` : operation,
        ...(by ? [`${operation} by columns`] : []),
        ...(rules ?? []).map(({ kind }) => `exclusion by ${kind}`),
        ...chosenOptions({ 'primary by default': primary === null, 'empty equals empty': Boolean(by && emptyIsValue) }),
      ];
    }
    case 'split':
      return splitOptions(config);
    case 'deduplication':
      return deduplicationOptions(config);
    default:
      return activityOptions[type]?.(config) ?? [];
  }
}

function splitOptions(settings: unknown): string[] {
  const config = splitConfigSchema.parse(settings);
  const options = {
    overlap: config.overlap,
    'no overlap': !config.overlap,
    remainder: config.remainder,
    'single table': config.singleTable,
  };
  const subsets = config.subsets.flatMap(({ limit, rule, sort, skipWhenEmpty }) => [
    ...('rows' in limit && typeof limit.rows === 'object' ? ['limit by variable'] : []),
    'choose' in limit ? `limit ${limit.kind} ${limit.choose}` : `limit ${limit.kind}`,
    ...chosenOptions({ 'subset rule': rule !== null, 'skip when empty': skipWhenEmpty }),
    ...(sort === null ? [] : [`sort ${sort.direction}`]),
  ]);
  return [...chosenOptions(options), ...subsets];
}

function deduplicationOptions(settings: unknown): string[] {
  const config = deduplicationConfigSchema.parse(settings);
  const options = {
    'empty is a value': config.emptyIsValue,
    'duplicates leave': config.duplicates,
    'keep all': config.keep === 0,
    'keep one': config.keep === 1,
    'keep several': config.keep > 1,
    'several fields': config.by.length > 1,
    trim: config.by.some((field) => field.trim),
    fold: config.by.some((field) => field.fold),
    'several criteria': config.survivors.length > 1,
    'no criterion': config.survivors.length === 0,
  };
  return [...chosenOptions(options), ...config.survivors.map((survivor) => `survivor ${survivor.kind}`)];
}
