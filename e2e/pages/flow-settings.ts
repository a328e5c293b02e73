import { expect, type Locator, type Page } from '@playwright/test';
import type { Inspector } from './inspector.ts';

/** Settings of Wait, Test, End, Incremental query, Update data and the time limit of an AND-join. */
export class FlowSettings {
  readonly page: Page;
  readonly inspector: Inspector;
  readonly region: Locator;
  /** The figures and notes under the settings. */
  readonly result: Locator;

  constructor(inspector: Inspector) {
    this.page = inspector.page;
    this.inspector = inspector;
    this.region = inspector.region;
    this.result = inspector.region.getByTestId('result');
  }

  /** A card such as “Branch 1: Somebody”, “Signal 1” or “Change 2”. */
  card(title: RegExp): Locator {
    return this.region.getByRole('region', { name: title });
  }

  /** One of the conditions of a branch, or one of the parameters of a signal. */
  part(card: Locator, title: string): Locator {
    return card.getByRole('group', { name: title, exact: true });
  }

  async fill(label: string, value: string, within: Locator = this.region): Promise<void> {
    const field = within.getByLabel(label, { exact: true });
    await field.fill(value);
    await field.blur();
  }

  /** Types a length of time with the keyboard, and chooses its unit with the arrow keys. */
  async span(label: string, amount: string, unit: string): Promise<void> {
    const field = this.region.getByLabel(label, { exact: true });
    await field.focus();
    await this.page.keyboard.press('Control+a');
    await this.page.keyboard.type(amount);
    await this.page.keyboard.press('Tab');
    await expect(this.region.getByRole('combobox', { name: `Unit of ${label}` })).toBeFocused();
    await this.page.keyboard.press('Enter');
    await this.page.keyboard.type(unit);
    await this.page.keyboard.press('Enter');
    await expect(this.region.getByRole('combobox', { name: `Unit of ${label}` })).toContainText(unit);
  }

  async tick(label: string, within: Locator = this.region): Promise<void> {
    await within.getByRole('checkbox', { name: label, exact: true }).click();
  }

  async press(name: string | RegExp, within: Locator = this.region): Promise<void> {
    await within.getByRole('button', { name, ...(typeof name === 'string' ? { exact: true } : {}) }).click();
  }

  /** Chooses the column of a change by typing. */
  async column(change: Locator, name: string): Promise<void> {
    await change.getByRole('combobox', { name: 'Column' }).fill(name);
    await this.page.getByRole('option', { name, exact: true }).click();
  }
}
