import {
  type Catalog,
  columnsByEntry,
  definitionOf,
  type EnrichmentConfig,
  findDimension,
  findTable,
  graphResources,
  type InboundTransition,
  noAddedColumns,
  variableLookup,
} from '@fanfare/shared';
import { useMemo } from 'react';
import { catalogWithColumns } from '../../inspector/catalog-with-columns.ts';
import type { InspectorProps } from '../inspector-props.ts';

/** What an entry can speak of: the rows with the columns added before it. */
export interface EnrichmentRows {
  /** With the added columns. */
  readonly catalog: Catalog;
  readonly table: string | undefined;
  /** Names that are taken: of the table, of columns that arrive and of other entries. */
  readonly taken: readonly string[];
  /** What can be joined besides tables. */
  readonly others: readonly InboundTransition[];
}

/** The rows as each entry sees them, in the order of the entries. */
export function useEnrichmentRows(props: InspectorProps<EnrichmentConfig>): readonly EnrichmentRows[] {
  const { config, catalog, inbound, filters, timeZone, variables, activity } = props;
  return useMemo(() => {
    const context = {
      ...graphResources({ catalog, filters }),
      inbound,
      timeZone,
      variables: variableLookup(variables),
      columns: noAddedColumns,
      activity: { id: activity, label: definitionOf('enrichment').title },
    };
    const primary = inbound.find((one) => one.transition === config.primary) ?? inbound[0];
    const dimension = primary?.dimension === undefined ? undefined : findDimension(catalog, primary.dimension);
    const own = dimension && findTable(catalog, dimension.table);
    const arriving = primary?.columns ?? [];
    const made = columnsByEntry(config, context);
    const others = inbound.filter((one) => one !== primary);
    return made.map((_, index) => ({
      catalog: catalogWithColumns(catalog, own?.name, [...arriving, ...made.slice(0, index).flat()]),
      table: own?.name,
      taken: [...(own?.columns ?? []), ...arriving, ...made.toSpliced(index, 1).flat()].map(({ name }) => name),
      others,
    }));
  }, [config, catalog, inbound, filters, timeZone, variables, activity]);
}
