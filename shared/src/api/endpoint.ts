import type { z } from 'zod';
import type { Permission } from './permission.ts';

/** How an answer travels: one JSON body, a stream of server-sent events, or a file. */
export type AnswerKind = 'json' | 'events' | 'file';

/**
 * One endpoint of the HTTP API: the single description from which the route, its checks, the typed client
 * and the OpenAPI document are made. Paths use `:name` for parameters and begin with `/api`.
 */
export interface Endpoint<
  Params extends z.ZodType = z.ZodType,
  Query extends z.ZodType = z.ZodType,
  Body extends z.ZodType = z.ZodType,
  Response extends z.ZodType = z.ZodType,
> {
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  path: `/api/${string}`;
  summary: string;
  permission: Permission | 'none';
  params?: Params;
  query?: Query;
  body?: Body;
  /** Schema of the JSON body, or of each event of a stream; absent for files. */
  response?: Response;
  answer?: AnswerKind;
  /** Body larger than this is refused with 413; default 1 MiB. */
  maxBodyBytes?: number;
}

/** Declares an endpoint and keeps its schemas' types. */
export function defineEndpoint<
  Params extends z.ZodType = z.ZodUndefined,
  Query extends z.ZodType = z.ZodUndefined,
  Body extends z.ZodType = z.ZodUndefined,
  Response extends z.ZodType = z.ZodUndefined,
>(endpoint: Endpoint<Params, Query, Body, Response>): Endpoint<Params, Query, Body, Response> {
  return endpoint;
}

/** Type of a part of an endpoint: `EndpointPart<typeof saveCampaign, 'body'>`. */
export type EndpointPart<E extends Endpoint, Part extends 'params' | 'query' | 'body' | 'response'> = z.output<
  NonNullable<E[Part]>
>;
