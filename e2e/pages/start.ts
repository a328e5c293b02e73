import { expect, type Locator, type Page } from '@playwright/test';

/** A file as it is dragged from elsewhere. */
export interface DraggedFile {
  readonly name: string;
  readonly text: string;
}

/** The ways to begin: templates, audiences, files; and the tour. */
export class StartPage {
  readonly page: Page;
  /** What an empty canvas offers. */
  readonly emptyCanvas: Locator;
  readonly tour: Locator;

  constructor(page: Page) {
    this.page = page;
    this.emptyCanvas = page.getByRole('region', { name: 'How do you want to start?' });
    this.tour = page.getByRole('dialog', { name: 'Tour' });
  }

  template(name: string): Locator {
    return this.page.getByRole('button', { name: `Use the template ${name}` });
  }

  /** Lets go of files over a part of the page. */
  async drop(target: Locator, ...files: readonly DraggedFile[]): Promise<void> {
    const dataTransfer = await this.page.evaluateHandle((dragged) => {
      const data = new DataTransfer();
      for (const { name, text } of dragged) data.items.add(new File([text], name, { type: 'application/yaml' }));
      return data;
    }, files);
    await target.dispatchEvent('dragover', { dataTransfer });
    await expect(this.page.getByText(/^Drop the file/)).toBeVisible();
    await target.dispatchEvent('drop', { dataTransfer });
    await expect(this.page.getByText(/^Drop the file/)).toBeHidden();
  }

  /** Drags a file over the page as from another window and gives it up there: over nothing, or with the Escape key. */
  async dragAway(file: string, how: 'out' | 'Escape'): Promise<void> {
    const browser = await this.page.context().newCDPSession(this.page);
    const data = { items: [], files: [file], dragOperationsMask: 1 };
    const drag = (type: 'dragEnter' | 'dragOver' | 'dragCancel', x: number) =>
      browser.send('Input.dispatchDragEvent', { type, x, y: 300, data });
    await drag('dragEnter', 400);
    await drag('dragOver', 400);
    await expect(this.page.getByText(/^Drop the file/)).toBeVisible();
    if (how === 'out') await drag('dragOver', 10_000);
    await drag('dragCancel', how === 'out' ? 10_000 : 400);
    if (how === 'Escape') await this.page.keyboard.press('Escape');
    await expect(this.page.getByText(/^Drop the file/)).toBeHidden();
    await browser.detach();
  }

  /** Saves what the menu “Save as file or picture” offers, and tells its name and where it is. */
  async saveAs(entry: string): Promise<{ readonly name: string; readonly path: string }> {
    const saved = this.page.waitForEvent('download');
    await this.page.getByRole('button', { name: 'Save as file or picture' }).click();
    await this.page.getByRole('menuitem', { name: entry }).click();
    const download = await saved;
    return { name: download.suggestedFilename(), path: await download.path() };
  }
}
