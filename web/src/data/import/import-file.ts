import type { ImportColumn, ImportJob, ImportMode, ImportPreview, ReadOptions } from '@fanfare/shared';

/** What the reader decides about one file before it is imported. */
export interface ImportPlan {
  readonly table: string;
  readonly mode: ImportMode;
  readonly options: ReadOptions;
  readonly columns: readonly ImportColumn[];
  readonly key: readonly string[];
  readonly changeColumn: string | null;
  readonly tolerance: number;
}

/** A file on its way from the reader's disk into a table. */
export interface ImportFile {
  readonly id: string;
  readonly file: File;
  readonly stage: 'uploading' | 'reading' | 'ready' | 'importing' | 'ended' | 'failed';
  /** Share of the file that has been sent, 0 to 1. */
  readonly sent: number;
  readonly upload?: string;
  readonly preview?: ImportPreview;
  readonly plan?: ImportPlan;
  readonly job?: ImportJob;
  readonly error?: unknown;
}

/** The plan a preview suggests: a new table is made, an existing one replaced. */
export function planOf(preview: ImportPreview): ImportPlan {
  return {
    table: preview.suggestedTable,
    mode: 'replace',
    options: preview.options,
    columns: preview.columns.map(({ source, name, type, skip }) => ({ source, name, type, skip })),
    key: preview.suggestedKey,
    changeColumn: null,
    tolerance: 0,
  };
}

/** The plan after the file was read another way: the reader's own choices stay where their column still exists. */
export function replanned(plan: ImportPlan, preview: ImportPreview): ImportPlan {
  const fresh = planOf(preview);
  const names = new Set(fresh.columns.map((column) => column.name));
  const key = plan.key.filter((name) => names.has(name));
  return {
    ...fresh,
    table: plan.table,
    mode: plan.mode,
    tolerance: plan.tolerance,
    key: key.length > 0 ? key : fresh.key,
    changeColumn: plan.changeColumn !== null && names.has(plan.changeColumn) ? plan.changeColumn : null,
  };
}

/** Why a plan cannot be carried out yet; undefined when it can. */
export function planLacks(plan: ImportPlan): 'table' | 'columns' | 'key' | 'changeColumn' | undefined {
  const taken = plan.columns.filter((column) => !column.skip);
  if (plan.table.trim() === '') return 'table';
  if (taken.length === 0 || taken.some((column) => column.name.trim() === '')) return 'columns';
  if (needsKey(plan.mode) && plan.key.length === 0) return 'key';
  return plan.mode === 'change' && plan.changeColumn === null ? 'changeColumn' : undefined;
}

export function needsKey(mode: ImportMode): boolean {
  return mode === 'upsert' || mode === 'change';
}

export function hasEnded(job: ImportJob): boolean {
  return job.state === 'done' || job.state === 'refused' || job.state === 'cancelled' || job.state === 'failed';
}
