import type { DataType, EndpointPart, ImportMode, startImport } from '@fanfare/shared';
import type { TableVersion } from '../../engine/data-engine.ts';
import { ImportRefused } from '../scan/import-refused.ts';
import type { RawColumn, RawSource } from './raw-source.ts';
import type { PlannedColumn } from './stage-rows.ts';

export type ImportColumn = NonNullable<EndpointPart<typeof startImport, 'body'>['columns']>[number];

/** What an import does to which columns. */
export interface ColumnPlan {
  columns: PlannedColumn[];
  key: string[];
  change?: RawColumn;
}

export interface PlanRequest {
  table: string;
  mode: ImportMode;
  columns: readonly ImportColumn[];
  key: readonly string[] | undefined;
  changeColumn: string | undefined;
}

/**
 * Matches the wanted columns with those of the file and of the table.
 * @throws ImportRefused that names the column which does not fit and what to do.
 */
export function planColumns(source: RawSource, request: PlanRequest, current: TableVersion | undefined): ColumnPlan {
  const { mode, table, changeColumn } = request;
  if (mode !== 'replace' && current === undefined) {
    throw new ImportRefused(
      'import.no-table',
      `There is no table ${table} yet. Import the file with the mode "replace" first.`,
    );
  }
  const bySource = new Map(source.columns.map((column) => [column.source, column]));
  const change = changeColumn === undefined ? undefined : findChangeColumn(source, request, changeColumn);
  const columns = request.columns
    .filter((column) => !column.skip && column.source !== change?.source)
    .map(({ source: wanted, name, type }) => {
      const from = bySource.get(wanted);
      if (from === undefined) {
        throw new ImportRefused(
          'import.column.missing',
          `The file has no column ${wanted}. It has: ${names(source.columns.map((one) => one.source))}.`,
        );
      }
      return { from, name, type: mode === 'replace' ? type : typeInTable(name, current) };
    });
  if (columns.length === 0) throw new ImportRefused('import.columns.none', 'No column is chosen for import.');
  refuseRepeatedNames(columns.map((column) => column.name));
  const key = keyFor(request, current);
  const known = new Set(columns.map((column) => column.name));
  const missing = key.find((name) => !known.has(name));
  if (missing !== undefined) {
    throw new ImportRefused(
      'import.key.missing',
      `The key column ${missing} is not among the imported columns: ${names([...known])}.`,
    );
  }
  const float = columns.find((column) => key.includes(column.name) && column.type === 'float');
  if (float !== undefined)
    throw new ImportRefused('import.key.float', `${float.name} is a float, which cannot be part of a key.`);
  if (mode === 'change' && change === undefined) {
    throw new ImportRefused('import.change.missing', 'Name the column that holds u or d for each row.');
  }
  return { columns, key, ...(change === undefined || mode !== 'change' ? {} : { change }) };
}

function keyFor({ mode, key, table }: PlanRequest, current: TableVersion | undefined): string[] {
  if (mode === 'replace') return [...(key ?? current?.key ?? [])];
  const own = [...(current?.key ?? [])];
  if (key !== undefined && key.length > 0 && key.join('\n') !== own.join('\n')) {
    const stands = own.length === 0 ? 'has no key' : `has the key ${names(own)}`;
    throw new ImportRefused(
      'import.key.differs',
      `${table} ${stands}, not ${names(key)}. Change the key in the catalog first.`,
    );
  }
  if (mode !== 'append' && own.length === 0) {
    throw new ImportRefused(
      'import.key.none',
      `${table} has no key, so rows cannot be matched. Set its key in the catalog first.`,
    );
  }
  return own;
}

function typeInTable(name: string, current: TableVersion | undefined): DataType {
  const column = current?.columns.find((one) => one.name === name);
  if (column === undefined) {
    const known = names((current?.columns ?? []).map((one) => one.name));
    throw new ImportRefused(
      'import.column.unknown',
      `${current?.table} has no column ${name}. Skip it, or name it after one of: ${known}.`,
    );
  }
  return column.type;
}

function findChangeColumn(source: RawSource, request: PlanRequest, wanted: string): RawColumn {
  const renamed = request.columns.find((column) => column.name === wanted)?.source ?? wanted;
  const found = source.columns.find((column) => column.source === renamed);
  if (found === undefined)
    throw new ImportRefused('import.change.missing', `The file has no column ${wanted} to tell u from d.`);
  return found;
}

function refuseRepeatedNames(all: readonly string[]): void {
  const seen = new Set<string>();
  for (const name of all) {
    if (seen.has(name.toLowerCase()))
      throw new ImportRefused('import.column.repeated', `Two columns are called ${name}. Rename or skip one.`);
    seen.add(name.toLowerCase());
  }
}

function names(list: readonly string[]): string {
  return list.slice(0, 30).join(', ') + (list.length > 30 ? ' ...' : '');
}
