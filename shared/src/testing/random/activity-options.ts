import { andJoinConfigSchema } from '../../activities/and-join/config.ts';
import { changeDimensionConfigSchema } from '../../activities/change-dimension/config.ts';
import { channelSettings } from '../../activities/channel/channel-settings.ts';
import { customConfigSchema } from '../../activities/custom/config.ts';
import { endConfigSchema } from '../../activities/end/config.ts';
import { type EnrichmentEntry, enrichmentConfigSchema } from '../../activities/enrichment/config.ts';
import { incrementalQueryConfigSchema } from '../../activities/incremental-query/config.ts';
import { readAudienceConfigSchema } from '../../activities/read-audience/config.ts';
import { reconciliationConfigSchema } from '../../activities/reconciliation/config.ts';
import { saveAudienceConfigSchema } from '../../activities/save-audience/config.ts';
import { testConfigSchema } from '../../activities/test/config.ts';
import { updateDataConfigSchema } from '../../activities/update-data/config.ts';
import { waitConfigSchema } from '../../activities/wait/config.ts';
import { z } from 'zod';

/** Names of the options that are chosen. */
export function chosenOptions(options: Readonly<Record<string, boolean>>): string[] {
  return Object.keys(options).filter((name) => options[name] === true);
}

const channelOptions = (config: unknown): string[] => {
  const { category, onePerAddress, per, address } = z.object(channelSettings).parse(config);
  return [
    category,
    ...chosenOptions({
      'one per address': onePerAddress,
      'many per address': !onePerAddress,
      'a message per linked row': per.kind === 'linked',
      'address of the linked row': address.of === 'linked',
      'address of a chosen attribute': address.attribute !== null,
    }),
  ];
};

const entryOptions = (entry: EnrichmentEntry): string[] => {
  switch (entry.kind) {
    case 'attribute':
    case 'formula':
      return [`enrichment ${entry.kind}`];
    case 'aggregate':
      return [
        `enrichment aggregate ${entry.fn}`,
        ...(entry.formula === undefined ? [] : ['enrichment aggregate of a formula']),
      ];
    case 'rows':
      return [
        'enrichment rows',
        ...chosenOptions({
          'enrichment rows array': entry.array !== null,
          'enrichment rows in order': entry.orderBy.length > 0,
          'enrichment rows filtered': entry.where.items.length > 0,
        }),
      ];
    case 'join':
      return [
        `enrichment join with a ${entry.from.kind}`,
        ...chosenOptions({
          'enrichment join found': entry.found !== null,
          'enrichment join in order': entry.orderBy.length > 0,
          'enrichment join by several': entry.on.length > 1,
        }),
      ];
  }
};

const reconciliationOptions = (settings: unknown): string[] => {
  const { alternatives, filter, ambiguous, outputs, result, take, add, fuzzy } =
    reconciliationConfigSchema.parse(settings);
  const rules = alternatives.flatMap((one) => one.rules);
  return [
    `reconciliation gives ${result}`,
    `ambiguous ${ambiguous.kind}`,
    ...rules.map(({ normalise }) => `compared as ${normalise}`),
    ...(fuzzy?.parts ?? []).map(({ how }) => `likeness ${how}`),
    ...chosenOptions({
      'several alternatives': alternatives.length > 1,
      'several rules': alternatives.some((one) => one.rules.length > 1),
      'condition beside rules': alternatives.some((one) => one.condition !== null && one.rules.length > 0),
      'condition without rules': alternatives.some((one) => one.condition !== null && one.rules.length === 0),
      'only some rows match': filter !== null,
      'unmatched leave': outputs.unmatched,
      'ambiguous leave': outputs.ambiguous,
      'columns of lines': result === 'matched' && take.length > 0,
      'columns of matches': result === 'lines' && add.length > 0,
      likeness: fuzzy !== null,
      review: fuzzy !== null && fuzzy.review !== null,
      decisions: fuzzy !== null && fuzzy.decisions.length > 0,
      'several blocks': fuzzy !== null && fuzzy.blocks.length > 1,
    }),
  ];
};

/** Options in use of the activities of each kind, by name. */
export const activityOptions: Readonly<Record<string, (config: unknown) => string[]>> = {
  'and-join': (config) => {
    const { waitFor, limit } = andJoinConfigSchema.parse(config);
    return [waitFor === null ? 'wait for all' : 'wait for some', ...chosenOptions({ 'time limit': Boolean(limit) })];
  },
  'change-dimension': (config) => {
    const { links, complement, carry } = changeDimensionConfigSchema.parse(config);
    return [
      links.length === 1 ? 'change by one link' : 'change by several links',
      ...carry.map(({ fn }) => `carried ${fn}`),
      ...chosenOptions({ 'without a match leave': complement }),
    ];
  },
  custom: (config) => {
    const { category, per } = customConfigSchema.parse(config);
    return [`custom ${category}`, ...chosenOptions({ 'export per linked row': per.kind === 'linked' })];
  },
  email: channelOptions,
  sms: channelOptions,
  push: channelOptions,
  'direct-mail': channelOptions,
  end: (config) => (endConfigSchema.parse(config).signals.length > 0 ? ['signal'] : []),
  enrichment: (config) => enrichmentConfigSchema.parse(config).columns.flatMap(entryOptions),
  'incremental-query': (config) => {
    const { processed } = incrementalQueryConfigSchema.parse(config);
    if (processed.kind === 'date') return ['incremental by date'];
    return [processed.retentionDays === 0 ? 'returned ever' : 'returned lately'];
  },
  'read-audience': (config) =>
    chosenOptions({ 'stored columns': readAudienceConfigSchema.parse(config).columns.length > 0 }),
  reconciliation: reconciliationOptions,
  'save-audience': (config) => {
    const { target, mode, outbound, columns } = saveAudienceConfigSchema.parse(config);
    return [
      `save ${mode}`,
      `save into ${target.kind}`,
      ...chosenOptions({ 'save ends here': !outbound, 'save columns': columns.length > 0 }),
    ];
  },
  test: (config) => {
    const { branches, otherwise } = testConfigSchema.parse(config);
    return [
      ...branches.flatMap(({ match, conditions }) => [
        `test ${match}`,
        ...conditions.map(({ kind }) => `test by ${kind}`),
      ]),
      ...chosenOptions({ 'test without default': !otherwise, 'several branches': branches.length > 1 }),
    ];
  },
  'update-data': (config) =>
    updateDataConfigSchema.parse(config).changes.flatMap((change) => {
      if (change.kind === 'empty') return ['update empty'];
      const { value } = change;
      return [
        `update ${change.kind}`,
        `update to a ${typeof value === 'object' ? Object.keys(value).join() : 'value'}`,
      ];
    }),
  wait: (config) => {
    const { until } = waitConfigSchema.parse(config);
    return [`wait ${until.kind}`, ...(until.kind === 'condition' ? [`wait for ${until.condition.kind}`] : [])];
  },
};
