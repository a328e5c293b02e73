import {
  type Catalog,
  type Condition,
  type ConditionGroup,
  type ConditionValue,
  type DataType,
  expandFilter,
  type FilterParameter,
  findTable,
  type LinkedAggregate,
  type OperatorId,
  type PredefinedFilter,
} from '@fanfare/shared';
import { say } from '../i18n/speak.ts';
import { resolveLink, resolvePath } from '../rule-builder/attribute-choices.ts';
import type { ValueSource } from '../rule-builder/value-source.ts';

/** A value in a rule that each use of the rule could set for itself. */
export interface SettableValue {
  readonly path: string;
  /** What is compared, such as “Purchases › Category”. */
  readonly label: string;
  /** What of linked rows is compared: their number, or an aggregate of the attribute. */
  readonly measure?: 'count' | LinkedAggregate;
  readonly operator: OperatorId;
  readonly value: ConditionValue;
  readonly type: DataType;
  readonly source: ValueSource | undefined;
}

/** All values of a rule that could become parameters, in the order they stand. */
export function settableValues(rule: ConditionGroup, table: string, catalog: Catalog): SettableValue[] {
  return inGroup(rule, '', table, catalog, []);
}

/** Parameters for some values of a rule, named after their labels, each name once. */
export function parametersFor(chosen: readonly { readonly path: string; readonly label: string }[]): FilterParameter[] {
  const taken = new Set<string>();
  return chosen.map(({ path, label }) => {
    const name = freeName(nameFrom(label), taken);
    taken.add(name);
    return { name, label, path };
  });
}

/** The rule of a filter as one use has it: parameters set, no longer tied to the filter. */
export function detached(filter: PredefinedFilter, values: Readonly<Record<string, ConditionValue>>): ConditionGroup {
  return structuredClone(expandFilter(filter, values));
}

function inGroup(group: ConditionGroup, path: string, table: string, catalog: Catalog, trail: readonly string[]) {
  const found: SettableValue[] = [];
  for (const list of ['items', 'except'] as const) {
    for (const [index, condition] of group[list].entries()) {
      const at = path === '' ? `${list}/${index}` : `${path}/${list}/${index}`;
      found.push(...inCondition(condition, at, table, catalog, trail));
    }
  }
  return found;
}

function inCondition(
  condition: Condition,
  path: string,
  table: string,
  catalog: Catalog,
  trail: readonly string[],
): SettableValue[] {
  const named = (label: string) => [...trail, label].join(' › ');
  if (condition.kind === 'group') return inGroup(condition, path, table, catalog, trail);
  if (condition.kind === 'formula') {
    const { operator, value, formula } = condition;
    return settable({ path, label: named(formula), operator, value, type: 'text', source: undefined });
  }
  if (condition.kind === 'attribute') {
    const resolved = condition.attribute ? resolvePath(catalog, table, condition.attribute) : undefined;
    if (!resolved) return [];
    const { operator, value } = condition;
    const label = named(resolved.trail.join(' › '));
    return settable({ path, label, operator, value, type: resolved.column.type, source: resolved });
  }
  if (condition.kind !== 'linked') return [];
  const direction = condition.link === null ? undefined : resolveLink(catalog, table, condition.via, condition.link);
  if (!direction) return [];
  const { test } = condition;
  const inner = [...trail, direction.label];
  const deeper = [
    ...inGroup(condition.where, `${path}/where`, direction.toTable, catalog, inner),
    ...(test.kind === 'row' ? inGroup(test.such, `${path}/test/such`, direction.toTable, catalog, inner) : []),
  ];
  if (test.kind !== 'count' && test.kind !== 'aggregate') return deeper;
  const aggregated = test.kind === 'aggregate' ? test.attribute : null;
  const column = aggregated ? resolvePath(catalog, direction.toTable, aggregated)?.column : undefined;
  const counted = test.kind === 'count' || test.fn === 'count-distinct' || test.fn === 'count-filled';
  return [
    ...settable({
      path,
      label: column ? [...inner, say(column.label ?? column.name)].join(' › ') : inner.join(' › '),
      measure: test.kind === 'count' ? 'count' : test.fn,
      operator: test.operator,
      value: test.value,
      type: counted ? 'integer' : (column?.type ?? 'decimal'),
      source: undefined,
    }),
    ...deeper,
  ];
}

function settable(one: SettableValue): SettableValue[] {
  return one.value.kind === 'none' ? [] : [one];
}

function nameFrom(label: string): string {
  const words = label
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[^A-Za-z0-9]+/gu, '_')
    .replaceAll(/^_+|_+$/gu, '')
    .toLowerCase()
    .slice(0, 56);
  return words === '' ? 'value' : /^[a-z]/u.test(words) ? words : `v_${words}`;
}

function freeName(wanted: string, taken: ReadonlySet<string>): string {
  if (!taken.has(wanted)) return wanted;
  let number = 2;
  while (taken.has(`${wanted}_${number}`)) number += 1;
  return `${wanted}_${number}`;
}

/** What a table's rows are called. */
export function tableLabel(catalog: Catalog, table: string): string {
  return say(catalog.dimensions.find((one) => one.table === table)?.label ?? findTable(catalog, table)?.label ?? table);
}
