/** A figure of the bench; `goal` is the most it may be. */
export interface Bar {
  readonly bar: string;
  readonly value: number;
  readonly goal: number | undefined;
  readonly unit: string;
}

/** The bars as lines for people. */
export function printBars(bars: readonly Bar[]): string {
  const width = Math.max(...bars.map(({ bar }) => bar.length));
  return bars
    .map(({ bar, value, goal, unit }) => {
      const verdict = goal === undefined ? '' : `  goal ${goal}  ${value <= goal ? 'ok' : 'MISSED'}`;
      return `${bar.padEnd(width)}  ${rounded(value)} ${unit}${verdict}\n`;
    })
    .join('');
}

/** The middle of several measurements. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const half = sorted.length / 2;
  return ((sorted[Math.ceil(half) - 1] ?? Number.NaN) + (sorted[Math.floor(half)] ?? Number.NaN)) / 2;
}

function rounded(value: number): number {
  return Math.abs(value) >= 100 ? Math.round(value) : Number(value.toPrecision(3));
}
