import { type Scalar, sourceKey, type TableSource } from '@fanfare/shared';
import type { Reading } from './readings.ts';
import { slices } from './slices.ts';

/** Values and tests that one query reads. */
const mostScalars = 250;
/** Linked tables that one query reads for one row. */
const mostTables = 4;

/** Values and tests by name, read in one query. */
export interface ScalarGroup {
  source: TableSource;
  scalars: ReadonlyMap<string, Scalar>;
  /** Columns of the row itself. */
  columns: ReadonlySet<string>;
  /** Those from which links lead. */
  leads: ReadonlySet<string>;
}

/** How rows are read. */
interface Ways {
  source: TableSource;
  isOneRow: boolean;
  isSlow(source: TableSource): boolean;
}

/**
 * What is read of the rows, in queries that run at the same time: for each way to read the table, for what stands in the
 * row and for each set of linked tables, as smaller queries are planned faster. Sums and numbers of linked rows are
 * one row for one row, so that those of several tables are read together.
 */
export function scalarGroups(readings: readonly Reading[], { source, isOneRow, isSlow }: Ways): ScalarGroup[] {
  const groups = new Map<string, Group>();
  for (const one of readings) {
    const key = [sourceKey(one.source), one.isPlaced, ...one.tables.keys()].join('\n');
    const known = groups.get(key);
    if (known !== undefined) {
      known.readings.push(one);
      continue;
    }
    const slow = [...one.tables].flatMap(([table, linked]) => (isSlow(linked) ? [table] : []));
    const tables = [...one.tables.keys()];
    groups.set(key, { source: one.source, tables, slow, isPlaced: one.isPlaced, readings: [one] });
  }
  if (groups.size === 0) groups.set('', { source, tables: [], slow: [], isPlaced: false, readings: [] });
  const all = [...groups.values()];
  return (isOneRow ? readTogether(all) : all).flatMap(({ source: own, readings: found }) =>
    slices(found, mostScalars).map((part) => ({
      source: own,
      scalars: new Map(part.map(({ name, scalar }) => [name, scalar])),
      columns: new Set(part.flatMap(({ columns }) => [...columns])),
      leads: new Set(part.flatMap(({ leads }) => [...leads])),
    })),
  );
}

interface Group {
  source: TableSource;
  tables: readonly string[];
  /** Those that take time to read: they are read once. */
  slow: readonly string[];
  isPlaced: boolean;
  readings: Reading[];
}

function readTogether(groups: readonly Group[]): Group[] {
  const found: Group[] = [];
  for (const one of groups) {
    const { source, tables } = one;
    const canJoin = ({ tables: others, isPlaced }: Group) => others.length > 0 && !isPlaced;
    const at = found.findIndex(
      (other) =>
        source.derived === undefined &&
        sourceKey(source) === sourceKey(other.source) &&
        (one.slow.some((table) => other.slow.includes(table)) ||
          (canJoin(one) && canJoin(other) && joined(tables, other.tables).length <= mostTables)),
    );
    const before = found[at];
    if (before === undefined) found.push(one);
    else {
      found[at] = {
        ...before,
        tables: joined(before.tables, tables),
        slow: joined(before.slow, one.slow),
        isPlaced: before.isPlaced || one.isPlaced,
        readings: [...before.readings, ...one.readings],
      };
    }
  }
  return withPlain(found);
}

/** What stands in the row is known when links are followed: it takes no query of its own. */
function withPlain(groups: readonly Group[]): Group[] {
  const plain = groups.find(({ source, tables }) => source.derived === undefined && tables.length === 0);
  const others = groups.filter((one) => one !== plain);
  const [least] = others
    .filter(({ source }) => plain !== undefined && sourceKey(source) === sourceKey(plain.source))
    .toSorted((one, other) => one.tables.length - other.tables.length);
  if (plain === undefined || least === undefined) return [...groups];
  const both = { ...least, readings: [...plain.readings, ...least.readings] };
  return others.map((one) => (one === least ? both : one));
}

function joined(some: readonly string[], others: readonly string[]): string[] {
  return [...new Set([...some, ...others])];
}
