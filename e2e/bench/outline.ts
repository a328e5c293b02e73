import type { Page } from '@playwright/test';
import { type Bar, median } from './bars.ts';
import { percentile } from './frames.ts';

const ROUNDS = 3;
const FRAMES = 120;
const TOGGLES = 6;

interface Figures {
  /** The 95th percentile of the time between two frames while scrolling and while walking by key, in milliseconds. */
  readonly scroll: number;
  readonly walk: number;
  /** From the key that disables an activity, or enables it again, to the next frame, in milliseconds. */
  readonly toggle: number;
}

/** `show` opens the outline of a campaign, everything counted, in a browser of its own. */
type Show = (campaign: string, use: (page: Page) => Promise<void>) => Promise<void>;

/** The outline of a large campaign against that of a short one, in turns. */
export async function benchOutline(show: Show, large: string, short: string): Promise<Bar[]> {
  const seen: Record<'large' | 'short', Figures[]> = { large: [], short: [] };
  for (let round = 0; round < ROUNDS; round += 1) {
    await show(large, async (page) => void seen.large.push(await figuresOf(page)));
    await show(short, async (page) => void seen.short.push(await figuresOf(page)));
  }
  const middle = (which: 'large' | 'short', name: keyof Figures) => median(seen[which].map((one) => one[name]));
  return [
    ['outline, scrolling, p95 frame', 'scroll', 1.25] as const,
    ['outline, arrow keys, p95 frame', 'walk', 1.25] as const,
    ['outline, disabling an activity', 'toggle', undefined] as const,
  ].flatMap(([bar, name, goal]): Bar[] => [
    {
      bar: `${bar}, of that of 50 activities`,
      value: middle('large', name) / middle('short', name),
      goal,
      unit: 'times',
    },
    { bar, value: middle('large', name), goal: undefined, unit: 'ms' },
  ]);
}

async function figuresOf(page: Page): Promise<Figures> {
  await page.locator('.outline-row').first().focus();
  const { scroll, walk, toggle } = await page.evaluate(perform, { frames: FRAMES, toggles: TOGGLES });
  return { scroll: percentile(scroll, 0.95), walk: percentile(walk, 0.95), toggle: median(toggle) };
}

async function perform({ frames, toggles }: { frames: number; toggles: number }) {
  const nextFrame = () => new Promise<number>((resolve) => requestAnimationFrame(resolve));
  const shown = () => new Promise<void>((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
  const scroller = document.querySelector('.outline-rows')?.parentElement;
  function press(key: string, code: string) {
    const event = new KeyboardEvent('keydown', { key, code, bubbles: true, cancelable: true });
    document.activeElement?.dispatchEvent(event);
  }
  async function timed(act: (frame: number) => void): Promise<number[]> {
    const times: number[] = [];
    let before = await nextFrame();
    for (let frame = 0; frame < frames; frame += 1) {
      act(frame);
      const now = await nextFrame();
      times.push(now - before);
      before = now;
    }
    return times;
  }
  const scroll = await timed((frame) => scroller?.scrollBy(0, frame < frames / 2 ? 100 : -100));
  const walk = await timed((frame) => press(frame < frames / 2 ? 'ArrowDown' : 'ArrowUp', ''));
  await shown();
  const toggle: number[] = [];
  for (let turn = 0; turn < toggles; turn += 1) {
    const from = performance.now();
    press('d', 'KeyD');
    await shown();
    toggle.push(performance.now() - from);
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  return { scroll, walk, toggle };
}
