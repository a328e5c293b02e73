import type { Table, TargetingDimension } from '../../catalog/catalog.ts';
import type { DataType } from '../../catalog/data-type.ts';
import { findTable } from '../../catalog/lookup.ts';
import { type Audience, audienceTable, type MembershipKind, membershipColumns } from '../../condition/audience.ts';
import { keyOf } from '../naive/environment.ts';
import { tableNamed } from '../naive/rule-context.ts';
import type { NaiveRow, NaiveTable, NaiveValue } from '../naive/value.ts';
import { randomRule } from './random-rule.ts';
import { randomValue } from './random-value.ts';
import type { Scope } from './scope.ts';

const carried = [
  { name: 'saved 1', type: 'text', label: 'Saved 1' },
  { name: 'saved 2', type: 'integer', label: 'Saved 2' },
] as const;

/** Adds audiences with and without rules, which may ask for those before them, and the tables that store their members. */
export function addAudiences(
  scope: Scope,
  dimensions: readonly TargetingDimension[],
  audiences: Map<string, Audience>,
  data: Map<string, NaiveTable>,
): void {
  const { draw, context } = scope;
  for (let index = draw.integer(2, 4); index > 0; index -= 1) {
    const dimension = draw.pick(dimensions);
    const table = findTable(context.catalog, dimension.table);
    if (table === undefined) throw new Error(`no table ${dimension.table}`);
    const id = `audience-${index}`;
    const isStored = draw.chance(0.75);
    const rule = !isStored || draw.chance(0.5) ? randomRule(plainScope(scope), table.name) : null;
    if (isStored) {
      const stored = storedMembers(scope, id, table);
      data.set(stored.name, stored);
    }
    const columns = isStored ? [...carried] : [];
    audiences.set(id, {
      id,
      label: `Audience ${index}`,
      description: '',
      dimension: dimension.name,
      rule,
      columns,
      stored: isStored ? 'kept' : 'none',
      madeBy: null,
    });
  }
}

/** Rules of audiences refer to neither variables nor filters, which may use them. */
function plainScope(scope: Scope): Scope {
  return { ...scope, context: { ...scope.context, variables: new Map(), filters: new Map() } };
}

function storedMembers({ draw, context }: Scope, id: string, { name, key }: Table): NaiveTable {
  const { columns, rows } = tableNamed(context, name);
  const types = new Map<string, DataType>(key.map((column) => [column, columns.get(column) ?? 'text']));
  for (const { name: column, type } of carried) types.set(column, type);
  types
    .set(membershipColumns.how, 'text')
    .set(membershipColumns.since, 'datetime')
    .set(membershipColumns.saved, 'boolean');
  const value = (type: DataType): NaiveValue => (draw.chance(0.25) ? null : randomValue(draw, type, context.clock));
  const stored = (member: NaiveRow): NaiveRow => {
    const how = draw.pick<MembershipKind>(['saved', 'saved', 'saved', 'added', 'added', 'removed', 'left']);
    const saved = how === 'saved' || (how !== 'left' && draw.chance(0.4));
    const keeps = saved || how === 'left';
    return new Map<string, NaiveValue>([
      ...key.map((column): [string, NaiveValue] => [column, member.get(column) ?? null]),
      ...carried.map((one): [string, NaiveValue] => [one.name, keeps ? value(one.type) : null]),
      [membershipColumns.how, how],
      [membershipColumns.since, context.clock.now - BigInt(draw.integer(0, 100)) * 3_600_000_000n],
      [membershipColumns.saved, saved],
    ]);
  };
  const members = rows.filter(() => draw.chance(0.6)).map(stored);
  const seen = new Set(rows.map((row) => keyOf({ key }, row)));
  const gone = draw.several(0, 3, (): NaiveRow => {
    return new Map(key.map((column) => [column, randomValue(draw, types.get(column) ?? 'text', context.clock)]));
  });
  for (const row of gone) {
    const at = keyOf({ key }, row);
    const isFilled = key.every((column) => row.get(column) !== '' && row.get(column) !== null);
    if (seen.has(at) || !isFilled) continue;
    seen.add(at);
    members.push(stored(row));
  }
  return { name: audienceTable(id), columns: types, key, rows: members };
}
