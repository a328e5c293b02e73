import type { TextMatch } from '../predicate.ts';
import { printFilled, printScalar } from './print-scalar.ts';
import type { RowScope } from './row-scope.ts';

const printers: Record<TextMatch['how'], (one: TextMatch, scope: RowScope) => string> = {
  'starts-with': (one, scope) => {
    const { dialect, text } = scope.writer;
    return dialect.startsWith(printScalar(one.of, scope), text(one.text));
  },
  'ends-with': (one, scope) => {
    const { dialect, text } = scope.writer;
    return dialect.endsWith(printScalar(one.of, scope), text(one.text));
  },
  contains: (one, scope) => {
    const { dialect, text } = scope.writer;
    return dialect.contains(printScalar(one.of, scope), text(one.text));
  },
  like: (one, scope) => {
    const { dialect, text } = scope.writer;
    const pattern = likePattern(one.text);
    return dialect.like(printFilled(one.of, scope), text(pattern.text), pattern.escaped);
  },
};

/** A text test; every filled text starts with and contains the empty one. */
export function printTextMatch(one: TextMatch, scope: RowScope): string {
  if (one.text === '' && one.how !== 'like') return `${printFilled(one.of, scope)} IS NOT NULL`;
  return printers[one.how](one, scope);
}

/** Our pattern (only % is a wildcard) as a LIKE pattern, with backslash as the escape where one is needed. */
function likePattern(text: string): { text: string; escaped: boolean } {
  const parts = text.match(/\\[\\%]|[^]/gu) ?? [];
  if (!parts.some((part) => part === '_' || (part.length > 1 && part.startsWith('\\'))))
    return { text, escaped: false };
  const escapedParts = parts.map((part) => (part === '_' || part === '\\' ? `\\${part}` : part));
  return { text: escapedParts.join(''), escaped: true };
}
