import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { readPostmasterFile, servesCluster } from '../src/db/embedded/postmaster-file.ts';
import type { SpawnedProcess } from './spawn-until.ts';

/** Which processes a test ends by force. */
export const victims = ['server', 'everything', 'postgres'] as const;
export type Victim = (typeof victims)[number];

/** Ends the server, its PostgreSQL with all workers, or both, with SIGKILL. */
export async function killByForce(victim: Victim, server: SpawnedProcess, dataFolder: string): Promise<void> {
  if (victim === 'server') return server.kill();
  const family = postgresProcesses(dataFolder);
  if (victim === 'everything') await server.kill();
  for (const pid of family) {
    try {
      process.kill(pid, 'SIGKILL');
    } catch {
      // It ended by itself, which a server does when its PostgreSQL parent is gone.
    }
  }
}

function postgresProcesses(dataFolder: string): number[] {
  const cluster = path.join(dataFolder, 'postgres', 'cluster');
  const pid = readPostmasterFile(cluster)?.pid;
  if (pid === undefined || !servesCluster(pid, cluster)) return [];
  return [pid, ...childrenOf(pid)];
}

function childrenOf(parent: number): number[] {
  if (!existsSync('/proc/self/stat')) return [];
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name) && parentOf(name) === parent)
    .map(Number);
}

function parentOf(pid: string): number | undefined {
  try {
    return Number(/\) \w (\d+)/.exec(readFileSync(`/proc/${pid}/stat`, 'utf8'))?.[1]);
  } catch {
    return undefined;
  }
}
