import { type Kysely, sql } from 'kysely';
import type { Migration } from 'kysely/migration';

const statements = [
  `create table predefined_filters (
    workspace text not null references workspaces, id text not null, name text not null, description text not null,
    table_name text not null, rule jsonb not null, parameters jsonb not null, owner text not null,
    shared boolean not null, lock integer not null,
    created_at timestamptz not null default now(), created_by text not null,
    updated_at timestamptz not null default now(), updated_by text not null,
    primary key (workspace, id))`,
  `create table filter_uses (
    workspace text not null, filter text not null, uses text not null, primary key (workspace, filter, uses),
    foreign key (workspace, filter) references predefined_filters on delete cascade)`,
  `create index filter_uses_used on filter_uses (workspace, uses)`,
  `create table campaign_filters (
    workspace text not null references workspaces, campaign uuid not null references campaigns on delete cascade,
    filter text not null, activities text[] not null, primary key (campaign, filter))`,
  `create index campaign_filters_used on campaign_filters (workspace, filter)`,
  `create table filter_favourites (
    workspace text not null, actor text not null, filter text not null, primary key (workspace, actor, filter),
    foreign key (workspace, filter) references predefined_filters on delete cascade)`,
  `create table filter_events (
    id bigint generated always as identity primary key, workspace text not null references workspaces,
    filter text not null, action text not null, actor text not null, at timestamptz not null default now(),
    details jsonb not null)`,
  `create index filter_events_filter on filter_events (workspace, filter, id)`,
  `create table picked_attributes (
    workspace text not null references workspaces, actor text not null, favourites jsonb not null,
    recents jsonb not null, primary key (workspace, actor))`,
];

/** Predefined filters with who uses them, favourites and audit, and the attributes people picked. */
export const filters: Migration = {
  async up(db: Kysely<unknown>) {
    for (const statement of statements) await sql.raw(statement).execute(db);
  },
};
