import type { Page } from '@playwright/test';

/**
 * Edits for so many minutes and tells how much larger the heap is than at the beginning: 0.1 is a tenth. Both times
 * garbage is collected first, and the first rounds come before, so that what is made once does not count.
 */
export async function heapGrowth(page: Page, minutes: number): Promise<{ growth: number; rounds: number }> {
  const session = await page.context().newCDPSession(page);
  const heap = async () => {
    await session.send('HeapProfiler.collectGarbage');
    return (await session.send('Runtime.getHeapUsage')).usedSize;
  };
  // The history keeps its last 200 gestures: filling it is not growth.
  for (let round = 0; round < 45; round += 1) await editOnce(page);
  const before = await heap();
  const end = Date.now() + minutes * 60_000;
  let rounds = 0;
  while (Date.now() < end) {
    await editOnce(page);
    rounds += 1;
  }
  return { growth: (await heap()) / before - 1, rounds };
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
