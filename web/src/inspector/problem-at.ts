import type { Problem } from '@fanfare/shared';

/** What is wrong with the setting at a place such as `subsets/0/limit/rows`; undefined when nothing is. */
export function problemAt(problems: readonly Problem[], field: string): string | undefined {
  return problems.find(({ place }) => place.field === field)?.message;
}
