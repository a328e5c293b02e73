import { literal } from '../../relation/literal.ts';
import { all, not } from '../../relation/logic.ts';
import { compare, inList } from '../../relation/predicates.ts';
import type { LiteralValue, Scalar } from '../../relation/scalar.ts';
import { call, holds } from '../../relation/scalars.ts';
import { variableList } from '../../variable/read-variable.ts';
import type { FormulaSyntax, SyntaxOf } from '../syntax/formula-syntax.ts';
import { isPlain, needComparable, type Operand, settled } from './compile-operators.ts';
import { type Compiled, type FormulaScope, report } from './scope.ts';
import { asType, commonType } from './unify.ts';

type CompileIn = (syntax: FormulaSyntax, scope: FormulaScope) => Compiled;

/** Whether a value equals one of a list; never true for an empty one. */
export function compileListTest(syntax: SyntaxOf<'list-test'>, scope: FormulaScope, compile: CompileIn): Compiled {
  const value = compile(syntax.of, scope);
  const items = syntax.list.map((item) => listItems(item, scope, compile));
  if (!value || items.includes(undefined)) return undefined;
  const of = { value, at: syntax.of };
  const operands = items.flatMap((item) => item ?? []);
  if (operands.map((one) => needComparable(of, one, true, scope)).includes(false)) return undefined;
  const test = isOneOf(
    value,
    operands.map((one) => one.value),
  );
  return syntax.negated && test ? holds(not(test)) : test && holds(test);
}

function isOneOf(value: Scalar, list: readonly Scalar[]) {
  const constants = list.filter((one): one is LiteralValue => one.kind === 'literal');
  if (constants.length === list.length) return inList(value, constants);
  const type = list.reduce((type, one) => commonType(type, one.type) ?? type, value.type);
  const pairs = list.flatMap((one) => [asType(one, type), literal(true, 'boolean')]);
  const found = call('decode', [asType(value, type), ...pairs, literal(false, 'boolean')], 'boolean');
  return compare('=', found, literal(true, 'boolean'));
}

/** The values of an item: several for a variable that is a list. */
function listItems(item: FormulaSyntax, scope: FormulaScope, compile: CompileIn): Operand[] | undefined {
  if (item.kind === 'variable' && scope.context.variables.get(item.name)?.type === 'list') {
    const read = variableList(item.name, scope.context.variables);
    if (!read.ok) return report(scope, item, read.failure.code, read.failure.params);
    return read.value.filter((one) => one.isWellFormed()).map((one) => ({ value: literal(one, 'text'), at: item }));
  }
  const value = compile(item, scope);
  return value && [{ value, at: item }];
}

/** Whether a value lies between two others, both included. */
export function compileRangeTest(syntax: SyntaxOf<'range-test'>, scope: FormulaScope, compile: CompileIn): Compiled {
  const [value, least, most] = [syntax.of, syntax.least, syntax.most].map((one) => compile(one, scope));
  if (!value || !least || !most) return undefined;
  const of = { value, at: syntax.of };
  const bounds = [
    { value: least, at: syntax.least },
    { value: most, at: syntax.most },
  ];
  if (bounds.map((bound) => needComparable(of, bound, false, scope)).includes(false)) return undefined;
  const test = isPlain(value)
    ? holds(all(compare('>=', value, least), compare('<=', value, most)))
    : settled(call('within', [value, least, most], 'boolean'));
  return syntax.negated && test.kind === 'holds' ? holds(not(test.of)) : test;
}
