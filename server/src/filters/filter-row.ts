import type { PredefinedFilter, StoredFilter } from '@fanfare/shared';
import type { Row } from '../db/tables.ts';

type FilterRow = Row<'predefined_filters'>;

/** Columns of what a filter says. */
const contentColumns = [
  'id',
  'name',
  'description',
  'table_name',
  'rule',
  'parameters',
] as const satisfies readonly (keyof FilterRow)[];

/** Columns of a filter with its owner and lock. */
export const storedColumns = [
  ...contentColumns,
  'owner',
  'shared',
  'lock',
  'updated_at',
  'updated_by',
] as const satisfies readonly (keyof FilterRow)[];

export type ContentRow = Pick<FilterRow, (typeof contentColumns)[number]>;
export type StoredRow = Pick<FilterRow, (typeof storedColumns)[number]>;

export function toContent(row: ContentRow): PredefinedFilter {
  return {
    id: row.id,
    name: row.name,
    description: row.description,
    table: row.table_name,
    rule: row.rule,
    parameters: row.parameters,
  };
}

export function toStored(
  row: StoredRow & { favourite: boolean; campaigns: number; filters: number; audiences: number },
): StoredFilter {
  return {
    ...toContent(row),
    owner: row.owner,
    shared: row.shared,
    favourite: row.favourite,
    lock: row.lock,
    usedBy: { campaigns: row.campaigns, filters: row.filters, audiences: row.audiences },
    updatedAt: row.updated_at.toISOString(),
    updatedBy: row.updated_by,
  };
}
