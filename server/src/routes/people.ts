import path from 'node:path';
import { exportPeople as exportEndpoint, listPeople as listEndpoint, outletSql as sqlEndpoint } from '@fanfare/shared';
import type { FastifyInstance } from 'fastify';
import type { CountParts } from '../counts/count-request.ts';
import { registerEndpoint } from '../http/register.ts';
import { exportPeople } from '../people/export-people.ts';
import { listPeople } from '../people/list-people.ts';
import { outletSql } from '../people/outlet-sql.ts';

/** People on transitions, as pages and as files, and the SQL that finds them. */
export function registerPeopleRoutes(app: FastifyInstance, parts: CountParts, dataFolder: string): void {
  const exports = path.join(dataFolder, 'engine', 'exports');
  registerEndpoint(app, listEndpoint, ({ body, actor, signal }) => listPeople(parts, body, { actor, signal }));
  registerEndpoint(app, exportEndpoint, ({ body, actor, signal }) => exportPeople(parts, exports, body, { actor, signal }));
  registerEndpoint(app, sqlEndpoint, ({ body }) => outletSql(parts, body));
}
