import path from 'node:path';
import {
  comparePeople as compareEndpoint,
  exportCompared as exportEndpoint,
  listCompared as listEndpoint,
} from '@fanfare/shared';
import type { FastifyInstance } from 'fastify';
import { comparePeople } from '../compare/compare-people.ts';
import { exportCompared } from '../compare/export-compared.ts';
import { listCompared } from '../compare/list-compared.ts';
import type { CountParts } from '../counts/count-request.ts';
import { registerEndpoint } from '../http/register.ts';
import { whileRead } from '../http/while-read.ts';

/** Two versions of a campaign, in people. */
export function registerCompareRoutes(app: FastifyInstance, parts: CountParts, dataFolder: string): void {
  const exports = path.join(dataFolder, 'engine', 'exports');
  registerEndpoint(app, compareEndpoint, ({ body, actor, signal }) =>
    whileRead(comparePeople(parts, body, { actor, signal })),
  );
  registerEndpoint(app, listEndpoint, ({ body, actor, signal }) =>
    whileRead(listCompared(parts, body, { actor, signal })),
  );
  registerEndpoint(app, exportEndpoint, ({ body, actor, signal }) =>
    whileRead(exportCompared(parts, exports, body, { actor, signal })),
  );
}
