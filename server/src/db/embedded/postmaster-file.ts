import { existsSync, readFileSync, readlinkSync, realpathSync, writeFileSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { systemErrorCode } from '../../process/startup-error.ts';

/** The lines of `postmaster.pid` that matter here. */
export interface PostmasterFile {
  pid: number;
  socketFolder: string;
  isReady: boolean;
}

function postmasterFilePath(cluster: string): string {
  return path.join(cluster, 'postmaster.pid');
}

export function readPostmasterFile(cluster: string): PostmasterFile | undefined {
  let lines: string[];
  try {
    lines = readFileSync(postmasterFilePath(cluster), 'utf8').split('\n');
  } catch {
    return undefined;
  }
  const pid = Number(lines[0]);
  if (!Number.isInteger(pid) || pid <= 0) return undefined;
  return { pid, socketFolder: lines[4] ?? '', isReady: lines[7]?.trim() === 'ready' };
}

/** Whether the number belongs to a process, be it one that has ended and was not yet collected by its parent. */
export function isTaken(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return systemErrorCode(error) === 'EPERM';
  }
}

/** Whether a process of that number runs. */
export function isAlive(pid: number): boolean {
  if (!isTaken(pid)) return false;
  try {
    return !/\) [ZX] /.test(readFileSync(`/proc/${pid}/stat`, 'utf8'));
  } catch {
    return true;
  }
}

/** Whether the process is the PostgreSQL server of this cluster, and not a later process with the same number. */
export function servesCluster(pid: number, cluster: string): boolean {
  if (!isAlive(pid)) return false;
  try {
    return readlinkSync(`/proc/${pid}/cwd`) === realpathSync(cluster);
  } catch {
    const { stdout } = spawnSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' });
    return typeof stdout === 'string' && stdout.includes(cluster);
  }
}

/**
 * Makes PostgreSQL ignore a process number that belongs to someone else by now, or to an ended process. It skips the number of its own parent,
 * which is this process. The rest of the file stays, because PostgreSQL finds orphaned workers through it.
 */
export function disownPostmasterFile(cluster: string): void {
  const file = postmasterFilePath(cluster);
  if (!existsSync(file)) return;
  const [, ...rest] = readFileSync(file, 'utf8').split('\n');
  writeFileSync(file, [String(process.pid), ...rest].join('\n'));
}
