import { type Kysely, sql } from 'kysely';
import type { Migration } from 'kysely/migration';

const changed = `
  created_at timestamptz not null default now(), created_by text not null,
  updated_at timestamptz not null default now(), updated_by text not null`;

const statements = [
  `create table workspaces (id text primary key, name text not null)`,
  `insert into workspaces values ('default', 'Default')`,
  `create table folders (
    id uuid primary key, workspace text not null references workspaces, name text not null,
    parent uuid references folders, ${changed})`,
  `create index folders_parent on folders (workspace, parent)`,
  `create table campaigns (
    id uuid primary key, workspace text not null references workspaces, name text not null,
    description text not null, tags text[] not null, owner text not null, folder uuid references folders,
    status text not null check (status in ('draft', 'archived')), graph jsonb not null,
    activities integer not null, lock integer not null, ${changed})`,
  `create index campaigns_updated on campaigns (workspace, updated_at desc, id)`,
  `create index campaigns_folder on campaigns (folder)`,
  `create table campaign_events (
    id bigint generated always as identity primary key, workspace text not null references workspaces,
    campaign uuid not null, action text not null, actor text not null, at timestamptz not null default now(),
    details jsonb not null)`,
  `create index campaign_events_campaign on campaign_events (campaign, id)`,
  `create table catalogs (
    workspace text primary key references workspaces, lock integer not null, document jsonb not null,
    updated_at timestamptz not null default now(), updated_by text not null)`,
  `create table catalog_history (
    workspace text not null references workspaces, lock integer not null, document jsonb not null,
    updated_at timestamptz not null default now(), updated_by text not null, primary key (workspace, lock))`,
  `create table import_jobs (
    id uuid primary key, workspace text not null references workspaces, table_name text not null, mode text not null,
    file text not null, options jsonb not null, state text not null, rows_read bigint not null default 0,
    rows_written bigint not null default 0, rejected bigint not null default 0, share double precision,
    version integer, message text, created_at timestamptz not null default now(),
    updated_at timestamptz not null default now(), created_by text not null)`,
  `create index import_jobs_created on import_jobs (workspace, created_at desc)`,
];

/** Campaigns with folders and audit, the catalog with its history, and import jobs. */
export const foundation: Migration = {
  async up(db: Kysely<unknown>) {
    for (const statement of statements) await sql.raw(statement).execute(db);
  },
};
