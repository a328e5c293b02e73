import type { DataType, ReadOptions } from '@fanfare/shared';
import { literalText } from '../../engine/duckdb/names.ts';
import type { EngineConnection } from '../../engine/engine.ts';
import { countValues } from './count-values.ts';
import { knownDateFormats, strptimeFormat } from './date-format.ts';
import type { RawSource } from './raw-source.ts';
import type { TestCounts } from './type-tests.ts';

/** What was found about dates. */
export interface DateFormats {
  dateFormat?: string;
  dateTimeFormat?: string;
  /** Type by index of the column. */
  types: Map<number, DataType>;
  remark?: string;
}

/** The formats in which columns that look like dates are dates; with more than one such format nothing is decided. */
export async function findDateFormats(
  connection: EngineConnection,
  source: RawSource,
  counts: readonly TestCounts[],
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
  counts: readonly TestCounts[],
  columns: readonly number[],
  formats: readonly string[],
): Promise<string[]> {
  const parsed = await countValues(connection, source, columns, (text) =>
    formats.map((format) => `count(try_strptime(${text}, ${literalText(strptimeFormat(format))}))`),
  );
  if (columns.length === 0) return [];
  return formats.filter((_, format) =>
    columns.every((index, position) => parsed[position]?.[format] === counts[index]?.filled),
  );
}
