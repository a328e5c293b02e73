import type { ErrorBody, Problem } from '@fanfare/shared';
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { hasZodFastifySchemaValidationErrors } from 'fastify-type-provider-zod';
import { TooManyPairs } from '../engine/too-many-pairs.ts';
import { systemErrorCode } from '../process/startup-error.ts';

/** A refusal with a stable code, shown to whoever asked. */
export class HttpError extends Error {
  override readonly name = 'HttpError';
  readonly status: number;
  readonly code: string;
  readonly details: unknown;

  constructor(status: number, code: string, message: string, details?: unknown) {
    super(message);
    this.status = status;
    this.code = code;
    this.details = details;
  }
}

/** `what` begins the sentence: "The campaign". */
export function notFound(what: string): HttpError {
  return new HttpError(404, 'not-found', `${what} does not exist.`);
}

/** The request rests on an older state than the stored one. */
export function stale(code: string, message: string, details: unknown): HttpError {
  return new HttpError(409, code, message, details);
}

export function badRequest(code: string, message: string, details?: unknown): HttpError {
  return new HttpError(400, code, message, details);
}

export function unstorableText(): HttpError {
  return badRequest('text.unstorable', 'The text holds characters that cannot be stored.');
}

/** Wrong input found by validation, passed through as it is: `details.problems`. */
export function refusedWithProblems(problems: readonly Problem[]): HttpError {
  return new HttpError(422, 'problems', problems[0]?.message ?? 'The input has problems.', { problems });
}

/** Makes every error of a request an answer of the one shape, and logs those that are faults of ours. */
export function installErrorHandler(app: FastifyInstance): void {
  app.setErrorHandler<FastifyError>((error, request, reply) => {
    const answer = toHttpError(error);
    if (answer.status >= 500) request.log.error({ err: error }, 'the request failed');
    if (answer.status === 503) void reply.header('retry-after', '1');
    return sendError(request, reply, answer);
  });
}

/** Answers a request whose address cannot be read, which no route and no error handler sees. */
export function answerUnreadable(error: FastifyError, request: FastifyRequest, reply: FastifyReply): void {
  void sendError(request, reply, toHttpError(error));
}

export function sendError(request: FastifyRequest, reply: FastifyReply, error: HttpError): FastifyReply {
  return reply.code(error.status).send(errorBody(error, request.id));
}

export function errorBody(error: HttpError, requestId: string): ErrorBody {
  const details = error.details === undefined ? {} : { details: error.details };
  return { error: { code: error.code, message: error.message, requestId, ...details } };
}

/** PostgreSQL refuses zero characters and broken surrogate pairs, which no text of ours may hold. */
const unstorableCodes = new Set(['22P05', '22021', '22P02']);

/** Codes that say that PostgreSQL is away for the moment; the request can be sent again. */
const databaseAway = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'ENOENT',
  'EPIPE',
  '57P01',
  '57P02',
  '57P03',
  '08006',
  '08001',
]);

export function toHttpError(error: unknown): HttpError {
  if (error instanceof HttpError) return error;
  if (error instanceof TooManyPairs) return new HttpError(422, error.code, error.message);
  if (hasZodFastifySchemaValidationErrors(error)) return invalidRequest(error);
  const code = systemErrorCode(error) ?? '';
  if (unstorableCodes.has(code)) return unstorableText();
  if (isDatabaseAway(error, code)) {
    return new HttpError(503, 'database.away', 'The database is not available for the moment. Try again.');
  }
  const status = error instanceof Error && 'statusCode' in error ? Number(error.statusCode) : 500;
  if (status === 413) return new HttpError(413, 'request.too-large', 'The request is larger than allowed.');
  if (status === 415)
    return new HttpError(415, 'request.media-type', 'The request has a content type that is not accepted.');
  if (status >= 400 && status < 500 && error instanceof Error)
    return new HttpError(status, 'request.invalid', error.message);
  return new HttpError(500, 'internal', 'Something went wrong on the server. The log has more under the request id.');
}

function isDatabaseAway(error: unknown, code: string): boolean {
  if (!(error instanceof Error)) return false;
  if ('syscall' in error && code === 'ENOENT') return error.syscall === 'connect';
  if ('routine' in error || 'syscall' in error) return databaseAway.has(code);
  return /^Connection terminated|connection timeout/i.test(error.message);
}

function invalidRequest(error: {
  validation: readonly { instancePath: string; message?: string }[];
  validationContext?: unknown;
}): HttpError {
  const issues = error.validation.map((issue) => ({
    path: issue.instancePath.replace(/^\//, '').replaceAll('/', '.'),
    message: issue.message ?? 'is wrong',
  }));
  const [first] = issues;
  const where = first === undefined || first.path === '' ? '' : `${first.path}: `;
  return badRequest('request.invalid', `${where}${first?.message ?? 'The request is wrong.'}`, {
    in: error.validationContext,
    issues,
  });
}
