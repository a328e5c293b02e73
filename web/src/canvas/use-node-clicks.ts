import { membersOf } from '@fanfare/shared';
import type { NodeMouseHandler } from '@xyflow/react';
import { useCallback } from 'react';
import { select } from '../editor/document/document-store.ts';
import { selectActivities } from '../editor/document/selection.ts';
import { useEditor } from '../editor/EditorContext.tsx';
import { useEditable } from '../editor/use-editable.ts';
import { inspectActivity } from '../editor/view-actions.ts';
import { type CanvasNode, groupOfNode } from './flow-elements.ts';

/** A click on a card opens its settings beside it, two clicks open them at their start; a frame is all that is in it. */
export function useNodeClicks() {
  const session = useEditor();
  const editable = useEditable();

  const clickNode: NodeMouseHandler<CanvasNode> = useCallback(
    (event, { id, type }) => {
      if (event.shiftKey || event.ctrlKey || event.metaKey) return;
      const group = groupOfNode(id);
      if (type === 'frame' && group !== undefined)
        select(session.documents, selectActivities(membersOf(session.documents.getState().graph, group)));
      if (type !== 'activity' && type !== 'collapsed') return;
      session.view.setState({ inspectorOpen: true, versionsOpen: false, field: undefined, cause: undefined });
    },
    [session],
  );

  const openNode: NodeMouseHandler<CanvasNode> = useCallback(
    (_, { id, type }) => {
      if (type === 'activity') inspectActivity(session, id, { tab: 'settings' });
      if (type === 'frame' && editable) session.view.setState({ renamingGroup: groupOfNode(id) });
    },
    [session, editable],
  );

  return { clickNode, openNode };
}
