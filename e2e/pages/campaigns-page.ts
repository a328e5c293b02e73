import { expect, type Locator, type Page } from '@playwright/test';

/** The list of campaigns, and the question of who is working here. */
export class CampaignsPage {
  readonly page: Page;
  readonly heading: Locator;

  constructor(page: Page) {
    this.page = page;
    this.heading = page.getByRole('heading', { level: 1, name: 'Campaigns' });
  }

  /** Opens the list under a name, given once per browser. */
  async open(name = 'Maren Kowalski'): Promise<void> {
    await this.page.goto('/campaigns');
    const question = this.page.getByRole('dialog', { name: 'Who is working here?' });
    await question.getByLabel('Your name').fill(name);
    await question.getByRole('button', { name: 'Use this name' }).click();
    await expect(question).toBeHidden();
    await expect(this.heading).toBeVisible();
  }

  /** Opens the list in a browser that has a name. */
  async goto(): Promise<void> {
    await this.page.goto('/campaigns');
    await expect(this.heading).toBeVisible();
  }

  /** Makes an empty campaign and waits for its canvas; `anew` false stays in the folder that is open. */
  async create(name: string, anew = true): Promise<void> {
    if (anew) await this.goto();
    await this.page.getByRole('button', { name: 'New campaign' }).first().click();
    const dialog = this.page.getByRole('dialog');
    await dialog.getByLabel('Name').fill(name);
    await dialog.getByRole('button', { name: 'Create' }).click();
    await this.page.waitForURL(/\/campaigns\/[0-9a-f-]+$/);
  }

  /** The campaigns of the list, without its header. */
  rows(): Locator {
    return this.page.getByRole('row').filter({ has: this.page.getByRole('cell') });
  }

  row(name: string | RegExp): Locator {
    return this.rows().filter({ has: this.page.getByRole('link', { name }) });
  }

  async search(words: string): Promise<void> {
    await this.page.getByRole('searchbox', { name: 'Search campaigns' }).fill(words);
  }

  /** Chooses an entry from the menu of a campaign. */
  async menu(name: string | RegExp, entry: string): Promise<void> {
    await this.row(name)
      .getByRole('button', { name: /^(Actions|More)/ })
      .click();
    await this.page.getByRole('menuitem', { name: entry, exact: true }).click();
  }
}
