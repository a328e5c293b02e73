import {
  browseTable,
  columnStatisticsEndpoint,
  demoState,
  getCatalog,
  listImports,
  listTables,
  suggestCatalog,
  tableVersionsEndpoint,
} from '@fanfare/shared';
import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { call } from './call.ts';
import type { RequestOf } from './request.ts';

export type BrowseQuery = NonNullable<RequestOf<typeof browseTable>['query']>;

export const catalogKey = ['catalog'] as const;
export const tablesKey = ['tables'] as const;
export const importsKey = ['imports'] as const;

/** The catalog with its lock. */
export function catalogQuery() {
  return queryOptions({ queryKey: catalogKey, queryFn: ({ signal }) => call(getCatalog, { signal }) });
}

/** Suggested keys, links, roles and dimensions. */
export function suggestionsQuery() {
  return queryOptions({
    queryKey: [...catalogKey, 'suggestions'],
    queryFn: ({ signal }) => call(suggestCatalog, { signal }),
  });
}

/** All tables with rows and versions. */
export function tablesQuery() {
  return queryOptions({ queryKey: tablesKey, queryFn: ({ signal }) => call(listTables, { signal }) });
}

/** How much of the demo data is there; asked again whenever tables change. */
export function demoStateQuery() {
  return queryOptions({
    queryKey: [...tablesKey, 'demo'],
    queryFn: ({ signal }) => call(demoState, { signal }),
  });
}

/** One page of a table's rows; the page before stays while the next one is fetched. */
export function tableRowsQuery(table: string, query: BrowseQuery) {
  return queryOptions({
    queryKey: [...tablesKey, table, 'rows', query],
    queryFn: ({ signal }) => call(browseTable, { params: { table }, query, signal }),
    placeholderData: keepPreviousData,
  });
}

/** The versions of a table that can still be read. */
export function tableVersionsQuery(table: string) {
  return queryOptions({
    queryKey: [...tablesKey, table, 'versions'],
    queryFn: ({ signal }) => call(tableVersionsEndpoint, { params: { table }, signal }),
  });
}

/** What a column holds: distinct, empty, min, max and its top values. */
export function columnStatisticsQuery(table: string, column: string, top = 20, search?: string) {
  return queryOptions({
    queryKey: [...tablesKey, table, 'column', column, top, search ?? ''],
    queryFn: ({ signal }) =>
      call(columnStatisticsEndpoint, {
        params: { table, column },
        query: { top, ...(search ? { search } : {}) },
        signal,
      }),
  });
}

/** Imports, newest first. */
export function importsQuery() {
  return queryOptions({ queryKey: importsKey, queryFn: ({ signal }) => call(listImports, { signal }) });
}
