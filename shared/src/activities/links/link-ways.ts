import type { Catalog } from '../../catalog/catalog.ts';
import { type LinkDirection, linksFrom } from '../../catalog/lookup.ts';

/** Links that lead from one table to another, one after the other. */
export type LinkWay = readonly LinkDirection[];

/** How long a way that is offered may be, and how many are offered for one table; a file may hold others. */
const LONGEST = 4;
const MOST = 12;
/** Ways looked at before the search ends, in catalogs where everything is linked with everything. */
const PATIENCE = 20_000;

/**
 * The ways that lead from a table to others, by the table they lead to: shortest first, then in the order of the catalog.
 * No table is entered twice on a way; it may lead back through where it began once.
 */
export function linkWays(catalog: Catalog, from: string): ReadonlyMap<string, readonly LinkWay[]> {
  const found = new Map<string, LinkWay[]>();
  let level: { way: LinkDirection[]; seen: readonly string[] }[] = [{ way: [], seen: [] }];
  let looked = 0;
  for (let length = 1; length <= LONGEST; length += 1) {
    const next: typeof level = [];
    for (const { way, seen } of level) {
      for (const direction of linksFrom(catalog, way.at(-1)?.toTable ?? from)) {
        if (seen.includes(direction.toTable) || looked >= PATIENCE) continue;
        looked += 1;
        const longer = [...way, direction];
        const known = found.get(direction.toTable) ?? [];
        if (!isSensible(longer)) continue;
        if (known.length < MOST) found.set(direction.toTable, [...known, longer]);
        next.push({ way: longer, seen: [...seen, direction.toTable] });
      }
    }
    level = next;
  }
  return found;
}

/** False where a link leads straight back to the row it was left from. */
function isSensible(way: LinkWay): boolean {
  return way.every((direction, index) => {
    const before = way[index - 1];
    return (
      !before || before.link !== direction.link || direction.cardinality === 'many' || before.name === direction.name
    );
  });
}

/** A way in words: "Household › members". */
export function wayInWords(way: LinkWay): string {
  return way.map(({ label }) => label).join(' › ');
}
