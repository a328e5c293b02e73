import { type Kysely, sql } from 'kysely';
import type { Migration } from 'kysely/migration';

const statements = [
  `create table history_events (
    id bigint generated always as identity primary key, workspace text not null references workspaces,
    history bigint not null, dimension text not null, action text not null, actor text not null,
    at timestamptz not null default now(), details jsonb not null)`,
  `create index history_events_history on history_events (workspace, history, id)`,
];

/** Who marked people as returned by an incremental query, or emptied its history. The keys are kept with the data. */
export const histories: Migration = {
  async up(db: Kysely<unknown>) {
    for (const statement of statements) await sql.raw(statement).execute(db);
  },
};
