import { expect, type Locator, type Page } from '@playwright/test';
import { escaped } from './names.ts';

/** The editor of a formula, within whatever holds it. */
export class FormulaEditor {
  readonly page: Page;
  readonly field: Locator;
  readonly completions: Locator;

  constructor(page: Page, scope: Locator) {
    this.page = page;
    this.field = scope.getByRole('textbox', { name: 'Formula' });
    this.completions = page.getByRole('listbox', { name: 'Completions' });
  }

  /** Types at the end of the formula. */
  async type(text: string): Promise<void> {
    await this.field.click();
    await this.page.keyboard.press('Control+End');
    await this.page.keyboard.type(text);
  }

  /** Types a beginning and takes the completion with this name with Enter. */
  async complete(beginning: string, name: string): Promise<void> {
    await this.type(beginning);
    const option = this.completions.getByRole('option', { name: new RegExp(`^${escaped(name)}`) }).first();
    await expect(option).toHaveAttribute('aria-selected', 'true');
    await this.page.keyboard.press('Enter');
    await expect(this.completions).toBeHidden();
  }

  async clear(): Promise<void> {
    await this.field.click();
    await this.page.keyboard.press('Control+a');
    await this.page.keyboard.press('Delete');
  }

  async expectProblem(text: string | RegExp): Promise<void> {
    await expect(this.field).toHaveAttribute('aria-invalid', 'true');
    await expect(this.field).toHaveAccessibleDescription(text);
  }

  async expectDescription(text: string | RegExp): Promise<void> {
    await expect(this.field).toHaveAttribute('aria-invalid', 'false');
    await expect(this.field).toHaveAccessibleDescription(text);
  }
}
