import type { FastifyInstance } from 'fastify';
import type { Config } from './config.ts';
import type { Database } from './db/connection.ts';
import type { Logger } from './logging.ts';
import type { HealthChecks } from './routes/health.ts';

/** What a service may use. */
export interface ServiceContext {
  config: Config;
  /** Real path of the folder that holds all state; this process owns it. */
  dataFolder: string;
  db: Database;
  log: Logger;
}

/** The parts of the server beside campaigns: the data engine, the data and the counts. */
export interface Services {
  health: HealthChecks;
  /** Adds their routes. */
  register(app: FastifyInstance): void;
  close(): Promise<void>;
}

/** Starts the services in order; when one fails, those before it are closed again. */
export async function createServices(_context: ServiceContext): Promise<Services> {
  return { health: {}, register: () => undefined, close: async () => undefined };
}
