import { setTimeout as delay } from 'node:timers/promises';
import type { Logger } from '../../logging.ts';
import { StartupError } from '../../process/startup-error.ts';
import { findBinaries } from './binaries.ts';
import { openCluster, roleName } from './cluster.ts';
import { choosePlacement, type Isolation, type Placement } from './placement.ts';
import { clearEarlierPostmaster, type Postmaster, PostmasterFailed, startPostmaster } from './postmaster.ts';
import { makeSocketFolder, removeSocketFolder } from './socket-folder.ts';
import { stopPostmaster } from './stop-process.ts';

const attempts = 8;

/** How to reach a PostgreSQL through its socket. */
export interface SocketConnection {
  host: string;
  user: string;
  password: string;
  database: string;
}

/** A PostgreSQL of our own in the data folder, started again whenever it ends by itself. */
export interface EmbeddedPostgres {
  connection: SocketConnection;
  placement: Placement;
  /** Number of the server's process; undefined while it is down. */
  pid(): number | undefined;
  stop(): Promise<void>;
}

/**
 * Starts the embedded PostgreSQL. The caller must own the data folder: a server left there by a dead process is stopped.
 * @throws StartupError when it does not start; the message holds the end of its log.
 */
export async function startEmbeddedPostgres(
  dataFolder: string,
  log: Logger,
  isolation?: Isolation,
): Promise<EmbeddedPostgres> {
  const placement = await choosePlacement(dataFolder, findBinaries(), isolation);
  if (placement.isolation !== 'none') {
    log.info({ isolation: placement.isolation, folder: placement.folder }, 'PostgreSQL does not run as root');
  }
  const cluster = await openCluster(placement);
  const socketFolder = await makeSocketFolderAfter(placement, cluster.folder);
  let current: Postmaster | undefined = await startWithRetries(placement, cluster.folder, socketFolder);
  let stopping = false;

  async function watch(server: Postmaster): Promise<void> {
    await server.ended;
    current = undefined;
    for (let pause = 100; !stopping; pause = Math.min(pause * 2, 5000)) {
      log.error({ endedPid: server.pid }, 'PostgreSQL ended by itself and is started again');
      try {
        const next = await startWithRetries(placement, cluster.folder, socketFolder);
        if (stopping) await stopPostmaster(next.pid);
        else {
          current = next;
          watching = watch(next);
          log.info({ serverPid: next.pid }, 'PostgreSQL runs again');
        }
        return;
      } catch (error) {
        log.error({ err: error }, 'PostgreSQL did not start');
        await delay(pause);
      }
    }
  }
  let watching = watch(current);

  return {
    connection: { host: socketFolder, user: roleName, password: cluster.password, database: roleName },
    placement,
    pid: () => current?.pid,
    async stop() {
      stopping = true;
      if (current !== undefined) await stopPostmaster(current.pid);
      await watching;
      await removeSocketFolder(socketFolder);
    },
  };
}

async function makeSocketFolderAfter(placement: Placement, cluster: string): Promise<string> {
  await clearEarlierPostmaster(cluster);
  return makeSocketFolder(placement);
}

/** A server killed a moment ago leaves workers behind that hold its memory for a few instants: try again. */
async function startWithRetries(placement: Placement, cluster: string, socketFolder: string): Promise<Postmaster> {
  for (let attempt = 1; ; attempt++) {
    await clearEarlierPostmaster(cluster, socketFolder);
    try {
      return await startPostmaster(placement, cluster, socketFolder);
    } catch (error) {
      if (!(error instanceof PostmasterFailed)) throw error;
      if (attempt === attempts) throw new StartupError(`The embedded PostgreSQL does not start:\n${error.message}`);
      await delay(100 * attempt);
    }
  }
}
