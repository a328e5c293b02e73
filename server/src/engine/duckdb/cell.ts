import {
  DuckDBDateValue,
  DuckDBDecimalValue,
  DuckDBListValue,
  DuckDBTimestampTZValue,
  DuckDBTimestampValue,
  type DuckDBType,
  DuckDBTypeId,
  type DuckDBValue,
} from '@duckdb/node-api';

const smallIntegers = new Set<DuckDBTypeId>([
  DuckDBTypeId.TINYINT,
  DuckDBTypeId.SMALLINT,
  DuckDBTypeId.INTEGER,
  DuckDBTypeId.UTINYINT,
  DuckDBTypeId.USMALLINT,
  DuckDBTypeId.UINTEGER,
]);

/**
 * A value of the driver as a plain one: integers as bigint, decimals and dates as text,
 * datetimes as UTC text `2026-01-31T08:00:00.000000Z` without trailing zeros of the fraction.
 */
export function plainCell(value: DuckDBValue, type: DuckDBType): unknown {
  if (typeof value === 'number') return smallIntegers.has(type.typeId) ? BigInt(value) : value;
  if (value === null || typeof value !== 'object') return value;
  if (value instanceof DuckDBDecimalValue || value instanceof DuckDBDateValue) return value.toString();
  if (value instanceof DuckDBTimestampValue || value instanceof DuckDBTimestampTZValue)
    return instantText(value.micros);
  if (value instanceof DuckDBListValue) return value.items.map((item) => plainItem(item));
  return value;
}

function plainItem(value: DuckDBValue): unknown {
  if (value === null || typeof value !== 'object') return value;
  return value.toString();
}

/** Microseconds since 1970 as an ISO instant in UTC. */
function instantText(micros: bigint): string {
  const rest = ((micros % 1_000_000n) + 1_000_000n) % 1_000_000n;
  const seconds = Number((micros - rest) / 1_000_000n);
  const fraction = rest === 0n ? '' : `.${rest.toString().padStart(6, '0').replace(/0+$/, '')}`;
  const whole = new Date(seconds * 1000).toISOString().slice(0, -5);
  return `${whole}${fraction}Z`;
}
