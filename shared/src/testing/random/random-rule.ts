import type { Condition, ConditionGroup } from '../../condition/condition.ts';
import { holds } from '../naive/condition.ts';
import { tableNamed } from '../naive/rule-context.ts';
import { randomAttributeCondition, randomFormulaCondition } from './random-attribute-condition.ts';
import { randomAudienceCondition } from './random-audience-condition.ts';
import { randomFilterCondition } from './random-filter.ts';
import { randomLinkedCondition } from './random-linked-condition.ts';
import { type Scope, withAdded } from './scope.ts';

/** A rule on the rows of a table. Rules that hold for nobody are mostly drawn again. */
export function randomRule(scope: Scope, table: string): ConditionGroup {
  const { draw, context } = scope;
  const { rows } = tableNamed(context, table);
  const make = () => (draw.chance(0.6) ? singleCondition(scope, table) : randomGroup(scope, table, 0));
  let rule = make();
  for (let attempt = 0; attempt < 6; attempt += 1) {
    const held = rows.filter((row) => holds(context, table, row, rule)).length;
    const isTelling = held > 0 && (held < rows.length || draw.chance(0.2));
    if (isTelling || draw.chance(0.03)) return rule;
    rule = make();
  }
  return rule;
}

/** A rule of one condition on an attribute or on linked rows: the cheapest way to meet every operator often. */
function singleCondition(scope: Scope, table: string): ConditionGroup {
  const linked = withAdded(scope, []);
  const condition = scope.draw.weighted<Condition | undefined>([
    [75, () => randomLinkedCondition(linked, table, (at) => randomGroup(linked, at, 2))],
    [45, () => randomAttributeCondition(scope, table)],
    [6, () => randomFormulaCondition(scope, table)],
    [4, () => randomFilterCondition(linked, table)],
    [4, () => randomAudienceCondition(linked, table)],
  ]);
  return { kind: 'group', operator: 'and', items: [condition ?? randomAttributeCondition(scope, table)], except: [] };
}

export function randomGroup(scope: Scope, table: string, depth: number): ConditionGroup {
  const { draw } = scope;
  const count = depth === 0 ? draw.integer(1, 3) : draw.chance(0.08) ? 0 : draw.integer(1, 2);
  const items = Array.from({ length: count }, () => randomCondition(scope, table, depth));
  const except = draw.chance(0.2) ? draw.several(1, 2, () => randomCondition(scope, table, depth + 1)) : [];
  return { kind: 'group', operator: draw.chance(0.55) ? 'or' : 'and', items, except };
}

function randomCondition(scope: Scope, table: string, depth: number): Condition {
  const { draw } = scope;
  const linked = withAdded(scope, []);
  const condition = draw.weighted<Condition>([
    [5, () => randomAttributeCondition(scope, table)],
    [0.6, () => randomFormulaCondition(scope, table)],
    [0.6, () => randomFilterCondition(linked, table) ?? randomAttributeCondition(scope, table)],
    [0.6, () => randomAudienceCondition(linked, table) ?? randomAttributeCondition(scope, table)],
    [
      depth < 2 ? 3 : 0.5,
      () =>
        randomLinkedCondition(linked, table, (at) => randomGroup(linked, at, depth + 1)) ??
        randomAttributeCondition(scope, table),
    ],
    [depth < 3 ? 1 : 0, () => randomGroup(scope, table, depth + 1)],
  ]);
  return draw.chance(0.055) ? { ...condition, disabled: true } : condition;
}
