import { listSnippets } from '@fanfare/shared';
import { queryOptions } from '@tanstack/react-query';
import { call } from '../api/call.ts';

export const snippetsKey = ['snippets'] as const;

/** All snippets of the workspace, by name. */
export function snippetsQuery() {
  return queryOptions({ queryKey: snippetsKey, queryFn: ({ signal }) => call(listSnippets, { signal }) });
}
