import { canonicalLiteral, literal } from '../../relation/literal.ts';
import { variableLiteral } from '../../variable/read-variable.ts';
import type { SyntaxOf } from '../syntax/formula-syntax.ts';
import { hintFor } from './nearest.ts';
import { type Compiled, type FormulaScope, report } from './scope.ts';
import { phrase } from '../../words/phrase.ts';

/** A number as written: whole numbers are integers, others exact decimals. */
export function compileNumber(syntax: SyntaxOf<'number'>, scope: FormulaScope): Compiled {
  const type = syntax.text.includes('.') ? 'decimal' : 'integer';
  const value = canonicalLiteral(syntax.text, type);
  if (value !== undefined) return literal(value, type);
  const reason = phrase(type === 'integer' ? 'syntax.integerSize' : 'syntax.numberSize');
  return report(scope, syntax, 'formula.syntax', { reason });
}

export function compileText(syntax: SyntaxOf<'text'>, scope: FormulaScope): Compiled {
  const value = canonicalLiteral(syntax.value, 'text');
  if (value !== undefined) return literal(value, 'text');
  return report(scope, syntax, 'formula.syntax', { reason: phrase('syntax.halfCharacter') });
}

export function compileDate(syntax: SyntaxOf<'date'>, scope: FormulaScope): Compiled {
  const value = canonicalLiteral(syntax.value, 'date');
  if (value !== undefined) return literal(value, 'date');
  const reason = phrase('syntax.date', { text: syntax.value.slice(0, 40) });
  return report(scope, syntax, 'formula.syntax', { reason });
}

/** The value of a variable as a constant; a number without a fraction is a whole one. */
export function compileVariable(syntax: SyntaxOf<'variable'>, scope: FormulaScope): Compiled {
  const { variables } = scope.context;
  if (!variables.has(syntax.name)) {
    const names = [...variables.keys()].map((name) => `$${name}`);
    const hint = hintFor(`$${syntax.name}`, names);
    return report(scope, syntax, 'formula.name', { what: phrase('named.variable'), name: `$${syntax.name}`, hint });
  }
  const read = variableLiteral(syntax.name, variables);
  if (!read.ok) return report(scope, syntax, read.failure.code, read.failure.params);
  const { value } = read;
  const whole = value.type === 'decimal' ? canonicalLiteral(String(value.value), 'integer') : undefined;
  return whole === undefined ? value : literal(whole, 'integer');
}
