import type { ImportJob } from '@fanfare/shared';
import type { Database } from './connection.ts';
import type { Row } from './tables.ts';

const finished = ['done', 'refused', 'cancelled', 'failed'] as const satisfies readonly ImportJob['state'][];
const listed = 200;

/** True when nothing more will happen to the job. */
export function isFinished(job: Pick<ImportJob, 'state'>): boolean {
  return finished.some((state) => state === job.state);
}

export async function insertImportJob(
  db: Database,
  workspace: string,
  job: ImportJob,
  options: Record<string, unknown>,
): Promise<void> {
  await db
    .insertInto('import_jobs')
    .values({
      id: job.id,
      workspace,
      table_name: job.table,
      mode: job.mode,
      file: job.file,
      options: JSON.stringify(options),
      created_by: job.by,
      ...changing(job),
    })
    .execute();
}

export async function updateImportJob(db: Database, job: ImportJob): Promise<void> {
  await db.updateTable('import_jobs').set(changing(job)).where('id', '=', job.id).execute();
}

export async function readImportJob(db: Database, workspace: string, id: string): Promise<ImportJob | undefined> {
  const row = await db
    .selectFrom('import_jobs')
    .selectAll()
    .where('workspace', '=', workspace)
    .where('id', '=', id)
    .executeTakeFirst();
  return row === undefined ? undefined : toJob(row);
}

/** Newest first. */
export async function listImportJobs(db: Database, workspace: string): Promise<ImportJob[]> {
  const rows = await db
    .selectFrom('import_jobs')
    .selectAll()
    .where('workspace', '=', workspace)
    .orderBy('created_at', 'desc')
    .limit(listed)
    .execute();
  return rows.map(toJob);
}

/** Jobs of all workspaces that a stopped server left under way. */
export async function listUnfinishedJobs(db: Database): Promise<ImportJob[]> {
  const rows = await db.selectFrom('import_jobs').selectAll().where('state', 'not in', finished).execute();
  return rows.map(toJob);
}

function changing(job: ImportJob) {
  return {
    state: job.state,
    rows_read: job.rowsRead,
    rows_written: job.rowsWritten,
    rejected: job.rejected,
    share: job.share,
    version: job.version,
    message: job.message,
    updated_at: new Date(job.updatedAt),
  };
}

function toJob(row: Row<'import_jobs'>): ImportJob {
  return {
    id: row.id,
    table: row.table_name,
    mode: row.mode,
    file: row.file,
    state: row.state,
    rowsRead: row.rows_read,
    rowsWritten: row.rows_written,
    rejected: row.rejected,
    share: row.share,
    version: row.version,
    message: row.message,
    createdAt: row.created_at.toISOString(),
    updatedAt: row.updated_at.toISOString(),
    by: row.created_by,
  };
}
