import { type Catalog, type CombineConfig, findDimension, type InboundTransition } from '@fanfare/shared';
import { catalogWithColumns } from '../../inspector/catalog-with-columns.ts';
import { say } from '../../i18n/speak.ts';

/** Rows of a set: the catalog with their added columns, their table, and what they are called. */
export interface RowsOfSet {
  readonly catalog: Catalog;
  readonly table: string | undefined;
  readonly label: string;
  /** Label of the targeting dimension. */
  readonly dimension: string | undefined;
}

/** What arrives by the transition of the primary set; without one, what arrives first. */
export function leadingSet(
  inbound: readonly InboundTransition[],
  { primary }: Pick<CombineConfig, 'primary'>,
): InboundTransition | undefined {
  return inbound.find((one) => one.transition === primary) ?? inbound[0];
}

/** The rows that arrive by a transition. */
export function rowsOfSet(set: InboundTransition | undefined, catalog: Catalog): RowsOfSet {
  const dimension = set?.dimension === undefined ? undefined : findDimension(catalog, set.dimension);
  return {
    catalog: catalogWithColumns(catalog, dimension?.table, set?.columns ?? []),
    table: dimension?.table,
    label: set ? say(set.fromLabel) : '',
    dimension: dimension && say(dimension.label),
  };
}
