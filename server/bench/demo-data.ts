import { mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { duckdb } from '@fanfare/shared';
import { demoTables } from '../src/demo/demo-tables.ts';
import { loadTable } from '../src/demo/load-demo.ts';
import { createMemoryEngine } from '../src/engine/create-engine.ts';
import { canvasNow } from './canvas.ts';
import { benchFolder, exists, type KitData } from './kit-data.ts';

const actor = { name: 'bench', workspace: 'default', permissions: [] };

/** The kit's tables, drawn from the demo's: what the demo does not have is made up from the number of the row. */
const selects: Readonly<Record<string, string>> = {
  profiles: `SELECT customer_id AS pid, nullif(email, '') AS email, phone, country, birth_date, loyalty_tier AS tier,
    CAST(customer_since AS TIMESTAMP) AS created_at, points AS ltv, consent_email, consent_sms,
    household_id, customer_id % 53 = 0 AS blacklisted, CAST((customer_id * 7919) % 10000 AS INTEGER) AS bucket
    FROM customers`,
  purchases: `SELECT purchase_id, customer_id AS pid, CAST(amount * 100 AS INTEGER) AS amount, bought_at AS ts,
    store_id, 'cat' || lpad(CAST(product_id % 50 AS VARCHAR), 2, '0') AS category FROM purchases`,
  stores: "SELECT store_id, 'R' || (store_id % 12) AS region FROM stores",
  email_events: 'SELECT event_id, customer_id AS pid, kind, happened_at AS ts FROM email_events',
};

/** Makes tables of the kit's form from the demo generator, for where the kit is not at hand. */
export async function makeDemoData(people: number): Promise<KitData> {
  const folder = path.join(benchFolder(), `demo-${people}`);
  const data = { database: path.join(folder, 'kit.duckdb'), parquet: path.join(folder, 'parquet') };
  const complete = path.join(folder, 'complete with households');
  if (await exists(complete)) return data;
  await rm(folder, { recursive: true, force: true });
  await mkdir(data.parquet, { recursive: true });
  const engine = await createMemoryEngine({ allowedFolders: [folder] });
  const size = { people, today: canvasNow.slice(0, 10) };
  for (const table of demoTables(size)) await loadTable(engine, actor, table, size);
  const lease = await engine.lease();
  await engine.withConnection(async (connection) => {
    await connection.run(`ATTACH ${duckdb.quotedText(data.database)} AS kit`);
    for (const [name, source] of lease.environment) {
      await connection.run(`CREATE TEMP VIEW ${duckdb.quote(name)} AS SELECT * FROM ${engine.sourceSql(source)}`);
    }
    for (const [name, select] of Object.entries(selects)) {
      await connection.run(`CREATE TABLE kit.${name} AS ${select}`);
      const file = duckdb.quotedText(path.join(data.parquet, `${name}.parquet`));
      await connection.run(`COPY kit.${name} TO ${file} (FORMAT parquet, COMPRESSION zstd)`);
    }
    await connection.run('DETACH kit');
  });
  lease.release();
  await engine.close();
  await writeFile(complete, '');
  return data;
}
