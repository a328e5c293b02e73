import type { Resolved } from '../attribute/resolve-attribute.ts';
import { any } from '../relation/logic.ts';
import { inList } from '../relation/predicates.ts';
import type { LiteralValue } from '../relation/scalar.ts';
import { variableList } from '../variable/read-variable.ts';
import type { ConditionValue } from './condition.ts';
import { comparableConstant } from './comparable-constant.ts';
import { spanOf } from './operand.ts';
import { wrongType } from './operand-value.ts';
import { equalTo } from './span-tests.ts';
import { failed, fine, type PositiveTest, type ValueTest } from './value-test.ts';

/** Whether the value is one of a list: values as typed, or those of a list variable. Empty texts are left out. */
export function testList(
  test: PositiveTest,
  value: Extract<ConditionValue, { kind: 'list' | 'variable' }>,
): Resolved<ValueTest> {
  const { tested, type, context } = test;
  const { scalar, label: attribute } = tested;
  const read = value.kind === 'list' ? fineList(value.values) : variableList(value.variable, context.variables);
  if (!read.ok) return read;
  if (read.value.length === 0) {
    return value.kind === 'list' ? failed('condition.list.empty', { attribute }) : fine(any());
  }
  const list = constantsOf(read.value, test);
  if ('wrong' in list) return wrongType(list.wrong, { type, label: attribute, table: tested.table });
  const hasEmpty = list.length < read.value.length;
  const warnings = hasEmpty ? [{ code: 'condition.value.empty-comparison' as const, params: { attribute } }] : [];
  const isExact = type === scalar.type;
  return fine(
    isExact ? inList(scalar, list) : any(...list.map((from) => equalTo(scalar, { from, until: null }))),
    warnings,
  );
}

type Values = readonly (string | boolean)[];
const known = new WeakMap<Values, Map<string, readonly LiteralValue[]>>();

/** The filled values as constants, read once for each list however often a rule is compiled; or the first that is none. */
function constantsOf(
  values: Values,
  { type, text, context }: PositiveTest,
): readonly LiteralValue[] | { wrong: unknown } {
  const name = `${type} ${text?.trim ?? false} ${text?.fold ?? false}`;
  const before = known.get(values) ?? new Map<string, readonly LiteralValue[]>();
  known.set(values, before);
  const found = before.get(name);
  if (found) return found;
  const list: LiteralValue[] = [];
  for (const one of values) {
    const given = typeof one === 'string' && text ? comparableConstant(one, text) : one;
    if (given === '') continue;
    const span = spanOf(given, type, context);
    if (!span) return { wrong: one };
    list.push(span.from);
  }
  before.set(name, list);
  return list;
}

function fineList(values: readonly (string | boolean)[]): { ok: true; value: readonly (string | boolean)[] } {
  return { ok: true, value: values };
}
