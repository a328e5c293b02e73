import type { DataType } from '@fanfare/shared';
import type { StoredColumn } from '../../engine/data-engine.ts';
import { lineColumn, literalText, physicalTypes, quoteName, refusalColumn } from '../../engine/duckdb/names.ts';
import { hiddenColumns } from '../../engine/duckdb/table-writes.ts';
import type { EngineConnection } from '../../engine/engine.ts';
import type { RawColumn, RawSource } from './raw-source.ts';
import { refusalReasons, trimmedSql, type ValueOptions, valueSql } from './value-sql.ts';

/** A column of the file as it goes into the table. */
export interface PlannedColumn {
  from: RawColumn;
  name: string;
  type: DataType;
}

export interface StagePlan {
  source: RawSource;
  columns: readonly PlannedColumn[];
  key: readonly string[];
  options: ValueOptions;
  /** Holds `u` or `d`; becomes `_fanfare_deleted`. */
  change?: RawColumn;
  /** The staging table will become the table itself. */
  becomesTable: boolean;
}

const separator = 'chr(31)';
const shownCharacters = 2000;

/**
 * Reads the source into a staging table with typed columns, `_fanfare_line` and `_fanfare_refusal`:
 * null, or column, reason and text of the record divided by U+001F.
 */
export async function stageRows(connection: EngineConnection, staging: string, plan: StagePlan): Promise<void> {
  const { source, columns, key } = plan;
  const values = columns.map(({ from, type }, index) => {
    const value =
      from.native?.type === type
        ? `CAST(${from.native.value} AS ${physicalTypes[type]})`
        : valueSql(from.raw, type, plan.options);
    return `${value} AS v${index}`;
  });
  const change = plan.change === undefined ? [] : [`lower(${trimmedSql(plan.change.raw)}) AS change_mark`];
  const typed = `SELECT *, ${[...values, ...change].join(', ')} FROM ${source.from}`;
  const checked = `SELECT *, coalesce(${refusals(plan).join(', ')}) AS refusal FROM (${typed})`;
  const named = [
    ...columns.map(({ name }, index) => `v${index} AS ${quoteName(name)}`),
    lineColumn,
    `CASE WHEN refusal IS NOT NULL THEN refusal || ${separator} || left(${source.text}, ${shownCharacters}) END AS ${refusalColumn}`,
    ...(plan.change === undefined ? [] : ["change_mark = 'd' AS _fanfare_deleted"]),
  ];
  const stored: StoredColumn[] = columns.map(({ name, type }) => ({ name, type }));
  const hidden = plan.becomesTable ? hiddenColumns(key, stored, 's') : [];
  const all = [
    ...columns.map(({ name }) => quoteName(name)),
    ...hidden,
    lineColumn,
    refusalColumn,
    ...(plan.change === undefined ? [] : ['_fanfare_deleted']),
  ];
  await connection.run(
    `CREATE TABLE ${staging} AS SELECT ${all.join(', ')} FROM (SELECT ${named.join(', ')} FROM (${checked})) s`,
  );
}

function refusals({ source, columns, key, change }: StagePlan): string[] {
  const cells = columns.flatMap(({ from, name, type }, index) => {
    if (type === 'text' || from.native?.type === type) return [];
    const shown = `'"' || left(${from.raw}, 100) || '" ${refusalReasons[type]}'`;
    return [`CASE WHEN v${index} IS NULL AND ${trimmedSql(from.raw)} IS NOT NULL THEN ${refusal(name, shown)} END`];
  });
  const keys = columns.flatMap(({ name }, index) => {
    if (!key.includes(name)) return [];
    return [
      `CASE WHEN v${index} IS NULL OR CAST(v${index} AS VARCHAR) = '' THEN ${refusal(name, "'is empty, but part of the key'")} END`,
    ];
  });
  const marks =
    change === undefined
      ? []
      : [
          `CASE WHEN coalesce(change_mark, '') NOT IN ('u', 'd') THEN ${refusal(change.source, "'is neither u nor d'")} END`,
        ];
  const whole = source.fault === 'NULL' ? [] : [`(SELECT ${separator} || f FROM (SELECT ${source.fault} AS f))`];
  return [...whole, ...cells, ...keys, ...marks, 'NULL::VARCHAR'];
}

function refusal(column: string, reason: string): string {
  return `${literalText(column)} || ${separator} || ${reason}`;
}
