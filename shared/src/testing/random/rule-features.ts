import type { Catalog } from '../../catalog/catalog.ts';
import type { DataType } from '../../catalog/data-type.ts';
import { findColumn, findLink, findTable } from '../../catalog/lookup.ts';
import type { AttributePath } from '../../attribute/attribute-path.ts';
import type { Comparing, Condition, ConditionValue, LinkedCondition, Operand } from '../../condition/condition.ts';

/** What a rule makes use of, by name: operators with types, aggregates, linked tests, groups, paths, dates. */
export function ruleFeatures(catalog: Catalog, table: string, condition: Condition): string[] {
  if (condition.disabled) return [`disabled ${condition.kind}`];
  switch (condition.kind) {
    case 'attribute': {
      const type = typeOf(catalog, table, condition.attribute);
      const through = `attribute through ${condition.attribute?.links.length ?? 0} links`;
      return [`${condition.operator} ${type}`, through, ...comparingFeatures(condition)];
    }
    case 'formula':
      return ['formula', `formula ${condition.operator}`, ...comparingFeatures(condition)];
    case 'filter':
      return ['filter', ...(Object.keys(condition.values).length > 0 ? ['filter with values'] : [])];
    case 'audience': {
      const { match, negated, via, audiences } = condition;
      const several = audiences.length > 1 ? [`audiences ${match}`] : [];
      return [
        negated ? 'not in an audience' : 'in an audience',
        ...several,
        ...(via.length > 0 ? ['audience via links'] : []),
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

function comparingFeatures({ operator, value, text, orEmpty }: Comparing): string[] {
  return [
    ...(orEmpty === undefined ? [] : [`or empty ${String(orEmpty)}`]),
    ...(text?.trim ? [`trimmed ${operator}`] : []),
    ...(text?.fold ? [`folded ${operator}`] : []),
    ...valueFeatures(value),
  ];
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
    case 'row':
      return [`linked ${test.which} row`, ...ruleFeatures(catalog, link.toTable, test.such), ...more];
    case 'time-since':
      return ['linked time-since', `time since ${test.operator}`, `time since by ${test.unit}`, ...more];
    case 'count':
      return ['linked count', `linked ${test.operator}`, ...valueFeatures(test.value), ...more];
    case 'aggregate': {
      const of = test.formula === undefined ? typeOf(catalog, link.toTable, test.attribute) : 'formula';
      return [`${test.fn} ${of}`, `linked ${test.operator}`, ...valueFeatures(test.value), ...more];
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
    case 'variable':
      return ['list variable'];
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
  if (typeof operand !== 'object') return [];
  if ('variable' in operand) return ['variable operand'];
  return 'formula' in operand ? ['formula operand'] : [`moment ${operand.relative}`, `moment by ${operand.unit}`];
}
