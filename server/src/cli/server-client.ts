import { userInfo } from 'node:os';
import { Readable } from 'node:stream';
import { type Endpoint, type EndpointPart, errorSchema } from '@fanfare/shared';
import type { z } from 'zod';
import { readEvents } from './read-events.ts';

/** The parts of a request that its endpoint asks for. */
export type RequestParts<E extends Endpoint> = {
  [Part in 'params' | 'query' | 'body']?: z.input<NonNullable<E[Part]>>;
} & { upload?: Readable; signal?: AbortSignal };

/** A refusal or failure told by the server. */
export class CallError extends Error {
  override readonly name = 'CallError';
  readonly status: number;
  readonly code: string;
  readonly details: unknown;

  constructor(status: number, code: string, message: string, details: unknown) {
    super(message);
    this.status = status;
    this.code = code;
    this.details = details;
  }
}

/** Calls endpoints of the contract on a server of this machine. */
export interface ServerClient {
  address: string;
  /** The JSON answer. @throws CallError when the server refuses. */
  call<E extends Endpoint>(endpoint: E, parts: RequestParts<E>): Promise<EndpointPart<E, 'response'>>;
  /** The events of a stream. */
  events<E extends Endpoint>(endpoint: E, parts: RequestParts<E>): AsyncIterable<EndpointPart<E, 'response'>>;
  /** The bytes of a file as they come. */
  file<E extends Endpoint>(endpoint: E, parts: RequestParts<E>): Promise<Readable>;
}

/** @param server address and token from `server.json`. */
export function createServerClient(server: { address: string; token: string }): ServerClient {
  const request = async (endpoint: Endpoint, parts: RequestParts<Endpoint>): Promise<Response> => {
    const headers: Record<string, string> = {
      authorization: `Bearer ${server.token}`,
      'x-fanfare-actor': encodeURIComponent(actorName()),
    };
    if (parts.body !== undefined) headers['content-type'] = 'application/json';
    if (parts.upload !== undefined) headers['content-type'] = 'application/octet-stream';
    const body = parts.upload === undefined ? JSON.stringify(parts.body) : Readable.toWeb(parts.upload);
    const response = await fetch(server.address + printPath(endpoint, parts), {
      method: endpoint.method,
      headers,
      ...(body === undefined ? {} : { body, duplex: 'half' }),
      ...(parts.signal === undefined ? {} : { signal: parts.signal }),
    });
    if (!response.ok) throw await readError(response);
    return response;
  };
  return {
    address: server.address,
    async call(endpoint, parts) {
      const answer: unknown = await (await request(endpoint, parts)).json();
      return answer as EndpointPart<typeof endpoint, 'response'>;
    },
    async *events(endpoint, parts) {
      const response = await request(endpoint, parts);
      if (response.body === null) return;
      for await (const { event, data } of readEvents(response.body)) {
        if (event === 'error') throw errorOf(response.status, data);
        yield data as EndpointPart<typeof endpoint, 'response'>;
      }
    },
    async file(endpoint, parts) {
      const response = await request(endpoint, parts);
      return response.body === null ? Readable.from([]) : Readable.fromWeb(response.body);
    },
  };
}

function printPath(endpoint: Endpoint, parts: RequestParts<Endpoint>): string {
  const params = (parts.params ?? {}) as Record<string, unknown>;
  const path = endpoint.path.replaceAll(/:(\w+)/g, (_whole, name: string) => encodeURIComponent(String(params[name])));
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries((parts.query ?? {}) as Record<string, unknown>)) {
    if (value !== undefined) query.append(name, queryText(value));
  }
  return query.size === 0 ? path : `${path}?${query.toString()}`;
}

/** Texts, numbers and booleans as they stand in an address. */
function queryText(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}

async function readError(response: Response): Promise<CallError> {
  const text = await response.text();
  try {
    return errorOf(response.status, JSON.parse(text));
  } catch {
    return new CallError(
      response.status,
      'unreadable',
      `The server answered ${response.status}: ${text.slice(0, 200)}`,
      undefined,
    );
  }
}

function errorOf(status: number, body: unknown): CallError {
  const { error } = errorSchema.parse(body);
  return new CallError(status, error.code, error.message, error.details);
}

function actorName(): string {
  try {
    return userInfo().username;
  } catch {
    return 'command line';
  }
}
