import { type Population, printValues, type DataType } from '@fanfare/shared';
import { type NaivePopulation, type NaiveValue, printMillionths, printWall } from '@fanfare/shared/testing';
import type { EngineConnection } from '../../src/engine/engine.ts';
import type { LoadedCase } from './load-case.ts';
import { keyText, naiveKeys } from './populations.ts';
import type { Subject } from './subject.ts';

/** What differs between the added columns of a population, in names, types or values; undefined when nothing does. */
export async function columnDifference(
  connection: EngineConnection,
  naive: NaivePopulation,
  { relation, columns }: Population,
  loaded: LoadedCase,
  subject: Subject,
): Promise<string | undefined> {
  const list = (some: readonly { name: string; type: string }[]) =>
    some.map(({ name, type }) => `${name} ${type}`).join();
  if (list(naive.columns) !== list(columns)) return `has ${list(columns)}, expected ${list(naive.columns)}`;
  if (columns.length === 0) return undefined;
  const values = columns.map(({ value }) => value);
  const options = { ...loaded, ...(subject.dialect === undefined ? {} : { dialect: subject.dialect }) };
  const printed = printValues(relation, values, options);
  const statement = subject.statement?.(printed) ?? printed;
  const { key } = relation.source;
  const found = new Map<string, readonly unknown[]>();
  const rows = await connection.all(statement.text, statement.values);
  if (rows.length !== naive.rows.size) return `are given for ${rows.length} rows, expected ${naive.rows.size}`;
  for (const row of rows) {
    found.set(keyText(row.slice(0, key.length)), row.slice(key.length));
  }
  for (const row of naive.rows) {
    const [at = ''] = naiveKeys([row], key);
    for (const [index, { name, type, value }] of naive.columns.entries()) {
      const [expected, actual] = [cell(value(row), type), found.get(at)?.[index] ?? ''];
      if (!isSame(expected, actual, type))
        return `${name} (${type}) of ${at} is ${shown(actual)}, expected ${shown(expected)}`;
    }
  }
  return undefined;
}

/** A value as the engine gives it; empties are the empty text. */
function cell(value: NaiveValue, type: DataType): unknown {
  if (value === null) return '';
  if (type === 'decimal') return printMillionths(value as bigint);
  return type === 'datetime' ? `${printWall(value as bigint)}Z` : value;
}

function shown(value: unknown): string {
  return typeof value === 'bigint' ? String(value) : (JSON.stringify(value) ?? 'nothing');
}

function isSame(expected: unknown, actual: unknown, type: DataType): boolean {
  if (typeof expected === 'number' && typeof actual === 'number')
    return Math.abs(expected - actual) <= 1e-9 * Math.max(1, Math.abs(expected));
  if (type === 'decimal') return withoutZeros(expected) === withoutZeros(actual);
  return expected === actual;
}

/** A decimal text without needless zeros. */
function withoutZeros(value: unknown): string {
  const text = typeof value === 'string' ? value : '';
  return text.includes('.') ? text.replace(/\.?0+$/, '') : text;
}
