import type { AttributeCondition, Condition, ConditionGroup, FormulaCondition } from '../../condition/condition.ts';
import { attributeOf } from './attribute.ts';
import { membershipHolds } from './audience.ts';
import { ruleOfFilter } from './filter.ts';
import { linkedHolds } from './linked.ts';
import type { Measured } from './measured.ts';
import { operatorHolds } from './operator.ts';
import { follow, type RuleContext } from './rule-context.ts';
import { formulaOf } from './simple-formula.ts';
import type { NaiveRow } from './value.ts';

export { attributeOf } from './attribute.ts';

/** Whether a condition holds for a row of a table: yes or no, there is no third answer. */
export function holds(context: RuleContext, table: string, row: NaiveRow, condition: Condition): boolean {
  const formula = (text: string) => formulaOf(context, table, row, text);
  const side = { clock: context.clock, variables: context.variables, formula };
  switch (condition.kind) {
    case 'attribute': {
      if (condition.attribute === null) throw new Error('no attribute chosen');
      const measured = attributeOf(context, table, row, condition.attribute);
      noteEmpty(context, measured, condition, follow(context, table, row, condition.attribute.links).row === undefined);
      return operatorHolds(measured, condition, side);
    }
    case 'formula': {
      const measured = formula(condition.formula);
      noteEmpty(context, measured, condition, false);
      return operatorHolds(measured, condition, side);
    }
    case 'linked':
      return linkedHolds(context, table, row, condition, holds);
    case 'filter':
      return holds(context, table, row, ruleOfFilter(context, condition));
    case 'audience':
      return membershipHolds(context, table, row, condition, holds);
    case 'group':
      return groupHolds(context, table, row, condition);
  }
}

function noteEmpty(
  context: RuleContext,
  measured: Measured,
  { operator }: AttributeCondition | FormulaCondition,
  leadsNowhere: boolean,
): void {
  if (measured.kind !== 'plain') return;
  if (measured.value === '') context.notes.add(`empty text: ${operator}`);
  else if (measured.value === null)
    context.notes.add(leadsNowhere ? `nothing at the end of links: ${operator}` : `nothing: ${operator}`);
}

function groupHolds(context: RuleContext, table: string, row: NaiveRow, group: ConditionGroup): boolean {
  const one = (condition: Condition) => holds(context, table, row, condition);
  const items = group.items.filter(isEnabled);
  const except = group.except.filter(isEnabled);
  const kept = items.length === 0 || (group.operator === 'and' ? items.every(one) : items.some(one));
  return kept && !(except.length > 0 && except.every(one));
}

function isEnabled(condition: Condition): boolean {
  return condition.disabled !== true;
}
