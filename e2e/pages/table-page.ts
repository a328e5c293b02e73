import { expect, type Locator, type Page } from '@playwright/test';

/** One table: its rows, what its columns hold, and its versions. */
export class TablePage {
  readonly page: Page;
  readonly rows: Locator;

  constructor(page: Page) {
    this.page = page;
    this.rows = page.getByRole('table', { name: 'Rows' });
  }

  async open(table: string, view: 'Rows' | 'Columns' | 'Versions' = 'Rows'): Promise<void> {
    await this.page.goto(`/data/tables/${table}`);
    const tab = this.page.getByRole('tab', { name: new RegExp(`^${view}`) });
    await tab.click();
    await expect(tab).toHaveAttribute('aria-selected', 'true');
  }
}
