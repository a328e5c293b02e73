import { andJoinConfigSchema } from '../../activities/and-join/config.ts';
import { buildAudienceConfigSchema } from '../../activities/build-audience/config.ts';
import { combineConfigSchema } from '../../activities/combine/config.ts';
import { deduplicationConfigSchema } from '../../activities/deduplication/config.ts';
import { emailConfigSchema } from '../../activities/email/config.ts';
import { splitConfigSchema } from '../../activities/split/config.ts';
import type { Catalog } from '../../catalog/catalog.ts';
import { findDimension } from '../../catalog/lookup.ts';
import { ruleFeatures } from './rule-features.ts';
import type { Activity, CampaignGraph } from '../../graph/graph.ts';

/** Activities and options a campaign makes use of, by name. */
export function campaignFeatures(graph: CampaignGraph): string[] {
  return graph.activities.flatMap((activity) => [`activity ${activity.type}`, ...optionsOf(activity)]);
}

function chosen(options: Readonly<Record<string, boolean>>): string[] {
  return Object.keys(options).filter((name) => options[name] === true);
}

function optionsOf({ type, config }: Activity): string[] {
  switch (type) {
    case 'build-audience': {
      const { continueWhenEmpty } = buildAudienceConfigSchema.parse(config);
      return chosen({ 'stop when empty': !continueWhenEmpty });
    }
    case 'combine': {
      const { operation, complement, primary } = combineConfigSchema.parse(config);
      return [
        complement ? `${operation} with complement` : operation,
        ...chosen({ 'primary by default': primary === null }),
      ];
    }
    case 'and-join': {
      const { waitFor } = andJoinConfigSchema.parse(config);
      return [waitFor === null ? 'wait for all' : 'wait for some'];
    }
    case 'split':
      return splitOptions(config);
    case 'deduplication':
      return deduplicationOptions(config);
    case 'email': {
      const { category, onePerAddress } = emailConfigSchema.parse(config);
      return [category, ...chosen({ 'one per address': onePerAddress, 'many per address': !onePerAddress })];
    }
    default:
      return [];
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
    ...chosen({ 'subset rule': rule !== null, 'skip when empty': skipWhenEmpty }),
    ...(sort === null ? [] : [`sort ${sort.direction}`]),
  ]);
  return [...chosen(options), ...subsets];
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
  return [...chosen(options), ...config.survivors.map((survivor) => `survivor ${survivor.kind}`)];
}

/** What the rules of a campaign make use of. */
export function ruleFeaturesOfCampaign(catalog: Catalog, graph: CampaignGraph): string[] {
  const tables = new Map<string, string>();
  for (const { type, config } of graph.activities) {
    if (type !== 'build-audience') continue;
    const { dimension } = buildAudienceConfigSchema.parse(config);
    const table = dimension === null ? undefined : findDimension(catalog, dimension)?.table;
    if (table !== undefined) tables.set('table', table);
  }
  const table = tables.get('table');
  if (table === undefined) return [];
  return graph.activities.flatMap(({ type, config }) => {
    if (type === 'build-audience') return ruleFeatures(catalog, table, buildAudienceConfigSchema.parse(config).rule);
    if (type !== 'split') return [];
    return splitConfigSchema
      .parse(config)
      .subsets.flatMap(({ rule }) => (rule === null ? [] : ruleFeatures(catalog, table, rule)));
  });
}
