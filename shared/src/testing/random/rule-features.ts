import type { Catalog } from '../../catalog/catalog.ts';
import type { DataType } from '../../catalog/data-type.ts';
import { findColumn, findLink, findTable } from '../../catalog/lookup.ts';
import type { AttributePath } from '../../attribute/attribute-path.ts';
import type { Condition, ConditionValue, LinkedCondition, Operand } from '../../condition/condition.ts';

/** What a rule makes use of, by name: operators with types, aggregates, linked tests, groups, paths, dates. */
export function ruleFeatures(catalog: Catalog, table: string, condition: Condition): string[] {
  if (condition.disabled) return [`disabled ${condition.kind}`];
  switch (condition.kind) {
    case 'attribute': {
      const type = typeOf(catalog, table, condition.attribute);
      const orEmpty = condition.orEmpty === undefined ? [] : [`or empty ${String(condition.orEmpty)}`];
      return [
        `${condition.operator} ${type}`,
        `attribute through ${condition.attribute?.links.length ?? 0} links`,
        ...orEmpty,
        ...valueFeatures(condition.value),
      ];
    }
    case 'linked':
      return linkedFeatures(catalog, table, condition);
    case 'group': {
      const { items, except, operator } = condition;
      const inner = [...items, ...except].flatMap((one) => ruleFeatures(catalog, table, one));
      const size = items.length === 0 ? 'group without items' : items.length > 1 ? `group ${operator}` : 'group of one';
      const nested = items.some((item) => item.kind === 'group') ? ['nested group'] : [];
      return [size, ...nested, ...(except.length > 0 ? ['group except'] : []), ...inner];
    }
  }
}

function linkedFeatures(catalog: Catalog, table: string, condition: LinkedCondition): string[] {
  const { via, test, where } = condition;
  const at = endOf(catalog, table, via);
  const link = findLink(catalog, at, condition.link ?? '');
  if (link === undefined) throw new Error(`no link ${condition.link} from ${at}`);
  const inner =
    where.items.length + where.except.length > 0
      ? ['linked with sub-conditions', ...ruleFeatures(catalog, link.toTable, where)]
      : [];
  const manyToMany = link.link.cardinality === 'many-to-many' ? ['many to many'] : [];
  const more = [...inner, ...manyToMany, ...(via.length > 0 ? ['linked via links'] : [])];
  switch (test.kind) {
    case 'exists':
    case 'not-exists':
      return [`linked ${test.kind}`, ...more];
    case 'count':
      return ['linked count', `linked ${test.operator}`, ...more];
    case 'aggregate': {
      const type = typeOf(catalog, link.toTable, test.attribute);
      return [`${test.fn} ${type}`, `linked ${test.operator}`, ...valueFeatures(test.value), ...more];
    }
  }
}

function endOf(catalog: Catalog, table: string, links: readonly string[]): string {
  return links.reduce((at, name) => findLink(catalog, at, name)?.toTable ?? at, table);
}

function typeOf(catalog: Catalog, table: string, path: AttributePath | null): DataType | 'unknown' {
  const end = path && findTable(catalog, endOf(catalog, table, path.links));
  return (end && path && findColumn(end, path.column)?.type) || 'unknown';
}

function valueFeatures(value: ConditionValue): string[] {
  switch (value.kind) {
    case 'none':
    case 'list':
      return [];
    case 'one':
      return operandFeatures(value.value);
    case 'range':
      return [...operandFeatures(value.from), ...operandFeatures(value.to)];
    case 'period': {
      const { period } = value;
      return [`period ${period.period}`, ...('unit' in period ? [`period of ${period.unit}`] : [])];
    }
  }
}

function operandFeatures(operand: Operand): string[] {
  return typeof operand === 'object' ? [`moment ${operand.relative}`, `moment by ${operand.unit}`] : [];
}
