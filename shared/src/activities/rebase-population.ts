import type { Population, PopulationColumn } from './population.ts';
import { rebase } from '../relation/derived-sources.ts';
import { columnLink } from '../relation/links.ts';
import { readScalar } from '../relation/reads.ts';
import { follow } from '../relation/scalars.ts';
import { isSameSource } from '../relation/source-key.ts';
import type { TableSource } from '../relation/table-source.ts';

/**
 * The population as rows of another overlay of its table. Columns added before keep the values they had: one that reads a
 * column which is written follows its key to the table as it was.
 */
export function rebasePopulation(population: Population, source: TableSource): Population {
  const { relation, columns } = population;
  if (isSameSource(relation.source, source)) return population;
  const changed = new Set([...writtenColumns(relation.source), ...writtenColumns(source)]);
  return {
    ...population,
    relation: rebase(relation, source),
    columns: columns.map((one) => kept(one, changed, source, relation.source)),
  };
}

/** Columns written in any of the overlays of a table. */
function writtenColumns(source: TableSource): string[] {
  if (source.derived?.kind !== 'overlay') return [];
  return [...Object.keys(source.derived.set), ...writtenColumns(source.derived.base)];
}

function kept(
  column: PopulationColumn,
  changed: ReadonlySet<string>,
  now: TableSource,
  before: TableSource,
): PopulationColumn {
  let reads = false;
  readScalar(column.value, {
    column: (name) => {
      reads ||= changed.has(name);
    },
  });
  if (!reads) return column;
  return { ...column, value: follow(columnLink(now, now.key, before, before.key, 'one'), column.value) };
}
