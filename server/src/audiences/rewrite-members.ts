import type { Actor } from '@fanfare/shared';
import type { DataEngine, StoredColumn } from '../engine/data-engine.ts';
import type { EngineConnection } from '../engine/engine.ts';
import { physicalTypes, quoteName } from '../engine/duckdb/names.ts';
import { hiddenColumns } from '../engine/duckdb/table-writes.ts';
import { currentRows, how, type MemberTable, memberColumns, saved, since } from './member-table.ts';

/** People given to a change: a quoted table with `k0` ... (the key) and `c0` ... (values to carry), each key once. */
export interface GivenPeople {
  table: string;
  columns: readonly StoredColumn[];
}

/**
 * What becomes of a row, as SQL over `c` (the row as it is; `c._fanfare_here` is empty where there is none) and `g` (the same
 * person among the given; `g._fanfare_here`). An empty `how` removes the row.
 */
export interface MemberRule {
  how: string;
  saved: string;
  /** Columns the table carries afterwards. */
  carried: readonly StoredColumn[];
}

/** How many rows a change touches. */
export interface MemberChange {
  before: number;
  after: number;
  entering: number;
  leaving: number;
  heldOut: number;
  /** Rows whose way of being in or out is another one afterwards. */
  changed: number;
}

/** Counts what a rule would do to saved people, without doing it. */
export async function previewMembers(
  connection: EngineConnection,
  engine: DataEngine,
  members: MemberTable,
  given: GivenPeople,
  rule: MemberRule,
): Promise<MemberChange> {
  const [row] = await connection.all(
    `SELECT count(*) FILTER (was), count(*) FILTER (is_now), count(*) FILTER (is_now AND NOT was),
       count(*) FILTER (was AND NOT is_now), count(*) FILTER (held), count(*) FILTER (how_then IS DISTINCT FROM how_now)
     FROM (SELECT coalesce(c.${saved}, false) AS was, coalesce(${rule.saved}, false) AS is_now,
             c.${how} = 'removed' AND g._fanfare_here AS held, c.${how} AS how_then, ${rule.how} AS how_now
           FROM ${joined(engine, members, given)})`,
  );
  const [before = 0, after = 0, entering = 0, leaving = 0, heldOut = 0, changed = 0] = (row ?? []).map(Number);
  return { before, after, entering, leaving, heldOut, changed };
}

/** Makes a new version of the table by a rule, in one transaction together with its effect. */
export async function rewriteMembers(
  connection: EngineConnection,
  engine: DataEngine,
  members: MemberTable,
  given: GivenPeople,
  rule: MemberRule,
  by: { actor: Actor; effect: string; change: string },
): Promise<void> {
  const { key, carried: had } = members;
  const columns = memberColumns(key, rule.carried);
  const staging = engine.newStaging();
  const keys = key.map(({ name }, index) => `coalesce(g.k${index}, c.${quoteName(name)}) AS ${quoteName(name)}`);
  const values = rule.carried.map((column) => `${carriedValue(column, had, given)} AS ${quoteName(column.name)}`);
  try {
    await connection.run(
      `CREATE TABLE ${engine.stagingSql(staging)} AS
       SELECT s.*, ${hiddenColumns(
         key.map(({ name }) => name),
         columns,
         's',
       ).join(', ')} FROM (
         SELECT ${[...keys, ...values].join(', ')}, ${rule.how} AS ${how},
           CASE WHEN c.${how} = (${rule.how}) THEN c.${since} ELSE CAST($1 AS TIMESTAMP) END AS ${since},
           coalesce(${rule.saved}, false) AS ${saved}
         FROM ${joined(engine, members, given)} WHERE (${rule.how}) IS NOT NULL) s`,
      [new Date().toISOString().replace('Z', '')],
    );
    const { actor, effect, change } = by;
    const name = members.table;
    await engine.write({
      kind: 'replace',
      table: name,
      staging,
      columns,
      key: key.map((one) => one.name),
      by: actor.name,
      change,
      effect,
    });
  } catch (error) {
    await engine.dropStaging(staging);
    throw error;
  }
}

/** Rows as they are beside the given people, whoever of both there is. */
function joined(engine: DataEngine, members: MemberTable, given: GivenPeople): string {
  const same = members.key.map(({ name }, index) => `c.${quoteName(name)} = g.k${index}`).join(' AND ');
  return `(SELECT *, true AS _fanfare_here FROM ${currentRows(engine, members)}) c
    FULL OUTER JOIN (SELECT *, true AS _fanfare_here FROM ${given.table}) g ON ${same}`;
}

/** What is given for the person, else what is stored already. */
function carriedValue(column: StoredColumn, had: readonly StoredColumn[], given: GivenPeople): string {
  const at = given.columns.findIndex(({ name }) => isSame(name, column.name));
  const before = had.find(({ name }) => isSame(name, column.name));
  const type = physicalTypes[column.type];
  const kept = before === undefined ? `NULL::${type}` : `TRY_CAST(c.${quoteName(before.name)} AS ${type})`;
  return at < 0 ? kept : `CASE WHEN g._fanfare_here THEN CAST(g.c${at} AS ${type}) ELSE ${kept} END`;
}

export function isSame(left: string, right: string): boolean {
  return left.toLowerCase() === right.toLowerCase();
}
