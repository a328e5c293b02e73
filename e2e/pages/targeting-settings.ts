import { expect, type Locator, type Page } from '@playwright/test';
import type { Inspector } from './inspector.ts';

/** Settings of Change dimension, Enrichment and Combine: lists of cards with columns and pairs in them. */
export class TargetingSettings {
  readonly page: Page;
  readonly inspector: Inspector;

  constructor(inspector: Inspector) {
    this.page = inspector.page;
    this.inspector = inspector;
  }

  /** A card such as “Aggregate: Spent” or “Column 1: number”. */
  card(title: string | RegExp): Locator {
    return this.inspector.region.getByRole('region', { name: title, exact: typeof title === 'string' });
  }

  /** Adds an entry of a kind such as “Formula” to an Enrichment, with the keyboard. */
  async addEntry(kind: string): Promise<void> {
    const button = this.inspector.region.getByRole('button', { name: 'Add', exact: true });
    await button.focus();
    await this.page.keyboard.press('Enter');
    const entry = this.page.getByRole('menuitem', { name: kind, exact: true });
    await expect(entry).toBeVisible();
    await this.page.keyboard.type(kind.slice(0, 5));
    await expect(entry).toBeFocused();
    await this.page.keyboard.press('Enter');
  }

  async name(card: Locator, name: string, position = 0): Promise<void> {
    const field = card.getByRole('textbox', { name: /^(Name|Names begin with)$/ }).nth(position);
    await field.fill(name);
    await field.blur();
  }

  async label(card: Locator, label: string): Promise<void> {
    const field = card.getByRole('textbox', { name: /^Label/ }).first();
    await field.fill(label);
    await field.blur();
  }

  /** Chooses both sides of the first pair of equal attributes. */
  async pair(card: Locator, own: [label: RegExp, attribute: string], other: [label: RegExp, attribute: string]) {
    for (const [label, attribute] of [own, other]) {
      await card.getByRole('button', { name: label }).click();
      const panel = this.page.getByRole('dialog');
      await panel.getByRole('combobox').fill(attribute);
      await panel.getByRole('option', { name: attribute }).first().click();
    }
  }

  async removeCard(title: string | RegExp): Promise<void> {
    await this.card(title)
      .getByRole('button', { name: /^More for / })
      .click();
    await this.page.getByRole('menuitem', { name: 'Remove' }).click();
  }
}
