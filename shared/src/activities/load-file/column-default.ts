import { canonicalLiteral } from '../../relation/literal.ts';
import type { FileColumn } from './config.ts';

/** True when a value that does not fit, or has no replacement, becomes the default. */
export function needsDefault({ onError, remap }: FileColumn): boolean {
  return onError === 'default' || remap?.otherwise === 'default';
}

/** The default in the canonical form of the column's type; undefined when it is no value of the type. */
export function columnDefault(column: FileColumn): string | boolean | undefined {
  const text = column.default;
  if (text === undefined || text === '') return undefined;
  if (column.type === 'boolean') return text === 'true' || text === 'false' ? text === 'true' : undefined;
  return canonicalLiteral(text, column.type);
}
