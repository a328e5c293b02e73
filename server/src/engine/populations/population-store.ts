import { invariant, isPairs, type TableSource } from '@fanfare/shared';
import { abortError } from '../abort-error.ts';
import type { Engine } from '../engine.ts';
import { createHash } from 'node:crypto';
import {
  countPopulation,
  countTogether,
  estimateBytes,
  type PrintPart,
  type PrintTogether,
  type StoredKeys,
  storePopulation,
} from './compute-population.ts';
import { createCountCache } from './count-cache.ts';
import { startFlight } from './flight.ts';
import { createGroupArrays } from './group-arrays.ts';
import type { PartCount } from './part-count.ts';
import { type Counts, type Entry, newEntry, noPlan, shareDone } from './population-entry.ts';
import { type PlannedPart, type PlannedTogether, plannedTogether, type PopulationPlan } from './population-plan.ts';
import { createScratch } from './scratch.ts';
import { createWorkQueue } from './work-queue.ts';

/** Memory for arrays of groups, beside the engine's memory limit. */
const shareForArrays = 1 / 8;

/** Limits of a population store. */
export interface PopulationStoreOptions {
  print: PrintPart;
  printTogether: PrintTogether;
  /** Rows of a table version. */
  tableRows(source: TableSource): number;
  /** Queries that run at the same time. */
  slots: number;
  /** Stored keys are dropped, least recently used first, when they take more than this. */
  budgetBytes: number;
  /** Told about a table that could not be dropped. */
  onError(error: unknown): void;
}

/**
 * Computes populations, each once for everybody who wants it, and keeps their keys and counts by canonical key.
 * Keys in use stay; others make room when the budget is reached and are computed again when wanted.
 */
export interface PopulationStore {
  open(plan: PopulationPlan, actor: string): PopulationSession;
  usage(): { tables: number; bytes: number; running: number; waiting: number };
  close(): Promise<void>;
}

/** Somebody's interest in the parts of a plan. What nobody is interested in any more is given up, also while it runs. */
export interface PopulationSession {
  /** Count of a part of the plan, computed if it is not known. Rejects with an AbortError once the session is closed. */
  counted(key: string): Promise<{ count: PartCount; cached: boolean }>;
  /** Quoted table with the keys of a stored part of the plan; stays until the session is closed. */
  table(key: string): Promise<string>;
  /** Tables of all stored parts of the plan, by key. */
  tables(): Promise<ReadonlyMap<string, string>>;
  /** Share of the part's running query that is done; undefined when it is not running or not known. */
  progress(key: string): number | undefined;
  close(): void;
}

/** Makes an empty store on an engine that has a scratch database attached. */
export function createPopulationStore(engine: Engine, options: PopulationStoreOptions): PopulationStore {
  const scratch = createScratch();
  const queue = createWorkQueue(options.slots);
  const arrays = createGroupArrays(engine.resources().memoryBytes * shareForArrays);
  const counts = createCountCache(100_000);
  const entries = new Map<string, Entry>();
  const drops = new Set<Promise<void>>();
  let bytes = 0;

  function obtain(planned: PlannedPart | PlannedTogether, plan: PopulationPlan): Entry {
    const id = idOf(planned);
    const known = entries.get(id);
    if (known !== undefined) return known;
    const entry = newEntry(id, planned, plan);
    entries.set(id, entry);
    return entry;
  }

  function hold(entry: Entry, holder: object, actor: string): void {
    entry.holders.add(holder);
    if (entry.actors.has(actor)) return;
    entry.actors.add(actor);
    entry.flight?.join(actor);
    for (const need of entry.needs) hold(need, entry, actor);
  }

  function release(entry: Entry, holder: object): void {
    if (!entry.holders.delete(holder) || entry.holders.size > 0) return;
    entry.actors.clear();
    entries.delete(entry.id);
    if (entry.ready !== undefined) {
      entries.set(entry.id, entry);
      makeRoom();
    } else {
      entry.cancelled = true;
      entry.flight?.abort();
      releaseNeeds(entry);
    }
  }

  function releaseNeeds(entry: Entry): void {
    for (const need of entry.needs.splice(0)) release(need, entry);
  }

  function makeRoom(): void {
    for (const entry of entries.values()) {
      if (bytes <= options.budgetBytes) return;
      if (entry.holders.size > 0 || entry.ready === undefined) continue;
      entries.delete(entry.id);
      bytes -= entry.ready.bytes;
      drop(entry.ready.table);
    }
  }

  function drop(table: string): void {
    const dropping = engine
      .withConnection((connection) => connection.run(`DROP TABLE IF EXISTS ${table}`))
      .catch(options.onError);
    drops.add(dropping);
    void dropping.finally(() => drops.delete(dropping));
  }

  function ensure(entry: Entry): Promise<Counts> {
    if (entry.ready !== undefined) return Promise.resolve(entry.ready.counts);
    if (entry.building === undefined) {
      entry.building = build(entry).finally(() => {
        entry.building = undefined;
        entry.flight = undefined;
        releaseNeeds(entry);
      });
      entry.building.catch(() => undefined);
    }
    return entry.building;
  }

  async function build(entry: Entry): Promise<Counts> {
    for (const key of entry.planned.needs) {
      const planned = entry.plan.get(key);
      invariant(planned !== undefined, `${key} is needed but not planned`);
      const need = obtain(planned, entry.plan);
      entry.needs.push(need);
      for (const actor of entry.actors) hold(need, entry, actor);
    }
    await Promise.all(entry.needs.map(ensure));
    if (entry.cancelled) throw abortError();
    const found = 'parts' in entry.planned ? await together(entry, entry.planned) : await alone(entry, entry.planned);
    for (const [key, count] of found) counts.set(key, count);
    return found;
  }

  function together(entry: Entry, { parts }: PlannedTogether): Promise<Counts> {
    const statement = options.printTogether(parts, tablesOf(entry.needs));
    entry.flight = startFlight(engine, queue, entry.actors, (connection) =>
      countTogether(connection, parts, statement),
    );
    return entry.flight.result;
  }

  async function alone(entry: Entry, { part, stored }: PlannedPart): Promise<Counts> {
    const query = options.print(part, tablesOf(entry.needs));
    const table = scratch.newTable(part.key);
    const steps = { done: 0, of: 1 };
    entry.steps = steps;
    entry.flight = startFlight(engine, queue, entry.actors, async (connection) => {
      const count = stored
        ? await storePopulation(connection, { table, part, query, arrays, steps })
        : await countPopulation(connection, part, query);
      return new Map([[part.key, count]]);
    });
    const found = await entry.flight.result.catch((error: unknown) => {
      if (stored) drop(table);
      throw error;
    });
    const rows = found.get(part.key)?.rows ?? 0;
    if (stored && entry.cancelled) drop(table);
    else if (stored) keep(entry, { key: part.key, table, counts: found, bytes: estimateBytes(part, rows) });
    return found;
  }

  function keep(entry: Entry, ready: NonNullable<Entry['ready']>): void {
    entry.plan = noPlan;
    entry.ready = ready;
    bytes += ready.bytes;
    makeRoom();
  }

  /** Whole tables need not be counted. */
  function tableCount(planned: PlannedPart | undefined): PartCount | undefined {
    const part = planned?.part;
    return part?.kind === 'scan' && !isPairs(part) ? { rows: options.tableRows(part.source) } : undefined;
  }

  function open(plan: PopulationPlan, actor: string): PopulationSession {
    const session = {};
    const closed = Promise.withResolvers<never>();
    closed.promise.catch(() => undefined);
    const known = new Map<string, PartCount>();
    const held = new Map<string, Entry>();
    for (const [key, planned] of plan) {
      const count = planned.together ? counts.get(key) : undefined;
      if (count !== undefined) known.set(key, count);
      else if (!planned.together) held.set(key, obtain(planned, plan));
    }
    for (const planned of plannedTogether(plan, (key) => known.has(key))) {
      const entry = obtain(planned, plan);
      for (const { key } of planned.parts) held.set(key, entry);
    }
    const entriesHeld = new Set(held.values());
    for (const entry of entriesHeld) hold(entry, session, actor);
    let isOpen = true;

    const heldEntry = (key: string): Entry => {
      const entry = held.get(key);
      invariant(entry !== undefined, `${key} is not part of the plan`);
      return entry;
    };
    const ready = (entry: Entry): Promise<Counts> =>
      isOpen ? Promise.race([ensure(entry), closed.promise]) : closed.promise;
    const table = async (key: string): Promise<string> => {
      const entry = heldEntry(key);
      await ready(entry);
      invariant(entry.ready !== undefined, `${key} is not stored`);
      return entry.ready.table;
    };
    return {
      async counted(key) {
        const found = known.get(key) ?? tableCount(plan.get(key)) ?? counts.get(key);
        if (found !== undefined) return { count: found, cached: true };
        const count = (await ready(heldEntry(key))).get(key);
        invariant(count !== undefined, `${key} was not counted`);
        return { count, cached: false };
      },
      table,
      async tables() {
        const keys = [...plan].filter(([, planned]) => planned.stored).map(([key]) => key);
        return new Map(await Promise.all(keys.map(async (key) => [key, await table(key)] as const)));
      },
      progress: (key) => (known.has(key) ? undefined : shareDone(heldEntry(key))),
      close() {
        if (!isOpen) return;
        isOpen = false;
        closed.reject(abortError());
        for (const entry of entriesHeld) release(entry, session);
      },
    };
  }

  return {
    open,
    usage: () => ({
      tables: [...entries.values()].filter((entry) => entry.ready !== undefined).length,
      bytes,
      ...queue.size(),
    }),
    async close() {
      const builds = [...entries.values()].map((entry) => {
        entry.cancelled = true;
        entry.flight?.abort();
        if (entry.ready !== undefined) drop(entry.ready.table);
        return entry.building ?? Promise.resolve();
      });
      entries.clear();
      await Promise.allSettled(builds);
      await Promise.all(drops);
    },
  };
}

function tablesOf(entries: readonly Entry[]): ReadonlyMap<string, StoredKeys> {
  return new Map(
    entries.map((entry) => {
      invariant(entry.ready !== undefined, `${entry.id} is read before it is stored`);
      const { key, table, counts } = entry.ready;
      const count = counts.get(key);
      invariant(count !== undefined, `${entry.id} is stored but not counted`);
      return [key, { table, count }];
    }),
  );
}

/** Equal for the same work, whoever wants it. */
function idOf(planned: PlannedPart | PlannedTogether): string {
  if (!('parts' in planned)) return planned.stored ? planned.part.key : `${planned.part.key} count`;
  const keys = planned.parts.map(({ key }) => key).sort();
  return `together ${createHash('sha256').update(keys.join()).digest('hex')}`;
}
