import { type Environment, invariant, type TableSource } from '@fanfare/shared';
import type { TableVersion } from '../data-engine.ts';

/** A version and the physical table that holds its rows. */
export interface StoredVersion extends TableVersion {
  storage: string;
}

interface Storage {
  /** Rows must be filtered by version; false while every row belongs to every version in it. */
  filtered: boolean;
}

/** Versions that stay readable until released; `release` tells whether that leaves versions nobody needs. */
export interface Pinned {
  environment: Environment;
  release(): boolean;
}

/** What is kept of a table after versions nobody needs are gone. */
export interface Leftovers {
  versions: readonly StoredVersion[];
  storages: readonly string[];
}

/** Oldest and newest version that a storage still serves. */
export interface RemainingStorage {
  storage: string;
  oldest: number;
  newest: number;
}

/**
 * Which versions exist, where they are stored and who needs them, in memory.
 * A storage changes from unfiltered to filtered only while nobody reads it, so SQL once given stays right.
 */
export class VersionRegistry {
  readonly #versions = new Map<string, StoredVersion[]>();
  readonly #storages = new Map<string, Storage>();
  readonly #pins = new Map<StoredVersion, number>();
  readonly #dropped = new Set<string>();

  load(versions: readonly StoredVersion[], filtered: ReadonlySet<string>): void {
    this.#versions.clear();
    this.#storages.clear();
    for (const version of versions) this.add(version, filtered.has(version.storage));
  }

  add(version: StoredVersion, filtered: boolean): void {
    const all = this.#versions.get(version.table) ?? [];
    all.push(version);
    all.sort((a, b) => a.version - b.version);
    this.#versions.set(version.table, all);
    this.#storages.set(version.storage, { filtered });
    this.#dropped.delete(version.table);
  }

  newest(table: string): StoredVersion | undefined {
    return this.#dropped.has(table) ? undefined : this.#versions.get(table)?.at(-1);
  }

  all(table: string): readonly StoredVersion[] {
    return this.#versions.get(table) ?? [];
  }

  tables(): StoredVersion[] {
    return [...this.#versions.keys()]
      .flatMap((table) => this.newest(table) ?? [])
      .sort((a, b) => (a.table < b.table ? -1 : 1));
  }

  /** The table is gone for new readers. */
  drop(table: string): void {
    this.#dropped.add(table);
  }

  find(source: Pick<TableSource, 'table' | 'version'>): StoredVersion {
    const found = this.#versions.get(source.table)?.find((one) => one.version === source.version);
    invariant(found !== undefined, `version ${source.version} of ${source.table} is not held`);
    return found;
  }

  isFiltered(storage: string): boolean {
    return this.#storages.get(storage)?.filtered ?? false;
  }

  setFiltered(storage: string, filtered: boolean): void {
    this.#storages.set(storage, { filtered });
  }

  isPinned(storage: string): boolean {
    return [...this.#pins.keys()].some((version) => version.storage === storage);
  }

  pinNewest(): Pinned {
    return this.#pin(this.tables());
  }

  /** Pins one version; undefined when it is neither the newest nor pinned, because then it may be on its way out. */
  pinVersion(table: string, number: number): Pinned | undefined {
    const newest = this.newest(table);
    const found = newest === undefined ? undefined : this.all(table).find((one) => one.version === number);
    if (found === undefined || (found !== newest && !this.#pins.has(found))) return undefined;
    return this.#pin([found]);
  }

  #pin(pinned: readonly StoredVersion[]): Pinned {
    for (const version of pinned) this.#pins.set(version, (this.#pins.get(version) ?? 0) + 1);
    let held = true;
    return {
      environment: new Map(pinned.map((version) => [version.table, tableSource(version)])),
      release: () => {
        if (!held) return false;
        held = false;
        for (const version of pinned) this.#unpin(version);
        return pinned.some((version) => this.newest(version.table) !== version);
      },
    };
  }

  /** Versions that are neither newest nor needed, and storages that hold nothing else. */
  leftovers(): Leftovers {
    const needed = (version: StoredVersion) => this.newest(version.table) === version || this.#pins.has(version);
    const all = [...this.#versions.values()].flat();
    const kept = new Set(all.filter(needed).map((version) => version.storage));
    const versions = all.filter((version) => !needed(version));
    return { versions, storages: [...this.#storages.keys()].filter((storage) => !kept.has(storage)) };
  }

  /** Storages that keep some of their versions, and which row versions are still seen. */
  remaining({ versions }: Leftovers): RemainingStorage[] {
    const gone = new Set(versions);
    return [...new Set(versions.map((version) => version.storage))].flatMap((storage) => {
      const kept = [...this.#versions.values()].flat().filter((one) => one.storage === storage && !gone.has(one));
      const numbers = kept.map((one) => one.version);
      return numbers.length === 0 ? [] : [{ storage, oldest: Math.min(...numbers), newest: Math.max(...numbers) }];
    });
  }

  forget({ versions, storages }: Leftovers): void {
    const gone = new Set(versions);
    for (const [table, all] of this.#versions) {
      const rest = all.filter((version) => !gone.has(version));
      if (rest.length === 0) this.#versions.delete(table);
      else this.#versions.set(table, rest);
      if (rest.length === 0) this.#dropped.delete(table);
    }
    for (const storage of storages) this.#storages.delete(storage);
  }

  #unpin(version: StoredVersion): void {
    const count = (this.#pins.get(version) ?? 0) - 1;
    if (count > 0) this.#pins.set(version, count);
    else this.#pins.delete(version);
  }
}

function tableSource(version: StoredVersion): TableSource {
  return {
    table: version.table,
    version: version.version,
    columns: Object.fromEntries(version.columns.map((column) => [column.name, column.type])),
    key: version.key,
  };
}
