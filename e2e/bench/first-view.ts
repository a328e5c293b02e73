import type { Page } from '@playwright/test';

/** Opens a page and tells after how many milliseconds its first cards were on the screen. */
export async function firstView(page: Page, address: string): Promise<number> {
  await page.addInitScript(watchForCards);
  await page.goto(address);
  const shown = await page.waitForFunction(() => Reflect.get(window, 'cardsShownAt') as number | undefined);
  return (await shown.jsonValue()) ?? Number.NaN;
}

/** How many elements the page holds. */
export function elementsOf(page: Page): Promise<number> {
  return page.evaluate(() => document.querySelectorAll('*').length);
}

function watchForCards(): void {
  const look = () => {
    const card = document.querySelector('.react-flow__node');
    if (!card || getComputedStyle(card).visibility !== 'visible') requestAnimationFrame(look);
    else
      requestAnimationFrame(() => requestAnimationFrame(() => Reflect.set(window, 'cardsShownAt', performance.now())));
  };
  requestAnimationFrame(look);
}
