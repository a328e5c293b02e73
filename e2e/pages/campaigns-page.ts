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

  /** Makes an empty campaign and waits for its canvas. */
  async create(name: string): Promise<void> {
    await this.page.goto('/campaigns');
    await this.page.getByRole('button', { name: 'New campaign' }).first().click();
    const dialog = this.page.getByRole('dialog');
    await dialog.getByLabel('Name').fill(name);
    await dialog.getByRole('button', { name: 'Create' }).click();
    await this.page.waitForURL(/\/campaigns\/[0-9a-f-]+$/);
  }

  row(name: string): Locator {
    return this.page.getByRole('row').filter({ hasText: name });
  }
}
