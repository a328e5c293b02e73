import { expect, type Locator, type Page } from '@playwright/test';
import { escaped } from './names.ts';

/** What is said about a filter when it is saved. */
export interface NewFilter {
  readonly name: string;
  readonly description?: string;
  /** Values that become parameters, as they stand in the dialog (“Country is DE”), with their labels. */
  readonly parameters?: Readonly<Record<string, string>>;
  readonly shared?: boolean;
}

/** Saved filters: the panel of the rule builder, the list of all, and the page of one. */
export class SavedFilters {
  readonly page: Page;
  readonly panel: Locator;
  readonly list: Locator;

  constructor(page: Page) {
    this.page = page;
    this.panel = page.getByRole('dialog', { name: 'Saved filters' });
    this.list = page.getByRole('table', { name: 'Saved filters' });
  }

  /** Opens the panel in the rule builder. */
  async openPanel(): Promise<void> {
    await this.page.getByRole('button', { name: 'Saved filters', exact: true }).click();
    await expect(this.panel).toBeVisible();
  }

  /** Saves the rule that is open and puts the filter in its place. */
  async saveRule(filter: NewFilter): Promise<void> {
    await this.panel.getByRole('button', { name: 'Save this rule as a filter' }).click();
    await this.fillNew(filter);
    await this.saveNew();
  }

  /** Fills in the dialog for a new filter. */
  async fillNew({ name, description, parameters = {}, shared = false }: NewFilter): Promise<void> {
    const dialog = this.newDialog();
    await dialog.getByRole('textbox', { name: 'Name', exact: true }).fill(name);
    if (description !== undefined) await dialog.getByRole('textbox', { name: /^Description/ }).fill(description);
    for (const [value, label] of Object.entries(parameters)) {
      await dialog.getByRole('checkbox', { name: value, exact: true }).click();
      await dialog
        .getByRole('textbox', { name: /^Label of the parameter / })
        .last()
        .fill(label);
    }
    if (shared) await dialog.getByRole('radio', { name: 'Everyone' }).click();
  }

  newDialog(): Locator {
    return this.page.getByRole('dialog', { name: 'Save as a filter' });
  }

  async saveNew(): Promise<void> {
    await this.newDialog().getByRole('button', { name: 'Save filter' }).click();
    await expect(this.newDialog()).toBeHidden();
  }

  /** Inserts a filter of the open panel so that the rule follows its changes. */
  async insertLinked(name: string): Promise<void> {
    await this.insert(name, 'Insert linked');
  }

  /** Inserts a copy of a filter of the open panel. */
  async insertCopy(name: string): Promise<void> {
    await this.insert(name, 'Insert a copy');
  }

  /** Opens the page of a filter from the list of all. */
  async open(name: string): Promise<void> {
    await this.page.goto('/filters');
    await this.list.getByRole('link', { name, exact: true }).click();
    await expect(this.page.getByRole('heading', { level: 1, name })).toBeVisible();
  }

  /** The rule on the page of a filter. */
  rule(): Locator {
    return this.page.getByRole('region', { name: 'Rule', exact: true });
  }

  /** Presses “Save” on the page of a filter. */
  async save(): Promise<void> {
    await this.page.getByRole('button', { name: 'Save', exact: true }).click();
  }

  /** What a change does, before it is saved. */
  effect(): Locator {
    return this.page.getByRole('alertdialog', { name: /^Save the change of / });
  }

  /** Chooses an entry of the “more” menu of a filter in the list. */
  async more(name: string, entry: string): Promise<void> {
    await this.list.getByRole('button', { name: `More for ${name}` }).click();
    await this.page.getByRole('menuitem', { name: entry }).click();
  }

  private async insert(name: string, way: string): Promise<void> {
    const item = this.panel.getByRole('listitem', { name: new RegExp(`^${escaped(name)}`) });
    await item.getByRole('button', { name: new RegExp(`^${escaped(name)}`) }).click();
    await item.getByRole('button', { name: way }).click();
    await expect(this.panel).toBeHidden();
  }
}
