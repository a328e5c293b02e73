import { expect, type Page } from '@playwright/test';

/** The language of the interface, as a reader chooses it and as it fits the page. */
export class LanguageChoice {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  /** Chooses a language in the menu under the reader's name; the page begins anew in it. */
  async choose(language: string, tag: string): Promise<void> {
    await this.page
      .getByRole('button', { name: /Maren Kowalski/ })
      .first()
      .click();
    await this.page.getByRole('menuitemcheckbox', { name: language }).click();
    await expect(this.page.locator('html')).toHaveAttribute('lang', tag);
  }

  /**
   * Controls whose text is wider than they are and does not end in “…”, which would be the way to say so; each with its
   * text.
   */
  async overflowing(): Promise<string[]> {
    return this.page.evaluate(() => {
      const ends = (element: Element) => getComputedStyle(element).textOverflow === 'ellipsis';
      const isHidden = (element: Element) => getComputedStyle(element).clipPath !== 'none';
      const isWide = (element: Element) => element.scrollWidth > element.clientWidth + 1;
      const controls = document.querySelectorAll<HTMLElement>(
        'button, a, label, [role="tab"], [role="row"] > *, h1, h2',
      );
      return [...controls]
        .filter((one) => one.checkVisibility() && !isHidden(one) && isWide(one) && !ends(one))
        .filter((one) => getComputedStyle(one).display !== 'inline' && getComputedStyle(one).overflowX !== 'auto')
        .filter((one) => ![...one.querySelectorAll('*')].some((inner) => ends(inner) && isWide(inner)))
        .map((one) => `${one.tagName.toLowerCase()} “${one.textContent}”`);
    });
  }
}
