import { expect, type Locator, type Page } from '@playwright/test';
import { escaped } from './names.ts';

/** The tab “Columns” of an arrow or an activity: everything its rows have. */
export class Columns {
  readonly page: Page;
  readonly region: Locator;

  constructor(page: Page, inspector: Locator) {
    this.page = page;
    this.region = inspector.getByRole('tabpanel', { name: /^Columns/ });
  }

  /** A column by its label; with the activity that added it, where one did. */
  column(label: string, addedBy?: string): Locator {
    const end = addedBy === undefined ? '' : `, added by ${escaped(addedBy)}`;
    return this.region.getByRole('button', { name: new RegExp(`^${escaped(label)}, [^,]+${end}$`) });
  }

  /** The columns under a heading such as “Added on the way”. */
  section(name: string): Locator {
    return this.region.getByRole('region', { name, exact: true });
  }

  async find(words: string): Promise<void> {
    await this.region.getByRole('searchbox', { name: 'Find a column' }).fill(words);
  }

  /** Opens or closes a link. */
  async toggleLink(name: string): Promise<void> {
    await this.region.getByRole('button', { name: new RegExp(`^${escaped(name)} ?\\d+$`) }).click();
  }

  /** The panel with the values of a column among the rows that are here. */
  async values(label: string, addedBy?: string): Promise<Locator> {
    await this.column(label, addedBy).click();
    const panel = this.page.getByRole('dialog', { name: `Values of ${label}` });
    await expect(panel).toBeVisible();
    return panel;
  }
}
