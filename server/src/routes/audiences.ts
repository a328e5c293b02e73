import {
  audienceMembers as membersEndpoint,
  audienceSize as sizeEndpoint,
  audienceUse as useEndpoint,
  changeByHand as handEndpoint,
  createAudience as createEndpoint,
  deleteAudience as deleteEndpoint,
  getAudience as getEndpoint,
  listAudiences as listEndpoint,
  resolveAudiences as resolveEndpoint,
  saveAudience as saveEndpoint,
  savePopulation as savePopulationEndpoint,
} from '@fanfare/shared';
import type { FastifyInstance } from 'fastify';
import { listAudiences, readAudience } from '../audiences/audience-list.ts';
import { audienceSize } from '../audiences/audience-size.ts';
import { changeAudience, createAudience, deleteAudience } from '../audiences/audience-store.ts';
import { usersOfAudience } from '../audiences/audience-users.ts';
import { changeByHand, type MemberParts } from '../audiences/change-by-hand.ts';
import { listMembers } from '../audiences/list-members.ts';
import { savePopulation } from '../audiences/save-population.ts';
import { readReferences } from '../counts/read-references.ts';
import { registerEndpoint } from '../http/register.ts';
import { whileRead } from '../http/while-read.ts';

/** Audiences and their members. */
export function registerAudienceRoutes(app: FastifyInstance, parts: MemberParts): void {
  const { counting } = parts;
  registerEndpoint(app, listEndpoint, async ({ actor, query }) => ({
    audiences: await listAudiences(parts, actor.workspace, query),
  }));
  registerEndpoint(app, resolveEndpoint, async ({ actor, body }) => {
    const { audiences, filters } = await readReferences(counting, actor.workspace, body);
    return { audiences: [...audiences.values()], filters: [...filters.values()] };
  });
  registerEndpoint(app, savePopulationEndpoint, ({ actor, body, signal }) =>
    whileRead(savePopulation(parts, body, { actor, signal })),
  );
  registerEndpoint(app, createEndpoint, ({ actor, body }) => createAudience(parts, actor, body));
  registerEndpoint(app, getEndpoint, ({ actor, params }) => readAudience(parts, actor.workspace, params.id));
  registerEndpoint(app, saveEndpoint, ({ actor, params, body }) => changeAudience(parts, actor, params.id, body));
  registerEndpoint(app, deleteEndpoint, async ({ actor, params, query }) => {
    await deleteAudience(parts, actor, params.id, query.force === 'true');
    return { deleted: true as const };
  });
  registerEndpoint(app, useEndpoint, async ({ actor, params }) => {
    await readAudience(parts, actor.workspace, params.id);
    return usersOfAudience(parts.db, actor.workspace, params.id);
  });
  registerEndpoint(app, sizeEndpoint, async ({ actor, params, query, signal }) => {
    await readAudience(parts, actor.workspace, params.id);
    return whileRead(audienceSize(counting, { id: params.id, timeZone: query.timeZone }, { actor, signal }));
  });
  registerEndpoint(app, membersEndpoint, async ({ actor, params, body, signal }) => {
    await readAudience(parts, actor.workspace, params.id);
    return whileRead(listMembers(counting, { ...body, id: params.id }, { actor, signal }));
  });
  registerEndpoint(app, handEndpoint, ({ actor, params, body, signal }) =>
    whileRead(changeByHand(parts, { ...body, id: params.id }, { actor, signal })),
  );
}
