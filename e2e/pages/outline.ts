import { expect, type Locator, type Page } from '@playwright/test';
import { activityName, arrowName, escaped, exactly, freeEndName } from './names.ts';

/** The campaign as a table: activities in the order people pass them, each with its arrows. */
export class Outline {
  readonly page: Page;
  readonly region: Locator;
  readonly table: Locator;

  constructor(page: Page) {
    this.page = page;
    this.region = page.getByRole('region', { name: /^Outline of / });
    this.table = this.region.getByRole('treegrid', { name: 'Activities and transitions' });
  }

  /** Opens it from the canvas or any other view with the switch in the top bar. */
  async open(): Promise<void> {
    await this.page.getByRole('button', { name: 'Outline', exact: true }).click();
    await expect(this.table).toBeVisible();
  }

  activity(label: string): Locator {
    return this.table.getByRole('row', { name: activityName(label) });
  }

  group(label: string): Locator {
    return this.table.getByRole('row', { name: new RegExp(`^Group ${escaped(label)}: `) });
  }

  arrow(from: string, to: string): Locator {
    return this.table.getByRole('row', { name: arrowName(from, to) });
  }

  freeEnd(from: string, port?: string): Locator {
    return this.table.getByRole('row', { name: freeEndName(from, port) });
  }

  /** Every row that is drawn, without the head. */
  rows(): Locator {
    return this.table.locator('[data-item]');
  }

  async expectCount(from: string, to: string, people: number): Promise<void> {
    await expect(this.arrow(from, to)).toHaveAccessibleName(exactly(people));
  }

  /** Opens the menu of a row and chooses an entry. */
  async menu(row: Locator, entry: string): Promise<void> {
    await row.click({ button: 'right' });
    await this.page.getByRole('menuitem', { name: new RegExp(`^${entry}`) }).click();
  }
}
