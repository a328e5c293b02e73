import type { DataType, ReadOptions } from '@fanfare/shared';
import { lineColumn } from '../../engine/duckdb/names.ts';
import type { EngineConnection } from '../../engine/engine.ts';
import { countValues } from './count-values.ts';
import { findDateFormats } from './find-date-formats.ts';
import type { RawColumn, RawSource } from './raw-source.ts';
import { countTests, type TestCounts, type TypeTest, typeTests } from './type-tests.ts';
import { valueSql } from './value-sql.ts';

const firstLines = 20_000;

export interface DetectedColumn {
  type: DataType;
  /** Records in which the column is empty. */
  empty: number;
}

export interface Detection {
  columns: DetectedColumn[];
  /** The options with what was found about dates and decimals. */
  options: ReadOptions;
  records: number;
  remarks: string[];
}

interface Found {
  columns: { type: DataType; filled: number }[];
  options: ReadOptions;
  records: number;
  remarks: string[];
}

const identifierWords =
  /(^|_)(phone|mobile|tel|telephone|fax|zip|zipcode|postal|postcode|plz|iban|account|sku)(_|$)|post(al)?_?code|account_?(no|number)/i;
/**
 * Finds a type for every column that all its filled values have: from the first lines, then checked on all of them,
 * and found anew for columns that do not hold. What is not certain stays text and is said: 01/02/2026 may be a day
 * in January or in February.
 */
export async function detectTypes(
  connection: EngineConnection,
  source: RawSource,
  given: ReadOptions,
): Promise<Detection> {
  const part = { ...source, from: `(SELECT * FROM ${source.from} WHERE ${lineColumn} <= ${firstLines})` };
  const first = await detectIn(connection, part, given);
  const all = await countMisfits(connection, source, first);
  const wrong = first.columns.flatMap(({ filled }, index) => {
    const column = all.columns[index];
    const isUnknown = filled === 0 && (column?.filled ?? 0) > 0;
    return isUnknown || (column?.misfits ?? 0) > 0 ? [index] : [];
  });
  const columns = source.columns.flatMap((column, index) => (wrong.includes(index) ? [column] : []));
  const again = wrong.length === 0 ? undefined : await detectIn(connection, { ...source, columns }, first.options);
  return {
    columns: first.columns.map(({ type }, index) => ({
      type: again?.columns[wrong.indexOf(index)]?.type ?? type,
      empty: all.records - (all.columns[index]?.filled ?? 0),
    })),
    options: again?.options ?? first.options,
    records: all.records,
    remarks: [...first.remarks, ...(again?.remarks ?? [])],
  };
}

/** Filled values of every column, and how many of them are not of the type that was found. */
async function countMisfits(
  connection: EngineConnection,
  source: RawSource,
  { columns, options, records: tested }: Found,
): Promise<{ records: number; columns: { filled: number; misfits: number }[] }> {
  const [row] = await connection.all(`SELECT count(*) FROM ${source.from}`);
  const records = Number(row?.[0]);
  if (records === tested) return { records, columns: columns.map(({ filled }) => ({ filled, misfits: 0 })) };
  const types = source.columns.map(({ native }, index) =>
    native === undefined ? (columns[index]?.type ?? 'text') : 'text',
  );
  const found: { filled: number; misfits: number }[] = source.columns.map(() => ({ filled: 0, misfits: 0 }));
  for (const type of new Set(types)) {
    const alike = types.flatMap((one, index) => (one === type ? [index] : []));
    const counts = await countValues(connection, source, alike, (text) => [
      `count(${text})`,
      type === 'text' ? '0' : `count(*) FILTER (${text} IS NOT NULL AND NOT (${fits(text, type, options)}))`,
    ]);
    for (const [position, [filled = 0, misfits = 0]] of counts.entries())
      found[alike[position] ?? 0] = { filled, misfits };
  }
  return { records, columns: found };
}

function fits(text: string, type: Exclude<DataType, 'text'>, options: ReadOptions): string {
  if (type === 'date' || type === 'datetime') return `${valueSql(text, type, options)} IS NOT NULL`;
  if (type === 'decimal' && options.decimalComma === true) return typeTests.comma(text);
  return typeTests[type](text);
}

async function detectIn(connection: EngineConnection, source: RawSource, given: ReadOptions): Promise<Found> {
  const counts = await countTests(connection, source);
  const remarks: string[] = [];
  const decimalComma = given.decimalComma ?? usesDecimalComma(counts, given.delimiter);
  const dates = await findDateFormats(connection, source, counts, given);
  if (dates.remark !== undefined) remarks.push(dates.remark);
  const options: ReadOptions = {
    ...given,
    ...(decimalComma === undefined ? {} : { decimalComma }),
    ...(dates.dateFormat === undefined ? {} : { dateFormat: dates.dateFormat }),
    ...(dates.dateTimeFormat === undefined ? {} : { dateTimeFormat: dates.dateTimeFormat }),
  };
  const columns = source.columns.map((column, index) => {
    const count = counts[index];
    const type = column.native?.type ?? dates.types.get(index) ?? detectedType(column, count, decimalComma === true);
    return { type, filled: count?.filled ?? 0 };
  });
  return { columns, options, records: counts[0]?.records ?? 0, remarks };
}

function detectedType(column: RawColumn, count: TestCounts | undefined, decimalComma: boolean): DataType {
  if (count === undefined || count.filled === 0) return 'text';
  const all = (test: TypeTest) => count[test] === count.filled;
  if (all('boolean')) return 'boolean';
  if (all('integer')) return identifierWords.test(column.name) ? 'text' : 'integer';
  if (decimalComma && all('comma')) return 'decimal';
  if (!decimalComma && all('decimal')) return 'decimal';
  if (!decimalComma && all('float')) return 'float';
  if (all('date')) return 'date';
  return all('datetime') ? 'datetime' : 'text';
}

/** Undefined when nothing speaks for it. */
function usesDecimalComma(counts: readonly TestCounts[], delimiter: string | undefined): true | undefined {
  if (delimiter === ',') return undefined;
  const sure = counts.some((count) => count.filled > 0 && count.comma === count.filled && count.commaSure > 0);
  const points = counts.some(
    (count) => count.filled > 0 && count.decimal === count.filled && count.integer < count.filled,
  );
  return sure && !points ? true : undefined;
}
