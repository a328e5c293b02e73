import { type DataType, dataTypes } from '../../catalog/data-type.ts';
import type { AttributeCondition, Comparing, FormulaCondition } from '../../condition/condition.ts';
import { type OperatorId, operatorIds } from '../../condition/operator-id.ts';
import { formulaOf } from '../naive/simple-formula.ts';
import { tableNamed } from '../naive/rule-context.ts';
import { isEmpty, type NaiveRow, type NaiveValue } from '../naive/value.ts';
import { randomComparison } from './random-comparison.ts';
import { randomFormula } from './random-formula.ts';
import { randomValue } from './random-value.ts';
import { randomAttribute, type Scope, valueFromData } from './scope.ts';

const everyType: OperatorId[] = ['equals', 'not-equals', 'is-empty', 'is-not-empty'];
const comparisons: OperatorId[] = [
  ...everyType,
  'greater-than',
  'less-than',
  'at-least',
  'at-most',
  'between',
  'not-between',
];
const ordered: OperatorId[] = [...comparisons, 'in', 'not-in'];
const forDates: OperatorId[] = ['during', 'not-during', 'anniversary', 'not-anniversary'];
const forText: OperatorId[] = [
  'starts-with',
  'not-starts-with',
  'ends-with',
  'not-ends-with',
  'contains',
  'not-contains',
  'like',
  'not-like',
  'matches',
  'not-matches',
];

/** Operators tried on each type. */
function operatorsTried(type: DataType): readonly OperatorId[] {
  switch (type) {
    case 'boolean':
      return everyType;
    case 'text':
      return [...ordered, ...forText];
    case 'date':
    case 'datetime':
      return type === 'date' ? [...ordered, ...forDates] : [...comparisons, ...forDates];
    case 'integer':
    case 'decimal':
    case 'float':
      return ordered;
  }
}

const negatives: ReadonlySet<OperatorId> = new Set(operatorIds.filter((id) => id.startsWith('not-')));

const onFewTypes = new Set<OperatorId>([...forText, ...forDates]);
const combinations = dataTypes
  .flatMap((type) => operatorsTried(type).map((operator) => ({ type, operator })))
  .flatMap((one) => (onFewTypes.has(one.operator) ? [one, one] : [one]));

/** A condition on an attribute of a table; every operator on every type is about equally likely. */
export function randomAttributeCondition(scope: Scope, table: string): AttributeCondition {
  const { draw } = scope;
  const wanted = draw.pick(combinations);
  const fitting = draw.chance(0.8) ? randomAttribute(scope, table, (column) => column.type === wanted.type) : undefined;
  const found = fitting ?? randomAttribute(scope, table);
  if (found === undefined) throw new Error(`no columns in ${table}`);
  const operator = found === fitting ? wanted.operator : draw.pick(operatorsTried(found.column.type));
  const from = () => valueFromData(scope, table, found.path, found.column);
  const compared = randomComparison(scope, table, operator, found.column.type, from);
  return { kind: 'attribute', attribute: found.path, ...withEmpties(scope, compared) };
}

/** A condition on the value of a formula; on an attribute when the table has nothing for one. */
export function randomFormulaCondition(scope: Scope, table: string): FormulaCondition | AttributeCondition {
  const formula = randomFormula(scope, table);
  if (formula === undefined) return randomAttributeCondition(scope, table);
  const { text, type } = formula;
  const { rows } = tableNamed(scope.context, table);
  const from = (): NaiveValue => {
    const value =
      rows.length === 0 ? null : formulaOf(scope.context, table, scope.draw.pick<NaiveRow>(rows), text).value;
    return isEmpty(value) ? randomValue(scope.draw, type, scope.context.clock) : value;
  };
  const compared = randomComparison(scope, table, scope.draw.pick(operatorsTried(type)), type, from);
  return { kind: 'formula', formula: text, ...withEmpties(scope, compared) };
}

function withEmpties({ draw }: Scope, compared: Comparing): Comparing {
  const { operator } = compared;
  if (operator.endsWith('empty') || !draw.chance(0.3)) return compared;
  return { ...compared, orEmpty: draw.chance(negatives.has(operator) ? 0.2 : 0.8) };
}
