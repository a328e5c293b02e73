import { type ActivityId, type CampaignGraph, exportPeople, listPeople, outletSql } from '@fanfare/shared';
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { call } from '../../api/call.ts';
import { download } from '../../api/download.ts';
import { KEPT_BRIEFLY } from '../../api/query-client.ts';
import type { ExportFormat } from './ExportMenu.tsx';

export interface PeopleRequest {
  readonly graph: CampaignGraph;
  readonly activity: ActivityId;
  readonly port: string;
  readonly cause?: string | undefined;
  readonly columns?: readonly string[] | undefined;
  readonly search: string;
}

const PAGE = 50;

/** Rows on an outlet, or those dropped for a cause, page by page in key order. */
export function peopleQuery({ graph, activity, port, cause, columns, search }: PeopleRequest) {
  return infiniteQueryOptions({
    queryKey: ['people', { ...graph, layout: {} }, activity, port, cause, columns, search],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam, signal }) =>
      call(listPeople, {
        body: {
          graph,
          activity,
          port,
          limit: PAGE,
          ...(cause === undefined ? {} : { cause }),
          ...(columns === undefined ? {} : { columns: [...columns] }),
          ...(search === '' ? {} : { search }),
          ...(pageParam === undefined ? {} : { after: pageParam }),
        },
        signal,
      }),
    getNextPageParam: (page) => page.next ?? undefined,
    gcTime: KEPT_BRIEFLY,
  });
}

/** The SQL of an outlet. */
export function outletSqlQuery(graph: CampaignGraph, activity: ActivityId, port: string) {
  return queryOptions({
    queryKey: ['sql', { ...graph, layout: {} }, activity, port],
    queryFn: ({ signal }) => call(outletSql, { body: { graph, activity, port }, signal }),
    gcTime: KEPT_BRIEFLY,
  });
}

/** Downloads all rows on an outlet or those dropped for a cause: their keys alone unless there are columns. */
export function exportPeopleOf(
  { graph, activity, port, cause, columns }: Omit<PeopleRequest, 'search'>,
  { campaign, format, name }: { readonly campaign: string; readonly format: ExportFormat; readonly name: string },
): Promise<void> {
  const body = {
    graph,
    activity,
    port,
    format,
    campaign,
    ...(cause === undefined ? {} : { cause }),
    ...(columns ? { columns: [...columns] } : {}),
  };
  return download(exportPeople, { body }, `${name}.${format}`);
}
