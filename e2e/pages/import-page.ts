import { expect, type Locator, type Page } from '@playwright/test';

/** The import wizard: files in, tables out, suggestions accepted. */
export class ImportPage {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  async open(): Promise<void> {
    await this.page.goto('/data/import');
    await expect(this.page.getByRole('heading', { level: 1, name: 'Import' })).toBeVisible();
  }

  /** Chooses files and waits until each has been read. */
  async choose(files: readonly string[]): Promise<void> {
    await this.page.getByLabel('Choose files to import').setInputFiles([...files]);
    const start = this.page.getByRole('button', { name: new RegExp(`^Import ${files.length} files?$`) });
    await expect(start).toBeEnabled({ timeout: 60_000 });
  }

  /** Drops a text file on the page as it comes from the desktop. */
  async drop(name: string, text: string): Promise<void> {
    const dataTransfer = await this.page.evaluateHandle(
      ([file, content]) => {
        const carried = new DataTransfer();
        carried.items.add(new File([content], file, { type: 'text/csv' }));
        return carried;
      },
      [name, text] as const,
    );
    const place = this.page.getByRole('heading', { name: 'Drop files here' });
    await place.dispatchEvent('dragover', { dataTransfer });
    await place.dispatchEvent('drop', { dataTransfer });
  }

  /** The card of one file. */
  file(name: string): Locator {
    return this.page.getByRole('region', { name, exact: true });
  }

  /** Imports everything chosen and waits until all is done. */
  async start(): Promise<void> {
    const chosen = await this.page
      .getByRole('region')
      .filter({ has: this.page.getByLabel('What happens to the table') })
      .count();
    await this.page.getByRole('button', { name: /^Import \d+ files?$/ }).click();
    await expect(this.page.getByText('Done', { exact: true })).toHaveCount(chosen, { timeout: 120_000 });
  }

  /** Accepts every suggestion shown. */
  async acceptSuggestions(): Promise<void> {
    const panel = this.page.getByRole('region', { name: 'Suggestions' });
    await panel.getByRole('button', { name: /^Accept \d+ suggestions?$/ }).click();
    await expect(this.page.getByText(/^Accepted \d+ suggestions?$/)).toBeVisible();
  }
}
