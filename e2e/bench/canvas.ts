import type { CampaignGraph } from '@fanfare/shared';
import type { Browser, Page } from '@playwright/test';
import { type Bar, median } from './bars.ts';
import { cardsDrawnAgain, introduceTool } from './drawn-again.ts';
import { elementsOf, firstView } from './first-view.ts';
import { frameTime, type Gesture } from './frames.ts';
import { type HeapGrowth, heapGrowth } from './memory.ts';
import { benchOutline } from './outline.ts';
import { undoOfPaste } from './undo-paste.ts';

const ROUNDS = 5;
const GESTURES: readonly Gesture[] = ['pan', 'zoom', 'drag'];
const VIEWPORT = { width: 1440, height: 900 };

export interface CanvasBench {
  readonly browser: Browser;
  /** Address of the server, and of the campaign in it. */
  readonly address: string;
  readonly campaign: string;
  /** An empty campaign, and one of 50 activities. */
  readonly small: string;
  readonly short: string;
  readonly cookie: { readonly name: string; readonly value: string };
  /** Address of the yardstick, which shows the same graph. */
  readonly plain: string;
  readonly graph: CampaignGraph;
  readonly minutes: number;
}

/** Our canvas against the yardstick, round by round in turns, and what only ours has. */
export async function benchCanvas(bench: CanvasBench): Promise<Bar[]> {
  const place = await canvasPlace(bench);
  const plainAddress = `${bench.plain}?${new URLSearchParams(Object.entries(place).map(([name, value]) => [name, String(value)]))}`;
  const ours: Record<string, number[]> = {};
  const plains: Record<string, number[]> = {};
  const note = (into: Record<string, number[]>, name: string, value: number) => (into[name] ??= []).push(value);

  for (let round = 0; round < ROUNDS; round += 1) {
    await inFreshPage(bench, async (page) => {
      note(ours, 'first', await firstView(page, editorAddress(bench, bench.campaign)));
      await counted(page);
      for (const gesture of GESTURES) note(ours, gesture, await frameTime(page, gesture));
    });
    await inFreshPage(bench, async (page) => {
      note(plains, 'first', await firstView(page, plainAddress));
      for (const gesture of GESTURES) note(plains, gesture, await frameTime(page, gesture));
    });
  }
  const ratio = (name: string) => median(ours[name] ?? []) / median(plains[name] ?? []);
  const compared = (bar: string, name: string, goal: number): Bar[] => [
    { bar: `${bar}, of the yardstick`, value: ratio(name), goal, unit: 'times' },
    { bar: `${bar}, ours`, value: median(ours[name] ?? []), goal: undefined, unit: 'ms' },
  ];
  return [
    ...compared('first view', 'first', 1.5),
    ...compared('pan, p95 frame', 'pan', 1.25),
    ...compared('zoom, p95 frame', 'zoom', 1.25),
    ...compared('drag, p95 frame', 'drag', 1.25),
    ...(await alone(bench)),
    ...(await benchOutline((campaign, use) => outlineOf(bench, campaign, use), bench.campaign, bench.short)),
  ];
}

async function alone(bench: CanvasBench): Promise<Bar[]> {
  const bars: Bar[] = [];
  await inFreshPage(bench, async (page) => {
    await introduceTool(page);
    await firstView(page, editorAddress(bench, bench.campaign));
    await counted(page);
    bars.push({ bar: 'elements, first view', value: await elementsOf(page), goal: 12_000, unit: '' });
    const again = await cardsDrawnAgain(page, () => frameTime(page, 'drag'));
    bars.push({
      bar: 'other cards drawn while one is dragged',
      value: Math.max(0, again.length - 1),
      goal: 0,
      unit: '',
    });
    await page.keyboard.press('1');
    await page.waitForFunction(
      (cards) => document.querySelectorAll('.react-flow__node-activity').length >= cards,
      bench.graph.activities.length,
    );
    bars.push({ bar: 'elements, fitted to view', value: await elementsOf(page), goal: 12_000, unit: '' });
    for (const gesture of GESTURES)
      bars.push({
        bar: `${gesture} when fitted, p95 frame`,
        value: await frameTime(page, gesture),
        goal: undefined,
        unit: 'ms',
      });
  });
  await inFreshPage(bench, async (page) => {
    await firstView(page, editorAddress(bench, bench.small));
    await counted(page);
    const undos: number[] = [];
    for (let round = 0; round < ROUNDS; round += 1) undos.push(await undoOfPaste(page, bench.graph, 200));
    bars.push({ bar: 'undo of 200 pasted activities', value: median(undos), goal: 100, unit: 'ms' });
  });
  if (bench.minutes > 0)
    await inFreshPage(bench, async (page) => {
      await firstView(page, editorAddress(bench, bench.small));
      bars.push(...heapBars(await heapGrowth(page, bench.minutes), bench.minutes));
    });
  return bars;
}

function heapBars({ whole, withCompiling, values, nodes, rounds }: HeapGrowth, minutes: number): Bar[] {
  return [
    { bar: `heap growth after ${minutes} minutes, ${rounds} rounds`, value: whole, goal: 0.1, unit: '' },
    { bar: 'of values alone, with the rounds before', value: values, goal: 0.1, unit: '' },
    { bar: 'of nodes, with the rounds before', value: nodes, goal: 0.1, unit: '' },
    { bar: 'with what the browser compiled in the rounds before', value: withCompiling, goal: undefined, unit: '' },
  ];
}

/** Where the canvas lies on our page and what it shows at first: the yardstick gets the same. */
async function canvasPlace(bench: CanvasBench): Promise<Record<string, number>> {
  let place: Record<string, number> = {};
  await inFreshPage(bench, async (page) => {
    await firstView(page, editorAddress(bench, bench.campaign));
    place = await page.evaluate(() => {
      const box = document.querySelector('.react-flow')?.getBoundingClientRect() ?? new DOMRect();
      const moved = document.querySelector<HTMLElement>('.react-flow__viewport')?.style.transform ?? '';
      const matrix = new DOMMatrix(moved);
      return { width: box.width, height: box.height, x: matrix.e, y: matrix.f, zoom: matrix.a };
    });
  });
  return place;
}

/** Opens the outline of a campaign and waits for its numbers. */
async function outlineOf(bench: CanvasBench, campaign: string, use: (page: Page) => Promise<void>): Promise<void> {
  await inFreshPage(bench, async (page) => {
    await page.goto(`${editorAddress(bench, campaign)}?view=outline`);
    await page.locator('.outline-row').first().waitFor();
    await counted(page);
    await use(page);
  });
}

function editorAddress({ address }: CanvasBench, campaign: string): string {
  return `${address}/campaigns/${campaign}`;
}

/** A browser that has seen nothing yet, signed in. */
async function inFreshPage({ browser, address, cookie }: CanvasBench, use: (page: Page) => Promise<void>) {
  const context = await browser.newContext({ viewport: VIEWPORT, reducedMotion: 'reduce', locale: 'en-GB' });
  await context.addInitScript(() => localStorage.setItem('fanfare.tour', 'seen'));
  await context.addCookies([{ ...cookie, url: address }]);
  const page = await context.newPage();
  await use(page);
  await context.close();
}

/** Waits until no number is missing any more. */
async function counted(page: Page): Promise<void> {
  await page.getByRole('status').first().waitFor({ state: 'attached' });
  await page.waitForFunction(() => document.querySelector('[data-state="computing"], [data-state="stale"]') === null, {
    timeout: 120_000,
  });
}
