import { type CampaignGraph, graphResources } from '@fanfare/shared';
import { useMemo } from 'react';
import { useStore } from 'zustand';
import { useCounts, useEditor } from '../editor/EditorContext.tsx';
import { checkGraph, type GraphCheck, unchecked } from '../editor/graph-check.ts';

/** What a version of the campaign says without data: summaries and problems, as the one on screen has them. */
export function useGraphWords(graph: CampaignGraph | undefined): GraphCheck {
  const session = useEditor();
  const { catalog } = useStore(session.catalog);
  const { filters } = useStore(session.filters);
  const { audiences } = useStore(session.audiences);
  const files = useCounts((state) => state.files);
  return useMemo(
    () => (catalog && graph ? checkGraph(graph, graphResources({ catalog, filters, audiences, files })) : unchecked),
    [graph, catalog, filters, audiences, files],
  );
}
