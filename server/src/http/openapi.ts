import swagger from '@fastify/swagger';
import type { FastifyInstance } from 'fastify';
import { createJsonSchemaTransform } from 'fastify-type-provider-zod';
import { renderApiPage } from './api-page.ts';
import { contentSecurityPolicy, createNonce } from './security-headers.ts';

/** Serves the description of the HTTP interface, made from the contract's schemas, as OpenAPI and as a page. */
export async function installOpenApi(app: FastifyInstance, version: string): Promise<void> {
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: { title: 'Fanfare', version, description: 'The HTTP interface of Fanfare.' },
    },
    transform: createJsonSchemaTransform({ zodToJsonConfig: { unrepresentable: 'any' } }),
  });
  const hidden = { schema: { hide: true } };
  app.get('/api/openapi.json', hidden, async (_request, reply) => reply.type('application/json').send(app.swagger()));
  app.get('/api/docs', hidden, async (_request, reply) => {
    const nonce = createNonce();
    return reply
      .type('text/html; charset=utf-8')
      .header('content-security-policy', contentSecurityPolicy(nonce))
      .send(renderApiPage(app.swagger(), nonce));
  });
}
