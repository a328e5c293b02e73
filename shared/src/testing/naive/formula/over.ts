import type { FormulaSyntax, SyntaxOf } from '../../../expression/syntax/formula-syntax.ts';
import { tableNamed } from '../rule-context.ts';
import { compareFilled, identityOf, isEmpty, type NaiveRow } from '../value.ts';
import { type Cell, cell, inDecimals, inIntegers } from './cell.ts';
import type { Place } from './place.ts';
import { compareKeys, type Computed, firstRow, rowAggregates, typeOf } from './rows.ts';

type Evaluate = (syntax: FormulaSyntax, place: Place) => Cell;

/** Whether a call goes over the rows of its own table. */
export function isOver(name: string, { over }: SyntaxOf<'call'>): boolean {
  return over !== null || name === 'rowNumber' || name === 'rank';
}

/** A row of the table with the values it is ordered by. */
interface Placed {
  row: NaiveRow;
  by: readonly Cell[];
}

/** A function over the rows of the table of a row: all are looked at again for each. */
export function over(name: string, syntax: SyntaxOf<'call'>, place: Place, evaluate: Evaluate): Cell {
  const { partitionBy = [], orderBy = [] } = syntax.over ?? {};
  const [argument] = syntax.args;
  const { rows, key } = tableNamed(place.context, place.table);
  const at = (row: NaiveRow): Place => ({ ...place, row });
  const type = argument ? typeOf([evaluate(argument.value, place)]) : 'integer';
  const partition = (row: NaiveRow) => partitionBy.map((one) => identityOf(evaluate(one, at(row)).value)).join('\n');
  const own = partition(place.row);
  const among = rows
    .filter((row) => partition(row) === own)
    .map((row): Placed => ({ row, by: orderBy.map((one) => evaluate(one.value, at(row))) }));
  const isDescending = orderBy.map((one) => one.descending);
  const byValues = (left: Placed, right: Placed) => compareValues(left.by, right.by, isDescending);
  const ordered = among.sort((left, right) => byValues(left, right) || compareKeys(left.row, right.row, key));
  const place1 = ordered.findIndex(({ row }) => row === place.row);
  const self = ordered[place1];
  if (name === 'rowNumber') return cell('integer', BigInt(place1 + 1));
  if (name === 'rank') {
    const before = ordered.filter((one) => self !== undefined && byValues(one, self) < 0);
    return cell('integer', BigInt(before.length + 1));
  }
  const compute = ({ row }: Placed): Computed => ({
    row,
    of: argument && evaluate(argument.value, at(row)),
    by: undefined,
  });
  const isKept = ({ row }: Placed) => !argument?.where || evaluate(argument.where, at(row)).value === true;
  if (name === 'first' || name === 'last') {
    const turned = name === 'last' ? isDescending.map((one) => !one) : isDescending;
    const found = among
      .filter(isKept)
      .sort((left, right) => compareValues(left.by, right.by, turned) || compareKeys(left.row, right.row, key));
    return firstRow(found.slice(0, 1).map(compute), type, key, 1);
  }
  const upTo = orderBy.length > 0 ? ordered.slice(0, place1 + 1) : ordered;
  const result = rowAggregates[name]?.(upTo.filter(isKept).map(compute), type, key);
  if (!result) throw new Error(`no function ${name}`);
  return name === 'sum' && orderBy.length > 0 ? bounded(result) : result;
}

/** A sum up to a row that is beyond its type is empty. */
function bounded(one: Cell): Cell {
  const value = one.value as bigint;
  return cell(one.type, one.type === 'decimal' ? inDecimals(value) : inIntegers(value));
}

/** Empties come last in both directions. */
function compareValues(left: readonly Cell[], right: readonly Cell[], isDescending: readonly boolean[]): number {
  for (const [index, { value: a }] of left.entries()) {
    const b = right[index]?.value ?? null;
    if (isEmpty(a) !== isEmpty(b)) return isEmpty(a) ? 1 : -1;
    const order = isEmpty(a) || isEmpty(b) ? 0 : compareFilled(a, b);
    if (order !== 0) return isDescending[index] ? -order : order;
  }
  return 0;
}
