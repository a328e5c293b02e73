import type { Page } from '@playwright/test';
import { expect, test } from '../fixtures.ts';
import type { ImportPage } from '../pages/import-page.ts';

test.use({ demoPeople: 500 });

test('replaces, adds, changes by key and deletes through the screen', async ({ campaigns, imports, tables, page }) => {
  await campaigns.open();
  await load(page, imports, 'members.csv', 'id,name\n1,Ann\n2,Ben\n3,Cem\n', 'Replace it');
  await rowsAre(page, 3);
  await load(page, imports, 'members.csv', 'id,name\n4,Dee\n', 'Add rows');
  await rowsAre(page, 4);
  await load(page, imports, 'members.csv', 'id,name\n4,Dora\n5,Eli\n', 'Add and change rows by key');
  await rowsAre(page, 5);
  await load(page, imports, 'members.csv', 'id,name,act\n1,,d\n5,Elif,u\n', 'Add, change and delete by key', 'act');
  await rowsAre(page, 4);
  await tables.open('members');
  for (const name of ['Ben', 'Cem', 'Dora', 'Elif']) await expect(tables.rows.getByText(name)).toBeVisible();
  await expect(tables.rows.getByText('Ann')).toBeHidden();
});

test('a dropped file is read like a chosen one', async ({ api, imports, page }) => {
  await api.signIn();
  await imports.open();
  await imports.drop('dropped.csv', 'id,name\n1,Ann\n');
  await expect(page.getByRole('button', { name: 'Columns and settings of dropped.csv' })).toBeVisible();
  await importAll(page);
  await expect(imports.file('dropped.csv').getByText('1 row in dropped')).toBeVisible();
});

test('refuses a file with bad rows, says so and leaves the table alone', async ({ api, imports, page }) => {
  await api.signIn();
  await imports.open();
  await choose(page, 'ratings.csv', 'id,stars\n1,5\n2,4\n');
  await importAll(page);
  await expect(imports.file('ratings.csv').getByText('2 rows in ratings')).toBeVisible();
  await imports.open();
  await choose(page, 'ratings.csv', 'id,stars\n3,five\n4,3\n');
  const card = imports.file('ratings.csv');
  await card.getByRole('button', { name: 'Columns and settings of ratings.csv' }).click();
  await card.getByRole('combobox', { name: 'Type of stars' }).click();
  await page.getByRole('option', { name: 'Whole number' }).click();
  await importAll(page);
  await expect(card.getByText('Refused', { exact: true })).toBeVisible();
  await expect(card.getByText('The table is as it was')).toBeVisible();
  const rejects = page.waitForEvent('download');
  await card.getByRole('button', { name: 'Get the rejected rows' }).click();
  expect((await rejects).suggestedFilename()).toMatch(/ratings.*\.csv$/);
});

test('a catalog saved elsewhere meanwhile keeps what was typed', async ({ api, catalog, context }) => {
  await api.signIn();
  await catalog.open();
  const other = await context.newPage();
  await other.goto('/data/catalog');
  await other.getByRole('region', { name: 'Targeting dimension Households' }).getByLabel('Label').fill('Homes');
  await catalog.dimension('Customers').getByLabel('Label').fill('People');
  await catalog.save();
  await other.getByRole('button', { name: 'Save catalog' }).click();
  await expect(other.getByText('Somebody else saved the catalog meanwhile.')).toBeVisible();
  await expect(other.getByRole('region', { name: 'Targeting dimension Homes' })).toBeVisible();
  await other.getByRole('button', { name: 'Load theirs' }).click();
  await expect(other.getByRole('region', { name: 'Targeting dimension People' })).toBeVisible();
  await expect(other.getByRole('region', { name: 'Targeting dimension Households' })).toBeVisible();
});

test('a version that is no longer kept says so and leads to the newest', async ({ api, tables, page }) => {
  await api.signIn();
  await api.writeRows('customers', [{ customer_id: 1, first_name: 'Zed' }]);
  await page.goto('/data/tables/customers?version=1');
  await expect(page.getByText('Version 1 of customers is no longer kept')).toBeVisible();
  await page.getByRole('button', { name: 'Show the newest version' }).click();
  await expect(tables.rows.getByText('Zed', { exact: true })).toBeVisible();
});

test('finds a value among all of a column', async ({ api, tables, page }) => {
  await api.signIn();
  await tables.open('customers', 'Columns');
  await page.getByRole('button', { name: /^E-mail/ }).click();
  const values = page.getByRole('region', { name: 'Most frequent values' });
  await expect(values.getByRole('listitem')).toHaveCount(20);
  await values.getByRole('button', { name: 'Show up to 100 values' }).click();
  await expect(values.getByRole('listitem')).toHaveCount(100);
  await values.getByRole('searchbox', { name: 'Find a value' }).fill('no such address');
  await expect(values.getByText('No value of email has “no such address” in it.')).toBeVisible();
});

/** Imports one file into a table and waits until it is done. */
async function load(page: Page, imports: ImportPage, name: string, text: string, mode: string, change?: string) {
  await imports.open();
  await choose(page, name, text);
  const card = imports.file(name);
  await choice(page, 'What happens to the table', mode, name);
  if (change !== undefined) await choice(page, 'Column with u or d', change, name);
  await importAll(page);
  await expect(card.getByText('Done', { exact: true })).toBeVisible();
}

async function choose(page: Page, name: string, text: string) {
  const file = { name, mimeType: 'text/csv', buffer: Buffer.from(text) };
  await page.getByLabel('Choose files to import').setInputFiles(file);
  await expect(page.getByRole('button', { name: `Columns and settings of ${name}` })).toBeVisible();
}

async function choice(page: Page, label: string, option: string, file: string) {
  await page.getByRole('region', { name: file, exact: true }).getByRole('combobox', { name: label }).click();
  await page.getByRole('option', { name: option, exact: true }).click();
}

async function importAll(page: Page) {
  await page.getByRole('button', { name: 'Import 1 file', exact: true }).click();
}

async function rowsAre(page: Page, rows: number) {
  await page.goto('/data/tables');
  await expect(page.getByRole('row', { name: /^members/i })).toContainText(String(rows));
}
