import {
  type FileColumn,
  type FileFormatSetting,
  listCampaignFiles,
  listRejects,
  sampleCampaignFile,
} from '@fanfare/shared';
import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { call } from '../../api/call.ts';
import { without } from './adopt-structure.ts';

export const campaignFilesKey = ['campaign-files'] as const;
export const SHOWN_REJECTS = 20;

/** Files uploaded for campaigns, newest first. */
export function campaignFilesQuery() {
  return queryOptions({ queryKey: campaignFilesKey, queryFn: ({ signal }) => call(listCampaignFiles, { signal }) });
}

export interface SampleSettings {
  readonly format: FileFormatSetting;
  readonly columns: readonly FileColumn[];
  readonly timeZone: string;
}

/** The beginning of a file as the settings read it; what was there before stays while it is read anew. */
export function sampleQuery(file: string, { format, columns, timeZone }: SampleSettings) {
  const body = { format, columns: columns.map((column) => without(column, 'label')), timeZone };
  return queryOptions({
    queryKey: [...campaignFilesKey, file, 'sample', body],
    queryFn: ({ signal }) => call(sampleCampaignFile, { params: { file }, body, signal }),
    placeholderData: keepPreviousData,
    staleTime: Number.POSITIVE_INFINITY,
  });
}

/** The first rejected lines of a loaded table. */
export function rejectsQuery(file: string, table: string) {
  return queryOptions({
    queryKey: [...campaignFilesKey, file, 'rejects', table],
    queryFn: ({ signal }) => call(listRejects, { params: { file }, query: { table, limit: SHOWN_REJECTS }, signal }),
    staleTime: Number.POSITIVE_INFINITY,
  });
}
