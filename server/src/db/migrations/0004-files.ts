import { type Kysely, sql } from 'kysely';
import type { Migration } from 'kysely/migration';

const statements = [
  `create table files (
    workspace text not null references workspaces, id text not null, name text not null, bytes bigint not null,
    sha256 text not null, created_at timestamptz not null default now(), created_by text not null,
    primary key (workspace, id))`,
  `create table loaded_files (table_name text primary key, used_at timestamptz not null default now())`,
];

/** Files uploaded for campaigns, and when the tables that hold their lines were last used. */
export const files: Migration = {
  async up(db: Kysely<unknown>) {
    for (const statement of statements) await sql.raw(statement).execute(db);
  },
};
