import type { Page } from '@playwright/test';
import { type Heap, heapOf } from './heap.ts';

/** The history keeps its last 200 gestures: filling it is not growth. */
const UNTIL_FULL = 45;
/** Until then the browser compiles what runs often; the machine code stays. With its compilers off nothing grows. */
const UNTIL_COMPILED = 400;

/** How much larger something is than it was before the edits: 0.1 is a tenth. */
export interface HeapGrowth {
  /** Everything on the heap, since what runs often was compiled. */
  readonly whole: number;
  /** The same since the history was full: with the machine code made by then. */
  readonly withCompiling: number;
  /** Values and nodes, since the history was full. */
  readonly values: number;
  readonly nodes: number;
  /** Rounds of edits in the given time. */
  readonly rounds: number;
}

/** Edits for so many minutes, once everything is made that is made once, and tells how the heap grew. */
export async function heapGrowth(page: Page, minutes: number): Promise<HeapGrowth> {
  const session = await page.context().newCDPSession(page);
  const edit = async (times: number) => {
    for (let round = 0; round < times; round += 1) await editOnce(page);
  };
  await edit(UNTIL_FULL);
  const full = await heapOf(session);
  await edit(UNTIL_COMPILED - UNTIL_FULL);
  const compiled = await heapOf(session);
  const end = Date.now() + minutes * 60_000;
  let rounds = 0;
  for (; Date.now() < end; rounds += 1) await edit(1);
  const last = await heapOf(session);
  const grown = (part: keyof Heap, since: Heap) => last[part] / since[part] - 1;
  return {
    whole: grown('whole', compiled),
    withCompiling: grown('whole', full),
    values: grown('values', full),
    nodes: grown('nodes', full),
    rounds,
  };
}

/** Adds, moves, copies and removes activities, takes some of it back, and looks elsewhere. */
async function editOnce(page: Page): Promise<void> {
  const { keyboard } = page;
  await page.locator('.activity-card .face').first().focus();
  await keyboard.press('Alt+ArrowRight');
  await keyboard.press('Control+d');
  await keyboard.press('ArrowDown');
  await keyboard.press('Delete');
  await keyboard.press('Control+z');
  await keyboard.press('Control+z');
  await keyboard.press('Control+Shift+z');
  await keyboard.press('Control+z');
  await keyboard.press('Alt+ArrowLeft');
  await keyboard.press('Escape');
  await page.mouse.wheel(0, 200);
  await page.mouse.wheel(0, -200);
}
