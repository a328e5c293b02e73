import type { Page } from '@playwright/test';

export type Gesture = 'pan' | 'zoom' | 'drag';

/** How many frames a gesture lasts. */
const FRAMES = 120;

/**
 * Makes a gesture with one event per frame, as a hand would, and tells how long the frames took.
 * @returns the 95th percentile of the time between two frames, in milliseconds
 */
export async function frameTime(page: Page, gesture: Gesture): Promise<number> {
  const times = await page.evaluate(perform, { gesture, frames: FRAMES });
  return percentile(times, 0.95);
}

/** The value that so many of all are at or below; `share` is 0..1. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * share) - 1)] ?? Number.NaN;
}

async function perform({ gesture, frames }: { gesture: Gesture; frames: number }): Promise<number[]> {
  const box = document.querySelector('.react-flow')?.getBoundingClientRect() ?? new DOMRect();
  const pane = document.querySelector('.react-flow__pane') ?? document.body;
  const middle = { clientX: box.left + box.width / 2, clientY: box.top + box.height / 2 };
  const nextFrame = () => new Promise<number>((resolve) => requestAnimationFrame(resolve));
  const common = { bubbles: true, cancelable: true, view: window };
  const card = [...document.querySelectorAll('.react-flow__node')].find((one) => {
    const { left, right, top, bottom } = one.getBoundingClientRect();
    return (
      one.clientWidth > 100 &&
      left > box.left + 100 &&
      right < box.right - 300 &&
      top > box.top + 100 &&
      bottom < box.bottom - 200
    );
  });
  const start = card?.getBoundingClientRect() ?? new DOMRect();
  const grip = { clientX: start.left + 60, clientY: start.top + 12 };

  const act: Record<Gesture, (frame: number) => void> = {
    pan: (frame) =>
      pane.dispatchEvent(
        new WheelEvent('wheel', { ...common, ...middle, deltaY: (frame < frames / 2 ? 1 : -1) * 40, deltaX: 10 }),
      ),
    zoom: (frame) =>
      pane.dispatchEvent(
        new WheelEvent('wheel', { ...common, ...middle, ctrlKey: true, deltaY: (frame < frames / 2 ? 1 : -1) * 4 }),
      ),
    drag: (frame) =>
      window.dispatchEvent(
        new MouseEvent('mousemove', {
          ...common,
          buttons: 1,
          clientX: grip.clientX + Math.min(frame, frames - frame) * 3,
          clientY: grip.clientY + Math.min(frame, frames - frame) * 2,
        }),
      ),
  };
  if (gesture === 'drag') {
    const held = document.elementFromPoint(grip.clientX, grip.clientY) ?? card;
    held?.dispatchEvent(new MouseEvent('mousedown', { ...common, ...grip, button: 0, buttons: 1 }));
  }
  const times: number[] = [];
  let before = await nextFrame();
  for (let frame = 0; frame < frames; frame += 1) {
    act[gesture](frame);
    const now = await nextFrame();
    times.push(now - before);
    before = now;
  }
  if (gesture === 'drag') window.dispatchEvent(new MouseEvent('mouseup', { ...common, ...grip, button: 0 }));
  await nextFrame();
  return times;
}
