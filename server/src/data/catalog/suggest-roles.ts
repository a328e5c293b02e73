import type { Catalog, Column, Suggestion, Table } from '@fanfare/shared';
import { literalText, quoteName } from '../../engine/duckdb/names.ts';
import { type RolePattern, rolePatterns } from './role-patterns.ts';
import { countAll, type TableReader } from './table-reader.ts';

const lowestFit = 0.8;

type RoleSuggestion = Extract<Suggestion, { kind: 'role' }>;

/** What columns mean, by their names and values; each role once per table. */
export async function suggestRoles(reader: TableReader, catalog: Catalog): Promise<RoleSuggestion[]> {
  const found: RoleSuggestion[] = [];
  for (const table of catalog.tables) {
    const taken = new Set(table.columns.flatMap((column) => column.role ?? []));
    const named = new Set(table.columns.filter((column) => column.role !== undefined).map((column) => column.name));
    for (const pattern of rolePatterns) {
      for (const column of table.columns) {
        if (taken.has(pattern.role) || named.has(column.name) || !fitsName(pattern, table, column)) continue;
        const suggestion = await measure(reader, table, column, pattern);
        if (suggestion === undefined) continue;
        taken.add(pattern.role);
        named.add(column.name);
        found.push(suggestion);
      }
    }
  }
  return found;
}

function fitsName(pattern: RolePattern, table: Table, column: Column): boolean {
  const isOwnKey = table.key.length === 1 && table.key[0] === column.name;
  return pattern.types.includes(column.type) && pattern.name.test(column.name) && !isOwnKey;
}

async function measure(
  reader: TableReader,
  table: Table,
  column: Column,
  { role, values }: RolePattern,
): Promise<RoleSuggestion | undefined> {
  const from = reader.from(table.name);
  if (from === undefined) return undefined;
  const value = `CAST(${quoteName(column.name)} AS VARCHAR)`;
  const fits = values === undefined ? 'true' : `regexp_full_match(trim(${value}), ${literalText(values)})`;
  const [checked = 0, matching = 0] = await countAll(
    reader,
    `SELECT count(*), count(*) FILTER (${fits}) FROM ${from} WHERE ${value} <> ''`,
  );
  if (checked === 0 || matching / checked < lowestFit) return undefined;
  const reason =
    values === undefined ? 'by its name' : `by its name, and ${matching} of ${checked} filled values look like it`;
  return { kind: 'role', table: table.name, column: column.name, role, matching, checked, reason };
}
