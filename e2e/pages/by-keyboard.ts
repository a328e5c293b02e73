import { expect, type Locator, type Page } from '@playwright/test';
import type { EditorPage } from './editor-page.ts';
import { Keyboard } from './keyboard.ts';

/** Where a marketer without a pointer works: the canvas or the outline. */
export interface Items {
  activity(label: string): Locator;
  arrow(from: string, to: string): Locator;
}

/** A marketer who builds campaigns with the keyboard alone. */
export class ByKeyboard {
  readonly page: Page;
  readonly editor: EditorPage;
  readonly items: Items;
  readonly keyboard: Keyboard;

  constructor(editor: EditorPage, items: Items) {
    this.page = editor.page;
    this.editor = editor;
    this.items = items;
    this.keyboard = new Keyboard(editor.page);
  }

  /** Adds a kind of activity after what has the focus and gives it a name. */
  async add(kind: string, name: string): Promise<void> {
    await this.page.keyboard.press('n');
    const list = this.page.getByRole('dialog', { name: /^Add / });
    await expect(list.getByRole('combobox')).toBeFocused();
    await this.page.keyboard.type(kind);
    await this.page.keyboard.press('Enter');
    await expect(this.items.activity(kind)).toBeFocused();
    await this.page.keyboard.press('F2');
    await expect(this.page.locator('input:focus')).toHaveValue(kind);
    await this.page.keyboard.type(name);
    await this.page.keyboard.press('Enter');
    await expect(this.items.activity(name)).toBeFocused();
  }

  /** Goes to an activity by pressing a key as often as it takes. */
  async go(label: string, key: string): Promise<void> {
    await this.keyboard.reach(this.items.activity(label), key);
  }

  /** Draws an arrow from what has the focus. */
  async connect(from: string, to: string): Promise<void> {
    await this.page.keyboard.press('c');
    await expect(this.page.getByRole('dialog', { name: /^Connect / }).getByRole('combobox')).toBeFocused();
    await this.page.keyboard.type(to);
    await this.page.keyboard.press('Enter');
    await expect(this.items.arrow(from, to)).toBeVisible();
  }

  /** Opens the settings of what has the focus, chooses an entry of a list there, and comes back. */
  async set(label: string, entry: string | RegExp): Promise<void> {
    const { region } = this.editor.inspector;
    const before = this.page.locator('[data-item]:focus');
    const item = (await before.getAttribute('data-item')) ?? '';
    await this.page.keyboard.press('Enter');
    await expect(region.locator('[role="tab"]:focus')).toHaveCount(1);
    await this.keyboard.reach(region.getByRole('combobox', { name: label }));
    await this.page.keyboard.press('Enter');
    await this.keyboard.reach(this.page.getByRole('option', { name: entry }), 'ArrowDown');
    await this.page.keyboard.press('Enter');
    await expect(this.page.getByRole('listbox')).toHaveCount(0);
    await this.page.keyboard.press('Shift+F6');
    await expect(this.page.locator(`[data-item="${item}"]`)).toBeFocused();
  }
}
