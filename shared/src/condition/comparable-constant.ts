import { foldText } from '../relation/text-form.ts';
import type { TextComparison } from './condition.ts';

/** A text as the engine makes it comparable: without white space at both ends, in lower case, as asked. */
export function comparableConstant(text: string, { trim, fold }: TextComparison): string {
  const trimmed = trim ? text.trim() : text;
  return fold ? foldText(trimmed) : trimmed;
}
