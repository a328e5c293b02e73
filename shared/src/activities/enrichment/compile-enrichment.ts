import { not } from '../../relation/logic.ts';
import { filter } from '../../relation/relations.ts';
import { invariant } from '../../result/invariant.ts';
import { addedColumns } from '../carried.ts';
import type { Compiled, CompileContext } from '../definition.ts';
import { tableOfDimension } from '../dimension-table.ts';
import { rowsOf } from '../law-terms.ts';
import { madeColumns } from '../settings/named-column.ts';
import type { InboundPopulation } from '../population.ts';
import { assertReadable, settingReader } from '../settings/setting-reader.ts';
import { mainPort } from '../settings/setting-schemas.ts';
import type { EnrichmentConfig } from './config.ts';
import { isJoined } from './join-entry.ts';
import { arrivedSets, setLabel } from './other-sets.ts';
import { primaryOf } from './primary.ts';
import { readEntries, withMade } from './read-entries.ts';
import { phrase } from '../../words/phrase.ts';

/** Out = in: the rows of the primary set, with more columns. */
export function compileEnrichment(
  inbound: readonly InboundPopulation[],
  config: EnrichmentConfig,
  given: CompileContext,
): Compiled {
  const primary = primaryOf(inbound, config);
  invariant(primary, 'has no primary set');
  const { population } = primary;
  const { relation } = population;
  const { catalog, activity } = given;
  const table = tableOfDimension(catalog, population.dimension)?.name;
  invariant(table, 'has no targeting dimension');
  const others = inbound.filter((one) => one !== primary);
  const reader = settingReader({ ...given, columns: addedColumns(population.columns) });
  const reading = { reader, table, joined: arrivedSets(others, catalog) };
  const made = readEntries(config.columns, reading, population.columns);
  assertReadable(reader);

  const complete = settingReader({ ...given, columns: withMade(reader, made) });
  const unmatched = config.columns.flatMap((entry, index) => {
    if (entry.kind !== 'join') return [];
    const joined = isJoined(entry, { ...reading, reader: complete, field: `columns/${index}` });
    invariant(joined, 'joins with problems');
    const label = phrase('label.withoutAMatchIn', { set: setLabel(entry.from, others, catalog) });
    return [{ id: `unmatched:${index}`, label, term: rowsOf(label, filter(relation, not(joined))) }];
  });
  const used = others.map((one) => {
    const label = phrase('label.usedToEnrich', { set: one.fromLabel });
    return { id: `used:${one.transition}`, label, term: rowsOf(label, one.population.relation) };
  });
  const columns = [...population.columns, ...madeColumns(made, activity.label)];
  return {
    outputs: { [mainPort]: { ...population, columns } },
    drops: [],
    laws: [{ left: [rowsOf('In', relation)], right: [rowsOf('Out', relation)] }],
    facts: [...unmatched, ...used],
  };
}
