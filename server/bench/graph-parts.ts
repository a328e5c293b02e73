import type { Activity, Condition, ConditionGroup, Transition } from '@fanfare/shared';

export function activity(id: string, type: string, config: object): Activity {
  return { id, type, label: id, config };
}

export function build(id: string, items: Condition[]): Activity {
  return activity(id, 'build-audience', { dimension: 'profiles', rule: and(items), continueWhenEmpty: true });
}

export function toDimension(id: string, dimension: string, link: string): Activity {
  return activity(id, 'change-dimension', { dimension, links: [link], complement: false, carry: [] });
}

export function arrow(from: string, port: string, to: string): Transition {
  return { id: `${from}-${to}`, from: { activity: from, port }, to: { activity: to } };
}

export function and(items: Condition[]): ConditionGroup {
  return { kind: 'group', operator: 'and', items, except: [] };
}

type AttributeCondition = Extract<Condition, { kind: 'attribute' }>;
export type LinkedCondition = Extract<Condition, { kind: 'linked' }>;

export function attribute(
  column: string,
  operator: AttributeCondition['operator'],
  value: AttributeCondition['value'],
): Condition {
  return { kind: 'attribute', attribute: { links: [], column }, operator, value };
}

export function one(value: string | boolean): { kind: 'one'; value: string | boolean } {
  return { kind: 'one', value };
}

export function is(column: string, value: string | boolean): Condition {
  return attribute(column, 'equals', one(value));
}

export function compare(column: string, operator: AttributeCondition['operator'], value: string): Condition {
  return attribute(column, operator, one(value));
}

export function filled(column: string): Condition {
  return attribute(column, 'is-not-empty', { kind: 'none' });
}

export function inList(column: string, values: readonly string[]): Condition {
  return attribute(column, 'in', { kind: 'list', values: [...values] });
}

export function since(column: string, days: number): Condition {
  return attribute(column, 'at-least', { kind: 'one', value: { relative: 'ago', amount: days, unit: 'day' } });
}

export function linked(link: string, test: LinkedCondition['test'], where: Condition[]): Condition {
  return { kind: 'linked', via: [], link, test, where: and(where) };
}

/** The last linked row by a date belongs to a store in one of the regions. */
export function latestIn(by: string, regions: readonly string[]): LinkedCondition['test'] {
  const value = { kind: 'list' as const, values: [...regions] };
  const inRegion: Condition = {
    kind: 'attribute',
    attribute: { links: ['store'], column: 'region' },
    operator: 'in',
    value,
  };
  return { kind: 'row', which: 'last', by: { links: [], column: by }, such: and([inRegion]) };
}

/** A subset of a split, with the id as its label. */
export function subset(id: string, rule: ConditionGroup | null) {
  return { id, label: id, rule, limit: { kind: 'none' }, sort: null, skipWhenEmpty: false };
}

export function split(id: string, subsets: readonly object[], remainder: boolean): Activity {
  return activity(id, 'split', { subsets, overlap: false, remainder, singleTable: false, seed: 1 });
}
