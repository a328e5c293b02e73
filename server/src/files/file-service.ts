import { stat } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import {
  type Actor,
  type CampaignGraph,
  type FileLookup,
  type FileSample,
  type LoadedFile,
  type LoadFileConfig,
  loadFilesOf,
  type StoredFile,
} from '@fanfare/shared';
import { ImportRefused } from '../data/scan/import-refused.ts';
import type { Database } from '../db/connection.ts';
import { HttpError, notFound } from '../http/errors.ts';
import type { FileAnswer } from '../http/register.ts';
import type { Logger } from '../logging.ts';
import { FileBlobs } from './file-blobs.ts';
import { FileLoads } from './file-loads.ts';
import type { LoadParts } from './load-lines.ts';
import { LoadedTables } from './loaded-tables.ts';
import { firstRejects, rejectsFile } from './rejects.ts';
import { sampleFile, type SampleRequest } from './sample-file.ts';
import { findFile, listFiles, storeFile } from './stored-files.ts';

const defaultMaxFileBytes = 10e9;
const sweepMs = 3600 * 1000;

export interface FileParts extends LoadParts {
  db: Database;
  log: Logger;
  /** Larger uploads are refused; default 10 GB. */
  maxFileBytes?: number;
}

/** Files of campaigns: their upload, their beginnings, and the tables with their lines. */
export interface FileService {
  receive(actor: Actor, name: string, content: Readable): Promise<StoredFile>;
  list(workspace: string): Promise<StoredFile[]>;
  /** @throws HttpError 404 */
  get(workspace: string, id: string): Promise<StoredFile>;
  /** @throws HttpError 404, or 422 when the file cannot be read. */
  sample(workspace: string, id: string, request: Omit<SampleRequest, 'name'>, signal: AbortSignal): Promise<FileSample>;
  rejects(workspace: string, id: string, table: string, limit: number): ReturnType<typeof firstRejects>;
  rejectsFile(workspace: string, id: string, table: string, signal: AbortSignal): Promise<FileAnswer>;
  /** Reads the files of a graph that were not read yet. Rejects with AbortError when the signal aborts. */
  read(workspace: string, graph: CampaignGraph, signal?: AbortSignal): Promise<FileLookup>;
  /** Drops the tables nobody used for a day. */
  dropUnused(now?: number): Promise<string[]>;
  close(): Promise<void>;
}

const never = new AbortController().signal;

/** Starts the service: removes uploads that a stopped server left half-way, and drops unused tables from time to time. */
export async function createFileService(parts: FileParts): Promise<FileService> {
  const { db, engine, folder, log, maxFileBytes = defaultMaxFileBytes } = parts;
  const blobs = new FileBlobs(folder);
  const loads = new FileLoads(parts);
  const tables = new LoadedTables(db, engine);
  await blobs.removeArriving();
  const get = async (workspace: string, id: string): Promise<StoredFile> => {
    const found = await findFile(db, workspace, id);
    if (found === undefined) throw notFound('The file');
    return found;
  };
  const readOne = async (workspace: string, table: string, config: LoadFileConfig, signal: AbortSignal) => {
    const stored = await findFile(db, workspace, config.file?.id ?? '');
    if (stored === undefined) return missing;
    const file = blobs.pathOf(stored.sha256);
    if ((await stat(file).catch(() => undefined)) === undefined) return missing;
    await tables.use(table);
    return loads.read(config, file, signal);
  };
  const dropUnused = async (now?: number): Promise<string[]> => {
    const dropped = await tables.dropUnused(loads.running, now);
    for (const table of dropped) loads.forget(table);
    return dropped;
  };
  const sweep = setInterval(() => {
    dropUnused().catch((error: unknown) => log.warn({ err: error }, 'unused files could not be dropped'));
  }, sweepMs);
  sweep.unref();
  return {
    receive: async (actor, name, content) => storeFile(db, actor, name, await blobs.receive(content, maxFileBytes)),
    list: (workspace) => listFiles(db, workspace),
    get,
    async sample(workspace, id, request, signal) {
      const { name, sha256 } = await get(workspace, id);
      return sampleFile(parts, blobs.pathOf(sha256), { ...request, name }, signal).catch((error: unknown) => {
        throw error instanceof ImportRefused ? new HttpError(422, error.code, error.message) : error;
      });
    },
    async rejects(workspace, id, table, limit) {
      await get(workspace, id);
      return firstRejects(engine, { file: id, table }, limit);
    },
    async rejectsFile(workspace, id, table, signal) {
      const { name } = await get(workspace, id);
      return rejectsFile(engine, { file: id, table }, name, signal);
    },
    async read(workspace, graph, signal = never) {
      const wanted = [...loadFilesOf(graph)];
      const loaded = await Promise.all(
        wanted.map(async ([table, config]) => [table, await readOne(workspace, table, config, signal)] as const),
      );
      return new Map<string, LoadedFile>(loaded);
    },
    dropUnused,
    async close() {
      clearInterval(sweep);
      await loads.close();
    },
  };
}

const missing: LoadedFile = { accepted: 0, rejected: 0, failure: 'It is not on this server. Upload it again.' };
