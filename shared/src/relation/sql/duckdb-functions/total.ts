import type { DataType } from '../../../catalog/data-type.ts';
import { duckdbTypes } from '../duckdb-types.ts';
import { callsEngineFunction } from './engine-functions.ts';

/**
 * An expression that uses its arguments more than once, which must not repeat their SQL: nested functions would double
 * it at each level. The engine itself repeats the first argument of NULLIF and of CASE with a value. `body` refers to
 * them as `v.name`; the engine takes that for a column in HAVING, so it is printed as `struct_extract`.
 */
export function bound(args: Readonly<Record<string, string>>, body: string): string {
  if (Object.values(args).every(isCheap) && !body.includes('lambda ')) {
    return `(${body.replaceAll(/\bv\.(\w+)/g, (whole, name: string) => args[name] ?? whole)})`;
  }
  const fields = Object.entries(args).map(([name, value]) => `${name}: ${value}`);
  const read = body.replaceAll(/\bv\.(\w+)/g, (_, name: string) => `struct_extract(v, '${name}')`);
  return `list_transform([{${fields.join(', ')}}], lambda v: ${read})[1]`;
}

/**
 * The value as the engine's type, empty where it does not fit. The engine takes a bare TRY_CAST off one side of a
 * comparison with a constant, and with it the emptiness; inside `greatest` it stays.
 */
export function fitting(value: string, type: DataType): string {
  return `greatest(TRY_CAST(${value} AS ${duckdbTypes[type]}))`;
}

/** True for a column or a constant with little around it: repeating it costs less than binding it. */
function isCheap(sql: string): boolean {
  return sql.length <= 160 && sql.split('(').length <= 4 && !sql.includes('SELECT ') && !callsEngineFunction(sql);
}

/** A float, empty where it is infinite or not a number. */
export function finite(value: string): string {
  return bound({ x: value }, 'CASE WHEN isfinite(v.x) THEN v.x END');
}

/** A day or a moment of the years 1 to 9999, empty outside of them. */
export function inCalendar(value: string, type: 'date' | 'datetime'): string {
  const word = type === 'date' ? 'DATE' : 'TIMESTAMP';
  return bound({ x: value }, `CASE WHEN v.x >= ${word} '0001-01-01' AND v.x < ${word} '10000-01-01' THEN v.x END`);
}

/** A text, null when it has no characters. */
export function filledText(value: string): string {
  return isFlat(value) ? `nullif(${value}, '')` : bound({ x: value }, "nullif(v.x, '')");
}

/** True for what repeats next to nothing: the engine works out once what it repeats itself. */
function isFlat(sql: string): boolean {
  return sql.split('nullif(').length <= 2 && !/lambda |SELECT |CASE /.test(sql) && !callsEngineFunction(sql);
}
