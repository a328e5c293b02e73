import path from 'node:path';
import type { ImportJob, ImportMode, ReadOptions } from '@fanfare/shared';
import type { DataEngine, Written } from '../../engine/data-engine.ts';
import type { TableLocks } from '../table-locks.ts';
import type { ImportColumn } from './column-plan.ts';

/** A file and what to do with it. */
export interface ImportRequest {
  /** Also the effect id of the write. */
  id: string;
  file: string;
  name: string;
  table: string;
  mode: ImportMode;
  options: ReadOptions;
  /** Absent: all columns, with the types found. */
  columns?: readonly ImportColumn[];
  key?: readonly string[];
  changeColumn?: string;
  tolerance: number;
  by: string;
}

export interface ImportContext {
  engine: DataEngine;
  locks: TableLocks;
  /** Data folder. */
  folder: string;
  maxUnpackedBytes: number;
}

/** How far an import is. */
export type ImportState = Pick<ImportJob, 'state' | 'rowsRead' | 'rejected' | 'share'>;

export interface ImportOutcome {
  written: Written;
  message: string | null;
}

/** File with the rejected records of an import. */
export function rejectFilePath(folder: string, id: string): string {
  return path.join(folder, 'imports', id, 'rejects.csv');
}

/** Folder for the working files of an import; what is in it after a crash is worthless. */
export function workFolder(folder: string, id: string): string {
  return path.join(folder, 'tmp', 'imports', id);
}
