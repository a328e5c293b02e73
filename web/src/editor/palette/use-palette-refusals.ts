import { type ActivityType, positionProblem, type Problem } from '@fanfare/shared';
import { useDocument, useEditor } from '../EditorContext.tsx';
import { usualDestination } from '../edits/add-activity.ts';

/** Why a kind of activity cannot be added to what is selected; undefined for one that can. */
export function usePaletteRefusals(): (type: ActivityType) => Problem | undefined {
  const session = useEditor();
  const graph = useDocument((state) => state.graph);
  useDocument((state) => state.selection);
  return (type) => positionProblem(graph, type, usualDestination(session, type));
}
