import type { CompileContext } from '../../activities/definition.ts';
import type { InboundPopulation } from '../../activities/population.ts';
import type { ActivityType, ConfigOf } from '../../activities/registry.ts';
import type { Table } from '../../catalog/catalog.ts';
import { tableSource } from '../../compile/environment.ts';
import { type Audience, audienceTable } from '../../condition/audience.ts';
import type { ConditionGroup } from '../../condition/condition.ts';
import { exampleContext, tryActivity } from './try-activity.ts';

/** An audience of example customers, by country or without a rule. */
export function exampleAudience(
  id: string,
  { country, ...more }: Partial<Omit<Audience, 'id'>> & { country?: string } = {},
): Audience {
  const rule: ConditionGroup = { kind: 'group', operator: 'and', items: [], except: [] };
  if (country !== undefined) {
    const attribute = { links: [], column: 'country' };
    rule.items.push({ kind: 'attribute', attribute, operator: 'equals', value: { kind: 'one', value: country } });
  }
  return {
    id,
    label: `Audience ${id}`,
    description: '',
    dimension: 'customers',
    rule: country === undefined ? null : rule,
    columns: [],
    stored: 'none',
    madeBy: null,
    ...more,
  };
}

/** The table that keeps the stored members of an audience of example customers. */
export function exampleMembers({ id, columns }: Audience): Table {
  return {
    name: audienceTable(id),
    key: ['id'],
    columns: [
      { name: 'id', type: 'integer' },
      ...columns,
      { name: '_fanfare_how', type: 'text' },
      { name: '_fanfare_since', type: 'datetime' },
      { name: '_fanfare_saved', type: 'boolean' },
    ],
  };
}

/** Activities tried alone, in a workspace with these audiences; tables of members there are have version 1. */
export function withAudiences(...audiences: readonly Audience[]) {
  const kept = audiences.filter(({ stored }) => stored === 'kept').map((one) => tableSource(exampleMembers(one), 1));
  const context: CompileContext = {
    ...exampleContext,
    audiences: new Map(audiences.map((one) => [one.id, one])),
    environment: new Map([...exampleContext.environment, ...kept.map((one) => [one.table, one] as const)]),
  };
  return {
    context,
    tryActivity: <Type extends ActivityType>(
      type: Type,
      settings: Partial<ConfigOf<Type>>,
      inbound: readonly InboundPopulation[],
    ) => tryActivity(type, settings, inbound, context),
  };
}
