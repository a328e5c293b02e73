import { type Comparing, type DataType, operators } from '@fanfare/shared';
import { freshValue } from './fresh-condition.ts';

/** What a formula's comparison becomes once its type is known; what fits the type stays as it is. */
export function comparedAs(old: Comparing, type: DataType): Partial<Comparing> {
  if (type === 'boolean') {
    const fits = old.value.kind === 'none' || (old.value.kind === 'one' && typeof old.value.value !== 'string');
    return fits ? {} : { operator: 'equals', value: { kind: 'one', value: true }, text: undefined };
  }
  const isTruth = old.value.kind === 'one' && typeof old.value.value === 'boolean';
  if (operators[old.operator].fits.includes(type) && !isTruth) return type === 'text' ? {} : { text: undefined };
  const operator = type === 'date' || type === 'datetime' ? 'during' : type === 'text' ? 'equals' : 'at-least';
  return { operator, value: freshValue(operator, type), text: undefined };
}
