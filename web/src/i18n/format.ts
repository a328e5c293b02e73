import { readerLocale } from './reader.ts';

const MINUS = '\u2212';
const integers = lazy(() => new Intl.NumberFormat(readerLocale(), { maximumFractionDigits: 0 }));
const decimals = lazy(() => new Intl.NumberFormat(readerLocale(), { maximumFractionDigits: 6 }));
const shares = lazy(
  () => new Intl.NumberFormat(readerLocale(), { style: 'percent', minimumFractionDigits: 1, maximumFractionDigits: 1 }),
);

/** A count in full with the reader's grouping and a true minus: 176,840. */
export function formatCount(count: number | bigint): string {
  return trueMinus(integers().format(count));
}

/** A number that may have decimals, at most six of them. */
export function formatNumber(value: number): string {
  return trueMinus(decimals().format(value));
}

/** A change with its sign: +1,310, −2,313, 0. */
export function formatChange(change: number): string {
  return change > 0 ? `+${formatCount(change)}` : formatCount(change);
}

/** A share of 0..1 to one decimal; above 0 and under 0.1% it is “<0.1%”, and never 100.0% unless it is all. */
export function formatShare(share: number): string {
  if (share > 0 && share < 0.001) return `<${shares().format(0.001)}`;
  if (share < 1 && share > 0.9995) return `>${shares().format(0.999)}`;
  return trueMinus(shares().format(share));
}

/** A size in bytes with a unit a reader compares by: 12.4 MB. */
export function formatBytes(bytes: number): string {
  const units = ['B', 'kB', 'MB', 'GB', 'TB'] as const;
  let value = bytes;
  let unit = 0;
  while (value >= 1000 && unit < units.length - 1) {
    value /= 1000;
    unit += 1;
  }
  const text = unit === 0 ? formatCount(value) : decimalsFixed(value);
  return `${text} ${units[unit]}`;
}

function decimalsFixed(value: number): string {
  return new Intl.NumberFormat(readerLocale(), { maximumFractionDigits: value < 100 ? 1 : 0 }).format(value);
}

function trueMinus(text: string): string {
  return text.replace('-', MINUS);
}

function lazy<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => {
    made ??= make();
    return made;
  };
}
