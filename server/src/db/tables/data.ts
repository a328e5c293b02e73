import type { Catalog, ImportJob } from '@fanfare/shared';
import type { ColumnType, JSONColumnType } from 'kysely';
import type { Instant } from './columns.ts';

export interface Catalogs {
  workspace: string;
  lock: number;
  document: JSONColumnType<Catalog<string>>;
  updated_at: Instant;
  updated_by: string;
}

export interface ImportJobs {
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

/** Files uploaded for campaigns; the id follows from the bytes. */
export interface Files {
  workspace: string;
  id: string;
  name: string;
  bytes: number;
  sha256: string;
  created_at: Instant;
  created_by: string;
}

export interface LoadedFiles {
  /** Table of the engine that holds lines of a file. */
  table_name: string;
  used_at: Instant;
}
