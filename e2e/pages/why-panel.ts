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

  /** Opens it by its key; what is typed then is looked for. */
  async open(): Promise<void> {
    await this.page.keyboard.press('w');
    await expect(this.region.getByRole('searchbox')).toBeFocused();
  }

  /** Opens it and looks for somebody, in a dimension if one is given; the first match is taken. */
  async ask(search: string, dimension?: string): Promise<void> {
    await this.open();
    if (dimension !== undefined) {
      await this.region.getByRole('combobox', { name: 'Looked for in' }).click();
      await this.page.getByRole('option', { name: dimension, exact: true }).click();
      await this.region.getByRole('searchbox').focus();
    }
    await this.page.keyboard.type(search);
    await expect(this.region.getByRole('status')).toBeVisible();
    await this.page.keyboard.press('Enter');
    await expect(this.verdict).toBeVisible();
  }

  /** What is said of an activity, by its id. */
  step(activity: string): Locator {
    return this.region.getByTestId(`explained-${activity}`);
  }

  /** The rows of another dimension that are told of at an activity, where there are many. */
  rowsAt(activity: string): Locator {
    return this.step(activity).getByRole('group');
  }
}
