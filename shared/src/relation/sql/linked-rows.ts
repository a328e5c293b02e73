import type { Predicate } from '../predicate.ts';
import type { LinkUse } from '../table-source.ts';
import { type RowScope, tableRow } from './row-scope.ts';
import { printSelect, type Select } from './select.ts';
import type { SqlWriter } from './sql-writer.ts';

/** The rows a link leads to, before they are grouped or compared. */
export interface LinkedRows {
  row: RowScope;
  /** The columns that refer back, in the order of the link's. */
  foreign: string[];
  /** A query on these rows; `where` and joins are filled in. */
  query(parts: Pick<Select, 'columns' | 'groupBy' | 'having'>): string;
}

/** Opens the rows a link leads to, those for which `where` holds and that refer to something: an empty value leads nowhere. */
export function openLinkedRows(link: LinkUse, where: Predicate | null, writer: SqlWriter): LinkedRows {
  const alias = writer.alias();
  const row = tableRow(writer, link.to, alias);
  const foreign = link.toColumns.map(row.column);
  const conditions = where ? writer.print.conjunction(where, row) : [];
  return {
    row,
    foreign,
    query: (parts) =>
      printSelect(
        {
          ...parts,
          from: `${writer.table(link.to)} AS ${alias}`,
          joins: row.joins.map((join) => join()),
          where: [
            ...conditions,
            ...link.toColumns.map(
              (name) => `${row.column(name)} ${link.to.columns[name] === 'text' ? "<> ''" : 'IS NOT NULL'}`,
            ),
          ],
        },
        writer.layout,
      ),
  };
}
