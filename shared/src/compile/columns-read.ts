import type { Compiled, Environment } from '../activities/definition.ts';
import type { TableSource } from '../relation/table-source.ts';
import { type RelationalPart, type Reads, readPart, readScalar } from '../relation/reads.ts';
import { children } from '../relation/traverse.ts';
import { countTerm, partsOfTerm } from './count-term.ts';

/** Columns of tables: "table" and "column" by a key that joins them. */
export type TableColumns = Map<string, { table: string; column: string }>;

/**
 * Columns that an activity itself reads: for its populations, drops and figures, for the columns it adds and for what it
 * writes. What stands behind a part of `given` was read upstream.
 */
export function columnsRead(
  { outputs, drops, facts = [], laws, environment }: Compiled,
  given: ReadonlySet<string>,
  before: Environment,
): TableColumns {
  const found: TableColumns = new Map();
  const of = (source: TableSource): Reads => ({
    column: (column) => addColumn(found, source.table, column),
    linked: of,
  });
  const terms = [...facts.map(({ term }) => term), ...laws.flatMap(({ left, right }) => [...left, ...right])];
  const roots = [
    ...Object.values(outputs).map(({ relation }) => relation),
    ...drops.map(({ relation }) => relation),
    ...terms.flatMap((term) => partsOfTerm(countTerm(term))),
  ];
  for (const part of ownParts(roots, given)) readPart(part, of(part.source));
  for (const { relation, columns } of Object.values(outputs)) {
    for (const { value } of columns) readScalar(value, of(relation.source));
  }
  for (const { base, set } of writesOver(before, environment)) {
    for (const value of Object.values(set)) readScalar(value, of(base));
  }
  return found;
}

/** Overlays that an activity put over tables. */
export function writesOver(before: Environment, after: Environment | undefined) {
  return [...(after ?? [])].flatMap(([table, { derived }]) => {
    return derived?.kind === 'overlay' && before.get(table) !== after?.get(table) ? [derived] : [];
  });
}

/** Adds a column once. */
export function addColumn(columns: TableColumns, table: string, column: string): void {
  columns.set(JSON.stringify([table, column]), { table, column });
}

/** The roots and what is below them, as far as it was not given. */
function ownParts(roots: readonly RelationalPart[], given: ReadonlySet<string>): RelationalPart[] {
  const own = new Map<string, RelationalPart>();
  const waiting = [...roots];
  for (let part = waiting.pop(); part; part = waiting.pop()) {
    if (own.has(part.key) || given.has(part.key)) continue;
    own.set(part.key, part);
    waiting.push(...children(part));
  }
  return [...own.values()];
}
