import type { Selectable } from 'kysely';
import type {
  AudienceEvents,
  AudienceUses,
  Audiences,
  CampaignAudiences,
  FilterAudiences,
} from './tables/audiences.ts';
import type {
  CampaignEvents,
  CampaignVersions,
  Campaigns,
  Folders,
  HistoryEvents,
  Snippets,
} from './tables/campaigns.ts';
import type { Catalogs, Files, ImportJobs, LoadedFiles } from './tables/data.ts';
import type {
  CampaignFilters,
  FilterEvents,
  FilterFavourites,
  FilterUses,
  PredefinedFilters,
} from './tables/filters.ts';
import type { ActorLanguages, PickedAttributes, Workspaces } from './tables/people.ts';

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
