import { draggable } from '@atlaskit/pragmatic-drag-and-drop/adapter/element-adapter';
import { type RefObject, useEffect, useRef, useState } from 'react';
import { type Dragged, dragData } from './drag-data.ts';

export interface DragOptions {
  readonly element: RefObject<HTMLElement | null>;
  /** The part that starts a drag; the whole element when left out. */
  readonly handle?: RefObject<HTMLElement | null>;
  readonly what: Dragged;
  readonly disabled?: boolean;
}

/** Lets an element be dragged; says whether it is. */
export function useDrag({ element, handle, what, disabled = false }: DragOptions): boolean {
  const [dragging, setDragging] = useState(false);
  const now = useRef(what);
  useEffect(() => {
    now.current = what;
  });
  useEffect(() => {
    if (!element.current || disabled) return undefined;
    return draggable({
      element: element.current,
      ...(handle?.current ? { dragHandle: handle.current } : {}),
      getInitialData: () => dragData(now.current),
      onDragStart: () => setDragging(true),
      onDrop: () => setDragging(false),
    });
  }, [element, handle, disabled]);
  return dragging;
}
