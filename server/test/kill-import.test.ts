import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createEngine } from '../src/engine/create-engine.ts';
import { temporaryFolder } from './temporary-folder.ts';

const kills = 20;
const rows = 2000;
const stages = ['reading', 'checking', 'writing'] as const;
let place: Awaited<ReturnType<typeof temporaryFolder>>;

beforeAll(async () => {
  place = await temporaryFolder();
});
afterAll(() => place.remove());

/** Kills the process when it reaches the stage after some imports. Gives the last number that was acknowledged. */
async function importAndKill(
  mode: string,
  first: number,
  stage: string,
  turns: number,
  imports: number,
): Promise<number> {
  const program = path.join(import.meta.dirname, 'import-forever.ts');
  const child = spawn(process.execPath, [program, place.folder, mode, String(first), String(rows)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let acknowledged = first - 1;
  for await (const line of createInterface({ input: child.stdout })) {
    const [said, number] = line.split(' ');
    if (said === 'done') acknowledged = Number(number);
    if (acknowledged < first - 1 + imports || said !== stage) continue;
    for (let turn = 0; turn < turns; turn += 1) await new Promise((resolve) => setImmediate(resolve));
    break;
  }
  const gone = once(child, 'exit');
  child.kill('SIGKILL');
  await gone;
  return acknowledged;
}

/** What the table holds, and how many stored tables there are. */
async function look(): Promise<{ number: number; rows: number; stored: number }> {
  const engine = await createEngine({ folder: place.folder, threads: 2 });
  const lease = await engine.lease();
  const source = lease.environment.get('list');
  const from = source === undefined ? '(SELECT 0 AS number WHERE false)' : engine.sourceSql(source);
  const [row = []] = await engine.withConnection((connection) =>
    connection.all(
      `SELECT min(number), max(number), count(*),
         (SELECT count(*) FROM duckdb_tables() WHERE database_name = current_database() AND schema_name = 'data') FROM ${from}`,
    ),
  );
  lease.release();
  await engine.close();
  const [least, most, count, stored] = row.map(Number);
  expect(least).toBe(most);
  return { number: most ?? 0, rows: count ?? 0, stored: stored ?? 0 };
}

test(`${kills} times killed while importing, the table is always as it was or complete`, async () => {
  let number = 1;
  const seen = new Set<string>();
  for (let kill = 0; kill < kills; kill += 1) {
    const stage = stages[kill % stages.length] ?? 'reading';
    const mode = kill % 2 === 0 ? 'replace' : 'upsert';
    const turns = stage === 'writing' ? kill * 40 : 0;
    const acknowledged = await importAndKill(mode, number, stage, turns, kill === 0 || kill % 5 === 4 ? 1 : 0);
    const found = await look();
    expect(found.rows).toBe(rows);
    expect(found.stored).toBe(1);
    expect(found.number).toBeGreaterThanOrEqual(acknowledged);
    expect(found.number).toBeLessThanOrEqual(acknowledged + 2);
    seen.add(found.number > acknowledged ? 'complete' : 'as before');
    number = found.number + 1;
  }
  expect(seen).toContain('as before');
}, 120_000);
