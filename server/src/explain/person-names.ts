import {
  type Catalog,
  column,
  columnWithRole,
  findDimension,
  findTable,
  type FoundPerson,
  type RowKey,
  type TableSource,
} from '@fanfare/shared';
import { toCell } from '../people/cells.ts';
import type { RowValue } from './readings.ts';
import type { KnownRow } from './row-facts.ts';

/** What rows of a dimension are known by. */
export interface NameColumns {
  label: RowValue | undefined;
  email: RowValue | undefined;
}

/** The label column of a dimension and the column with e-mail addresses, as far as there are such. */
export function nameColumns(catalog: Catalog, dimension: string, source: TableSource): NameColumns {
  const found = findDimension(catalog, dimension);
  const table = findTable(catalog, source.table);
  const readable = (name: string | undefined): RowValue | undefined =>
    name === undefined || !Object.hasOwn(source.columns, name) ? undefined : { source, scalar: column(source, name) };
  return {
    label: readable(found?.labelColumn),
    email: readable(table && columnWithRole(table, 'email')?.name),
  };
}

/** A row with what it is known by. */
export function foundPerson(
  dimension: string,
  key: RowKey,
  { label, email }: { label: unknown; email: unknown },
): FoundPerson {
  return { dimension, key, label: textOf(label), email: textOf(email) };
}

/** A row whose facts are known. */
export function namedRow(dimension: string, row: KnownRow, { label, email }: NameColumns): FoundPerson {
  return foundPerson(dimension, row.key, { label: label && row.value(label), email: email && row.value(email) });
}

function textOf(value: unknown): string | null {
  const cell = toCell(value ?? null);
  return cell === null ? null : String(cell);
}
