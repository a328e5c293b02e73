import { readFile } from 'node:fs/promises';
import { emptyGraph } from '@fanfare/shared';
import { expect, test } from '../fixtures.ts';
import { LoadFileSettings } from '../pages/load-file.ts';

const guests = [
  'name,email,amount,joined',
  'Ann,ann@example.com,12,31.01.2026',
  'Bob,bob@example.com,=1+1,01.02.2026',
  'Cleo,cleo@example.com,7,15.02.2026',
  '"Dora,open@example.com',
].join('\n');

test('a file is uploaded, its structure found, a column corrected, rejected lines seen and downloaded', async ({
  api,
  editor,
  page,
  expectAccessible,
}) => {
  await editor.open(await api.createCampaign('Guests', emptyGraph('Europe/Berlin')));
  await editor.add('Load file', 'Guest list');
  const load = new LoadFileSettings(page, editor.inspector);
  await load.choose('guests.csv', guests);
  await expect(load.column('email')).toContainText('E-mail');
  await expect(load.column('joined')).toContainText('Date');
  await expect(load.column('amount')).toContainText('Text');
  await expect(load.sample().getByRole('row')).toHaveCount(5);
  await expect(load.rejects()).toContainText('3 lines accepted, 1 rejected');

  const amount = await load.openColumn('amount');
  await editor.inspector.select('Type', 'Whole number', amount);
  await expect(load.sample().getByRole('button', { name: /=1\+1.*is not a whole number/ })).toBeVisible();
  await expect(load.rejects()).toContainText('2 lines accepted, 2 rejected');
  await expect(load.rejects()).toContainText('"=1+1" is not a whole number of up to 18 digits');
  await expect(load.rejects()).toContainText('the quote that begins a field here is never closed');
  await expectAccessible('settings with rejected lines');

  const saved = page.waitForEvent('download');
  await load.rejects().getByRole('button', { name: 'Download rejected lines' }).click();
  const file = await saved;
  expect(file.suggestedFilename()).toBe('guests.csv - rejected lines.csv');
  expect(await readFile(await file.path(), 'utf8')).toContain('3,amount,"""=1+1"" is not a whole number');

  await editor.inspector.select('A value that does not fit', 'Becomes the default', amount);
  await expect(amount.getByText('amount has no default value, but uses it.')).toBeVisible();
  await amount.getByRole('textbox', { name: 'Default value' }).fill('0');
  await page.keyboard.press('Enter');
  await expect(load.rejects()).toContainText('3 lines accepted, 1 rejected');
  await editor.inspector.openTab('People');
  await expect(editor.inspector.people().getByText('bob@example.com')).toBeVisible();
});

test('a file is dropped, used by what follows, replaced, and limited in its errors', async ({ api, editor, page }) => {
  await editor.open(await api.createCampaign('Dropped', emptyGraph('Europe/Berlin')));
  await editor.add('Load file', 'Guest list');
  const load = new LoadFileSettings(page, editor.inspector);
  await load.drop('guests.csv', guests);
  await expect(load.rejects()).toContainText('3 lines accepted, 1 rejected');
  await editor.palette.click('Deduplication');
  await editor.inspector.rename('One per e-mail');
  await page.getByRole('button', { name: 'Add a field' }).click();
  await editor.inspector.attribute('Field 1', 'email');
  await editor.palette.click('Split');
  await editor.inspector.rename('Bobs');
  const subset = editor.inspector.subset(1);
  await editor.inspector.switchOn('Only people for whom a rule holds', subset);
  await editor.inspector.rule(subset).add('name');
  await editor.inspector.rule(subset).value('Bob');
  await expect(editor.inspector.region.getByTestId('result')).toContainText('33.3% of the 3 who arrive');
  await editor.canvas.activity('Guest list').click();
  await editor.inspector.openTab('Settings');
  const allowed = editor.inspector.region.getByRole('textbox', { name: 'Rejected lines allowed' });
  await allowed.fill('0');
  await allowed.blur();
  await expect(editor.inspector.region.getByText('at most 0 may be').first()).toBeVisible();
  await load.choose('better.csv', 'name,email,amount,joined\nEve,eve@example.com,3,01.03.2026\n');
  await expect(load.rejects()).toContainText('1 line accepted, 0 rejected');
  await load.choose('other.csv', 'email\nfay@example.com\n');
  await expect(editor.inspector.region.getByText('It has no column name.').first()).toBeVisible();
  await page.getByRole('button', { name: 'Take the structure from the file' }).click();
  await expect(load.rejects()).toContainText('1 line accepted, 0 rejected');
});

test('everything is reached with the keyboard', async ({ api, editor, page }) => {
  await editor.open(await api.createCampaign('By keyboard', emptyGraph('Europe/Berlin')));
  await editor.add('Load file', 'List');
  const load = new LoadFileSettings(page, editor.inspector);
  await editor.inspector.region.getByRole('button', { name: 'Choose a file' }).focus();
  const chooser = page.waitForEvent('filechooser');
  await page.keyboard.press('Enter');
  await (await chooser).setFiles({
    name: 'fixed.txt',
    mimeType: 'text/plain',
    buffer: Buffer.from('ann 12\nbob 7 \n'),
  });
  await expect(editor.inspector.region.getByRole('combobox', { name: 'Format' })).toContainText('Fixed width');
  await editor.inspector.region.getByRole('textbox', { name: 'Characters per column' }).focus();
  await page.keyboard.press('Control+a');
  await page.keyboard.type('3, 3');
  await page.keyboard.press('Enter');
  await load.column('column_1').focus();
  await page.keyboard.press('Enter');
  await load.settings('column_1').getByRole('switch', { name: 'Read this column' }).focus();
  await page.keyboard.press('Space');
  await expect(load.column('column_1')).toContainText('ignored');
  await expect(load.rejects()).toContainText('2 lines accepted, 0 rejected');
});
