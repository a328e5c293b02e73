import { expect, type Locator, type Page } from '@playwright/test';

/** Where things stand on the page, whatever page it is. */
export class Layout {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  /** Fails where parts of the page lie over each other or out of the window, or anything in them sticks out. */
  async expectTidy(label: string): Promise<void> {
    await expect.poll(() => this.page.evaluate(untidy), label).toEqual([]);
  }

  /** Fails where any two of the elements lie over each other. */
  async expectApart(label: string, ...elements: readonly Locator[]): Promise<void> {
    await expect.poll(() => this.overlaps(elements), label).toEqual([]);
  }

  /** Every element lies in another one, with all of its width. */
  async expectWithin(label: string, outer: Locator, elements: Locator): Promise<void> {
    await expect(elements.first(), label).toBeVisible();
    await expect
      .poll(async () => {
        const around = await outer.boundingBox();
        const boxes = await Promise.all((await elements.all()).map((one) => one.boundingBox()));
        return boxes.filter(
          (box) => !box || !around || box.x < around.x - 1 || box.x + box.width > around.x + around.width + 1,
        ).length;
      }, label)
      .toBe(0);
  }

  private async overlaps(elements: readonly Locator[]): Promise<string[]> {
    const every = (await Promise.all(elements.map((one) => one.all()))).flat();
    const boxes = await Promise.all(
      every.map(async (one) => ({
        box: await one.boundingBox(),
        name: await one.evaluate(
          (element) => element.getAttribute('data-testid') ?? element.getAttribute('aria-label') ?? element.className,
        ),
      })),
    );
    return boxes.flatMap((one, at) =>
      boxes
        .slice(at + 1)
        .filter((other) => one.box && other.box && overlap(one.box, other.box))
        .map((other) => `${one.name} over ${other.name}`),
    );
  }
}

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Whether two boxes share more than the pixel of their borders. */
export function overlap(one: Box, other: Box): boolean {
  const apart = one.x + one.width <= other.x + 1 || other.x + other.width <= one.x + 1;
  return !apart && !(one.y + one.height <= other.y + 1 || other.y + other.height <= one.y + 1);
}

/** What is out of place, in words; runs in the page. */
function untidy(): string[] {
  const found: string[] = [];
  const shown = (element: Element) => element.checkVisibility({ visibilityProperty: true, opacityProperty: true });
  const nameOf = (element: Element) =>
    `${element.tagName.toLowerCase()} “${(element.getAttribute('aria-label') ?? element.textContent ?? '').trim().slice(0, 40)}”`;
  const width = document.documentElement.clientWidth;
  const height = document.documentElement.clientHeight;
  if (document.documentElement.scrollWidth > width) found.push('the page scrolls sideways');

  const regions = [...document.querySelectorAll('[data-region]')].filter(shown);
  const places = regions.map((region) => ({
    name: region.getAttribute('data-region'),
    box: region.getBoundingClientRect(),
  }));
  for (const [at, { name, box }] of places.entries()) {
    if (box.left < -1 || box.right > width + 1 || box.top < -1 || box.bottom > height + 1)
      found.push(`${name} leaves the window`);
    for (const other of places.slice(at + 1)) {
      const across = Math.min(box.right, other.box.right) - Math.max(box.left, other.box.left);
      const down = Math.min(box.bottom, other.box.bottom) - Math.max(box.top, other.box.top);
      if (across > 1 && down > 1) found.push(`${name} lies over ${other.name}`);
    }
  }

  for (const region of regions.length > 0 ? regions : [document.body]) {
    const bounds = region.getBoundingClientRect();
    for (const element of region.querySelectorAll('*')) {
      if (element.closest('.react-flow, svg, .sr-only, .cm-editor') || !shown(element)) continue;
      const style = getComputedStyle(element);
      const box = element.getBoundingClientRect();
      const scrolls = ['auto', 'scroll'].includes(style.overflowX);
      if (scrolls && element.scrollWidth > element.clientWidth + 1 && !element.hasAttribute('data-hidden-end'))
        found.push(`${nameOf(element)} scrolls sideways by ${element.scrollWidth - element.clientWidth}`);
      if (box.width > 0 && (box.right > bounds.right + 1 || box.left < bounds.left - 1) && !clipped(element, region))
        found.push(`${nameOf(element)} sticks out of ${region.getAttribute('data-region')}`);
    }
  }

  const controls = [...document.querySelectorAll('[data-region="topbar"] :is(a, button, input)')].filter(shown);
  for (const [at, control] of controls.entries()) {
    const box = control.getBoundingClientRect();
    if (box.left < 0 || box.right > width) found.push(`${nameOf(control)} leaves the window`);
    if (control instanceof HTMLButtonElement && control.scrollWidth > control.clientWidth + 1)
      found.push(`${nameOf(control)} is cut off`);
    for (const other of controls.slice(at + 1)) {
      const over = other.getBoundingClientRect();
      const across = Math.min(box.right, over.right) - Math.max(box.left, over.left);
      const down = Math.min(box.bottom, over.bottom) - Math.max(box.top, over.top);
      if (across > 1 && down > 1) found.push(`${nameOf(control)} lies over ${nameOf(other)}`);
    }
  }
  return found;

  /** Whether something between an element and its region cuts it off. */
  function clipped(element: Element, region: Element): boolean {
    for (let around = element.parentElement; around && around !== region; around = around.parentElement) {
      if (getComputedStyle(around).overflowX !== 'visible') return true;
    }
    return getComputedStyle(region).overflowX !== 'visible';
  }
}
