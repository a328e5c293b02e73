import { listTemplates as listEndpoint } from '@fanfare/shared';
import type { FastifyInstance } from 'fastify';
import { registerEndpoint } from '../http/register.ts';
import { listTemplates } from './template-list.ts';

/** Campaigns that come with the product. */
export function registerTemplateRoutes(app: FastifyInstance): void {
  registerEndpoint(app, listEndpoint, async () => ({ templates: await listTemplates() }));
}
