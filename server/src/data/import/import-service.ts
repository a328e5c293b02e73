import { randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { type Actor, type EndpointPart, type ImportJob, type startImport } from '@fanfare/shared';
import type { Database } from '../../db/connection.ts';
import {
  insertImportJob,
  isFinished,
  listImportJobs,
  listUnfinishedJobs,
  readImportJob,
  updateImportJob,
} from '../../db/import-job-store.ts';
import { isAbortError } from '../../engine/abort-error.ts';
import type { Written } from '../../engine/data-engine.ts';
import { notFound } from '../../http/errors.ts';
import { fileNameOf } from '../../http/file-name.ts';
import type { FileAnswer } from '../../http/register.ts';
import type { Logger } from '../../logging.ts';
import { ImportRefused } from '../scan/import-refused.ts';
import type { Upload, Uploads } from '../uploads.ts';
import { JobBoard } from './job-board.ts';
import { type ImportContext, rejectFilePath, workFolder } from './import-request.ts';
import { runImport } from './run-import.ts';

type ImportBody = EndpointPart<typeof startImport, 'body'>;

export interface ImportParts extends ImportContext {
  db: Database;
  uploads: Uploads;
  log: Logger;
}

const savedEveryMs = 1000;
const retryMs = 500;
const retries = 60;

/** Imports that were asked for: they run one after the other, can be watched and cancelled, and survive a restart as a record. */
export class ImportService {
  readonly #parts: ImportParts;
  readonly #board = new JobBoard();
  readonly #cancels = new Map<string, AbortController>();
  #queue: Promise<void> = Promise.resolve();

  constructor(parts: ImportParts) {
    this.#parts = parts;
  }

  /** Ends what a stopped server left under way: committed imports are done, the others never happened. */
  async recover(): Promise<void> {
    const { db, engine, folder, uploads } = this.#parts;
    await rm(path.dirname(workFolder(folder, 'x')), { recursive: true, force: true });
    await uploads.removeOld();
    for (const job of await listUnfinishedJobs(db)) {
      const written = await engine.findEffect(job.id);
      const ended: ImportJob =
        written === undefined
          ? {
              ...job,
              state: 'failed',
              share: null,
              message: 'Interrupted when the server stopped; the table is as it was. Import the file again.',
            }
          : done(job, written, null);
      await updateImportJob(db, now(ended));
    }
  }

  async start(actor: Actor, upload: Upload, body: ImportBody): Promise<ImportJob> {
    const at = new Date().toISOString();
    const job: ImportJob = {
      id: randomUUID(),
      table: body.table,
      mode: body.mode,
      file: upload.name,
      state: 'waiting',
      rowsRead: 0,
      rowsWritten: 0,
      rejected: 0,
      share: null,
      version: null,
      message: null,
      createdAt: at,
      updatedAt: at,
      by: actor.name,
    };
    await insertImportJob(this.#parts.db, actor.workspace, job, body.options);
    this.#board.post(job);
    const cancel = new AbortController();
    this.#cancels.set(job.id, cancel);
    this.#queue = this.#queue.then(() => this.#run(job, upload, body, cancel.signal));
    return job;
  }

  async list(workspace: string): Promise<ImportJob[]> {
    return (await listImportJobs(this.#parts.db, workspace)).map((job) => this.#board.find(job.id) ?? job);
  }

  /** @throws HttpError 404 */
  async get(workspace: string, id: string): Promise<ImportJob> {
    const stored = await readImportJob(this.#parts.db, workspace, id);
    if (stored === undefined) throw notFound('The import');
    return this.#board.find(id) ?? stored;
  }

  /** The job now and after each change, until it has ended. */
  async *watch(workspace: string, id: string, signal: AbortSignal): AsyncGenerator<ImportJob> {
    const job = await this.get(workspace, id);
    if (isFinished(job)) yield job;
    else yield* this.#board.watch(id, signal);
  }

  /** Asks the import to stop; one that is being written finishes. */
  async cancel(workspace: string, id: string): Promise<ImportJob> {
    await this.get(workspace, id);
    this.#cancels.get(id)?.abort();
    return this.get(workspace, id);
  }

  async rejects(workspace: string, id: string): Promise<FileAnswer> {
    const job = await this.get(workspace, id);
    const file = rejectFilePath(this.#parts.folder, id);
    const exists = await stat(file).then(
      () => true,
      () => false,
    );
    const content = exists ? createReadStream(file) : 'line,column,reason,text\n';
    return {
      name: fileNameOf(
        [`rejects of ${job.file.replace(/(\.(csv|tsv|txt|ndjson|jsonl|parquet))?(\.gz)?$/i, '')}`],
        'csv',
      ),
      contentType: 'text/csv; charset=utf-8',
      content,
    };
  }

  /** Cancels what runs and waits for its end. */
  async close(): Promise<void> {
    for (const cancel of this.#cancels.values()) cancel.abort();
    await this.#queue;
  }

  async #run(job: ImportJob, upload: Upload, body: ImportBody, signal: AbortSignal): Promise<void> {
    let current = job;
    let savedAt = 0;
    const saves: Promise<void>[] = [];
    const tell = (change: Partial<ImportJob>) => {
      const stateChanged = change.state !== undefined && change.state !== current.state;
      current = now({ ...current, ...change });
      this.#board.post(current);
      if (!stateChanged && Date.now() - savedAt < savedEveryMs) return;
      savedAt = Date.now();
      const progress = current;
      const before = saves.pop() ?? Promise.resolve();
      saves.push(before.then(() => updateImportJob(this.#parts.db, progress)).catch(() => undefined));
    };
    const ended = await this.#outcome(current, upload, body, signal, tell, () => current);
    await Promise.all(saves);
    await this.#saveEnd(ended);
    this.#board.close(ended);
    this.#cancels.delete(job.id);
    if (ended.state === 'done') await this.#parts.uploads.remove(upload.id);
  }

  async #outcome(
    job: ImportJob,
    upload: Upload,
    body: ImportBody,
    signal: AbortSignal,
    tell: (change: Partial<ImportJob>) => void,
    latest: () => ImportJob,
  ): Promise<ImportJob> {
    const { key, columns, changeColumn, ...rest } = body;
    try {
      const { written, message } = await runImport(
        {
          ...rest,
          id: job.id,
          file: upload.file,
          name: upload.name,
          by: job.by,
          ...(columns === undefined ? {} : { columns }),
          ...(key === undefined ? {} : { key }),
          ...(changeColumn === undefined ? {} : { changeColumn }),
        },
        this.#parts,
        tell,
        signal,
      );
      return now(done(latest(), written, message));
    } catch (error) {
      const unchanged = { ...latest(), share: null };
      if (isAbortError(error))
        return now({ ...unchanged, state: 'cancelled', message: 'Cancelled; the table is as it was.' });
      if (error instanceof ImportRefused) return now({ ...unchanged, state: 'refused', message: error.message });
      this.#parts.log.error({ err: error, import: job.id }, 'an import failed');
      return now({ ...unchanged, state: 'failed', message: failure(error) });
    }
  }

  /** The database may be away for a moment; what is known of the import must not get lost. */
  async #saveEnd(job: ImportJob): Promise<void> {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await updateImportJob(this.#parts.db, job);
      } catch (error) {
        if (attempt === retries) {
          this.#parts.log.error({ err: error, import: job.id }, 'the end of an import could not be stored');
          return;
        }
        await new Promise((resolve) => setTimeout(resolve, retryMs));
      }
    }
  }
}

function done(job: ImportJob, written: Written, message: string | null): ImportJob {
  const rowsWritten = written.inserted + written.changed + written.deleted;
  return { ...job, state: 'done', share: 1, rowsWritten, version: written.version, message };
}

function now(job: ImportJob): ImportJob {
  return { ...job, updatedAt: new Date().toISOString() };
}

function failure(error: unknown): string {
  const text = error instanceof Error ? error.message : String(error);
  const first = text.split('\n')[0]?.replaceAll(/'?\/[^\s']+'?/g, 'the file');
  const reason = /Out of Memory/i.test(text) ? 'the memory limit is too small for this file' : first;
  return `Failed: ${reason}. The table is as it was.`;
}
