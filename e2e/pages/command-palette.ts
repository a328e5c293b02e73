import { expect, type Locator, type Page } from '@playwright/test';

/** The list of everything that can be done or gone to. */
export class CommandPalette {
  readonly page: Page;
  readonly dialog: Locator;

  constructor(page: Page) {
    this.page = page;
    this.dialog = page.getByRole('dialog', { name: 'Commands, activities, campaigns and pages' });
  }

  async open(keys = 'Control+k'): Promise<void> {
    await this.page.keyboard.press(keys);
    await expect(this.dialog.getByRole('combobox')).toBeFocused();
  }

  option(name: string | RegExp): Locator {
    return this.dialog.getByRole('option', { name });
  }

  /** Opens it, types and takes the entry with this name, all from the keyboard. */
  async choose(search: string, name: string | RegExp): Promise<void> {
    await this.open();
    await this.page.keyboard.type(search);
    await expect(this.option(name).first()).toBeVisible();
    for (let pressed = 0; pressed < 20; pressed += 1) {
      if ((await this.option(name).first().getAttribute('aria-selected')) === 'true') break;
      await this.page.keyboard.press('ArrowDown');
    }
    await this.page.keyboard.press('Enter');
    await expect(this.dialog).toHaveCount(0);
  }
}
