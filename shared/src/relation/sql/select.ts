import type { Layout } from './layout.ts';

/** A SELECT statement in parts. `joins` are complete JOIN clauses; `where` and `having` are conjunctions. */
export interface Select {
  columns: readonly string[];
  from?: string;
  joins?: readonly string[];
  where?: readonly string[];
  groupBy?: readonly string[];
  having?: readonly string[];
  qualify?: string;
  orderBy?: readonly string[];
  limit?: string;
}

export function printSelect(select: Select, layout: Layout): string {
  const { columns, from, joins = [], where = [], groupBy = [], having = [], qualify, orderBy = [], limit } = select;
  const clauses = [
    `SELECT ${columns.join(', ')}`,
    ...(from === undefined ? [] : [`FROM ${from}`]),
    ...joins,
    ...(where.length > 0 ? [`WHERE ${layout.join(where, 'AND')}`] : []),
    ...(groupBy.length > 0 ? [`GROUP BY ${groupBy.join(', ')}`] : []),
    ...(having.length > 0 ? [`HAVING ${layout.join(having, 'AND')}`] : []),
    ...(qualify === undefined ? [] : [`QUALIFY ${qualify}`]),
    ...(orderBy.length > 0 ? [`ORDER BY ${orderBy.join(', ')}`] : []),
    ...(limit === undefined ? [] : [`LIMIT ${limit}`]),
  ];
  return clauses.join(layout.line);
}
