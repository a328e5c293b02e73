import type { Resolved } from '../attribute/resolve-attribute.ts';
import type { DataType } from '../catalog/data-type.ts';
import { compileFormula } from '../expression/compile-formula.ts';
import type { LiteralValue, Scalar } from '../relation/scalar.ts';
import { isComparable } from '../relation/value-types.ts';
import { type ReadVariable, variableLiteral } from '../variable/read-variable.ts';
import type { VariableLookup } from '../variable/variable.ts';
import type { Clock } from '../moment/moments.ts';
import type { Operand } from './condition.ts';
import type { ConditionContext } from './condition-context.ts';
import { shortFormula } from './description.ts';
import { type ConstantOperand, type Span, spanOf } from './operand.ts';
import { wholeDayOf } from './whole-day.ts';
import { isPhrase, phrase, type Text } from '../words/phrase.ts';

/** What an operand stands for beside a value, as in `Span`; with a formula the bounds differ from row to row. */
export interface OperandValue {
  from: Scalar;
  until: Scalar | null;
}

/** What an operand is read for: the type of the value it is compared with, and the table whose rows formulas read. */
export interface Beside {
  type: DataType;
  label: Text;
  table: string;
}

/** Reads the right side of an operator; a failure says why it is no value of the type. */
export function operandValue(value: Operand, beside: Beside, context: ConditionContext): Resolved<OperandValue> {
  if (isConstant(value)) {
    const span = spanOf(value, beside.type, context);
    return span ? { ok: true, value: span } : wrongType(value, beside);
  }
  if ('variable' in value) return variableSpan(value.variable, beside.type, context);
  return formulaValue(value.formula, beside, context);
}

/** The span of a constant or a variable; a failure also for a formula, which is no constant. */
export function constantSpan(
  value: Operand,
  type: DataType,
  context: Clock & { variables: VariableLookup },
): Span | undefined {
  if (isConstant(value)) return spanOf(value, type, context);
  const read = 'variable' in value ? variableSpan(value.variable, type, context) : undefined;
  return read?.ok ? read.value : undefined;
}

/** Most characters of a value in a problem. */
const LONGEST = 100;

export function wrongType(value: unknown, { type, label }: Beside): Resolved<never> {
  const params = { value: wordsOf(value), type, attribute: label };
  return { ok: false, failure: { code: 'condition.value.type', params } };
}

/** A value as it stands in a problem. */
export function wordsOf(value: unknown): Text {
  if (typeof value !== 'object' || value === null) return String(value).slice(0, LONGEST);
  if (isPhrase(value)) return value;
  if ('formula' in value) return phrase('field.formula', { formula: shortFormula(String(value.formula)) });
  return ('variable' in value ? `$${String(value.variable)}` : JSON.stringify(value)).slice(0, LONGEST);
}

function isConstant(value: Operand): value is ConstantOperand {
  return typeof value !== 'object' || 'relative' in value;
}

function variableSpan(
  name: string,
  type: DataType,
  context: Clock & { variables: VariableLookup },
): ReadVariable<Span> {
  const read = variableLiteral(name, context.variables);
  if (!read.ok) return read;
  if (read.value.value === '') return { ok: false, failure: { code: 'variable.no-value', params: { variable: name } } };
  const span = fits(read.value, type) ? spanOf(read.value.value, type, context) : undefined;
  if (span) return { ok: true, value: span };
  const given = context.variables.get(name)?.type ?? '';
  return { ok: false, failure: { code: 'variable.type', params: { variable: name, type: given, wanted: type } } };
}

/** A number fits every numeric type, a date also datetimes; texts are never read as something else. */
function fits(value: LiteralValue, type: DataType): boolean {
  return isComparable(value.type, type) || (value.type === 'date' && type === 'datetime');
}

function formulaValue(formula: string, beside: Beside, context: ConditionContext): Resolved<OperandValue> {
  const { scalar, problems } = compileFormula(formula, beside.table, context);
  if (!scalar) {
    const [first] = problems;
    const failure = first ?? { code: 'formula.empty' as const, params: { position: 1 } };
    return { ok: false, failure: { code: failure.code, params: failure.params } };
  }
  if (isComparable(scalar.type, beside.type)) return { ok: true, value: { from: scalar, until: null } };
  if (scalar.type === 'date' && beside.type === 'datetime') return { ok: true, value: wholeDayOf(scalar, context) };
  const params = { position: 1, wanted: beside.type, given: scalar.type };
  return { ok: false, failure: { code: 'formula.type', params } };
}
