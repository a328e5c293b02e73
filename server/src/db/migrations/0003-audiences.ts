import { type Kysely, sql } from 'kysely';
import type { Migration } from 'kysely/migration';

const statements = [
  `create table audiences (
    workspace text not null references workspaces, id text not null, label text not null, description text not null,
    dimension text not null, rule jsonb, columns jsonb not null, stored boolean not null, made_by text,
    lock integer not null,
    created_at timestamptz not null default now(), created_by text not null,
    updated_at timestamptz not null default now(), updated_by text not null,
    primary key (workspace, id))`,
  `create unique index audiences_label on audiences (workspace, lower(label))`,
  `create table audience_uses (
    workspace text not null, audience text not null, kind text not null, uses text not null,
    primary key (workspace, audience, kind, uses),
    foreign key (workspace, audience) references audiences on delete cascade)`,
  `create index audience_uses_used on audience_uses (workspace, kind, uses)`,
  `create table filter_audiences (
    workspace text not null, filter text not null, audience text not null, primary key (workspace, filter, audience),
    foreign key (workspace, filter) references predefined_filters on delete cascade)`,
  `create index filter_audiences_used on filter_audiences (workspace, audience)`,
  `create table campaign_audiences (
    workspace text not null references workspaces, campaign uuid not null references campaigns on delete cascade,
    audience text not null, activities text[] not null, primary key (campaign, audience))`,
  `create index campaign_audiences_used on campaign_audiences (workspace, audience)`,
  `create table audience_events (
    id bigint generated always as identity primary key, workspace text not null references workspaces,
    audience text not null, action text not null, actor text not null, at timestamptz not null default now(),
    details jsonb not null)`,
  `create index audience_events_audience on audience_events (workspace, audience, id)`,
];

/** Audiences with what refers to them, and their audit. Their members are kept with the data. */
export const audiences: Migration = {
  async up(db: Kysely<unknown>) {
    for (const statement of statements) await sql.raw(statement).execute(db);
  },
};
