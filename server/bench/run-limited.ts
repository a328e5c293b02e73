import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';
import type { LimitedRun } from './limited.ts';

const script = path.join(import.meta.dirname, 'limited.ts');

/** Counts the canvas in a process of its own, under a memory limit or with so many threads. */
export async function runLimited(settings: {
  folder: string;
  people: number;
  memory?: string;
  threads?: number;
}): Promise<LimitedRun> {
  const args = Object.entries(settings).flatMap(([name, value]) => [`--${name}`, String(value)]);
  const { stdout } = await promisify(execFile)(process.execPath, [script, ...args]);
  return JSON.parse(stdout) as LimitedRun;
}
