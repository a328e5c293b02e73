import { setTimeout as delay } from 'node:timers/promises';
import { isAlive } from './postmaster-file.ts';

const steps: readonly { signal: NodeJS.Signals; milliseconds: number }[] = [
  { signal: 'SIGINT', milliseconds: 2500 },
  { signal: 'SIGQUIT', milliseconds: 1000 },
  { signal: 'SIGKILL', milliseconds: 500 },
];

/**
 * Ends a PostgreSQL server within four seconds: fast shutdown, then immediate shutdown, then by force.
 * The last two are safe: it replays its log at the next start.
 */
export async function stopPostmaster(pid: number): Promise<void> {
  for (const { signal, milliseconds } of steps) {
    try {
      process.kill(pid, signal);
    } catch {
      return;
    }
    const end = Date.now() + milliseconds;
    while (Date.now() < end) {
      if (!isAlive(pid)) return;
      await delay(20);
    }
  }
}
