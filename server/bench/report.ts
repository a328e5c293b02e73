import { printTable } from '../src/cli/print-table.ts';

/** A figure of the bench. `goal` and `ok` are null for figures that are only reported. */
export interface Bar {
  bar: string;
  value: number;
  goal: number | null;
  unit: string;
  ok: boolean | null;
}

/** A bar that must not be above its goal. */
export function atMost(bar: string, value: number, goal: number, unit: string): Bar {
  return { bar, value: rounded(value), goal, unit, ok: value <= goal };
}

/** A bar that must not be below its goal. */
export function atLeast(bar: string, value: number, goal: number, unit: string): Bar {
  return { bar, value: rounded(value), goal, unit, ok: value >= goal };
}

/** A figure without a goal. */
export function reported(bar: string, value: number, unit: string): Bar {
  return { bar, value: rounded(value), goal: null, unit, ok: null };
}

/** The bars as a table for people. */
export function printBars(bars: readonly Bar[]): string {
  return printTable(
    [
      { title: 'bar' },
      { title: 'value', align: 'right' },
      { title: 'goal', align: 'right' },
      { title: 'unit' },
      { title: '' },
    ],
    bars.map((one) => [
      one.bar,
      String(one.value),
      one.goal === null ? '' : String(one.goal),
      one.unit,
      one.ok === null ? '' : one.ok ? 'ok' : 'MISSED',
    ]),
  );
}

function rounded(value: number): number {
  return Math.abs(value) >= 100 ? Math.round(value) : Number(value.toPrecision(3));
}
