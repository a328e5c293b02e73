import { expect, type Locator, type Page } from '@playwright/test';

/** Somebody who only has a keyboard. */
export class Keyboard {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  async press(...keys: readonly string[]): Promise<void> {
    for (const key of keys) await this.page.keyboard.press(key);
  }

  async type(text: string): Promise<void> {
    await this.page.keyboard.type(text);
  }

  /** Presses a key, as often as it takes, until something has the focus. */
  async reach(target: Locator, key = 'Tab', most = 40): Promise<void> {
    await expect(target).toBeVisible();
    for (let pressed = 0; pressed < most; pressed += 1) {
      if (await isFocused(target)) return;
      await this.press(key);
    }
    await expect(target).toBeFocused();
  }

  /** Opens the panel of what has the focus and waits until the focus is inside. */
  async open(panel: Locator): Promise<void> {
    await this.press('Enter');
    await expect(panel.locator(':focus')).toHaveCount(1);
  }

  /** Opens what has the focus and chooses an entry of the menu that comes. */
  async choose(entry: string, role: 'menuitem' | 'menuitemcheckbox' = 'menuitemcheckbox'): Promise<void> {
    await this.open(this.page.getByRole('menu'));
    await this.reach(this.page.getByRole(role, { name: entry, exact: true }), 'ArrowDown');
    await this.press('Enter');
    await expect(this.page.getByRole('menu')).toHaveCount(0);
  }
}

async function isFocused(target: Locator): Promise<boolean> {
  return target.evaluate((element) => element === document.activeElement);
}
