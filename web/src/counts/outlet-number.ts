import type { ActivityCount, DropCount } from '@fanfare/shared';
import type { ActivityNumbers, UnknownReason } from './counts-state.ts';
import { takenNow } from './taken-now.ts';

/** The number on one arrow. Zero is a number of its own; an unknown one has a reason. */
export type OutletNumber =
  | { readonly state: 'exact'; readonly count: number; readonly asOf: string }
  /** `notTaken`: nobody leaves here because a Test takes another branch now. */
  | { readonly state: 'zero'; readonly asOf: string; readonly notTaken: boolean }
  | { readonly state: 'stale'; readonly last: number }
  | { readonly state: 'computing'; readonly last: number | undefined; readonly share: number | undefined }
  | { readonly state: 'unknown'; readonly reason: UnknownReason; readonly message: string };

/** What leaves an activity through one of its ports. */
export function outletNumber(numbers: ActivityNumbers | undefined, port: string): OutletNumber {
  if (!numbers) return { state: 'computing', last: undefined, share: undefined };
  if (numbers.state === 'unknown') return { state: 'unknown', reason: numbers.reason, message: numbers.message };
  if (numbers.state === 'exact') {
    return exactly(portCount(numbers.count, port), numbers.count.asOf, takenNow(numbers, port) === false);
  }
  const last = numbers.last ? portCount(numbers.last, port) : undefined;
  if (numbers.state === 'computing') return { state: 'computing', last, share: numbers.share };
  return last === undefined ? { state: 'computing', last: undefined, share: undefined } : { state: 'stale', last };
}

/** People who leave the flow at an activity, by cause; those who leave through a port of their own are not gone. */
export interface Dropped {
  readonly total: number;
  readonly causes: readonly DropCount[];
  /** The sum in view, arrived = continued + dropped, where the numbers make one. */
  readonly sum: { readonly arrived: number; readonly continued: readonly number[] } | undefined;
}

/** What is dropped at an activity; undefined while not exact or when nobody is. */
export function droppedAt(numbers: ActivityNumbers | undefined): Dropped | undefined {
  if (numbers?.state !== 'exact') return undefined;
  const { count } = numbers;
  const causes = count.drops.filter((drop) => drop.port === undefined && drop.count > 0);
  const total = sum(causes.map((drop) => drop.count));
  if (total === 0) return undefined;
  return { total, causes, sum: sumOf(count, total) };
}

/** All who arrive continue or are dropped; where only one population continues, all of that one. Else there is no line to show. */
function sumOf(count: ActivityCount, dropped: number): Dropped['sum'] {
  const arriving = count.in.map((one) => one.count);
  const continued = count.out.map((out) => out.count);
  const arrived = [sum(arriving), ...arriving].find((one) => one === sum(continued) + dropped);
  return arrived === undefined ? undefined : { arrived, continued };
}

/** Everybody who arrives at an activity, when that is exact. */
export function arrivedAt(numbers: ActivityNumbers | undefined): number | undefined {
  if (numbers?.state !== 'exact' || numbers.count.in.length === 0) return undefined;
  return sum(numbers.count.in.map((one) => one.count));
}

function portCount(count: ActivityCount, port: string): number | undefined {
  return count.out.find((one) => one.port === port)?.count;
}

function exactly(count: number | undefined, asOf: string, notTaken: boolean): OutletNumber {
  if (count === undefined) return { state: 'computing', last: undefined, share: undefined };
  return count === 0 ? { state: 'zero', asOf, notTaken } : { state: 'exact', count, asOf };
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, one) => total + one, 0);
}
