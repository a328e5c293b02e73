import {
  type Actor,
  audienceTable,
  type changeByHand as endpoint,
  type EndpointPart,
  type HandResult,
} from '@fanfare/shared';
import type { Caller, CountParts } from '../counts/count-request.ts';
import type { TableLocks } from '../data/table-locks.ts';
import { openRules } from '../rules/rule-request.ts';
import { type AudienceAction, recordAudienceEvent } from './audience-audit.ts';
import { type AudienceParts, readAudience, withCatalog } from './audience-list.ts';
import { holdAudiences } from './audience-lock.ts';
import { findGiven } from './find-given.ts';
import { handRule } from './member-rules.ts';
import { openMembers } from './member-table.ts';
import { previewMembers, rewriteMembers } from './rewrite-members.ts';

type Request = EndpointPart<typeof endpoint, 'body'>;

/** What changing an audience's members works with. */
export interface MemberParts extends AudienceParts {
  counting: CountParts;
  locks: TableLocks;
}

const nobody: HandResult = {
  given: 0,
  matched: 0,
  notFound: { count: 0, sample: [] },
  ambiguous: { count: 0, sample: [] },
  changed: 0,
};

const actions: Readonly<Record<Request['change'], { action: AudienceAction; words: string }>> = {
  add: { action: 'added', words: 'people added by hand' },
  remove: { action: 'removed', words: 'people removed by hand' },
  clear: { action: 'cleared', words: 'changes by hand cleared' },
};

/**
 * Adds or removes people by hand, or clears that. Clearing everyone of an audience whose stored members cannot be read any
 * more lets it begin anew without stored members. @throws HttpError 404, 409, 422
 */
export async function changeByHand(
  parts: MemberParts,
  { id, change, people, preview, effect }: Request & { id: string },
  { actor, signal }: Caller,
): Promise<HandResult> {
  const { workspace } = actor;
  const name = `audience ${id} ${effect}`;
  const fixed = await withCatalog(parts, workspace);
  const context = await openRules(parts.counting, workspace, { timeZone: 'UTC', variables: [] }, []);
  try {
    return await parts.db.transaction().execute(async (db) => {
      await holdAudiences(db, workspace);
      const within = { ...fixed, db };
      const audience = await readAudience(within, workspace, id);
      return parts.locks.hold(`members of ${id}`, async () => {
        const isLost = audience.stored === 'gone' || audience.stored === 'other-key';
        if (isLost && change === 'clear' && people.kind === 'everyone') {
          return preview ? nobody : forgetMembers(within, actor, id);
        }
        const members = openMembers(parts.engine, await readAudience(within, workspace, id), context.catalog);
        const done = (await parts.engine.findEffect(name)) !== undefined;
        const result = await parts.engine.withConnection(
          async (connection) => {
            const place = { connection, engine: parts.engine, context, dimension: audience.dimension, members };
            const { found, people: given } = await findGiven(place, people);
            const rule = handRule(change, members.carried);
            const { changed } = await previewMembers(connection, parts.engine, members, given, rule);
            if (preview || done || changed === 0) return { ...found, changed: done ? 0 : changed };
            const words = { actor, effect: name, change: actions[change].words };
            await rewriteMembers(connection, parts.engine, members, given, rule, words);
            return { ...found, changed };
          },
          { signal },
        );
        if (!preview && (done || result.changed > 0)) {
          await db
            .updateTable('audiences')
            .set({ stored: true })
            .where('workspace', '=', workspace)
            .where('id', '=', id)
            .execute();
          if (!done) await recordAudienceEvent(db, actor, id, actions[change].action, { people: result.changed });
        }
        return result;
      });
    });
  } finally {
    context.lease.release();
  }
}

/** Stored members that are gone, or kept under another key, are given up. */
async function forgetMembers({ db, engine }: AudienceParts, actor: Actor, id: string): Promise<HandResult> {
  await db
    .updateTable('audiences')
    .set({ stored: false, columns: '[]' })
    .where('workspace', '=', actor.workspace)
    .where('id', '=', id)
    .execute();
  await recordAudienceEvent(db, actor, id, 'cleared', { lost: true });
  const table = audienceTable(id);
  if (engine.table(table) !== undefined) await engine.dropTable(table);
  return nobody;
}
