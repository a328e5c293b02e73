import { useStoreApi } from '@xyflow/react';
import { useEffect } from 'react';

/** A part of the canvas, in its own coordinates. */
export interface NearArea {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** A multiple of the distance between dots, so that they stay where they are. */
const STEP = 20;
const NOWHERE = { left: 0, top: 0, right: 0, bottom: 0, zoom: 0 };

/**
 * Tells what lies in view and a view further on each side: at first, and whenever the view leaves it. What is drawn that
 * far needs not be drawn again while the view moves within it.
 */
export function useNearArea(onLeave: (area: NearArea) => void): void {
  const store = useStoreApi();
  useEffect(() => {
    let shown = NOWHERE;
    function follow() {
      const { transform, width, height } = store.getState();
      const [x, y, zoom] = transform;
      const view = { left: -x / zoom, top: -y / zoom, right: (width - x) / zoom, bottom: (height - y) / zoom };
      const isInside =
        view.left >= shown.left && view.top >= shown.top && view.right <= shown.right && view.bottom <= shown.bottom;
      const isTooLarge = zoom > shown.zoom * 2;
      if (isInside && !isTooLarge) return;
      const [across, down] = [width / zoom, height / zoom];
      const left = onStep(view.left - across);
      const top = onStep(view.top - down);
      shown = { left, top, right: onStep(view.right + across), bottom: onStep(view.bottom + down), zoom };
      onLeave({ left, top, width: shown.right - left, height: shown.bottom - top });
    }
    follow();
    return store.subscribe(follow);
  }, [store, onLeave]);
}

function onStep(value: number): number {
  return Math.floor(value / STEP) * STEP;
}
