import {
  holds,
  linkColumns,
  type Reads,
  readScalar,
  type RowTest,
  type Scalar,
  scalarKey,
  sourceKey,
  type TableSource,
  testKey,
} from '@fanfare/shared';

/** A value of a row as it is read from a table or an overlay of it. */
export interface RowValue {
  source: TableSource;
  scalar: Scalar;
}

/** A value or test of a row, and what it is read from. */
export interface Reading extends RowValue {
  name: string;
  /** Tables that links lead to, by name, in the order of names. */
  tables: ReadonlyMap<string, TableSource>;
  /** True when a linked row is read by its place among others. */
  isPlaced: boolean;
  /** Columns of the row itself. */
  columns: ReadonlySet<string>;
  /** Those of them from which links lead. */
  leads: ReadonlySet<string>;
}

export function valueName({ source, scalar }: RowValue): string {
  return `${sourceKey(source)} ${scalarKey(scalar)}`;
}

export function testName(test: RowTest): string {
  return `? ${testKey(test)}`;
}

/** Each test and value once. */
export function readings(tests: Iterable<RowTest>, values: Iterable<RowValue>): Reading[] {
  const found = new Map<string, Reading>();
  const add = (name: string, one: RowValue): void => {
    if (!found.has(name)) found.set(name, { name, ...one, ...readBy(one.scalar) });
  };
  for (const test of tests) add(testName(test), { source: test.source, scalar: holds(test.predicate) });
  for (const one of values) add(valueName(one), one);
  return [...found.values()];
}

function readBy(scalar: Scalar): Pick<Reading, 'tables' | 'isPlaced' | 'columns' | 'leads'> {
  const tables = new Map<string, TableSource>();
  const columns = new Set<string>();
  const leads = new Set<string>();
  let isPlaced = false;
  const behind: Reads = {
    link: ({ to }) => tables.set(to.table, to),
    aggregate: (one) => {
      isPlaced ||= one.kind === 'collected' || one.fn === 'first';
    },
  };
  readScalar(scalar, {
    ...behind,
    link: (link) => {
      tables.set(link.to.table, link.to);
      linkColumns(link)?.from.forEach((name) => leads.add(name));
    },
    column: (name) => columns.add(name),
    linked: () => behind,
  });
  const ordered = [...tables].sort(([one], [other]) => (one < other ? -1 : 1));
  return { tables: new Map(ordered), isPlaced, columns, leads };
}
