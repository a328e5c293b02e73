import { type DataType, InvariantError } from '@fanfare/shared';

/** Bars side by side: bar n reaches from edge n up to, but without, edge n + 1. There is one edge more than bars. */
export interface Bars {
  /** Edges as people read them: canonical texts of the type. */
  edges: readonly string[];
  /** Edges as texts that are cast to `type` and compared with `measure` of a value. */
  bounds: readonly string[];
  type: string;
  /** SQL for what is compared with the bounds. */
  measure(value: string): string;
}

const mostBars = 20;

/**
 * Bars of equal, round width that cover the values from `min` to `max`, at most 20; undefined for types without them.
 * Edges are multiples of the width, but those of dates begin at `min`, and bars of several days at midnight UTC. Widths of
 * dates are whole days, of integers whole numbers; those of datetimes are also round in minutes and hours.
 */
export function histogramBars(type: DataType, min: string, max: string): Bars | undefined {
  if (type === 'float') return floatBars(Number(min), Number(max));
  const scale = scales[type];
  const [lowest, highest] = [scale?.read(min), scale?.read(max)];
  if (scale === undefined || lowest === undefined || highest === undefined) return undefined;
  const startOf = (width: bigint): bigint => {
    const unit = scale.startUnit === undefined || width < scale.startUnit ? width : scale.startUnit;
    return floor(lowest, unit) * unit;
  };
  const barsOf = (width: bigint): bigint => (highest - startOf(width)) / width + 1n;
  const width = firstOf(scale.widths(), (one) => barsOf(one) <= BigInt(mostBars));
  const start = startOf(width);
  const bars = Number(barsOf(width));
  const edges = Array.from({ length: bars + 1 }, (_, index) => start + BigInt(index) * width);
  return { ...scale, edges: edges.map(scale.print), bounds: edges.map(scale.bound) };
}

/** Values counted in units of an integer. */
interface Scale extends Pick<Bars, 'type' | 'measure'> {
  read(text: string): bigint | undefined;
  print(units: bigint): string;
  bound(units: bigint): string;
  /** Round widths, ascending without end. */
  widths(): Iterable<bigint>;
  /** Edges of wider bars begin at a multiple of this instead of their width. */
  startUnit?: bigint;
}

const dayMilliseconds = 86_400_000n;
const dayMicros = dayMilliseconds * 1000n;
const decimalUnits = 1_000_000n;
const clockWidths = [1n, 2n, 5n, 10n, 30n, 60n, 120n, 300n, 600n, 1800n, 3600n, 7200n, 21_600n, 43_200n].map(
  (seconds) => seconds * 1_000_000n,
);

const scales: Partial<Record<DataType, Scale>> = {
  integer: {
    type: 'HUGEINT',
    measure: (value) => value,
    read: BigInt,
    print: String,
    bound: String,
    widths: roundNumbers,
  },
  decimal: {
    type: 'DECIMAL(38,6)',
    measure: (value) => value,
    read: readDecimal,
    print: printDecimal,
    bound: printDecimal,
    widths: roundNumbers,
  },
  date: {
    type: 'BIGINT',
    measure: (value) => `(${value} - DATE '1970-01-01')`,
    read: (text) => readInstant(`${text}T00:00:00Z`, (milliseconds) => milliseconds / dayMilliseconds),
    print: (days) => new Date(Number(days * dayMilliseconds)).toISOString().replace(/T.*/, ''),
    bound: String,
    widths: roundNumbers,
    startUnit: 1n,
  },
  datetime: {
    type: 'BIGINT',
    measure: (value) => `epoch_us(${value})`,
    read: (text) => readInstant(`${text.slice(0, 19)}Z`, (milliseconds) => milliseconds * 1000n),
    print: (micros) => new Date(Number(micros / 1000n)).toISOString().replace('.000Z', 'Z'),
    bound: String,
    widths: function* () {
      yield* clockWidths;
      for (const days of roundNumbers()) yield days * dayMicros;
    },
    startUnit: dayMicros,
  },
};

function readInstant(text: string, toUnits: (milliseconds: bigint) => bigint): bigint | undefined {
  const milliseconds = Date.parse(text);
  return Number.isNaN(milliseconds) ? undefined : toUnits(BigInt(milliseconds));
}

/** 1, 2, 5, 10, 20, 50 ... */
function* roundNumbers(): Generator<bigint, never> {
  for (let power = 1n; ; power *= 10n) yield* [1n, 2n, 5n].map((digit) => digit * power);
}

function firstOf(widths: Iterable<bigint>, fits: (width: bigint) => boolean): bigint {
  for (const width of widths) if (fits(width)) return width;
  throw new InvariantError('widths end');
}

function floatBars(min: number, max: number): Bars | undefined {
  const spread = max - min;
  if (!Number.isFinite(spread)) return undefined;
  const power = spread === 0 ? 0 : Math.floor(Math.log10(spread / mostBars));
  const barsOf = (width: number): number => Math.floor(max / width) - Math.floor(min / width) + 1;
  const widths = [1, 2, 5, 10, 20].map((digit) => Number(`${digit}e${power}`));
  const width = widths.find((one) => barsOf(one) <= mostBars) ?? 1;
  const first = Math.floor(min / width);
  const bars = barsOf(width);
  const exact = Number.isSafeInteger(first) && bars <= mostBars;
  const numbers = exact
    ? Array.from({ length: bars + 1 }, (_, index) => Number(((first + index) * width).toPrecision(15)))
    : [min, max];
  const edges = numbers.map(String);
  return { type: 'DOUBLE', measure: (value) => value, edges, bounds: edges };
}

function floor(value: bigint, width: bigint): bigint {
  const quotient = value / width;
  return value % width < 0n ? quotient - 1n : quotient;
}

function readDecimal(text: string): bigint | undefined {
  const parts = /^(-?)(\d+)(?:\.(\d+))?$/.exec(text);
  if (parts === null) return undefined;
  const [, sign, whole = '0', fraction = ''] = parts;
  const units = BigInt(whole) * decimalUnits + BigInt(fraction.padEnd(6, '0').slice(0, 6));
  return sign === '-' ? -units : units;
}

function printDecimal(units: bigint): string {
  const [sign, plain] = units < 0n ? ['-', -units] : ['', units];
  const fraction = (plain % decimalUnits).toString().padStart(6, '0').replace(/0+$/, '');
  return `${sign}${plain / decimalUnits}${fraction === '' ? '' : `.${fraction}`}`;
}
