import { rmSync } from 'node:fs';
import path from 'node:path';
import { exportPeople as exportEndpoint, listPeople as listEndpoint, outletSql as sqlEndpoint } from '@fanfare/shared';
import type { FastifyInstance } from 'fastify';
import type { CountParts } from '../counts/count-request.ts';
import { registerEndpoint } from '../http/register.ts';
import { whileRead } from '../http/while-read.ts';
import { exportPeople } from '../people/export-people.ts';
import { listPeople } from '../people/list-people.ts';
import { outletSql } from '../people/outlet-sql.ts';

/** People on transitions, as pages and as files, and the SQL that finds them. Files that a crash left are removed. */
export function registerPeopleRoutes(app: FastifyInstance, parts: CountParts, dataFolder: string): void {
  const exports = path.join(dataFolder, 'engine', 'exports');
  rmSync(exports, { recursive: true, force: true });
  registerEndpoint(app, listEndpoint, ({ body, actor, signal }) =>
    whileRead(listPeople(parts, body, { actor, signal })),
  );
  registerEndpoint(app, exportEndpoint, ({ body, actor, signal }) =>
    whileRead(exportPeople(parts, exports, body, { actor, signal })),
  );
  registerEndpoint(app, sqlEndpoint, ({ body, actor }) => outletSql(parts, body, actor.workspace));
}
