import {
  applyFilters as applyEndpoint,
  createFilter as createEndpoint,
  deleteFilter as deleteEndpoint,
  filterEffect as effectEndpoint,
  listFilters as listEndpoint,
  markFilter as markEndpoint,
  resolveFilters as resolveEndpoint,
  saveFilter as saveEndpoint,
} from '@fanfare/shared';
import type { FastifyInstance } from 'fastify';
import type { CountParts } from '../counts/count-request.ts';
import type { Database } from '../db/connection.ts';
import { applyFilters } from '../filters/apply-filters.ts';
import { filterEffect } from '../filters/filter-effect.ts';
import { listFilters } from '../filters/filter-list.ts';
import { createFilter, deleteFilter, markFilter, saveFilter } from '../filters/filter-store.ts';
import { resolveFilters } from '../filters/resolve-filters.ts';
import { registerEndpoint } from '../http/register.ts';
import { whileRead } from '../http/while-read.ts';

/** Predefined filters. */
export function registerFilterRoutes(app: FastifyInstance, db: Database, parts: CountParts): void {
  registerEndpoint(app, listEndpoint, async ({ actor, query }) => ({ filters: await listFilters(db, actor, query) }));
  registerEndpoint(app, resolveEndpoint, async ({ actor, body }) => ({
    filters: await resolveFilters(db, actor.workspace, body.ids),
  }));
  registerEndpoint(app, createEndpoint, ({ actor, body }) => createFilter(db, actor, body));
  registerEndpoint(app, saveEndpoint, ({ actor, params, body }) => saveFilter(db, actor, params.id, body));
  registerEndpoint(app, applyEndpoint, async ({ actor, body }) => ({
    filters: await applyFilters(db, actor, body.filters),
  }));
  registerEndpoint(app, deleteEndpoint, async ({ actor, params }) => {
    await deleteFilter(db, actor, params.id);
    return { deleted: true };
  });
  registerEndpoint(app, markEndpoint, async ({ actor, params, body }) => {
    await markFilter(db, actor, params.id, body.favourite);
    return { favourite: body.favourite };
  });
  registerEndpoint(app, effectEndpoint, ({ actor, params, body, signal }) =>
    whileRead(filterEffect(parts, db, { id: params.id, change: body }, { actor, signal })),
  );
}
