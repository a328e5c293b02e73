import { type CampaignStatus, campaignStatusSchema, listCampaigns, searchLimit } from '@fanfare/shared';
import type { CampaignListQuery } from '../api/campaign-queries.ts';

export const PAGE_SIZE = 50;

export type CampaignSort = 'name' | 'updatedAt' | 'createdAt' | 'owner';

/** What the list shows; kept in the address, so that a list can be shared and the back button works. */
export interface CampaignFilters {
  readonly search: string;
  readonly status: CampaignStatus | undefined;
  readonly owner: string | undefined;
  readonly tag: string | undefined;
  /** A folder's id, `none` for campaigns without one, undefined for all. */
  readonly folder: string | undefined;
  readonly sort: CampaignSort;
  readonly direction: 'asc' | 'desc';
  /** Counted from 0. */
  readonly page: number;
}

const DEFAULTS = { sort: 'updatedAt', direction: 'desc' } as const;

/** Reads the filters of an address; anything the contract does not know is ignored. */
export function readFilters(params: URLSearchParams): CampaignFilters {
  const sort = params.get('sort');
  const page = Number(params.get('page') ?? '1');
  return {
    search: params.get('search')?.slice(0, searchLimit) ?? '',
    status: campaignStatusSchema.safeParse(params.get('status')).data,
    owner: params.get('owner') ?? undefined,
    tag: params.get('tag') ?? undefined,
    folder: readFolder(params.get('folder')),
    sort: sort === 'name' || sort === 'createdAt' || sort === 'owner' ? sort : DEFAULTS.sort,
    direction: params.get('direction') === 'asc' ? 'asc' : DEFAULTS.direction,
    page: Number.isInteger(page) && page > 0 ? page - 1 : 0,
  };
}

/** Writes filters as an address; what is usual is left out. */
export function printFilters(filters: CampaignFilters): URLSearchParams {
  const params = new URLSearchParams();
  if (filters.search !== '') params.set('search', filters.search);
  if (filters.status) params.set('status', filters.status);
  if (filters.owner) params.set('owner', filters.owner);
  if (filters.tag) params.set('tag', filters.tag);
  if (filters.folder) params.set('folder', filters.folder);
  if (filters.sort !== DEFAULTS.sort) params.set('sort', filters.sort);
  if (filters.direction !== DEFAULTS.direction) params.set('direction', filters.direction);
  if (filters.page > 0) params.set('page', String(filters.page + 1));
  return params;
}

/** The question to the server that these filters mean. */
export function queryOf(filters: CampaignFilters): CampaignListQuery {
  return {
    ...(filters.search === '' ? {} : { search: filters.search }),
    ...(filters.status ? { status: filters.status } : {}),
    ...(filters.owner ? { owner: filters.owner } : {}),
    ...(filters.tag ? { tag: filters.tag } : {}),
    ...(filters.folder ? { folder: filters.folder } : {}),
    sort: filters.sort,
    direction: filters.direction,
    page: filters.page + 1,
    pageSize: PAGE_SIZE,
  };
}

/** Whether the list is narrowed by more than the folder. */
export function isNarrowed(filters: CampaignFilters): boolean {
  return filters.search !== '' || Boolean(filters.status) || Boolean(filters.owner) || Boolean(filters.tag);
}

function readFolder(value: string | null): string | undefined {
  if (value === null) return undefined;
  return listCampaigns.query?.shape.folder.safeParse(value).data;
}
