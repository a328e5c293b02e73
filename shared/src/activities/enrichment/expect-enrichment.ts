import { expectedColumns } from '../carried.ts';
import type { ActivityProblem, ValidateContext } from '../definition.ts';
import { tableOfDimension } from '../dimension-table.ts';
import { type MadeColumn, madeColumns } from '../settings/named-column.ts';
import type { Carried, CarriedColumn } from '../population.ts';
import { type SettingReader, settingReader } from '../settings/setting-reader.ts';
import type { EnrichmentConfig } from './config.ts';
import { expectedSets } from './other-sets.ts';
import { primaryOf } from './primary.ts';
import { readEntries } from './read-entries.ts';
import { phrase } from '../../words/phrase.ts';

/** Problems of an enrichment's settings. Columns are checked once the dimension of the primary set is known. */
export function enrichmentProblems(config: EnrichmentConfig, context: ValidateContext): ActivityProblem[] {
  const { primary, columns } = config;
  const { inbound } = context;
  if (primary === null && inbound.length > 1) return [{ code: 'primary.missing', field: 'primary' }];
  if (primary !== null && !primaryOf(inbound, config)) return [{ code: 'primary.unknown', field: 'primary' }];
  if (columns.length === 0) {
    const params = { field: phrase('field.whatIsAdded'), hint: phrase('hint.addAtLeastOneColumn') };
    return [{ code: 'config.missing', field: 'columns', params }];
  }
  return expected(config, context)?.reader.problems ?? [];
}

/** The dimension of the primary set with its columns and those added. */
export function enrichmentCarries(config: EnrichmentConfig, context: ValidateContext): Carried | undefined {
  const found = expected(config, context);
  const primary = primaryOf(context.inbound, config);
  if (!found || primary?.dimension === undefined) return undefined;
  const taken = new Set(primary.columns.map(({ name }) => name.toLowerCase()));
  const added = madeColumns(found.made, context.activity.label).filter(({ name }) => !taken.has(name.toLowerCase()));
  const columns = added.map(({ name, label, type, addedBy }) => ({ name, label, type, addedBy }));
  return { dimension: primary.dimension, columns: [...primary.columns, ...columns] };
}

/** The columns each entry makes, in the order of the entries; none while the dimension is not known. */
export function columnsByEntry(config: EnrichmentConfig, context: ValidateContext): readonly CarriedColumn[][] {
  const made = expected(config, context)?.made ?? [];
  return config.columns.map((_, index) => {
    const own = made.filter(({ field }) => field.startsWith(`columns/${index}/`));
    return madeColumns(own, context.activity.label).map(({ name, label, type, addedBy }) => {
      return { name, label, type, addedBy };
    });
  });
}

/** What the settings make without data; undefined while the dimension is not known. */
function expected(
  config: EnrichmentConfig,
  context: ValidateContext,
): { reader: SettingReader; made: readonly MadeColumn[] } | undefined {
  const { catalog, inbound } = context;
  const primary = primaryOf(inbound, config);
  const table = tableOfDimension(catalog, primary?.dimension)?.name;
  if (!primary || table === undefined) return undefined;
  const reader = settingReader({ ...context, columns: expectedColumns(primary.columns) });
  const others = inbound.filter((one) => one !== primary);
  const made = readEntries(config.columns, { reader, table, joined: expectedSets(others, catalog) }, primary.columns);
  return { reader, made };
}
