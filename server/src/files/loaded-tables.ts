import { loadedTablePrefix } from '@fanfare/shared';
import type { Database } from '../db/connection.ts';
import type { DataEngine } from '../engine/data-engine.ts';

/** Tables that were not used for so long are dropped; they are read again when somebody needs them. */
export const keptMilliseconds = 24 * 3600 * 1000;
const notedEvery = 600 * 1000;

/** Knows when the tables that hold lines of files were last used, and drops those that nobody uses. */
export class LoadedTables {
  readonly #db: Database;
  readonly #engine: DataEngine;
  readonly #noted = new Map<string, number>();

  constructor(db: Database, engine: DataEngine) {
    this.#db = db;
    this.#engine = engine;
  }

  /** Notes that a table is used now. */
  async use(table: string, now = Date.now()): Promise<void> {
    if (now - (this.#noted.get(table) ?? 0) < notedEvery) return;
    this.#noted.set(table, now);
    const used_at = new Date(now);
    await this.#db
      .insertInto('loaded_files')
      .values({ table_name: table, used_at })
      .onConflict((conflict) => conflict.column('table_name').doUpdateSet({ used_at }))
      .execute();
  }

  /**
   * Drops the tables that were not used for a day, but none of `busy`. What somebody still reads stays readable for them.
   * @returns the tables that were dropped
   */
  async dropUnused(busy: ReadonlySet<string>, now = Date.now()): Promise<string[]> {
    const rows = await this.#db.selectFrom('loaded_files').selectAll().execute();
    const used = new Map(rows.map((row) => [row.table_name, row.used_at.getTime()]));
    const dropped: string[] = [];
    for (const { table } of this.#engine.tables()) {
      if (!table.startsWith(loadedTablePrefix) || busy.has(table)) continue;
      const last = Math.max(used.get(table) ?? 0, this.#noted.get(table) ?? 0);
      if (last === 0) await this.use(table, now);
      else if (now - last > keptMilliseconds) dropped.push(table);
    }
    for (const table of dropped) {
      await this.#engine.dropTable(table);
      this.#noted.delete(table);
    }
    const gone = rows
      .map((row) => row.table_name)
      .filter((table) => this.#engine.table(table) === undefined && !busy.has(table));
    if (gone.length > 0) await this.#db.deleteFrom('loaded_files').where('table_name', 'in', gone).execute();
    return dropped;
  }
}
