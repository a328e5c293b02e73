import { addedColumns } from '../carried.ts';
import type { CompileContext } from '../definition.ts';
import type { InboundPopulation } from '../population.ts';
import { tableOfDimension } from '../dimension-table.ts';
import { assertReadable, settingReader } from '../settings/setting-reader.ts';
import { invariant } from '../../result/invariant.ts';
import { type Comparison, readComparison } from './comparison.ts';
import type { CombineConfig } from './config.ts';
import { leadingSet } from './primary.ts';

/** What is combined, and how. */
export interface CombinedSets {
  inbound: readonly InboundPopulation[];
  /** The primary set, or the first. */
  leading: InboundPopulation;
  /** Name of the leading set's table. */
  table: string;
  /** Undefined: rows are the same when their keys are. */
  comparison: Comparison | undefined;
  config: CombineConfig;
  /** The columns in it are those of the leading set. */
  context: CompileContext;
}

/** The sets with what the settings say about them. */
export function combinedSets(
  inbound: readonly InboundPopulation[],
  config: CombineConfig,
  given: CompileContext,
): CombinedSets {
  const leading = leadingSet(inbound, config);
  const table = tableOfDimension(given.catalog, leading.population.dimension)?.name;
  invariant(table, 'has no targeting dimension');
  const context = { ...given, columns: addedColumns(leading.population.columns) };
  const reader = settingReader(context);
  const comparison = readComparison(reader, config, table);
  assertReadable(reader);
  return { inbound, leading, table, comparison, config, context };
}
