import { randomUUID } from 'node:crypto';
import type { DuckDBInstance } from '@duckdb/node-api';
import { invariant, type TableSource } from '@fanfare/shared';
import type { DataEngine, TableVersion, TableWrite, Written } from '../data-engine.ts';
import type { EngineConnection, EngineResources, VersionLease } from '../engine.ts';
import { applyWrite } from './apply-write.ts';
import { ConnectionPool, type ConnectionUse } from './connection-pool.ts';
import { Gate } from './gate.ts';
import { fromColumn, quoteName, toColumn } from './names.ts';
import type { OpenInstance } from './open-instance.ts';
import { readResources } from './resources.ts';
import { type Pinned, VersionRegistry } from './version-registry.ts';
import { countRows, inTransaction } from './transaction.ts';
import { versionStore } from './version-store.ts';

/** The data engine on DuckDB. Opened by `createEngine` or `createMemoryEngine`. */
export class DuckDbEngine implements DataEngine {
  readonly #instance: DuckDBInstance;
  readonly #database: string;
  readonly #connections: ConnectionPool;
  readonly #queries: Gate;
  readonly #writes = new Gate(1);
  readonly #registry = new VersionRegistry();
  #vacuum: Promise<void> = Promise.resolve();
  #closed = false;
  #resources: EngineResources = { threads: 1, memoryBytes: 0 };

  private constructor(open: OpenInstance, concurrency: number) {
    this.#instance = open.instance;
    this.#database = open.database;
    this.#connections = new ConnectionPool(open.instance, concurrency);
    this.#queries = new Gate(concurrency);
  }

  /** Reads what the file holds and removes what a crash left behind. */
  static async start(open: OpenInstance, concurrency: number): Promise<DuckDbEngine> {
    const engine = new DuckDbEngine(open, concurrency);
    await engine.#connected(async (connection) => {
      engine.#resources = await readResources(connection);
      await versionStore.prepare(connection);
      const { versions, filtered } = await versionStore.load(connection);
      engine.#registry.load(versions, filtered);
    });
    await engine.#vacuumNow();
    return engine;
  }

  withConnection<T>(
    work: (connection: EngineConnection) => Promise<T>,
    options: { signal?: AbortSignal; leavesNothing?: boolean } = {},
  ): Promise<T> {
    return this.#queries.run(() => this.#connected(work, options), options.signal);
  }

  async lease(): Promise<VersionLease> {
    return this.#held(this.#registry.pinNewest());
  }

  leaseVersion(table: string, version: number): VersionLease | undefined {
    const pinned = this.#registry.pinVersion(table, version);
    return pinned === undefined ? undefined : this.#held(pinned);
  }

  sourceSql(source: TableSource): string {
    return this.#readSql(source, (table) => table);
  }

  sampleSql(source: TableSource, share: number): string {
    if (share >= 1) return this.sourceSql(source);
    const percent = (100 * share).toFixed(6);
    return this.#readSql(
      source,
      (table) => `(SELECT * FROM ${table} TABLESAMPLE system(${percent} PERCENT) REPEATABLE (1))`,
    );
  }

  resources(): EngineResources {
    return this.#resources;
  }

  tables(): readonly TableVersion[] {
    return this.#registry.tables();
  }

  table(name: string): TableVersion | undefined {
    return this.#registry.newest(name);
  }

  versions(name: string): readonly TableVersion[] {
    return this.table(name) === undefined ? [] : this.#registry.all(name).toReversed();
  }

  newStaging(): string {
    return `t${randomUUID().replaceAll('-', '')}`;
  }

  stagingSql(staging: string): string {
    return this.#sql(staging);
  }

  async dropStaging(staging: string): Promise<void> {
    await this.#connected((connection) => connection.run(`DROP TABLE IF EXISTS ${this.#sql(staging)}`));
  }

  findEffect(effect: string): Promise<Written | undefined> {
    return this.#connected((connection) => versionStore.findEffect(connection, effect));
  }

  async write(write: TableWrite): Promise<Written> {
    return this.#writes.run(() => this.#connected((connection) => this.#write(connection, write)));
  }

  async dropTable(table: string): Promise<void> {
    await this.#writes.run(() =>
      this.#connected(async (connection) => {
        await inTransaction(connection, () => versionStore.dropTable(connection, table));
        this.#registry.drop(table);
      }),
    );
    this.#vacuumSoon();
  }

  vacuumed(): Promise<void> {
    return this.#vacuum;
  }

  async close(): Promise<void> {
    if (this.#closed) return;
    this.#closed = true;
    await this.#vacuum;
    await this.#writes.run(() => this.#connected((connection) => connection.run('CHECKPOINT')));
    this.#connections.close();
    this.#instance.closeSync();
  }

  async #write(connection: EngineConnection, write: TableWrite): Promise<Written> {
    const done = await versionStore.findEffect(connection, write.effect);
    if (done !== undefined) return done;
    const base = this.#registry.newest(write.table);
    invariant(base !== undefined || write.kind === 'replace', `there is no table ${write.table}`);
    const storage = this.#storageFor(write, base?.storage);
    const incremental = write.kind === 'append' || write.kind === 'merge';
    if (incremental && storage === base?.storage) this.#registry.setFiltered(storage, true);
    const { version, written } = await inTransaction(connection, async () => {
      const number = await versionStore.nextVersion(connection, write.table);
      const target = { connection, version: number, storage, sql: (name: string) => this.#sql(name) };
      if (incremental && base !== undefined && storage !== base.storage) {
        await connection.run(`CREATE TABLE ${this.#sql(storage)} AS SELECT * FROM ${this.#sql(base.storage)}`);
      }
      const changes = await applyWrite(write, base && { ...target, base }, (source) => this.sourceSql(source));
      const rows =
        write.kind === 'replace'
          ? await countRows(connection, this.#sql(storage))
          : (base?.rows ?? 0) + changes.inserted - changes.deleted;
      const made = {
        table: write.table,
        version: number,
        storage,
        rows,
        columns: write.kind === 'replace' ? write.columns : (base?.columns ?? []),
        key: write.kind === 'replace' || write.kind === 'key' ? write.key : (base?.key ?? []),
        createdAt: new Date().toISOString(),
        createdBy: write.by,
        change: write.change,
      };
      const result = {
        version: number,
        rows,
        ...(write.kind === 'replace' ? { ...changes, inserted: rows } : changes),
      };
      await versionStore.addVersion(connection, made, incremental);
      await versionStore.addEffect(connection, write.effect, write.table, result);
      return { version: made, written: result };
    });
    this.#registry.add(version, incremental);
    this.#vacuumSoon();
    return written;
  }

  /**
   * A change of rows goes into the table's own storage, unless somebody reads that storage without a filter:
   * then it goes into a copy.
   */
  #storageFor(write: TableWrite, current: string | undefined): string {
    if (write.kind === 'replace') return write.staging;
    if (write.kind === 'key' || current === undefined) return this.newStaging();
    const mustCopy = !this.#registry.isFiltered(current) && this.#registry.isPinned(current);
    return mustCopy ? this.newStaging() : current;
  }

  #held({ environment, release }: Pinned): VersionLease {
    return {
      environment,
      release: () => {
        if (release()) this.#vacuumSoon();
      },
    };
  }

  #vacuumSoon(): void {
    if (this.#closed) return;
    this.#vacuum = this.#vacuum.then(() => this.#vacuumNow());
  }

  async #vacuumNow(): Promise<void> {
    await this.#writes.run(() =>
      this.#connected(async (connection) => {
        const leftovers = this.#registry.leftovers();
        if (leftovers.versions.length === 0) return;
        const rest = this.#registry.remaining(leftovers);
        const single = rest.filter(({ oldest, newest }) => oldest === newest).map(({ storage }) => storage);
        await inTransaction(connection, async () => {
          for (const { storage, oldest, newest } of rest) {
            const unseen = `${toColumn} <= ${oldest} OR ${fromColumn} > ${newest}`;
            await connection.run(`DELETE FROM ${this.#sql(storage)} WHERE ${unseen}`);
          }
          for (const storage of single) await versionStore.setUnfiltered(connection, storage);
          await versionStore.forget(connection, leftovers);
        });
        this.#registry.forget(leftovers);
        for (const storage of single) this.#registry.setFiltered(storage, false);
      }),
    );
  }

  #connected<T>(work: (connection: EngineConnection) => Promise<T>, use?: ConnectionUse): Promise<T> {
    return this.#connections.use(work, use);
  }

  #readSql(source: TableSource, read: (table: string) => string): string {
    invariant(source.derived === undefined, `${source.table} is derived, not stored`);
    const { storage, version } = this.#registry.find(source);
    const from = read(this.#sql(storage));
    if (!this.#registry.isFiltered(storage)) return from;
    return `(SELECT * FROM ${from} WHERE ${fromColumn} <= ${version} AND ${toColumn} > ${version})`;
  }

  #sql(storage: string): string {
    return `${quoteName(this.#database)}.data.${quoteName(storage)}`;
  }
}
