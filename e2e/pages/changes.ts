import { expect, type Locator, type Page } from '@playwright/test';

const columns = ['before', 'now', 'change', 'enter', 'leave', 'move'] as const;

/** The comparison of two versions. */
export class Changes {
  readonly page: Page;
  readonly region: Locator;
  readonly people: Locator;

  constructor(page: Page) {
    this.page = page;
    this.region = page.getByRole('region', { name: 'What changed', exact: true });
    this.people = this.region.getByRole('table', { name: 'People on each arrow' });
  }

  async open(): Promise<void> {
    await this.page.getByRole('button', { name: 'Changes', exact: true }).click();
    await expect(this.region).toBeVisible();
  }

  row(activity: string, port: string): Locator {
    return this.region.getByTestId(`compared-${activity}/${port}`);
  }

  /** The numbers of an arrow; waits until they are there. */
  async numbers(activity: string, port: string): Promise<Record<(typeof columns)[number], number>> {
    const cells = this.row(activity, port).getByRole('cell');
    await expect(cells).toHaveCount(columns.length);
    const texts = await cells.allTextContents();
    const entries = columns.map((column, index) => [column, readNumber(texts[index] ?? '')] as const);
    return Object.fromEntries(entries) as Record<(typeof columns)[number], number>;
  }

  /** Opens the people behind a number, and tells the dialog. */
  async openPeople(activity: string, port: string, column: (typeof columns)[number]): Promise<Locator> {
    await this.row(activity, port).getByRole('cell').nth(columns.indexOf(column)).getByRole('button').click();
    const dialog = this.page.getByRole('dialog');
    await expect(dialog.getByRole('table', { name: 'People' })).toBeVisible();
    return dialog;
  }

  changed(activity: string): Locator {
    return this.region.getByTestId(`changed-${activity}`);
  }
}

function readNumber(text: string): number {
  return Number(text.replaceAll(',', '').replace('−', '-').replace('+', ''));
}
