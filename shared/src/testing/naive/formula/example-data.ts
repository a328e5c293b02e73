import type { DataType } from '../../../catalog/data-type.ts';
import { exampleCatalog } from '../../example/catalog.ts';
import { type ExampleValue, exampleRows } from '../../example/rows.ts';
import { parseInstant } from '../calendar.ts';
import { parseScaled } from '../measured.ts';
import type { NaiveData, NaiveValue } from '../value.ts';

const readers: Record<DataType, (value: string | number | boolean) => NaiveValue> = {
  text: String,
  integer: (value) => BigInt(Number(value)),
  decimal: (value) => parseScaled(String(value), 6),
  float: Number,
  boolean: (value) => value === true,
  date: String,
  datetime: (value) => parseInstant(String(value), 'UTC'),
};

/** The example rows for the naive evaluators. */
export const exampleData: NaiveData = new Map(
  exampleCatalog.tables.map((table) => {
    const columns = new Map(table.columns.map(({ name, type }) => [name, type]));
    const cell = (name: string, type: DataType, value: ExampleValue): [string, NaiveValue] => [
      name,
      value === null ? null : readers[type](value),
    ];
    const rows = (exampleRows[table.name] ?? []).map(
      (row) => new Map(table.columns.map(({ name, type }) => cell(name, type, row[name] ?? null))),
    );
    return [table.name, { name: table.name, columns, key: table.key, rows }];
  }),
);
