import type { EngineConnection } from '../engine.ts';
import type { LinkedGroups } from './linked-groups.ts';

const engineDefaultBits = 12;
/** Longer arrays cost as much time as several of this width one after the other, and more memory. */
const handyBits = 22;
/** Room for keys that are not there any more: tables whose keys are dense have keys up to so many times their rows. */
const spareKeys = 1.25;
/** More ranges cost more than they save. */
export const mostRanges = 8;
/** Nanoseconds, as measured: an array saves per linked row, but is made and read per key, and each range reads anew. */
const cost = { savedPerRow: 95, savedPerRowSeen: 13, perKey: 55, perRowRead: 3 };

/** How the linked rows of a query are to be grouped. */
export interface Grouping {
  /** Width in bits of the keys, up to which arrays are used. */
  bits: number;
  /** True when the query must go through the keys in ranges that fit. */
  isDivided: boolean;
}

/** Lets queries group by integer keys in arrays instead of hash tables, as long as there is memory for them. */
export interface GroupArrays {
  /** Works with a grouping: undefined when hash tables are better, or when there is no memory for arrays now. */
  use<Result>(
    connection: EngineConnection,
    groups: LinkedGroups | undefined,
    canDivide: boolean,
    work: (grouping: Grouping | undefined) => Promise<Result>,
  ): Promise<Result>;
}

/**
 * Keys of tables are mostly dense, so an array over them is about as long as the table; grouping many linked rows per
 * person takes a third of the time. The arrays lie outside the engine's memory limit, so all of them together have a
 * budget of their own. A query that does not fit into it goes through the keys range by range, or uses hash tables.
 */
export function createGroupArrays(budgetBytes: number): GroupArrays {
  let taken = 0;

  function plan(groups: LinkedGroups, canDivide: boolean): { bits: number; ranges: number } | undefined {
    const keys = groups.keys * spareKeys;
    const whole = Math.max(engineDefaultBits, Math.ceil(Math.log2(keys)));
    const wanted = canDivide ? Math.min(whole, Math.max(handyBits, Math.ceil(Math.log2(keys / mostRanges)))) : whole;
    const affordable = Math.floor(Math.log2(Math.max(1, (budgetBytes - taken) / groups.bytesPerKey)));
    const bits = Math.min(wanted, affordable);
    const ranges = bits < whole ? Math.ceil(keys / 2 ** bits) : 1;
    return ranges === 1 || (canDivide && ranges <= mostRanges) ? { bits, ranges } : undefined;
  }

  return {
    async use(connection, groups, canDivide, work) {
      const planned = groups === undefined ? undefined : plan(groups, canDivide);
      if (groups === undefined || planned === undefined) return work(undefined);
      const bytes = 2 ** planned.bits * groups.bytesPerKey;
      taken += bytes;
      try {
        if (!(await isWorthwhile(connection, groups, planned.ranges))) return await work(undefined);
        return await work({ bits: planned.bits, isDivided: planned.ranges > 1 });
      } finally {
        taken -= bytes;
      }
    },
  };
}

async function isWorthwhile(
  connection: EngineConnection,
  { linked, keys, isSeenOnly }: LinkedGroups,
  ranges: number,
): Promise<boolean> {
  const all = linked.reduce((sum, { rows }) => sum + rows, 0);
  const saved = isSeenOnly ? cost.savedPerRowSeen : cost.savedPerRow;
  const enough = (keys * cost.perKey + (ranges - 1) * all * cost.perRowRead) / saved;
  if (all < enough) return false;
  let expected = 0;
  for (const { rows, sample } of linked) {
    if (sample === undefined) expected += rows;
    else {
      const [row] = await connection.all(sample.sql, sample.values);
      expected += Number(row?.[0] ?? 0) / sample.share;
    }
  }
  return expected >= enough;
}
