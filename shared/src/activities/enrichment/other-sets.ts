import type { ConditionContext } from '../../condition/condition-context.ts';
import { findDimension, findTable } from '../../catalog/lookup.ts';
import { memberOf } from '../../relation/predicates.ts';
import { addedColumns, expectedColumns } from '../carried.ts';
import type { InboundTransition } from '../definition.ts';
import { tableOfDimension } from '../dimension-table.ts';
import type { InboundPopulation } from '../population.ts';
import type { JoinedSet } from './config.ts';
import type { EntryReading } from './entry-reading.ts';
import { phrase, type Text } from '../../words/phrase.ts';

type Catalog = ConditionContext['catalog'];

/** The sets beside the primary one before there is data. */
export function expectedSets(others: readonly InboundTransition[], catalog: Catalog): EntryReading['joined'] {
  return (transition) => {
    const found = others.find((one) => one.transition === transition);
    const table = tableOfDimension(catalog, found?.dimension)?.name;
    if (!found) return undefined;
    const { fromLabel, columns } = found;
    return table === undefined ? 'unknown' : { fromLabel, table, columns: expectedColumns(columns), members: null };
  };
}

/** The sets beside the primary one with their rows. */
export function arrivedSets(others: readonly InboundPopulation[], catalog: Catalog): EntryReading['joined'] {
  return (transition) => {
    const found = others.find((one) => one.transition === transition);
    const table = found && findDimension(catalog, found.population.dimension)?.table;
    if (!found || table === undefined) return undefined;
    const { fromLabel, population } = found;
    const members = memberOf(population.relation);
    return { fromLabel, table, columns: addedColumns(population.columns), members };
  };
}

/** What a joined set is called. */
export function setLabel(
  from: JoinedSet,
  inbound: readonly Pick<InboundTransition, 'transition' | 'fromLabel'>[],
  catalog: Catalog,
): Text {
  if (from.kind === 'population') {
    return inbound.find((one) => one.transition === from.transition)?.fromLabel ?? phrase('added.anotherSet');
  }
  return from.table === null ? phrase('added.table') : (findTable(catalog, from.table)?.label ?? from.table);
}
