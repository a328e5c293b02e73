import { canonicalLiteral, type VariableType, type VariableValue, variableDataTypes } from '@fanfare/shared';

/** What remains of a value under another type; null when it means nothing there. */
export function convertValue(value: VariableValue | null, to: VariableType): VariableValue | null {
  if (value === null) return null;
  if (to === 'list') return Array.isArray(value) ? value : value === '' ? null : [String(value)];
  const single = Array.isArray(value) ? value[0] : value;
  if (single === undefined || single === '') return null;
  if (to === 'text') return String(single);
  if (to === 'boolean') return typeof single === 'boolean' ? single : null;
  return typeof single === 'string' && canonicalLiteral(single, variableDataTypes[to]) !== undefined ? single : null;
}

/** The values of a pasted text: one per line or cell, without white space around, empties and repetitions. */
export function valuesIn(text: string): string[] {
  const values = text.split(/[\r\n\t]+/u).map((one) => one.trim());
  return [...new Set(values.filter((one) => one !== ''))];
}
