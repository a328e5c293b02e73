import { type Kysely, sql } from 'kysely';
import type { Migration } from 'kysely/migration';

const statements = [
  `create table snippets (
    id uuid primary key, workspace text not null references workspaces, name text not null,
    description text not null, graph jsonb not null,
    created_at timestamptz not null default now(), created_by text not null,
    updated_at timestamptz not null default now(), updated_by text not null)`,
  `create unique index snippets_name on snippets (workspace, lower(name))`,
];

/** Parts of campaigns kept for all campaigns of a workspace. */
export const snippets: Migration = {
  async up(db: Kysely<unknown>) {
    for (const statement of statements) await sql.raw(statement).execute(db);
  },
};
