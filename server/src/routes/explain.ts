import {
  explainPerson as personEndpoint,
  explainPlace as placeEndpoint,
  findPeople as findEndpoint,
} from '@fanfare/shared';
import type { FastifyInstance } from 'fastify';
import type { CountParts } from '../counts/count-request.ts';
import { explainPerson } from '../explain/explain-person.ts';
import { explainPlace } from '../explain/explain-place.ts';
import { findPeople } from '../explain/find-people.ts';
import { registerEndpoint } from '../http/register.ts';
import { whileRead } from '../http/while-read.ts';

/** Why a person is where they are in a campaign. */
export function registerExplainRoutes(app: FastifyInstance, parts: CountParts): void {
  registerEndpoint(app, findEndpoint, ({ body, actor, signal }) =>
    whileRead(findPeople(parts, body, { actor, signal })),
  );
  registerEndpoint(app, personEndpoint, ({ body, actor, signal }) =>
    whileRead(explainPerson(parts, body, { actor, signal })),
  );
  registerEndpoint(app, placeEndpoint, ({ body, actor, signal }) =>
    whileRead(explainPlace(parts, body, { actor, signal })),
  );
}
