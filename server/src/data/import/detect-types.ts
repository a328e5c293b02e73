import type { DataType, ReadOptions } from '@fanfare/shared';
import type { EngineConnection } from '../../engine/engine.ts';
import { knownDateFormats, strptimeFormat } from './date-format.ts';
import type { RawColumn, RawSource } from './raw-source.ts';
import { trimmedSql, valueSql } from './value-sql.ts';
import { literalText } from '../../engine/duckdb/names.ts';

export interface DetectedColumn {
  type: DataType;
  /** Records in which the column is empty. */
  empty: number;
  distinct: number;
}

export interface Detection {
  columns: DetectedColumn[];
  /** The options with what was found about dates and decimals. */
  options: ReadOptions;
  records: number;
  remarks: string[];
}

const identifierWords =
  /(^|_)(phone|mobile|tel|telephone|fax|zip|zipcode|postal|postcode|plz|iban|account|sku)(_|$)|post(al)?_?code|account_?(no|number)/i;
const commaDecimal = '[-+]?([0-9]{1,3}([.][0-9]{3})+|[0-9]{1,18})(,[0-9]+)?';

/** Tests a column must pass with every filled value to have the type. Numbers with leading zeros or a plus stay text. */
const tests = {
  boolean: (text: string) => `lower(${text}) IN ('true', 'false')`,
  integer: (text: string) => `regexp_full_match(${text}, '-?(0|[1-9][0-9]{0,17})')`,
  decimal: (text: string) => `regexp_full_match(${text}, '-?(0|[1-9][0-9]{0,17})?([.][0-9]{1,6})?')`,
  float: (text: string) =>
    `regexp_full_match(${text}, '-?(0|[1-9][0-9]*)?([.][0-9]+)?([eE][-+]?[0-9]{1,3})?') AND ${text} <> '-'`,
  date: (text: string) => `${valueSql(text, 'date', {})} IS NOT NULL`,
  datetime: (text: string) => `${valueSql(text, 'datetime', {})} IS NOT NULL`,
  comma: (text: string) => `regexp_full_match(${text}, '${commaDecimal}')`,
  commaSure: (text: string) => `regexp_full_match(${text}, '-?[0-9.]*,([0-9]{1,2}|[0-9]{4,})')`,
  dateLike: (text: string) => `regexp_full_match(${text}, '[0-9]{1,4}[-./][0-9]{1,2}[-./][0-9]{2,4}([ T][0-9:.]+)?')`,
  timeLike: (text: string) => `contains(${text}, ':')`,
} as const;
type Test = keyof typeof tests;
type Counts = Record<Test | 'filled' | 'distinct' | 'records', number>;

/**
 * Finds a type for every column from all records of the source. What is not certain stays text and is said:
 * 01/02/2026 may be a day in January or in February.
 */
export async function detectTypes(
  connection: EngineConnection,
  source: RawSource,
  given: ReadOptions,
): Promise<Detection> {
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
    const filled = count?.filled ?? 0;
    const type = column.native?.type ?? dates.types.get(index) ?? detectedType(column, count, decimalComma === true);
    return { type, empty: (count?.records ?? 0) - filled, distinct: count?.distinct ?? 0 };
  });
  return { columns, options, records: counts[0]?.records ?? 0, remarks };
}

function detectedType(column: RawColumn, count: Counts | undefined, decimalComma: boolean): DataType {
  if (count === undefined || count.filled === 0) return 'text';
  const all = (test: Test) => count[test] === count.filled;
  if (all('boolean')) return 'boolean';
  if (all('integer')) return identifierWords.test(column.name) ? 'text' : 'integer';
  if (decimalComma && all('comma')) return 'decimal';
  if (!decimalComma && all('decimal')) return 'decimal';
  if (!decimalComma && all('float')) return 'float';
  if (all('date')) return 'date';
  return all('datetime') ? 'datetime' : 'text';
}

async function countTests(connection: EngineConnection, source: RawSource): Promise<Counts[]> {
  const names = Object.keys(tests) as Test[];
  const perColumn = source.columns.flatMap(({ raw }) => [
    `count(${trimmedSql(raw)})`,
    `count(DISTINCT ${raw})`,
    ...names.map((name) => `count(*) FILTER (${tests[name](trimmedSql(raw))})`),
  ]);
  const rows = await connection.all(`SELECT ${['count(*)', ...perColumn].join(', ')} FROM ${source.from}`);
  const [records = 0, ...values] = (rows[0] ?? []).map(Number);
  const width = names.length + 2;
  return source.columns.map((_, column) => {
    const [filled = 0, distinct = 0, ...rest] = values.slice(column * width, (column + 1) * width);
    const found = Object.fromEntries(names.map((name, index) => [name, rest[index] ?? 0])) as Record<Test, number>;
    return { ...found, filled, distinct, records };
  });
}

/** Undefined when nothing speaks for it. */
function usesDecimalComma(counts: readonly Counts[], delimiter: string | undefined): true | undefined {
  if (delimiter === ',') return undefined;
  const sure = counts.some((count) => count.filled > 0 && count.comma === count.filled && count.commaSure > 0);
  const points = counts.some(
    (count) => count.filled > 0 && count.decimal === count.filled && count.integer < count.filled,
  );
  return sure && !points ? true : undefined;
}

interface DateFormats {
  dateFormat?: string;
  dateTimeFormat?: string;
  /** Type by index of the column. */
  types: Map<number, DataType>;
  remark?: string;
}

async function findDateFormats(
  connection: EngineConnection,
  source: RawSource,
  counts: readonly Counts[],
  given: ReadOptions,
): Promise<DateFormats> {
  const likely = [...counts.keys()].filter((index) => {
    const count = counts[index];
    if (count === undefined || count.filled === 0 || source.columns[index]?.native !== undefined) return false;
    return count.dateLike === count.filled && count.date < count.filled && count.datetime < count.filled;
  });
  const [days, times] = [false, true].map((timed) =>
    likely.filter((index) => (counts[index]?.timeLike ?? 0) > 0 === timed),
  );
  const dayFormats = given.dateFormat === undefined ? knownDateFormats : [given.dateFormat];
  const timeFormats =
    given.dateTimeFormat === undefined
      ? dayFormats.flatMap((format) => [`${format} HH:mm:ss`, `${format} HH:mm`])
      : [given.dateTimeFormat];
  const day = await commonFormats(connection, source, counts, days ?? [], dayFormats);
  const time = await commonFormats(connection, source, counts, times ?? [], timeFormats);
  const types = new Map<number, DataType>();
  const unsure: number[] = [];
  const [dayFormat, otherDay] = day;
  if (dayFormat !== undefined && otherDay === undefined) for (const index of days ?? []) types.set(index, 'date');
  else if (dayFormat !== undefined) unsure.push(...(days ?? []));
  const [timeFormat, otherTime] = time.filter(
    (format) => types.size === 0 || dayFormat === undefined || format.startsWith(dayFormat),
  );
  if (timeFormat !== undefined && otherTime === undefined)
    for (const index of times ?? []) types.set(index, 'datetime');
  else if (timeFormat !== undefined) unsure.push(...(times ?? []));
  const names = unsure.map((index) => source.columns[index]?.name ?? '').join(', ');
  return {
    types,
    ...(types.size > 0 && dayFormat !== undefined && otherDay === undefined ? { dateFormat: dayFormat } : {}),
    ...(timeFormat !== undefined && otherTime === undefined ? { dateTimeFormat: timeFormat } : {}),
    ...(unsure.length === 0
      ? {}
      : { remark: `${names}: the order of day and month is not certain, so it stays text. Choose the date format.` }),
  };
}

/** Formats in which every filled value of every listed column is a date. */
async function commonFormats(
  connection: EngineConnection,
  source: RawSource,
  counts: readonly Counts[],
  columns: readonly number[],
  formats: readonly string[],
): Promise<string[]> {
  if (columns.length === 0) return [];
  const parsed = formats.flatMap((format) =>
    columns.map(
      (index) =>
        `count(try_strptime(${trimmedSql(source.columns[index]?.raw ?? 'NULL')}, ${literalText(strptimeFormat(format))}))`,
    ),
  );
  const [row = []] = await connection.all(`SELECT ${parsed.join(', ')} FROM ${source.from}`);
  return formats.filter((_, format) =>
    columns.every((index, position) => Number(row[format * columns.length + position]) === counts[index]?.filled),
  );
}
