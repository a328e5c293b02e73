import { readConfig } from '../src/config.ts';
import { type RunningServer, startServer } from '../src/start-server.ts';
import { temporaryFolder } from './temporary-folder.ts';

/** An answer with its status and, where it is JSON, its body. */
export interface TestAnswer {
  status: number;
  headers: Headers;
  body: unknown;
}

/** A whole server on a free port with an empty data folder, and a client that acts with its token. */
export interface TestServer {
  server: RunningServer;
  /** Sends a request as the actor `Test`; `body` becomes JSON. */
  request(method: string, path: string, body?: unknown, headers?: Record<string, string>): Promise<TestAnswer>;
  /** Stops the server and removes its data. */
  close(): Promise<void>;
}

/** Starts the same server as `npm start`, in this process. */
export async function startTestServer(environment: Record<string, string> = {}): Promise<TestServer> {
  const { folder, remove } = await temporaryFolder();
  const server = await startServer(
    readConfig({ FANFARE_DATA: folder, PORT: '0', LOG_LEVEL: 'silent', FANFARE_DEMO_PEOPLE: '0', ...environment }),
  );
  return {
    server,
    request: (method, path, body, headers) => send(server, method, path, body, headers),
    async close() {
      await server.close();
      await remove();
    },
  };
}

async function send(
  server: Pick<RunningServer, 'address' | 'token'>,
  method: string,
  path: string,
  body?: unknown,
  headers: Record<string, string> = {},
): Promise<TestAnswer> {
  const answer = await fetch(new URL(path, server.address), {
    method,
    headers: {
      authorization: `Bearer ${server.token}`,
      'x-fanfare-actor': 'Test',
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      ...headers,
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const text = await answer.text();
  const isJson = answer.headers.get('content-type')?.startsWith('application/json') ?? false;
  return { status: answer.status, headers: answer.headers, body: isJson ? JSON.parse(text) : text };
}
