import { type CampaignGraph, copyAsText } from '@fanfare/shared';
import type { Page } from '@playwright/test';

/** Pastes so many activities and tells how long taking that back takes until it is on the screen, in milliseconds. */
export async function undoOfPaste(page: Page, graph: CampaignGraph, activities: number): Promise<number> {
  const ids = graph.activities.slice(0, activities).map(({ id }) => id);
  await page.locator('.activity-card .face').first().focus();
  const all = () => page.getByTestId(/^activity-/u).count();
  await page.evaluate(
    (text) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData('text/plain', text);
      document.activeElement?.dispatchEvent(
        new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
      );
    },
    copyAsText(graph, ids),
  );
  await page.waitForFunction(() => document.querySelectorAll('.activity-card[data-selected]').length > 0);
  await all();
  return page.evaluate(async () => {
    const from = performance.now();
    const target = document.querySelector('[data-region="canvas"] .face') ?? document.body;
    target.dispatchEvent(
      new KeyboardEvent('keydown', { key: 'z', code: 'KeyZ', ctrlKey: true, bubbles: true, cancelable: true }),
    );
    await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
    return performance.now() - from;
  });
}
