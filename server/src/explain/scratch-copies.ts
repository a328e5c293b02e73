import { isAbortError } from '../engine/abort-error.ts';
import type { Engine } from '../engine/engine.ts';

/** A copy in use; it stays until it is released. */
export interface HeldCopy {
  /** Quoted name of the table. */
  table: string;
  release(): void;
}

/** A copy to make. */
export interface CopyWork {
  id: string;
  /** Names of what it has. */
  holds: ReadonlySet<string>;
  /** Memory it takes, about. */
  bytes: number;
  /** A query for its rows, when its turn has come; undefined when there is nothing to copy any more. Called once. */
  open(): Promise<{ sql: string; release(): void } | undefined>;
}

/** What was used within this time makes no room for others: they would take turns in vain. */
const usedLately = 10 * 60_000;

/** What is read often, once more in an order that suits, in the scratch database of an engine. */
export interface ScratchCopies {
  /** A copy that has what is wanted; undefined while there is none. What has too little is given up. */
  find(id: string, wanted: ReadonlySet<string>): HeldCopy | undefined;
  /** What a copy has that there is, or that is being made. */
  held(id: string): ReadonlySet<string> | undefined;
  /** True when there is room for a copy, or can be made of what was not used lately. */
  fits(bytes: number): boolean;
  /** Makes a copy that fits, in the background, one after the other. */
  make(work: CopyWork): void;
  /** Resolves when nothing is being made. */
  settled(): Promise<void>;
  close(): Promise<void>;
}

interface Copy {
  id: string;
  table: string;
  holds: ReadonlySet<string>;
  bytes: number;
  users: number;
  usedAt: number;
  isReady: boolean;
}

/** @param settings.onError told about a copy that could not be made or dropped. */
export function createScratchCopies(
  engine: Engine,
  { budgetBytes, onError }: { budgetBytes: number; onError(error: unknown): void },
): ScratchCopies {
  const copies = new Map<string, Copy>();
  const closing = new AbortController();
  let making: Promise<void> = Promise.resolve();
  let made = 0;

  function forget(copy: Copy): void {
    if (copies.get(copy.id) === copy) copies.delete(copy.id);
  }

  async function fill(copy: Copy, { open }: CopyWork): Promise<void> {
    const opened = await open();
    if (opened === undefined) return forget(copy);
    try {
      const sql = `CREATE TABLE ${copy.table} AS ${opened.sql}`;
      await engine.withConnection((connection) => connection.run(sql), {
        signal: closing.signal,
        leavesNothing: true,
      });
      copy.isReady = true;
      release(copy);
    } finally {
      opened.release();
    }
  }

  function release(copy: Copy): void {
    copy.users -= 1;
    if (copies.get(copy.id) === copy) makeRoom();
    else if (copy.users === 0) drop(copy);
  }

  function makeRoom(): void {
    let bytes = [...copies.values()].reduce((sum, one) => sum + one.bytes, 0);
    for (const copy of copies.values()) {
      if (bytes <= budgetBytes) return;
      if (copy.users > 0) continue;
      copies.delete(copy.id);
      bytes -= copy.bytes;
      drop(copy);
    }
  }

  function drop({ table }: Copy): void {
    making = making
      .then(() => engine.withConnection((connection) => connection.run(`DROP TABLE IF EXISTS ${table}`)))
      .catch(onError);
  }

  return {
    find(id, wanted) {
      const known = copies.get(id);
      if (known === undefined || !known.isReady) return undefined;
      copies.delete(id);
      if ([...wanted].some((name) => !known.holds.has(name))) {
        if (known.users === 0) drop(known);
        return undefined;
      }
      copies.set(id, known);
      known.users += 1;
      known.usedAt = performance.now();
      let isHeld = true;
      return {
        table: known.table,
        release() {
          if (isHeld) release(known);
          isHeld = false;
        },
      };
    },
    held: (id) => copies.get(id)?.holds,
    fits(bytes) {
      const since = performance.now() - usedLately;
      const kept = [...copies.values()].filter(({ usedAt, users }) => users > 0 || usedAt > since);
      const inUse = kept.reduce((sum, one) => sum + one.bytes, 0);
      return inUse + bytes <= budgetBytes && !closing.signal.aborted;
    },
    make(work) {
      const { id, holds, bytes } = work;
      made += 1;
      const copy: Copy = {
        id,
        table: `"cache"."main"."copy_${made}"`,
        holds,
        bytes,
        users: 1,
        usedAt: performance.now(),
        isReady: false,
      };
      copies.set(id, copy);
      making = making
        .then(() => fill(copy, work))
        .catch((error: unknown) => {
          forget(copy);
          if (!isAbortError(error)) onError(error);
        });
    },
    settled: () => making,
    async close() {
      closing.abort();
      await making;
      for (const copy of copies.values()) drop(copy);
      copies.clear();
      await making;
    },
  };
}
