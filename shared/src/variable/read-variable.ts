import type { DataType } from '../catalog/data-type.ts';
import { canonicalLiteral, literal } from '../relation/literal.ts';
import type { LiteralValue } from '../relation/scalar.ts';
import type { ProblemCode } from '../result/codes.ts';
import type { Variable, VariableLookup, VariableType } from './variable.ts';

type Failure = { code: ProblemCode; params: Record<string, string> };
export type ReadVariable<Value> = { ok: true; value: Value } | { ok: false; failure: Failure };

/** The type a single value of a variable has among the types of columns; a list holds texts. */
export const variableDataTypes: Readonly<Record<VariableType, DataType>> = {
  text: 'text',
  number: 'decimal',
  date: 'date',
  boolean: 'boolean',
  list: 'text',
};

/** The variable's value as a constant; a failure when it is not declared, a list, without a value, or not of its type. */
export function variableLiteral(name: string, variables: VariableLookup): ReadVariable<LiteralValue> {
  const variable = variables.get(name);
  if (!variable) return failed('variable.unknown', { variable: name });
  if (variable.type === 'list')
    return failed('variable.type', { variable: name, type: 'list', wanted: 'single value' });
  const { value } = variable;
  if (value === null || Array.isArray(value)) return failed('variable.no-value', { variable: name });
  const type = variableDataTypes[variable.type];
  const text = canonicalLiteral(value, type);
  return text === undefined
    ? failed('variable.value', { variable: name, type: variable.type })
    : fine(literal(text, type));
}

/** The values of a list variable as constants of text. */
export function variableList(name: string, variables: VariableLookup): ReadVariable<readonly string[]> {
  const variable = variables.get(name);
  if (!variable) return failed('variable.unknown', { variable: name });
  if (variable.type !== 'list') return failed('variable.type', { variable: name, type: variable.type, wanted: 'list' });
  return Array.isArray(variable.value) ? fine(variable.value) : failed('variable.no-value', { variable: name });
}

/** What is wrong with a declared value; undefined when it fits its type or there is none yet. */
export function variableValueProblem({ name, type, value }: Variable): Failure | undefined {
  if (value === null) return undefined;
  const fits =
    type === 'list'
      ? Array.isArray(value)
      : canonicalLiteral(Array.isArray(value) ? '' : value, variableDataTypes[type]) !== undefined;
  return fits ? undefined : { code: 'variable.value', params: { variable: name, type } };
}

function fine<Value>(value: Value): ReadVariable<Value> {
  return { ok: true, value };
}

function failed(code: ProblemCode, params: Record<string, string>): { ok: false; failure: Failure } {
  return { ok: false, failure: { code, params } };
}
