import { all, always, any, not } from './logic.ts';
import type { Predicate } from './predicate.ts';
import { rowsKey } from './predicate-key.ts';
import type { TableSource } from './table-source.ts';

/** The predicate without tests that every row of the table fulfils: membership of the whole table. */
export function simplified(source: TableSource, predicate: Predicate): Predicate {
  if (!hasWholeTable(predicate)) return predicate;
  if (predicate.kind === 'not') return not(simplified(source, predicate.of));
  if (predicate.kind === 'all') return all(...predicate.of.map((one) => simplified(source, one)));
  if (predicate.kind === 'any') return any(...predicate.of.map((one) => simplified(source, one)));
  if (predicate.kind !== 'member-of') return predicate;
  return rowsKey(predicate.relation.source) === rowsKey(source) ? always(true) : predicate;
}

function hasWholeTable(predicate: Predicate): boolean {
  if (predicate.kind === 'not') return hasWholeTable(predicate.of);
  if (predicate.kind === 'all' || predicate.kind === 'any') return predicate.of.some(hasWholeTable);
  return predicate.kind === 'member-of' && predicate.relation.kind === 'scan';
}
