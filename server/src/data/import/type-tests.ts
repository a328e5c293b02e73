import type { EngineConnection } from '../../engine/engine.ts';
import { countValues } from './count-values.ts';
import type { RawSource } from './raw-source.ts';
import { valueSql } from './value-sql.ts';

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

/** Runs every test on every column. */
export async function countTests(connection: EngineConnection, source: RawSource): Promise<TestCounts[]> {
  const names = Object.keys(typeTests) as TypeTest[];
  const counts = await countValues(connection, source, [...source.columns.keys()], (text) => [
    'count(*)',
    `count(${text})`,
    ...names.map((name) => `count(*) FILTER (${typeTests[name](text)})`),
  ]);
  return counts.map(([records = 0, filled = 0, ...rest]) => {
    const found = Object.fromEntries(names.map((name, index) => [name, rest[index] ?? 0])) as Record<TypeTest, number>;
    return { ...found, filled, records };
  });
}
