import { canonicalLiteral } from '../../relation/literal.ts';
import { variableList, variableLiteral } from '../../variable/read-variable.ts';
import type { ActivityProblem, InboundTransition, ValidateContext } from '../definition.ts';
import { rowLimitProblems } from '../settings/row-limit.ts';
import { type TestBranch, type TestCondition, type TestConfig, testLimits } from './config.ts';
import { comparedValue, hasOrder } from './variable-condition.ts';
import { phrase, type Text } from '../../words/phrase.ts';

/** What is missing or cannot be in the settings of a Test. */
export function testProblems(config: TestConfig, context: ValidateContext): ActivityProblem[] {
  const { branches, otherwise } = config;
  return [
    ...(branches.length === 0 ? [missing('branches', phrase('field.branches'), phrase('hint.addAtLeastOne'))] : []),
    ...primaryProblems(config, context.inbound),
    ...branches.flatMap((branch, index) => branchProblems(branch, index, branches, context)),
    ...(otherwise || branches.length === 0 ? [] : [{ code: 'test.no-branch' as const, field: 'otherwise' }]),
  ];
}

function primaryProblems({ primary }: TestConfig, inbound: readonly InboundTransition[]): ActivityProblem[] {
  if (primary === null) return inbound.length > 1 ? [{ code: 'primary.missing', field: 'primary' }] : [];
  return inbound.some((one) => one.transition === primary) ? [] : [{ code: 'primary.unknown', field: 'primary' }];
}

function branchProblems(
  branch: TestBranch,
  index: number,
  branches: readonly TestBranch[],
  context: ValidateContext,
): ActivityProblem[] {
  const field = `branches/${index}`;
  const { id, label, match, conditions } = branch;
  const before = branches.slice(0, index);
  const isConstant = conditions.length === 0 && match === 'all' && index < branches.length - 1;
  return [
    ...(label.trim() === ''
      ? [missing(`${field}/label`, phrase('field.nameOfTheBranch'), phrase('hint.giveItOne'))]
      : []),
    ...(before.some((other) => other.label === label && label.trim() !== '')
      ? [{ code: 'test.branch.label' as const, field: `${field}/label`, params: { label } }]
      : []),
    ...(before.some((other) => other.id === id)
      ? [limit(`${field}/id`, phrase('field.id'), phrase('rule.usedOnce'))]
      : []),
    ...(isConstant ? [{ code: 'test.constant' as const, field, params: { label } }] : []),
    ...conditions.flatMap((one, at) => conditionProblems(one, `${field}/conditions/${at}`, context)),
  ];
}

function conditionProblems(condition: TestCondition, field: string, context: ValidateContext): ActivityProblem[] {
  switch (condition.kind) {
    case 'count':
      return [
        ...(condition.transition === null
          ? []
          : transitionProblems(condition.transition, `${field}/transition`, context)),
        ...(condition.rows === null
          ? [missing(`${field}/rows`, phrase('field.numberOfPeople'), phrase('hint.enterOne'))]
          : []),
        ...rowLimitProblems(condition.rows, `${field}/rows`, testLimits.rows, context.variables),
      ];
    case 'ratio':
      return [
        ...transitionProblems(condition.of, `${field}/of`, context),
        ...transitionProblems(condition.to, `${field}/to`, context),
        ...(condition.percent === null
          ? [missing(`${field}/percent`, phrase('field.share'), phrase('hint.enterOneInPercent'))]
          : []),
      ];
    case 'variable':
      return variableProblems(condition, field, context);
    case 'date':
      return dateProblems(condition, field);
    case 'weekday':
      return condition.weekdays.length > 0
        ? []
        : [missing(`${field}/weekdays`, phrase('field.weekday'), phrase('hint.tickAtLeastOne'))];
  }
}

function transitionProblems(transition: string | null, field: string, { inbound }: ValidateContext): ActivityProblem[] {
  if (transition === null) return [missing(field, phrase('field.inboundTransition'), phrase('hint.chooseOne'))];
  if (inbound.some((one) => one.transition === transition)) return [];
  return [limit(field, phrase('field.transition'), phrase('rule.oneThatArrives'))];
}

function variableProblems(
  { variable, op, value }: Extract<TestCondition, { kind: 'variable' }>,
  field: string,
  { variables }: ValidateContext,
): ActivityProblem[] {
  if (variable === null) return [missing(`${field}/variable`, phrase('field.variable'), phrase('hint.chooseOne'))];
  const type = variables.get(variable)?.type;
  const read = type === 'list' ? variableList(variable, variables) : variableLiteral(variable, variables);
  if (!read.ok) return [{ ...read.failure, field: `${field}/variable` }];
  if (type === undefined) return [];
  const isOrdered = op !== '=' && op !== '<>';
  return [
    ...(isOrdered && !hasOrder(type)
      ? [{ code: 'test.operator' as const, field: `${field}/op`, params: { variable, type } }]
      : []),
    ...(value === null || value === ''
      ? [missing(`${field}/value`, phrase('field.value'), phrase('hint.enterOneToCompare', { variable }))]
      : []),
    ...(value !== null && value !== '' && comparedValue(value, type) === undefined
      ? [
          {
            code: 'condition.value.type' as const,
            field: `${field}/value`,
            params: { value: String(value), type, attribute: `$${variable}` },
          },
        ]
      : []),
  ];
}

function dateProblems({ from, until }: Extract<TestCondition, { kind: 'date' }>, field: string): ActivityProblem[] {
  if (from === null && until === null)
    return [missing(`${field}/from`, phrase('field.day'), phrase('hint.chooseTheFirstOrTheLastOne'))];
  const wrong = (['from', 'until'] as const).filter((side) => {
    const day = side === 'from' ? from : until;
    return day !== null && canonicalLiteral(day, 'date') === undefined;
  });
  if (wrong.length > 0)
    return wrong.map((side) => limit(`${field}/${side}`, phrase('field.day'), phrase('rule.dayOfCalendar')));
  if (from === null || until === null || from <= until) return [];
  return [{ code: 'condition.range.reversed', field: `${field}/until`, params: { from, to: until } }];
}

function missing(field: string, what: Text, hint: Text): ActivityProblem {
  return { code: 'config.missing', field, params: { field: what, hint } };
}

function limit(field: string, what: Text, rule: Text): ActivityProblem {
  return { code: 'config.limit', field, params: { field: what, rule } };
}
