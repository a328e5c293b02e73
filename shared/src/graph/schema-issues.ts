import type { z } from 'zod';

/** What a schema has against a value, with the place it is about. */
export interface SchemaIssue {
  path: readonly (string | number)[];
  reason: string;
}

/** Issues of a schema in plain words: unknown fields one by one, and of alternatives the one that was meant. */
export function schemaIssues(issues: readonly z.core.$ZodIssue[], at: SchemaIssue['path'] = []): SchemaIssue[] {
  return issues.flatMap((issue) => {
    const path = [...at, ...issue.path.map((part) => (typeof part === 'symbol' ? String(part) : part))];
    if (issue.code === 'unrecognized_keys') {
      return issue.keys.map((key) => ({ path: [...path, key], reason: unknownField }));
    }
    if (issue.code === 'invalid_union' && issue.errors.length > 0) return schemaIssues(meant(issue.errors), path);
    return [{ path, reason: inWords(issue.message) }];
  });
}

/** Why a field that a schema does not have is refused. */
export const unknownField = 'it is not known here';

/** Of several alternatives the one whose kind fits, else the one with the fewest issues. */
function meant(alternatives: readonly (readonly z.core.$ZodIssue[])[]): readonly z.core.$ZodIssue[] {
  const ranked = alternatives.toSorted((left, right) => badness(left) - badness(right));
  return ranked[0] ?? [];
}

function badness(issues: readonly z.core.$ZodIssue[]): number {
  const isOtherKind = issues.some(({ path }) => path.length === 0 || (path.length === 1 && path[0] === 'kind'));
  return (isOtherKind ? 1_000_000 : 0) + issues.length;
}

function inWords(message: string): string {
  const words = message.replace(/^Invalid (input|option): /, '').replace(/\.$/, '');
  return words.charAt(0).toLowerCase() + words.slice(1);
}
