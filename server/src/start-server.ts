import type { AddressInfo } from 'node:net';
import { createApp } from './app.ts';
import type { Config } from './config.ts';
import { openStateStore } from './db/state-store.ts';
import { readCookieKey } from './http/actor.ts';
import { createLogger, type Logger } from './logging.ts';
import { prepareDataFolder } from './process/data-folder.ts';
import { checkPort, portError } from './process/free-port.ts';
import { takeOwnership } from './process/ownership.ts';
import { StartupError, systemErrorCode } from './process/startup-error.ts';
import { createServices } from './services.ts';

const ownerPatienceMilliseconds = 6000;

/** A server that answers. */
export interface RunningServer {
  /** Where it answers, e.g. `http://127.0.0.1:8080`. */
  address: string;
  dataFolder: string;
  /** Lets callers of the same person act without a cookie. */
  token: string;
  /** Number of the embedded PostgreSQL's process; undefined while it is down or when PostgreSQL is not ours. */
  postgresPid(): number | undefined;
  /** Ends requests, services and the embedded PostgreSQL, and gives up the data folder. */
  close(): Promise<void>;
}

/**
 * Starts everything: takes the data folder, brings up PostgreSQL and the services, and listens.
 * What was started is ended again when a later part fails.
 * @throws StartupError with a sentence for the person at the terminal.
 */
export async function startServer(config: Config, log: Logger = createLogger(config)): Promise<RunningServer> {
  const closers: (() => Promise<void>)[] = [];
  const close = async () => {
    for (const closer of closers.splice(0).toReversed()) {
      await closer().catch((error: unknown) => log.error({ err: error }, 'a part did not close'));
    }
  };
  try {
    const dataFolder = await prepareDataFolder(config.dataFolder);
    const ownership = await takeOwnership(dataFolder, ownerPatienceMilliseconds);
    closers.push(() => ownership.release());
    await checkPort(config.host, config.port);
    const store = await openStateStore(config, dataFolder, log);
    closers.push(() => store.close());
    const services = await createServices({ config, dataFolder, db: store.db, log });
    closers.push(() => services.close());
    const app = await createApp({
      db: store.db,
      services,
      log,
      token: ownership.token,
      cookieKey: await readCookieKey(dataFolder),
      allowedHosts: [...config.allowedHosts, config.host.toLowerCase()],
    });
    closers.push(() => app.close());
    await app.listen({ host: config.host, port: config.port }).catch((error: unknown) => {
      throw portError(error, config.host, config.port);
    });
    const address = addressOf(config.host, portOf(app.server.address()) ?? config.port);
    await ownership.announce(address);
    return { address, dataFolder, token: ownership.token, postgresPid: () => store.postgresPid(), close };
  } catch (error) {
    await close();
    throw explain(error, config);
  }
}

function explain(error: unknown, config: Config): unknown {
  const code = systemErrorCode(error);
  if (!(error instanceof Error) || (code !== 'EACCES' && code !== 'EPERM')) return error;
  return new StartupError(
    `A file of the data folder ${config.dataFolder} belongs to another user (${error.message}). ` +
      'Start as that user, or give the folder with all its files to this one.',
  );
}

function portOf(address: AddressInfo | string | null): number | undefined {
  return typeof address === 'object' ? address?.port : undefined;
}

function addressOf(host: string, port: number): string {
  const reachable =
    host === '0.0.0.0' ? '127.0.0.1' : host === '::' ? '[::1]' : host.includes(':') ? `[${host}]` : host;
  return `http://${reachable}:${port}`;
}
