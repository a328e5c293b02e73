import { isActivityType, positionProblem, type TransitionId } from '@fanfare/shared';
import { useReactFlow } from '@xyflow/react';
import { type DragEvent, useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { addAt } from '../editor/edits/add-activity.ts';
import { useEditor } from '../editor/EditorContext.tsx';
import type { EditorSession } from '../editor/editor-session.ts';
import { DRAG_TYPE } from '../editor/palette/drag-type.ts';
import { announce } from '../ui/announcer.ts';
import { toastManager } from '../ui/toast-manager.ts';
import { arrowUnder } from './arrow-under.ts';
import { groupAt } from './drag-groups.ts';
import type { CanvasEdge, CanvasNode } from './flow-elements.ts';
import { problemText } from '../i18n/speak.ts';

const NOWHERE = { dropOn: undefined, dropInto: undefined };

/** Dropping an activity from the palette: on an arrow it is spliced in, elsewhere it stands free, in the group it is dropped into. */
export function usePaletteDrop() {
  const session = useEditor();
  const flow = useReactFlow<CanvasNode, CanvasEdge>();
  const { t } = useTranslation('canvas');

  const onDragOver = useCallback(
    (event: DragEvent) => {
      if (!event.dataTransfer.types.includes(DRAG_TYPE)) return;
      event.preventDefault();
      event.dataTransfer.dropEffect = 'copy';
      const dropOn = fittingArrow(session, session.view.getState().draggedType, event);
      const at = flow.screenToFlowPosition({ x: event.clientX, y: event.clientY });
      const dropInto = dropOn === undefined ? groupAt(flow.getNodes(), at) : undefined;
      const shown = session.view.getState();
      if (dropOn !== shown.dropOn || dropInto !== shown.dropInto) session.view.setState({ dropOn, dropInto });
    },
    [session, flow],
  );

  const onDragLeave = useCallback(() => session.view.setState(NOWHERE), [session]);

  const onDrop = useCallback(
    (event: DragEvent) => {
      const type = event.dataTransfer.getData(DRAG_TYPE);
      session.view.setState(NOWHERE);
      if (!isActivityType(type)) return;
      event.preventDefault();
      const on = arrowUnder(event.clientX, event.clientY);
      const { graph } = session.documents.getState();
      const cannot = on === undefined ? undefined : positionProblem(graph, type, { kind: 'on', transition: on });
      const at = flow.screenToFlowPosition({ x: event.clientX, y: event.clientY });
      const stands = on === undefined || cannot;
      const { refused = cannot } = addAt(
        session,
        type,
        stands ? { kind: 'free', at, group: groupAt(flow.getNodes(), at) } : { kind: 'on', transition: on },
      );
      if (!refused) return;
      const message = t('refused', { reason: problemText(refused) });
      toastManager.add({ title: message });
      announce(message);
    },
    [session, flow, t],
  );

  return { onDragOver, onDragLeave, onDrop };
}

/** The arrow under the pointer, if what is dragged can stand on it. */
function fittingArrow(
  session: EditorSession,
  type: string | undefined,
  { clientX, clientY }: DragEvent,
): TransitionId | undefined {
  const on = arrowUnder(clientX, clientY);
  if (on === undefined || type === undefined || !isActivityType(type)) return on;
  const { graph } = session.documents.getState();
  return positionProblem(graph, type, { kind: 'on', transition: on }) ? undefined : on;
}
