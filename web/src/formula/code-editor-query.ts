import { queryOptions, usePrefetchQuery, useQuery } from '@tanstack/react-query';

/** The code of the editor, which is large and only needed for formulas; loaded once. */
const codeEditor = queryOptions({
  queryKey: ['code-editor'],
  queryFn: () => import('./CodeEditor.tsx'),
  staleTime: Number.POSITIVE_INFINITY,
  gcTime: Number.POSITIVE_INFINITY,
  structuralSharing: false,
});

/** The editor of formulas; undefined while it is being loaded, and where that fails. */
export function useCodeEditor() {
  return useQuery(codeEditor).data;
}

/** Loads the editor ahead, where a formula is likely to be opened. */
export function usePrepareCodeEditor(): void {
  usePrefetchQuery(codeEditor);
}
