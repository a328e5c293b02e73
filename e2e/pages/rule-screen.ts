import { expect, type Locator, type Page } from '@playwright/test';
import { RuleBuilder } from './rule-builder.ts';

/** The rule builder over the whole page: attributes, the rule, the result. */
export class RuleScreen {
  readonly page: Page;
  readonly attributes: Locator;
  readonly rule: RuleBuilder;
  readonly result: Locator;
  readonly words: Locator;

  constructor(page: Page) {
    this.page = page;
    this.attributes = page.getByRole('complementary', { name: 'Attributes' });
    this.rule = new RuleBuilder(page, page.getByRole('region', { name: 'Rule builder' }));
    this.result = page.getByRole('complementary', { name: 'Result' });
    this.words = page.getByTestId('rule-in-words');
  }

  /** Opens or closes a link in the tree of attributes. */
  async toggleLink(name: string): Promise<void> {
    await this.attribute(name).first().click();
  }

  /** Drags an attribute from the tree to the end of a group: the rule itself, or one by its path. */
  async drag(attribute: string, group = ''): Promise<void> {
    await this.attribute(attribute).first().dragTo(this.endOf(group));
  }

  /** Drags a condition to the end of a group. */
  async move(path: string, group: string): Promise<void> {
    await this.rule.condition(path).scope.getByTestId('grip').first().dragTo(this.endOf(group));
  }

  /** Makes a condition the one the toolbar acts on, then acts. */
  async act(path: string, button: string): Promise<void> {
    await this.rule.condition(path).scope.focus();
    await this.page
      .getByRole('toolbar', { name: 'Change the rule' })
      .getByRole('button', { name: button, exact: true })
      .click();
  }

  /** Waits until the rule as it is now has been counted. */
  async count(): Promise<number> {
    const result = this.result.getByTestId('result');
    await expect(result.getByText('Exact')).toBeVisible();
    const text = await result.innerText();
    return Number((/^[\d,]+$/m.exec(text)?.[0] ?? '').replaceAll(',', ''));
  }

  /** The numbers of “What each condition leaves”: everybody, then after each part. */
  async leaves(): Promise<number[]> {
    const rows = await this.page.getByTestId('waterfall').getByRole('listitem').allInnerTexts();
    return rows.map((text) => Number((/[\d,]+$/.exec(text.trim())?.[0] ?? '').replaceAll(',', '')));
  }

  async done(): Promise<void> {
    await this.page.getByRole('button', { name: 'Done' }).click();
  }

  private attribute(name: string): Locator {
    return this.attributes.getByRole('treeitem', { name: new RegExp(`^${name}, `) });
  }

  private endOf(group: string): Locator {
    return this.page.locator(`[data-add="${group}"]`);
  }
}
