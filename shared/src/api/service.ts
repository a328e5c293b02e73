import { z } from 'zod';
import { defineEndpoint } from './endpoint.ts';
import { permissions } from './permission.ts';

const actorSchema = z.object({
  name: z.string(),
  workspace: z.string(),
  permissions: z.array(z.enum(permissions)),
});
export type Actor = z.infer<typeof actorSchema>;
export const getActor = defineEndpoint({
  method: 'GET',
  path: '/api/actor',
  summary: 'Who is working here; null until a name was given',
  permission: 'none',
  response: z.object({ actor: actorSchema.nullable() }),
});
export const setActor = defineEndpoint({
  method: 'POST',
  path: '/api/actor',
  summary: 'Give the name under which this browser works',
  permission: 'none',
  body: z.object({
    name: z
      .string()
      .trim()
      .min(1)
      .max(100)
      .regex(/^\P{Cc}*$/u, 'must not contain control characters'),
  }),
  response: z.object({ actor: actorSchema }),
});
/** A tag such as "de" or "zh-TW"; null: as the browser asks. */
const language = z
  .string()
  .regex(/^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8}){0,3}$/, 'must be a tag such as de or zh-TW')
  .nullable();
export const getActorLanguage = defineEndpoint({
  method: 'GET',
  path: '/api/actor/language',
  summary: 'The language chosen for the interface, in whichever browser',
  permission: 'campaigns.view',
  response: z.object({ language }),
});
export const setActorLanguage = defineEndpoint({
  method: 'PUT',
  path: '/api/actor/language',
  summary: 'Choose a language for the interface',
  permission: 'campaigns.view',
  body: z.object({ language }),
  response: z.object({ language }),
});
const part = z.object({ ok: z.boolean(), message: z.string().optional() });
export const getHealth = defineEndpoint({
  method: 'GET',
  path: '/api/health',
  summary: 'Liveness, and readiness with each part',
  permission: 'none',
  response: z.object({
    live: z.literal(true),
    ready: z.boolean(),
    version: z.string(),
    parts: z.record(z.string(), part),
  }),
});
export const errorSchema = z.object({
  error: z.object({ code: z.string(), message: z.string(), requestId: z.string(), details: z.unknown().optional() }),
});
export type ErrorBody = z.infer<typeof errorSchema>;
