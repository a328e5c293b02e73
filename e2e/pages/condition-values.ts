import { expect, type Locator, type Page } from '@playwright/test';
import { accessibilityFaults } from '../accessibility.ts';
import { escaped } from './names.ts';

/** The panel in which the value of one condition is chosen: its values, bars, lists and how they are compared. */
export class ConditionValues {
  readonly page: Page;
  readonly panel: Locator;
  /** The frame of the condition. */
  readonly condition: Locator;

  constructor(page: Page, path: string) {
    this.page = page;
    this.panel = page.getByRole('dialog', { name: /^Value of / });
    this.condition = page.getByTestId(`condition-${path}`);
  }

  async open(): Promise<void> {
    await this.condition.locator('[data-look="missing"], [data-look="value"]').first().click();
    await expect(this.panel).toBeVisible();
  }

  async close(): Promise<void> {
    await this.page.keyboard.press('Escape');
    await expect(this.panel).toBeHidden();
  }

  /** Fails unless axe finds nothing to object to in the panel. What it covers of the page is not looked at. */
  async expectAccessible(): Promise<void> {
    expect(await accessibilityFaults(this.page, { within: '[role="dialog"]' })).toEqual([]);
  }

  /** A value of the list, with its number and share. */
  option(value: string): Locator {
    return this.panel.getByRole('option', { name: new RegExp(`^${escaped(value)}(,|$)`) });
  }

  /** Pastes values into the list, one per line. */
  async paste(values: readonly string[]): Promise<void> {
    await this.page.evaluate((text) => navigator.clipboard.writeText(text), values.join('\n'));
    await this.panel.getByLabel('Paste or type several').click();
    await this.page.keyboard.press('Control+v');
  }

  /** Chooses a range by dragging from one bar to another. */
  async dragBars(from: number, to: number): Promise<void> {
    const bars = this.panel.getByRole('group', { name: /^Distribution of / }).getByRole('button');
    await bars.nth(from).dragTo(bars.nth(to));
  }
}
