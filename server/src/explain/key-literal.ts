import {
  canonicalLiteral,
  type DataType,
  duckdb,
  type LiteralValue,
  type RowKey,
  type TableSource,
} from '@fanfare/shared';
import { cellOf } from '../data/browse/cell-value.ts';
import { badRequest } from '../http/errors.ts';

/** Values of a key as the catalog's types write them. @throws HttpError 400 for a key that the table cannot have. */
export function checkedKey(source: TableSource, key: RowKey): RowKey {
  const checked = source.key.map((name, index) => {
    const type = source.columns[name] ?? 'text';
    const given = key[index];
    const value = given === undefined ? undefined : canonicalLiteral(written(given, type), type);
    if (value === undefined) throw badRequest('explain.key', `This is no key of ${source.table}.`);
    return value;
  });
  if (key.length !== checked.length) throw badRequest('explain.key', `This is no key of ${source.table}.`);
  return checked;
}

/** A value of a key as SQL. */
function keyLiteral(value: RowKey[number], type: DataType): string {
  const text = written(value, type);
  return type === 'text' ? duckdb.quotedText(String(text)) : duckdb.literal(text, type);
}

/** A condition that holds for the rows with one of the keys; `columns` are finished SQL. */
export function hasOneOfKeys(source: TableSource, columns: readonly string[], keys: readonly RowKey[]): string {
  return hasOneOf(
    columns,
    source.key.map((name) => source.columns[name] ?? 'text'),
    keys,
  );
}

/** A condition that holds for the rows with one of the rows of values of these types; `columns` are finished SQL. */
export function hasOneOf(columns: readonly string[], types: readonly DataType[], keys: readonly RowKey[]): string {
  if (keys.length === 0) return 'FALSE';
  const tuples = keys.map((key) => key.map((value, index) => keyLiteral(value, types[index] ?? 'text')));
  const [only, ...others] = columns;
  if (only !== undefined && others.length === 0) {
    const [single, ...more] = tuples;
    if (single !== undefined && more.length === 0) return `${only} = ${single[0]}`;
    return `${only} IN (${tuples.map(([value]) => value).join(', ')})`;
  }
  const tests = tuples.map((values) => values.map((value, index) => `${columns[index]} = ${value}`).join(' AND '));
  return `(${tests.map((test) => `(${test})`).join(' OR ')})`;
}

/** A value as SQL of exactly the type; null for an empty one. */
export function typedLiteral(one: LiteralValue | null, type: DataType): string {
  return `CAST(${one === null ? 'NULL' : keyLiteral(one.value, type)} AS ${duckdb.types[type]})`;
}

function written(value: RowKey[number], type: DataType): string | boolean {
  return type === 'boolean' && typeof value === 'boolean' ? value : String(value);
}

/** The key at the beginning of a row of the engine. */
export function keyOf(source: TableSource, row: readonly unknown[]): RowKey {
  return source.key.map((name, index) => cellOf(row[index], source.columns[name] ?? 'text') ?? '');
}

/** Equal for keys that are the same row's; what follows the key in a row does not matter. */
export function keyText(source: TableSource, row: readonly unknown[]): string {
  return JSON.stringify(keyOf(source, row).map(String));
}
