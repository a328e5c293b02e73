import { expect, type Locator, type Page } from '@playwright/test';
import { RuleBuilder } from './rule-builder.ts';

/** The panel at the right: settings, people and SQL of what is chosen. */
export class Inspector {
  readonly page: Page;
  readonly region: Locator;

  constructor(page: Page) {
    this.page = page;
    this.region = page.getByRole('complementary', { name: 'Settings' });
  }

  /** Waits until the panel, which comes after the cards, is there. */
  async arrived(): Promise<void> {
    await expect(this.region.getByRole('heading').first()).toBeVisible();
  }

  async openTab(name: 'Rule' | 'Settings' | 'People' | 'Columns' | 'Profile' | 'SQL' | 'Notes'): Promise<void> {
    await this.region.getByRole('tab', { name: new RegExp(`^${name}`) }).click();
  }

  async rename(name: string): Promise<void> {
    const title = this.region.getByRole('textbox', { name: 'Name', exact: true }).first();
    await title.fill(name);
    await title.blur();
  }

  /** Chooses an entry of a list such as “Targeting dimension”. */
  async select(label: string, entry: string, within: Locator = this.region): Promise<void> {
    await within.getByRole('combobox', { name: label }).click();
    await this.page.getByRole('option', { name: entry, exact: true }).click();
  }

  async radio(name: string): Promise<void> {
    await this.region.getByRole('radio', { name, exact: true }).click();
  }

  async switchOn(name: string, within: Locator = this.region): Promise<void> {
    await within.getByRole('switch', { name, exact: true }).click();
  }

  /** The rule of the activity, or of one of its parts. */
  rule(within: Locator = this.region): RuleBuilder {
    return new RuleBuilder(this.page, within);
  }

  /** Chooses the attribute of a button such as “Field 1: Choose an attribute”. */
  async attribute(label: string, attribute: string, within: Locator = this.region): Promise<void> {
    await within.getByRole('button', { name: new RegExp(`^${label}: `) }).click();
    const panel = this.page.getByRole('dialog', { name: label });
    await panel.getByRole('combobox').fill(attribute);
    await panel.getByRole('option', { name: attribute }).first().click();
  }

  /** One subset of a split. */
  subset(position: number): Locator {
    return this.region.getByRole('region', { name: new RegExp(`^Subset ${position}: `) });
  }

  /** The list of people, once it has been fetched. */
  people(): Locator {
    return this.region.getByRole('table', { name: /^People in / });
  }

  sql(): Locator {
    return this.region.getByRole('textbox', { name: /^SQL of / });
  }
}
