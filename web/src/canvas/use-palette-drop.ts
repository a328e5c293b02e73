import { isActivityType } from '@fanfare/shared';
import { useReactFlow } from '@xyflow/react';
import { type DragEvent, useCallback } from 'react';
import { addAt } from '../editor/edits/add-activity.ts';
import { useEditor } from '../editor/EditorContext.tsx';
import { DRAG_TYPE } from '../editor/palette/drag-type.ts';
import { arrowUnder } from './arrow-under.ts';

/** Dropping an activity from the palette: on an arrow it is spliced in, elsewhere it stands free. */
export function usePaletteDrop() {
  const session = useEditor();
  const flow = useReactFlow();

  const onDragOver = useCallback(
    (event: DragEvent) => {
      if (!event.dataTransfer.types.includes(DRAG_TYPE)) return;
      event.preventDefault();
      event.dataTransfer.dropEffect = 'copy';
      const dropOn = arrowUnder(event.clientX, event.clientY);
      if (dropOn !== session.view.getState().dropOn) session.view.setState({ dropOn });
    },
    [session],
  );

  const onDragLeave = useCallback(() => session.view.setState({ dropOn: undefined }), [session]);

  const onDrop = useCallback(
    (event: DragEvent) => {
      const type = event.dataTransfer.getData(DRAG_TYPE);
      session.view.setState({ dropOn: undefined });
      if (!isActivityType(type)) return;
      event.preventDefault();
      const on = arrowUnder(event.clientX, event.clientY);
      const at = flow.screenToFlowPosition({ x: event.clientX, y: event.clientY });
      addAt(session, type, on === undefined ? { kind: 'free', at } : { kind: 'on', transition: on });
    },
    [session, flow],
  );

  return { onDragOver, onDragLeave, onDrop };
}
