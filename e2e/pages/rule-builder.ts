import { expect, type Locator, type Page } from '@playwright/test';
import { escaped } from './names.ts';

/** A rule as sentences. A scope is the rule itself or the frame of one condition in it. */
export class RuleBuilder {
  readonly page: Page;
  readonly scope: Locator;

  constructor(page: Page, scope: Locator) {
    this.page = page;
    this.scope = scope;
  }

  /** The condition at a path such as `items/0` or `items/0/where/items/0`. */
  condition(path: string): RuleBuilder {
    return new RuleBuilder(this.page, this.page.getByTestId(`condition-${path}`));
  }

  /** Adds a condition on an attribute, or on a linked table, through the picker. */
  async add(attribute: string, group?: string): Promise<void> {
    await this.scope.getByRole('button', { name: 'Add a condition', exact: true }).last().click();
    await this.pick(attribute, group);
  }

  /** Adds an exception. */
  async addException(attribute: string, group?: string): Promise<void> {
    await this.scope.getByRole('button', { name: 'Except: add a condition' }).last().click();
    await this.pick(attribute, group);
  }

  /** Chooses another operator for an attribute condition. */
  async operator(word: string): Promise<void> {
    await this.scope
      .getByRole('button', { name: /^Operator: / })
      .first()
      .click();
    await this.page.getByRole('menuitemcheckbox', { name: word, exact: true }).click();
  }

  /** Chooses what is asked of the rows of a linked table: exist, do not exist, number, highest … */
  async test(word: string): Promise<void> {
    await this.scope
      .getByRole('button', { name: /^What is asked of the linked rows: / })
      .first()
      .click();
    await this.page.getByRole('menuitemcheckbox', { name: word, exact: true }).click();
  }

  /** Chooses the attribute whose lowest, highest, sum … is taken. */
  async aggregate(attribute: string): Promise<void> {
    await this.scope.getByRole('button', { name: 'Choose what to aggregate' }).click();
    await this.pick(attribute);
  }

  /** Sets a text value, from the values found or as typed. */
  async value(text: string): Promise<void> {
    const panel = await this.openValue();
    await panel.getByRole('combobox', { name: 'Value' }).fill(text);
    await expect(panel.getByRole('status')).toContainText('found');
    await this.page
      .getByRole('option', { name: new RegExp(`^${escaped(text)}`) })
      .first()
      .click();
    await this.close(panel);
  }

  /** Sets a number. */
  async number(text: string): Promise<void> {
    const panel = await this.openValue();
    await panel.getByRole('textbox', { name: 'Value' }).fill(text);
    await this.close(panel);
  }

  /** Adds values to a list, from the values found. */
  async values(...values: readonly string[]): Promise<void> {
    const panel = await this.openValue();
    for (const value of values) {
      await panel.getByRole('option', { name: new RegExp(`^${escaped(value)}`) }).click();
    }
    await this.close(panel);
  }

  /** Sets a period to one of the usual ones. */
  async period(name: string): Promise<void> {
    const panel = await this.openValue();
    await panel.getByRole('button', { name, exact: true }).click();
    await this.close(panel);
  }

  /** Compares with another attribute, of what a heading of the picker names. */
  async attributeValue(attribute: string, group: string): Promise<void> {
    const panel = await this.openValue();
    await panel.getByRole('button', { name: 'Attribute', exact: true }).click();
    await panel.getByRole('combobox').fill(`${group} ${attribute}`);
    await panel.getByRole('group', { name: group }).getByRole('option', { name: attribute }).first().click();
    await this.close(panel);
  }

  /** Chooses an entry of the menu of the condition. */
  async more(entry: string): Promise<void> {
    await this.scope.getByRole('button', { name: 'More for this condition' }).first().click();
    await this.page.getByRole('menuitem', { name: entry }).click();
  }

  /** Sets a day, as 2021-07-01. */
  async day(day: string): Promise<void> {
    const panel = await this.openValue();
    await panel.getByLabel('Value', { exact: true }).fill(day);
    await this.close(panel);
  }

  private async openValue(): Promise<Locator> {
    await this.scope.locator('[data-look="missing"], [data-look="value"]').first().click();
    const panel = this.page.getByRole('dialog', { name: /^Value of / });
    await expect(panel).toBeVisible();
    return panel;
  }

  private async close(panel: Locator): Promise<void> {
    await this.page.keyboard.press('Escape');
    await expect(panel).toBeHidden();
  }

  private async pick(attribute: string, group?: string): Promise<void> {
    const panel = this.page.getByRole('dialog', { name: /attribute|aggregate/i });
    await panel.getByRole('combobox').fill(attribute);
    const within = group === undefined ? panel : panel.getByRole('group', { name: group });
    await within
      .getByRole('option', { name: new RegExp(`^${escaped(attribute)}( many| .+ · .+)?$`) })
      .first()
      .click();
    await expect(panel).toBeHidden();
  }
}
