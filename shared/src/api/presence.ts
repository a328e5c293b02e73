import { z } from 'zod';
import { idSchema } from '../graph/graph.ts';
import { defineEndpoint } from './endpoint.ts';

/** How often a page says that it is open, and after how long it counts as closed; milliseconds. */
export const presenceTimes = { every: 3000, expires: 10_000 } as const;

const session = z.string().min(1).max(100);

/** A page that has a campaign open: whose it is, and which activity is looked at there. */
const presentSchema = z.object({ session, actor: z.string(), activity: idSchema.nullable(), since: z.string() });
export type Present = z.infer<typeof presentSchema>;

/** Called again and again while a page has a campaign open; `leaves` when it is closed. Answers with all other pages. */
export const announcePresence = defineEndpoint({
  method: 'POST',
  path: '/api/campaigns/:id/presence',
  summary: 'Say that a campaign is open here, and ask who else has it open',
  permission: 'campaigns.view',
  params: z.object({ id: z.uuid() }),
  body: z.object({ session, activity: idSchema.nullable(), leaves: z.boolean().default(false) }),
  response: z.object({
    others: z.array(presentSchema),
    /** Who saved the stored state, and when. */
    stored: z.object({ lock: z.number().int(), by: z.string(), at: z.string() }),
  }),
});
