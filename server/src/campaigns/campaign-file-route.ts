import { downloadCampaignFile as endpoint, printCampaignFile } from '@fanfare/shared';
import type { FastifyInstance } from 'fastify';
import type { Database } from '../db/connection.ts';
import { registerEndpoint } from '../http/register.ts';
import { readCampaign } from './campaign-store.ts';

/** A campaign as a file to keep, review and import elsewhere. */
export function registerCampaignFileRoute(app: FastifyInstance, db: Database): void {
  registerEndpoint(app, endpoint, async ({ actor, params, query }) => {
    const { name, description, tags, graph } = await readCampaign(db, actor.workspace, params.id);
    return {
      name: `${plainName(name)}.${query.format}`,
      contentType: `application/${query.format}; charset=utf-8`,
      content: printCampaignFile({ name, description, tags, graph }, query.format),
    };
  });
}

/** A name that any machine accepts for a file. */
function plainName(name: string): string {
  return name.replace(/[^\p{Letter}\p{Number}]+/gu, '-').replace(/^-+|-+$/gu, '') || 'campaign';
}
