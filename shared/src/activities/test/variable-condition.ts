import { canonicalLiteral } from '../../relation/literal.ts';
import { invariant } from '../../result/invariant.ts';
import { variableDataTypes, variableList, variableLiteral } from '../../variable/read-variable.ts';
import type { VariableLookup, VariableType } from '../../variable/variable.ts';
import type { SizeComparison } from '../settings/size-comparison.ts';
import type { TestCondition } from './config.ts';

type VariableCondition = Extract<TestCondition, { kind: 'variable' }>;

/** True when variables of the type are compared by size, not only by equality. */
export function hasOrder(type: VariableType): boolean {
  return type === 'number' || type === 'date';
}

/** The value compared with, in the form variables are read in; undefined when it is none of the type. */
export function comparedValue(value: string | boolean, type: VariableType): string | boolean | undefined {
  return canonicalLiteral(value, variableDataTypes[type]);
}

/** Whether the condition holds. Throws for what validation refuses. */
export function variableHolds({ variable, op, value }: VariableCondition, variables: VariableLookup): boolean {
  invariant(variable !== null && value !== null, 'the condition is not complete');
  const type = variables.get(variable)?.type;
  invariant(type, `the variable ${variable} is not declared`);
  const wanted = comparedValue(value, type);
  invariant(wanted !== undefined, `${String(value)} is no ${type}`);
  if (type === 'list') {
    const list = variableList(variable, variables);
    invariant(list.ok, `the variable ${variable} has no value`);
    return list.value.includes(String(wanted)) === (op === '=');
  }
  const read = variableLiteral(variable, variables);
  invariant(read.ok, `the variable ${variable} has no value`);
  return orderFits(compareValues(read.value.value, wanted, type), op);
}

/** Below 0 when the first comes before the second, 0 when they are equal. */
function compareValues(left: string | boolean, right: string | boolean, type: VariableType): number {
  if (left === right) return 0;
  if (type === 'number') return compareDecimals(String(left), String(right));
  return String(left) < String(right) ? -1 : 1;
}

/** Exact: both are decimal texts with up to six places. */
function compareDecimals(left: string, right: string): number {
  const difference = millionths(left) - millionths(right);
  return difference === 0n ? 0 : difference < 0n ? -1 : 1;
}

function millionths(text: string): bigint {
  const [whole = '0', places = ''] = text.replace('-', '').split('.');
  const size = BigInt(whole) * 1_000_000n + BigInt(places.padEnd(6, '0'));
  return text.startsWith('-') ? -size : size;
}

const fits: Record<SizeComparison, (order: number) => boolean> = {
  '=': (order) => order === 0,
  '<>': (order) => order !== 0,
  '<': (order) => order < 0,
  '<=': (order) => order <= 0,
  '>': (order) => order > 0,
  '>=': (order) => order >= 0,
};

function orderFits(order: number, op: SizeComparison): boolean {
  return fits[op](order);
}
