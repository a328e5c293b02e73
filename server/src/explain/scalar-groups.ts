import { holds, readScalar, type Scalar, scalarKey, sourceKey, type TableSource, testKey } from '@fanfare/shared';
import { leadingColumns } from './leading-values.ts';
import type { FactsRequest, RowValue } from './row-facts.ts';
import { slices } from './slices.ts';

/** Values and tests that one query reads. */
const mostScalars = 250;
/** Linked tables that one query reads for one row. */
const mostTables = 4;

/** Values and tests by name, read in one query. */
export interface ScalarGroup {
  source: TableSource;
  scalars: ReadonlyMap<string, Scalar>;
  /** Columns from which links lead. */
  leads: ReadonlySet<string>;
}

export function valueName({ source, scalar }: RowValue): string {
  return `${sourceKey(source)} ${scalarKey(scalar)}`;
}

export function testName(test: Parameters<typeof testKey>[0]): string {
  return `? ${testKey(test)}`;
}

/**
 * What is read of the rows, in queries that run at the same time: for each way to read the table, for what stands in the
 * row and for each set of linked tables, as smaller queries are planned faster. Sums and numbers of linked rows are
 * one row for one row, so that those of several tables are read together.
 */
export function scalarGroups({ source, keys, questions, values, copies }: FactsRequest): ScalarGroup[] {
  const groups = new Map<string, Group>();
  const add = (own: TableSource, name: string, scalar: Scalar): void => {
    const { tables, slow, isPlaced } = linkedIn(scalar, (one) => copies?.isSlow(one) ?? false);
    const key = [sourceKey(own), isPlaced, ...tables].join('\n');
    const group = groups.get(key) ?? { source: own, tables, slow, isPlaced, scalars: new Map<string, Scalar>() };
    group.scalars.set(name, scalar);
    groups.set(key, group);
  };
  for (const test of questions.tests.values()) add(test.source, testName(test), holds(test.predicate));
  for (const one of values) add(one.source, valueName(one), one.scalar);
  if (groups.size === 0) groups.set('', { source, tables: [], slow: [], isPlaced: false, scalars: new Map() });
  const all = [...groups.values()];
  return (keys.length === 1 ? readTogether(all) : all).flatMap(({ source: own, scalars }) =>
    slices([...scalars], mostScalars).map((part) => {
      const some = new Map(part);
      return { source: own, scalars: some, leads: leadingColumns(some.values()) };
    }),
  );
}

interface Group {
  source: TableSource;
  tables: readonly string[];
  /** Those that take time to read: they are read once. */
  slow: readonly string[];
  isPlaced: boolean;
  scalars: Map<string, Scalar>;
}

function readTogether(groups: readonly Group[]): Group[] {
  const found: Group[] = [];
  for (const one of groups) {
    const { source, tables, scalars } = one;
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
        scalars: new Map([...before.scalars, ...scalars]),
      };
    }
  }
  return found;
}

function joined(some: readonly string[], others: readonly string[]): string[] {
  return [...new Set([...some, ...others])];
}

/** The tables that links lead to, and whether a row is read there by its place among others. */
function linkedIn(
  scalar: Scalar,
  isSlow: (source: TableSource) => boolean,
): { tables: string[]; slow: string[]; isPlaced: boolean } {
  const tables = new Map<string, TableSource>();
  let isPlaced = false;
  readScalar(scalar, {
    link: ({ to }) => tables.set(to.table, to),
    aggregate: (one) => {
      isPlaced ||= one.kind === 'collected' || one.fn === 'first';
    },
  });
  const slow = [...tables].flatMap(([table, source]) => (isSlow(source) ? [table] : []));
  return { tables: [...tables.keys()].sort(), slow, isPlaced };
}
