import type { ConditionGroup, FilterParameter } from '@fanfare/shared';
import type { JSONColumnType } from 'kysely';
import type { Changed, Noted } from './columns.ts';

export interface PredefinedFilters extends Changed {
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
export interface FilterUses {
  workspace: string;
  filter: string;
  uses: string;
}

/** Which filters a campaign's graph names, whether or not they exist, and the labels of the activities that do. */
export interface CampaignFilters {
  workspace: string;
  campaign: string;
  filter: string;
  activities: string[];
}

export interface FilterFavourites {
  workspace: string;
  actor: string;
  filter: string;
}

export interface FilterEvents extends Noted {
  filter: string;
}
