import { type Actor, pickLimits, type PickedAttribute } from '@fanfare/shared';
import type { Database } from '../db/connection.ts';
import { HttpError } from '../http/errors.ts';

/** Attributes an actor marked or used. */
export interface Picked {
  favourites: PickedAttribute[];
  recents: PickedAttribute[];
}

export async function readPicked(db: Database, actor: Actor): Promise<Picked> {
  const row = await db
    .selectFrom('picked_attributes')
    .select(['favourites', 'recents'])
    .where('workspace', '=', actor.workspace)
    .where('actor', '=', actor.name)
    .executeTakeFirst();
  return row ?? { favourites: [], recents: [] };
}

/** Marks an attribute as a favourite, last in the list, or not. @throws HttpError 409 `attribute.too-many-favourites` */
export function markAttribute(
  db: Database,
  actor: Actor,
  { attribute, favourite }: { attribute: PickedAttribute; favourite: boolean },
): Promise<Picked> {
  return changePicked(db, actor, ({ favourites, recents }) => {
    if (!favourite) return { favourites: without(favourites, attribute), recents };
    if (without(favourites, attribute).length < favourites.length) return { favourites, recents };
    if (favourites.length >= pickLimits.favourites) {
      throw new HttpError(
        409,
        'attribute.too-many-favourites',
        `There can be at most ${pickLimits.favourites} favourite attributes. Take one off the list first.`,
      );
    }
    return { favourites: [...favourites, attribute], recents };
  });
}

/** Puts an attribute first among the recent ones. */
export function noteAttribute(db: Database, actor: Actor, attribute: PickedAttribute): Promise<Picked> {
  return changePicked(db, actor, ({ favourites, recents }) => ({
    favourites,
    recents: [attribute, ...without(recents, attribute)].slice(0, pickLimits.recents),
  }));
}

async function changePicked(db: Database, actor: Actor, change: (before: Picked) => Picked): Promise<Picked> {
  const whose = { workspace: actor.workspace, actor: actor.name };
  return db.transaction().execute(async (transaction) => {
    await transaction
      .insertInto('picked_attributes')
      .values({ ...whose, favourites: '[]', recents: '[]' })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
    const before = await transaction
      .selectFrom('picked_attributes')
      .select(['favourites', 'recents'])
      .where((where) => where.and(whose))
      .forUpdate()
      .executeTakeFirstOrThrow();
    const after = change(before);
    await transaction
      .updateTable('picked_attributes')
      .set({ favourites: JSON.stringify(after.favourites), recents: JSON.stringify(after.recents) })
      .where((where) => where.and(whose))
      .execute();
    return after;
  });
}

function without(list: readonly PickedAttribute[], one: PickedAttribute): PickedAttribute[] {
  return list.filter((other) => nameOf(other) !== nameOf(one));
}

function nameOf({ table, links, column }: PickedAttribute): string {
  return JSON.stringify([table, links, column]);
}
