import type { FormulaSyntax, SyntaxOf } from '../../../expression/syntax/formula-syntax.ts';
import { follow, linkNamed, rowsAlong, tableNamed } from '../rule-context.ts';
import { type Cell, cell } from './cell.ts';
import type { Place } from './place.ts';
import { type Computed, firstRow, rowAggregates, typeOf } from './rows.ts';

type Evaluate = (syntax: FormulaSyntax, place: Place) => Cell;

/** A function of linked rows. Empty where the links to one row before it lead nowhere. */
export function aggregate(name: string, syntax: SyntaxOf<'call'>, place: Place, evaluate: Evaluate): Cell {
  const [rows, value] = syntax.args;
  if (rows?.value.kind !== 'attribute') throw new Error(`${name} needs rows`);
  const names = rows.value.path.map((one) => one.name);
  const before = follow(place.context, place.table, place.row, names.slice(0, -1));
  const link = linkNamed(place.context, before.table, names.at(-1) ?? '');
  const inner = tableNamed(place.context, link.toTable);
  const filters = syntax.args.flatMap(({ where }) => where ?? []);
  const order = syntax.args.find(({ orderBy }) => orderBy)?.orderBy;
  const compute = (row: Place['row']): Computed => {
    const at = { ...place, table: link.toTable, row };
    return { row, of: value && evaluate(value.value, at), by: order ? evaluate(order.value, at) : undefined };
  };
  const linked = before.row === undefined ? [] : rowsAlong(place.context, link, before.row);
  const kept = linked.filter((row) =>
    filters.every((filter) => evaluate(filter, { ...place, table: link.toTable, row }).value === true),
  );
  const type = value ? typeOf([evaluate(value.value, { ...place, table: link.toTable, row: new Map() })]) : 'integer';
  const computed = kept.map(compute);
  const isAscending = order?.descending === (name === 'last');
  const result = order
    ? firstRow(computed, type, inner.key, isAscending ? 1 : -1)
    : rowAggregates[name]?.(computed, type, inner.key);
  if (!result) throw new Error(`no function ${name}`);
  return before.row === undefined ? cell(result.type, null) : result;
}
