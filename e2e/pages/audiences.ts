import { expect, type Locator, type Page } from '@playwright/test';
import { escaped } from './names.ts';

/** The pages of audiences: all of them, and one. */
export class AudiencePages {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  async open(): Promise<void> {
    await this.page.goto('/audiences');
    await expect(this.page.getByRole('heading', { level: 1, name: 'Audiences' })).toBeVisible();
  }

  /** Makes an audience with the keyboard alone and opens it. */
  async make(
    name: string,
    kind: 'By hand or by campaigns' | 'By a rule as well' = 'By hand or by campaigns',
  ): Promise<void> {
    await this.page.getByRole('button', { name: 'New audience' }).focus();
    await this.page.keyboard.press('Enter');
    const dialog = this.page.getByRole('dialog', { name: 'Make which audience?' });
    await dialog.getByRole('textbox', { name: 'Name' }).fill(name);
    await dialog.getByRole('combobox', { name: 'Targeting dimension' }).click();
    await this.page.getByRole('option', { name: 'Customers', exact: true }).click();
    await dialog.getByRole('radio', { name: kind }).focus();
    await this.page.keyboard.press('Space');
    await dialog.getByRole('button', { name: 'Make the audience' }).focus();
    await this.page.keyboard.press('Enter');
    await expect(this.page.getByRole('heading', { level: 1, name })).toBeVisible();
  }

  row(name: string): Locator {
    return this.page.getByRole('row', { name: new RegExp(`^${escaped(name)}`) });
  }

  /** How many are in the opened audience. */
  size(): Locator {
    return this.page.getByRole('main').getByRole('region', { name: 'Members', exact: true }).first();
  }

  members(): Locator {
    return this.page.getByRole('table', { name: 'Members' });
  }

  async show(kind: string): Promise<void> {
    await this.page.getByRole('combobox', { name: 'How they are in' }).click();
    await this.page.getByRole('option', { name: new RegExp(`^${kind}`) }).click();
  }

  /** Pastes values, looks them up and tells what was found; the dialog stays open. */
  async lookUp(change: 'Add' | 'Remove', attribute: string, values: readonly string[]): Promise<Locator> {
    await this.page.getByRole('button', { name: `${change} people …` }).click();
    const dialog = this.page.getByRole('dialog', { name: new RegExp(`^${change} whom `) });
    await this.attribute(dialog, attribute);
    await dialog.getByRole('textbox', { name: /^Values/ }).fill(values.join('\n'));
    await dialog.getByRole('button', { name: 'Look them up' }).click();
    await expect(dialog.getByRole('region', { name: 'What was found' })).toBeVisible();
    return dialog;
  }

  /** Takes the values from a file; they are not looked up yet. */
  async fromFile(change: 'Add' | 'Remove', attribute: string, text: string): Promise<Locator> {
    await this.page.getByRole('button', { name: `${change} people …` }).click();
    const dialog = this.page.getByRole('dialog', { name: new RegExp(`^${change} whom `) });
    await this.attribute(dialog, attribute);
    const file = { name: 'list.csv', mimeType: 'text/csv', buffer: Buffer.from(text) };
    await dialog.locator('input[type=file]').setInputFiles(file);
    return dialog;
  }

  async attribute(dialog: Locator, attribute: string): Promise<void> {
    await dialog.getByRole('button', { name: /^What the list holds: / }).click();
    const panel = this.page.getByRole('dialog', { name: 'What the list holds' });
    await panel.getByRole('combobox').fill(attribute);
    await panel.getByRole('option', { name: attribute, exact: true }).first().click();
  }

  /** Chooses an entry of the menu of a member, with the keyboard. */
  async ofMember(key: string, entry: string): Promise<void> {
    await this.page.getByRole('button', { name: `What to do with ${key}`, exact: true }).focus();
    await this.page.keyboard.press('Enter');
    const item = this.page.getByRole('menuitem', { name: entry });
    await expect(item).toBeVisible();
    await this.page.keyboard.type(entry.slice(0, 4));
    await expect(item).toBeFocused();
    await this.page.keyboard.press('Enter');
  }

  async tab(name: 'Members' | 'Rule' | 'Used by'): Promise<void> {
    await this.page.getByRole('tab', { name: new RegExp(`^${name}`) }).click();
  }
}
