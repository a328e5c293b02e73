import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { copyFile, mkdir, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '../..');

/** Where the kit's tables are: a DuckDB file for the hand-written SQL, Parquet files for the import. */
export interface KitData {
  database: string;
  parquet: string;
}

/** Folder for what the bench makes; kept between runs. */
export function benchFolder(): string {
  return process.env['FANFARE_BENCH_DATA'] ?? path.join(tmpdir(), 'fanfare-bench');
}

/** The kit's generator, or undefined when the kit is not there. */
export async function findKit(): Promise<string | undefined> {
  const shared = process.env['FANFARE_SHARED_DATA'] ?? path.resolve(root, '../shared/data');
  const generator = path.join(shared, 'bench/generate.mjs');
  return (await exists(generator)) ? generator : undefined;
}

/** Makes the kit's tables for so many people, unless an earlier run has. The generator runs on a copy outside the project. */
export async function makeKitData(generator: string, people: number): Promise<KitData> {
  const folder = path.join(benchFolder(), `kit-${people}`);
  const data = { database: path.join(folder, 'kit.duckdb'), parquet: path.join(folder, 'parquet') };
  const complete = path.join(folder, 'complete');
  if (await exists(complete)) return data;
  await rm(folder, { recursive: true, force: true });
  await mkdir(data.parquet, { recursive: true });
  const copy = path.join(folder, 'generate.mjs');
  await copyFile(generator, copy);
  await symlink(path.join(root, 'server/node_modules'), path.join(folder, 'node_modules'));
  const child = spawn(process.execPath, [copy, String(people), data.database, data.parquet], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const [code] = (await once(child, 'exit')) as [number | null];
  if (code !== 0) throw new Error(`The kit's generator failed with ${code}.`);
  await writeFile(complete, '');
  return data;
}

export async function exists(file: string): Promise<boolean> {
  return (await stat(file).catch(() => undefined)) !== undefined;
}
