import { mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import {
  type Audience,
  audienceTable,
  type Catalog,
  type DataType,
  duckdb,
  historyTable,
  type Link,
  membershipColumns,
  returnedColumn,
  type SemanticRole,
  type Table,
} from '@fanfare/shared';
import { benchAudience, benchHistory } from './cases/case.ts';
import { and, is } from './graph-parts.ts';
import { createEngine } from '../src/engine/create-engine.ts';
import type { DataEngine } from '../src/engine/data-engine.ts';
import { hiddenColumns } from '../src/engine/duckdb/table-writes.ts';
import { exists, type KitData } from './kit-data.ts';

const types: Readonly<Record<string, DataType>> = {
  INTEGER: 'integer',
  SMALLINT: 'integer',
  BIGINT: 'integer',
  VARCHAR: 'text',
  BOOLEAN: 'boolean',
  DATE: 'date',
  TIMESTAMP: 'datetime',
};
const loaded = "TIMESTAMP '2025-12-01'";
/** Who is in the audience and in the history of the bench. */
export const isMember = 'pid % 3 = 0';

/** Tables with their keys and what they are read from, given the file of a kit's table. */
const tables: readonly { table: string; key: string; from(file: (table: string) => string): string }[] = [
  { table: 'profiles', key: 'pid', from: (file) => file('profiles') },
  { table: 'purchases', key: 'purchase_id', from: (file) => file('purchases') },
  { table: 'email_events', key: 'event_id', from: (file) => file('email_events') },
  { table: 'stores', key: 'store_id', from: (file) => file('stores') },
  {
    table: 'households',
    key: 'household_id',
    from: (file) => `(SELECT DISTINCT household_id FROM ${file('profiles')} WHERE household_id IS NOT NULL)`,
  },
  {
    table: audienceTable(benchAudience),
    key: 'pid',
    from: (
      file,
    ) => `(SELECT pid, 'saved' AS ${duckdb.quote(membershipColumns.how)}, ${loaded} AS ${duckdb.quote(membershipColumns.since)},
      true AS ${duckdb.quote(membershipColumns.saved)} FROM ${file('profiles')} WHERE ${isMember})`,
  },
  {
    table: historyTable(benchHistory, 'profiles'),
    key: 'pid',
    from: (file) =>
      `(SELECT pid, ${loaded} AS ${duckdb.quote(returnedColumn)} FROM ${file('profiles')} WHERE ${isMember})`,
  },
];
const manyToOne = (from: string, column: string, to: string, [name, reverseName]: readonly [string, string]): Link => ({
  id: `${from} ${to}`,
  from: { table: from, columns: [column] },
  to: { table: to, columns: [column] },
  cardinality: 'many-to-one',
  name,
  reverseName,
});
const links = [
  manyToOne('purchases', 'pid', 'profiles', ['profile', 'purchases']),
  manyToOne('email_events', 'pid', 'profiles', ['profile', 'email_events']),
  manyToOne('purchases', 'store_id', 'stores', ['store', 'sales']),
  manyToOne('profiles', 'household_id', 'households', ['household', 'members']),
];

const roles: Readonly<Record<string, SemanticRole>> = {
  email: 'email',
  phone: 'phone',
  consent_email: 'consent-email',
  consent_sms: 'consent-sms',
};

/** The audience whose members were loaded: those who were saved, and those of its rule. */
export const audience: Audience = {
  id: benchAudience,
  label: 'Every third',
  description: '',
  dimension: 'profiles',
  rule: and([is('tier', 'platinum')]),
  columns: [],
  stored: 'kept',
  madeBy: null,
};

/** How the engine is opened. */
export interface BenchEngineSettings {
  threads?: number;
  memoryLimit?: string;
}

/** Folder of an engine that holds the kit's tables as an import stores them; made once. */
export async function loadEngineFolder(data: KitData): Promise<string> {
  const folder = path.join(path.dirname(data.database), 'engine');
  const complete = path.join(folder, 'complete with members');
  if (await exists(complete)) return folder;
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  const engine = await createEngine({ folder, concurrency: 4, allowedFolders: [data.parquet] });
  try {
    const file = (table: string) => `read_parquet(${duckdb.quotedText(path.join(data.parquet, `${table}.parquet`))})`;
    for (const { table, key, from } of tables) await loadTable(engine, table, [key], from(file));
  } finally {
    await engine.close();
  }
  await writeFile(complete, '');
  return folder;
}

/** Opens the engine of a folder made by `loadEngineFolder`. */
export function openBenchEngine(folder: string, settings: BenchEngineSettings = {}): Promise<DataEngine> {
  return createEngine({ folder, concurrency: 4, attachScratch: 'memory', ...settings });
}

/** The catalog of the kit's tables, with their types as stored. */
export function benchCatalog(engine: DataEngine): Catalog {
  const stored = engine.tables().map(
    ({ table, columns, key }): Table => ({
      name: table,
      key: [...key],
      columns: columns.map((one) => {
        const role = table === 'profiles' ? roles[one.name] : undefined;
        return role === undefined ? { ...one } : { ...one, role };
      }),
    }),
  );
  return {
    tables: stored,
    links,
    dimensions: [
      { name: 'profiles', label: 'Profiles', table: 'profiles' },
      { name: 'households', label: 'Households', table: 'households' },
      { name: 'purchases', label: 'Purchases', table: 'purchases' },
    ],
  };
}

async function loadTable(engine: DataEngine, table: string, key: readonly string[], source: string): Promise<void> {
  const staging = engine.newStaging();
  const columns = await engine.withConnection(async (connection) => {
    const described = await connection.all(`DESCRIBE SELECT * FROM ${source}`);
    const found = described.map(([name, type]) => ({ name: String(name), type: types[String(type)] ?? 'text' }));
    const select = found.map(
      ({ name, type }) => `CAST(${duckdb.quote(name)} AS ${duckdb.types[type]}) AS ${duckdb.quote(name)}`,
    );
    await connection.run(
      `CREATE TABLE ${engine.stagingSql(staging)} AS SELECT s.*, ${hiddenColumns([...key], found, 's').join(', ')}
       FROM (SELECT ${select.join(', ')} FROM ${source}) AS s`,
    );
    return found;
  });
  await engine.write({
    kind: 'replace',
    table,
    effect: `bench ${table}`,
    by: 'bench',
    change: 'loaded',
    staging,
    columns,
    key: [...key],
  });
}
