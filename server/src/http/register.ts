import type { Readable } from 'node:stream';
import type { Actor, Endpoint } from '@fanfare/shared';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { limitBytes } from './limit-bytes.ts';
import { closed, sendEvents } from './events.ts';
import { requirePermission } from './permissions.ts';

const defaultBodyBytes = 1024 * 1024;

/** What a handler gets: the checked parts of the request and who asks. */
export interface Input<Params, Query, Body> {
  params: Params;
  query: Query;
  body: Body;
  /** Null only for endpoints without a permission. */
  actor: Actor | null;
  /** Aborted when whoever asked goes away. */
  signal: AbortSignal;
  /** The request body as it arrives, for uploads (`application/octet-stream`). */
  upload: Readable;
  request: FastifyRequest;
  reply: FastifyReply;
}

/** An answer that is not JSON: bytes under a file name. */
export interface FileAnswer {
  name: string;
  contentType: string;
  content: Readable | string;
}

type Answer<Response> = Promise<Response> | AsyncIterable<Response> | Promise<FileAnswer>;

/**
 * Makes a route of an endpoint of the contract: permission, request schema, body limit and answer are checked against it.
 * The handler gives the JSON answer, an async iterable for `events`, or a FileAnswer for `file`.
 */
export function registerEndpoint<P extends z.ZodType, Q extends z.ZodType, B extends z.ZodType, R extends z.ZodType>(
  app: FastifyInstance,
  endpoint: Endpoint<P, Q, B, R>,
  handler: (input: Input<z.output<P>, z.output<Q>, z.output<B>> & { actor: Actor }) => Answer<z.input<R>>,
): void;
export function registerEndpoint(
  app: FastifyInstance,
  endpoint: Endpoint,
  handler: (input: Input<unknown, unknown, unknown> & { actor: Actor }) => Answer<unknown>,
): void {
  const limit = endpoint.maxBodyBytes ?? defaultBodyBytes;
  app.route({
    method: endpoint.method,
    url: endpoint.path,
    bodyLimit: limit,
    schema: {
      summary: endpoint.summary,
      tags: [endpoint.path.split('/')[2] ?? 'other'],
      ...(endpoint.params === undefined ? {} : { params: endpoint.params }),
      ...(endpoint.query === undefined ? {} : { querystring: endpoint.query }),
      ...(endpoint.body === undefined ? {} : { body: endpoint.body }),
      response: { 200: endpoint.answer === undefined ? (endpoint.response ?? z.unknown()) : z.unknown() },
    },
    onRequest: async (request) => {
      if (endpoint.permission !== 'none') requirePermission(request.actor, endpoint.permission);
    },
    serializerCompiler: () => (data) => JSON.stringify(data),
    handler: async (request, reply) => {
      const answer = handler({
        params: request.params,
        query: request.query,
        body: request.body,
        actor: request.actor as Actor,
        signal: closed(reply),
        get upload() {
          return limitBytes(request.body as Readable, limit);
        },
        request,
        reply,
      });
      if (endpoint.answer === 'events') {
        await sendEvents(request, reply, checkEach(endpoint, answer as AsyncIterable<unknown>));
        return reply;
      }
      if (endpoint.answer === 'file') return sendFile(reply, (await answer) as FileAnswer);
      return reply.send(check(endpoint, await answer));
    },
  });
}

/** An answer that breaks the contract is a fault of ours: it throws, and the request fails with 500. */
function check(endpoint: Endpoint, answer: unknown): unknown {
  return endpoint.response === undefined ? answer : endpoint.response.parse(answer);
}

async function* checkEach(endpoint: Endpoint, values: AsyncIterable<unknown>): AsyncGenerator {
  for await (const value of values) yield check(endpoint, value);
}

function sendFile(reply: FastifyReply, file: FileAnswer): FastifyReply {
  const ascii = file.name.replace(/[^\x20-\x7e]|["\\]/g, '_');
  return reply
    .header('content-type', file.contentType)
    .header('content-disposition', `attachment; filename="${ascii}"; filename*=UTF-8''${encodeURIComponent(file.name)}`)
    .header('cache-control', 'no-store')
    .send(file.content);
}
