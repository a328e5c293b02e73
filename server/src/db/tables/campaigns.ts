import type { CampaignGraph, CampaignStatus, VersionKind } from '@fanfare/shared';
import type { JSONColumnType } from 'kysely';
import type { Changed, Instant, Noted } from './columns.ts';

export interface Folders extends Changed {
  id: string;
  workspace: string;
  name: string;
  parent: string | null;
}

export interface Campaigns extends Changed {
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
export interface CampaignVersions {
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

export interface CampaignEvents extends Noted {
  campaign: string;
}

/** What people did to what an incremental query remembers. */
export interface HistoryEvents extends Noted {
  history: number;
  dimension: string;
}

/** Parts of campaigns kept for all campaigns; names are unique in a workspace, whatever their case. */
export interface Snippets extends Changed {
  id: string;
  workspace: string;
  name: string;
  description: string;
  graph: JSONColumnType<CampaignGraph>;
}
