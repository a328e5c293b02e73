import type { OnMove } from '@xyflow/react';
import { type RefObject, useMemo, useRef } from 'react';
import type { Turns } from './turns.ts';

/** Says on the canvas, and to what waits for its turn, that the view moves: `data-moving` is `pan`, or `zoom`. */
export function useMoving(canvas: RefObject<HTMLElement | null>, turns: Turns) {
  const zoom = useRef(0);
  return useMemo(() => {
    const onMoveStart: OnMove = (_, viewport) => {
      zoom.current = viewport.zoom;
      turns.setMoving(true);
      canvas.current?.setAttribute('data-moving', 'pan');
    };
    const onMove: OnMove = (_, viewport) => {
      if (viewport.zoom !== zoom.current) canvas.current?.setAttribute('data-moving', 'zoom');
    };
    const onMoveEnd: OnMove = () => {
      turns.setMoving(false);
      canvas.current?.removeAttribute('data-moving');
    };
    return { onMoveStart, onMove, onMoveEnd };
  }, [canvas, turns]);
}
