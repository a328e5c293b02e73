import { expect, type Locator, type Page } from '@playwright/test';
import { activityName, arrowName, escaped, exactly, freeEndName } from './names.ts';

/** The drawing: activities, arrows and the numbers on them, all found by role and name. */
export class Canvas {
  readonly page: Page;
  readonly region: Locator;

  constructor(page: Page) {
    this.page = page;
    this.region = page.getByRole('region', { name: /^Canvas of / });
  }

  activity(label: string): Locator {
    return this.region.getByRole('button', { name: activityName(label) });
  }

  activities(): Locator {
    return this.region.locator('[aria-roledescription="activity"]');
  }

  arrow(from: string, to: string): Locator {
    return this.region.getByRole('button', { name: arrowName(from, to) });
  }

  /** The number at the end of a port that leads nowhere yet. */
  freeEnd(from: string, port?: string): Locator {
    return this.region.getByRole('button', { name: freeEndName(from, port) });
  }

  /** The “+” at the end of a free port; a port is named where an activity has several. */
  plus(from: string, port?: string): Locator {
    const name =
      port === undefined ? escaped(from) : `${escaped(from)}.*${escaped(port)}|${escaped(port)}.*${escaped(from)}`;
    return this.region.getByRole('button', { name: new RegExp(`^Add an activity after (${name})`) });
  }

  /** The number of people dropped at an activity; a click shows the causes. */
  dropped(activity: string): Locator {
    return this.region.getByRole('button', { name: new RegExp(`^[\\d,]+ dropped at ${escaped(activity)}: causes$`) });
  }

  async expectCount(from: string, to: string, people: number): Promise<void> {
    await expect(this.arrow(from, to)).toHaveAccessibleName(exactly(people));
  }

  async expectFreeCount(from: string, people: number, port?: string): Promise<void> {
    await expect(this.freeEnd(from, port)).toHaveAccessibleName(exactly(people));
  }

  /** The exact number on an arrow; waits until it is known. */
  async count(arrow: Locator): Promise<number> {
    await expect(arrow).toHaveAccessibleName(/, (nobody|[\d,]+ (person|people)), exact\.$/);
    return peopleIn((await arrow.getAttribute('aria-label')) ?? '');
  }

  /** Chooses an activity with the pointer. */
  async choose(label: string, more = false): Promise<void> {
    await this.activity(label).click(more ? { modifiers: ['Shift'] } : {});
    await expect(this.activity(label)).toHaveAttribute('aria-pressed', 'true');
  }

  async chooseArrow(from: string, to: string): Promise<void> {
    await this.arrow(from, to).click();
    await expect(this.arrow(from, to)).toHaveAttribute('aria-pressed', 'true');
  }

  /** Draws an arrow by dragging from the port of one card onto another. */
  async connectByDrag(from: string, to: string, port?: string): Promise<void> {
    const card = await boxOf(this.activity(from));
    const start = port === undefined ? card : await boxOf(this.plus(from, port));
    const target = await boxOf(this.activity(to));
    await this.page.mouse.move(start.x + start.width / 2, card.y + card.height);
    await this.page.mouse.down();
    await this.page.mouse.move(target.x + target.width / 2, target.y + target.height / 3, { steps: 8 });
    await this.page.mouse.move(target.x + target.width / 2, target.y + target.height / 2, { steps: 2 });
    await this.page.mouse.up();
    await expect(this.arrow(from, to)).toBeVisible();
  }

  /** Drags the end of the arrow that arrives at one card to another. */
  async moveEnd(from: string, to: string): Promise<void> {
    const card = await boxOf(this.activity(from));
    const target = await boxOf(this.activity(to));
    const { mouse } = this.page;
    await mouse.move(card.x + card.width / 2, card.y - 4);
    await mouse.down();
    await mouse.move(target.x + target.width / 2, target.y + target.height / 3, { steps: 8 });
    await mouse.move(target.x + target.width / 2, target.y + target.height / 2, { steps: 2 });
    await mouse.up();
  }

  /** Moves a card with the pointer. */
  async drag(label: string, by: { readonly x: number; readonly y: number }): Promise<void> {
    const card = await boxOf(this.activity(label));
    const at = { x: card.x + card.width / 2, y: card.y + card.height / 2 };
    await this.page.mouse.move(at.x, at.y);
    await this.page.mouse.down();
    await this.page.mouse.move(at.x + by.x / 2, at.y + by.y / 2, { steps: 4 });
    await this.page.mouse.move(at.x + by.x, at.y + by.y, { steps: 4 });
    await this.page.mouse.up();
  }

  /** Holds a key while a card is moved with the pointer. */
  async dragHolding(
    key: 'Alt' | 'Control',
    label: string,
    by: { readonly x: number; readonly y: number },
  ): Promise<void> {
    await this.page.keyboard.down(key);
    await this.drag(label, by);
    await this.page.keyboard.up(key);
  }

  /** Takes the end of the arrow that arrives at a card and lets it go somewhere else, counted from the card. */
  async dropEnd(to: string, by: { readonly x: number; readonly y: number }): Promise<void> {
    const card = await boxOf(this.activity(to));
    const { mouse } = this.page;
    await mouse.move(card.x + card.width / 2, card.y - 4);
    await mouse.down();
    await mouse.move(card.x + card.width / 2 + by.x, card.y + by.y, { steps: 8 });
    await mouse.up();
  }

  /** Drags from the port of a card into the open. */
  async pullFrom(label: string, by: { readonly x: number; readonly y: number }): Promise<void> {
    const card = await boxOf(this.activity(label));
    const { mouse } = this.page;
    await mouse.move(card.x + card.width / 2, card.y + card.height);
    await mouse.down();
    await mouse.move(card.x + card.width / 2 + by.x, card.y + card.height + by.y, { steps: 8 });
    await mouse.up();
  }

  /** Draws a box around several cards. */
  async boxAround(...labels: readonly string[]): Promise<void> {
    const boxes = await Promise.all(labels.map((label) => boxOf(this.activity(label))));
    const left = Math.min(...boxes.map((box) => box.x)) - 12;
    const top = Math.min(...boxes.map((box) => box.y)) - 6;
    const right = Math.max(...boxes.map((box) => box.x + box.width)) + 12;
    const bottom = Math.max(...boxes.map((box) => box.y + box.height)) + 6;
    await this.page.mouse.move(left, top);
    await this.page.mouse.down();
    await this.page.mouse.move(right, bottom, { steps: 6 });
    await this.page.mouse.up();
  }

  /** Opens the menu of a thing on the canvas and takes an entry; several names go into menus inside. */
  async menu(of: Locator, ...entries: readonly string[]): Promise<void> {
    await of.click({ button: 'right' });
    for (const entry of entries) {
      const label = this.page.getByText(entry, { exact: true });
      await this.page.getByRole('menuitem').filter({ has: label }).click();
    }
  }

  /** The card of a collapsed group. */
  group(label: string): Locator {
    return this.region.getByRole('button', { name: new RegExp(`^Group ${escaped(label)}: `) });
  }

  /** The button that collapses an open group. */
  collapse(label: string): Locator {
    return this.region.getByRole('button', { name: `Collapse ${label}`, exact: true });
  }

  note(text: string): Locator {
    return this.region.getByRole('button', { name: new RegExp(`^Note: ${escaped(text)}`) });
  }

  /** Where cards stand, in their order. */
  async places(...labels: readonly string[]): Promise<readonly { x: number; y: number }[]> {
    const boxes = await Promise.all(labels.map((label) => boxOf(this.activity(label))));
    return boxes.map(({ x, y }) => ({ x: Math.round(x), y: Math.round(y) }));
  }

  async tidy(): Promise<void> {
    await this.region.getByRole('button', { name: /^Tidy up/ }).click();
  }

  async showEverything(): Promise<void> {
    await this.region.getByRole('button', { name: /^Show everything/ }).click();
  }
}

/** Where something is on the page. */
export async function boxOf(element: Locator) {
  await expect(element).toBeVisible();
  const box = await element.boundingBox();
  if (!box) throw new Error('The element has no place on the page.');
  return box;
}

function peopleIn(name: string): number {
  const found = /, (?:nobody|([\d,]+) (?:person|people)), exact\.$/.exec(name);
  return Number((found?.[1] ?? '0').replaceAll(',', ''));
}
