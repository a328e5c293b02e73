import { findDimension } from '../../catalog/lookup.ts';
import { audienceTable, membershipColumns } from '../../condition/audience.ts';
import type { AudienceCondition, Condition } from '../../condition/condition.ts';
import { rowsWhere } from './outcome.ts';
import { follow, type RuleContext, tableNamed, withColumns } from './rule-context.ts';
import { identityOf, type NaiveRow } from './value.ts';

type Holds = (context: RuleContext, table: string, row: NaiveRow, condition: Condition) => boolean;

/** Whether the row, or the one its links lead to, is in any or all of the audiences; turned round when negated. */
export function membershipHolds(
  context: RuleContext,
  table: string,
  row: NaiveRow,
  { via, audiences, match, negated }: AudienceCondition,
  holds: Holds,
): boolean {
  const end = follow(context, table, row, via).row;
  const isIn = (id: string) => end !== undefined && membersOf(context, id, holds).has(end);
  const found = end !== undefined && (match === 'any' ? audiences.some(isIn) : audiences.every(isIn));
  context.notes.add(`${found ? 'in' : 'not in'} an audience`);
  return found !== negated;
}

/** The rows of an audience's dimension that are its members. */
export function membersOf(context: RuleContext, id: string, holds: Holds): ReadonlySet<NaiveRow> {
  const known = context.members.get(id);
  if (known !== undefined) return known;
  const audience = context.audiences.get(id);
  const table = findDimension(context.catalog, audience?.dimension ?? '')?.table;
  if (audience === undefined || table === undefined) throw new Error(`no audience ${id}`);
  const own = { ...withColumns(context, []), variables: new Map() };
  const { rows } = tableNamed(context, table);
  const how = storedHow(context, id, table);
  const members = rowsWhere(rows, (row) => {
    const stored = how.get(row);
    if (stored === 'removed') return false;
    return (
      stored === 'saved' || stored === 'added' || (audience.rule !== null && holds(own, table, row, audience.rule))
    );
  });
  context.members.set(id, members);
  return members;
}

/** How rows of the dimension's table are stored in an audience, those that are. */
function storedHow(context: RuleContext, id: string, table: string): Map<NaiveRow, unknown> {
  const { key, rows } = tableNamed(context, table);
  const nameOf = (row: NaiveRow) => key.map((column) => identityOf(row.get(column))).join('|');
  const stored = context.data.get(audienceTable(id))?.rows ?? [];
  const hows = new Map(stored.map((row) => [nameOf(row), row.get(membershipColumns.how)]));
  return new Map(rows.flatMap((row) => (hows.has(nameOf(row)) ? [[row, hows.get(nameOf(row))] as const] : [])));
}
