import { type Kysely, sql } from 'kysely';
import type { Migration } from 'kysely/migration';

const statements = [
  `create table campaign_versions (
    campaign uuid not null references campaigns on delete cascade, number integer not null,
    workspace text not null references workspaces, graph jsonb not null, activities integer not null,
    changes integer not null, lock integer not null,
    kind text not null check (kind in ('created', 'saved', 'restored')), restored integer,
    label text, labelled_by text, actor text not null, session text not null,
    begun_at timestamptz not null default now(), at timestamptz not null default now(),
    primary key (campaign, number))`,
  `insert into campaign_versions
    (campaign, number, workspace, graph, activities, changes, lock, kind, actor, session, begun_at, at)
    select id, 1, workspace, graph, activities, 0, lock, 'saved', updated_by, '', updated_at, updated_at from campaigns`,
];

/** What campaigns looked like before; of campaigns that exist the present state. */
export const versions: Migration = {
  async up(db: Kysely<unknown>) {
    for (const statement of statements) await sql.raw(statement).execute(db);
  },
};
