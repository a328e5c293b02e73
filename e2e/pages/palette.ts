import type { Locator, Page } from '@playwright/test';
import { boxOf, type Canvas } from './canvas.ts';

/** The list of activities at the left, and the same list where something is to be added. */
export class Palette {
  readonly page: Page;
  readonly canvas: Canvas;
  readonly region: Locator;

  constructor(page: Page, canvas: Canvas) {
    this.page = page;
    this.canvas = canvas;
    this.region = page.getByRole('complementary', { name: 'Activities' });
  }

  entry(kind: string): Locator {
    return this.region.getByRole('button', { name: `Add ${kind}`, exact: true });
  }

  /** Adds an activity after what is chosen. */
  async click(kind: string): Promise<void> {
    await this.entry(kind).click();
  }

  /** Drops an activity at a place of the canvas, counted from its upper left corner. */
  async dragTo(kind: string, at: { readonly x: number; readonly y: number }): Promise<void> {
    await this.entry(kind).dragTo(this.canvas.region, { targetPosition: at });
  }

  /** Drops an activity on the arrow between two others. */
  async dragOnto(kind: string, from: string, to: string): Promise<void> {
    const arrow = await boxOf(this.canvas.arrow(from, to));
    const canvas = await boxOf(this.canvas.region);
    await this.dragTo(kind, {
      x: arrow.x - canvas.x + arrow.width / 2,
      y: arrow.y - canvas.y + arrow.height / 2,
    });
  }

  /** Types a kind into the list that is open and takes the first found. */
  async pick(kind: string): Promise<void> {
    const list = this.page.getByRole('dialog', { name: /^Add / });
    await list.getByRole('combobox').fill(kind);
    await list.getByRole('option', { name: kind, exact: true }).click();
  }
}
