import { type Actor, getActorLanguage, setActorLanguage } from '@fanfare/shared';
import type { FastifyInstance } from 'fastify';
import type { Database } from '../db/connection.ts';
import { registerEndpoint } from '../http/register.ts';

/** The language a person chose, which goes with their name from browser to browser. */
export function registerActorLanguageRoutes(app: FastifyInstance, db: Database): void {
  registerEndpoint(app, getActorLanguage, async ({ actor }) => ({ language: await readLanguage(db, actor) }));
  registerEndpoint(app, setActorLanguage, async ({ actor, body }) => {
    await keepLanguage(db, actor, body.language);
    return { language: body.language };
  });
}

async function readLanguage(db: Database, { workspace, name }: Actor): Promise<string | null> {
  const row = await db
    .selectFrom('actor_languages')
    .select('language')
    .where('workspace', '=', workspace)
    .where('actor', '=', name)
    .executeTakeFirst();
  return row?.language ?? null;
}

async function keepLanguage(db: Database, { workspace, name }: Actor, language: string | null): Promise<void> {
  if (language === null) {
    await db.deleteFrom('actor_languages').where('workspace', '=', workspace).where('actor', '=', name).execute();
    return;
  }
  await db
    .insertInto('actor_languages')
    .values({ workspace, actor: name, language })
    .onConflict((conflict) => conflict.columns(['workspace', 'actor']).doUpdateSet({ language }))
    .execute();
}
