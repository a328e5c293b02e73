import { lineColumn, literalText, quoteName, refusalColumn } from '../../engine/duckdb/names.ts';
import type { EngineConnection } from '../../engine/engine.ts';

export interface StagedKey {
  /** Staging table as a quoted name. */
  staging: string;
  key: readonly string[];
  columns: readonly string[];
}

/** Refuses staged rows that repeat the key of an earlier line. */
export async function refuseRepeatedKeys(connection: EngineConnection, staged: StagedKey): Promise<void> {
  await withRepeatedKeys(connection, staged, async () => {
    const reason = `'repeats the key of line ' || r.first_line`;
    await connection.run(
      `UPDATE ${staged.staging} AS s SET ${refusalColumn} = ${refusal(staged, reason)} FROM repeated_keys r
       WHERE ${sameKey(staged.key, 's', 'r')} AND s.${lineColumn} > r.first_line AND s.${refusalColumn} IS NULL`,
    );
  });
}

/** Keeps the last of the staged rows of each key: changes of one record in the order of the file. */
export async function keepLastOfKeys(connection: EngineConnection, staged: StagedKey): Promise<void> {
  await withRepeatedKeys(connection, staged, async () => {
    await connection.run(
      `DELETE FROM ${staged.staging} AS s USING repeated_keys r
       WHERE ${sameKey(staged.key, 's', 'r')} AND s.${lineColumn} < r.last_line AND s.${refusalColumn} IS NULL`,
    );
  });
}

/** Refuses staged rows whose key is in the table already. `current` is a FROM item. */
export async function refuseKnownKeys(connection: EngineConnection, staged: StagedKey, current: string): Promise<void> {
  const reason = refusal(staged, "'has a key that is in the table already'");
  await connection.run(
    `UPDATE ${staged.staging} AS s SET ${refusalColumn} = ${reason} FROM ${current} c
     WHERE ${sameKey(staged.key, 's', 'c')} AND s.${refusalColumn} IS NULL`,
  );
}

async function withRepeatedKeys(
  connection: EngineConnection,
  staged: StagedKey,
  work: () => Promise<void>,
): Promise<void> {
  const key = staged.key.map(quoteName).join(', ');
  await connection.run(
    `CREATE OR REPLACE TEMP TABLE repeated_keys AS
     SELECT ${key}, min(${lineColumn}) AS first_line, max(${lineColumn}) AS last_line
     FROM ${staged.staging} WHERE ${refusalColumn} IS NULL GROUP BY ${key} HAVING count(*) > 1`,
  );
  const [row] = await connection.all('SELECT count(*) FROM repeated_keys');
  if (Number(row?.[0]) > 0) await work();
  await connection.run('DROP TABLE repeated_keys');
}

function refusal({ key, columns }: StagedKey, reason: string): string {
  const values = columns.map((name) => `coalesce(CAST(s.${quoteName(name)} AS VARCHAR), '')`);
  return `${literalText(key.join(', '))} || chr(31) || ${reason} || chr(31) || left(concat_ws(',', ${values.join(', ')}), 2000)`;
}

function sameKey(key: readonly string[], left: string, right: string): string {
  return key.map((name) => `${left}.${quoteName(name)} = ${right}.${quoteName(name)}`).join(' AND ');
}
