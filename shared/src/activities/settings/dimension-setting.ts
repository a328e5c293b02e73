import type { Catalog, Table } from '../../catalog/catalog.ts';
import { phrase } from '../../words/phrase.ts';
import type { ActivityProblem } from '../definition.ts';
import { tableOfDimension } from '../dimension-table.ts';

/** The table of the targeting dimension that people are chosen from; or what is wrong with the choice. */
export function readDimension(
  dimension: string | null,
  catalog: Catalog,
): { table: Table } | { problem: ActivityProblem } {
  const field = 'dimension';
  if (dimension === null) {
    const params = { field: phrase('field.targetingDimension'), hint: phrase('hint.chooseRowOfAudience') };
    return { problem: { code: 'config.missing', field, params } };
  }
  const table = tableOfDimension(catalog, dimension);
  if (!table) return { problem: { code: 'dimension.unknown', field, params: { dimension } } };
  if (table.key.length === 0) {
    return { problem: { code: 'catalog.key.missing', field, params: { table: table.label ?? table.name } } };
  }
  return { table };
}
