import type { Audience, ConditionGroup } from '@fanfare/shared';
import type { JSONColumnType } from 'kysely';
import type { Changed, Noted } from './columns.ts';

export interface Audiences extends Changed {
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
export interface AudienceUses {
  workspace: string;
  audience: string;
  kind: 'audience' | 'filter';
  uses: string;
}

/** Which audiences a filter's own rule names. */
export interface FilterAudiences {
  workspace: string;
  filter: string;
  audience: string;
}

/** Which audiences a campaign's graph names, whether or not they exist, and the labels of the activities that do. */
export interface CampaignAudiences {
  workspace: string;
  campaign: string;
  audience: string;
  activities: string[];
}

export interface AudienceEvents extends Noted {
  audience: string;
}
