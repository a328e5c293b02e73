import {
  type Audience,
  audienceTable,
  type Catalog,
  findDimension,
  findTable,
  invariant,
  membershipColumns,
} from '@fanfare/shared';
import type { DataEngine, StoredColumn, TableVersion } from '../engine/data-engine.ts';
import { physicalTypes, quoteName } from '../engine/duckdb/names.ts';
import { HttpError } from '../http/errors.ts';

/** The table that keeps an audience's members, as it is and as it may become. */
export interface MemberTable {
  /** Name in the data. */
  table: string;
  /** Key of the dimension. */
  key: readonly StoredColumn[];
  /** The table as it is; undefined while nobody is stored. */
  current: TableVersion | undefined;
  /** Columns carried in the current table, beside the key and what is said about the membership. */
  carried: readonly StoredColumn[];
}

export const how = quoteName(membershipColumns.how);
export const since = quoteName(membershipColumns.since);
export const saved = quoteName(membershipColumns.saved);

/** @throws HttpError 409 when the stored members are gone or kept under another key */
export function openMembers(engine: DataEngine, audience: Audience, catalog: Catalog): MemberTable {
  if (audience.stored === 'gone') {
    const message = `The stored members of ${audience.label} are gone from the data. Restore the data, or clear them.`;
    throw new HttpError(409, 'audience.table-gone', message);
  }
  if (audience.stored === 'other-key') {
    const message = `The members of ${audience.label} were stored under another key than its dimension has now.`;
    throw new HttpError(409, 'audience.other-key', message);
  }
  const table = findTable(catalog, findDimension(catalog, audience.dimension)?.table ?? '');
  if (!table) throw new HttpError(409, 'dimension.unknown', `The dimension ${audience.dimension} does not exist.`);
  const key = table.key.map((name): StoredColumn => {
    const column = table.columns.find((one) => one.name === name);
    invariant(column, `${table.name} has no column ${name}`);
    return { name, type: column.type };
  });
  if (key.length === 0) throw new HttpError(409, 'catalog.key.missing', `${table.name} has no key.`);
  const current = engine.table(audienceTable(audience.id));
  const own = new Set<string>([...table.key, ...Object.values(membershipColumns)]);
  const carried = (current?.columns ?? []).filter(({ name }) => !own.has(name));
  return { table: audienceTable(audience.id), key, current, carried };
}

/** All columns of a table of members that carries some. */
export function memberColumns(key: readonly StoredColumn[], carried: readonly StoredColumn[]): StoredColumn[] {
  return [
    ...key,
    ...carried,
    { name: membershipColumns.how, type: 'text' },
    { name: membershipColumns.since, type: 'datetime' },
    { name: membershipColumns.saved, type: 'boolean' },
  ];
}

/** FROM item with the rows as they are; no rows of the same columns while nobody is stored. */
export function currentRows(engine: DataEngine, { current, key }: MemberTable): string {
  if (current !== undefined) {
    const columns = Object.fromEntries(current.columns.map(({ name, type }) => [name, type]));
    return engine.sourceSql({ table: current.table, version: current.version, columns, key: current.key });
  }
  const empty = memberColumns(key, []).map(({ name, type }) => `NULL::${physicalTypes[type]} AS ${quoteName(name)}`);
  return `(SELECT ${empty.join(', ')} WHERE false)`;
}
