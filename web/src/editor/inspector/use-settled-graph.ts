import type { CampaignGraph } from '@fanfare/shared';
import { useEffect, useState } from 'react';
import { countsAlike } from '../../counts/affected.ts';
import { useDocument } from '../EditorContext.tsx';

const REST = 300;

/** The graph once editing has rested, and the same object while nothing that matters to people has changed. */
export function useSettledGraph(): CampaignGraph {
  const graph = useDocument((state) => state.graph);
  const [settled, setSettled] = useState(graph);
  useEffect(() => {
    if (countsAlike(settled, graph)) return undefined;
    const timer = setTimeout(() => setSettled(graph), REST);
    return () => clearTimeout(timer);
  }, [graph, settled]);
  return settled;
}
