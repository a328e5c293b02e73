import { useReactFlow } from '@xyflow/react';
import { useEffect } from 'react';

const TYPING = 'input, textarea, select, [contenteditable="true"], [role="dialog"], [role="menu"]';
const THINGS = '.react-flow__node, .react-flow__edge, .react-flow__nodesselection, .label-place';

/**
 * While Space is held, dragging moves the view on cards and arrows, too, as it does beside them; letting the key go then
 * presses no button that has the focus.
 */
export function useSpaceToPan(): void {
  const flow = useReactFlow();
  useEffect(() => {
    const stop = new AbortController();
    const always = { capture: true, signal: stop.signal };
    let isHeld = false;
    let hasPanned = false;
    let from: { readonly x: number; readonly y: number } | undefined;

    function forget() {
      isHeld = false;
      hasPanned = false;
      from = undefined;
    }
    function press(event: KeyboardEvent) {
      if (event.code === 'Space' && !(event.target instanceof Element && event.target.closest(TYPING))) isHeld = true;
    }
    function release(event: KeyboardEvent) {
      if (event.code !== 'Space') return;
      if (hasPanned) event.preventDefault();
      forget();
    }
    function take(event: MouseEvent) {
      if (!isHeld || event.button !== 0 || !(event.target instanceof Element)) return;
      hasPanned = true;
      if (!event.target.closest('.react-flow') || !event.target.closest(THINGS)) return;
      from = { x: event.clientX, y: event.clientY };
      event.preventDefault();
      event.stopPropagation();
    }
    function move(event: MouseEvent) {
      if (!from) return;
      const { x, y, zoom } = flow.getViewport();
      void flow.setViewport({ x: x + event.clientX - from.x, y: y + event.clientY - from.y, zoom });
      from = { x: event.clientX, y: event.clientY };
    }
    function letGo() {
      if (!from) return;
      from = undefined;
      window.addEventListener('click', swallow, { capture: true, once: true });
      setTimeout(() => window.removeEventListener('click', swallow, true));
    }

    window.addEventListener('keydown', press, always);
    window.addEventListener('keyup', release, always);
    window.addEventListener('blur', forget, { signal: stop.signal });
    window.addEventListener('mousedown', take, always);
    window.addEventListener('mousemove', move, always);
    window.addEventListener('mouseup', letGo, always);
    return () => stop.abort();
  }, [flow]);
}

function swallow(event: Event): void {
  event.preventDefault();
  event.stopPropagation();
}
