import { randomUUID } from 'node:crypto';
import {
  type Actor,
  type Catalog,
  type CatalogDocument,
  type Problem,
  problem,
  type Suggestion,
  validateCatalog,
} from '@fanfare/shared';
import { readStoredCatalog, saveStoredCatalog } from '../../db/catalog-store.ts';
import type { Database } from '../../db/connection.ts';
import { type DataEngine, KeyRefused } from '../../engine/data-engine.ts';
import { refusedWithProblems, stale } from '../../http/errors.ts';
import { dataTables } from '../data-tables.ts';
import type { TableLocks } from '../table-locks.ts';
import { applySuggestions } from './apply-suggestions.ts';
import { dimensionsInUse, removedDimensions } from './dimensions-in-use.ts';
import { reconcile } from './reconcile.ts';
import { suggest } from './suggest.ts';

export interface CatalogParts {
  db: Database;
  engine: DataEngine;
  locks: TableLocks;
}

/** The catalog of a workspace over the tables of the engine. */
export class CatalogService {
  readonly #parts: CatalogParts;

  constructor(parts: CatalogParts) {
    this.#parts = parts;
  }

  async read(workspace: string): Promise<CatalogDocument> {
    const { lock, catalog } = await readStoredCatalog(this.#parts.db, workspace);
    return { lock, ...reconcile(catalog, dataTables(this.#parts.engine)) };
  }

  /**
   * Saves the catalog; a changed key is made the key of the data, too. Removed targeting dimensions that campaigns use
   * are told with the problems of the answer.
   * @throws HttpError 409 `catalog.stale` with `details.stored`; 422 with problems when it does not fit the data
   */
  async save(actor: Actor, { lock, catalog }: { lock: number; catalog: Catalog<string> }): Promise<CatalogDocument> {
    const { db, engine } = this.#parts;
    const problems = [...validateCatalog(catalog), ...dataProblems(catalog, engine)];
    if (problems.length > 0) throw refusedWithProblems(problems);
    const before = await this.#refuseStale(actor, lock);
    await this.#setKeys(actor, catalog);
    const { catalog: complete } = reconcile(catalog, dataTables(engine));
    if (!(await saveStoredCatalog(db, actor, { lock, catalog: complete }))) await this.#refuseStale(actor, lock);
    const saved = await this.read(actor.workspace);
    const gone = removedDimensions(before.catalog, catalog);
    return { ...saved, problems: [...saved.problems, ...(await dimensionsInUse(db, actor.workspace, gone))] };
  }

  suggestions(workspace: string, signal: AbortSignal): Promise<Suggestion[]> {
    return this.read(workspace).then(({ catalog }) => suggest(this.#parts.engine, catalog, signal));
  }

  /** Adds the suggestions to the catalog in one save. */
  async accept(actor: Actor, suggestions: readonly Suggestion[]): Promise<CatalogDocument> {
    const { lock, catalog } = await this.read(actor.workspace);
    return this.save(actor, { lock, catalog: applySuggestions(catalog, suggestions) });
  }

  /** Removes a table with everything in the catalog that refers to it. */
  async dropTable(actor: Actor, table: string): Promise<void> {
    await this.#parts.locks.hold(table, () => this.#parts.engine.dropTable(table));
    const { lock, catalog } = await readStoredCatalog(this.#parts.db, actor.workspace);
    const rest: Catalog<string> = {
      tables: catalog.tables.filter((one) => one.name !== table),
      links: catalog.links.filter(({ from, to }) => from.table !== table && to.table !== table),
      dimensions: catalog.dimensions.filter((one) => one.table !== table),
    };
    if (lock > 0) await saveStoredCatalog(this.#parts.db, actor, { lock, catalog: rest });
  }

  async #refuseStale(actor: Actor, lock: number): Promise<CatalogDocument> {
    const stored = await this.read(actor.workspace);
    if (stored.lock === lock) return stored;
    throw stale('catalog.stale', 'The catalog was saved by someone else in the meantime.', { stored });
  }

  async #setKeys(actor: Actor, catalog: Catalog<string>): Promise<void> {
    const { engine, locks } = this.#parts;
    const refused: Problem[] = [];
    for (const [index, { name, key }] of catalog.tables.entries()) {
      const current = engine.table(name);
      if (current === undefined || current.key.join('\n') === key.join('\n')) continue;
      const change = key.length === 0 ? 'key removed' : `key ${key.join(', ')} set`;
      try {
        await locks.hold(name, () =>
          engine.write({ kind: 'key', table: name, key, by: actor.name, change, effect: randomUUID() }),
        );
      } catch (error) {
        if (!(error instanceof KeyRefused)) throw error;
        refused.push(problem('catalog.key.unusable', { field: `tables/${index}/key` }, { reason: error.message }));
      }
    }
    if (refused.length > 0) throw refusedWithProblems(refused);
  }
}

/** Tables, columns and types that the data does not have. */
function dataProblems(catalog: Catalog<string>, engine: DataEngine): Problem[] {
  return catalog.tables.flatMap((table, index) => {
    const field = `tables/${index}`;
    const real = engine.table(table.name);
    if (real === undefined) return [problem('catalog.unknown-table', { field }, { table: table.name })];
    return table.columns.flatMap((column) => {
      const stored = real.columns.find((one) => one.name === column.name);
      if (stored === undefined)
        return [problem('catalog.unknown-column', { field }, { table: table.name, column: column.name })];
      const isFloatKey = stored.type === 'float' && table.key.includes(column.name);
      const reason = `${column.name} is a float, which cannot be part of the key of ${table.name}.`;
      return [
        ...(isFloatKey ? [problem('catalog.key.unusable', { field: `${field}/key` }, { reason })] : []),
        ...(stored.type === column.type
          ? []
          : [
              problem(
                'catalog.column.type',
                { field },
                { table: table.name, column: column.name, stored: stored.type, wanted: column.type },
              ),
            ]),
      ];
    });
  });
}
