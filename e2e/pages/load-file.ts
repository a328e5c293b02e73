import type { Locator, Page } from '@playwright/test';
import type { Inspector } from './inspector.ts';

/** The settings of a Load file activity. */
export class LoadFileSettings {
  readonly page: Page;
  readonly inspector: Inspector;

  constructor(page: Page, inspector: Inspector) {
    this.page = page;
    this.inspector = inspector;
  }

  /** Chooses a file by its field. */
  async choose(name: string, content: string | Buffer): Promise<void> {
    await this.inspector.region
      .getByLabel('File to load')
      .setInputFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(content) });
  }

  /** Drops a file as it comes from the desktop. */
  async drop(name: string, content: string): Promise<void> {
    const dataTransfer = await this.page.evaluateHandle(
      ([file, text]) => {
        const carried = new DataTransfer();
        carried.items.add(new File([text], file, { type: 'text/csv' }));
        return carried;
      },
      [name, content] as const,
    );
    const place = this.inspector.region.getByText('Drop a file here');
    await place.dispatchEvent('dragover', { dataTransfer });
    await place.dispatchEvent('drop', { dataTransfer });
  }

  /** The row of the list that opens a column. */
  column(name: string): Locator {
    return this.inspector.region
      .getByRole('region', { name: /^\d+ columns?$/ })
      .getByRole('button', { name: new RegExp(`^${name}\\b`) });
  }

  /** The settings of the column that is open. */
  settings(name: string): Locator {
    return this.inspector.region.getByRole('group', { name: `Settings of ${name}` });
  }

  async openColumn(name: string): Promise<Locator> {
    await this.column(name).click();
    return this.settings(name);
  }

  /** The first lines as they are read. */
  sample(): Locator {
    return this.inspector.region.getByRole('table', { name: /^First lines of / });
  }

  /** How many lines are accepted and rejected, and the first rejected ones. */
  rejects(): Locator {
    return this.inspector.region.getByRole('region', { name: 'Rejected lines' });
  }
}
