import { type CampaignGraph, comparePeople, exportCompared, listCompared, type OutletPart } from '@fanfare/shared';
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { call } from '../api/call.ts';
import { download } from '../api/download.ts';
import { KEPT_BRIEFLY } from '../api/query-client.ts';
import type { ExportFormat } from '../editor/inspector/ExportMenu.tsx';

const PAGE = 50;

export interface BothGraphs {
  readonly before: CampaignGraph;
  readonly after: CampaignGraph;
}

/** What counts are made of: drawing and names do not matter. */
function counted({ activities, transitions, settings }: CampaignGraph) {
  return { activities, transitions, settings };
}

/** Both versions in people, outlet by outlet. */
export function comparisonQuery({ before, after }: BothGraphs) {
  return queryOptions({
    queryKey: ['comparison', counted(before), counted(after)],
    queryFn: ({ signal }) => call(comparePeople, { body: { before, after }, signal }),
    gcTime: KEPT_BRIEFLY,
  });
}

/** A number of a comparison whose people are asked for. */
export interface ComparedPart {
  readonly activity: string;
  readonly port: string;
  readonly part: OutletPart;
  /** Of those who moved: the outlet they came from or went to. */
  readonly other?: string;
  /** Its activity, where it is another one. */
  readonly otherActivity?: string;
}

/** The people behind a number, page by page in key order. */
export function comparedPeopleQuery({ before, after }: BothGraphs, part: ComparedPart, search: string) {
  return infiniteQueryOptions({
    queryKey: ['comparison people', counted(before), counted(after), part, search],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam, signal }) =>
      call(listCompared, {
        body: {
          before,
          after,
          ...part,
          limit: PAGE,
          ...(search === '' ? {} : { search }),
          ...(pageParam === undefined ? {} : { cursor: pageParam }),
        },
        signal,
      }),
    getNextPageParam: (page) => page.next ?? undefined,
    gcTime: KEPT_BRIEFLY,
  });
}

/** Downloads all people behind a number: their keys alone unless there are columns. */
export function exportComparedPeople(
  { before, after }: BothGraphs,
  part: ComparedPart,
  file: { readonly campaign: string; readonly format: ExportFormat; readonly columns: readonly string[] | undefined },
): Promise<void> {
  const { campaign, format, columns } = file;
  const body = { before, after, ...part, campaign, format, ...(columns ? { columns: [...columns] } : {}) };
  return download(exportCompared, { body }, `${part.part}.${format}`);
}
