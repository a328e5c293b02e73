import { createApp } from '../src/app.ts';
import { createCountService } from '../src/counts/count-service.ts';
import type { CountParts } from '../src/counts/count-request.ts';
import { openDatabase } from '../src/db/connection.ts';
import { createLogger } from '../src/logging.ts';
import { registerCountRoutes } from '../src/routes/counts.ts';
import { registerPeopleRoutes } from '../src/routes/people.ts';
import { temporaryFolder } from './temporary-folder.ts';

/** The HTTP application with counts and people only, listening on a free port. */
export interface CountingApp {
  /** Sends a request as an actor; the answer is not read yet. */
  post(path: string, body: unknown, options?: { actor?: string; signal?: AbortSignal }): Promise<Response>;
  close(): Promise<void>;
}

/** Serves counting over HTTP. No database is behind it: what needs one fails. */
export async function openCountingApp(parts: CountParts): Promise<CountingApp> {
  const { folder, remove } = await temporaryFolder();
  const token = 'secret-of-the-test';
  const log = createLogger({ logLevel: 'silent' });
  const db = openDatabase({ host: '127.0.0.1', port: 9 }, log);
  const app = await createApp({
    db,
    services: {
      health: {},
      register(instance) {
        registerCountRoutes(instance, createCountService(parts));
        registerPeopleRoutes(instance, parts, folder);
      },
      close: async () => undefined,
    },
    log,
    token,
    cookieKey: 'a key that is long enough for the cookies of a test',
    allowedHosts: [],
  });
  const address = await app.listen({ host: '127.0.0.1', port: 0 });
  return {
    post: (path, body, { actor = 'Ann', signal } = {}) =>
      fetch(address + path, {
        method: 'POST',
        headers: { authorization: `Bearer ${token}`, 'x-fanfare-actor': actor, 'content-type': 'application/json' },
        body: JSON.stringify(body),
        ...(signal === undefined ? {} : { signal }),
      }),
    async close() {
      await app.close();
      await db.destroy();
      await remove();
    },
  };
}
