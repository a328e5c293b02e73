import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { serverEnvironment } from './server-process.ts';
import { type SpawnedProcess, spawnUntil } from './spawn-until.ts';

const program = path.join(import.meta.dirname, '../src/cli/main.ts');

/** What a command printed, and its exit code. */
export interface CommandResult {
  code: number;
  out: string;
  error: string;
}

/** Runs the real command line as a process of its own on a data folder. */
export async function fanfare(dataFolder: string, ...args: string[]): Promise<CommandResult> {
  const child = spawn(process.execPath, [program, '--data', dataFolder, ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, ...serverEnvironment(dataFolder), LOG_LEVEL: 'error' },
  });
  const exit = once(child, 'exit') as Promise<[number | null]>;
  const [out, error, [code]] = await Promise.all([text(child.stdout), text(child.stderr), exit]);
  return { code: code ?? -1, out, error };
}

/** The JSON a command printed. @throws when it printed none. */
export function jsonOf(result: CommandResult): unknown {
  try {
    return JSON.parse(result.out);
  } catch {
    throw new Error(`exit ${result.code}: ${result.out}\n${result.error}`);
  }
}

/** Starts `fanfare serve` and waits until it answers. */
export function serve(dataFolder: string): Promise<SpawnedProcess> {
  const words = [program, 'serve', '--data', dataFolder, '--port', '0'];
  return spawnUntil(words, /ready at (\S+)/, serverEnvironment(dataFolder));
}
