import {
  type ActivityId,
  type ExplainedActivity,
  type ExplainedRow,
  explainLimits,
  hasSameRows,
  type InboundPopulation,
  invariant,
  memberOf,
  type Population,
  printStatement,
  type RowKey,
  rowsBefore,
  rowsKey,
  type TableSource,
} from '@fanfare/shared';
import type { Engine } from '../engine/engine.ts';
import { rowsOf } from '../people/read-rows.ts';
import { keyOf, keyText } from './key-literal.ts';

/** Rows of one dimension that a person is, or leads to. */
export interface FollowedRows {
  dimension: string;
  source: TableSource;
  keys: readonly RowKey[];
  /** True when there are more than are followed. */
  more: boolean;
  /** Whether it is what was asked about, what follows from it, or what led to it. */
  way: ExplainedRow['way'];
}

/**
 * The person's row; the rows of other tables that activities make of it: what would leave them if nobody else arrived;
 * and where nothing of a table follows, the rows of which activities make these. A person stays the same row wherever
 * their own table comes back.
 */
export async function followRows(
  engine: Engine,
  activities: ReadonlyMap<ActivityId, ExplainedActivity>,
  start: FollowedRows,
  stored: ReadonlyMap<string, string>,
  signal: AbortSignal,
): Promise<FollowedRows[]> {
  const known = new Map<string, FollowedRows>([[rowsKey(start.source), start]]);
  for (const activity of activities.values()) {
    const arriving = activity.inbound.flatMap((one) => limited(one, known) ?? []);
    if (arriving.length === 0) continue;
    const isNew = ({ relation: { source } }: Population): boolean =>
      !hasSameRows(source, start.source) &&
      !activity.inbound.some(({ population }) => hasSameRows(population.relation.source, source));
    const ports = Object.keys(activity.outputs).filter((port) => {
      const population = activity.outputs[port];
      return population !== undefined && isNew(population);
    });
    if (ports.length === 0) continue;
    const inbound = activity.inbound.map((one) => limited(one, known) ?? one);
    const outputs = activity.compileWith(inbound);
    for (const port of ports) {
      const population = outputs[port];
      invariant(population !== undefined, `nothing leaves by ${port}`);
      const found = await readKeys(engine, population, stored, signal);
      const table = rowsKey(population.relation.source);
      known.set(table, joined(known.get(table), found));
    }
  }
  await followBack(engine, activities, known, stored, signal);
  return [...known.values()];
}

/** Adds the rows of tables without rows until now that lead to known ones, from the last activity to the first. */
async function followBack(
  engine: Engine,
  activities: ReadonlyMap<ActivityId, ExplainedActivity>,
  known: Map<string, FollowedRows>,
  stored: ReadonlyMap<string, string>,
  signal: AbortSignal,
): Promise<void> {
  for (const { inbound, outputs } of [...activities.values()].toReversed()) {
    for (const { population } of inbound) {
      const { source } = population.relation;
      if (known.has(rowsKey(source))) continue;
      for (const { relation } of Object.values(outputs)) {
        const rows = known.get(rowsKey(relation.source));
        if (rows === undefined || rows.keys.length === 0) continue;
        const among = rowsBefore(relation, population.relation, memberOf(rowsOf(relation.source, rows.keys)));
        if (among === undefined) continue;
        const before: Population = { ...population, relation: among };
        const found = await readKeys(engine, before, stored, signal);
        known.set(rowsKey(source), joined(known.get(rowsKey(source)), { ...found, source, way: 'before' }));
      }
    }
  }
}

/** The inbound population with the followed rows only; undefined where none of its table is followed. */
function limited(one: InboundPopulation, known: ReadonlyMap<string, FollowedRows>): InboundPopulation | undefined {
  const { source } = one.population.relation;
  const rows = known.get(rowsKey(source));
  if (rows === undefined || rows.keys.length === 0) return undefined;
  return { ...one, population: { ...one.population, relation: rowsOf(source, rows.keys) } };
}

async function readKeys(
  engine: Engine,
  { dimension, relation }: Population,
  stored: ReadonlyMap<string, string>,
  signal: AbortSignal,
): Promise<FollowedRows> {
  const { text, values } = printStatement(relation, {
    sourceSql: (source) => engine.sourceSql(source),
    stored: (key) => stored.get(key),
    textsInPlace: true,
  });
  const names = relation.source.key.map((_, index) => `k${index}`).join(', ');
  const query = `SELECT ${names} FROM (${text}) AS followed ORDER BY ${names} LIMIT ${explainLimits.rows + 1}`;
  const rows = await engine.withConnection((connection) => connection.all(query, values), {
    signal,
    leavesNothing: true,
  });
  const keys = rows.map((row) => keyOf(relation.source, row));
  return {
    dimension,
    source: relation.source,
    keys: keys.slice(0, explainLimits.rows),
    more: keys.length > explainLimits.rows,
    way: 'after',
  };
}

function joined(before: FollowedRows | undefined, more: FollowedRows): FollowedRows {
  if (before === undefined) return more;
  const keys = [...new Map([...before.keys, ...more.keys].map((key) => [keyText(more.source, key), key])).values()];
  return {
    ...before,
    keys: keys.slice(0, explainLimits.rows),
    more: before.more || more.more || keys.length > explainLimits.rows,
  };
}
