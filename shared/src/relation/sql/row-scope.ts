import { hashColumn } from '../../random/key-hash.ts';
import { InvariantError } from '../../result/invariant.ts';
import { leadsToKey, linkKey } from '../source-key.ts';
import type { LinkUse, TableSource } from '../table-source.ts';
import type { LinkedValues } from './linked-values.ts';
import type { SqlWriter } from './sql-writer.ts';

/** A JOIN clause, printed when the statement is finished. */
export type Join = () => string;

/** The row that expressions are printed for: its columns, and the joins that bring rows it leads to. */
export interface RowScope {
  writer: SqlWriter;
  source: TableSource;
  /** A column of the row's table. Throws when the row stands for its key only and the column is not part of it. */
  column(name: string): string;
  /** Key of the row, one expression per key column. */
  keys(): string[];
  /** The row a link to one row leads to; the join is made once. */
  follow(link: LinkUse): RowScope;
  /** Clauses of all joins so far, shared by this row and the rows it leads to. */
  joins: Join[];
  /** Grouped subqueries joined to this row, by link and filter. */
  linkedValues: Map<string, LinkedValues>;
}

/** A row of a table, under an alias. */
export function tableRow(writer: SqlWriter, source: TableSource, alias: string, joins: Join[] = []): RowScope {
  return createRow(writer, source, joins, (name) => {
    if (name !== hashColumn && !Object.hasOwn(source.columns, name)) {
      throw new InvariantError(`no column ${name} in ${source.table}`);
    }
    return `${alias}.${writer.dialect.quote(name)}`;
  });
}

/** A row of a population, which holds nothing but its key. */
export function populationRow(writer: SqlWriter, source: TableSource, alias: string): RowScope {
  return createRow(writer, source, [], (name) => {
    const index = source.key.indexOf(name);
    if (index < 0) throw new InvariantError(`${name} is not part of the key of ${source.table}`);
    return `${alias}.${writer.keyName(source, index)}`;
  });
}

function createRow(writer: SqlWriter, source: TableSource, joins: Join[], read: (name: string) => string): RowScope {
  const followed = new Map<string, RowScope>();
  const keyHash = () =>
    writer.dialect.keyHash(source.key.map((name) => ({ value: read(name), type: source.columns[name] ?? 'text' })));
  return {
    writer,
    source,
    joins,
    linkedValues: new Map(),
    column: (name) => (name === hashColumn && !writer.hasStoredHash ? keyHash() : read(name)),
    keys: () => source.key.map(read),
    follow: (link) => {
      const known = followed.get(linkKey(link));
      if (known) return known;
      const alias = writer.alias();
      const target = tableRow(writer, link.to, alias, joins);
      const pairs = link.fromColumns.map(
        (from, index) => `${target.column(link.toColumns[index] ?? '')} = ${read(from)}`,
      );
      const texts = link.toColumns.filter((name) => link.to.columns[name] === 'text');
      pairs.push(...texts.map((name) => `${target.column(name)} <> ''`));
      joins.push(() => `LEFT JOIN ${singleRows(link, writer)} AS ${alias} ON ${pairs.join(' AND ')}`);
      followed.set(linkKey(link), target);
      return target;
    },
  };
}

/** The table a link to one row leads to; where its columns could repeat, only the first row by key of each. */
function singleRows(link: LinkUse, writer: SqlWriter): string {
  const table = writer.table(link.to);
  if (leadsToKey(link)) return table;
  const alias = writer.alias();
  const columns = (names: readonly string[]) =>
    names.map((name) => `${alias}.${writer.dialect.quote(name)}`).join(', ');
  const first = writer.dialect.firstRows(`${table} AS ${alias}`, alias, columns(link.toColumns), columns(link.to.key));
  return writer.layout.nest(first);
}
