import type { ChildProcess } from 'node:child_process';
import { open, readFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { launch } from './launch.ts';
import type { Placement } from './placement.ts';
import { disownPostmasterFile, isTaken, readPostmasterFile, servesCluster } from './postmaster-file.ts';
import { removeSocket, removeSocketFolder } from './socket-folder.ts';
import { stopPostmaster } from './stop-process.ts';

const readyWithinMilliseconds = 60_000;

/** A running PostgreSQL server that this process started. */
export interface Postmaster {
  pid: number;
  /** Resolves when the server has ended, for whatever reason. */
  ended: Promise<void>;
}

/** A server that ended before it was ready; carries the end of its log. */
export class PostmasterFailed extends Error {
  override readonly name = 'PostmasterFailed';
}

/** Stops a server that an earlier process left running on this cluster, and clears what would mislead the next one. */
export async function clearEarlierPostmaster(cluster: string, socketFolder?: string): Promise<void> {
  const earlier = readPostmasterFile(cluster);
  if (earlier === undefined) return;
  if (servesCluster(earlier.pid, cluster)) await stopPostmaster(earlier.pid);
  if (isTaken(earlier.pid)) disownPostmasterFile(cluster);
  await removeSocket(earlier.socketFolder);
  if (earlier.socketFolder !== socketFolder) await removeSocketFolder(earlier.socketFolder);
}

/**
 * Starts the server in a process group of its own, so that Ctrl-C in a terminal reaches only this process,
 * and waits until it takes connections.
 * @throws PostmasterFailed
 */
export async function startPostmaster(
  placement: Placement,
  cluster: string,
  socketFolder: string,
): Promise<Postmaster> {
  const logFile = path.join(placement.folder, 'postgres.log');
  const log = await open(logFile, 'w', 0o600);
  let child: ChildProcess;
  try {
    const words = ['-D', cluster, ...settings(socketFolder)];
    child = launch(placement, 'postgres', words, { stdio: ['ignore', log.fd, log.fd], detached: true });
  } finally {
    await log.close();
  }
  let hasEnded = false;
  const stopAtExit = () => child.kill('SIGINT');
  process.once('exit', stopAtExit);
  const ended = new Promise<void>((resolve) => {
    const end = () => {
      hasEnded = true;
      process.removeListener('exit', stopAtExit);
      resolve();
    };
    child.once('exit', end);
    child.once('error', end);
  });
  const deadline = Date.now() + readyWithinMilliseconds;
  while (!hasEnded && Date.now() < deadline) {
    const file = readPostmasterFile(cluster);
    if (file?.isReady && file.pid === child.pid) return { pid: child.pid, ended };
    await delay(15);
  }
  if (child.pid !== undefined && !hasEnded) await stopPostmaster(child.pid);
  throw new PostmasterFailed(await endOfFile(logFile));
}

function settings(socketFolder: string): string[] {
  const values: Record<string, string> = {
    listen_addresses: '',
    unix_socket_directories: socketFolder,
    unix_socket_permissions: '0700',
    max_connections: '60',
    timezone: 'UTC',
    log_timezone: 'UTC',
    shared_buffers: '64MB',
  };
  return Object.entries(values).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
}

async function endOfFile(file: string): Promise<string> {
  const text = await readFile(file, 'utf8').catch(() => '');
  return text.trimEnd().split('\n').slice(-12).join('\n');
}
