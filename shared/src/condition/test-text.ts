import type { Resolved } from '../attribute/resolve-attribute.ts';
import type { TextMatch } from '../relation/predicate.ts';
import { literal } from '../relation/literal.ts';
import { compare, regexMatch, textMatch } from '../relation/predicates.ts';
import { call } from '../relation/scalars.ts';
import { variableLiteral } from '../variable/read-variable.ts';
import type { Operand } from './condition.ts';
import { comparableConstant } from './comparable-constant.ts';
import { wrongType } from './operand-value.ts';
import { patternProblem, patternText } from './regular-expression.ts';
import { failed, fine, missing, type PositiveTest, readOperand, type ValueTest } from './value-test.ts';
import { phrase } from '../words/phrase.ts';

export type TextOperator = TextMatch['how'] | 'matches';

export function isTextOperator(operator: string): operator is TextOperator {
  return ['starts-with', 'ends-with', 'contains', 'like', 'matches'].includes(operator);
}

/**
 * A test of a part of a text. The right side is a text: typed, of a text variable, or for a plain part of a formula, which
 * differs from row to row and of which nothing is a part of no text.
 */
export function testText(test: PositiveTest, operator: TextOperator, operand: Operand): Resolved<ValueTest> {
  const { tested, text, context } = test;
  const { scalar, label, table } = tested;
  if (typeof operand === 'object' && 'formula' in operand && operator !== 'like' && operator !== 'matches') {
    const read = readOperand(test, operand);
    if (!read.ok) return read;
    return fine(compare('=', call(operator, [scalar, read.value.from], 'boolean'), literal(true, 'boolean')));
  }
  const read = textOf(operand, context.variables);
  if (!read) return wrongType(operand, { type: 'text', label, table });
  if (!read.ok) return read;
  if (operator === 'matches') return testPattern(test, read.value);
  const given = text ? comparableConstant(read.value, text) : read.value;
  if (given === '') return missing(test);
  return given.isWellFormed()
    ? fine(textMatch(operator, scalar, given))
    : wrongType(operand, { type: 'text', label, table });
}

/** Folding belongs to the pattern, not to its text: "\D" in lower case would mean something else. */
function testPattern({ tested, text }: PositiveTest, pattern: string): Resolved<ValueTest> {
  const wrong = patternProblem(pattern);
  if (wrong) {
    const reason = phrase('pattern.at', { position: wrong.position, reason: wrong.reason });
    return failed('condition.pattern', { attribute: tested.label, reason, position: wrong.position });
  }
  return fine(regexMatch(tested.scalar, patternText(pattern, text?.fold ?? false)));
}

function textOf(operand: Operand, variables: Parameters<typeof variableLiteral>[1]): Resolved<string> | undefined {
  if (typeof operand === 'string') return { ok: true, value: operand };
  if (typeof operand !== 'object' || !('variable' in operand)) return undefined;
  const read = variableLiteral(operand.variable, variables);
  if (!read.ok) return read;
  const { value, type } = read.value;
  if (typeof value !== 'string' || type !== 'text') {
    const given = variables.get(operand.variable)?.type ?? '';
    return failed('variable.type', { variable: operand.variable, type: given, wanted: 'text' });
  }
  return value === '' ? failed('variable.no-value', { variable: operand.variable }) : { ok: true, value };
}
