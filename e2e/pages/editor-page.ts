import { expect, type Locator, type Page } from '@playwright/test';
import { Canvas } from './canvas.ts';
import { Inspector } from './inspector.ts';
import { Palette } from './palette.ts';

/** The editor of one campaign: top bar, palette, canvas, settings and problems. */
export class EditorPage {
  readonly page: Page;
  readonly canvas: Canvas;
  readonly palette: Palette;
  readonly inspector: Inspector;
  readonly problems: Locator;
  readonly saved: Locator;

  constructor(page: Page) {
    this.page = page;
    this.canvas = new Canvas(page);
    this.palette = new Palette(page, this.canvas);
    this.inspector = new Inspector(page);
    this.problems = page.getByRole('region', { name: 'Problems' });
    this.saved = page.getByTestId('saved');
  }

  async open(campaign: string): Promise<void> {
    await this.page.goto(`/campaigns/${campaign}`);
    await expect(this.canvas.region).toBeVisible();
  }

  /** Adds an activity with a click in the palette and gives it a name. */
  async add(kind: string, name: string): Promise<void> {
    await this.palette.click(kind);
    await this.inspector.rename(name);
    await expect(this.canvas.activity(name)).toBeVisible();
  }

  async undo(): Promise<void> {
    await this.page.getByRole('button', { name: /^Undo: / }).click();
  }

  async redo(): Promise<void> {
    await this.page.getByRole('button', { name: /^Redo: / }).click();
  }

  /** Waits until the server has everything. */
  async expectSaved(): Promise<void> {
    await expect(this.saved).toHaveAttribute('data-status', 'saved');
  }

  /** Loads the page again once everything has been saved. */
  async reload(): Promise<void> {
    await this.expectSaved();
    await this.page.reload();
    await expect(this.canvas.region).toBeVisible();
  }

  /** Counts again with the newest data. */
  async countNow(): Promise<void> {
    await this.page.keyboard.press('Control+Enter');
  }
}
