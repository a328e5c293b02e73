import { findLink, findTable } from '../../catalog/lookup.ts';
import { walkLinks } from '../../attribute/resolve-attribute.ts';
import type { ValidateContext } from '../definition.ts';
import { tableOfDimension } from '../dimension-table.ts';
import type { EnrichmentConfig, EnrichmentEntry } from './config.ts';
import { primaryOf } from './primary.ts';

/** The table whose rows a rule in the settings selects: that of the linked or joined rows. */
export function enrichmentRuleTable(
  config: EnrichmentConfig,
  field: string,
  context: Pick<ValidateContext, 'catalog' | 'inbound'>,
): string | undefined {
  const index = /^columns\/(\d+)\/where$/.exec(field)?.[1];
  const entry = index === undefined ? undefined : config.columns[Number(index)];
  const own = tableOfDimension(context.catalog, primaryOf(context.inbound, config)?.dimension)?.name;
  return entry && tableOfRows(entry, own, context);
}

/** The table of the rows an entry is about; undefined while it is not known. */
function tableOfRows(
  entry: EnrichmentEntry,
  own: string | undefined,
  { catalog, inbound }: Pick<ValidateContext, 'catalog' | 'inbound'>,
): string | undefined {
  if (entry.kind === 'join') {
    const { from } = entry;
    if (from.kind === 'table') return from.table === null ? undefined : findTable(catalog, from.table)?.name;
    return tableOfDimension(catalog, inbound.find((one) => one.transition === from.transition)?.dimension)?.name;
  }
  if (!('link' in entry) || entry.link === null || own === undefined) return undefined;
  const walked = walkLinks({ catalog }, own, entry.via);
  return walked.ok ? findLink(catalog, walked.value.at, entry.link)?.toTable : undefined;
}
