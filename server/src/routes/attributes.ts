import {
  attributeValues as valuesEndpoint,
  markAttribute as markEndpoint,
  noteAttribute as noteEndpoint,
  pickedAttributes as pickedEndpoint,
} from '@fanfare/shared';
import type { FastifyInstance } from 'fastify';
import { createAttributeValues } from '../attributes/attribute-values.ts';
import { markAttribute, noteAttribute, readPicked } from '../attributes/picked-attributes.ts';
import type { CountParts } from '../counts/count-request.ts';
import type { Database } from '../db/connection.ts';
import { registerEndpoint } from '../http/register.ts';
import { whileRead } from '../http/while-read.ts';

/** Attributes people pick, and how their values are distributed. */
export function registerAttributeRoutes(app: FastifyInstance, db: Database, parts: CountParts): void {
  const values = createAttributeValues(parts);
  registerEndpoint(app, pickedEndpoint, ({ actor }) => readPicked(db, actor));
  registerEndpoint(app, markEndpoint, ({ actor, body }) => markAttribute(db, actor, body));
  registerEndpoint(app, noteEndpoint, ({ actor, body }) => noteAttribute(db, actor, body.attribute));
  registerEndpoint(app, valuesEndpoint, ({ actor, body, signal }) => whileRead(values.read(body, { actor, signal })));
}
