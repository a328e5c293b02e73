import { noAddedColumns } from '../../attribute/added-columns.ts';
import { sourceOf, withoutAddedColumns } from '../../attribute/evaluation-context.ts';
import type { ConditionGroup } from '../../condition/condition.ts';
import { inForce } from '../../condition/kinds/group.ts';
import type { PairBlock } from '../../relation/derived-source.ts';
import { splitPair } from '../../relation/split-pair.ts';
import { readRule, type SettingReader } from '../settings/setting-reader.ts';
import type { Alternative } from './config.ts';
import { lineTable, pairCatalog } from './pair-catalog.ts';

/** The condition of an alternative as far as it says something. */
export function conditionOf({ condition }: Alternative): ConditionGroup | null {
  return condition !== null && inForce(condition) > 0 ? condition : null;
}

/**
 * A condition on a row of `target` and the line it is compared with, a row of `from` with the columns of the reader; undefined,
 * with what is wrong noted, when it cannot be read.
 */
export function readPairCondition(
  reader: SettingReader,
  condition: ConditionGroup,
  { from, target, field }: { from: string; target: string; field: string },
): PairBlock | undefined {
  const context = withoutAddedColumns(reader.context);
  const columns = reader.context.columns ?? noAddedColumns;
  const added = [...columns].map(([name, { label, value }]) => ({ name, label, type: value.type }));
  const catalog = pairCatalog(context.catalog, { target, source: from, columns: added });
  if (!catalog) return undefined;
  const lines = { ...sourceOf(context, from), table: lineTable };
  const pairContext = {
    ...context,
    catalog,
    environment: new Map([...context.environment, [lineTable, lines]]),
    beside: { table: lineTable, columns, catalog: context.catalog },
  };
  const where = readRule({ ...reader, context: pairContext }, condition, target, field);
  const block = where && splitPair(where, (link) => link.to.table === lineTable);
  if (where && !block) reader.problems.push({ code: 'reconciliation.line', field });
  return block;
}
