import { type Kysely, sql } from 'kysely';
import type { Migration } from 'kysely/migration';

/** The language each person chose for the interface. */
export const languages: Migration = {
  async up(db: Kysely<unknown>) {
    await sql
      .raw(
        `create table actor_languages (
          workspace text not null references workspaces, actor text not null, language text not null,
          primary key (workspace, actor))`,
      )
      .execute(db);
  },
};
