import type { Catalog, Column, DataType, Link, SemanticRole, Table } from '@fanfare/shared';

/** Tables with their rows, as a test writes them. */
export interface WrittenData {
  catalog: Catalog;
  rows: Readonly<Record<string, readonly object[]>>;
}

/** One of them. */
export interface WrittenTable {
  table: Table;
  rows: readonly object[];
}

/**
 * A table as text: a line of columns, then a line for each row, cells separated by `|`. A column is `name`, `name*` when
 * it belongs to the key, `name: type` (text unless said) and may end with its role in brackets. An empty cell is NULL,
 * `""` the empty text.
 */
export function written(name: string, text: string): WrittenTable {
  const [heads = [], ...lines] = text
    .trim()
    .split('\n')
    .map((line) => line.split('|').map((cell) => cell.trim()));
  const columns = heads.map(readColumn);
  const table = {
    name,
    columns: columns.map((one) => one.column),
    key: columns.filter((one) => one.isKey).map((one) => one.column.name),
  };
  const rows = lines.map((cells) =>
    Object.fromEntries(table.columns.map((column, at) => [column.name, readCell(cells[at] ?? '')])),
  );
  return { table, rows };
}

/** Tables and links as data, with a dimension named like each table that has a key. */
export function dataOf(tables: readonly WrittenTable[], links: readonly Link[] = []): WrittenData {
  return {
    catalog: {
      tables: tables.map((one) => one.table),
      links: [...links],
      dimensions: tables.flatMap(({ table: { name, key } }) =>
        key.length === 0 ? [] : [{ name, label: name, table: name }],
      ),
    },
    rows: Object.fromEntries(tables.map((one) => [one.table.name, one.rows])),
  };
}

/** A link from `table.column`, read as `name`, to `table.column`, read as `back` from there. */
export function link(
  from: string,
  name: string,
  to: string,
  back: string,
  cardinality: Link['cardinality'] = 'many-to-one',
): Link {
  return { id: `${from} ${name}`, from: endOf(from), to: endOf(to), cardinality, name, reverseName: back };
}

function endOf(text: string): Link['from'] {
  const [table = '', ...columns] = text.split('.');
  return { table, columns };
}

function readColumn(text: string): { column: Column; isKey: boolean } {
  const [, name = '', star, type = 'text', role] = /^(.+?)(\*)?(?:: (\w+))?(?: \(([\w-]+)\))?$/.exec(text) ?? [];
  const column = { name, type: type as DataType, ...(role === undefined ? {} : { role: role as SemanticRole }) };
  return { column, isKey: star !== undefined };
}

function readCell(text: string): string | null {
  if (text === '') return null;
  return text === '""' ? '' : text;
}
