import { type Catalog, type Condition, describeCondition, everyone, type FilterLookup } from '@fanfare/shared';

/** A condition as one sentence, for screen readers. A condition that is switched off is described all the same. */
export function conditionName(condition: Condition, table: string, catalog: Catalog, filters: FilterLookup): string {
  const { disabled: _, ...inForce } = condition;
  return describeCondition({ ...everyone(), items: [inForce] }, table, catalog, filters);
}
