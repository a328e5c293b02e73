import { expect, type Locator, type Page } from '@playwright/test';

/** The variables of the campaign that is open: in short beside the canvas, and in their dialog. */
export class Variables {
  readonly page: Page;
  readonly section: Locator;
  readonly dialog: Locator;

  constructor(page: Page) {
    this.page = page;
    this.section = page.getByRole('complementary', { name: 'Settings' }).getByRole('region', { name: 'Variables' });
    this.dialog = page.getByRole('dialog', { name: 'Variables' });
  }

  /** Declares a variable; the dialog stays open. */
  async declare(name: string, type: string, value: string): Promise<void> {
    await this.section.getByRole('button', { name: 'Add a variable' }).click();
    await this.rename(name);
    await this.dialog.getByRole('combobox', { name: 'Type' }).click();
    await this.page.getByRole('option', { name: type, exact: true }).click();
    await this.setValue(value);
  }

  /** Opens the dialog at a variable that is declared. */
  async open(name: string): Promise<void> {
    await this.section.getByRole('button', { name: new RegExp(`^Variable ${name}: `) }).click();
    await expect(this.dialog).toBeVisible();
  }

  async rename(name: string): Promise<void> {
    const field = this.dialog.getByRole('textbox', { name: 'Name' });
    await expect(field).toBeFocused();
    await field.fill(name);
    await field.blur();
  }

  async setValue(value: string): Promise<void> {
    await this.dialog.getByRole('textbox', { name: /^(Value|Test value)/ }).fill(value);
  }

  async close(): Promise<void> {
    await this.dialog.getByRole('button', { name: 'Done' }).click();
    await expect(this.dialog).toBeHidden();
  }
}
