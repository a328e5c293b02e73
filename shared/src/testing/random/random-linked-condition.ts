import { dataTypes, isNumeric } from '../../catalog/data-type.ts';
import type {
  ConditionGroup,
  ConditionValue,
  LinkedCondition,
  LinkedOperator,
  LinkedTest,
  Operand,
} from '../../condition/condition.ts';
import { aggregate } from '../naive/aggregate.ts';
import { attributeOf } from '../naive/condition.ts';
import { rowsAlong, tableNamed } from '../naive/rule-context.ts';
import { isEmpty } from '../naive/value.ts';
import { operandOf, printMillionths } from './random-operand.ts';
import { randomValue } from './random-value.ts';
import { directions, randomAttribute, randomPath, type Scope } from './scope.ts';

const linkedOperators: LinkedOperator[] = [
  'equals',
  'not-equals',
  'greater-than',
  'less-than',
  'at-least',
  'at-most',
  'between',
];

/** A condition on the rows of a link to many; `sub` draws the conditions these must fulfil. Undefined without such a link. */
export function randomLinkedCondition(
  scope: Scope,
  table: string,
  sub: (table: string) => ConditionGroup,
): LinkedCondition | undefined {
  const { draw, context } = scope;
  const via = randomPath(scope, table, 0.3);
  const links = directions(scope, via.table, 'many');
  if (links.length === 0) return undefined;
  const link = draw.pick(links);
  const where: ConditionGroup = draw.chance(0.5)
    ? sub(link.toTable)
    : { kind: 'group', operator: 'and', items: [], except: [] };
  const { rows } = tableNamed(context, link.fromTable);
  const sample = () => (rows.length === 0 ? [] : [...rowsAlong(context, link, draw.pick(rows))]);
  const test = draw.weighted<LinkedTest | undefined>([
    [1.5, () => ({ kind: 'exists' })],
    [1.5, () => ({ kind: 'not-exists' })],
    [1.5, () => ({ kind: 'count', ...comparison(scope, () => String(sample().length)) })],
    [8, () => randomAggregate(scope, link.toTable, sample)],
  ]);
  return { kind: 'linked', via: via.links, link: link.name, test: test ?? { kind: 'exists' }, where };
}

function comparison(
  scope: Scope,
  from: () => Operand,
  canBeEmpty = false,
): { operator: LinkedOperator; value: ConditionValue } {
  const { draw } = scope;
  const operator = draw.pick<LinkedOperator>(
    canBeEmpty ? [...linkedOperators, 'is-empty', 'is-not-empty'] : linkedOperators,
  );
  if (operator === 'is-empty' || operator === 'is-not-empty') return { operator, value: { kind: 'none' } };
  if (operator === 'between') return { operator, value: { kind: 'range', from: from(), to: from() } };
  return { operator, value: { kind: 'one', value: from() } };
}

/** Aggregate functions with the types they are tried on. */
const aggregatesTried = dataTypes.flatMap((type) =>
  (['count-distinct', 'sum', 'avg', 'min', 'max'] as const)
    .filter((fn) => fn === 'count-distinct' || isNumeric(type) || (type !== 'boolean' && fn !== 'sum' && fn !== 'avg'))
    .map((fn) => ({ fn, type })),
);

function randomAggregate(
  scope: Scope,
  table: string,
  sample: () => ReturnType<typeof rowsAlong>,
): LinkedTest | undefined {
  const { draw, context } = scope;
  const wanted = draw.pick(aggregatesTried);
  const found =
    randomAttribute(scope, table, (column) => column.type === wanted.type) ??
    randomAttribute(scope, table, (column) =>
      aggregatesTried.some(({ fn, type }) => fn === wanted.fn && type === column.type),
    );
  if (found === undefined) return undefined;
  const { fn } = wanted;
  const { type } = found.column;
  const threshold = (): Operand => {
    const values = sample().map((row) => {
      const measured = attributeOf(context, table, row, found.path);
      return measured.kind === 'plain' ? measured.value : null;
    });
    const measured = aggregate(fn, type, values);
    if (measured.kind === 'average') {
      if (measured.count === 0n) return '1';
      const scale = measured.type === 'integer' ? 1_000_000n : 1n;
      const average = (measured.sum * scale) / measured.count;
      return average > 10n ** 15n || average < -(10n ** 15n) ? '1' : printMillionths(average);
    }
    const value = isEmpty(measured.value) ? randomValue(draw, measured.type, context.clock) : measured.value;
    if (measured.type === 'float') return String(Math.round(Number(value) * 1e6) / 1e6);
    const isTooLarge = typeof value === 'bigint' && (value >= 2n ** 63n || value < -(2n ** 63n));
    return operandOf(draw, measured.type, isTooLarge ? 0n : value, context.clock);
  };
  return {
    kind: 'aggregate',
    fn,
    attribute: found.path,
    ...comparison(scope, threshold, fn !== 'count-distinct' && fn !== 'sum'),
  };
}
