import type {
  Audience,
  CampaignGraph,
  CampaignStatus,
  Catalog,
  ConditionGroup,
  FilterParameter,
  ImportJob,
  PickedAttribute,
  VersionKind,
} from '@fanfare/shared';
import type { ColumnType, Generated, JSONColumnType, Selectable } from 'kysely';

/** Instant; read as a Date, written as a Date. */
type Instant = ColumnType<Date, Date | undefined, Date>;

/** Columns of every record that people change. */
interface Changed {
  created_at: Instant;
  created_by: string;
  updated_at: Instant;
  updated_by: string;
}

interface Workspaces {
  id: string;
  name: string;
}

interface Folders extends Changed {
  id: string;
  workspace: string;
  name: string;
  parent: string | null;
}

interface Campaigns extends Changed {
  id: string;
  workspace: string;
  name: string;
  description: string;
  tags: string[];
  owner: string;
  folder: string | null;
  status: CampaignStatus;
  graph: JSONColumnType<CampaignGraph>;
  /** Number of activities in the graph, kept for lists. */
  activities: number;
  /** Rises with every save of the graph. */
  lock: number;
}

/** States of campaigns as they were saved; see `versionLimits`. */
interface CampaignVersions {
  campaign: string;
  number: number;
  workspace: string;
  graph: JSONColumnType<CampaignGraph>;
  activities: number;
  /** How much differs from the version before. */
  changes: number;
  lock: number;
  kind: VersionKind;
  restored: number | null;
  label: string | null;
  labelled_by: string | null;
  actor: string;
  /** The page it was saved from; empty when it was none. */
  session: string;
  begun_at: Instant;
  at: Instant;
}

interface CampaignEvents {
  id: Generated<string>;
  workspace: string;
  campaign: string;
  action: string;
  actor: string;
  at: Instant;
  details: JSONColumnType<Record<string, unknown>>;
}

interface Catalogs {
  workspace: string;
  lock: number;
  document: JSONColumnType<Catalog<string>>;
  updated_at: Instant;
  updated_by: string;
}

interface ImportJobs {
  id: string;
  workspace: string;
  table_name: string;
  mode: ImportJob['mode'];
  file: string;
  options: JSONColumnType<Record<string, unknown>>;
  state: ImportJob['state'];
  rows_read: ColumnType<number, number | undefined, number>;
  rows_written: ColumnType<number, number | undefined, number>;
  rejected: ColumnType<number, number | undefined, number>;
  /** Between 0 and 1; null while it cannot be known. */
  share: number | null;
  version: number | null;
  message: string | null;
  created_at: Instant;
  updated_at: Instant;
  created_by: string;
}

interface PredefinedFilters extends Changed {
  workspace: string;
  id: string;
  name: string;
  description: string;
  table_name: string;
  rule: JSONColumnType<ConditionGroup>;
  parameters: JSONColumnType<FilterParameter[]>;
  owner: string;
  shared: boolean;
  /** Rises with every save. */
  lock: number;
}

/** Which filters a filter's own rule names. */
interface FilterUses {
  workspace: string;
  filter: string;
  uses: string;
}

/** Which filters a campaign's graph names, whether or not they exist, and the labels of the activities that do. */
interface CampaignFilters {
  workspace: string;
  campaign: string;
  filter: string;
  activities: string[];
}

interface FilterFavourites {
  workspace: string;
  actor: string;
  filter: string;
}

interface FilterEvents {
  id: Generated<string>;
  workspace: string;
  filter: string;
  action: string;
  actor: string;
  at: Instant;
  details: JSONColumnType<Record<string, unknown>>;
}

interface Audiences extends Changed {
  workspace: string;
  id: string;
  label: string;
  description: string;
  dimension: string;
  rule: JSONColumnType<ConditionGroup> | null;
  columns: JSONColumnType<Audience['columns']>;
  /** Whether members were ever stored with the data. */
  stored: boolean;
  made_by: string | null;
  /** Rises with every change of label, description or rule. */
  lock: number;
}

/** Which audiences and filters an audience's own rule names. */
interface AudienceUses {
  workspace: string;
  audience: string;
  kind: 'audience' | 'filter';
  uses: string;
}

/** Which audiences a filter's own rule names. */
interface FilterAudiences {
  workspace: string;
  filter: string;
  audience: string;
}

/** Which audiences a campaign's graph names, whether or not they exist, and the labels of the activities that do. */
interface CampaignAudiences {
  workspace: string;
  campaign: string;
  audience: string;
  activities: string[];
}

interface AudienceEvents {
  id: Generated<string>;
  workspace: string;
  audience: string;
  action: string;
  actor: string;
  at: Instant;
  details: JSONColumnType<Record<string, unknown>>;
}

/** What people did to what an incremental query remembers. */
interface HistoryEvents {
  id: Generated<string>;
  workspace: string;
  history: number;
  dimension: string;
  action: string;
  actor: string;
  at: Instant;
  details: JSONColumnType<Record<string, unknown>>;
}

interface PickedAttributes {
  workspace: string;
  actor: string;
  favourites: JSONColumnType<PickedAttribute[]>;
  recents: JSONColumnType<PickedAttribute[]>;
}

interface ActorLanguages {
  workspace: string;
  actor: string;
  language: string;
}

/** Files uploaded for campaigns; the id follows from the bytes. */
interface Files {
  workspace: string;
  id: string;
  name: string;
  bytes: number;
  sha256: string;
  created_at: Instant;
  created_by: string;
}

/** Parts of campaigns kept for all campaigns; names are unique in a workspace, whatever their case. */
interface Snippets extends Changed {
  id: string;
  workspace: string;
  name: string;
  description: string;
  graph: JSONColumnType<CampaignGraph>;
}

interface LoadedFiles {
  /** Table of the engine that holds lines of a file. */
  table_name: string;
  used_at: Instant;
}

/** The tables of Fanfare's state, by name. */
export interface Tables {
  workspaces: Workspaces;
  folders: Folders;
  campaigns: Campaigns;
  campaign_versions: CampaignVersions;
  campaign_events: CampaignEvents;
  catalogs: Catalogs;
  catalog_history: Catalogs;
  import_jobs: ImportJobs;
  predefined_filters: PredefinedFilters;
  filter_uses: FilterUses;
  campaign_filters: CampaignFilters;
  filter_favourites: FilterFavourites;
  filter_events: FilterEvents;
  picked_attributes: PickedAttributes;
  actor_languages: ActorLanguages;
  audiences: Audiences;
  audience_uses: AudienceUses;
  filter_audiences: FilterAudiences;
  campaign_audiences: CampaignAudiences;
  audience_events: AudienceEvents;
  files: Files;
  loaded_files: LoadedFiles;
  history_events: HistoryEvents;
  snippets: Snippets;
}

/** A row of a table as it is read. */
export type Row<Name extends keyof Tables> = Selectable<Tables[Name]>;
