import {
  type AttributeCondition,
  type Catalog,
  type Column,
  type ConditionGroup,
  findTable,
  isTemporal,
} from '@fanfare/shared';

/** The dates of a table's own columns. */
export function dateColumns(catalog: Catalog, table: string): readonly Column[] {
  return (findTable(catalog, table)?.columns ?? []).filter((column) => !column.hidden && isTemporal(column.type));
}

/** Whether rows are kept to a time window already: a condition on a date among those that all hold. */
export function hasWindow(where: ConditionGroup, dates: readonly Column[]): boolean {
  const names = dates.map((one) => one.name);
  return (
    where.operator === 'and' &&
    where.items.some(
      (one) => one.kind === 'attribute' && one.attribute?.links.length === 0 && names.includes(one.attribute.column),
    )
  );
}

/** The condition that keeps rows to a time window. */
export function windowOn(column: string): AttributeCondition {
  return {
    kind: 'attribute',
    attribute: { links: [], column },
    operator: 'during',
    value: { kind: 'period', period: { period: 'last', amount: 90, unit: 'day' } },
  };
}

/** A group with one more condition that has to hold; alternatives stay together. */
export function narrowed(where: ConditionGroup, condition: AttributeCondition): ConditionGroup {
  if (where.operator === 'and' || where.items.length < 2) {
    return { ...where, operator: 'and', items: [...where.items, condition] };
  }
  return { kind: 'group', operator: 'and', items: [condition, where], except: [] };
}
