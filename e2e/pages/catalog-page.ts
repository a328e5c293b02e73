import { expect, type Locator, type Page } from '@playwright/test';

type Part = 'Targeting dimensions' | 'Links' | 'Tables' | 'Suggestions';

/** The catalog: what tables mean. */
export class CatalogPage {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  async open(part: Part = 'Targeting dimensions'): Promise<void> {
    await this.page.goto('/data/catalog');
    await expect(this.page.getByRole('heading', { level: 1, name: 'Catalog' })).toBeVisible();
    await this.page.getByRole('tab', { name: part }).click();
  }

  dimension(label: string): Locator {
    return this.page.getByRole('region', { name: `Targeting dimension ${label}` });
  }

  async save(): Promise<void> {
    await this.page.getByRole('button', { name: 'Save catalog' }).click();
    await expect(this.page.getByText('Saved the catalog')).toBeVisible();
  }
}
