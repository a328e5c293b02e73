import { createHash } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import {
  type FileColumn,
  type FileFormatSetting,
  type FileSample,
  type LoadedFile,
  type LoadFileConfig,
  loadedTable,
} from '@fanfare/shared';
import { createEngine } from '../../src/engine/create-engine.ts';
import type { DataEngine } from '../../src/engine/data-engine.ts';
import { loadLines } from '../../src/files/load-lines.ts';
import { firstRejects } from '../../src/files/rejects.ts';
import { sampleFile } from '../../src/files/sample-file.ts';

/** What became of a file: the columns of its lines in order, and its rejects as `line column: reason`. */
export interface ReadFile {
  rows: unknown[][];
  rejects: string[];
  loaded: LoadedFile;
  config: LoadFileConfig;
}

export interface ReadSettings {
  format?: FileFormatSetting | undefined;
  columns?: readonly (Partial<FileColumn> & { source: string })[];
  timeZone?: string;
}

/** Reads files as the Load file activity does, on a real engine. */
export interface FileReader {
  engine: DataEngine;
  folder: string;
  /** Proposed settings of a file, with its first lines. */
  sample(content: string | Buffer, settings?: Pick<ReadSettings, 'format'>, name?: string): Promise<FileSample>;
  /** Reads a file with settings; what is left out is proposed. */
  read(content: string | Buffer, settings?: ReadSettings): Promise<ReadFile>;
  close(): Promise<void>;
}

export const delimited: Extract<FileFormatSetting, { kind: 'delimited' }> = {
  kind: 'delimited',
  separator: ',',
  quote: '"',
  header: true,
  skipLines: 0,
  encoding: 'utf-8',
  multiline: true,
};

const maxUnpackedBytes = 16 * 1024 * 1024;
const never = new AbortController().signal;

/** A column of text with its name; other settings as given. */
export function column(settings: Partial<FileColumn> & { source: string }): FileColumn {
  return { name: settings.source, type: 'text', ignore: false, empty: 'allowed', onError: 'reject', ...settings };
}

export async function openFileReader(): Promise<FileReader> {
  const folder = await mkdtemp(path.join(tmpdir(), 'fanfare-files-'));
  const engine = await createEngine({ folder, threads: 2 });
  const parts = { engine, folder, maxUnpackedBytes };
  const store = async (content: string | Buffer): Promise<{ file: string; id: string; bytes: number }> => {
    const id = createHash('sha256').update(content).digest('hex').slice(0, 32);
    const file = path.join(folder, id);
    await writeFile(file, content);
    return { file, id, bytes: content.length };
  };
  const sample: FileReader['sample'] = async (content, settings = {}, name = 'list.csv') =>
    sampleFile(parts, (await store(content)).file, { name, timeZone: 'UTC', ...settings }, never);
  return {
    engine,
    folder,
    sample,
    async read(content, { format, columns, timeZone = 'UTC' } = {}) {
      const { file, id, bytes } = await store(content);
      const proposed = format === undefined || columns === undefined ? await sample(content, { format }) : undefined;
      const config: LoadFileConfig = {
        file: { id, name: 'list.csv', bytes },
        format: format ?? proposed?.format ?? delimited,
        columns: columns?.map(column) ?? proposed?.columns ?? [],
        timeZone,
        allowedErrors: null,
      };
      const loaded = await loadLines(parts, file, config, never);
      return { config, loaded, ...(await readTable(engine, config)) };
    },
    async close() {
      await engine.close();
      await rm(folder, { recursive: true });
    },
  };
}

async function readTable(engine: DataEngine, config: LoadFileConfig): Promise<Pick<ReadFile, 'rows' | 'rejects'>> {
  const table = loadedTable(config) ?? '';
  const lease = await engine.lease();
  try {
    const source = lease.environment.get(table);
    if (source === undefined) throw new Error(`no table ${table}`);
    const names = config.columns.filter(({ ignore }) => !ignore).map(({ name }) => `"${name.replaceAll('"', '""')}"`);
    const rows = await engine.withConnection((connection) =>
      connection.all(
        `SELECT ${names.join(', ')} FROM ${engine.sourceSql(source)} WHERE _fanfare_reject IS NULL ORDER BY line`,
      ),
    );
    const { rejects } = await firstRejects(engine, { file: config.file?.id ?? '', table }, 100);
    return {
      rows: rows.map((row) => [...row]),
      rejects: rejects.map(({ line, column: name, reason }) => `${line}${name === '' ? '' : ` ${name}`}: ${reason}`),
    };
  } finally {
    lease.release();
  }
}
