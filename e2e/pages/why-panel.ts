import { expect, type Locator, type Page } from '@playwright/test';

/** The panel “Why is someone here?”: who is asked about, their way, and what decided at every activity. */
export class WhyPanel {
  readonly page: Page;
  readonly region: Locator;
  readonly verdict: Locator;

  constructor(page: Page) {
    this.page = page;
    this.region = page.getByRole('region', { name: 'Why is someone here?' });
    this.verdict = this.region.getByTestId('why-verdict');
  }

  /** Opens it by its key and looks for somebody; the first match is taken. */
  async ask(search: string): Promise<void> {
    await this.page.keyboard.press('w');
    const field = this.region.getByRole('searchbox');
    await expect(field).toBeFocused();
    await this.page.keyboard.type(search);
    await expect(this.region.getByRole('status')).toBeVisible();
    await this.page.keyboard.press('Enter');
    await expect(this.verdict).toBeVisible();
  }

  /** What is said of an activity, by its id. */
  step(activity: string): Locator {
    return this.region.getByTestId(`explained-${activity}`);
  }
}
