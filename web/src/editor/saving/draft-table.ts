/** What is kept under a key. */
export interface DraftRecord {
  /** The key. */
  readonly campaign: string;
  readonly [field: string]: unknown;
}

/** A table of records by key in the browser's own database. What fails gives nothing and changes nothing. */
export interface DraftTable {
  /** Records with keys between the two. */
  read(from: string, to: string): Promise<readonly unknown[]>;
  /** Writes all of them or none. */
  put(records: readonly DraftRecord[]): Promise<void>;
  remove(keys: readonly string[]): Promise<void>;
}

const DATABASE = 'fanfare';
const TABLE = 'unsaved-campaigns';

/** Opens the table when it is first needed. */
export function openDraftTable(): DraftTable {
  let opened: Promise<IDBDatabase> | undefined;

  async function attempt<Result>(
    mode: IDBTransactionMode,
    act: (table: IDBObjectStore) => readonly IDBRequest<Result>[],
  ): Promise<readonly Result[]> {
    try {
      opened ??= openDatabase();
      const database = await opened;
      return await Promise.all(act(database.transaction(TABLE, mode).objectStore(TABLE)).map(settled));
    } catch {
      return [];
    }
  }

  return {
    async read(from, to) {
      const [found = []] = await attempt<unknown[]>('readonly', (table) => [table.getAll(IDBKeyRange.bound(from, to))]);
      return found;
    },
    async put(records) {
      await attempt('readwrite', (table) => records.map((record) => table.put(record)));
    },
    async remove(keys) {
      await attempt('readwrite', (table) => keys.map((key) => table.delete(key)));
    },
  };
}

function openDatabase(): Promise<IDBDatabase> {
  const request = indexedDB.open(DATABASE, 1);
  request.addEventListener('upgradeneeded', () => request.result.createObjectStore(TABLE, { keyPath: 'campaign' }));
  return settled(request);
}

function settled<Result>(request: IDBRequest<Result>): Promise<Result> {
  return new Promise((resolve, reject) => {
    request.addEventListener('success', () => resolve(request.result));
    request.addEventListener('error', () => reject(request.error ?? new Error('The browser could not keep the work.')));
  });
}
