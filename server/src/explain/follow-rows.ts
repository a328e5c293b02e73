import {
  type ActivityId,
  type ExplainedActivity,
  type ExplainedRow,
  hasSameRows,
  type InboundPopulation,
  invariant,
  isSameSource,
  memberOf,
  type Population,
  printCount,
  printStatement,
  type Relation,
  type RowKey,
  rowsBefore,
  rowsKey,
  type Statement,
  type TableSource,
} from '@fanfare/shared';
import type { Engine, SqlRow } from '../engine/engine.ts';
import { rowsOf } from '../people/read-rows.ts';
import { keyOf, keyText } from './key-literal.ts';

/** Rows of one dimension that a person is, or leads to. */
export interface FollowedRows {
  dimension: string;
  source: TableSource;
  keys: readonly RowKey[];
  /** The rows as a relation. */
  rows: Relation;
  /** How many there are; undefined where only a part is followed of what they come from. */
  total: number | undefined;
  /** Whether it is what was asked about, what follows from it, or what led to it. */
  way: ExplainedRow['way'];
}

/** How rows are followed. */
export interface Following {
  engine: Engine;
  activities: ReadonlyMap<ActivityId, ExplainedActivity>;
  /** Stored keys by canonical key of the part. */
  stored: ReadonlyMap<string, string>;
  /** Rows of a dimension at most. */
  most: number;
  signal: AbortSignal;
}

/** True when not all rows are followed. */
export function isCut({ keys, total }: FollowedRows): boolean {
  return total === undefined || total > keys.length;
}

/**
 * The person's row; the rows of other tables that activities make of it: what would leave them if nobody else arrived;
 * and where nothing of a table follows, the rows of which activities make these. A person stays the same row wherever
 * their own table comes back.
 */
export async function followRows(following: Following, start: FollowedRows): Promise<FollowedRows[]> {
  const known = new Map<string, FollowedRows>([[rowsKey(start.source), start]]);
  for (const activity of following.activities.values()) {
    const arriving = activity.inbound.flatMap((one) => {
      const rows = rowsAt(one, known);
      return rows === undefined ? [] : [{ one, rows }];
    });
    if (arriving.length === 0) continue;
    const isNew = ({ relation: { source } }: Population): boolean =>
      !hasSameRows(source, start.source) &&
      !activity.inbound.some(({ population }) => hasSameRows(population.relation.source, source));
    const ports = Object.keys(activity.outputs).filter((port) => {
      const population = activity.outputs[port];
      return population !== undefined && isNew(population);
    });
    if (ports.length === 0) continue;
    const outputs = activity.compileWith(activity.inbound.map((one) => limited(one, rowsAt(one, known))));
    const areAll = !arriving.some(({ rows }) => isCut(rows));
    for (const port of ports) {
      const population = outputs[port];
      invariant(population !== undefined, `nothing leaves by ${port}`);
      const found = await readRows(following, { ...population, way: 'after', areAll });
      const table = rowsKey(population.relation.source);
      known.set(table, joined(known.get(table), found, following.most));
    }
  }
  await followBack(following, known);
  return [...known.values()];
}

/** Adds the rows of tables without rows until now that lead to known ones, from the last activity to the first. */
async function followBack(following: Following, known: Map<string, FollowedRows>): Promise<void> {
  for (const { inbound, outputs } of [...following.activities.values()].toReversed()) {
    for (const { population } of inbound) {
      const { source } = population.relation;
      if (known.has(rowsKey(source))) continue;
      const asked = new Set<string>();
      for (const { relation } of Object.values(outputs)) {
        const rows = known.get(rowsKey(relation.source));
        if (rows === undefined || rows.keys.length === 0) continue;
        const before = rowsBefore(relation, population.relation, memberOf(rowsOf(relation.source, rows.keys)));
        if (before === undefined || asked.has(before.key)) continue;
        asked.add(before.key);
        const wanted = { ...population, relation: before, way: 'before', areAll: !isCut(rows) } as const;
        const found = { ...(await readRows(following, wanted)), source };
        known.set(rowsKey(source), joined(known.get(rowsKey(source)), found, following.most));
      }
    }
  }
}

/** What is followed of the rows that arrive; undefined where that is nothing. */
function rowsAt({ population }: InboundPopulation, known: ReadonlyMap<string, FollowedRows>): FollowedRows | undefined {
  const rows = known.get(rowsKey(population.relation.source));
  return rows === undefined || rows.keys.length === 0 ? undefined : rows;
}

/** The inbound population with the followed rows only. */
function limited(one: InboundPopulation, rows: FollowedRows | undefined): InboundPopulation {
  if (rows === undefined) return one;
  const { source } = one.population.relation;
  const relation = isSameSource(source, rows.source) ? rows.rows : rowsOf(source, rows.keys);
  return { ...one, population: { ...one.population, relation } };
}

interface Wanted extends Pick<Population, 'dimension' | 'relation'> {
  way: ExplainedRow['way'];
  /** True when they come from all rows that there are. */
  areAll: boolean;
}

/** The first rows by key; how many there are is only counted where these are not all. */
async function readRows(following: Following, { dimension, relation, way, areAll }: Wanted): Promise<FollowedRows> {
  const { engine, stored, most, signal } = following;
  const { source } = relation;
  const options = {
    sourceSql: (one: TableSource) => engine.sourceSql(one),
    stored: (key: string) => stored.get(key),
    textsInPlace: true,
  };
  const read = (sql: string, { values }: Statement): Promise<SqlRow[]> =>
    engine.withConnection((connection) => connection.all(sql, values), { signal, leavesNothing: true });
  const statement = printStatement(relation, options);
  const names = source.key.map((_, index) => `k${index}`).join(', ');
  const found = await read(
    `SELECT ${names} FROM (${statement.text}) AS followed ORDER BY ${names} LIMIT ${most + 1}`,
    statement,
  );
  const keys = found.slice(0, most).map((row) => keyOf(source, row));
  const about = { dimension, source, keys, rows: rowsOf(source, keys), way };
  if (!areAll) return { ...about, total: undefined };
  if (found.length <= most) return { ...about, total: found.length };
  const count = printCount(relation, options);
  const [[total] = []] = await read(count.text, count);
  return { ...about, total: Number(total) };
}

/** Rows of the same dimension together; of those that are cut it is not known which both have. */
function joined(before: FollowedRows | undefined, more: FollowedRows, most: number): FollowedRows {
  if (before === undefined || before.total === 0) return more;
  if (more.total === 0) return before;
  const { source } = before;
  const all = [...new Map([...before.keys, ...more.keys].map((key) => [keyText(source, key), key])).values()];
  const keys = all.slice(0, most);
  const total = isCut(before) || isCut(more) ? undefined : all.length;
  return { ...before, keys, rows: rowsOf(source, keys), total };
}
