import { expect, type Locator, type Page } from '@playwright/test';

/** The list of versions beside the canvas. */
export class Versions {
  readonly page: Page;
  readonly region: Locator;

  constructor(page: Page) {
    this.page = page;
    this.region = page.getByRole('complementary', { name: 'Versions' });
  }

  async open(): Promise<void> {
    await this.page.getByRole('button', { name: 'Versions of this campaign' }).click();
    await expect(this.region).toBeVisible();
  }

  row(number: number): Locator {
    return this.region.getByTestId(`version-${number}`);
  }

  async saveAs(label: string): Promise<void> {
    await this.region.getByLabel('Name of this version').fill(label);
    await this.region.getByRole('button', { name: 'Save as a version' }).click();
    await expect(this.region.getByRole('button', { name: new RegExp(`: ${label}$`) })).toBeVisible();
  }

  /** Shows a version on the canvas. */
  async look(number: number): Promise<void> {
    await this.choose(number, 'Look at it');
    await expect(this.notice(number)).toBeVisible();
  }

  /** Does what the menu of a version offers. */
  async choose(number: number, action: string): Promise<void> {
    await this.row(number)
      .getByRole('button', { name: `Actions for version ${number}` })
      .click();
    await this.page.getByRole('menuitem', { name: action }).click();
  }

  /** What says that an older version is looked at. */
  notice(number: number): Locator {
    return this.page.getByRole('note').filter({ hasText: `You are looking at version ${number}` });
  }
}
