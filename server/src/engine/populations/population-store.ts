import { invariant, isPairs } from '@fanfare/shared';
import { abortError } from '../abort-error.ts';
import type { Engine } from '../engine.ts';
import { countPopulation, countTogether, estimateBytes, storePopulation } from './compute-population.ts';
import { keepRecentlyUsed } from '../../recently-used.ts';
import { startFlight } from './flight.ts';
import { createGroupArrays } from './group-arrays.ts';
import type { PartCount } from './part-count.ts';
import { createCodesIndex } from './codes-index.ts';
import { storeWithKnownCodes } from './known-codes.ts';
import { type Counts, type Entry, idOf, newEntry, noPlan, shareDone, tablesOf } from './population-entry.ts';
import type { PopulationSession, PopulationStore, PopulationStoreOptions } from './population-session.ts';
import { type PlannedTogether, plannedTogether } from './plan-together.ts';
import type { PlannedPart, PopulationPlan } from './population-plan.ts';
import { createScratch } from './scratch.ts';
import { createWorkQueue } from './work-queue.ts';

export type { PopulationSession, PopulationStore } from './population-session.ts';

/** Memory for arrays of groups, beside the engine's memory limit. */
const shareForArrays = 1 / 8;

/** Counts that are kept, longer than the tables they came from. */
const countsKept = 100_000;

/** Makes an empty store on an engine that has a scratch database attached. */
export function createPopulationStore(engine: Engine, options: PopulationStoreOptions): PopulationStore {
  const scratch = createScratch();
  const queue = createWorkQueue(options.slots);
  const arrays = createGroupArrays(engine.resources().memoryBytes * shareForArrays);
  const counts = keepRecentlyUsed<PartCount>(countsKept);
  const entries = new Map<string, Entry>();
  const codes = createCodesIndex();
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
      codes.forget(entry);
      bytes -= entry.ready.bytes;
      drop(entry.ready.table);
    }
  }

  function drop(table: string): void {
    const dropping = engine
      .withConnection((connection) => connection.run(`DROP TABLE IF EXISTS ${table}`), { leavesNothing: true })
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
    const tables = tablesOf(entry.needs);
    const query = options.print(part, tables);
    const table = scratch.newTable(part.key);
    const steps = { done: 0, of: 1 };
    entry.steps = steps;
    const before = stored ? codes.find(part) : undefined;
    if (before) before.entry.holders.add(entry);
    entry.flight = startFlight(engine, queue, entry.actors, async (connection) => {
      const target = { table, arrays, steps };
      const restTable = scratch.newTable(part.key);
      const work = before && { ...target, ...before, stored: tables, print: options.print, restTable };
      const count =
        (work && (await storeWithKnownCodes(connection, work))) ??
        (stored
          ? await storePopulation(connection, { ...target, part, query })
          : await countPopulation(connection, part, query));
      return new Map([[part.key, count]]);
    });
    const found = await entry.flight.result
      .catch((error: unknown) => {
        if (stored) drop(table);
        throw error;
      })
      .finally(() => {
        if (before) release(before.entry, entry);
      });
    const rows = found.get(part.key)?.rows ?? 0;
    if (stored && entry.cancelled) drop(table);
    else if (stored) keep(entry, { key: part.key, table, counts: found, bytes: estimateBytes(part, rows) });
    return found;
  }

  function keep(entry: Entry, ready: NonNullable<Entry['ready']>): void {
    entry.plan = noPlan;
    entry.ready = ready;
    codes.note(entry);
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
