import type { DataType } from '../../catalog/data-type.ts';

/** Names of our types in DuckDB. */
export const duckdbTypes: Readonly<Record<DataType, string>> = {
  text: 'VARCHAR',
  integer: 'BIGINT',
  decimal: 'DECIMAL(24,6)',
  float: 'DOUBLE',
  boolean: 'BOOLEAN',
  date: 'DATE',
  datetime: 'TIMESTAMP',
};
