import type { EngineConnection } from '../../engine/engine.ts';
import type { RawSource } from './raw-source.ts';
import { trimmedSql, valueSql } from './value-sql.ts';

const commaDecimal = '[-+]?([0-9]{1,3}([.][0-9]{3})+|[0-9]{1,18})(,[0-9]+)?';

/** Tests a column must pass with every filled value to have the type. Numbers with leading zeros or a plus stay text. */
export const typeTests = {
  boolean: (text: string) => `lower(${text}) IN ('true', 'false')`,
  integer: (text: string) => `regexp_full_match(${text}, '-?(0|[1-9][0-9]{0,17})')`,
  decimal: (text: string) => `regexp_full_match(${text}, '-?(0|[1-9][0-9]{0,17})?([.][0-9]{1,6})?') AND ${text} <> '-'`,
  float: (text: string) =>
    `regexp_full_match(${text}, '-?(0|[1-9][0-9]*)?([.][0-9]+)?([eE][-+]?[0-9]{1,3})?') AND ${text} <> '-'`,
  date: (text: string) => `${valueSql(text, 'date', {})} IS NOT NULL`,
  datetime: (text: string) => `${valueSql(text, 'datetime', {})} IS NOT NULL`,
  comma: (text: string) => `regexp_full_match(${text}, '${commaDecimal}')`,
  commaSure: (text: string) => `regexp_full_match(${text}, '-?[0-9.]*,([0-9]{1,2}|[0-9]{4,})')`,
  dateLike: (text: string) => `regexp_full_match(${text}, '[0-9]{1,4}[-./][0-9]{1,2}[-./][0-9]{2,4}([ T][0-9:.]+)?')`,
  timeLike: (text: string) => `contains(${text}, ':')`,
} as const;
export type TypeTest = keyof typeof typeTests;
/** Of a column: records, filled ones, and filled ones that pass each test. */
export type TestCounts = Record<TypeTest | 'filled' | 'records', number>;

/** Columns tested by one query: the time to plan a query grows faster than its columns. */
const columnsAtOnce = 5;

/** Runs every test on every column. */
export async function countTests(connection: EngineConnection, source: RawSource): Promise<TestCounts[]> {
  const counts: TestCounts[] = [];
  for (let start = 0; start < source.columns.length; start += columnsAtOnce) {
    const columns = source.columns.slice(start, start + columnsAtOnce);
    counts.push(...(await countTestsOf(connection, { ...source, columns })));
  }
  return counts;
}

async function countTestsOf(connection: EngineConnection, source: RawSource): Promise<TestCounts[]> {
  const names = Object.keys(typeTests) as TypeTest[];
  const perColumn = source.columns.flatMap(({ raw }) => [
    `count(${trimmedSql(raw)})`,
    ...names.map((name) => `count(*) FILTER (${typeTests[name](trimmedSql(raw))})`),
  ]);
  const rows = await connection.all(`SELECT ${['count(*)', ...perColumn].join(', ')} FROM ${source.from}`);
  const [records = 0, ...values] = (rows[0] ?? []).map(Number);
  const width = names.length + 1;
  return source.columns.map((_, column) => {
    const [filled = 0, ...rest] = values.slice(column * width, (column + 1) * width);
    const found = Object.fromEntries(names.map((name, index) => [name, rest[index] ?? 0])) as Record<TypeTest, number>;
    return { ...found, filled, records };
  });
}
