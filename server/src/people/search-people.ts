import { any, canonicalLiteral, comparableText, compare, literal, type Predicate, textMatch } from '@fanfare/shared';
import type { PeopleColumn } from './people-columns.ts';

/** Holds for rows of which a text among the columns contains the search text, or whose key is that number. */
export function matchesSearch(columns: readonly PeopleColumn[], search: string): Predicate {
  const wanted = search.trim().toLowerCase();
  return any(
    ...columns.flatMap(({ value, type, key }) => {
      if (type === 'text') return [textMatch('contains', comparableText(value, { trim: false, fold: true }), wanted)];
      const exact = key && type !== 'boolean' ? canonicalLiteral(wanted, type) : undefined;
      return exact === undefined ? [] : [compare('=', value, literal(exact, type))];
    }),
  );
}
