import type { Locator, Page } from '@playwright/test';

/** Kept activities: in the palette, and the dialogs that keep and insert them. */
export class Snippets {
  readonly page: Page;
  readonly list: Locator;

  constructor(page: Page) {
    this.page = page;
    this.list = page.getByRole('region', { name: 'Snippets' });
  }

  entry(name: string): Locator {
    return this.list.getByRole('button', { name: `Insert ${name}`, exact: true });
  }

  /** Gives what is about to be kept its words. */
  async save(name: string, description = ''): Promise<void> {
    const dialog = this.page.getByRole('dialog', { name: /^Save .* as a snippet$/ });
    await dialog.getByLabel('Name').fill(name);
    await dialog.getByLabel('Description').fill(description);
    await dialog.getByRole('button', { name: 'Save snippet' }).click();
  }

  async menu(name: string, entry: string): Promise<void> {
    await this.list.getByRole('button', { name: `More about ${name}` }).click();
    await this.page.getByRole('menuitem', { name: entry }).click();
  }
}
