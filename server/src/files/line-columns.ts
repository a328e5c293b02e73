import { columnDefault, type FileColumn, isNumeric, type RejectCause } from '@fanfare/shared';
import type { RawColumn } from '../data/import/raw-source.ts';
import { refusalReasons, valueSql } from '../data/import/value-sql.ts';
import { literalText, physicalTypes } from '../engine/duckdb/names.ts';
import { casedSql, dateOptions, numberSql, spacedSql } from './value-texts.ts';

/** Divides cause, column, reason and text of a rejected line. */
export const separator = 'chr(31)';
const shownCharacters = 100;

/**
 * SQL of a column in the steps in which lines are read, each over the names of the step before: `spaced` a, `native` n;
 * `mapped` b and `unmapped` u; `value` v; `fault` e (cause and reason); and last the value as it is kept.
 */
export interface LineColumn {
  column: FileColumn;
  spaced: string;
  mapped: string;
  /** FROM item with replacements `f` and `t`, when the column has any. */
  replacements: string | undefined;
  unmapped: string;
  value: string;
  fault: string;
  kept: string;
  /** Cause and reason for which the whole line is rejected. */
  refusal: string;
}

/** The steps of one column; `index` makes their names. */
export function lineColumn(column: FileColumn, raw: RawColumn, index: number, timeZone: string): LineColumn {
  const { type, remap, letterCase, whiteSpace } = column;
  const isNative = raw.native !== undefined && raw.native.type !== 'text';
  const standing = raw.native?.type === type && type !== 'text' && remap === undefined ? raw.native.value : undefined;
  const cased = casedSql(`a${index}`, letterCase);
  const hasList = remap !== undefined && remap.values.length > 0;
  const listed = hasList ? `m${index}.f IS NOT NULL` : 'false';
  const otherwise = remap !== undefined && remap.otherwise !== 'keep' ? 'NULL' : cased;
  const text = isNative || type === 'text' ? `b${index}` : writtenSql(column, `b${index}`);
  const read = valueSql(text, type, isNative ? {} : dateOptions(column, timeZone));
  const value = standing === undefined ? read : `CAST(n${index} AS ${physicalTypes[type]})`;
  return {
    column,
    spaced: `${spacedSql(raw.raw, whiteSpace)} AS a${index}${standing === undefined ? '' : `, ${standing} AS n${index}`}`,
    mapped: `${hasList ? `CASE WHEN ${listed} THEN nullif(m${index}.t, '') ELSE ${otherwise} END` : otherwise} AS b${index}`,
    replacements: hasList ? `LEFT JOIN ${listSql(remap.values)} m${index} ON m${index}.f = a${index}` : undefined,
    unmapped: `${remap === undefined ? 'false' : `(a${index} IS NOT NULL AND NOT ${listed})`} AS u${index}`,
    value: `${value} AS v${index}`,
    fault: `${faultSql(column, index)} AS e${index}`,
    kept: `CASE WHEN ${remap?.otherwise === 'default' ? `u${index} OR ` : ''}(e${index} IS NOT NULL AND ${column.onError === 'default'}) THEN ${defaultSql(column)} WHEN e${index} IS NULL THEN v${index} END`,
    refusal: refusalSql(column, index),
  };
}

function writtenSql({ type, numbers }: FileColumn, text: string): string {
  return isNumeric(type) && numbers !== undefined ? numberSql(text, numbers) : text;
}

function listSql(values: readonly { from: string; to: string }[]): string {
  const list = (texts: readonly string[]) => `[${texts.map(literalText).join(', ')}]`;
  return `(SELECT unnest(${list(values.map(({ from }) => from))}) AS f, unnest(${list(values.map(({ to }) => to))}) AS t)`;
}

/** Cause and reason of what is wrong with a value; null when nothing is. */
function faultSql({ type, remap, empty, width }: FileColumn, index: number): string {
  const shown = `'"' || replace(left(coalesce(b${index}, a${index}), ${shownCharacters}), ${separator}, ' ') || '" `;
  const fault = (cause: RejectCause, reason: string) => `'${cause}' || ${separator} || ${reason}`;
  const isRequired = empty === 'required' || (empty === 'required-numbers' && isNumeric(type));
  const cases = [
    ...(remap?.otherwise === 'reject'
      ? [`WHEN u${index} THEN ${fault('value-unmapped', `${shown}has no replacement'`)}`]
      : []),
    ...(remap?.otherwise === 'default' ? [`WHEN u${index} THEN NULL`] : []),
    ...(isRequired ? [`WHEN b${index} IS NULL THEN ${fault('value-missing', "'is empty'")}`] : []),
    ...(width === undefined
      ? []
      : [
          `WHEN length(b${index}) > ${width} THEN ${fault('value-invalid', `${shown}is longer than ${width} characters'`)}`,
        ]),
    ...(type === 'text'
      ? []
      : [
          `WHEN b${index} IS NOT NULL AND v${index} IS NULL THEN ${fault('value-invalid', `${shown}${refusalReasons[type]}'`)}`,
        ]),
  ];
  return cases.length === 0 ? 'CAST(NULL AS VARCHAR)' : `CASE ${cases.join(' ')} END`;
}

function refusalSql({ source, onError, remap }: FileColumn, index: number): string {
  const named = `split_part(e${index}, ${separator}, 1) || ${separator} || ${literalText(source.replaceAll('\u001f', ' '))} || ${separator} || split_part(e${index}, ${separator}, 2)`;
  if (onError === 'reject') return `CASE WHEN e${index} IS NOT NULL THEN ${named} END`;
  if (remap?.otherwise !== 'reject') return 'NULL';
  return `CASE WHEN e${index} IS NOT NULL AND u${index} THEN ${named} END`;
}

function defaultSql(column: FileColumn): string {
  const value = columnDefault(column);
  const type = physicalTypes[column.type];
  return value === undefined ? `CAST(NULL AS ${type})` : `CAST(${literalText(String(value))} AS ${type})`;
}
