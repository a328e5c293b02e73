import { useStoreApi, ViewportPortal } from '@xyflow/react';
import { useEffect, useRef } from 'react';

const GAP = 20;

/**
 * The dots of the canvas. They are part of what moves, and reach a view further on each side, so that moving the view
 * paints nothing.
 */
export function Dots() {
  const area = useRef<HTMLDivElement>(null);
  const store = useStoreApi();
  useEffect(() => {
    let shown = { left: 0, top: 0, right: 0, bottom: 0, zoom: 0 };
    function follow() {
      const { transform, width, height } = store.getState();
      const [x, y, zoom] = transform;
      const view = { left: -x / zoom, top: -y / zoom, right: (width - x) / zoom, bottom: (height - y) / zoom };
      const isInside =
        view.left >= shown.left && view.top >= shown.top && view.right <= shown.right && view.bottom <= shown.bottom;
      const isTooLarge = zoom > shown.zoom * 2;
      if ((isInside && !isTooLarge) || !area.current) return;
      const [across, down] = [width / zoom, height / zoom];
      shown = {
        left: onGap(view.left - across),
        top: onGap(view.top - down),
        right: view.right + across,
        bottom: view.bottom + down,
        zoom,
      };
      const { style } = area.current;
      style.left = `${shown.left}px`;
      style.top = `${shown.top}px`;
      style.width = `${shown.right - shown.left}px`;
      style.height = `${shown.bottom - shown.top}px`;
    }
    follow();
    return store.subscribe(follow);
  }, [store]);
  return (
    <ViewportPortal>
      <div ref={area} aria-hidden="true" className="canvas-dots" />
    </ViewportPortal>
  );
}

function onGap(value: number): number {
  return Math.floor(value / GAP) * GAP;
}
